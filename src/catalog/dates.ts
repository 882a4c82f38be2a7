// Dates as the catalog writes them: "2025", "2024-H1", "2024-Q3", "2024-05", "2024-01/2024-11", "2021-11-18".

/** Whole months, both ends included. */
export interface Months {
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

const HALF = 6;
const QUARTER = 3;
const YEAR = 12;

/** The months of a period (actuals) or of a due date (targets: the time up to its end). */
export function monthsOf(date: string): Months {
  const year = Number(date.slice(0, 4));
  const rest = date.slice(5);
  if (rest === '') return { year, from: 1, to: YEAR };
  const part = Number(rest.slice(1));
  if (rest.startsWith('H')) return { year, from: (part - 1) * HALF + 1, to: part * HALF };
  if (rest.startsWith('Q')) return { year, from: (part - 1) * QUARTER + 1, to: part * QUARTER };
  const from = Number(rest.slice(0, 2));
  return { year, from, to: rest.includes('/') ? Number(rest.slice(-2)) : from };
}

/** Whether a date covers January to December, however it is written. */
export function isFullYear(date: string): boolean {
  const { from, to } = monthsOf(date);
  return from === 1 && to === YEAR;
}

/** Whether a date is written as a year and nothing else: "2024", not "2024-01/2024-12". */
export function isYearAlone(date: string): boolean {
  return date.length === 'yyyy'.length;
}

/** Whether a date is written, and not as a year alone: "2024-H1", "2024-01/2024-11". */
export function isFinerThanYear(date: string | null | undefined): date is string {
  return date != null && !isYearAlone(date);
}

/** How many months a period has. */
export function monthsIn(date: string): number {
  const { from, to } = monthsOf(date);
  return to - from + 1;
}

/** The year that a date begins with; 0 for an empty one. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Sorts by the end of the months, then the longer span last: 2024-H1 < 2024-Q3 < 2024-01/2024-11 < 2024-12 < 2024. */
export function byEnd(a: string, b: string): number {
  const [left, right] = [monthsOf(a), monthsOf(b)];
  return left.year - right.year || left.to - right.to || right.from - left.from;
}

/**
 * Whether date a is before date b for certain, as far as both are written: 2021 against 2021-05 proves nothing.
 */
export function provenBefore(a: string, b: string): boolean {
  const precision = Math.min(a.length, b.length);
  return a.slice(0, precision) < b.slice(0, precision);
}

/** Whether a due date lies behind today (YYYY-MM-DD): a due year ends with its last day. */
export function isPast(due: string, today: string): boolean {
  const { year, to } = monthsOf(due);
  const [thisYear, thisMonth] = [yearOf(today), Number(today.slice(5, 7))];
  return year < thisYear || (year === thisYear && to < thisMonth);
}
