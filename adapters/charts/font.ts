// The widths and outlines of a font, read from its file: a text is as wide as the sum of the advances of its glyphs, and
// drawn so, without kerning and ligatures. What is measured is what is drawn.
import { readFileSync } from 'node:fs';
import { visible } from '../../src/catalog/fold.ts';
import type { Typeface } from '../../src/charts/type.ts';
import { type GlyphTables, glyphPath } from './glyphs.ts';

/** @throws Error naming the file where it is no font that can be read here */
export function openFont(file: string): Typeface {
  const { unitsPerEm, glyphs, advanceOf, outlines } = readFont(readFileSync(file), file);
  const advance = (character: string) => advanceOf(glyphs.get(codeOf(character)) ?? 0);
  const paths = new Map<string, string>();
  const path = (character: string) => {
    let known = paths.get(character);
    if (known === undefined) {
      known = glyphPath(outlines, glyphs.get(codeOf(character)) ?? 0, advance(character));
      paths.set(character, known);
    }
    return known;
  };
  return {
    unitsPerEm,
    width: (text, size) =>
      ([...text].reduce((sum, character) => sum + advance(character), 0) * size) / unitsPerEm,
    drawable: (text) => drawable(text, (character) => glyphs.has(codeOf(character))),
    outline: (text) => `M0 0${Array.from(text, path).join('')}`,
  };
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** Letters that no decomposition leads to a plain one. */
const LIKE = new Map([
  ['ı', 'i'],
  ['ʼ', '’'],
  ['⁄', '/'],
  ['〜', '～'],
]);
const MISSING = '?';
const MARK = /\p{M}/u;

/** A letter that the font lacks becomes its plain form ("ǎ" → "a"), else "?": an empty box would say less. */
function drawable(text: string, has: (character: string) => boolean): string {
  let drawn = '';
  // The font's dot is as wide as a Chinese character: it brings the room on both sides along.
  const spaced = visible(text).normalize('NFC').replaceAll('\t', ' ').replaceAll(' · ', '·');
  for (const character of spaced) {
    if (has(character)) drawn += character;
    else if (!MARK.test(character)) drawn += plainForm(character, has);
  }
  return drawn;
}

function plainForm(character: string, has: (character: string) => boolean): string {
  const plain = LIKE.get(character) ?? character.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain !== '' && [...plain].every(has) ? plain : MISSING;
}

interface Font {
  readonly unitsPerEm: number;
  /** By code point. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** In font units. */
  readonly advanceOf: (glyph: number) => number;
  readonly outlines: GlyphTables;
}

function readFont(font: Buffer, file: string): Font {
  const tables = readTables(font);
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (found === undefined)
      throw new Error(
        `${file}: expected a TrueType font with a table "${tag}", found none; make it again as fonts/README.md says`,
      );
    return found;
  };
  const [head, metrics] = [table('head'), table('hmtx')];
  const listed = table('hhea').readUInt16BE(34);
  return {
    unitsPerEm: head.readUInt16BE(18),
    glyphs: new Map(readGlyphs(table('cmap'), file)),
    // Glyphs behind the last advance share it: https://learn.microsoft.com/typography/opentype/spec/hmtx
    advanceOf: (glyph) => metrics.readUInt16BE(4 * Math.min(glyph, listed - 1)),
    outlines: {
      glyf: table('glyf'),
      loca: table('loca'),
      shortOffsets: head.readInt16BE(50) === 0,
    },
  };
}

function readTables(font: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    const offset = font.readUInt32BE(at + 8);
    const tag = font.toString('latin1', at, at + 4);
    tables.set(tag, font.subarray(offset, offset + font.readUInt32BE(at + 12)));
  }
  return tables;
}

const WINDOWS = 3;
const BASIC_PLANE = 1;

/** The table of format 4 (https://learn.microsoft.com/typography/opentype/spec/cmap): segments of code points. */
function* readGlyphs(cmap: Buffer, file: string): Generator<[number, number]> {
  const offset = basicPlaneOffset(cmap);
  if (offset === null || cmap.readUInt16BE(offset) !== 4)
    throw new Error(`${file}: expected a character map of format 4 for the basic plane`);
  const doubled = cmap.readUInt16BE(offset + 6);
  const [ends, starts] = [offset + 14, offset + 16 + doubled];
  const [deltas, ranges] = [starts + doubled, starts + 2 * doubled];
  for (let at = 0; at < doubled; at += 2) {
    const start = cmap.readUInt16BE(starts + at);
    const end = Math.min(cmap.readUInt16BE(ends + at), LAST_CHARACTER);
    const delta = cmap.readUInt16BE(deltas + at);
    const range = cmap.readUInt16BE(ranges + at);
    for (let code = start; code <= end; code++) {
      const listed =
        range === 0 ? code : cmap.readUInt16BE(ranges + at + range + 2 * (code - start));
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) yield [code, glyph];
    }
  }
}

/** U+FFFF ends the table and is no character. */
const LAST_CHARACTER = 0xfffe;

function basicPlaneOffset(cmap: Buffer): number | null {
  for (let at = 4; at < 4 + 8 * cmap.readUInt16BE(2); at += 8) {
    if (cmap.readUInt16BE(at) === WINDOWS && cmap.readUInt16BE(at + 2) === BASIC_PLANE)
      return cmap.readUInt32BE(at + 4);
  }
  return null;
}
