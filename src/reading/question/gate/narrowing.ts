// The gate before an answer: words that no stage has read and that narrow the question ("SUV output", 浦东新区充电桩, "per capita") must be borne
// by a fact at hand, in its label, its scope, its place or the names of its metric. Else the general figure would answer another question.
import type { MeasureFact } from '../../../catalog/catalog.ts';
import type { CommandName, Query, Question } from '../../../query.ts';
import { toldBest } from '../../../statements/told-best.ts';
import { statesNumber } from '../../../statements/wanted-number.ts';
import type { Asked, QuestionReading } from '../asked/asked.ts';
import { isOpen } from '../asked/traits.ts';
import { extraCost, WORST } from '../choices/metric-cost.ts';
import { isRestOfAll } from '../kinds/made-of-two.ts';
import { COUNTS_CARS } from '../slots/cues.ts';
import { steps } from '../told/in-words.ts';
import { featuresOf } from '../words/features.ts';
import { unborneOf } from './borne-words.ts';
import { mostPaid } from './most-paid.ts';
import { listedWords, narrowingWords } from './narrowing-spots.ts';
import { asksForCause, givenUp, saysGivenUp } from './presupposed.ts';
import { isReadTogether } from './read-together.ts';

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
  if (query.question === undefined || isRestOfAll(query)) return reading;
  const unanchored = isUnanchored(query, asked);
  if (isOtherList(query, asked)) return narrowed(query, asked.slots.content, words);
  const unheld = OF_FIGURES.has(query.command)
    ? (carried(query, asked) ??
      causeAsked(query, asked) ??
      firstUnread(narrowingWords(asked, words, unanchored), query, asked, false))
    : query.command === 'measures'
      ? unheldOfMeasures(query, asked, words)
      : undefined;
  if (unheld === undefined) return reading;
  const told = OF_FIGURES.has(query.command) ? toldInstead(unheld, asked) : null;
  return told === null ? narrowed(query, unheld, words) : { query: told };
}

/** What of the words no measure tells, of those that go through to the measures at all. */
function unheldOfMeasures(query: Query, asked: Asked, words: string): string | undefined {
  if (takesForGranted(query, asked)) return asked.slots.content;
  const ordered = mostPaid(query, asked.slots.text);
  if (ordered !== undefined) return ordered;
  if (LACKING.test(asked.slots.text) || !asksForSteps(asked))
    return unheldByMeasures(query, asked, words);
  return isOpen(asked) ? unspokenOf(query, asked) : undefined;
}

/** "What drove the jump": a figure tells no cause, unless its facts speak of one. */
function causeAsked({ command }: Query, { slots: { text }, context }: Asked): string | undefined {
  if (context.claim || !(command === 'figure' || command === 'history')) return undefined;
  return asksForCause(text) ?? (command === 'history' ? givenUp(text) : undefined);
}

/** Something is said to be given up of which the measure that would answer says nothing. */
function takesForGranted(query: Query, { slots: { text }, context: { catalog } }: Asked): boolean {
  if (givenUp(text) === undefined) return false;
  const { measure } = toldBest(query, catalog);
  return measure === null || !saysGivenUp(measure);
}

/** "Extra plates for carless families": no figure is about just that, and a measure tells nearly all of the words. */
function toldInstead(unheld: string, asked: Asked): Query | null {
  const { claim, catalog } = asked.context;
  const isFigure = claim === true || asksForNumber(asked) || HOW_MANY.test(asked.slots.text);
  const reading = isFigure ? null : steps(asked);
  if (reading === null || !('query' in reading)) return null;
  const told = toldBest(reading.query, catalog);
  const tells = told.share >= TOLD_INSTEAD && told.speaksOf(unheld);
  return tells && isOfTimes(told.found, asked) ? reading.query : null;
}

const TOLD_INSTEAD = 0.65;

/** The mean is worked out: its words ask for it. */
const AVERAGED: ReadonlySet<Question['asks'] | undefined> = new Set([
  'average',
  'growth-a-year',
  'amount-a-year',
]);
const OF_AVERAGE = /average|mean|per year|a year|平均|年均|每年/;

/** The first of the words that neither a fact bears nor any rule has read; undefined where there is none. */
function firstUnread(
  words: readonly string[],
  query: Query,
  asked: Asked,
  told: boolean,
): string | undefined {
  const unborne = unborneOf(words, query, asked.context.catalog, told);
  const known = new Set(listedWords(asked.slots));
  const averaged = AVERAGED.has(query.question?.asks);
  if (averaged) return unborne.find((word) => !OF_AVERAGE.test(word) && known.has(word));
  return unborne.find((word) => known.has(word) || !isReadTogether(word, asked));
}

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

/**
 * Measures answer where no figure was found: not where a number was plainly asked for that they do not tell, nor where what narrows the
 * words is in none of those that were found.
 */
function unheldByMeasures(query: Query, asked: Asked, words: string): string | undefined {
  const { content, left, text } = asked.slots;
  const { catalog } = asked.context;
  if (LACKING.test(text)) return content;
  if (FOR_WORDS.test(text)) return undefined;
  const told = toldBest(query, catalog);
  const unborne = unspokenOf(query, asked);
  if (unborne !== undefined) return unborne;
  if (asksForNumber(asked)) {
    // The number of a region is not that of one of its cities.
    const own = query.place !== null || query.company !== null || isOfRegions(told.measure, query);
    if (!own) return left || content;
    const plain = !NUMBER.test(text) && told.share >= leastWithoutNumber(asked, told.measure);
    const enough = leastForNumber(asked);
    const tells =
      plain || (told.share >= enough && told.measure !== null && statesNumber(told.measure));
    // What is done tells no figure of a year that it does not name.
    const counts = !(COUNTS_CARS.test(text) || STOCK.test(text)) || tellsCars(told.measure);
    return isOfTimes(told.found, asked) && tells && counts ? undefined : left || content;
  }
  if (told.share >= TOLD || !namesMetric(asked)) return undefined;
  return firstUnread(narrowingWords(asked, words, false), query, asked, false);
}

/** The first word known to narrow that none of the measures found speaks of. */
function unspokenOf(query: Query, asked: Asked): string | undefined {
  const told = toldBest(query, asked.context.catalog);
  const listed = listedWords(asked.slots).filter((word) => !told.speaksOf(word));
  return firstUnread(listed, query, asked, true);
}

const STOCK = /保有量|上牌量|推广量/;

/** "How many cars" is told by a number of cars, not by one of months. */
function tellsCars(measure: MeasureFact | null): boolean {
  return /[\d万]多?辆/.test(measure?.statement.zh ?? '');
}

/** "Which counties have no chargers": measures tell what there is. */
const LACKING = /\b(ha(ve|s|d) no|without any|lack(s|ing)?)\b|一[个座家台]都?没|完全没有/;

/** "Chips made in Xi'an": a word of a metric asks for no figure where the topic is another. */
function leastWithoutNumber(
  { slots: { metric, topics } }: Asked,
  measure: MeasureFact | null,
): number {
  if (metric.features.has('exports')) return TOLD;
  return topics.includes(measure?.topic ?? '') ? OF_TOPIC : Number.POSITIVE_INFINITY;
}

/** More where a year is named, or a metric: then the number is likelier that of a figure. */
function leastForNumber(asked: Asked): number {
  if (asked.slots.times.length > 0) return TOLD_OF_YEAR;
  return HOW_MANY.test(asked.slots.text) && !namesMetric(asked) ? TOLD : TOLD_NUMBER;
}

const OF_TOPIC = 0.9;
const TOLD_OF_YEAR = 0.9;

const HOW_MANY = /\bhow many\b|多少|几/;

function isOfRegions(measure: MeasureFact | null, { regions }: Query): boolean {
  const { region = '', cities = [] } = measure ?? {};
  return regions.length === 0 || [region, ...cities].some((id) => regions.includes(id));
}

/** One of the measures names each year that is asked for. */
function isOfTimes(found: readonly MeasureFact[], { slots: { times } }: Asked): boolean {
  const names = ({ statement: { en } }: MeasureFact, year: number | null) =>
    year !== null && en.includes(String(year));
  return (
    times.length === 0 ||
    found.some((one) => times.every(({ from, to }) => names(one, from) && names(one, to)))
  );
}

/** So much of the words a measure must have that answers in place of a figure, and of those that ask for a number. */
const TOLD = 0.6;
const TOLD_NUMBER = 0.75;

function asksForNumber({ slots: { text, metric } }: Asked): boolean {
  return NUMBER.test(text) || MEASURED.some((one) => metric.features.has(one));
}

const NUMBER =
  /\b(how (much|many)|number of|amount|value|total|tonnage|tonnes|gwh|mwh|rate|ratio|percentage|what (per ?cent|share|proportion|part) of)\b|多少|金额|总额|[口支收]额|出口量|保有量|上牌量|推广量|[用占合]率|占比|百分之几|几成|次数|装机|数量|总量|产量|销量/;
const MEASURED = [
  'output',
  'sales',
  'exports',
  'exports-value',
  'utilisation',
  'capacity',
  'revenue',
];

function namesMetric({ slots: { metric } }: Asked): boolean {
  return (metric.choices[0]?.cost ?? PLAIN + 1) <= PLAIN;
}

/** Asks for what is done or whether it is, not for a figure. */
const FOR_WORDS =
  /^(does|do|did|is|are|was|were|has|have|can|will)\b|\b(who|which|why|how(?! (much|many)))\b|有什么|有何|哪些|哪家|为什么|为何|怎么|如何|有没有|是否|吗/;

function asksForSteps({ slots: { cues } }: Asked): boolean {
  return ASKS_FOR_STEPS.some((cue) => cues.has(cue));
}

const ASKS_FOR_STEPS = ['measures', 'where', 'who', 'plans', 'when'] as const;
/** A metric that costs more was only touched by the words. */
const PLAIN = 0.5;
