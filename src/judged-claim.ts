// What judging a claim comes to.
import type { ClaimVerdict } from './answer.ts';
import type { Fact } from './catalog/catalog.ts';

export interface JudgedClaim {
  readonly verdict: ClaimVerdict;
  /** What the sources state: the current figure first, then the one that it replaced if that is what was claimed. */
  readonly facts: readonly Fact[];
}
