// Dates as the catalog writes them: which months they cover, in what order they stand, and whether they lie behind today.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byEnd,
  isFullYear,
  isPast,
  monthsOf,
  provenBefore,
  yearOf,
} from '../../src/catalog/dates.ts';

describe('the months of a date', () => {
  test.each([
    ['2025', 1, 12],
    ['2025-H1', 1, 6],
    ['2025-H2', 7, 12],
    ['2025-Q1', 1, 3],
    ['2025-Q2', 4, 6],
    ['2025-Q3', 7, 9],
    ['2025-Q4', 10, 12],
    ['2025-01', 1, 1],
    ['2025-09', 9, 9],
    ['2025-12', 12, 12],
    ['2025-01/2025-11', 1, 11],
    ['2025-04/2025-09', 4, 9],
    ['2025-11-18', 11, 11],
  ])('%s are %i to %i', (date, from, to) => {
    expect(monthsOf(date)).toEqual({ year: 2025, from, to });
    expect(yearOf(date)).toBe(2025);
  });
});

describe('a full year', () => {
  test.each(['2025', '2025-01/2025-12'])('is %s', (date) => {
    expect(isFullYear(date)).toBe(true);
  });

  test.each([
    '2025-H1',
    '2025-H2',
    '2025-Q4',
    '2025-01',
    '2025-12',
    '2025-01/2025-11',
    '2025-02/2025-12',
  ])('is not %s', (date) => {
    expect(isFullYear(date)).toBe(false);
  });
});

describe('the order by end', () => {
  const inOrder = [
    '2023',
    '2024-01',
    '2024-Q1',
    '2024-06',
    '2024-Q2',
    '2024-H1',
    '2024-Q3',
    '2024-01/2024-11',
    '2024-12',
    '2024-Q4',
    '2024-H2',
    '2024',
    '2025-01',
    '2025-H1',
  ];

  test('puts what ends first first, and of one end the longer span last', () => {
    expect(inOrder.toReversed().sort(byEnd)).toEqual(inOrder);
  });

  test('takes two spellings of one span for equal', () => {
    expect(byEnd('2024', '2024-01/2024-12')).toBe(0);
  });

  test('comes out the same from any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
        expect(shuffled.sort(byEnd)).toEqual(inOrder);
      }),
    );
  });
});

describe('being before for certain', () => {
  test.each([
    ['2020', '2021'],
    ['2020-12', '2021'],
    ['2020', '2021-01'],
    ['2021-04', '2021-05'],
    ['2021-04-30', '2021-05'],
    ['2021-05-17', '2021-05-18'],
  ])('is proven of %s and %s', (earlier, later) => {
    expect(provenBefore(earlier, later)).toBe(true);
    expect(provenBefore(later, earlier)).toBe(false);
  });

  test.each([
    ['2021', '2021'],
    ['2021', '2021-05'],
    ['2021-05', '2021-05-18'],
    ['2021', '2021-12-31'],
    ['2021-05-18', '2021-05-18'],
  ])('is not proven of %s and %s, either way round', (a, b) => {
    expect(provenBefore(a, b)).toBe(false);
    expect(provenBefore(b, a)).toBe(false);
  });
});

describe('a due date', () => {
  test.each([
    ['2025', '2026-01-01'],
    ['2025-06', '2025-07-01'],
    ['2025-12', '2026-01-01'],
    ['2020-02', '2026-11-23'],
    ['2024-12', '2025-01-31'],
  ])('of %s is past on %s', (due, today) => {
    expect(isPast(due, today)).toBe(true);
  });

  test.each([
    ['2025', '2025-12-31'],
    ['2025-06', '2025-06-30'],
    ['2025-06', '2025-06-01'],
    ['2025-12', '2025-12-31'],
    ['2026', '2025-12-31'],
    ['2026-01', '2025-12-31'],
  ])('of %s is not past on %s', (due, today) => {
    expect(isPast(due, today)).toBe(false);
  });
});
