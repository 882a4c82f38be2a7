// Dates, periods and dues in words: as exact as they are written, a part of a year always named as one.
import { describe, expect, test } from 'vitest';
import { sayDate, sayDue, sayPeriod, sayYearSpan, sayYears } from '../../src/wording/dates.ts';

describe('a date', () => {
  test.each([
    ['2021', '2021', '2021年'],
    ['2021-11', 'November 2021', '2021年11月'],
    ['2021-11-18', '18 November 2021', '2021年11月18日'],
    ['2019-08-06', '6 August 2019', '2019年8月6日'],
    ['2024-01-01', '1 January 2024', '2024年1月1日'],
    ['2024-12-31', '31 December 2024', '2024年12月31日'],
  ])('%s is %s, %s', (date, english, chinese) => {
    expect(sayDate(date, 'en')).toBe(english);
    expect(sayDate(date, 'zh')).toBe(chinese);
  });

  test.each(
    [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ].map((name, index) => ({ name, month: index + 1 })),
  )('knows $name', ({ name, month }) => {
    const date = `2024-${String(month).padStart(2, '0')}`;
    expect(sayDate(date, 'en')).toBe(`${name} 2024`);
    expect(sayDate(date, 'zh')).toBe(`2024年${month}月`);
  });
});

describe('a period', () => {
  test.each([
    ['2024', '2024', '2024年'],
    ['2024-01/2024-12', '2024', '2024年'],
    ['2024-H1', 'first half of 2024', '2024年上半年'],
    ['2024-H2', 'second half of 2024', '2024年下半年'],
    ['2024-Q1', 'Q1 2024', '2024年第一季度'],
    ['2024-Q2', 'Q2 2024', '2024年第二季度'],
    ['2024-Q3', 'Q3 2024', '2024年第三季度'],
    ['2024-Q4', 'Q4 2024', '2024年第四季度'],
    ['2024-05', 'May 2024', '2024年5月'],
    ['2024-05/2024-05', 'May 2024', '2024年5月'],
    ['2025-01/2025-11', 'January to November 2025', '2025年1—11月'],
    ['2025-07/2025-12', 'July to December 2025', '2025年7—12月'],
  ])('%s is %s, %s', (period, english, chinese) => {
    expect(sayPeriod(period, 'en')).toBe(english);
    expect(sayPeriod(period, 'zh')).toBe(chinese);
  });
});

test.each([
  ['2025', '2025', '2025年'],
  ['2021-06', 'June 2021', '2021年6月'],
  [null, 'no year stated', '未写明年份'],
])('a target due %s: %s, %s', (due, english, chinese) => {
  expect(sayDue(due, 'en')).toBe(english);
  expect(sayDue(due, 'zh')).toBe(chinese);
});

describe('the years of a plan or of a query', () => {
  test.each([
    [2021, 2025, '2021 to 2025', '2021—2025年'],
    [2025, 2025, '2025', '2025年'],
    [null, 2027, 'up to 2027', '至2027年'],
    [2021, null, 'from 2021', '2021年起'],
    [null, null, null, null],
  ])('from %s to %s are %s, %s', (from, to, english, chinese) => {
    expect(sayYears({ from, to }, 'en')).toBe(english);
    expect(sayYears({ from, to }, 'zh')).toBe(chinese);
    expect(sayYearSpan(from, to, 'en')).toBe(english);
    expect(sayYearSpan(from, to, 'zh')).toBe(chinese);
  });

  test('are not told where a plan has no period', () => {
    expect(sayYears(null, 'en')).toBeNull();
    expect(sayYears(null, 'zh')).toBeNull();
  });
});
