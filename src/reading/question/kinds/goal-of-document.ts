// "Who set the goal of 500,000 NEVs in Jiangsu", 安徽300万辆的目标是什么时候提出的: the document that the goal with this number stands in.
import type { TargetFact } from '../../../catalog/catalog.ts';
import { yearOf } from '../../../catalog/dates.ts';
import { type Asked, asking, type Kind, ofSide } from '../asked/asked.ts';
import { withMetric } from '../metric/settle-metric.ts';

export const GOAL_OF_DOCUMENT: Kind = {
  like: 'who set the goal of 500,000 NEVs in Jiangsu',
  fits: (asked) => asked.context.claim !== true && asksWhoOrWhen(asked) && isOfOneNumber(asked),
  read: (asked) => {
    const goals = goalsOf(asked);
    const [goal] = goals;
    const draft = ofSide(asked.draft, 'target');
    const asks = asked.slots.cues.has('who') ? 'who' : 'when';
    // A number that no goal states is nobody's: the figures say so.
    if (goal === undefined)
      return withMetric({ ...asked, draft: asking(draft, 'figure', 'figure') });
    const command = goals.some(({ plan }) => plan !== null) ? 'plans' : 'figure';
    const year = goal.due === null ? null : yearOf(goal.due);
    const query = asking(draft, command, command === 'plans' ? asks : 'figure');
    return { query: { ...query, metrics: [goal.metric], from: year, to: year } };
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
  /\b(set|announced?|issued?|published?|proposed?|adopted|unveiled|laid down|put forward|come up with)\b|提出|发布|公布|出台|印发|(?<![决确])定(的|下)/;
/** The year of the goal is asked for too, which its line tells. */
const BY_WHEN = /\bby (when|what year|which year)\b|到哪一?年/;
const A_GOAL = /\b(goals?|targets?|aims?)\b|目标/;

/** Smaller numbers stand by chance with many goals. */
const TELLING = 10_000;

function isOfOneNumber({ draft }: Asked): boolean {
  const value = draft.question?.bound?.value;
  return draft.regions.length === 1 && typeof value === 'number' && value >= TELLING;
}

/** The goals of the region that state just this number, for the year if one is named. */
function goalsOf({ draft, context: { catalog } }: Asked): TargetFact[] {
  const { regions, from, to, question } = draft;
  const stated = catalog.targets({ regions, from, to });
  return stated.filter(({ value }) => value === question?.bound?.value);
}
