// How fast a region must go to keep a target that is not yet due, beside how fast it last went: both a year, from stated figures only.
import { boundsOf, goalOf, isCeiling } from './bounds.ts';
import type { ActualFact, TargetFact } from './catalog/catalog.ts';
import { monthsOf, yearOf } from './catalog/dates.ts';
import { countingOf } from './counting.ts';

export interface Pace {
  /** The last figure that may be set beside the target. */
  readonly latest: ActualFact;
  /** The one before it, at least a year earlier and counted in the same way; null where none is held. */
  readonly before: ActualFact | null;
  /** Shares move by percentage points, amounts by percent. */
  readonly by: 'percent' | 'points';
  /** Years from the latest figure to the due date, and from the one before to the latest. */
  readonly yearsLeft: number;
  readonly yearsSeen: number | null;
  /** A year, in percent or percentage points; below nought for what must shrink. */
  readonly needed: number;
  readonly seen: number | null;
  /** Whether what was seen is enough, for every number that the figures may stand for; null where nobody can tell. */
  readonly enough: boolean | null;
}

/** Older figures say nothing about how things go now. */
const FRESH_YEARS = 2;
const MONTHS = 12;

/**
 * The pace of a target on a day (YYYY-MM-DD), from actuals of its subject that may be judged against it, the latest first.
 * Null where growth a year means nothing: ranks, years, growth rates, or no figure above nought.
 */
export function paceOf(
  target: TargetFact,
  actuals: readonly ActualFact[],
  today: string,
  growth: boolean,
): Pace | null {
  const [latest] = actuals;
  if (latest === undefined || target.due === null || growth) return null;
  if (target.unit === 'rank' || target.unit === 'year' || latest.value <= 0) return null;
  const yearsLeft = timeOf(target.due) - timeOf(latest.period);
  if (yearsLeft <= 0) return null;
  const before = actuals.find((one) => isYearBefore(one, latest)) ?? null;
  const by = target.unit === 'percent' ? 'points' : 'percent';
  const yearsSeen = before === null ? null : timeOf(latest.period) - timeOf(before.period);
  const pace = {
    latest,
    before,
    by,
    yearsLeft,
    yearsSeen,
    needed: rate(latest.value, goalOf(target), yearsLeft, by),
    seen: before === null ? null : rate(before.value, latest.value, yearsSeen ?? 1, by),
  } as const;
  const fresh = timeOf(today.slice(0, 7)) - timeOf(latest.period) <= FRESH_YEARS;
  return { ...pace, enough: fresh ? isEnough(pace, target) : null };
}

/** In years, by the end of the months: the end of 2025 is 2026. */
function timeOf(date: string): number {
  return yearOf(date) + monthsOf(date).to / MONTHS;
}

function isYearBefore(one: ActualFact, latest: ActualFact): boolean {
  return (
    timeOf(latest.period) - timeOf(one.period) >= 1 &&
    countingOf(one) === countingOf(latest) &&
    one.value > 0
  );
}

function rate(from: number, to: number, years: number, by: Pace['by']): number {
  return by === 'points' ? (to - from) / years : ((to / from) ** (1 / years) - 1) * 100;
}

/** Judged at the ends of what "more than" and "about" may stand for; in between nobody can tell. */
function isEnough(
  { latest, before, by, yearsLeft, yearsSeen, needed, seen }: Omit<Pace, 'enough'>,
  target: TargetFact,
): boolean | null {
  const ceiling = isCeiling(target);
  if (ceiling && needed >= 0 && boundsOf(latest)[1] <= goalOf(target)) return true;
  if (before === null || seen === null || yearsSeen === null) return null;
  const [low, high] = boundsOf(latest);
  const [earlierLow, earlierHigh] = boundsOf(before);
  const least = {
    needed: rate(high, goalOf(target), yearsLeft, by),
    seen: rate(earlierHigh, low, yearsSeen, by),
  };
  const most = {
    needed: rate(low, goalOf(target), yearsLeft, by),
    seen: rate(earlierLow, high, yearsSeen, by),
  };
  if (ceiling) {
    if (most.seen <= least.needed) return true;
    return least.seen > most.needed ? false : null;
  }
  if (least.seen >= most.needed) return true;
  return most.seen < least.needed ? false : null;
}
