// The query that a claim's query becomes while it is judged: without the figure that was claimed.
import type { Query } from './query.ts';

/** The same query without the figure that its question names. */
export function withoutBound(query: Query): Query {
  return query.question === undefined
    ? query
    : { ...query, question: { ...query.question, bound: null } };
}
