// Which regions a talk has spoken of one after the other, so that "compare them" means more than the last one.
import type { Query } from './query.ts';

/** More do not stand side by side. */
const MOST = 5;

/** What a talk keeps of a query: with the regions of the questions before it, where it asks about one that is none of them. */
export function inTalk(query: Query, before: Query | null): Query {
  const { spokenOf: _, ...asked } = query;
  if (before === null || asked.regions.length !== 1) return asked;
  const spokenOf = [...(before.spokenOf ?? []), ...before.regions]
    .filter((region) => !asked.regions.includes(region))
    .slice(-MOST);
  return spokenOf.length === 0 ? asked : { ...asked, spokenOf };
}

/** A query by itself, as it is answered and told. */
export function outOfTalk({ spokenOf: _, ...query }: Query): Query {
  return query;
}
