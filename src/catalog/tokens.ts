// What a text is searched by: its words and pairs of Chinese characters, the same for what is stated and what is typed.
import { hasHan } from '../language.ts';
import { fold } from './fold.ts';
import { stem } from './stem.ts';

const RUN = /\p{Script=Han}+|[a-z0-9]+(?:[.][0-9]+)?/gu;
const UNSAID = new Set(
  'a an and are at by for from in is it its of on or that the to was were what which who with how much many'.split(
    ' ',
  ),
);

/** Words without their plural ending; Chinese as overlapping pairs of characters, since it has no blanks. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const [run] of fold(text).matchAll(RUN)) {
    if (!hasHan(run)) {
      if (!UNSAID.has(run)) tokens.push(stem(run));
    } else if (run.length === 1) {
      tokens.push(run);
    } else {
      for (let at = 0; at < run.length - 1; at++) tokens.push(run.slice(at, at + 2));
    }
  }
  return tokens;
}
