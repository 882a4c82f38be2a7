// Charts in a terminal: block characters, to the eighth of a column.
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { type BarOptions, barLines, keyLines } from '../../../adapters/terminal/bars.ts';
import { toMessage } from '../../../adapters/terminal/message.ts';
import type { Block, Chart, Reply } from '../../../src/reply.ts';
import { anyChart, chart, series } from '../../fixtures/charts.ts';

const at = (width: number, parts: Partial<BarOptions> = {}): BarOptions => ({
  width,
  language: 'en',
  compact: false,
  ...parts,
});

const beside = chart({
  categories: ['Qingzhou', 'Inner Lanhai', 'Yunxi'],
  series: [
    series('Actual 2024', 'actual', [1_400_000, 90, null], ['1.4 million', '90', null]),
    series(
      'Target 2025',
      'target',
      [1_000_000, null, 2_000_000],
      ['> 1 million', null, '2 million'],
    ),
  ],
});
const chinese = chart({
  unit: '万辆',
  categories: ['清州', '岚海', '云溪地区'],
  series: [
    series('2024年', 'actual', [140, 35, null]),
    series('2025年目标', 'target', [100, null, 200], ['超过100', null, '200']),
  ],
});

describe('bars', () => {
  test.each([
    [
      40,
      [
        'Qingzhou     ███████████▎ 1.4 million',
        '             ╌╌╌╌╌╌╌╌◆ > 1 million',
        'Inner Lanhai ▏ 90',
        'Yunxi        no figure',
        '             ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌◆ 2 million',
      ],
    ],
    [
      60,
      [
        'Qingzhou     █████████████████████████▎ 1.4 million',
        '             ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌◆ > 1 million',
        'Inner Lanhai ▏ 90',
        'Yunxi        no figure',
        '             ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌◆ 2 million',
      ],
    ],
  ])('stand beside their names and before their values at %d columns', (width, lines) => {
    expect(barLines(beside, at(width))).toEqual(lines);
  });

  test('are aligned beside Chinese names, which take two columns a character', () => {
    const lines = barLines(chinese, at(40, { language: 'zh' }));
    expect(lines).toEqual([
      '清州     ██████████████████▎ 140',
      '         ╌╌╌╌╌╌╌╌╌╌╌╌╌◆ 超过100',
      '岚海     ████▌ 35',
      '云溪地区 无数据',
      '         ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌◆ 200',
    ]);
  });

  test('go left of zero for values below it', () => {
    const growth = chart({
      categories: ['A', 'B'],
      series: [series('2024', 'actual', [40, -20], ['up 40%', 'down 20%'])],
    });
    expect(barLines(growth, at(40))).toEqual([
      'A                 █████████████▍ up 40%',
      'B down 20% ███████',
    ]);
  });

  test('stand below names that leave no room beside them', () => {
    const categories = ['Beijing-Tianjin-Hebei cluster', 'B', 'C'];
    const lines = barLines({ ...beside, categories }, at(40));
    expect(lines.slice(0, 2)).toEqual([
      'Beijing-Tianjin-Hebei cluster',
      '  ██████████████████▉ 1.4 million',
    ]);
  });

  test('have a filling or a sign of their own for each series', () => {
    const many = chart({
      categories: ['A'],
      series: [
        series('2030', 'target', [4]),
        series('2024', 'actual', [4]),
        series('2023', 'actual', [4]),
        series('2035', 'target', [4]),
      ],
    });
    expect(keyLines(many, at(100))).toEqual(['█ 2024   ▓ 2023   ◆ 2030   ▲ 2035   Unit: vehicles']);
    expect(barLines(many, at(20)).map((line) => line.slice(2).replace(/(.)\1+/gu, '$1'))).toEqual([
      '█ 4',
      '▓ 4',
      '╌◆ 4',
      '╌▲ 4',
    ]);
  });

  test('are drawn for targets that stand alone', () => {
    const alone = chart({ categories: ['A'], series: [series('2025', 'target', [4])] });
    expect(barLines(alone, at(20))).toEqual(['A ███████████████ 4']);
    expect(keyLines(alone, at(40))).toEqual(['Unit: vehicles']);
    expect(keyLines({ ...alone, title: 'Plans' }, at(40))).toEqual(['2025   Unit: vehicles']);
  });

  test('grow with their values', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (one, other) => {
        const two = chart({
          categories: ['A', 'B'],
          series: [series('', 'actual', [Math.min(one, other), Math.max(one, other)], ['', ''])],
        });
        const [less = '', more = ''] = barLines(two, at(60)).map(eighths);
        expect(less).toBeLessThanOrEqual(Number(more));
      }),
    );
  });

  test.each([40, 60, 100])('of any chart stay inside %d columns', (width) => {
    fc.assert(
      fc.property(anyChart, fc.boolean(), (drawn, compact) => {
        const lines = [
          ...keyLines(drawn, at(width, { compact })),
          ...barLines(drawn, at(width, { compact })),
        ];
        // As everywhere in the terminal, a word that is wider than a line stays whole.
        const wide = lines.filter((line) => stringWidth(line) > width && !/\S{36,}/u.test(line));
        expect(wide).toEqual([]);
      }),
    );
  });
});

/** The length of a bar in eighths of a column. */
function eighths(line: string): number {
  const bar = line.slice(2);
  const full = bar.match(/█/g)?.length ?? 0;
  return 8 * full + ' ▏▎▍▌▋▊▉'.indexOf(bar.replace(/█/g, '') || ' ');
}

describe('in a message', () => {
  const table: Block = {
    type: 'table',
    heading: 'Figures',
    columns: [{ title: 'Region', align: 'left' }],
    rows: [[{ text: 'Qingzhou' }]],
  };
  const message = (drawn: Chart, blocks: readonly Block[] = []) => {
    const reply: Reply = {
      language: 'en',
      title: 'Comparison',
      reading: null,
      blocks: [...blocks, { type: 'chart', chart: drawn }],
      sources: [],
      next: [],
      files: [],
    };
    return toMessage(reply, { width: 60, colour: false }).split('\n\n').at(-1)?.split('\n') ?? [];
  };

  test('a chart has its title, its key and its notes', () => {
    const lines = message(beside);
    expect(lines.slice(0, 2)).toEqual([
      'NEV production in 2024 beside the targets for 2025',
      '█ Actual 2024   ◆ Target 2025',
    ]);
    expect(lines.at(-1)).toBe('From 2025 vehicles are counted where they are built.');
    expect(lines).toHaveLength(8);
  });

  test('below a table a chart does not say its numbers again: a line a category, targets on it', () => {
    expect(message(beside, [table])).toEqual([
      '█ Actual 2024   ◆ Target 2025',
      'Qingzhou     ███████████████████████◆████████▎',
      'Inner Lanhai ▏',
      'Yunxi                                                      ◆',
      'From 2025 vehicles are counted where they are built.',
    ]);
  });
});
