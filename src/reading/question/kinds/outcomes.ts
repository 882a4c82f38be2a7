// Which regions met or missed their goals of a year, and by when: "which had passed their goal of 2025 by 2023".
import { type Asked, asking, ofSide, type QuestionReading, withWhole } from '../asked.ts';
import { withMetric } from '../metric/settle-metric.ts';

/** Whether all regions are asked for what became of their goals. */
export function asksOutcome(asked: Asked): boolean {
  const { regions, companies, from, metric, text } = asked.slots;
  return (
    regions.length + companies.length === 0 &&
    from === null &&
    metric.choices.length > 0 &&
    ASKS_WHICH.test(text) &&
    outcomeOf(asked) !== null
  );
}

const ASKS_WHICH =
  /\b(which|what|who|whose|any|list|name|how many)\b|\b(provinces|cities|regions) (that|which|who)\b|哪|谁|有没有|几个|多少个|列出/;

const MISSED =
  /\b(miss(ed|es|ing)?|fell short|fall short|falling short|failed|fails?|not (met|meet|reached?|hit|achieved?)|didnt|did not|undershot)\b|没(有)?(能)?(完成|达到|达成|达标|实现|兑现)|未(能)?(完成|达到|达成|达标|实现|兑现)|落空|差一点|不达标/;
const PASSED =
  /\b(already|ahead of (time|schedule)|early|by 20\d\d|as of 20\d\d|in 20\d\d|had|have|has|were|was)\b.{0,60}\b(past|passed|met|reached|cleared|hit|exceeded|beat(en)?|surpassed|achieved|fulfilled|topped|over)\b|\b(passed|met|reached|cleared|hit|exceeded|beat|surpassed|achieved|fulfilled|topped)\b.{0,60}\b(already|early|ahead of (time|schedule)|in 20\d\d|by 20\d\d)\b|(提前|已经?|就)[^，。]{0,10}(完成|达到|达成|达标|实现|超过|超额|兑现|过线)|超额完成/;
const OWN_GOAL = /\b(targets?|goals?|promises?|pledges?|aims?)\b|目标|指标|任务|承诺/;

interface Outcome {
  readonly verdict: 'met' | 'missed';
  readonly due: number;
  /** Until when it had to come out so; null where nothing is said. */
  readonly until: number | null;
}

/** What is to have become of the goals of a year; null where that is not what is asked. */
function outcomeOf({ slots: { text, quantities }, draft }: Asked): Outcome | null {
  const { from, to } = draft;
  if (to === null || from === null || !OWN_GOAL.test(text) || quantities.length > 0) return null;
  if (MISSED.test(text) && from === to) return { verdict: 'missed', due: to, until: null };
  if (PASSED.test(text) && from < to) return { verdict: 'met', due: to, until: from };
  return null;
}

export function byOutcome(asked: Asked): QuestionReading {
  const outcome = outcomeOf(asked);
  const reading = withMetric({
    ...withWhole(asked),
    draft: {
      ...ofSide(asking(asked.draft, 'progress', 'filter'), 'target'),
      from: outcome?.due ?? null,
      to: outcome?.due ?? null,
    },
  });
  if (!('query' in reading) || outcome === null || reading.query.question === undefined)
    return reading;
  const period = outcome.until === null ? null : String(outcome.until);
  const question = { ...reading.query.question, verdict: outcome.verdict, period };
  return { query: { ...reading.query, question } };
}
