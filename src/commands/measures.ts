// measures [regions] [topic]: the steps that a region takes, in words.
import { type Cited, cite, type Nothing } from '../answer.ts';
import type { Catalog, MeasureFact } from '../catalog/catalog.ts';
import { defineCommand } from '../command.ts';
import type { Query } from '../query.ts';
import { lineList } from '../replies/fact-lists.ts';
import { measuresFor, nearestFirst } from '../statements/asked-measures.ts';

const LINES_A_PAGE = 10;
const NEAREST = 5;

export const measures = defineCommand<readonly Cited<MeasureFact>[]>({
  name: 'measures',
  cues: { en: ['measure', 'policies', 'policy', 'steps'], zh: ['措施', '举措', '政策'] },
  summary: {
    en: 'what a region does about a topic: pilots, clusters, subsidies, research, in words',
    zh: '各地在某一主题上的举措：试点、集群、补贴、研发等',
  },
  options: [
    { kind: 'regions', required: false },
    { kind: 'topic', required: false },
  ],
  examples: {
    en: ['measures jiangsu hydrogen', 'measures anhui', 'measures chips'],
    zh: ['措施 江苏 氢能', '措施 安徽', '措施 芯片'],
  },

  answer(query, { catalog }) {
    const { plans, regions } = query;
    const found =
      plans === undefined
        ? measuresFor(query, catalog)
        : catalog.measures({ regions }).filter(({ plan }) => plan !== null && plans.includes(plan));
    if (found.length === 0) return nothing(query, catalog);
    const cited = found.map((measure) => cite(catalog, measure));
    return { status: 'answered', facts: cited, found: cited };
  },

  reply: ({ found }, query, scribe) =>
    lineList(
      {
        title: { en: 'Measures', zh: '措施' },
        other: { en: 'plans', zh: '规划' },
        rowsAPage: LINES_A_PAGE,
      },
      found,
      query,
      scribe,
    ),
});

/** No measure fits: the same topic elsewhere is no help, other measures of the same region are. */
function nothing(query: Query, catalog: Catalog): Nothing {
  const wider = [
    catalog.measures({ regions: query.regions, place: query.place }),
    catalog.measures({ regions: query.regions }),
  ];
  const nearest = query.regions.length === 0 ? [] : (wider.find((list) => list.length > 0) ?? []);
  return {
    status: 'nothing',
    reason: 'no-such-fact',
    nearest: nearestFirst(nearest, query, catalog)
      .slice(0, NEAREST)
      .map((measure) => cite(catalog, measure)),
  };
}
