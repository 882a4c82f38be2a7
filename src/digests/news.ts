// What a digest has to tell: changes since the last one, dates that come near or have passed, fresh figures. Facts, no wording.
import type { ActualFact, Catalog, TargetFact } from '../catalog/catalog.ts';
import { byEnd, monthsOf } from '../catalog/dates.ts';
import { headlineRank } from '../catalog/headlines.ts';
import { factInFocus, inFocus, regionsOf } from '../changes.ts';
import type { Change, Focus } from '../state/records.ts';

export interface News {
  /** What is stated anew, differently or no more, the weightiest first. */
  readonly changes: readonly Change[];
  /** Figures that are new in the data or, for the first digest, in the press. */
  readonly fresh: readonly ActualFact[];
  /** Facts of which only the source, a note or the translation was mended. */
  readonly amended: number;
  /** Due dates that have passed since. */
  readonly fell: readonly TargetFact[];
  /** Due dates that have come within three months, or within one. */
  readonly coming: readonly TargetFact[];
}

export interface NewsOf {
  readonly focus: Focus;
  /** Changes after the last digest, not yet chosen by focus. */
  readonly changes: readonly Change[];
  /** The day of the last digest; null for the first. */
  readonly since: string | null;
  /** YYYY-MM-DD. */
  readonly today: string;
}

const COMING_DAYS = [90, 30] as const;
/** The first digest also tells what has just passed or just appeared. */
const FIRST_BACK_DAYS = 45;

/** What is new for one focus since a day: changes, fresh figures, what fell due and what is about to. */
export function gatherNews({ focus, changes, since, today }: NewsOf, catalog: Catalog): News {
  const regions = regionsOf(focus, catalog);
  const all = folded(changes.filter((change) => inFocus(change, focus, regions)));
  const told = all.filter(({ what }) => what !== 'amended');
  const isFresh = ({ what, kind, fact }: Change) =>
    kind === 'actual' && what === 'added' && catalog.fact(fact) !== undefined;
  const due = (fits: (lastDay: string) => boolean) =>
    dueTargets(catalog)
      .filter(({ lastDay, target }) => fits(lastDay) && factInFocus(target, focus, regions))
      .map(({ target }) => target);
  const freshIds = new Set(told.filter(isFresh).map(({ fact }) => fact));
  const recent = (actual: ActualFact) => since === null && isRecent(actual, catalog, today);
  return {
    changes: told.filter((change) => !isFresh(change)).sort(byWeight),
    fresh: catalog
      .actuals({})
      .filter(
        (actual) =>
          freshIds.has(actual.id) || (recent(actual) && factInFocus(actual, focus, regions)),
      )
      .sort((a, b) => headlineRank(a.metric) - headlineRank(b.metric) || byEnd(b.period, a.period)),
    amended: all.length - told.length,
    fell: due((lastDay) => hasFallen(lastDay, since, today)),
    coming: due((lastDay) => comesNear(lastDay, since, today)),
  };
}

/** Whether there is nothing to tell. */
export function isNothing({ changes, fresh, fell, coming }: News): boolean {
  return changes.length + fresh.length + fell.length + coming.length === 0;
}

/** Several changes of one fact are one, from the first state to the last; one that was taken back is none. */
export function folded(changes: readonly Change[]): Change[] {
  const byFact = new Map<string, Change>();
  for (const change of changes) {
    const first = byFact.get(change.fact);
    byFact.set(change.fact, first === undefined ? change : joined(first, change));
  }
  return [...byFact.values()].filter(({ before, after }) => before !== null || after !== null);
}

function joined(first: Change, last: Change): Change {
  const { before } = first;
  const { after } = last;
  const same = before?.en === after?.en;
  const what =
    before === null ? 'added' : after === null ? 'removed' : same ? 'amended' : 'changed';
  return { ...last, what, before, after };
}

const KIND_WEIGHT: Record<Change['kind'], number> = { target: 0, plan: 1, actual: 2, measure: 3 };
const WHAT_WEIGHT: Record<Change['what'], number> = {
  changed: 0,
  removed: 1,
  added: 2,
  amended: 3,
};

/** A target that moved comes before a new plan, and that before a new measure. */
function byWeight(a: Change, b: Change): number {
  return (
    KIND_WEIGHT[a.kind] - KIND_WEIGHT[b.kind] ||
    WHAT_WEIGHT[a.what] - WHAT_WEIGHT[b.what] ||
    headlineRank(a.metric ?? '') - headlineRank(b.metric ?? '') ||
    a.number - b.number
  );
}

interface DueTarget {
  readonly target: TargetFact;
  readonly lastDay: string;
}

const dueByCatalog = new WeakMap<Catalog, readonly DueTarget[]>();

/** Current targets with a date, the first due first. Worked out once for a catalog. */
function dueTargets(catalog: Catalog): readonly DueTarget[] {
  const known = dueByCatalog.get(catalog);
  if (known !== undefined) return known;
  const found = catalog
    .targets({})
    .filter((target) => catalog.replacementOf(target) === undefined)
    .flatMap((target) => (target.due === null ? [] : [{ target, lastDay: lastDayOf(target.due) }]))
    .sort(byRank);
  dueByCatalog.set(catalog, found);
  return found;
}

function byRank(a: DueTarget, b: DueTarget): number {
  if (a.lastDay !== b.lastDay) return a.lastDay < b.lastDay ? -1 : 1;
  return headlineRank(a.target.metric) - headlineRank(b.target.metric);
}

/** A target due in 2025 may be met until 31 December 2025. */
export function lastDayOf(due: string): string {
  const { year, to } = monthsOf(due);
  return new Date(Date.UTC(year, to, 0)).toISOString().slice(0, 10);
}

function hasFallen(lastDay: string, since: string | null, today: string): boolean {
  return lastDay < today && lastDay >= (since ?? plusDays(today, -FIRST_BACK_DAYS));
}

function comesNear(lastDay: string, since: string | null, today: string): boolean {
  if (lastDay < today) return false;
  return COMING_DAYS.some((days) => {
    const day = plusDays(lastDay, -days);
    return day <= today && (since === null || day > since);
  });
}

function isRecent(actual: ActualFact, catalog: Catalog, today: string): boolean {
  const published = catalog.sources.get(actual.source)?.published ?? '';
  return published.length === 10 && published >= plusDays(today, -FIRST_BACK_DAYS);
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
