// The numbers that stand in a sentence, English or Chinese: just enough reading to tell whether a translation kept them.
// (What people ask is read by src/reading; the catalog stands below it and imports nothing of it.)

export interface NumbersInText {
  /** Written in digits, or with million, billion, trillion: each with all that it may mean ("30" of "30 to 50 million"). */
  readonly stated: readonly { readonly written: string; readonly values: readonly number[] }[];
  /** All that can be read as a number anywhere in the text, words such as "three", "March" or 十四五 included. */
  readonly readable: ReadonlySet<number>;
}

const ENGLISH_SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const CHINESE_SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 1e2,
};

/** "1.13 million", "300,000", "30 to" (of 30 to 50 million). Digits glued to letters before them (L3, V2G, ID.4) are names. */
const ENGLISH_DIGITS =
  /(?<![A-Za-z\d.,])(\d+(?:,\d{3})*(?:\.\d+)?)(?:[ -]?(hundred|thousand|million|billion|trillion))?(?=\s*(?:to|-|–|—|and|or)\s*[\d.,]+[ -]?(hundred|thousand|million|billion|trillion)|)(?!\d)/gi;
const CHINESE_DIGITS =
  /(?<![A-Za-z\d.])(\d+(?:\.\d+)?)(?:多|余|来|几)?((?:万亿|[十百千]?[万亿]|[百千])?)(?=[—、至到~-]\d+(?:\.\d+)?(?:多|余)?(万亿|[十百千]?[万亿]|[百千])|)/g;
/** L3, M9: the digits of a name may be the "level 3" of the other language. */
const GLUED_DIGITS = /[A-Za-z.](\d+(?:\.\d+)?)/g;

/** The numbers of an English text, and those that its words may stand for besides. */
export function englishNumbers(written: string): NumbersInText {
  const text = withFullYears(written);
  const stated = [...digitsIn(text, ENGLISH_DIGITS, ENGLISH_SCALES), ...scaledWords(text)];
  return { stated, readable: new Set([...valuesOf(stated), ...glued(text), ...wordsIn(text)]) };
}

/** The same of a Chinese text. */
export function chineseNumbers(text: string): NumbersInText {
  const stated = digitsIn(text, CHINESE_DIGITS, CHINESE_SCALES);
  // A page may be quoted in English: "five trillion-level clusters".
  const quoted = valuesOf(scaledWords(text));
  const readable = new Set([...valuesOf(stated), ...glued(text), ...numeralsIn(text), ...quoted]);
  return { stated, readable };
}

/** Two ways of writing one number: 40.3万 and 403,000 differ in the last binary digit. */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(a) * 1e-9;
}

type Stated = NumbersInText['stated'][number];

function digitsIn(
  text: string,
  pattern: RegExp,
  scales: Readonly<Record<string, number>>,
): Stated[] {
  return [...text.matchAll(pattern)].map(([written, digits = '', own, shared]) => {
    const plain = Number(digits.replaceAll(',', ''));
    const scaleOf = (word: string | undefined) => scales[(word ?? '').toLowerCase()] ?? 1;
    const values = own ? [plain * scaleOf(own)] : [plain, plain * scaleOf(shared)];
    return { written: written.trim(), values };
  });
}

/** "2021-25" → "2021-2025". */
function withFullYears(text: string): string {
  return text.replace(/\b(20)(\d\d)([-–/])(\d\d)\b(?!-)/g, (all, century, from, dash, to) =>
    to > from ? `${century}${from}${dash}${century}${to}` : all,
  );
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  );
const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const OTHERS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\b(double[ds]?|doubling|twice|twofold|both|pair|half|halves|halved)\b/i, [2]],
  [/\b(triple[ds]?|thrice|threefold|thirds?)\b/i, [3]],
  [/\b(quadruple[ds]?|fourfold|quarters?)\b/i, [4]],
  [/\bhalf\b/i, [0.5, 50]],
  [/\bdozens?\b/i, [12]],
  [/\btenfold\b/i, [10]],
  [/\bdecades?\b/i, [10]],
  [/\b(none|no|not)\b/i, [0]],
  [/\bhundreds?\b/i, [1e2]],
  [/\bthousands?\b/i, [1e3]],
  [/\bmillions?\b/i, [1e6]],
  [/\bbillions?\b/i, [1e9]],
  [/\btrillions?\b/i, [1e12]],
];

/** "two", "twenty-five", "third", "March": what Chinese may well write in digits. One is always there: "a station". */
function wordsIn(text: string): number[] {
  const lower = text.toLowerCase();
  const found = [1];
  for (const word of lower.match(/[a-z]+/g) ?? []) {
    for (const list of [ONES, ORDINALS]) if (list.includes(word)) found.push(list.indexOf(word));
    if (TENS.includes(word)) found.push((TENS.indexOf(word) + 2) * 10);
    if (MONTHS.includes(word)) found.push(MONTHS.indexOf(word) + 1);
  }
  for (const [, ten = '', one = ''] of lower.matchAll(/\b([a-z]+ty)-([a-z]+)\b/g)) {
    if (TENS.includes(ten) && ONES.includes(one))
      found.push((TENS.indexOf(ten) + 2) * 10 + ONES.indexOf(one));
  }
  for (const [pattern, values] of OTHERS) if (pattern.test(text)) found.push(...values);
  return found;
}

/** "one million", "a trillion-yuan cluster". */
function scaledWords(text: string): Stated[] {
  const words = new RegExp(
    `\\b(${[...ONES, ...TENS, 'half a'].join('|')})[ -](hundred[ -])?(thousand|million|billion|trillion)(-[a-z])?`,
    'gi',
  );
  return [...text.matchAll(words)].map(([written, word = '', hundred, scale = '', each]) => {
    const count = countOf(word.toLowerCase());
    const value = count * (hundred ? 1e2 : 1) * (ENGLISH_SCALES[scale.toLowerCase()] ?? 1);
    // "Seven trillion-yuan clusters" are seven, each of a trillion.
    return { written, values: each === undefined ? [value] : [value, count] };
  });
}

function countOf(word: string): number {
  if (word === 'half a') return 0.5;
  return ONES.includes(word) ? ONES.indexOf(word) : (TENS.indexOf(word) + 2) * 10;
}

const NUMERALS = '零一二三四五六七八九';
const NUMERAL_RUN = /[零〇一二两三四五六七八九十百千万亿]+/g;

/** 三 → 3, 百万 → 1,000,000, 十四五 → 14 and 5, 一二五 → 125, 六成 → 60: every way in which a run of numerals can be meant. */
function numeralsIn(text: string): number[] {
  const found = [1];
  for (const [run] of text.matchAll(NUMERAL_RUN)) {
    const digits = [...run].map(digitOf);
    if (digits.every((digit) => digit >= 0)) found.push(Number(digits.join('')), ...digits);
    found.push(...[...run].map(digitOf).filter((digit) => digit >= 0), numeralValue(run));
    const plan = /^(十[一二三四五])(五)$/.exec(run)?.[1];
    if (plan !== undefined) found.push(numeralValue(plan));
  }
  for (const [, tenths = ''] of text.matchAll(/([一二三四五六七八九])成/g))
    found.push(digitOf(tenths) * 10);
  if (/半/.test(text)) found.push(0.5, 50, 2);
  if (/双|翻番|翻一番/.test(text)) found.push(2);
  if (/上半年|下半年/.test(text)) found.push(6);
  if (/全年|一年/.test(text)) found.push(12);
  return found;
}

function digitOf(character: string): number {
  if (character === '两') return 2;
  return NUMERALS.indexOf(character === '〇' ? '零' : character);
}

/** 二十三 → 23, 三千五百 → 3,500, 百万 → 1,000,000. */
function numeralValue(run: string): number {
  let [total, section, digit] = [0, 0, 0];
  for (const character of run) {
    const small = { 十: 10, 百: 100, 千: 1000 }[character];
    const large = { 万: 1e4, 亿: 1e8 }[character];
    if (small !== undefined) {
      section += (digit || 1) * small;
      digit = 0;
    } else if (large !== undefined) {
      total = (total + section + digit || 1) * large;
      section = 0;
      digit = 0;
    } else {
      digit = Math.max(0, digitOf(character));
    }
  }
  return total + section + digit;
}

function glued(text: string): number[] {
  return [...text.matchAll(GLUED_DIGITS)].map(([, digits]) => Number(digits));
}

function valuesOf(stated: readonly Stated[]): number[] {
  return stated.flatMap(({ values }) => values);
}
