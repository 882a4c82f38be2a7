// The gate before an answer: words that no stage has read and that narrow the question ("SUV output", 浦东新区充电桩, "per capita") must be borne
// by a fact at hand, in its label, its scope, its place or the names of its metric. Else the general figure would answer another question.
import type { CommandName, Query } from '../../../query.ts';
import { toldBest } from '../../../statements/told-best.ts';
import type { Asked, QuestionReading } from '../asked/asked.ts';
import { asksHowMany } from '../asked/traits.ts';
import { extraCost, WORST } from '../choices/metric-cost.ts';
import { isRestOfAll } from '../kinds/made-of-two.ts';
import { steps } from '../told/in-words.ts';
import { namesYears } from '../told/years-named.ts';
import { featuresOf } from '../words/features.ts';
import { firstUnread } from './first-unread.ts';
import { asksForNumber, unheldOfMeasures } from './narrowed-measures.ts';
import { narrowingWords } from './narrowing-spots.ts';
import { asksForCause, givenUp } from './presupposed.ts';
import { statedRank } from './stated-rank.ts';

/** Commands that answer with figures: what they show must be what was asked for. */
const OF_FIGURES: ReadonlySet<CommandName> = new Set([
  'figure',
  'compare',
  'rank',
  'progress',
  'history',
  'rollup',
  'targets',
  'actuals',
]);

/** The same reading; where the words narrow it to what no fact is about, its query says so (see Question.unheld). */
export function gated(reading: QuestionReading, asked: Asked, words: string): QuestionReading {
  if (!('query' in reading))
    return asked.context.claim ? claimGated(reading, asked, words) : reading;
  const { query } = reading;
  // What a document that is named set is told by its name.
  const ofDocument = query.command === 'targets' && query.plans !== undefined;
  if (query.question === undefined || isRestOfAll(query) || ofDocument) return reading;
  const unanchored = isUnanchored(query, asked);
  if (isOtherList(query, asked)) return narrowed(query, asked.slots.content, words);
  const unheld = OF_FIGURES.has(query.command)
    ? (ofOnePlace(query, asked) ??
      carried(query, asked) ??
      causeAsked(query, asked) ??
      firstUnread(narrowingWords(asked, words, unanchored), query, asked, false))
    : query.command === 'measures'
      ? unheldOfMeasures(query, asked, words)
      : undefined;
  if (unheld === undefined) return reading;
  const told = OF_FIGURES.has(query.command)
    ? (statedRank(unheld, query, asked) ?? toldInstead(unheld, asked))
    : null;
  return told === null ? narrowed(query, unheld, words) : { query: told };
}

/** "The Jinan-Qingdao expressway": a figure of one of the places is not what is asked. */
function ofOnePlace({ command, place }: Query, { slots }: Asked): string | undefined {
  return command === 'figure' && place !== null && slots.severalPlaces ? slots.content : undefined;
}

/** "What drove the jump": a figure tells no cause, unless its facts speak of one. */
function causeAsked({ command }: Query, { slots: { text }, context }: Asked): string | undefined {
  if (context.claim || !['figure', 'history', 'compare'].includes(command)) return undefined;
  return asksForCause(text) ?? (command === 'history' ? givenUp(text) : undefined);
}

/** "Extra plates for carless families": no figure is about just that, and a measure tells nearly all of the words. */
function toldInstead(unheld: string, asked: Asked): Query | null {
  const { claim, catalog } = asked.context;
  const isFigure = claim === true || asksForNumber(asked) || asksHowMany(asked.slots.text);
  const reading = isFigure ? null : steps(asked);
  if (reading === null || !('query' in reading)) return null;
  const told = toldBest(reading.query, catalog);
  const tells = told.share >= TOLD_INSTEAD && told.speaksOf(unheld);
  return tells && namesYears(told.found, asked) ? reading.query : null;
}

const TOLD_INSTEAD = 0.65;

function narrowed(query: Query, unheld: string, words: string): QuestionReading {
  const { question } = query;
  return question === undefined
    ? { query }
    : { query: { ...query, question: { ...question, unheld: asTyped(unheld, words) } } };
}

/** "Methanol price target": words that name a metric and find none are not answered by a list of what else is planned. */
function isOtherList({ command, regions, metrics }: Query, { slots, context }: Asked): boolean {
  const { features } = slots.metric;
  const lists = slots.cues.has('list') || slots.families.length > 0;
  if (command !== 'targets' || metrics.length > 0 || lists || features.size < 2) return false;
  const held = new Set(context.catalog.targets({ regions }).map(({ metric }) => metric));
  return ![...held].some((id) => {
    const metric = context.catalog.metrics.get(id);
    return metric !== undefined && extraCost(featuresOf(metric), features) <= WORST;
  });
}

/** Nothing says whose figure is meant, or what of it: the metric was found without a word for it. */
function isUnanchored({ command, regions, company }: Query, { slots }: Asked): boolean {
  if (command !== 'figure') return false;
  const { features, choices } = slots.metric;
  const unnamed = features.size + choices.length === 0 && slots.from === null;
  return unnamed || (regions.length === 0 && company === null);
}

/** A claim that several metrics fit is judged by all of them: where one is narrowed, so is the claim. */
function claimGated(reading: QuestionReading, asked: Asked, words: string): QuestionReading {
  if (!('unanswerable' in reading) || reading.unanswerable.kind !== 'choices') return reading;
  const [query] = reading.unanswerable.queries;
  const first = query === undefined ? reading : gated({ query }, asked, words);
  return 'query' in first && first.query.question?.unheld !== undefined ? first : reading;
}

/** A word of the key as the asker wrote it: "SUV", not "suv". */
function asTyped(word: string, words: string): string {
  const at = words.toLowerCase().indexOf(word);
  return at < 0 ? word : words.slice(at, at + word.length);
}

/** A follow-up that takes its metric from the question before is narrowed as that was. */
function carried({ metrics }: Query, { slots: { from, metric } }: Asked): string | undefined {
  const goesOn = metric.choices.length === 0 && metrics.length > 0;
  return goesOn && from?.metrics.join() === metrics.join() ? from.question?.unheld : undefined;
}
