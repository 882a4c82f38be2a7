// Quantities in words: 120万辆, "more than 1.1 trillion yuan", 两三家, "half a million", 七成以上. Texts come as toKey()
// makes them. What times.ts takes for a time is no quantity: its head tells which four digits are a year. Nor are digits
// inside words (L3, 5G), durations (3 years), days, and numbers of plans.
import { spotTimes } from './times.ts';

export interface QuantitySpot {
  readonly start: number;
  readonly end: number;
  /** "Nearly" is "~" here, since a claim with it is no bound; the catalog writes "<" for an actual that a source calls "nearly". */
  readonly comparator: '>' | '>=' | '=' | '~' | '<=' | '<' | 'range';
  /** In full: 120万 is 1,200,000. Percent and points as said (50), falls below zero. Energy and money in the unit beside it. */
  readonly value: number | { readonly min: number; readonly max: number };
  readonly kind:
    | 'money'
    | 'dollars'
    | 'percent'
    | 'vehicles'
    | 'energy'
    | 'points'
    | 'times'
    | 'rank'
    | 'plain';
  /** As the catalog writes it (CNY, CNY/kg, percent, GWh, km2, rank …), else the counted thing as it was typed (辆, piles). */
  readonly unit: string | null;
}

type Kind = QuantitySpot['kind'];
type Comparator = Exclude<QuantitySpot['comparator'], 'range'>;
type Value = QuantitySpot['value'];

/** A number without its unit. */
interface Figure {
  readonly end: number;
  readonly value: Value;
  /** The thousands, 万 and so on that it ends with: "100-120万" lends them to the 100. */
  readonly scale: number;
  /** 多 and 余 are somewhat more, 来 is about. */
  readonly vague?: Comparator;
  /** Chinese or English words that mean a number only beside a unit or a comparator: 三, "one". */
  readonly weak?: boolean;
}

/** A number with its unit. */
interface Measured extends Figure {
  readonly start: number;
  readonly kind: Kind;
  readonly unit: string | null;
  readonly comparator?: Comparator;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Enough for any comparator; patterns on it end with $. */
const LOOK_BACK = 32;

function wordsBefore(text: string, at: number, free: number): string {
  return text.slice(Math.max(free, at - LOOK_BACK), at);
}

/** Without the binary dust of 1.13 × 100: figures have no more than 15 digits. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}

// ---- Numbers in digits and Chinese characters ----

const ARABIC = '(?:\\d{1,3}(?:(?:,\\d{3})+|(?: \\d{3})+)(?![\\d,])|\\d+)(?:\\.\\d+)?';
const DIGIT = '[零〇一二两三四五六七八九]';
const LONGEST_NUMERAL = 30;
const NUMERAL = new RegExp(
  `(?:${ARABIC}|${DIGIT}|[十几]|点(?=${DIGIT})|个(?=亿)| ?(?:百(?![公分强])|千(?![瓦米克])|[万亿])){1,${LONGEST_NUMERAL}}`,
  'y',
);
const TOKEN = new RegExp(`${ARABIC}|.`, 'g');
const DIGITS: ReadonlyMap<string, number> = new Map(
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
function chineseValue(numeral: string): number | null {
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
function chineseRange(numeral: string): Value | null {
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
function readNumeral(text: string, at: number): Figure | null {
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

/** Not 几万 nor 多少万, which ask; not 数十万 nor 上百万, which tell too little; 百 alone only in 百余 and 近百. */
function startsNumber(numeral: string, before: string, some: string): boolean {
  if (/[几数]$/.test(before)) return false;
  if (!/^[百千万亿]/.test(numeral)) return !/^[几 点个]/.test(numeral);
  if (/(?:上|多少)$/.test(before)) return false;
  return (
    BARE_SCALES.test(numeral) ||
    (numeral.length === 1 && (some !== '' || /[近超逾破约]$/.test(before)))
  );
}

/** No number has a leading zero or more digits than a figure can hold exactly. */
function fitsDigits(numeral: string): boolean {
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

// ---- Numbers in digits with English scales, and in English words ----

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
function readDigits(text: string, at: number): Figure | null {
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
const WORD_VALUES: ReadonlyMap<string, number> = new Map([
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
const AND_A_HALF = new RegExp(` and a half(?: ${LARGE})?`, 'y');
const BARE_LARGE =
  /(?<!(?:many|several|few|some|of|per|in|what|much|tens|hundreds|\d) )(million|billion|trillion)(?= (?:nevs?|evs?|vehicles?|cars?|yuan|rmb|dollars?)(?![a-z]))/y;

/** "twenty five", "two hundred and fifty thousand", "half a million", "one and a half million", "a dozen". */
function readWords(text: string, at: number): Figure | null {
  const half = matchAt(HALF_A_LARGE, text, at);
  if (half !== null) return scaledFigure(at + half[0].length, 0.5, half[1]);
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
  if (andHalf !== null)
    return scaledFigure(next + andHalf[0].length, total + part + 0.5, andHalf[1]);
  const value = total + part;
  return { end: next, value, scale: ENGLISH_SCALES.get(last) ?? 1, weak: value <= 1 };
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

// ---- Units ----

interface Unit {
  readonly words: string;
  readonly kind: Kind;
  /** Null: the word itself. */
  readonly unit: string | null;
}

/** English words end where letters end; after Chinese ones anything may follow. */
function unit(kind: Kind, name: string | null, english: string, chinese = ''): Unit {
  const words = [english && `(?:${english})(?![a-z\\d])`, chinese].filter(Boolean).join('|');
  return { words, kind, unit: name };
}

const PER_KG = ' ?(?:a|per|\\/) ?(?:kg|kilogram|kilo)';
/** The first that fits counts, so longer ones stand before shorter ones. */
const UNITS: readonly Unit[] = [
  unit(
    'points',
    'points',
    'percent(?:age)? points?|pct points?|ppts?|pp|points',
    '个?百分点|个点(?!位)',
  ),
  unit('percent', 'percent', 'percent|per cent|pct', '%'),
  unit('times', 'times', 'times|fold|x', '倍'),
  unit('energy', 'kWh/100km', 'kwh ?(?:per|\\/) ?100 ?km', '(?:千瓦时|度)\\/百公里'),
  unit('energy', 'TWh', 'twh'),
  unit('energy', 'GWh', 'gwh', '吉瓦时'),
  unit('energy', 'MWh', 'mwh', '兆瓦时'),
  unit('energy', 'kWh', 'kwh', '千瓦时|度电'),
  unit('plain', 'GW', 'gw', '吉瓦'),
  unit('plain', 'MW', 'mw', '兆瓦'),
  unit('plain', 'kW', 'kw', '千瓦'),
  unit('money', 'CNY/kg', `(?:yuan|rmb|cny)${PER_KG}`, '[元块](?:\\/|每|一)(?:公斤|千克|kg)'),
  unit('dollars', 'USD', '(?:us )?dollars?|usd', '美元|美金'),
  unit(
    'money',
    'CNY',
    'yuan|rmb|cny|renminbi',
    '元人民币|元(?!旦|锂|电|材|正极|前驱)|人民币|块(?!状)钱?',
  ),
  unit('plain', 'km2', 'km2|sq km|square kilomet(?:re|er)s?', '平方公里|平方千米'),
  unit('plain', 'km', 'km|kilomet(?:re|er)s?', '公里|千米'),
  unit('plain', 'tonnes', 'tonnes?|tons?|t', '吨'),
  unit('plain', 'TEU', 'teus?', '标准?箱'),
  unit(
    'vehicles',
    null,
    'vehicles|cars|trucks|buses|vans|taxis|automobiles|nevs|evs|bevs|phevs|fcvs|fcevs',
    '辆(?:\\/[年日桩])?',
  ),
  unit(
    'plain',
    null,
    'units|piles|stations|chargers|connectors|guns|spaces|firms|companies|enterprises|factories|plants|makers|automakers|carmakers|manufacturers|suppliers|brands|models|bases|clusters|centres|centers|projects|outlets|highways|townships|cities|provinces|regions|people|sets|euros?',
    '欧元|港元|日元|人次|[家座台条项款种处套名位户所人亩]|个(?!亿)(?:\\/[年日])?',
  ),
];
/** All units as one pattern with a group for each. */
const UNIT = new RegExp(` ?(?:${UNITS.map(({ words }) => `(${words})`).join('|')})`, 'y');
/** "a million-NEV goal"; after small numbers the word belongs to a noun: "two NEV makers". */
const SINGULAR = / (?:vehicle|car|nev|ev)(?![a-z\d])/y;
const SINGULAR_FROM = 1000;

const DESCRIBING =
  'new|energy|electric|pure|hybrid|hydrogen|fuel|cell|battery|plug|in|smart|intelligent|connected|networked|passenger|commercial|heavy|light|duty|public|private|charging|swap|swapping|supercharging|refuelling|refueling|filling|super|fast|dc|ac|large|leading|key|core|national|state|level|parts|auto|automotive|methanol|ride|hailing|self|driving|nev|ev|parking';
/** "1.55 million new energy vehicles": the noun tells the kind, but its describing words name the metric and stay outside the spot. */
const DESCRIBED = new RegExp(`(?: (?:${DESCRIBING})){1,5}(?= )`, 'y');

/** Makes a number no quantity: 3 years, 5月, 10点, 二手, 4代. */
const NO_UNIT =
  /[ -]?(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|quarters?|half|decades?|am|pm|g|d|(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})(?![a-z])|个?(?:年|月|日|号|天|周|星期|季|小时|分钟|五年|届|世纪)|[点时分期批代次线环轮岁层楼强](?!之)/y;

function unitAt(
  text: string,
  at: number,
  value: Value,
): { end: number; kind: Kind; unit: string } | null {
  const match = matchAt(UNIT, text, at);
  if (match !== null) {
    const [whole, ...words] = match;
    const found = UNITS[words.findIndex((word) => word !== undefined)];
    return {
      end: at + whole.length,
      kind: found?.kind ?? 'plain',
      unit: found?.unit ?? whole.trim(),
    };
  }
  const large = typeof value === 'number' && value >= SINGULAR_FROM;
  const word = large ? matchAt(SINGULAR, text, at)?.[0] : undefined;
  return word === undefined ? null : { end: at + word.length, kind: 'vehicles', unit: word.trim() };
}

// ---- Figures with units ----

const MONEY_BEFORE = /(?:(us ?\$|usd ?|\$) ?|(?:rmb|cny|¥|人民币) ?)/y;
const RATIO =
  /(?: to |:|比)1(?![\d.,%万亿a-z]|:\d| ?(?:[mb]illion|trillion|thousand|hundred|[mb]n))/y;
/** Numbers of clocks, dates, versions and telephones. */
const CHAINED = /[:/⁄]\d|\.\d|-\d+-/y;
const MONTH_BEFORE = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? $/;

/** A number with its unit, or with money before it: 120万辆, "rmb 1.1 trillion", "2.5:1". */
function readMeasured(text: string, start: number): Measured | null {
  const money = matchAt(MONEY_BEFORE, text, start);
  const at = start + (money?.[0].length ?? 0);
  const figure = /[a-z]/.test(text[at] ?? '') ? readWords(text, at) : readDigits(text, at);
  if (figure === null) return null;
  if (money !== null) return paid(text, start, figure, money[1] === undefined ? 'CNY' : 'USD');
  const ratio = matchAt(RATIO, text, figure.end);
  if (ratio !== null && typeof figure.value === 'number' && figure.value >= 1)
    return { ...figure, start, end: figure.end + ratio[0].length, kind: 'plain', unit: 'ratio' };
  const measure = unitAt(text, figure.end, figure.value);
  if (measure !== null) return { ...figure, start, ...measure };
  const whole = figure.scale === 1 && matchAt(NO_UNIT, text, figure.end) !== null;
  if (whole || matchAt(CHAINED, text, figure.end) !== null || /[a-z]/.test(text[figure.end] ?? ''))
    return null;
  if (isDate(text, start, figure)) return null;
  return { ...figure, start, kind: 'plain', unit: null };
}

/** "May 31", and "by 25", which may mean a year and may not. */
function isDate(text: string, start: number, { end }: Figure): boolean {
  const before = wordsBefore(text, start, 0);
  if (MONTH_BEFORE.test(before)) return true;
  const short = /^\d\d$/.test(text.slice(start, end)) && matchAt(DESCRIBED, text, end) === null;
  return short && /(?:^| )(?:by|in|until|since|before|after) $/.test(before);
}

/** After "$5 million" the word "dollars" or "yuan" may follow and adds nothing. */
function paid(text: string, start: number, figure: Figure, currency: 'CNY' | 'USD'): Measured {
  const measure = unitAt(text, figure.end, figure.value);
  const kind = currency === 'CNY' ? 'money' : 'dollars';
  const named = measure?.kind === kind ? measure : { end: figure.end, unit: currency };
  return { ...figure, start, kind, ...named };
}

// ---- Figures of their own form ----

const HUNDRED = 100;
const NUMERATORS: ReadonlyMap<string, number> = new Map([...WORD_VALUES, ['a', 1]]);
const DENOMINATORS = ' - half third quarter fifth sixth seventh eighth ninth tenth'.split(' ');
const FRACTION =
  /(a|one|two|three|four|five|six|seven|eight|nine) (half|halve|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)(s)?(?![a-z])( of)?/y;
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

const ONE_IN = /(?:one|1) in (two|three|four|five|six|seven|eight|nine|ten|\d{1,3})(?![\da-z,.])/y;

/** Shares and multiples in words of their own: 三成, 四分之三, "two thirds", "fivefold", 翻番. */
function readShare(text: string, at: number): Measured | null {
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
  const oneIn = matchAt(ONE_IN, text, at);
  if (oneIn !== null) {
    const of = WORD_VALUES.get(oneIn[1] ?? '') ?? Number(oneIn[1]);
    return of === 0 ? null : percent(oneIn, exact(HUNDRED / of));
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

/** "A third plant" is no share; "a third of the plants" and "two thirds" are. */
function isShare(text: string, at: number, [whole, , , plural, of]: RegExpExecArray): boolean {
  if (plural !== undefined) return !/^(?:a|one) /.test(whole);
  return (
    /^(?:a|one) /.test(whole) &&
    (of !== undefined ||
      /^(?:$|[,.?!;)])/.test(text.slice(at + whole.length, at + whole.length + 1)))
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
const TOP =
  /top (?:(\d{1,3})(?![\d.,%a-z]| ?(?:million|billion|thousand|hundred|percent))|(two|three|four|five|six|seven|eight|nine|ten|twenty)(?![a-z]))/y;
const RANK_HAN =
  /第(\d{1,4}|[一二三四五六七八九十百]{1,4})(?:[名位]|大(?!道)|(?![方季个批次届期代阶章条页节步款时段年月天周号手产类级梯人财汽轮线书课大\d一二三四五六七八九十百千万]|车间))/y;
const FIRST_RANKS =
  /(?<![之以目此日年月提先当史空])前(\d{1,2}|[一二两三四五六七八九十]{1,3})(?:[名位强甲大家]|个(?![月季])|(?=$|[ ,。?!、的是省市]))/y;

/** A place in an order: "5th", "no. 3", 第五; "top five" and 前五名 are "<=" 5. */
function readRank(text: string, at: number): Measured | null {
  const rank = (end: number, value: number | null): Measured | null =>
    value === null || value === 0 || !Number.isFinite(value)
      ? null
      : { start: at, end, value, scale: 1, kind: 'rank', unit: 'rank' };
  const digits = matchAt(NTH, text, at) ?? matchAt(NUMBERED, text, at);
  if (digits !== null && !MONTH_BEFORE.test(wordsBefore(text, at, 0)))
    return rank(at + digits[0].length, Number(digits[1]));
  const word = matchAt(RANKED, text, at) ?? matchAt(NTH_PLACE, text, at);
  if (word !== null) return rank(at + word[0].length, ORDINALS.indexOf(word[1] ?? ''));
  const chinese = matchAt(RANK_HAN, text, at);
  if (chinese !== null) return rank(at + chinese[0].length, chineseValue(chinese[1] ?? ''));
  const first = matchAt(TOP, text, at) ?? matchAt(FIRST_RANKS, text, at);
  if (first === null) return null;
  const count = first[1] ?? first[2] ?? '';
  const ranks = rank(at + first[0].length, WORD_VALUES.get(count) ?? chineseValue(count));
  return ranks === null ? null : { ...ranks, comparator: '<=' };
}

// ---- Ranges ----

/** The blank is what toKey() leaves of the dash in "100k-150k" and "1 million-2 million". */
const LINK =
  / ?(?:-{1,2}|[~〜]) ?| ?[至到或] ?| (?:to|or) |(?<=\d(?:[a-z]{1,4}| (?:thousand|million|billion|trillion))) (?=[\d.,]{1,9} ?(?:[kmbg]|thousand|trillion))/y;
const BETWEEN = /between /y;
const AND = / and /y;
/** "From 500k to 1m" tells of a change; both figures count. */
const FROM = /(?:(?:^|[^a-z])from |从|由)$/;

function readRange(text: string, at: number): Measured | null {
  const between = matchAt(BETWEEN, text, at)?.[0].length ?? 0;
  const first = readMeasured(text, at + between);
  if (first === null || FROM.test(wordsBefore(text, at, 0))) return between > 0 ? null : first;
  const link = matchAt(between > 0 ? AND : LINK, text, first.end);
  const second = link === null ? null : readMeasured(text, first.end + link[0].length);
  const range = second === null ? null : joined({ ...first, start: at }, second);
  return range ?? (between > 0 ? null : first);
}

/** Two figures as one range, the first with the scale and unit of the second where it has none; null if they do not fit. */
function joined(first: Measured, second: Measured): Measured | null {
  const { value: max } = second;
  if (typeof first.value === 'object' || typeof max === 'object' || second.unit === 'ratio')
    return null;
  const fits = first.unit === null || second.unit === null || first.unit === second.unit;
  const borrows = first.scale === 1 && (first.unit === null || second.unit === null);
  const scale = borrows && first.value < max / second.scale ? second.scale : 1;
  const min = exact(first.value * scale);
  if (!fits || min >= max) return null;
  const { kind, unit } = second.unit === null ? first : second;
  return {
    start: first.start,
    end: second.end,
    value: { min, max },
    scale: second.scale,
    kind,
    unit,
  };
}

// ---- Comparators ----

const COMPARATORS: ReadonlyMap<string, Comparator> = new Map(
  (
    [
      [
        '>',
        'more than,over,well over,just over,above,exceed,exceeds,exceeded,exceeding,surpass,surpasses,surpassed,surpassing,pass,passes,passed,passing,top,tops,topped,topping,greater than,higher than,larger than,bigger than,beyond,in excess of,upwards of,upward of,north of,beat,beats,crossed,crosses,crossing',
      ],
      [
        '>=',
        'at least,no less than,not less than,no fewer than,not fewer than,no lower than,not lower than,not below,not under,minimum of,a minimum of,minimum,min,min.',
      ],
      [
        '~',
        'about,around,roughly,approximately,approx,approx.,some,circa,ca,ca.,nearly,almost,close to,near,nearing,approaching,just about,an estimated,estimated',
      ],
      [
        '<=',
        'at most,up to,no more than,not more than,no higher than,not over,not above,not exceed,not exceeding,not to exceed,doesnt exceed,does not exceed,didnt exceed,did not exceed,not pass,not surpass,maximum of,a maximum of,maximum,max,max.,as many as,as much as,within,capped at',
      ],
      [
        '<',
        'less than,fewer than,under,just under,below,lower than,smaller than,short of,not even,not quite,not reach,didnt reach,did not reach',
      ],
    ] as const
  ).flatMap(([comparator, words]) => words.split(',').map((word) => [word, comparator] as const)),
);
// The leftmost phrase that reaches the end is the longest: "no less than" before "less than".
const ENDS_ENGLISH = new RegExp(
  `(?:^|[^a-z])((${[...COMPARATORS.keys()].join('|').replaceAll('.', '\\.')}) (?:the |a total of )?)$`,
);
const ENDS_SIGN = /(?<!-)(>=|<=|≥|≤|>|<|~|〜|≈) ?$/;
const SIGNS: Readonly<Record<string, Comparator>> = {
  '>=': '>=',
  '≥': '>=',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '<': '<',
};
/** One group for each comparator, the longer words first: 不超过 before 超过. */
const ENDS_CHINESE =
  /(?:(不(?:超过?|高于|多于|大于|突破)|(?<!有)没有?超过|未超过|至多|最多|顶多|控制在)|(不(?:少于|低于|小于|下)|至少|最少|起码)|(低于|少于|小于|不到|不足|不及|不满|未达到?|未到|(?<!有)没有?达到|(?<!有)没到|达不到)|(超过|突破|超出|多于|大于|高于|冲破|跨过|迈过|越过|不止|逾|超|破|(?<![通经不越超渡路])过)|(大约|大概|约为|约合|(?<![节合签预条制])约|差不多|接近|将近|逼近|(?<![最附新相])近|几乎))了?$/;
const CHINESE_COMPARATORS: readonly Comparator[] = ['<=', '>=', '<', '>', '~'];
const BEHIND =
  /(\+(?!\d)| plus(?= ?(?:$|[,.;)]))| (?:or|and) (?:more|above|over|higher|greater|up)(?![a-z])| at (?:least|minimum)(?![a-z])|[及含]?(?:以上|之上))|( or so(?![a-z])| or thereabouts|左右|上下)|( (?:or|and) (?:less|fewer|below|under|lower)(?![a-z])| at (?:most|maximum)(?![a-z])|及以下|以内|之内)|以下|之下/y;
const REACHES = /(?:达到?|reach(?:es|ed|ing)? )$/;
const FALLS =
  /(?:(?:down|fell|fallen|falls|falling|dropped|drops|declined|declines|decreased|decreases|shrank)(?: by)? |(?:下降|下滑|减少|降低)了?)$/;
const MINUS = /(?:^|[ (])-$/;

/** How many characters at the end of the words compare, and how. */
function comparatorBefore(words: string): readonly [number, Comparator | null] {
  const [, phrase, english] = words.endsWith(' ') ? (ENDS_ENGLISH.exec(words) ?? []) : [];
  if (phrase !== undefined) return [phrase.length, COMPARATORS.get(english ?? '') ?? null];
  const sign = ENDS_SIGN.exec(words);
  if (sign !== null) return [sign[0].length, SIGNS[sign[1] ?? ''] ?? '~'];
  const chinese = ENDS_CHINESE.exec(words);
  const said =
    CHINESE_COMPARATORS[chinese?.slice(1).findIndex((group) => group !== undefined) ?? -1];
  return [chinese?.[0].length ?? 0, said ?? null];
}

function comparatorBehind(text: string, at: number): readonly [number, Comparator | null] {
  const match = matchAt(BEHIND, text, at);
  if (match === null) return [at, null];
  const [whole, least, about, most] = match;
  const comparator = least ? '>=' : about ? '~' : most ? '<=' : '<';
  return [at + whole.length, comparator];
}

/** The figure with the words that compare it; reaches back no further than the spot before it. Null: too weak to count. */
function compared(text: string, measured: Measured, free: number): QuantitySpot | null {
  const { end, behind, kind, unit } = tailOf(text, measured);
  const words = wordsBefore(text, measured.start, free);
  const [length, before] = comparatorBefore(words);
  const said = before ?? behind ?? measured.vague ?? measured.comparator ?? null;
  if (isTooWeak(text, measured, said)) return null;
  const reaches = before === null && behind === '>=' ? (REACHES.exec(words)?.[0].length ?? 0) : 0;
  const { value, minus } = signed(measured, words, said);
  const comparator = typeof value === 'object' ? 'range' : (said ?? '=');
  return { start: measured.start - length - reaches - minus, end, comparator, value, kind, unit };
}

interface Tail extends Pick<Measured, 'end' | 'kind' | 'unit'> {
  readonly behind: Comparator | null;
}

/** What stands behind a figure: "or more", "or more nevs", "charging piles", "charging piles or more". */
function tailOf(text: string, measured: Measured): Tail {
  const { end, kind, unit, value } = measured;
  const [next, behind] = comparatorBehind(text, end);
  if (behind !== null) {
    const late = unit === null ? unitAt(text, next, value) : null;
    return { end: next, kind, unit, ...late, behind };
  }
  const noun = describedNoun(text, measured);
  if (noun === null) return { end, kind, unit, behind };
  const [beyond, afterNoun] = comparatorBehind(text, noun.end);
  return { ...noun, end: afterNoun === null ? end : beyond, behind: afterNoun };
}

/** 三亚 holds no number, and 一个 or "one pile" means "a"; 二十 counts beside a comparator, 至少一个 too. */
function isTooWeak(text: string, measured: Measured, said: Comparator | null): boolean {
  const { weak, unit, kind, value } = measured;
  if (weak !== true) return false;
  if (unit === null && (said === null || isSingle(text, measured))) return true;
  const counts = kind === 'plain' || kind === 'vehicles';
  return said === null && counts && (value === 1 || value === 0);
}

/** The counted thing behind describing words: "charging piles", "new energy vehicles". */
function describedNoun(
  text: string,
  { end, unit, value }: Measured,
): { end: number; kind: Kind; unit: string } | null {
  const described = unit === null ? matchAt(DESCRIBED, text, end) : null;
  const noun = described === null ? null : unitAt(text, end + described[0].length, value);
  return noun !== null && (noun.kind === 'vehicles' || noun.kind === 'plain') ? noun : null;
}

/** 超三 may be the start of any word; 超二十 is a number. */
function isSingle(text: string, { start, end }: Measured): boolean {
  return end - start === 1 && /\p{Script=Han}/u.test(text[start] ?? '');
}

/** Growth below zero: "down 3.5%", "-3.5%". The word of falling stays outside the spot, since it names the metric. */
function signed(
  { kind, value }: Measured,
  words: string,
  said: Comparator | null,
): { value: Value; minus: number } {
  if (kind !== 'percent' || typeof value === 'object' || said !== null) return { value, minus: 0 };
  if (MINUS.test(words)) return { value: -value, minus: 1 };
  return { value: FALLS.test(words) ? -value : value, minus: 0 };
}

// ---- The door ----

const CUE =
  /(?<![a-z\d]|\d[.,])(?:\d|\.(?=\d))|(?<![a-z])(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|zero|half|million|billion|trillion|twice|between|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|rank|place|came|comes|coming|no|nr|number|top|rmb|cny|usd?)|[$¥#第前翻半人零一二两三四五六七八九十百千万亿几]/g;
/** What is no quantity is passed over as a whole, so that no part of it is taken for one. */
const PASSED_OVER =
  /[a-z\d零〇一二两三四五六七八九几十百千万亿][a-z\d零〇一二两三四五六七八九几十百千万亿.,:/⁄-]*/y;

/** Every quantity in a text made a key by toKey(), from the left, without overlap. */
export function spotQuantities(text: string): QuantitySpot[] {
  const open = withoutTimes(text);
  const spots: QuantitySpot[] = [];
  let free = 0;
  for (const { index } of open.matchAll(CUE)) {
    if (index < free) continue;
    const measured = readSpecial(open, index) ?? readRange(open, index);
    const spot = measured === null ? null : compared(open, measured, spots.at(-1)?.end ?? 0);
    if (spot !== null) {
      spots.push(spot);
      free = spot.end;
    } else if (/[\d零〇一二两三四五六七八九几十百千万亿]/.test(open[index] ?? '')) {
      free = index + (matchAt(PASSED_OVER, open, index)?.[0].length ?? 1);
    }
  }
  return spots;
}

const SPECIAL_AT =
  /[a-z#第前翻半零一二两三四五六七八九十百千万]|\d{1,4}(?:st|nd|rd|th|成|分之| in )/y;

/** Shares and ranks; most digits begin neither. */
function readSpecial(text: string, at: number): Measured | null {
  if (matchAt(SPECIAL_AT, text, at) === null) return null;
  return readShare(text, at) ?? readRank(text, at);
}

/** The text with every time made unreadable, places kept. Any day will do: where times stand does not depend on it. */
function withoutTimes(text: string): string {
  let open = '';
  let at = 0;
  for (const { start, end } of spotTimes(text, '2000-01-01')) {
    open += text.slice(at, start) + '\0'.repeat(end - start);
    at = end;
  }
  return open + text.slice(at);
}
