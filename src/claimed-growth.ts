// Whether a claimed growth is what the sources state, where no growth rate of its own is held: told beside a figure, or worked out of two years.
import type { ActualFact, Catalog, FigureFact } from './catalog/catalog.ts';
import { agreesWorkedOut, type Bound, verdictOn } from './claim-agreement.ts';
import { countingOf } from './counting.ts';
import type { JudgedClaim } from './judged-claim.ts';
import type { Query } from './query.ts';
import { reachedFigures } from './reached-figures.ts';

const NOT_STATED: JudgedClaim = { verdict: 'not-stated', facts: [] };

/** The query for what a growth rate is the growth of; null where the claim is of no such rate. */
export function levelOf(query: Query, catalog: Catalog): Query | null {
  const [metric = ''] = query.metrics;
  const level = metric.replace(/-growth$/, '');
  return catalog.metrics.get(metric)?.growth === true && catalog.metrics.has(level)
    ? { ...query, metrics: [level] }
    : null;
}

/** A growth for which no rate is kept: told beside the figure, or worked out of two years, the one before or the one that the query starts from. */
export function judgeGrowth(
  bound: Bound,
  query: Query,
  catalog: Catalog,
  today: string,
): JudgedClaim {
  const told = toldAsChange(bound, query, catalog, today);
  if (told !== undefined) return { verdict: 'matches', facts: [told] };
  const { from, to: year } = query;
  const earlier = from !== null && year !== null && from < year ? from : (year ?? 0) - 1;
  const [after, before] =
    year === null ? [] : [year, earlier].map((one) => reachedIn(one, query, catalog, today));
  if (after === undefined || query.question?.of === 'target') return NOT_STATED;
  // What has grown is shown, though by how much cannot be told; a place does not grow.
  if (before === undefined)
    return after.unit === 'rank' ? NOT_STATED : { verdict: 'not-stated', facts: [after] };
  // Figures that were counted in two ways make no growth.
  if (countingOf(after) !== countingOf(before))
    return { verdict: 'not-stated', facts: [after, before] };
  const grown = {
    ...after,
    value: (after.value / before.value - 1) * 100,
    unit: 'percent' as const,
  };
  const is = agreesWorkedOut(bound, grown);
  return { verdict: verdictOn(is), facts: [after, before] };
}

function reachedIn(
  year: number,
  query: Query,
  catalog: Catalog,
  today: string,
): ActualFact | undefined {
  const { question } = query;
  const period = question?.period?.replaceAll(/\b\d{4}\b/g, String(year)) ?? null;
  const moved = {
    ...query,
    from: year,
    to: year,
    ...(question && { question: { ...question, period } }),
  };
  return reachedFigures(moved, catalog, today)[0];
}

/** "Up 3.8 times": a growth that no row of its own states may stand in the words of the figure that grew. */
export function toldAsChange(
  { value }: Bound,
  query: Query,
  catalog: Catalog,
  today: string,
): FigureFact | undefined {
  const [metric = ''] = query.metrics;
  const ofGrowth =
    catalog.metrics.get(metric)?.growth === true || query.question?.asks === 'growth';
  if (!ofGrowth || typeof value !== 'number') return undefined;
  const level = metric.replace(/-growth$/, '');
  const grown = Math.abs(value);
  const fallen = /\b(down|fell|fall|lower|less|drop)/;
  return reachedFigures(query, catalog, today, level).find(
    ({ change }) =>
      change !== null && tells(change.en, grown) && fallen.test(change.en) === value < 0,
  );
}

/** 380, or the 3.8 of "3.8 times"; a whole number may be rounded: 29 of 29.3. */
function tells(change: string, grown: number): boolean {
  const rounded = Number.isInteger(grown) && grown >= LEAST_ROUNDED;
  return [...change.matchAll(/\d+(?:\.\d+)?/g)]
    .map(([number]) => Number(number))
    .some(
      (told) => told === grown || told === grown / 100 || (rounded && Math.round(told) === grown),
    );
}

/** Less is not told in whole numbers. */
const LEAST_ROUNDED = 5;
