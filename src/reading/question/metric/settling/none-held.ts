// The steps for metrics of which nothing is held: a neighbour that is plainly meant, what is told in words, the one thing that is held.
import type { Catalog } from '../../../../catalog/catalog.ts';
import type { Metric } from '../../../../catalog/schema.ts';
import type { Query } from '../../../../query.ts';
import { type Asked, found, type QuestionReading } from '../../asked/asked.ts';
import { hasBound, namesGoal } from '../../asked/traits.ts';
import { byEvidence } from '../../held/evidence.ts';
import { hasData } from '../../held/held.ts';
import { steps } from '../../told/in-words.ts';
import { isTold } from '../../told/told.ts';
import { isMeasure } from '../../words/feature-kinds.ts';
import { driverlessCars, shareOfFleet, shareOfScope, sizeOtherwise } from '../held-instead.ts';
import { namedByFigure } from '../named-by-figure.ts';
import { family } from '../of-family.ts';
import { onlyHeld } from '../only-held.ts';
import { type Fit, NAMED } from './fit.ts';

/** What is held in place of it. */
export function heldElsewhere(fit: Fit): QuestionReading | null {
  const { asked, fitting } = fit;
  if (fitting.length > 0) return null;
  return found(
    neighbour(fit) ??
      shareOfFleet(asked) ??
      shareOfScope(asked) ??
      driverlessCars(asked) ??
      sizeOtherwise(asked) ??
      byEvidence(asked),
  );
}

/** 广州2025年氢能目标: no size of the matter is held, but other goals for it are. */
export function goalsOfMatter({ asked, best, fitting }: Fit): QuestionReading | null {
  const { slots, context } = asked;
  const touched = best >= NAMED && slots.families.length > 0 && slots.left === '';
  if (fitting.length > 0 || !touched || context.claim === true) return null;
  if (!namesGoal(slots.text) || hasBound(asked) || slots.cues.has('met')) return null;
  return family({ ...asked, slots: { ...slots, cues: new Set([...slots.cues, 'list']) } });
}

/** What no figure states may be told by a measure or a plan. */
export function toldInWords(fit: Fit): QuestionReading | null {
  const { asked, best, fitting } = fit;
  const { slots, context } = asked;
  if (fitting.length > 0 || slots.from !== null || context.claim) return null;
  // "How big is its aftermarket in 2030": of a size that is well named a measure tells nothing.
  if (best <= WELL_NAMED && slots.left === '' && (asksForSize(asked) || isOfYear(fit))) return null;
  return isTold(asked) ? steps(asked) : null;
}

/** A metric that costs no more was named by what was said. */
const WELL_NAMED = 0.3;

/** "When does China ban petrol cars": what is done about them names no year. */
function isOfYear({ choices: [first], asked }: Fit): boolean {
  return first?.metric.unit === 'year' && asked.slots.cues.has('when');
}

/** A size of something at a time: worth, output, sales. */
function asksForSize({ slots: { metric, times } }: Asked): boolean {
  const sizes = [...metric.features].some((one) => one === 'worth' || isMeasure(one));
  return times.length > 0 && sizes;
}

/** A battery maker's capacity is one of batteries, though "capacity" alone means that of cars. */
export function onlyOneHeld(fit: Fit): QuestionReading | null {
  const { asked, best, fitting } = fit;
  if (fitting.length > 0 || isNamedInClaim(fit)) return null;
  const open = best > NAMED || asked.slots.left !== '' || asked.draft.company !== null;
  return open ? onlyHeld(asked) : null;
}

/** "What does Xi'an intend on L3?": where no time has a figure of it, what is done about it. */
export function askedVaguely({ asked, tied, fitting }: Fit): QuestionReading | null {
  if (fitting.length > 0 || !isVague(asked)) return null;
  const ever = { ...asked.draft, from: null, to: null, question: undefined };
  const isHeld = tied.some((metric) => hasData(metric, ever, asked.context.catalog));
  return isHeld ? null : steps(asked);
}

/** A claim is held against what it names, never against a neighbour that has the same number. */
function isNamedInClaim({ asked: { context }, best }: Fit): boolean {
  return context.claim === true && best <= NAMED;
}

/**
 * What was added rather than what there is in all (a plan says "build 40 stations" of both), a company's figure under its
 * city's province, or the fact whose figure the question names.
 */
function neighbour(fit: Fit): Query | null {
  const { slots, draft, context } = fit.asked;
  const metrics = slots.metric.choices
    .filter(({ cost }) => cost <= fit.best + ADDED_TIE)
    .map(({ metric }) => metric);
  return (
    added(metrics, draft, context.catalog) ??
    underProvince(metrics, draft, context.catalog) ??
    (isNamedInClaim(fit) ? null : namedByFigure(draft, slots.metric.features, context))
  );
}

const ADDED_TIE = 1.75;

function added(metrics: readonly Metric[], draft: Query, catalog: Catalog): Query | null {
  const [best] = metrics;
  const ofBest = metrics.find(({ id }) => isAdded(id) && best?.id === id.replace(/-added$/, ''));
  const held = [ofBest, ...metrics].find((metric) => metric && hasData(metric, draft, catalog));
  return held !== undefined && isAdded(held.id) ? { ...draft, metrics: [held.id] } : null;
}

function isAdded(id: string): boolean {
  return (
    id.endsWith('-added') ||
    id.endsWith('value-added-growth') ||
    ['nev-promotion-cumulative', 'nevs-added'].includes(id)
  );
}

function underProvince(metrics: readonly Metric[], draft: Query, catalog: Catalog): Query | null {
  const [region, ...others] = draft.regions;
  if (draft.company === null || region === undefined || others.length > 0) return null;
  const parent = catalog.regions.get(region)?.parent;
  if (parent == null || parent === 'china') return null;
  const wider = { ...draft, regions: [parent] };
  const found = metrics.find((metric) => hasData(metric, wider, catalog));
  return found === undefined ? null : { ...wider, metrics: [found.id] };
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
    !ASKS_FOR_NUMBER.some((words) => words.test(slots.text))
  );
}

/** What only a number answers. */
const ASKS_FOR_NUMBER: readonly RegExp[] = [
  /\bhow (much|many|far|long|big)\b/,
  /\b(number|output|capacity|sales|fleet|tally|length|price|share|percentage|revenue|value|rank|exports)\b/,
  /\b(targets?|goals?)\b/,
  /产量|产能|销量|营收|产值|占比|增速|保有量|多少|几|目标/,
];
