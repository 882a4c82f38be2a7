// The metrics whose figures have something of the words.
import type { Fact, FigureFact } from '../../../../catalog/catalog.ts';
import { searchIndexOf } from '../../../../catalog/search.ts';
import type { Asked, QuestionReading } from '../../asked/asked.ts';

const MOST_CHOICES = 5;

/**
 * The metrics of the region whose figures have something of the words: the asker says which is meant. Null where a measure
 * has more of them: "how many research institutes does it have" may be told in words.
 */
export function nearestHeld({ slots, draft, context: { catalog } }: Asked): QuestionReading | null {
  // What all firms of a region have is no company's.
  if (draft.company !== null) return null;
  const hits = searchIndexOf(catalog)
    .search(slots.content)
    .filter(({ fact }) => draft.regions.includes(fact.region));
  const figures = hits.flatMap(({ fact, matched }) =>
    isFigure(fact) && fact.company === undefined ? [{ metric: fact.metric, matched }] : [],
  );
  const told = hits.find(({ fact }) => fact.kind === 'measure')?.matched ?? 0;
  if (figures.length === 0 || (told >= TOLD && told > (figures[0]?.matched ?? 0))) return null;
  const queries = [...new Set(figures.map(({ metric }) => metric))]
    .slice(0, MOST_CHOICES)
    .map((id) => ({ ...draft, metrics: [id] }));
  return { unanswerable: { kind: 'choices', queries } };
}

/** So much of the words must stand in a measure that answers instead of a figure. */
const TOLD = 0.5;

function isFigure(fact: Fact): fact is FigureFact {
  return fact.kind === 'target' || fact.kind === 'actual';
}
