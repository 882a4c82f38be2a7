// Whole times: a year, a part of one, a date, spans of them, and what the readers beside read. Each reads at one place or gives null.

import { matchAt, wordsBefore } from '../match.ts';
import { readMonthAway, readYearsAway } from './away-from-now.ts';
import { readDecade, readPlan } from './long-times.ts';
import { half, MONTH, quarter, readPart } from './part.ts';
import { MID_MONTH, type Reader, type Span, YEAR } from './span.ts';
import { readYear } from './year.ts';

const YEAR_END = /年?[底末](?![下端层])| (?:year ?end|end of year)(?![a-z])/y;
const MID_YEAR = /年中(?!国)/y;
const BEFORE_PART = / ?的?/y;
const AMBIGUOUS_MONTH = /(?:may|mar|march)(?![a-z])/y;

/** A year and what of it is meant: "2025年1-11月", "2021 h1", "去年底". */
const readDated: Reader = (text, at, now) => {
  const year = readYear(text, at, now);
  if (year === null) return null;
  const first = year.year * YEAR;
  const mid = matchAt(MID_YEAR, text, year.end);
  if (mid !== null)
    return { end: year.end + mid[0].length, from: first + MID_MONTH, to: first + MID_MONTH };
  const next = year.end + (matchAt(BEFORE_PART, text, year.end)?.[0].length ?? 0);
  const part = matchAt(AMBIGUOUS_MONTH, text, next) === null ? readPart(text, next) : null;
  if (part !== null) return { end: part.end, from: first + part.from, to: first + part.to };
  const ending = matchAt(YEAR_END, text, year.end)?.[0].length ?? 0;
  return { end: year.end + ending, from: first, to: first + YEAR - 1 };
};

const BEFORE_YEAR = /(?: ?of ?(?:the )?| in |, ?| )?(?:year )?/y;
const OF_THE_YEAR = / (?:of|in) the year(?! (?:20|before))/y;

/** A part of a year with its year behind it ("h1 2021", "may 2024") or with none ("上半年"). */
const readPartFirst: Reader = (text, at, now) => {
  if (/[个几近每第前后]/.test(text[at - 1] ?? '')) return null;
  const part = readPart(text, at);
  if (part === null) return null;
  const next = part.end + (matchAt(BEFORE_YEAR, text, part.end)?.[0].length ?? 0);
  const year = next > part.end ? readYear(text, next, now) : null;
  if (year !== null) {
    const first = year.year * YEAR;
    return { end: year.end, from: first + part.from, to: first + part.to };
  }
  if (!standsWithoutYear(text, at, part.end)) return null;
  const ofTheYear = matchAt(OF_THE_YEAR, text, part.end)?.[0].length ?? 0;
  return { ...part, end: part.end + ofTheYear };
};

const MONTHS_NAMED = new RegExp(MONTH, 'g');
const FULL_MONTH =
  /^(?:january|february|april|june|july|august|september|october|november|december)$/;
const MONTH_PREPOSITION = /(?:^| )(?:in|of|since|by|until|through|during) $/;

/** "may" is a verb and "h2" hydrogen more often than a time; a single month's name must be beyond doubt. */
function standsWithoutYear(text: string, at: number, end: number): boolean {
  const words = text.slice(at, end);
  const [name, second] = [...words.matchAll(MONTHS_NAMED)].map(([, month]) => month ?? '');
  if (name === undefined) return words !== 'h2';
  return (
    second !== undefined ||
    FULL_MONTH.test(name) ||
    (/^(?:may|march)$/.test(name) && MONTH_PREPOSITION.test(wordsBefore(text, at, 0)))
  );
}

const DATE =
  /(?<![a-z\d.-])((?:199|20\d)\d)(?:-(0[1-9]|1[0-2])(?:-\d\d)?|[./](0[1-9]|1[0-2])(?:[./]\d\d)?)(?:\/\1-(0[1-9]|1[0-2]))?(?![\d%万亿]|[.-]\d| ?(?:[mb]illion|trillion|yuan|bn))/y;

/** "2024-05", "2024-05-31", "2024-01/2024-11", "2024.05". */
const readDate: Reader = (text, at) => {
  const match = matchAt(DATE, text, at);
  if (match === null) return null;
  const [whole, year, dashed, pointed, last] = match;
  const from = Number(year) * YEAR + Number(dashed ?? pointed) - 1;
  const to = last === undefined ? from : Number(year) * YEAR + Number(last) - 1;
  return { end: at + whole.length, from: Math.min(from, to), to: Math.max(from, to) };
};

const GLUED =
  /(?<![a-z\d])(?:(?:([12])h|h([12]))|(?:([1-4])q|q([1-4])))((?:20)?[1-3]\d)(?![\d%a-z])/y;

/** "1h25", "q324" (an apostrophe has gone), "2q2024". */
const readGlued: Reader = (text, at) => {
  const match = matchAt(GLUED, text, at);
  if (match === null) return null;
  const [whole, halfBefore, halfBehind, quarterBefore, quarterBehind, digits] = match;
  const ofHalf = halfBefore ?? halfBehind;
  const [from, to] =
    ofHalf === undefined ? quarter(Number(quarterBefore ?? quarterBehind)) : half(Number(ofHalf));
  const first = (Number(digits) % 100) * YEAR + 2000 * YEAR;
  return { end: at + whole.length, from: first + from, to: first + to };
};

const HALF_BEFORE = /(?<![a-z\d])(?:([12])h|([1-4])q) /y;

/** "1h 2025", "3q 2024": the letter behind the digit counts only with a year. */
const readShort: Reader = (text, at, now) => {
  const match = matchAt(HALF_BEFORE, text, at);
  const year = match === null ? null : readYear(text, at + match[0].length, now);
  if (match === null || year === null) return null;
  const [from, to] = match[1] === undefined ? quarter(Number(match[2])) : half(Number(match[1]));
  return { end: year.end, from: year.year * YEAR + from, to: year.year * YEAR + to };
};

const BARE_YEAR_END =
  /(?:end of (?:the )?year|year ?end|years end)(?![a-z]| (?:20|before|of))|年[底末](?![下端])/y;

const readYearEnd: Reader = (text, at) => {
  const match = matchAt(BARE_YEAR_END, text, at);
  return match === null
    ? null
    : { end: at + match[0].length, from: 0, to: YEAR - 1, yearless: true };
};

const TO =
  / ?(?:-{1,2}|[~〜至到])(?: ?的)? ?| (?:to|through|thru|until|till) (?:the )?(?:end of )?(?:year )?/y;
const AND = / and (?:the )?/y;
const SHORT_END = /-(\d\d)(?![\d月日号%]|[.,:-]\d| ?[万亿])( ?年)?/y;
const BETWEEN = /(?:between|in between) (?:the )?(?:years )?/y;
const SHORT_SPAN = /(?<![\d.,-])(1[3-9]|[2-4]\d)年?[-至到~](1[3-9]|[2-4]\d)年/y;

const readOne: Reader = (text, at, now) =>
  readDate(text, at, now) ?? readDated(text, at, now) ?? readPartFirst(text, at, now);

/** One time, or two that enclose a span: "2023-2025", "between 2023 and 2025", "june 2024 to may 2025", "2021-25". */
const readOneOrSpan: Reader = (text, at, now) => {
  const first = readOne(text, at, now);
  if (first === null || first.yearless === true) return first;
  return (
    joined(first, secondOf(first, TO, text, now)) ?? joined(first, shortEnd(first, text)) ?? first
  );
};

const readBetween: Reader = (text, at, now) => {
  const between = matchAt(BETWEEN, text, at);
  const first = between === null ? null : readOne(text, at + between[0].length, now);
  return first === null ? null : joined(first, secondOf(first, AND, text, now));
};

const readShortSpan: Reader = (text, at) => {
  const match = matchAt(SHORT_SPAN, text, at);
  if (match === null) return null;
  const [whole, first, second] = match;
  return joined(wholeYear(first, 0), wholeYear(second, at + whole.length));
};

function secondOf(first: Span, link: RegExp, text: string, now: number): Span | null {
  const linked = matchAt(link, text, first.end);
  return linked === null ? null : readOne(text, first.end + linked[0].length, now);
}

/** The "-25" of "2021-25", if it ends later than the year before it. */
function shortEnd({ end, from, to }: Span, text: string): Span | null {
  const match = to - from === YEAR - 1 ? matchAt(SHORT_END, text, end) : null;
  const short = Number(match?.[1]) > Math.floor(from / YEAR) % 100;
  return match === null || !short ? null : wholeYear(match[1], end + match[0].length);
}

function wholeYear(short: string | undefined, end: number): Span {
  const from = (2000 + Number(short)) * YEAR;
  return { end, from, to: from + YEAR - 1 };
}

function joined(first: Span, second: Span | null): Span | null {
  if (second === null || first.yearless === true || second.yearless === true) return null;
  const [from, to] = [Math.min(first.from, second.from), Math.max(first.to, second.to)];
  return { end: second.end, from, to };
}

export const READERS: readonly Reader[] = [
  readPlan,
  readYearsAway,
  readMonthAway,
  readDecade,
  readYearEnd,
  readBetween,
  readShortSpan,
  readGlued,
  readShort,
  readOneOrSpan,
];
