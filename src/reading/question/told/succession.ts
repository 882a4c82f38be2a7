// What a document replaced and what replaced it: asked in one direction or the other, and told by the documents themselves.
import type { PlanFact } from '../../../catalog/catalog.ts';
import { patternOf } from '../../word-patterns.ts';

export type Direction = 'earlier' | 'later' | 'either';

/** The document named is the newer one: what stood before it is asked for. */
const EARLIER = patternOf({
  words: `
    (did|does|do) .{2,100} (replace|supersede|follow|succeed|take the place of|build on) | (replac|supersed)(es|ed|ing) (what|which|any|some|an earlier|a previous|another|the previous|the earlier) | (was|were|been|is|are|got) (replaced|superseded) by (the|a|an|its|this|that) | which .{2,40} (did|does) it (replace|supersede)
    | (what|which) ([a-z]+ ){0,6}(came|comes|went|existed|stood|was there) before | came before | preced(es|ed) | predecessors? | forerunners? | (earlier|previous|prior) (draft|version|plan|document|edition)`,
  anywhere: `
    (取代|替代|代替|接替|替换)了?(的是|的)?(哪|什么|啥|谁) | (哪|什么)[^，。被]{0,10}被.{2,40}(取代|替代|代替) | 前身 | 前一[版份个] | 上一[版份个] | 此前(还)?(有|是|的) | 之前(还|有|的|是|那)`,
});

/** The document named is the older one: what became of it is asked for. */
const LATER = patternOf({
  words: `
    (what|which|something|anything) ([a-z]+ ){0,4}(replac|supersed)(es|ed) | (was|were|been|is|are|be|got|get) (since |later |ever |now |it )?(been )?(replaced|superseded|succeeded|finali[sz]ed|adopted|withdrawn|scrapped) | (replaced|superseded|succeeded) by (what|which) | successor | (what|which) ([a-z]+ ){1,3}follow(s|ed) | (came|become|became|becomes|happened) (of|to)
    | (came|come|comes) (in place of|after) | followed (on|it|up) | (still|no longer) (what )?(in force|valid|current|standing|stands?|counts?|applies|holds?) | (newer|updated|revised|later|new) (version|edition) | final version | ever (finali[sz]ed|adopted|issued|published|become final)`,
  anywhere: `
    被.{0,16}(取代|替代|代替|替换) | (由|哪|什么|谁)[^，。]{0,10}(取代|替代|代替|接替)(了)? | 换成 | (最后|最终|后来)(变|改|成)[^，。]{0,3}(哪|什么|啥) | (取代|替代)没 | 新的?替代 | 还(算数|有效|管用) | 作废 | 失效 | 废止 | 之后(的|是|又|有|出) | 更新版 | 新版 | 修订版 | 后来.{0,10}(正式|定稿|印发|发布|出台) | 正式(印发|发布|出台|定稿)了?(没|吗|么)`,
});

/** In which direction a document is asked for that stands before or after one that is named; null where none is. */
export function directionOf(text: string): Direction | null {
  const [earlier, later] = [EARLIER.test(text), LATER.test(text)];
  if (earlier && later) return 'either';
  if (earlier) return 'earlier';
  return later ? 'later' : null;
}

/** Only what came before or after in time is asked for, whatever took whose place. */
export const IN_TIME =
  /\b(before|after|preced|previous|earlier|prior|predecessor|successor|followed)|之前|之后|前一|上一|此前|更新版|新版|修订版/;

/** The documents that the plan replaced, or that replaced it, next to it first. */
export function relativesOf(
  plan: PlanFact,
  direction: Direction,
  among: readonly PlanFact[],
): PlanFact[] {
  const earlier = among.filter(({ id }) => id === plan.supersedes);
  const later = among.filter(({ supersedes }) => supersedes === plan.id);
  if (direction === 'earlier') return earlier;
  return direction === 'later' ? later : [...later, ...earlier];
}
