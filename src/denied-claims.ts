// What a claim comes to that denies something: the verdict on what it denies, turned round.
import type { Catalog } from './catalog/catalog.ts';
import { figuresOf } from './figures.ts';
import type { JudgedClaim } from './judged-claim.ts';
import type { Query } from './query.ts';

/** "Jiangsu does not want 500,000": `judged` is the verdict on 500,000; the verdict on the denial is returned. */
export function turnedRound(
  query: Query,
  judged: JudgedClaim,
  catalog: Catalog,
  today: string,
): JudgedClaim {
  if (query.question?.bound == null) return judgeWhetherAimed(query, catalog, today);
  if (judged.verdict === 'matches') return { ...judged, verdict: 'differs' };
  if (judged.verdict === 'superseded') return { ...judged, verdict: 'matches' };
  // Of what came about another figure bears the denial out; of promises there may be several.
  const came = judged.facts.every(({ kind }) => kind === 'actual');
  return judged.verdict === 'differs' && came
    ? { ...judged, verdict: 'matches' }
    : { ...judged, verdict: 'not-stated' };
}

/** "Has set no target for 2025": a target that is held says otherwise; that none is held proves nothing. */
function judgeWhetherAimed(query: Query, catalog: Catalog, today: string): JudgedClaim {
  const aimed = query.question && { ...query.question, of: 'target' as const };
  const { targets } = figuresOf({ ...query, ...(aimed && { question: aimed }) }, catalog, today);
  return { verdict: targets.length > 0 ? 'differs' : 'not-stated', facts: targets };
}
