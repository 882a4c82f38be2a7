// Which regions met or missed their goals, or which goals a region met, and by when: "which had passed their goal of 2025 by 2023", "which targets were missed".

import type { Question } from '../../../query.ts';
import { type Asked, asking, ofSide, type QuestionReading, withWhole } from '../asked/asked.ts';
import { withMetric } from '../metric/settle-metric.ts';
import type { Slots } from '../slots/slots.ts';

/** Whether all regions are asked for what became of their goals, of one metric or of all. */
export function asksOutcome(asked: Asked): boolean {
  const { slots } = asked;
  if (slots.from !== null || outcomeOf(asked) === null) return false;
  if (asksOwnOutcomes(slots)) return true;
  return isPutToAll(slots) && (slots.metric.choices.length > 0 || asksAllOutcomes(slots));
}

/** "Which targets did Beijing miss": all of one region's, whatever they are of. */
function asksOwnOutcomes({ regions, companies, metric, topics, families, text }: Slots): boolean {
  const things = companies.length + topics.length + families.length + metric.features.size;
  return regions.length === 1 && things === 0 && WHICH_GOALS.test(text);
}

const WHICH_GOALS =
  /\b(which|what|any|list)( of (its|the|their))?( [a-z]+){0,2} (targets|goals)\b|(哪些|哪几个|什么|有没有)[^，。]{0,6}(目标|指标|任务)|(目标|指标|任务)[^，。]{0,4}(哪些|哪几个)/;

/** Whether the words ask what became of the goals of all regions, and name nothing else. */
export function asksAllOutcomes(slots: Slots): boolean {
  const { metric, topics, families, left, text } = slots;
  const named = metric.features.size + metric.choices.length + topics.length + families.length;
  const rest = left.replace(HOW_IT_WENT, '').trim();
  return named === 0 && rest === '' && isPutToAll(slots) && OWN_GOAL.test(text) && comesOut(text);
}

/** Words of an outcome that nothing else reads. */
const HOW_IT_WENT =
  /\b(behind|ahead|schedule|lagging|off|track|too|slow|early|time)\b|进度落?|落后|滞后?|提前/g;

/** Whether no region is named, and "which", "all" or the like is. */
export function isPutToAll({ regions, companies, text }: Slots): boolean {
  return regions.length + companies.length === 0 && ASKS_WHICH.test(text);
}

const ASKS_WHICH =
  /\b(which|what|who|whose|any|all|every|list|name|show|how many)\b|\b(provinces|cities|regions) (that|which|who)\b|哪|谁|有没有|几个|多少个|列出|所有|全部|各(省|市|地|城市)/;

const MISSED =
  /\b(miss(ed|es|ing)?|fell short|fall short|falling short|failed|fails?|not (met|meet|reached?|hit|achieved?)|didnt|did not|undershot)\b|没(有)?(能)?(完成|达到|达成|达标|实现|兑现)|未(能)?(完成|达到|达成|达标|实现|兑现)|落空|差一点|不达标/;
const PASSED =
  /\b(already|ahead of (time|schedule)|early|by 20\d\d|as of 20\d\d|in 20\d\d|had|have|has|were|was)\b.{0,60}\b(past|passed|met|reached|cleared|hit|exceeded|beat(en)?|surpassed|achieved|fulfilled|topped|over)\b|\b(passed|met|reached|cleared|hit|exceeded|beat|surpassed|achieved|fulfilled|topped)\b.{0,60}\b(already|early|ahead of (time|schedule)|in 20\d\d|by 20\d\d)\b|(提前|已经?|就)[^，。]{0,10}(完成|达到|达成|达标|实现|超过|超额|兑现|过线)|超额完成/;
const BEHIND =
  /\b(behind( schedule)?|lagging|off track|too slow)\b|(进度|完成进度)?(落后|滞后)|跟不上进度|进度(太|偏)?慢/;
const MET =
  /\b(met|reached|achieved|fulfilled|delivered|hit|come true|came true)\b|(完成|达成|达标|实现|兑现)了?/;
const OWN_GOAL = /\b(targets?|goals?|promises?|pledges?|aims?)\b|目标|指标|任务|承诺|进度/;

interface Outcome {
  readonly verdict: NonNullable<Question['verdict']>;
  /** Null where goals of all years are meant. */
  readonly due: number | null;
  /** Until when it had to come out so; null where nothing is said. */
  readonly until: number | null;
}

function comesOut(text: string): boolean {
  return BEHIND.test(text) || MISSED.test(text) || PASSED.test(text) || MET.test(text);
}

/** What is to have become of the goals of a year, or of all; null where that is not what is asked. */
function outcomeOf({ slots, draft: { from, to } }: Asked): Outcome | null {
  const { text, quantities } = slots;
  if (!OWN_GOAL.test(text) || quantities.length > 0) return null;
  if (BEHIND.test(text) && from === to) return { verdict: 'behind', due: to, until: null };
  if (MISSED.test(text) && from === to) return { verdict: 'missed', due: to, until: null };
  if (PASSED.test(text) && from !== null && to !== null && from < to)
    return { verdict: 'met', due: to, until: from };
  if (MET.test(text) && from === to && !MISSED.test(text))
    return { verdict: 'met', due: to, until: null };
  return null;
}

/** The goals that came out so, judged. */
export function byOutcome(asked: Asked): QuestionReading {
  const outcome = outcomeOf(asked);
  const draft = {
    ...ofSide(asking(asked.draft, 'progress', 'filter'), 'target'),
    from: outcome?.due ?? null,
    to: outcome?.due ?? null,
  };
  const isOfAny = asksAllOutcomes(asked.slots) || asksOwnOutcomes(asked.slots);
  const reading = isOfAny ? { query: draft } : withMetric({ ...withWhole(asked), draft });
  if (!('query' in reading) || outcome === null || reading.query.question === undefined)
    return reading;
  const period = outcome.until === null ? null : String(outcome.until);
  const question = { ...reading.query.question, verdict: outcome.verdict, period };
  return { query: { ...reading.query, question } };
}
