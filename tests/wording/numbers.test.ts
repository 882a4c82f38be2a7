// Figures in words: every unit, comparator and range in both languages, and never another number than the one held.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Metric } from '../../src/catalog/schema.ts';
import type { Language } from '../../src/language.ts';
import {
  type Amount,
  sayAmount,
  sayAmountOf,
  sayCount,
  sayDollars,
  sayQuantity,
} from '../../src/wording/numbers.ts';
import { book } from '../fixtures/book.ts';

type Unit = Metric['unit'];
type Parts = Pick<Metric, 'unit'> & Partial<Metric>;

/** A metric of the book with another unit. */
function metric(parts: Parts): Metric {
  const [first] = book().metrics;
  if (first === undefined) throw new Error('The book has no metrics.');
  const { counter: _, ...plain } = first;
  return { ...plain, ...parts };
}

const nevs = metric({ unit: 'vehicles', counter: { en: 'NEVs', zh: '辆' } });
const makers = metric({ unit: 'count', counter: { en: 'makers', zh: '家' } });
const yuan = metric({ unit: 'CNY' });
const growth = metric({ unit: 'percent', growth: true });

describe('a quantity', () => {
  test.each<[number, Unit, string, string]>([
    [1_130_000, 'vehicles', '1.13 million vehicles', '113万辆'],
    [1_100_000_000_000, 'CNY', '1.1 trillion yuan', '1.1万亿元'],
    [310_000_000_000, 'CNY', '310 billion yuan', '3100亿元'],
    [12_345_678, 'CNY', '12,345,678 yuan', '1234.5678万元'],
    [35, 'CNY/kg', '35 yuan a kilogram', '35元/公斤'],
    [90_600, 'count', '90,600', '9.06万个'],
    [8.25, 'percent', '8.25%', '8.25%'],
    [150, 'GWh', '150 GWh', '150GWh'],
    [20_000, 'kWh', '20,000 kWh', '2万千瓦时'],
    [12.3, 'kWh/100km', '12.3 kWh per 100 km', '12.3千瓦时/百公里'],
    [5_000_000, 'kW', '5 million kW', '500万千瓦'],
    [1_000, 'km', '1,000 km', '1000公里'],
    [3_000, 'km2', '3,000 km²', '3000平方公里'],
    [60_000, 'tonnes', '60,000 tonnes', '6万吨'],
    [1_500_000, 'TEU', '1.5 million TEU', '150万标准箱'],
    [2.5, 'ratio', '2.5', '2.5'],
    [3, 'rank', '3rd', '第3位'],
    [2030, 'year', '2030', '2030年'],
  ])('of %d %s is %s, %s', (value, unit, english, chinese) => {
    expect(sayQuantity(value, metric({ unit }), 'en')).toBe(english);
    expect(sayQuantity(value, metric({ unit }), 'zh')).toBe(chinese);
  });

  test.each<[number, Parts, string, string]>([
    [1_130_000, nevs, '1.13 million NEVs', '113万辆'],
    [5, makers, '5 makers', '5家'],
    [
      1.9,
      { unit: 'ratio', counter: { en: 'NEVs a pile', zh: '辆/桩' } },
      '1.9 NEVs a pile',
      '1.9辆/桩',
    ],
    [300, { unit: 'vehicles', counter: { en: 'buses', zh: '台' } }, '300 buses', '300台'],
  ])('of %d is told with what is counted', (value, parts, english, chinese) => {
    expect(sayQuantity(value, metric(parts), 'en')).toBe(english);
    expect(sayQuantity(value, metric(parts), 'zh')).toBe(chinese);
  });

  test.each([
    [24, 'up 24%', '增长24%'],
    [-11.2, 'down 11.2%', '下降11.2%'],
    [380, 'up 380%', '增长380%'],
  ])('of growth says up or down: %d', (value, english, chinese) => {
    expect(sayQuantity(value, growth, 'en')).toBe(english);
    expect(sayQuantity(value, growth, 'zh')).toBe(chinese);
  });

  test.each([
    [0, '0', '0个'],
    [999, '999', '999个'],
    [1_000, '1,000', '1000个'],
    [9_999, '9,999', '9999个'],
    [10_000, '10,000', '1万个'],
    [999_999, '999,999', '99.9999万个'],
    [1_000_000, '1 million', '100万个'],
    // More than two decimals of a million are harder to read than the digits.
    [1_286_800, '1,286,800', '128.68万个'],
    [99_999_999, '99,999,999', '9999.9999万个'],
    [100_000_000, '100 million', '1亿个'],
    [999_999_999, '999,999,999', '9.99999999亿个'],
    [1_234_000_000, '1.234 billion', '12.34亿个'],
    [999_000_000_000, '999 billion', '9990亿个'],
    [1_000_000_000_000, '1 trillion', '1万亿个'],
    [-1_500_000, '-1.5 million', '-150万个'],
    [-12_345, '-12,345', '-1.2345万个'],
    [0.1 + 0.2, '0.3', '0.3个'],
  ])('changes its magnitude at the right place: %d', (value, english, chinese) => {
    expect(sayQuantity(value, metric({ unit: 'count' }), 'en')).toBe(english);
    expect(sayQuantity(value, metric({ unit: 'count' }), 'zh')).toBe(chinese);
  });

  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [10, '10th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [22, '22nd'],
    [103, '103rd'],
    [111, '111th'],
  ])('of rank %d is %s', (value, english) => {
    expect(sayQuantity(value, metric({ unit: 'rank' }), 'en')).toBe(english);
    expect(sayQuantity(value, metric({ unit: 'rank' }), 'zh')).toBe(`第${value}位`);
  });
});

describe('a comparator', () => {
  test.each<[Exclude<Amount['comparator'], 'range'>, string, string]>([
    ['>', 'more than 1.1 trillion yuan', '超过1.1万亿元'],
    ['>=', 'at least 1.1 trillion yuan', '至少1.1万亿元'],
    ['=', '1.1 trillion yuan', '1.1万亿元'],
    ['~', 'about 1.1 trillion yuan', '约1.1万亿元'],
    ['<=', 'at most 1.1 trillion yuan', '不超过1.1万亿元'],
    ['<', 'less than 1.1 trillion yuan', '低于1.1万亿元'],
  ])('%s is kept: %s, %s', (comparator, english, chinese) => {
    const amount: Amount = { comparator, value: 1_100_000_000_000, unit: 'CNY' };
    expect(sayAmount(amount, yuan, 'en')).toBe(english);
    expect(sayAmount(amount, yuan, 'zh')).toBe(chinese);
  });

  test('below a number is "nearly" for what was reached, "less than" for what is promised', () => {
    const amount = { comparator: '<', value: 1_130_000, unit: 'vehicles' } as const;
    expect(sayAmount(amount, nevs, 'en')).toBe('less than 1.13 million NEVs');
    expect(sayAmount(amount, nevs, 'zh')).toBe('低于113万辆');
    const reached = { ...amount, period: '2024' };
    expect(sayAmount(reached, nevs, 'en')).toBe('nearly 1.13 million NEVs');
    expect(sayAmount(reached, nevs, 'zh')).toBe('近113万辆');
  });

  test('at most of a rank means that rank or a better one', () => {
    const amount: Amount = { comparator: '<=', value: 3, unit: 'rank' };
    expect(sayAmount(amount, metric({ unit: 'rank' }), 'en')).toBe('at least 3rd');
    expect(sayAmount(amount, metric({ unit: 'rank' }), 'zh')).toBe('不低于第3位');
  });

  // Found: "more than up 24%", "超过增长24%".
  test('stands between up and the number of a growth', () => {
    const amount: Amount = { comparator: '>', value: 24, unit: 'percent' };
    expect(sayAmount(amount, growth, 'en')).toBe('up more than 24%');
    expect(sayAmount(amount, growth, 'zh')).toBe('增长超过24%');
  });
});

describe('a range', () => {
  test.each<[number, number, Metric, string, string]>([
    [2, 3, makers, '2 to 3 makers', '2—3家'],
    [1_000_000, 1_200_000, nevs, '1 to 1.2 million NEVs', '100—120万辆'],
    [900_000, 1_100_000, nevs, '900,000 to 1.1 million NEVs', '90—110万辆'],
    [50_000_000, 120_000_000, yuan, '50 to 120 million yuan', '5000万—1.2亿元'],
    [10, 15, metric({ unit: 'percent' }), '10% to 15%', '10—15%'],
    [2, 3, metric({ unit: 'rank' }), '2nd to 3rd', '第2—第3位'],
    [6, 8, metric({ unit: 'GWh' }), '6 to 8 GWh', '6—8GWh'],
  ])('names its unit once: %d to %d', (min, max, of, english, chinese) => {
    const amount: Amount = { comparator: 'range', value: { min, max }, unit: of.unit };
    expect(sayAmount(amount, of, 'en')).toBe(english);
    expect(sayAmount(amount, of, 'zh')).toBe(chinese);
  });

  // Found 5000—1万亿元, whose lower end reads as 5000万亿: of 亿 and 万亿 only the last character is the same magnitude.
  // Found 8000—2万辆, whose lower end reads as 8000万.
  test.each<[number, number, Metric, string]>([
    [500_000_000_000, 1_000_000_000_000, yuan, '5000亿—1万亿元'],
    [8_000, 20_000, nevs, '8000辆—2万辆'],
  ])('keeps both magnitudes where they differ: %d to %d', (min, max, of, chinese) => {
    const amount: Amount = { comparator: 'range', value: { min, max }, unit: of.unit };
    expect(sayAmount(amount, of, 'zh')).toBe(chinese);
  });
});

describe('beside its name', () => {
  test.each<[Amount, Metric, string, string]>([
    [{ comparator: '>', value: 50, unit: 'count' }, makers, 'more than 50', '超过50家'],
    [{ comparator: '=', value: 1_130_000, unit: 'vehicles' }, nevs, '1.13 million', '113万辆'],
    [{ comparator: 'range', value: { min: 2, max: 3 }, unit: 'count' }, makers, '2 to 3', '2—3家'],
    [{ comparator: '=', value: 310e9, unit: 'CNY' }, yuan, '310 billion yuan', '3100亿元'],
    [
      { comparator: '<', value: 2.5, unit: 'ratio' },
      metric({ unit: 'ratio', counter: { en: 'NEVs a pile', zh: '辆/桩' } }),
      'less than 2.5 NEVs a pile',
      '低于2.5辆/桩',
    ],
  ])('a figure leaves out in English what is counted: %j', (amount, of, english, chinese) => {
    expect(sayAmountOf(amount, of, 'en')).toBe(english);
    expect(sayAmountOf(amount, of, 'zh')).toBe(chinese);
  });

  test('a figure that was reached keeps "nearly"', () => {
    const reached = { comparator: '<', value: 5, unit: 'count', period: '2024' } as const;
    expect(sayAmountOf(reached, makers, 'en')).toBe('nearly 5');
  });
});

test.each([
  [170_000_000_000, '$170 billion', '1700亿美元'],
  [500, '$500', '500美元'],
])('dollars: %d', (value, english, chinese) => {
  expect(sayDollars(value, 'en')).toBe(english);
  expect(sayDollars(value, 'zh')).toBe(chinese);
});

test.each([
  [1, '1', '1'],
  [1_840, '1,840', '1840'],
])('a plain count: %d', (value, english, chinese) => {
  expect(sayCount(value, 'en')).toBe(english);
  expect(sayCount(value, 'zh')).toBe(chinese);
});

describe('no number is ever changed by being said', () => {
  const MAGNITUDES: readonly (readonly [string, number])[] = [
    [' trillion', 12],
    [' billion', 9],
    [' million', 6],
    ['万亿', 12],
    ['亿', 8],
    ['万', 4],
  ];

  /** What a reader takes the words for: the digits, moved by the magnitude behind them. */
  function readBack(said: string): number {
    const digits = /^-?[\d,]+(?:\.\d+)?/.exec(said)?.[0] ?? '';
    const rest = said.slice(digits.length);
    const power = MAGNITUDES.find(([word]) => rest.startsWith(word))?.[1] ?? 0;
    // Through a decimal string, so that the reading itself adds no binary fraction.
    return Number(`${digits.replaceAll(',', '')}e${power}`);
  }

  const languages = fc.constantFrom<Language>('en', 'zh');
  const metrics = fc.constantFrom(nevs, yuan, makers, metric({ unit: 'tonnes' }));
  const integers = fc.oneof(
    fc.integer({ min: -1e13, max: 1e13 }),
    // Near the places where the magnitude changes.
    fc
      .tuple(
        fc.constantFrom(1e3, 1e4, 1e6, 1e8, 1e9, 1e12, 1e13),
        fc.integer({ min: -20, max: 20 }),
      )
      .map(([power, step]) => Math.min(1e13, power + step)),
    // Round numbers, as sources have them.
    fc
      .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 9 }))
      .map(([digits, power]) => digits * 10 ** power),
  );
  const decimals = fc
    .tuple(fc.integer({ min: 0, max: 999_999_999_999_999 }), fc.integer({ min: 1, max: 4 }))
    .map(([digits, places]) => Number(`${digits}e-${places}`));

  test('an integer up to ten trillion is read back exactly', () => {
    fc.assert(
      fc.property(integers, metrics, languages, (value, of, language) => {
        expect(readBack(sayQuantity(value, of, language))).toBe(value);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a decimal of up to four places is read back exactly', () => {
    fc.assert(
      fc.property(decimals, metrics, languages, (value, of, language) => {
        expect(readBack(sayQuantity(value, of, language))).toBe(value);
      }),
      { numRuns: 2_000 },
    );
  });

  test('has never more than fifteen significant digits, nor an exponent', () => {
    fc.assert(
      fc.property(fc.oneof(integers, decimals), metrics, languages, (value, of, language) => {
        const said = sayQuantity(value, of, language);
        const digits = (/^-?[\d,.]+/.exec(said)?.[0] ?? '').replace(/\D/g, '').replace(/^0+/, '');
        expect(digits.length).toBeLessThanOrEqual(15);
        expect(said).not.toMatch(/\de/);
      }),
      { numRuns: 2_000 },
    );
  });
});
