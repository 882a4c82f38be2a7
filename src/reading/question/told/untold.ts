// A figure that was found without a word for it, or by a word that only touches it, and that speaks of nothing that was asked about: where
// a measure does, the measure is meant ("CAE skills in Jiangsu carmaking" asks for no revenue).
import type { Query } from '../../../query.ts';
import { statementsOf } from '../../../statements/statements.ts';
import { isConcept, termsOf } from '../../../statements/terms.ts';
import type { Asked, QuestionReading } from '../asked/asked.ts';
import { NAMES_A_DOCUMENT } from '../asked/documents.ts';
import { steps } from './in-words.ts';
import { inReach, isRead } from './told-share.ts';

/** The same reading; where its figures speak of none of the words and a measure of some, or leave out a matter that a measure tells, what measures tell. */
export function toldRather(reading: QuestionReading, asked: Asked): QuestionReading {
  if (!('query' in reading) || asked.context.claim === true) return reading;
  const { slots, draft } = asked;
  const { query } = reading;
  const alone = slots.from === null && draft.regions.length === 1 && draft.company === null;
  if (!alone || !OF_FIGURES.includes(query.command)) return reading;
  if (query.command === 'targets' && NAMES_A_DOCUMENT.test(slots.text)) return reading;
  const touched = (slots.metric.choices[0]?.cost ?? TOUCHED) >= TOUCHED;
  const told = touched ? tellsAlone(query, asked) : tellsMatter(query, asked);
  return told ? steps(asked) : reading;
}

/** The figures speak of none of the words. */
function tellsAlone(query: Query, asked: Asked): boolean {
  const { slots, draft, context } = asked;
  const statements = statementsOf(context.catalog);
  const terms = statements.terms(slots.matter);
  if (terms.length === 0 || statements.shareOf(terms, textsOf(query, asked)) > 0) return false;
  const unread = terms.filter((term) => !isRead(term, asked));
  const [best] = statements.rank(unread, inReach(draft, context.catalog));
  return (best?.matched ?? 0) * statements.worthOf(unread) >= TELLING;
}

/** "Chargers of a car park": the figures say nothing of parking, and one measure tells all of the words. */
function tellsMatter(query: Query, asked: Asked): boolean {
  const { slots, draft, context } = asked;
  const ranks = slots.metric.features.has('rank');
  if (slots.times.length > 0 || query.command === 'targets') return false;
  const named = termsOf(slots.matter, () => false).filter(
    (term) => isConcept(term) && !isRead(term, asked),
  );
  if (named.length === 0) return false;
  const statements = statementsOf(context.catalog);
  const texts = textsOf(query, asked);
  // A rank is one of cars, unless what is ranked goes by a name of its own.
  const untold = named
    .filter((term) => statements.shareOf([term], texts) === 0)
    .filter((term) => !ranks || statements.isRareMatter(term, FEW));
  if (statements.worthOf(untold) < RARE) return false;
  const terms = statements.terms(slots.matter);
  const found = statements.rank(terms, inReach(draft, context.catalog));
  return found.some(({ matched }) => matched > ALL);
}

const OF_FIGURES: readonly Query['command'][] = ['figure', 'targets', 'rank'];
/** A metric that costs so much was only touched by the words. */
const TOUCHED = 0.6;
/** So much must be told of what no figure speaks of. */
const TELLING = 1.6;
const ALL = 0.95;
const RARE = 2;
const FEW = 8;

/** What the figures of the query, and its metrics, say they are about. */
function textsOf({ metrics, regions, place }: Query, { context: { catalog } }: Asked): string[] {
  const where = { regions, place, metrics };
  const figures = [...catalog.targets(where), ...catalog.actuals(where)];
  const ofMetrics = metrics.flatMap((id) => catalog.metrics.get(id) ?? []);
  return [
    ...ofMetrics.flatMap(({ names, aliases }) => [...both(names), ...aliases.en, ...aliases.zh]),
    ...figures.flatMap(({ label, scope }) => [...both(label), ...both(scope)]),
  ];
}

function both(
  text: { readonly en: string; readonly zh: string | null } | null | undefined,
): string[] {
  return text == null ? [] : [text.en, text.zh ?? ''];
}
