// No metric is named: a list of what there is, the card, measures, or a question back.

import type { Catalog, Fact, FigureFact } from '../../../catalog/catalog.ts';
import type { Metric } from '../../../catalog/schema.ts';
import { searchIndexOf } from '../../../catalog/search.ts';
import type { Query } from '../../../query.ts';
import { blankQuery } from '../../blank-query.ts';
import {
  type Asked,
  asking,
  type Context,
  isSubset,
  ofSide,
  type QuestionReading,
  type Thread,
} from '../asked.ts';
import { listed, steps } from '../kinds/in-words.ts';
import { isTold } from '../kinds/told.ts';
import { COUNTS_CARS, WHEN_SET } from '../slots/cues.ts';
import { namesAnother, saysMore } from '../thread/not-understood.ts';
import { narrowedBy, sideOf } from '../thread/thread.ts';
import { featuresOf } from '../words/features.ts';
import { byEvidence } from './evidence.ts';
import { hasData, onlyParts, statedAlone, statesFigure } from './held.ts';
import { extraCost, isFleet, isMeasure, isOfOtherMeasure, isShare } from './metric-cost.ts';
import { onlyHeld } from './only-held.ts';

/** No metric is named: a list of what there is, the card, measures, or a question back. */
export function withoutMetric(asked: Asked): QuestionReading {
  for (const read of READERS) {
    const reading = read(asked);
    if (reading !== null) return reading;
  }
  return cardOf(asked);
}

type Reader = (asked: Asked) => QuestionReading | null;

/** In the order in which one outweighs another. */
const READERS: readonly Reader[] = [
  (asked) => onWithThread(asked),
  (asked) => atLarge(asked),
  (asked) => aboutOutput(asked),
  ({ slots, draft, context }) => found(namedByFigure(draft, slots.metric.features, context)),
  (asked) => ofWholeRegion(asked),
  (asked) => ofCompany(asked),
  (asked) => (asked.draft.regions.length === 0 && isTold(asked) ? steps(asked) : null),
  ({ slots, draft, context }) =>
    draft.regions.length === 0 && draft.company === null ? unsettled(slots, draft, context) : null,
  (asked) => (asked.slots.cues.has('list') ? null : found(byEvidence(asked))),
  (asked) => (asked.slots.cues.has('list') ? null : onlyHeld(asked)),
  (asked) =>
    asked.slots.families.length > 0 && (asksTargets(asked) || asked.draft.from !== null)
      ? family(asked)
      : null,
  (asked) => (asksNumber(asked) ? nearestHeld(asked) : null),
  (asked) => unstated(asked),
  (asked) =>
    asked.slots.topics.length > 0 && !asksTargets(asked) && !COUNTS_CARS.test(asked.slots.text)
      ? steps(asked)
      : null,
  (asked) => (asksTargets(asked) ? targetsOf(asked) : null),
  (asked) => (speaksOfSteps(asked) ? steps(asked) : null),
  ({ slots, draft, context }) =>
    draft.from !== null || slots.cues.has('actual') || FOR_FIGURES.test(slots.text)
      ? headlineChoices(draft, context)
      : null,
];

const FOR_FIGURES = /多少|\bnumbers?\b|\bfigures?\b/;

/** A number is wanted: what is done about the matter would be no answer. */
function asksNumber({ slots: { cues, text, content } }: Asked): boolean {
  const named = cues.has('measures') || cues.has('where') || cues.has('who');
  return (
    content !== '' && !named && (cues.has('latest') || HOW_MUCH.test(text) || COUNTED.test(text))
  );
}

/** "Number of plants", "pipeline length". */
const COUNTED =
  /\b(number|count|length|tally|fleet size|percentage|share|proportion) of\b|\b(length|percentage|output|capacity)\b/;

const MOST_CHOICES = 5;

/**
 * The metrics of the region whose figures have something of the words: the asker says which is meant. Null where a measure
 * has more of them: "how many research institutes does it have" may be told in words.
 */
function nearestHeld({ slots, draft, context: { catalog } }: Asked): QuestionReading | null {
  const hits = searchIndexOf(catalog)
    .search(slots.content)
    .filter(({ fact }) => draft.regions.includes(fact.region));
  const figures = hits.flatMap(({ fact, matched }) =>
    isFigure(fact) && fact.company === undefined ? [{ metric: fact.metric, matched }] : [],
  );
  const told = hits.find(({ fact }) => fact.kind === 'measure')?.matched ?? 0;
  if (figures.length === 0 || (told >= TOLD && told > (figures[0]?.matched ?? 0))) return null;
  const queries = [...new Set(figures.map(({ metric }) => metric))]
    .slice(0, MOST_CHOICES)
    .map((id) => ({ ...draft, metrics: [id] }));
  return { unanswerable: { kind: 'choices', queries } };
}

/** So much of the words must stand in a measure that answers instead of a figure. */
const TOLD = 0.5;

function isFigure(fact: Fact): fact is FigureFact {
  return fact.kind === 'target' || fact.kind === 'actual';
}

/** Words are left that a measure may have; beside a year alone they are more likely a metric that was not understood. */
function speaksOfSteps({ slots: { left, times, cues }, draft }: Asked): boolean {
  if (left === '' || !draft.question?.about) return false;
  return times.length === 0 || cues.has('measures') || cues.has('where') || cues.has('who');
}

function found(query: Query | null): QuestionReading | null {
  return query === null ? null : { query };
}

function asksTargets({ draft, slots }: Asked): boolean {
  // A side that only the thread spoke of asks for nothing.
  const promised = draft.question?.of === 'target' && (slots.from === null || isSaid(slots));
  return promised || slots.cues.has('list');
}

function isSaid({ cues, times, topics }: Thread): boolean {
  return cues.has('target') || times.length + topics.length > 0;
}

/** The metric of the thread, or the one that the words make of it. */
function onWithThread(asked: Asked): QuestionReading | null {
  const { slots, draft, context } = asked;
  const before = slots.from;
  if (before === null) return null;
  // "And Anhui?", after what Jiangsu does: the same of the other region.
  if (before.command === 'measures' && slots.content === '' && slots.regions.length > 0)
    return { query: { ...before, regions: [...draft.regions], place: draft.place, page: 1 } };
  const share = partOf(before, asked);
  if (share !== null) return { query: share };
  if (context.claim) return null;
  const narrowed = narrowedBy(slots, context.catalog);
  if (narrowed !== null) return { query: { ...draft, metrics: [narrowed] } };
  if (namesAnother(slots)) return found(byEvidence(asked)) ?? steps(asked);
  const goesOn =
    before.metrics.length > 0 &&
    isOfSubject(before, asked) &&
    slots.topics.length === 0 &&
    !slots.cues.has('list');
  if (!goesOn) return null;
  const query = eitherSide({ ...draft, metrics: [...before.metrics] }, asked);
  return { query: openTime(query, asked) };
}

/** "…, 12% of all cars", "…, up 30%": the share that the figure before it makes up, or its growth. */
function partOf({ metrics }: Query, { slots, draft, context }: Asked): Query | null {
  const { catalog } = context;
  const [before] = metrics;
  const { features } = slots.metric;
  const part = features.has('growth')
    ? `${before}-growth`
    : features.has('share')
      ? SHARES_OF[before ?? '']
      : undefined;
  if (part !== undefined && catalog.metrics.has(part)) return { ...draft, metrics: [part] };
  return features.has('growth') && context.claim
    ? { ...asking(draft, 'figure', 'growth'), metrics: [...metrics] }
    : null;
}

const SHARES_OF: Readonly<Record<string, string>> = {
  'nev-stock': 'nev-stock-share',
  'nev-sales': 'nev-sales-share',
  'nev-registrations': 'nev-registration-share',
};

/** "And how many cars?", after a sum of money, asks for something else. */
export function isOfSubject(thread: Query | null, { slots, context: { catalog } }: Asked): boolean {
  const { features } = slots.metric;
  const before = (thread?.metrics ?? []).flatMap((id) => catalog.metrics.get(id) ?? []);
  // What a company made is none of a region's figures.
  if (slots.companies.length > 0 && !before.some((metric) => featuresOf(metric).has('company')))
    return false;
  if ([...features].join() === 'share' && before.some((one) => [...featuresOf(one)].some(isShare)))
    return true;
  return features.size === 0 || before.some((metric) => isSubset(features, featuresOf(metric)));
}

/** Where the figure that is named stands with one of these alone, that one is meant. */
const COUNTS_OF_NEVS = ['nev-stock', 'nev-sales', 'nevs-added', 'nev-promotion-cumulative'];

/** "Did it meet its NEV goal", "when does it want a million NEVs": of NEVs alone, how many are built. */
function aboutOutput({ slots, draft, context: { catalog } }: Asked): QuestionReading | null {
  const { cues, metric } = slots;
  const judged = draft.command === 'progress' || draft.command === 'history';
  const counted = slots.quantities.some(({ kind }) => kind === 'vehicles');
  const ofVehicles = [...metric.features].join() === 'vehicle';
  const ofNevs = metric.features.has('nev') || (counted && metric.features.size === 0);
  const asks =
    judged ||
    (cues.has('when') && draft.question?.bound != null) ||
    (slots.from !== null && HOW_MUCH.test(slots.text));
  if (!asks || !(ofVehicles || ofNevs)) return null;
  const outputs = (ofVehicles ? ['vehicle-output', 'nev-output'] : ['nev-output']).flatMap(
    (id) => catalog.metrics.get(id) ?? [],
  );
  const counts = COUNTS_OF_NEVS.flatMap((id) => catalog.metrics.get(id) ?? []).filter((one) =>
    statesFigure(one, draft, catalog),
  );
  const output =
    outputs.find((one) => statesFigure(one, draft, catalog)) ??
    (ofVehicles || counts.length > 1 ? undefined : counts[0]) ??
    outputs.find((one) => hasData(one, draft, catalog));
  if (output === undefined) return null;
  const when = WHEN_SET.test(slots.text) ? ofSide(draft, 'target') : draft;
  const asked = judged ? draft : asking(when, 'figure', cues.has('when') ? 'when' : 'figure');
  return { query: { ...asked, metrics: [output.id] } };
}

/** "How is Anhui doing?", 安徽怎么样: of everything that is held the asker says what is meant. */
function atLarge({ slots, draft, context }: Asked): QuestionReading | null {
  const { metric, topics, families, companies, text } = slots;
  const named = metric.features.size + topics.length + families.length + companies.length > 0;
  if (named || draft.regions.length !== 1 || !HOW_IS_IT.test(text)) return null;
  return headlineChoices(draft, context);
}

const HOW_IS_IT =
  /^how (is|are|s|was|did|does|has) .{1,40} (doing|going|getting on|faring|fared|do|done|been)\W*$|(怎么样|咋样|如何|啥情况|什么情况)了?\W*$/;

/** Verdicts on all targets of a region or of all provinces; all revisions of a region. */
function ofWholeRegion({ slots, draft }: Asked): QuestionReading | null {
  const named = slots.topics.length + slots.families.length > 0;
  if (draft.command === 'progress' && !named) return { query: draft };
  const revisions =
    draft.command === 'history' &&
    slots.from === null &&
    slots.metric.features.size === 0 &&
    draft.regions.length > 0;
  return revisions ? { query: { ...draft, from: null, to: null } } : null;
}

/** "What does BYD plan in Xiangyang": where no figure of the company is held, what measures say of it. */
function ofCompany({ slots, draft, context: { catalog } }: Asked): QuestionReading | null {
  const { company, regions } = draft;
  if (company === null || slots.metric.features.size > 0 || draft.from !== null) return null;
  const figures =
    catalog.targets({ company, regions }).length + catalog.actuals({ company, regions }).length;
  if (figures > 0 || catalog.measures({ company, regions }).length === 0) return null;
  const about = draft.question && { ...draft.question, asks: 'list' as const, about: null };
  return { query: { ...draft, command: 'measures', ...(about && { question: about }) } };
}

/** "How much does Guangdong want" asks for one figure, of which it does not say what. */
function targetsOf(asked: Asked): QuestionReading {
  const { slots, draft, context } = asked;
  const open = !slots.cues.has('list') && HOW_MUCH.test(slots.text) && slots.left === '';
  if (open) return headlineChoices(draft, context);
  // "Does it plan an airport": all that it plans would not say so.
  if (!slots.cues.has('list') && WHETHER.test(slots.text) && saysMore(slots.left))
    return steps(asked);
  // Something was named that no target was found by: the nearest are offered, since a list of all would answer something else.
  const telling = [...slots.metric.features].some((one) => one !== 'nev' && one !== 'vehicle');
  const named = telling && !slots.cues.has('list') && !ASKS_FOR_ALL.test(slots.text);
  const near = named ? nearestHeld(asked) : null;
  if (near !== null) return near;
  // Much was said that no target was found by: a list of all of them would answer something else.
  if (!slots.cues.has('list') && slots.left.split(' ').length > UNREAD_WORDS) return steps(asked);
  return listed({ ...asked, draft: asking(draft, 'targets', 'list') });
}

const UNREAD_WORDS = 2;
const WHETHER = /^(do|does|did|is|are|was|were|has|have|will)\b|(吗|没有)\W*$|有没有|是否|是不是/;

/** "特斯拉上海产能利用率", "河北重卡产量": a number that nothing states; what is done about the matter would answer something else. */
function unstated(asked: Asked): QuestionReading | null {
  const { slots, draft } = asked;
  const { features } = slots.metric;
  const named = draft.company !== null && features.size > 0 && asksNumber(asked);
  return named || asksForMeasure(asked) ? { query: { ...draft, command: 'figure' } } : null;
}

/** Words such as 产量 or 利用率 ask for a figure even without 多少, where they are all that is said. */
function asksForMeasure({ slots: { metric, cues, left } }: Asked): boolean {
  const told = cues.has('measures') || cues.has('where') || cues.has('who') || cues.has('list');
  return !told && left === '' && [...metric.features].some(isMeasure);
}

/** Words that stand on every card; any other one asks for something of its own. */
const OF_ANY_CARD: ReadonlySet<string> = new Set([
  'nev',
  'vehicle',
  'icv',
  'makers',
  'auto-industry',
  'nev-industry',
  'large',
  'brands',
]);

/** The card, unless something was asked about that nothing here is on: the card would answer another question. */
function cardOf({ slots, draft }: Asked): QuestionReading {
  if (draft.company !== null && draft.regions.length + slots.metric.features.size === 0)
    return { query: { ...blankQuery('company'), company: draft.company } };
  const named = [...slots.metric.features].some((one) => !OF_ANY_CARD.has(one));
  const unknown =
    COUNTS_CARS.test(slots.text) || slots.left !== '' || draft.company !== null || named;
  const card = {
    ...blankQuery('region'),
    regions: draft.regions.slice(0, 1),
    place: draft.place,
  };
  return { query: unknown ? { ...draft, command: 'figure' } : card };
}

const HOW_MUCH = /\bhow (much|many)\b|多少|几/;

/** "And Yibin?", after a goal: where only the thread spoke of goals and none is held, what was reached answers. */
export function eitherSide(query: Query, { slots, context: { catalog, today } }: Asked): Query {
  const held = (one: Query) =>
    one.metrics.some((id) => {
      const metric = catalog.metrics.get(id);
      return metric !== undefined && hasData(metric, one, catalog);
    });
  const open = ofSide(query, null);
  const ofThread = sideOf(slots, query.to, today) === null && query.command === 'figure';
  return ofThread && !held(query) && held(open) ? open : query;
}

/** Only the thread named the time: where nothing is held for it on the side that is asked for now, any time will do. */
function openTime(query: Query, { slots, context: { catalog } }: Asked): Query {
  const metrics = query.metrics.flatMap((id) => catalog.metrics.get(id) ?? []);
  const held = (one: Query) => metrics.some((metric) => hasData(metric, one, catalog));
  const ever = { ...query, from: null, to: null };
  const turned = (['target', 'actual', 'latest'] as const).some((cue) => slots.cues.has(cue));
  return turned && slots.times.length === 0 && !held(query) && held(ever) ? ever : query;
}

/** "310 billion yuan from smart EVs": where no metric is named, the figure itself finds it. */
export function namedByFigure(
  draft: Query,
  features: ReadonlySet<string>,
  { catalog }: Pick<Context, 'catalog'>,
): Query | null {
  const bound = draft.question?.bound?.value;
  if (typeof bound !== 'number') return null;
  // "Who says 34.6%" quotes a figure; a small round one is more likely a number of something.
  const quoted = draft.question?.asks === 'source' && !Number.isInteger(bound);
  if (bound < 10_000 && !quoted) return null;
  const where = { regions: draft.regions, from: draft.from, to: draft.to, company: draft.company };
  // A company's figure is not that of its region.
  const held = [...catalog.targets(where), ...catalog.actuals(where)].filter(
    ({ value, company }) => value === bound && (draft.company !== null || company === undefined),
  );
  const metrics = [...new Set(held.map(({ metric }) => metric))];
  // A round number that several metrics have names none of them.
  const metric = catalog.metrics.get(metrics[0] ?? '');
  if (metric === undefined || metrics.length > 1) return null;
  // A figure of cars is none of the firms that the words count.
  return extraCost(featuresOf(metric), features) <= LITTLE ? { ...draft, metrics } : null;
}

/** What a figure that is named outright may leave unexplained of the words. */
const LITTLE = 0.65;

function unsettled(slots: Thread, draft: Query, { catalog }: Context): QuestionReading {
  if (slots.topics.length > 0 && (slots.cues.has('measures') || slots.cues.has('where')))
    return { query: { ...asking(draft, 'measures', 'where'), topic: slots.topics[0] ?? null } };
  const examples = ['jiangsu', 'anhui', 'guangdong'].filter((id) => catalog.regions.has(id));
  return {
    unanswerable: {
      kind: 'choices',
      queries: examples.map((id) => ({
        ...blankQuery('targets'),
        regions: [id],
        from: draft.from,
        to: draft.to,
      })),
    },
  };
}

/** "Guangdong charging target 2025": one metric of the family answers, several are offered. */
export function family(asked: Asked): QuestionReading {
  const {
    slots,
    draft,
    context: { catalog },
  } = asked;
  const fleets = [...slots.metric.features].filter(isFleet);
  const metrics = [...catalog.metrics.values()].filter(
    (metric) =>
      slots.families.includes(metric.family) &&
      isSubset(new Set(fleets), featuresOf(metric)) &&
      // Batteries sent abroad are not those made.
      !isOfOtherMeasure(metric, slots.metric.features) &&
      hasData(metric, draft, catalog),
  );
  if (metrics.length > 0 && ASKS_FOR_ALL.test(slots.text)) {
    return { query: { ...asking(draft, 'targets', 'list'), metrics: metrics.map(({ id }) => id) } };
  }
  const wholes = metrics.filter((metric) => !onlyParts(metric, draft, catalog));
  const fitting = statedAlone(wholes.length > 0 ? wholes : metrics, draft, catalog);
  const queries = fitting.map((metric) => ({ ...draft, metrics: [metric.id] }));
  const [only] = fitting;
  if (queries.length === 1 && only !== undefined && hasSaid(only, asked))
    return { query: { ...draft, metrics: [only.id] } };
  if (queries.length === 0) return steps(asked);
  return { unanswerable: { kind: 'choices', queries } };
}

/** Whether the one metric of a family has anything of what was said: of robotaxis the figure on public fleets does not speak. */
function hasSaid(metric: Metric, { slots }: Asked): boolean {
  const { features } = slots.metric;
  if (features.size === 0) return true;
  return slots.left === '' && [...featuresOf(metric)].some((one) => features.has(one));
}

export const ASKS_FOR_ALL =
  /everything|都列|有哪些|列出|全部|哪些(目标|指标)|有啥|都有|有什么.{0,6}目标|what targets|which targets|\blist\b|\ball\b(?! (over|around|across|through|vehicle|car|automobile|kind|type|sort|drive|fuel)s?\b)|方面/;

/** Whether a figure is held for just the part of a year that is asked for. */
function statesPeriod({ regions, metrics, place, question }: Query, catalog: Catalog): boolean {
  const period = question?.period ?? '';
  return (
    period.length > 4 &&
    catalog.actuals({ regions, metrics, place }).some((actual) => actual.period === period)
  );
}

const OFFERED = [
  'nev-output',
  'nev-sales',
  'nev-stock',
  'vehicle-output',
  'charging-piles',
  'nev-output-share-of-own',
];

function headlineChoices(draft: Query, { catalog }: Context): QuestionReading {
  const held = OFFERED.map((id) => catalog.metrics.get(id))
    .filter((metric) => metric !== undefined && hasData(metric, draft, catalog))
    .map((metric) => ({ ...draft, metrics: [metric?.id ?? ''] }));
  const ofPeriod = held.filter((query) => statesPeriod(query, catalog));
  const queries = ofPeriod.length > 0 ? ofPeriod : held;
  if (queries.length === 0) {
    const { question } = draft;
    // What was reached is asked for: what is promised would be another answer.
    if (question?.of === 'actual' && question.about !== null)
      return { query: { ...draft, question: { ...question, unheld: question.about } } };
    return { query: asking(draft, 'targets', 'list') };
  }
  const [only, ...others] = queries;
  // A month of a year, a district: where one figure alone is held for it, there is nothing to choose.
  const exact = draft.question?.period != null && draft.question.period.length > 4;
  if (only !== undefined && others.length === 0 && (exact || draft.place !== null))
    return { query: only };
  return { unanswerable: { kind: 'choices', queries } };
}
