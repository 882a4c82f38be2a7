// "Compare them", "which of the two built more": the regions that the talk came to one after the other are those that are named.
import type { Query } from '../../../query.ts';
import type { Slots } from '../slots/slots.ts';

/** The words with those regions, where they set several against each other and name none that would do. */
export function withSpokenOf(slots: Slots, after: Query | null): Slots {
  const { cues, text, regions } = slots;
  const sets = SETS.some((cue) => cues.has(cue));
  const spokenOf = after?.spokenOf ?? [];
  if (after === null || spokenOf.length === 0) return slots;
  if (asksApart(slots, after))
    return { ...slots, regions: [...spokenOf.slice(-1), ...after.regions] };
  if (!sets || !ALL_OF_THEM.test(text)) return slots;
  const all = [...new Set([...spokenOf, ...after.regions, ...regions])];
  // "The two", "these three provinces" count the regions, and nothing that they have.
  const quantities = slots.quantities.filter(({ value }) => value !== all.length);
  return { ...slots, quantities, regions: all };
}

/** "By how much?", 差多少, and nothing else, after the figures that two regions reached: how far the two are apart. */
function asksApart({ cues, content, regions, times }: Slots, after: Query): boolean {
  const ofTwo = after.regions.length === 1 && after.command === 'figure';
  const goal = after.question?.of === 'target';
  return (
    ofTwo &&
    !goal &&
    cues.has('difference') &&
    regions.length + times.length === 0 &&
    content === ''
  );
}

const SETS = ['compare', 'difference', 'ratio', 'sum', 'most', 'least'] as const;
const ALL_OF_THEM =
  /\b(them|both|the two|the three|these|those|each other)\b|[两俩三](者|地|个?(省|市))|它们|他们|二者/;
