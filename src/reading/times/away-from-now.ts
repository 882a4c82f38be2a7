// Times that are told from now: "the next five years", "three years ago", last month, 本季度.
import { matchAt } from '../match.ts';
import { SMALL } from './part.ts';
import { number, type Reader, YEAR } from './span.ts';

const NEXT_YEARS = new RegExp(
  `(?:(?:next|coming|following) ${SMALL} (?:full )?years|(?:未来|今后|接下来)的?(\\d{1,2}|[一两二三四五六七八九十])年)(?!前|以前|之前)`,
  'y',
);
const LAST_YEARS = new RegExp(
  `(?:(?:last|past|previous) ${SMALL} (?:full )?years|(?:最近(?!的?[一1]年)|过去|(?<![最附接])近)的?(\\d{1,2}|[一两二三四五六七八九十])年(?:来|间)?)`,
  'y',
);
const FEW_YEARS =
  /(?:recent|(?:last|past) (?:few|several)) years(?![a-z])|(?:最近|近|这)几年(?:来|间)?|近年来?(?!份)/y;
const COUPLE_OF_YEARS = /(?:last|past) couple of years(?![a-z])|这两年(?:来|间)?/y;
const WITHIN_YEARS = new RegExp(
  `(?:within (?:the )?(?:next |coming )?${SMALL} years(?![a-z])|(?<![\\d.第前后近来去十两几])(\\d|[一两二三四五六七八九十])年(?:之|以)?内(?![蒙饰燃销需部]))`,
  'y',
);
const YEARS_AGO = new RegExp(
  `(?:${SMALL.replace('(', '(an?|')} years? ago(?![a-z])|(?<![\\d.第前后近来去十两几])(\\d|1[0-2]|[一两二三四五六七八九十])年(?:之|以)?前(?![后瞻景]))`,
  'y',
);
const YEARS_ON = new RegExp(
  `(?:${SMALL} years? from now(?![a-z])|(?<![\\d.第前后近来去十两几])(\\d|1[0-2]|[一两二三四五六七八九十])年(?:之|以)?后(?!续|备))`,
  'y',
);

/** "the next five years", 近三年, "three years ago": whole years on either side of this one. */
export const readYearsAway: Reader = (text, at, now) => {
  const thisYear = Math.floor(now / YEAR);
  const spans: readonly (readonly [RegExp, (n: number) => readonly [number, number]])[] = [
    [NEXT_YEARS, (n) => [1, n]],
    [LAST_YEARS, (n) => [-n, -1]],
    [YEARS_AGO, (n) => [-n, -n]],
    [YEARS_ON, (n) => [n, n]],
    [WITHIN_YEARS, (n) => [0, n]],
  ];
  const recent = matchAt(FEW_YEARS, text, at) ?? matchAt(COUPLE_OF_YEARS, text, at);
  if (recent !== null) {
    const years = matchAt(FEW_YEARS, text, at) === null ? 2 : 3;
    const from = (thisYear - years) * YEAR;
    return { end: at + recent[0].length, from, to: thisYear * YEAR - 1 };
  }
  for (const [pattern, awayOf] of spans) {
    const match = matchAt(pattern, text, at);
    const n = number(match?.[1] ?? match?.[2]);
    if (match === null || !(n > 0)) continue;
    const [from, to] = awayOf(n);
    return {
      end: at + match[0].length,
      from: (thisYear + from) * YEAR,
      to: (thisYear + to) * YEAR + YEAR - 1,
    };
  }
  return null;
};

const MONTH_AWAY =
  /(?:(last|previous)|this|current) month(?![a-z])|(?:((?<!以)上一?个?)|[本这]个?)月(?!\d)/y;
const QUARTER_AWAY = /(?:(last|previous)|this|current) quarter(?![a-z])|(?:(上一?个?)|本)季度/y;

/** A month or a quarter, this one or the last. */
export const readMonthAway: Reader = (text, at, now) => {
  const month = matchAt(MONTH_AWAY, text, at);
  if (month !== null) {
    const from = (month[1] ?? month[2]) === undefined ? now : now - 1;
    return { end: at + month[0].length, from, to: from };
  }
  const match = matchAt(QUARTER_AWAY, text, at);
  if (match === null) return null;
  const from = now - (now % 3) - ((match[1] ?? match[2]) === undefined ? 0 : 3);
  return { end: at + match[0].length, from, to: from + 2 };
};
