// Numbers in digits with English scales, and in English words: 1.2m, half a million, twenty-five.

import { matchAt } from '../match.ts';
import { ARABIC, fitsDigits, readNumeral } from './chinese-number.ts';
import { exact, type Figure } from './figure.ts';

const ENGLISH_SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 1e2,
    'k thousand': 1e3,
    'wan w': 1e4,
    'm mn mln mio million millions': 1e6,
    yi: 1e8,
    'b bn bln billion billions': 1e9,
    'tn trn trillion trillions': 1e12,
    dozen: 12,
  }).flatMap(([words, scale]) => words.split(' ').map((word) => [word, scale] as const)),
);
const SCALED = new RegExp(
  `(${ARABIC}|\\.\\d+)(?: ?(hundred|thousand|wan|yi|mn|mln|mio|millions?|bn|bln|billions?|tn|trn|trillions?|dozen|k)|([mbw]))(?: (thousand|million|billion))?(?![a-z\\d])`,
  'y',
);
const PLAIN = new RegExp(`(?:${ARABIC}|\\.\\d+)(?![\\d])`, 'y');

/** A number that begins with a digit or a point, with a scale in English or in Chinese. */
export function readDigits(text: string, at: number): Figure | null {
  const scaled = matchAt(SCALED, text, at);
  if (scaled !== null && fitsDigits(scaled[1] ?? '')) {
    const [whole, digits = '', word, letter, second] = scaled;
    const scale =
      (ENGLISH_SCALES.get(word ?? letter ?? '') ?? 1) * (ENGLISH_SCALES.get(second ?? '') ?? 1);
    return {
      end: at + whole.length,
      value: exact(Number(digits.replace(/[, ]/g, '')) * scale),
      scale,
    };
  }
  if (text[at] !== '.') return readNumeral(text, at);
  const point = matchAt(PLAIN, text, at)?.[0];
  return point === undefined || !fitsDigits(point)
    ? null
    : { end: at + point.length, value: Number(point), scale: 1 };
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety';
export const WORD_VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.split(' ').map((word, value) => [word, value] as const),
  ...TENS.split(' ').map((word, ten) => [word, ten * 10] as const),
]);
const NUMBER_WORD = new RegExp(
  `(${ONES.replaceAll(' ', '|')}|${TENS.slice(4).replaceAll(' ', '|')}|hundred|thousand|million|billion|trillion|dozen)(?![a-z])`,
  'y',
);
const LARGE = '(hundred|thousand|million|billion|trillion|dozen)(?![a-z])';
const A_LARGE = new RegExp(`an? (?=${LARGE})`, 'y');
const HALF_A_LARGE = new RegExp(`half (?:an? )?${LARGE}`, 'y');
const QUARTERS_OF_LARGE = new RegExp(`(a|one|three) quarters? of a ${LARGE}`, 'y');
const AND_A_HALF = new RegExp(` and a half(?: ${LARGE})?`, 'y');
const DIGIT = ONES.split(' ').slice(0, 10).join('|');
const POINTED = new RegExp(
  `(${ONES.replaceAll(' ', '|')}) point((?: (?:${DIGIT}))+)(?: ${LARGE})?(?![a-z])`,
  'y',
);
const BARE_LARGE =
  /(?<!(?:many|several|few|some|of|per|in|what|much|tens|hundreds|\d) )(million|billion|trillion)(?= (?:nevs?|evs?|vehicles?|cars?|yuan|rmb|dollars?)(?![a-z]))/y;

/** "twenty five", "two hundred and fifty thousand", "half a million", "one and a half million", "one point two million", "a dozen". */
export function readWords(text: string, at: number): Figure | null {
  const half = matchAt(HALF_A_LARGE, text, at);
  if (half !== null) return scaledFigure(at + half[0].length, 0.5, half[1]);
  const quarters = matchAt(QUARTERS_OF_LARGE, text, at);
  if (quarters !== null)
    return scaledFigure(
      at + quarters[0].length,
      quarters[1] === 'three' ? 0.75 : 0.25,
      quarters[2],
    );
  const pointed = matchAt(POINTED, text, at);
  if (pointed !== null) {
    const [whole, ones = '', digits = '', large] = pointed;
    return scaledFigure(at + whole.length, decimal(ones, digits), large);
  }
  const bare = matchAt(BARE_LARGE, text, at);
  if (bare !== null) return scaledFigure(at + bare[0].length, 1, bare[1]);
  let [next, total, part, words] = [at, 0, 0, 0];
  let last = '';
  const article = matchAt(A_LARGE, text, at);
  if (article !== null) [next, part] = [at + article[0].length, 1];
  for (;;) {
    const blank = words === 0 ? 0 : (matchAt(/(?: and)? /y, text, next)?.[0].length ?? 0);
    const word =
      words > 0 && blank === 0 ? undefined : matchAt(NUMBER_WORD, text, next + blank)?.[1];
    const sum = word === undefined ? null : joinWord(word, total, part);
    const joins = blank <= 1 || /hundred|thousand/.test(last);
    if (word === undefined || sum === null || !joins) break;
    [total, part] = sum;
    [next, last, words] = [next + blank + word.length, word, words + 1];
  }
  if (words === 0) return null;
  const andHalf = matchAt(AND_A_HALF, text, next);
  if (andHalf !== null) {
    // "A million and a half" is half a million more.
    const half = andHalf[1] === undefined ? 0.5 * (ENGLISH_SCALES.get(last) ?? 1) : 0.5;
    return scaledFigure(next + andHalf[0].length, total + part + half, andHalf[1]);
  }
  const value = total + part;
  return { end: next, value, scale: ENGLISH_SCALES.get(last) ?? 1, weak: value <= 1 };
}

/** "One", " two five" → 1.25. */
function decimal(ones: string, digits: string): number {
  const digitOf = (word: string) => WORD_VALUES.get(word) ?? 0;
  return Number(`${digitOf(ones)}.${digits.trim().split(' ').map(digitOf).join('')}`);
}

function scaledFigure(end: number, value: number, word: string | undefined): Figure {
  const scale = ENGLISH_SCALES.get(word ?? '') ?? 1;
  return { end, value: exact(value * scale), scale };
}

/** The next word joined to what has been read: whole thousands and millions, and the part below them. */
function joinWord(word: string, total: number, part: number): readonly [number, number] | null {
  const value = WORD_VALUES.get(word);
  if (value !== undefined) {
    const fits =
      part % 100 === 0 || (part % 100 >= 20 && part % 10 === 0 && value > 0 && value < 10);
    return fits ? [total, part + value] : null;
  }
  const scale = ENGLISH_SCALES.get(word) ?? 1;
  if (part === 0 || (scale < 1000 && part >= 100)) return null;
  return scale < 1000 ? [total, part * scale] : [total + part * scale, 0];
}
