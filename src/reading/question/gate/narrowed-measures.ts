// What of a question's words the measures that answer it leave untold: a number, a name, what is taken for granted. Part of the gate.
import type { MeasureFact } from '../../../catalog/catalog.ts';
import type { Query } from '../../../query.ts';
import { type BestTold, toldBest } from '../../../statements/told-best.ts';
import { countsRegions, statesNumber } from '../../../statements/wanted-number.ts';
import type { Asked } from '../asked/asked.ts';
import { asksHowMany, isOpen } from '../asked/traits.ts';
import { isOfMaking } from '../kinds/of-measures.ts';
import { COUNTS_CARS } from '../slots/cues.ts';
import { namesYears } from '../told/years-named.ts';
import { firstUnread } from './first-unread.ts';
import { mostPaid } from './most-paid.ts';
import { listedWords, narrowingWords } from './narrowing-spots.ts';
import { givenUp, saysGivenUp } from './presupposed.ts';

/** What of the words no measure tells, of those that go through to the measures at all. */
export function unheldOfMeasures(query: Query, asked: Asked, words: string): string | undefined {
  if (takesForGranted(query, asked)) return asked.slots.content;
  const ordered = mostPaid(query, asked.slots.text);
  if (ordered !== undefined) return ordered;
  if (LACKING.test(asked.slots.text) || !asksForSteps(asked))
    return unheldByMeasures(query, asked, words);
  return isOpen(asked) ? unspokenOf(query, asked) : undefined;
}

/** Something is said to be given up of which the measure that would answer says nothing. */
function takesForGranted(query: Query, { slots: { text }, context: { catalog } }: Asked): boolean {
  if (givenUp(text) === undefined) return false;
  const { measure } = toldBest(query, catalog);
  return measure === null || !saysGivenUp(measure);
}

/**
 * Measures answer where no figure was found: not where a number was plainly asked for that they do not tell, nor where what narrows the
 * words is in none of those that were found.
 */
function unheldByMeasures(query: Query, asked: Asked, words: string): string | undefined {
  const { content, left, text } = asked.slots;
  const { catalog } = asked.context;
  if (LACKING.test(text)) return content;
  const unborne = unspokenOf(query, asked);
  if (FOR_WORDS.test(text)) return ASKS_WHO.test(text) ? unborne : undefined;
  if (unborne !== undefined) return unborne;
  const told = toldBest(query, catalog);
  if (asksForNumber(asked)) {
    // The number of a region is not that of one of its cities.
    const own = query.place !== null || query.company !== null || isOfRegions(told.measure, query);
    if (!own) return left || content;
    const plain =
      !NUMBER.test(text) &&
      (told.share >= leastWithoutNumber(asked, told.measure) || isWholly(told));
    const enough = leastForNumber(asked);
    const tells =
      plain || (told.share >= enough && told.measure !== null && statesNumber(told.measure));
    const counts = !(COUNTS_CARS.test(text) || STOCK.test(text)) || tellsCars(told.measure);
    return namesYears(told.found, asked) && tells && counts ? undefined : left || content;
  }
  if (told.share >= TOLD || !namesMetric(asked)) return undefined;
  return firstUnread(narrowingWords(asked, words, false), query, asked, false);
}

/** Words that tell much, and all of it told: a word of a metric among them asks for no figure. */
function isWholly({ share, worth }: BestTold): boolean {
  return share >= WHOLLY && worth >= TELLING;
}

const WHOLLY = 0.95;
const TELLING = 6;

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
  return asksHowMany(asked.slots.text) && !namesMetric(asked) ? TOLD : TOLD_NUMBER;
}

const OF_TOPIC = 0.9;
const TOLD_OF_YEAR = 0.9;

function isOfRegions(measure: MeasureFact | null, { regions }: Query): boolean {
  const { region = '', cities = [] } = measure ?? {};
  return regions.length === 0 || [region, ...cities].some((id) => regions.includes(id));
}

/** So much of the words a measure must have that answers in place of a figure, and of those that ask for a number. */
const TOLD = 0.6;
const TOLD_NUMBER = 0.75;

/** Whether a number is asked for, by a word for one or by a metric that only numbers tell. */
export function asksForNumber({ slots: { text, metric } }: Asked): boolean {
  const measured = !isOfMaking(text) && MEASURED.some((one) => metric.features.has(one));
  return (NUMBER.test(text) && !countsRegions(text)) || measured;
}

const NUMBER =
  /\b(how (much|many)|number of|amount|value|total|tonnage|tonnes|gwh|mwh|rate|ratio|percentage|what (per ?cent|share|proportion|part) of)\b|多少|金额|总额|[口支收]额|出口量|保有量|上牌量|推广量|[用占合]率|占比|百分之几|几成|次数|装机|数量|总量|产量|销量|续航(里程)?$|\b(ev|driving|winter|electric) range\b/;
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

/** Who it is stands in no measure that leaves out of what: a bank, a tender. */
const ASKS_WHO = /\bwho\b|谁|哪家/;

function asksForSteps({ slots: { cues } }: Asked): boolean {
  return ASKS_FOR_STEPS.some((cue) => cues.has(cue));
}

const ASKS_FOR_STEPS = ['measures', 'where', 'who', 'plans', 'when'] as const;
/** A metric that costs more was only touched by the words. */
const PLAIN = 0.5;
