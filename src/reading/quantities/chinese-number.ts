// Numbers in digits and in Chinese characters: 120万, 1.1万亿, 两三, 三十多.
import { matchAt } from '../match.ts';
import { exact, type Figure, type Value } from './figure.ts';

export const ARABIC = '(?:\\d{1,3}(?:(?:,\\d{3})+|(?: \\d{3})+)(?![\\d,])|\\d+)(?:\\.\\d+)?';
export const DIGIT = '[零〇一二两三四五六七八九]';
const LONGEST_NUMERAL = 30;
const NUMERAL = new RegExp(
  `(?:${ARABIC}|${DIGIT}|[十几]|点(?=${DIGIT})|个(?=亿)| ?(?:百(?![公分强])|千(?![瓦米克])|[万亿])){1,${LONGEST_NUMERAL}}`,
  'y',
);
const TOKEN = new RegExp(`${ARABIC}|.`, 'g');
export const DIGITS: ReadonlyMap<string, number> = new Map(
  ['零一二三四五六七八九', '〇-两'].flatMap((digits) =>
    [...digits].map((digit, value) => [digit, value] as const),
  ),
);
const SMALL_SCALES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const WAN = 10_000;
const YI = 100_000_000;
const DECIMAL = new RegExp(`^([十百零一二两三四五六七八九]{1,6})点(${DIGIT}{1,6})(.*)$`);
const PAIR = /([一二两三四五六七八])([二两三四五六七八九])/;
/** 百万 and 万亿 are numbers without a digit before them; 百 and 万 are not. */
const BARE_SCALES = /^(?:[百千][万亿]|万亿)/;

/** 1亿2000万, 两万五, 三点五万; null where the characters make no number. */
export function chineseValue(numeral: string): number | null {
  const decimal = DECIMAL.exec(numeral);
  if (decimal !== null) {
    const [, whole = '', fraction = '', rest = ''] = decimal;
    const digits = [...fraction].map((digit) => DIGITS.get(digit)).join('');
    return chineseValue(`${chineseValue(whole) ?? ''}.${digits}${rest}`);
  }
  let [total, section, scale] = [0, 0, 1];
  let digit: number | null = null;
  let typed = false;
  for (const [token] of numeral.matchAll(TOKEN)) {
    const small = SMALL_SCALES.get(token);
    if (small !== undefined) {
      section += (digit ?? 1) * small;
      [digit, scale] = [null, small];
    } else if (token === '万' || token === '亿') {
      const counted = section + (digit ?? 0);
      if (token === '万') total += (counted === 0 && total === 0 ? 1 : counted) * WAN;
      else total = (total + counted) * YI;
      [section, digit, scale] = [0, null, token === '万' ? WAN : YI];
    } else if ((token === '零' || token === '〇') && total + section > 0) {
      scale = 1;
    } else {
      if (digit !== null) return null;
      typed = /\d[\d.]/.test(token);
      digit = DIGITS.get(token) ?? Number(token.replace(/[, ]/g, ''));
    }
  }
  // 两万五 and 2万5 are 25,000: a last digit counts the next lower place.
  const last = (digit ?? 0) * (typed || scale === 1 ? 1 : scale / 10);
  const value = exact(total + section + last);
  return Number.isFinite(value) ? value : null;
}

/** 两三 is 2 to 3, 十几 is 11 to 19: the numeral read with the lower and with the upper digit. */
export function chineseRange(numeral: string): Value | null {
  const pair = PAIR.exec(numeral);
  const [low, high] = [pair?.[1] ?? '', pair?.[2] ?? ''];
  const step = (DIGITS.get(high) ?? 0) - (DIGITS.get(low) ?? 0);
  const close = step === 1 || `${low}${high}` === '三五';
  const withDigit = (digit: string, few: string) =>
    chineseValue(numeral.replace(PAIR, close ? digit : '$&').replace('几', few));
  const [min, max] = [withDigit(low, '一'), withDigit(high, '九')];
  if (min === null || max === null) return null;
  return min === max ? min : min < max ? { min, max } : null;
}

/** A number that begins with a digit or a Chinese numeral. */
export function readNumeral(text: string, at: number): Figure | null {
  const head = matchAt(NUMERAL, text, at)?.[0] ?? '';
  const some = matchAt(SOME, text, at + head.length)?.[0] ?? '';
  if (head === '' || !startsNumber(head, text.slice(Math.max(0, at - 2), at), some)) return null;
  const tail =
    some === ''
      ? ''
      : (matchAt(/[万亿百千]{1,2}/y, text, at + head.length + some.length)?.[0] ?? '');
  const numeral = `${head}${tail}`.replace(/[ 个]/g, '');
  if (!fitsDigits(numeral)) return null;
  const value = chineseRange(numeral);
  if (value === null) return null;
  const scale = scaleOf(numeral, value);
  const end = at + head.length + some.length + tail.length;
  return {
    end,
    value,
    scale,
    weak: isWeak(numeral),
    ...(some !== '' && { vague: some === '来' ? '~' : '>' }),
  };
}

const SOME = / ?[多余](?!少)|来(?=[万亿个家座条台辆项款])/y;

/** Not 几万 nor 多少万, which ask; not 数十万, which tells too little; 百 alone only in 百余, 近百 and 上百. */
function startsNumber(numeral: string, before: string, some: string): boolean {
  if (/[几数]$/.test(before)) return false;
  if (!/^[百千万亿]/.test(numeral)) return !/^[几 点个]/.test(numeral);
  if (/多少$/.test(before)) return false;
  return (
    BARE_SCALES.test(numeral) ||
    (numeral.length === 1 && (some !== '' || /[近超逾破约上]$/.test(before)))
  );
}

/** No number has a leading zero or more digits than a figure can hold exactly. */
export function fitsDigits(numeral: string): boolean {
  return !/^0\d/.test(numeral) && !/\d{16}/.test(numeral) && numeral.length < LONGEST_NUMERAL;
}

function scaleOf(numeral: string, value: Value): number {
  const [, counted = ''] = /^(.*?)[百千万亿]*$/.exec(numeral) ?? [];
  const base = counted === '' ? null : chineseValue(counted);
  return base === null || base === 0 || typeof value === 'object' ? 1 : value / base;
}

/** 三亚, 十堰 and 二手 are names and words; 三百 and 百万 are numbers wherever they stand. */
function isWeak(numeral: string): boolean {
  if (/\d/.test(numeral)) return false;
  return !(
    BARE_SCALES.test(numeral) ||
    (/^[^百千万亿]/.test(numeral) && /[百千万亿]/.test(numeral))
  );
}
