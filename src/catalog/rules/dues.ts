import type { Catalog } from '../catalog.ts';
import { monthsOf, yearOf } from '../dates.ts';
import { about, type Rule, type RuleFinding } from './rule.ts';

export const dues: Rule = {
  name: 'dues',
  why: 'A target falls due after it was announced, and an actual was not reported before its period began.',
  level: 'sense',
  *check(catalog: Catalog): Generator<RuleFinding> {
    for (const target of catalog.targets({})) {
      const told = catalog.plan(target.plan)?.announced ?? null;
      if (told === null || target.due === null) continue;
      if (endsBefore(target.due, told))
        yield about(target, 'due', `a date after ${told}, when its plan was announced`, target.due);
    }
    for (const actual of catalog.actuals({})) {
      const published = catalog.sources.get(actual.source)?.published ?? null;
      if (published !== null && startsAfter(actual.period, published)) {
        yield about(
          actual,
          'period',
          `a period that began before ${published}, when its source was published`,
          actual.period,
        );
      }
    }
  },
};

function endsBefore(due: string, date: string): boolean {
  const { year, to } = monthsOf(due);
  const month = date.length > 4 ? Number(date.slice(5, 7)) : 1;
  return year < yearOf(date) || (year === yearOf(date) && to < month);
}

function startsAfter(period: string, date: string): boolean {
  const { year, from } = monthsOf(period);
  const month = date.length > 4 ? Number(date.slice(5, 7)) : 12;
  return year > yearOf(date) || (year === yearOf(date) && from > month);
}
