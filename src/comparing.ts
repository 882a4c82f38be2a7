// The figures of a comparison, and what follows from them: one metric of several regions, years or parts, or the headline ones.
import { type Cited, cite } from './answer.ts';
import type { FigureFact } from './catalog/catalog.ts';
import { isFullYear, yearOf } from './catalog/dates.ts';
import { headlineRank } from './catalog/headlines.ts';
import type { Desk } from './command.ts';
import { type Derived, derive, yearsBetween } from './derived.ts';
import { figureFor, figuresOf } from './figures.ts';
import { partRows } from './parts.ts';
import { BLANK_QUESTION, type Query } from './query.ts';
import type { Comparison } from './replies/comparisons.ts';
import {
  heldRows,
  missingRows,
  type Standing,
  type StandingRow,
  sideBySide,
} from './side-by-side.ts';

const ROWS_A_TABLE = 8;

/** The figures of one metric, or of parts named one by one, and what is worked out of them; null where too few are held. */
export function oneMetric(query: Query, desk: Desk): Comparison | null {
  const operation = operationOf(query);
  const { rows, standing } = rowsOf(query, desk);
  const facts = heldRows(rows).map(({ fact }) => cite(desk.catalog, fact));
  if (facts.length < neededOf(operation, rows.length, query)) return null;
  // "How many times its target did it build": what was built stands first.
  if (operation === 'times' && query.parts === undefined)
    facts.sort((a, b) => Number(a.fact.kind === 'target') - Number(b.fact.kind === 'target'));
  const two = facts.length === 2 && query.metrics.length === 1 && areApart(query.regions, desk);
  const derived =
    operation === 'none'
      ? two && query.question === undefined
        ? derive('difference', facts)
        : null
      : workedOut(operation, facts);
  const missing = missingRows(rows);
  return { kind: 'one-metric', facts, missing, standing, derived, worksOut: operation !== 'none' };
}

/** All figures of a sum, both of a difference; of a mere comparison one, unless each was named by itself. */
function neededOf(operation: Operation, rows: number, { parts, question }: Query): number {
  // "Output in 2023 and the goal for 2025": one of them is better than none, and the reply says which is missing.
  if (parts !== undefined && question?.asks === 'figure') return 1;
  if (operation === 'sum' || operation === 'average' || parts !== undefined) return rows;
  // A question that compares is not answered by one of two.
  return operation === 'none' && question?.asks !== 'compare' ? 1 : Math.min(2, rows);
}

/** What one thing grew by is told in its own unit and in percent, the one that was asked for first. */
function workedOut(
  operation: Exclude<Operation, 'none'>,
  facts: readonly Cited<FigureFact>[],
): Derived | null {
  const derived = derive(operation, facts);
  const other =
    operation === 'growth' ? 'difference' : operation === 'difference' ? 'growth' : null;
  if (derived === null || other === null || !areYearsOfOne(facts)) return derived;
  const beside = derive(other, facts);
  return beside === null ? derived : { ...derived, beside };
}

/** Two figures of one subject, metric and side, the earlier first; a percentage of percentages says little. */
function areYearsOfOne(facts: readonly Cited<FigureFact>[]): boolean {
  const [first, second] = facts.map(({ fact }) => fact);
  return (
    facts.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    first.kind === second.kind &&
    first.unit !== 'percent' &&
    first.metric === second.metric &&
    first.region === second.region &&
    first.company === second.company &&
    yearsBetween(first, second) > 0
  );
}

/** Two regions, neither inside the other: how far a province is ahead of its own city says nothing. */
function areApart([a = '', b = '', ...others]: readonly string[], { catalog }: Desk): boolean {
  const parent = (id: string) => catalog.regions.get(id)?.parent;
  return others.length === 0 && b !== '' && parent(a) !== b && parent(b) !== a;
}

interface Rows {
  readonly rows: readonly StandingRow[];
  readonly standing: Standing | null;
}

/** One row a region; or for one region one row a year, or a metric. */
function rowsOf(query: Query, desk: Desk): Rows {
  const { catalog, today } = desk;
  if (query.parts !== undefined) return { rows: partRows(query, catalog, today), standing: null };
  const { regions, metrics, from, to } = query;
  const [metric = ''] = metrics;
  const [region = ''] = regions;
  if (regions.length > 1 && metrics.length === 1) {
    const standing = sideBySide(regions, query, catalog, today);
    if (heldRows(standing.rows).length > 1 || !standing.chosen)
      return { rows: standing.rows, standing };
    // No year has figures of two of them: each one's latest, and the reply warns of the years.
    const asked: Query = {
      ...query,
      question: { ...BLANK_QUESTION, asks: 'compare', ...query.question, of: standing.side },
    };
    const rows = regions.map((id) => ({
      region: id,
      fact: figureFor(id, metric, asked, catalog, today),
      nearest: undefined,
    }));
    return { rows, standing: null };
  }
  const pick = (name: string, wanted: Query) => ({
    region,
    fact: figureFor(region, name, wanted, catalog, today),
    nearest: undefined,
  });
  if (metrics.length > 1) return { rows: metrics.map((name) => pick(name, query)), standing: null };
  if (from === null || to === null) return { rows: [pick(metric, query)], standing: null };
  const operation = operationOf(query);
  const ofYear = (year: number) => pick(metric, { ...query, from: year, to: year });
  if (operation === 'sum' && from === to) return { rows: rowsOfParts(query, desk), standing: null };
  if (operation === 'sum' || operation === 'average') {
    const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
    return { rows: years.map(ofYear), standing: null };
  }
  const last = to < yearOf(today) ? to : lastWhole(from, to, (year) => ofYear(year).fact);
  const ends = operation === 'times' ? [last, from] : [from, last];
  return { rows: [...new Set(ends)].map(ofYear), standing: null };
}

/** All figures of one metric and time: those of its parts. */
function rowsOfParts(query: Query, { catalog, today }: Desk): StandingRow[] {
  const { targets, actuals } = figuresOf(query, catalog, today);
  const facts = targets.length > 0 ? targets : actuals;
  return facts.map((fact) => ({ region: fact.region, fact, nearest: undefined }));
}

/** "Since 2020": up to the last year of which a whole figure is held; the year that was asked for where there is none. */
function lastWhole(
  from: number,
  to: number,
  factOf: (year: number) => FigureFact | undefined,
): number {
  for (let year = to; year > from; year--) {
    const fact = factOf(year);
    if (fact !== undefined && (fact.kind === 'target' || isFullYear(fact.period))) return year;
  }
  return to;
}

/** The headline metrics that at least two of the regions have for one year, promised and reached. */
export function headlines(query: Query, { catalog, today }: Desk): Comparison | null {
  const where = { regions: query.regions };
  const held = new Set(
    [...catalog.targets(where), ...catalog.actuals(where)].map(({ metric }) => metric),
  );
  const metrics = [...catalog.metrics.keys()]
    .filter((metric) => held.has(metric))
    .sort((a, b) => headlineRank(a) - headlineRank(b));
  const asked = query.question?.of ?? query.side;
  const rows = (side: 'actual' | 'target') =>
    metrics
      .map((metric) =>
        sideBySide(query.regions, ofSide({ ...query, metrics: [metric] }, side), catalog, today),
      )
      .filter(({ part, rows: ofMetric }) => part === null && heldRows(ofMetric).length > 1)
      .slice(0, ROWS_A_TABLE);
  const actuals = asked === 'target' ? [] : rows('actual');
  const targets = asked === 'actual' ? [] : rows('target');
  const facts = [...actuals, ...targets].flatMap((standing) =>
    heldRows(standing.rows).map(({ fact }) => cite(catalog, fact)),
  );
  return facts.length === 0 ? null : { kind: 'headlines', actuals, targets, facts };
}

function ofSide({ question, ...query }: Query, side: 'actual' | 'target'): Query {
  return question === undefined
    ? { ...query, side }
    : { ...query, side, question: { ...question, of: side } };
}

type Operation =
  | 'sum'
  | 'average'
  | 'difference'
  | 'ratio'
  | 'times'
  | 'growth'
  | 'growth-a-year'
  | 'amount-a-year'
  | 'amount-a-month'
  | 'none';

/** What a question wants made of the figures. */
export function operationOf({ question }: Query): Operation {
  switch (question?.asks) {
    case 'sum':
    case 'average':
    case 'difference':
    case 'ratio':
    case 'times':
    case 'growth':
    case 'growth-a-year':
    case 'amount-a-year':
    case 'amount-a-month':
      return question.asks;
    default:
      return 'none';
  }
}
