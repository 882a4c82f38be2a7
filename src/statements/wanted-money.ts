// Whether money is asked for, put into something or paid out, and what is left of the words without those that ask for it: a measure must
// state an amount and speak of the rest; "how much is BYD putting into Xiangyang" need not be told in the word "put".
/** What is done with money that somebody puts into something. */
const SPENT =
  'cost(s|ing)?|invest(s|ed|ing)?|spend(s|ing)?|spent|put(s|ting)? (in|into|up|towards|behind|aside|on)|put(s|ting)? .{1,40} into|pay(s|ing)?|paid|s[aui]nk(s|ing)?|pour(s|ed|ing)?|plough(s|ed|ing)?|plow(s|ed|ing)?|pump(s|ed|ing)?|commit(s|ted|ting)?|pledg(e|es|ed|ing)|splash(es|ed|ing)?|shell(s|ed|ing)? out|stump(s|ed|ing)? up';
/** What is done with money that somebody is given. */
const GIVEN =
  'gets?|got|receiv(e|es|ed)|claim(s|ed)?|qualif(y|ies) for|collects?|pockets?|hand(s|ed|ing)? out|giv(e|es|en|ing)|gave|offer(s|ed|ing)?|grant(s|ed|ing)?|pay(s|ing)? out|paid out';

const ASKED_FOR =
  /\bhow (much|many) (money|cash|capital|funding|yuan|rmb|billions?|millions?)\b|\bin yuan\b|\byuan$|\bby value\b|\bprice tag\b|\bfor how much\b|\bworth\W*$|\bhow much is .{1,40}\bworth\b|\btotal investment\b|\b(what|how (big|large|much|high))\b.{0,30}\b(costs?|price|investments?|budget|outlay|spend|spent)\b|\bwhat .{0,30}\bpa(id|ys?) out\b|\b(cash|money) amounts?\b|多少(钱|亿元|万元|亿|元|资金|补贴|补助|奖励|投资|产值|营收|收入)|几块钱|几个亿|投资额|总投资|造价|(投|花|砸|拿出)(入|资|下|了|进)*多少(?!个|家|座|台|辆)/;
const SPENT_SO_MUCH = new RegExp(
  `\\bhow much (?!(energy|electricity|power|hydrogen|capacity))[^,;]{0,60}\\b(${SPENT})\\b|\\bwhat (did|does|will|has|is|have|do) [^,;]{0,40}\\b(invest|spend|spent|cost|sink|sunk|pour)(s|ed|ing)?\\b(?! on\\W*$)`,
);
/** The verb stands at the end of its sentence, or before what it is given for. */
const GIVEN_SO_MUCH = new RegExp(
  `\\bhow much (?:[a-z]+ ){0,3}(can|could|do|does|did|will|would|may|might|is|are) [^,;]{1,60}\\b(${GIVEN})\\b|(?:能|可以?|最[多高]|一共|各)(?:拿|领|得|补|奖|给)(?:到|励|助)?(?:多少|几)`,
);

/** A part of the cost is no amount. */
const A_SHARE = /\b(share|percentage|proportion|per ?cent) of\b|占比|比例|百分之几|几成/;

/** Whether an amount of money is asked for. */
export function asksForMoney(words: string): boolean {
  if (A_SHARE.test(words)) return false;
  return ASKED_FOR.test(words) || SPENT_SO_MUCH.test(words) || GIVEN_SO_MUCH.test(words);
}

const SPENDING =
  /\b(invest(s|ed|ing|ments?)?|spend|spent|costs?|put(s|ting)?|s[aui]nk|pour(s|ed|ing)?|budget|price tag)\b|投|花|砸|造价/;
/** An amount that is made, and not spent. */
const MADE = /\b(value added|output value|revenue|class)\b/;
const SPENT_ON = /\b(invest|cost|put|spen[dt])/;

/** Whether the English sentence states an amount of the kind that is asked for: what an industry makes is nothing that is put into it. */
export function statesMoneyAsked(en: string, words: string): boolean {
  if (!STATES_MONEY.test(en)) return false;
  return !SPENDING.test(words) || !MADE.test(en) || SPENT_ON.test(en);
}

const STATES_MONEY = /\b(yuan|euros?|dollars?)\b|\$/;

/** Whether it is asked what somebody is paid: 能拿多少, "how much can a station get". */
function asksForPayout(words: string): boolean {
  return GIVEN_SO_MUCH.test(words);
}

const ONLY_ASKS = new RegExp(
  `\\b(how (much|many) (money|cash|capital|yuan|rmb|billions?|millions?)|price tag|in total|altogether|worth|${SPENT})\\b|多少(钱|资金|投资|亿元|万元|亿|元|产值|营收|收入)|投资额|总投资|造价|(投|花|砸)(入|资|下|了|进)*(?=多少)|追加了?|一共|总共`,
  'g',
);

/** The words, with what is paid out named by its own word. */
export function withPayout(words: string): string {
  return asksForPayout(words) ? `${words} subsidy` : words;
}

/** The words that a measure must speak of: without those that ask for money, with what is paid out named by its own word. */
export function withoutMoney(words: string): string {
  if (!asksForMoney(words)) return words;
  return withPayout(words).replace(ONLY_ASKS, (found) => ' '.repeat(found.length));
}
