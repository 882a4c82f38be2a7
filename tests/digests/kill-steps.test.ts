// A life that ends at each single step between intent, post and receipt: afterwards each digest stands there at most once, and where it
// does not, its owner knows. (npm run torture does the same to real processes.)
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Address } from '../../src/platform.ts';
import type { Reply } from '../../src/reply.ts';
import { type Disk, realDisk } from '../../src/state/disk.ts';
import { openState } from '../../src/state/open.ts';
import type { Store } from '../../src/store.ts';
import { FakeClock } from './fake-clock.ts';
import { FakePlatform } from './fake-platform.ts';
import { Setting } from './setting.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nevplan-kill-'));
  folders.push(folder);
  return folder;
}

/** Ends a life at one step: from then on nothing of it happens any more. */
class Death {
  dead = false;
  /** Files that the life has left open. */
  readonly files: FileHandle[] = [];
  armed = false;
  readonly #step: string;

  constructor(step: string) {
    this.#step = step;
  }

  /** Does what it is given, unless the life has ended before it; `after` names the moment when it is done. */
  async pass<T>(before: string, act: () => Promise<T>, after = ''): Promise<T> {
    await this.#reach(before);
    const done = await act();
    if (after !== '') await this.#reach(after);
    return done;
  }

  async #reach(step: string): Promise<void> {
    if (this.armed && step === this.#step) this.dead = true;
    if (this.dead) await new Promise(() => undefined);
  }
}

/** Counts the writes of the state: the first is the intent, the second the receipt. */
function mortalDisk(death: Death): Disk {
  let writes = 0;
  return {
    ...realDisk,
    async open(path, ...rest) {
      if (!String(path).endsWith('.tmp'))
        return await death.pass(`${writes}:flush folder`, () => realDisk.open(path, ...rest));
      if (death.armed) writes++;
      const file = await death.pass(`${writes}:open`, () => realDisk.open(path, ...rest));
      death.files.push(file);
      const { sync } = file;
      file.sync = () => death.pass(`${writes}:sync`, () => sync.call(file));
      return file;
    },
    unlink: (path) => death.pass(`${writes}:drop old copy`, () => realDisk.unlink(path)),
    link: (from, to) => death.pass(`${writes}:keep copy`, () => realDisk.link(from, to)),
    rename: (from, to) => death.pass(`${writes}:rename`, () => realDisk.rename(from, to)),
  };
}

class MortalPlatform extends FakePlatform {
  death: Death | null = null;

  override post(address: Address, reply: Reply, occurrence: string) {
    const act = () => super.post(address, reply, occurrence);
    return this.death === null ? act() : this.death.pass('post', act, 'posted');
  }
}

const WRITE_STEPS = ['open', 'sync', 'drop old copy', 'keep copy', 'rename', 'flush folder'];
const STEPS = [
  ...WRITE_STEPS.map((step) => `1:${step}`),
  'post',
  'posted',
  ...WRITE_STEPS.map((step) => `2:${step}`),
];

/** Where the platform makes a difference: around the post. */
const AROUND_POST = ['1:flush folder', 'post', 'posted', '2:open', '2:rename', '2:flush folder'];

const PLATFORMS = [
  ['can tell what stands there', { canTell: true }, STEPS],
  ['drops repeats', { canTell: false, dropsRepeatsFor: 15 * 60_000 }, AROUND_POST],
  ['can do neither', { canTell: false }, AROUND_POST],
] as const;

describe.each(PLATFORMS)('on a platform that %s', (kind, nature, steps) => {
  test.each(steps)('killed at %s', async (step) => {
    const clock = new FakeClock('2026-11-25T00:59:59Z');
    const slack = Object.assign(new MortalPlatform('slack', clock.now), nature);
    const folder = newFolder();
    await firstLife(folder, step, clock, slack);
    const afterwards = newFolder();
    cpSync(folder, afterwards, { recursive: true, filter: (path) => !path.endsWith('.lock') });
    const { engine, notice } = await openState({ folder: afterwards, now: clock.now });
    expect(notice).toBeNull();
    const setting = new Setting({ engine, clock, slack });
    const { store } = setting;
    await setting.begin();
    await until(() => isSettled(store), clock);
    await setting.end();
    await store.close();

    const digests = slack.titlesIn('C1').length;
    const notices = slack.titlesIn('U1').length;
    expect(digests).toBeLessThanOrEqual(1);
    expect(digests + notices).toBeGreaterThanOrEqual(1);
    if (kind !== 'can do neither') expect([digests, notices]).toEqual([1, 0]);
  });
});

async function firstLife(
  folder: string,
  step: string,
  clock: FakeClock,
  slack: MortalPlatform,
): Promise<void> {
  const death = new Death(step);
  const { engine } = await openState({ folder, now: clock.now, disk: mortalDisk(death) });
  const setting = new Setting({ engine, clock, slack });
  const { busy } = clock;
  // What waits for the dead is not waited for.
  clock.busy = () => !death.dead && busy();
  await setting.addDigest();
  await setting.begin();
  death.armed = true;
  slack.death = death;
  await until(() => death.dead, clock);
  slack.death = null;
  // What the system does for a process that was killed.
  await Promise.allSettled(death.files.map((file) => file.close()));
}

function isSettled(store: Store): boolean {
  const [digest] = store.digests();
  return (digest?.log.length ?? 0) > 0 && [...store.intents()].length === 0;
}

async function until(done: () => boolean, clock: FakeClock): Promise<void> {
  for (let second = 0; second < 400 && !done(); second++) await clock.pass(1_000);
  if (!done()) throw new Error('It never came to that.');
}
