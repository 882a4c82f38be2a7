// rank on the invented book: order, shared places, ranges, levels, whose figures, who has none.
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/bot.ts';
import { asText } from '../../src/reply-text.ts';
import { actual, type Book, bookBot, fileOf, plan, target } from '../fixtures/book.ts';

const linesOf = ({ reply }: Exchange) => asText(reply).split('\n');
const idsOf = ({ facts }: Exchange) => facts.map(({ fact }) => fact.id);
const rowsOf = ({ reply }: Exchange) =>
  reply.blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.map((row) => row.slice(0, 3).map(({ text }) => text)) : [],
  );

/** Three more provinces, so that there is something to rank. */
function addProvinces(book: Book): void {
  for (const [id, en, zh] of [
    ['hongshan', 'Hongshan', '红山'],
    ['baiyuan', 'Baiyuan', '白原'],
    ['heishui', 'Heishui', '黑水'],
  ] as const) {
    const file = structuredClone(fileOf(book, 'lanhai'));
    file.region = { ...file.region, id, names: { en, zh }, aliases: [] };
    file.targets = [];
    file.actuals = [];
    book.regions.set(id, file);
  }
}

const bot = bookBot((book) => {
  addProvinces(book);
  const goal = { due: '2030', metric: 'nev-sales' };
  fileOf(book, 'qingzhou').targets.push(
    target('q', { ...goal, comparator: 'range', value: { min: 300_000, max: 900_000 } }),
  );
  fileOf(book, 'lanhai').targets.push(target('l', { ...goal, comparator: '>', value: 400_000 }));
  fileOf(book, 'hongshan').targets.push(target('h', { ...goal, value: 300_000 }));
  fileOf(book, 'baiyuan').targets.push(target('b', { ...goal, value: 100_000 }));
  fileOf(book, 'yunxi').targets.push(target('y', { ...goal, value: 350_000 }));
  fileOf(book, 'china').targets.push(target('c', { ...goal, value: 9_000_000 }));
});

describe('the order', () => {
  test('goes by the lower end of ranges, which are shown whole, and equal figures share a place', async () => {
    expect(rowsOf(await bot.ask('rank nev-sales 2030'))).toEqual([
      ['1', 'Lanhai', '>400,000'],
      ['2=', 'Qingzhou', '300,000–900,000'],
      ['2=', 'Hongshan', '300,000'],
      ['4', 'Baiyuan', '100,000'],
    ]);
  });

  test('says the unit once, above the column', async () => {
    const { reply } = await bot.ask('排名 新能源汽车销量 2030');
    expect(reply.blocks[0]).toMatchObject({
      columns: [
        { title: '名次', align: 'right' },
        { title: '地区' },
        { title: '数值（万辆）', align: 'right' },
        { title: '来源' },
      ],
    });
    expect(rowsOf(await bot.ask('排名 新能源汽车销量 2030'))[1]).toEqual(['2=', '清州', '30—90']);
  });

  test('of ranks has the smallest number first', async () => {
    const ranks = bookBot((book) => {
      for (const metric of book.metrics) if (metric.id === 'nev-sales') metric.unit = 'rank';
      const of = { metric: 'nev-sales', unit: 'rank' as const };
      fileOf(book, 'qingzhou').actuals.push(actual('third', { ...of, value: 3 }));
      fileOf(book, 'lanhai').actuals.push(actual('first', { ...of, value: 1 }));
    });
    expect(idsOf(await ranks.ask('rank nev-sales 2023'))).toEqual(['first', 'third']);
  });
});

describe('the time of a figure', () => {
  const dated = (first: string, second: string) =>
    bookBot((book) => {
      const piles = { metric: 'charging-piles', unit: 'count' as const };
      fileOf(book, 'qingzhou').actuals = [actual('q', { ...piles, value: 9, period: first })];
      fileOf(book, 'lanhai').actuals = [actual('l', { ...piles, value: 8, period: second })];
    });
  const chartNotes = ({ reply }: Exchange) =>
    reply.blocks.flatMap((block) => (block.type === 'chart' ? block.chart.notes : []));

  test.each([
    ['rank charging-piles 2024', ['end of April 2024', 'end of 2024'], 'not all of the same date'],
    ['排名 充电桩 2024', ['2024年4月末', '2024年末'], '时间不全相同'],
  ])('stands in a column where two are not of one date: %s', async (words, times, note) => {
    const exchange = await dated('2024-04', '2024').ask(words);
    const table = exchange.reply.blocks.find((block) => block.type === 'table');
    expect(table?.rows.map((row) => row[3]?.text)).toEqual(times);
    expect(chartNotes(exchange).join(' ')).toContain(note);
  });

  test('is not said again where all are of the date that was asked for', async () => {
    const exchange = await dated('2024', '2024').ask('rank charging-piles 2024');
    const table = exchange.reply.blocks.find((block) => block.type === 'table');
    expect(table?.columns).toHaveLength(4);
    expect(chartNotes(exchange)).toEqual([]);
  });
});

describe('who is ranked', () => {
  test.each([
    ['rank nev-sales 2030', ['l', 'q', 'h', 'b']],
    ['rank nev-sales 2030 cities', ['y']],
    ['排名 新能源汽车销量 2030 城市', ['y']],
    ['rank nev-sales 2030 provinces and cities', ['l', 'y', 'q', 'h', 'b']],
    ['排名 新能源汽车销量 2030 省市', ['l', 'y', 'q', 'h', 'b']],
  ])(
    'provinces, or cities, or both where both are asked for; never the country: %s',
    async (words, ids) => {
      expect(idsOf(await bot.ask(words))).toEqual(ids);
    },
  );

  test('a city beside its province is warned of', async () => {
    expect(linesOf(await bot.ask('rank nev-sales 2030 provinces and cities'))).toContain(
      "Careful: Yunxi lies in Qingzhou; its figures are part of the province's.",
    );
  });

  test("never a company's own goal, an expert body's, or a part of a region", async () => {
    const others = bookBot((book) => {
      fileOf(book, 'lanhai').plans.push(plan('roadmap', { type: 'expert-roadmap' }));
      fileOf(book, 'qingzhou').targets.push(
        target('stellar', { metric: 'nev-sales', due: '2030', company: 'stellar', value: 9 }),
        target('town', { metric: 'nev-sales', due: '2030', place: 'lake-town', value: 8 }),
      );
      fileOf(book, 'lanhai').targets.push(
        target('experts', { metric: 'nev-sales', due: '2030', plan: 'roadmap', value: 7 }),
      );
    });
    expect((await others.ask('rank nev-sales 2030')).facts).toEqual([]);
  });

  test('who has no figure is named', async () => {
    expect(linesOf(await bot.ask('rank nev-sales 2030'))).toContain('No figure held for: Heishui.');
    expect(linesOf(await bot.ask('排名 新能源汽车销量 2030'))).toContain('没有数据的地区：黑水。');
  });

  test('the top two are two places, and whoever stands below them is counted', async () => {
    const exchange = await bot.ask('ask top 2 provinces by NEV sales target for 2030');
    expect(rowsOf(exchange).map(([place]) => place)).toEqual(['1', '2=', '2=']);
    expect(linesOf(exchange)).toContain('One more stands below these.');
    expect(linesOf(await bot.ask('2030年新能源汽车销量目标前两名的省'))).toContain('其后还有1个。');
  });

  test('a count says what is counted', async () => {
    const exchange = await bot.ask('ask how many provinces have an NEV sales target for 2030');
    expect(
      linesOf(exchange).some((line) => /^(One province has|\d provinces have) such/.test(line)),
    ).toBe(true);
  });

  test('a part of the year is shown beside the ranking, never in it', async () => {
    const part = bookBot((book) => {
      fileOf(book, 'qingzhou').actuals.push(actual('q-h1', { period: '2025-H1', value: 900_000 }));
    });
    const exchange = await part.ask('rank nev-output 2025 actuals');
    expect(idsOf(exchange)).toEqual(['lanhai-2025-nev-output-2']);
    expect(
      linesOf(exchange).some((line) =>
        line.startsWith('• Qingzhou: NEV production, 900,000 in the first half of 2025'),
      ),
    ).toBe(true);
  });
});

describe('the side and the year', () => {
  test.each([
    ['rank nev-output 2025 targets', ['qingzhou-2025-nev-output', 'lanhai-2025-nev-output']],
    ['排名 产量 2025 目标', ['qingzhou-2025-nev-output', 'lanhai-2025-nev-output']],
    ['rank nev-output 2025 actuals', ['lanhai-2025-nev-output-2']],
  ])('are those that are said: %s', async (words, ids) => {
    expect(idsOf(await bookBot().ask(words))).toEqual(ids);
  });

  test('are in the title, and the other side is a word away', async () => {
    const { reply } = await bookBot().ask('rank nev-output 2025 targets');
    expect(reply.title).toBe('Ranking · NEV production · 2025 · targets');
    expect(reply.reading).toBe('Read as: rank · NEV production · 2025 · targets');
    expect(reply.next[0]).toBe('rank nev-output 2025 actuals');
  });

  test('without a year is the one that most regions have, and is told', async () => {
    const years = bookBot((book) => {
      addProvinces(book);
      for (const id of ['lanhai', 'hongshan'])
        fileOf(book, id).actuals.push(actual(`${id}-2023`, { value: 5 }));
    });
    const exchange = await years.ask('rank nev-output actuals');
    expect(new Set(exchange.facts.map(({ fact }) => 'period' in fact && fact.period))).toEqual(
      new Set(['2023']),
    );
    expect(linesOf(exchange)).toContain(
      'No year was named: 2023 is the one for which most regions have a figure (3); also held: 2025 (1).',
    );
  });
});

test('the chart has the bars of the table, labelled as the sources say', async () => {
  const { reply } = await bot.ask('rank nev-sales 2030');
  expect(reply.blocks.find(({ type }) => type === 'chart')).toMatchObject({
    chart: {
      unit: 'thousand NEVs',
      categories: ['Lanhai', 'Qingzhou', 'Hongshan', 'Baiyuan'],
      series: [
        {
          role: 'target',
          values: [400, 300, 300, 100],
          labels: ['> 400,000', '300,000 to 900,000', '300,000', '100,000'],
        },
      ],
      notes: ['Ranges are drawn at their lower end.'],
    },
  });
});
