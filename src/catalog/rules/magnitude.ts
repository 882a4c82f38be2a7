import type { ActualFact, Catalog } from '../catalog.ts';
import { isFullYear, yearOf } from '../dates.ts';
import { about, type Rule, type RuleFinding } from './rule.ts';

/** Output has multiplied by five in a year; ten in a year is a lost or added digit until somebody has looked. */
const A_YEAR = 8;
/** A target more than this many times the latest actual before it, or less than one part in so many, is suspicious. */
const TARGET = 60;

export const magnitude: Rule = {
  name: 'magnitude',
  why: 'A figure has the order of magnitude of its own history: a lost digit, 万 read as 亿 or a wrong unit shows as a jump.',
  level: 'sense',
  *check(catalog: Catalog): Generator<RuleFinding> {
    const series = new Map<string, ActualFact[]>();
    const key = (row: {
      region: string;
      metric: string;
      place?: string;
      company?: string;
      scope?: { en: string };
    }) => [row.region, row.metric, row.place, row.company, row.scope?.en].join(' ');
    for (const actual of catalog.actuals({})) {
      const metric = catalog.metrics.get(actual.metric);
      if (!isSized(actual.unit) || (metric?.flow && !isFullYear(actual.period))) continue;
      series.set(key(withoutUndefined(actual)), [
        ...(series.get(key(withoutUndefined(actual))) ?? []),
        actual,
      ]);
    }
    for (const same of series.values()) {
      const sorted = [...same].sort((a, b) => yearOf(a.period) - yearOf(b.period));
      for (const [index, later] of sorted.entries()) {
        const earlier = sorted[index - 1];
        if (earlier === undefined || earlier.value === 0 || later.value === 0) continue;
        const years = Math.max(1, yearOf(later.period) - yearOf(earlier.period));
        const factor = later.value / earlier.value;
        if (factor > A_YEAR ** years || factor < 1 / A_YEAR ** years) {
          yield about(
            later,
            'value',
            `the order of magnitude of ${earlier.value} (${earlier.id})`,
            String(later.value),
            [earlier],
          );
        }
      }
    }
    for (const target of catalog.targets({})) {
      const before = (series.get(key(withoutUndefined(target))) ?? []).filter(
        ({ period }) => target.due !== null && yearOf(period) <= yearOf(target.due),
      );
      const last = before.sort((a, b) => yearOf(a.period) - yearOf(b.period)).at(-1);
      const value = typeof target.value === 'object' ? target.value.max : target.value;
      if (last === undefined || last.value === 0 || !isSized(target.unit)) continue;
      if (value / last.value > TARGET || last.value / value > TARGET) {
        yield about(
          target,
          'value',
          `the order of magnitude of ${last.value} (${last.id})`,
          String(value),
          [last],
        );
      }
    }
  },
};

function isSized(unit: string): boolean {
  return unit !== 'percent' && unit !== 'rank' && unit !== 'year' && unit !== 'ratio';
}

/** exactOptionalPropertyTypes: an absent field and an undefined one are not the same type. */
function withoutUndefined(row: {
  region: string;
  metric: string;
  place?: string | undefined;
  company?: string | undefined;
  scope?: { en: string } | undefined;
}) {
  const { region, metric, place, company, scope } = row;
  return {
    region,
    metric,
    ...(place === undefined ? {} : { place }),
    ...(company === undefined ? {} : { company }),
    ...(scope === undefined ? {} : { scope }),
  };
}
