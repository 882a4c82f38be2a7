// Reply → Discord message: one container with title, lines, pictures, sources and buttons. Pure: pictures and files are named here
// and made when it is sent. https://discord.com/developers/docs/components/reference#container

import { drawnOnce } from '../../src/drawn-once.ts';
import type { Chart, Reply, ReplyFile, SourceLine } from '../../src/reply.ts';
import { asText } from '../../src/reply-text.ts';
import { type Container, FLAG, type MessageBody, type Part, TYPE } from './body.ts';
import { CustomIds, type Remembered } from './custom-id.ts';
import { bold, escapeText, small, title } from './escape.ts';
import { LIMITS, shorten } from './limits.ts';
import { buttonRows, type Offers } from './message/buttons.ts';
import { type PartContent, partsOf } from './message/parts.ts';
import { type Piece, piecesOf } from './message/pieces.ts';
import { SAY, sayPart, saySharedBy } from './wording.ts';

export interface MessageOptions {
  /** The words that lead to this reply again, for its pages; null for posts, whose rest goes into a file. */
  readonly again: Remembered | null;
  /** Which part of a long reply, from 1; one past the end is the last. */
  readonly part?: number;
  readonly offers?: Offers;
  /** False where none can be drawn or sent: charts are told in words. */
  readonly pictures?: boolean;
  /** The id of the person who shares a private reply. */
  readonly sharedBy?: string;
}

/** A file that goes with a message, still to be made. */
export type MessageFile = { readonly name: string } & (
  | {
      readonly kind: 'chart';
      readonly chart: Chart;
      readonly sources: readonly SourceLine[];
    }
  | { readonly kind: 'text'; readonly text: string }
);

export interface Message {
  readonly flags: number;
  readonly container: Container;
  readonly files: readonly MessageFile[];
  /** What its buttons stand for, to be kept before it is sent. */
  readonly toKeep: ReadonlyMap<string, string>;
}

/** The green of the plates of new energy vehicles. */
const ACCENT = 0x2e9e6b;
const LONGEST_TITLE = 200;
const LONGEST_READING = 300;
/** Text displays of the body: with header, charts, sources, rows of buttons and files the forty are never passed. */
const MOST_DISPLAYS = 8;
const MOST_FILES = 5;

/** The message for a reply. */
export const toMessage = drawnOnce(messageOf);

function messageOf(reply: Reply, options: MessageOptions): Message {
  const { again, offers = { share: false, wrong: false }, pictures = true } = options;
  const head = headOf(reply, options);
  const foot = small(bold(SAY.sources[reply.language]));
  const rest = small(SAY.restInFile[reply.language]);
  const room = LIMITS.text - head.length - PAGE_MARK - foot.length - rest.length;
  const parts = partsOf(reply, piecesOf(reply, pictures), room);
  const part = Math.min(Math.max(1, options.part ?? 1), parts.length);
  const content = parts[part - 1] ?? { pieces: [], sources: [] };
  const cut = again === null && parts.length > 1;
  const ids = new CustomIds();
  const drawn = new Drawn(reply);
  const files = part === 1 ? textFiles(reply, cut) : [];
  const container: Container = {
    type: TYPE.container,
    accent_color: ACCENT,
    components: [
      { type: TYPE.text, content: withPage(head, reply, part, again === null ? 1 : parts.length) },
      ...bodyOf(content, drawn),
      ...(content.sources.length === 0 ? [] : sourcesOf(foot, content)),
      ...(cut ? [{ type: TYPE.text, content: rest }] : []),
      ...files.map(({ name }) => ({ type: TYPE.file, file: { url: `attachment://${name}` } })),
      ...buttonRows({
        reply,
        ids,
        again,
        offers,
        part,
        parts: again === null ? 1 : parts.length,
      }),
    ],
  };
  return {
    flags: FLAG.componentsV2,
    container,
    files: [...drawn.files, ...files],
    toKeep: ids.toKeep,
  };
}

/** The body of a message create, as `nev --as discord` prints it and posts are sent. */
export function toBody({ flags, container, files }: Message): MessageBody {
  return {
    flags,
    components: [container],
    allowed_mentions: { parse: [] },
    attachments: files.map(({ name }, at) => ({ id: String(at), filename: name })),
  };
}

/** Room for the line that tells the page. */
const PAGE_MARK = 40;

function headOf({ title: name, reading, language }: Reply, { sharedBy }: MessageOptions): string {
  return [
    title(shorten(name, LONGEST_TITLE)),
    ...(reading === null ? [] : [small(escapeText(shorten(reading, LONGEST_READING)))]),
    ...(sharedBy === undefined ? [] : [small(saySharedBy(sharedBy)[language])]),
  ].join('\n');
}

function withPage(head: string, { language }: Reply, part: number, parts: number): string {
  return parts === 1 ? head : `${head}\n${small(sayPart(part, parts)[language])}`;
}

/** Pictures of one message, named in their order. */
class Drawn {
  readonly files: MessageFile[] = [];
  readonly #reply: Reply;

  constructor(reply: Reply) {
    this.#reply = reply;
  }

  add(chart: Chart): Part {
    const name = `chart-${this.files.length + 1}.png`;
    this.files.push({ name, kind: 'chart', chart, sources: this.#reply.sources });
    const description = shorten(chart.alt.trim() || chart.title, LIMITS.altText);
    return { type: TYPE.gallery, items: [{ media: { url: `attachment://${name}` }, description }] };
  }
}

/** A text display for each block, until there are so many that the rest share the last. */
function bodyOf({ pieces }: PartContent, drawn: Drawn): Part[] {
  const parts: Part[] = [];
  let block: number | null = null;
  for (const piece of pieces) {
    if (piece.chart !== undefined) parts.push(drawn.add(piece.chart));
    addText(parts, piece, block);
    block = piece.block;
  }
  return parts;
}

function addText(parts: Part[], { markdown, block }: Piece, before: number | null): void {
  if (markdown === '') return;
  const last = parts.at(-1);
  const full = parts.filter(({ type }) => type === TYPE.text).length >= MOST_DISPLAYS;
  if (last?.type === TYPE.text && (block === before || full)) {
    last.content += `${block === before ? '\n' : '\n\n'}${markdown}`;
  } else {
    parts.push({ type: TYPE.text, content: markdown });
  }
}

function sourcesOf(foot: string, { sources }: PartContent): Part[] {
  return [
    { type: TYPE.separator, divider: true },
    { type: TYPE.text, content: [foot, ...sources].join('\n') },
  ];
}

function textFiles(reply: Reply, cut: boolean): MessageFile[] {
  const whole: ReplyFile[] = cut
    ? [{ name: 'nevplan.txt', mediaType: 'text/plain', text: `${asText(reply)}\n` }]
    : [];
  return [...reply.files, ...whole]
    .slice(0, MOST_FILES)
    .map(({ name, text }, at) => ({ name: fileName(name, at), kind: 'text', text }));
}

/** Discord keeps letters, digits, "_", "-" and "." of a name; an attachment must be found by just the name it was sent with. */
function fileName(name: string, at: number): string {
  const plain = name.replace(/[^\w.-]+/g, '-').slice(-LIMITS.fileName);
  return /\w/.test(plain) ? plain : `file-${at + 1}.txt`;
}
