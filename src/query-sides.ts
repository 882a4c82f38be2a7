// The query that a claim's query becomes while it is judged: of what came about, or without the figure that was claimed.
import type { Query } from './query.ts';

/** The question of the query, asked of what came about. */
export function reached({ question }: Query): Pick<Query, 'question'> {
  return question === undefined ? {} : { question: { ...question, of: 'actual' } };
}

/** The same query without the figure that its question names. */
export function withoutBound(query: Query): Query {
  return query.question === undefined
    ? query
    : { ...query, question: { ...query.question, bound: null } };
}
