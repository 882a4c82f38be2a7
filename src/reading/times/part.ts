// Parts of a year: months, quarters, halves, "the first eleven months", 前11个月.
import { matchAt } from '../match.ts';
import { number, type Span, YEAR } from './span.ts';

const HAN_MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])';
const ORDINAL = '(first|second|third|fourth|1st|2nd|3rd|4th)';
export const SMALL = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
/** Hydrogen, not a half of a year: "h2 price". */
const NOT_HYDROGEN =
  '(?! ?(?:prices?|costs?|stations?|refuel|fuel|vehicles?|trucks?|buses|bus|cars?|highway|corridor|pipeline|per|demand|supply|站|车|价))';

type Part = readonly [RegExp, (match: RegExpExecArray) => readonly [number, number]];

/** Patterns for parts of a year, and what months (from 0) of it a match means. */
const CHINESE_PARTS: readonly Part[] = [
  [/(?:(上|前)|(?:下|后))半年/y, ([, first]) => half(first === undefined ? 2 : 1)],
  [/[前头]([两二三23])个?季度?/y, ([, n]) => [0, number(n) * 3 - 1]],
  [/([一1])(?:季度)?[-至到]([二三四2-4])季度/y, ([, , n]) => [0, number(n) * 3 - 1]],
  [/第?([一二三四1-4])季度|第([一二三四])季(?!度)/y, ([, n, m]) => quarter(number(n ?? m))],
  [
    /[前头](1[0-2]|[1-9]|十[一二]?|[一两二三四五六七八九]) ?个?月份?/y,
    ([, n]) => [0, number(n) - 1],
  ],
  [/[前头](俩|仨) ?个?月份?/y, ([, n]) => [0, n === '俩' ? 1 : 2]],
  [
    new RegExp(`${HAN_MONTH}月?(?:份|底)? ?(?:-{1,2}|[~〜至到]) ?${HAN_MONTH}月份?底?`, 'y'),
    ([, a, b]) => months(number(a), number(b)),
  ],
  [
    new RegExp(`${HAN_MONTH}(?:月份?)? ?[和与跟、及/] ?${HAN_MONTH}月份?`, 'y'),
    ([, a, b]) => adjacent(number(a), number(b)),
  ],
  [/([一二三四五六七八])([二三四五六七八九])月份?/y, ([, a, b]) => adjacent(number(a), number(b))],
  [
    new RegExp(
      `${HAN_MONTH}月份?(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?[底末初]?`,
      'y',
    ),
    ([, n]) => months(number(n), number(n)),
  ],
];
const ENGLISH_PARTS: readonly Part[] = [
  [
    new RegExp(`${ORDINAL} half(?![a-z])|(?<!\\d)h([12])(?![a-z\\d])${NOT_HYDROGEN}`, 'y'),
    ([, word, n]) => half(number(word ?? n)),
  ],
  [/first (two|three|2|3) quarters/y, ([, n]) => [0, number(n) * 3 - 1]],
  [/q1 ?(?:-|to|through)? ?q([2-4])(?![a-z\d])/y, ([, n]) => [0, number(n) * 3 - 1]],
  [
    new RegExp(`${ORDINAL} quarter(?![a-z])|q([1-4])(?![a-z\\d])`, 'y'),
    ([, word, n]) => quarter(number(word ?? n)),
  ],
  [new RegExp(`first ${SMALL} months`, 'y'), ([, n]) => months(1, number(n))],
  [
    new RegExp(`${MONTH}\\.?(?: ?- ?| to | through | until | till | )${MONTH}\\.?`, 'y'),
    ([, a, b]) => months(month(a), month(b)),
  ],
  [
    new RegExp(`${MONTH}\\.?(?: and | & | plus | ?/ ?)${MONTH}\\.?`, 'y'),
    ([, a, b]) => adjacent(month(a), month(b)),
  ],
  [
    new RegExp(
      `(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?${MONTH}\\.?(?: \\d{1,2}(?:st|nd|rd|th)?(?![\\d.,]*\\d|[a-z]),?)?`,
      'y',
    ),
    ([, name]) => months(month(name), month(name)),
  ],
  [
    new RegExp(`${SMALL} months(?= (?:of|in) (?:20|last|this))`, 'y'),
    ([, n]) => months(1, number(n)),
  ],
];

/** First and last month of a half-year, from 0. */
export function half(n: number): readonly [number, number] {
  return [(n - 1) * 6, n * 6 - 1];
}

/** First and last month of a quarter, from 0. */
export function quarter(n: number): readonly [number, number] {
  return [(n - 1) * 3, n * 3 - 1];
}

function months(first: number, last: number): readonly [number, number] {
  return [Math.min(first, last) - 1, Math.max(first, last) - 1];
}

/** "January and February" are told together; of months apart each is meant by itself. */
function adjacent(first: number, second: number): readonly [number, number] {
  return second === first + 1 ? months(first, second) : [YEAR, YEAR];
}

function month(name: string | undefined): number {
  return MONTH_NAMES.indexOf((name ?? '').slice(0, 3)) + 1;
}

/** Halves, quarters and months; the months from 0 of a year not named here. */
export function readPart(text: string, at: number): Span | null {
  const first = text[at] ?? '';
  const parts = /[a-z]/.test(first) ? ENGLISH_PARTS : CHINESE_PARTS;
  return (
    firstPart(parts, text, at) ?? (/\d/.test(first) ? firstPart(ENGLISH_PARTS, text, at) : null)
  );
}

function firstPart(parts: readonly Part[], text: string, at: number): Span | null {
  for (const [pattern, monthsOf] of parts) {
    const match = matchAt(pattern, text, at);
    if (match === null) continue;
    const [from, to] = monthsOf(match);
    if (to < YEAR && from <= to) return { end: at + match[0].length, from, to, yearless: true };
  }
  return null;
}
