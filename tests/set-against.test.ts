// Questions whose figures are named one by one: companies, a goal and what was reached, a part and its whole, a place among all.
import { describe, expect, test } from 'vitest';
import { type Query, querySchema } from '../src/query.ts';
import { heldQuery } from '../src/reading/held-query.ts';
import { toRecord } from '../src/record.ts';
import { actual, type Book, bookBot, fileOf, openBook, target } from './fixtures/book.ts';

/** The book with a second company, goals of both, a city's output, national output and more years. */
function more(book: Book): void {
  const [output] = book.metrics;
  if (output === undefined) throw new Error('The book has no metric.');
  book.metrics.push({
    ...output,
    id: 'company-nev-sales',
    names: { en: 'NEVs sold by a company', zh: '企业新能源汽车销量' },
    aliases: { en: ['company sales'], zh: ['企业销量'] },
  });
  book.companies.push({
    id: 'lumen',
    names: { en: 'Lumen Auto', zh: '流明汽车' },
    aliases: ['Lumen', '流明'],
    home: 'lanhai',
  });
  const goal = (company: string, value: number, due: string) =>
    target(`${company}-${due}-sales`, { metric: 'company-nev-sales', company, value, due });
  fileOf(book, 'qingzhou').targets.push(
    goal('stellar', 300_000, '2027'),
    goal('stellar', 450_000, '2030'),
  );
  fileOf(book, 'lanhai').targets.push(goal('lumen', 400_000, '2027'));
  fileOf(book, 'lanhai').actuals.push(
    actual('lanhai-2023-nev-output', { value: 204_000, period: '2023', basis: 'registered' }),
  );
  fileOf(book, 'yunxi').actuals.push(
    actual('yunxi-2023-nev-output', { value: 153_000, period: '2023', basis: 'registered' }),
  );
  fileOf(book, 'china').actuals.push(
    actual('china-2023-nev-output', { value: 6_120_000, period: '2023' }),
    actual('china-2024-nev-output', { value: 8_120_000, period: '2024' }),
  );
}

const bot = bookBot(more);
const ask = async (words: string) => toRecord(await bot.ask(words), bot.desk.catalog);
const idsOf = async (words: string) =>
  (await ask(words)).facts.filter(({ kind }) => kind !== 'derived').map(({ id }) => id);
const workedOut = async (words: string) =>
  (await ask(words)).facts.find(({ kind }) => kind === 'derived');

describe('companies', () => {
  test.each([
    'Stellar or Lumen, whose NEV sales goal for 2027 is higher',
    '星辰汽车和流明汽车2027年谁的新能源销量目标高',
  ])('%s sets the goals of both against each other', async (words) => {
    expect(await idsOf(words)).toEqual(['stellar-2027-sales', 'lumen-2027-sales']);
    expect(await workedOut(words)).toMatchObject({ value: 100_000, unit: 'vehicles' });
  });

  test('who is ahead is told by the names of the companies', async () => {
    const { text } = await ask('星辰汽车和流明汽车2027年谁的新能源销量目标高');
    expect(text).toContain('流明汽车比星辰汽车高10万辆');
  });

  test.each([
    'how much higher is the NEV sales goal of Stellar for 2030 than for 2027',
    '星辰汽车2030年新能源销量目标比2027年高多少',
  ])('%s sets two years of one company against each other', async (words) => {
    expect(await workedOut(words)).toMatchObject({ value: 150_000 });
  });

  test.each([
    'which carmaker has the highest NEV sales goal for 2027',
    '哪家车企2027年新能源销量目标最高',
  ])('%s puts their goals in order', async (words) => {
    expect(await idsOf(words)).toEqual(['lumen-2027-sales', 'stellar-2027-sales']);
  });

  test('where one of them has no goal, nothing is compared', async () => {
    const { status, reason } = await ask(
      'Stellar or Lumen, whose NEV sales goal for 2030 is higher',
    );
    expect([status, reason]).toEqual(['nothing', 'no-such-fact']);
  });
});

describe('the order of companies', () => {
  test.each(['rank company-nev-sales 2027 carmakers', '排名 企业新能源汽车销量 2027 各车企'])(
    '%s is a command as well',
    async (words) => {
      const { query, facts } = await ask(words);
      expect(query?.level).toBe('company');
      expect(facts.map(({ id }) => id)).toEqual(['lumen-2027-sales', 'stellar-2027-sales']);
    },
  );
});

describe('a goal and what was reached', () => {
  test.each([
    'how far was the NEV output of qingzhou in 2020 from its 2025 goal',
    '清州2023年新能源汽车产量离2025年目标还差多少',
  ])('%s never sets the figure of another year against the goal', async (words) => {
    const ids = await idsOf(words);
    expect(ids).not.toContain('qingzhou-2021-h1-nev-output');
    expect(ids[0]).toBe('qingzhou-2025-nev-output');
  });

  test.each([
    'what is the gap between the charging piles of qingzhou and its 2027 goal',
    '清州充电桩距2027年目标还差多少个',
  ])('%s is the goal less the last count', async (words) => {
    expect(await idsOf(words)).toEqual([
      'qingzhou-2027-charging-piles',
      'qingzhou-2023-charging-piles',
    ]);
    expect(await workedOut(words)).toMatchObject({ value: 75_000 });
  });

  test('a goal of before the change of counting is not set against a later figure in silence', async () => {
    const words = '岚海2025年新能源汽车产量比目标多多少';
    expect(await workedOut(words)).toMatchObject({ value: 55_000 });
    expect((await ask(words)).text).toContain('统计口径不同');
  });

  test.each([
    'which provinces had already passed their 2025 NEV output goal by 2023',
    '到2023年有哪些省已经提前完成2025年新能源汽车产量目标',
  ])('%s lists those alone', async (words) => {
    expect(await idsOf(words)).toEqual(['qingzhou-2025-nev-output', 'qingzhou-2023-nev-output']);
  });
});

describe('what no source states is worked out', () => {
  test.each([
    'what part of the NEV output of qingzhou came from yunxi in 2023',
    '2023年云溪占清州新能源汽车产量的几成',
  ])('%s: the city over its province', async (words) => {
    expect(await idsOf(words)).toEqual(['yunxi-2023-nev-output', 'qingzhou-2023-nev-output']);
    expect(await workedOut(words)).toMatchObject({ value: 25, unit: 'percent' });
  });

  test.each([
    "what share of China's NEV output did qingzhou have in 2023",
    '2023年清州新能源汽车产量占全国多少',
  ])('%s: the province over the country', async (words) => {
    expect(await workedOut(words)).toMatchObject({ value: 10, unit: 'percent' });
  });

  test.each([
    'where does lanhai rank among provinces by NEV output in 2023',
    '岚海2023年新能源汽车产量在各省排第几',
  ])('%s: its place among those with a figure', async (words) => {
    expect((await idsOf(words))[0]).toBe('lanhai-2023-nev-output');
    expect(await workedOut(words)).toMatchObject({ value: 2, unit: 'rank' });
  });

  test.each([
    "China's average NEV output a year from 2023 to 2024",
    '全国2023至2024年平均每年生产多少新能源汽车',
  ])('%s: the mean of whole years', async (words) => {
    expect(await workedOut(words)).toMatchObject({ value: 7_120_000 });
  });

  test.each(['how many NEVs a month did China build in 2024', '全国2024年新能源汽车月均产量'])(
    '%s: what the year came to, by its months',
    async (words) => {
      expect(await workedOut(words)).toMatchObject({ value: 676_667, unit: 'vehicles' });
      expect(await idsOf(words)).toEqual(['china-2024-nev-output']);
    },
  );

  test.each([
    'how many NEVs a month did Lanhai build in 2024',
    '岚海2023年和2024年新能源汽车月均产量',
  ])('%s: not of a part of the year, nor of several', async (words) => {
    expect((await ask(words)).status).not.toBe('answered');
  });

  test.each([
    'did China build more NEVs in 2024 than the year before?',
    '全国2024年新能源汽车产量是不是比上年多',
  ])('%s: both years, and what changed', async (words) => {
    expect(await workedOut(words)).toMatchObject({ value: 32.68, unit: 'percent' });
    expect(await idsOf(words)).toEqual(['china-2023-nev-output', 'china-2024-nev-output']);
  });

  test('an average with a year missing is none', async () => {
    expect((await ask('全国2022至2024年平均每年生产多少新能源汽车')).status).toBe('nothing');
  });
});

describe('a question that compares', () => {
  test('is not answered by the figure of one of two', async () => {
    const { status } = await ask('yunxi versus lanhai: NEV output in 2025');
    expect(status).toBe('nothing');
  });
});

describe('a query with parts', () => {
  test('is gone on from while the catalog holds every part, and as before without any', async () => {
    const { query } = await bot.ask('Stellar or Lumen, whose NEV sales goal for 2027 is higher');
    const kept = querySchema.parse(JSON.parse(JSON.stringify(query)));
    expect(kept.parts).toHaveLength(2);
    expect(heldQuery(kept, openBook(more))).toEqual(kept);
    expect(heldQuery(kept, openBook())).toBeNull();
    const { parts: _, ...old } = kept;
    expect(heldQuery(querySchema.parse(old), openBook(more))).toEqual(old satisfies Query);
  });
});

describe('parts that are named one by one', () => {
  const parted = bookBot((book) => {
    const goal = (id: string, value: number, en: string, zh: string) =>
      target(id, { value, due: '2028', scope: { en, zh } });
    fileOf(book, 'lanhai').targets.push(
      goal('lanhai-cars', 400_000, 'passenger cars only', '仅乘用车'),
      goal('lanhai-trucks', 100_000, 'trucks only', '仅卡车'),
    );
  });
  const sumOf = async (words: string) => {
    const { derived } = await parted.ask(words);
    return derived?.value ?? null;
  };

  test('add up where the words name each of them', async () => {
    const words = 'Lanhai 2028 NEV output target: passenger cars plus trucks';
    expect(await sumOf(words)).toBe(500_000);
  });

  test('are not added up where they are not named', async () => {
    expect(await sumOf('岚海2028年新能源汽车产量目标总共多少')).toBeNull();
  });
});
