// Text in a terminal's width: columns are counted as they are shown, where a Chinese character takes two.
import stringWidth from 'string-width';

const ONE_COLUMN = /^[\x20-\x7e]*$/;
/** What our texts are made of; anything else (emoji, combining marks) is left to string-width. */
const KNOWN =
  /^[\x20-\x7e\u2013\u2014\u2018-\u201d\u2020\u2022\u2026\u2192\u2500\xa5\xb6\xb7\xb2\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;
const TWO_COLUMNS = /[\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]/g;

/** How many columns a text takes. */
export function displayWidth(text: string): number {
  if (ONE_COLUMN.test(text)) return text.length;
  if (!KNOWN.test(text)) return stringWidth(text);
  return text.length + (text.match(TWO_COLUMNS)?.length ?? 0);
}

/** Filled with blanks up to a width in columns. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? blanks + text : text + blanks;
}

/** A word with the blanks before it, or one Chinese character with the punctuation that may not begin a line. */
const PIECE =
  /\s*(?:[\p{Script=Han}\u3000-\u303f\uff01-\uff65“‘《（][，。、；：？！）》”’」』…]*|[^\s\p{Script=Han}\u3000-\u303f\uff01-\uff65]+)/gu;

/** Lines of at most `width` columns. A word that is wider than a line (a web address) stays whole, to be copied. */
export function wrap(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [piece] of text.matchAll(PIECE)) {
    const more = displayWidth(piece);
    if (line !== '' && used + more > width) {
      lines.push(line);
      line = '';
    }
    const added = line === '' ? piece.trimStart() : piece;
    used = line === '' ? displayWidth(added) : used + more;
    line += added;
  }
  return line === '' ? lines : [...lines, line];
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
const NARROWEST = 6;
/** Below this width a table is told row by row. */
const NARROW_TERMINAL = 50;

/** A table whose cells wrap inside their columns; the lines of each row, the header first. */
export function tableLines(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  if (width < NARROW_TERMINAL) return rows.flatMap((row) => stacked(columns, row, width));
  const widths = fitWidths(columns, rows, width);
  const line = (cells: readonly string[]) => rowLines(cells, widths, columns);
  const rule = widths.map((one) => '─'.repeat(one)).join(' '.repeat(GAP));
  return [...line(columns.map(({ title }) => title)), rule, ...rows.flatMap(line)];
}

function stacked(columns: readonly TableColumn[], row: readonly string[], width: number): string[] {
  return columns.flatMap(({ title }, index) =>
    hang(index === 0 ? '• ' : '  ', `${title}: ${row[index] ?? ''}`, width),
  );
}

/** Each column as wide as its widest cell; where that is too much, the widest columns give way first. */
function fitWidths(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] {
  const widths = columns.map(({ title }, index) =>
    Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row[index] ?? ''))),
  );
  const room = width - GAP * (columns.length - 1);
  let excess = widths.reduce((sum, one) => sum + one, 0) - room;
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= NARROWEST) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess--;
  }
  return widths;
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
