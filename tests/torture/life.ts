// One life of a bot with a digest that is due: real clock, real files, a platform that is a file. Ends by itself when all is delivered,
// or at the moment that it is told, by SIGKILL.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBot } from '../../src/bot.ts';
import { systemClock } from '../../src/digests/clock.ts';
import { Rounds } from '../../src/digests/rounds.ts';
import type { Platform } from '../../src/platform.ts';
import { createStore } from '../../src/state/create-store.ts';
import { type Disk, realDisk } from '../../src/state/disk.ts';
import { openState } from '../../src/state/open.ts';
import { openBook } from '../fixtures/book.ts';

const [folder = '', killAt = 'never', kind = 'tells'] = process.argv.slice(2);
const posts = join(folder, 'posts.txt');
const OWNER = { platform: 'slack', workspace: 'T1', person: 'U1' } as const;

let armed = false;
let writes = 0;

function reach(step: string): void {
  if (armed && step === killAt) process.kill(process.pid, 'SIGKILL');
}

function stepping<A extends unknown[], R>(
  step: string,
  act: (...args: A) => Promise<R>,
): (...args: A) => Promise<R> {
  return (...args) => {
    reach(`${writes}:${step}`);
    return act(...args);
  };
}

const disk: Disk = {
  ...realDisk,
  async open(path, ...rest) {
    if (!String(path).endsWith('.tmp')) {
      reach(`${writes}:flush folder`);
      return await realDisk.open(path, ...rest);
    }
    if (armed) writes++;
    reach(`${writes}:open`);
    const file = await realDisk.open(path, ...rest);
    file.sync = stepping('sync', file.sync.bind(file));
    return file;
  },
  unlink: stepping('drop old copy', realDisk.unlink),
  link: stepping('keep copy', realDisk.link),
  rename: stepping('rename', realDisk.rename),
};

const lines = () =>
  existsSync(posts) ? readFileSync(posts, 'utf8').split('\n').filter(Boolean) : [];

const platform: Platform = {
  name: 'slack',
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
  ...(kind === 'drops' && { dropsRepeatsFor: 600_000 }),
  async post({ to }, _reply, occurrence) {
    reach('post');
    const known = lines().some((line) => line.endsWith(occurrence));
    if (!(kind === 'drops' && known))
      appendFileSync(posts, `${Object.keys(to).join()} ${occurrence}\n`);
    reach('posted');
    return { kind: 'posted', receipt: occurrence };
  },
  async wasPosted(_address, occurrence) {
    if (kind !== 'tells') return 'unknown';
    return lines().some((line) => line.endsWith(occurrence)) ? 'yes' : 'no';
  },
};

const { engine } = await openState({ folder, now: Date.now, disk });
const store = createStore(engine);
const bot = createBot({ catalog: openBook(), version: '0', today: () => '2026-11-25' });
if ([...store.digests()].length === 0) await addDueDigest();
armed = true;
const rounds = new Rounds({
  store,
  desk: () => bot.desk,
  platforms: [platform],
  clock: systemClock,
  log: () => undefined,
});
store.onChange(() => void endWhenDelivered());
rounds.start();
await endWhenDelivered();

async function addDueDigest(): Promise<void> {
  const due = new Date(Date.now() - 10 * 60_000).toISOString();
  await store.addDigest(
    {
      address: { platform: 'slack', workspace: 'T1', to: { channel: 'C1' } },
      owner: OWNER,
      schedule: { kind: 'daily', time: due.slice(11, 16) },
      zone: 'UTC',
      language: 'en',
      focus: { regions: [], metrics: [], topics: [], companies: [] },
      quiet: 'say',
      settledTo: Date.now() - 3_600_000,
    },
    { at: Date.now(), who: OWNER, did: 'made', words: '' },
  );
}

async function endWhenDelivered(): Promise<void> {
  const [digest] = store.digests();
  if ((digest?.log.length ?? 0) === 0 || [...store.intents()].length > 0) return;
  reach('delivered');
  await rounds.stop();
  await store.close();
  process.exit(0);
}
