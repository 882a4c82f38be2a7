// Kinds of question whose figure is worked out of others that the words name one by one: a gap to a goal, a part and its whole, an
// average, a place among all. They outweigh the kinds that look up one figure.
import { asking, type Kind, ofSide, spansYears, withWhole } from '../asked.ts';
import { withMetric } from '../metric/settle-metric.ts';
import { asksGap, goalGap } from './goal-gap.ts';
import { FROM_YEAR_BEFORE, IN_UNITS, operationOf } from './operation.ts';
import { asksOutcome, byOutcome } from './outcomes.ts';
import { asksPlace, placeOf } from './place-among.ts';
import { ofItsKind, ofPair, shareOfWhole } from './share-of-whole.ts';
import { periodsApart, twoGoals, yearsApart } from './years-apart.ts';

export const WORKED_OUT: readonly Kind[] = [
  {
    like: 'which provinces had passed their goal of 2025 by 2023',
    fits: asksOutcome,
    read: byOutcome,
  },
  {
    like: 'how much more than Jiangsu and Zhejiang together (a sum within a difference)',
    fits: ({ slots: { text, metric }, draft }) =>
      draft.regions.length > 2 && metric.choices.length > 0 && THAN_A_SUM.test(text),
    read: ({ slots: { metric }, draft }) => {
      const metrics = metric.choices.slice(0, 1).map((choice) => choice.metric.id);
      const others = { ...asking(draft, 'compare', 'sum'), metrics };
      const queries = [{ ...others, regions: draft.regions.slice(1) }, others];
      return { unanswerable: { kind: 'choices', queries } };
    },
  },
  {
    like: 'what part of the output of Anhui comes from Hefei',
    fits: (asked) => shareOfWhole(asked) !== null,
    read: (asked) => shareOfWhole(asked) ?? withMetric(asked),
  },
  {
    like: 'how much higher is the goal for 2030 than that for 2025',
    fits: (asked) => twoGoals(asked) !== null,
    read: (asked) => twoGoals(asked) ?? withMetric(asked),
  },
  {
    like: 'how far is Zhejiang from its goal',
    fits: (asked) => asksGap(asked) && goalGap(asked) !== null,
    read: (asked) => goalGap(asked) ?? withMetric(asked),
  },
  {
    like: 'what part of all charging piles are public ones',
    fits: (asked) => ofItsKind(asked) !== null,
    read: (asked) => ofItsKind(asked) ?? withMetric(asked),
  },
  {
    like: 'how many times the public piles are the private ones',
    fits: (asked) => ofPair(asked) !== null,
    read: (asked) => ofPair(asked) ?? withMetric(asked),
  },
  {
    like: 'where does Hubei stand among the provinces by charging piles',
    fits: (asked) => asksPlace(asked) && placeOf(asked) !== null,
    read: (asked) => placeOf(asked) ?? withMetric(asked),
  },
  {
    like: 'how many a year were sold on average from 2022 to 2024',
    fits: (asked) => {
      const asks = operationOf(asked);
      const yearly = asks === 'average' || asks === 'growth-a-year';
      return yearly && spansYears(asked.draft) && withWhole(asked).slots.metric.choices.length > 0;
    },
    read: (asked) => {
      const { slots, draft } = withWhole(asked);
      const compared = asking(draft, 'compare', operationOf(asked) ?? 'average');
      return withMetric({
        ...asked,
        slots,
        draft: ofSide(compared, draft.question?.of ?? 'actual'),
      });
    },
  },
  {
    like: 'output per province on average (the provinces are not counted alike)',
    fits: ({ slots: { cues, regions, from }, context }) =>
      cues.has('average') &&
      cues.has('which-regions') &&
      regions.length === 0 &&
      from === null &&
      !context.claim,
    read: () => ({ unanswerable: { kind: 'outside' } }),
  },
  {
    like: 'stock from the middle of 2022 to the middle of 2025',
    fits: (asked) => periodsApart(asked) !== null,
    read: (asked) => periodsApart(asked) ?? withMetric(asked),
  },
  {
    like: 'exports of 2025 compared with 2023',
    fits: (asked) =>
      asked.slots.cues.has('compare') &&
      asked.context.claim !== true &&
      asked.draft.regions.length === 1 &&
      asked.slots.times.length === 2 &&
      yearsApart(asked) !== null,
    read: (asked) => yearsApart(asked) ?? withMetric(asked),
  },
  {
    like: 'by how many cars did output grow from 2020 to 2023',
    fits: (asked) =>
      operationOf(asked) === 'difference' &&
      asked.context.claim !== true &&
      ((asked.slots.cues.has('growth') && IN_UNITS.test(asked.slots.text)) ||
        (FROM_YEAR_BEFORE.test(asked.slots.text) && !spansYears(asked.draft))) &&
      asked.draft.regions.length === 1 &&
      asked.draft.from !== null &&
      withWhole(asked).slots.metric.choices.length > 0,
    read: (asked) => {
      const { slots, draft } = withWhole(asked);
      const years = spansYears(draft) || draft.to === null ? {} : { from: draft.to - 1 };
      const compared = ofSide({ ...asking(draft, 'compare', 'difference'), ...years }, 'actual');
      return withMetric({ ...asked, slots, draft: compared });
    },
  },
];

/** One figure beside the sum of others: neither a sum of all nor a difference of two. */
const THAN_A_SUM =
  /比[^，。]{2,24}(之和|总和|合计|加起来|合起来)|\bthan\b.{0,60}\b(combined|together|taken together)\b/;
