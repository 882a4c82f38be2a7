// What the readers of times hand on: a stretch of months, and where in the text it ends.

export interface TimeSpot {
  readonly start: number;
  readonly end: number;
  /** Years, both included; null where the time is open on that side. "By 2025" names 2025 and nothing else. */
  readonly from: number | null;
  readonly to: number | null;
  /** As the catalog writes it ("2024", "2021-H1", "2024-01/2024-11"), where one period is meant. */
  readonly period: string | null;
  readonly relation: 'in' | 'by' | 'since' | 'before' | 'after' | 'plan';
}

export type Relation = TimeSpot['relation'];

/** Months are counted from January of year 0, both ends included. */
export interface Span {
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** Months 0 to 11 of a year that these words do not name. */
  readonly yearless?: true;
  readonly relation?: Relation;
}

export interface Year {
  readonly end: number;
  readonly year: number;
}

export type Reader = (text: string, at: number, now: number) => Span | null;

export const YEAR = 12;
/** June: the middle of a year is its end of June. */
export const MID_MONTH = 5;

/** Words by value, in the order in which they are counted. */
const COUNTING = [
  '零 一 二 三 四 五 六 七 八 九 十 十一 十二',
  '〇 a 两',
  '○ one two three four five six seven eight nine ten eleven twelve',
  '- first second third fourth',
  '- 1st 2nd 3rd 4th',
];
const NUMBERS = new Map(
  COUNTING.flatMap((words) => words.split(' ').map((word, value) => [word, value] as const)),
);

/** A number in figures or as a word; NaN for neither. */
export function number(word: string | undefined): number {
  return NUMBERS.get(word ?? '') ?? Number(word);
}
