// The last stage of a reading: what no source states is worked out where both of its figures are held. "Its share of China's output" of
// two outputs, "where does it rank" of the figures of all.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Query } from '../../../query.ts';
import { type Asked, asking, type QuestionReading } from '../asked/asked.ts';
import { toldBeside } from '../metric/told-beside.ts';
import { operationOf } from './operation.ts';
import { isStated, shareQuery } from './part-of-whole.ts';

const RANK = /-rank$/;

/** The reading, or the one that works out what it asks for. */
export function instead(reading: QuestionReading, asked: Asked): QuestionReading {
  if (!('query' in reading) || asked.context.claim === true) return reading;
  const { query } = reading;
  const { cues } = asked.slots;
  const compares = cues.has('compare') || cues.has('which-regions');
  if (query.command === 'figure' && query.regions.length > 1 && compares)
    return { query: asking(query, 'compare', 'compare') };
  if (isNotWorkedOut(query, asked)) return { unanswerable: { kind: 'choices', queries: [query] } };
  const fits = query.command === 'figure' && query.metrics.length === 1 && query.place === null;
  const subject = query.regions.length === 1 || (query.company !== null && !query.regions.length);
  if (!fits || !subject || isStated(query, asked)) return reading;
  const other = shareQuery(query, asked) ?? placeQuery(query, asked);
  return other === null ? reading : { query: other };
}

/** "How many times": one figure or a list of them is no answer, and which two are meant was not understood. */
function isNotWorkedOut({ command, metrics, question }: Query, asked: Asked): boolean {
  const operation = operationOf(asked);
  // "Up how many times": told beside the figure of a part of a year.
  const told =
    operation === 'times' && asked.slots.cues.has('growth') && toldBeside(asked, 'growth');
  if (told && told.metrics.join() === metrics.join()) return false;
  const looksUp = command === 'figure' || command === 'targets';
  const monthly = operation === 'amount-a-month' && question?.asks !== operation;
  return looksUp ? operation === 'times' || monthly : command === 'compare' && monthly;
}

/** "Where does Henan rank by output", where no source says so: its place among those with a figure. */
function placeQuery(query: Query, { context: { catalog } }: Asked): Query | null {
  return RANK.test(query.metrics[0] ?? '') ? ranked(query, catalog) : null;
}

/** The place of the query's region among its like by its metric, or by what that ranks; null where there is none. */
export function ranked(query: Query, catalog: Catalog): Query | null {
  const base = query.metrics[0]?.replace(RANK, '') ?? '';
  if (!catalog.metrics.has(base)) return null;
  return { ...asking(query, 'rank', 'place'), metrics: [base] };
}
