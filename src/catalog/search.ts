// Full text over facts, plans and measures: words and pairs of Chinese characters, typos forgiven, best first (BM25).
import type { Catalog, Fact } from './catalog.ts';
import { fold } from './fold.ts';
import { oneTypoAway } from './typo.ts';

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

/** What a document has of the words so far. */
interface Tally {
  readonly score: number;
  readonly words: number;
  /** How much those words tell. */
  readonly telling: number;
}

const NONE: Tally = { score: 0, words: 0, telling: 0 };

interface Posting {
  readonly document: number;
  readonly weight: number;
}

export class SearchIndex {
  readonly #catalog: Catalog;
  readonly #facts: Fact[] = [];
  readonly #lengths: number[] = [];
  readonly #postings = new Map<string, Posting[]>();
  readonly #averageLength: number;
  readonly #replacedPlans: ReadonlySet<string | null>;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
    this.#replacedPlans = new Set(catalog.plans({}).map(({ supersedes }) => supersedes));
    for (const fact of catalog.facts()) this.#add(fact);
    this.#averageLength =
      this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, this.#lengths.length);
  }

  /** Every fact that has something of the words, best first. Words of both languages may be mixed. */
  search(words: string): Hit[] {
    const tokens = [...new Set(tokensOf(words))];
    const scores = new Map<number, Tally>();
    let whole = 0;
    for (const token of tokens) whole += this.#score(token, scores);
    return [...scores]
      .map(([document, tally]) => this.#hit(document, tally, tokens.length, whole))
      .filter((hit) => hit !== undefined)
      .sort((a, b) => b.score - a.score || compareIds(a.fact.id, b.fact.id));
  }

  #hit(document: number, tally: Tally, words: number, whole: number): Hit | undefined {
    // All of the words before some of them, however rare those are.
    const score = tally.score * (tally.words / words) ** 2;
    const matched = tally.telling / whole;
    const fact = this.#facts[document];
    if (fact === undefined) return undefined;
    return { fact, score: this.#isReplaced(fact) ? score * REPLACED_FACTOR : score, matched };
  }

  #isReplaced(fact: Fact): boolean {
    if (fact.kind === 'plan') return this.#replacedPlans.has(fact.id);
    return fact.kind === 'target' && this.#catalog.replacementOf(fact) !== undefined;
  }

  /**
   * Adds what one word of the query is worth to each document; a document counts the word once, by its best spelling.
   * @returns how much the word tells: the rarer, the more.
   */
  #score(token: string, scores: Map<number, Tally>): number {
    let telling = 0;
    const best = new Map<number, number>();
    for (const { term, factor } of this.#spellings(token)) {
      const postings = this.#postings.get(term) ?? [];
      const rarity = Math.log(
        1 + (this.#facts.length - postings.length + 0.5) / (postings.length + 0.5),
      );
      telling = Math.max(telling, rarity);
      for (const { document, weight } of postings) {
        const length = (this.#lengths[document] ?? 0) / this.#averageLength;
        const norm = SATURATION * (1 - LENGTH_PENALTY + LENGTH_PENALTY * length);
        const value = factor * rarity * ((weight * (SATURATION + 1)) / (weight + norm));
        if (value > (best.get(document) ?? 0)) best.set(document, value);
      }
    }
    for (const [document, value] of best) {
      const { score, words, telling: told } = scores.get(document) ?? NONE;
      scores.set(document, { score: score + value, words: words + 1, telling: told + telling });
    }
    return telling === 0 ? UNHEARD : telling;
  }

  /** The word as it is; where nobody wrote it so, the words that begin with it or are a typo away. */
  #spellings(token: string): { term: string; factor: number }[] {
    if (this.#postings.has(token)) return [{ term: token, factor: 1 }];
    if (!LATIN.test(token) || token.length < SHORTEST_PREFIX) return [];
    const spellings: { term: string; factor: number }[] = [];
    for (const term of this.#postings.keys()) {
      if (term.startsWith(token)) spellings.push({ term, factor: PREFIX_FACTOR });
      else if (oneTypoAway(token, term)) spellings.push({ term, factor: TYPO_FACTOR });
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
    for (const [token, weight] of weights) {
      const postings = this.#postings.get(token);
      if (postings === undefined) this.#postings.set(token, [{ document, weight }]);
      else postings.push({ document, weight });
    }
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
const RUN = /\p{Script=Han}+|[a-z0-9]+(?:[.][0-9]+)?/gu;
const HAN = /\p{Script=Han}/u;
const UNSAID = new Set(
  'a an and are at by for from in is it its of on or that the to was were what which who with how much many'.split(
    ' ',
  ),
);

/** Words without their plural ending; Chinese as overlapping pairs of characters, since it has no blanks. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const [run] of fold(text).matchAll(RUN)) {
    if (!HAN.test(run)) {
      if (!UNSAID.has(run)) tokens.push(stem(run));
    } else if (run.length === 1) {
      tokens.push(run);
    } else {
      for (let at = 0; at < run.length - 1; at++) tokens.push(run.slice(at, at + 2));
    }
  }
  return tokens;
}

/** Plurals and verb forms made one: "cities", "building", "merged"; no dictionary, so both sides must be cut alike. */
function stem(word: string): string {
  if (word.length <= 3 || /(ss|us|sis)$/.test(word)) return word;
  const singular = word
    .replace(/ies$/, 'y')
    .replace(/(us|ss|sh|ch|x)es$/, '$1')
    .replace(/(?<!u|s)s$/, '');
  const root = singular.replace(/(?<=[a-z]{3}[^aeiou])(ing|ed)$|(?<=[a-z]{4})(ing|ed)$/, '');
  return root.length < 5 ? root : root.replace(/([bdgmnprt])\1$/, '$1').replace(/e$/, '');
}

const indexes = new WeakMap<Catalog, SearchIndex>();

/** The index of a catalog, built at its first use. */
export function searchIndexOf(catalog: Catalog): SearchIndex {
  const index = indexes.get(catalog) ?? new SearchIndex(catalog);
  indexes.set(catalog, index);
  return index;
}
