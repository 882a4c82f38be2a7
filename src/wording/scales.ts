// Many figures of one metric in one unit: the unit is said once, above the column or beside the axis, and the numbers stand bare.
import type { FigureFact } from '../catalog/catalog.ts';
import type { Metric } from '../catalog/schema.ts';
import type { Language, Wording } from '../language.ts';
import { sayCount, sayUnit } from './numbers.ts';

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

/** Beside a number some units are said shorter than by themselves, or not at all. */
const BESIDE_NUMBERS: Partial<Record<Metric['unit'], Wording>> = {
  count: { en: '', zh: '个' },
  percent: { en: '%', zh: '%' },
  ratio: { en: '', zh: '' },
  rank: { en: 'place', zh: '位次' },
  year: { en: 'year', zh: '年份' },
};

function unitOf(metric: Metric, language: Language): string {
  const short = metric.counter === undefined ? BESIDE_NUMBERS[metric.unit] : undefined;
  return short?.[language] ?? sayUnit(metric, language);
}

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
  const unit = unitOf(metric, language);
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
  if (language === 'en' && counted) return { by: 1, unit: unitOf(metric, 'en') };
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
