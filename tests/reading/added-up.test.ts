// Two measures of one region that are added up, and provinces of one character.
import { expect, test } from 'vitest';
import { withLongNames } from '../../src/reading/question/words/provinces-in-short.ts';
import { withFullYears } from '../../src/reading/times/full-years.ts';
import { toRecord } from '../../src/record.ts';
import { actual, bookBot, fileOf } from '../fixtures/book.ts';

const asked = async (words: string) => {
  const bot = await bookBot((book) => {
    const [output] = book.metrics;
    if (output === undefined) throw new Error('The book has no metric.');
    const ofKind = (id: string, en: string, zh: string, value: number) => {
      const names = { en, zh };
      const aliases = { en: [], zh: [] };
      const family = 'charging' as const;
      book.metrics.push({ ...output, id, names, aliases, family, flow: false, unit: 'count' });
      fileOf(book, 'qingzhou').actuals.push(
        actual(`qingzhou-2025-${id}`, { metric: id, value, unit: 'count', period: '2025' }),
      );
    };
    ofKind('public-charging-piles', 'Public charging piles', '公共充电桩数量', 23_000);
    ofKind('private-charging-piles', 'Private charging piles', '私人充电桩数量', 39_000);
  });
  return toRecord(await bot.ask(words), bot.desk.catalog);
};

test.each([
  'ask Qingzhou public and private charging piles together in 2025',
  'ask 清州2025年公共桩和私人桩加起来一共多少',
  'ask If you add up the piles in Qingzhou that are public and those that are private, what do you get for 2025?',
])('both are added up: %s', async (words) => {
  const { query, text } = await asked(words);
  expect(query?.question?.asks).toBe('sum');
  expect(text).toMatch(/62,000|6\.2万/);
});

test.each([
  ['皖去年新能源产量', '安徽去年新能源产量'],
  ['渝25年桩数', '重庆25年桩数'],
  ['苏皖2025年产量', '江苏、安徽2025年产量'],
])('%s names its region', (words, read) => {
  expect(withLongNames(words)).toBe(read);
});

test.each(['京津冀2024年产量', '紫苏去年产量', '吉利今年销量', '新疆去年产量'])(
  '%s stays as it is',
  (words) => {
    expect(withLongNames(words)).toBe(words);
  },
);

test('two short years stand side by side', () => {
  expect(withFullYears('积分比例26/27年')).toBe('积分比例2026年、2027年');
});
