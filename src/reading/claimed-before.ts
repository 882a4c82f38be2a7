// "So what is it now?", after a sentence was checked: the talk goes on from the figure that the sentence claimed.
import type { Catalog } from '../catalog/catalog.ts';
import type { Query } from '../query.ts';
import { readClaims } from './question/claim/claim.ts';

/** The query that a follow-up goes on from: of a checked sentence what it claimed first, of anything else the query itself. */
export function goneOnFrom(after: Query | null, catalog: Catalog, today: string): Query | null {
  if (after?.command !== 'check' || after.text === null) return after;
  const claims = readClaims(after.text, { catalog, today, after: null });
  const [claimed] = claims.flatMap(({ query }) => query ?? []);
  return claimed ?? after;
}
