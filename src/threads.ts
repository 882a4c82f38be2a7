// What was last understood in each talk, so that "and 2030?" has something to go on from. Held in memory and bounded:
// a thread that is forgotten only makes the person ask in full.
import type { Cited } from './answer.ts';
import type { Asker } from './asker.ts';
import type { Query } from './query.ts';
import { inTalk } from './spoken-of.ts';

/** A talk: one person in one thread of one channel. Two people in a thread, or one person in two, never share a talk. */
export interface Talk {
  readonly asker: Pick<Asker, 'platform' | 'workspace' | 'person' | 'channel'>;
  /** The platform's id of the thread; null outside of threads. */
  readonly thread: string | null;
}

export interface ThreadsOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly most?: number;
}

/** After this a question stands alone again: people come back with something new in mind. */
const FRESH_FOR = 30 * 60 * 1000;
const MOST = 10_000;

/** What was last understood in each talk, for as long as a follow-up may mean it; kept in memory only. */
export class Threads {
  readonly #now: () => number;
  readonly #most: number;
  /** The oldest first, since a Map keeps the order of insertion. */
  readonly #last = new Map<string, { readonly query: Query; readonly at: number }>();

  constructor({ now, most = MOST }: ThreadsOptions) {
    this.#now = now;
    this.#most = most;
  }

  /** What was last understood in this talk; null where nothing was, or too long ago. */
  after(talk: Talk): Query | null {
    const last = this.#last.get(keyOf(talk));
    return last !== undefined && this.#now() - last.at <= FRESH_FOR ? last.query : null;
  }

  /** Keeps what was understood, and of an order of regions what was answered. */
  keep(talk: Talk, query: Query, answer: readonly Cited[] = []): void {
    const key = keyOf(talk);
    const kept = inTalk(query, this.after(talk), answer);
    this.#last.delete(key);
    this.#last.set(key, { query: kept, at: this.#now() });
    for (const oldest of this.#last.keys()) {
      if (this.#last.size <= this.#most) break;
      this.#last.delete(oldest);
    }
  }
}

/** JSON, since no separator is safe in ids that we do not make. */
function keyOf({ asker: { platform, workspace, person, channel }, thread }: Talk): string {
  return JSON.stringify([platform, workspace, channel, thread, person]);
}
