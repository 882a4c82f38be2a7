// Text in a terminal's width: columns are counted as they are shown, where a Chinese character takes two.
import { createRequire } from 'node:module';
import type stringWidth from 'string-width';
import { visible } from '../../src/catalog/fold.ts';
import { languageOf } from '../../src/language.ts';
import { pieces } from '../../src/wording/line-breaks.ts';

const ONE_COLUMN = /^[\x20-\x7e]*$/;
/** What our texts are made of; anything else (emoji, combining marks) is left to string-width. */
const KNOWN =
  /^[\x20-\x7e\u2013\u2014\u2018-\u201d\u2020\u2022\u2026\u2192\u2500\xa5\xb6\xb7\xb2\u3000-\u3029\u3041-\u3096\u30a1-\u30ff\u4e00-\u9fff\uff01-\uff60]*$/;
const TWO_COLUMNS = /[\u3000-\u3029\u3041-\u3096\u30a1-\u30ff\u4e00-\u9fff\uff01-\uff60]/g;

/** How many columns a text takes. */
export function displayWidth(text: string): number {
  if (ONE_COLUMN.test(text)) return text.length;
  if (!KNOWN.test(text)) return exactWidth(text);
  return text.length + (text.match(TWO_COLUMNS)?.length ?? 0);
}

const require = createRequire(import.meta.url);
let exact: typeof stringWidth | undefined;

/** Loaded when the first such text comes: loading it takes half as long as starting Node. */
function exactWidth(text: string): number {
  // What the package exports, by its own types.
  exact ??= (require('string-width') as { default: typeof stringWidth }).default;
  return exact(text);
}

/** Filled with blanks up to a width in columns. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? blanks + text : text + blanks;
}

/** Lines of at most `width` columns. A word that is wider than a line (a web address) stays whole, to be copied. */
export function wrap(raw: string, width: number): string[] {
  const text = visible(raw);
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces(text)) {
    const more = displayWidth(piece);
    if (line !== '' && used + more > width) {
      lines.push(line);
      line = '';
    }
    const added = line === '' ? piece.trimStart() : piece;
    used = line === '' ? displayWidth(added) : used + more;
    line += added;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** Wrapped, the first line behind `first`, the others indented as far. */
export function hang(first: string, text: string, width: number): string[] {
  const indent = displayWidth(first);
  const lines = wrap(text, Math.max(20, width - indent));
  return lines.map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + line);
}

export interface TableColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
}

const GAP = 2;
/** Below this width columns are too thin to read. */
const NARROW_TERMINAL = 50;

/** A table whose cells wrap inside their columns, the header first; told row by row where the columns do not fit. */
export function tableLines(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const widths = width < NARROW_TERMINAL ? null : fitWidths(columns, rows, width);
  if (widths === null) return rows.flatMap((row) => stacked(columns, row, width));
  const line = (cells: readonly string[]) => rowLines(cells, widths, columns);
  const rule = widths.map((one) => '─'.repeat(one)).join(' '.repeat(GAP));
  return [...line(columns.map(({ title }) => title)), rule, ...rows.flatMap(line)];
}

/** A row as an entry of a list: its first cell, and below it the others, as many of them in a line as fit. */
function stacked(columns: readonly TableColumn[], row: readonly string[], width: number): string[] {
  const [first = '', ...others] = columns.map(
    ({ title }, index) => `${title}${languageOf(title) === 'zh' ? '：' : ': '}${row[index] ?? ''}`,
  );
  const lines: string[] = [];
  for (const cell of others) {
    const longer = `${lines.at(-1)} · ${cell}`;
    const fits = lines.length > 0 && displayWidth(longer) <= width - displayWidth(UNDER_MARK);
    if (fits) lines[lines.length - 1] = longer;
    else lines.push(cell);
  }
  return [...hang('• ', first, width), ...lines.flatMap((line) => hang(UNDER_MARK, line, width))];
}

const UNDER_MARK = '  ';

/**
 * Each column as wide as its widest cell; where that is too much, the widest columns give way first, none of them
 * below its longest word. Null where even that is too much.
 */
function fitWidths(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] | null {
  const cells = columns.map(({ title }, index) => [title, ...rows.map((row) => row[index] ?? '')]);
  const widths = cells.map((texts) => Math.max(...texts.map(displayWidth)));
  const least = cells.map((texts) => Math.max(...texts.map(longestWord)));
  let excess = sum(widths) + GAP * (columns.length - 1) - width;
  while (excess > 0) {
    const giving = widths.map((one, index) => (one > (least[index] ?? 0) ? one : 0));
    const widest = giving.indexOf(Math.max(...giving));
    if ((giving[widest] ?? 0) === 0) return null;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess--;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function longestWord(text: string): number {
  return Math.max(0, ...pieces(text).map((piece) => displayWidth(piece.trim())));
}

function rowLines(
  cells: readonly string[],
  widths: readonly number[],
  columns: readonly TableColumn[],
): string[] {
  const wrapped = widths.map((width, index) => wrap(cells[index] ?? '', width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    widths
      .map((width, index) =>
        pad(wrapped[index]?.[at] ?? '', width, columns[index]?.align ?? 'left'),
      )
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}
