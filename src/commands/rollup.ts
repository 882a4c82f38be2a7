// rollup <metric> <year>: the provinces' targets beside the national one. What is counted is listed, what is missing is named,
// and cities are never added to the provinces that they lie in.
import { type Cited, cite } from '../answer.ts';
import { type Catalog, isPart, type TargetFact } from '../catalog/catalog.ts';
import { isProvincial, isUrban } from '../catalog/levels.ts';
import type { Metric } from '../catalog/schema.ts';
import { type Desk, defineCommand } from '../command.ts';
import type { Derived } from '../derived.ts';
import { nothing } from '../nearest-facts.ts';
import { ownerOf } from '../owners.ts';
import type { Query } from '../query.ts';
import { chartBlocks } from '../replies/charts.ts';
import { doubtsBlock } from '../replies/fact-lines.ts';
import { queryParts } from '../replies/queries.ts';
import { rankTable } from '../replies/rank-tables.ts';
import {
  leftOut,
  nationalBlock,
  type Rollup,
  sayRollup,
  type Total,
  withoutRanks,
} from '../replies/rollups.ts';
import { SIDE_NAMES } from '../replies/standings.ts';
import { missingRows, sideBySide } from '../side-by-side.ts';
import { metricName, regionName } from '../wording/facts.ts';
import { lowerEnd } from '../wording/scales.ts';

export const rollup = defineCommand<Rollup>({
  name: 'rollup',
  cues: { en: ['add-up', 'roll-up'], zh: ['汇总', '加总'] },
  summary: {
    en: 'do the provinces’ targets add up to the national one: what is counted, what is missing',
    zh: '各省目标相加与全国目标对照：计入哪些、缺哪些',
  },
  options: [
    { kind: 'metric', required: true },
    { kind: 'years', required: true },
  ],
  examples: {
    en: ['rollup charging-piles 2027', 'rollup nev-output 2025'],
    zh: ['汇总 充电桩 2027', '汇总 新能源汽车产量 2025'],
  },

  answer(query, desk) {
    const { catalog } = desk;
    const metric = catalog.metrics.get(query.metrics[0] ?? '');
    const found = metric === undefined ? null : rollupOf(metric, query, desk);
    if (found === null || found.provinces.length === 0) return nothing(query, catalog, 'target');
    return {
      status: 'answered',
      facts: [...found.provinces, ...found.national],
      derived: derivedOf(found),
      found,
    };
  },

  reply({ found }, query, scribe) {
    const { say, desk, language } = scribe;
    const { provinces, national, neighbours, metric } = found;
    const title = [
      say({ en: 'Rollup', zh: '汇总' }),
      ...queryParts({ ...query, metrics: [metric.id] }, desk.catalog, language),
    ].join(' · ');
    const places = provinces.map((cited, at) => ({ cited, place: at + 1, shared: false }));
    const table = rankTable(places, scribe);
    return {
      title,
      blocks: [
        ...sayRollup(found, scribe).map((text) => ({ type: 'text' as const, text })),
        ...nationalBlock(national, neighbours, scribe),
        table.type === 'table' ? withoutRanks(table, scribe) : table,
        ...leftOut(found, scribe),
        ...chartBlocks(
          {
            kind: 'bars',
            title,
            categories: provinces.map(({ fact }) =>
              regionName(desk.catalog, fact.region, language),
            ),
            series: [
              {
                name: say(SIDE_NAMES.target),
                role: 'target',
                figures: provinces.map(({ fact }) => fact),
              },
            ],
          },
          scribe,
        ),
        ...doubtsBlock([...national, ...provinces, ...found.cities], scribe, 2),
      ],
      next: [
        `${say({ en: 'rank', zh: '排名' })} ${language === 'zh' ? metricName(desk.catalog, metric.id, 'zh') : metric.id} ${query.to ?? ''} ${say(SIDE_NAMES.target)}`,
        `${say({ en: 'source', zh: '出处' })} ${(national[0] ?? provinces[0])?.fact.id ?? ''}`,
      ],
    };
  },
});

function rollupOf(metric: Metric, query: Query, { catalog, today }: Desk): Rollup {
  const { question: _, ...plain } = query;
  const asked: Query = { ...plain, metrics: [metric.id], from: query.to, side: 'target' };
  const regions = [...catalog.regions.values()].filter(isProvincial).map(({ id }) => id);
  const { rows } = sideBySide(regions, asked, catalog, today);
  const held = rows.flatMap(({ fact }) => (fact?.kind === 'target' ? [fact] : []));
  const provinces = held
    .sort((a, b) => lowerEnd(b) - lowerEnd(a))
    .map((fact) => cite(catalog, fact));
  const national = nationalTargets([metric.id], asked, catalog);
  return {
    metric,
    provinces,
    missing: missingRows(rows).map(({ region }) => region),
    national,
    neighbours: national.length > 0 ? [] : nationalTargets(metric.distinct_from, asked, catalog),
    cities: cityTargets(asked, catalog),
    total: isAdditive(metric) ? totalOf(held) : null,
  };
}

/** The country's own targets for the year: expert bodies' are theirs. */
function nationalTargets(
  metrics: readonly string[],
  { from, to }: Query,
  catalog: Catalog,
): Cited<TargetFact>[] {
  if (metrics.length === 0) return [];
  const countries = [...catalog.regions.values()].filter(({ level }) => level === 'country');
  return catalog
    .targets({ regions: countries.map(({ id }) => id), metrics, from, to })
    .filter(
      (target) =>
        catalog.replacementOf(target) === undefined &&
        !isPart(target) &&
        ownerOf(target, catalog) === 'region',
    )
    .map((target) => cite(catalog, target));
}

function cityTargets({ metrics, from, to }: Query, catalog: Catalog): Cited<TargetFact>[] {
  const cities = [...catalog.regions.values()]
    .filter((region) => isUrban(region) && !isProvincial(region))
    .map(({ id }) => id);
  return catalog
    .targets({ regions: cities, metrics, from, to })
    .filter(
      (target) =>
        catalog.replacementOf(target) === undefined &&
        !isPart(target) &&
        ownerOf(target, catalog) === 'region',
    )
    .map((target) => cite(catalog, target));
}

/** Vehicles, piles and yuan add up; shares, ranks, years, prices and rates do not. */
function isAdditive({ unit, growth }: Metric): boolean {
  const never: readonly Metric['unit'][] = [
    'percent',
    'rank',
    'year',
    'ratio',
    'CNY/kg',
    'kWh/100km',
  ];
  return growth !== true && !never.includes(unit);
}

function totalOf(targets: readonly TargetFact[]): Total {
  const upper = ({ value }: TargetFact) => (typeof value === 'object' ? value.max : value);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    low: sum(targets.map(lowerEnd)),
    high: sum(targets.map(upper)),
    open: targets.some(({ comparator }) => comparator === '>' || comparator === '>='),
    about: targets.some(({ comparator }) => comparator === '~'),
  };
}

function derivedOf({ total, provinces, metric }: Rollup): Derived | null {
  if (total === null || provinces.length < 2) return null;
  return { operation: 'sum', inputs: provinces, value: total.low, unit: metric.unit };
}
