// Questions that words answer, not figures: documents, measures, lists of targets, definitions.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Metric } from '../../../catalog/schema.ts';
import type { Query, Question } from '../../../query.ts';
import { mattersOf } from '../../../statements/required.ts';
import { statementsOf } from '../../../statements/statements.ts';
import type { Term } from '../../../statements/terms.ts';
import { type Asked, asking, isSubset, type QuestionReading } from '../asked/asked.ts';
import { isOpen } from '../asked/traits.ts';
import type { MetricChoice } from '../choices/metrics.ts';
import { featuresOf } from '../words/features.ts';
import { bestTold, inReach, LEAST_OF_PLACES, TOLD_OF_ALL } from './told-share.ts';

/** All targets of a region, for a year. */
export function listed(asked: Asked): QuestionReading {
  const { text, cues, topics, content } = asked.slots;
  const { draft } = asked;
  const named = topics.length > 0 && !isOfNevsAtLarge(asked) ? content : null;
  const said = draft.question?.about ?? named;
  const query = { ...draft, command: 'targets' as const };
  return { query: withAbout(query, cues.has('count') ? text : said) };
}

/** "EV adoption goals": every goal is one of NEVs, and none is told by that. */
function isOfNevsAtLarge({ slots: { content }, context: { catalog } }: Asked): boolean {
  const terms = statementsOf(catalog).terms(content);
  return terms.every(({ tokens }) => tokens.every((token) => AT_LARGE.has(token)));
}

const AT_LARGE: ReadonlySet<string> = new Set(['~nev', 'adoption', 'uptak']);

/** The query with the words that say what it is about. */
function withAbout(query: Query, about: string | null): Query {
  return query.question === undefined
    ? query
    : { ...query, question: { ...query.question, about } };
}

/** Documents: who issued them, when, which there are; of one that is meant, `meant` says so. */
export function documents(asked: Asked, meant?: 'who'): QuestionReading {
  const asks = askedOfDocuments(asked, meant);
  // Who and when are asked of one document, which its title finds.
  const topic = asks === 'list' ? topicWithPlans(asked) : null;
  const query = { ...asking(asked.draft, 'plans', asks), topic, ...scopeOfPlans(asked, asks) };
  if (asks !== 'count' && query.metrics.length === 0 && namesNone(asked))
    return { unanswerable: { kind: 'no-subject', words: asked.slots.text } };
  return { query: withAbout(query, asked.slots.text) };
}

/** "When does that plan expire": of no region, and nothing says which plan. */
function namesNone(asked: Asked): boolean {
  const { slots, context } = asked;
  if (!isOpen(asked) || slots.topics.length + slots.times.length > 0) return false;
  const ofNothing = ({ tokens }: Term) => tokens.every((token) => EXPIRES.has(token));
  return statementsOf(context.catalog).terms(slots.text).every(ofNothing);
}

/** That a document ends tells nothing of what it is about. */
const EXPIRES: ReadonlySet<string> = new Set(['expir', 'expire', 'expiry', 'laps', 'valid']);

function askedOfDocuments({ slots: { cues }, draft }: Asked, meant?: 'who'): Question['asks'] {
  if (draft.question?.asks === 'count') return 'count';
  if (cues.has('who') || meant === 'who') return 'who';
  return cues.has('when') || cues.has('due') ? 'when' : 'list';
}

/** The first of the topics that a plan of these regions has; none where another matter is named beside it. */
function topicWithPlans({ slots, draft, context: { catalog } }: Asked): string | null {
  if (namesSeveral(slots)) return null;
  const held = slots.topics.filter(
    (topic) => topic !== 'other' && catalog.plans({ regions: draft.regions, topic }).length > 0,
  );
  return held[0] ?? null;
}

/** "On cars and hydrogen", "charging and swapping": a list of one of the two would leave out the other. */
function namesSeveral({ text, topicSpans }: Asked['slots']): boolean {
  const joined = topicSpans.some(({ end }) =>
    topicSpans.some(({ start }) => start > end && JOINS.test(text.slice(end, start))),
  );
  return joined || CARS_BESIDE.test(text);
}

const JOINS = /^\W*(and|or|plus|as well as|[和与及、]|以及)\W*$/;
const CARS_BESIDE =
  /\b(cars|autos|vehicles|nevs|evs) (and|or|plus) (?!(the )?(its|what|when|who))|\b(and|or|plus) (cars|autos|nevs|evs)\b|汽车[和与及]|[和与及](新能源)?汽车/;

/** "Who issued that?" is asked of what the thread spoke of; years choose among documents, but do not find one. */
function scopeOfPlans(
  { slots: { from: before, times, text }, draft }: Asked,
  asks: Question['asks'],
): Partial<Query> {
  if (before !== null && before.metrics.length > 0) {
    const goesOn = draft.regions.length > 0 && !NAMES_IT.test(text);
    if (goesOn) return { from: before.from, to: before.to, metrics: [...before.metrics] };
  }
  const ofYears = (asks === 'list' || asks === 'count') && times.length > 0;
  return ofYears ? { from: draft.from, to: draft.to } : { from: null, to: null };
}

/** Words that name a document of their own, rather than "that" of the thread. */
const NAMES_IT = /plan\b|opinions|规划|方案|意见|条例/;

/** Measures: by what the words speak of, their topic before others. */
export function steps(asked: Asked): QuestionReading {
  const {
    slots: { topics, cues, text, matter },
    draft,
    context: { catalog },
  } = asked;
  const about = matter.replace(/\s+/g, ' ').trim();
  const topic = topicOf(topics, about, draft, catalog) ?? topicOfMatter(asked, about);
  const where = cues.has('where') || cues.has('which-regions') || WHICH_CITIES.test(text);
  const least = where && isOpen(asked) ? LEAST_OF_PLACES : undefined;
  const isTold = () => topic !== null || bestTold(about, draft, catalog, least) >= TOLD_OF_ALL;
  if (isOpen(asked) && (OVER_THERE.test(text) || !isTold()))
    return { unanswerable: { kind: 'no-subject', words: text } };
  const query = {
    ...asking(draft, 'measures', where ? 'where' : 'list'),
    topic,
    from: null,
    to: null,
  };
  const years = asked.slots.times.flatMap(({ from }) => from ?? []);
  return { query: withAbout(query, [about, ...new Set(years)].join(' ').trim() || null) };
}

/** Of all regions: the topic of what the words name, where a metric has taken the word: 氢走廊. */
function topicOfMatter(asked: Asked, about: string): string | null {
  const { cues } = asked.slots;
  if (!isOpen(asked) || !(cues.has('where') || cues.has('which-regions'))) return null;
  const [matter] = mattersOf(statementsOf(asked.context.catalog).terms(about));
  return matter?.topics[0] ?? null;
}

/** A place is meant that neither the words nor the thread name. */
const OVER_THERE = /那边|那个(省|市|地方|地区)|\bover there\b/;
const WHICH_CITIES = /\bcities\b|哪些城市|有谁/;

/** Of several topics that the words touch, the one of the measure that speaks most of them. */
function topicOf(
  topics: readonly string[],
  about: string,
  query: Query,
  catalog: Catalog,
): string | null {
  if (topics.length < 2) return topics[0] ?? null;
  const statements = statementsOf(catalog);
  const told = statements.rank(statements.terms(about), inReach(query, catalog));
  const best = told.find(({ statement }) => topics.includes(statement.topic));
  return best?.statement.topic ?? topics[0] ?? null;
}

/** The metrics that the words name, each by itself: "piles and stations" are two. */
export function define({ slots, draft, context: { catalog } }: Asked): QuestionReading {
  const { choices, features } = slots.metric;
  const all = [...catalog.metrics.values()];
  const single = all.filter(
    (metric) => essential(metric).size === 1 && isSubset(essential(metric), features),
  );
  const named = TELLS_APART.test(slots.text)
    ? severalOf(single, features, all)
    : [...nearest(choices), ...single];
  const metrics = [...new Set(named.map(({ id }) => id))].slice(0, MOST_DEFINED);
  return { query: { ...asking(draft, 'define', 'figure'), metrics } };
}

const MOST_DEFINED = 3;

/** Two terms are told from each other. */
const TELLS_APART =
  /difference|distinction|versus|\bvs\b|as opposed to|same (thing )?as|differ\b|区别|区分|不同|不一样|一回事|一码事/;

/** The metrics that are nothing but one of the words each, where there are two; else the simplest for each word. */
function severalOf(
  single: readonly Metric[],
  features: ReadonlySet<string>,
  all: readonly Metric[],
): readonly Metric[] {
  return single.length > 1
    ? single
    : [...features].flatMap((feature) => simplestWith(feature, all) ?? []);
}

/** The metrics that fit the words about as well as the best one. */
function nearest(choices: readonly MetricChoice[]): Metric[] {
  const best = choices[0]?.cost ?? 0;
  return choices.filter(({ cost }) => cost <= best + 1).map(({ metric }) => metric);
}

/** The metric that has the feature and little else; the first of the catalog among equals. */
function simplestWith(feature: string, all: readonly Metric[]): Metric | undefined {
  return all
    .filter((metric) => essential(metric).has(feature) && !essential(metric).has('company'))
    .sort((a, b) => essential(a).size - essential(b).size)[0];
}

/** What a metric is about, without the NEVs that go without saying. */
function essential(metric: Metric): ReadonlySet<string> {
  const own = new Set(featuresOf(metric));
  if (own.size > 1) for (const implied of ['nev', 'cumulative']) own.delete(implied);
  return own;
}
