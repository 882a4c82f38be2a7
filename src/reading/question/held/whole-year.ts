// The last whole year of which a figure is held: where eleven months, or one, are no answer.
import type { Catalog } from '../../../catalog/catalog.ts';
import { isYearAlone, yearOf } from '../../../catalog/dates.ts';
import type { Query } from '../../../query.ts';

/** The last year of which as a whole an actual of the query is held; null where none is. */
export function lastWholeYear(query: Query, catalog: Catalog): number | null {
  const years = catalog
    .actuals(query)
    .flatMap(({ period }) => (isYearAlone(period) ? yearOf(period) : []));
  return years.length === 0 ? null : Math.max(...years);
}
