// Whether a claimed revision ("raised its goal from 600,000 to 1.2 million") is the one that the sources tell: a goal, and one that replaced it.
import type { Catalog, TargetFact } from './catalog/catalog.ts';
import { agreement, type Bound } from './claim-agreement.ts';
import type { JudgedClaim } from './judged-claim.ts';
import type { Query } from './query.ts';

/** What is said to have become of the number of a goal. */
export interface ClaimedRevision {
  readonly earlier: Bound;
  readonly later: Bound;
  /** Null where the words do not say which way it went. */
  readonly way: 'lower' | 'higher' | null;
}

/** The verdict on a claimed revision; null where no goal of the query has been revised from the number that is named. */
export function judgeRevision(
  { regions, metrics, from, to, place, company }: Query,
  { earlier, later, way }: ClaimedRevision,
  catalog: Catalog,
): JudgedClaim | null {
  const goals = catalog.targets({ regions, metrics, from, to, place, company });
  const pairs = goals.flatMap((goal) =>
    laterThan(goal, catalog).map((next) => [goal, next] as const),
  );
  const known = pairs.filter(([goal]) => agreement(earlier, goal) === 'same');
  const found = known.find(([, next]) => agreement(later, next) === 'same');
  const [goal, next] = found ?? known[0] ?? [];
  if (goal === undefined || next === undefined) return null;
  const wentUp = sizeOf(next) > sizeOf(goal);
  const wrongWay = way !== null && (way === 'higher') !== wentUp;
  const verdict = found === undefined || wrongWay ? 'differs' : 'matches';
  return { verdict, facts: [next, goal] };
}

/** All that replaced a goal, one after the other. */
function laterThan(goal: TargetFact, catalog: Catalog): readonly TargetFact[] {
  const next = catalog.replacementOf(goal);
  return next === undefined ? [] : [next, ...laterThan(next, catalog)];
}

function sizeOf({ value }: TargetFact): number {
  return typeof value === 'object' ? value.min : value;
}
