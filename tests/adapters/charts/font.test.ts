// The font that the project ships: what it can write, how wide, and where its ink falls.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { openFont } from '../../../adapters/charts/font.ts';
import { BASELINE, LEADING } from '../../../src/charts/style.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FILE = join(ROOT, 'adapters/charts/fonts/NotoSansSC-Regular.ttf');
const face = openFont(FILE);

/** All characters of the files below a folder that end so. */
function charactersOf(folder: string, ending: string): string[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));
  return [...new Set(texts.join(''))].filter((character) => !/[\n\t]/.test(character));
}

describe('every character', () => {
  test('of the data can be written; if not, adapters/charts/fonts/README.md says how to add it', () => {
    const characters = charactersOf('data', '.json');
    expect(characters.length).toBeGreaterThan(1_000);
    const missing = characters.filter(
      (character) => character !== '?' && ['', '?'].includes(face.drawable(character)),
    );
    expect(missing).toEqual([]);
  });

  test('of GB 2312, and what labels are made of, is in the font itself', () => {
    const chinese = new TextDecoder('gb18030');
    const rows = Array.from({ length: 72 }, (_, row) => 0xb0 + row);
    const cells = Array.from({ length: 94 }, (_, cell) => 0xa1 + cell);
    const characters = rows.flatMap((row) =>
      cells
        .map((cell) => chinese.decode(new Uint8Array([row, cell])))
        .filter((character) => /^\p{Script=Han}$/u.test(character)),
    );
    expect(characters).toHaveLength(6_763);
    const labels = '0123456789.,%$¥±×²°·–—‘’“”…†‡•→≥≤≈−（）《》「」【】，。、；：？！％～＋－';
    for (const character of [...characters, ...labels]) {
      expect(face.drawable(character)).toBe(character);
      expect(face.outline(character).length).toBeGreaterThan(20);
    }
  });

  test('that the font lacks becomes a plain one, else a question mark', () => {
    expect(face.drawable('ǎı')).toBe('ai');
    expect(face.drawable('e\u0301')).toBe('é');
    expect(face.drawable('🚗')).toBe('?');
    expect(face.drawable('a\u202eb\nc')).toBe('ab c');
  });
});

const LEFT = 50;

/** The edges of what is drawn on a transparent ground. */
function inkOf({ pixels, width }: { readonly pixels: Uint8Array; readonly width: number }) {
  const drawn = [...pixels.keys()]
    .filter((at) => at % 4 === 3 && pixels[at] !== 0)
    .map((at) => ({ x: ((at - 3) / 4) % width, y: Math.floor(at / 4 / width) }));
  const [across, down] = [drawn.map(({ x }) => x), drawn.map(({ y }) => y)];
  return {
    left: Math.min(...across),
    right: Math.max(...across) + 1,
    top: Math.min(...down),
    bottom: Math.max(...down) + 1,
  };
}

describe('a width', () => {
  test('is that of the em for a Chinese character, and alike for all digits', () => {
    expect(face.width('江苏', 20)).toBe(40);
    const digits = new Set([...'0123456789'].map((digit) => face.width(digit, 100)));
    expect(digits.size).toBe(1);
    expect(face.width('', 20)).toBe(0);
    expect(face.width('Wii', 10)).toBeLessThan(face.width('WWW', 10));
  });

  test.each(['Heilongjiang, “NEVs”', '黑龙江（2025年）', 'Ågjpqy|Ö', '0.5—1,683,000'])(
    'and a height hold all ink of %s',
    (text) => {
      const size = 40;
      const top = 50;
      const scale = size / face.unitsPerEm;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="150"><path transform="translate(${LEFT} ${top + size * BASELINE}) scale(${scale} ${-scale})" d="${face.outline(text)}"/></svg>`;
      const ink = inkOf(new Resvg(svg).render());
      expect(ink.top).toBeGreaterThanOrEqual(top);
      expect(ink.bottom).toBeLessThanOrEqual(top + size * LEADING);
      expect(ink.left).toBeGreaterThanOrEqual(LEFT);
      expect(ink.right).toBeLessThanOrEqual(Math.ceil(LEFT + face.width(text, size)));
      // No glyph is missing at the end: ink reaches near to where the text ends.
      expect(ink.right).toBeGreaterThan(LEFT + face.width(text, size) - size * 0.7);
    },
  );
});

test('outlines are those that resvg itself draws with the font', () => {
  const text = 'Ågjpqy8&@ 黑龙江，（2025年）';
  const scale = 40 / face.unitsPerEm;
  const [ours, theirs] = [
    `<path transform="translate(10 50) scale(${scale} ${-scale})" d="${face.outline(text)}"/>`,
    `<text x="10" y="50" font-size="40" xml:space="preserve">${text.replace('&', '&amp;')}</text>`,
  ].map((element) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="700" height="80">${element}</svg>`;
    const font = { loadSystemFonts: false, fontFiles: [FILE], defaultFontFamily: 'Noto Sans SC' };
    return new Resvg(svg, { font }).render().pixels;
  });
  if (ours === undefined || theirs === undefined) throw new Error('nothing is drawn');
  expect(ours.some((value) => value > 200)).toBe(true);
  // Rounding may shade the edge of a letter differently, never a whole pixel.
  const off = ours.filter((value, at) => Math.abs(value - (theirs[at] ?? 0)) > 40).length;
  expect(off).toBe(0);
});

test('a file that is no such font is refused by name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nevplan-font-'));
  const file = join(folder, 'broken.ttf');
  const font = readFileSync(FILE);
  font.write('hmtz', font.indexOf('hmtx'), 'latin1');
  writeFileSync(file, font);
  expect(() => openFont(file)).toThrow(`${file}: expected a TrueType font with a table "hmtx"`);
  rmSync(folder, { recursive: true });
});
