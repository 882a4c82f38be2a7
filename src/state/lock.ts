// One process at a time holds a state folder: a lock file with its pid, touched every few seconds for as long as it lives.
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { type Disk, realDisk } from './disk.ts';
import { codeOf, StateError } from './trouble.ts';

const holder = z.strictObject({
  pid: z.number().int(),
  host: z.string(),
  /** Tells this lock from any other that the same process may have had. */
  token: z.string(),
  beat: z.number(),
});

type Holder = z.infer<typeof holder>;

const BEAT_MS = 5_000;
/** Without a sign of life for so long, the holder is taken for dead, wherever it ran. */
const DEAD_AFTER_MS = 6 * BEAT_MS;
const LOCK = 'state.lock';

export interface LockOptions {
  readonly folder: string;
  readonly disk: Disk;
  readonly now: () => number;
}

export interface Lock {
  /** @throws StateError when another process has taken the folder over, as after a long sleep of this one. */
  check(): Promise<void>;
  release(): Promise<void>;
}

/** The locks of this process: another one with its pid is of a life before this one. */
const ours = new Set<string>();

/** @throws StateError naming the pid of the process that holds the folder. */
export async function takeLock({ folder, disk, now }: LockOptions): Promise<Lock> {
  const path = join(folder, LOCK);
  const mine = { pid: process.pid, host: hostname(), token: randomUUID() };
  const content = () => `${JSON.stringify({ ...mine, beat: now() })}\n`;
  ours.add(mine.token);
  try {
    if (!(await create(path, content(), disk))) await takeOver(path, content, disk, now);
  } catch (error) {
    ours.delete(mine.token);
    throw error;
  }
  const timer = setInterval(() => void beat(path, mine.token, content(), disk), BEAT_MS);
  timer.unref();
  return {
    async check() {
      const found = await read(path, disk);
      if (found?.token !== mine.token) throw inUse(folder, found);
    },
    async release() {
      clearInterval(timer);
      ours.delete(mine.token);
      if ((await read(path, disk))?.token === mine.token)
        await disk.unlink(path).catch(() => undefined);
    },
  };
}

/** The process that holds a folder now; null where none does. */
export async function holderOf(
  folder: string,
  now: number,
): Promise<{ readonly pid: number; readonly host: string } | null> {
  const found = await read(join(folder, LOCK), realDisk);
  return found !== null && isAlive(found, now) ? found : null;
}

/** Of two that find a dead holder only one may clear it away, so this is done under a second, short-lived lock. */
async function takeOver(
  path: string,
  content: () => string,
  disk: Disk,
  now: () => number,
): Promise<void> {
  const turn = `${path}.turn`;
  const folder = join(path, '..');
  const found = await read(path, disk);
  if (found !== null && isAlive(found, now())) throw inUse(folder, found);
  if (!(await create(turn, content(), disk))) {
    const other = await read(turn, disk);
    if (other !== null && isAlive(other, now())) throw inUse(folder, other);
    await disk.unlink(turn).catch(() => undefined);
    if (!(await create(turn, content(), disk))) throw inUse(folder, await read(turn, disk));
  }
  try {
    const again = await read(path, disk);
    if (again !== null && isAlive(again, now())) throw inUse(folder, again);
    await disk.unlink(path).catch(() => undefined);
    if (!(await create(path, content(), disk))) throw inUse(folder, await read(path, disk));
  } finally {
    await disk.unlink(turn).catch(() => undefined);
  }
}

/** Makes the file with its content in one step, so that nobody ever reads half a lock. False where it is there already. */
async function create(path: string, content: string, disk: Disk): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await write(draft, content, disk);
    return await named(draft, path, content, disk);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await disk.unlink(draft).catch(() => undefined);
  }
}

/** By a second name for the draft; on disks that have no second names the file is written in place. */
async function named(draft: string, path: string, content: string, disk: Disk): Promise<true> {
  try {
    await disk.link(draft, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    await write(path, content, disk);
  }
  return true;
}

async function write(path: string, content: string, disk: Disk): Promise<void> {
  const file = await disk.open(path, 'wx', 0o600);
  await file.writeFile(content).finally(() => file.close());
}

/** A lock that cannot be read, as after a crash in the middle of writing it, is nobody's. */
async function read(path: string, disk: Disk): Promise<Holder | null> {
  try {
    return holder.parse(JSON.parse(await disk.readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

/** On this machine the pid decides, as long as there are signs of life (it may be given to another program); elsewhere these alone do. */
function isAlive({ pid, host, token, beat }: Holder, now: number): boolean {
  const fresh = Math.abs(now - beat) < DEAD_AFTER_MS;
  if (host !== hostname() || !fresh) return fresh;
  return pid === process.pid ? ours.has(token) : isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** A sign of life; nothing where the lock is not ours any more, and a disk that is full for now is no reason to end. */
async function beat(path: string, token: string, content: string, disk: Disk): Promise<void> {
  if ((await read(path, disk))?.token !== token) return;
  try {
    const file = await disk.open(path, 'r+');
    await file.writeFile(content).finally(() => file.close());
  } catch {
    // The next beat tries again.
  }
}

function inUse(folder: string, found: Holder | null): StateError {
  const who = found === null ? 'another process' : `process ${found.pid} on ${found.host}`;
  return new StateError(
    'in-use',
    `The state in ${folder} is in use by ${who}: only one Nevplan may keep it. Stop that one first, or set NEVPLAN_STATE to another folder.`,
    found?.pid ?? null,
  );
}
