// The lowdb adapter of the state. lowdb's own has no flush, one fixed temporary name and no second copy; here a crash at any
// step leaves either the old state or the new one, whole.
import { dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Disk } from './disk.ts';
import { migrations } from './migrations.ts';
import type { State, Tables } from './state.ts';
import { piecesOf, readState } from './text.ts';
import { codeOf, StateError } from './trouble.ts';

const STATE = 'state.json';
const LAST_COPY = 'state.last.json';
const TEMPORARY = /^state\.\d+\.\d+\.tmp$/;

export interface StateFileOptions {
  readonly folder: string;
  readonly disk: Disk;
  /** Throws when the folder has been taken over by another process. */
  readonly mayWrite: () => Promise<void>;
  readonly now: () => number;
}

/** The state as a lowdb adapter: a crash or a full disk while it writes loses nothing that was written before. */
export class StateFile implements Adapter<State> {
  readonly #options: StateFileOptions;
  readonly #path: string;
  readonly #copy: string;
  #written = 0;
  #notice: string | null = null;

  constructor(options: StateFileOptions) {
    this.#options = options;
    this.#path = join(options.folder, STATE);
    this.#copy = join(options.folder, LAST_COPY);
  }

  /** What the person who runs the bot should know of the reading: null where all was well. */
  get notice(): string | null {
    return this.#notice;
  }

  /**
   * The state; null where there is none yet. A damaged file is set aside and the last good copy taken, whose last change may be missing.
   * @throws StateError where going on could lose something.
   */
  async read(): Promise<Tables | null> {
    const found = await this.#readOne(this.#path);
    if (found?.kind === 'good') return found.tables;
    const copy = await this.#readOne(this.#copy);
    if (found === null && copy === null) return null;
    if (copy?.kind !== 'good') throw damaged(this.#path, found?.why ?? 'it is missing');
    this.#notice = await this.#setAside(found?.why ?? null);
    return copy.tables;
  }

  /** The state as it stands, or its last good copy; nothing is set aside. */
  async peek(): Promise<Tables | null> {
    const found = await this.#readOne(this.#path);
    if (found?.kind === 'good') return found.tables;
    const copy = await this.#readOne(this.#copy);
    if (copy?.kind === 'good') return copy.tables;
    if (found === null) return null;
    throw damaged(this.#path, found.why);
  }

  /** Temporary file, flush, last good copy, rename, flush of the folder: in this order. */
  async write(state: State): Promise<void> {
    const { disk, folder, mayWrite } = this.#options;
    const temporary = join(folder, `state.${process.pid}.${++this.#written}.tmp`);
    try {
      await this.#fill(temporary, state);
      await mayWrite();
      await this.#keepCopy();
      await disk.rename(temporary, this.#path);
    } catch (error) {
      await disk.unlink(temporary).catch(() => undefined);
      throw error;
    }
    await flushFolder(dirname(this.#path), disk);
  }

  /** Takes away what a process left that died while it wrote. */
  async sweep(): Promise<void> {
    const { disk, folder } = this.#options;
    for (const name of await disk.readdir(folder)) {
      if (TEMPORARY.test(name)) await disk.unlink(join(folder, name)).catch(() => undefined);
    }
  }

  async #fill(path: string, state: State): Promise<void> {
    const file = await this.#options.disk.open(path, 'wx', 0o600);
    try {
      for (const piece of piecesOf(state, migrations.length + 1)) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** The file as it stands becomes the last good copy: a second name for it costs nothing; a copy where disks have no second names. */
  async #keepCopy(): Promise<void> {
    const { disk } = this.#options;
    await disk.unlink(this.#copy).catch(unlessAbsent);
    try {
      await disk.link(this.#path, this.#copy);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return;
      await disk.copyFile(this.#path, this.#copy).catch(unlessAbsent);
    }
  }

  async #readOne(
    path: string,
  ): Promise<{ kind: 'good'; tables: Tables } | { kind: 'damaged'; why: string } | null> {
    const content = await this.#options.disk.readFile(path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw unreachable(path, error);
    });
    if (content === null) return null;
    const read = readState(content, migrations);
    switch (read.kind) {
      case 'foreign':
        throw foreign(path);
      case 'newer':
        throw newer(path, read.version);
      case 'good':
      case 'damaged':
        return read;
      default:
        return read satisfies never;
    }
  }

  async #setAside(why: string | null): Promise<string> {
    if (why === null) return `${this.#path} was missing; the last good copy was taken.`;
    const { disk, folder, now } = this.#options;
    const aside = join(
      folder,
      `state.damaged-${new Date(now()).toISOString().replace(/[:.]/g, '-')}.json`,
    );
    await disk.rename(this.#path, aside);
    return `${this.#path} could not be used (${why}); the last good copy was taken, and the damaged file is kept as ${aside}. The last change before the damage may be missing.`;
  }
}

async function flushFolder(folder: string, disk: Disk): Promise<void> {
  const handle = await disk.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function unlessAbsent(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}

function damaged(path: string, why: string): StateError {
  return new StateError(
    'damaged',
    `${path} cannot be used: expected a whole state file; found that ${why}, and there is no good copy beside it. ` +
      'Put a backup in its place, or move the file away to begin with an empty state.',
  );
}

function foreign(path: string): StateError {
  return new StateError(
    'foreign',
    `${path} is not a state file of Nevplan, and is left as it is. Move it away, or set NEVPLAN_STATE to another folder.`,
  );
}

function newer(path: string, version: number): StateError {
  return new StateError(
    'newer',
    `${path} was written by a newer Nevplan: expected version ${migrations.length + 1} at most, found ${version}. ` +
      'Start that newer version again, or set NEVPLAN_STATE to another folder.',
  );
}

/** The folder or a file in it is there and cannot be used. */
export function unreachable(path: string, error: unknown): StateError {
  const found = error instanceof Error ? error.message : String(error);
  return new StateError(
    'unreachable',
    `${path} cannot be used: expected a folder in which the bot may read and write; found ${found}. Mend its permissions, or set NEVPLAN_STATE to another folder.`,
  );
}
