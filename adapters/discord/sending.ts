// A reply made ready to be sent: pictures drawn, files within the limit, and what its buttons stand for kept.
import type { Reply } from '../../src/reply.ts';
import type { Answering } from './answering.ts';
import { type Container, FLAG } from './body.ts';
import { LIMITS } from './limits.ts';
import { type Message, type MessageFile, type MessageOptions, toMessage } from './message.ts';
import { SAY } from './wording.ts';

/** What discord.js sends: a container, and its files with their bytes. */
export interface Payload {
  readonly flags: number;
  readonly components: readonly [Container];
  readonly files: readonly { readonly name: string; readonly attachment: Buffer }[];
}

export interface SendOptions extends MessageOptions {
  /** Bytes of one file; what the interaction says, or Discord's default. */
  readonly attachmentLimit?: number;
}

/** The reply as a message with its files, within what this place takes. */
export async function prepare(
  reply: Reply,
  options: SendOptions,
  answering: Answering,
): Promise<Payload> {
  const { attachmentLimit = LIMITS.attachment, pictures = true } = options;
  const fitting = withoutLargeFiles(reply, attachmentLimit);
  const drawable = pictures && answering.drawChart !== null;
  const message = toMessage(fitting, { ...options, pictures: drawable });
  const made = await make(message, reply, attachmentLimit, answering);
  if (made !== null) return made;
  const plain = toMessage(fitting, { ...options, pictures: false });
  return (await make(plain, reply, attachmentLimit, answering)) ?? noticeOf(reply.title);
}

/** One line of our own. */
export function noticeOf(markdown: string): Payload {
  const container: Container = {
    type: 17,
    accent_color: NOTICE,
    components: [{ type: 10, content: markdown }],
  };
  return { flags: FLAG.componentsV2, components: [container], files: [] };
}

/** Grey: nobody's answer. */
const NOTICE = 0x80848e;

/** Null where a picture could not be drawn, or is too large. */
async function make(
  { flags, container, files, toKeep }: Message,
  reply: Reply,
  attachmentLimit: number,
  answering: Answering,
): Promise<Payload | null> {
  try {
    const drawn = await Promise.all(files.map((file) => bytesOf(file, reply, answering)));
    if (drawn.some(({ attachment }) => attachment.byteLength > attachmentLimit)) return null;
    await keepAll(toKeep, answering);
    return { flags, components: [container], files: drawn };
  } catch (error) {
    if (!files.some(({ kind }) => kind === 'chart')) throw error;
    answering.log(`discord: a chart of “${reply.title}” was not drawn: ${String(error)}`);
    return null;
  }
}

async function bytesOf(file: MessageFile, { language }: Reply, { drawChart }: Answering) {
  const { name } = file;
  if (file.kind === 'text') return { name, attachment: Buffer.from(file.text, 'utf8') };
  if (drawChart === null) throw new Error('there is nothing to draw with');
  const png = await drawChart(file.chart, { language, sources: file.sources });
  return { name, attachment: Buffer.from(png) };
}

/** A button that is not kept only says later that it is too old: no reason to keep the answer back. */
async function keepAll(
  toKeep: ReadonlyMap<string, string>,
  { stored, log }: Answering,
): Promise<void> {
  for (const [name, content] of toKeep) {
    try {
      await stored.keep(name, content);
    } catch (error) {
      log(`discord: the words of a button were not kept: ${String(error)}`);
    }
  }
}

function withoutLargeFiles(reply: Reply, limit: number): Reply {
  const files = reply.files.filter(({ text }) => Buffer.byteLength(text, 'utf8') <= limit);
  if (files.length === reply.files.length) return reply;
  const note = { type: 'text' as const, text: SAY.fileTooLarge[reply.language] };
  return { ...reply, files, blocks: [...reply.blocks, note] };
}
