// Which metric of those that the words fit is meant: the one best fit; among equal ones the one that has data; else the asker decides.
import type { Metric } from '../../../catalog/schema.ts';
import type { Query } from '../../../query.ts';
import type { QuantitySpot } from '../../quantities/figure.ts';
import { type Asked, type Context, ofSide, type QuestionReading, type Thread } from '../asked.ts';
import { steps } from '../kinds/in-words.ts';
import { isTold } from '../kinds/told.ts';
import { sideOf } from '../thread/thread.ts';
import { featuresOf } from '../words/features.ts';
import { askedUnits } from './asked-unit.ts';
import { byEvidence } from './evidence.ts';
import { companyRegions, hasData, regionsHolding, statedAlone, statesFigure } from './held.ts';
import { reachedElsewhere, shareOfFleet } from './held-instead.ts';
import { isShare } from './metric-cost.ts';
import type { MetricChoice } from './metrics.ts';
import { unlessNarrower } from './narrowed.ts';
import { onlyHeld } from './only-held.ts';
import { scoped } from './scopes.ts';
import { TOLD, toldBeside } from './told-beside.ts';
import { inYearHeld } from './unsaid-year.ts';
import { eitherSide, isOfSubject, namedByFigure, withoutMetric } from './without-metric.ts';

/** How far apart two fits may be and still count as equally good. */
const TIE = 0.3;

/** Features that fit several metrics equally: the asker says which is meant. */
const GENERIC = ['share', 'station'];
/** One of these alone names many metrics: the asker says which is meant, where more than one is held. */
const KINDS_OF_FIGURE = ['share', 'output-value', 'revenue', 'scale', 'worth', 'growth'];

/** A metric that costs more was only touched by the words. */
const NAMED = 0.5;
const COMPANY_TIE = 1.2;
/** All that the words say is what the metric is made of. */
const EXACT = 0.05;
/** A metric that costs less stands in the words by its name. */
const BY_NAME = 0.2;

/** "The value of its parts industry" leaves open how it is counted: output value, revenue or size. */
function isWorth({ metric: { features } }: Thread): boolean {
  return (
    features.has('worth') && !['output-value', 'revenue', 'scale'].some((one) => features.has(one))
  );
}

const WORTH_TIE = 0.5;

/** Settles the metric: the one best fit; among equal ones the one that has data; else the asker decides. */
export function withMetric(asked: Asked): QuestionReading {
  const reading = scoped(settled(asked), asked.slots.content, asked.context.catalog);
  return unlessNarrower(reading, asked);
}

function settled(asked: Asked): QuestionReading {
  const { slots, draft, context } = asked;
  const choices = ofUnit(slots);
  // "…, up 30%" speaks of the figure before it, whatever else could grow.
  const ofPart = [...slots.metric.features].every((one) => one === 'growth' || one === 'share');
  if (slots.from !== null && choices.length > 0 && ofPart && slots.metric.features.size > 0)
    return withoutMetric(asked);
  const either = slots.metric.either.filter(({ metric }) =>
    hasData(metric, draft, context.catalog),
  );
  const [sideHeld] = either;
  // Of two that are put side by side only one is held.
  if (either.length === 1 && sideHeld !== undefined)
    return { query: { ...draft, metrics: [sideHeld.metric.id] } };
  if (either.length > 1) {
    const named = either.filter(({ metric }) => statesFigure(metric, draft, context.catalog));
    const meant = named.length > 0 ? named : either;
    return { query: { ...draft, metrics: meant.map(({ metric }) => metric.id) } };
  }
  if (choices.length === 0) {
    // "A million NEVs by 2025" speaks of NEVs built; a claim never borrows the metric of the one before it.
    if (context.claim && [...slots.metric.features].join() === 'nev')
      return { query: { ...draft, metrics: ['nev-output'] } };
    const before = context.claim ? [] : (slots.from?.metrics ?? []);
    if (before.length > 0 && isOfSubject(slots.from, asked))
      return { query: eitherSide({ ...draft, metrics: [...before] }, asked) };
    return withoutMetric(asked);
  }
  const told = toldOnly(asked);
  if (told !== null) return told;
  const open = openFigure(asked);
  if (open.length > 1) return { unanswerable: { kind: 'choices', queries: open } };
  const best = choices[0]?.cost ?? 0;
  // Of a company few kinds of figure are held: NEVs or all its vehicles, whichever there is.
  const [exact] = choices;
  const said = best < EXACT && exact !== undefined && hasData(exact.metric, draft, context.catalog);
  const reach = draft.company !== null && !said ? COMPANY_TIE : isWorth(slots) ? WORTH_TIE : TIE;
  const tied = choices.filter(({ cost }) => cost <= best + reach).map(({ metric }) => metric);
  const held = tied.filter((metric) => hasData(metric, draft, context.catalog));
  const fitting = context.claim ? held : statedAlone(held, draft, context.catalog);
  const side = sideOf(slots, draft.to, context.today);
  if (fitting.length === 0 && slots.from !== null && slots.times.length === 0 && side !== null) {
    // "And what came of it?": only the thread named the time, and for it this side is not held.
    const ever = { ...draft, from: null, to: null };
    if (tied.some((metric) => hasData(metric, ever, context.catalog)))
      return settled({ ...asked, draft: ever, slots: { ...slots, from: null } });
  }
  if (fitting.length === 0 && slots.from !== null && side === null && draft.question?.of !== null) {
    // Only the thread spoke of targets (or of actuals): the other side answers where it alone is held.
    return settled({ ...asked, draft: ofSide(draft, null) });
  }
  const dated =
    fitting.length === 0
      ? inYearHeld(
          asked,
          tied.map(({ id }) => id),
        )
      : null;
  if (dated !== null && dated.from !== draft.from) return withMetric({ ...asked, draft: dated });
  if (fitting.length === 0 && draft.question?.of === 'target' && !slots.cues.has('target')) {
    // "By late 2025" alone made it a promise: where none is held, what there was by then answers.
    const open = ofSide(draft, null);
    if (tied.some((metric) => hasData(metric, open, context.catalog)))
      return settled({ ...asked, draft: open });
  }
  if (
    fitting.length === 2 &&
    draft.regions.length + slots.companies.length > 0 &&
    draft.command === 'figure' &&
    draft.regions.length + slots.companies.length > 0 &&
    !GENERIC.some((one) => slots.metric.features.has(one))
  ) {
    return { query: { ...draft, metrics: fitting.map(({ id }) => id) } };
  }
  if (fitting.length === 0) {
    // A claim is held against what it names, never against a neighbour that has the same number.
    const named = context.claim && best <= NAMED;
    const other =
      elsewhereHeld(slots, draft, context, best, !named) ??
      shareOfFleet(asked) ??
      byEvidence(asked);
    if (other !== null) return { query: other };
    if (slots.from === null && !context.claim && isTold(asked)) return steps(asked);
    // A battery maker's capacity is one of batteries, though "capacity" alone means that of cars.
    if (!named && (best > NAMED || slots.left !== '' || draft.company !== null)) {
      const only = onlyHeld(asked);
      if (only !== null) return only;
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
  const byFigure = reachedElsewhere(asked, fitting);
  if (byFigure !== null) return { query: byFigure };
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

/**
 * A rank or a share of the whole that no figure states is told beside another, or by nothing: the other figure alone would be no
 * answer.
 */
function toldOnly(asked: Asked): QuestionReading | null {
  const { slots, draft, context } = asked;
  const told = TOLD.find((one) => slots.metric.features.has(one));
  if (told === undefined || draft.command !== 'figure' || context.claim) return null;
  if (draft.regions.length !== 1 || draft.company !== null) return null;
  const best = slots.metric.choices[0]?.cost ?? 0;
  const named = slots.metric.choices.filter(
    ({ metric, cost }) => cost <= best + TIE && featuresOf(metric).has(told),
  );
  if (named.some(({ metric }) => hasData(metric, draft, context.catalog))) return null;
  const query = toldBeside(asked, told);
  if (query !== null) return { query };
  return told === 'rank'
    ? { query: { ...draft, metrics: named.slice(0, 1).map(({ metric }) => metric.id) } }
    : null;
}

/** "Shanghai's share target": every held metric of that kind. */
function openFigure({ slots, draft, context: { catalog, claim } }: Asked): Query[] {
  const [feature, ...others] = slots.metric.features;
  const alone = feature !== undefined && others.length === 0 && KINDS_OF_FIGURE.includes(feature);
  if (!alone || claim || draft.regions.length !== 1 || slots.left !== '') return [];
  // "Lithium revenue" is the name of one metric, and no longer open.
  const [best, next] = slots.metric.choices;
  if (best !== undefined && best.cost < BY_NAME && (next?.cost ?? 9) > best.cost + TIE) return [];
  const wanted = feature === 'share' ? isShare : (one: string) => one === feature;
  const held = [...catalog.metrics.values()].filter(
    (metric) => [...featuresOf(metric)].some(wanted) && hasData(metric, draft, catalog),
  );
  return statedAlone(held, draft, catalog).map(({ id }) => ({ ...draft, metrics: [id] }));
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
    !/\bhow (much|many|far|long|big)\b|\b(number|output|capacity|sales|fleet|tally|length|price|share|percentage|revenue|value|rank|exports)\b|产量|产能|销量|营收|产值|占比|增速|保有量|多少|几|目标|\btargets?\b|\bgoals?\b/.test(
      slots.text,
    )
  );
}

/** What is sold in a region and what its makers sell: where only the other is held, the asker is asked. */
function isLookalike(held: Metric, fitting: readonly Metric[]): boolean {
  return held.id === 'nev-maker-sales' && fitting[0]?.id === 'nev-sales';
}

/** "A million" is no percentage and "50%" no number of cars: the unit that was said rules out the metrics of another. */
function ofUnit(slots: Thread): readonly MetricChoice[] {
  const { quantities, text } = slots;
  const { features } = slots.metric;
  const asked = askedUnits(text);
  const choices =
    asked === null || quantities.length > 0
      ? slots.metric.choices
      : slots.metric.choices.filter(({ metric }) => asked.includes(metric.unit));
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
  byFigure: boolean,
): Query | null {
  const metrics = slots.metric.choices
    .filter(({ cost }) => cost <= best + ADDED_TIE)
    .map(({ metric }) => metric);
  const added = metrics.find(
    ({ id }) => isAdded(id) && metrics[0]?.id === id.replace(/-added$/, ''),
  );
  const held = [added, ...metrics].find((metric) => metric && hasData(metric, draft, catalog));
  if (held !== undefined && isAdded(held.id)) return { ...draft, metrics: [held.id] };
  if (draft.company !== null && draft.regions.length === 1) {
    const parent = catalog.regions.get(draft.regions[0] ?? '')?.parent;
    const wider = parent == null || parent === 'china' ? null : { ...draft, regions: [parent] };
    const found =
      wider === null ? undefined : metrics.find((metric) => hasData(metric, wider, catalog));
    if (wider !== null && found !== undefined) return { ...wider, metrics: [found.id] };
  }
  return byFigure ? namedByFigure(draft, slots.metric.features, { catalog }) : null;
}

const ADDED_TIE = 1.75;

function isAdded(id: string): boolean {
  return (
    id.endsWith('-added') ||
    id.endsWith('value-added-growth') ||
    ['nev-promotion-cumulative', 'nevs-added'].includes(id)
  );
}
