// Figures of their own form: shares (a third, 七成), multiples (twice, 3倍), ranks (the top three, 第二).

import { matchAt, wordsBefore } from '../match.ts';
import { ARABIC, chineseRange, chineseValue, DIGIT, DIGITS } from './chinese-number.ts';
import { WORD_VALUES } from './english-number.ts';
import { exact, type Measured, type Value } from './figure.ts';
import { MONTH_BEFORE } from './measured.ts';

const HUNDRED = 100;
const NUMERATORS: ReadonlyMap<string, number> = new Map([...WORD_VALUES, ['a', 1]]);
const DENOMINATORS = ' - half third quarter fifth sixth seventh eighth ninth tenth'.split(' ');
const FRACTION =
  /(a|one|two|three|four|five|six|seven|eight|nine) (half|halve|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)(s)?(?![a-z])(?! of an? (?:hundred|thousand|million|billion|trillion))( of)?/y;
const HALF = /half(?: of|(?= (?:the|its|their|all|chinas)(?![a-z]))|(?= ?(?:$|[,.;!?)])))(?! \0)/y;
const FRACTION_HAN = new RegExp(
  `([十百千万\\d一二两三四五六七八九]{1,4})分之(${ARABIC}|[${DIGIT.slice(1, -1)}十百]{1,5}(?:点${DIGIT}{1,6})?)`,
  'y',
);
const TENTHS =
  /(\d|十|[一二两三四五六七八九]{1,2})成([一二三四五六七八九半])?(?![都立为本果功员品交套就长了熟绩份型年])/y;
const HALF_HAN = /半数|一半(?![年导])|(?<=[过近超])半(?![年导径挂价天个小])/y;
const FOLD =
  /(two|three|four|five|six|seven|eight|nine|ten)fold(?![a-z])|(twice)(?![a-z])|翻(一|两|二|三)?番/y;

/** "One in eight", "two out of every five": fewer than the whole, or it is no share. */
const SOME_IN =
  /(one|two|three|four|five|six|seven|eight|nine|\d)(?<!\d{2}) (?:in|out of)(?: every)? (two|three|four|five|six|seven|eight|nine|ten|\d{1,3})(?![\da-z,.%])(?! ?(?:million|billion|thousand|percent))/y;

/** Shares and multiples in words of their own: 三成, 四分之三, "two thirds", "fivefold", 翻番. */
export function readShare(text: string, at: number): Measured | null {
  const percent = (match: RegExpExecArray, value: Value): Measured => ({
    start: at,
    end: at + match[0].length,
    value,
    scale: 1,
    kind: 'percent',
    unit: 'percent',
  });
  const half = matchAt(HALF, text, at) ?? matchAt(HALF_HAN, text, at);
  if (half !== null) return percent(half, HUNDRED / 2);
  const tenths = matchAt(TENTHS, text, at);
  if (tenths !== null) return sharedTenths(tenths, percent);
  const parts = matchAt(FRACTION_HAN, text, at);
  if (parts !== null) {
    const [of, share] = [chineseValue(parts[1] ?? ''), chineseValue(parts[2] ?? '')];
    return of === null || share === null || of === 0
      ? null
      : percent(parts, exact((share * HUNDRED) / of));
  }
  const someIn = matchAt(SOME_IN, text, at);
  if (someIn !== null) {
    const [some = 0, of = 0] = someIn.slice(1).map((one) => WORD_VALUES.get(one) ?? Number(one));
    if (some >= of) return null;
    const share = percent(someIn, exact((some * HUNDRED) / of));
    // "Two in five" is said of 41% as well.
    return some === 1 ? share : { ...share, comparator: '~' };
  }
  const fraction = matchAt(FRACTION, text, at);
  if (fraction !== null && isShare(text, at, fraction)) {
    const [, count = '', part = ''] = fraction;
    const of = part === 'halve' ? 2 : DENOMINATORS.indexOf(part);
    return percent(fraction, exact(((NUMERATORS.get(count) ?? 1) * HUNDRED) / of));
  }
  return readMultiple(text, at);
}

function sharedTenths(
  match: RegExpExecArray,
  percent: (match: RegExpExecArray, value: Value) => Measured,
): Measured | null {
  const [, tens = '', ones] = match;
  const extra = ones === undefined ? 0 : ones === '半' ? 5 : (DIGITS.get(ones) ?? 0);
  const value = chineseRange(tens);
  if (value === null) return null;
  if (typeof value === 'number') return percent(match, value * 10 + extra);
  return percent(match, { min: value.min * 10, max: value.max * 10 });
}

/** Behind the words comes an end, or when and for what it was; times are made unreadable here (see spot-quantities.ts). */
function endsThere(rest: string): boolean {
  return (
    /^(?:$|[,.?!;)]| (?:in|by|for|as|at|during|last) )/.test(rest.slice(0, LONGEST_NEXT)) ||
    rest.startsWith(' \0')
  );
}

const LONGEST_NEXT = 9;

/** "A third plant" is no share; "a third of the plants" and "two thirds" are. */
function isShare(text: string, at: number, [whole, , , plural, of]: RegExpExecArray): boolean {
  if (plural !== undefined) return !/^(?:a|one) /.test(whole);
  return (
    /^(?:a|one) /.test(whole) && (of !== undefined || endsThere(text.slice(at + whole.length)))
  );
}

function readMultiple(text: string, at: number): Measured | null {
  const match = matchAt(FOLD, text, at);
  if (match === null) return null;
  const [whole, word, twice, doublings] = match;
  const value =
    word !== undefined
      ? (WORD_VALUES.get(word) ?? 1)
      : twice !== undefined
        ? 2
        : 2 ** (DIGITS.get(doublings ?? '一') ?? 1);
  return { start: at, end: at + whole.length, value, scale: 1, kind: 'times', unit: 'times' };
}

const ORDINALS =
  '- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const ORDINAL_WORD = `(${ORDINALS.slice(1).join('|')})`;
const NTH =
  /(\d{1,4})(?:st|nd|rd|th)(?![a-z])(?! (?:five|5) | ?(?:fyp|plan|century|generation|quarter|half|anniversary|congress|plenum|of [a-z]{3,9}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))/y;
const RANKED = new RegExp(
  `(?:rank(?:s|ed|ing)?|placed?|came|comes|coming)(?: in)? ${ORDINAL_WORD}(?![a-z])`,
  'y',
);
const NTH_PLACE = new RegExp(
  `${ORDINAL_WORD}(?= (?:place|in the (?:country|nation)|in china|nationwide|nationally|among|largest|biggest|highest))`,
  'y',
);
const NUMBERED =
  /(?:no\.?|nr\.?|number|#) ?(\d{1,3})(?![\d.,%a-z]|[万亿千百]| ?(?:[mb]illion|thousand|hundred)| [a-z]+s(?![a-z]))/y;
const NUMBERED_WORD =
  /(?:no\.?|number) (one|two|three|four|five|six|seven|eight|nine|ten)(?![a-z])(?! [a-z]+s(?![a-z]))/y;
const TOP =
  /top (?:(\d{1,3})(?![\d.,%a-z]| ?(?:million|billion|thousand|hundred|percent))|(two|three|four|five|six|seven|eight|nine|ten|twenty)(?![a-z]))/y;
/** "The three biggest": as many places, from the end that the word names. */
const SO_MANY_ENDS =
  /(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twenty)(?= (?:biggest|largest|highest|lowest|smallest|strongest|weakest|leading|fastest)(?![a-z]))/y;
const RANK_HAN =
  /第(\d{1,4}|[一二三四五六七八九十百]{1,4})(?:[名位]|大(?!道)|(?![方季个批次届期代阶章条页节步款时段年月天周号手产类级梯人财汽轮线书课大\d一二三四五六七八九十百千万]|车间))/y;
const FIRST_RANKS =
  /(?<![之以目此日年月提先当史空])前(\d{1,2}|[一二两三四五六七八九十]{1,3})(?:[名位强甲大家]|个(?![月季])|(?=$|[ ,。?!、的是省市]))/y;

/** A place in an order: "5th", "no. 3", 第五; "top five" and 前五名 are "<=" 5. */
export function readRank(text: string, at: number): Measured | null {
  const rank = (end: number, value: number | null): Measured | null =>
    value === null || value === 0 || !Number.isFinite(value)
      ? null
      : { start: at, end, value, scale: 1, kind: 'rank', unit: 'rank' };
  const digits = matchAt(NTH, text, at) ?? matchAt(NUMBERED, text, at);
  if (digits !== null && !MONTH_BEFORE.test(wordsBefore(text, at, 0)))
    return rank(at + digits[0].length, Number(digits[1]));
  const numbered = matchAt(NUMBERED_WORD, text, at);
  if (numbered !== null)
    return rank(at + numbered[0].length, WORD_VALUES.get(numbered[1] ?? '') ?? null);
  const word = matchAt(RANKED, text, at) ?? matchAt(NTH_PLACE, text, at);
  if (word !== null) return rank(at + word[0].length, ORDINALS.indexOf(word[1] ?? ''));
  const chinese = matchAt(RANK_HAN, text, at);
  if (chinese !== null) return rank(at + chinese[0].length, chineseValue(chinese[1] ?? ''));
  const first =
    matchAt(TOP, text, at) ?? matchAt(SO_MANY_ENDS, text, at) ?? matchAt(FIRST_RANKS, text, at);
  if (first === null) return null;
  const count = first[1] ?? first[2] ?? '';
  const ranks = rank(at + first[0].length, WORD_VALUES.get(count) ?? chineseValue(count));
  return ranks === null ? null : { ...ranks, comparator: '<=' };
}
