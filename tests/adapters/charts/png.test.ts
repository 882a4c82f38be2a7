// Chart → PNG: the bytes that a chat gets, and that nobody pays for them who does not ask.
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import type { DrawChart } from '../../../src/reply.ts';
import { chart, series, sources } from '../../fixtures/charts.ts';

const FONTS = join(import.meta.dirname, '../../../adapters/charts/fonts');
const { openDrawing } = await import('../../../adapters/charts/png.ts');
const draw: DrawChart = openDrawing(FONTS);
const look = { language: 'en', sources: sources(3) } as const;

function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The colours of a picture, the most frequent first, as resvg reads it back. */
function pixels(png: Uint8Array): Uint8Array {
  const { width, height } = sizeOf(png);
  const data = Buffer.from(png).toString('base64');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${data}"/></svg>`;
  return new Resvg(svg).render().pixels;
}

function count(image: Uint8Array, [red, green, blue]: readonly [number, number, number]): number {
  let found = 0;
  for (let at = 0; at < image.length; at += 4)
    if (image[at] === red && image[at + 1] === green && image[at + 2] === blue) found++;
  return found;
}

describe('a picture', () => {
  test('is a PNG, 1600 pixels wide', async () => {
    const png = await draw(chart(), look);
    expect(Buffer.from(png.subarray(0, 8)).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(sizeOf(png).width).toBe(1600);
  });

  test('is the same each time, and grows with its rows', async () => {
    const categories = Array.from({ length: 31 }, (_, at) => `Region ${at + 1}`);
    const many = chart({ categories, series: [series('2024', 'actual', categories.map(Number))] });
    const [one, again, tall] = await Promise.all([
      draw(chart(), look),
      draw(chart(), look),
      draw(many, look),
    ]);
    expect(Buffer.compare(one, again)).toBe(0);
    expect(sizeOf(tall).height).toBeGreaterThan(sizeOf(one).height);
  });

  test('stands on an opaque white card, with dark text and coloured bars', async () => {
    const image = pixels(await draw(chart(), look));
    for (let at = 3; at < image.length; at += 4) if (image[at] !== 255) expect.fail('see-through');
    expect(count(image, [255, 255, 255])).toBeGreaterThan(image.length / 8);
    expect(count(image, [0x1b, 0x24, 0x30])).toBeGreaterThan(5_000);
    expect(count(image, [0x0b, 0x5e, 0xa8])).toBeGreaterThan(20_000);
  });

  test('shows Chinese words: other words, other picture', async () => {
    const titled = (title: string) =>
      draw(chart({ title }), { language: 'zh', sources: [] }).then((png) => Buffer.from(png));
    const [one, other] = await Promise.all([titled('清州产量'), titled('岚海销量')]);
    expect(Buffer.compare(one, other)).not.toBe(0);
  });
});

test('a folder without the font is refused by name', () => {
  expect(() => openDrawing('/nowhere')).toThrow('/nowhere/NotoSansSC-Regular.ttf');
});
