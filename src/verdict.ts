// Whether a target was met. Judged only on an actual of the same region, metric, place, scope and company, for the whole of the
// due period and counted the same way; anything else leaves the verdict unknown, with the nearest figure that there is.
import type { ActualFact, Catalog, TargetFact } from './catalog/catalog.ts';
import { byEnd, isFullYear, isPast, monthsOf, yearOf } from './catalog/dates.ts';

type VerdictName = 'met' | 'missed' | 'unknown';

export interface Verdict {
  readonly name: VerdictName;
  /** The actual that decides; for "unknown" the nearest one, if there is any. */
  readonly actual: ActualFact | null;
  /** Years before the due year in which it was met; 0 where it was met in time or not at all. */
  readonly early: number;
  /** Why it is unknown: no figure, not due yet, another way of counting, or too close to call. */
  readonly because: 'no-figure' | 'not-due' | 'basis' | 'too-close' | null;
}

/** Judges one target on a day (YYYY-MM-DD). */
export function judge(target: TargetFact, catalog: Catalog, today: string): Verdict {
  const actuals = catalog
    .actuals({ regions: [target.region], metrics: [target.metric] })
    .filter((actual) => sameSubject(actual, target))
    .sort((a, b) => byEnd(b.period, a.period));
  const nearest = actuals[0] ?? null;
  if (target.due === null)
    return { name: 'unknown', actual: nearest, early: 0, because: 'no-figure' };
  const due = target.due;
  const deciding = actuals.filter((actual) => covers(actual, due, catalog));
  const comparable = deciding.filter((actual) => sameBasis(actual, target, catalog));
  const outcomes = comparable.map((actual) => ({ actual, reached: reaches(actual, target) }));
  const clear = outcomes.find(({ reached }) => reached !== 'unclear');
  if (clear !== undefined && outcomes.every(({ reached }) => reached !== opposite(clear.reached))) {
    const name = clear.reached === 'yes' ? 'met' : 'missed';
    return { name, actual: clear.actual, early: 0, because: null };
  }
  if (outcomes.length > 0) {
    return { name: 'unknown', actual: outcomes[0]?.actual ?? null, early: 0, because: 'too-close' };
  }
  const early = metEarly(actuals, target, catalog);
  if (early !== null) return early;
  if (deciding.length > 0) {
    return { name: 'unknown', actual: deciding[0] ?? null, early: 0, because: 'basis' };
  }
  const because = isPast(due, today) ? 'no-figure' : 'not-due';
  return { name: 'unknown', actual: nearest, early: 0, because };
}

/** What would contradict an outcome; nothing contradicts one that is unclear. */
function opposite(reached: Reached): Reached | null {
  if (reached === 'unclear') return null;
  return reached === 'yes' ? 'no' : 'yes';
}

/** Nothing is held for the due year itself, but an earlier whole year had reached it: the earliest such year decides. */
function metEarly(
  actuals: readonly ActualFact[],
  target: TargetFact,
  catalog: Catalog,
): Verdict | null {
  if (target.due === null || isCeiling(target)) return null;
  const dueYear = yearOf(target.due);
  const flow = catalog.metrics.get(target.metric)?.flow ?? true;
  const reached = actuals
    .filter(
      (actual) => (isFullYear(actual.period) || !flow) && endsBy(actual.period, target.due ?? ''),
    )
    .filter((actual) => sameBasis(actual, target, catalog) && reaches(actual, target) === 'yes')
    .at(-1);
  if (reached === undefined) return null;
  return { name: 'met', actual: reached, early: dueYear - yearOf(reached.period), because: null };
}

/** Whether a period was over when the target fell due. */
function endsBy(period: string, due: string): boolean {
  const [end, limit] = [monthsOf(period), monthsOf(due)];
  return end.year < limit.year || (end.year === limit.year && end.to <= limit.to);
}

/** A target that is kept by staying below it proves nothing before its date. */
function isCeiling({ comparator, unit, metric }: TargetFact): boolean {
  if (LESS_IS_BETTER.has(metric)) return true;
  return comparator === '<' || comparator === '<=' || unit === 'rank' || unit === 'year';
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

/** The first year whose provincial output is counted where vehicles are built. */
export const NEW_COUNTING = 2025;

function sameBasis(actual: ActualFact, target: TargetFact, catalog: Catalog): boolean {
  if (catalog.regions.get(target.region)?.level === 'country' || actual.basis === undefined)
    return true;
  const announced = catalog.plan(target.plan)?.announced ?? null;
  const setBefore = announced === null || yearOf(announced) < NEW_COUNTING;
  return !(setBefore && actual.basis === 'built');
}

type Reached = 'yes' | 'no' | 'unclear';

/** How near "about" and "nearly" may be to the number that they stand beside. */
const ABOUT = 0.05;
/** "More than 300,000" can hide much, but not three tenths. */
const BEYOND = 0.3;

function reaches(actual: ActualFact, target: TargetFact): Reached {
  const [low, high] = boundsOf(actual);
  const atLeast = (goal: number, strict: boolean): Reached => {
    if (strict ? low > goal || (low === goal && actual.comparator === '>') : low >= goal)
      return 'yes';
    return high < goal || (strict && high === goal) ? 'no' : 'unclear';
  };
  const atMost = (goal: number, strict: boolean): Reached => {
    const below = strict
      ? high < goal || (high === goal && actual.comparator === '<')
      : high <= goal;
    if (below) return 'yes';
    return low > goal || (strict && low === goal) ? 'no' : 'unclear';
  };
  const value = target.value;
  if (target.unit === 'year') return 'unclear';
  if (target.unit === 'rank' || LESS_IS_BETTER.has(target.metric)) {
    return atMost(typeof value === 'object' ? value.max : value, target.comparator === '<');
  }
  if (typeof value === 'object') return atLeast(value.min, false);
  switch (target.comparator) {
    case '>':
      return atLeast(value, true);
    case '>=':
    case '=':
    case 'range':
      return atLeast(value, false);
    case '~':
      if (low >= value) return 'yes';
      return high < value * (1 - ABOUT) ? 'no' : 'unclear';
    case '<=':
      return atMost(value, false);
    case '<':
      return atMost(value, true);
    default:
      return target.comparator satisfies never;
  }
}

/** Metrics of which a region wants little. */
const LESS_IS_BETTER: ReadonlySet<string> = new Set([
  'ev-energy-use',
  'hydrogen-price',
  'charging-service-radius',
  'evs-per-charging-pile',
]);

/** Between which two numbers the actual lies, read generously: a verdict must hold at both ends. */
function boundsOf({ comparator, value }: ActualFact): [number, number] {
  switch (comparator) {
    case '=':
      return [value, value];
    case '>':
    case '>=':
      return [value, value * (1 + BEYOND)];
    case '~':
      return [value * (1 - ABOUT), value * (1 + ABOUT)];
    case '<':
      return [value * (1 - ABOUT), value];
    case '<=':
      return [value * (1 - BEYOND), value];
    default:
      return comparator satisfies never;
  }
}
