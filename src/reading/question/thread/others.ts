// "Who else besides Shanxi": all regions are asked about, and the ones that are named are left out.
import type { Query } from '../../../query.ts';
import type { Thread } from '../asked/asked.ts';
import type { Slots } from '../slots/slots.ts';

/** Whether the words ask for the others, whichever regions they name. */
export function asksOfOthers({ regions, companies, text, cues }: Slots): boolean {
  const ranked = cues.has('most') && (cues.has('provinces') || cues.has('cities'));
  const which = ranked || cues.has('which-regions') || cues.has('who') || WHO_ELSE.test(text);
  const named = regions.length > 0 && companies.length === 0 && !regions.includes('china');
  return named && which && (regions.length === 1 ? OTHERS : LEFT_OUT).test(text);
}

/** The draft without the regions that only the words as typed still name, or of which the thread has spoken. */
export function leavingOut(
  draft: Query,
  spotted: Slots,
  { regions, from }: Thread,
  after: Query | null,
): Query {
  const named = regions.length === 0 && spotted.regions.length > 0 && asksOfOthers(spotted);
  const goesOn = from !== null && regions.length === 0 && ASKS_WHO_ELSE.test(spotted.text);
  const besides = named ? spotted.regions : goesOn ? (after?.regions ?? []) : [];
  if (besides.length === 0 || draft.question === undefined) return draft;
  const about = draft.question.about?.replace(LEFT_OUT, '').replace(ELSE, '').trim() || null;
  return { ...draft, question: { ...draft.question, about, besides: [...besides] } };
}

const ELSE = /\belse\b/;

/** Others than those the thread spoke of. */
export const ASKS_WHO_ELSE =
  /\b(who|anyone|anybody|where) else\b|\bwhich others?( (provinces?|cit(y|ies)|regions?))?\b|还有(哪|谁)|别的(省|市|城市)|其他(省|市|城市)/;

const WHO_ELSE = /\b(who|which|what|anyone|any other)\b|哪|谁/;
const LEFT_OUT =
  /\b(besides|apart from|other than|aside from|except( for)?|excluding|not counting|leaving out)\b|除了?.{1,12}(以外|之外|外|，|还|哪|谁)|(?<!算)不算|不包括/;
const OTHERS = new RegExp(
  `${LEFT_OUT.source}|\\b(who else|which other|what other|any other)\\b|还有(哪|谁)|别的省|其他省`,
);
