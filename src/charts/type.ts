// Setting text: lines that fit a width, measured in the font that draws them.
import { pieces } from '../wording/line-breaks.ts';
import type { Box, TextLine } from './scene.ts';
import { COLOURS, LEADING } from './style.ts';

/** A font that can be measured and drawn. */
export interface Typeface {
  readonly unitsPerEm: number;
  /** Width of a line in points: the sum of its advances. */
  width(text: string, size: number): number;
  /** The text on one line, with what the font has no glyph for put in other words. */
  drawable(text: string): string;
  /** SVG path data in font units, y upwards, from the start of the baseline. */
  outline(text: string): string;
}

export interface TextStyle {
  readonly size: number;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly rimmed?: boolean;
}

/** Lines of at most `width` points; a word that is wider breaks inside. Never empty. */
export function breakLines(text: string, size: number, width: number, face: Typeface): string[] {
  return fillLines(pieces(text), size, width, face);
}

/** The same for parts that stay together where a line can hold them: a source, a name with its date. */
export function fillLines(
  parts: readonly string[],
  size: number,
  width: number,
  face: Typeface,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts.flatMap((one) => fitting(one, size, width, face))) {
    if (line !== '' && face.width(line + part, size) > width) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? part.trimStart() : part;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** The part whole where it fits a line, else where it may break, else its characters. */
function fitting(part: string, size: number, width: number, face: Typeface): string[] {
  if (face.width(part.trimStart(), size) <= width) return [part];
  const smaller = pieces(part);
  return smaller.length > 1 ? smaller.flatMap((one) => fitting(one, size, width, face)) : [...part];
}

/** As many lines as breakLines() makes, of widths as even as they can be: no single word is left for the last one. */
export function balanceLines(text: string, size: number, width: number, face: Typeface): string[] {
  const usual = breakLines(text, size, width, face);
  let [narrow, wide] = [width / 2, width];
  let best = usual;
  while (usual.length > 1 && wide - narrow > 4) {
    const middle = (narrow + wide) / 2;
    const lines = breakLines(text, size, middle, face);
    if (lines.length > usual.length) narrow = middle;
    else {
      wide = middle;
      best = lines;
    }
  }
  return best;
}

export type Anchor = 'start' | 'middle' | 'end';

/** One line whose start, middle or end stands at `x`, `top` being the upper edge of its box. */
export function setLine(
  text: string,
  at: { readonly x: number; readonly top: number; readonly anchor?: Anchor },
  { size, colour = COLOURS.ink, bold = false, rimmed = false }: TextStyle,
  face: Typeface,
): TextLine {
  const width = face.width(text, size);
  const before = { start: 0, middle: width / 2, end: width }[at.anchor ?? 'start'];
  const box: Box = { x: at.x - before, y: at.top, width, height: size * LEADING };
  return { text, box, size, colour, bold, rimmed };
}

/** Lines below each other, each starting at `x`. */
export function setLines(
  lines: readonly string[],
  at: { readonly x: number; readonly top: number; readonly anchor?: Anchor },
  style: TextStyle,
  face: Typeface,
): TextLine[] {
  return lines.map((line, index) =>
    setLine(line, { ...at, top: at.top + index * style.size * LEADING }, style, face),
  );
}

/** How high so many lines stand. */
export function heightOf(lines: readonly string[], size: number): number {
  return lines.length * size * LEADING;
}

/** How wide the widest line is. */
export function widestOf(lines: readonly string[], size: number, face: Typeface): number {
  return Math.max(0, ...lines.map((line) => face.width(line, size)));
}
