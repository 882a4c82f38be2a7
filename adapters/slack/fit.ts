// Cuts a reply to so many lines, so that the message made of it fits. The order stays; the sources of what is left stay.
import type { Block, Cite, Reply } from '../../src/reply.ts';

/** The lines that a reply can be cut by: facts, rows, doubts, choices; whatever else is one. */
export function linesIn({ blocks }: Pick<Reply, 'blocks'>): number {
  return blocks.reduce((sum, block) => sum + sizeOf(block), 0);
}

/** The reply with its first `most` lines, and with the sources that these cite. */
export function cutTo(reply: Reply, most: number): Reply {
  let room = most;
  const blocks: Block[] = [];
  for (const block of reply.blocks) {
    if (room <= 0) break;
    blocks.push(startOf(block, room));
    room -= sizeOf(block);
  }
  const cited = new Set(blocks.flatMap(citesIn).map(({ number }) => number));
  return { ...reply, blocks, sources: reply.sources.filter(({ number }) => cited.has(number)) };
}

/** The reply with at most so many rows in each table; the same reply where none has more. */
export function withShortTables(reply: Reply, rows: number): Reply {
  if (!reply.blocks.some((block) => block.type === 'table' && block.rows.length > rows))
    return reply;
  return {
    ...reply,
    blocks: reply.blocks.map((block) => (block.type === 'table' ? startOf(block, rows) : block)),
  };
}

function sizeOf(block: Block): number {
  switch (block.type) {
    case 'facts':
    case 'doubts':
      return Math.max(1, block.lines.length);
    case 'table':
      return Math.max(1, block.rows.length);
    case 'choices':
      return Math.max(1, block.words.length);
    case 'text':
    case 'more':
    case 'chart':
      return 1;
    default:
      return block satisfies never;
  }
}

function startOf(block: Block, most: number): Block {
  switch (block.type) {
    case 'facts':
      return { ...block, lines: block.lines.slice(0, most) };
    case 'doubts':
      return { ...block, lines: block.lines.slice(0, most) };
    case 'table':
      return { ...block, rows: block.rows.slice(0, most) };
    case 'choices':
      return { ...block, words: block.words.slice(0, most) };
    case 'text':
    case 'more':
    case 'chart':
      return block;
    default:
      return block satisfies never;
  }
}

function citesIn(block: Block): readonly Cite[] {
  if (block.type === 'facts') return block.lines.flatMap(({ cites }) => cites);
  if (block.type === 'table') return block.rows.flat().flatMap(({ cites = [] }) => cites);
  return [];
}
