// The few words that a chart adds to those of the reply.
import type { Language } from '../language.ts';
import type { Chart } from '../reply.ts';
import { sayCount } from '../wording/numbers.ts';

/** At a value without a label of its own: the plain number. */
export function sayValue(value: number | null, language: Language): string {
  return value === null ? sayNoFigure(language) : sayCount(value, language);
}

/** What stands where a category has no figure. */
export function sayNoFigure(language: Language): string {
  return language === 'zh' ? '无数据' : 'no figure';
}

/** "Unit: vehicles": said once for the whole chart. Empty where there is none. */
export function sayUnit({ unit }: Chart, language: Language): string {
  if (unit === '') return '';
  return language === 'zh' ? `单位：${unit}` : `Unit: ${unit}`;
}

/** Where "500,000" stands at a bar, "unit: million" is true of the axis alone: "Axis: million vehicles". */
export function sayAxis(chart: Chart, language: Language): string {
  if (chart.unit === '' || !labelsSayAll(chart)) return sayUnit(chart, language);
  return language === 'zh' ? `坐标单位：${chart.unit}` : `Axis: ${chart.unit}`;
}

/** Whether each value has a label of its own, which says its amount in words. */
export function labelsSayAll({ series }: Chart): boolean {
  return series.every(({ values, labels }) =>
    values.every((value, at) => value === null || labels[at] != null),
  );
}

/** The name of the only series, where the title does not say it already; several are named in a legend. */
export function soleName({ title, series }: Chart): string | null {
  const [only, ...others] = series;
  return only === undefined ||
    others.length > 0 ||
    title.toLowerCase().includes(only.name.toLowerCase())
    ? null
    : only.name;
}

/** Some values found no room beside their points. */
export function sayUnwritten(language: Language): string {
  return language === 'zh'
    ? '有些数值因位置不够未标出，见正文。'
    : 'Some values had no room here; the message has them all.';
}
