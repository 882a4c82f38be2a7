// One metric of all companies that have a goal of their own for a year. What a company reached is held only plant by plant, so that
// its promises alone are put in order.
import type { Catalog, TargetFact } from './catalog/catalog.ts';
import { yearOf } from './catalog/dates.ts';
import type { Query } from './query.ts';
import type { Standing } from './side-by-side.ts';

/** The current goals of companies for the first metric of a query; without a year those of the year for which most have one. */
export function companiesSideBySide(query: Query, catalog: Catalog): Standing {
  const held = catalog
    .targets({ metrics: query.metrics.slice(0, 1), from: query.from, to: query.to })
    .filter((target) => isWholeCompanys(target) && catalog.replacementOf(target) === undefined);
  const byYear = new Map<number, TargetFact[]>();
  for (const target of held) {
    const year = yearOf(target.due ?? '');
    byYear.set(year, [...(byYear.get(year) ?? []), target]);
  }
  const years = [...byYear]
    .map(([year, targets]) => [year, companiesIn(targets)] as const)
    .sort((a, b) => b[0] - a[0]);
  const one = query.from !== null && query.from === query.to ? query.from : null;
  const best = [...years].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
  const year = one ?? best;
  return {
    side: 'target',
    year,
    part: null,
    chosen: one === null && year !== null,
    years,
    rows: (byYear.get(year ?? 0) ?? []).map((fact) => ({
      region: fact.region,
      fact,
      nearest: undefined,
    })),
  };
}

function isWholeCompanys({ company, place, scope, due }: TargetFact): boolean {
  return company !== undefined && place === undefined && scope === undefined && due !== null;
}

function companiesIn(targets: readonly TargetFact[]): number {
  return new Set(targets.map(({ company }) => company)).size;
}
