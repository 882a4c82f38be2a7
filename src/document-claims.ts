// Whether a document came out when a claim says that it did.
import type { Catalog, PlanFact } from './catalog/catalog.ts';
import { monthsOf } from './catalog/dates.ts';
import { searchIndexOf } from './catalog/search.ts';
import type { JudgedClaim } from './judged-claim.ts';
import type { Query } from './query.ts';

interface Candidate {
  readonly plan: PlanFact;
  readonly score: number;
  /** What share of the claim's words the plan has. */
  readonly matched: number;
}

/** So much of the words a document must have to be the one that is meant, and more so to be told apart from what is claimed. */
const LIKELY = 0.3;
const CERTAIN = 0.5;
/** Others that fit so nearly as well may be meant just as well. */
const RIVALS = 0.5;

/** Judges the date in the query's period against the documents that its words describe. */
export function judgeDocument(query: Query, catalog: Catalog): JudgedClaim {
  const claimed = query.question?.period ?? null;
  const [best, ...others] = candidatesFor(query, catalog);
  if (claimed === null || best === undefined) return { verdict: 'not-stated', facts: [] };
  const meant = [best, ...others.filter(({ score }) => score >= best.score * RIVALS)];
  const match = meant.find(({ plan }) => isDated(plan, claimed) === true);
  if (match !== undefined) return { verdict: 'matches', facts: [match.plan] };
  const isMeant = best.matched >= CERTAIN || isOfYears(best.plan, query);
  const other = isMeant && meant.every(({ plan }) => isDated(plan, claimed) === false);
  return {
    verdict: other ? 'differs' : 'not-stated',
    facts: meant.map(({ plan }) => plan).slice(0, MOST_SHOWN),
  };
}

const MOST_SHOWN = 3;

/** The documents of the region that the words describe, the best first. */
function candidatesFor(query: Query, catalog: Catalog): Candidate[] {
  const { regions, question } = query;
  const listed = new Map(catalog.plans({ regions }).map((plan) => [plan.id, plan]));
  const found = searchIndexOf(catalog)
    .search(question?.about ?? '')
    .flatMap(({ fact, score, matched }) => {
      const plan = listed.get(fact.id);
      return plan === undefined || matched < LIKELY ? [] : [{ plan, score, matched }];
    });
  const ofYears = found.filter(({ plan }) => isOfYears(plan, query));
  return ofKind(ofYears.length === 0 ? found : ofYears, query);
}

/** Opinions are no plan, where both kinds are held. */
function ofKind(found: Candidate[], { text }: Query): Candidate[] {
  const same = found.filter(({ plan }) => text !== null && plan.title.zh.includes(text));
  return same.length === 0 ? found : same;
}

/** The years in a document's name tell it apart: the plan for 2024 to 2030. */
function isOfYears({ period }: PlanFact, { from, to }: Query): boolean {
  return from !== null && period?.from === from && period?.to === to;
}

/** Whether the document came out in the time claimed; null where its date is not known so closely. */
function isDated({ announced }: PlanFact, claimed: string): boolean | null {
  if (announced === null) return null;
  const [held, said] = [monthsOf(announced.slice(0, 7)), monthsOf(claimed)];
  if (held.year !== said.year) return false;
  if (held.from >= said.from && held.to <= said.to) return true;
  return held.to < said.from || held.from > said.to ? false : null;
}
