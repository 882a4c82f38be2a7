// Which four digits are a year and which a figure is settled here, and quantities keep off every spot found: 1990 to 2099 is a year, unless
// a measure or a counted thing follows at once (2035 piles, 2025辆, 2025 GWh), money stands before it ($2025), or a comparator and a counted
// thing enclose it (more than 2035 charging piles). A preposition of time outweighs the counted thing (in 2025 vehicles were …), 年 outweighs
// all. 2000 is a figure unless 年 or such a preposition says otherwise: this trade has many targets of 2,000 and no year 2000.
import { matchAt, wordsBefore } from '../match.ts';
import { number, YEAR, type Year } from './span.ts';

const FOUR_DIGITS =
  /(?<![a-z\d$¥€£#第]|(?<!\d)(?:\d{1,3}|\d{5,9})[-:.]|(?:rmb|cny|usd) )(?:(?:fy|cy) ?|year )?((?:199|20\d)\d)(?:( ?年度?(?!代))|[sef](?![a-z\d])|(?![a-z\d%]|\.\d))/y;
const HAN_YEAR = /二([零〇○][零〇○一二三四五六七八九]{2}) ?年?/y;
/** 10年 to 12年 last as long; 13年 is 2013. */
const TWO_DIGITS =
  /(?<!\d[.,]|[\da-z去前后每第满超约逾长达]|[近以未]来?)(1[3-9]|[2-4]\d)(?: ?年(?!代|期|级|以内|之内|内|来|间|多(?=时间|以|[ ,。]|$)|左右|限|均)|(?=[、,和与](?:1[3-9]|[2-4]\d)年|[上下]半年|第?[一二三四]季度|全年|[前头](?:[三两]个?季|1?\d个?月))|(?<=\p{Script=Han} ?(?:2\d|3[0-5]))$)/uy;

const COUNTED_ENGLISH =
  '(?:vehicles|cars|trucks|buses|units|piles|stations|chargers|connectors|firms|companies|enterprises|factories|makers|parking spaces)(?! (?:targets?|goals?|output|production|sales|plans?|figures?|numbers?)\\b)';
const MEASURED =
  / ?(?:[万亿]|[百千][万亿]|[多余](?!少|下)|[辆吨倍%]|个(?!月)|家(?!用|庭|电)|座(?!谈|舱)|台(?!州|湾|积)|条(?!例|件)|项(?!目)|款(?=\/)|美元|公里|千米|千瓦|平方|元(?!旦)|人次|标准?箱|亩)| ?(?:percent|per cent|pct|[gmkt]wh?|km2?|tonnes|tons|teu|yuan|rmb|cny|dollars|usd|million|billion|trillion|thousand|mln|bn|times|fold)(?![a-z\d])/y;
const COUNTED = new RegExp(` ${COUNTED_ENGLISH}(?![a-z\\d])`, 'y');
const COUNTED_LATER = new RegExp(
  `(?: (?!(?:in|by|of|for|at|on|and|or|the|to|nev)\\b)[a-z]{1,16}){1,3} ${COUNTED_ENGLISH}(?![a-z\\d])`,
  'y',
);
const COMPARATOR =
  /(?:more than|over|above|exceed(?:s|ed|ing)?|at least|at most|(?:less|fewer) than|under|about|around|some|nearly|up to) $|(?:超过|突破|至少|不少于|不低于|约|近|低于|不到)$/;
const PREPOSITION =
  /(?:^| )(?:in|by|since|before|after|until|during|year|q[1-4]|h[12]|(?:first|second|third|fourth) (?:half|quarter)|half of|quarter of)(?: the)?(?: year)? $/;
/** "Hydrogen sector 2025 yuan": the unit of the answer, said after the year. */
const UNIT_AT_END = / (?:yuan|gwh|tonnes|tons|km|kw|kwh)(?: (?:a|per) year)?\W*$/y;
const SAYS_HOW_MUCH =
  /(?:^| )(?:to|of|at|is|was|were|has|have|had|reach(?:es|ed)?|hit|made|builds?|built) $/;
const YEARS_ASKED_FOR = { first: 2015, last: 2040 } as const;

/** Four digits without 年 that count something: see the rule at the head of this file. */
function isFigure(text: string, at: number, { end, year }: Year): boolean {
  const before = wordsBefore(text, at, 0);
  const asked = year >= YEARS_ASKED_FOR.first && year <= YEARS_ASKED_FOR.last;
  if (asked && matchAt(UNIT_AT_END, text, end) !== null && / $/.test(before))
    return COMPARATOR.test(before) || SAYS_HOW_MUCH.test(before);
  if (matchAt(MEASURED, text, end) !== null) return true;
  if (PREPOSITION.test(before)) return false;
  if (year === 2000 || matchAt(COUNTED, text, end) !== null) return true;
  return COMPARATOR.test(before) && matchAt(COUNTED_LATER, text, end) !== null;
}

const RELATIVE_YEAR =
  /(?:(year before last)|((?:last|previous) years?)|((?:this|current) years?|(?<!20\d\d )(?:ytd|year to date))|(next years?)|(year after next))(?![a-z])|(大前年)|(?<![目之以此日])(前年(?!均))|(去年|(?<![以史])上一?年度?(?!代))|(今年|本年度?)|(明年)|(?<![之以今此日])(后年(?!均))/y;
const YEARS_AWAY = [-2, -1, 0, 1, 2, -3, -2, -1, 0, 1, 2];

/** The year that begins here, in figures or relative to the one that is now; null where none does. */
export function readYear(text: string, at: number, now: number): Year | null {
  const four = matchAt(FOUR_DIGITS, text, at);
  if (four !== null) {
    const year = { end: at + four[0].length, year: Number(four[1]) };
    return four[2] === undefined && isFigure(text, at, year) ? null : year;
  }
  const two = matchAt(TWO_DIGITS, text, at);
  if (two !== null) return { end: at + two[0].length, year: 2000 + Number(two[1]) };
  const han = matchAt(HAN_YEAR, text, at);
  if (han !== null) {
    const digits = [...(han[1] ?? '')].map(number).join('');
    return { end: at + han[0].length, year: Number(`2${digits}`) };
  }
  const relative = matchAt(RELATIVE_YEAR, text, at);
  if (relative === null) return null;
  const away = YEARS_AWAY[relative.slice(1).findIndex((group) => group !== undefined)] ?? 0;
  return { end: at + relative[0].length, year: Math.floor(now / YEAR) + away };
}
