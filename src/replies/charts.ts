// Facts → Chart: scaled to one unit, labelled as the sources say it, with the text for those who cannot see it.
import type { FigureFact } from '../catalog/catalog.ts';
import type { Scribe } from '../command.ts';
import type { Block, Chart, ChartSeries } from '../reply.ts';
import { capital, metricOf } from '../wording/facts.ts';
import { sayAmountOf } from '../wording/numbers.ts';
import { inScale, lowerEnd, type Scale, scaleOf, symbolOf } from '../wording/scales.ts';

export interface ChartOf {
  readonly kind: Chart['kind'];
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly role: ChartSeries['role'];
    /** One for each category; undefined where no source states one. All of one metric. */
    readonly figures: readonly (FigureFact | undefined)[];
  }[];
  readonly notes?: readonly string[];
}

/** A chart says nothing that one bar would not say in words. */
const LEAST_VALUES = 2;
/** So many values are told one by one to those who cannot see the chart; of more the ends. */
const TOLD = 6;

/** The chart as a block; none where fewer than two values are stated. */
export function chartBlocks(of: ChartOf, scribe: Scribe): Block[] {
  const stated = of.series.flatMap(({ figures }) => figures.filter((one) => one !== undefined));
  const [first] = stated;
  if (first === undefined || stated.length < LEAST_VALUES) return [];
  const scale = scaleOf(
    stated.map(lowerEnd),
    metricOf(scribe.desk.catalog, first),
    scribe.language,
  );
  const series = of.series
    .filter(({ figures }) => figures.some((one) => one !== undefined))
    .map(
      ({ name, role, figures }): ChartSeries => ({
        name: capital(name),
        role,
        values: figures.map((one) => (one === undefined ? null : inScale(lowerEnd(one), scale.by))),
        labels: figures.map((one) => (one === undefined ? null : labelOf(one, scribe))),
      }),
    );
  const chart: Chart = {
    kind: of.kind,
    title: of.title,
    unit: scale.unit,
    categories: of.categories,
    series,
    alt: altOf(of, series, scale, scribe),
    notes: [...rangeNote(stated, scribe), ...timesNote(of, stated, scribe), ...(of.notes ?? [])],
  };
  return [{ type: 'chart', chart }];
}

/** "> 1 million", 30—50万辆. */
function labelOf(figure: FigureFact, { desk, language }: Scribe): string {
  const metric = metricOf(desk.catalog, figure);
  const sign = symbolOf(figure);
  const plain = typeof figure.value === 'object' ? figure : { ...figure, comparator: '=' as const };
  const amount = sayAmountOf(plain, metric, language);
  return sign === '' ? amount : language === 'zh' ? `${sign}${amount}` : `${sign} ${amount}`;
}

function rangeNote(figures: readonly FigureFact[], { say }: Scribe): string[] {
  if (figures.every(({ value }) => typeof value !== 'object')) return [];
  return [say({ en: 'Ranges are drawn at their lower end.', zh: '区间按下限绘制。' })];
}

/** Whether figures beside each other are not of one time: a stock of April beside one of December. */
export function areOfSeveralTimes(figures: readonly FigureFact[]): boolean {
  const times = figures.map((fact) => (fact.kind === 'target' ? fact.due : fact.period));
  return new Set(times).size > 1;
}

/** Bars have no room for the time of each; where they are of two series, whoever draws them says how they belong together. */
function timesNote(
  { kind, series }: ChartOf,
  figures: readonly FigureFact[],
  { say }: Scribe,
): string[] {
  if (kind === 'line' || series.length > 1 || !areOfSeveralTimes(figures)) return [];
  return [
    say({
      en: 'These are not all of the same date; the message has the date of each.',
      zh: '各数据的时间不全相同，具体时间见文字。',
    }),
  ];
}

function altOf(
  { title, categories, kind }: ChartOf,
  series: readonly ChartSeries[],
  { unit }: Scale,
  scribe: Scribe,
): string {
  const { say, language } = scribe;
  const told = series.map((one) => seriesInWords(one, categories, series.length > 1, scribe));
  const units = unit === '' ? '' : language === 'zh' ? `（${unit}）` : ` (${unit})`;
  const name =
    kind === 'bars' ? { en: 'Bar chart', zh: '柱状图' } : { en: 'Line chart', zh: '折线图' };
  return say({
    en: `${name.en}: ${title}${units}. ${told.join('. ')}.`,
    zh: `${name.zh}：${title}${units}。${told.join('。')}。`,
  });
}

function seriesInWords(
  { name, values, labels }: ChartSeries,
  categories: readonly string[],
  several: boolean,
  { say, language }: Scribe,
): string {
  const points = values.flatMap((value, at) =>
    value === null ? [] : [{ value, text: `${categories[at]} ${labels[at]}` }],
  );
  const sorted = [...points].sort((a, b) => b.value - a.value);
  const [most, least] = [sorted[0]?.text ?? '', sorted.at(-1)?.text ?? ''];
  const text =
    points.length <= TOLD
      ? points.map((point) => point.text).join(language === 'zh' ? '，' : '; ')
      : say({
          en: `${points.length} values, from ${least} to ${most}`,
          zh: `共${points.length}个数据，最高为${most}，最低为${least}`,
        });
  return several ? say({ en: `${name}: ${text}`, zh: `${name}：${text}` }) : text;
}
