// Figures made of two measures of one region and one time: all cars less the NEVs among them, public and private piles together.

import type { Query } from '../../../query.ts';
import { patternOf } from '../../word-patterns.ts';
import { type Asked, type QuestionReading, spansYears } from '../asked/asked.ts';
import { NO_NEVS } from '../words/no-nevs.ts';
import { areHeld, heldPart, onOneSide, partOf, setAgainst, timeOf } from './parts.ts';

const REST = patternOf(NO_NEVS);
/** "Non-electric" may leave out the hybrids, which are NEVs: of these nothing can be worked out. */
const MAY_BE_NEV = /electric|\bevs?\b|电动|燃油|汽油|\bpetrol\b(?! and)/;

/** Whether the words ask for the cars that are no NEVs. */
export function asksForRest({ slots: { text, metric } }: Asked): boolean {
  const made = metric.choices.some(({ metric: { id } }) => id === 'nev-output');
  return made && REST.test(text) && !MAY_BE_NEV.test(text);
}

/** All cars made less the NEVs, both held for the same year; null otherwise. */
export function restOfAll(asked: Asked): QuestionReading | null {
  return ofTwo(['vehicle-output', 'nev-output'], 'difference', asked);
}

/** Whether the query already leaves the NEVs out: then the words that say so narrow it no further. */
export function isRestOfAll({ parts = [], question }: Query): boolean {
  const metrics = parts.map(({ metric }) => metric).join();
  return question?.asks === 'difference' && metrics === 'vehicle-output,nev-output';
}

/** Public and private piles added up, in so many words. */
export function asksForBothKinds({ slots: { cues, metric } }: Asked): boolean {
  const { features } = metric;
  const both = ['public', 'private', 'charging-pile'].every((one) => features.has(one));
  return both && cues.has('sum');
}

/** Public and private piles together, where only their sum answers; null where it cannot be made. */
export function bothKinds(asked: Asked): QuestionReading | null {
  return ofTwo(['public-charging-piles', 'private-charging-piles'], 'sum', asked);
}

function ofTwo(
  metrics: readonly [string, string],
  asks: 'difference' | 'sum',
  asked: Asked,
): QuestionReading | null {
  const { draft, slots, context } = asked;
  const [region, ...others] = draft.regions;
  const plain = others.length === 0 && draft.place === null && slots.companies.length === 0;
  if (region === undefined || !plain || spansYears(draft) || context.claim === true) return null;
  const parts = onOneSide(
    metrics.map((metric) => partOf(draft, { region, metric })),
    asked,
  );
  if (!areHeld(parts, asked)) return null;
  const [first, second] = parts.map((part) => heldPart(part, asked));
  if (first === undefined || second === undefined) return null;
  return timeOf(first) === timeOf(second) ? { query: setAgainst(parts, asks, draft) } : null;
}
