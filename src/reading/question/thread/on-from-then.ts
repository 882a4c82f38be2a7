// "And today?", "has that gone up since?": a follow-up of a figure that was reached leaves its year for the newest one, or counts from it.
import type { Query } from '../../../query.ts';
import { patternOf } from '../../word-patterns.ts';
import type { Thread } from '../asked/asked.ts';

type Time = Pick<Query, 'from' | 'to'>;

/** "…, since then?": all that was reached from then on is wanted. */
export function asksOnFromThen(text: string): boolean {
  return SINCE.test(text);
}

/** The years that such words move a thread to; null where they say nothing of the kind. */
export function onFromThen(
  { text, times, cues, regions, metric }: Thread,
  before: Query | null,
  today: string,
): Time | null {
  const reached = before !== null && before.question?.of !== 'target' && before.from === before.to;
  if (
    !reached ||
    before.to === null ||
    before.to > Number(today.slice(0, 4)) ||
    times.length + regions.length > 0
  )
    return null;
  if ([...metric.features].some((one) => one !== 'growth')) return null;
  if (SINCE.test(text)) return { from: before.to, to: Number(today.slice(0, 4)) };
  return cues.has('latest') && NOW.test(text) ? { from: null, to: null } : null;
}

const SINCE = patternOf({
  anywhere: String.raw`\bsince( then| that)?\W*$ | (此后|那以后|那之后|从那以后|从那时起)(?=.{0,12}$)`,
});

/** The present alone; "so far" and "up to now" may be of a year. */
const NOW = patternOf({
  words: `today | now | nowadays | these days | currently | at present | right now | latest`,
  anywhere: `现在 | 目前 | 如今 | 眼下 | 最新`,
});
