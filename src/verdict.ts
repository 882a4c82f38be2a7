// Whether a target was met. Judged only on an actual of the same region, metric, place, scope and company, for the whole of the
// due period and counted the same way; anything else leaves the verdict unknown, with the nearest figure that there is.
// A target that is not yet due is on pace or behind by the growth that it still needs, beside the growth last seen.
import { goalOf, isCeiling, type Reached, reaches } from './bounds.ts';
import type { ActualFact, Catalog, TargetFact } from './catalog/catalog.ts';
import { byEnd, isFullYear, isPast, monthsOf, yearOf } from './catalog/dates.ts';
import { NEW_COUNTING } from './counting.ts';
import { type Pace, paceOf } from './pace.ts';

/** The names as design.md gives them, in the order in which totals tell them. */
export const VERDICT_NAMES = ['met', 'missed', 'on pace', 'behind', 'unknown'] as const;
export type VerdictName = (typeof VERDICT_NAMES)[number];

export interface Verdict {
  readonly name: VerdictName;
  /** The actual that decides; for "unknown" the nearest one, if there is any. */
  readonly actual: ActualFact | null;
  /** Years before the due year in which it was met; 0 where it was met in time or not at all. */
  readonly early: number;
  /** Why it is unknown: no figure, none but for a part of the year that alone is more than enough, not due yet, another way of counting, or too close to call. */
  readonly because: 'no-figure' | 'part-year' | 'not-due' | 'basis' | 'too-close' | null;
  /** Of a missed target: the first later figure that reaches it. */
  readonly late: ActualFact | null;
  /** Of a missed target: how much of it was lacking, as a share of the goal; null where either figure is not exact. */
  readonly shortfall: number | null;
  /** Of a target not yet due: the growth that it needs and that was seen. */
  readonly pace: Pace | null;
}

const NOTHING_MORE = { early: 0, because: null, late: null, shortfall: null, pace: null } as const;

/** Judges one target on a day (YYYY-MM-DD), by what was reached until the end of a period where one is given ("2023"). */
export function judge(
  target: TargetFact,
  catalog: Catalog,
  today: string,
  until: string | null = null,
): Verdict {
  const actuals = catalog
    .actuals({ regions: [target.region], metrics: [target.metric] })
    .filter((actual) => sameSubject(actual, target))
    .filter(({ period }) => until === null || byEnd(period, until) <= 0)
    .sort((a, b) => byEnd(b.period, a.period));
  const { due } = target;
  if (due === null) return unknown('no-figure', actuals[0] ?? null);
  const deciding = actuals.filter((actual) => covers(actual, due, catalog));
  const comparable = actuals.filter((actual) => mayDecide(actual, target, catalog));
  const settled = settledBy(
    deciding.filter((actual) => comparable.includes(actual)),
    comparable,
    target,
  );
  if (settled !== null) return settled;
  const early = metEarly(comparable, target);
  if (early !== null) return early;
  if (deciding.length > 0) return unknown('basis', deciding[0] ?? null);
  if (isPast(due, today)) return withoutWhole(target, due, actuals, catalog);
  return onTheWay(target, actuals, comparable, catalog, today);
}

/** No figure for the whole due period: of what is added up over the year a part may be more than the goal already. */
function withoutWhole(
  target: TargetFact,
  due: string,
  actuals: readonly ActualFact[],
  catalog: Catalog,
): Verdict {
  const metric = catalog.metrics.get(target.metric);
  const addsUp = metric?.flow === true && metric.growth !== true && target.unit !== 'percent';
  const enough = actuals.find(
    (actual) =>
      addsUp &&
      !isCeiling(target) &&
      yearOf(actual.period) === yearOf(due) &&
      endsBy(actual.period, due) &&
      sameBasis(actual, target, catalog) &&
      reaches(actual, target) === 'yes',
  );
  return enough === undefined
    ? unknown('no-figure', nearestTo(due, actuals))
    : unknown('part-year', enough);
}

function unknown(because: NonNullable<Verdict['because']>, actual: ActualFact | null): Verdict {
  return { ...NOTHING_MORE, name: 'unknown', because, actual };
}

/** By the figures for the due period itself; null where there are none. */
function settledBy(
  deciding: readonly ActualFact[],
  comparable: readonly ActualFact[],
  target: TargetFact,
): Verdict | null {
  const outcomes = deciding.map((actual) => ({ actual, reached: reaches(actual, target) }));
  const [first] = outcomes;
  if (first === undefined) return null;
  const clear = outcomes.find(({ reached }) => reached !== 'unclear');
  const contradicted =
    clear === undefined || outcomes.some(({ reached }) => reached === opposite(clear.reached));
  if (contradicted) return unknown('too-close', first.actual);
  const { actual } = clear;
  if (clear.reached === 'yes') return { ...NOTHING_MORE, name: 'met', actual };
  const late = comparable
    .filter(({ period }) => byEnd(period, actual.period) > 0)
    .findLast((one) => reaches(one, target) === 'yes');
  return {
    ...NOTHING_MORE,
    name: 'missed',
    actual,
    late: late ?? null,
    shortfall: shortfallOf(actual, target),
  };
}

/** What would contradict an outcome; nothing contradicts one that is unclear. */
function opposite(reached: Reached): Reached | null {
  if (reached === 'unclear') return null;
  return reached === 'yes' ? 'no' : 'yes';
}

function shortfallOf(actual: ActualFact, target: TargetFact): number | null {
  const goal = goalOf(target);
  const exact = actual.comparator === '=' && target.unit !== 'rank' && goal > 0;
  return exact ? Math.abs(goal - actual.value) / goal : null;
}

/** Nothing is held for the due year itself, but an earlier whole year had reached it: the earliest such year decides. */
function metEarly(comparable: readonly ActualFact[], target: TargetFact): Verdict | null {
  const { due } = target;
  // A target that is kept by staying below it proves nothing before its date.
  if (due === null || isCeiling(target) || target.unit === 'year') return null;
  const reached = comparable
    .filter(({ period }) => endsBy(period, due))
    .findLast((actual) => reaches(actual, target) === 'yes');
  if (reached === undefined) return null;
  const early = yearOf(due) - yearOf(reached.period);
  return { ...NOTHING_MORE, name: 'met', actual: reached, early };
}

function onTheWay(
  target: TargetFact,
  actuals: readonly ActualFact[],
  comparable: readonly ActualFact[],
  catalog: Catalog,
  today: string,
): Verdict {
  const growth = catalog.metrics.get(target.metric)?.growth === true;
  const pace = paceOf(target, comparable, today, growth);
  if (pace === null || pace.enough === null) {
    return { ...unknown('not-due', actuals[0] ?? null), pace };
  }
  const name = pace.enough ? 'on pace' : 'behind';
  return { ...NOTHING_MORE, name, actual: pace.latest, pace };
}

/** The figure whose time ends nearest to the due date; of two as near the later one. */
function nearestTo(due: string, actuals: readonly ActualFact[]): ActualFact | null {
  const end = (date: string) => monthsOf(date).year * 12 + monthsOf(date).to;
  const away = ({ period }: ActualFact) => Math.abs(end(period) - end(due));
  const [nearest] = [...actuals].sort((a, b) => away(a) - away(b));
  return nearest ?? null;
}

/** Whether a period was over when the target fell due. */
function endsBy(period: string, due: string): boolean {
  const [end, limit] = [monthsOf(period), monthsOf(due)];
  return end.year < limit.year || (end.year === limit.year && end.to <= limit.to);
}

function sameSubject(actual: ActualFact, target: TargetFact): boolean {
  return (
    actual.place === target.place &&
    actual.company === target.company &&
    actual.scope?.en === target.scope?.en
  );
}

/** A flow must cover the due year; a stock must have been counted in its last month or for its end. */
function covers(actual: ActualFact, due: string, catalog: Catalog): boolean {
  if (yearOf(actual.period) !== yearOf(due)) return false;
  if (catalog.metrics.get(actual.metric)?.flow) return isFullYear(actual.period) && isFullYear(due);
  return monthsOf(actual.period).to === monthsOf(due).to;
}

/** A whole year of a flow, any count of a stock, counted as the target was meant. */
function mayDecide(actual: ActualFact, target: TargetFact, catalog: Catalog): boolean {
  const flow = catalog.metrics.get(target.metric)?.flow ?? true;
  return (!flow || isFullYear(actual.period)) && sameBasis(actual, target, catalog);
}

/** Whether an actual was counted in the way in which the target was meant. */
export function sameBasis(actual: ActualFact, target: TargetFact, catalog: Catalog): boolean {
  if (catalog.regions.get(target.region)?.level === 'country' || actual.basis === undefined)
    return true;
  const announced = catalog.plan(target.plan)?.announced ?? null;
  const setBefore = announced === null || yearOf(announced) < NEW_COUNTING;
  return !(setBefore && actual.basis === 'built');
}
