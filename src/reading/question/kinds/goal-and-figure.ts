// A goal and a figure of the same thing, both asked for in one sentence: 目标多少，前三季度做到多少; "output in 2023 and the goal for 2025".
// Neither alone answers it.
import { isFinerThanYear } from '../../../catalog/dates.ts';
import type { Part } from '../../../query.ts';
import { patternOf } from '../../word-patterns.ts';
import { type Asked, type Kind, ofSide, type QuestionReading } from '../asked/asked.ts';
import { NAMED } from '../asked/traits.ts';
import { withMetric } from '../metric/settle-metric.ts';
import { CUE_WORDS } from '../slots/cue-words.ts';
import { operationOf } from './operation.ts';
import { areHeld, partOf, setAgainst } from './parts.ts';

/** Whether one clause asks for the goal of a year and another one for the figure of a part of that year. */
export function asksGoalAndFigure({ slots: { cues, text }, draft, context }: Asked): boolean {
  const period = draft.question?.period ?? null;
  return (
    context.claim !== true &&
    draft.regions.length === 1 &&
    cues.has('target') &&
    isFinerThanYear(period) &&
    asksTwice(text)
  );
}

/** Both figures beside each other; null where one of them is not held. */
export function goalAndFigure(asked: Asked): QuestionReading | null {
  const { draft } = asked;
  const goal = withMetric({ ...asked, draft: ofSide(draft, 'target') });
  const [metric] = 'query' in goal ? goal.query.metrics : [];
  const [region = null] = draft.regions;
  if (metric === undefined) return null;
  const part = { metric, region, company: null };
  const parts = [
    partOf(draft, { ...part, period: null, side: 'target' }),
    partOf(draft, { ...part, year: null, side: 'actual' }),
  ];
  return areHeld(parts, asked) ? { query: setAgainst(parts, 'compare', draft) } : null;
}

/** A question word on each side of a comma, or of an "and". */
function asksTwice(text: string): boolean {
  return text.split(CLAUSES).filter((clause) => ASKS.test(clause)).length > 1;
}

const CLAUSES = /[,，;；?？。.]|\band\b/;
const ASKS = /多少|几|\b(how|what|which)\b/;

export const GOAL_BESIDE_ACTUAL: Kind = {
  like: 'output in 2023 and the goal for 2025',
  fits: (asked) => partsNamed(asked) !== null,
  read: (asked) => ({ query: setAgainst(partsNamed(asked) ?? [], 'figure', asked.draft) }),
};

export const GOAL_AND_LATEST: Kind = {
  like: 'the goal is 700,000 piles, how many are there now',
  fits: (asked) => goalAndLatest(asked) !== null,
  read: (asked) => ({ query: setAgainst(goalAndLatest(asked) ?? [], 'figure', asked.draft) }),
};

/** "现在建成的和25年目标", "how many are there now and what is the goal". */
const NOW_AND_GOAL =
  /(现在|目前|眼下|当前)[^，。]{0,8}(和|与|及|以及|、)[^，。]{0,8}目标|目标[^，。]{0,4}(和|与|及|以及|、)[^，。]{0,4}(现在|目前|眼下|当前)|\b(now|today|currently)\b.{0,16}\band\b.{0,24}\b(target|goal)\b|\b(target|goal)\b.{0,16}\band\b.{0,24}\b(now|today|currently)\b/;

/** The goal that is named and the latest figure; null where these are not asked for, or not held. */
function goalAndLatest(asked: Asked): readonly Part[] | null {
  const { slots, draft, context } = asked;
  const [best] = slots.metric.choices;
  const [region, ...others] = draft.regions;
  const both =
    draft.question?.bound != null || (draft.from !== null && NOW_AND_GOAL.test(slots.text));
  const named = best !== undefined && best.cost <= NAMED && both;
  const asks = slots.cues.has('target') && slots.cues.has('latest') && !slots.cues.has('met');
  if (!named || !asks || context.claim === true || draft.company !== null) return null;
  if (region === undefined || others.length > 0) return null;
  const of = { region, metric: best.metric.id, period: null };
  const parts = [
    partOf(draft, { ...of, side: 'target' }),
    partOf(draft, { ...of, year: null, side: 'actual' }),
  ];
  return areHeld(parts, asked) ? parts : null;
}

/** Both figures in the order of the words; null where these do not ask for one of each side. */
function partsNamed(asked: Asked): readonly Part[] | null {
  const { slots, draft, context } = asked;
  const [best] = slots.metric.choices;
  const [region, ...others] = draft.regions;
  const operation = operationOf(asked);
  const sets = operation === null || (operation === 'compare' && VERSUS.test(slots.text));
  const plain = context.claim !== true && sets && draft.company === null;
  if (!plain || region === undefined || others.length > 0) return null;
  if (best === undefined || best.cost > NAMED) return null;
  const sides = sidesOf(asked);
  if (sides === null) return null;
  return slots.times.map(({ from, period }, at) =>
    partOf(draft, {
      region,
      metric: best.metric.id,
      year: isFinerThanYear(period) ? null : from,
      period: isFinerThanYear(period) ? period : null,
      side: sides[at] ?? null,
    }),
  );
}

/** Which of the two times is that of the goal: the one in whose half of the sentence it is spoken of. */
function sidesOf({ slots: { times, text } }: Asked): readonly ('target' | 'actual')[] | null {
  const [first, second, ...others] = times;
  if (first === undefined || second === undefined || others.length > 0) return null;
  if ([first, second].some(({ from, to }) => from === null || from !== to)) return null;
  const between = text.slice(first.end, second.start);
  const joint = JOINT.exec(between);
  // "2024 and 2025 targets": nothing but the joint stands between, so that one thing is asked of both; not so "2024 vs the goal of 2020".
  const alone = between.trim() === joint?.[0].trim() && !VERSUS.test(between);
  if (joint === null || alone) return null;
  const at = first.end + joint.index;
  const [before, behind] = [text.slice(0, at), text.slice(at)].map((half) =>
    SPEAKS_OF_GOAL.test(half),
  );
  if (before === behind) return null;
  return before === true ? ['target', 'actual'] : ['actual', 'target'];
}

const VERSUS = /\b(versus|vs|against)\b/;
const SPEAKS_OF_GOAL = patternOf(CUE_WORDS.target);
const JOINT = /\b(and|versus|vs|against)\b|[,，;；、]|[和与及跟](?!其)/;
