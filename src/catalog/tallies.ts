// What each document has of the words of a query: counted in plain arrays, which are used again for the next query, since a common
// word stands in tens of thousands of documents.

/** The scores of one query at a time; begun anew for the next. */
export class Tallies {
  readonly #scores: Float64Array;
  readonly #words: Uint16Array;
  readonly #telling: Float64Array;
  /** The best value of the word that is being counted. */
  readonly #best: Float64Array;
  #offered: number[] = [];
  #found: number[] = [];

  constructor(documents: number) {
    this.#scores = new Float64Array(documents);
    this.#words = new Uint16Array(documents);
    this.#telling = new Float64Array(documents);
    this.#best = new Float64Array(documents);
  }

  /** The documents that have any of the words, in the order in which they were found. */
  get found(): readonly number[] {
    return this.#found;
  }

  /** Notes what a spelling of the word is worth to the documents that have it; of several spellings the best counts. */
  offer(documents: readonly number[], values: Float64Array, worth: number): void {
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0;
      const value = worth * (values[at] ?? 0);
      const best = this.#best[document] ?? 0;
      if (value <= best) continue;
      if (best === 0) this.#offered.push(document);
      this.#best[document] = value;
    }
  }

  /** Counts the word for the documents that it was offered to. @param telling how much it tells. */
  count(telling: number): void {
    for (const document of this.#offered) {
      if (this.#words[document] === 0) this.#found.push(document);
      this.#scores[document] = (this.#scores[document] ?? 0) + (this.#best[document] ?? 0);
      this.#words[document] = (this.#words[document] ?? 0) + 1;
      this.#telling[document] = (this.#telling[document] ?? 0) + telling;
      this.#best[document] = 0;
    }
    this.#offered = [];
  }

  scoreOf(document: number): number {
    return this.#scores[document] ?? 0;
  }

  /** How many of the words it has. */
  wordsOf(document: number): number {
    return this.#words[document] ?? 0;
  }

  /** How much those words tell. */
  tellingOf(document: number): number {
    return this.#telling[document] ?? 0;
  }

  clear(): void {
    for (const document of this.#found) {
      this.#scores[document] = 0;
      this.#words[document] = 0;
      this.#telling[document] = 0;
    }
    this.#found = [];
  }
}

export interface Ranked {
  readonly document: number;
  readonly score: number;
}

/**
 * The best of the documents, best first.
 * @param most how many at most: each is set beside the worst of those that are kept, and most go no further.
 * @param tie which of two with the same score comes first.
 */
export function bestOf(
  documents: readonly number[],
  most: number,
  scoreOf: (document: number) => number,
  tie: (a: number, b: number) => number,
): Ranked[] {
  const inOrder = (a: Ranked, b: Ranked) => b.score - a.score || tie(a.document, b.document);
  const kept: Ranked[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (const document of documents) {
    const score = scoreOf(document);
    if (score < least) continue;
    kept.push({ document, score });
    // Sorted once in a while, so that what is kept stays about as long as what is wanted.
    if (kept.length < 2 * most) continue;
    kept.sort(inOrder).length = most;
    least = kept[most - 1]?.score ?? least;
  }
  return kept.sort(inOrder).slice(0, most);
}
