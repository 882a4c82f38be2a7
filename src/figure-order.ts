// The order in which lists of figures stand: regions as they were asked for, by metric, the whole region before parts of it.
import { type Catalog, type FigureFact, isPart } from './catalog/catalog.ts';

/** Compares two figures; `within` decides between those of one region and metric that are both whole or both parts. */
export function figureOrder<F extends FigureFact>(
  catalog: Catalog,
  regions: readonly string[],
  within: (a: F, b: F) => number,
): (a: F, b: F) => number {
  const metrics = placesIn([...catalog.metrics.keys()]);
  const places = placesIn(regions.length > 0 ? regions : [...catalog.regions.keys()]);
  return (a, b) =>
    places(a.region) - places(b.region) ||
    metrics(a.metric) - metrics(b.metric) ||
    Number(isPart(a)) - Number(isPart(b)) ||
    within(a, b);
}

function placesIn(ids: readonly string[]): (id: string) => number {
  const places = new Map(ids.map((id, at) => [id, at]));
  return (id) => places.get(id) ?? places.size;
}
