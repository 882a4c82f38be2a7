// What is due next, for any number of digests: one heap of times. Ten thousand timers would cost more than everything else.

interface Entry {
  readonly at: number;
  readonly id: string;
}

/** When each digest is due next. */
export class Agenda {
  readonly #heap: Entry[] = [];
  /** The time that counts for each id; an entry with another time is stale and passed over. */
  readonly #times = new Map<string, number>();

  /** Puts an id on the agenda, or moves it. */
  set(id: string, at: number): void {
    if (this.#times.get(id) === at) return;
    this.#times.set(id, at);
    this.#push({ at, id });
  }

  remove(id: string): void {
    this.#times.delete(id);
  }

  ids(): Iterable<string> {
    return this.#times.keys();
  }

  /** When the next one is due; null where nothing is. */
  next(): number | null {
    this.#dropStale();
    return this.#heap[0]?.at ?? null;
  }

  /** Takes everything that is due off the agenda, the earliest first. */
  takeDue(now: number): string[] {
    const due: string[] = [];
    for (let at = this.next(); at !== null && at <= now; at = this.next()) {
      const { id } = this.#pop();
      this.#times.delete(id);
      due.push(id);
    }
    return due;
  }

  #dropStale(): void {
    for (let first = this.#heap[0]; first !== undefined; first = this.#heap[0]) {
      if (this.#times.get(first.id) === first.at) return;
      this.#pop();
    }
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#at(above).at <= entry.at) break;
      heap[at] = this.#at(above);
      at = above;
    }
    heap[at] = entry;
  }

  /** Only called where there is an entry. */
  #pop(): Entry {
    const heap = this.#heap;
    const first = this.#at(0);
    const last = heap.pop() ?? first;
    if (heap.length === 0) return first;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && this.#at(child + 1).at < this.#at(child).at) child++;
      if (this.#at(child).at >= last.at) break;
      heap[at] = this.#at(child);
      at = child;
    }
    heap[at] = last;
    return first;
  }

  #at(index: number): Entry {
    const entry = this.#heap[index];
    if (entry === undefined) throw new Error(`The agenda has no entry ${index}.`);
    return entry;
  }
}
