// "Changzhou built 300,000 EVs and hosted BYD": what a sentence adds at its end without a figure is a claim of its own. The company that
// it names is not the one whose figure stands before it.
import type { Slots } from '../slots/slots.ts';
import { claimsFigure } from './claim-parts.ts';

const TAIL =
  /[,，]?\s*(?:\band\s+(?=[a-z]+(?:ed|s)\s)|并|也)[^\d一二三四五六七八九十百千万亿%]{3,80}$/;

/** The sentence without such an end, and the end; null where all of it belongs together. */
export function withoutTail(
  sentence: string,
  said: (words: string) => Slots,
): { readonly head: string; readonly tail: string } | null {
  const found = TAIL.exec(sentence);
  if (found === null) return null;
  const head = sentence.slice(0, found.index);
  const [first, last] = [said(head), said(found[0])];
  const isOfRegion = first.regions.length > 0 && first.companies.length === 0;
  if (!isOfRegion || last.companies.length === 0 || !claimsFigure(first)) return null;
  return { head, tail: found[0].replace(/^[,，\s]*(?:and\s|并|也)/, '') };
}
