// What the catalog says to a query: facts, no wording. A fact cannot get into an answer without its citations.
import type { Catalog, Fact } from './catalog/catalog.ts';
import type { Source } from './catalog/schema.ts';
import type { Derived } from './derived.ts';
import type { Verdict } from './verdict.ts';

interface Citation {
  readonly source: Source;
  /** The paragraph, or what else names the place in the source; null for a document cited as a whole. */
  readonly locator: string | null;
}

/** A fact with at least one citation: the only form in which facts leave the catalog. */
export interface Cited<F extends Fact = Fact> {
  readonly fact: F;
  readonly citations: readonly [Citation, ...Citation[]];
}

export type NothingReason = 'no-such-fact' | 'unknown-region' | 'outside-scope';

export interface Found<F> {
  readonly status: 'answered';
  /** What answers, the most relevant first. */
  readonly facts: readonly Cited[];
  /** A figure worked out from the facts, if one was asked for. */
  readonly derived?: Derived | null;
  /** Verdicts by the id of the target. */
  readonly verdicts?: ReadonlyMap<string, Verdict>;
  /** What became of a claim. */
  readonly claim?: ClaimVerdict;
  /** What the command needs besides to word its reply. */
  readonly found: F;
}

/** What became of a claim that was checked. */
export type ClaimVerdict = 'matches' | 'superseded' | 'differs' | 'not-stated';

export interface Nothing {
  readonly status: 'nothing';
  readonly reason: NothingReason;
  readonly claim?: ClaimVerdict;
  /** The nearest facts that there are. */
  readonly nearest: readonly Cited[];
}

/** An order that could not be carried out as it stands: the command words what is missing. */
export interface Unclear<F> {
  readonly status: 'unclear';
  /** Words that would do. */
  readonly choices: readonly string[];
  readonly found: F;
}

export type Answer<F> = Found<F> | Nothing | Unclear<F>;

/** @throws Error when the catalog holds a fact without a source, which its rules exclude. */
export function cite<F extends Fact>(catalog: Catalog, fact: F): Cited<F> {
  const [first, ...others] = citationsOf(catalog, fact);
  if (first === undefined) throw new Error(`The fact ${fact.id} cites no source.`);
  return { fact, citations: [first, ...others] };
}

function citationsOf(catalog: Catalog, fact: Fact): Citation[] {
  const places =
    fact.kind === 'plan'
      ? fact.sources.map((source) => ({ source, locator: null }))
      : [
          { source: fact.source, locator: fact.locator },
          ...('also' in fact ? (fact.also ?? []) : []),
        ];
  return places.flatMap(({ source, locator }) => {
    const found = catalog.sources.get(source);
    return found === undefined ? [] : [{ source: found, locator }];
  });
}
