// What the unit of a figure says: a percentage is a share, a growth or neither, money a worth, and "the top three" a rank. Part of said-features.ts.

import type { QuantitySpot } from '../../quantities/figure.ts';
import { isShare } from './feature-kinds.ts';
import type { Subject } from './said-features.ts';
import { join, type Said } from './said-rule.ts';

/** Percentages that are no share of vehicles. */
const PERCENTS = ['growth', 'coverage', 'utilisation', 'credit-ratio'];

const IN_MONEY = [
  'output-value',
  'revenue',
  'scale',
  'worth',
  'value-added',
  'investment',
  'exports-value',
];

function hasWorth(features: Said): boolean {
  return IN_MONEY.some((one) => features.has(one));
}

/** A percentage is the share of something, and "the top three" a rank; of no region a rank is asked of all. */
export function addUnits(
  features: Said,
  quantities: readonly QuantitySpot[],
  { region }: Subject,
  text: string,
): void {
  // What is put out in money is worth that, and no number of things.
  if (features.has('output') && quantities[0]?.kind === 'money' && !hasWorth(features))
    join(features, 'worth', 'output');
  const known = [...features].some((one) => isShare(one) || PERCENTS.includes(one));
  if (quantities.some(({ kind }) => kind === 'percent') && !known) features.add('share');
  if (!region) features.delete('rank');
  else if (quantities.some(({ kind }) => kind === 'rank') || RANKED_NATIONALLY.test(text))
    features.add('rank');
}

/** 排进全国前十: of one region, which place it takes among all. */
export const RANKED_NATIONALLY = /(全国|国内)(第|前|排)[几一二两三四五六七八九十名\d]/;

/** "Rank Shanghai and Anhui by output", 给上海和安徽排名: an order to the bot, not a rank that a source states. */
const ORDER_TO_RANK =
  /^(please )?(rank(?! (did|does|do|was|is|of)\b)|sort|order)\b|^(请)?(给|把|将)?.{0,30}(排个?名|排序|排一下)$/;

/** An order to rank asks for no rank that a source states. */
export function toBeRanked(features: Said, text: string): void {
  if (ORDER_TO_RANK.test(text)) features.delete('rank');
}

const FROM_YEAR_BEFORE =
  /比(上年|去年|前一年|上一年)(同期)?(多|少|增|涨|降|跌)了?(几成|百分之几|几个点)/;

/** "How many tenths more than the year before" is a growth, not a share. */
export function grownFromYearBefore(features: Said, text: string): void {
  if (FROM_YEAR_BEFORE.test(text)) join(features, 'growth', 'share');
}

/** "Up 29 percent" is a growth, not a share. */
export function upOrDown(features: Said, text: string): void {
  if (
    /\b(up|down) (by )?(nearly |about |over |some )?[\d.]+ ?(%|percent|per cent|pct)/.test(text) ||
    /(%|\b(percent|per cent|pct|percentage|how much)) (up|down|higher|lower)\b(?! than)/.test(text)
  )
    join(features, 'growth', 'share');
}
