// The goals of all regions at once, whatever they are of: "list all targets for 2027".
import type { Kind } from '../asked/asked.ts';
import { asksWhich, isOfAll, isOpen, NAMED, namesGoal, TOUCHED } from '../asked/traits.ts';
import { metricsOfFamilies } from '../held/held.ts';
import type { Slots } from '../slots/slots.ts';
import { isPutToAll } from './outcomes.ts';
import { promised, recast } from './recast.ts';

export const ALL_GOALS: Kind = {
  like: 'list all targets for 2027',
  fits: ({ slots, draft }) => slots.from === null && draft.from !== null && asksAllGoals(slots),
  read: (asked) => ({ query: promised(recast(asked, 'targets', 'list')).draft }),
};

export const WHICH_HAVE_GOALS: Kind = {
  like: 'which provinces have hydrogen targets for 2030',
  fits: (asked) => {
    const { slots } = asked;
    const touched = (slots.metric.choices[0]?.cost ?? TOUCHED) > NAMED;
    const named = slots.families.length > 0 && touched && slots.left === '';
    return named && isOfAll(asked) && asksWhich(asked) && namesGoal(slots.text) && isOpen(asked);
  },
  read: (asked) => {
    const metrics = metricsOfFamilies(asked.slots.families, asked.context.catalog);
    return { query: { ...promised(recast(asked, 'targets', 'list')).draft, metrics } };
  },
};

/** Whether the words ask for the goals of some years, of all regions, and name nothing else. */
export function asksAllGoals(slots: Slots): boolean {
  const { metric, topics, families, quantities, times, left, text } = slots;
  const things = topics.length + families.length + quantities.length;
  const named = things + metric.features.size + metric.choices.length;
  return named === 0 && left === '' && times.length > 0 && isPutToAll(slots) && GOALS.test(text);
}

/** Their number tells that no one goal is meant. */
const GOALS = /\b(targets|goals|(every|each) ([a-z]+ )?(target|goal))\b|目标|指标/;
