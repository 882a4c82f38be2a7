// Figures with their unit: 120万辆, "310bn yuan", $5 billion.

import { matchAt, wordsBefore } from '../match.ts';
import { readDigits, readWords } from './english-number.ts';
import type { Figure, Measured } from './figure.ts';
import { DESCRIBED, NO_UNIT, unitAt } from './unit.ts';

const MONEY_BEFORE = /(?:(us ?\$|usd ?|\$) ?|(?:rmb|cny|¥|人民币) ?)/y;
const RATIO =
  /(?: to |:|比)1(?![\d.,%万亿a-z]|:\d| ?(?:[mb]illion|trillion|thousand|hundred|[mb]n))/y;
/** Numbers of clocks, dates, versions and telephones. */
const CHAINED = /[:/⁄]\d|\.\d|-\d+-/y;
export const MONTH_BEFORE = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? $/;

/** A number with its unit, or with money before it: 120万辆, "rmb 1.1 trillion", "2.5:1". */
export function readMeasured(text: string, start: number): Measured | null {
  const money = matchAt(MONEY_BEFORE, text, start);
  const at = start + (money?.[0].length ?? 0);
  const figure = /[a-z]/.test(text[at] ?? '') ? readWords(text, at) : readDigits(text, at);
  if (figure === null) return null;
  if (money !== null) return paid(text, start, figure, money[1] === undefined ? 'CNY' : 'USD');
  const ratio = matchAt(RATIO, text, figure.end);
  if (ratio !== null && typeof figure.value === 'number' && figure.value >= 1)
    return { ...figure, start, end: figure.end + ratio[0].length, kind: 'plain', unit: 'ratio' };
  const measure = unitAt(text, figure.end, figure.value);
  if (measure !== null) return { ...figure, start, ...measure };
  const whole = figure.scale === 1 && matchAt(NO_UNIT, text, figure.end) !== null;
  if (whole || matchAt(CHAINED, text, figure.end) !== null || goesOn(text, figure)) return null;
  if (isDate(text, start, figure)) return null;
  return { ...figure, start, kind: 'plain', unit: null };
}

/** Letters make it part of a word, "5g"; not after a Chinese magnitude, 两万亿gdp. */
function goesOn(text: string, { end }: Figure): boolean {
  return /[a-z]/.test(text[end] ?? '') && !/[万亿]/.test(text[end - 1] ?? '');
}

/** "May 31", and "by 25", which may mean a year and may not. */
function isDate(text: string, start: number, { end }: Figure): boolean {
  const before = wordsBefore(text, start, 0);
  if (MONTH_BEFORE.test(before)) return true;
  const short = /^\d\d$/.test(text.slice(start, end)) && matchAt(DESCRIBED, text, end) === null;
  return short && /(?:^| )(?:by|in|until|since|before|after) $/.test(before);
}

/** After "$5 million" the word "dollars" or "yuan" may follow and adds nothing. */
function paid(text: string, start: number, figure: Figure, currency: 'CNY' | 'USD'): Measured {
  const measure = unitAt(text, figure.end, figure.value);
  const kind = currency === 'CNY' ? 'money' : 'dollars';
  const named = measure?.kind === kind ? measure : { end: figure.end, unit: currency };
  return { ...figure, start, kind, ...named };
}
