// Shortcuts: "Check this claim" on a message, and "Ask about NEV plans" from anywhere. Both open a modal.
import type { App } from '@slack/bolt';
import { inLanguage, type Language } from '../../../src/language.ts';
import { fromMrkdwn } from '../escape.ts';
import { formView } from '../forms/open.ts';
import { guarded } from '../guard.ts';
import { shortcut as shortcutSchema, workspaceOf } from '../payloads.ts';
import type { Reception } from '../reception.ts';
import { answerView, callbackId, type Kept, noticeView, placeIn } from '../views.ts';
import { WORDS } from '../wording.ts';

const CHECK_SHORTCUT = callbackId('check');
const ASK_SHORTCUT = callbackId('ask');

/** Shortcuts, of a message and of the whole app. */
export function openShortcutDoors(app: App, reception: Reception): void {
  app.shortcut(/[\s\S]*/, async ({ body, ack }) => {
    await ack();
    const shortcut = shortcutSchema.parse(body);
    const { callback_id, trigger_id, user, channel, message } = shortcut;
    const person = user.id;
    const words = fromMrkdwn(message?.text ?? '');
    const kept: Kept = {
      channel: channel?.id ?? null,
      thread: message?.thread_ts ?? message?.ts ?? null,
    };
    const open = async (view: ReturnType<typeof noticeView>) =>
      await reception.client.views.open({ trigger_id, view });
    const fault = {
      door: `shortcut ${callback_id}`,
      person,
      words,
      apologise: async (sorry: string, language: Language) =>
        await open(noticeView(sorry, language)),
    };
    await guarded(reception, fault, async () => {
      if (callback_id === CHECK_SHORTCUT && words !== '') {
        const place = placeIn(kept, { workspace: workspaceOf(shortcut), person });
        await open(answerView(await reception.ask(place, `check ${words}`), kept));
      } else if (callback_id === CHECK_SHORTCUT) {
        await open(await formView('check', reception, person, kept));
      } else if (callback_id === ASK_SHORTCUT) {
        await open(await formView('ask', reception, person, kept));
      } else {
        const language = await reception.languageOf(person);
        await open(noticeView(inLanguage(WORDS.oldButton, language), language));
      }
    });
  });
}
