// What was answered last: the same words over the same data on the same day have the same answer, which need not be made again.
import type { Catalog } from './catalog/catalog.ts';
import type { Desk } from './command.ts';
import type { Language } from './language.ts';
import type { Query } from './query.ts';

/** All that an answer depends on besides the desk; commands that keep something are never remembered. */
export interface AskedFor {
  readonly words: string;
  readonly language: Language;
  readonly after: Query | null;
  /** Those that the channel is about. */
  readonly regions: readonly string[];
}

/** An answer is some 20 kB; these are as many as a workspace asks for again within minutes. */
const MOST = 100;

/** Answers by what they depend on besides the data; forgotten with the data and with the day. */
export class RecentAnswers<A> {
  readonly #kept = new Map<string, A>();
  #catalog: Catalog | null = null;
  #today = '';

  find(asked: AskedFor, desk: Desk): A | undefined {
    this.#forgetOther(desk);
    const key = keyOf(asked);
    const found = this.#kept.get(key);
    if (found === undefined) return undefined;
    // Moved to the end: the first are those that were not asked for longest.
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found;
  }

  keep(asked: AskedFor, desk: Desk, answer: A): void {
    this.#forgetOther(desk);
    this.#kept.set(keyOf(asked), answer);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST) return;
      this.#kept.delete(oldest);
    }
  }

  /** Answers from other data or of another day. */
  #forgetOther({ catalog, today }: Desk): void {
    if (catalog === this.#catalog && today === this.#today) return;
    this.#kept.clear();
    this.#catalog = catalog;
    this.#today = today;
  }
}

function keyOf({ words, language, after, regions }: AskedFor): string {
  return JSON.stringify([words, language, after, regions]);
}
