// What a question back leaves for the thread to go on from: "the second one", "only the public ones" choose among what was offered.
import type { Query } from '../../../query.ts';
import type { Unanswerable } from '../asked/asked.ts';

/** The query of all the metrics that the asker was to choose from; null where more than the metric was open. */
export function offered(unanswerable: Unanswerable): Query | null {
  if (unanswerable.kind !== 'choices') return null;
  const [first] = unanswerable.queries;
  if (first === undefined || !unanswerable.queries.every((one) => isAlike(one, first))) return null;
  const metrics = unanswerable.queries.flatMap((one) => one.metrics);
  return { ...first, metrics: [...new Set(metrics)] };
}

/** Of one metric each, and otherwise the same. */
function isAlike(one: Query, other: Query): boolean {
  const rest = (query: Query) => JSON.stringify({ ...query, metrics: [] });
  return one.metrics.length === 1 && rest(one) === rest(other);
}
