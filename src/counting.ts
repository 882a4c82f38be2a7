// How vehicles were counted: where the maker is registered, or, by the statistics bureau from 2025 on, where they are built.
// Provincial figures before and after are not one series (data/README.md, "basis").
import type { Cited } from './answer.ts';
import type { ActualFact, FigureFact } from './catalog/catalog.ts';
import { yearOf } from './catalog/dates.ts';

/** The first year whose provincial output is counted where vehicles are built. */
export const NEW_COUNTING = 2025;

/** How an actual was counted; null for what no basis bears on. A page that does not say is taken by its year. */
export function countingOf({ basis, period }: ActualFact): 'registered' | 'built' | null {
  if (basis === undefined) return null;
  return basis ?? (yearOf(period) >= NEW_COUNTING ? 'built' : 'registered');
}

/** Whether figures that are set side by side were counted in different ways. */
export function mixesBases(figures: readonly Cited<FigureFact>[]): boolean {
  const countings = figures.flatMap(({ fact }) =>
    fact.kind === 'actual' ? (countingOf(fact) ?? []) : [],
  );
  return new Set(countings).size > 1;
}
