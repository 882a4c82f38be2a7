// A question in free words → the Query of the command that answers it, or what is missing. Plain stages: spot the slots, refuse what
// lies beyond, go on with the thread, draft the Query, decide what is asked. A reading that rests on a guess is not built: the asker is asked.
import { nearest } from '../../catalog/nearest.ts';
import { oneTypoAway } from '../../catalog/typo.ts';
import type { Query } from '../../query.ts';
import { statementsOf } from '../../statements/statements.ts';
import { termsOf } from '../../statements/terms.ts';
import { toldBest } from '../../statements/told-best.ts';
import { blankQuery } from '../blank-query.ts';
import type { Asked, Context, QuestionReading, Thread, Unanswerable } from './asked/asked.ts';
import { gated } from './gate/narrowing.ts';
import { regionsHolding } from './held/held.ts';
import { asksAllGoals } from './kinds/all-goals.ts';
import { saysCovered, saysNew } from './kinds/collection-words.ts';
import { decide } from './kinds/decide.ts';
import { asksAllOutcomes } from './kinds/outcomes.ts';
import { plansNamed } from './kinds/quoted-title.ts';
import { atProvince } from './metric/company-home.ts';
import { withScope } from './metric/scope.ts';
import { withoutWhole } from './metric/whole-named.ts';
import { withYearMeant } from './metric/year-meant.ts';
import { readSlots, type Slots } from './slots/slots.ts';
import { continued } from './thread/follow-up.ts';
import { unknownPlace } from './thread/not-understood.ts';
import { leavingOut } from './thread/others.ts';
import { draftOf } from './thread/thread.ts';
import { steps } from './told/in-words.ts';
import { numberTold } from './told/number-told.ts';
import { bestTold, HOW_MUCH } from './told/told-share.ts';
import { whollyTold } from './told/wholly-told.ts';

/** The query that answers the words, or why there is none. Never throws, whatever is typed. */
export function readQuestion(words: string, context: Context): QuestionReading {
  const spotted = withoutWhole(
    readSlots(words, context.catalog, context.today, context.exact !== true),
    context.catalog,
  );
  const elsewhere = beyond(spotted, context);
  if (elsewhere !== null && !isToldOf(spotted, elsewhere, context))
    return { unanswerable: elsewhere };
  const slots = continued(spotted, context);
  const draft = leavingOut(draftOf(slots, context), spotted, slots, context.after);
  if (slots.twins.length > 0)
    return { unanswerable: { kind: 'twins', named: slots.twins, query: draft } };
  if (isOfSomebody(slots) && bestTold(spotted.matter, draft, context.catalog) < TOLD_ELSEWHERE)
    return { unanswerable: { kind: 'choices', queries: holdersOf(slots, draft, context) } };
  const asked = { slots, draft, context };
  if (elsewhere?.kind === 'elsewhere') return toldOfAbroad(elsewhere, asked, words);
  const reading = gated(settledOn(decide(asked), slots, context), asked, words);
  return whollyTold(numberTold(reading, asked), asked);
}

/** The reading with the scope that the words name, and a company of a city looked up where its figure is held. */
function settledOn(
  reading: QuestionReading,
  slots: Slots,
  { catalog, today }: Context,
): QuestionReading {
  if (!('query' in reading)) return reading;
  const query = withYearMeant(withScope(reading.query, slots, catalog), slots, catalog);
  return { query: atProvince(query, catalog, today) };
}

/** "他们氢能目标多少": whoever is meant was named to somebody else. */
function isOfSomebody({ regions, companies, from, text, cues }: Thread): boolean {
  const isOpen = regions.length + companies.length === 0 && from === null;
  return isOpen && SOMEBODY.test(text) && !ALL_OF.some((cue) => cues.has(cue));
}

/** "Rank provinces by their goals": who is meant is said. */
const ALL_OF = ['which-regions', 'provinces', 'cities'] as const;
const SOMEBODY = /他们|她们|它们|那边|这边|\b(?:they|their)\b/;
const MOST_OFFERED = 3;

/** The same question of some regions that have such a figure. */
function holdersOf({ metric }: Thread, draft: Query, { catalog }: Context): Query[] {
  const best = metric.choices.slice(0, 1).map((choice) => choice.metric);
  return regionsHolding(best, draft, catalog).slice(0, MOST_OFFERED);
}

/** What the government of the country plans is asked of the country, though nothing else is named. */
const NATIONAL_GOALS =
  /\b(central government|state council|miit|national (targets?|goals?|plans?))\b|\bgovernment work report\b|国家(层面)?的?(目标|规划|计划)|国务院|工信部|中央|政府工作报告/;

/** A figure so large may be found by itself. */
const TELLING = 10_000;

/** Questions that no catalog of Chinese regions can answer. */
function beyond(slots: Slots, context: Context): Unanswerable | null {
  const { after } = context;
  const { elsewhere, cues, metric, regions, topics, companies, quantities, left, text } = slots;
  if (elsewhere !== null) return { kind: 'elsewhere', place: elsewhere };
  if (plansNamed(slots, context.catalog).length > 0) return null;
  if (cues.has('outside') || cues.has('advice')) return { kind: 'outside' };
  if (cues.has('outside-alone') && metric.choices.length + topics.length === 0)
    return { kind: 'outside' };
  const empty =
    !NATIONAL_GOALS.test(text) &&
    metric.features.size === 0 &&
    metric.choices.length === 0 &&
    regions.length === 0 &&
    topics.length === 0 &&
    companies.length === 0;
  const counted =
    cues.has('which-regions') &&
    quantities.some(
      ({ kind, value }) => kind === 'vehicles' || (typeof value === 'number' && value >= TELLING),
    );
  if (empty && after === null && !cues.has('due') && !isPutToAll(slots) && !counted)
    return { kind: 'no-subject', words: left };
  if (regions.length > 0) return null;
  const unknown = unknownPlace(slots);
  return (
    misspeltRegion(text, left, context) ??
    (unknown === null ? null : { kind: 'misspelt', words: unknown, queries: [] })
  );
}

/** "Where is it tested in cold weather?": what sounds like another matter may be told by a measure, nearly word for word. */
function isToldOf(
  { matter, metric, regions, place, companies, cues, text }: Slots,
  { kind }: Unanswerable,
  { catalog, claim }: Context,
): boolean {
  // How a battery works, or is mended, no government tells.
  if (kind === 'misspelt' || claim === true || cues.has('advice')) return false;
  // What is done abroad, or sent there, is told of a company or a region, and is no figure of it.
  const sold = metric.features.has('exports') || metric.features.has('sales');
  const exported = sold && !HOW_MUCH.test(text);
  const named = regions.length + companies.length > 0 && (metric.choices.length === 0 || exported);
  if (kind === 'elsewhere' && !named) return false;
  const query = {
    ...blankQuery('measures'),
    regions: [...regions],
    place,
    company: companies[0] ?? null,
  };
  return bestTold(matter, query, catalog) >= TOLD_ELSEWHERE;
}

/** What measures say of a place abroad: of goods that are sent there only one that names the place. */
function toldOfAbroad(
  elsewhere: Extract<Unanswerable, { kind: 'elsewhere' }>,
  asked: Asked,
  words: string,
): QuestionReading {
  const reading = steps(asked);
  const { slots, context } = asked;
  const names =
    'query' in reading && toldBest(reading.query, context.catalog).speaksOf(elsewhere.place);
  return slots.metric.features.has('exports') && !names
    ? { unanswerable: elsewhere }
    : gated(reading, asked, words);
}

/** More than where nothing else is asked for: the words have named another matter. */
const TOLD_ELSEWHERE = 0.8;

/** "Which provinces met their targets", "all targets for 2027": what names nothing is put to all regions. */
function isPutToAll(slots: Slots): boolean {
  const { cues } = slots;
  const ofProgress = (cues.has('met') || cues.has('history')) && cues.has('which-regions');
  const ofGoals =
    cues.has('target') && cues.has('which-regions') && (cues.has('most') || cues.has('least'));
  const ofCollection = saysNew(slots.text) || saysCovered(slots.text);
  return ofProgress || ofGoals || ofCollection || asksAllOutcomes(slots) || asksAllGoals(slots);
}

/** A word that no other part of the question took and that is a slip away from a region's name; the question with each name near to it. */
function misspeltRegion(text: string, left: string, context: Context): Unanswerable | null {
  const { regions, names } = context.catalog;
  if (context.exact === true) return null;
  const known = [...regions.values()].map((region) => region.names.en.toLowerCase());
  const statements = statementsOf(context.catalog);
  // "Human" in "human-machine interaction" is a word, and no slip for Hunan.
  const isWord = (word: string) =>
    termsOf(word, () => false).some((term) => statements.knows(term));
  const words = left
    .split(' ')
    .find((word) => known.some((name) => oneTypoAway(word, name)) && !isWord(word));
  if (words === undefined) return null;
  const meant = nearest(names, words, ['region']).flatMap(({ id }) => regions.get(id) ?? []);
  // The name that is tried is right; were it not, there is no second try.
  const asMeant = { ...context, exact: true as const };
  const queries = meant.flatMap((region) =>
    queriesOf(readQuestion(text.replace(words, region.names.en.toLowerCase()), asMeant)),
  );
  return { kind: 'misspelt', words, queries };
}

function queriesOf(reading: QuestionReading): readonly Query[] {
  if ('query' in reading) return [reading.query];
  return reading.unanswerable.kind === 'choices' ? reading.unanswerable.queries : [];
}
