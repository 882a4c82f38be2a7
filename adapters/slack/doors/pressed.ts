// Buttons. Each carries words or a ticket, so that it works after a restart; what is of no known kind gets a polite word.
import type { App } from '@slack/bolt';
import { inLanguage } from '../../../src/language.ts';
import { type ActionKind, readActionId } from '../action-ids.ts';
import { fromMrkdwn } from '../escape.ts';
import { formView, type OpenableForm } from '../forms/open.ts';
import { reportForm } from '../forms/report.ts';
import { guarded } from '../guard.ts';
import { wholeFile } from '../message.ts';
import { type Press, press as pressSchema } from '../payloads.ts';
import type { Reception } from '../reception.ts';
import { removeOriginal } from '../response-url.ts';
import { readTicket, type Ticket } from '../ticket.ts';
import { noticeView } from '../views.ts';
import { WORDS } from '../wording.ts';
import { publishHome } from './home.ts';
import { Pressed } from './press.ts';

/** Buttons and menus below answers. */
export function openPressedDoor(app: App, reception: Reception): void {
  app.action(/[\s\S]*/, async ({ body, ack }) => {
    await ack();
    const press = pressSchema.parse(body);
    const pressed = new Pressed(reception, press);
    const [action] = press.actions;
    const words = action?.value ?? '';
    const fault = {
      door: `button ${action?.action_id ?? ''}`,
      person: press.user.id,
      words,
      apologise: async (sorry: string) => await pressed.notice(sorry),
    };
    await guarded(reception, fault, async () => {
      const known = readActionId(action?.action_id ?? '');
      if (known === null) return await pressed.notice(await old(reception, press));
      await act(known.kind, words, pressed);
    });
  });
}

async function act(kind: ActionKind, value: string, pressed: Pressed): Promise<void> {
  switch (kind) {
    case 'pick':
      return;
    case 'words':
      return await askWords(value, pressed);
    case 'ask-box':
      return await pressed.answer(await pressed.reception.ask(pressed.place, fromMrkdwn(value)));
    case 'form':
      return await openForm(value, pressed);
    case 'right':
      return await pressed.notice(inLanguage(WORDS.thanks, await pressed.language()));
    case 'share':
    case 'file':
    case 'wrong': {
      const ticket = readTicket(value);
      if (ticket === null) return await pressed.notice(await old(pressed.reception, pressed.press));
      if (kind === 'share') return await share(ticket, pressed);
      if (kind === 'file') return await sendWhole(ticket, pressed);
      return await openReport(ticket, pressed);
    }
    default:
      return kind satisfies never;
  }
}

/** App Home shows what the words may have changed: the language, a digest. */
async function askWords(words: string, pressed: Pressed): Promise<void> {
  await pressed.answer(await pressed.reception.ask(pressed.place, words));
  if (pressed.isInHome) await publishHome(pressed.reception, pressed.place);
}

async function share(ticket: Ticket, pressed: Pressed): Promise<void> {
  const { reception, place, press } = pressed;
  const asked = await reception.askAgain(place, ticket);
  const isSent = await reception.send(asked, place, {
    routes: pressed.routesToAll(),
    isPrivate: false,
    sharedBy: place.person,
  });
  if (!isSent) return await pressed.notice(inLanguage(WORDS.notShared, ticket.language));
  const { response_url, container } = press;
  if (container?.is_ephemeral === true && response_url !== undefined)
    await removeOriginal(response_url);
}

async function sendWhole(ticket: Ticket, pressed: Pressed): Promise<void> {
  const { reception, place } = pressed;
  const { exchange } = await reception.askAgain(place, ticket);
  await reception.sendFile(wholeFile(exchange.reply), place, true);
  if (!place.direct) await pressed.notice(inLanguage(WORDS.fileSent, ticket.language));
}

async function openReport(ticket: Ticket, pressed: Pressed): Promise<void> {
  const { reception, place, kept } = pressed;
  const { exchange } = await reception.askAgain(place, ticket);
  const form = reportForm(exchange, reception.bot.desk.catalog, ticket.language, kept);
  if (form === null) return await pressed.notice(await old(reception, pressed.press));
  await pressed.open(form);
}

async function openForm(value: string, pressed: Pressed): Promise<void> {
  const { reception, place, kept } = pressed;
  const forms: readonly OpenableForm[] = ['ask', 'digest'];
  const form = forms.find((one) => one === value);
  const language = await pressed.language();
  await pressed.open(
    form === undefined
      ? noticeView(inLanguage(WORDS.oldButton, language), language)
      : await formView(form, reception, place.person, kept),
  );
}

async function old(reception: Reception, { user }: Press): Promise<string> {
  return inLanguage(WORDS.oldButton, await reception.languageOf(user.id));
}
