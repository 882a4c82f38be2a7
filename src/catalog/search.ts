// Full text over facts, plans and measures: words and pairs of Chinese characters, typos forgiven, best first (BM25).
import type { Catalog, Fact } from './catalog.ts';
import { bestOf, Tallies } from './tallies.ts';
import { tokensOf } from './tokens.ts';
import { MOST_TYPOS, oneTypoAway } from './typo.ts';

export interface Hit {
  readonly fact: Fact;
  readonly score: number;
  /** What share of the words the fact has, 0 to 1, rare words counting more than common ones. */
  readonly matched: number;
}

/** How much a word counts by where it stands: in what the fact is about, in its text, in other names of the metric. */
const WEIGHTS = { name: 2.5, text: 1, alias: 0.4 } as const;
/** What a word tells that stands nowhere in the catalog: less than a rare one, since it may only be a turn of phrase. */
const UNHEARD = 2.5;
const SATURATION = 1.2;
const LENGTH_PENALTY = 0.4;
const TYPO_FACTOR = 0.6;
const PREFIX_FACTOR = 0.5;
const SHORTEST_PREFIX = 4;
/** A target or a plan that a later one replaced stands behind it: a draft behind the plan. */
const REPLACED_FACTOR = 0.7;

/** Where a term stands, and how much it weighs there. */
interface Term {
  readonly documents: number[];
  readonly weights: number[];
  /** What it is worth in each document, but for its rarity; worked out at its first use. */
  values: Float64Array | null;
}

/** Full text over all facts: words by how rare they are and where they stand, slips and beginnings for less. */
export class SearchIndex {
  readonly #catalog: Catalog;
  readonly #facts: Fact[] = [];
  readonly #lengths: number[] = [];
  readonly #terms = new Map<string, Term>();
  readonly #termsByLength = new Map<number, string[]>();
  readonly #averageLength: number;
  /** 1 for a fact that a later one replaced. */
  readonly #replaced: Uint8Array;
  readonly #tallies: Tallies;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
    for (const fact of catalog.facts()) this.#add(fact);
    this.#averageLength =
      this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, this.#lengths.length);
    const replacedPlans = new Set(catalog.plans({}).map(({ supersedes }) => supersedes));
    this.#replaced = Uint8Array.from(this.#facts, (fact) =>
      Number(
        fact.kind === 'plan'
          ? replacedPlans.has(fact.id)
          : fact.kind === 'target' && catalog.replacementOf(fact) !== undefined,
      ),
    );
    this.#tallies = new Tallies(this.#facts.length);
  }

  /**
   * The facts that have something of the words, best first. Words of both languages may be mixed.
   * @param most how many at most; a few are found faster than all.
   */
  search(words: string, most = Number.POSITIVE_INFINITY): Hit[] {
    const tokens = [...new Set(tokensOf(words))];
    let whole = 0;
    for (const token of tokens) whole += this.#count(token);
    const tallies = this.#tallies;
    const ranked = bestOf(
      tallies.found,
      most,
      (document) => this.#scoreOf(document, tokens.length),
      (a, b) => compareIds(this.#facts[a]?.id ?? '', this.#facts[b]?.id ?? ''),
    );
    const hits = ranked.flatMap(({ document, score }) => {
      const fact = this.#facts[document];
      const matched = tallies.tellingOf(document) / whole;
      return fact === undefined ? [] : [{ fact, score, matched }];
    });
    tallies.clear();
    return hits;
  }

  #scoreOf(document: number, words: number): number {
    // All of the words before some of them, however rare those are.
    const share = this.#tallies.wordsOf(document) / words;
    const score = this.#tallies.scoreOf(document) * share ** 2;
    return this.#replaced[document] === 1 ? score * REPLACED_FACTOR : score;
  }

  /**
   * Counts one word of the query for each document that has it, by its best spelling.
   * @returns how much the word tells: the rarer, the more.
   */
  #count(token: string): number {
    const spellings = this.#spellings(token);
    const telling = Math.max(0, ...spellings.map(({ term }) => this.#rarityOf(term)));
    for (const { term, factor } of spellings)
      this.#tallies.offer(term.documents, this.#valuesOf(term), factor * this.#rarityOf(term));
    this.#tallies.count(telling);
    return telling === 0 ? UNHEARD : telling;
  }

  #rarityOf({ documents: { length } }: Term): number {
    return Math.log(1 + (this.#facts.length - length + 0.5) / (length + 0.5));
  }

  #valuesOf(term: Term): Float64Array {
    term.values ??= Float64Array.from(term.documents, (document, at) => {
      const weight = term.weights[at] ?? 0;
      const length = (this.#lengths[document] ?? 0) / this.#averageLength;
      const norm = SATURATION * (1 - LENGTH_PENALTY + LENGTH_PENALTY * length);
      return (weight * (SATURATION + 1)) / (weight + norm);
    });
    return term.values;
  }

  /** The word as it is; where nobody wrote it so, the words that begin with it or are a typo away. */
  #spellings(token: string): { term: Term; factor: number }[] {
    const exact = this.#terms.get(token);
    if (exact !== undefined) return [{ term: exact, factor: 1 }];
    if (!LATIN.test(token) || token.length < SHORTEST_PREFIX) return [];
    const spellings: { term: Term; factor: number }[] = [];
    for (const [length, words] of this.#termsByLength) {
      if (length < token.length - MOST_TYPOS) continue;
      for (const word of words) {
        const factor = factorOf(word, token);
        const term = factor === 0 ? undefined : this.#terms.get(word);
        if (term !== undefined) spellings.push({ term, factor });
      }
    }
    return spellings;
  }

  #add(fact: Fact): void {
    const document = this.#facts.push(fact) - 1;
    const weights = new Map<string, number>();
    let length = 0;
    for (const [field, texts] of Object.entries(this.#fields(fact))) {
      const weight = WEIGHTS[field as keyof typeof WEIGHTS]; // the keys of #fields() are those of WEIGHTS
      for (const token of new Set(texts.flatMap(tokensOf))) {
        weights.set(token, Math.max(weights.get(token) ?? 0, weight));
        length++;
      }
    }
    this.#lengths.push(length);
    for (const [token, weight] of weights) this.#post(token, document, weight);
  }

  #post(token: string, document: number, weight: number): void {
    const term = this.#terms.get(token);
    if (term !== undefined) {
      term.documents.push(document);
      term.weights.push(weight);
      return;
    }
    this.#terms.set(token, { documents: [document], weights: [weight], values: null });
    const same = this.#termsByLength.get(token.length);
    if (same === undefined) this.#termsByLength.set(token.length, [token]);
    else same.push(token);
  }

  #fields(fact: Fact): Record<keyof typeof WEIGHTS, string[]> {
    const catalog = this.#catalog;
    const region = catalog.regions.get(fact.region);
    const regionNames =
      region === undefined
        ? []
        : [region.names.en, region.names.zh, ...region.aliases.filter(isLong)];
    switch (fact.kind) {
      case 'plan':
        return {
          name: [
            ...regionNames,
            ...both(fact.title),
            ...fact.topics.flatMap((id) => both(catalog.topics.get(id)?.names)),
          ],
          text: [
            ...both(fact.summary),
            ...both(fact.issuer),
            ...years(fact.announced, fact.period?.from, fact.period?.to),
          ],
          alias: [],
        };
      case 'measure': {
        const topic = catalog.topics.get(fact.topic);
        return {
          name: [
            ...regionNames,
            ...both(topic?.names),
            ...fact.cities.flatMap((id) => this.#placeNames(id)),
            ...fact.companies.flatMap((id) => this.#companyNames(id)),
          ],
          text: both(fact.statement),
          alias: topic === undefined ? [] : [...topic.aliases.en, ...topic.aliases.zh],
        };
      }
      case 'target':
      case 'actual': {
        const metric = catalog.metrics.get(fact.metric);
        const when = fact.kind === 'target' ? fact.due : fact.period;
        return {
          name: [
            ...regionNames,
            ...both(metric?.names),
            ...both(fact.label),
            ...years(when),
            ...(fact.company === undefined ? [] : this.#companyNames(fact.company)),
            ...(fact.place === undefined ? [] : this.#placeNames(fact.place)),
          ],
          text: [
            ...both(fact.scope),
            ...both(fact.note),
            ...(fact.kind === 'actual' ? both(fact.change) : []),
            fact.kind === 'target' ? 'target goal 目标' : 'actual 实际',
          ],
          alias: metric === undefined ? [] : [...metric.aliases.en, ...metric.aliases.zh],
        };
      }
      default:
        return fact satisfies never;
    }
  }

  #placeNames(id: string): string[] {
    return both(this.#catalog.places.get(id)?.names ?? this.#catalog.regions.get(id)?.names);
  }

  #companyNames(id: string): string[] {
    const company = this.#catalog.companies.get(id);
    return company === undefined ? [] : [...both(company.names), ...company.aliases];
  }
}

/** How much a word counts for another that nobody wrote: 0 for one that is too far from it. */
function factorOf(word: string, token: string): number {
  if (word.startsWith(token)) return PREFIX_FACTOR;
  return word.length <= token.length + MOST_TYPOS && oneTypoAway(token, word) ? TYPO_FACTOR : 0;
}

function both(text: { en: string; zh: string | null } | null | undefined): string[] {
  return text == null ? [] : [text.en, text.zh ?? ''];
}

function years(...dates: (string | number | null | undefined)[]): string[] {
  return dates.map((date) => String(date ?? '').slice(0, 4));
}

function isLong(alias: string): boolean {
  return alias.length > 1;
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const LATIN = /^[a-z]/;

const indexes = new WeakMap<Catalog, SearchIndex>();

/** The index of a catalog, built at its first use. */
export function searchIndexOf(catalog: Catalog): SearchIndex {
  const index = indexes.get(catalog) ?? new SearchIndex(catalog);
  indexes.set(catalog, index);
  return index;
}
