// How each series of a chart is drawn, and what is written at its values.
import type { Language } from '../language.ts';
import type { Chart } from '../reply.ts';
import { sayCount } from '../wording/numbers.ts';
import { type SeriesLook, seriesLook } from './style.ts';
import type { Typeface } from './type.ts';

export interface DrawnSeries {
  readonly name: string;
  readonly role: 'actual' | 'target';
  /** Targets beside actuals are stems with a mark at their end; targets alone are bars like any figure. */
  readonly form: 'bar' | 'stem' | 'line';
  readonly look: SeriesLook;
  /** One for each category. */
  readonly points: readonly DrawnPoint[];
}

export interface DrawnPoint {
  /** Null where no source states one. */
  readonly value: number | null;
  readonly label: string;
}

/** The series in the order in which they are drawn: what happened, then what was promised. */
export function drawnSeries(chart: Chart, language: Language, face: Typeface): DrawnSeries[] {
  const actuals = chart.series.filter(({ role }) => role === 'actual');
  const targets = chart.series.filter(({ role }) => role === 'target');
  const targetForm = actuals.length > 0 ? 'stem' : 'bar';
  return [actuals, targets].flatMap((group) =>
    group.map(({ name, role, values, labels }, nth) => ({
      name: face.drawable(name),
      role,
      form: chart.kind === 'line' ? 'line' : role === 'target' ? targetForm : 'bar',
      look: seriesLook(role, nth),
      points: chart.categories.map((_, at) => {
        const value = values[at] ?? null;
        return { value, label: face.drawable(labels[at] ?? sayValue(value, language)) };
      }),
    })),
  );
}

function sayValue(value: number | null, language: Language): string {
  return value === null ? sayNoFigure(language) : sayCount(value, language);
}

export function sayNoFigure(language: Language): string {
  return language === 'zh' ? '无数据' : 'no figure';
}

/** The values of all series. */
export function valuesOf(series: readonly DrawnSeries[]): number[] {
  return series.flatMap(({ points }) =>
    points.flatMap(({ value }) => (value === null ? [] : [value])),
  );
}
