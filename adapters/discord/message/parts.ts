// Pieces and sources → parts of a message: as much as fits under Discord's limits, each part with the sources of just its figures.
import type { Reply, SourceLine } from '../../../src/reply.ts';
import { escapeText, linkTo, small } from '../escape.ts';
import { shorten } from '../limits.ts';
import type { Piece } from './pieces.ts';

export interface PartContent {
  readonly pieces: readonly Piece[];
  /** Lines of Markdown. */
  readonly sources: readonly string[];
}

/** Longer titles of pages are cut; the address leads to the whole. */
const LONGEST_SOURCE = 300;

/** @param room characters for pieces and sources together. At least one part, be it empty. */
export function partsOf(reply: Reply, pieces: readonly Piece[], room: number): PartContent[] {
  const lines = new Map(reply.sources.map((source) => [source.number, sourceLine(source)]));
  const parts: { pieces: Piece[]; sources: Map<number, string>; left: number }[] = [];
  const fresh = () => {
    const part = { pieces: [], sources: new Map<number, string>(), left: room };
    parts.push(part);
    return part;
  };
  let part: (typeof parts)[number] = fresh();
  const addSource = (number: number, text: string) => {
    if (part.sources.has(number)) return;
    if (text.length + 1 > part.left) part = fresh();
    part.sources.set(number, text);
    part.left -= text.length + 1;
  };
  const sourcesOf = ({ cites }: Piece) =>
    [...new Set(cites)].flatMap((number) => {
      const text = lines.get(number);
      return text === undefined ? [] : [[number, text] as const];
    });
  for (const piece of pieces) {
    const sources = sourcesOf(piece);
    const missing = sources.filter(([number]) => !part.sources.has(number));
    const length = piece.markdown.length + BETWEEN;
    const wanted = length + missing.reduce((sum, [, text]) => sum + text.length + 1, 0);
    if (wanted > part.left && part.left < room) part = fresh();
    part.pieces.push(piece);
    part.left -= length;
    for (const [number, text] of sources) addSource(number, text);
  }
  const cited = new Set(parts.flatMap(({ sources }) => [...sources.keys()]));
  for (const [number, text] of lines) if (!cited.has(number)) addSource(number, text);
  return parts.map(({ pieces, sources }) => ({
    pieces,
    sources: [...sources].sort(([a], [b]) => a - b).map(([, text]) => text),
  }));
}

/** Two line breaks between blocks that had to share a text display. */
const BETWEEN = 2;

function sourceLine({ number, text, url }: SourceLine): string {
  const said = shorten(text, LONGEST_SOURCE);
  return small(`\\[${number}\\] ${url === null ? escapeText(said) : linkTo(said, url)}`);
}
