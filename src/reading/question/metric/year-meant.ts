// A metric whose value is a year, "no petrol cars after 2030": the year in the words is the figure asked about, not the time of one.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Query } from '../../../query.ts';
import type { Slots } from '../slots/slots.ts';

/** The same query; without bounds where a metric counted in years is asked for "after" some year. */
export function withYearMeant(
  query: Query,
  { times }: Pick<Slots, 'times'>,
  catalog: Catalog,
): Query {
  const [metric] = query.metrics;
  const isYear = metric !== undefined && catalog.metrics.get(metric)?.unit === 'year';
  const isAfter = times.length > 0 && times.every(({ relation }) => relation === 'after');
  return isYear && isAfter ? { ...query, from: null, to: null } : query;
}
