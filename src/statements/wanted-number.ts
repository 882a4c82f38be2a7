// Whether a number, money or a place in an order is asked for, and whether a measure tells one: who asks how many is not answered by words alone.
import type { MeasureFact } from '../catalog/catalog.ts';

const HOW_MANY =
  /\bhow (much|many)\b|\bnumber of\b|\bin (megawatts|gigawatts|mw|gw|gwh|tonnes|tons|units|yuan)\b|多少|数量|保有量|总[数量]|(?<![第哪])几(?!乎|个?[省市区县]|家|条|座|种|项)/;
/** "How many provinces", 多少个省: those that are listed are counted. */
const WHICH_ONES =
  /\bhow many (provinces|cities|regions|places|municipalities)\b|多少个?(省|市|城市|地方|地区)/;
const MONEY =
  /\bhow (much|many) (money|yuan|rmb|billions?)\b|\bhow much .{0,40}\b(cost|invest|spend|put|pay)|\bin yuan\b|\byuan$|\bby value\b|\bwhat .{0,30}\b(costs?|price|investment|budget|spend|spent)\b|\bwhat .{0,30}\bpa(y|id) out\b|多少(钱|亿元|亿|资金)|几块钱|投资额|造价/;
const PLACE = /\b(what|which) rank\b|\brank(s|ed)?\b|第几|排名/;
const SHARE =
  /\b(what|which) (share|percentage|proportion)\b|\b(share|percentage|proportion) of\b(?!.{0,40}\b(going|ris(e|ing)|raised?|grow(ing)?)\b)|\b(utili[sz]ation|penetration)( rate)?\b|占比|比例|百分之几|几成|利用率|渗透率/;

const A_YEAR = /\b(a|per|each|every) year\b|一年/;
const STATES_YEARLY = /\b(a|per|each|every) year\b|\byearly\b|\bannual/;

const STATES_MONEY = /\b(yuan|euros?|dollars?)\b|\$/;
const STATES_PLACE =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|top|largest|leads?)\b/;
const STATES_SHARE = /\bpercent\b|%|\b(half|third|quarter|tenth|share)s?\b/;
/** A year is no number, nor is the "2" of a name such as L2. */
const STATES_NUMBER =
  /(?<![\d-])(?!(?:19|20)\d\d\b)\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|twice|million|billion|thousand)\b/i;

/** Whether the measure tells such a number as the words ask for; any does where they ask for none. */
export function numberFits({ statement: { en } }: MeasureFact, words: string): boolean {
  if (PLACE.test(words)) return STATES_PLACE.test(en);
  if (SHARE.test(words)) return STATES_SHARE.test(en);
  if (MONEY.test(words)) return STATES_MONEY.test(en);
  if (!HOW_MANY.test(words) || WHICH_ONES.test(words)) return true;
  if (A_YEAR.test(words) && !STATES_YEARLY.test(en)) return false;
  return STATES_NUMBER.test(en);
}

/** Whether a number, money, a share or a place in an order is asked for. */
export function asksNumber(words: string): boolean {
  return (
    [PLACE, SHARE, MONEY].some((one) => one.test(words)) ||
    (HOW_MANY.test(words) && !WHICH_ONES.test(words))
  );
}

/** Whether it states a number that is no year. */
export function statesNumber({ statement: { en } }: MeasureFact): boolean {
  return STATES_NUMBER.test(en);
}
