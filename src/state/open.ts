// From a folder to an engine over its state, through lowdb; and the engine without a folder, for tests.
import { Low } from 'lowdb';
import { type Disk, realDisk } from './disk.ts';
import { createEngine, type Engine } from './engine.ts';
import { StateFile, unreachable } from './file.ts';
import { type Lock, takeLock } from './lock.ts';
import { emptyState, type State, type Tables } from './state.ts';
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
    const tables = (await file.read()) ?? emptyState();
    await file.sweep();
    return { engine: overFile(new Low<State>(file, tables), tables, lock), notice: file.notice };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The state of a folder without holding it: for looking only, also while another process writes. */
export async function peekState({ folder, now, disk = realDisk }: OpenOptions): Promise<Tables> {
  const file = new StateFile({ folder, disk, now, mayWrite: () => Promise.resolve() });
  return (await file.peek()) ?? emptyState();
}

/** Keeps nothing on disk. */
export function memoryEngine(tables: Tables = emptyState()): Engine {
  return createEngine({ tables, write: () => Promise.resolve() });
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

/** lowdb writes what its data are: for the time of the write those are the state that is to be. */
function overFile(low: Low<State>, tables: Tables, lock: Lock): Engine {
  return createEngine({
    tables,
    async write(next) {
      low.data = next;
      try {
        await low.write();
      } finally {
        low.data = tables;
      }
    },
    release: lock.release,
  });
}
