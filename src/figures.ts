// Which facts answer a query for figures: the region's own before parts of it, current targets only, full years for a year.
import type { ActualFact, Catalog, FigureFact, TargetFact, Where } from './catalog/catalog.ts';
import { byEnd, isFullYear, isPast, monthsIn, monthsOf, yearOf } from './catalog/dates.ts';
import type { Wording } from './language.ts';
import type { Query } from './query.ts';

export interface Figures {
  readonly targets: readonly TargetFact[];
  readonly actuals: readonly ActualFact[];
}

/** The figures of a query, each side in the order in which it answers best. */
export function figuresOf(query: Query, catalog: Catalog, today: string): Figures {
  const side = query.question?.of ?? null;
  const reachedBy = (one: Query) => actualsOf(one, catalog, today);
  const targets = side === 'actual' ? [] : targetsOfEach(query, catalog, today);
  const actuals = side === 'target' ? [] : metricByMetric(query).flatMap(reachedBy);
  // Where only one side has the scope that is asked for, the other one is about something else.
  const [promised, reached] = [targets, actuals].map((facts) => facts.some(isInScope(query)));
  return {
    targets: reached && !promised ? [] : targets,
    actuals: promised && !reached ? [] : actuals,
  };
}

/** Of several metrics each by itself: the latest figure of one may be older than that of another. */
function metricByMetric(query: Query): Query[] {
  const { metrics, company } = query;
  return metrics.length > 1 && company === null
    ? metrics.map((metric) => ({ ...query, metrics: [metric] }))
    : [query];
}

/** Of several metrics, after the region's own figures, those of a metric that has none but of a part of the region. */
function targetsOfEach(query: Query, catalog: Catalog, today: string): TargetFact[] {
  const own = currentTargets(query, catalog, today);
  if (query.metrics.length < 2) return own;
  const left = metricByMetric(query)
    .filter(({ metrics }) => !own.some(({ metric }) => metrics.includes(metric)))
    .flatMap((one) => currentTargets(one, catalog, today));
  return [...own, ...left];
}

/** Whether a fact is about the scope that the words name. */
function isInScope({ question }: Query): (fact: FigureFact) => boolean {
  return ({ scope }) => scope !== undefined && mentions(question?.about ?? '', scope);
}

function whereOf({ regions, metrics, place, company }: Query): Where {
  return { regions, metrics, place, company };
}

/** Targets that no later one has replaced; without a year those still ahead, the next one first. */
function currentTargets(query: Query, catalog: Catalog, today: string): TargetFact[] {
  const where = { ...whereOf(query), from: query.from, to: query.to };
  const current = catalog
    .targets(where)
    .filter((target) => catalog.replacementOf(target) === undefined);
  const own = ownFirst(current, query);
  const bounded = nearBound(own, query, replacedOf(where, catalog));
  if (query.from !== null) return bounded.sort(byDueAndTrust);
  const ahead = bounded
    .filter(({ due }) => due !== null && !isPast(due, today))
    .sort(byDueAndTrust);
  const past = bounded
    .filter(({ due }) => due === null || isPast(due, today))
    .sort(byDueAndTrust)
    .reverse();
  return [...ahead, ...past];
}

function byDueAndTrust(a: TargetFact, b: TargetFact): number {
  const [left, right] = [a.due ?? '9999', b.due ?? '9999'];
  return byEnd(left, right) || trust(b) - trust(a);
}

function replacedOf(where: Where, catalog: Catalog): TargetFact[] {
  return catalog.targets(where).filter((target) => catalog.replacementOf(target) !== undefined);
}

/** "The 700,000 target": where the question names the figure, the targets that have it; a replaced one beside the current ones. */
function nearBound(
  targets: readonly TargetFact[],
  { question }: Query,
  replaced: readonly TargetFact[],
): TargetFact[] {
  const bound = question?.bound?.value;
  if (typeof bound !== 'number') return [...targets];
  const isNamed = saysSize(bound);
  const same = targets.filter(isNamed);
  if (same.length > 0) return same;
  return question?.asks === 'when' || question?.asks === 'source'
    ? [...replaced.filter(isNamed), ...targets]
    : [...targets];
}

/** Whether a figure is the one that is named, however it was rounded. */
function saysSize(bound: number): (fact: FigureFact) => boolean {
  return ({ value }) => typeof value === 'number' && Math.abs(value - bound) <= bound * ROUNDED;
}

const ROUNDED = 0.005;

function actualsOf(query: Query, catalog: Catalog, today: string): ActualFact[] {
  const period = query.question?.period ?? null;
  const timed = { ...whereOf(query), from: query.from, to: query.to };
  const found = ownFirst(catalog.actuals(timed), query);
  if (period !== null)
    return found.filter((actual) => samePeriod(actual, period, catalog)).sort(byTrust);
  const sorted = found.sort((a, b) => byEnd(b.period, a.period) || trust(b) - trust(a));
  const { asks, bound } = query.question ?? {};
  if (asks === 'list' || (asks === 'when' && bound != null)) return sorted;
  if (query.from === null) {
    // "Where does the 2.53 million come from": of whatever year it is.
    const named =
      asks === 'source' && typeof bound?.value === 'number'
        ? sorted.filter(saysSize(bound.value))
        : [];
    return named.length > 0 ? named : latestOf(sorted);
  }
  const whole = sorted.filter((actual) => fillsYear(actual, catalog));
  // Of a year that is not over the months so far are all there is.
  if (whole.length === 0 && query.to === yearOf(today)) return latestOf(sorted);
  // A part of the year, named as such, says more than nothing; a single month does not.
  if (whole.length === 0 && query.from === query.to && query.command === 'figure') {
    const promised = query.question?.of !== 'actual' && catalog.targets(timed).length > 0;
    const least = query.question?.of === 'actual' ? HALF_YEAR : MOST_OF_YEAR;
    return promised ? [] : longestOf(sorted, least);
  }
  return query.from === query.to ? whole : whole.reverse();
}

/** A flow counts for its year only as a whole; of a stock the last count of the year stands for it. */
function fillsYear(actual: ActualFact, catalog: Catalog): boolean {
  return isFullYear(actual.period) || !catalog.metrics.get(actual.metric)?.flow;
}

/** What happened in half a year is told of the year, named as such; where a promise may be meant as well, only most of a year. */
const HALF_YEAR = 6;
const MOST_OF_YEAR = 9;

/** The longest part of the year, where it has so many months or more. */
function longestOf(actuals: readonly ActualFact[], least: number): ActualFact[] {
  const months = ({ period }: ActualFact) => monthsIn(period);
  const most = Math.max(0, ...actuals.map(months));
  return most < least ? [] : actuals.filter((actual) => months(actual) === most);
}

function latestOf(sorted: readonly ActualFact[]): ActualFact[] {
  const [first] = sorted;
  return first === undefined
    ? []
    : sorted.filter(({ period, metric }) => period === first.period && metric === first.metric);
}

/** Of what is counted at a date only the date counts: mid-2025 is the end of the first half. */
function samePeriod({ period, metric }: ActualFact, wanted: string, catalog: Catalog): boolean {
  const [left, right] = [monthsOf(period), monthsOf(wanted)];
  const sameEnd = left.year === right.year && left.to === right.to;
  return sameEnd && (left.from === right.from || catalog.metrics.get(metric)?.flow === false);
}

function byTrust(a: FigureFact, b: FigureFact): number {
  return trust(b) - trust(a);
}

function trust({ confidence }: FigureFact): number {
  return { high: 2, medium: 1, low: 0 }[confidence];
}

/** Rows about the whole region; where there are none, those about less, which say so in their name. */
function ownFirst<F extends FigureFact>(figures: readonly F[], query: Query): F[] {
  const { place, company } = query;
  const fitting = figures.filter(
    (one) =>
      (place !== null || company !== null || one.place === undefined) &&
      (company !== null || one.company === undefined || one.metric.startsWith('company-')),
  );
  const scoped = fitting.filter(isInScope(query));
  if (scoped.length > 0) return scoped;
  const whole = fitting.filter(({ scope }) => scope === undefined);
  return whole.length > 0 ? whole : [...fitting];
}

/** Whether the words that are left over name the scope, in either language: "passenger cars", 乘用车. */
function mentions(about: string, scope: Wording): boolean {
  const words = new Set(about.split(' ').filter((word) => word.length > 3));
  const english = scope.en.toLowerCase().split(/[^a-z]+/);
  return english.some((word) => words.has(word)) || sharesChinese(about, scope.zh);
}

/** Two characters in a row say little (用车 of 私人用车 and 公务用车), three say a word; a run of two must stand whole. */
const TELLING = 3;

/** Whether the scope has a word of the Chinese that is asked about. */
export function sharesChinese(about: string, scope: string): boolean {
  return (about.match(/\p{Script=Han}{2,}/gu) ?? []).some((run) => {
    const length = Math.min(TELLING, run.length);
    const starts = Array.from({ length: run.length - length + 1 }, (_, at) => at);
    return starts.some((at) => scope.includes(run.slice(at, at + length)));
  });
}

const A_WORD = 3;

/** Whether three Chinese characters in a row of the words stand in the label of a fact. */
export function sharesWord(about: string, label: string): boolean {
  return (about.match(/\p{Script=Han}{3,}/gu) ?? []).some((run) =>
    Array.from({ length: run.length - A_WORD + 1 }, (_, at) => run.slice(at, at + A_WORD)).some(
      (word) => label.includes(word),
    ),
  );
}

/** The one figure of a region, metric and time that stands for it in a comparison; undefined where there is none. */
export function figureFor(
  region: string,
  metric: string,
  query: Query,
  catalog: Catalog,
  today: string,
): FigureFact | undefined {
  const { targets, actuals } = figuresOf(
    { ...query, regions: [region], metrics: [metric] },
    catalog,
    today,
  );
  return actuals[0] ?? targets[0];
}

/** Whether two targets promise the same for the same date: a goal that a later document only said again. */
export function isSaidAgain(earlier: TargetFact, later: TargetFact): boolean {
  return (
    earlier.comparator === later.comparator &&
    earlier.due === later.due &&
    JSON.stringify(earlier.value) === JSON.stringify(later.value)
  );
}
