// What came about of what a claim speaks of, whatever figure it names and whether it says that it was promised or reached.
import type { ActualFact, Catalog } from './catalog/catalog.ts';
import { figuresOf } from './figures.ts';
import type { Query } from './query.ts';
import { withoutBound } from './query-sides.ts';

/** The figures that were reached of the query's metrics (or of the one that is given), the one that answers best first. */
export function reachedFigures(
  query: Query,
  catalog: Catalog,
  today: string,
  metric?: string,
): readonly ActualFact[] {
  const { question } = withoutBound(query);
  const asked: Query = {
    ...query,
    ...(metric !== undefined && { metrics: [metric] }),
    ...(question && { question: { ...question, of: 'actual' } }),
  };
  return figuresOf(asked, catalog, today).actuals;
}
