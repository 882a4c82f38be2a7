// Forms: the lists that are searched while somebody types, and what was filled in when it is sent.
import type { App } from '@slack/bolt';
import { inLanguage, type Language } from '../../../src/language.ts';
import { readActionId } from '../action-ids.ts';
import type { Modal } from '../block-kit/surfaces.ts';
import { askWords } from '../forms/ask.ts';
import { checkWords } from '../forms/check.ts';
import { digestWords } from '../forms/digest.ts';
import { Filled } from '../forms/filled.ts';
import { reportWords } from '../forms/report.ts';
import { guarded } from '../guard.ts';
import { type NameList, offer } from '../names.ts';
import {
  type Submission,
  submission as submissionSchema,
  suggestion as suggestionSchema,
  workspaceOf,
} from '../payloads.ts';
import type { Reception } from '../reception.ts';
import { answerView, type Kept, noticeView, placeIn, readCallbackId, readKept } from '../views.ts';
import { WORDS } from '../wording.ts';

type Update = { response_action: 'update'; view: Modal };
type Answer = Update | { response_action: 'errors'; errors: Record<string, string> };

/** Forms: what is offered while they are filled in, and what is sent. */
export function openFormDoors(app: App, reception: Reception): void {
  app.options(/[\s\S]*/, async ({ body, ack }) => {
    const { user, value, action_id } = suggestionSchema.parse(body);
    const list = listOf(action_id);
    const { catalog } = reception.bot.desk;
    const language = await reception.languageOf(user.id);
    await ack({ options: list === null ? [] : offer(catalog, list, value, language) });
  });
  app.view(/[\s\S]*/, async ({ body, ack }) => {
    const sent = submissionSchema.parse(body);
    const fault = {
      door: `form ${sent.view.callback_id}`,
      person: sent.user.id,
      words: '',
      apologise: async (sorry: string, language: Language) =>
        await ack(updated(noticeView(sorry, language))),
    };
    await guarded(reception, fault, async () => await ack(await answerTo(sent, reception)));
  });
}

function listOf(action: string): NameList | null {
  const lists: readonly NameList[] = ['regions', 'metric', 'about'];
  const mark = readActionId(action)?.mark;
  return lists.find((one) => one === mark) ?? null;
}

async function answerTo(sent: Submission, reception: Reception): Promise<Answer> {
  const language = await reception.languageOf(sent.user.id);
  const kept = readKept(sent.view.private_metadata);
  const filled = new Filled(sent);
  const ask = async (words: string, at: Kept = kept): Promise<Update> => {
    const place = placeIn(at, { workspace: workspaceOf(sent), person: sent.user.id });
    return updated(answerView(await reception.ask(place, words), at));
  };
  const form = readCallbackId(sent.view.callback_id);
  switch (form) {
    case 'ask': {
      const read = askWords(filled, reception.bot.desk.commands, language);
      return 'errors' in read ? rejected(read.errors) : await ask(read.words);
    }
    case 'check':
      return await ask(checkWords(filled));
    case 'report':
      return await ask(reportWords(filled));
    case 'digest': {
      const read = digestWords(filled, language);
      if ('errors' in read) return rejected(read.errors);
      return await ask(read.words, { channel: read.channel, thread: null });
    }
    case 'answer':
    case null:
      return updated(noticeView(inLanguage(WORDS.oldButton, language), language));
    default:
      return form satisfies never;
  }
}

function updated(view: Modal): Update {
  return { response_action: 'update', view };
}

function rejected(errors: Readonly<Record<string, string>>): Answer {
  return { response_action: 'errors', errors: { ...errors } };
}
