// Ten thousand digests due at one minute, over a real state file: time, memory, and how long anything else had to wait.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { createBot } from '../../src/bot.ts';
import { type Clock, systemClock } from '../../src/digests/clock.ts';
import { Rounds } from '../../src/digests/rounds.ts';
import type { Platform } from '../../src/platform.ts';
import { createStore } from '../../src/state/create-store.ts';
import { openState } from '../../src/state/open.ts';
import { openBook } from '../fixtures/book.ts';
import { ownBlocks } from './own-blocks.ts';

export interface TenThousand {
  readonly digests: number;
  readonly posts: number;
  readonly doubles: number;
  readonly contents: number;
  readonly seconds: number;
  readonly stateMegabytes: number;
  readonly heapGrowthMegabytes: number;
  readonly longestBlockMs: number;
  /** The same, less what other processes took of the machine meanwhile. */
  readonly longestOwnBlockMs: number;
  readonly p99BlockMs: number;
}

const COUNT = 10_000;
const DUE = Date.parse('2026-11-25T01:00:00Z');

/** Fifty times as fast as the wall, so that the spread over minutes takes seconds. */
function fastClock(): Clock {
  const began = Date.now();
  const now = () => DUE - 50_000 + (Date.now() - began) * 50;
  return { now, after: (ms, call) => systemClock.after(ms / 50, call) };
}

export async function postTenThousand(): Promise<TenThousand> {
  const folder = mkdtempSync(join(tmpdir(), 'nevplan-many-'));
  const { engine } = await openState({ folder, now: Date.now });
  const store = createStore(engine);
  await addDigests(store);
  const seen = new Map<string, number>();
  const contents = new Set<unknown>();
  const platform: Platform = {
    name: 'slack',
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    async post(_address, reply, occurrence) {
      seen.set(occurrence, (seen.get(occurrence) ?? 0) + 1);
      contents.add(reply.blocks);
      return { kind: 'posted', receipt: occurrence };
    },
    wasPosted: () => Promise.resolve('unknown'),
  };
  const bot = createBot({ catalog: openBook(), version: '0', today: () => '2026-11-25' });
  const clock = fastClock();
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const own = ownBlocks();
  const rounds = new Rounds({
    store,
    desk: () => bot.desk,
    platforms: [platform],
    clock,
    log: () => undefined,
  });
  const began = performance.now();
  delay.enable();
  rounds.start();
  while (seen.size < COUNT || [...store.intents()].length > 0) await pause(50);
  delay.disable();
  const longestOwnBlockMs = own.end();
  const seconds = (performance.now() - began) / 1000;
  globalThis.gc?.();
  const after = process.memoryUsage().heapUsed;
  await rounds.stop();
  const stateMegabytes = statSync(join(folder, 'state.json')).size / 1e6;
  await store.close();
  rmSync(folder, { recursive: true });
  return {
    digests: COUNT,
    posts: seen.size,
    doubles: [...seen.values()].filter((count) => count > 1).length,
    contents: contents.size,
    seconds,
    stateMegabytes,
    heapGrowthMegabytes: (after - before) / 1e6,
    longestBlockMs: delay.max / 1e6,
    longestOwnBlockMs,
    p99BlockMs: delay.percentile(99) / 1e6,
  };
}

async function addDigests(store: ReturnType<typeof createStore>): Promise<void> {
  const adding: Promise<unknown>[] = [];
  for (let index = 0; index < COUNT; index++) {
    const region = ['lanhai', 'qingzhou', 'yunxi', 'china'][index % 4] ?? 'lanhai';
    adding.push(
      store.addDigest(
        {
          address: { platform: 'slack', workspace: 'T1', to: { channel: `C${index}` } },
          owner: { platform: 'slack', workspace: 'T1', person: `U${index % 300}` },
          schedule: { kind: 'weekly', days: ['wed'], time: '09:00' },
          zone: 'Asia/Shanghai',
          language: index % 2 === 0 ? 'en' : 'zh',
          focus: { regions: [region], metrics: [], topics: [], companies: [] },
          quiet: 'say',
          settledTo: DUE - 60_000,
        },
        { at: DUE, who: null, did: 'made', words: 'weekly wed 09:00' },
      ),
    );
  }
  await Promise.all(adding);
}
