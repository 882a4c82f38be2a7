// Which series are bars and which are marks, in a picture and in a terminal.
import type { Chart, ChartSeries } from '../reply.ts';

export interface OrderedSeries {
  readonly series: ChartSeries;
  readonly form: 'bar' | 'stem';
  /** Its place among those of the same role, from 0. */
  readonly nth: number;
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
