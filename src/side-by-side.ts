// One metric of several regions, made comparable: one side (promised or reached), one year, the region's own whole figures only.
import { type Catalog, type FigureFact, isPart } from './catalog/catalog.ts';
import { yearOf } from './catalog/dates.ts';
import {
  bestYear,
  heldFigures,
  isOwn,
  laterPart,
  mayShowPart,
  ownActuals,
  sharedPart,
  yearsHeld,
} from './comparable-times.ts';
import { figuresOf } from './figures.ts';
import { ownerOf } from './owners.ts';
import { BLANK_QUESTION, type Query } from './query.ts';

export type Side = 'target' | 'actual';

export interface Standing {
  readonly side: Side;
  /** The year that was asked for, or the one for which most regions have a figure; null where a part of a year was asked for or nothing is held. */
  readonly year: number | null;
  /** The part of that year that is shown, where no two regions have a figure of all of it or it is later than any whole year; null where whole years are. */
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

export interface HeldRow extends StandingRow {
  readonly fact: FigureFact;
}

/** The rows that have a figure. */
export function heldRows(rows: readonly StandingRow[]): HeldRow[] {
  return rows.flatMap(({ fact, ...row }) => (fact === undefined ? [] : [{ ...row, fact }]));
}

/** The rows that have none. */
export function missingRows(rows: readonly StandingRow[]): StandingRow[] {
  return rows.filter(({ fact }) => fact === undefined);
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
      : heldRows(standingOf(regions, query, side, catalog, today).rows).length;
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
  const best = bestYear(years, query, side, catalog);
  const later =
    one === null && side === 'actual' ? laterPart(regions, query, years, best, catalog) : null;
  const year = whole === null ? (one ?? (later === null ? best : yearOf(later))) : null;
  const wanted = year === null ? query : { ...query, from: year, to: year };
  const rowsOf = (ofTime: Query) =>
    regions.map((region) => {
      const [fact] = ownFigures(region, ofTime, side, catalog, today);
      const nearest = fact === undefined ? nearestOf(region, query, side, catalog) : undefined;
      return { region, fact, nearest };
    });
  const rows = rowsOf(wanted);
  const part =
    one !== null && side === 'actual' && mayShowPart(query) && heldRows(rows).length < 2
      ? sharedPart(ownActuals(regions, wanted, catalog))
      : later;
  return {
    side,
    year,
    part,
    chosen: whole === null && one === null && year !== null,
    years,
    rows: part === null ? rows : rowsOf(withPeriod(wanted, part)),
  };
}

function withPeriod(query: Query, period: string): Query {
  return { ...query, question: { ...BLANK_QUESTION, asks: 'most', ...query.question, period } };
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
