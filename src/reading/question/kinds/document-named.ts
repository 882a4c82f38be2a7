// "Who signed the NEV plan for 2021 to 2035", 湖北转型方案管哪几年: what is asked of one document, which its matter, years and kind name.
import type { Question } from '../../../query.ts';
import { isConcept } from '../../../statements/terms.ts';
import type { Asked, Kind } from '../asked/asked.ts';
import { aspectOf, type DocumentAspect, WITHIN_IT } from '../asked/asked-of-document.ts';
import { hasBound } from '../asked/traits.ts';
import { namedDocuments, termsOfDocument } from '../told/named-documents.ts';
import { calledOf } from '../told/nicknames.ts';
import {
  asksOfSpoken,
  documentsMeant,
  mayBeOfDocument,
  onDocuments,
  spokenOf,
  tellsWhich,
  wholly,
} from './of-one-document.ts';

export const DOCUMENT_NAMED: Kind = {
  like: 'who signed the NEV plan for 2021 to 2035',
  fits: (asked) => {
    const { text } = asked.slots;
    if (WITHIN_IT.test(text)) return false;
    if (asksOfSpoken(asked)) return true;
    if (!mayBeOfDocument(asked) && !isCalled(asked)) return false;
    if (isTitleAlone(asked)) return true;
    return aspectOf(text) !== null && (documentsMeant(asked).length > 0 || isOfNoneHeld(asked));
  },
  read: (asked) => {
    const asks = ASKS[aspectOf(asked.slots.text) ?? 'title'];
    const plans = asksOfSpoken(asked) ? spokenOf(asked) : documentsMeant(asked);
    return { query: onDocuments(asked, asks, plans) };
  },
};

const ASKS: Record<DocumentAspect, Question['asks']> = {
  issuer: 'who',
  announced: 'when',
  period: 'when',
  title: 'list',
};

/** By its whole title, 成渝氢走廊, or the name that stands in quotation marks in it, 33618. */
function isCalled(asked: Asked): boolean {
  const { draft, context, slots } = asked;
  if (hasBound(asked) || context.claim === true) return false;
  const plans = context.catalog.plans({ regions: draft.regions });
  // Whether it is the best named costs an index of all statements.
  const isSaid = plans.flatMap(calledOf).some((name) => slots.text.includes(name));
  return isSaid && namedDocuments(asked)[0]?.literal === 1;
}

/** The matter that is named is one of which no document of the region speaks. */
function isOfNoneHeld({ slots, draft: { regions }, context: { catalog } }: Asked): boolean {
  const terms = termsOfDocument(slots, catalog);
  return regions.length > 0 && terms.length > 0 && terms.every(isConcept);
}

/** Nothing but a title, all of whose words one document bears out. */
function isTitleAlone(asked: Asked): boolean {
  const { text, quantities } = asked.slots;
  const ends = ENDS_IN_A_DOCUMENT.test(text) && !ASKS_SOMETHING.test(text);
  if (!ends || quantities.length > 0) return false;
  const [named] = wholly(asked);
  return named !== undefined && (named.literal >= OF_ITS_TITLE || tellsWhich(asked));
}

/** So much of its title, in one language, stands in the words. */
const OF_ITS_TITLE = 0.2;
const ENDS_IN_A_DOCUMENT =
  /\b((plan|roadmap|agreement|scheme|programme)|(opinions|regulations?|guidelines?|notice)( (on|for) [a-z ]{2,50})?)( \(?20\d\d ?(-|–|to) ?20\d\d\)?)?[\s?!.]*$|(规划|方案|行动计划|意见|条例|通知|路线图|协议|若干(政策)?措施)(\([^)]*\))?[\s?!.]*$/;
const ASKS_SOMETHING =
  /\b(what|which|how|does|do|did|is|are|has|have|who|when|any|why|where|list|show|compare|all|versus|vs|latest|newest|output|production|capacity|sales|share|stock|role|per)\b|产能|产量|销量|保有量|规模|占比|[什么啥哪几谁何多吗没呢怎]|对比|列出|所有|全部|最新|最近|措施有|如何/;
