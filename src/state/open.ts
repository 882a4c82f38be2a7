// From a folder to an engine over its state, through lowdb; and the engine without a folder, for tests.
import { Low } from 'lowdb';
import { type Disk, realDisk } from './disk.ts';
import { createEngine, type Engine } from './engine.ts';
import { StateFile, unreachable } from './file.ts';
import { type Lock, takeLock } from './lock.ts';
import { emptyState, type State } from './state.ts';
import { StateError } from './trouble.ts';

export interface OpenOptions {
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly disk?: Disk;
}

export interface Opened {
  readonly engine: Engine;
  /** What went wrong with the file and was made good; null where nothing did. The last change may be missing then. */
  readonly notice: string | null;
}

/**
 * Opens the state of a folder for this process alone; the folder is made where there is none.
 * @throws StateError with the next step.
 */
export async function openState({ folder, now, disk = realDisk }: OpenOptions): Promise<Opened> {
  const lock = await lockFolder(folder, disk, now);
  try {
    const file = new StateFile({ folder, disk, now, mayWrite: lock.check });
    const low = new Low<State>(file, emptyState());
    await low.read();
    await file.sweep();
    return { engine: overFile(low, lock), notice: file.notice };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The state of a folder without holding it: for looking only, also while another process writes. */
export async function peekState({ folder, now, disk = realDisk }: OpenOptions): Promise<State> {
  const file = new StateFile({ folder, disk, now, mayWrite: () => Promise.resolve() });
  return (await file.peek()) ?? emptyState();
}

/** Keeps nothing on disk. */
export function memoryEngine(initial: State = emptyState()): Engine {
  return createEngine({ initial, write: () => Promise.resolve() });
}

async function lockFolder(folder: string, disk: Disk, now: () => number): Promise<Lock> {
  try {
    await disk.mkdir(folder, { recursive: true, mode: 0o700 });
    return await takeLock({ folder, disk, now });
  } catch (error) {
    if (error instanceof StateError) throw error;
    throw unreachable(folder, error);
  }
}

function overFile(low: Low<State>, lock: Lock): Engine {
  return createEngine({
    initial: low.data,
    async write(next) {
      const before = low.data;
      low.data = next;
      try {
        await low.write();
      } catch (error) {
        low.data = before;
        throw error;
      }
    },
    release: lock.release,
  });
}
