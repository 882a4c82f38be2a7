// The widths of a font, read from its file: a text is as wide as the sum of the advances of its glyphs. The font that the
// project ships has no kerning and no ligatures (fonts/README.md), so that the sum is what resvg draws.
import { readFileSync } from 'node:fs';
import { visible } from '../../src/catalog/fold.ts';
import type { Typeface } from '../../src/charts/type.ts';

/** @throws Error naming the file where it is no font that can be read here */
export function openFont(file: string, family: string): Typeface {
  const advances = readAdvances(readFileSync(file), file);
  const width = (text: string, size: number) => {
    let sum = 0;
    for (const character of text) sum += advances.get(character.codePointAt(0) ?? 0) ?? 0;
    return sum * size;
  };
  const has = (character: string) => advances.has(character.codePointAt(0) ?? 0);
  return { family, width, drawable: (text) => drawable(text, has) };
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
  for (const character of visible(text).normalize('NFC').replaceAll('\t', ' ')) {
    if (has(character)) drawn += character;
    else if (!MARK.test(character)) drawn += plainForm(character, has);
  }
  return drawn;
}

function plainForm(character: string, has: (character: string) => boolean): string {
  const plain = LIKE.get(character) ?? character.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain !== '' && [...plain].every(has) ? plain : MISSING;
}

/** Advance by code point, in ems. */
function readAdvances(font: Buffer, file: string): Map<number, number> {
  const tables = readTables(font);
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (found === undefined)
      throw new Error(`${file}: expected a TrueType font with a table "${tag}", found none`);
    return found;
  };
  const unitsPerEm = table('head').readUInt16BE(18);
  const metrics = table('hmtx');
  const wide = table('hhea').readUInt16BE(34);
  // Glyphs behind the last advance share it: https://learn.microsoft.com/typography/opentype/spec/hmtx
  const advanceOf = (glyph: number) =>
    metrics.readUInt16BE(4 * Math.min(glyph, wide - 1)) / unitsPerEm;
  const advances = new Map<number, number>();
  for (const [code, glyph] of readGlyphs(table('cmap'), file)) advances.set(code, advanceOf(glyph));
  return advances;
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
