// Files: an export, a calendar, the whole of an answer that was cut.
import type { ReplyFile } from '../../src/reply.ts';
import type { Client } from './web-api.ts';

/** A channel, with or without a thread, or a person's own messages with the bot. */
export type Destination =
  | { readonly channel: string; readonly thread: string | null }
  | { readonly person: string };

/** Posts a file where the answer stands, in its thread where there is one. */
export async function uploadFile(client: Client, file: ReplyFile, to: Destination): Promise<void> {
  const channel_id = await channelOf(client, to);
  const shared = {
    channel_id,
    filename: file.name,
    // The text is sent as bytes: Excel reads UTF-8 in a CSV only behind its mark, which the file brings itself where it needs one.
    file: Buffer.from(file.text, 'utf8'),
  };
  const thread = 'channel' in to ? to.thread : null;
  await client.files.uploadV2(thread === null ? shared : { ...shared, thread_ts: thread });
}

/** The channel of a person's own messages, opened where there is none yet. @throws Error where Slack names none. */
export async function channelOf(
  client: Client,
  to: { readonly channel: string } | { readonly person: string },
): Promise<string> {
  if ('channel' in to) return to.channel;
  const { channel } = await client.conversations.open({ users: to.person });
  if (channel?.id === undefined)
    throw new Error(`Slack opened no direct messages with ${to.person}.`);
  return channel.id;
}
