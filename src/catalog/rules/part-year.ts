import type { ActualFact, Catalog } from '../catalog.ts';
import { isFullYear, yearOf } from '../dates.ts';
import { about, type Rule, type RuleFinding } from './rule.ts';

/** Words by which a source's figure covers less than a year. */
const PART =
  /\b(first half|half[- ]year|first (\w+ )?(months|quarters)|(one|two|three|four|five|six|seven|eight|nine|ten|eleven) months|January[- ]\w+|by mid-?year)\b/i;

export const partYear: Rule = {
  name: 'part-year',
  why: 'A part of a year is never taken for the whole: no part is larger than its year, and no full-year figure is described as a part.',
  level: 'sense',
  *check(catalog: Catalog): Generator<RuleFinding> {
    const flows = catalog
      .actuals({})
      .filter(
        ({ metric, unit }) =>
          catalog.metrics.get(metric)?.flow &&
          (unit === 'vehicles' || unit === 'CNY' || unit === 'GWh'),
      );
    const series = new Map<string, ActualFact[]>();
    for (const actual of flows) {
      const key = [
        actual.region,
        actual.metric,
        actual.place,
        actual.company,
        actual.scope?.en,
        yearOf(actual.period),
      ].join(' ');
      series.set(key, [...(series.get(key) ?? []), actual]);
    }
    for (const same of series.values()) {
      const years = same.filter(({ period }) => isFullYear(period));
      for (const part of same.filter(({ period }) => !isFullYear(period))) {
        for (const year of years) {
          if (part.value > year.value && sameBasis(part, year)) {
            yield about(
              part,
              'value',
              `at most ${year.value}, the figure of the whole year (${year.id})`,
              String(part.value),
              [year],
            );
          }
        }
      }
    }
    for (const actual of flows) {
      if (isFullYear(actual.period) && PART.test(actual.label.en))
        yield about(actual, 'period', 'the part of the year that the label tells', actual.period);
    }
  },
};

function sameBasis(a: ActualFact, b: ActualFact): boolean {
  return a.basis === b.basis || a.basis == null || b.basis == null;
}
