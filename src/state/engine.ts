// Changes in order, several of them in one write: those that come while a write is under way wait and share the next one.
// A change resolves when it is on disk; one that could not be written has not happened, for readers neither.
import { setTimeout as pause } from 'node:timers/promises';
import { Draft, type State, type Tables, type Touched } from './state.ts';
import { NotSavedError } from './trouble.ts';

/** Looks at a draft, throws before it changes anything or not at all, and tells what became of it. */
export type Verb<T> = (draft: Draft) => T;

export interface Engine {
  /** As it is on disk. */
  readonly state: State;
  /** @throws NotSavedError when it could not be written; whatever the verb throws. */
  change<T>(verb: Verb<T>): Promise<T>;
  /** Calls after each write with what was put or removed; returns what ends it. */
  onChange(listener: (touched: Touched) => void): () => void;
  /** Resolves when everything asked for is written and the state is given up. */
  close(): Promise<void>;
}

interface Waiting {
  /** Runs the verb; its result is told later, once it is written. */
  run(draft: Draft): { settle(): void };
  reject(error: unknown): void;
}

/** So many changes take a few milliseconds; more wait for the next write, and other work comes in between. */
const MOST_AT_ONCE = 500;
/** A large state takes long to write: then changes gather for twice as long before the next write, but never longer than this. */
const LONGEST_GATHERING_MS = 250;
const QUICK_MS = 20;

export interface EngineOptions {
  /** Belongs to the engine from now on. */
  readonly tables: Tables;
  /** Resolves when the state is on disk. */
  readonly write: (state: State) => Promise<void>;
  readonly release?: () => Promise<void>;
}

/** Changes tables in memory one after another and resolves each change once it is written. */
export function createEngine({ tables, write, release }: EngineOptions): Engine {
  let waiting: Waiting[] = [];
  let working: Promise<void> | null = null;
  let closed = false;
  const listeners = new Set<(touched: Touched) => void>();

  async function writeNext(): Promise<void> {
    const batch = waiting.slice(0, MOST_AT_ONCE);
    waiting = waiting.slice(MOST_AT_ONCE);
    const draft = new Draft(tables);
    const done = batch.map((one) => one.run(draft));
    try {
      if (!draft.isEmpty) await write(draft.state);
    } catch (error) {
      for (const one of batch) one.reject(new NotSavedError(error));
      return;
    }
    const touched = draft.commit();
    for (const one of done) one.settle();
    if (!draft.isEmpty) for (const listener of [...listeners]) listener(touched);
  }

  async function work(): Promise<void> {
    // One turn of the event loop, so that changes asked for together are written together.
    await Promise.resolve();
    while (waiting.length > 0) {
      const began = performance.now();
      await writeNext();
      const took = performance.now() - began;
      if (waiting.length < MOST_AT_ONCE && took > QUICK_MS && !closed)
        await pause(Math.min(LONGEST_GATHERING_MS, 2 * took));
    }
    working = null;
  }

  return {
    state: tables,
    change<T>(verb: Verb<T>): Promise<T> {
      if (closed) return Promise.reject(new Error('The state is closed: nothing more is kept.'));
      return new Promise<T>((resolve, reject) => {
        waiting.push({
          run(draft) {
            try {
              const value = verb(draft);
              return { settle: () => resolve(value) };
            } catch (error) {
              return { settle: () => reject(error) };
            }
          },
          reject,
        });
        working ??= work();
      });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      await working;
      await release?.();
    },
  };
}
