// "Which plan did the action plan of 2023 replace", 后来被什么取代: what came before one document, or after it.
import type { PlanFact } from '../../../catalog/catalog.ts';
import { statementsOf } from '../../../statements/statements.ts';
import { isConcept } from '../../../statements/terms.ts';
import type { Asked, Kind } from '../asked/asked.ts';
import { DOCUMENT, WITHIN_IT } from '../asked/asked-of-document.ts';
import { namesGoal } from '../asked/traits.ts';
import { type NamedDocument, namedDocuments, termsOfDocument } from '../told/named-documents.ts';
import { directionOf, IN_TIME, relativesOf } from '../told/succession.ts';
import {
  asksOfSpoken,
  mayBeOfDocument,
  onDocuments,
  spokenOf,
  tellsWhich,
} from './of-one-document.ts';

export const DOCUMENT_REPLACED: Kind = {
  like: 'which plan did the action plan of 2023 replace',
  fits: (asked) => {
    const { slots, draft } = asked;
    const { text } = slots;
    if (directionOf(text) === null) return false;
    if (asksOfSpoken(asked)) return true;
    if (slots.from !== null && slots.regions.length === 0) return false;
    if (namesGoal(text)) return isOfGoalsSet(asked);
    if (!DOCUMENT.test(text) || WITHIN_IT.test(text)) return false;
    return mayBeOfDocument(asked) && draft.regions.length + namedDocuments(asked).length > 0;
  },
  read: (asked) => ({ query: onDocuments(asked, 'who', chain(asked)) }),
};

/** "What did Jiangsu's NEV targets of 2021 replace": goals that a document is called by, and the year in which it set them. */
function isOfGoalsSet(asked: Asked): boolean {
  const { slots, draft } = asked;
  const [time] = slots.times;
  const [named] = chain(asked).slice(-1);
  const year = time?.from === time?.to ? String(time?.from) : null;
  const precise = slots.metric.choices.length + slots.quantities.length > 0;
  if (draft.regions.length !== 1 || year === null || precise || !tellsWhich(asked)) return false;
  return named?.announced?.startsWith(year) === true;
}

/** What came before or after the document, and the document itself; none where nothing is known to have. */
function chain(asked: Asked): PlanFact[] {
  const { text } = asked.slots;
  const direction = directionOf(text) ?? 'either';
  const all = asked.context.catalog.plans({});
  const linked = (plan: PlanFact) => {
    const relatives = relativesOf(plan, direction, all);
    return relatives.length === 0 ? [] : [[...relatives, plan]];
  };
  if (asksOfSpoken(asked)) return spokenOf(asked).slice(0, 1).flatMap(linked).flat();
  const named = namedDocuments(asked);
  const best = named[0]?.worth ?? 0;
  const near = named.filter(({ worth }) => worth >= best * TAKES_PART);
  const [first] = near.flatMap(({ plan }) => linked(plan));
  return first ?? (IN_TIME.test(text) ? nextInTime(named, direction === 'earlier', asked) : []);
}

/** One that is known to have replaced another is meant before one that is named a little better. */
const TAKES_PART = 0.4;

/** The one of the same matter that appeared just before the best named, or just after. */
function nextInTime(
  [first, ...others]: readonly NamedDocument[],
  earlier: boolean,
  { slots, context: { catalog } }: Asked,
): PlanFact[] {
  const at = first?.plan.announced;
  if (first === undefined || at == null) return [];
  const statements = statementsOf(catalog);
  const matters = termsOfDocument(slots, catalog).filter(isConcept);
  const isAlike = ({ plan, matched }: NamedDocument) =>
    matters.length > 0
      ? matters.every((term) => statements.speaksOf(plan, term))
      : matched >= first.matched;
  const isRoadmap = ({ type }: PlanFact) => type === 'expert-roadmap';
  const alike = others
    .filter(isAlike)
    .map(({ plan }) => plan)
    .filter((plan) => isRoadmap(plan) === isRoadmap(first.plan))
    .filter(({ announced }) => announced !== null && announced < at === earlier)
    .filter(({ id }) => !others.some(({ plan }) => plan.supersedes === id));
  const ofKind = alike.filter(({ type }) => type === first.plan.type);
  const [next] = (ofKind.length > 0 ? ofKind : alike).sort((a, b) =>
    (a.announced ?? '') < (b.announced ?? '') === earlier ? 1 : -1,
  );
  return next === undefined ? [] : [next, first.plan];
}
