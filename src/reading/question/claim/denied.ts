// Whether a claim says that something is not so. What a comparator says ("no fewer than", 不超过) denies nothing, nor does "not only".
import { blankOut } from '../../spans.ts';
import type { Slots } from '../slots/slots.ts';

const DENIES =
  /\b(not|never|no|none|neither|dont|doesnt|didnt|wont|isnt|wasnt|arent|werent|hasnt|havent|hadnt|cannot|cant|without|den(y|ies|ied)|false|untrue|failed to|fails to|scrapped|abandoned|cancelled|ditched)\b|没有|并未|未能|从未|尚未|未曾|不会|不再|并非|并不|不是|不打算|无意|未(完成|达到|实现|提出|设定|制定|公布|出台)|没(达到|完成|实现|提|定|设|出台)|取消了|放弃了/;
const DENIES_NOTHING =
  /\b(not|wont|dont|doesnt|didnt)\b.{0,50}\b(until|till|before)\b|\bnot (only|just)\b|\bno (later|earlier) than\b|\bno longer\b|\bif not\b|\bwhether or not\b|不仅|不只|不再|有没有|是不是/g;

/** Whether the words deny what they say. */
export function isDenied({ text, quantities }: Pick<Slots, 'text' | 'quantities'>): boolean {
  return DENIES.test(blankOut(text, quantities).replace(DENIES_NOTHING, ' '));
}
