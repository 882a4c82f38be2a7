// 10,000 digests due at the same minute over a real state file: what composing costs, whether anything else has to wait.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Bot, createBot } from '../../src/bot.ts';
import { dueOf } from '../../src/digests/claims.ts';
import { type Clock, systemClock } from '../../src/digests/clock.ts';
import { Composer } from '../../src/digests/composer.ts';
import { Rounds } from '../../src/digests/rounds.ts';
import type { Platform } from '../../src/platform.ts';
import type { Reply } from '../../src/reply.ts';
import { createStore } from '../../src/state/create-store.ts';
import { openState } from '../../src/state/open.ts';
import type { Store } from '../../src/store.ts';
import { ownBlocks } from '../../tests/torture/own-blocks.ts';
import { catalogOf } from '../catalogs.ts';
import { atMost, p99, type Row, row, say } from '../measure.ts';
import { addDigests } from '../programs/many-digests.ts';

const COUNT = 10_000;
/** Wednesday, nine in Shanghai. */
const DUE = Date.parse('2026-11-25T01:00:00Z');
const FASTER = 50;
const QUIET_MS = 4_000;

export async function* digests(): AsyncGenerator<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'nevplan-bench-'));
  const { engine } = await openState({ folder, now: Date.now });
  const store = createStore(engine);
  await addDigests(store, COUNT, DUE);
  const bot = createBot({ catalog: catalogOf(0), version: 'bench', today: () => '2026-11-25' });
  yield composing(store, bot);
  yield* posting(store, bot);
  await store.close();
  rmSync(folder, { recursive: true });
}

/** All of them composed, as the post office asks for them, beside each of their contents made JSON once. */
function composing(store: Store, bot: Bot): Row {
  const composer = new Composer(store, () => bot.desk);
  const intents = [...store.digests()].flatMap((digest) => {
    const due = dueOf(digest, store, DUE + 1_000);
    return due?.kind === 'claim' ? [due.intent] : [];
  });
  for (const intent of intents.slice(0, 200)) composer.compose(intent);
  const fresh = new Composer(store, () => bot.desk);
  const contents = new Map<unknown, Reply>();
  const began = performance.now();
  for (const intent of intents) {
    const reply = fresh.compose(intent);
    if (reply !== null) contents.set(reply.blocks, reply);
  }
  const composed = performance.now() - began;
  const asJson = performance.now();
  for (const reply of contents.values()) JSON.stringify(reply);
  const made = performance.now() - asJson;
  const what = `${COUNT.toLocaleString('en')} composed, ${contents.size} contents: beside JSON.stringify of each content once`;
  return row(
    'digests',
    what,
    { ours: say(composed), baseline: say(made) },
    composed / made,
    atMost(2),
  );
}

async function* posting(store: Store, bot: Bot): AsyncGenerator<Row> {
  const quiet = await askWhile(bot, (began) =>
    Promise.resolve(performance.now() - began > QUIET_MS),
  );
  const posted = new Set<string>();
  const platform: Platform = {
    name: 'slack',
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    async post(_address, reply, occurrence) {
      JSON.stringify(reply);
      posted.add(occurrence);
      return { kind: 'posted', receipt: occurrence };
    },
    wasPosted: () => Promise.resolve('unknown'),
  };
  const rounds = new Rounds({
    store,
    desk: () => bot.desk,
    platforms: [platform],
    clock: fastClock(),
    log: () => {},
  });
  const blocks = ownBlocks();
  rounds.start();
  const busy = await askWhile(
    bot,
    async () => posted.size === COUNT && [...store.intents()].length === 0,
  );
  const longest = blocks.end();
  await rounds.stop();
  const beside = { ours: say(longest), baseline: '10 ms' };
  yield row(
    'digests',
    'all due at once: the event loop was held up for at most',
    beside,
    longest / 10,
    atMost(1),
  );
  const said = { ours: say(p99(busy)), baseline: say(p99(quiet)) };
  yield row(
    'digests',
    '/nev meanwhile: p99 beside p99 when it is quiet',
    said,
    p99(busy) / p99(quiet),
    atMost(2),
  );
}

/** Fifty times as fast as the wall, so that the spread over minutes takes seconds. */
function fastClock(): Clock {
  const began = Date.now();
  const now = () => DUE - 50_000 + (Date.now() - began) * FASTER;
  return { now, after: (ms, call) => systemClock.after(ms / FASTER, call) };
}

/** A question every few milliseconds until it is over. @returns how long each waited for its answer, from when it wanted to be asked. */
async function askWhile(bot: Bot, isOver: (began: number) => Promise<boolean>): Promise<number[]> {
  const began = performance.now();
  const times: number[] = [];
  // More than the bot remembers, so that each is worked out.
  const words = [...bot.desk.catalog.regions.keys()].flatMap((id) => [
    `region ${id}`,
    `地区 ${id}`,
  ]);
  for (let asked = 0; !(asked % 20 === 0 && (await isOver(began))); asked++) {
    await pause(3);
    // As a request that comes in now: it waits for its turn.
    const wanted = performance.now();
    await new Promise(setImmediate);
    await bot.ask(words[asked % words.length] ?? '');
    times.push(performance.now() - wanted);
  }
  return times;
}
