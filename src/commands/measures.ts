// measures [regions] [topic]: the steps that a region takes, in words.
import { type Cited, cite, type Nothing } from '../answer.ts';
import type { Catalog, MeasureFact } from '../catalog/catalog.ts';
import { defineCommand } from '../command.ts';
import type { Query } from '../query.ts';
import { lineList } from '../replies/fact-lists.ts';
import { statementsOf, type Told } from '../statements/statements.ts';

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
 * For a question: the measures that speak of its words, those first that speak of the most. Where the words speak of nothing
 * but regions, companies and a topic, all of those; where they speak of what no measure does, none.
 */
function byWords(query: Query, catalog: Catalog): MeasureFact[] {
  const { question, topic } = query;
  const inReach = catalog.measures({ ...query, topic: null }).sort(inOrder(query));
  const ofTopic = () => inReach.filter((measure) => topic === null || measure.topic === topic);
  if (question === undefined) return ofTopic();
  const statements = statementsOf(catalog);
  const terms = statements.terms(question.about ?? '');
  const isNamed = topic !== null || query.place !== null || query.company !== null;
  if (terms.length === 0) return isNamed ? ofTopic() : [];
  const worth = ({ statement, score }: Told<MeasureFact>) =>
    score * (statement.topic === topic ? OF_TOPIC : 1) * fit(statement, query);
  const told = statements
    .rank(terms, inReach)
    .filter(({ matched }) => matched >= ENOUGH)
    .sort((a, b) => worth(b) - worth(a));
  const [best] = told;
  if (best === undefined) return [];
  return told.filter((one) => worth(one) >= worth(best) * BESIDE).map(({ statement }) => statement);
}

/** How well the measure fits where it is asked of: whose it is, which of the regions it names, and whether it says where. */
function fit({ region, cities }: MeasureFact, { regions, question }: Query): number {
  const own = regions.length === 0 || regions.includes(region);
  const named = regions.filter((id) => id === region || cities.includes(id)).length;
  const where = own && question?.asks === 'where' ? Math.min(MANY, cities.length) : 0;
  return (
    (own ? 1 : ONLY_NAMED) * (1 + NAMED_TOO * Math.max(0, named - 1)) * (1 + NAMES_A_CITY * where)
  );
}

/** What share of the words a measure must speak of. */
const ENOUGH = 0.5;
/** What the right topic is worth beside the words, and a measure of another region that only names this one. */
const OF_TOPIC = 1.5;
const ONLY_NAMED = 0.9;
const NAMED_TOO = 0.3;
/** "Where" wants the measures that name cities, and many of them. */
const NAMES_A_CITY = 0.3;
const MANY = 4;
/** What stands beside the best measure speaks of nearly as much. */
const BESIDE = 0.5;

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
