// The time for which figures of several regions are set side by side: the year that most of them have, or a part of a year that they share.
import { type ActualFact, type Catalog, type FigureFact, isPart } from './catalog/catalog.ts';
import { isFullYear, monthsIn, yearOf } from './catalog/dates.ts';
import { ownerOf } from './owners.ts';
import type { Query, Question } from './query.ts';

type Side = NonNullable<Question['of']>;

/** The year for which most regions have a figure; of a place among all, one for which the region itself has one and enough others. */
export function bestYear(
  years: readonly (readonly [year: number, regions: number])[],
  query: Query,
  side: Side,
  catalog: Catalog,
): number | null {
  const byHolders = years.toSorted((a, b) => b[1] - a[1] || b[0] - a[0]).map(([year]) => year);
  const [most = null] = byHolders;
  if (query.question?.asks !== 'place') return most;
  const own = new Set(yearsHeld(query.regions, query, side, catalog).map(([year]) => year));
  const enough = new Set(years.flatMap(([year, held]) => (held < FEWEST_AMONG ? [] : [year])));
  return byHolders.find((year) => own.has(year) && enough.has(year)) ?? most;
}

/** A place among fewer says little of a place among all. */
const FEWEST_AMONG = 7;

/** "Still the first", "who makes more": a part of a year after the best whole one, of which all that are compared have a figure, or the region and enough others. */
export function laterPart(
  regions: readonly string[],
  query: Query,
  years: readonly (readonly [year: number, regions: number])[],
  best: number | null,
  catalog: Catalog,
): string | null {
  const asks = query.question?.asks;
  const subjects = asks === 'place' ? query.regions : asks === 'compare' ? regions : [];
  if (subjects.length === 0 || best === null || !mayShowPart(query)) return null;
  const enough = asks === 'place' ? FEWEST_AMONG : regions.length;
  const isWhole = years.some(([year, holders]) => year === best && holders >= enough);
  const actuals = ownActuals(
    regions,
    { ...query, from: isWhole ? best + 1 : best, to: null },
    catalog,
  );
  const shared = actuals.filter(({ period }) => {
    const holders = new Set(actuals.flatMap((one) => (one.period === period ? [one.region] : [])));
    return subjects.every((id) => holders.has(id)) && holders.size >= enough;
  });
  const last = Math.max(...shared.map(({ period }) => yearOf(period)));
  return sharedPart(shared.filter(({ period }) => yearOf(period) === last));
}

/** The part of a year of which most regions have a figure, two at least; of several the longest. */
export function sharedPart(actuals: readonly ActualFact[]): string | null {
  const holders = new Map<string, Set<string>>();
  for (const { period, region } of actuals)
    if (!isFullYear(period)) holders.set(period, (holders.get(period) ?? new Set()).add(region));
  const [best] = [...holders]
    .filter(([, regions]) => regions.size > 1)
    .sort(([a, left], [b, right]) => right.size - left.size || monthsIn(b) - monthsIn(a));
  return best?.[0] ?? null;
}

/** What is worked out of a year's figures is worked out of whole ones alone; side by side a part, named as such, is better than nothing. */
export function mayShowPart({ question }: Query): boolean {
  return question === undefined || (question.period === null && SHOWS.has(question.asks));
}

const SHOWS: ReadonlySet<string> = new Set(['compare', 'most', 'least', 'place']);

/** What was reached in the year or in any part of it. */
export function ownActuals(
  regions: readonly string[],
  query: Query,
  catalog: Catalog,
): readonly ActualFact[] {
  const { from, to } = query;
  return catalog
    .actuals({ regions, metrics: query.metrics.slice(0, 1), from, to })
    .filter((fact) => isOwn(fact, query, catalog));
}

/** How many regions have a figure of their own that may be compared, by year, the latest first. */
export function yearsHeld(
  regions: readonly string[],
  query: Query,
  side: Side,
  catalog: Catalog,
): (readonly [number, number])[] {
  const byYear = new Map<number, Set<string>>();
  for (const { fact, date } of heldFigures(regions, query, side, catalog)) {
    const year = yearOf(date);
    byYear.set(year, (byYear.get(year) ?? new Set()).add(fact.region));
  }
  return [...byYear]
    .map(([year, holders]) => [year, holders.size] as const)
    .sort((a, b) => b[0] - a[0]);
}

interface Dated {
  readonly fact: FigureFact;
  readonly date: string;
}

/** Whole years of a flow, counts of a stock, current targets; each with the date that it is for. */
export function heldFigures(
  regions: readonly string[],
  query: Query,
  side: Side,
  catalog: Catalog,
): Dated[] {
  const where = { regions, metrics: query.metrics.slice(0, 1), from: query.from, to: query.to };
  const held: Dated[] =
    side === 'target'
      ? catalog
          .targets(where)
          .filter((target) => catalog.replacementOf(target) === undefined)
          .flatMap((fact) => (fact.due === null ? [] : [{ fact, date: fact.due }]))
      : catalog
          .actuals(where)
          .filter(({ metric, period }) => isFullYear(period) || !catalog.metrics.get(metric)?.flow)
          .map((fact) => ({ fact, date: fact.period }));
  return held.filter(({ fact }) => isOwn(fact, query, catalog));
}

/** Asked for by name, a company, a place or a scope is what is compared; else only what is the whole region's own. */
export function isOwn(
  fact: FigureFact,
  { company, place, question }: Query,
  catalog: Catalog,
): boolean {
  if (company === null && ownerOf(fact, catalog) !== 'region') return false;
  if (place !== null || company !== null) return true;
  return !isPart(fact) || (fact.scope !== undefined && question?.about != null);
}
