// What has been begun and is not yet answered, so that a stop drops nothing.

/** Runs work and can wait for all of it. */
export class InFlight {
  readonly #begun = new Set<Promise<unknown>>();

  async run<T>(work: () => Promise<T>): Promise<T> {
    const begun = work();
    this.#begun.add(begun);
    try {
      return await begun;
    } finally {
      this.#begun.delete(begun);
    }
  }

  /** Resolves when nothing is left, what was begun meanwhile included. */
  async idle(): Promise<void> {
    while (this.#begun.size > 0) await Promise.allSettled(this.#begun);
  }
}
