// Whether a claimed share, difference, multiple or sum is what the figures make: worked out as the answer to a question would be.
import type { FigureFact } from './catalog/catalog.ts';
import { agreement, agreesWorkedOut, verdictOn } from './claim-agreement.ts';
import type { Desk } from './command.ts';
import { oneMetric } from './comparing.ts';
import { mixesBases } from './counting.ts';
import type { JudgedClaim } from './judged-claim.ts';
import type { Query } from './query.ts';

/** The verdict on the figure of the query's question; null where it cannot be worked out of figures that are alike. */
export function judgeResult(query: Query, desk: Desk): JudgedClaim | null {
  const { bound, of } = query.question ?? {};
  const { question } = query;
  if (bound == null || question === undefined) return null;
  const found = oneMetric({ ...query, question: { ...question, bound: null } }, desk);
  const derived = found?.kind === 'one-metric' ? found.derived : null;
  const facts = derived?.inputs.map(({ fact }) => fact) ?? [];
  const [first, second] = facts;
  if (derived === null || first === undefined || second === undefined) return null;
  const alike = facts.every(({ kind }) => kind === (of ?? 'actual')) && !mixesBases(derived.inputs);
  if (!alike || !areOfTime(facts, query)) return null;
  const falls = derived.operation === 'difference' && sizeOf(first) < sizeOf(second);
  const value = falls ? -derived.value : derived.value;
  const comparator = second.comparator === '=' ? first.comparator : ('~' as const);
  const result = { kind: 'actual' as const, unit: derived.unit, value, comparator };
  const is = (derived.operation === 'ratio' ? agreesWorkedOut : agreement)(bound, result);
  return { verdict: verdictOn(is), facts };
}

function sizeOf({ value }: FigureFact): number {
  return typeof value === 'object' ? value.min : value;
}

/** Of one time, unless two years are set against each other. */
function areOfTime(facts: readonly FigureFact[], { from, to }: Query): boolean {
  const times = facts.map((fact) => (fact.kind === 'actual' ? fact.period : fact.due));
  return from !== to || new Set(times).size === 1;
}
