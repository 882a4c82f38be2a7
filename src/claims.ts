// Whether a claimed figure is what the sources state: matches, superseded, differs, not stated.
import { cite } from './answer.ts';
import type { ActualFact, Catalog, FigureFact, TargetFact } from './catalog/catalog.ts';
import { isFullYear, monthsOf, yearOf } from './catalog/dates.ts';
import { type Agreement, agreement, type Bound } from './claim-agreement.ts';
import { judgeGrowth, levelOf, toldAsChange } from './claimed-growth.ts';
import { judgeOrder } from './claimed-order.ts';
import { judgePlace } from './claimed-place.ts';
import { judgeShare } from './claimed-share.ts';
import type { Derived } from './derived.ts';
import { judgeDocument } from './document-claims.ts';
import { figuresOf } from './figures.ts';
import type { JudgedClaim } from './judged-claim.ts';
import { partsAddedUp } from './parts-added-up.ts';
import type { Query } from './query.ts';
import { withoutBound } from './query-sides.ts';
import { reachedFigures } from './reached-figures.ts';

const NOT_STATED: JudgedClaim = { verdict: 'not-stated', facts: [] };

/** Judges one claim: the figure of the query's question against the facts of its region, metric and time. */
export function judgeClaim(asked: Query, catalog: Catalog, today: string): JudgedClaim {
  const query = withoutForesight(asked, today);
  if (query.command === 'plans') return judgeDocument(query, catalog);
  if (query.question?.asks === 'compare') return judgeOrder(query, catalog, today);
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
  const parts = partsAddedUp(stated.map((fact) => cite(catalog, fact)));
  const [part] = stated;
  if (parts !== null && part !== undefined && isSum(bound, parts, part))
    return { verdict: 'matches', facts: stated };
  const replaced = replacedThat(bound, query, catalog);
  if (replaced !== undefined) {
    const current = headOf(replaced, catalog);
    return { verdict: 'superseded', facts: [current, replaced] };
  }
  const told = toldAsChange(bound, query, catalog, today);
  if (told !== undefined) return { verdict: 'matches', facts: [told] };
  const worked =
    stated.length === 0
      ? (judgePlace(bound, query, catalog, today) ?? judgeShare(bound, query, catalog, today))
      : null;
  if (worked !== null) return worked;
  const level = levelOf(query, catalog);
  if (level !== null && stated.length === 0) return judgeGrowth(bound, level, catalog, today);
  const other =
    compared.some(({ is }) => is === 'other') &&
    (isOpposite(bound, stated) || !mayHaveCome(query, stated, today));
  const nearest = stated.length > 0 ? stated : promisedInstead(query, catalog, today);
  const sorted = nearestFirst(bound, nearest);
  if (other) return { verdict: 'differs', facts: sorted };
  return {
    verdict: 'not-stated',
    facts: [...ofPartOfYear(bound, query, catalog, today), ...sorted],
  };
}

/** Just this number, stated of the months so far of the year that is claimed: said first, for it is what was misread. */
function ofPartOfYear(
  bound: Bound,
  query: Query,
  catalog: Catalog,
  today: string,
): readonly ActualFact[] {
  if (query.question?.of === 'target') return [];
  const same = catalog
    .actuals(query)
    .filter(
      (fact) => isPartOfYear(fact, query, catalog, today) && agreement(bound, fact) === 'same',
    );
  return same.slice(0, 1);
}

/** "Half a million NEVs", of 400,000 cars and 100,000 trucks. */
function isSum(bound: Bound, { value }: Derived, { kind, unit }: FigureFact): boolean {
  return agreement(bound, { kind, unit, value, comparator: '=' }) === 'same';
}

/** 2030年达到300万: what is still to come has not come about, however it is put. */
function withoutForesight(query: Query, today: string): Query {
  const { question, to } = query;
  const ahead = question?.of === 'actual' && to !== null && to > yearOf(today);
  return ahead ? { ...query, question: { ...question, of: null } } : query;
}

/** What was promised, where the words say that it came about and nothing held tells whether it did. */
function promisedInstead(query: Query, catalog: Catalog, today: string): readonly TargetFact[] {
  const { question } = query;
  if (question?.of !== 'actual') return [];
  return figuresOf(
    withoutBound({ ...query, question: { ...question, of: 'target' } }),
    catalog,
    today,
  ).targets;
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

/** "Will produce 150,000 in 2021", said of a year that is over: what came about may be what is meant. */
function cameAbout(query: Query, catalog: Catalog, today: string): readonly FigureFact[] {
  const over = query.to !== null && query.to < yearOf(today);
  const plain = query.question?.bound?.comparator === '=';
  if (query.question?.of !== 'target' || !over || !plain) return [];
  return reachedFigures(query, catalog, today);
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
