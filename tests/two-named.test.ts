// Two regions, a region and its country, or two places named in one question: both are told, or it is said that one is missing.
import { describe, expect, test } from 'vitest';
import { toRecord } from '../src/record.ts';
import { actual, type Book, bookBot, fileOf } from './fixtures/book.ts';

/** The book with output of one year for two provinces and the country, and the piles of one of two towns. */
function more(book: Book): void {
  const of2023 = (id: string, value: number) =>
    actual(id, { value, period: '2023', basis: 'registered' });
  fileOf(book, 'lanhai').actuals.push(of2023('lanhai-2023-nev-output', 204_000));
  fileOf(book, 'china').actuals.push(of2023('china-2023-nev-output', 6_120_000));
  book.places.push({
    id: 'hill-town',
    names: { en: 'Hill Town', zh: '山镇' },
    province: 'qingzhou',
  });
  fileOf(book, 'qingzhou').actuals.push(
    actual('lake-town-2023-piles', {
      metric: 'charging-piles',
      unit: 'count',
      place: 'lake-town',
      value: 70,
    }),
  );
}

const bot = bookBot(more);
const ask = async (words: string) => toRecord(await bot.ask(words), bot.desk.catalog);
const idsOf = async (words: string) =>
  (await ask(words)).facts.filter(({ kind }) => kind !== 'derived').map(({ id }) => id);

describe('how many times the one is of the other', () => {
  test.each([
    'how many times as many NEVs did Qingzhou build as Lanhai in 2023',
    'Qingzhou built how many times the NEVs of Lanhai in 2023',
    '清州2023年新能源汽车产量是岚海的几倍',
  ])('is worked out of both: %s', async (words) => {
    const { facts } = await ask(words);
    expect(await idsOf(words)).toEqual(['qingzhou-2023-nev-output', 'lanhai-2023-nev-output']);
    expect(facts.find(({ kind }) => kind === 'derived')).toMatchObject({ value: 3 });
  });
});

describe('the country beside a region', () => {
  test.each([
    ['NEV output of Lanhai and China in 2023', 'figure'],
    ['2023年岚海和全国新能源汽车产量各多少', 'figure'],
    ['Lanhai vs China, NEV output in 2023', 'compare'],
    ['岚海与全国2023年新能源汽车产量对比', 'compare'],
  ])('is no whole of a share: %s', async (words, asks) => {
    const { query } = await bot.ask(words);
    expect(query?.question?.asks).toBe(asks);
    expect(await idsOf(words)).toEqual(['lanhai-2023-nev-output', 'china-2023-nev-output']);
  });
});

describe('two places', () => {
  test.each(['charging piles of Lake Town in 2023', '湖镇2023年有多少充电桩'])(
    'of which one is named are told by its figure: %s',
    async (words) => {
      expect(await idsOf(words)).toEqual(['lake-town-2023-piles']);
    },
  );

  test.each([
    'charging piles of Lake Town and Hill Town in 2023',
    'charging piles of Hill Town and Lake Town in 2023',
    '山镇、湖镇2023年充电桩数量',
  ])('of which only one has a figure are not answered by that one: %s', async (words) => {
    expect((await ask(words)).status).toBe('nothing');
  });
});
