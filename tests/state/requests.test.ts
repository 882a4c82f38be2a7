// What the curator asks of a running bot, and `nev reports` over a real state folder.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reports } from '../../adapters/terminal/reports.ts';
import { createStore } from '../../src/state/create-store.ts';
import { openState } from '../../src/state/open.ts';
import { takeRequests } from '../../src/state/requests.ts';
import type { Store } from '../../src/store.ts';
import { openBook } from '../fixtures/book.ts';

let folder = '';
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nevplan-reports-'));
  store = createStore((await openState({ folder, now: Date.now })).engine);
  const who = { platform: 'slack', workspace: 'T1', person: 'U1' } as const;
  await store.addReport({
    fact: 'lanhai-2025-nev-output',
    words: 'it is 310,000',
    who,
    language: 'en',
    at: 0,
  });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function curator(words: string): Promise<{ status: number; out: string }> {
  const lines: string[] = [];
  const status = await reports({
    folder,
    catalog: openBook(),
    words,
    print: (line) => lines.push(line),
  });
  return { status, out: lines.join('\n') };
}

test('reports are listed while the bot runs', async () => {
  expect(await curator('')).toEqual({
    status: 0,
    out: [
      'r1  1970-01-01 00:00 UTC  lanhai-2025-nev-output  from slack U1',
      '    Lanhai: NEV production, target at least 300,000 by 2025',
      '    “it is 310,000”',
      '1 open report.',
    ].join('\n'),
  });
});

test('a running bot is asked to close one, and does', async () => {
  const { status, out } = await curator('close r1 mended, thank you');
  expect([status, out]).toEqual([
    0,
    expect.stringContaining(`the running bot (process ${process.pid})`),
  ]);
  const logged: string[] = [];
  writeFileSync(join(folder, 'requests', 'zzz.json'), 'nonsense');
  await takeRequests({ folder, store, now: () => 5, log: (line) => logged.push(line) });
  expect(store.report('r1')?.closed).toEqual({ at: 5, answer: 'mended, thank you' });
  expect([...store.intents()]).toMatchObject([
    { kind: 'notice', address: { to: { person: 'U1' } } },
  ]);
  expect(logged).toEqual([expect.stringContaining('zzz.json is no request')]);
  expect(readdirSync(join(folder, 'requests'))).toEqual([]);
});

test('without a running bot it is closed at once', async () => {
  await store.close();
  expect((await curator('close r1')).out).toBe(
    'r1 is closed; the reporter hears of it when the bot runs.',
  );
  expect((await curator('')).out).toBe('0 open reports.');
  expect((await curator('all')).out).toContain('closed');
  expect((await curator('close r1')).status).toBe(1);
});

test.each([['close'], ['delete r1']])(
  'wrong use is answered with the right one: %s',
  async (words) => {
    expect((await curator(words)).status).toBe(2);
  },
);
