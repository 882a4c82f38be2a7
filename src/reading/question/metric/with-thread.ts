// What a question without a metric of its own takes from the one before it: its metric, the share or growth of it, its side.

import type { CommandName, Query } from '../../../query.ts';
import {
  type Asked,
  asking,
  found,
  isSubset,
  ofSide,
  type QuestionReading,
  type Thread,
} from '../asked/asked.ts';
import { byEvidence } from '../held/evidence.ts';
import { hasData } from '../held/held.ts';
import { narrowedBy } from '../thread/narrowed-metric.ts';
import { namesAnother } from '../thread/not-understood.ts';
import { asksOnFromThen } from '../thread/on-from-then.ts';
import { sideOf } from '../thread/side.ts';
import { steps } from '../told/in-words.ts';
import { isShare } from '../words/feature-kinds.ts';
import { featuresOf } from '../words/features.ts';

/** What they list of one region they list of another. */
const LISTS: ReadonlySet<CommandName> = new Set(['measures', 'targets', 'actuals', 'plans']);

/** "And Anhui?", after what Jiangsu does: nothing but the other region, and perhaps a year, is said. */
function asksSameOfAnother({ content, regions }: Thread): boolean {
  return content === '' && regions.length > 0;
}

function ofAnother(before: Query, { draft, slots: { times } }: Asked): Query {
  const years = times.length > 0 ? { from: draft.from, to: draft.to } : {};
  return { ...before, ...years, regions: [...draft.regions], place: draft.place, page: 1 };
}

/** The metric of the thread, or the one that the words make of it. */
export function onWithThread(asked: Asked): QuestionReading | null {
  const { slots, draft, context } = asked;
  const before = slots.from;
  if (before === null) return null;
  if (context.claim !== true && asksPerPart(slots))
    return { query: withUnheld({ ...draft, metrics: [...before.metrics] }, slots.text) };
  if (LISTS.has(before.command) && before.metrics.length === 0 && asksSameOfAnother(slots))
    return { query: ofAnother(before, asked) };
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
  if (asksOnFromThen(slots.text) && draft.from !== draft.to)
    return {
      query: {
        ...ofSide(asking(draft, 'actuals', 'list'), 'actual'),
        metrics: [...before.metrics],
      },
    };
  const query = eitherSide({ ...draft, metrics: [...before.metrics] }, asked);
  return { query: openTime(query, asked) };
}

/** "And what is that per car?", 每年多少: what a figure comes to for each of something, which nobody states. */
function asksPerPart({ text, regions, times, from }: Thread): boolean {
  const ofFigure = (from?.metrics.length ?? 0) > 0;
  return ofFigure && regions.length + times.length === 0 && PER_PART.test(text);
}

const PER_PART =
  /^(and |so |ok |then )*((whats|what is|how (much|many) is) )?((that|this|it) )?per (year|month|day|week|car|vehicle|person|head|capita)\b|^(那|那么)?(平均)?每(年|个?月|天|辆车?|人)(是|要|有|合)?(多少|几)?/;

function withUnheld(query: Query, unheld: string): Query {
  return query.question === undefined
    ? query
    : { ...query, question: { ...query.question, unheld } };
}

/** "…, 12% of all cars", "…, up 30%": the share that the figure before it makes up, or its growth. */
function partOf({ metrics }: Query, { slots, draft, context }: Asked): Query | null {
  const { catalog } = context;
  const [before] = metrics;
  const { features } = slots.metric;
  const part = features.has('growth')
    ? `${before}-growth`
    : features.has('share')
      ? (SHARES_OF[before ?? ''] ?? onlyShareHeld(before ?? '', draft, context))
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

/** "Over half of what?", after an output: of the region's own cars, of the country's or the province's, where one of these is held. */
function onlyShareHeld(
  before: string,
  draft: Query,
  { catalog, claim }: Asked['context'],
): string | undefined {
  if (claim === true) return undefined;
  const held = ['own', 'national', 'province']
    .flatMap((whole) => catalog.metrics.get(`${before}-share-of-${whole}`) ?? [])
    .filter((metric) => hasData(metric, draft, catalog));
  return held.length === 1 ? held[0]?.id : undefined;
}

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
