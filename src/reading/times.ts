// Times in words: 2025, by 2025, 2023-2025, H1 2021, 前11个月, last year, 十四五. Texts come as toKey() makes them.
//
// Which four digits are a year and which a figure is settled here, and quantities.ts keeps off every spot found here:
// 1990 to 2099 is a year, unless a measure or a counted thing follows at once (2035 piles, 2025辆, 2025 GWh), money
// stands before it ($2025), or a comparator and a counted thing enclose it (more than 2035 charging piles). A
// preposition of time outweighs the counted thing (in 2025 vehicles were …), 年 outweighs all. 2000 is a figure unless
// 年 or such a preposition says otherwise: this trade has many targets of 2,000 and no year 2000.

export interface TimeSpot {
  readonly start: number;
  readonly end: number;
  /** Years, both included; null where the time is open on that side. "By 2025" names 2025 and nothing else. */
  readonly from: number | null;
  readonly to: number | null;
  /** As the catalog writes it ("2024", "2021-H1", "2024-01/2024-11"), where one period is meant. */
  readonly period: string | null;
  readonly relation: 'in' | 'by' | 'since' | 'before' | 'after' | 'plan';
}

type Relation = TimeSpot['relation'];

/** Months are counted from January of year 0, both ends included. */
interface Span {
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** Months 0 to 11 of a year that these words do not name. */
  readonly yearless?: true;
  readonly relation?: Relation;
}

interface Year {
  readonly end: number;
  readonly year: number;
}

type Reader = (text: string, at: number, now: number) => Span | null;

const YEAR = 12;
/** June: the middle of a year is its end of June. */
const MID_MONTH = 5;

/** Words by value, in the order in which they are counted. */
const COUNTING = [
  '零 一 二 三 四 五 六 七 八 九 十 十一 十二',
  '〇 a 两',
  '○ one two three four five six seven eight nine ten eleven twelve',
  '- first second third fourth',
  '- 1st 2nd 3rd 4th',
];
const NUMBERS = new Map(
  COUNTING.flatMap((words) => words.split(' ').map((word, value) => [word, value] as const)),
);

function number(word: string | undefined): number {
  return NUMBERS.get(word ?? '') ?? Number(word);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The words just before a place, enough for any relation; patterns on it end with $. */
const LOOK_BACK = 32;

function wordsBefore(text: string, at: number, free: number): string {
  return text.slice(Math.max(free, at - LOOK_BACK), at);
}

// ---- Years ----

const FOUR_DIGITS =
  /(?<![a-z\d$¥€£#第]|(?<!\d)(?:\d{1,3}|\d{5,9})[-:.]|(?:rmb|cny|usd) )(?:(?:fy|cy) ?|year )?((?:199|20\d)\d)(?:( ?年度?(?!代))|[sef](?![a-z\d])|(?![a-z\d%]|\.\d))/y;
const HAN_YEAR = /二([零〇○][零〇○一二三四五六七八九]{2}) ?年?/y;
/** 10年 to 12年 last as long; 13年 is 2013. */
const TWO_DIGITS =
  /(?<![\d.,a-z近来去前后每第满超约逾长达])(1[3-9]|[2-4]\d)(?: ?年(?!代|期|级|以内|之内|内|来|间|多(?=时间|以|[ ,。]|$)|左右|限|均)|(?=[、,和与](?:1[3-9]|[2-4]\d)年))/y;

const COUNTED_ENGLISH =
  '(?:vehicles|cars|trucks|buses|units|piles|stations|chargers|connectors|firms|companies|enterprises|factories|makers|parking spaces)(?! (?:targets?|goals?|output|production|sales|plans?|figures?|numbers?)\\b)';
const MEASURED =
  / ?(?:[万亿]|[百千][万亿]|[多余](?!少|下)|[辆吨倍%]|个(?!月)|家(?!用|庭|电)|座(?!谈|舱)|台(?!州|湾|积)|条(?!例|件)|项(?!目)|款(?=\/)|美元|公里|千米|千瓦|平方|元(?!旦)|人次|标准?箱|亩)| ?(?:percent|per cent|pct|[gmkt]wh?|km2?|tonnes|tons|teu|yuan|rmb|cny|dollars|usd|million|billion|trillion|thousand|mln|bn|times|fold)(?![a-z\d])/y;
const COUNTED = new RegExp(` ${COUNTED_ENGLISH}(?![a-z\\d])`, 'y');
const COUNTED_LATER = new RegExp(
  `(?: (?!(?:in|by|of|for|at|on|and|or|the|to|nev)\\b)[a-z]{1,16}){1,3} ${COUNTED_ENGLISH}(?![a-z\\d])`,
  'y',
);
const COMPARATOR =
  /(?:more than|over|above|exceed(?:s|ed|ing)?|at least|at most|(?:less|fewer) than|under|about|around|some|nearly|up to) $|(?:超过|突破|至少|不少于|不低于|约|近|低于|不到)$/;
const PREPOSITION = /(?:^| )(?:in|by|since|before|after|until|during|year)(?: the)?(?: year)? $/;

/** Four digits without 年 that count something: see the rule at the head of this file. */
function isFigure(text: string, at: number, { end, year }: Year): boolean {
  if (matchAt(MEASURED, text, end) !== null) return true;
  const before = wordsBefore(text, at, 0);
  if (PREPOSITION.test(before)) return false;
  if (year === 2000 || matchAt(COUNTED, text, end) !== null) return true;
  return COMPARATOR.test(before) && matchAt(COUNTED_LATER, text, end) !== null;
}

const RELATIVE_YEAR =
  /(?:(year before last)|((?:last|previous) years?)|((?:this|current) years?)|(next years?)|(year after next))(?![a-z])|(大前年)|(?<![目之以此日])(前年(?!均))|(去年|(?<![以史])上一?年度?(?!代))|(今年|本年度?)|(明年)|(?<![之以今此日])(后年(?!均))/y;
const YEARS_AWAY = [-2, -1, 0, 1, 2, -3, -2, -1, 0, 1, 2];

function readYear(text: string, at: number, now: number): Year | null {
  const four = matchAt(FOUR_DIGITS, text, at);
  if (four !== null) {
    const year = { end: at + four[0].length, year: Number(four[1]) };
    return four[2] === undefined && isFigure(text, at, year) ? null : year;
  }
  const two = matchAt(TWO_DIGITS, text, at);
  if (two !== null) return { end: at + two[0].length, year: 2000 + Number(two[1]) };
  const han = matchAt(HAN_YEAR, text, at);
  if (han !== null) {
    const digits = [...(han[1] ?? '')].map(number).join('');
    return { end: at + han[0].length, year: Number(`2${digits}`) };
  }
  const relative = matchAt(RELATIVE_YEAR, text, at);
  if (relative === null) return null;
  const away = YEARS_AWAY[relative.slice(1).findIndex((group) => group !== undefined)] ?? 0;
  return { end: at + relative[0].length, year: Math.floor(now / YEAR) + away };
}

// ---- Parts of a year ----

const HAN_MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])';
const ORDINAL = '(first|second|third|fourth|1st|2nd|3rd|4th)';
const SMALL = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
/** Hydrogen, not a half of a year: "h2 price". */
const NOT_HYDROGEN =
  '(?! ?(?:prices?|costs?|stations?|refuel|fuel|vehicles?|trucks?|buses|bus|cars?|highway|corridor|pipeline|per|demand|supply|站|车|价))';

type Part = readonly [RegExp, (match: RegExpExecArray) => readonly [number, number]];

/** Patterns for parts of a year, and what months (from 0) of it a match means. */
const CHINESE_PARTS: readonly Part[] = [
  [/(?:(上|前)|(?:下|后))半年/y, ([, first]) => half(first === undefined ? 2 : 1)],
  [/前([两二三23])个?季度/y, ([, n]) => [0, number(n) * 3 - 1]],
  [/([一1])(?:季度)?[-至到]([二三四2-4])季度/y, ([, , n]) => [0, number(n) * 3 - 1]],
  [/第?([一二三四1-4])季度|第([一二三四])季(?!度)/y, ([, n, m]) => quarter(number(n ?? m))],
  [
    /[前头](1[0-2]|[1-9]|十[一二]?|[一两二三四五六七八九]) ?个?月份?/y,
    ([, n]) => [0, number(n) - 1],
  ],
  [
    new RegExp(`${HAN_MONTH}月?(?:份|底)? ?(?:-{1,2}|[~〜至到]) ?${HAN_MONTH}月份?底?`, 'y'),
    ([, a, b]) => months(number(a), number(b)),
  ],
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

function half(n: number): readonly [number, number] {
  return [(n - 1) * 6, n * 6 - 1];
}

function quarter(n: number): readonly [number, number] {
  return [(n - 1) * 3, n * 3 - 1];
}

function months(first: number, last: number): readonly [number, number] {
  return [Math.min(first, last) - 1, Math.max(first, last) - 1];
}

function month(name: string | undefined): number {
  return MONTH_NAMES.indexOf((name ?? '').slice(0, 3)) + 1;
}

/** Halves, quarters and months; the months from 0 of a year not named here. */
function readPart(text: string, at: number): Span | null {
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

// ---- Whole times ----

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

const PLAN_CHINESE =
  /(?<![一二三四五六七八九十百\d第])十([一二三四五六])五(?![百千万亿十])(?:["”」』]?(?:规划|计划|时期|期间|期(?!末)))*(["”」』]?(?:期?末|收官(?:之年)?|最后一年))?/y;
const PLAN_CHINESE_LONG =
  /第(?:十([一二三四五六])|1([0-6]))个五年(?:规划|计划)?(?:时期|期间|期(?!末))?(期?末)?/y;
const PLAN_ENGLISH =
  /(?:(1[0-6])(?:th)?|(tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth)) ?(?:(?:five|5) ?(?:year|yr) ?(?:development )?(?:plan|period|programme|program)(?: period)?|fyp(?: period)?|5yp)(?![a-z])/y;
const PLAN_ORDINALS = 'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth'.split(' ');
const END_OF_PLAN = /(?:end|close|last year|final year) of (?:the )?$/;

const readPlan: Reader = (text, at) => {
  const chinese = matchAt(PLAN_CHINESE, text, at);
  if (chinese !== null)
    return planSpan(at + chinese[0].length, 10 + number(chinese[1]), chinese[2] !== undefined);
  const long = matchAt(PLAN_CHINESE_LONG, text, at);
  if (long !== null)
    return planSpan(at + long[0].length, 10 + number(long[1] ?? long[2]), long[3] !== undefined);
  const english = matchAt(PLAN_ENGLISH, text, at);
  if (english === null) return null;
  const nth =
    english[1] === undefined ? 10 + PLAN_ORDINALS.indexOf(english[2] ?? '') : Number(english[1]);
  return planSpan(at + english[0].length, nth, END_OF_PLAN.test(wordsBefore(text, at, 0)));
};

/** China's n-th five-year plan: the 14th runs from 2021 to 2025. Its end is the year in which its goals fall due. */
function planSpan(end: number, nth: number, onlyEnd: boolean): Span {
  const last = 1955 + nth * 5;
  const to = last * YEAR + YEAR - 1;
  return onlyEnd
    ? { end, from: last * YEAR, to, relation: 'by' }
    : { end, from: (last - 4) * YEAR, to, relation: 'plan' };
}

const NEXT_YEARS = new RegExp(
  `(?:(?:next|coming|following) ${SMALL} (?:full )?years|(?:未来|今后|接下来)的?(\\d{1,2}|[一两二三四五六七八九十])年)(?!前|以前|之前)`,
  'y',
);
const LAST_YEARS = new RegExp(
  `(?:(?:last|past|previous) ${SMALL} (?:full )?years|(?:最近|过去|(?<![最附接])近)的?(\\d{1,2}|[一两二三四五六七八九十])年(?:来|间)?)`,
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
const readYearsAway: Reader = (text, at, now) => {
  const thisYear = Math.floor(now / YEAR);
  const spans: readonly (readonly [RegExp, (n: number) => readonly [number, number]])[] = [
    [NEXT_YEARS, (n) => [1, n]],
    [LAST_YEARS, (n) => [-n, -1]],
    [YEARS_AGO, (n) => [-n, -n]],
    [YEARS_ON, (n) => [n, n]],
  ];
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

const readMonthAway: Reader = (text, at, now) => {
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

const DECADE_END = /(?:end of (?:the|this) decade|decades? end)(?![a-z])/y;

const readDecade: Reader = (text, at, now) => {
  const match = matchAt(DECADE_END, text, at);
  if (match === null) return null;
  const last = Math.ceil(Math.floor(now / YEAR) / 10) * 10;
  return {
    end: at + match[0].length,
    from: last * YEAR,
    to: last * YEAR + YEAR - 1,
    relation: 'by',
  };
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

const READERS: readonly Reader[] = [
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

// ---- Relations ----

/** Words before a time. "In" is only taken along; after "compared to" nothing is due by then. */
const BEFORE_ENGLISH: ReadonlyMap<string, Relation | null> = new Map(
  Object.entries({
    by: 'by,until,till,up to,to,through,no later than,not later than,on or before',
    before: 'before,prior to,ahead of,earlier than',
    since: 'since,ever since,starting,starting in,starting from,beginning in',
    after: 'after,beyond,post,later than',
    in: 'as of,as at,at,in,during,throughout,from',
    none: 'compared to,relative to,close to,similar to,equal to,next to,back to,due to,according to',
  }).flatMap(
    ([relation, phrases]) =>
      phrases
        .split(',')
        .map((phrase) => [phrase, relation === 'none' ? null : (relation as Relation)]), // the keys above
  ),
);
// The leftmost phrase that reaches the end is the longest: "no later than" before "later than".
const ENDS_ENGLISH = new RegExp(`(?:^|[^a-z])(${[...BEFORE_ENGLISH.keys()].join('|')}) $`);
const ENDS_CHINESE =
  /(截[至止]到?|(?<![达提看谈说听想拿找查见回遇感做得受收不没直])直?到|(?<![截冬甚乃以夏])至|(?<![来各])自从?|从|(?<![存现所实正])在)$/;
/** By the first character of the words. */
const BEFORE_CHINESE: Readonly<Record<string, Relation>> = {
  截: 'in',
  直: 'by',
  到: 'by',
  至: 'by',
  自: 'since',
  从: 'in',
  在: 'in',
};
/** Stands between the relation and the time, and changes nothing. */
const LINK =
  /(?:(?:the )?(?:end of|end|year ?end of|year ?end|close of|late|last year of|final year of) )?(?:the )?(?:year )?$/;
const MID = /mid(?:dle of)? ?(?:the )?(?:year )?$/;

/** Words behind a time. */
const BEHIND: readonly (readonly [RegExp, Relation])[] = [
  [/[之以]前/y, 'before'],
  [/前后/y, 'in'],
  [
    /前(?!(?:\d|[一二三四五六七八九十两几])[\d.,一二三四五六七八九十]{0,9}(?![\d.,一二三四五六七八九十百千万亿])|[期沿端景列往途身瞻提述几])/y,
    'by',
  ],
  [/为?止/y, 'by'],
  [/以来|起(?![草步点初源亚伏])|开始|至今|迄今|到(?:现在|目前|今)/y, 'since'],
  [/[之以]后|后(?![续期半备劲面来年台者])/y, 'after'],
  [/ (?:to|until|till|through) (?:now|date|today|(?:the )?present)(?![a-z])/y, 'since'],
  [/ (?:onwards?|and onwards?|and (?:after|later|beyond)|or later|forward)(?![a-z])/y, 'since'],
  [/ (?:or|and) (?:before|earlier)(?![a-z])/y, 'by'],
];

interface Placed extends Span {
  readonly start: number;
  readonly relation: Relation;
}

/** The time with the words around it that tell its relation; reaches back no further than the spot before it. */
function place(text: string, at: number, span: Span, free: number): Placed {
  const words = wordsBefore(text, at, free);
  const wholeYear = span.yearless !== true && span.to - span.from === YEAR - 1;
  const middle = wholeYear ? MID.exec(words) : null;
  const link = (middle ?? LINK.exec(words))?.[0].length ?? 0;
  const [before, said] = relationBefore(words.slice(0, words.length - link));
  const [end, saidBehind] = relationBehind(text, span.end);
  const month = span.from + MID_MONTH;
  return {
    ...span,
    ...(middle && { from: month, to: month }),
    start: at - link - before,
    end,
    relation: relationOf(span, said, saidBehind),
  };
}

/** The time's own relation wins if it is a due date; then what the words say, those before first. */
function relationOf(
  { relation }: Span,
  before: Relation | null,
  behind: Relation | null,
): Relation {
  if (relation === 'by') return relation;
  const said = before === null || before === 'in' ? behind : before;
  return said === null || said === 'in' ? (relation ?? 'in') : said;
}

/** How many characters at the end of the words tell a relation, and which. */
function relationBefore(words: string): readonly [number, Relation | null] {
  const english = ENDS_ENGLISH.exec(words)?.[1];
  if (english !== undefined) {
    const relation = BEFORE_ENGLISH.get(english) ?? null;
    return [relation === null ? 0 : english.length + 1, relation];
  }
  const chinese = ENDS_CHINESE.exec(words)?.[0] ?? '';
  return [chinese.length, BEFORE_CHINESE[chinese[0] ?? ''] ?? null];
}

function relationBehind(text: string, at: number): readonly [number, Relation | null] {
  for (const [pattern, relation] of BEHIND) {
    const match = matchAt(pattern, text, at);
    if (match !== null) return [at + match[0].length, relation];
  }
  return [at, null];
}

// ---- The door ----

const CUE =
  /(?<![\d.])\d|(?<![a-z\d])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|first|second|third|fourth|h[12]|q[1-4]|fy|cy|year|last|past|previous|this|current|next|coming|following|between|end of|decade|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|an?|one|two|three|four|five|six|seven|eight|nine|ten)|[十上下前后大去今本这明头第最近过未接一二三四五六七八九两年]/g;

/**
 * Every time in a text made a key by toKey(), from the left, without overlap. Today (YYYY-MM-DD) settles what is
 * relative: 去年, "last quarter", and a part of a year that no year in the text owns (the latest such part that is over).
 */
export function spotTimes(text: string, today: string): TimeSpot[] {
  const now = Number(today.slice(0, 4)) * YEAR + Number(today.slice(5, 7)) - 1;
  const placed: Placed[] = [];
  let free = 0;
  for (const { index } of text.matchAll(CUE)) {
    if (index < free) continue;
    const span = readAt(text, index, now);
    if (span === null) continue;
    const spot = place(text, index, span, free);
    placed.push(spot);
    free = spot.end;
  }
  return withYears(placed, now).map(toSpot);
}

function readAt(text: string, at: number, now: number): Span | null {
  for (const reader of READERS) {
    const span = reader(text, at, now);
    if (span !== null) return span;
  }
  return null;
}

/** Gives each part of a year its year: the one named last before it, else the first named at all, else the latest that is over. */
function withYears(placed: readonly Placed[], now: number): Placed[] {
  let owner = placed.find(ownsYear);
  return placed.map((spot) => {
    if (ownsYear(spot)) owner = spot;
    return spot.yearless === true ? inYear(spot, owner, now) : spot;
  });
}

function inYear(spot: Placed, owner: Placed | undefined, now: number): Placed {
  const isOver = (year: number) => year + spot.to < now;
  const thisYear = now - (now % YEAR);
  const whole = spot.to - spot.from === YEAR - 1;
  const latest = whole || isOver(thisYear) ? thisYear : thisYear - YEAR;
  const owned = owner === undefined ? latest : owner.from - (owner.from % YEAR);
  const year = whole || isOver(owned) ? owned : latest;
  return { ...spot, from: year + spot.from, to: year + spot.to };
}

function ownsYear({ yearless, from, to }: Placed): boolean {
  return yearless !== true && Math.floor(from / YEAR) === Math.floor(to / YEAR);
}

function toSpot({ start, end, from, to, relation }: Placed): TimeSpot {
  const [first, last] = [Math.floor(from / YEAR), Math.floor(to / YEAR)];
  const within = { start, end, period: null, relation };
  switch (relation) {
    case 'since':
      return { ...within, from: first, to: null };
    case 'after':
      return { ...within, from: Math.floor((to + 1) / YEAR), to: null };
    case 'before':
      return { ...within, from: null, to: Math.floor((from - 1) / YEAR) };
    case 'in':
    case 'by':
    case 'plan':
      return { ...within, from: first, to: last, period: periodOf(from, to) };
    default:
      return relation satisfies never;
  }
}

/** Months as the catalog writes a period; null where they reach over a year's end. */
function periodOf(from: number, to: number): string | null {
  const year = Math.floor(from / YEAR);
  if (Math.floor(to / YEAR) !== year) return null;
  const [first, length] = [from % YEAR, to - from + 1];
  const name = (index: number) => `${year}-${String((index % YEAR) + 1).padStart(2, '0')}`;
  if (length === YEAR) return `${year}`;
  if (length === 6 && first % 6 === 0) return `${year}-H${first / 6 + 1}`;
  if (length === 3 && first % 3 === 0) return `${year}-Q${first / 3 + 1}`;
  return length === 1 ? name(from) : `${name(from)}/${name(to)}`;
}
