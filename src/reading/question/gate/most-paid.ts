// "Which city pays the most for a hydrogen station": measures state amounts that are paid on different terms, and put them in no order.
import type { Query } from '../../../query.ts';

const MOST_PAID =
  /\b(pays?|paying|gives?|giving|offers?|offering|hands? out|spends?) (out )?(the )?(most|least|more|highest)\b|\b(highest|biggest|largest|best|richest|fattest|most generous|lowest)( [a-z-]+){0,3} (subsid(y|ies)|incentives?|rewards?|bonus(es)?|handouts?|support|perks?|payouts?)\b|\b(subsid(y|ies)|incentives?|rewards?|bonus(es)?|handouts?|payouts?|perks?)\b.{0,40}\b(highest|biggest|largest|best|richest|most generous|the most)\b|\bmost generous\b|(补贴|补助|补的?|奖励|奖补|给钱|给的?)[^，。？]{0,8}最[高多大狠]|最[高多大](的|额)?(补贴|补助|奖励)/;
/** A most that one of them states, 最高补贴1000万元, is no order. */
const UP_TO = /最[高多](能|可以?|给|补|奖|拿|多少|是?多少)/;

/** The words that ask which of all regions, or of several, pays the most; undefined where none do. */
export function mostPaid({ regions }: Query, text: string): string | undefined {
  const ofOne = regions.length === 1 && regions[0] !== 'china';
  return ofOne || UP_TO.test(text) ? undefined : MOST_PAID.exec(text)?.[0];
}
