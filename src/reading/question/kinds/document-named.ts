// "Who signed the NEV plan for 2021 to 2035", 湖北转型方案管哪几年: what is asked of one document, which its matter, years and kind name.
import type { PlanFact } from '../../../catalog/catalog.ts';
import type { Question } from '../../../query.ts';
import { type Asked, asking, type Kind } from '../asked/asked.ts';
import { aspectOf, DOCUMENT, type DocumentAspect, WITHIN_IT } from '../asked/asked-of-document.ts';
import { namedDocuments } from '../told/named-documents.ts';

export const DOCUMENT_NAMED: Kind = {
  like: 'who signed the NEV plan for 2021 to 2035',
  fits: (asked) => asksOfDocument(asked) && documentsMeant(asked).length > 0,
  read: (asked) => {
    const aspect = aspectOf(asked.slots.text) ?? 'title';
    const { question } = asked.draft;
    const query = {
      ...asking(asked.draft, 'plans', ASKS[aspect]),
      from: null,
      to: null,
      plans: documentsMeant(asked).map(({ id }) => id),
    };
    return {
      query:
        question === undefined
          ? query
          : { ...query, question: { ...question, asks: ASKS[aspect], about: asked.slots.text } },
    };
  },
};

const ASKS: Record<DocumentAspect, Question['asks']> = {
  issuer: 'who',
  announced: 'when',
  period: 'when',
  title: 'list',
};

function asksOfDocument({ slots: { text }, context, draft }: Asked): boolean {
  if (context.claim === true || draft.question?.bound != null) return false;
  return DOCUMENT.test(text) && !WITHIN_IT.test(text) && aspectOf(text) !== null;
}

/** The documents that the words may name: the best, and those that they name about as well. */
export function documentsMeant({ slots, draft, context: { catalog } }: Asked): PlanFact[] {
  const among = catalog.plans({ regions: draft.regions });
  const named = namedDocuments(slots, among, catalog);
  const best = named[0]?.worth ?? 0;
  return named
    .filter(({ worth }) => worth >= best * ABOUT_AS_WELL)
    .slice(0, MOST)
    .map(({ plan }) => plan);
}

const ABOUT_AS_WELL = 0.75;
const MOST = 3;
