// Which metric of those that the words fit is meant: the one best fit; among equal ones the one that has data; else the asker decides.
import type { Metric } from '../../catalog/schema.ts';
import type { Query } from '../../query.ts';
import type { QuantitySpot } from '../quantities/figure.ts';
import { type Asked, type Context, ofSide, type QuestionReading, type Thread } from './asked.ts';
import { byEvidence } from './evidence.ts';
import { featuresOf } from './features.ts';
import { companyRegions, hasData, regionsHolding, statesFigure } from './held.ts';
import { steps } from './in-words.ts';
import { isShare } from './metric-cost.ts';
import type { MetricChoice } from './metrics.ts';
import { onlyHeld } from './only-held.ts';
import { sideOf } from './thread.ts';
import { isTold } from './told.ts';
import { namedByFigure, withoutMetric } from './without-metric.ts';

/** How far apart two fits may be and still count as equally good. */
const TIE = 0.3;

/** Features that fit several metrics equally: the asker says which is meant. */
const GENERIC = ['share', 'station'];
/** One of these alone names many metrics: the asker says which is meant, where more than one is held. */
const KINDS_OF_FIGURE = ['share', 'output-value', 'revenue', 'scale', 'worth', 'growth'];

/** A metric that costs more was only touched by the words. */
const NAMED = 0.5;
const COMPANY_TIE = 1.2;

/** Settles the metric: the one best fit; among equal ones the one that has data; else the asker decides. */
export function withMetric(asked: Asked): QuestionReading {
  const { slots, draft, context } = asked;
  const choices = ofUnit(slots);
  // "…, up 30%" speaks of the figure before it, whatever else could grow.
  const ofPart = [...slots.metric.features].every((one) => one === 'growth' || one === 'share');
  if (slots.from !== null && choices.length > 0 && ofPart && slots.metric.features.size > 0)
    return withoutMetric(asked);
  if (choices.length === 0) {
    // "A million NEVs by 2025" speaks of NEVs built; a claim never borrows the metric of the one before it.
    if (context.claim && slots.metric.features.has('nev'))
      return { query: { ...draft, metrics: ['nev-output'] } };
    const before = context.claim ? [] : (slots.from?.metrics ?? []);
    if (before.length > 0) return { query: { ...draft, metrics: [...before] } };
    return withoutMetric(asked);
  }
  const open = openFigure(asked);
  if (open.length > 1) return { unanswerable: { kind: 'choices', queries: open } };
  const either = slots.metric.either.filter(({ metric }) =>
    hasData(metric, draft, context.catalog),
  );
  if (either.length > 1) {
    const named = either.filter(({ metric }) => statesFigure(metric, draft, context.catalog));
    const meant = named.length > 0 ? named : either;
    return { query: { ...draft, metrics: meant.map(({ metric }) => metric.id) } };
  }
  const best = choices[0]?.cost ?? 0;
  // Of a company few kinds of figure are held: NEVs or all its vehicles, whichever there is.
  const reach = draft.company === null ? TIE : COMPANY_TIE;
  const tied = choices.filter(({ cost }) => cost <= best + reach).map(({ metric }) => metric);
  const fitting = tied.filter((metric) => hasData(metric, draft, context.catalog));
  const side = sideOf(slots, draft.to, context.today);
  if (fitting.length === 0 && slots.from !== null && slots.times.length === 0 && side !== null) {
    // "And what came of it?": only the thread named the time, and for it this side is not held.
    const ever = { ...draft, from: null, to: null };
    if (tied.some((metric) => hasData(metric, ever, context.catalog)))
      return withMetric({ ...asked, draft: ever, slots: { ...slots, from: null } });
  }
  if (fitting.length === 0 && slots.from !== null && side === null && draft.question?.of !== null) {
    // Only the thread spoke of targets (or of actuals): the other side answers where it alone is held.
    return withMetric({ ...asked, draft: ofSide(draft, null) });
  }
  if (
    fitting.length === 2 &&
    draft.command === 'figure' &&
    !GENERIC.some((one) => slots.metric.features.has(one))
  ) {
    return { query: { ...draft, metrics: fitting.map(({ id }) => id) } };
  }
  if (fitting.length === 0) {
    const other = elsewhereHeld(slots, draft, context, best) ?? byEvidence(asked);
    if (other !== null) return { query: other };
    if (slots.from === null && isTold(asked)) return steps(asked);
    if ((choices[0]?.cost ?? 0) > NAMED || slots.left !== '') {
      const held = onlyHeld(asked);
      if (held !== null) return held;
    }
  }
  if (
    fitting.length === 0 &&
    isVague(asked) &&
    !tied.some((metric) =>
      hasData(metric, { ...draft, from: null, to: null, question: undefined }, context.catalog),
    )
  )
    return steps(asked);
  const holders = regionsHolding(fitting, draft, context.catalog);
  if (holders.length > 1) {
    const [named, ...others] = holders.filter((query) =>
      fitting.some((metric) => statesFigure(metric, query, context.catalog)),
    );
    return named !== undefined && others.length === 0
      ? { query: named }
      : { unanswerable: { kind: 'choices', queries: holders } };
  }
  const homes = companyRegions(fitting, draft, context.catalog);
  if (homes.length > 1) return { unanswerable: { kind: 'choices', queries: homes } };
  const [sole] = fitting;
  if (fitting.length === 1 && sole !== undefined && isLookalike(sole, tied))
    return { unanswerable: { kind: 'choices', queries: [{ ...draft, metrics: [sole.id] }] } };
  const queries = (fitting.length > 0 ? fitting : tied.slice(0, 1)).map((metric) => ({
    ...draft,
    metrics: [metric.id],
  }));
  const [only, ...others] = queries;
  if (only === undefined) return { unanswerable: { kind: 'outside' } };
  return others.length === 0 ? { query: only } : { unanswerable: { kind: 'choices', queries } };
}

/** "Shanghai's share target": every held metric of that kind. */
function openFigure({ slots, draft, context: { catalog, claim } }: Asked): Query[] {
  const [feature, ...others] = slots.metric.features;
  const alone = feature !== undefined && others.length === 0 && KINDS_OF_FIGURE.includes(feature);
  if (!alone || claim || draft.regions.length !== 1 || slots.left !== '') return [];
  const wanted = feature === 'share' ? isShare : (one: string) => one === feature;
  return [...catalog.metrics.values()]
    .filter((metric) => [...featuresOf(metric)].some(wanted) && hasData(metric, draft, catalog))
    .map(({ id }) => ({ ...draft, metrics: [id] }));
}

/** Asks about something, not for its number: "what does Xi'an intend on L3?" */
function isVague({ slots, draft, context }: Asked): boolean {
  return (
    context.claim !== true &&
    draft.command === 'figure' &&
    draft.question?.asks === 'figure' &&
    draft.regions.length === 1 &&
    slots.quantities.length + slots.times.length === 0 &&
    slots.from === null &&
    ((slots.metric.choices[0]?.cost ?? 0) > NAMED || slots.left !== '') &&
    !/\bhow (much|many|far|long|big)\b|\bnumber\b|多少|几|目标|\btargets?\b|\bgoals?\b/.test(
      slots.text,
    )
  );
}

/** What is sold in a region and what its makers sell: where only the other is held, the asker is asked. */
function isLookalike(held: Metric, fitting: readonly Metric[]): boolean {
  return held.id === 'nev-maker-sales' && fitting[0]?.id === 'nev-sales';
}

/** "A million" is no percentage and "50%" no number of cars: the unit that was said rules out the metrics of another. */
function ofUnit({ metric: { choices, features }, quantities }: Thread): readonly MetricChoice[] {
  const [quantity, ...others] = quantities;
  // "Of every 100 cars built": the cars are the whole of a share.
  if (quantity?.kind === 'vehicles' && [...features].some(isShare)) return choices;
  const units = others.length > 0 || quantity === undefined ? undefined : UNITS[quantity.kind];
  if (units === undefined) return choices;
  const fitting = choices.filter(({ metric }) => units.includes(metric.unit));
  return fitting.length > 0 ? fitting : choices;
}

const UNITS: Partial<Record<QuantitySpot['kind'], readonly Metric['unit'][]>> = {
  money: ['CNY', 'CNY/kg'],
  percent: ['percent'],
  vehicles: ['vehicles', 'count'],
  energy: ['GWh', 'kWh', 'kW', 'kWh/100km'],
};

/**
 * Nothing is held under the best fit: what was added rather than what there is in all (a plan says "build 40 stations" of
 * both), a company's figure under its city's province, or the fact whose figure the question names.
 */
function elsewhereHeld(
  slots: Thread,
  draft: Query,
  { catalog }: Context,
  best: number,
): Query | null {
  const metrics = slots.metric.choices
    .filter(({ cost }) => cost <= best + ADDED_TIE)
    .map(({ metric }) => metric);
  const held = metrics.find((metric) => hasData(metric, draft, catalog));
  if (held !== undefined && ADDED.has(held.id.endsWith('-added') ? 'added' : held.id))
    return { ...draft, metrics: [held.id] };
  if (draft.company !== null && draft.regions.length === 1) {
    const parent = catalog.regions.get(draft.regions[0] ?? '')?.parent;
    const wider = parent == null || parent === 'china' ? null : { ...draft, regions: [parent] };
    const found =
      wider === null ? undefined : metrics.find((metric) => hasData(metric, wider, catalog));
    if (wider !== null && found !== undefined) return { ...wider, metrics: [found.id] };
  }
  return namedByFigure(draft, { catalog, today: '', after: null });
}

const ADDED_TIE = 1.75;

const ADDED = new Set(['added', 'nev-promotion-cumulative', 'nevs-added']);
