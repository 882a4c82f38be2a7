// Measures and plans by what they say: which of them speak of the terms of a question, and of how much of it.
import type { Catalog, MeasureFact, PlanFact } from '../catalog/catalog.ts';
import { oneTypoAway } from '../catalog/typo.ts';
import { hasHan } from '../language.ts';
import { isConceptId } from './concepts.ts';
import { isConcept, statedTokens, type Term, termsOf } from './terms.ts';

export type Statement = MeasureFact | PlanFact;

export interface Told<S extends Statement = Statement> {
  readonly statement: S;
  /** What share of what the words speak of the statement speaks of, 0 to 1; rare terms count more. */
  readonly matched: number;
  readonly score: number;
}

/** How much a token counts by where it stands. */
const WEIGHTS = { said: 1, title: 0.9, about: 0.7 } as const;
/** What a word tells that no statement has: it may be a turn of phrase, in Chinese also a pair that is no word. */
const UNHEARD = 3;
const UNHEARD_HAN = 2;
/** What a concept tells that no statement has: it is a matter of its own. */
const UNHEARD_MATTER = 6;
/** A statement that says a concept in the very word that was asked for. */
const LITERAL = 1.2;
/** Of two statements that speak of the same, the shorter one speaks more of it. */
const LENGTH = 0.15;
const LONG = 120;

/** All measures and plans of a catalog by the terms that they speak of. */
export class Statements {
  readonly #statements: Statement[] = [];
  readonly #lengths: number[] = [];
  readonly #postings = new Map<string, Map<number, number>>();
  readonly #places = new Map<string, number>();
  #byFirstLetter: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(catalog: Catalog) {
    for (const plan of catalog.plans({})) this.#add(plan, fieldsOfPlan(plan, catalog));
    for (const measure of catalog.measures({}))
      this.#add(measure, fieldsOfMeasure(measure, catalog));
  }

  /** What the words speak of; a misspelt word is read as the one it misspells. */
  terms(words: string): Term[] {
    const isPair = (pair: string) => this.#postings.has(pair);
    const terms = termsOf(words, isPair).filter(
      // A number that stands nowhere is what is asked about, not what it is asked of.
      (term) => !/^\d/.test(term.tokens[0] ?? '') || this.knows(term),
    );
    return terms.map((term) => {
      const [token = ''] = term.tokens;
      const meant = term.share === 1 && /^[a-z]{5,}$/.test(token) ? this.#meantBy(token) : token;
      return meant === token ? term : { ...term, tokens: [meant] };
    });
  }

  /** How much the term tells: the rarer, the more. */
  worth({ tokens, share }: Term): number {
    const known = tokens.flatMap((token) => this.#postings.get(token)?.size ?? []);
    if (known.length === 0) return unheard(tokens[0] ?? '') * share;
    const rarest = Math.min(...known);
    return Math.log(1 + this.#statements.length / rarest) * share;
  }

  /** The narrowest of the things that the term names: robotaxis, and not all that drives itself. */
  narrowed(term: Term): Term {
    const count = (token: string) => this.#postings.get(token)?.size ?? 0;
    const known = term.tokens.filter((token) => count(token) > 0);
    const [rarest] = known.toSorted((a, b) => count(a) - count(b));
    return rarest === undefined ? term : { ...term, tokens: [rarest] };
  }

  /** How much all of them tell. */
  worthOf(terms: readonly Term[]): number {
    return terms.reduce((sum, term) => sum + this.worth(term), 0);
  }

  /** Whether any statement speaks of it. */
  knows({ tokens }: Term): boolean {
    return tokens.some((token) => this.#postings.has(token));
  }

  /** It goes by a name of its own (see concepts.ts), and only so many statements speak of it. */
  isRareMatter(term: Term, most: number): boolean {
    const counts = term.tokens.map((token) => this.#postings.get(token)?.size ?? 0);
    const count = Math.max(0, ...counts);
    return isConcept(term) && count > 0 && count <= most;
  }

  /** Those of the statements that speak of any of the terms, best first; equals in their order. */
  rank<S extends Statement>(terms: readonly Term[], among: readonly S[]): Told<S>[] {
    const worths = terms.map((term) => this.worth(term));
    const whole = worths.reduce((sum, worth) => sum + worth, 0);
    return among
      .flatMap((statement) => {
        const place = this.#places.get(statement.id);
        if (place === undefined) return [];
        let [matched, score] = [0, 0];
        terms.forEach((term, at) => {
          const weight = this.#weightIn(place, term);
          if (weight === 0) return;
          matched += worths[at] ?? 0;
          score += (worths[at] ?? 0) * weight;
        });
        if (score === 0) return [];
        const length = LENGTH * Math.min(1, (this.#lengths[place] ?? 0) / LONG);
        return [{ statement, matched: matched / whole, score: score * (1 - length) }];
      })
      .sort((a, b) => b.score - a.score);
  }

  /** Whether the statement speaks of the term. */
  speaksOf({ id }: Statement, term: Term): boolean {
    const place = this.#places.get(id);
    return place !== undefined && this.#weightIn(place, term) > 0;
  }

  /** What share of what the terms tell the texts speak of, 0 to 1. */
  shareOf(terms: readonly Term[], texts: readonly string[]): number {
    const stated = statedTokens(texts);
    const told = terms.filter(({ tokens }) => tokens.some((one) => stated.has(one)));
    return this.worthOf(told) / this.worthOf(terms);
  }

  #weightIn(place: number, { tokens, literal }: Term): number {
    let most = 0;
    for (const token of tokens) most = Math.max(most, this.#postings.get(token)?.get(place) ?? 0);
    if (most === 0 || literal.length === 0) return most;
    const said = literal.every((token) => this.#postings.get(token)?.has(place) === true);
    return said ? most * LITERAL : most;
  }

  #meantBy(token: string): string {
    if (this.#postings.has(token)) return token;
    const alike = this.#latin().get(token[0] ?? '') ?? [];
    return alike.find((known) => oneTypoAway(token, known)) ?? token;
  }

  /** The longer Latin words of the statements, by their first letter: slips are rare there. */
  #latin(): ReadonlyMap<string, readonly string[]> {
    if (this.#byFirstLetter !== null) return this.#byFirstLetter;
    const words = new Map<string, string[]>();
    for (const token of this.#postings.keys()) {
      if (!/^[a-z]{5,}$/.test(token)) continue;
      const alike = words.get(token[0] ?? '');
      if (alike === undefined) words.set(token[0] ?? '', [token]);
      else alike.push(token);
    }
    this.#byFirstLetter = words;
    return words;
  }

  #add(statement: Statement, fields: Record<keyof typeof WEIGHTS, string[]>): void {
    const place = this.#statements.push(statement) - 1;
    this.#places.set(statement.id, place);
    let length = 0;
    for (const [field, texts] of Object.entries(fields)) {
      const weight = WEIGHTS[field as keyof typeof WEIGHTS]; // the keys of the fields are those of WEIGHTS
      for (const token of statedTokens(texts)) {
        const posting = this.#postings.get(token) ?? new Map<number, number>();
        posting.set(place, Math.max(posting.get(place) ?? 0, weight));
        this.#postings.set(token, posting);
        length++;
      }
    }
    this.#lengths.push(length);
  }
}

function unheard(token: string): number {
  if (isConceptId(token)) return UNHEARD_MATTER;
  return hasHan(token) ? UNHEARD_HAN : UNHEARD;
}

function fieldsOfPlan(plan: PlanFact, catalog: Catalog): Record<keyof typeof WEIGHTS, string[]> {
  return {
    title: both(plan.title),
    said: [],
    about: [
      ...both(plan.summary),
      ...both(plan.issuer),
      ...plan.topics.flatMap((id) => both(catalog.topics.get(id)?.names)),
    ],
  };
}

function fieldsOfMeasure(
  measure: MeasureFact,
  catalog: Catalog,
): Record<keyof typeof WEIGHTS, string[]> {
  const { places, regions, companies, topics } = catalog;
  return {
    said: both(measure.statement),
    title: [],
    about: [
      ...both(topics.get(measure.topic)?.names),
      ...both(catalog.plan(measure.plan)?.title),
      ...measure.cities.flatMap((id) => both(places.get(id)?.names ?? regions.get(id)?.names)),
      ...measure.companies.flatMap((id) => both(companies.get(id)?.names)),
    ],
  };
}

function both(text: { en: string; zh: string | null } | null | undefined): string[] {
  return text == null ? [] : [text.en, text.zh ?? ''];
}

const known = new WeakMap<Catalog, Statements>();

/** The statements of a catalog, read at their first use. */
export function statementsOf(catalog: Catalog): Statements {
  const statements = known.get(catalog) ?? new Statements(catalog);
  known.set(catalog, statements);
  return statements;
}
