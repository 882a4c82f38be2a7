// actuals on the invented book: what was reached, with period, comparator and way of counting.
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/bot.ts';
import { asText } from '../../src/reply-text.ts';
import { actual, bookBot, fileOf } from '../fixtures/book.ts';

const bot = bookBot();
const idsOf = ({ facts }: Exchange) => facts.map(({ fact }) => fact.id);
const linesOf = ({ reply }: Exchange) => asText(reply).split('\n');

const QINGZHOU = [
  'qingzhou-2023-nev-output',
  'qingzhou-2021-h1-nev-output',
  'qingzhou-2023-charging-piles',
];

describe('the list', () => {
  test.each([
    ['actuals qingzhou', QINGZHOU],
    ['实际 清州', QINGZHOU],
    ['actuals', [...QINGZHOU, 'lanhai-2025-nev-output-2']],
    ['actuals lanhai, qingzhou', ['lanhai-2025-nev-output-2', ...QINGZHOU]],
    ['actuals qingzhou 2023', ['qingzhou-2023-nev-output', 'qingzhou-2023-charging-piles']],
    ['actuals qingzhou chargers', ['qingzhou-2023-charging-piles']],
    ['实际 清州 产量', QINGZHOU.slice(0, 2)],
    ['实际 产量 2021至2022年', ['qingzhou-2021-h1-nev-output']],
    [
      'actuals 13th five-year plan to 2023',
      ['qingzhou-2023-nev-output', 'qingzhou-2021-h1-nev-output', 'qingzhou-2023-charging-piles'],
    ],
  ])('stands by region, metric and the latest period first: %s', async (words, ids) => {
    const exchange = await bot.ask(words);
    expect(exchange.status).toBe('answered');
    expect(idsOf(exchange)).toEqual(ids);
  });

  test('puts the whole region before a later figure of a part of it', async () => {
    const parts = bookBot((book) => {
      fileOf(book, 'lanhai').actuals.unshift(
        actual('lanhai-fuchang', { place: 'fuchang-lanhai', period: '2026-H1', value: 5 }),
      );
    });
    const exchange = await parts.ask('actuals lanhai');
    expect(idsOf(exchange)).toEqual(['lanhai-2025-nev-output-2', 'lanhai-fuchang']);
    expect(linesOf(exchange)).toContain(
      '• Lanhai: NEV production (Fuchang), 5 in the first half of 2026 [2 ¶2]',
    );
  });

  test('cites the page that states each figure', async () => {
    const { facts } = await bot.ask('actuals qingzhou');
    expect(facts.map(({ citations: [{ source, locator }] }) => `${source.id}, ${locator}`)).toEqual(
      ['daily-2024, paragraph 2', 'gazette-2021, paragraph 2', 'daily-2024, paragraph 2'],
    );
  });

  test('names every page that states the same figure', async () => {
    const twice = bookBot((book) => {
      fileOf(book, 'lanhai').actuals = [
        actual('lanhai-twice', {
          value: 9,
          also: [{ source: 'daily-2024', locator: 'paragraph 7' }],
        }),
      ];
    });
    const exchange = await twice.ask('actuals lanhai');
    expect(linesOf(exchange)).toContain('• Lanhai: NEV production, 9 in 2023 [1 ¶2] [2 ¶7]');
    expect(exchange.reply.sources).toHaveLength(2);
  });
});

describe('a figure', () => {
  test('is told with comparator, period, growth, way of counting and confidence', async () => {
    const { reply } = await bot.ask('actuals');
    expect(reply.blocks).toMatchObject([
      {
        type: 'facts',
        lines: [
          {
            text: 'Qingzhou: NEV production, 612,000 in 2023',
            details: ['Counted where the maker is registered'],
          },
          {
            text: 'Qingzhou: NEV production, 90,600 in the first half of 2021',
            details: ['Up 2.5 times'],
          },
          {
            text: 'Qingzhou: Charging piles, more than 125,000 at the end of 2023',
            details: ['Low confidence: the source is not clear'],
          },
          {
            text: 'Lanhai: NEV production, 355,000 in 2025',
            details: ['Counted where the vehicles are built'],
          },
        ],
      },
    ]);
  });

  test('is told in Chinese', async () => {
    const exchange = await bot.ask('实际');
    expect(exchange.reply.title).toBe('实际');
    const lines = linesOf(exchange);
    expect(lines).toContain('• 清州：2023年新能源汽车产量61.2万辆 [1 第2段]');
    expect(lines).toContain('• 清州：2021年上半年新能源汽车产量9.06万辆 [2 第2段]');
    expect(lines).toContain('  增长2.5倍');
    expect(lines).toContain('• 清州：2023年末充电桩数量超过12.5万个 [1 第2段]');
    expect(lines).toContain('  可信度低：来源表述不清');
    expect(lines).toContain('  按整车生产地统计');
  });

  test.each([
    [
      'actuals yunxi',
      '• Yunxi: NEV production, nearly 1 million from January to November 2025 [1 ¶2]',
    ],
    ['实际 云溪', '• 云溪：2025年1—11月新能源汽车产量近100万辆 [1 第2段]'],
  ])('of a part of the year, and nearly so, is named so: %s', async (words, line) => {
    const part = bookBot((book) => {
      fileOf(book, 'yunxi').actuals.push(
        actual('yunxi-part', { comparator: '<', value: 1_000_000, period: '2025-01/2025-11' }),
      );
    });
    expect(linesOf(await part.ask(words))).toContain(line);
  });

  test('becomes a row of a table where there are more than four', async () => {
    const more = bookBot((book) => {
      fileOf(book, 'lanhai').actuals.push(actual('lanhai-q3', { period: '2022-Q3', value: 5 }));
    });
    const { reply } = await more.ask('actuals');
    expect(reply.blocks[0]).toMatchObject({
      type: 'table',
      columns: ['Region', 'Period', 'Actual', 'Figure', 'Source'].map((title) => ({ title })),
    });
    expect(asText(reply).split('\n')).toContain(
      'Qingzhou · First half of 2021 · NEV production · 90,600 · [2 ¶2]',
    );
    expect(asText(reply).split('\n')).toContain('Lanhai · Q3 2022 · NEV production · 5 · [4 ¶2]');
  });

  test.each([
    [
      'actuals lanhai',
      '• Lanhai: NEV production, 355,000 in 2025 † [1 ¶2]',
      '† Doubt: Off by one.',
    ],
    ['实际 岚海', '• 岚海：2025年新能源汽车产量35.5万辆 † [1 第2段]', '† 存疑：差一。'],
  ])('that is doubted is marked, and the doubt stands below: %s', async (words, line, doubt) => {
    const doubted = bookBot((book) => {
      fileOf(book, 'lanhai').doubts.push({
        id: 'lanhai-doubt',
        facts: ['lanhai-2025-nev-output-2'],
        text: { en: 'Off by one.', zh: '差一。' },
      });
    });
    const lines = linesOf(await doubted.ask(words));
    expect(lines).toContain(line);
    expect(lines).toContain(doubt);
  });
});

test.each([
  ['actuals lanhai nev-output', 'Rows 1 to 20 of 25. More: actuals lanhai nev-output page 2', 20],
  ['实际 岚海 产量 第2页', '第21—25条，共25条。回到开头：实际 岚海 新能源汽车产量', 5],
])('pages a long list: %s', async (words, text, rows) => {
  const long = bookBot((book) => {
    fileOf(book, 'lanhai').actuals = Array.from({ length: 25 }, (_, index) =>
      actual(`lanhai-${2000 + index}`, { period: String(2000 + index), value: index }),
    );
  });
  const { reply } = await long.ask(words);
  expect(reply.blocks[0]).toMatchObject({ type: 'table', rows: { length: rows } });
  const more = reply.blocks[1];
  expect(more).toMatchObject({ type: 'more', text });
  const next = await long.ask(more?.type === 'more' ? more.words : '');
  expect(next.query?.page).toBe(rows === 20 ? 2 : 1);
});

describe('where nothing is stated', () => {
  test('gives other years of the metric first, then its targets', async () => {
    const exchange = await bot.ask('actuals qingzhou nev-output 2024');
    expect(exchange).toMatchObject({ status: 'nothing', reason: 'no-such-fact', facts: [] });
    const lines = linesOf(exchange);
    expect(lines).toContain(
      'No source held here states an actual figure: Qingzhou · NEV production · 2024.',
    );
    expect(lines.filter((line) => line.startsWith('• ')).slice(0, 3)).toEqual([
      '• Qingzhou: NEV production, 612,000 in 2023 [1 ¶2]',
      '• Qingzhou: NEV production, 90,600 in the first half of 2021 [2 ¶2]',
      '• Qingzhou: NEV production, target 500,000 by 2025 † [2 ¶1]',
    ]);
  });

  test('gives a neighbouring metric, named as what it is', async () => {
    const near = bookBot((book) => {
      const sales = book.metrics.find(({ id }) => id === 'nev-sales');
      sales?.distinct_from.push('nev-output');
    });
    const lines = linesOf(await near.ask('实际 岚海 销量 2025'));
    expect(lines).toContain('现有来源均未说明实际数据：岚海 · 新能源汽车销量 · 2025年。');
    expect(lines).toContain('• 岚海：2025年新能源汽车产量35.5万辆 [1 第2段]');
  });

  test('leads from a place to its province, and says so', async () => {
    const exchange = await bot.ask('实际 富昌');
    expect(exchange.status).toBe('nothing');
    expect(linesOf(exchange)).toContain('富昌没有单独收录，属于清州。');
  });
});

describe('words that are not clear', () => {
  test.each([
    ['实际 大型整车数量', ['实际 大型整车企业数量']],
    ['actuals vehicle producton', ['actuals Vehicle production']],
    ['actuals fuchang', ['actuals 富昌', 'actuals 福昌']],
  ])('are answered with names: %s', async (words, choices) => {
    expect(await bot.ask(words)).toMatchObject({ status: 'unclear', reason: 'ambiguous', choices });
  });

  test('lead to choices that are answered', async () => {
    expect(idsOf(await bot.ask('实际 充电桩数量'))).toEqual(['qingzhou-2023-charging-piles']);
  });
});
