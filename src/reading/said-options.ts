// Words of a command that are neither names nor years: targets or actuals, provinces or cities, how many months ahead.
import type { OptionKind } from '../command.ts';
import type { Query } from '../query.ts';

type Said = Pick<Query, 'side' | 'level' | 'within'>;

export interface OptionSpot {
  readonly start: number;
  readonly end: number;
  readonly said: Said;
}

type Reader = readonly [OptionKind, RegExp, (match: RegExpMatchArray) => Said | null];

const MONTHS_A_YEAR = 12;
const NUMBERS = '一二两三四五六七八九十';
/** 两 is two, and so is 二. */
const VALUES = [1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const ENGLISH: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  twelve: 12,
  eighteen: 18,
};

/** Patterns over a text made by toKey(); the first that takes a place keeps it. */
const READERS: readonly Reader[] = [
  [
    'level',
    /\bprovinces (?:and|or|with) cities\b|\bcities (?:and|or|with) provinces\b|\beverywhere\b|省市|省份?[和与、]?城市/g,
    () => ({ level: 'all' }),
  ],
  ['level', /\b(?:cities|city)\b|各?城市|各市/g, () => ({ level: 'city' })],
  ['level', /\b(?:provinces|province)\b|各省份?|省份|省级/g, () => ({ level: 'province' })],
  ['level', /\b(?:carmakers|automakers)\b|各?车企/g, () => ({ level: 'company' })],
  ['side', /\b(?:targets?|goals?|planned)\b|规划目标|目标/g, () => ({ side: 'target' })],
  ['side', /\b(?:actuals?|results?|reached)\b|实际|实绩/g, () => ({ side: 'actual' })],
  [
    'within',
    /(?:\b(?:within|next|coming) )?(?:the )?(?:(?:next|coming) )?\b(\d{1,3}|one|two|three|four|five|six|twelve|eighteen) ?(months?|years?)\b/g,
    inMonths,
  ],
  [
    'within',
    /(?:未来|今后|接下来)?(\d{1,3}|[一二两三四五六七八九十])(个月|年)(?:之?内|以内)?/g,
    inMonths,
  ],
  [
    'within',
    /(?:未来|今后|接下来)?半年(?:之?内|以内)?|\b(?:within )?half a year\b/g,
    () => ({ within: 6 }),
  ],
  // To the end of it.
  ['within', /\b(?:the )?next month\b(?!s)|下个?月/g, () => ({ within: 1 })],
];

/** What is said of the kinds that a command takes, from the left, without overlap. */
export function spotOptions(text: string, kinds: ReadonlySet<OptionKind>): OptionSpot[] {
  const spots: OptionSpot[] = [];
  for (const [kind, pattern, read] of READERS) {
    if (!kinds.has(kind)) continue;
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const said = read(match);
      if (said !== null && spots.every((spot) => end <= spot.start || start >= spot.end))
        spots.push({ start, end, said });
    }
  }
  return spots.sort((a, b) => a.start - b.start);
}

function inMonths([, count = '', unit = '']: RegExpMatchArray): Said | null {
  const number = ENGLISH[count] ?? VALUES[NUMBERS.indexOf(count)] ?? Number(count);
  const within = /month|月/.test(unit) ? number : number * MONTHS_A_YEAR;
  return within >= 1 && within <= 600 ? { within } : null;
}

const FORMAT =
  /(?:^|\s|(?<=\p{Script=Han}))(?:as |in |to |导?出?为|成)?\s*(csv|json|ics|excel|表格|日历)(?:格式|文件| file| format)?\s*$/iu;

/** The words to export, and the form of the file that stands behind them: "targets jiangsu as json". */
export function splitFormat(words: string): { text: string; as: NonNullable<Query['as']> } {
  const found = FORMAT.exec(words);
  if (found === null) return { text: words.trim(), as: 'csv' };
  const form = found[1]?.toLowerCase();
  const as = form === 'json' ? 'json' : form === 'ics' || form === '日历' ? 'ics' : 'csv';
  return { text: words.slice(0, found.index).trim(), as };
}
