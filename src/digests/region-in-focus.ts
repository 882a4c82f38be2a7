// One region a week, in turn, with the figures that it has for most years: what a digest shows beyond the news.
import { cite } from '../answer.ts';
import { type ActualFact, type Catalog, isPart, type TargetFact } from '../catalog/catalog.ts';
import { byEnd, isFullYear, yearOf } from '../catalog/dates.ts';
import { headlineRank } from '../catalog/headlines.ts';
import { regionsOf } from '../changes.ts';
import type { Scribe } from '../command.ts';
import { NEW_COUNTING } from '../counting.ts';
import { chartBlocks } from '../replies/charts.ts';
import { briefFactLine, shortFactLine } from '../replies/fact-lines.ts';
import { exactRegionName } from '../replies/queries.ts';
import { sayVerdict } from '../replies/verdicts.ts';
import type { Block } from '../reply.ts';
import type { Focus } from '../state/records.ts';
import { judge } from '../verdict.ts';
import { metricName } from '../wording/facts.ts';

export interface RegionInFocus {
  readonly region: string;
  readonly metric: string;
  /** One a year, the earliest first. */
  readonly actuals: readonly ActualFact[];
  /** The current target that falls due next, or the last one that did; undefined where none is stated. */
  readonly target: TargetFact | undefined;
}

const LEAST_YEARS = 2;
const MOST_YEARS = 6;
const WEEK = 7 * 86_400_000;

/** The region and metric of the week; null where the focus has no series to show. */
export function regionOfWeek(focus: Focus, catalog: Catalog, today: string): RegionInFocus | null {
  const week = Math.floor(Date.parse(`${today}T00:00:00Z`) / WEEK);
  const own = seriesOf(focus, catalog);
  const series = own.size > 0 ? own : seriesOf({ ...focus, metrics: [] }, catalog);
  const regions = [...series.keys()].sort();
  const region = regions[week % regions.length];
  if (region === undefined) return null;
  const metrics = [...(series.get(region) ?? [])].sort(
    ([a], [b]) => headlineRank(a) - headlineRank(b),
  );
  // Where one region is all there is, its metrics take turns instead.
  const turn = regions.length === 1 ? week % metrics.length : 0;
  const [metric, actuals] = metrics[turn] ?? [];
  if (metric === undefined || actuals === undefined) return null;
  return { region, metric, actuals, target: targetOf(region, metric, catalog, today) };
}

type Series = ReadonlyMap<string, ReadonlyMap<string, readonly ActualFact[]>>;

/** What a focus takes of the series. Topics and companies choose news; for the chart they do not say which metric is meant. */
function seriesOf(focus: Focus, catalog: Catalog): Series {
  const regions = regionsOf(focus, catalog);
  const found = new Map<string, ReadonlyMap<string, readonly ActualFact[]>>();
  for (const [region, byMetric] of allSeries(catalog)) {
    if (regions.size > 0 && !regions.has(region)) continue;
    const wanted = [...byMetric].filter(
      ([metric]) => focus.metrics.length === 0 || focus.metrics.includes(metric),
    );
    if (wanted.length > 0) found.set(region, new Map(wanted));
  }
  return found;
}

const seriesByCatalog = new WeakMap<Catalog, Series>();

/** By region and metric: the region's own figures of whole years, where there are two years or more. Worked out once for a catalog. */
function allSeries(catalog: Catalog): Series {
  const known = seriesByCatalog.get(catalog);
  if (known !== undefined) return known;
  const series = new Map<string, ReadonlyMap<string, readonly ActualFact[]>>();
  const yearly = catalog.actuals({}).filter((actual) => isYearly(actual, catalog));
  for (const [region, ofRegion] of groupBy(yearly, ({ region }) => region)) {
    const byMetric = [...groupBy(ofRegion, ({ metric }) => metric)]
      .map(([metric, actuals]) => [metric, oneAYear(actuals)] as const)
      .filter(([, years]) => years.length >= LEAST_YEARS)
      .map(([metric, years]) => [metric, years.slice(-MOST_YEARS)] as const);
    if (byMetric.length > 0) series.set(region, new Map(byMetric));
  }
  seriesByCatalog.set(catalog, series);
  return series;
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function isYearly(actual: ActualFact, catalog: Catalog): boolean {
  if (isPart(actual) || actual.confidence === 'low') return false;
  if (headlineRank(actual.metric) === headlineRank('')) return false;
  return isFullYear(actual.period) || catalog.metrics.get(actual.metric)?.flow === false;
}

function oneAYear(actuals: readonly ActualFact[]): ActualFact[] {
  const byYear = new Map<number, ActualFact>();
  for (const actual of [...actuals].sort((a, b) => byEnd(a.period, b.period)))
    byYear.set(yearOf(actual.period), actual);
  return [...byYear.values()];
}

function targetOf(
  region: string,
  metric: string,
  catalog: Catalog,
  today: string,
): TargetFact | undefined {
  const targets = catalog
    .targets({ regions: [region], metrics: [metric] })
    .filter(
      (target) =>
        !isPart(target) && target.due !== null && catalog.replacementOf(target) === undefined,
    )
    .sort((a, b) => byEnd(a.due ?? '', b.due ?? ''));
  return targets.find(({ due }) => yearOf(due ?? '') >= yearOf(today)) ?? targets.at(-1);
}

/** The latest figure, the target with its verdict, and the years as a chart. */
export function regionBlocks(
  { region, metric, actuals, target }: RegionInFocus,
  scribe: Scribe,
): Block[] {
  const { desk, say, language } = scribe;
  const { catalog, today } = desk;
  const name = exactRegionName(catalog, region, language);
  const latest = actuals.at(-1);
  const lines = [
    ...(latest === undefined ? [] : [briefFactLine(cite(catalog, latest), scribe)]),
    ...(target === undefined
      ? []
      : [
          {
            ...shortFactLine(cite(catalog, target), scribe),
            outcome: sayVerdict(judge(target, catalog, today), target, scribe),
            details: [],
          },
        ]),
  ];
  const years = [
    ...new Set([...actuals.map(({ period }) => yearOf(period)), ...yearOfTarget(target)]),
  ].sort();
  return [
    { type: 'facts', heading: say({ en: `In focus: ${name}`, zh: `本期关注：${name}` }), lines },
    ...chartBlocks(
      {
        kind: 'bars',
        title: say({
          en: `${name}: ${metricName(catalog, metric, 'en')}`,
          zh: `${name}：${metricName(catalog, metric, 'zh')}`,
        }),
        categories: years.map(String),
        series: [
          {
            name: say({ en: 'Actual', zh: '实际' }),
            role: 'actual',
            figures: years.map((year) => actuals.find(({ period }) => yearOf(period) === year)),
          },
          {
            name: say({ en: 'Target', zh: '目标' }),
            role: 'target',
            figures: years.map((year) =>
              yearOfTarget(target).includes(year) ? target : undefined,
            ),
          },
        ],
        notes: basisNote(actuals, scribe),
      },
      scribe,
    ),
  ];
}

function yearOfTarget(target: TargetFact | undefined): number[] {
  return target?.due == null ? [] : [yearOf(target.due)];
}

function _short<L extends { readonly details: readonly string[] }>(line: L): L {
  return { ...line, details: line.details.slice(0, 1) };
}

/** Provincial output before and from 2025 is not one series. */
function basisNote(actuals: readonly ActualFact[], { say }: Scribe): string[] {
  const years = actuals
    .filter(({ basis }) => basis !== undefined)
    .map(({ period }) => yearOf(period));
  if (!years.some((year) => year < NEW_COUNTING) || !years.some((year) => year >= NEW_COUNTING))
    return [];
  return [
    say({
      en: `Until ${NEW_COUNTING - 1} vehicles were counted where the maker is registered, from ${NEW_COUNTING} where they are built: not one series.`,
      zh: `${NEW_COUNTING - 1}年及以前按企业注册地统计，${NEW_COUNTING}年起按生产地统计，不构成同一序列。`,
    }),
  ];
}
