// measures [regions] [topic]: the steps that a region takes, in words.
import { type Cited, cite, type Nothing } from '../answer.ts';
import type { Catalog, MeasureFact } from '../catalog/catalog.ts';
import { searchIndexOf } from '../catalog/search.ts';
import { defineCommand } from '../command.ts';
import type { Query } from '../query.ts';
import { lineList } from '../replies/fact-lists.ts';

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
    const found = byWords(query, catalog);
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

/** Regions as they were asked for; within one, as its file has them: by topic, the most telling first. */
function inOrder({ regions }: Query): (a: MeasureFact, b: MeasureFact) => number {
  const rank = (id: string) => (regions.includes(id) ? regions.indexOf(id) : regions.length);
  return (a, b) => rank(a.region) - rank(b.region);
}

/**
 * For a question: the measures that have its words, the most of them first, those of its topic before others. Without a
 * topic the words must fit, or nothing answers; with one, a measure of another topic must have most of them.
 */
function byWords(query: Query, catalog: Catalog): MeasureFact[] {
  const ofTopic = catalog.measures(query).sort(inOrder(query));
  const about = query.question?.about ?? null;
  const isNamed = query.topic !== null || query.place !== null || query.company !== null;
  if (query.question === undefined || (about === null && isNamed)) return ofTopic;
  const hits = searchIndexOf(catalog).search(`${about ?? ''} ${query.topic ?? ''}`);
  const matched = new Map(hits.map((hit) => [hit.fact.id, hit]));
  const best = Math.max(0, ...hits.map(({ score }) => score));
  const fits = (measure: MeasureFact) =>
    measure.topic === query.topic || (matched.get(measure.id)?.matched ?? 0) >= MOST_WORDS;
  // "Where" wants the measures that name cities.
  const places = query.question.asks === 'where';
  const worth = ({ id, topic, cities }: MeasureFact) =>
    (matched.get(id)?.score ?? 0) +
    (topic === query.topic ? best * OF_TOPIC : 0) +
    (places && cities.length > 0 ? NAMES_CITIES : 0);
  const found = catalog
    .measures({ ...query, topic: null })
    .sort(inOrder(query))
    .filter(fits)
    .sort((a, b) => worth(b) - worth(a));
  return query.topic === null ? found.slice(0, MOST_BY_WORDS) : found;
}

/** Most of the words must stand in a measure that only they speak for. */
const MOST_WORDS = 0.6;
const MOST_BY_WORDS = 5;
const NAMES_CITIES = 5;
/** What the right topic is worth beside the words, as a part of the best score. */
const OF_TOPIC = 0.3;

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
    nearest: nearest.slice(0, NEAREST).map((measure) => cite(catalog, measure)),
  };
}
