// measures [regions] [topic]: the steps that a region takes, in words.
import { cite, type Nothing } from '../answer.ts';
import type { Catalog, MeasureFact } from '../catalog/catalog.ts';
import { searchIndexOf } from '../catalog/search.ts';
import { defineCommand } from '../command.ts';
import type { Query } from '../query.ts';
import { doubtsBlock, factLine } from '../replies/fact-lines.ts';
import { pageOf } from '../replies/pages.ts';
import { queryParts } from '../replies/queries.ts';

const LINES_A_PAGE = 10;
const NEAREST = 5;

export const measures = defineCommand({
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
    const found = byWords(catalog.measures(query).sort(inOrder(query)), query, catalog);
    if (found.length === 0) return nothing(query, catalog);
    const cited = found.map((measure) => cite(catalog, measure));
    return { status: 'answered', facts: cited, found: cited };
  },

  reply({ found }, query, scribe) {
    const { catalog } = scribe.desk;
    const { items, more } = pageOf(found, query, scribe, LINES_A_PAGE);
    const lines = items.map((cited) => factLine(cited, scribe));
    const title = [
      scribe.say({ en: 'Measures', zh: '措施' }),
      ...queryParts(query, catalog, scribe.language),
    ];
    return {
      title: title.join(' · '),
      blocks: [{ type: 'facts', heading: null, lines }, ...more, ...doubtsBlock(items, scribe)],
      next: query.regions
        .slice(0, 1)
        .map(
          (id) =>
            `${scribe.say({ en: 'plans', zh: '规划' })} ${catalog.regions.get(id)?.names[scribe.language] ?? id}`,
        ),
    };
  },
});

/** Regions as they were asked for; within one, as its file has them: by topic, the most telling first. */
function inOrder({ regions }: Query): (a: MeasureFact, b: MeasureFact) => number {
  const rank = (id: string) => (regions.includes(id) ? regions.indexOf(id) : regions.length);
  return (a, b) => rank(a.region) - rank(b.region);
}

/**
 * For a question: the measures that have its words, the most of them first. With a topic the others follow; without one
 * the words must fit, or nothing answers.
 */
function byWords(list: MeasureFact[], query: Query, catalog: Catalog): MeasureFact[] {
  const about = query.question?.about ?? null;
  const isNamed = query.topic !== null || query.place !== null || query.company !== null;
  if (query.question === undefined || (about === null && isNamed)) return list;
  const hits = searchIndexOf(catalog).search(`${about ?? ''} ${query.topic ?? ''}`);
  const enough = query.topic === null ? MOST_WORDS : 0;
  const scores = new Map(
    hits.filter(({ matched }) => matched >= enough).map(({ fact, score }) => [fact.id, score]),
  );
  // "Where" wants the measures that name cities.
  const places = query.question.asks === 'where';
  const score = ({ id, cities }: MeasureFact) =>
    (scores.get(id) ?? 0) + (places && cities.length > 0 ? NAMES_CITIES : 0);
  const sorted = [...list].sort((a, b) => score(b) - score(a));
  return query.topic === null
    ? sorted.filter(({ id }) => scores.has(id)).slice(0, MOST_BY_WORDS)
    : sorted;
}

/** Without a topic the words alone decide: most of them must stand in the measure. */
const MOST_WORDS = 0.6;
const MOST_BY_WORDS = 5;
const NAMES_CITIES = 5;

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
