// Whether a number, money or a place in an order is asked for, and whether a measure tells one: who asks how many is not answered by words alone.
import type { MeasureFact } from '../catalog/catalog.ts';
import { PLAIN_ENGLISH } from './plain-words.ts';
import { asksForMoney, statesMoneyAsked } from './wanted-money.ts';

const HOW_MANY =
  /\bhow (much|many)\b|\bnumber of\b|\bin (megawatts|gigawatts|mw|gw|gwh|tonnes|tons|units|yuan)\b|多少|数量(?!.{0,4}吗)|保有量|总[数量]|(?<![第哪])几(?!乎|个?[省市区县]|家|条|座|种|项)/;
/** "How many provinces", 多少个省: those that are listed are counted. */
const WHICH_ONES =
  /\bhow many (provinces|cities|regions|places|municipalities)\b|多少个?(省|市|城市|地方|地区)/;

/** Whether it is regions that are counted. */
export function countsRegions(words: string): boolean {
  return WHICH_ONES.test(words);
}

const PLACE = /\b(what|which) rank\b|\brank(s|ed)?\b|第几|排名/;
const SHARE =
  /\b(what|which) (share|percentage|proportion)\b|\b(share|percentage|proportion) of\b(?!.{0,40}\b(going|ris(e|ing)|raised?|grow(ing)?)\b)|\b(utili[sz]ation|penetration)( rate)?\b|占比|比例|百分之几|几成|利用率|渗透率/;

const A_YEAR = /\b(a|per|each|every) year\b|一年/;
const STATES_YEARLY = /\b(a|per|each|every) year\b|\byearly\b|\bannual/;

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
  if (asksForMoney(words)) return statesMoneyAsked(en, words);
  if (!HOW_MANY.test(words) || WHICH_ONES.test(words)) return true;
  if (A_YEAR.test(words) && !STATES_YEARLY.test(en)) return false;
  return STATES_NUMBER.test(en);
}

/** Whether a number, money, a share or a place in an order is asked for. */
export function asksNumber(words: string): boolean {
  return (
    asksForMoney(words) ||
    [PLACE, SHARE].some((one) => one.test(words)) ||
    (HOW_MANY.test(words) && !WHICH_ONES.test(words))
  );
}

/** Whether it states a number that is no year. */
export function statesNumber({ statement: { en } }: MeasureFact): boolean {
  return STATES_NUMBER.test(en);
}

/** 几座, 多少辆: the word by which things are counted in Chinese. */
const COUNTED_BY = /(?:多少|几)(?:万|千|百)?([个座辆套家台条吨人名])/;
/** What is counted: "how many petrol plates is", "how many people work". */
const COUNTED =
  /\bhow many ([a-z -]{2,40}?)(?= (?:is|are|was|were|do|does|did|has|have|had|will|would|can|should|may|could|work|works|worked|run|runs|in|at|by|for|from|of|to|on|with|under|along|around|across|got|get|came|went|that|which|there|now)\b|[,?.]|$)/;
/** What goes by another name when it is counted. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['people', 'staff|workers|people|employees|jobs'],
  ['employees', 'staff|workers|people|employees|jobs'],
  ['workers', 'staff|workers|people|employees|jobs'],
  ['cars', 'cars?|vehicles?|nevs?'],
  ['vehicles', 'cars?|vehicles?|nevs?'],
  ['companies', 'firms?|companies|makers|suppliers'],
  ['firms', 'firms?|companies|makers|suppliers'],
  ['projects', 'projects?'],
]);

/** Whether the measure states a number of just what is counted: of plates, where plates are asked for. */
export function countsWhatIsAsked({ statement: { en, zh } }: MeasureFact, words: string): boolean {
  const [, unit] = COUNTED_BY.exec(words) ?? [];
  if (unit !== undefined) return new RegExp(`\\d[\\d.,]*[万亿]?[多余]?${unit}`).test(zh);
  const [, counted = ''] = COUNTED.exec(words) ?? [];
  const names = counted.split(/[ -]/).filter((word) => !PLAIN_ENGLISH.has(word) || SAME.has(word));
  return names.some((name) => isCounted(name, en));
}

const SMALL = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen';

/** "20,000 are for petrol cars", "43 projects": the number stands close before the name. */
function isCounted(name: string, text: string): boolean {
  const named = SAME.get(name) ?? `${name.replace(/(ies|es|s)$/, '')}(ies|es|s|y)?`;
  return new RegExp(`(\\d[\\d.,]*|\\b(${SMALL}))( [a-z-]+){0,3} (${named})\\b`, 'i').test(text);
}
