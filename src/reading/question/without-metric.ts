// No metric is named: a list of what there is, the card, measures, or a question back.
import type { Query } from '../../query.ts';
import { blankQuery } from '../blank-query.ts';
import { type Asked, asking, type Context, type QuestionReading, type Thread } from './asked.ts';
import { byEvidence } from './evidence.ts';
import { hasData, onlyParts } from './held.ts';
import { listed, steps } from './in-words.ts';
import { narrowedBy } from './thread.ts';

/** No metric is named: a list of what there is, the card, measures, or a question back. */
export function withoutMetric(asked: Asked): QuestionReading {
  const { slots, draft, context } = asked;
  const { cues, families, topics, left, from: before } = slots;
  const { regions } = draft;
  const narrowed = context.claim ? null : narrowedBy(slots, context.catalog);
  if (narrowed !== null) return { query: { ...draft, metrics: [narrowed] } };
  if (
    !context.claim &&
    before !== null &&
    before.metrics.length > 0 &&
    topics.length === 0 &&
    !cues.has('list')
  ) {
    const query = { ...draft, metrics: [...before.metrics] };
    return { query: openTime(query, asked) };
  }
  const judged = draft.command === 'progress' && slots.metric.features.has('nev');
  if (judged || (cues.has('when') && draft.question?.bound && slots.metric.features.has('nev'))) {
    const output = context.catalog.metrics.get('nev-output');
    if (output !== undefined && hasData(output, draft, context.catalog))
      return {
        query: { ...(judged ? draft : asking(draft, 'figure', 'when')), metrics: ['nev-output'] },
      };
  }
  if (typeof draft.question?.bound?.value === 'number') {
    const named = namedByFigure(draft, context);
    if (named !== null) return { query: named };
  }
  if (regions.length === 0 && draft.company === null) return unsettled(slots, draft, context);
  if (draft.command === 'progress' && topics.length + families.length === 0)
    return { query: draft };
  const described = cues.has('list') ? null : byEvidence(asked);
  if (described !== null) return { query: described };
  const asksTargets = draft.question?.of === 'target' || cues.has('list');
  if (families.length > 0 && (asksTargets || draft.from !== null)) return family(asked);
  if (topics.length > 0 && !asksTargets) return steps(asked);
  if (asksTargets && !cues.has('list') && HOW_MUCH.test(slots.text) && left === '')
    return headlineChoices(draft, context);
  if (asksTargets) return listed({ ...asked, draft: asking(draft, 'targets', 'list') });
  if (left !== '' && draft.question?.about) return steps(asked);
  if (
    draft.from !== null ||
    cues.has('actual') ||
    /多少|\bnumbers?\b|\bfigures?\b/.test(slots.text)
  )
    return headlineChoices(draft, context);
  return { query: { ...blankQuery('region'), regions: regions.slice(0, 1), place: draft.place } };
}

/** Asks for one figure, of which it does not say what. */
const HOW_MUCH = /\bhow (much|many)\b|多少|几/;

/** Only the thread named the time: where nothing is held for it on the side that is asked for now, any time will do. */
function openTime(query: Query, { slots, context: { catalog } }: Asked): Query {
  const metrics = query.metrics.flatMap((id) => catalog.metrics.get(id) ?? []);
  const held = (one: Query) => metrics.some((metric) => hasData(metric, one, catalog));
  const ever = { ...query, from: null, to: null };
  return slots.times.length === 0 && !held(query) && held(ever) ? ever : query;
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
