// Kinds of question on the collection itself: what is new in it, what is doubtful, what it covers.
import { blankQuery } from '../../blank-query.ts';
import { spotOptions } from '../../said-options.ts';
import type { Asked, Kind } from '../asked/asked.ts';
import { TOUCHED } from '../asked/traits.ts';
import { saysCovered, saysDoubtful, saysNew } from './collection-words.ts';

export const WHAT_IS_NEW: Kind = {
  like: 'what is new in Beijing',
  fits: (asked) => {
    const { slots, context, draft } = asked;
    const ofFigure = (slots.metric.choices[0]?.cost ?? TOUCHED) < TOUCHED;
    return context.claim !== true && !ofFigure && draft.company === null && saysNew(slots.text);
  },
  read: ({ slots: { text, topics }, draft, context: { catalog } }) => {
    const { regions, place } = draft;
    const topic = topics.find((one) => catalog.plans({ regions, topic: one }).length > 0) ?? null;
    const within = monthsBack(text);
    return {
      query: {
        ...blankQuery('news'),
        regions,
        place,
        topic: topic === 'other' ? null : topic,
        ...(within === null ? {} : { within }),
      },
    };
  },
};

/** "In the last 3 months", "past two years". */
function monthsBack(text: string): number | null {
  const [spot] = spotOptions(text, new Set(['within']));
  return spot?.said.within ?? null;
}

export const WHAT_IS_DOUBTFUL: Kind = {
  like: 'what are the doubts on its numbers',
  fits: ({ slots: { text }, draft, context }: Asked) =>
    context.claim !== true &&
    draft.regions.length > 0 &&
    draft.question?.bound == null &&
    saysDoubtful(text),
  read: ({ slots: { metric, topics }, draft: { regions, place } }) => {
    const metrics = metric.choices.filter(({ cost }) => cost < TOUCHED).map((one) => one.metric.id);
    const topic = topics.find((one) => one !== 'other' && one !== 'statistics') ?? null;
    return { query: { ...blankQuery('doubts'), regions, place, metrics, topic } };
  },
};

export const WHAT_IS_COVERED: Kind = {
  like: 'which regions do you cover',
  fits: ({ slots, context }) => context.claim !== true && saysCovered(slots.text),
  read: ({ draft: { regions } }) => ({ query: { ...blankQuery('coverage'), regions } }),
};
