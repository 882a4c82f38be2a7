// One unit for many figures: the largest step that the largest value fills, numbers exact, comparators as signs.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../src/catalog/schema.ts';
import { columnScaleOf, inScale, sayInScale, scaleOf } from '../../src/wording/scales.ts';
import { openBook } from '../fixtures/book.ts';

const { metrics } = openBook();
const metric = (id: string) => {
  const found = metrics.get(id);
  if (found === undefined) throw new Error(`The book has no metric ${id}.`);
  return found;
};

describe('the unit of a chart', () => {
  test.each([
    ['nev-output', [1_047_000, 868], 1e6, 'million NEVs', 1e4, '万辆'],
    ['nev-output', [12_000], 1e3, 'thousand NEVs', 1e4, '万辆'],
    ['nev-output', [999], 1, 'NEVs', 1, '辆'],
    ['charging-piles', [28_000_000], 1e6, 'million charging piles', 1e4, '万个'],
    ['auto-industry-revenue', [1.1e12], 1e12, 'trillion yuan', 1e12, '万亿元'],
    ['auto-industry-revenue', [3.5e11], 1e9, 'billion yuan', 1e8, '亿元'],
    ['nev-output-share-of-national', [41.8], 1, '%', 1, '%'],
    ['nev-output', [], 1, 'NEVs', 1, '辆'],
  ])('of %s %j', (id, values, by, unit, byZh, unitZh) => {
    expect(scaleOf(values, metric(id), 'en')).toEqual({ by, unit });
    expect(scaleOf(values, metric(id), 'zh')).toEqual({ by: byZh, unit: unitZh });
  });
});

test('a column keeps the digits of English counts and scales money', () => {
  expect(columnScaleOf([1_047_000], metric('nev-output'), 'en')).toEqual({ by: 1, unit: 'NEVs' });
  expect(columnScaleOf([1_047_000], metric('nev-output'), 'zh')).toEqual({ by: 1e4, unit: '万辆' });
  expect(columnScaleOf([2e9], metric('auto-industry-revenue'), 'en').unit).toBe('billion yuan');
});

test.each<[Target['comparator'], Target['value'], string, string]>([
  ['=', 1_047_000, '1,047,000', '104.7'],
  ['>', 1_000_000, '>1,000,000', '>100'],
  ['>=', 300_000, '≥300,000', '≥30'],
  ['~', 200_000, '≈200,000', '≈20'],
  ['<=', 5_000, '≤5,000', '≤0.5'],
  ['<', 5_000, '<5,000', '<0.5'],
  ['range', { min: 300_000, max: 500_000 }, '300,000–500,000', '30—50'],
])('a figure %s %j stands bare, with its sign', (comparator, value, en, zh) => {
  expect(sayInScale({ comparator, value }, { by: 1, unit: '' }, 'en')).toBe(en);
  expect(sayInScale({ comparator, value }, { by: 1e4, unit: '' }, 'zh')).toBe(zh);
});

test('a scaled number is exact to the last digit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 13 }),
      fc.constantFrom(1e3, 1e4, 1e8),
      (value, by) => {
        expect(Math.round(inScale(value, by) * by)).toBe(value);
      },
    ),
  );
});
