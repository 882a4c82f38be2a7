import type { ActualFact, Catalog } from '../catalog.ts';
import { about, type Rule, type RuleFinding } from './rule.ts';

/** Shares that two other figures of the same period give: share → [part, whole]. */
const SHARES: readonly { share: string; part: string; whole: string; of: 'region' | 'china' }[] = [
  { share: 'nev-output-share-of-national', part: 'nev-output', whole: 'nev-output', of: 'china' },
  {
    share: 'vehicle-output-share-of-national',
    part: 'vehicle-output',
    whole: 'vehicle-output',
    of: 'china',
  },
  { share: 'nev-output-share-of-own', part: 'nev-output', whole: 'vehicle-output', of: 'region' },
];

/** Parts that cannot be larger than their whole: [part, whole]. */
const PARTS: readonly (readonly [string, string])[] = [
  ['nev-output', 'vehicle-output'],
  ['nev-stock', 'vehicle-stock'],
  ['public-charging-piles', 'charging-piles'],
  ['private-charging-piles', 'charging-piles'],
  ['nev-exports', 'vehicle-exports'],
];

/** A share is printed in whole or tenths of a percent, and its inputs are rounded too. */
const SHARE_TOLERANCE = 0.8;
/** One source's own numbers leave less room than two sources'. */
const PART_TOLERANCE = 1.005;

export const arithmetic: Rule = {
  name: 'arithmetic',
  why: 'A share follows from its two numbers, and a part is not larger than its whole; where a source says otherwise, a doubt says so too.',
  level: 'sense',
  *check(catalog: Catalog): Generator<RuleFinding> {
    const actuals = catalog
      .actuals({})
      .filter(
        (actual) =>
          actual.place === undefined && actual.scope === undefined && actual.company === undefined,
      );
    const at = new Map<string, ActualFact[]>();
    for (const actual of actuals) {
      const key = `${actual.region} ${actual.metric} ${actual.period}`;
      at.set(key, [...(at.get(key) ?? []), actual]);
    }
    const find = (region: string, metric: string, period: string) =>
      at.get(`${region} ${metric} ${period}`) ?? [];
    for (const { share, part, whole, of } of SHARES) {
      for (const stated of actuals.filter(({ metric }) => metric === share)) {
        yield* checkShare(
          stated,
          find(stated.region, part, stated.period),
          find(of === 'china' ? 'china' : stated.region, whole, stated.period),
        );
      }
    }
    for (const [part, whole] of PARTS) {
      for (const small of actuals.filter(({ metric }) => metric === part)) {
        for (const large of find(small.region, whole, small.period)) {
          const comparable =
            small.basis === large.basis || small.basis == null || large.basis == null;
          if (comparable && small.value > large.value * PART_TOLERANCE) {
            yield about(
              small,
              'value',
              `at most ${large.value}, the whole (${large.id})`,
              String(small.value),
              [large],
            );
          }
        }
      }
    }
    yield* citiesAboveProvinces(catalog, actuals, find);
  },
};

/** A finding unless some pair of the figures held for that period gives the share. */
function* checkShare(
  stated: ActualFact,
  parts: readonly ActualFact[],
  wholes: readonly ActualFact[],
): Generator<RuleFinding> {
  const pairs = parts.flatMap((part) => wholes.map((whole) => ({ part, whole })));
  const sameSource = pairs.filter(({ part }) => part.source === stated.source);
  const judged = sameSource.length > 0 ? sameSource : pairs;
  if (judged.length === 0) return;
  const computed = judged.map(({ part, whole }) => (part.value / whole.value) * 100);
  if (
    computed.some((value) => Math.abs(value - stated.value) <= SHARE_TOLERANCE) ||
    boundFits(stated, computed)
  )
    return;
  const found = `${stated.value}, but ${judged.map(({ part, whole }, index) => `${part.value} of ${whole.value} gives ${computed[index]?.toFixed(1)}`).join('; ')}`;
  yield about(
    stated,
    'value',
    'the share that its two numbers give',
    found,
    judged.flatMap(({ part, whole }) => [part, whole]),
  );
}

function boundFits({ comparator, value }: ActualFact, computed: readonly number[]): boolean {
  return computed.some(
    (share) =>
      (comparator === '>' && share > value && share < value * 1.25) ||
      (comparator === '<' && share < value && share > value * 0.8),
  );
}

function* citiesAboveProvinces(
  catalog: Catalog,
  actuals: readonly ActualFact[],
  find: (region: string, metric: string, period: string) => readonly ActualFact[],
): Generator<RuleFinding> {
  for (const city of actuals) {
    const region = catalog.regions.get(city.region);
    if (
      region?.level !== 'city' ||
      region.parent === null ||
      !['vehicles', 'CNY', 'count'].includes(city.unit)
    )
      continue;
    const provinces = find(region.parent, city.metric, city.period);
    const comparable = provinces.filter(
      ({ basis }) => basis === city.basis || basis == null || city.basis == null,
    );
    if (
      comparable.length > 0 &&
      comparable.every(({ value }) => city.value > value * PART_TOLERANCE)
    ) {
      const [province] = comparable;
      if (province !== undefined)
        yield about(
          city,
          'value',
          `at most ${province.value}, the province (${province.id})`,
          String(city.value),
          [province],
        );
    }
  }
}
