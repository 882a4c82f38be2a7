// Whether a claimed figure and a stated one say the same. A source that says "more than a million" neither bears out nor denies 1.1 million:
// of such a pair nothing can be told.

import type { ClaimVerdict } from './answer.ts';
import type { FigureFact } from './catalog/catalog.ts';
import type { Question } from './query.ts';

export type Bound = NonNullable<Question['bound']>;

/** The same figure, another one, or not to be told from what is stated. */
export type Agreement = 'same' | 'other' | 'open';

/** The verdict on a claim that is held against one figure. */
export function verdictOn(is: Agreement): ClaimVerdict {
  return is === 'same' ? 'matches' : is === 'other' ? 'differs' : 'not-stated';
}

/** What a figure says, and whether it was promised or reached. */
export type Stated = Pick<FigureFact, 'kind' | 'unit' | 'comparator' | 'value'>;

interface Interval {
  readonly min: number;
  readonly max: number;
}

/** Compares a claimed figure with a stated one, both as they are worded. */
export function agreement(bound: Bound, fact: Stated): Agreement {
  if (fact.unit === 'year') return bound.value === fact.value ? 'same' : 'other';
  if (fact.kind === 'target') return isTarget(bound, fact) ? 'same' : 'other';
  return withActual(bound, fact);
}

/** Two rounded figures give a percentage no more exact than this. */
const ROUNDED_POINTS = 0.6;
/** "Nearly half" is said of 46%, which is worked out and not read. */
const ABOUT_WORKED_OUT = 0.08;

/** Compares a claimed percentage with one that is worked out of two figures. */
export function agreesWorkedOut(bound: Bound, fact: Stated): Agreement {
  const { comparator, value } = bound;
  if (typeof value !== 'number' || (comparator !== '=' && comparator !== '~'))
    return agreement(bound, fact);
  const about = comparator === '~' ? Math.abs(value) * ABOUT_WORKED_OUT : 0;
  const off = Math.max(ROUNDED_POINTS, about);
  return agreement({ comparator: 'range', value: { min: value - off, max: value + off } }, fact);
}

/** Of a promise another number is another promise. */
function isTarget(bound: Bound, { comparator, value, unit }: Stated): boolean {
  if (typeof value === 'object') return isRange(bound, value);
  if (typeof bound.value === 'object' || opposed(bound.comparator, comparator)) return false;
  if (bound.comparator === '<' && comparator === '=') return false;
  const near = bound.comparator === '~' ? Math.abs(value) * ABOUT_TARGET : 0;
  return Math.abs(bound.value - value) <= Math.max(near, toleranceOf(bound.value, value, unit));
}

/** "At least two" of two or three promised ones; the whole range; nothing else. */
function isRange({ comparator, value }: Bound, stated: Interval): boolean {
  if (typeof value === 'object') return value.min === stated.min && value.max === stated.max;
  if (comparator === '>=' || comparator === '>') return value === stated.min;
  return (comparator === '<=' || comparator === '<') && value === stated.max;
}

function withActual(bound: Bound, fact: Stated): Agreement {
  const { comparator, value, unit } = fact;
  if (typeof bound.value === 'number' && typeof value === 'number') {
    const tolerance = toleranceOf(bound.value, value, unit) + roundedOff(bound.value, value, unit);
    const close = Math.abs(bound.value - value) <= tolerance;
    if (opposed(bound.comparator, comparator) && (close || bound.value === value)) return 'other';
    if (close && (bound.comparator === '=' || bound.comparator === '~')) return 'same';
    // "Fewer than 40,000" is what a source says that has it in the same words.
    if (bound.value === value && alike(bound.comparator, comparator)) return 'same';
  }
  const [claimed, stated] = [claimedInterval(bound, unit), statedInterval(comparator, value)];
  if (stated.min >= claimed.min && stated.max <= claimed.max) return 'same';
  return stated.max < claimed.min || stated.min > claimed.max ? 'other' : 'open';
}

/** "About", "nearly": so far from the number that is said the true one may lie. */
const ABOUT = 0.05;
const ABOUT_TARGET = 0.02;
/** "More than a million" is said of 1.2 million, hardly of two. */
const BEYOND = 0.5;
const SHORT_OF = 0.2;
const HAIR = 0.0005;

function claimedInterval({ comparator, value }: Bound, unit: string): Interval {
  if (typeof value === 'object') return value;
  const hair = unit === 'rank' ? 0 : Math.abs(value) * HAIR;
  const about = unit === 'rank' ? 0 : Math.abs(value) * ABOUT;
  if (comparator === '>' || comparator === '>=')
    return { min: value - hair, max: Number.POSITIVE_INFINITY };
  if (comparator === '<') return { min: Number.NEGATIVE_INFINITY, max: value - hair };
  if (comparator === '<=') return { min: Number.NEGATIVE_INFINITY, max: value + hair };
  return comparator === '~'
    ? { min: value - about, max: value + about }
    : { min: value - hair, max: value + hair };
}

function statedInterval(
  comparator: FigureFact['comparator'],
  value: FigureFact['value'],
): Interval {
  if (typeof value === 'object') return value;
  const size = Math.abs(value);
  if (comparator === '>' || comparator === '>=') return { min: value, max: value + size * BEYOND };
  if (comparator === '<' || comparator === '<=')
    return { min: value - size * SHORT_OF, max: value };
  return comparator === '~'
    ? { min: value - size * ABOUT, max: value + size * ABOUT }
    : { min: value, max: value };
}

const UP: ReadonlySet<Bound['comparator']> = new Set(['>', '>=']);
const DOWN: ReadonlySet<Bound['comparator']> = new Set(['<', '<=']);

/** "At most a million" against "more than a million". */
function opposed(claimed: Bound['comparator'], stated: FigureFact['comparator']): boolean {
  return (UP.has(claimed) && DOWN.has(stated)) || (DOWN.has(claimed) && UP.has(stated));
}

function alike(claimed: Bound['comparator'], stated: FigureFact['comparator']): boolean {
  return (UP.has(claimed) && UP.has(stated)) || (DOWN.has(claimed) && DOWN.has(stated));
}

const SAME = 0.005;
const TELLING_DIGITS = 3;

/** Half of the last digit that the claim gives: 1.79 million stands for 1,794,100. Places are never rounded. */
function toleranceOf(claimed: number, stated: number, unit: string): number {
  if (unit === 'rank') return 0;
  const rounding = digitsOf(claimed) < TELLING_DIGITS ? 0 : halfDigit(claimed);
  return Math.max(Math.abs(stated) * SAME, rounding);
}

/** What has come about is often told in two digits: 2.6 million of 2,615,000, 69% of 69.2. */
function roundedOff(claimed: number, stated: number, unit: string): number {
  if (unit === 'percent')
    return Number.isInteger(claimed) && Math.abs(claimed) >= LEAST_PERCENT ? 0.5 : 0;
  const large = Math.abs(claimed) >= LEAST_ROUNDED && digitsOf(claimed) === TELLING_DIGITS - 1;
  return large ? Math.min(halfDigit(claimed), Math.abs(stated) * MOST_ROUNDED) : 0;
}

const LEAST_PERCENT = 5;
const LEAST_ROUNDED = 10_000;
const MOST_ROUNDED = 0.02;

function digitsOf(claimed: number): number {
  return String(claimed).replace(/\D/g, '').replace(/0+$/, '').replace(/^0+/, '').length;
}

function halfDigit(claimed: number): number {
  return 10 ** (Math.floor(Math.log10(Math.abs(claimed))) - digitsOf(claimed) + 1) / 2;
}
