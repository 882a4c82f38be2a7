// Questions that words answer, not figures: documents, measures, lists of targets, definitions.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Metric } from '../../../catalog/schema.ts';
import type { Query } from '../../../query.ts';
import { reachOf } from '../../../statements/reach.ts';
import { statementsOf } from '../../../statements/statements.ts';
import { type Asked, asking, isSubset, type QuestionReading } from '../asked.ts';
import { featuresOf } from '../words/features.ts';

const NAMES_A_PLAN =
  /行动计划|(规划|方案|计划)里|(方案|规划|计划)(都?写|讲|说)了|\b(action|development|three year|implementation) plan\b/;

/** All targets of a region, for a year or a plan. */
export function listed({ slots: { text, cues, topics, content }, draft }: Asked): QuestionReading {
  const about =
    cues.has('count') || NAMES_A_PLAN.test(text)
      ? text
      : (draft.question?.about ?? (topics.length > 0 ? content : null));
  const question = draft.question === undefined ? undefined : { ...draft.question, about };
  const years = NAMES_A_PLAN.test(text) ? { from: null, to: null } : {};
  return { query: { ...draft, ...years, command: 'targets', ...(question && { question }) } };
}

/** Documents: who issued them, when, which there are; of one that is meant, `asks` says so. */
export function documents(
  { slots: { cues, times, text, topics, from: slotsFrom }, draft, context: { catalog } }: Asked,
  meant?: 'who',
): QuestionReading {
  const counted = draft.question?.asks === 'count';
  const asks = counted
    ? 'count'
    : cues.has('who') || meant === 'who'
      ? 'who'
      : cues.has('when') || cues.has('due')
        ? 'when'
        : 'list';
  const years =
    (asks === 'list' || asks === 'count') && times.length > 0
      ? { from: draft.from, to: draft.to }
      : { from: null, to: null };
  const held = topics.filter(
    (topic) => topic !== 'other' && catalog.plans({ regions: draft.regions, topic }).length > 0,
  );
  // Who and when are asked of one document, which its title finds.
  const topic = asks === 'list' ? (held[0] ?? null) : null;
  const query = { ...asking(draft, 'plans', asks), topic };
  const question = query.question === undefined ? undefined : { ...query.question, about: text };
  const ofThread =
    slotsFrom !== null && draft.regions.length > 0 && !NAMES_IT.test(text) ? slotsFrom.metrics : [];
  const kept =
    ofThread.length > 0
      ? { from: slotsFrom?.from ?? null, to: slotsFrom?.to ?? null, metrics: [...ofThread] }
      : years;
  return { query: { ...query, ...kept, ...(question && { question }) } };
}

/** Words that name a document of their own, rather than "that" of the thread. */
const NAMES_IT = /plan\b|opinions|规划|方案|意见|条例/;

/** Measures: by what the words speak of, their topic before others. */
export function steps({
  slots: { topics, cues, text, matter },
  draft,
  context,
}: Asked): QuestionReading {
  const about = matter.replace(/\s+/g, ' ').trim() || null;
  const topic = topicOf(topics, about ?? '', draft, context.catalog);
  const open = draft.regions.length === 0 && draft.company === null;
  const told = () => bestTold(about ?? '', draft, context.catalog);
  const there = /那边|那个(省|市|地方|地区)|\bover there\b/.test(text);
  if (open && (there || (topic === null && told() < TOLD_OF_ALL))) {
    return { unanswerable: { kind: 'no-subject', words: text } };
  }
  const query = {
    ...asking(
      draft,
      'measures',
      cues.has('where') || cues.has('which-regions') || /\bcities\b|哪些城市|有谁/.test(text)
        ? 'where'
        : 'list',
    ),
    topic,
    from: null,
    to: null,
  };
  return { query: { ...query, ...(query.question && { question: { ...query.question, about } }) } };
}

/** Of several topics that the words touch, the one of the measure that speaks most of them. */
function topicOf(
  topics: readonly string[],
  about: string,
  query: Query,
  catalog: Catalog,
): string | null {
  if (topics.length < 2) return topics[0] ?? null;
  const statements = statementsOf(catalog);
  const measures = reachOf(query, catalog).map(({ measure }) => measure);
  const told = statements.rank(statements.terms(about), measures);
  const best = told.find(({ statement }) => topics.includes(statement.topic));
  return best?.statement.topic ?? topics[0] ?? null;
}

/** Where neither region nor topic is named, a measure must speak of nearly all of the words. */
export const TOLD_OF_ALL = 0.75;

/**
 * What share of the words the measure in reach speaks of that speaks of the most of them, 0 to 1. One word alone, or words
 * that tell little, are told by chance.
 */
export function bestTold(about: string, query: Query, catalog: Catalog): number {
  const statements = statementsOf(catalog);
  const terms = statements.terms(about);
  const whole = statements.worthOf(terms);
  const named = terms.some((term) => statements.isRareMatter(term, FEW));
  if (!named && (terms.length < 2 || whole < leastTold(query))) return 0;
  const measures = reachOf(query, catalog).map(({ measure }) => measure);
  return Math.max(0, ...statements.rank(terms, measures).map(({ matched }) => matched));
}

/** Fewer measures are in reach where a region or a company is named. */
function leastTold({ regions, company }: Query): number {
  return regions.length > 0 || company !== null ? LEAST_OF_NAMED : LEAST_TOLD;
}

const LEAST_TOLD = 6;
const LEAST_OF_NAMED = 4;
/** A matter that goes by a name of its own, and of which so few statements speak, is enough alone. */
const FEW = 8;

/** The metrics that the words name, each by itself: "piles and stations" are two. */
export function define({ slots, draft, context: { catalog } }: Asked): QuestionReading {
  const { choices, features } = slots.metric;
  const best = choices[0]?.cost ?? 0;
  const whole = choices.filter(({ cost }) => cost <= best + 1).map(({ metric }) => metric.id);
  const metrics = [...catalog.metrics.values()];
  const single = metrics.filter(
    (metric) => essential(metric).size === 1 && isSubset(essential(metric), features),
  );
  const each = [...features].flatMap((feature) => simplestWith(feature, metrics)?.id ?? []);
  const several =
    /difference|distinction|versus|\bvs\b|as opposed to|same (thing )?as|differ\b|区别|区分|不同|不一样|一回事|一码事/.test(
      slots.text,
    );
  const asked = several
    ? single.length > 1
      ? single.map(({ id }) => id)
      : each
    : [...whole, ...single.map(({ id }) => id)];
  return {
    query: { ...asking(draft, 'define', 'figure'), metrics: [...new Set(asked)].slice(0, 3) },
  };
}

/** The metric that has the feature and little else; the first of the catalog among equals. */
function simplestWith(feature: string, metrics: readonly Metric[]): Metric | undefined {
  return metrics
    .filter((metric) => essential(metric).has(feature) && !essential(metric).has('company'))
    .sort((a, b) => essential(a).size - essential(b).size)[0];
}

/** What a metric is about, without the NEVs that go without saying. */
function essential(metric: Metric): ReadonlySet<string> {
  const own = new Set(featuresOf(metric));
  if (own.size > 1) for (const implied of ['nev', 'cumulative']) own.delete(implied);
  return own;
}
