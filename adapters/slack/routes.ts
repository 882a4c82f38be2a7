// The ways by which a message reaches people. Each tells whether it did; deliver() goes from one to the next.
import type { MessageBody } from './block-kit/surfaces.ts';
import type { SlackMessage } from './message.ts';
import { type Client, failureOf, isAboutBlocks } from './web-api.ts';

/** `refused`: Slack does not take these blocks. `closed`: this way is shut, another one may be open. */
export type Sent =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused' | 'closed'; readonly why: string };

export type Route = (body: MessageBody) => Promise<Sent>;

const SENT: Sent = { kind: 'sent' };

/**
 * Sends by the first way that is open; blocks that this workspace refuses are sent again as plain ones.
 * @returns the message that was sent, or null where every way is shut.
 */
export async function deliver(
  message: SlackMessage,
  plain: () => SlackMessage,
  routes: readonly Route[],
): Promise<SlackMessage | null> {
  let shown = message;
  for (const route of routes) {
    let sent = await route(shown.body);
    if (sent.kind === 'refused' && shown.isNative) {
      shown = plain();
      sent = await route(shown.body);
    }
    if (sent.kind === 'sent') return shown;
    if (sent.kind === 'refused')
      throw new Error(`Slack refused a message of ours: ${sent.why}. block-kit/ should have.`);
  }
  return null;
}

/** For all to see, as a message. */
export function byPost(client: Client, channel: string, thread: string | null): Route {
  return (body) =>
    call(() =>
      client.chat.postMessage({
        channel,
        ...body,
        ...(thread === null ? {} : { thread_ts: thread }),
      }),
    );
}

/** For one person alone, in a channel. */
export function byEphemeral(
  client: Client,
  to: { readonly channel: string; readonly person: string; readonly thread: string | null },
): Route {
  const { channel, person, thread } = to;
  return ({ text, blocks }) =>
    call(() =>
      client.chat.postEphemeral({
        channel,
        user: person,
        text,
        blocks,
        ...(thread === null ? {} : { thread_ts: thread }),
      }),
    );
}

/** Slack's words for a place where we cannot speak: not our fault, and not to be tried again. */
const SHUT =
  /not_in_channel|channel_not_found|is_archived|user_not_in_channel|restricted_action|no_permission|cannot_reply|thread_not_found|messages_tab_disabled|cannot_dm|ekm_access/;

async function call(request: () => Promise<unknown>): Promise<Sent> {
  try {
    await request();
    return SENT;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'refused' && isAboutBlocks(failure.error))
      return { kind: 'refused', why: failure.error };
    if (failure.kind === 'refused' && SHUT.test(failure.error))
      return { kind: 'closed', why: failure.error };
    throw error;
  }
}
