// Which regions a ranking puts in order, when there are too few of them, and who stands where.
import type { Cited } from './answer.ts';
import type { FigureFact } from './catalog/catalog.ts';
import { isOfLevel } from './catalog/levels.ts';
import type { Region } from './catalog/schema.ts';
import type { Desk } from './command.ts';
import { companiesSideBySide } from './companies-side-by-side.ts';
import type { Query } from './query.ts';
import type { Place } from './replies/rank-tables.ts';
import { type Standing, sideBySide } from './side-by-side.ts';
import { lowerEnd } from './wording/scales.ts';

/** What is put in order. */
export type Ranked = NonNullable<Query['level']>;

/** Provinces, unless the words say otherwise. */
export function levelOf(query: Query): Ranked {
  return query.question?.level ?? query.level ?? 'province';
}

/** The figures of those regions that are to be put in order. */
export function standingFor(query: Query, { catalog, today }: Desk): Standing {
  const level = levelOf(query);
  if (level === 'company') return companiesSideBySide(query, catalog);
  const besides = query.question?.besides ?? [];
  const regions = [...catalog.regions.values()].filter(
    (region) => isOfLevel(region, level) && isWithin(region, query) && !besides.includes(region.id),
  );
  return sideBySide(
    regions.map(({ id }) => id),
    query,
    catalog,
    today,
  );
}

/** "Which province has the most": one figure alone is no more the highest than the lowest, unless it is a rank. */
export function leastToRank(query: Query, { catalog }: Desk): number {
  const { asks, bound } = query.question ?? {};
  const ends = (asks === 'most' || asks === 'least') && bound == null;
  return ends && !isRank(query, catalog.metrics) ? 2 : 1;
}

/** "Which city of Jiangsu": only those that lie in it are put in order. */
function isWithin({ parent }: Region, { regions, question }: Query): boolean {
  return regions.length === 0 || question?.asks === 'place' || regions.includes(parent ?? '');
}

/** Where the one region that was asked about stands; undefined where it has no figure, null where all were asked about. */
export function ownPlace(
  places: readonly Place[],
  { question, regions }: Query,
): Place | null | undefined {
  if (question?.asks !== 'place') return null;
  return places.find(({ cited }) => regions.includes(cited.fact.region));
}

/** First place is the best one, though its number is the smallest. */
export function isRank(
  { metrics }: Query,
  all: ReadonlyMap<string, { readonly unit: string }>,
): boolean {
  return all.get(metrics[0] ?? '')?.unit === 'rank';
}

/** Figures as large as each other share a place, and the places after it are left out: 1, 2, 2, 4. */
export function placed(ordered: readonly Cited<FigureFact>[]): Place[] {
  return ordered.map((cited) => {
    const size = lowerEnd(cited.fact);
    const first = ordered.findIndex(({ fact }) => lowerEnd(fact) === size);
    const shared = ordered.filter(({ fact }) => lowerEnd(fact) === size).length > 1;
    return { cited, place: first + 1, shared };
  });
}

/** "The top five": the first places alone, all who share the last of them. */
export function withinTop(places: readonly Place[], { question }: Query): readonly Place[] {
  const top = question?.top;
  return top === undefined ? places : places.filter(({ place }) => place <= top);
}

/** Whether the figure keeps to the bound that was named: "more than a million". */
export function keepsBound(fact: FigureFact, { question }: Query): boolean {
  const bound = question?.bound;
  if (bound == null) return true;
  const size = lowerEnd(fact);
  if (typeof bound.value !== 'number') return size >= bound.value.min && size <= bound.value.max;
  const open = fact.comparator === '>';
  switch (bound.comparator) {
    case '>':
      return size > bound.value || (open && size === bound.value);
    case '<':
      return size < bound.value;
    case '<=':
      return size <= bound.value;
    case '>=':
    case '=':
    case '~':
    case 'range':
      return size >= bound.value;
    default:
      return bound.comparator satisfies never;
  }
}
