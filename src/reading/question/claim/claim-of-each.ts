// "Leapmotor and Xpeng both want a million": what is claimed of several companies at once is claimed of each of them.
import type { Slots } from '../slots/slots.ts';

const JOINED = /^\s*(?:,?\s*and|,|&|以?及|[和与跟、])\s*$/;

/** "Both", 都: what is said of one company alone has no such word. */
const EACH = /\b(?:both|each|all)\b ?|[都均各]/g;

const TOGETHER =
  /\b(together|combined|in total|in all|altogether|jointly|sum)\b|合计|共计|总共|一共|总计|加起来|之和/;

/** The sentence once for each of the companies that stand side by side before its one figure; null where there are no two. */
export function ofEachCompany(
  sentence: string,
  { text, names, quantities, regions }: Slots,
): string[] | null {
  if (quantities.length !== 1 || regions.length > 0 || TOGETHER.test(text)) return null;
  const spots = names.filter(({ named }) => named.some(({ kind }) => kind === 'company'));
  const [first, last] = [spots[0], spots.at(-1)];
  const joined = spots.every(({ end }, at) => {
    const next = spots[at + 1];
    return next === undefined || JOINED.test(text.slice(end, next.start));
  });
  if (first === undefined || last === undefined || spots.length < 2 || !joined) return null;
  // As it was typed, where that has as many characters as the key.
  const words = sentence.length === text.length ? sentence : text;
  const [head, tail] = [words.slice(0, first.start), words.slice(last.end).replace(EACH, '')];
  return spots.map(({ start, end }) => `${head}${words.slice(start, end)}${tail}`);
}
