// Whether a claimed share ("more than half of the cars made there") is what the sources state, where no share has a row of its own: worked
// out of the part and its whole, both held for the same time.
import type { ActualFact, Catalog } from './catalog/catalog.ts';
import { agreesWorkedOut, type Bound, verdictOn } from './claim-agreement.ts';
import { countingOf } from './counting.ts';
import type { JudgedClaim } from './judged-claim.ts';
import type { Query } from './query.ts';
import { reachedFigures } from './reached-figures.ts';

/** What a share is a share of: part and whole. */
const PARTS_OF: Readonly<Record<string, readonly [string, string]>> = {
  'nev-output-share-of-own': ['nev-output', 'vehicle-output'],
};

/** The verdict on a share by the two figures that it is made of; null where it is of no such share, promised, or one of them is not held. */
export function judgeShare(
  bound: Bound,
  query: Query,
  catalog: Catalog,
  today: string,
): JudgedClaim | null {
  const [metric = '', ...others] = query.metrics;
  const parts = others.length === 0 ? PARTS_OF[metric] : undefined;
  if (parts === undefined || query.from === null || query.question?.of === 'target') return null;
  const [part, whole] = parts.map((id) => reachedFigures(query, catalog, today, id)[0]);
  if (part === undefined || whole === undefined || !areOfOneKind(part, whole)) return null;
  const share = { ...part, value: (part.value / whole.value) * 100, unit: 'percent' as const };
  const is = agreesWorkedOut(bound, { ...share, comparator: '=' });
  return { verdict: verdictOn(is), facts: [part, whole] };
}

/** Of one time and counted in one way, both of all that there is. */
function areOfOneKind(part: ActualFact, whole: ActualFact): boolean {
  return (
    part.period === whole.period &&
    part.scope?.en === whole.scope?.en &&
    countingOf(part) === countingOf(whole) &&
    whole.value > 0
  );
}
