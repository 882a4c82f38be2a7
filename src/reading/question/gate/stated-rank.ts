// "Who is first in commercial vehicles": no figures are held of just that, but a source states the place of a region in it.
import type { ActualFact } from '../../../catalog/catalog.ts';
import type { Metric } from '../../../catalog/schema.ts';
import type { Query } from '../../../query.ts';
import { type Asked, asking } from '../asked/asked.ts';
import { featuresOf } from '../words/features.ts';
import { isNamedIn } from './borne-words.ts';

/**
 * The question for the place that a source states, where an order of regions is asked for that one word narrows; null where none is held.
 * Of all regions only a first place answers "which is first".
 */
export function statedRank(unheld: string, query: Query, asked: Asked): Query | null {
  if (!asksForOrder(query, asked)) return null;
  const { catalog } = asked.context;
  const named = query.regions.filter((id) => id !== 'china');
  const where = { regions: named, from: query.from, to: query.to };
  const held = ranksLike(query, asked).flatMap(({ id }) =>
    catalog.actuals({ ...where, metrics: [id] }).filter((fact) => bears(fact, unheld)),
  );
  const [first] = named.length > 0 ? held : held.filter(({ value }) => value === 1);
  if (first === undefined) return null;
  const stated = asking(query, 'figure', 'figure');
  const { region, metric } = first;
  const question = stated.question && { ...stated.question, level: null, about: unheld };
  return { ...stated, regions: [region], metrics: [metric], ...(question && { question }) };
}

function asksForOrder({ command }: Query, { slots: { cues } }: Asked): boolean {
  return (command === 'rank' || command === 'figure') && cues.has('most');
}

/** Metrics that are the rank by one of the query's. */
function ranksLike({ metrics }: Query, { context: { catalog } }: Asked): Metric[] {
  const asked = metrics.flatMap((id) => catalog.metrics.get(id) ?? []);
  const ranks = [...catalog.metrics.values()].filter(({ unit }) => unit === 'rank');
  return ranks.filter((rank) =>
    asked.some((one) => [...featuresOf(one)].every((feature) => featuresOf(rank).has(feature))),
  );
}

function bears({ scope }: ActualFact, word: string): boolean {
  const said = scope == null ? [] : [scope.en, scope.zh];
  return isNamedIn(
    word,
    said.map((text) => text.toLowerCase()),
  );
}
