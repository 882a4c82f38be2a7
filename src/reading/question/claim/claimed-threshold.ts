// "Two makers, each with more than 500,000 cars a year", 2家年产50万辆以上的车企: what is counted must be so large. The size is no figure of
// its own; it is taken out of the sentence, and the fact that is counted must name it.
import { numbersIn } from './told-claim.ts';

export interface Sized {
  /** The sentence without the size. */
  readonly words: string;
  readonly sizes: readonly number[];
}

const FIRMS =
  '(?:(?:auto|car|vehicle|nev|ev)?makers?|manufacturers?|producers?|firms?|companies|enterprises|groups?)';
const HAVING =
  '(?:with|making|producing|building|selling|turning out|churning out|that (?:make|build|produce|sell|turn out)|of|above|over|whose)';
const SIZED_ENGLISH = new RegExp(
  `(?<=\\b${FIRMS}\\b),? (?:each )?${HAVING} [^;.]{3,80}?(?=\\s(?:by|in|before|within)\\s(?:the\\s|end|20)|[;.]|, (?!\\d)|$)`,
  'i',
);
const SIZED_CHINESE =
  /(?<=[家个])[^，。；家]{0,10}?(?:产销|年产|产量|销量|营收|收入|产值|产能|规模)[^，。；]{1,16}?[辆元台](?:以上|级)?的?(?=[^，。；]{0,14}(?:企业|车企|公司|集团|厂))/;
const OF_CARS_OR_MONEY =
  /\b(vehicles?|cars?|units?|nevs?|evs?|output|sales|produc\w+|capacity|yuan|revenue)\b|[辆元台]/i;

/** The sentence without the size of what it counts; the sentence itself where it names none. */
export function withoutSizes(sentence: string, today: string): Sized {
  const found = (SIZED_ENGLISH.exec(sentence) ?? SIZED_CHINESE.exec(sentence))?.[0] ?? '';
  const sizes = OF_CARS_OR_MONEY.test(found) ? numbersIn(found, today) : [];
  const isSize = sizes.length > 0 && sizes.every((size) => size >= LEAST);
  return isSize ? { words: sentence.replace(found, ''), sizes } : { words: sentence, sizes: [] };
}

/** Smaller numbers count something else: "firms with two plants". */
const LEAST = 1000;
