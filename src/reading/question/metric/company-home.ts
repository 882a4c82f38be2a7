// "比亚迪在西安前三季度造了多少": what a company does in a city is often told by the province. Where the city has no such figure for the time
// that is asked for, the province's figure of that city answers.
import type { Catalog } from '../../../catalog/catalog.ts';
import { figuresOf } from '../../../figures.ts';
import type { Query } from '../../../query.ts';

/** The query, put to the province where only that holds the company's figure in the city. */
export function atProvince(query: Query, catalog: Catalog, today: string): Query {
  const { company, regions, metrics, command } = query;
  const [city, ...others] = regions;
  const parent = catalog.regions.get(city ?? '')?.parent;
  if (command !== 'figure' || company === null || metrics.length === 0) return query;
  if (city === undefined || others.length > 0 || parent == null || parent === 'china') return query;
  const wider = { ...query, regions: [parent], place: city };
  return isHeld(query, catalog, today) || !isHeld(wider, catalog, today) ? query : wider;
}

function isHeld(query: Query, catalog: Catalog, today: string): boolean {
  const { targets, actuals } = figuresOf(query, catalog, today);
  return targets.length + actuals.length > 0;
}
