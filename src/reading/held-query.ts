// What a talk went on from, as far as it can still be gone on from: data may have been edited since, and a button may be years old.
import type { Catalog } from '../catalog/catalog.ts';
import { visible } from '../catalog/fold.ts';
import type { Part, Query } from '../query.ts';

/** The query where the catalog holds everything that it names; else null: half of a subject would be another subject. */
export function heldQuery(query: Query, catalog: Catalog): Query | null {
  const { regions, place, metrics, topic, company, text, question, parts = [] } = query;
  const named = [...regions, ...(query.spokenOf ?? [])];
  const words = [text, question?.about, question?.period];
  const isHeld =
    named.every((id) => catalog.regions.has(id)) &&
    metrics.every((id) => catalog.metrics.has(id)) &&
    (place === null || catalog.places.has(place)) &&
    (topic === null || catalog.topics.has(topic)) &&
    (company === null || catalog.companies.has(company)) &&
    parts.every((one) => isPartHeld(one, catalog)) &&
    words.every((said) => said == null || said === visible(said));
  return isHeld ? query : null;
}

function isPartHeld({ region, company, metric, period }: Part, catalog: Catalog): boolean {
  return (
    (region === null || catalog.regions.has(region)) &&
    (company === null || catalog.companies.has(company)) &&
    catalog.metrics.has(metric) &&
    (period === null || period === visible(period))
  );
}
