// How each series of a chart is drawn, and what is written at its values.
import type { Language } from '../language.ts';
import type { Chart } from '../reply.ts';
import { inOrder } from './order.ts';
import { type SeriesLook, seriesLook } from './style.ts';
import type { Typeface } from './type.ts';
import { sayValue } from './wording.ts';

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
  /** Whether there is a value, or words in its place. */
  readonly said: boolean;
}

/** The series in the order in which they are drawn, in characters that the font has. */
export function drawnSeries(chart: Chart, language: Language, face: Typeface): DrawnSeries[] {
  return inOrder(chart).map(({ series: { name, role, values, labels }, form, nth }) => ({
    name: face.drawable(name),
    role,
    form: chart.kind === 'line' ? 'line' : form,
    look: seriesLook(role, nth),
    points: chart.categories.map((_, at) => {
      const value = values[at] ?? null;
      const own = labels[at] ?? null;
      return {
        value,
        label: face.drawable(own ?? sayValue(value, language)),
        said: value !== null || own !== null,
      };
    }),
  }));
}

/** The values of all series. */
export function valuesOf(series: readonly DrawnSeries[]): number[] {
  return series.flatMap(({ points }) =>
    points.flatMap(({ value }) => (value === null ? [] : [value])),
  );
}
