// Two measures in one breath, and regions that a question leaves out.
import { expect, test } from 'vitest';
import { toRecord } from '../../src/record.ts';
import { actual, bookBot, fileOf } from '../fixtures/book.ts';

const asked = async (words: string) => {
  const bot = await bookBot((book) => {
    const [output] = book.metrics;
    if (output === undefined) throw new Error('The book has no metric.');
    book.metrics.push({
      ...output,
      id: 'nev-stock',
      names: { en: 'NEVs on the road', zh: '新能源汽车保有量' },
      aliases: { en: [], zh: [] },
      family: 'stock',
      flow: false,
    });
    fileOf(book, 'qingzhou').actuals.push(
      actual('qingzhou-2025-nev-stock', { metric: 'nev-stock', value: 800_000, period: '2025' }),
    );
  });
  return toRecord(await bot.ask(words), bot.desk.catalog);
};

test.each([
  'ask Qingzhou NEV output and NEV stock in 2025',
  'ask 清州2025年新能源汽车产量和新能源汽车保有量',
])('both measures are read: %s', async (words) => {
  const { query } = await asked(words);
  expect(query?.metrics).toEqual(['nev-output', 'nev-stock']);
});

test.each([
  'ask which provinces besides Qingzhou want more than 100,000 NEVs a year by 2025',
  'ask 除了清州以外，哪些省2025年新能源汽车产量目标超过10万辆',
])('the region that is left out does not stand in the ranking: %s', async (words) => {
  const { facts, query } = await asked(words);
  expect(query?.question?.besides).toEqual(['qingzhou']);
  expect(facts.some(({ id }) => id.startsWith('qingzhou-'))).toBe(false);
});
