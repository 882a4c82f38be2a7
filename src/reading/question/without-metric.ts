// No metric is named: a list of what there is, the card, measures, or a question back.

import type { Fact, FigureFact } from '../../catalog/catalog.ts';
import { searchIndexOf } from '../../catalog/search.ts';
import type { Query } from '../../query.ts';
import { blankQuery } from '../blank-query.ts';
import {
  type Asked,
  asking,
  type Context,
  isSubset,
  ofSide,
  type QuestionReading,
  type Thread,
} from './asked.ts';
import { WHEN_SET } from './cues.ts';
import { byEvidence } from './evidence.ts';
import { featuresOf } from './features.ts';
import { hasData, onlyParts, statesFigure } from './held.ts';
import { listed, steps } from './in-words.ts';
import { onlyHeld } from './only-held.ts';
import { narrowedBy } from './thread.ts';
import { isTold } from './told.ts';

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
  (asked) => aboutOutput(asked),
  ({ draft, context }) => found(namedByFigure(draft, context)),
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
  (asked) => (asked.slots.topics.length > 0 && !asksTargets(asked) ? steps(asked) : null),
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
  return content !== '' && !named && (cues.has('latest') || HOW_MUCH.test(text));
}

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
  return draft.question?.of === 'target' || slots.cues.has('list');
}

/** The metric of the thread, or the one that the words make of it. */
function onWithThread(asked: Asked): QuestionReading | null {
  const { slots, draft, context } = asked;
  const before = slots.from;
  if (before === null) return null;
  const share = partOf(before, asked);
  if (share !== null) return { query: share };
  if (context.claim) return null;
  const narrowed = narrowedBy(slots, context.catalog);
  if (narrowed !== null) return { query: { ...draft, metrics: [narrowed] } };
  const goesOn =
    before.metrics.length > 0 &&
    isOfSubject(before, asked) &&
    slots.topics.length === 0 &&
    !slots.cues.has('list');
  return goesOn ? { query: openTime({ ...draft, metrics: [...before.metrics] }, asked) } : null;
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
function isOfSubject({ metrics }: Query, { slots, context: { catalog } }: Asked): boolean {
  const { features } = slots.metric;
  const before = metrics.flatMap((id) => catalog.metrics.get(id) ?? []);
  return features.size === 0 || before.some((metric) => isSubset(features, featuresOf(metric)));
}

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
  const output =
    outputs.find((one) => statesFigure(one, draft, catalog)) ??
    outputs.find((one) => hasData(one, draft, catalog));
  if (output === undefined) return null;
  const when = WHEN_SET.test(slots.text) ? ofSide(draft, 'target') : draft;
  const asked = judged ? draft : asking(when, 'figure', cues.has('when') ? 'when' : 'figure');
  return { query: { ...asked, metrics: [output.id] } };
}

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
  // Much was said that no target was found by: a list of all of them would answer something else.
  if (!slots.cues.has('list') && slots.left.split(' ').length > UNREAD_WORDS) return steps(asked);
  return listed({ ...asked, draft: asking(draft, 'targets', 'list') });
}

const UNREAD_WORDS = 2;

/** The card, unless something was asked about that nothing here is on: the card would answer another question. */
function cardOf({ slots, draft }: Asked): QuestionReading {
  if (draft.company !== null && draft.regions.length + slots.metric.features.size === 0)
    return { query: { ...blankQuery('company'), company: draft.company } };
  const unknown = slots.left !== '' || draft.company !== null || slots.metric.features.has('share');
  const card = {
    ...blankQuery('region'),
    regions: draft.regions.slice(0, 1),
    place: draft.place,
  };
  return { query: unknown ? { ...draft, command: 'figure' } : card };
}

const HOW_MUCH = /\bhow (much|many)\b|多少|几/;

/** Only the thread named the time: where nothing is held for it on the side that is asked for now, any time will do. */
function openTime(query: Query, { slots, context: { catalog } }: Asked): Query {
  const metrics = query.metrics.flatMap((id) => catalog.metrics.get(id) ?? []);
  const held = (one: Query) => metrics.some((metric) => hasData(metric, one, catalog));
  const ever = { ...query, from: null, to: null };
  const turned = (['target', 'actual', 'latest'] as const).some((cue) => slots.cues.has(cue));
  return turned && slots.times.length === 0 && !held(query) && held(ever) ? ever : query;
}

/** "310 billion yuan from smart EVs": where no metric is named, the figure itself finds it. */
export function namedByFigure(draft: Query, { catalog }: Context): Query | null {
  const bound = draft.question?.bound?.value;
  if (typeof bound !== 'number' || bound < 10_000) return null;
  const where = { regions: draft.regions, from: draft.from, to: draft.to, company: draft.company };
  const held = [...catalog.targets(where), ...catalog.actuals(where)].filter(
    ({ value }) => value === bound,
  );
  const metrics = [...new Set(held.map(({ metric }) => metric))];
  // A round number that several metrics have names none of them.
  return metrics.length === 1 ? { ...draft, metrics } : null;
}

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
  const metrics = [...catalog.metrics.values()].filter(
    (metric) => slots.families.includes(metric.family) && hasData(metric, draft, catalog),
  );
  if (metrics.length > 0 && ASKS_FOR_ALL.test(slots.text)) {
    return { query: { ...asking(draft, 'targets', 'list'), metrics: metrics.map(({ id }) => id) } };
  }
  const wholes = metrics.filter((metric) => !onlyParts(metric, draft, catalog));
  const fitting = wholes.length > 0 ? wholes : metrics;
  const queries = fitting.map((metric) => ({ ...draft, metrics: [metric.id] }));
  if (queries.length === 1 && queries[0] !== undefined) return { query: queries[0] };
  if (queries.length === 0) return steps(asked);
  return { unanswerable: { kind: 'choices', queries } };
}

export const ASKS_FOR_ALL =
  /everything|都列|有哪些|列出|全部|哪些(目标|指标)|有啥|都有|有什么.{0,6}目标|what targets|which targets|\blist\b|\ball\b|方面/;

const OFFERED = [
  'nev-output',
  'nev-sales',
  'nev-stock',
  'vehicle-output',
  'charging-piles',
  'nev-output-share-of-own',
];

function headlineChoices(draft: Query, { catalog }: Context): QuestionReading {
  const queries = OFFERED.map((id) => catalog.metrics.get(id))
    .filter((metric) => metric !== undefined && hasData(metric, draft, catalog))
    .map((metric) => ({ ...draft, metrics: [metric?.id ?? ''] }));
  if (queries.length === 0) return { query: asking(draft, 'targets', 'list') };
  return { unanswerable: { kind: 'choices', queries } };
}
