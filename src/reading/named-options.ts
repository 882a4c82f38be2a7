// Names among a command's words → the fields of its query: which of several meanings is meant, and what a query holds only one of.
import type { Catalog } from '../catalog/catalog.ts';
import type { Named, NameKind, Spot } from '../catalog/names.ts';
import type { Query } from '../query.ts';

/** A region before a place in it, a metric before a topic. */
const PREFERENCE: readonly NameKind[] = ['region', 'place', 'metric', 'company', 'topic', 'family'];

/** Of the kinds of thing that bear a name, those of the likeliest kind. */
export function preferred(named: readonly Named[]): readonly Named[] {
  const best = PREFERENCE.find((kind) => named.some((one) => one.kind === kind));
  return named.filter(({ kind }) => kind === best);
}

/** A query holds one place, one topic and one company: of two the asker chooses, none is dropped in silence. */
export function alreadySaid(named: Named, spots: readonly Spot[], query: Query): Named | null {
  const held =
    named.kind === 'place'
      ? query.place
      : named.kind === 'topic'
        ? query.topic
        : named.kind === 'company'
          ? query.company
          : null;
  if (held === null || held === named.id) return null;
  return (
    spots
      .flatMap((spot) => spot.named)
      .find(({ kind, id }) => kind === named.kind && id === held) ?? null
  );
}

/** Puts what is named into the query; a place stands for its region too, a family for its metrics. */
export function place(named: Named, query: Query, catalog: Catalog): void {
  switch (named.kind) {
    case 'region':
      addOnce(query.regions, named.id);
      return;
    case 'place': {
      const where = catalog.places.get(named.id);
      if (where === undefined) return;
      addOnce(query.regions, where.city ?? where.province);
      query.place = named.id;
      return;
    }
    case 'metric':
      addOnce(query.metrics, named.id);
      return;
    case 'family':
      for (const metric of catalog.metrics.values()) {
        if (metric.family === named.id) addOnce(query.metrics, metric.id);
      }
      return;
    case 'topic':
      query.topic = named.id;
      return;
    case 'company':
      query.company = named.id;
      return;
    default:
      named.kind satisfies never;
  }
}

function addOnce(list: string[], item: string): void {
  if (!list.includes(item)) list.push(item);
}
