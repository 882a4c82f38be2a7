// kill −9 at random moments while a process writes; afterwards everything that it said was kept must be there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createStore } from '../../src/state/create-store.ts';
import { openState } from '../../src/state/open.ts';
import type { Store } from '../../src/store.ts';

export interface Kills {
  readonly kills: number;
  /** Things that were said to be kept. */
  readonly kept: number;
  /** Of them those that were not there. */
  readonly lost: number;
  /** Starts after a kill at which the state file itself could not be used. */
  readonly unusable: number;
}

export interface KillOptions {
  readonly times: number;
  readonly folder: string;
  readonly seed: number;
}

const LONGEST_LIFE_MS = 80;
const WRITER = join(import.meta.dirname, 'writer.ts');

export async function killAtRandom({ times, folder, seed }: KillOptions): Promise<Kills> {
  const random = randomFrom(seed);
  const said: string[] = [];
  let [lost, unusable] = [0, 0];
  for (let life = 0; life < times; life++) {
    said.push(...(await liveAndDie(folder, life, random() * LONGEST_LIFE_MS)));
    const { engine, notice } = await openState({ folder, now: Date.now });
    if (notice !== null) unusable++;
    const store = createStore(engine);
    lost += missing(said, store).length;
    await store.close();
  }
  return { kills: times, kept: said.length, lost, unusable };
}

async function liveAndDie(folder: string, life: number, ms: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, folder, String(life)]);
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = once(child, 'close');
  while (!out.includes('open\n') && child.exitCode === null) await pause(2);
  if (child.exitCode !== null) throw new Error(`The writer ended by itself: ${errors}`);
  await pause(ms);
  child.kill('SIGKILL');
  await ended;
  // A line that is cut off was not said.
  return out
    .slice(0, out.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '' && line !== 'open');
}

function missing(said: readonly string[], store: Store): string[] {
  const gone = new Set(
    said.filter((line) => line.startsWith('gone ')).map((line) => line.slice(5)),
  );
  return said.filter((line) => {
    const [what, id = '', mark = ''] = line.split(' ');
    switch (what) {
      case 'digest':
        return !gone.has(id) && !mayBeGone(id, store) && store.digest(id)?.acts[0]?.words !== mark;
      case 'watch':
        return store.watch(id) === null;
      case 'setting':
        return (
          store.settingsOf({ platform: 'slack', workspace: 'T1', channel: id })?.language !== 'zh'
        );
      case 'receipt':
        return (
          !gone.has(id) &&
          !mayBeGone(id, store) &&
          !store.digest(id)?.log.some(({ occurrence }) => occurrence === mark)
        );
      case 'gone':
        return store.digest(id) !== null;
      default:
        return true;
    }
  });
}

/** Removed, and killed before it could say so: all digests before it are gone then as well. */
function mayBeGone(id: string, store: Store): boolean {
  const oldest = [...store.digests()][0]?.id ?? '';
  return Number(id.slice(1)) < Number(oldest.slice(1)) && store.digest(id) === null;
}

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
