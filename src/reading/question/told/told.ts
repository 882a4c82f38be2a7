// Whether the words ask for what only a measure tells: what they speak of stands in one, and the metric that they touch leaves it unread.
import { isOfMeasures, isOfMoney } from '../../../statements/concepts.ts';
import { type Statements, statementsOf } from '../../../statements/statements.ts';
import { isConcept, type Term, termsOf } from '../../../statements/terms.ts';
import { withPayout } from '../../../statements/wanted-money.ts';
import type { Asked } from '../asked/asked.ts';
import { namesDocument } from '../asked/documents.ts';
import { isOfMany, isOpen, namesGoal } from '../asked/traits.ts';
import { byEvidence } from '../held/evidence.ts';
import { hasData } from '../held/held.ts';
import type { Cue } from '../slots/cue-words.ts';
import { ENDS } from '../words/everyday.ts';
import { isShare } from '../words/feature-kinds.ts';
import { bestOf, HOW_MUCH, isRead, subject, toldByFigures, wantsNumber } from './told-share.ts';

/** So much of the words must a measure speak of: where a metric is named beside them, and where none is. */
const TOLD_BESIDE_METRIC = 0.8;
const TOLD = 0.6;
/** What the metric leaves unread of the words, where a measure is meant. */
const UNREAD = 0.3;

/** The same where a number is asked for, which a figure gives more often than a measure. */
const TOLD_BESIDE_NUMBER = 0.85;
const UNREAD_BESIDE_NUMBER = 0.5;
/** So much must the unread words tell at least: two common words, or a rare one. */
const TELLING = 3;
const TELLING_OF_ALL = 4;
/** So much more than the figures does a measure tell that speaks of less than nearly all of the words. */
const AHEAD = 0.25;

/** Asked so, only a figure answers. */
const FOR_FIGURES: readonly Cue[] = [
  'most',
  'least',
  'sum',
  'growth',
  'compare',
  'difference',
  'ratio',
  'times',
  'definition',
  'met',
  'count',
  'count-plans',
];

function asksForFigures({ slots: { cues } }: Asked): boolean {
  return FOR_FIGURES.some((cue) => cues.has(cue));
}

/** "How does that compare to Anhui" says nothing but that. */
const COMPARED = /^compare[ds]?$/;

/** Whether a measure is asked for, whatever metric the words touch. */
export function asksForSteps(asked: Asked): boolean {
  const { slots } = asked;
  const named = slots.metric.choices.length > 0;
  if (named && isOfMany(asked)) return false;
  // "How do the two compare on charging": by its figures.
  if (isOfMany(asked) && slots.cues.has('compare') && slots.families.length > 0) return false;
  if (setsCompanies(asked)) return false;
  if (slots.from !== null && slots.cues.has('compare') && COMPARED.test(slots.content))
    return false;
  // Where a number stands is asked of figures.
  if (slots.cues.has('source') && slots.quantities.length > 0) return false;
  // Two counts that are to be added up are figures, whatever one "gets" by it.
  if (slots.metric.pair !== null && slots.cues.has('sum')) return false;
  if (slots.cues.has('who') || namesDocument(asked) || namesGoal(slots.text)) return false;
  if (asksForEnd(asked) || (slots.cues.has('when') && statesNumber(asked))) return false;
  if (!asksHow(asked) && isPlainFigure(asked) && !isForMoney(asked)) return false;
  const said = saidOf(asked);
  if ((isOfItsMetric(asked) ? said.unread : said.terms).some(({ tokens }) => isOfMeasures(tokens)))
    return true;
  if ((named || said.isOpen) && asksForFigures(asked)) return false;
  if (said.unread.some((term) => isUnheardOf(term, said.statements))) return true;
  return tellsEnough(said, asked) && outweighs(said, asked);
}

/** "长城和长安谁多": two are set against each other, and nothing is said of what they do. */
function setsCompanies({ slots: { companies, cues, content, metric } }: Asked): boolean {
  return companies.length > 1 && cues.has('compare') && content === '' && !metric.features.size;
}

/** "When are there 10,000 of them": a figure of the best metric is just that number. */
function statesNumber({ slots, draft, context: { catalog } }: Asked): boolean {
  const value = draft.question?.bound?.value;
  const { regions, company } = draft;
  const metrics = slots.metric.choices.slice(0, 1).map(({ metric }) => metric.id);
  if (typeof value !== 'number' || metrics.length + regions.length < 2) return false;
  const where = { regions, company, metrics };
  return [...catalog.targets(where), ...catalog.actuals(where)].some((one) => one.value === value);
}

/** "What is paid for a hydrogen station": the figure of the stations says nothing of money; that of cars sold with a subsidy does. */
function isForMoney(asked: Asked): boolean {
  // Read without the index of the statements: most questions on plain figures need none.
  const named = termsOf(withPayout(asked.slots.matter), () => false).filter(({ tokens }) =>
    isOfMoney(tokens),
  );
  const money = isOfItsMetric(asked) ? named.filter((term) => !isRead(term, asked)) : named;
  return money.length > 0 && toldByFigures(money, asked, statementsOf(asked.context.catalog)) === 0;
}

/** What a metric reads, it counts. "Money for firms with a licence": of firms, not of money, is the metric. */
function isOfItsMetric({ slots: { metric } }: Asked): boolean {
  const money = metric.choices.some(({ metric: { unit } }) => unit === 'CNY');
  return metric.choices.length > 0 && (money || !metric.features.has('worth'));
}

/** A metric fits all that it is asked for by and is held: with a number or a time wanted, or a rare thing named, its figure is meant. */
function isPlainFigure({ slots, draft, context: { catalog } }: Asked): boolean {
  const [best] = slots.metric.choices;
  if (best === undefined || best.cost > PLAIN || !hasData(best.metric, draft, catalog))
    return false;
  if (slots.times.length + slots.things.length > 0 || HOW_MUCH.test(slots.text)) return true;
  return slots.left === '' && !OF_WORDS.some((cue) => slots.cues.has(cue));
}

/** A year in which something ends is a step by itself: "does it ban petrol car sales"; limits on buying them are none. */
function asksForEnd({ slots: { metric, text, cues } }: Asked): boolean {
  const [best] = metric.choices;
  const isYear = best?.metric.unit === 'year' && best.cost <= PLAIN;
  return isYear && ENDS.test(text) && !TOLD_ONLY.some((cue) => cues.has(cue));
}

/** What is asked for by these is told in words. */
const TOLD_ONLY: readonly Cue[] = ['measures', 'where', 'who', 'plans'];
const OF_WORDS: readonly Cue[] = [...TOLD_ONLY, 'when'];

const PLAIN = 0.3;

/** What the words speak of, and what of it no metric has read. */
interface Said {
  readonly statements: Statements;
  readonly terms: readonly Term[];
  readonly unread: readonly Term[];
  /** How something is done or which ones do it is asked: a metric reads none of that. */
  readonly asksHow: boolean;
  /** Neither region nor company is named. */
  readonly isOpen: boolean;
}

/** How something is done or which ones do it, and not how much of it. */
function asksHow({ slots: { text }, draft }: Asked): boolean {
  const ways = MANNER.test(text) || (draft.regions.length > 0 && WHICH.test(text));
  return ways && !HOW_MUCH.test(text);
}

function saidOf(asked: Asked): Said {
  const { slots, context } = asked;
  const statements = statementsOf(context.catalog);
  const terms = statements.terms(withPayout(slots.matter));
  const how = asksHow(asked);
  const unnamed =
    slots.metric.choices.length === 0 &&
    slots.from === null &&
    !wantsNumber(asked) &&
    !(slots.cues.has('when') && byEvidence(asked) !== null);
  const unread = how || unnamed ? terms : terms.filter((term) => !isRead(term, asked));
  return { statements, terms, unread, asksHow: how, isOpen: isOpen(asked) };
}

/** The unread words are more than a turn of phrase. */
function tellsEnough({ statements, terms, unread, isOpen }: Said, asked: Asked): boolean {
  if (unread.length === 0) return false;
  if (isOpen && (terms.length < 2 || (unread.length < 2 && wantsNumber(asked)))) return false;
  const least = isOpen ? TELLING_OF_ALL : TELLING;
  return statements.worthOf(unread) + subject(asked) >= least;
}

/** A measure speaks of so much of the words that no figure does, the more so where a figure is likely. */
function outweighs({ statements, terms, unread, asksHow, isOpen }: Said, asked: Asked): boolean {
  const named = asked.slots.metric.choices.length > 0;
  const best = bestOf(terms, asked, statements);
  const figures = toldByFigures(terms, asked, statements);
  if (best < TOLD || best < figures || (best === figures && !asksHow)) return false;
  const share = statements.worthOf(unread) / statements.worthOf(terms);
  const ahead = best - figures >= AHEAD;
  if (wantsNumber(asked)) {
    const words = terms.reduce((sum, one) => sum + one.share, 0);
    if (!named && (words < 2 || byEvidence(asked) !== null)) return false;
    const enough = best >= TOLD_BESIDE_NUMBER || (named && ahead && best >= TOLD_WITHOUT_FIGURE);
    return enough && share >= UNREAD_BESIDE_NUMBER;
  }
  if (!named) return best >= (isOpen ? TOLD_BESIDE_METRIC : TOLD);
  if (asksHow) return best >= TOLD_WITHOUT_FIGURE;
  return (ahead || best >= TOLD_BESIDE_METRIC) && share >= UNREAD;
}

/** A matter that goes by a name of its own, and that no measure and no plan speaks of: a figure of something near is no answer. */
function isUnheardOf(term: Term, statements: Statements): boolean {
  return isConcept(term) && !statements.knows(term);
}

/**
 * Whether a measure tells of what the words ask, where no figure is held that would: of the whole of it, and of no number.
 */
export function isTold(asked: Asked, least = TELLING_WITHOUT_FIGURE): boolean {
  const { slots, context } = asked;
  if (context.claim === true || asksForFigures(asked)) return false;
  if (namesDocument(asked) || namesGoal(slots.text) || HOW_MUCH.test(slots.text)) return false;
  if (asksForEnd(asked)) return false;
  const named = slots.metric.choices.length > 0;
  if (slots.metric.features.has('exports') && wantsNumber(asked)) return false;
  const dated = slots.cues.has('when');
  if (named && !dated && [...slots.metric.features].some(isNumber)) return false;
  const statements = statementsOf(context.catalog);
  const terms = statements.terms(slots.matter);
  const whole = statements.worthOf(terms);
  return (
    whole + subject(asked) >= (asked.draft.from === null ? least : BESIDE_TIME) &&
    bestOf(terms, asked, statements) >= TOLD_WITHOUT_FIGURE
  );
}

const TOLD_WITHOUT_FIGURE = 0.7;
const TELLING_WITHOUT_FIGURE = 2;
/** A year wants a figure. */
const BESIDE_TIME = 5;

/** What is said so is a number, whatever it is of. */
function isNumber(feature: string): boolean {
  return isShare(feature) || NUMBERS.includes(feature);
}

const NUMBERS = [
  'output',
  'capacity',
  'power',
  'sales',
  'stock',
  'share',
  'revenue',
  'output-value',
  'growth',
  'registrations',
  'added',
  'rank',
];

/** How something is done, not how much of it. */
const MANNER =
  /\bhow (do|does|did|is|are|will|can) (?!.{0,40}\b(doing|going|perform))|\bwhy\b|怎么(?!样|算)|如何|靠什么|凭什么|为什么|为何/;

/** Which ones, not how many. */
const WHICH =
  /\bwhich (roads?|routes?|motorways|expressways|airports|corridors|counties|districts and counties|towns|cities|districts|firms|companies|makers|places|parks|fields|areas|technologies)\b|\broutes? of\b|哪几(条|个|家|座)|哪个区|哪些(?!.{0,6}(数|指标))|(是|指)哪/;
