// One metric of several regions, made comparable: one side (promised or reached), one year, the region's own whole figures only.
import { type ActualFact, type Catalog, type FigureFact, isPart } from './catalog/catalog.ts';
import { isFullYear, monthsIn, yearOf } from './catalog/dates.ts';
import { figuresOf } from './figures.ts';
import { ownerOf } from './owners.ts';
import { BLANK_QUESTION, type Query } from './query.ts';

export type Side = 'target' | 'actual';

export interface Standing {
  readonly side: Side;
  /** The year that was asked for, or the one for which most regions have a figure; null where a part of a year was asked for or nothing is held. */
  readonly year: number | null;
  /** The part of that year that is shown, where no two regions have a figure of all of it; null where whole years are. */
  readonly part: string | null;
  /** Whether the year was chosen here, since none was asked for. */
  readonly chosen: boolean;
  /** How many regions have a figure, by year, the latest first. */
  readonly years: readonly (readonly [year: number, regions: number])[];
  readonly rows: readonly StandingRow[];
}

export interface StandingRow {
  readonly region: string;
  readonly fact: FigureFact | undefined;
  /** What there is instead of a comparable figure: a part of the year, another year, a part of the region. */
  readonly nearest: FigureFact | undefined;
}

/** The figures of some regions for the first metric of a query, on a day (YYYY-MM-DD). */
export function sideBySide(
  regions: readonly string[],
  query: Query,
  catalog: Catalog,
  today: string,
): Standing {
  const asked = query.question?.of ?? query.side ?? null;
  const side = asked ?? sideWithMore(regions, query, catalog, today);
  return standingOf(regions, query, side, catalog, today);
}

/** Where the words leave it open, the side that more regions have; of a year that is over, and of who is first or last, what was reached. */
function sideWithMore(
  regions: readonly string[],
  query: Query,
  catalog: Catalog,
  today: string,
): Side {
  const held = (side: Side) =>
    query.from === null
      ? holdersOf(regions, query, side, catalog)
      : heldOf(standingOf(regions, query, side, catalog, today).rows);
  const [reached, promised] = [held('actual'), held('target')];
  const over = query.to !== null && query.to < yearOf(today) && reached > 1;
  const ends = ENDS.has(query.question?.asks) && query.from === null && reached > 1;
  return over || ends || reached >= promised ? 'actual' : 'target';
}

/** "Who has the most" asks for what there is, not for what is planned. */
const ENDS: ReadonlySet<string | undefined> = new Set(['most', 'least', 'place']);

/** Regions that have a figure of any year. */
function holdersOf(regions: readonly string[], query: Query, side: Side, catalog: Catalog): number {
  return new Set(heldFigures(regions, query, side, catalog).map(({ fact }) => fact.region)).size;
}

function standingOf(
  regions: readonly string[],
  query: Query,
  side: Side,
  catalog: Catalog,
  today: string,
): Standing {
  const whole = query.question?.period ?? null;
  const years = yearsHeld(regions, query, side, catalog);
  const one = query.from !== null && query.from === query.to ? query.from : null;
  const best = [...years].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
  const year = whole === null ? (one ?? best) : null;
  const wanted = year === null ? query : { ...query, from: year, to: year };
  const rowsOf = (ofTime: Query) =>
    regions.map((region) => {
      const [fact] = ownFigures(region, ofTime, side, catalog, today);
      const nearest = fact === undefined ? nearestOf(region, query, side, catalog) : undefined;
      return { region, fact, nearest };
    });
  const rows = rowsOf(wanted);
  const part =
    one !== null && side === 'actual' && mayShowPart(query) && heldOf(rows) < 2
      ? sharedPart(ownActuals(regions, wanted, catalog))
      : null;
  return {
    side,
    year,
    part,
    chosen: whole === null && one === null && year !== null,
    years,
    rows: part === null ? rows : rowsOf(withPeriod(wanted, part)),
  };
}

function heldOf(rows: readonly StandingRow[]): number {
  return rows.filter(({ fact }) => fact !== undefined).length;
}

/** What is worked out of a year's figures is worked out of whole ones alone; side by side a part, named as such, is better than nothing. */
function mayShowPart({ question }: Query): boolean {
  return question === undefined || (question.period === null && SHOWS.has(question.asks));
}

const SHOWS: ReadonlySet<string> = new Set(['compare', 'most', 'least']);

function withPeriod(query: Query, period: string): Query {
  return { ...query, question: { ...BLANK_QUESTION, asks: 'most', ...query.question, period } };
}

/** What was reached in the year or in any part of it. */
function ownActuals(
  regions: readonly string[],
  query: Query,
  catalog: Catalog,
): readonly ActualFact[] {
  const { from, to } = query;
  return catalog
    .actuals({ regions, metrics: query.metrics.slice(0, 1), from, to })
    .filter((fact) => isOwn(fact, query, catalog));
}

/** The part of a year of which most regions have a figure, two at least; of several the longest. */
function sharedPart(actuals: readonly ActualFact[]): string | null {
  const holders = new Map<string, Set<string>>();
  for (const { period, region } of actuals)
    if (!isFullYear(period)) holders.set(period, (holders.get(period) ?? new Set()).add(region));
  const [best] = [...holders]
    .filter(([, regions]) => regions.size > 1)
    .sort(([a, left], [b, right]) => right.size - left.size || monthsIn(b) - monthsIn(a));
  return best?.[0] ?? null;
}

function ownFigures(
  region: string,
  query: Query,
  side: Side,
  catalog: Catalog,
  today: string,
): readonly FigureFact[] {
  const figures = figuresOf(forSide(region, query, side), catalog, today);
  const list: readonly FigureFact[] = side === 'target' ? figures.targets : figures.actuals;
  return list.filter((fact) => isOwn(fact, query, catalog));
}

/** The bound of a question filters a ranking; it does not choose among a region's figures. */
function forSide(region: string, query: Query, side: Side): Query {
  return {
    ...query,
    regions: [region],
    metrics: query.metrics.slice(0, 1),
    question: { ...BLANK_QUESTION, asks: 'most', ...query.question, of: side, bound: null },
  };
}

/** Asked for by name, a company, a place or a scope is what is compared; else only what is the whole region's own. */
function isOwn(fact: FigureFact, { company, place, question }: Query, catalog: Catalog): boolean {
  if (company === null && ownerOf(fact, catalog) !== 'region') return false;
  if (place !== null || company !== null) return true;
  return !isPart(fact) || (fact.scope !== undefined && question?.about != null);
}

/** How many regions have a figure of their own that may be compared, by year, the latest first. */
function yearsHeld(
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
function heldFigures(
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

/** A part of the year that was asked for, else the figure of the region that is nearest in time, whole or not. */
function nearestOf(
  region: string,
  { metrics, from, to }: Query,
  side: Side,
  catalog: Catalog,
): FigureFact | undefined {
  const where = { regions: [region], metrics: metrics.slice(0, 1) };
  const list: readonly FigureFact[] =
    side === 'target'
      ? catalog.targets(where).filter((target) => catalog.replacementOf(target) === undefined)
      : catalog.actuals(where);
  const wanted = to ?? from;
  const dateOf = (fact: FigureFact) => (fact.kind === 'target' ? fact.due : fact.period) ?? '0000';
  const away = (fact: FigureFact) =>
    wanted === null ? -yearOf(dateOf(fact)) : Math.abs(yearOf(dateOf(fact)) - wanted);
  const own = list.filter((fact) => ownerOf(fact, catalog) === 'region');
  return [...own].sort(
    (a, b) =>
      away(a) - away(b) ||
      Number(isPart(a)) - Number(isPart(b)) ||
      (dateOf(b) > dateOf(a) ? 1 : -1),
  )[0];
}
