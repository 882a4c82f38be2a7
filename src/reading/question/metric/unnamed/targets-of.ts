// The goals of a region are asked for, and no metric of them was understood.
import type { Query } from '../../../../query.ts';
import { type Asked, asking, type QuestionReading } from '../../asked/asked.ts';
import { saysMore } from '../../slots/turns-of-phrase.ts';
import { listed, steps } from '../../told/in-words.ts';
import { ASKS_FOR_ALL, HOW_MUCH } from './asks-for.ts';
import { headlineChoices } from './headlines.ts';
import { nearestHeld } from './nearest-held.ts';

/** "How much does Guangdong want" asks for one figure, of which it does not say what. */
export function targetsOf(asked: Asked): QuestionReading {
  const { slots } = asked;
  const open = !slots.cues.has('list') && HOW_MUCH.test(slots.text) && slots.left === '';
  if (open) return headlineChoices(asked);
  // "Does it plan an airport": all that it plans would not say so.
  if (!slots.cues.has('list') && WHETHER.test(slots.text) && saysMore(slots.left))
    return steps(asked);
  // Something was named that no target was found by: the nearest are offered, since a list of all would answer something else.
  const telling = [...slots.metric.features].some((one) => one !== 'nev' && one !== 'vehicle');
  const named = telling && !slots.cues.has('list') && !ASKS_FOR_ALL.test(slots.text);
  const near = named ? nearestHeld(asked) : null;
  if (near !== null) return near;
  // Much was said that no target was found by: a list of all of them would answer something else.
  if (!slots.cues.has('list') && slots.left.split(' ').length > UNREAD_WORDS) return steps(asked);
  return listed({ ...asked, draft: asking(ofAnyYear(asked), 'targets', 'list') });
}

/** "So what targets does it have?": where only the thread named the year and none is for it, of all years. */
function ofAnyYear({ slots, draft, context: { catalog } }: Asked): Query {
  const { regions, from, to } = draft;
  const ofThread = slots.from !== null && slots.times.length === 0;
  const none = ofThread && catalog.targets({ regions, from, to }).length === 0;
  return none ? { ...draft, from: null, to: null } : draft;
}

const UNREAD_WORDS = 2;
const WHETHER = /^(do|does|did|is|are|was|were|has|have|will)\b|(吗|没有)\W*$|有没有|是否|是不是/;
