// actuals [regions] [metric] [years]: what came of it.
import { type Cited, cite } from '../answer.ts';
import { type ActualFact, isPart } from '../catalog/catalog.ts';
import { byEnd, isFullYear, yearOf } from '../catalog/dates.ts';
import { defineCommand, type Scribe } from '../command.ts';
import { countingOf } from '../counting.ts';
import { figureOrder } from '../figure-order.ts';
import { nothing } from '../nearest-facts.ts';
import type { Query } from '../query.ts';
import { chartBlocks } from '../replies/charts.ts';
import { figureList } from '../replies/fact-lists.ts';
import { actualTable } from '../replies/fact-tables.ts';
import { queryParts } from '../replies/queries.ts';
import type { Block } from '../reply.ts';

export const actuals = defineCommand<readonly Cited<ActualFact>[]>({
  name: 'actuals',
  cues: { en: ['actual', 'results', 'figures'], zh: ['实际', '实绩', '数据', '完成情况'] },
  summary: {
    en: 'what was reached: output, sales, stock, piles and more, by period',
    zh: '实际情况：产量、销量、保有量、充电桩等，按时间排列',
  },
  options: [
    { kind: 'regions', required: false },
    { kind: 'metric', required: false },
    { kind: 'years', required: false },
  ],
  examples: {
    en: ['actuals anhui nev-output', 'actuals hubei 2021', 'actuals hydrogen stations 2024'],
    zh: ['实际 安徽 新能源汽车产量', '实际 湖北 2021', '实际 加氢站 2024'],
  },

  answer(query, { catalog }) {
    const latestFirst = (a: ActualFact, b: ActualFact) => byEnd(b.period, a.period);
    const found = catalog
      .actuals(query)
      .sort(figureOrder(catalog, query.regions, latestFirst))
      .map((actual) => cite(catalog, actual));
    if (found.length === 0) return nothing(query, catalog, 'actual');
    return { status: 'answered', facts: found, found };
  },

  reply: ({ found }, query, scribe) =>
    figureList(
      {
        title: { en: 'Actuals', zh: '实际' },
        other: { en: 'targets', zh: '目标' },
        table: actualTable,
        below: overTheYears(found, query, scribe),
      },
      found,
      query,
      scribe,
    ),
});

/** Two years are told in a line; from three on a line is drawn. */
const LEAST_YEARS = 3;

/** The whole years of one region and metric as a line; figures counted in two ways as two lines. */
function overTheYears(found: readonly Cited<ActualFact>[], query: Query, scribe: Scribe): Block[] {
  const { say, desk, language } = scribe;
  const flow = desk.catalog.metrics.get(found[0]?.fact.metric ?? '')?.flow ?? true;
  const whole = found
    .map(({ fact }) => fact)
    .filter((fact) => !isPart(fact) && (isFullYear(fact.period) || !flow));
  const years = [...new Set(whole.map(({ period }) => yearOf(period)))].sort((a, b) => a - b);
  const subjects = new Set(found.map(({ fact }) => `${fact.region} ${fact.metric}`));
  if (subjects.size !== 1 || years.length < LEAST_YEARS) return [];
  const names = {
    registered: say({ en: 'counted where the maker is registered', zh: '按企业注册地统计' }),
    built: say({ en: 'counted where vehicles are built', zh: '按生产地统计' }),
  };
  const countings = [...new Set(whole.map(countingOf))];
  const series = countings.map((counting) => ({
    name: counting === null ? say({ en: 'Actual', zh: '实际' }) : names[counting],
    role: 'actual' as const,
    figures: years.map((year) =>
      whole.find((fact) => yearOf(fact.period) === year && countingOf(fact) === counting),
    ),
  }));
  const title = queryParts({ ...query, from: null, to: null }, desk.catalog, language).join(' · ');
  const categories = years.map((year) => say({ en: String(year), zh: `${year}年` }));
  const drawn = series.flatMap(({ figures }) => figures.filter((fact) => fact !== undefined));
  const notes =
    drawn.length === whole.length
      ? []
      : [
          say({
            en: 'Where a year has two figures, the first of them is drawn.',
            zh: '同一年有两个数据时，取列在前面的一个。',
          }),
        ];
  return chartBlocks({ kind: 'line', title, categories, series, notes }, scribe);
}
