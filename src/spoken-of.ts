// Which regions a talk has spoken of one after the other, so that "compare them" means more than the last one.
import type { Cited } from './answer.ts';
import type { Query } from './query.ts';

/** More do not stand side by side. */
const MOST = 5;

/** As many as there are provinces, and more. */
const MOST_IN_ORDER = 60;

/**
 * What a talk keeps of a query: of an order of all regions those of the answer, the first one first; of a question about one
 * region those of the questions before it.
 */
export function inTalk(query: Query, before: Query | null, answer: readonly Cited[] = []): Query {
  const { spokenOf: _, ...asked } = query;
  if (isOrder(asked)) {
    const order = [...new Set(answer.map(({ fact }) => fact.region))].slice(0, MOST_IN_ORDER);
    return order.length === 0 ? asked : { ...asked, spokenOf: order };
  }
  if (before === null || asked.regions.length !== 1) return asked;
  const spokenOf = [...(isOrder(before) ? [] : (before.spokenOf ?? [])), ...before.regions]
    .filter((region) => !asked.regions.includes(region))
    .slice(-MOST);
  return spokenOf.length === 0 ? asked : { ...asked, spokenOf };
}

/** All regions were put in order. */
function isOrder({ command, regions }: Query): boolean {
  return command === 'rank' && regions.length === 0;
}

/** A query by itself, as it is answered and told. */
export function outOfTalk({ spokenOf: _, ...query }: Query): Query {
  return query;
}
