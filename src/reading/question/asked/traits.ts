// What can be said of any question, by which the kinds tell each other apart: what it names, what it is put to, what it goes on from.

import { saysMore } from '../slots/turns-of-phrase.ts';
import type { Asked } from './asked.ts';

/** A metric that costs more was only touched by the words. */
export const NAMED = 0.5;

/** A metric that costs so much was only touched by one of its words. */
export const TOUCHED = 1.2;

/** A figure of some metric may be meant. */
export function hasMetric({ slots }: Asked): boolean {
  return slots.metric.choices.length + slots.metric.either.length > 0;
}

/** The words name a metric, or leave it to the thread. */
export function hasSubject(asked: Asked): boolean {
  const { metric, from, left } = asked.slots;
  const ofThread = metric.features.size === 0 && !saysMore(left) && from !== null;
  return hasMetric(asked) || (ofThread && from.metrics.length > 0);
}

/** The metric is named well and with a figure or a time, not only touched by a word. */
export function isPrecise({ slots: { metric, quantities, times } }: Asked): boolean {
  // Vehicles that were chosen for a subsidy are counted: the subsidy is part of the metric's name.
  const named = quantities.length + times.length > 0 || metric.features.has('subsidised');
  return (metric.choices[0]?.cost ?? Number.POSITIVE_INFINITY) <= NAMED && named;
}

/** Nothing but NEVs, or vehicles, is spoken of. */
export function speaksOfVehiclesAlone({ slots }: Asked): boolean {
  return [...slots.metric.features].every((one) => one === 'nev' || one === 'vehicle');
}

/** No earlier question is gone on from. */
export function standsAlone({ slots }: Asked): boolean {
  return slots.from === null;
}

/** Several regions are meant. */
export function isOfMany({ draft }: Asked): boolean {
  return draft.regions.length > 1;
}

/** No region is named: the question is put to all of them. */
export function isOfAll({ slots }: Asked): boolean {
  return slots.regions.length === 0;
}

/** Neither region nor company is known, not even from the thread. */
export function isOpen({ draft }: Asked): boolean {
  return draft.regions.length === 0 && draft.company === null;
}

/** Which of the regions, or of the provinces or the cities, is asked. */
export function asksWhich({ slots: { cues } }: Asked): boolean {
  return cues.has('which-regions') || cues.has('provinces') || cues.has('cities');
}

/** The first or the last of all is asked for. */
export function asksForEnds({ slots: { cues } }: Asked): boolean {
  return cues.has('most') || cues.has('least');
}

/** A figure is named that others are held against: "more than a million". */
export function hasBound({ draft }: Asked): boolean {
  return draft.question?.bound != null;
}

/** A goal is spoken of as one, not as a plan or a hope. */
export function namesGoal(text: string): boolean {
  return GOAL.test(text);
}

const GOAL = /\b(targets?|goals?)\b|目标/;

/** A number of things is asked for, so that no list of them answers. */
export function asksHowMany(text: string): boolean {
  return HOW_MANY.test(text);
}

const HOW_MANY = /\bhow many\b|\bnumber of\b|多少|几/;
