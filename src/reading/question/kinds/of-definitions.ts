// Kinds of question on what a term means.
import type { Metric } from '../../../catalog/schema.ts';
import { type Asked, asking, type Kind } from '../asked/asked.ts';
import {
  asksForEnds,
  asksWhich,
  hasMetric,
  isOfAll,
  namesGoal,
  standsAlone,
} from '../asked/traits.ts';
import { define } from '../told/in-words.ts';
import { featuresOf } from '../words/features.ts';

export const TERMS_APART: Kind = {
  like: 'difference between output value and value added',
  fits: (asked) =>
    asked.slots.cues.has('difference') &&
    isOfTermsAlone(asked) &&
    asked.slots.metric.features.size > 0,
  read: define,
};

export const WHAT_NEVS_ARE: Kind = {
  like: 'what counts as an NEV, are hybrids NEVs',
  fits: (asked) => {
    const { text, cues, metric, quantities, companies } = asked.slots;
    const [only, ...others] = [...metric.features].filter((one) => one !== 'vehicle');
    const asks = ASKS_WHAT_IS.test(text) || WHICH_ARE.test(text) || cues.has('definition');
    return (
      only === 'nev' &&
      others.length + quantities.length + companies.length === 0 &&
      asks &&
      isOfTermsAlone(asked) &&
      !namesGoal(text)
    );
  },
  read: ({ draft, context: { catalog } }) => ({
    query: {
      ...asking(draft, 'define', 'figure'),
      // What NEVs are stands with the number of those that are built.
      metrics: [...catalog.metrics.values()].filter(isOfNevsBuilt).map(({ id }) => id),
    },
  }),
};

function isOfNevsBuilt(metric: Metric): boolean {
  const features = featuresOf(metric);
  return features.size === 2 && features.has('nev') && features.has('output');
}

/** Which vehicles are among them. */
const WHICH_ARE =
  /\bstands? for\b|\b(are|is|do|does) (an? |the )?(plug ?in |range extended |fuel cell |battery )?(hybrids?|phevs?|bevs?|erevs?|electric cars?)\b.{0,30}\bnevs?\b|^(什么|啥)(是|叫)|(包括|包含|含不含|涵盖).{0,8}(哪|什么|啥|插混|插电|混动|增程|纯电|油电)|(插混|插电|混动|增程|纯电).{0,6}(算|属于|是不是|是)/;

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
