// progress on the invented book: verdicts in words with their arithmetic, revised targets, whose goals count, totals.
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/bot.ts';
import type { Actual, Target } from '../../src/catalog/schema.ts';
import { asText } from '../../src/reply-text.ts';
import { actual, type Book, bookBot, fileOf, plan, target } from '../fixtures/book.ts';

const linesOf = ({ reply }: Exchange) => asText(reply).split('\n');

/** The lines of a reply that name a target. */
async function targetLines(words: string): Promise<readonly string[]> {
  return linesOf(await bookBot().ask(words)).filter((line) => line.includes(', target '));
}

/** The city of Yunxi with one target for 2025 and some actuals. */
const yunxi = (of: Partial<Target>, actuals: readonly Partial<Actual>[]) =>
  bookBot((book) => {
    const file = fileOf(book, 'yunxi');
    file.targets.push(target('goal', { value: 100_000, ...of }));
    for (const [at, parts] of actuals.entries())
      file.actuals.push(actual(`reached-${at}`, { period: '2025', ...parts }));
  });

describe('a verdict in words', () => {
  test.each<[string, Partial<Target>, readonly Partial<Actual>[], string, string]>([
    [
      'met',
      {},
      [{ value: 120_000 }],
      '  Met: 120,000 in 2025 [1 ¶2]',
      '  已完成：2025年12万辆 [1 第2段]',
    ],
    [
      'met early',
      {},
      [{ period: '2023', value: 120_000 }],
      '  Met in 2023, two years early: 120,000 [1 ¶2]',
      '  2023年已完成，提前2年：12万辆 [1 第2段]',
    ],
    [
      'missed',
      {},
      [{ value: 70_000 }],
      '  Missed: 70,000 in 2025 [1 ¶2], 30% short',
      '  未完成：2025年7万辆 [1 第2段]，差30%',
    ],
    [
      'narrowly missed',
      {},
      [{ value: 98_000 }],
      '  Narrowly missed: 98,000 in 2025 [1 ¶2], 2% short',
      '  未完成（差距较小）：2025年9.8万辆 [1 第2段]，差2%',
    ],
    [
      'reached late',
      { due: '2023' },
      [
        { period: '2023', value: 70_000 },
        { period: '2024', value: 120_000 },
      ],
      '  Missed: 70,000 in 2023 [1 ¶2], 30% short; reached in 2024, one year late: 120,000 [1 ¶2]',
      '  未完成：2023年7万辆 [1 第2段]，差30%；2024年才达到，晚了1年：12万辆 [1 第2段]',
    ],
    [
      'more than "at most"',
      { comparator: '<=' },
      [{ value: 110_000 }],
      '  Missed: 110,000 in 2025 [1 ¶2], 10% above it',
      '  未完成：2025年11万辆 [1 第2段]，超出10%',
    ],
    [
      'on pace',
      { due: '2028' },
      [
        { period: '2024', value: 60_000 },
        { period: '2025', value: 75_000 },
      ],
      '  On pace: needs +10.1% a year to 2028, last seen +25% a year; latest figure: 75,000 in 2025 [1 ¶2]',
      '  进度正常：到2028年每年需增长10.1%，最近每年增长25%；最新数据：2025年7.5万辆 [1 第2段]',
    ],
    [
      'behind',
      { due: '2028' },
      [
        { period: '2024', value: 74_000 },
        { period: '2025', value: 75_000 },
      ],
      '  Behind: needs +10.1% a year to 2028, last seen +1.4% a year; latest figure: 75,000 in 2025 [1 ¶2]',
      '  进度落后：到2028年每年需增长10.1%，最近每年增长1.4%；最新数据：2025年7.5万辆 [1 第2段]',
    ],
    [
      'narrowly behind',
      { due: '2028' },
      [
        { period: '2024', value: 68_400 },
        { period: '2025', value: 75_000 },
      ],
      '  Narrowly behind: needs +10.1% a year to 2028, last seen +9.6% a year; latest figure: 75,000 in 2025 [1 ¶2]',
      '  进度略微落后：到2028年每年需增长10.1%，最近每年增长9.6%；最新数据：2025年7.5万辆 [1 第2段]',
    ],
    [
      'unknown, with the nearest figure',
      {},
      [{ period: '2025-01/2025-11', value: 99_000 }],
      '  Outcome unknown: no source states it; nearest figure: 99,000 from January to November 2025 [1 ¶2]',
      '  完成情况不明：没有来源说明；最近的数据：2025年1—11月9.9万辆 [1 第2段]',
    ],
  ])('is %s', async (_case, of, actuals, en, zh) => {
    const bot = yunxi(of, actuals);
    expect(linesOf(await bot.ask('progress yunxi'))).toContain(en);
    expect(linesOf(await bot.ask('进展 云溪'))).toContain(zh);
  });

  test('of a single goal stands in the title; of several the totals tell', async () => {
    const one = yunxi({}, [{ value: 120_000 }]);
    expect((await one.ask('progress yunxi nev-output')).reply.title).toMatch(/^Progress: met · /);
    expect((await one.ask('进展 云溪 新能源汽车产量')).reply.title).toMatch(/^完成情况：已完成 · /);
    expect((await bookBot().ask('progress qingzhou')).reply.title).toBe('Progress · Qingzhou');
  });

  test('shows the arithmetic with both figures and the source of the earlier one', async () => {
    const bot = yunxi({ due: '2028' }, [
      { period: '2024', value: 60_000 },
      { period: '2025', value: 75_000 },
    ]);
    expect(linesOf(await bot.ask('progress yunxi'))).toContain(
      '  Arithmetic: needed a year from 2025: (100,000 ÷ 75,000)^(1/3) − 1 = +10.1%; seen a year from 2024 to 2025: 75,000 ÷ 60,000 − 1 = +25% [1 ¶2]',
    );
    expect(linesOf(await bot.ask('进展 云溪'))).toContain(
      '  计算：2025年起每年需 (10万辆 ÷ 7.5万辆)^(1/3) − 1 = 增长10.1%；2024年至2025年每年 7.5万辆 ÷ 6万辆 − 1 = 增长25% [1 第2段]',
    );
  });

  test('says that the page does not tell how a figure from 2025 on was counted', async () => {
    const [line] = linesOf(
      await yunxi({}, [{ value: 120_000, basis: null }]).ask('progress yunxi'),
    ).filter((one) => one.startsWith('  Met'));
    expect(line).toContain('the page does not say how vehicles were counted');
  });
});

test('a revised target is judged, and so is the one that it replaced', async () => {
  const lines = linesOf(await bookBot().ask('progress qingzhou nev-output 2025'));
  expect(lines.filter((line) => line.startsWith('• '))).toHaveLength(1);
  expect(lines).toContain('  Met in 2023, two years early: 612,000 [3 ¶2]');
  expect(lines).toContain(
    '  Against the earlier goal (more than 1 million [2 ¶1]): Outcome unknown: no source states it; nearest figure: 612,000 in 2023 [3 ¶2]',
  );
});

describe("goals that are not the region's own", () => {
  const bot = bookBot((book) => {
    const file = fileOf(book, 'lanhai');
    file.plans.push(plan('roadmap', { type: 'expert-roadmap' }));
    file.targets.push(
      target('of-stellar', { company: 'stellar', value: 9, metric: 'company-nev-output' }),
      target('of-experts', { plan: 'roadmap', metric: 'nev-sales', value: 9 }),
    );
  });

  test('are shown last, named, and left out of the totals', async () => {
    const lines = linesOf(await bot.ask('progress lanhai'));
    const facts = lines.filter((line) => line.startsWith('• '));
    expect(facts).toHaveLength(3);
    expect(facts[0]).toContain('NEV production, target at least 300,000');
    expect(lines).toContain(
      '1 target: 1 unknown. Not counted: 2 goals of companies or expert bodies.',
    );
  });

  test('are counted where the company is asked for', async () => {
    const { facts, reply } = await bot.ask('progress stellar');
    expect(facts[0]?.fact.id).toBe('of-stellar');
    expect(asText(reply)).not.toContain('Not counted');
  });
});

describe('totals', () => {
  test('count each target of a region once where no metric is named', async () => {
    const found = await targetLines('progress qingzhou');
    expect(new Set(found).size).toBe(found.length);
    expect(found).not.toEqual([]);
  });

  test('stand below a list, and tell how many verdicts rest on doubtful figures', async () => {
    const bot = bookBot();
    expect(linesOf(await bot.ask('progress qingzhou'))).toContain(
      '4 targets: 1 met (1 early), 3 unknown (1 not due yet). 1 of these verdicts rests on a figure in doubt (†).',
    );
    expect(linesOf(await bot.ask('进展 清州'))).toContain(
      '共4项目标：已完成1项（其中提前1项），无法判断3项（其中尚未到期1项）。其中1项判断涉及存疑数据（†）。',
    );
  });

  test('of everybody are a table with a row for each region, provinces before cities', async () => {
    const many = bookBot((book: Book) => {
      for (let number = 1; number <= 12; number++) {
        fileOf(book, 'yunxi').targets.push(
          target(`yunxi-${number}`, { due: '2023', value: number }),
        );
      }
      fileOf(book, 'yunxi').actuals.push(actual('yunxi-2023', { value: 7 }));
    });
    const { reply } = await many.ask('progress');
    expect(reply.blocks[1]).toMatchObject({
      type: 'table',
      columns: ['Region', 'Met', 'Missed', 'On pace', 'Behind', 'Unknown'].map((title) => ({
        title,
      })),
      rows: [
        ['Qingzhou', '1', '0', '0', '0', '3'],
        ['Lanhai', '0', '0', '0', '0', '1'],
        ['Yunxi', '7', '5', '0', '0', '0'],
      ].map((row) => row.map((text) => ({ text }))),
    });
    expect(reply.next).toEqual(['progress Qingzhou']);
  });
});

test('targets of one metric and year are drawn as marks beside what was reached', async () => {
  const bot = bookBot((book) => {
    for (const id of ['qingzhou', 'lanhai']) {
      fileOf(book, id).targets.push(target(`${id}-2023`, { due: '2023', value: 500_000 }));
    }
    fileOf(book, 'lanhai').actuals.push(actual('lanhai-2023', { value: 450_000 }));
  });
  const { reply } = await bot.ask('progress nev-output 2023');
  expect(reply.blocks.find(({ type }) => type === 'chart')).toMatchObject({
    chart: {
      kind: 'bars',
      unit: 'thousand NEVs',
      categories: ['Qingzhou', 'Lanhai'],
      series: [
        { role: 'actual', values: [612, 450] },
        { role: 'target', values: [500, 500], labels: ['500,000', '500,000'] },
      ],
    },
  });
});

describe('only the targets that came out so', () => {
  test.each([
    ['ask which provinces met their targets', 'Read as: progress · provinces · only met'],
    ['问 哪些省完成了目标', '理解为：进展 · 省份 · 仅已完成的'],
  ])('%s: the reading says so', async (words, reading) => {
    const exchange = await bookBot((book) => {
      fileOf(book, 'qingzhou').targets.push(target('q-goal', { due: '2024', value: 1 }));
      fileOf(book, 'qingzhou').actuals.push(actual('q-made', { period: '2024', value: 2 }));
    }).ask(words);
    expect(linesOf(exchange)).toContain(reading);
  });
});
