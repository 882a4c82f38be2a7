// What the kinds that ask of one document share: whether the words are of one, the one that was spoken of before, and the reading for it.
import type { PlanFact } from '../../../catalog/catalog.ts';
import type { Query, Question } from '../../../query.ts';
import { type Asked, asking } from '../asked/asked.ts';
import { aspectOf, speaksOfDocument } from '../asked/asked-of-document.ts';
import { namesGoal } from '../asked/traits.ts';
import { type NamedDocument, namedDocuments, termsOfDocument } from '../told/named-documents.ts';
import { directionOf } from '../told/succession.ts';

/** A document may be asked about, and no figure that is stated is. */
export function mayBeOfDocument(asked: Asked): boolean {
  const { slots, context } = asked;
  return context.claim !== true && speaksOfDocument(slots.text) && !statesFigure(asked);
}

/** A number that is neither of departments, measures or projects nor of a title is that of a figure. */
function statesFigure({ slots, draft, context: { catalog } }: Asked): boolean {
  const { text, quantities, metric } = slots;
  const titles = catalog.plans({ regions: draft.regions }).map(({ title }) => title.en);
  return quantities.some(({ value, end, kind }) => {
    if (kind === 'rank' || OF_A_DOCUMENT.test(text.slice(end))) return false;
    if (titles.some((title) => title.includes(String(value)))) return false;
    return metric.choices.length > 0 || typeof value !== 'number' || value >= FEW;
  });
}

const OF_A_DOCUMENT =
  /^[^，。,.]{0,8}(部门|部委|单位|条|措施|项目|工程)|^ ?([a-z]+ ){0,2}(departments|ministries|bodies|agencies|measures|projects|policies)\b/;
const FEW = 100;

/** "Who issued it?", after a document: of that one. */
export function asksOfSpoken(asked: Asked): boolean {
  const { text } = asked.slots;
  const asks = aspectOf(text) !== null || directionOf(text) !== null;
  return asks && goesOnFromDocument(asked) && !namesGoal(text);
}

/** A document was spoken of before, and the words name nothing else. */
export function goesOnFromDocument(asked: Asked): boolean {
  const { regions, metric } = asked.slots;
  const namesNothing = regions.length + metric.choices.length === 0 && !tellsWhich(asked);
  return namesNothing && spokenOf(asked).length > 0;
}

/** The documents that were spoken of before. */
export function spokenOf({ context: { catalog, after } }: Asked): PlanFact[] {
  return (after?.plans ?? []).flatMap((id) => catalog.plan(id) ?? []);
}

/** Something is said that could tell one document from another. */
export function tellsWhich({ slots, context: { catalog } }: Asked): boolean {
  return termsOfDocument(slots, catalog).length > 0;
}

/** The documents that bear out all the words, best first. */
export function wholly(asked: Asked): NamedDocument[] {
  return namedDocuments(asked).filter(({ matched }) => matched >= WHOLLY);
}

const WHOLLY = 0.9;

/** The documents that the words may name: the best, and those that they name about as well. */
export function documentsMeant(asked: Asked): PlanFact[] {
  const named = namedDocuments(asked);
  const best = named[0]?.worth ?? 0;
  return named
    .filter(({ worth }) => worth >= best * ABOUT_AS_WELL)
    .slice(0, MOST)
    .map(({ plan }) => plan);
}

const ABOUT_AS_WELL = 0.75;
const MOST = 3;

/** The query for these documents, of which so much is asked. */
export function onDocuments(
  asked: Asked,
  asks: Question['asks'],
  plans: readonly PlanFact[],
): Query {
  const query = asking(asked.draft, 'plans', asks);
  const { question } = query;
  return {
    ...query,
    ...(question && { question: { ...question, about: asked.slots.text } }),
    from: null,
    to: null,
    plans: plans.map(({ id }) => id),
  };
}
