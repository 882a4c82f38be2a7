// Nothing but whose it is was named: verdicts and revisions of a whole region, what a company does, the card.
import { mattersIn } from '../../../../statements/asked-measures.ts';
import { statementsOf } from '../../../../statements/statements.ts';
import { isConcept } from '../../../../statements/terms.ts';
import { blankQuery } from '../../../blank-query.ts';
import type { Asked, QuestionReading } from '../../asked/asked.ts';
import { COUNTS_CARS } from '../../slots/cues.ts';
import { steps } from '../../told/in-words.ts';

/** Verdicts on all targets of a region or of all provinces; all revisions of a region. */
export function ofWholeRegion({ slots, draft }: Asked): QuestionReading | null {
  const named = slots.topics.length + slots.families.length > 0;
  if (draft.command === 'progress' && !named) return { query: draft };
  const revisions =
    draft.command === 'history' &&
    slots.from === null &&
    slots.metric.features.size === 0 &&
    draft.regions.length > 0;
  return revisions ? { query: { ...draft, from: null, to: null } } : null;
}

/** "What does BYD plan in Xiangyang": where no figure of the company is held, what measures say of it. */
export function ofCompany(asked: Asked): QuestionReading | null {
  const { slots, draft, context } = asked;
  const { catalog } = context;
  const { company, regions } = draft;
  if (company === null || slots.metric.features.size > 0 || draft.from !== null) return null;
  const figures =
    catalog.targets({ company, regions }).length + catalog.actuals({ company, regions }).length;
  if (figures > 0 || catalog.measures({ company, regions }).length === 0) return null;
  // "Who supplies the motors for it": only what speaks of that.
  if (namesUntoldMatter(asked)) return steps(asked);
  const about = draft.question && { ...draft.question, asks: 'list' as const, about: null };
  return { query: { ...draft, command: 'measures', ...(about && { question: about }) } };
}

/** A thing that goes by a name of its own (see concepts.ts) is asked about, and none of the company's measures speaks of it. */
function namesUntoldMatter({ slots, draft, context: { catalog } }: Asked): boolean {
  const statements = statementsOf(catalog);
  const { company, regions } = draft;
  const held = catalog.measures({ company, regions });
  return statements
    .terms(mattersIn(slots.matter))
    .filter(isConcept)
    .some((term) => !held.some((one) => statements.speaksOf(one, term)));
}

/** The card, unless something was asked about that nothing here is on: the card would answer another question. */
export function cardOf(asked: Asked): QuestionReading {
  const { slots, draft } = asked;
  if (draft.company !== null && draft.regions.length + slots.metric.features.size === 0)
    return { query: { ...blankQuery('company'), company: draft.company } };
  const particular =
    slots.quantities.length > 0 || (QUOTED.test(slots.text) && slots.content !== '');
  if (particular && !slots.cues.has('source')) return steps(asked);
  // Where a figure comes from that is not held, no card tells.
  if (slots.quantities.length > 0) return { query: { ...draft, command: 'figure' } };
  const named = [...slots.metric.features].some((one) => !OF_ANY_CARD.has(one));
  const unknown =
    COUNTS_CARS.test(slots.text) ||
    slots.cues.has('average') ||
    slots.left !== '' ||
    draft.company !== null ||
    named;
  if (unknown) return { query: { ...draft, command: 'figure' } };
  if (asksAnew(asked)) return { unanswerable: { kind: 'no-subject', words: slots.text } };
  const { regions, place } = draft;
  // One card would leave out the other region.
  const card = { ...blankQuery(regions.length > 1 ? 'compare' : 'region'), regions, place };
  return { query: card };
}

/** Words of a talk that name neither region nor matter, and did not go on with what was answered: no card is wanted. */
function asksAnew({ slots, context: { claim } }: Asked): boolean {
  const { from, regions } = slots;
  return claim !== true && from !== null && from.command !== 'region' && regions.length === 0;
}

/** A name in quotation marks. */
const QUOTED = /["“「《][^"”」》]{2,20}["”」》]/;

/** Words that stand on every card; any other one asks for something of its own. */
const OF_ANY_CARD: ReadonlySet<string> = new Set([
  'nev',
  'vehicle',
  'icv',
  'makers',
  'auto-industry',
  'nev-industry',
  'large',
  'brands',
]);
