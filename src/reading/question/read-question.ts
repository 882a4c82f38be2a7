// A question in free words → the Query of the command that answers it, or what is missing. Plain stages: spot the slots, refuse what
// lies beyond, go on with the thread, draft the Query, decide what is asked. A reading that rests on a guess is not built: the asker is asked.
import type { Catalog } from '../../catalog/catalog.ts';
import { oneTypoAway } from '../../catalog/typo.ts';
import { blankQuery } from '../blank-query.ts';
import type { Context, QuestionReading, Unanswerable } from './asked.ts';
import { decide } from './decide.ts';
import { bestTold, TOLD_OF_ALL } from './in-words.ts';
import { readSlots, type Slots } from './slots.ts';
import { continued, draftOf } from './thread.ts';

export function readQuestion(words: string, context: Context): QuestionReading {
  const spotted = readSlots(words, context.catalog, context.today, context.exact !== true);
  const elsewhere = beyond(spotted, context);
  if (elsewhere !== null && !isToldOf(spotted, elsewhere, context))
    return { unanswerable: elsewhere };
  const slots = continued(spotted, context);
  const draft = draftOf(slots, context);
  if (slots.twins.length > 0)
    return { unanswerable: { kind: 'twins', named: slots.twins, query: draft } };
  return decide({ slots, draft, context });
}

/** Questions that no catalog of Chinese regions can answer. */
function beyond(
  { elsewhere, cues, metric, regions, topics, companies, quantities, left }: Slots,
  { after, catalog }: Context,
): Unanswerable | null {
  if (elsewhere !== null) return { kind: 'elsewhere', place: elsewhere };
  if (cues.has('outside')) return { kind: 'outside' };
  if (cues.has('outside-alone') && metric.choices.length + topics.length === 0)
    return { kind: 'outside' };
  const empty =
    metric.features.size === 0 &&
    metric.choices.length === 0 &&
    regions.length === 0 &&
    topics.length === 0 &&
    companies.length === 0;
  const counted = cues.has('which-regions') && quantities.some(({ kind }) => kind === 'vehicles');
  if (empty && after === null && !cues.has('due') && !asksAllProgress(cues) && !counted)
    return { kind: 'no-subject', words: left };
  const misspelt = regions.length === 0 ? misspeltRegion(left, catalog) : null;
  if (misspelt !== null) return { kind: 'misspelt', words: misspelt };
  return null;
}

/** "Where is it tested in cold weather?": what sounds like another matter may be told by a measure, nearly word for word. */
function isToldOf(
  { matter, metric, regions, place, companies }: Slots,
  { kind }: Unanswerable,
  { catalog, claim }: Context,
): boolean {
  if (kind === 'misspelt' || claim === true) return false;
  // What is done abroad is told of a company or a region, and is no figure of it.
  const named = regions.length + companies.length > 0 && metric.choices.length === 0;
  if (kind === 'elsewhere' && !named) return false;
  const query = {
    ...blankQuery('measures'),
    regions: [...regions],
    place,
    company: companies[0] ?? null,
  };
  return bestTold(matter, query, catalog) >= TOLD_OF_ALL;
}

/** "Which provinces met their targets" is put to all of them. */
function asksAllProgress(cues: Slots['cues']): boolean {
  return cues.has('met') && cues.has('which-regions');
}

/** A word that no other part of the question took and that is a slip away from a region's name. */
function misspeltRegion(left: string, catalog: Catalog): string | null {
  const names = [...catalog.regions.values()].map(({ names: { en } }) => en.toLowerCase());
  return left.split(' ').find((word) => names.some((name) => oneTypoAway(word, name))) ?? null;
}
