// "Who set the goal of 500,000 NEVs in Jiangsu", 安徽300万辆的目标是什么时候提出的, "when did Guangzhou announce its output goal for 2027":
// the document that the goal stands in.
import type { TargetFact } from '../../../catalog/catalog.ts';
import { yearOf } from '../../../catalog/dates.ts';
import { type Asked, asking, type Kind, ofSide } from '../asked/asked.ts';
import { TOUCHED } from '../asked/traits.ts';
import { withMetric } from '../metric/settle-metric.ts';

export const GOAL_OF_DOCUMENT: Kind = {
  like: 'who set the goal of 500,000 NEVs in Jiangsu',
  fits: (asked) =>
    asked.context.claim !== true &&
    asksWhoOrWhen(asked) &&
    (isOfOneNumber(asked) || isOfOneMetric(asked)),
  read: (asked) => {
    const goals = goalsOf(asked);
    const [goal] = goals;
    const draft = ofSide(asked.draft, 'target');
    const asks = asked.slots.cues.has('who') ? 'who' : 'when';
    // A number that no goal states is nobody's: the figures say so.
    if (goal === undefined)
      return withMetric({ ...asked, draft: asking(draft, 'figure', 'figure') });
    const command = goals.some(({ plan }) => plan !== null) ? 'plans' : 'figure';
    const query = asking(draft, command, command === 'plans' ? asks : 'figure');
    // Its number finds one goal and its year; a metric alone may have goals of several years.
    const year = goal.due === null || !isOfOneNumber(asked) ? null : yearOf(goal.due);
    const years = isOfOneNumber(asked) ? { from: year, to: year } : {};
    return { query: { ...query, metrics: [goal.metric], ...years } };
  },
};

function asksWhoOrWhen({ slots: { cues, text } }: Asked): boolean {
  return (
    cues.has('who') ||
    (cues.has('when') && SET.test(text) && A_GOAL.test(text) && !BY_WHEN.test(text))
  );
}

/** A goal is set at one time, and reached at another. */
const SET =
  /\b(set(?! (to|for)\b)|announced?|issued?|published?|proposed?|adopted|unveiled|laid down|put forward|come up with)\b|提出|发布|公布|出台|印发|(?<![决确])定(的|下)/;
/** The year of the goal is asked for too, which its line tells. */
const BY_WHEN = /\bby (when|what year|which year)\b|到哪一?年/;
const A_GOAL = /\b(goals?|targets?|aims?)\b|目标/;

/** Smaller numbers stand by chance with many goals. */
const TELLING = 10_000;

function isOfOneNumber(asked: Asked): boolean {
  const { draft } = asked;
  const value = draft.question?.bound?.value;
  const isTelling = typeof value === 'number' && (value >= TELLING || hasNear(asked));
  return draft.regions.length === 1 && isTelling;
}

function hasNear({ slots: { metric } }: Asked): boolean {
  return metric.choices.some(({ cost }) => cost < TOUCHED);
}

/** A goal of a metric that is held is asked about, without its number. */
function isOfOneMetric(asked: Asked): boolean {
  const { regions, question } = asked.draft;
  const dated = asked.slots.cues.has('when');
  return dated && regions.length === 1 && question?.bound == null && goalsOf(asked).length > 0;
}

/** The goals of the region that state just this number, or those of the metric named, for the year if one is named. */
function goalsOf({ slots, draft, context: { catalog } }: Asked): readonly TargetFact[] {
  const { regions, from, to, question } = draft;
  const stated = catalog
    .targets({ regions, from, to })
    .filter((target) => catalog.replacementOf(target) === undefined);
  const bound = question?.bound?.value;
  const ofNumber = catalog.targets({ regions, from, to }).filter(({ value }) => value === bound);
  if (typeof bound === 'number' && bound >= TELLING) return ofNumber;
  const near = slots.metric.choices.filter(({ cost }) => cost < TOUCHED);
  const among = bound === undefined ? stated : ofNumber;
  const ofEach = near.map(({ metric }) => among.filter((target) => target.metric === metric.id));
  return ofEach.find((goals) => goals.length > 0) ?? [];
}
