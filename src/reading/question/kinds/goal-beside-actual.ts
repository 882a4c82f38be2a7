// "Output in 2023 and the goal for 2025": what was reached at one time and what was promised for another, each asked for by itself.
import type { Part } from '../../../query.ts';
import { patternOf } from '../../word-patterns.ts';
import type { Asked, Kind } from '../asked/asked.ts';
import { NAMED } from '../asked/traits.ts';
import { CUE_WORDS } from '../slots/cue-words.ts';
import { operationOf } from './operation.ts';
import { partOf, setAgainst } from './parts.ts';

export const GOAL_BESIDE_ACTUAL: Kind = {
  like: 'output in 2023 and the goal for 2025',
  fits: (asked) => partsNamed(asked) !== null,
  read: (asked) => ({ query: setAgainst(partsNamed(asked) ?? [], 'figure', asked.draft) }),
};

/** Both figures in the order of the words; null where these do not ask for one of each side. */
function partsNamed(asked: Asked): readonly Part[] | null {
  const { slots, draft, context } = asked;
  const [best] = slots.metric.choices;
  const [region, ...others] = draft.regions;
  const plain = context.claim !== true && operationOf(asked) === null && draft.company === null;
  if (!plain || region === undefined || others.length > 0) return null;
  if (best === undefined || best.cost > NAMED) return null;
  const sides = sidesOf(asked);
  if (sides === null) return null;
  return slots.times.map(({ from, period }, at) =>
    partOf(draft, {
      region,
      metric: best.metric.id,
      year: period === null || period.length === YEAR_ALONE ? from : null,
      period: period === null || period.length === YEAR_ALONE ? null : period,
      side: sides[at] ?? null,
    }),
  );
}

const YEAR_ALONE = 4;

/** Which of the two times is that of the goal: the one in whose half of the sentence it is spoken of. */
function sidesOf({ slots: { times, text } }: Asked): readonly ('target' | 'actual')[] | null {
  const [first, second, ...others] = times;
  if (first === undefined || second === undefined || others.length > 0) return null;
  if ([first, second].some(({ from, to }) => from === null || from !== to)) return null;
  const between = text.slice(first.end, second.start);
  const joint = JOINT.exec(between);
  // "2024 and 2025 targets": nothing but the joint stands between, so that one thing is asked of both.
  if (joint === null || between.trim() === joint[0].trim()) return null;
  const at = first.end + joint.index;
  const [before, behind] = [text.slice(0, at), text.slice(at)].map((half) =>
    SPEAKS_OF_GOAL.test(half),
  );
  if (before === behind) return null;
  return before === true ? ['target', 'actual'] : ['actual', 'target'];
}

const SPEAKS_OF_GOAL = patternOf(CUE_WORDS.target);
const JOINT = /\b(and|versus|vs|against)\b|[,，;；、]|[和与及跟](?!其)/;
