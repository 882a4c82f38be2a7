// Chart → Scene: what stands where. Boxes are measured in the font that draws them.

import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openFont } from '../../adapters/charts/font.ts';
import { type Look, layOutChart } from '../../src/charts/layout.ts';
import { overlap, type Scene, type TextLine } from '../../src/charts/scene.ts';
import { toSvg } from '../../src/charts/svg.ts';
import type { Chart } from '../../src/reply.ts';
import { anyChart, chart, series, sources } from '../fixtures/charts.ts';

const face = openFont(
  join(import.meta.dirname, '../../adapters/charts/fonts/NotoSansSC-Regular.ttf'),
);
const ENGLISH: Look = { language: 'en', sources: [] };
const CHINESE: Look = { language: 'zh', sources: [] };

const layOut = (parts: Partial<Chart> = {}, look = ENGLISH) =>
  layOutChart(chart(parts), look, face);

/** Texts in the order in which they are read. */
function words({ texts }: Scene): string[] {
  return texts
    .toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
    .map(({ text }) => text)
    .filter((text) => text !== '');
}

function overlapping({ texts }: Scene): (readonly [string, string])[] {
  return texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter((other) => overlap(one.box, other.box))
      .map((other) => [one.text, other.text] as const),
  );
}

function outside({ texts, width, height }: Scene): TextLine[] {
  return texts.filter(
    ({ box }) => box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height,
  );
}

/** Lengths of the bars, from top to bottom. */
function barLengths({ shapes }: Scene, colour = '#0b5ea8'): number[] {
  const bars = shapes.flatMap((shape) =>
    shape.type === 'rect' && shape.fill === colour && shape.box.y > 0 ? [shape.box] : [],
  );
  return bars.map(({ width }) => width);
}

describe('any chart', () => {
  test('has no two texts that overlap, and none outside', () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom('en', 'zh'), fc.nat(40), (drawn, language, count) => {
        const scene = layOutChart(drawn, { language, sources: sources(count) }, face);
        expect(overlapping(scene)).toEqual([]);
        expect(outside(scene)).toEqual([]);
        expect(scene.width).toBe(800);
      }),
      { numRuns: 300 },
    );
  });

  test('has its shapes on the card', () => {
    fc.assert(
      fc.property(anyChart, (drawn) => {
        const scene = layOutChart(drawn, ENGLISH, face);
        for (const shape of scene.shapes) {
          if (shape.type === 'path') continue;
          const { x, y, width, height } = shape.box;
          expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(scene.width);
          expect(y + height).toBeLessThanOrEqual(scene.height);
        }
      }),
    );
  });

  test('is drawn twice alike, with no number that is none', () => {
    fc.assert(
      fc.property(anyChart, (drawn) => {
        const svg = toSvg(layOutChart(drawn, CHINESE, face), face);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        expect(toSvg(layOutChart(drawn, CHINESE, face), face)).toBe(svg);
      }),
      { numRuns: 50 },
    );
  });

  test('of bars shows every label whole', () => {
    const bars = anyChart.filter(({ kind }) => kind === 'bars');
    fc.assert(
      fc.property(bars, (drawn) => {
        const said = layOutChart(drawn, ENGLISH, face)
          .texts.map(({ text }) => text)
          .join('');
        const letters = (text: string) => text.replace(/\s/g, '');
        for (const one of drawn.series)
          for (const label of one.labels)
            for (const part of letters(face.drawable(label ?? '')).match(/.{1,3}/gu) ?? [])
              expect(letters(said)).toContain(part);
      }),
      { numRuns: 100 },
    );
  });
});

describe('bars', () => {
  test('say title, unit, series, names, values, notes and sources from top to bottom', () => {
    const scene = layOut({}, { language: 'en', sources: sources(2) });
    expect(words(scene)).toEqual([
      'NEV production in 2024 beside the targets for 2025',
      'Unit: vehicles',
      'Actual 2024',
      'Target 2025',
      '0',
      '1,000,000',
      '2,000,000',
      '3,000,000',
      '3,000,000',
      'Qingzhou',
      '> 3.5 million',
      '90',
      'Lanhai',
      '120 to 150',
      'no figure',
      'Yunxi',
      '45,000',
      'From 2025 vehicles are counted where they are built.',
      'Sources: [1] Qingzhou Gazette, 1 March 2024; [2] Qingzhou Gazette, 2 March 2024',
    ]);
  });

  test('word what is theirs in Chinese', () => {
    const said = words(layOut({ unit: '万辆' }, { language: 'zh', sources: sources(1) }));
    expect(said).toContain('单位：万辆');
    expect(said).toContain('无数据');
    expect(said.at(-1)).toBe('来源：[1] Qingzhou Gazette, 1 March 2024');
  });

  test('are as long as their values, and seen however small', () => {
    const scene = layOut({ series: [series('2024', 'actual', [3_000_000, 90, 1_500_000])] });
    const [most = 0, least = 0, half = 0] = barLengths(scene);
    expect(half / most).toBeCloseTo(0.5, 5);
    expect(least).toBe(2);
  });

  test('have no length where the value is nought or unknown', () => {
    const scene = layOut({ series: [series('2024', 'actual', [10, 0, null])] });
    expect(barLengths(scene).map((length) => length > 0)).toEqual([true, false]);
    expect(words(scene)).toContain('no figure');
  });

  test('leave nothing but words where no value is known', () => {
    const scene = layOut({ series: [series('2024', 'actual', [null, null, null])] });
    expect(words(scene).filter((text) => text === 'no figure')).toHaveLength(3);
    expect(barLengths(scene)).toEqual([]);
  });

  test('go left of zero for values below it', () => {
    const { shapes } = layOut({ unit: '%', series: [series('2024', 'actual', [48, -12, 3])] });
    const [up, down] = shapes.flatMap((shape) =>
      shape.type === 'rect' && shape.fill === '#0b5ea8' && shape.box.y > 0 ? [shape.box] : [],
    );
    expect((down?.x ?? 0) + (down?.width ?? 0)).toBeCloseTo(up?.x ?? 0, 5);
    expect((down?.width ?? 0) / (up?.width ?? 1)).toBeCloseTo(0.25, 5);
  });

  test('are marks with a stem for targets beside actuals, and bars for targets alone', () => {
    const target = series('Target 2025', 'target', [1, 2, 3]);
    const marks = ({ shapes }: Scene) => shapes.filter(({ type }) => type === 'path').length;
    expect(marks(layOut({ series: [target] }))).toBe(0);
    expect(barLengths(layOut({ series: [target] }), '#d1500a')).toHaveLength(3);
    // A stem and a mark for each of three, and for the legend.
    expect(marks(layOut({ series: [series('2024', 'actual', [1, 1, 1]), target] }))).toBe(8);
  });

  test('name a single series below the title, unless the title does', () => {
    const one = (title: string) =>
      words(layOut({ title, series: [series('2024', 'actual', [1])] }));
    expect(one('NEV output')[1]).toBe('2024·Unit: vehicles');
    expect(one('NEV output 2024')[1]).toBe('Unit: vehicles');
  });
});

describe('lines', () => {
  const line = (values: (number | null)[], parts: Partial<Chart> = {}) =>
    layOut({
      kind: 'line',
      title: 'Qingzhou',
      notes: [],
      categories: ['2020', '2021', '2025'],
      series: [series('Actual', 'actual', values)],
      ...parts,
    });
  const place = ({ texts }: Scene, text: string) => {
    const box = texts.find((one) => one.text === text)?.box;
    if (box === undefined) throw new Error(`"${text}" is not shown`);
    return box.x + box.width / 2;
  };

  test('set years as far apart as they are', () => {
    const scene = line([10, 20, 30]);
    const [first, second, last] = ['2020', '2021', '2025'].map((year) => place(scene, year));
    expect(((last ?? 0) - (first ?? 0)) / ((second ?? 0) - (first ?? 0))).toBeCloseTo(5, 3);
  });

  test('break where no source states a figure, and say so', () => {
    const strokes = ({ shapes }: Scene) =>
      shapes.filter((shape) => shape.type === 'path' && shape.fill === null);
    expect(strokes(line([10, 20, 30]))).toHaveLength(1);
    const broken = line([10, null, 30]);
    expect(strokes(broken)).toHaveLength(2);
    expect(words(broken)).toContain('no figure');
  });

  test('write each value beside its point', () => {
    expect(words(line([17, 23, 31]))).toEqual(expect.arrayContaining(['17', '23', '31']));
  });

  test('say when values found no room', () => {
    const crowd = (shift: number) => series(`S${shift}`, 'actual', [1 + shift, 2 + shift, 900]);
    const scene = line([], { series: [crowd(0), crowd(0.01), crowd(0.02), crowd(0.03)] });
    expect(words(scene)).toContain('Some values had no room here; the message has them all.');
    expect(words(line([17, 23, 31])).join()).not.toContain('no room');
  });

  test('dash what is only promised', () => {
    const dashed = ({ shapes }: Scene) =>
      shapes.filter((shape) => shape.type === 'path' && shape.dashed).length;
    expect(dashed(line([1, 2, 3]))).toBe(0);
    expect(dashed(line([], { series: [series('Target', 'target', [1, 2, 3])] }))).toBe(1);
  });
});

describe('the foot', () => {
  test('names as many sources as three lines hold, and counts the others', () => {
    const said = words(layOut({ notes: [] }, { language: 'en', sources: sources(31) }));
    expect(said.at(-1)).toMatch(/; \d+ more in the message$/);
    const named = said.join(' ').match(/\[\d+\]/g)?.length ?? 0;
    expect(said.at(-1)).toContain(`${31 - named} more`);
  });

  test('is not there without notes and sources', () => {
    const bare = layOut({ notes: [] });
    expect(words(bare).at(-1)).toBe('45,000');
  });
});
