// When nothing answers: the facts that come nearest to what was asked, so that "no source states this" still helps.
import { type Cited, cite, type Nothing } from './answer.ts';
import { type Catalog, type FigureFact, isPart } from './catalog/catalog.ts';
import { byEnd, yearOf } from './catalog/dates.ts';
import { isOfLevel } from './catalog/levels.ts';
import type { Query } from './query.ts';

const MOST = 5;

/** Other years first, then the other kind of figure, then neighbouring metrics, then the region around a place. */
export function nothing(query: Query, catalog: Catalog, kind: 'target' | 'actual'): Nothing {
  const other = kind === 'target' ? 'actual' : 'target';
  const { regions, metrics } = query;
  const neighbours = metrics.flatMap((id) => catalog.metrics.get(id)?.distinct_from ?? []);
  const { place, company, from, to } = query;
  const find = (side: typeof kind, where: FigureWhere) => figures(catalog, side, where, query);
  const nearest = [
    ...(place === null ? [] : find(kind, { place })),
    ...(company === null ? [] : ofCompany(company, kind, find)),
    ...(metrics.length === 0 ? [] : find(kind, { regions, metrics })),
    ...(metrics.length === 0 ? [] : find(other, { regions, metrics, from, to })),
    ...(metrics.length === 0 ? [] : find(other, { regions, metrics })),
    ...(neighbours.length === 0 ? [] : find(kind, { regions, metrics: neighbours, from, to })),
    ...(regions.length === 0 || metrics.length > 0 ? [] : find(kind, { regions })),
    ...(regions.length === 0 ? [] : find(other, { regions, metrics: neighbours })),
  ];
  return { status: 'nothing', reason: 'no-such-fact', nearest: firstOf(nearest, catalog) };
}

/** What is told of the company that was asked about, whatever its metric; nobody else's figure is near to it. */
function ofCompany(
  company: string,
  kind: 'target' | 'actual',
  find: (side: 'target' | 'actual', where: FigureWhere) => FigureFact[],
): FigureFact[] {
  return [
    ...find(kind, { company }),
    ...find(kind === 'target' ? 'actual' : 'target', { company }),
  ];
}

type FigureWhere = Parameters<Catalog['targets']>[0];

function figures(
  catalog: Catalog,
  kind: 'target' | 'actual',
  where: FigureWhere,
  query: Query,
): FigureFact[] {
  const found =
    kind === 'target'
      ? catalog.targets(where).filter((target) => catalog.replacementOf(target) === undefined)
      : catalog.actuals(where);
  const place = ({ metric }: FigureFact) => where.metrics?.indexOf(metric) ?? 0;
  // A region's own figure is nearer than one about a part of it; so are the level, the years and the metric named first; a later date is nearer than an earlier one.
  return [...found].sort(
    (a, b) =>
      Number(isPart(a)) - Number(isPart(b)) ||
      offLevel(a, query, catalog) - offLevel(b, query, catalog) ||
      yearsOff(a, query) - yearsOff(b, query) ||
      place(a) - place(b) ||
      byEnd(dateOf(b), dateOf(a)),
  );
}

/** 1 for a city where provinces were asked for, and the other way round. */
function offLevel({ region }: FigureFact, { regions, question }: Query, catalog: Catalog): number {
  const level = regions.length === 0 ? question?.level : null;
  return isOfLevel(catalog.regions.get(region), level) ? 0 : 1;
}

function yearsOff(figure: FigureFact, { from, to }: Query): number {
  const date = dateOf(figure);
  if (from === null) return 0;
  if (date === '') return UNDATED;
  const year = yearOf(date);
  return Math.max(0, from - year, year - (to ?? from));
}

/** A goal without a date comes after all that have one. */
const UNDATED = 100;

function dateOf(figure: FigureFact): string {
  return (figure.kind === 'target' ? figure.due : figure.period) ?? '';
}

function firstOf(facts: readonly FigureFact[], catalog: Catalog): Cited[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()]
    .slice(0, MOST)
    .map((fact) => cite(catalog, fact));
}
