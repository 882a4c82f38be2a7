// When nothing answers: the facts that come nearest to what was asked, so that "no source states this" still helps.
import { type Cited, cite, type Nothing } from './answer.ts';
import { type Catalog, type FigureFact, isPart } from './catalog/catalog.ts';
import { byEnd } from './catalog/dates.ts';
import type { Query } from './query.ts';

const MOST = 5;

/** Other years first, then the other kind of figure, then neighbouring metrics, then the region around a place. */
export function nothing(query: Query, catalog: Catalog, kind: 'target' | 'actual'): Nothing {
  const other = kind === 'target' ? 'actual' : 'target';
  const { regions, metrics } = query;
  const neighbours = metrics.flatMap((id) => catalog.metrics.get(id)?.distinct_from ?? []);
  const place = query.place;
  const nearest = [
    ...(place === null ? [] : figures(catalog, kind, { place })),
    ...(metrics.length === 0 ? [] : figures(catalog, kind, { regions, metrics })),
    ...(metrics.length === 0
      ? []
      : figures(catalog, other, { regions, metrics, from: query.from, to: query.to })),
    ...(metrics.length === 0 ? [] : figures(catalog, other, { regions, metrics })),
    ...(neighbours.length === 0
      ? []
      : figures(catalog, kind, { regions, metrics: neighbours, from: query.from, to: query.to })),
    ...(regions.length === 0 || metrics.length > 0 ? [] : figures(catalog, kind, { regions })),
    ...(regions.length === 0 ? [] : figures(catalog, other, { regions, metrics: neighbours })),
  ];
  return { status: 'nothing', reason: 'no-such-fact', nearest: firstOf(nearest, catalog) };
}

type FigureWhere = Parameters<Catalog['targets']>[0];

function figures(catalog: Catalog, kind: 'target' | 'actual', where: FigureWhere): FigureFact[] {
  const found =
    kind === 'target'
      ? catalog.targets(where).filter((target) => catalog.replacementOf(target) === undefined)
      : catalog.actuals(where);
  // A region's own figure is nearer than one about a part of it; a later date is nearer than an earlier one.
  return [...found].sort(
    (a, b) => Number(isPart(a)) - Number(isPart(b)) || byEnd(dateOf(b), dateOf(a)),
  );
}

function dateOf(figure: FigureFact): string {
  return (figure.kind === 'target' ? figure.due : figure.period) ?? '';
}

function firstOf(facts: readonly FigureFact[], catalog: Catalog): Cited[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()]
    .slice(0, MOST)
    .map((fact) => cite(catalog, fact));
}
