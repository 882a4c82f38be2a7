// Which series are bars and which are marks, in a picture and in a terminal.
import type { Chart, ChartSeries } from '../reply.ts';

export interface OrderedSeries {
  readonly series: ChartSeries;
  readonly form: 'bar' | 'stem';
  /** Its place among those of the same role, from 0. */
  readonly nth: number;
}

/**
 * Whether a value gets a line of its own: a year for which nothing was promised has no target to miss, so a stem
 * without a value is left out beside others.
 */
export function isDrawn<T extends { readonly said: boolean }>(
  form: OrderedSeries['form'] | 'line',
  one: T,
  row: readonly T[],
): boolean {
  return form !== 'stem' || one.said || row.every(({ said }) => !said);
}

/** What happened, as bars, then what was promised, as stems; promises alone are bars. */
export function inOrder({ series }: Chart): OrderedSeries[] {
  const actuals = series.filter(({ role }) => role === 'actual');
  const targets = series.filter(({ role }) => role === 'target');
  const targetForm = actuals.length > 0 ? 'stem' : 'bar';
  return [
    ...actuals.map((one, nth) => ({ series: one, form: 'bar' as const, nth })),
    ...targets.map((one, nth) => ({ series: one, form: targetForm, nth }) as const),
  ];
}
