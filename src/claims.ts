// Whether a claimed figure is what the sources state: matches, superseded, differs, not stated.
import type { ClaimVerdict } from './answer.ts';
import type { ActualFact, Catalog, Fact, FigureFact, TargetFact } from './catalog/catalog.ts';
import { isFullYear, monthsOf, yearOf } from './catalog/dates.ts';
import { type Agreement, agreement, type Bound } from './claim-agreement.ts';
import { countingOf } from './counting.ts';
import { judgeDocument } from './document-claims.ts';
import { figuresOf } from './figures.ts';
import type { Query } from './query.ts';

export interface JudgedClaim {
  readonly verdict: ClaimVerdict;
  /** What the sources state: the current figure first, then the one that it replaced if that is what was claimed. */
  readonly facts: readonly Fact[];
}

const NOT_STATED: JudgedClaim = { verdict: 'not-stated', facts: [] };

/** Judges one claim: the figure of the query's question against the facts of its region, metric and time. */
export function judgeClaim(query: Query, catalog: Catalog, today: string): JudgedClaim {
  if (query.command === 'plans') return judgeDocument(query, catalog);
  if (query.regions.length > 1) return judgeEach(query, catalog, today);
  const bound = claimedFigure(query, catalog);
  if (bound === null) return NOT_STATED;
  if (query.question?.asks === 'growth' && levelOf(query, catalog) === null)
    return judgeGrowth(bound, query, catalog, today);
  const stated = statedFor(query, catalog, today);
  const several = stated.length > 1;
  const compared = stated.map((fact) => ({
    fact,
    is: compare(bound, fact, query, catalog, today, several),
  }));
  const match = compared.find(({ is }) => is === 'same');
  if (match !== undefined) return { verdict: 'matches', facts: [match.fact] };
  const aimed = stillAimed(
    compared.map(({ fact }) => fact),
    query,
    catalog,
    today,
  ).find((fact) => agreement(bound, fact) === 'same');
  if (aimed !== undefined) return { verdict: 'matches', facts: [aimed] };
  const came = cameAbout(query, catalog, today).find((fact) => agreement(bound, fact) === 'same');
  if (came !== undefined) return { verdict: 'matches', facts: [came] };
  const replaced = replacedThat(bound, query, catalog);
  if (replaced !== undefined) {
    const current = headOf(replaced, catalog);
    return { verdict: 'superseded', facts: [current, replaced] };
  }
  const told = toldAsChange(bound, query, catalog, today);
  if (told !== undefined) return { verdict: 'matches', facts: [told] };
  const level = levelOf(query, catalog);
  if (level !== null && stated.length === 0) return judgeGrowth(bound, level, catalog, today);
  const other =
    compared.some(({ is }) => is === 'other') &&
    (isOpposite(bound, stated) || !mayHaveCome(query, stated, today));
  return { verdict: other ? 'differs' : 'not-stated', facts: nearestFirst(bound, stated) };
}

/** Of several regions: true of each, or perhaps of all together, which nobody states. */
function judgeEach(query: Query, catalog: Catalog, today: string): JudgedClaim {
  const judged = query.regions.map((region) =>
    judgeClaim({ ...query, regions: [region] }, catalog, today),
  );
  const all = judged.every(({ verdict }) => verdict === 'matches');
  return { verdict: all ? 'matches' : 'not-stated', facts: judged.flatMap(({ facts }) => facts) };
}

/** What a claim of this region and year can be held against. */
function compare(
  bound: Bound,
  fact: FigureFact,
  query: Query,
  catalog: Catalog,
  today: string,
  several: boolean,
): Agreement {
  const is = agreement(bound, fact);
  if (fact.kind === 'actual' && isPartOfYear(fact, query, catalog, today))
    return isBelow(bound, fact) ? 'other' : 'open';
  // What is stated of a part of the region or of some firms denies nothing of the whole; nor does a promise beside others for other parts.
  const ofPart =
    fact.scope !== undefined &&
    (query.question?.about ?? '') === '' &&
    (fact.kind === 'actual' || several);
  return is === 'other' && ofPart ? 'open' : is;
}

/** January to November, beside a claim of the whole year that is over. */
function isPartOfYear(
  { metric, period }: ActualFact,
  { question, from, to }: Query,
  catalog: Catalog,
  today: string,
): boolean {
  const ofYear = question?.period == null && from !== null && from === to && from < yearOf(today);
  return ofYear && catalog.metrics.get(metric)?.flow === true && !isFullYear(period);
}

/** Less than what eleven months came to cannot be the year's. */
function isBelow({ value }: Bound, fact: ActualFact): boolean {
  const most = typeof value === 'object' ? value.max : value;
  return (
    COUNTED.has(fact.unit) &&
    most < fact.value &&
    agreement({ comparator: '~', value: most }, fact) === 'other'
  );
}

const COUNTED: ReadonlySet<string> = new Set(['vehicles', 'count', 'CNY', 'GWh', 'kWh', 'tonnes']);

function reached({ question }: Query): Pick<Query, 'question'> {
  return question === undefined ? {} : { question: { ...question, of: 'actual' } };
}

/** "Will produce 150,000 in 2021", said of a year that is over: what came about may be what is meant. */
function cameAbout(query: Query, catalog: Catalog, today: string): readonly FigureFact[] {
  const over = query.to !== null && query.to < yearOf(today);
  const plain = query.question?.bound?.comparator === '=';
  if (query.question?.of !== 'target' || !over || !plain) return [];
  const { actuals } = figuresOf(withoutBound({ ...query, ...reached(query) }), catalog, today);
  return actuals;
}

/** "At most a million" of a promise of more than a million. */
function isOpposite({ value }: Bound, stated: readonly FigureFact[]): boolean {
  return stated.some((fact) => fact.value === value);
}

/** A year that is over, of which only promises are held: another figure may be what came of them. */
function mayHaveCome(
  { question, to }: Query,
  stated: readonly FigureFact[],
  today: string,
): boolean {
  const over = to !== null && to < yearOf(today);
  return question?.of === null && over && stated.every(({ kind }) => kind === 'target');
}

/** Of a sentence that leaves it open: the targets, where what was counted was counted before they fell due. */
function stillAimed(
  stated: readonly FigureFact[],
  query: Query,
  catalog: Catalog,
  today: string,
): readonly TargetFact[] {
  const { question } = query;
  if (question?.of !== null || question.period !== null) return [];
  const early = stated.every((fact) => fact.kind === 'actual' && monthsOf(fact.period).to < YEAR);
  return early ? figuresOf(withoutBound(query), catalog, today).targets : [];
}

const YEAR = 12;

/** The query for what a growth rate is the growth of; null where the claim is of no such rate. */
function levelOf(query: Query, catalog: Catalog): Query | null {
  const [metric = ''] = query.metrics;
  const level = metric.replace(/-growth$/, '');
  return catalog.metrics.get(metric)?.growth === true && catalog.metrics.has(level)
    ? { ...query, metrics: [level] }
    : null;
}

/** A growth for which no rate is kept: told beside the figure, or worked out of two years. */
function judgeGrowth(bound: Bound, query: Query, catalog: Catalog, today: string): JudgedClaim {
  const told = toldAsChange(bound, query, catalog, today);
  if (told !== undefined) return { verdict: 'matches', facts: [told] };
  const year = query.to;
  const [after, before] =
    year === null ? [] : [year, year - 1].map((one) => reachedIn(one, query, catalog, today));
  if (after === undefined || before === undefined || query.question?.of === 'target')
    return NOT_STATED;
  // Figures that were counted in two ways make no growth.
  if (countingOf(after) !== countingOf(before))
    return { verdict: 'not-stated', facts: [after, before] };
  const grown = {
    ...after,
    value: (after.value / before.value - 1) * 100,
    unit: 'percent' as const,
  };
  const is = agreement(widened(bound), grown);
  const verdict = is === 'same' ? 'matches' : is === 'other' ? 'differs' : 'not-stated';
  return { verdict, facts: [after, before] };
}

function reachedIn(
  year: number,
  query: Query,
  catalog: Catalog,
  today: string,
): ActualFact | undefined {
  const { question } = withoutBound({ ...query, ...reached(query) });
  const period = question?.period?.replaceAll(/\b\d{4}\b/g, String(year)) ?? null;
  const moved = {
    ...query,
    from: year,
    to: year,
    ...(question && { question: { ...question, period } }),
  };
  return figuresOf(moved, catalog, today).actuals[0];
}

/** Two rounded figures give a growth no more exact than this. */
const ROUNDED_POINTS = 0.6;

function widened(bound: Bound): Bound {
  const { comparator, value } = bound;
  return comparator === '=' && typeof value === 'number'
    ? { comparator: 'range', value: { min: value - ROUNDED_POINTS, max: value + ROUNDED_POINTS } }
    : bound;
}

/** "Up 3.8 times": a growth that no row of its own states may stand in the words of the figure that grew. */
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
  const said = new RegExp(`(?<![\\d.])${saidAs(Math.abs(value))}(?![\\d.])`);
  const fallen = /\b(down|fell|fall|lower|less|drop)/;
  return figuresOf(withoutBound(level), catalog, today).actuals.find(
    ({ change }) => change !== null && said.test(change.en) && fallen.test(change.en) === value < 0,
  );
}

/** 380, or the 3.8 of "3.8 times". */
function saidAs(value: number): string {
  const [percent, times] = [value, value / 100].map((one) => String(one).replace('.', '\\.'));
  return `(?:${percent}|${times})`;
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

function replacedThat(bound: Bound, query: Query, catalog: Catalog): TargetFact | undefined {
  if (query.question?.of === 'actual') return undefined;
  const { regions, metrics, from, to, place, company } = query;
  return catalog
    .targets({ regions, metrics, from, to, place, company })
    .find(
      (target) =>
        catalog.replacementOf(target) !== undefined &&
        agreement(bound, target) === 'same' &&
        agreement(bound, headOf(target, catalog)) !== 'same',
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
