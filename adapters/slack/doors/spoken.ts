// Words said to the bot: a mention, answered in its thread, and direct messages.
import type { App } from '@slack/bolt';
import { fromMrkdwn } from '../escape.ts';
import { guarded } from '../guard.ts';
import { toNotice } from '../message.ts';
import { envelope, spokenEvent } from '../payloads.ts';
import type { Place, Reception } from '../reception.ts';
import { byPost } from '../routes.ts';
import type { Seen } from '../seen.ts';

/** Mentions and direct messages. */
export function openSpokenDoors(app: App, reception: Reception, seen: Seen): void {
  const listen = async (body: unknown, payload: unknown) => {
    const event = spokenEvent.safeParse(payload);
    const { team_id, event_id } = envelope.parse(body);
    if (!event.success || !isForUs(event.data)) return;
    const { channel, ts, thread_ts, user, text, type } = event.data;
    // One mention in a direct message may come as two events; and each may come again.
    if (user === undefined || !seen.isFirst(event_id, `${team_id} ${channel} ${ts}`)) return;
    const isMention = type === 'app_mention';
    const place: Place = {
      workspace: team_id,
      person: user,
      channel,
      thread: thread_ts ?? (isMention ? ts : null),
      direct: !isMention,
    };
    await answer(reception, place, fromMrkdwn(text));
  };
  app.event('app_mention', async ({ body, event }) => listen(body, event));
  app.event('message', async ({ body, event }) => listen(body, event));
}

/** Not what bots say, nor that something was edited, deleted or joined. Channels reach us by mention only. */
function isForUs(event: ReturnType<typeof spokenEvent.parse>): boolean {
  const { bot_id, subtype, type, channel_type } = event;
  return (
    bot_id === undefined &&
    (subtype === undefined || subtype === 'file_share' || subtype === 'thread_broadcast') &&
    (type === 'app_mention' || channel_type === 'im')
  );
}

async function answer(reception: Reception, place: Place, words: string): Promise<void> {
  const { channel, thread, direct, person } = place;
  const route = byPost(reception.client, channel, thread);
  const door = direct ? 'direct message' : 'mention';
  const apologise = async (sorry: string) => await route(toNotice(sorry));
  await guarded(reception, { door, person, words, apologise }, async () => {
    const asked = await reception.ask(place, words === '' ? 'help' : words);
    const isHelp = words === '';
    const sending = { routes: [route], isPrivate: false, withForms: isHelp };
    const isSent = await reception.send(asked, place, sending);
    if (!isSent)
      reception.log(
        `Slack: cannot answer in ${channel}: the bot may not post there. Invite it: /invite @nevplan`,
      );
  });
}
