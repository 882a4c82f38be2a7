// A sentence that claims figures → one query for each claim, with the figure that is claimed.
import { toKey } from '../../catalog/names.ts';
import type { Query } from '../../query.ts';
import { spotQuantities } from '../quantities/spot-quantities.ts';
import type { Context } from './asked.ts';
import { readQuestion } from './read-question.ts';

export interface Claim {
  /** The words of the claim, as they stand in the sentence. */
  readonly words: string;
  /** What the figure is claimed of; null where the words do not tell. */
  readonly query: Query | null;
}

/** "…, and …", "；…", "并…": where one claim ends and the next begins. */
const BREAKS =
  /[;；。]|，(?=[^，]{0,40}\d)|、(?=[^、]{0,30}\d)|,\s(?=\D{0,40}\d)|\band\b(?=[^,;]{0,60}\d)|(?:并|以及|同时)(?=[^，。；]{0,40}\d)/g;

/** The claims of a sentence, one for each figure; parts that name no region or time take them from the part before. */
export function readClaims(sentence: string, context: Context): Claim[] {
  const parts = partsOf(sentence).filter((part) => spotQuantities(toKey(part)).length > 0);
  const whole = queryOf(sentence, context);
  if (parts.length < 2) return [{ words: sentence, query: whole }];
  const claims: Claim[] = [];
  let before = whole;
  for (const part of parts) {
    const query = queryOf(part, { ...context, after: before });
    if (query !== null) before = query;
    claims.push({ words: part.trim(), query });
  }
  const read = claims.filter(({ query }) => query !== null);
  // Pieces that mean nothing alone: the sentence is one claim.
  return read.length === claims.length ? claims : [{ words: sentence, query: whole }];
}

function partsOf(sentence: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { index, 0: found } of sentence.matchAll(BREAKS)) {
    parts.push(sentence.slice(start, index));
    start = index + found.length;
  }
  return [...parts, sentence.slice(start)].map((part) => part.trim()).filter((part) => part !== '');
}

/** Only what a figure can be checked against: one metric; a choice of metrics is settled by whoever judges. */
function queryOf(words: string, context: Context): Query | null {
  const reading = readQuestion(words, { ...context, claim: true });
  if ('query' in reading) {
    // Of what no fact is about no figure can be judged.
    const judged = reading.query.metrics.length > 0 && reading.query.question?.unheld === undefined;
    return judged ? reading.query : null;
  }
  if (reading.unanswerable.kind !== 'choices') return null;
  const [first] = reading.unanswerable.queries;
  const metrics = reading.unanswerable.queries.flatMap((query) => query.metrics);
  return first === undefined || metrics.length === 0
    ? null
    : { ...first, metrics: [...new Set(metrics)] };
}
