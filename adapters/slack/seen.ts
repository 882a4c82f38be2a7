// Which events were answered already: Slack sends one up to four times within five minutes, whatever we said to it.

export interface SeenOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The last repeat comes after five minutes (docs.slack.dev/apis/events-api#retries). */
const REMEMBERED_FOR = 10 * 60 * 1000;
const MOST = 50_000;

/** Which events have come, since Slack sends one again whose answer was slow. */
export class Seen {
  readonly #now: () => number;
  /** When it came, the oldest first: a Map keeps the order of insertion. */
  readonly #times = new Map<string, number>();

  constructor({ now }: SeenOptions) {
    this.#now = now;
  }

  /** True the first time that one of the keys comes; each of them counts as seen from then on. */
  isFirst(...keys: string[]): boolean {
    this.#forget();
    const isFirst = !keys.some((key) => this.#times.has(key));
    for (const key of keys) if (!this.#times.has(key)) this.#times.set(key, this.#now());
    return isFirst;
  }

  #forget(): void {
    const since = this.#now() - REMEMBERED_FOR;
    for (const [key, time] of this.#times) {
      if (time >= since && this.#times.size <= MOST) return;
      this.#times.delete(key);
    }
  }
}
