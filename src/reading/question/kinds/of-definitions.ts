// Kinds of question on what a term means.
import type { Asked, Kind } from '../asked/asked.ts';
import {
  asksForEnds,
  asksWhich,
  hasMetric,
  isOfAll,
  namesGoal,
  standsAlone,
} from '../asked/traits.ts';
import { define } from '../told/in-words.ts';

export const TERMS_APART: Kind = {
  like: 'difference between output value and value added',
  fits: (asked) =>
    asked.slots.cues.has('difference') &&
    isOfTermsAlone(asked) &&
    asked.slots.metric.features.size > 0,
  read: define,
};

export const WHAT_IS: Kind = {
  like: 'what is penetration',
  fits: (asked) =>
    ASKS_WHAT_IS.test(asked.slots.text) &&
    isOfTermsAlone(asked) &&
    hasMetric(asked) &&
    // "What is the output target" asks for a figure, of whom it does not say.
    !namesGoal(asked.slots.text) &&
    // "What is the top city for NEV output" asks for a city.
    !asksForEnds(asked) &&
    !asksWhich(asked) &&
    asked.slots.quantities.length + asked.slots.companies.length === 0,
  read: define,
};

const ASKS_WHAT_IS = /^(what is|what are|whats)\b|(是什么|是啥)\W*$/;

export const WHAT_IS_MEANT: Kind = {
  like: 'what is meant by penetration',
  fits: ({ slots: { cues, metric, regions, times } }) =>
    cues.has('definition') &&
    (metric.choices.length > 0 || metric.features.size > 0) &&
    // "The difference between Guangzhou's goals for 2025 and 2027" is one of figures.
    !(cues.has('difference') && regions.length > 0 && times.length > 0),
  read: define,
};

/** Neither a region nor a time, of these words or earlier ones, for which a figure could be meant. */
function isOfTermsAlone(asked: Asked): boolean {
  return isOfAll(asked) && standsAlone(asked) && asked.slots.times.length === 0;
}
