// Figures in words: exact always, never rounded. English counts in thousands, millions, billions; Chinese in 万 and 亿.
import type { Actual, Metric, Target } from '../catalog/schema.ts';
import type { Language, Wording } from '../language.ts';

type Comparator = Target['comparator'];

export interface Amount {
  readonly comparator: Comparator;
  readonly value: Target['value'];
  readonly unit: Metric['unit'];
}

/** A fact's figure with comparator and unit: "more than 1.1 trillion yuan", "超过1.1万亿元", "2 to 3 centres". */
export function sayAmount(amount: Amount, metric: Metric, language: Language): string {
  const { value, comparator } = amount;
  if (typeof value === 'object') return sayRange(value, metric, language);
  const words = comparatorWords(comparator, isActual(amount), metric, language);
  if (metric.growth && words !== '') return sayGrowth(value, words, language);
  const number = sayQuantity(value, metric, language);
  if (words === '') return number;
  return language === 'zh' ? `${words}${number}` : `${words} ${number}`;
}

/** "Up more than 24%": the direction comes first. */
function sayGrowth(value: number, words: string, language: Language): string {
  const number = `${trimmed(Math.abs(value))}%`;
  if (language === 'zh') return `${value < 0 ? '下降' : '增长'}${words}${number}`;
  return `${value < 0 ? 'down' : 'up'} ${words} ${number}`;
}

/** Without the counted thing, where the name beside it has told that already: "Hydrogen stations: more than 50". */
export function sayAmountOf(amount: Amount, metric: Metric, language: Language): string {
  if (language === 'zh' || metric.counter === undefined || metric.unit === 'ratio')
    return sayAmount(amount, metric, language);
  const { counter: _, ...nameless } = metric;
  return sayAmount(
    amount,
    { ...nameless, unit: metric.unit === 'vehicles' ? 'count' : metric.unit },
    'en',
  );
}

function isActual(amount: object): amount is Actual {
  return 'period' in amount;
}

const ENGLISH: Record<Exclude<Comparator, 'range'>, string> = {
  '>': 'more than',
  '>=': 'at least',
  '=': '',
  '~': 'about',
  '<=': 'at most',
  '<': 'less than',
};
const CHINESE: Record<Exclude<Comparator, 'range'>, string> = {
  '>': '超过',
  '>=': '至少',
  '=': '',
  '~': '约',
  '<=': '不超过',
  '<': '低于',
};

function comparatorWords(
  comparator: Comparator,
  actual: boolean,
  metric: Metric,
  language: Language,
): string {
  if (comparator === 'range') return '';
  if (comparator === '<' && actual) return language === 'zh' ? '近' : 'nearly';
  if (metric.unit === 'rank' && comparator === '<=')
    return language === 'zh' ? '不低于' : 'at least';
  return (language === 'zh' ? CHINESE : ENGLISH)[comparator];
}

function sayRange(
  { min, max }: { min: number; max: number },
  metric: Metric,
  language: Language,
): string {
  const [low, high] = [sayQuantity(min, metric, language), sayQuantity(max, metric, language)];
  if (language === 'zh')
    return `${low.slice(0, low.length - sharedUnit(low, high).length)}—${high}`;
  const unit = commonEnd(low, high).replace(/^\S*/, '');
  return `${low.slice(0, low.length - unit.length)} to ${high}`;
}

/** What 100万辆—120万辆 says once: all after the digits where both ends have the same, else the unit behind their magnitudes. */
function sharedUnit(low: string, high: string): string {
  const [left = '', right = ''] = [low, high].map((one) => /[^\d.]*$/.exec(one)?.[0]);
  if (left === right) return left;
  const unit = commonEnd(low, high).replace(/^[万亿]+/, '');
  return /[万亿]/.test(left) ? unit : '';
}

/** The longest tail that both have and in which no digit stands: "万辆" of 100万辆 and 120万辆. */
function commonEnd(a: string, b: string): string {
  let length = 0;
  while (length < Math.min(a.length, b.length)) {
    const character = a[a.length - 1 - length] ?? '';
    if (character !== b[b.length - 1 - length] || /[\d.,]/.test(character)) break;
    length++;
  }
  return a.slice(a.length - length);
}

/** A plain number in the metric's unit: "1.13 million NEVs", "113万辆", "up 24%". */
export function sayQuantity(value: number, metric: Metric, language: Language): string {
  return language === 'zh' ? chineseQuantity(value, metric) : englishQuantity(value, metric);
}

function englishQuantity(value: number, metric: Metric): string {
  const { unit, counter } = metric;
  switch (unit) {
    case 'percent':
      return metric.growth
        ? `${value < 0 ? 'down' : 'up'} ${english(Math.abs(value))}%`
        : `${english(value)}%`;
    case 'CNY':
      return `${englishLarge(value)} yuan`;
    case 'CNY/kg':
      return `${english(value)} yuan a kilogram`;
    case 'rank':
      return ordinal(value);
    case 'year':
      return String(value);
    case 'ratio':
      return [english(value), counter?.en].filter(Boolean).join(' ');
    case 'vehicles':
    case 'count':
      return `${englishLarge(value)} ${counter?.en ?? (unit === 'vehicles' ? 'vehicles' : '')}`.trim();
    case 'kWh/100km':
      return `${english(value)} kWh per 100 km`;
    case 'km2':
      return `${english(value)} km²`;
    case 'kWh':
    case 'kW':
    case 'GWh':
    case 'km':
    case 'tonnes':
    case 'TEU':
      return `${englishLarge(value)} ${unit}`;
    default:
      return unit satisfies never;
  }
}

function chineseQuantity(value: number, metric: Metric): string {
  const { unit, counter } = metric;
  switch (unit) {
    case 'percent':
      return metric.growth
        ? `${value < 0 ? '下降' : '增长'}${plain(Math.abs(value))}%`
        : `${plain(value)}%`;
    case 'CNY':
      return `${chinese(value)}元`;
    case 'CNY/kg':
      return `${plain(value)}元/公斤`;
    case 'rank':
      return `第${value}位`;
    case 'year':
      return `${value}年`;
    case 'ratio':
      return `${plain(value)}${counter?.zh ?? ''}`;
    case 'vehicles':
      return `${chinese(value)}${counter?.zh ?? '辆'}`;
    case 'count':
      return `${chinese(value)}${counter?.zh ?? '个'}`;
    case 'kWh/100km':
      return `${plain(value)}千瓦时/百公里`;
    case 'km2':
      return `${chinese(value)}平方公里`;
    case 'kWh':
      return `${chinese(value)}千瓦时`;
    case 'kW':
      return `${chinese(value)}千瓦`;
    case 'GWh':
      return `${plain(value)}GWh`;
    case 'km':
      return `${chinese(value)}公里`;
    case 'tonnes':
      return `${chinese(value)}吨`;
    case 'TEU':
      return `${chinese(value)}标准箱`;
    default:
      return unit satisfies never;
  }
}

const UNITS: Record<Metric['unit'], Wording> = {
  vehicles: { en: 'vehicles', zh: '辆' },
  count: { en: 'a count', zh: '个' },
  percent: { en: 'percent', zh: '%' },
  CNY: { en: 'yuan', zh: '元' },
  'CNY/kg': { en: 'yuan a kilogram', zh: '元/公斤' },
  GWh: { en: 'GWh', zh: 'GWh' },
  kWh: { en: 'kWh', zh: '千瓦时' },
  'kWh/100km': { en: 'kWh per 100 km', zh: '千瓦时/百公里' },
  kW: { en: 'kW', zh: '千瓦' },
  km: { en: 'km', zh: '公里' },
  km2: { en: 'km²', zh: '平方公里' },
  tonnes: { en: 'tonnes', zh: '吨' },
  TEU: { en: 'TEU', zh: '标准箱' },
  ratio: { en: 'a ratio', zh: '比值' },
  rank: { en: 'a rank', zh: '位次' },
  year: { en: 'a year', zh: '年份' },
};

/** What a metric is counted in: "charging piles", 个; "yuan", 元. */
export function sayUnit({ unit, counter }: Metric, language: Language): string {
  return (counter ?? UNITS[unit])[language];
}

const THOUSAND = 1_000;
const MILLION = 1_000_000;
const BILLION = 1_000_000_000;
const TRILLION = 1_000_000_000_000;
const WAN = 10_000;
const YI = 100_000_000;
const WAN_YI = 1_000_000_000_000;
/** More decimals than these make a figure harder to read than its plain digits. */
const DECIMALS_BELOW_BILLION = 2;

function englishLarge(value: number): string {
  const size = Math.abs(value);
  if (size >= TRILLION) return `${scaled(value, TRILLION)} trillion`;
  if (size >= BILLION) return `${scaled(value, BILLION)} billion`;
  if (size >= MILLION) {
    const millions = scaled(value, MILLION);
    if (decimals(millions) <= DECIMALS_BELOW_BILLION) return `${millions} million`;
  }
  return english(value);
}

function chinese(value: number): string {
  const size = Math.abs(value);
  if (size >= WAN_YI) return `${scaled(value, WAN_YI)}万亿`;
  if (size >= YI) return `${scaled(value, YI)}亿`;
  if (size >= WAN) return `${scaled(value, WAN)}万`;
  return plain(value);
}

/** Exact: the decimal point is moved in the written number, so that no binary fraction creeps in. */
function scaled(value: number, by: number): string {
  return trimmed(Number((value / by).toPrecision(15)));
}

function decimals(number: string): number {
  return number.split('.')[1]?.length ?? 0;
}

function plain(value: number): string {
  return trimmed(value);
}

function trimmed(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** 1286800 → "1,286,800"; decimals stay. */
function english(value: number): string {
  const [whole = '0', fraction] = trimmed(value).split('.');
  const grouped = Math.abs(value) < THOUSAND ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function ordinal(value: number): string {
  const tens = value % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}

/** A US-dollar figure that the source gives beside the yuan: "$170 billion", "1700亿美元". */
export function sayDollars(value: number, language: Language): string {
  return language === 'zh' ? `${chinese(value)}美元` : `$${englishLarge(value)}`;
}

/** A plain count: "1,840", "1840". */
export function sayCount(value: number, language: Language): string {
  return language === 'zh' ? plain(value) : english(value);
}
