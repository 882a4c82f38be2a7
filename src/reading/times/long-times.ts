// Times that plans are made for: five-year plans and decades, and their ends.
import { matchAt, wordsBefore } from '../match.ts';
import { number, type Reader, type Span, YEAR } from './span.ts';

const PLAN_CHINESE =
  /(?<![一二三四五六七八九十百\d第])十([一二三四五六])五(?![百千万亿十])(?:["”」』]?(?:规划|计划|时期|期间|期(?!末)))*(["”」』]?(?:期?末|收官(?:之年)?|最后一年))?/y;
const PLAN_CHINESE_LONG =
  /第(?:十([一二三四五六])|1([0-6]))个五年(?:规划|计划)?(?:时期|期间|期(?!末))?(期?末)?/y;
const PLAN_ENGLISH =
  /(?:(1[0-6])(?:th)?|(tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth)) ?(?:(?:five|5) ?(?:year|yr) ?(?:development )?(?:plan|period|programme|program)(?: period)?|fyp(?: period)?|5yp|(?<=th ?)plan(?: period)?)(?![a-z])/y;
const PLAN_ORDINALS = 'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth'.split(' ');
const END_OF_PLAN = /(?:end|close|last year|final year) of (?:the )?$/;

/** 十四五, "the 14th five-year plan", 第十四个五年规划末. */
export const readPlan: Reader = (text, at) => {
  const chinese = matchAt(PLAN_CHINESE, text, at);
  if (chinese !== null)
    return planSpan(at + chinese[0].length, 10 + number(chinese[1]), chinese[2] !== undefined);
  const long = matchAt(PLAN_CHINESE_LONG, text, at);
  if (long !== null)
    return planSpan(at + long[0].length, 10 + number(long[1] ?? long[2]), long[3] !== undefined);
  const english = matchAt(PLAN_ENGLISH, text, at);
  if (english === null) return null;
  const nth =
    english[1] === undefined ? 10 + PLAN_ORDINALS.indexOf(english[2] ?? '') : Number(english[1]);
  return planSpan(at + english[0].length, nth, END_OF_PLAN.test(wordsBefore(text, at, 0)));
};

/** China's n-th five-year plan: the 14th runs from 2021 to 2025. Its end is the year in which its goals fall due. */
function planSpan(end: number, nth: number, onlyEnd: boolean): Span {
  const last = 1955 + nth * 5;
  const to = last * YEAR + YEAR - 1;
  return onlyEnd
    ? { end, from: last * YEAR, to, relation: 'by' }
    : { end, from: (last - 4) * YEAR, to, relation: 'plan' };
}

const DECADE_END = /(?:end of (?:the|this) decade|decades? end)(?![a-z])/y;

const NAMED_DECADE = /(?<![\d.])(20[2-4])0(?:s(?![a-z])|年代)(末|后期)?/y;
const END_OF = /(?:end of|late) (?:the )?$/;

/** A decade ends with the year of its plans: that of the 2020s in 2030. */
export const readDecade: Reader = (text, at, now) => {
  const named = matchAt(NAMED_DECADE, text, at);
  if (named !== null) {
    const [whole, tens, ending] = named;
    const first = Number(tens) * 10;
    const end = at + whole.length;
    if (ending !== undefined || END_OF.test(wordsBefore(text, at, 0)))
      return endOfDecade(end, first + 10);
    return { end, from: first * YEAR, to: (first + 10) * YEAR - 1 };
  }
  const match = matchAt(DECADE_END, text, at);
  if (match === null) return null;
  return endOfDecade(at + match[0].length, Math.ceil(Math.floor(now / YEAR) / 10) * 10);
};

function endOfDecade(end: number, last: number): Span {
  return { end, from: last * YEAR, to: last * YEAR + YEAR - 1, relation: 'by' };
}
