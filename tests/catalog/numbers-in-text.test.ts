// Which numbers a sentence has, in either language: what the rule same-numbers compares.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chineseNumbers,
  englishNumbers,
  isSame,
  type NumbersInText,
} from '../../src/catalog/rules/numbers-in-text.ts';
import type { Metric } from '../../src/catalog/schema.ts';
import { sayQuantity } from '../../src/wording/numbers.ts';
import { book } from '../fixtures/book.ts';

const agree = (from: NumbersInText, to: NumbersInText) =>
  from.stated.every(({ values }) =>
    values.some((value) => [...to.readable].some((other) => isSame(value, other))),
  );
const same = (en: string, zh: string) =>
  agree(englishNumbers(en), chineseNumbers(zh)) && agree(chineseNumbers(zh), englishNumbers(en));

describe('the two languages have the same numbers', () => {
  test.each([
    ['300,000 vehicles', '30万辆'],
    ['1.13 million', '113万'],
    ['40,300 in 2021', '2021年4.03万'],
    ['a 1.1 trillion yuan industry', '1.1万亿元产业'],
    ['over one million', '超过100万'],
    ['a trillion-yuan cluster', '万亿级集群'],
    ['one hundred thousand', '10万'],
    ['30 to 50 million', '3000万—5000万'],
    ['1 to 1.5 million', '100—150万'],
    ['the 14th five-year plan', '“十四五”规划'],
    ['the 14th five-year plan', '第十四个五年规划'],
    ['the 15th plan (2026-30)', '“十五五”规划（2026—2030年）'],
    ['January-November 2025', '2025年1—11月'],
    ['March 5, 2024', '2024年3月5日'],
    ['twelve cities', '12个城市'],
    ['twenty-five firms', '25家企业'],
    ['8 cities', '八个城市'],
    ['half a million', '50万'],
    ['seven trillion-yuan clusters', '七个万亿级集群'],
    ['level 3 driving', 'L3级驾驶'],
    ['Project 125', '“一二五”工程'],
    ['60 percent', '近六成'],
    ['doubled to 2 GW', '翻番至2吉瓦'],
    ['a ratio of 1:1.2', '1:1.2'],
    ['more than 500,000', '50多万'],
    ['23 units', '二十三台'],
    ['2,500 units', '两千五百台'],
  ])('%s = %s', (en, zh) => {
    expect(same(en, zh)).toBe(true);
  });

  test.each([
    ['300,000 vehicles', '3万辆'],
    ['1.13 million', '1.13万'],
    ['5 billion yuan', '5亿元'],
    ['30 to 50 million', '30—50亿'],
    ['the 14th five-year plan', '“十三五”规划'],
    ['January-November 2025', '2025年1—10月'],
    ['2021-25', '2021—2026年'],
    ['over one million', '超过10万'],
    ['15 percent', '15.5%'],
    ['no figure', '第8段'],
  ])('%s is not %s', (en, zh) => {
    expect(same(en, zh)).toBe(false);
  });
});

test('every amount that the bot says has the same number in both languages', () => {
  const metric = book().metrics.find(({ unit }) => unit === 'vehicles') as Metric; // the book has one
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (value) => {
      expect(same(sayQuantity(value, metric, 'en'), sayQuantity(value, metric, 'zh'))).toBe(true);
    }),
  );
});

test('an amount ten times as large is never the same', () => {
  const metric = book().metrics.find(({ unit }) => unit === 'vehicles') as Metric; // the book has one
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 2_000_000_000 }), (value) => {
      expect(same(sayQuantity(value, metric, 'en'), sayQuantity(value * 10, metric, 'zh'))).toBe(
        false,
      );
    }),
  );
});
