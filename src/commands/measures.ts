// measures [regions] [topic]: the steps that a region takes, in words.
import { type Cited, cite, type Nothing } from '../answer.ts';
import type { Catalog, MeasureFact } from '../catalog/catalog.ts';
import { defineCommand } from '../command.ts';
import type { Query } from '../query.ts';
import { lineList } from '../replies/fact-lists.ts';
import { isOfMeasures } from '../statements/concepts.ts';
import { reachOf } from '../statements/reach.ts';
import { statementsOf, type Told } from '../statements/statements.ts';
import { statedTokens, type Term } from '../statements/terms.ts';

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

/**
 * For a question: the measures that speak of its words, those first that speak of the most. Where the words speak of nothing
 * but regions, companies and a topic, all of those; where they speak of what no measure does, none.
 */
function byWords(query: Query, catalog: Catalog): MeasureFact[] {
  const { question, topic } = query;
  if (question === undefined) return listed(query, catalog);
  const statements = statementsOf(catalog);
  const terms = statements.terms(question.about ?? '');
  const isNamed = query.place !== null || query.company !== null;
  if (terms.length === 0) return topic !== null || isNamed ? listed(query, catalog) : [];
  const needed = terms.filter(({ tokens }) => isOfMeasures(tokens));
  const topicTerms = termsOfTopic(terms, topic, catalog);
  const onTopic = (measure: MeasureFact) =>
    topicTerms.length === 0 ||
    measure.topic === topic ||
    topicTerms.some((term) => statements.speaksOf(measure, term));
  const near = new Map(reachOf(query, catalog).map((one) => [one.measure, one.near]));
  const about = question.about ?? '';
  const ofPlace = query.company === null && query.place !== null;
  const least = HOW_MUCH.test(about) ? ENOUGH_FOR_NUMBER : ofPlace ? ENOUGH_OF_PLACE : ENOUGH;
  const enough = (measure: MeasureFact) => ((near.get(measure) ?? 0) < NEAR ? NEARLY_ALL : least);
  const told = statements
    .rank(terms, [...near.keys()])
    .filter(
      ({ statement, matched }) =>
        onTopic(statement) &&
        ((query.company === null && enough(statement) === least && matched >= ALL_BUT_MONEY) ||
          (matched >= enough(statement) &&
            needed.every((term) => statements.speaksOf(statement, term)))),
    );
  const best = told[0]?.score ?? 0;
  const most = Math.max(0, ...told.map(({ matched }) => matched));
  const worth = ({ statement, score, matched }: Told<MeasureFact>) =>
    (score * (1 + matched) + (statement.topic === topic ? best * OF_TOPIC : 0)) *
    (near.get(statement) ?? 0) *
    fit(statement, query, matched >= most * NEARLY_AS_MUCH);
  const ranked = told
    .map((one) => ({ measure: one.statement, worth: worth(one) }))
    .sort((a, b) => b.worth - a.worth);
  const leastWorth = (ranked[0]?.worth ?? 0) * BESIDE;
  return ranked.filter((one) => one.worth >= leastWorth).map(({ measure }) => measure);
}

/** Those of the terms that name the topic: whoever asks of swapping wants nothing that leaves it out. */
function termsOfTopic(
  terms: readonly Term[],
  topic: string | null,
  { topics }: Catalog,
): readonly Term[] {
  const names = topics.get(topic ?? '')?.names;
  if (names === undefined) return [];
  const named = statedTokens([names.en, names.zh]);
  return terms.filter(({ tokens }) => tokens.some((token) => named.has(token)));
}

/** All of the regions, places, companies and topic; regions as they were asked for, within one as its file has them. */
function listed(query: Query, catalog: Catalog): MeasureFact[] {
  const { regions } = query;
  const rank = (id: string) => (regions.includes(id) ? regions.indexOf(id) : regions.length);
  return catalog.measures(query).sort((a, b) => rank(a.region) - rank(b.region));
}

/** How well the measure fits what is asked for: several regions at once, and where something is. */
function fit(
  { region, cities }: MeasureFact,
  { regions, question }: Query,
  speaksOfAll: boolean,
): number {
  const own = regions.includes(region);
  const named = regions.filter((id) => id === region || cities.includes(id)).length;
  const where =
    own && speaksOfAll && question?.asks === 'where' ? Math.min(MANY, cities.length) : 0;
  return (1 + NAMED_TOO * Math.max(0, named - 1)) * (1 + NAMES_A_CITY * where);
}

/** What share of the words a measure must speak of. */
const ENOUGH = 0.5;
/** A measure that says nothing of money, where money is asked for, must speak of all the rest. */
const ALL_BUT_MONEY = 0.6;
/** One that is not of the regions that were named, nor of a part of them, must speak of nearly all. */
const NEAR = 0.6;
const NEARLY_ALL = 0.75;
/** A number is asked for: the words around it must fit. */
const HOW_MUCH = /\bhow (much|many)\b|多少|(?<!哪)几/;
const ENOUGH_FOR_NUMBER = 0.6;
/** Less of one that names the place that was asked of. */
const ENOUGH_OF_PLACE = 0.35;
/** What the right topic is worth beside the words, as a part of the best score. */
const OF_TOPIC = 0.5;
const NAMED_TOO = 0.3;
/** "Where" wants the measures that name cities, and many of them. */
const NAMES_A_CITY = 0.4;
const MANY = 4;
/** What speaks of less than so much of what the best does is no better for naming cities. */
const NEARLY_AS_MUCH = 0.58;
/** What stands beside the best measure speaks of nearly as much. */
const BESIDE = 0.4;

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
