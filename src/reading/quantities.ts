// Quantities in words: 120万辆, 1.1万亿元, "310bn yuan", "half a million", 两三家, 三成, "over 50%". Texts come as toKey() makes them.

type QuantityKind =
  | 'money'
  | 'dollars'
  | 'percent'
  | 'vehicles'
  | 'energy'
  | 'points'
  | 'times'
  | 'rank'
  | 'plain';

export interface QuantitySpot {
  readonly start: number;
  readonly end: number;
  readonly comparator: '>' | '>=' | '=' | '~' | '<=' | '<' | 'range';
  readonly value: number | { readonly min: number; readonly max: number };
  readonly kind: QuantityKind;
  /** The unit words as they stand, if any. */
  readonly unit: string | null;
}

const ENGLISH_DIGITS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  half: 0.5,
  'a quarter': 0.25,
  'a dozen': 12,
};
const ENGLISH_MAGNITUDES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  millions: 1e6,
  mln: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bln: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
};
const CHINESE_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  半: 0.5,
};
const CHINESE_SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

const DIGITS = '\\d+(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const EN_WORD =
  'half an?|an? quarter|an? dozen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|one|two|three|four|five|six|seven|eight|nine|ten|an?';
const EN_TENS =
  '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -](?:one|two|three|four|five|six|seven|eight|nine)';
const EN_MAG =
  'hundred thousand|thousand|million|millions|mln|mn|billion|bln|bn|trillion|trn|tn|hundred|k|m|b';
const ZH_NUMBER = '[〇零一二两三四五六七八九十百千半]+(?:点[〇零一二三四五六七八九]+)?';
const ZH_MAG = '万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百';

const NUMBER = `(?:(?:${DIGITS})\\s?(?:${ZH_MAG}|(?:${EN_MAG})(?![a-z]))?|(?:${EN_TENS}|${EN_WORD})\\s(?:${EN_MAG})(?![a-z])|(?:${EN_TENS}|${EN_WORD})(?![a-z])|${ZH_NUMBER}(?:${ZH_MAG})?|(?:${ZH_MAG})(?=[辆个家座元台]))`;
const UNIT =
  'vehicles|nevs|evs|cars|units|trucks|buses|辆|台|yuan|rmb|cny|元|块|percent|per cent|percentage points|个百分点|%|％|gwh|吉瓦时|times|fold|倍|成|piles|chargers|stations|makers|firms|companies|个|座|家|项|款|条|吨|tonnes|公里|km|usd|dollars|美元';
const BEFORE: readonly (readonly [string, QuantitySpot['comparator']])[] = [
  ['no more than|not more than|at most|up to|a maximum of|不超过|不多于|最多|至多|不高于', '<='],
  [
    'no less than|no fewer than|not less than|at least|a minimum of|minimum|不少于|不低于|至少|不小于',
    '>=',
  ],
  [
    'more than|greater than|in excess of|north of|over|above|exceeding|exceeded|exceeds|exceed|topping|topped|tops|surpass(?:es|ed|ing)?|pass(?:es|ed|ing)?|beyond|超过|超出|突破|破|大于|高于|逾|超',
    '>',
  ],
  ['less than|fewer than|under|below|short of|低于|不到|不足|少于|小于|未达', '<'],
  ['nearly|almost|close to|just under|近|接近|将近', '<'],
  ['about|around|roughly|approximately|approx|some|circa|~|约|大约|大概|差不多|左右', '~'],
];
const AFTER: readonly (readonly [string, QuantitySpot['comparator']])[] = [
  ['or more|and above|or above|plus|\\+|及以上|以上|多(?=辆|个|家|座|元|万|亿)', '>='],
  ['or less|or fewer|及以下|以下', '<='],
  ['以内|之内', '<='],
  ['左右|上下|or so', '~'],
];

const ANY_BEFORE = BEFORE.map(([words]) => words).join('|');
const ANY_AFTER = AFTER.map(([words]) => words).join('|');
const SPOT = new RegExp(
  `(?<before>(?:${ANY_BEFORE})\\s*(?:rmb|cny|usd|us\\$)?\\s*)?(?<dollar>\\$|¥|￥)?(?<![a-z0-9.])(?<first>${NUMBER})(?:\\s*(?<firstUnit>万辆|亿元|辆|个|家|座|元)?\\s*(?:-|—|–|~|to|至|到|and)\\s*(?<second>${NUMBER}))?(?:\\s*(?<unit>${UNIT})(?![a-z]))?(?:\\s*(?<after>${ANY_AFTER}))?(?:\\s*(?<unit2>${UNIT})(?![a-z]))?`,
  'g',
);

/** The quantities of a text, from the left. Years and the digits inside words (l3, h1) are none. */
export function spotQuantities(text: string): QuantitySpot[] {
  const spots: QuantitySpot[] = [];
  for (const match of text.matchAll(SPOT)) {
    const spot = spotOf(match, text);
    if (spot !== null) spots.push(spot);
  }
  return spots;
}

function spotOf(match: RegExpMatchArray, text: string): QuantitySpot | null {
  const { before, dollar, first = '', second, unit, unit2, after } = match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const named = unit ?? unit2 ?? null;
  if (isNoQuantity(first, second, named, dollar, text, start + match[0].indexOf(first)))
    return null;
  const low = numberOf(first, second === undefined ? undefined : magnitudeOf(second));
  if (low === null) return null;
  const kind = kindOf(named, dollar);
  const scale = named === '成' ? 10 : 1;
  if (second !== undefined) {
    const high = numberOf(second);
    if (high !== null && high > low) {
      const value = { min: low * scale, max: high * scale };
      return { start, end, comparator: 'range', value, kind, unit: named };
    }
  }
  const pair = pairOf(first);
  if (pair !== null) return { start, end, comparator: 'range', value: pair, kind, unit: named };
  return {
    start,
    end,
    comparator: comparatorOf(before, after),
    value: tidy(low * scale),
    kind,
    unit: named,
  };
}

/** A year, a part of a word, or a small number word that only belongs to the sentence ("one", 一). */
function isNoQuantity(
  first: string,
  second: string | undefined,
  unit: string | null,
  dollar: string | undefined,
  text: string,
  at: number,
): boolean {
  const digits = first.replace(/[,\s]/g, '');
  const following = text.slice(at + first.length);
  if (/^(19|20)\d\d$/.test(digits) && !first.includes(',') && unit === null && dollar === undefined)
    return true;
  if (
    /^\d+$/.test(digits) &&
    /^\s*(年|月|日|号|q[1-4]|h[12]|th\b|st\b|nd\b|rd\b|个月|季度|months?\b|years?\b|quarters?\b)/.test(
      following,
    )
  )
    return true;
  if (/[a-z]-?$/.test(text.slice(0, at)) && /^\d/.test(first)) return true;
  if (/第$/.test(text.slice(0, at))) return true;
  if (/^\d/.test(first)) return false;
  const hasMagnitude = magnitudeOf(first) !== undefined || /[十百千万亿]/.test(first);
  if (hasMagnitude) return /^[十百千]+$/.test(first) && unit === null;
  return unit === null || unit === '个' || /^an?$/.test(first) || second !== undefined;
}

function magnitudeOf(words: string): number | undefined {
  const english = new RegExp(`(?:^|[\\d\\s])(${EN_MAG})$`).exec(words)?.[1];
  if (english === 'hundred thousand') return 1e5;
  if (english !== undefined) return ENGLISH_MAGNITUDES[english];
  const chinese = new RegExp(`(${ZH_MAG})$`).exec(words)?.[1];
  if (chinese === undefined || /^[〇零一二两三四五六七八九十百千半]+$/.test(words))
    return undefined;
  return [...chinese].reduce(
    (product, one) =>
      product * (one === '万' ? 1e4 : one === '亿' ? 1e8 : (CHINESE_SMALL[one] ?? 1)),
    1,
  );
}

/** `shared` is the magnitude of the other end of a range: "1 to 1.2 million". */
function numberOf(words: string, shared?: number): number | null {
  const magnitude = magnitudeOf(words) ?? shared ?? 1;
  const digits = /^\d[\d,]*(?:\.\d+)?/.exec(words)?.[0];
  if (digits !== undefined) return tidy(Number(digits.replaceAll(',', '')) * magnitude);
  if (/^[a-z]/.test(words)) {
    const word = words
      .replace(new RegExp(`\\s(${EN_MAG})$`), '')
      .replace(/^half an?$/, 'half')
      .replace(/^an quarter$/, 'a quarter');
    const parts = word.split(/[ -]/).map((part) => ENGLISH_DIGITS[part]);
    const value =
      ENGLISH_DIGITS[word] ??
      parts.reduce<number | undefined>(
        (sum, part) => (part === undefined ? sum : (sum ?? 0) + part),
        undefined,
      );
    return value === undefined ? null : tidy(value * magnitude);
  }
  return chineseNumber(words);
}

/** 一千二百万, 三点五, 百万: the whole run of characters. */
function chineseNumber(words: string): number | null {
  const [whole = '', fraction] = words.split('点');
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of whole) {
    if (character === '万' || character === '亿') {
      const unit = character === '万' ? 1e4 : 1e8;
      const inside = section + (digit ?? 0);
      total = (total + (inside === 0 ? (total === 0 ? 1 : 0) : inside)) * unit;
      section = 0;
      digit = null;
    } else if (CHINESE_SMALL[character] !== undefined) {
      section += (digit ?? 1) * (CHINESE_SMALL[character] ?? 1);
      digit = null;
    } else {
      digit = CHINESE_DIGITS[character] ?? digit;
    }
  }
  const value = total + section + (digit ?? 0);
  if (fraction === undefined) return value;
  const decimals = [...fraction].map((one) => CHINESE_DIGITS[one] ?? '').join('');
  const unit = /[万亿]+$/.exec(fraction)?.[0];
  const scale =
    unit === undefined
      ? 1
      : [...unit].reduce((product, one) => product * (one === '万' ? 1e4 : 1e8), 1);
  return tidy(Number(`${value}.${decimals}`) * scale);
}

/** 两三家, 七八个: two digits side by side are a range. */
function pairOf(words: string): { min: number; max: number } | null {
  if (!/^[一二两三四五六七八九]{2}$/.test(words)) return null;
  const [low, high] = [...words].map((one) => CHINESE_DIGITS[one] ?? 0);
  return low !== undefined && high !== undefined && high === low + 1
    ? { min: low, max: high }
    : null;
}

function comparatorOf(
  before: string | undefined,
  after: string | undefined,
): QuantitySpot['comparator'] {
  const found = (table: typeof BEFORE, words: string | undefined) =>
    words === undefined
      ? undefined
      : table.find(([list]) => new RegExp(`^(?:${list})`).test(words.trim()))?.[1];
  return found(BEFORE, before) ?? found(AFTER, after) ?? '=';
}

function kindOf(unit: string | null, dollar: string | undefined): QuantityKind {
  if (dollar === '$') return 'dollars';
  if (dollar !== undefined) return 'money';
  switch (unit) {
    case 'yuan':
    case 'rmb':
    case 'cny':
    case '元':
    case '块':
      return 'money';
    case 'usd':
    case 'dollars':
    case '美元':
      return 'dollars';
    case 'percent':
    case 'per cent':
    case '%':
    case '％':
    case '成':
      return 'percent';
    case '个百分点':
    case 'percentage points':
      return 'points';
    case '倍':
    case 'times':
    case 'fold':
      return 'times';
    case 'gwh':
    case '吉瓦时':
      return 'energy';
    case 'vehicles':
    case 'nevs':
    case 'evs':
    case 'cars':
    case 'units':
    case 'trucks':
    case 'buses':
    case '辆':
    case '台':
      return 'vehicles';
    default:
      return 'plain';
  }
}

/** 1.1 × 10^12 without the tail that binary fractions leave. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}
