// /nev …: answered inside the acknowledgement. What Slack may refuse (charts, sortable tables) goes through the response_url,
// where it tells; and where that is gone, as an ephemeral post.
import type { App } from '@slack/bolt';
import { fromMrkdwn } from '../escape.ts';
import { guarded } from '../guard.ts';
import { type SlackMessage, toMessage, toNotice, toPlainMessage } from '../message.ts';
import { command as commandSchema } from '../payloads.ts';
import type { Place, Reception } from '../reception.ts';
import { byResponseUrl } from '../response-url.ts';
import { byEphemeral, deliver } from '../routes.ts';
import { type Asked, offeredWith } from '../ticket.ts';
import { isDirect } from '../views.ts';

/** Any slash command that the app has: the manifest names one. */
const ANY = /^\//;

/** An acknowledgement that carries an answer, or none. */
type Ack = (body?: object) => Promise<void>;

/** The slash command. */
export function openCommandDoor(app: App, reception: Reception): void {
  app.command(ANY, async ({ body, ack }) => {
    const { text, user_id, team_id, channel_id, response_url } = commandSchema.parse(body);
    const words = fromMrkdwn(text);
    const place: Place = {
      workspace: team_id,
      person: user_id,
      channel: channel_id,
      thread: null,
      direct: isDirect(channel_id),
    };
    let isAcknowledged = false;
    const acknowledge: Ack = async (answer) => {
      isAcknowledged = true;
      await (answer === undefined ? ack() : ack({ response_type: 'ephemeral', ...answer }));
    };
    const routes = [
      byResponseUrl(response_url, { forAll: false, thread: null }),
      byEphemeral(reception.client, place),
    ];
    const apologise = async (sorry: string) => {
      const notice = toNotice(sorry);
      if (!isAcknowledged) return await acknowledge(notice);
      await deliver(asPlain(notice), () => asPlain(notice), routes);
    };
    await guarded(reception, { door: '/nev', person: user_id, words, apologise }, async () => {
      const asked = await reception.ask(place, words === '' ? 'help' : words);
      const options = { ...offeredWith(asked), isPrivate: true, withForms: words === '' };
      const message = toMessage(asked.exchange.reply, options);
      if (!message.isNative) {
        await acknowledge(message.body);
        return await sendFiles(reception, asked, message, place);
      }
      await acknowledge();
      const plain = () => toPlainMessage(asked.exchange.reply, options);
      const sent = await deliver(message, plain, routes);
      if (sent === null) throw new Error('Neither the response_url nor an ephemeral post is open.');
      await sendFiles(reception, asked, sent, place);
    });
  });
}

async function sendFiles(
  reception: Reception,
  { exchange, ticket }: Asked,
  message: SlackMessage,
  place: Place,
): Promise<void> {
  await reception.sendFiles(exchange, message, ticket, place, true);
}

function asPlain(body: SlackMessage['body']): SlackMessage {
  return { body, isNative: false, whole: null };
}
