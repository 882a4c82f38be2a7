// Whether a claimed figure is what the sources state: matches, superseded, differs, not stated.
import type { ClaimVerdict } from './answer.ts';
import type { Catalog, FigureFact, TargetFact } from './catalog/catalog.ts';
import { figuresOf } from './figures.ts';
import type { Query, Question } from './query.ts';

type Bound = NonNullable<Question['bound']>;

export interface JudgedClaim {
  readonly verdict: ClaimVerdict;
  /** What the sources state: the current figure first, then the one that it replaced if that is what was claimed. */
  readonly facts: readonly FigureFact[];
}

/** Judges one claim: the figure of the query's question against the facts of its region, metric and time. */
export function judgeClaim(query: Query, catalog: Catalog, today: string): JudgedClaim {
  const bound = claimedFigure(query, catalog);
  if (bound === null) return { verdict: 'not-stated', facts: [] };
  if (query.question?.asks === 'growth') return judgeGrowth(bound, query, catalog, today);
  const stated = statedFor(query, catalog, today);
  const match = stated.find((fact) => agrees(bound, fact));
  if (match !== undefined) return { verdict: 'matches', facts: [match] };
  const came = cameAbout(query, catalog, today).find((fact) => agrees(bound, fact));
  if (came !== undefined) return { verdict: 'matches', facts: [came] };
  const replaced = replacedThat(bound, query, catalog);
  if (replaced !== undefined) {
    const current = headOf(replaced, catalog);
    return { verdict: 'superseded', facts: [current, replaced] };
  }
  const told = toldAsChange(bound, query, catalog, today);
  if (told !== undefined) return { verdict: 'matches', facts: [told] };
  return stated.length === 0
    ? { verdict: 'not-stated', facts: [] }
    : { verdict: 'differs', facts: nearestFirst(bound, stated) };
}

function reached({ question }: Query): Pick<Query, 'question'> {
  return question === undefined ? {} : { question: { ...question, of: 'actual' } };
}

/** "Will produce 150,000 in 2021", said of a year that is over: what came about may be what is meant. */
function cameAbout(query: Query, catalog: Catalog, today: string): readonly FigureFact[] {
  const over = query.to !== null && query.to < Number(today.slice(0, 4));
  const plain = query.question?.bound?.comparator === '=';
  if (query.question?.of !== 'target' || !over || !plain) return [];
  const { actuals } = figuresOf(withoutBound({ ...query, ...reached(query) }), catalog, today);
  return actuals;
}

/** "Up 3.8 times": a growth that no row of its own states may stand in the words of the figure that grew. */
/** A growth of a metric for which no growth rates are kept: told beside the figure, or worked out of two years. */
function judgeGrowth(bound: Bound, query: Query, catalog: Catalog, today: string): JudgedClaim {
  const told = toldAsChange(bound, query, catalog, today);
  if (told !== undefined) return { verdict: 'matches', facts: [told] };
  const year = query.to;
  const figure = (of: number) =>
    figuresOf({ ...withoutBound(query), from: of, to: of, ...reached(query) }, catalog, today)
      .actuals[0];
  const [after, before] = year === null ? [] : [figure(year), figure(year - 1)];
  if (after === undefined || before === undefined || typeof bound.value !== 'number')
    return { verdict: 'not-stated', facts: [] };
  const growth = (after.value / before.value - 1) * 100;
  const same = Math.abs(growth - bound.value) <= ROUNDED_POINTS;
  return { verdict: same ? 'matches' : 'differs', facts: [after, before] };
}

/** Two rounded figures give a growth no more exact than this. */
const ROUNDED_POINTS = 0.6;

function toldAsChange(
  { value }: Bound,
  query: Query,
  catalog: Catalog,
  today: string,
): FigureFact | undefined {
  const [metric = ''] = query.metrics;
  const ofGrowth =
    catalog.metrics.get(metric)?.growth === true || query.question?.asks === 'growth';
  if (!ofGrowth || typeof value !== 'number') return undefined;
  const level = { ...query, metrics: [metric.replace(/-growth$/, '')], ...reached(query) };
  const said = new RegExp(`(?<![\\d.])${String(value).replace('.', '\\.')}(?![\\d.])`);
  return figuresOf(withoutBound(level), catalog, today).actuals.find(
    ({ change }) => change !== null && said.test(change.en),
  );
}

/** What is stated for the time of the claim, by the side that it speaks of, else by either. */
function statedFor(query: Query, catalog: Catalog, today: string): FigureFact[] {
  const isYear = catalog.metrics.get(query.metrics[0] ?? '')?.unit === 'year';
  const open = withoutBound(isYear ? { ...query, from: null, to: null } : query);
  const { targets, actuals } = figuresOf(open, catalog, today);
  // A sentence that leaves it open speaks of what came about, where that is known.
  const found: FigureFact[] = actuals.length > 0 ? [...actuals] : [...targets];
  return query.metrics.length > 1 ? sameUnitAs(found, query) : found;
}

/** Of several metrics that the words fit, those whose unit the claimed number can have. */
function sameUnitAs(found: readonly FigureFact[], { question }: Query): FigureFact[] {
  const value = question?.bound?.value;
  const small = typeof value === 'number' && value <= 100;
  const fitting = found.filter(({ unit }) => (unit === 'percent') === small);
  return fitting.length > 0 ? fitting : [...found];
}

function withoutBound(query: Query): Query {
  return query.question === undefined
    ? query
    : { ...query, question: { ...query.question, bound: null } };
}

/** The claimed number; for "will stop selling fuel cars in 2030" the year itself. */
function claimedFigure(query: Query, catalog: Catalog): Bound | null {
  const isYear = catalog.metrics.get(query.metrics[0] ?? '')?.unit === 'year';
  if (isYear && query.to !== null) return { comparator: '=', value: query.to };
  return query.question?.bound ?? null;
}

const SAME = 0.005;

/** Whether a claim and a fact can both be true as they are worded. */
function agrees(bound: Bound, fact: FigureFact): boolean {
  if (typeof bound.value === 'object' || typeof fact.value === 'object')
    return sameRange(bound, fact);
  const [claimed, stated] = [bound.value, fact.value];
  if (fact.unit === 'year') return claimed === stated;
  if (opposed(bound.comparator, fact.comparator)) return false;
  const same = Math.abs(claimed - stated) <= Math.max(Math.abs(stated) * SAME, roundingOf(claimed));
  if (same) return true;
  // "Made more than 1.2 million" is true of 1.37 million made; of a target it would be another target.
  if (fact.kind !== 'actual') return false;
  if (bound.comparator === '>' || bound.comparator === '>=') return stated > claimed;
  return (bound.comparator === '<' || bound.comparator === '<=') && stated < claimed;
}

function sameRange({ value }: Bound, fact: FigureFact): boolean {
  if (typeof value === 'object' && typeof fact.value === 'object')
    return value.min === fact.value.min && value.max === fact.value.max;
  return false;
}

/** "At most a million" against "more than a million". */
function opposed(claimed: Bound['comparator'], stated: FigureFact['comparator']): boolean {
  const up = new Set(['>', '>=']);
  const down = new Set(['<', '<=']);
  return (
    (up.has(claimed) && down.has(stated)) ||
    (down.has(claimed) && up.has(stated)) ||
    (down.has(claimed) && stated === '=' && claimed === '<')
  );
}

/** Half of the last digit that the claim gives: 1.79 million stands for 1,794,100. */
function roundingOf(claimed: number): number {
  const digits = String(claimed).replace(/\D/g, '').replace(/0+$/, '').replace(/^0+/, '').length;
  if (digits < 3) return 0;
  return 10 ** (Math.floor(Math.log10(Math.abs(claimed))) - digits + 1) / 2;
}

function replacedThat(bound: Bound, query: Query, catalog: Catalog): TargetFact | undefined {
  if (query.question?.of === 'actual') return undefined;
  const { regions, metrics, from, to, place, company } = query;
  return catalog
    .targets({ regions, metrics, from, to, place, company })
    .find(
      (target) =>
        catalog.replacementOf(target) !== undefined &&
        agrees(bound, target) &&
        !agrees(bound, headOf(target, catalog)),
    );
}

function headOf(target: TargetFact, catalog: Catalog): TargetFact {
  const next = catalog.replacementOf(target);
  return next === undefined ? target : headOf(next, catalog);
}

function nearestFirst(bound: Bound, facts: readonly FigureFact[]): FigureFact[] {
  const number = (value: FigureFact['value']) => (typeof value === 'object' ? value.min : value);
  const distance = (fact: FigureFact) => Math.abs(number(fact.value) - number(bound.value));
  return [...facts].sort((a, b) => distance(a) - distance(b));
}
