// Figures in words, with comparator and unit: exact always, never rounded.
import type { Actual, Metric, Target } from '../catalog/schema.ts';
import type { Language, Wording } from '../language.ts';
import { chineseLarge, english, englishLarge, ordinal, plain } from './magnitudes.ts';

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
  const number = `${plain(Math.abs(value))}%`;
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
      return `${chineseLarge(value)}元`;
    case 'CNY/kg':
      return `${plain(value)}元/公斤`;
    case 'rank':
      return `第${value}位`;
    case 'year':
      return `${value}年`;
    case 'ratio':
      return `${plain(value)}${counter?.zh ?? ''}`;
    case 'vehicles':
      return `${chineseLarge(value)}${counter?.zh ?? '辆'}`;
    case 'count':
      return `${chineseLarge(value)}${counter?.zh ?? '个'}`;
    case 'kWh/100km':
      return `${plain(value)}千瓦时/百公里`;
    case 'km2':
      return `${chineseLarge(value)}平方公里`;
    case 'kWh':
      return `${chineseLarge(value)}千瓦时`;
    case 'kW':
      return `${chineseLarge(value)}千瓦`;
    case 'GWh':
      return `${plain(value)}GWh`;
    case 'km':
      return `${chineseLarge(value)}公里`;
    case 'tonnes':
      return `${chineseLarge(value)}吨`;
    case 'TEU':
      return `${chineseLarge(value)}标准箱`;
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

/** A US-dollar figure that the source gives beside the yuan: "$170 billion", "1700亿美元". */
export function sayDollars(value: number, language: Language): string {
  return language === 'zh' ? `${chineseLarge(value)}美元` : `$${englishLarge(value)}`;
}

/** A plain count: "1,840", "1840". */
export function sayCount(value: number, language: Language): string {
  return language === 'zh' ? plain(value) : english(value);
}
