// A chart in Slack's own form. It takes 20 categories, 6 series, and a value for each series in each category: what has to
// be left out is told below it. The same figures stand in the reply with their sources (src/reply.ts).

import type { Language, Wording } from '../../../src/language.ts';
import type { Chart } from '../../../src/reply.ts';
import type { DataVisualization } from '../block-kit/blocks.ts';
import { clip, LIMITS, lengthOf } from '../limits.ts';

export interface DrawnChart {
  readonly block: DataVisualization;
  /** What stands below it, so that it does not mislead. */
  readonly notes: readonly string[];
}

interface Grid {
  readonly categories: readonly number[];
  readonly series: readonly number[];
}

/** Null where no figure is left to draw: then the chart is told in words. */
export function drawChart(chart: Chart, language: Language): DrawnChart | null {
  const whole = withoutGaps(chart);
  const grid = shortened(chart, whole);
  if (grid.categories.length === 0 || grid.series.length === 0) return null;
  const names = distinct(grid.categories.map((at) => chart.categories[at] ?? ''));
  const titles = distinct(grid.series.map((at) => seriesName(chart, at, language)));
  return {
    block: {
      type: 'data_visualization',
      title: clip(chart.title || '–', LIMITS.chart.title),
      chart: {
        type: chart.kind === 'line' ? 'line' : 'bar',
        series: grid.series.map((at, index) => ({
          name: titles[index] ?? '',
          data: grid.categories.map((category, place) => ({
            label: names[place] ?? '',
            value: chart.series[at]?.values[category] ?? 0,
          })),
        })),
        axis_config: {
          categories: names,
          ...(chart.unit === '' ? {} : { y_label: clip(chart.unit, LIMITS.chart.axis) }),
        },
      },
    },
    notes: [
      ...chart.notes,
      ...leftOut(chart, whole, grid, language),
      ...bounds(chart, grid, language),
    ],
  };
}

/** Slack draws no gaps: the category or the series that costs the fewest known values goes, until none is left. */
function withoutGaps({ categories, series }: Chart): Grid {
  let rows = categories.map((_, at) => at);
  let lines = series.map((_, at) => at);
  const known = (line: number, row: number) => Number.isFinite(series[line]?.values[row] ?? NaN);
  for (;;) {
    const gap = rows.find((row) => lines.some((line) => !known(line, row)));
    if (gap === undefined) return { categories: rows, series: lines };
    const line = lines.find((one) => !known(one, gap));
    const lostWithRow = lines.filter((one) => known(one, gap)).length;
    const lostWithLine = rows.filter((row) => line !== undefined && known(line, row)).length;
    if (lostWithRow <= lostWithLine) rows = rows.filter((row) => row !== gap);
    else lines = lines.filter((one) => one !== line);
  }
}

/** Bars come in their order, so the first are kept; a line leads to the present, so its last points are. */
function shortened({ kind }: Chart, { categories, series }: Grid): Grid {
  const most = LIMITS.chart.categories;
  return {
    categories: kind === 'line' ? categories.slice(-most) : categories.slice(0, most),
    series: series.slice(0, LIMITS.chart.series),
  };
}

function seriesName(chart: Chart, at: number, language: Language): string {
  const { name = '', role } = chart.series[at] ?? {};
  const mixed = new Set(chart.series.map((one) => one.role)).size > 1;
  if (role !== 'target' || !mixed || /target|目标/i.test(name)) return name;
  return language === 'zh' ? `${name}（目标）` : `${name} (target)`;
}

/** Labels of at most 20 characters, none twice. */
function distinct(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    let shown = clip(label || '–', LIMITS.chart.label);
    for (let count = 2; taken.has(shown); count++) {
      const mark = ` ${count}`;
      shown = `${clip(label || '–', LIMITS.chart.label - lengthOf(mark))}${mark}`;
    }
    taken.add(shown);
    return shown;
  });
}

function leftOut(chart: Chart, whole: Grid, drawn: Grid, language: Language): string[] {
  const say = ({ en, zh }: Wording) => (language === 'zh' ? zh : en);
  const list = (names: readonly string[]) => names.join(language === 'zh' ? '、' : ', ');
  const gaps = [
    ...chart.categories.filter((_, at) => !whole.categories.includes(at)),
    ...chart.series.filter((_, at) => !whole.series.includes(at)).map(({ name }) => name),
  ];
  const [bars, of] = [drawn.categories.length, whole.categories.length];
  const [lines, ofLines] = [drawn.series.length, whole.series.length];
  const which = chart.kind === 'line' ? { en: 'last', zh: '后' } : { en: 'first', zh: '前' };
  return [
    ...(gaps.length === 0
      ? []
      : [
          say({
            en: `Not drawn, since a figure is missing: ${list(gaps)}.`,
            zh: `因缺少数据未画出：${list(gaps)}。`,
          }),
        ]),
    ...(bars === of
      ? []
      : [
          say({
            en: `The chart shows the ${which.en} ${bars} of ${of}.`,
            zh: `图中只画出${which.zh}${bars}项，共${of}项。`,
          }),
        ]),
    ...(lines === ofLines
      ? []
      : [
          say({
            en: `The chart shows the first ${lines} of ${ofLines} series.`,
            zh: `图中只画出前${lines}个系列，共${ofLines}个。`,
          }),
        ]),
  ];
}

/** What begins with no digit says more than a number, save a growth: its direction is the bar's own. A range has two. */
const BOUND = /^(?!up |down |增长|下降|[-−])\D|\d\s*[–—~-]\s*\d/;

/** A bar shows a bare number; where the source says "more than" or gives a range, the words stand below. */
function bounds(chart: Chart, { categories, series }: Grid, language: Language): string[] {
  const told = series.flatMap((line) =>
    categories.flatMap((at) => {
      const label = chart.series[line]?.labels[at] ?? '';
      const name = chart.categories[at] ?? '';
      return BOUND.test(label) ? [`${name} ${label}`] : [];
    }),
  );
  if (told.length === 0) return [];
  return [
    language === 'zh'
      ? `来源并非给出确切数字：${told.join('；')}。`
      : `Stated as a bound or a range: ${told.join('; ')}.`,
  ];
}
