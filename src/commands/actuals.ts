// actuals [regions] [metric] [years]: what came of it.
import { cite } from '../answer.ts';
import { type ActualFact, type Catalog, isPart } from '../catalog/catalog.ts';
import { byEnd } from '../catalog/dates.ts';
import { defineCommand } from '../command.ts';
import { nothing } from '../nearest-facts.ts';
import { doubtsBlock, factLine } from '../replies/fact-lines.ts';
import { actualTable } from '../replies/fact-tables.ts';
import { pageOf } from '../replies/pages.ts';
import { queryParts } from '../replies/queries.ts';

const TOLD_ONE_BY_ONE = 4;

export const actuals = defineCommand({
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
    const found = catalog.actuals(query).sort(inOrder(catalog, query.regions));
    if (found.length === 0) return nothing(query, catalog, 'actual');
    const cited = found.map((actual) => cite(catalog, actual));
    return { status: 'answered', facts: cited, found: cited };
  },

  reply({ found }, query, scribe) {
    const { items, more } = pageOf(found, query, scribe);
    const block =
      found.length <= TOLD_ONE_BY_ONE
        ? {
            type: 'facts' as const,
            heading: null,
            lines: items.map((cited) => factLine(cited, scribe)),
          }
        : actualTable(items, scribe);
    const title = [
      scribe.say({ en: 'Actuals', zh: '实际' }),
      ...queryParts(query, scribe.desk.catalog, scribe.language),
    ];
    return {
      title: title.join(' · '),
      blocks: [block, ...more, ...doubtsBlock(items, scribe)],
      next: [
        ...query.regions
          .slice(0, 1)
          .map(
            (id) =>
              `${scribe.say({ en: 'targets', zh: '目标' })} ${scribe.desk.catalog.regions.get(id)?.names[scribe.language] ?? id}`,
          ),
        `${scribe.say({ en: 'source', zh: '出处' })} ${items[0]?.fact.id ?? ''}`,
      ],
    };
  },
});

/** Regions as they were asked for; by metric; the whole region before parts; the latest period first. */
function inOrder(
  catalog: Catalog,
  regions: readonly string[],
): (a: ActualFact, b: ActualFact) => number {
  const metrics = new Map([...catalog.metrics.keys()].map((id, index) => [id, index]));
  const order = regions.length > 0 ? regions : [...catalog.regions.keys()];
  const rank = new Map(order.map((id, index) => [id, index]));
  const place = (map: ReadonlyMap<string, number>, id: string) => map.get(id) ?? map.size;
  return (a, b) =>
    place(rank, a.region) - place(rank, b.region) ||
    place(metrics, a.metric) - place(metrics, b.metric) ||
    Number(isPart(a)) - Number(isPart(b)) ||
    byEnd(b.period, a.period);
}
