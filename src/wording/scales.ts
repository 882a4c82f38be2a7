// Many figures of one metric in one unit: the unit is said once, above the column or beside the axis, and the numbers stand bare.
import type { FigureFact } from '../catalog/catalog.ts';
import type { Metric } from '../catalog/schema.ts';
import type { Language, Wording } from '../language.ts';
import { sayCount } from './numbers.ts';

export interface Scale {
  /** What a value is divided by. */
  readonly by: number;
  /** "million NEVs", 万辆; empty where the number needs no unit. */
  readonly unit: string;
}

type Step = readonly [by: number, name: string];

const ENGLISH: readonly Step[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
];
const CHINESE: readonly Step[] = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
];

const UNITS: Record<Metric['unit'], Wording> = {
  vehicles: { en: 'vehicles', zh: '辆' },
  count: { en: '', zh: '个' },
  percent: { en: '%', zh: '%' },
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
  ratio: { en: '', zh: '' },
  rank: { en: 'place', zh: '位次' },
  year: { en: 'year', zh: '年份' },
};
/** Never said in millions: shares, ranks, years, prices. */
const AS_THEY_ARE: ReadonlySet<Metric['unit']> = new Set([
  'percent',
  'CNY/kg',
  'kWh/100km',
  'ratio',
  'rank',
  'year',
]);

/** The largest step that the largest value fills: for charts, where few digits are wanted. */
export function scaleOf(values: readonly number[], metric: Metric, language: Language): Scale {
  const unit = metric.counter?.[language] ?? UNITS[metric.unit][language];
  if (AS_THEY_ARE.has(metric.unit)) return { by: 1, unit };
  const largest = Math.max(0, ...values.map(Math.abs));
  const steps = language === 'zh' ? CHINESE : ENGLISH;
  const [by, name] = steps.find(([size]) => largest >= size) ?? [1, ''];
  return {
    by,
    unit: language === 'zh' ? `${name}${unit}` : [name, unit].filter(Boolean).join(' '),
  };
}

/** For columns: English counts keep their digits, so that 868,000 stands below 1,047,000; money and Chinese are scaled. */
export function columnScaleOf(
  values: readonly number[],
  metric: Metric,
  language: Language,
): Scale {
  const counted = metric.unit === 'vehicles' || metric.unit === 'count';
  if (language === 'en' && counted)
    return { by: 1, unit: metric.counter?.en ?? UNITS[metric.unit].en };
  return scaleOf(values, metric, language);
}

const SYMBOLS: Record<FigureFact['comparator'], string> = {
  '>': '>',
  '>=': '≥',
  '=': '',
  '~': '≈',
  '<=': '≤',
  '<': '<',
  range: '',
};

/** The comparator as a sign, for narrow columns and charts: ">", "≥", "≈". */
export function symbolOf({ comparator }: Pick<FigureFact, 'comparator'>): string {
  return SYMBOLS[comparator];
}

/** ">1,000,000", "30–50" in the unit of the scale; exact, never rounded. */
export function sayInScale(
  { comparator, value }: Pick<FigureFact, 'comparator' | 'value'>,
  { by }: Scale,
  language: Language,
): string {
  if (typeof value === 'object') {
    const [low, high] = [value.min, value.max].map((one) => sayCount(inScale(one, by), language));
    return `${low}${language === 'zh' ? '—' : '–'}${high}`;
  }
  return `${symbolOf({ comparator })}${sayCount(inScale(value, by), language)}`;
}

/** Divided without a trace of binary fractions: 2531800 by 10000 is 253.18. */
export function inScale(value: number, by: number): number {
  return Number((value / by).toPrecision(15));
}

/** What a figure is ordered, drawn and summed by: of a range its lower end. */
export function lowerEnd({ value }: Pick<FigureFact, 'value'>): number {
  return typeof value === 'object' ? value.min : value;
}
