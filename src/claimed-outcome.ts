// Whether what a sentence says became of a goal ("missed its target by 5%") is what the sources state: by the verdict on the goal, and by
// each number that the sentence gives: the goal, what was reached, or the gap between them.
import { goalOf } from './bounds.ts';
import type { ActualFact, Catalog, TargetFact } from './catalog/catalog.ts';
import { type Agreement, agreement, agreesWorkedOut, type Bound } from './claim-agreement.ts';
import { figuresOf } from './figures.ts';
import type { JudgedClaim } from './judged-claim.ts';
import type { Query } from './query.ts';
import { judge } from './verdict.ts';

/** What is said to have become of a goal. */
export interface ClaimedOutcome {
  readonly came: 'met' | 'missed';
  /** The numbers beside it. */
  readonly said: readonly SaidNumber[];
}

interface SaidNumber {
  readonly role: 'goal' | 'reached' | 'gap';
  readonly bound: Bound;
  /** A gap in percent of the goal. */
  readonly ofGoal: boolean;
}

const NOT_STATED: JudgedClaim = { verdict: 'not-stated', facts: [] };

/** The verdict on a claimed outcome; not stated where no goal is held, or what became of it cannot be told. */
export function judgeOutcome(
  query: Query,
  { came, said }: ClaimedOutcome,
  catalog: Catalog,
  today: string,
): JudgedClaim {
  const target = goalSaid(said, query, catalog, today);
  if (target === undefined) return NOT_STATED;
  const { name, because, actual } = judge(target, catalog, today);
  // What part of a year came to is all that a claim of having passed the goal needs.
  const passed = name === 'met' || because === 'part-year';
  const facts = actual === null ? [target] : [target, actual];
  const otherGoal = said.some(
    ({ role, bound }) => role === 'goal' && agreement(bound, target) === 'other',
  );
  if (otherGoal) return { verdict: 'differs', facts };
  if (actual === null || (!passed && name !== 'missed')) return { verdict: 'not-stated', facts };
  if (passed !== (came === 'met')) return { verdict: 'differs', facts };
  const all = said.map((one) => agrees(one, target, actual));
  if (all.includes('other')) return { verdict: 'differs', facts };
  return { verdict: all.includes('open') ? 'not-stated' : 'matches', facts };
}

/** Of several goals the one whose number is named; one that was replaced only where it is. */
function goalSaid(
  said: readonly SaidNumber[],
  query: Query,
  catalog: Catalog,
  today: string,
): TargetFact | undefined {
  const current = figuresOf(query, catalog, today).targets;
  const { regions, metrics, from, to, company } = query;
  const all = [
    ...current,
    ...catalog.targets({ regions, metrics, from, to, company, place: null }),
  ];
  const numbers = said.filter(({ role }) => role !== 'gap');
  const named = all.find((goal) => numbers.some(({ bound }) => agreement(bound, goal) === 'same'));
  return named ?? current[0];
}

function agrees(
  { role, bound, ofGoal }: SaidNumber,
  target: TargetFact,
  actual: ActualFact,
): Agreement {
  if (role === 'gap') return agreesGap(bound, ofGoal, target, actual);
  const goal = agreement(bound, target);
  // "Short of the million that it wanted": a number that is the goal's is not what was reached.
  return role === 'goal' || goal === 'same' ? goal : agreement(bound, actual);
}

/** The gap of a figure that is exact; by how much "more than a million" is above a goal nobody knows. */
function agreesGap(
  bound: Bound,
  ofGoal: boolean,
  target: TargetFact,
  actual: ActualFact,
): Agreement {
  if (actual.comparator !== '=') return 'open';
  const goal = goalOf(target);
  const gap = Math.abs(actual.value - goal);
  return ofGoal
    ? agreesWorkedOut(bound, { ...actual, value: (gap / goal) * 100, unit: 'percent' })
    : agreement(bound, { ...actual, value: gap });
}
