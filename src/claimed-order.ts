// Whether one region has more of something than another, as a sentence claims: told by the two figures of one time.
import type { ActualFact, Catalog, FigureFact } from './catalog/catalog.ts';
import { countingOf } from './counting.ts';
import { figuresOf } from './figures.ts';
import type { JudgedClaim } from './judged-claim.ts';
import type { Query } from './query.ts';

/** The verdict on an order, the region that is said to have more first; not stated where a figure is missing or the two are not alike. */
export function judgeOrder(query: Query, catalog: Catalog, today: string): JudgedClaim {
  const sides = query.question?.of == null ? (['actual', 'target'] as const) : [query.question.of];
  for (const side of sides) {
    const figures = query.regions.flatMap((id) => figureOf(id, side, query, catalog, today) ?? []);
    const [larger, smaller] = figures;
    if (larger === undefined || smaller === undefined) continue;
    return { verdict: verdictOn(larger, smaller), facts: figures };
  }
  return { verdict: 'not-stated', facts: [] };
}

function figureOf(
  region: string,
  of: 'actual' | 'target',
  query: Query,
  catalog: Catalog,
  today: string,
): FigureFact | undefined {
  const { question } = query;
  const alone = { ...query, regions: [region], ...(question && { question: { ...question, of } }) };
  const { actuals, targets } = figuresOf(alone, catalog, today);
  return of === 'actual' ? actuals[0] : targets[0];
}

function verdictOn(larger: FigureFact, smaller: FigureFact): JudgedClaim['verdict'] {
  if (!areAlike(larger, smaller)) return 'not-stated';
  const [most, least] = [boundsOf(larger), boundsOf(smaller)];
  if (most.min > least.max) return 'matches';
  return most.max <= least.min ? 'differs' : 'not-stated';
}

function areAlike(one: FigureFact, other: FigureFact): boolean {
  if (one.scope?.en !== other.scope?.en) return false;
  if (one.kind === 'target' || other.kind === 'target')
    return one.kind === 'target' && other.kind === 'target' && one.due === other.due;
  return one.period === other.period && countedAlike(one, other);
}

function countedAlike(one: ActualFact, other: ActualFact): boolean {
  return countingOf(one) === countingOf(other);
}

/** What came to "more than a million" has no upper end; a promise is as large as its number. */
function boundsOf({ kind, value, comparator, unit }: FigureFact): { min: number; max: number } {
  if (typeof value === 'object') return value;
  // The first place is the one that is ahead.
  const size = unit === 'rank' ? -value : value;
  if (kind === 'target') return { min: size, max: size };
  const up = comparator === '>' || comparator === '>=';
  const down = comparator === '<' || comparator === '<=';
  return {
    min: down ? Number.NEGATIVE_INFINITY : size,
    max: up ? Number.POSITIVE_INFINITY : size,
  };
}
