// What has changed in the data since they were last seen, fact by fact, with what was stated before and after.
import { createHash } from 'node:crypto';
import type { Catalog, Fact } from './catalog/catalog.ts';
import type { Wording } from './language.ts';
import type { Change, Focus, SeenFact } from './state/records.ts';
import type { Rows } from './state/state.ts';
import type { CatalogNews, Store } from './store.ts';
import { sayFact } from './wording/facts.ts';

type Unnumbered = CatalogNews['changes'][number];

/** Compares a catalog with the one last seen and keeps the difference. At the very first time everything is seen and nothing is news. */
export async function noteChanges(catalog: Catalog, store: Store, now: number): Promise<void> {
  if (store.seenFingerprint() === catalog.fingerprint) return;
  await store.see(compare(catalog, store.seenFacts(), store.seenFingerprint() === null, now));
}

function compare(
  catalog: Catalog,
  before: Rows<SeenFact>,
  first: boolean,
  at: number,
): CatalogNews {
  const changes: Unnumbered[] = [];
  const seen: SeenFact[] = [];
  for (const fact of catalog.facts()) {
    const old = before.get(fact.id);
    const whole = printOf(fact);
    if (old?.whole === whole) continue;
    const after = seenAs(fact, whole, catalog);
    seen.push(after);
    if (!first) changes.push({ ...aboutOf(fact), ...difference(old, after), at });
  }
  const gone = [...before.values()].filter(({ id }) => catalog.fact(id) === undefined);
  for (const old of gone)
    changes.push({ ...old.about, at, what: 'removed', before: old.said, after: null });
  return { fingerprint: catalog.fingerprint, changes, seen, gone: gone.map(({ id }) => id) };
}

function difference(
  old: SeenFact | undefined,
  { core, said }: SeenFact,
): Pick<Change, 'what' | 'before' | 'after'> {
  if (old === undefined) return { what: 'added', before: null, after: said };
  return { what: old.core === core ? 'amended' : 'changed', before: old.said, after: said };
}

function seenAs(fact: Fact, whole: string, catalog: Catalog): SeenFact {
  const said: Wording = { en: sayFact(catalog, fact, 'en'), zh: sayFact(catalog, fact, 'zh') };
  return { id: fact.id, core: printOf(coreOf(fact)), whole, said, about: aboutOf(fact) };
}

/** What digests and watches choose changes by: kept with the fact, since a removed one can be asked no more. */
function aboutOf(fact: Fact): SeenFact['about'] {
  const figure = fact.kind === 'target' || fact.kind === 'actual' ? fact : null;
  return {
    fact: fact.id,
    kind: fact.kind,
    region: fact.region,
    cities: fact.kind === 'measure' ? fact.cities : [],
    metric: figure?.metric ?? null,
    topics: fact.kind === 'plan' ? fact.topics : fact.kind === 'measure' ? [fact.topic] : [],
    companies:
      fact.kind === 'measure'
        ? fact.companies
        : figure?.company === undefined
          ? []
          : [figure.company],
    plan: fact.kind === 'plan' ? fact.id : fact.kind === 'actual' ? null : fact.plan,
    due: fact.kind === 'target' ? fact.due : null,
  };
}

/** What a fact states. Its source, note, translation and confidence may be mended without that being news. */
function coreOf(fact: Fact): unknown {
  switch (fact.kind) {
    case 'target':
      return [...figureCore(fact), fact.due, fact.plan, fact.supersedes];
    case 'actual':
      return [...figureCore(fact), fact.period, fact.basis ?? null];
    case 'measure':
      return [fact.statement.en, fact.topic, fact.cities, fact.companies];
    case 'plan':
      return [fact.title.en, fact.announced, fact.period, fact.type, fact.supersedes];
    default:
      return fact satisfies never;
  }
}

function figureCore(fact: Extract<Fact, { kind: 'target' | 'actual' }>): unknown[] {
  const { metric, comparator, value, unit, company, place, scope } = fact;
  return [metric, comparator, value, unit, company ?? null, place ?? null, scope?.en ?? null];
}

function printOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16);
}

/** The regions of a focus, a province with its cities. The country stands for itself only: all the rest lies in it. */
export function regionsOf(
  { regions }: Pick<Focus, 'regions'>,
  catalog: Catalog,
): ReadonlySet<string> {
  const wanted = new Set(regions);
  for (const { id, parent } of catalog.regions.values()) {
    if (parent === null || !regions.includes(parent)) continue;
    if (catalog.regions.get(parent)?.level !== 'country') wanted.add(id);
  }
  return wanted;
}

/** Whether something is what a focus looks at: one of its regions, and one of its metrics, topics or companies. */
export function inFocus(
  about: Pick<Change, 'region' | 'cities' | 'metric' | 'topics' | 'companies'>,
  focus: Focus,
  regions: ReadonlySet<string>,
): boolean {
  if (
    regions.size > 0 &&
    !regions.has(about.region) &&
    !about.cities.some((city) => regions.has(city))
  )
    return false;
  const { metrics, topics, companies } = focus;
  if (metrics.length + topics.length + companies.length === 0) return true;
  return (
    (about.metric !== null && metrics.includes(about.metric)) ||
    about.topics.some((topic) => topics.includes(topic)) ||
    about.companies.some((company) => companies.includes(company))
  );
}

/** What a focus takes of facts that stand in the catalog. */
export function factInFocus(fact: Fact, focus: Focus, regions: ReadonlySet<string>): boolean {
  return inFocus(aboutOf(fact), focus, regions);
}
