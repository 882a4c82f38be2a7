// Kinds of question whose figure is worked out of others that the words name one by one: a gap to a goal, a part and its whole, an
// average, a place among all. They outweigh the kinds that look up one figure.
import {
  type Asked,
  asking,
  type Kind,
  ofSide,
  type QuestionReading,
  spansYears,
  withWhole,
} from '../asked/asked.ts';
import { isOfAll, isOfMany, standsAlone } from '../asked/traits.ts';
import { withMetric } from '../metric/settle-metric.ts';
import { partsAddedUp, twoAddedUp } from './added-up.ts';
import { asksGoalAndFigure, goalAndFigure } from './goal-and-figure.ts';
import { asksGap, goalGap } from './goal-gap.ts';
import { asksForBothKinds, asksForRest, bothKinds, restOfAll } from './made-of-two.ts';
import { FROM_YEAR_BEFORE, IN_UNITS, operationOf } from './operation.ts';
import { asksOutcome, byOutcome } from './outcomes.ts';
import { asksPlace, placeOf } from './place-among.ts';
import { recast } from './recast.ts';
import { ofItsKind, ofOneCompany, ofPair, shareOfWhole } from './share-of-whole.ts';
import { asksWhetherMore } from './whether-more.ts';
import { periodsApart, twoGoals, yearsApart } from './years-apart.ts';

/** In the order in which one outweighs another. */
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
  wherePartsAreHeld('how many cars that are no NEVs were made', restOfAll, asksForRest),
  wherePartsAreHeld('public and private piles together', bothKinds, asksForBothKinds),
  wherePartsAreHeld('what part of the output of Anhui comes from Hefei', shareOfWhole),
  wherePartsAreHeld('how much higher is the goal for 2030 than that for 2025', twoGoals),
  wherePartsAreHeld(
    'what was the goal, and how many were made by September',
    goalAndFigure,
    asksGoalAndFigure,
  ),
  wherePartsAreHeld('how far is Zhejiang from its goal', goalGap, asksGap),
  wherePartsAreHeld('what part of all charging piles are public ones', ofItsKind),
  wherePartsAreHeld('what part of the output of Shaanxi is made by BYD', ofOneCompany),
  wherePartsAreHeld('how many times the public piles are the private ones', ofPair),
  wherePartsAreHeld('public and private piles together', twoAddedUp),
  wherePartsAreHeld('buses and taxis to be added, together', partsAddedUp),
  wherePartsAreHeld(
    'where does Hubei stand among the provinces by charging piles',
    placeOf,
    asksPlace,
  ),
  {
    like: 'how many a year were sold on average from 2022 to 2024',
    fits: (asked) => {
      const asks = operationOf(asked);
      const yearly = asks === 'average' || asks === 'growth-a-year';
      return yearly && spansYears(asked.draft) && withWhole(asked).slots.metric.choices.length > 0;
    },
    read: (asked) => {
      const operation = operationOf(asked) ?? 'average';
      return withMetric(reachedUnless(recast(withWhole(asked), 'compare', operation)));
    },
  },
  {
    like: 'how many a month were built in the first half of 2023',
    fits: (asked) => operationOf(asked) === 'amount-a-month' && countsMonths(asked),
    read: (asked) => withMetric(recast(asked, 'compare', 'amount-a-month')),
  },
  {
    like: 'average output of Anhui and Jiangsu in 2023',
    fits: (asked) =>
      operationOf(asked) === 'average' &&
      isOfMany(asked) &&
      !spansYears(asked.draft) &&
      isCounted(asked),
    read: (asked) => withMetric(reachedUnless(recast(withWhole(asked), 'compare', 'average'))),
  },
  {
    like: 'output per province on average (the provinces are not counted alike)',
    fits: (asked) =>
      asked.slots.cues.has('average') &&
      asked.slots.cues.has('which-regions') &&
      isOfAll(asked) &&
      standsAlone(asked),
    read: () => ({ unanswerable: { kind: 'outside' } }),
  },
  wherePartsAreHeld('stock from the middle of 2022 to the middle of 2025', periodsApart),
  wherePartsAreHeld('exports of 2025 compared with 2023', yearsApart, comparesTwoYears),
  {
    like: 'by how many cars did output grow from 2020 to 2023',
    fits: asksForIncrease,
    read: (asked) => sinceThen(asked, 'difference'),
  },
  {
    like: 'did it build fewer cars in 2023 than the year before',
    fits: asksWhetherMore,
    read: (asked) => sinceThen(asked, isCounted(asked) ? 'growth' : 'difference'),
  },
];

/** What became of a figure from one year to a later one: those that are named, or the year before and the one that is. */
function sinceThen(asked: Asked, operation: 'difference' | 'growth'): QuestionReading {
  const compared = recast(withWhole(asked), 'compare', operation);
  const { to } = compared.draft;
  const years = spansYears(compared.draft) || to === null ? {} : { from: to - 1 };
  return withMetric({ ...compared, draft: ofSide({ ...compared.draft, ...years }, 'actual') });
}

/** What was reached, unless a promise is spoken of. */
function reachedUnless(asked: Asked): Asked {
  return { ...asked, draft: ofSide(asked.draft, asked.draft.question?.of ?? 'actual') };
}

/** The mean of the shares of several regions is no share of anything. */
function isCounted(asked: Asked): boolean {
  const [best] = withWhole(asked).slots.metric.choices;
  return best !== undefined && best.metric.unit !== 'percent' && best.metric.unit !== 'rank';
}

/** One region's count that adds up over the months of one time. */
function countsMonths({ slots, draft }: Asked): boolean {
  const [best] = slots.metric.choices;
  const one = draft.regions.length === 1 && slots.companies.length === 0 && !spansYears(draft);
  return one && best?.metric.flow === true && MONTHLY.has(best.metric.unit);
}

const MONTHLY: ReadonlySet<string> = new Set(['vehicles', 'count', 'CNY', 'GWh', 'kWh', 'tonnes']);

/** A kind that is asked in these words, and that fits only where the figures are held of which the answer is made. */
function wherePartsAreHeld(
  like: string,
  workOut: (asked: Asked) => QuestionReading | null,
  isAsked: (asked: Asked) => boolean = () => true,
): Kind {
  return {
    like,
    fits: (asked) => isAsked(asked) && workOut(asked) !== null,
    read: (asked) => workOut(asked) ?? withMetric(asked),
  };
}

function comparesTwoYears({ slots: { cues, times }, draft }: Asked): boolean {
  // "By how many did 2023 beat 2022": no goal is met.
  const beats = cues.has('difference') && cues.has('met') && !cues.has('target');
  const compares = cues.has('compare') && !cues.has('times');
  return (compares || beats) && draft.regions.length === 1 && times.length === 2;
}

/** By how much a figure grew, in its own unit: over the years that are named, or since the year before. */
function asksForIncrease(asked: Asked): boolean {
  const { slots, draft } = asked;
  const grows = slots.cues.has('growth') && IN_UNITS.test(slots.text);
  const sinceYearBefore = FROM_YEAR_BEFORE.test(slots.text) && !spansYears(draft);
  return (
    operationOf(asked) === 'difference' &&
    (grows || sinceYearBefore) &&
    draft.regions.length === 1 &&
    draft.from !== null &&
    withWhole(asked).slots.metric.choices.length > 0
  );
}

/** One figure beside the sum of others: neither a sum of all nor a difference of two. */
const THAN_A_SUM =
  /比[^，。]{2,24}(之和|总和|合计|加起来|合起来)|\bthan\b.{0,60}\b(combined|together|taken together)\b/;
