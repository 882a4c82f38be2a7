// What is to be made of two figures or more, by the words: a difference unless they say something else.
import type { Question } from '../../../query.ts';
import type { Asked } from '../asked/asked.ts';

const YEARLY =
  /\b(average|mean|annualised|annualized|compound) (annual |yearly )?(growth|increase|rise|rate)|\bcagr\b|\b(grew|grow|growth|increase[ds]?|rose) .{0,30}(a|per|each) year\b|年均(复合)?(增|涨|提高|复合)|平均每年(增|涨)|复合增/;

/** How the words want two figures of one thing from two years worked out; null where they say nothing of it. */
export function operationOf({ slots: { cues, text } }: Asked): Question['asks'] | null {
  if (YEARLY.test(text)) return 'growth-a-year';
  if (asksByMonth(cues, text)) return 'amount-a-month';
  if (cues.has('average')) return 'average';
  if (cues.has('sum')) return 'sum';
  if (cues.has('times')) return 'times';
  if (cues.has('ratio')) return 'ratio';
  if (cues.has('growth')) return IN_UNITS.test(text) ? 'difference' : 'growth';
  if (cues.has('difference')) return 'difference';
  return cues.has('compare') ? 'compare' : null;
}

/** "How many a month", 月均产量: of the months nothing is held but what they add up to. */
function asksByMonth(cues: Asked['slots']['cues'], text: string): boolean {
  return (cues.has('average') && BY_MONTH.test(text)) || MANY_A_MONTH.test(text);
}

const BY_MONTH = /\b(a|per|each|every|by) month\b|\bmonthly\b|每个?月|一个月/;
const MANY_A_MONTH =
  /\bhow (many|much)\b.{0,60}(?<!\bin )\b(a|per|each|every) month\b|月均|每个?月.{0,12}(多少|几万)/;

/** Whether the smallest stands first: "the least", not "from the highest to the lowest". */
export function ranksUp({ cues, text }: Asked['slots']): boolean {
  return cues.has('least') && !FROM_THE_TOP.test(text);
}

const FROM_THE_TOP =
  /\b(highest|largest|biggest|most|top) (first|to (the )?(lowest|smallest|least|bottom|fewest))\b|从(高|大|多)到/;

/** Set against the year before the one that is named. */
export const FROM_YEAR_BEFORE =
  /比(上一?年|前一年|上年同期)|\b(than|from|on|over|versus|vs|against) (in |during |for )?(the )?(year (before|earlier)|previous year|prior year|preceding year)\b/;

/** The amount is asked for, not the percentage: 增加了多少万辆, "how many more". */
export const IN_UNITS =
  /(增|涨|多|升|扩|长|降|减|少|跌)[加了长大到建下幅]{0,3}(多少|几)(十|百|千)?(万|亿)?(多)?(辆|台|个|座|家|根|元|gwh|吉瓦)|\bhow many (more|fewer|extra|additional)\b|\bby how many\b(?! (percent|times))|\bin (absolute|unit) terms\b/;
