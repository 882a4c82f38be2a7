// A clock that goes only when it is told to, and jumps when somebody sets it.
import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../src/digests/clock.ts';

interface Timer {
  readonly at: number;
  readonly call: () => void;
}

export class FakeClock implements Clock {
  #now: number;
  /** Runs on evenly, whatever the clock on the wall is set to. */
  #passed = 0;
  readonly #timers = new Set<Timer>();
  /** Whether something is still at work that waits for no clock. */
  busy: () => boolean = () => false;

  constructor(start: string) {
    this.#now = Date.parse(start);
  }

  readonly now = () => this.#now;

  after(ms: number, call: () => void): () => void {
    const timer = { at: this.#passed + ms, call };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Lets time go by; all that comes of it is done when this resolves. */
  async pass(ms: number): Promise<void> {
    const end = this.#passed + ms;
    await this.#quiet();
    for (let next = this.#next(end); next !== null; next = this.#next(end)) {
      this.#timers.delete(next);
      this.#moveTo(next.at);
      next.call();
      await this.#quiet();
    }
    this.#moveTo(end);
    await this.#quiet();
  }

  passTo(time: string): Promise<void> {
    return this.pass(Date.parse(time) - this.#now);
  }

  /** Somebody sets the clock: no time goes by. */
  set(time: string): void {
    this.#now = Date.parse(time);
  }

  /** Until everything that waits for nothing but its turn has run. */
  async #quiet(): Promise<void> {
    do for (let turns = 0; turns < 2; turns++) await turn();
    while (this.busy());
  }

  #next(end: number): Timer | null {
    const due = [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
    return due[0] ?? null;
  }

  #moveTo(passed: number): void {
    this.#now += passed - this.#passed;
    this.#passed = passed;
  }
}
