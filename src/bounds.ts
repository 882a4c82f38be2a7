// What a figure may stand for: "more than 300,000" is a whole span of numbers. A judgement must hold at both ends of it.
import type { ActualFact, TargetFact } from './catalog/catalog.ts';

/** How near "about" and "nearly" may be to the number that they stand beside. */
const ABOUT = 0.05;
/** "More than 300,000" can hide much, but not three tenths. */
const BEYOND = 0.3;

/** Metrics of which a region wants little. */
const LESS_IS_BETTER: ReadonlySet<string> = new Set([
  'ev-energy-use',
  'hydrogen-price',
  'charging-service-radius',
  'evs-per-charging-pile',
]);

/** A target that is kept by staying below its number: "at most", a rank, a price. */
export function isCeiling({ comparator, unit, metric }: TargetFact): boolean {
  return LESS_IS_BETTER.has(metric) || comparator === '<' || comparator === '<=' || unit === 'rank';
}

/** The number that must be reached: of a range its lower end, of a ceiling given as a range its upper one. */
export function goalOf(target: TargetFact): number {
  const { value } = target;
  if (typeof value !== 'object') return value;
  return isCeiling(target) ? value.max : value.min;
}

export type Reached = 'yes' | 'no' | 'unclear';

/** Whether an actual reaches a target, for every number that the two may stand for; "unclear" where it depends. */
export function reaches(actual: ActualFact, target: TargetFact): Reached {
  if (target.unit === 'year') return 'unclear';
  const span = boundsOf(actual);
  const goal = goalOf(target);
  if (isCeiling(target)) return atMost(actual, span, goal, target.comparator === '<');
  if (target.comparator !== '~') return atLeast(actual, span, goal, target.comparator === '>');
  if (span[0] >= goal) return 'yes';
  return span[1] < goal * (1 - ABOUT) ? 'no' : 'unclear';
}

type Span = readonly [low: number, high: number];

function atLeast(
  { comparator }: ActualFact,
  [low, high]: Span,
  goal: number,
  strict: boolean,
): Reached {
  if (strict ? low > goal || (low === goal && comparator === '>') : low >= goal) return 'yes';
  return high < goal || (strict && high === goal) ? 'no' : 'unclear';
}

function atMost(
  { comparator }: ActualFact,
  [low, high]: Span,
  goal: number,
  strict: boolean,
): Reached {
  if (strict ? high < goal || (high === goal && comparator === '<') : high <= goal) return 'yes';
  return low > goal || (strict && low === goal) ? 'no' : 'unclear';
}

/** Between which two numbers an actual lies, read generously. */
export function boundsOf({ comparator, value }: ActualFact): Span {
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
