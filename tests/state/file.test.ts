// The state file through everything that disks, editors and other processes do to it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { createStore } from '../../src/state/create-store.ts';
import { type Disk, realDisk } from '../../src/state/disk.ts';
import { migrate } from '../../src/state/migrations.ts';
import { openState, peekState } from '../../src/state/open.ts';
import { readState } from '../../src/state/text.ts';
import { NotSavedError, StateError } from '../../src/state/trouble.ts';
import { killAtRandom } from '../torture/random-kills.ts';

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nevplan-state-'));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const OWNER = { platform: 'terminal', workspace: null, person: 'ada' } as const;

async function openIn(folder: string, disk: Disk = realDisk) {
  const { engine, notice } = await openState({ folder, now: Date.now, disk });
  return { store: createStore(engine), notice };
}

/** A folder with a state of two writes: a language, then a report. */
async function filled(): Promise<string> {
  const folder = newFolder();
  const { store } = await openIn(folder);
  await store.setSettings({ of: OWNER, language: 'zh', regions: [] });
  await store.addReport({ fact: 'f', words: 'wrong', who: OWNER, language: 'en', at: 1 });
  await store.close();
  return folder;
}

const stateOf = (folder: string) => join(folder, 'state.json');

async function troubleOf(opening: Promise<unknown>): Promise<StateError> {
  const error = await opening.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof StateError)) throw new Error(`No StateError, but ${String(error)}`);
  return error;
}

describe('the file', () => {
  test('is JSON with a record a line, and readable by its owner only', async () => {
    const folder = await filled();
    const text = readFileSync(stateOf(folder), 'utf8');
    const state: unknown = JSON.parse(text);
    expect(state).toMatchObject({
      nevplan: 'state',
      version: 1,
      settings: [{ language: 'zh' }],
      reports: [{ id: 'r1' }],
    });
    expect(text.split('\n').find((line) => line.includes('"r1"'))).toMatch(/^\{.*\}\],$/);
    expect((await fs.stat(stateOf(folder))).mode & 0o077).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['state.json', 'state.last.json']);
  });

  test('is not there before something is kept', async () => {
    const folder = newFolder();
    const { store } = await openIn(folder);
    await store.removeDigest('d1');
    await store.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('can be looked at while another process holds it', async () => {
    const folder = await filled();
    const { store } = await openIn(folder);
    expect((await peekState({ folder, now: Date.now })).reports.size).toBe(1);
    await store.close();
  });

  test('loses what a process left that died while it wrote', async () => {
    const folder = await filled();
    writeFileSync(join(folder, 'state.4711.1.tmp'), 'half a sta');
    const { store } = await openIn(folder);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    await store.close();
  });
});

describe('a damaged file', () => {
  const damages: readonly (readonly [string, (text: string) => string])[] = [
    ['cut off', (text) => text.slice(0, text.length / 2)],
    ['cut off in its first line', (text) => text.slice(0, 9)],
    ['empty', () => ''],
    ['full of zeros', (text) => '\0'.repeat(text.length)],
    ['with a letter changed', (text) => text.replace('wrong', 'wrang')],
    ['with its end missing', (text) => text.slice(0, text.lastIndexOf('"checksum"'))],
  ];

  test.each(damages)(
    '%s: the last good copy is used and said, the damaged file kept',
    async (_name, damage) => {
      const folder = await filled();
      const damaged = damage(readFileSync(stateOf(folder), 'utf8'));
      writeFileSync(stateOf(folder), damaged);
      const { store, notice } = await openIn(folder);
      expect(store.settingsOf(OWNER)?.language).toBe('zh');
      expect(notice).toMatch(/state\.json could not be used .* last good copy was taken/);
      const aside = readdirSync(folder).find((name) => name.startsWith('state.damaged-')) ?? '';
      expect(readFileSync(join(folder, aside), 'utf8')).toBe(damaged);
      await store.setSettings({ of: OWNER, language: 'en', regions: [] });
      await store.close();
      const again = await openIn(folder);
      expect([again.notice, again.store.settingsOf(OWNER)?.language]).toEqual([null, 'en']);
      await again.store.close();
    },
  );

  test('without a good copy stops the start, and nothing is touched', async () => {
    const folder = await filled();
    writeFileSync(stateOf(folder), '');
    writeFileSync(join(folder, 'state.last.json'), '{"nevplan":"state"');
    const { trouble, message } = await troubleOf(openIn(folder));
    expect(trouble).toBe('damaged');
    expect(message).toContain('Put a backup in its place');
    expect(readFileSync(stateOf(folder), 'utf8')).toBe('');
    expect(existsSync(join(folder, 'state.lock'))).toBe(false);
  });

  test('that is missing beside its copy is taken from the copy', async () => {
    const folder = await filled();
    rmSync(stateOf(folder));
    const { store, notice } = await openIn(folder);
    expect(notice).toContain('was missing');
    expect(store.settingsOf(OWNER)?.language).toBe('zh');
    await store.close();
  });
});

describe('a file that is not ours to touch', () => {
  test.each([
    ['foreign', 'shopping: milk, eggs', 'is not a state file of Nevplan'],
    ['foreign', '{"users":[]}', 'Move it away'],
    ['newer', '{"nevplan":"state","version":99}', 'expected version 1 at most, found 99'],
  ])('%s: stops the start and stays as it is', async (trouble, content, words) => {
    const folder = await filled();
    writeFileSync(stateOf(folder), content);
    const error = await troubleOf(openIn(folder));
    expect(error.trouble).toBe(trouble);
    expect(error.message).toContain(words);
    expect(readFileSync(stateOf(folder), 'utf8')).toBe(content);
  });
});

test('a file of an earlier version is lifted step by step', () => {
  const steps = [
    (raw: object) => ({ ...raw, two: true }),
    (raw: object) => ({ ...raw, three: 'two' in raw }),
  ];
  expect(migrate({ version: 1 }, 1, steps)).toEqual({ version: 1, two: true, three: true });
  expect(migrate({ version: 2 }, 2, steps)).toEqual({ version: 2, three: false });
  const text = '{"nevplan":"state","version":2}';
  expect(readState(Buffer.from(text), [])).toEqual({ kind: 'newer', version: 2 });
  expect(readState(Buffer.from(text), steps)).toMatchObject({ kind: 'damaged' });
});

describe('a disk that refuses', () => {
  type Step = 'write' | 'sync' | 'rename' | 'link' | 'unlink' | 'open';

  /** A disk on which one step fails from now on, for the state file only. */
  function failing(code: string): Disk & { failAt: Step | null } {
    const fail = (): never => {
      throw Object.assign(new Error(`${code}: injected`), { code });
    };
    const disk = {
      ...realDisk,
      failAt: null as Step | null, // set by the test when the state is open
      async open(...args: Parameters<Disk['open']>) {
        const mine = String(args[0]).includes('.tmp');
        if (mine && disk.failAt === 'open') fail();
        const file = await realDisk.open(...args);
        if (mine && disk.failAt === 'write')
          file.writeFile = () => Promise.reject(Object.assign(new Error(code), { code }));
        if (mine && disk.failAt === 'sync')
          file.sync = () => Promise.reject(Object.assign(new Error(code), { code }));
        return file;
      },
      rename: async (...args: Parameters<Disk['rename']>) =>
        disk.failAt === 'rename' ? fail() : realDisk.rename(...args),
    };
    return disk;
  }

  test.each<[string, Step]>([
    ['ENOSPC', 'write'],
    ['ENOSPC', 'sync'],
    ['ENOSPC', 'open'],
    ['EROFS', 'open'],
    ['EACCES', 'open'],
    ['EACCES', 'rename'],
  ])(
    '%s at %s: the change has not happened, nothing is lost, and it goes on when the disk does',
    async (code, step) => {
      const folder = await filled();
      const disk = failing(code);
      const { store } = await openIn(folder, disk);
      disk.failAt = step;
      const refused = await store.setSettings({ of: OWNER, language: 'en', regions: [] }).then(
        () => null,
        (error: unknown) => error,
      );
      expect(refused).toBeInstanceOf(NotSavedError);
      expect(refused).toMatchObject({ code });
      expect(store.settingsOf(OWNER)?.language).toBe('zh');
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      disk.failAt = null;
      await store.setSettings({ of: OWNER, language: 'en', regions: [] });
      await store.close();
      const again = await openIn(folder);
      expect([
        again.notice,
        again.store.settingsOf(OWNER)?.language,
        again.store.report('r1')?.words,
      ]).toEqual([null, 'en', 'wrong']);
      await again.store.close();
    },
  );

  test('a folder that is a file stops the start with the next step', async () => {
    const path = join(newFolder(), 'state');
    writeFileSync(path, '');
    const { trouble, message } = await troubleOf(openIn(path));
    expect(trouble).toBe('unreachable');
    expect(message).toContain('set NEVPLAN_STATE to another folder');
  });
});

describe('a second process', () => {
  const lockOf = (folder: string) => join(folder, 'state.lock');
  const lockBy = (pid: number, host: string, beat: number) =>
    `${JSON.stringify({ pid, host, token: 't', beat })}\n`;

  test('is refused with the pid of the first', async () => {
    const folder = newFolder();
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(child, 'spawn');
    writeFileSync(lockOf(folder), lockBy(child.pid ?? 0, hostname(), Date.now()));
    const error = await troubleOf(openIn(folder));
    expect(error).toMatchObject({ trouble: 'in-use', pid: child.pid });
    expect(error.message).toContain(`process ${child.pid}`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const { store } = await openIn(folder);
    await store.close();
    expect(existsSync(lockOf(folder))).toBe(false);
  });

  test.each([
    ['of a process that is gone', 4_194_304, hostname(), Date.now()],
    ['of our own pid, from a life before', process.pid, hostname(), Date.now()],
    ['of another machine that gave no sign for long', 1, 'elsewhere', Date.now() - 60_000],
    ['of another program that got the pid', process.ppid, hostname(), Date.now() - 60_000],
  ])('the lock %s is taken over', async (_name, pid, host, beat) => {
    const folder = newFolder();
    writeFileSync(lockOf(folder), lockBy(pid, host, beat));
    const { store } = await openIn(folder);
    expect(JSON.parse(readFileSync(lockOf(folder), 'utf8'))).toMatchObject({ pid: process.pid });
    await store.close();
  });

  test('on another machine is believed for as long as it gives signs of life', async () => {
    const folder = newFolder();
    writeFileSync(lockOf(folder), lockBy(1, 'elsewhere', Date.now()));
    expect(await troubleOf(openIn(folder))).toMatchObject({ trouble: 'in-use' });
  });

  test('of many that start at once over a dead one’s lock, one gets it', async () => {
    const folder = newFolder();
    writeFileSync(lockOf(folder), lockBy(4_194_304, hostname(), 0));
    const opened = await Promise.allSettled(Array.from({ length: 8 }, () => openIn(folder)));
    const won = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(won).toHaveLength(1);
    const writes = await Promise.allSettled(
      won.map(({ store }, index) =>
        store.addReport({ fact: `f${index}`, words: 'w', who: OWNER, language: 'en', at: 1 }),
      ),
    );
    expect(writes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const { store } of won) await store.close();
  });

  test('that took the folder over after a long sleep: the first one writes nothing more', async () => {
    const folder = await filled();
    const { store } = await openIn(folder);
    writeFileSync(lockOf(folder), lockBy(1, 'elsewhere', Date.now()));
    await expect(store.removeDigest('d1')).resolves.toBe(false);
    await expect(store.setSettings({ of: OWNER, language: 'en', regions: [] })).rejects.toThrow(
      'in use by process 1',
    );
    await store.close();
    expect(existsSync(lockOf(folder))).toBe(true);
  });
});

test('killed at random while it writes, a process loses nothing that it said was kept', async () => {
  const { kills, lost, unusable } = await killAtRandom({ times: 6, folder: newFolder(), seed: 7 });
  expect({ kills, lost, unusable }).toEqual({ kills: 6, lost: 0, unusable: 0 });
}, 90_000);

describe('each write', () => {
  /** A disk that notes what is done to it. */
  function noting(): { disk: Disk; steps: string[] } {
    const steps: string[] = [];
    const disk: Disk = {
      ...realDisk,
      async open(path, flags, mode) {
        const file = await realDisk.open(path, flags, mode);
        const name = String(path).endsWith('.tmp') ? 'temporary file' : 'folder';
        if (!/lock/.test(String(path))) {
          const { sync } = file;
          file.sync = () => {
            steps.push(`flush ${name}`);
            return sync.call(file);
          };
        }
        return file;
      },
      async link(from, to) {
        if (String(to).includes('last')) steps.push('keep copy');
        await realDisk.link(from, to);
      },
      async rename(from, to) {
        steps.push('rename');
        await realDisk.rename(from, to);
      },
    };
    return { disk, steps };
  }

  test('flushes the file, keeps the last good copy, renames, flushes the folder: in this order', async () => {
    const { disk, steps } = noting();
    const { store } = await openIn(newFolder(), disk);
    await store.setSettings({ of: OWNER, language: 'zh', regions: [] });
    await store.close();
    expect(steps).toEqual(['flush temporary file', 'keep copy', 'rename', 'flush folder']);
  });

  test('takes along all changes that wait for it', async () => {
    const { disk, steps } = noting();
    const { store } = await openIn(newFolder(), disk);
    await Promise.all(
      Array.from({ length: 300 }, (_, index) =>
        store.setSettings({ of: { ...OWNER, person: `p${index}` }, language: 'zh', regions: [] }),
      ),
    );
    expect(steps.filter((step) => step === 'rename')).toHaveLength(1);
    expect(store.settingsOf({ ...OWNER, person: 'p299' })?.language).toBe('zh');
    await store.close();
  });

  test('works on a disk that has no second names for a file', async () => {
    const folder = newFolder();
    const refuses = () => Promise.reject(Object.assign(new Error('no links'), { code: 'EPERM' }));
    const { store } = await openIn(folder, { ...realDisk, link: refuses });
    await store.setSettings({ of: OWNER, language: 'zh', regions: [] });
    await store.setSettings({ of: OWNER, language: 'en', regions: [] });
    await store.close();
    expect(readFileSync(join(folder, 'state.last.json'), 'utf8')).toContain('"language":"zh"');
  });
});

test('who is forgotten stands in no file any more, the last good copy included', async () => {
  const folder = await filled();
  const { store } = await openIn(folder);
  await store.forget(OWNER);
  await store.close();
  const files = readdirSync(folder);
  expect(files.sort()).toEqual(['state.json', 'state.last.json']);
  for (const name of files) expect(readFileSync(join(folder, name), 'utf8')).not.toContain('ada');
});

test('the lock gives signs of life, and names this process', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const folder = newFolder();
    let now = 1_000_000;
    const { engine } = await openState({ folder, now: () => now });
    const lock = () =>
      JSON.parse(readFileSync(join(folder, 'state.lock'), 'utf8')) as { pid: number; beat: number }; // written by the lock itself
    expect(lock()).toMatchObject({ pid: process.pid, beat: 1_000_000 });
    now = 1_005_000;
    vi.advanceTimersByTime(5_000);
    while (lock().beat !== now) await new Promise(setImmediate);
    await engine.close();
  } finally {
    vi.useRealTimers();
  }
});
