// Reply → the body of a Slack message: a pure function. What is too long for Slack is cut by rule, said, and kept as a file.
import { drawnOnce } from '../../src/drawn-once.ts';
import { inLanguage } from '../../src/language.ts';
import type { Reply, ReplyFile, SourceLine } from '../../src/reply.ts';
import { asText } from '../../src/reply-text.ts';
import { echo } from '../../src/wording/echo.ts';
import { actionId } from './action-ids.ts';
import { isNative, type MessageBlock, weightOf } from './block-kit/blocks.ts';
import type { MessageBody } from './block-kit/surfaces.ts';
import { toMrkdwnWithin } from './escape.ts';
import { cutTo, linesIn, withShortTables } from './fit.ts';
import { clip, LIMITS, lengthOf } from './limits.ts';
import { bodyOf } from './parts/body.ts';
import { button, row, wordButtons } from './parts/buttons.ts';
import { bullets, note, plain, richText, said, section } from './parts/rich-text.ts';
import { type Offered, writeTicket } from './ticket.ts';
import { cutNotice, WORDS } from './wording.ts';

export interface MessageOptions extends Offered {
  /** Whether only the asker sees it, and may share it. */
  readonly isPrivate: boolean;
  /** The Slack id of the person whose question is answered for all to see. */
  readonly sharedBy?: string;
  /** Help, where somebody said nothing: with buttons that open the forms. */
  readonly withForms?: boolean;
}

export interface SlackMessage {
  readonly body: MessageBody;
  /** Whether it holds charts or sortable tables, which Slack refuses on some workspaces. */
  readonly isNative: boolean;
  /** The whole answer, where the message is cut. */
  readonly whole: ReplyFile | null;
}

/** The message for a reply, with charts and sortable tables where there are any. */
export const toMessage = drawnOnce(
  (reply: Reply, options: MessageOptions): SlackMessage =>
    messageOf(reply, { ...options, native: true }),
);

/** The same in blocks that every workspace takes. */
export function toPlainMessage(reply: Reply, options: MessageOptions): SlackMessage {
  return messageOf(reply, { ...options, native: false });
}

/** The whole reply as a text file, for what does not fit into a message. */
export function wholeFile(reply: Reply): ReplyFile {
  return { name: 'nevplan.txt', mediaType: 'text/plain', text: `${asText(reply)}\n` };
}

/** A message of one line, for what is no answer. */
export function toNotice(text: string): MessageBody {
  return {
    text: toMrkdwnWithin(text, LIMITS.message.text),
    blocks: [{ type: 'section', text: plain(text, LIMITS.text) }],
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** How the words were read is one line; the words themselves are the asker's and may be long. */
const READING = 300;
const LONG_TITLE = 300;
/** More buttons than this are a menu, and longer words no label: not a next step. */
const NEXT = 5;
const NEXT_WORDS = 150;

interface DrawOptions extends MessageOptions {
  readonly native: boolean;
}

function messageOf(reply: Reply, options: DrawOptions): SlackMessage {
  const { blocks, isCut } = compose(reply, options);
  const { sharedBy, ticket } = options;
  const asked = sharedBy === undefined || ticket === null ? '' : `${echo(ticket.words)}\n`;
  const text = toMrkdwnWithin(`${asked}${asText(reply)}`, LIMITS.message.text);
  return {
    body: { text, blocks, unfurl_links: false, unfurl_media: false },
    isNative: blocks.some(isNative),
    whole: isCut ? wholeFile(reply) : null,
  };
}

/** The longest start of the reply that Slack takes: found by halving, since a message is cheap to draw. */
function compose(reply: Reply, options: DrawOptions): { blocks: MessageBlock[]; isCut: boolean } {
  const short = withShortTables(reply, LIMITS.table.rows);
  const whole = draw(short, options, null);
  if (short === reply && fits(whole)) return { blocks: whole, isCut: false };
  const of = linesIn(reply);
  const drawCut = (shown: number) =>
    draw(cutTo(short, shown), options, cutNotice(shown, of, reply.language));
  let [least, most] = [0, linesIn(short)];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(drawCut(middle))) least = middle;
    else most = middle - 1;
  }
  return { blocks: drawCut(least), isCut: true };
}

function fits(blocks: readonly MessageBlock[]): boolean {
  return (
    blocks.length <= LIMITS.message.blocks &&
    blocks.reduce((sum, block) => sum + weightOf(block), 0) <= LIMITS.message.characters
  );
}

function draw(reply: Reply, options: DrawOptions, notice: string | null): MessageBlock[] {
  const { language, title, reading, blocks, sources, files } = reply;
  return [
    ...askedBy(reply, options),
    { type: 'header', text: plain(title, LIMITS.header) },
    ...(lengthOf(title) > LIMITS.header ? [richText(section(said(clip(title, LONG_TITLE))))] : []),
    ...(reading === null ? [] : [note(clip(reading, READING))]),
    ...bodyOf(blocks, { language, title, native: options.native }),
    ...(notice === null ? [] : [note(notice)]),
    ...(files.length === 0 ? [] : [note(clip(attached(files, reply), READING))]),
    ...controls(reply, options, notice !== null),
    ...forms(reply, options),
    ...sourceList(sources, reply),
    ...feedback(reply, options),
  ];
}

/** The only mention that we ever make, and by its id: nobody's words can be in it. */
function askedBy({ language }: Reply, { sharedBy, ticket }: DrawOptions): MessageBlock[] {
  if (sharedBy === undefined || ticket === null) return [];
  const asked = said(`${inLanguage(WORDS.askedBy, language)}${echo(ticket.words)}`);
  return [richText(section({ type: 'user', user_id: sharedBy }, asked))];
}

function attached(files: readonly ReplyFile[], { language }: Reply): string {
  const names = files.map(({ name }) => name);
  return language === 'zh' ? `附件：${names.join('、')}` : `Attached: ${names.join(', ')}`;
}

function controls(
  { language, next }: Reply,
  { ticket, isPrivate }: DrawOptions,
  isCut: boolean,
): MessageBlock[] {
  const value = ticket === null ? null : writeTicket(ticket);
  const share = isPrivate && value !== null;
  return row([
    ...(share ? [button(actionId('share'), inLanguage(WORDS.share, language), value)] : []),
    ...(isCut && value !== null
      ? [button(actionId('file'), inLanguage(WORDS.file, language), value)]
      : []),
    ...wordButtons(next.filter((words) => lengthOf(words) <= NEXT_WORDS).slice(0, NEXT), 'next'),
  ]);
}

function forms({ language }: Reply, { withForms = false }: DrawOptions): MessageBlock[] {
  const { choose, newDigest } = WORDS.home;
  return row(
    withForms
      ? [
          button(actionId('form', 'ask'), inLanguage(choose, language), 'ask'),
          button(actionId('form', 'digest'), inLanguage(newDigest, language), 'digest'),
        ]
      : [],
  );
}

function sourceList(sources: readonly SourceLine[], { language }: Reply): MessageBlock[] {
  if (sources.length === 0) return [];
  const heading = section(said(inLanguage(WORDS.sources, language), { bold: true }));
  const lines = sources.map(({ number, text, url }) => {
    const shown = said(text);
    const isLinked = url !== null && /^https?:\/\/\S+$/.test(url) && lengthOf(url) <= LIMITS.url;
    return section(
      said(`[${number}] `),
      isLinked && shown.type === 'text' ? { type: 'link', url, text: shown.text } : shown,
    );
  });
  return [richText(heading, bullets(lines))];
}

function feedback({ language }: Reply, { ticket, statesFacts }: DrawOptions): MessageBlock[] {
  const value = ticket === null || !statesFacts ? null : writeTicket(ticket);
  if (value === null) return [];
  return row([
    button(actionId('right'), inLanguage(WORDS.right, language), '1'),
    button(actionId('wrong'), inLanguage(WORDS.wrong, language), value),
  ]);
}
