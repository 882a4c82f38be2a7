// The real program with Discord's settings, as a child process: started, answering, stopped; and what it prints for Discord.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { messageFaults } from '../../../adapters/discord/body.ts';
import { TODAY, writeBook } from '../../fixtures/book.ts';
import { specificationFaults } from '../../fixtures/discord/contract.ts';
import { APPLICATION, FakeDiscord } from '../../fixtures/discord/fake-discord.ts';
import { slash } from '../../fixtures/discord/interactions.ts';
import { said } from '../../fixtures/discord/talk.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** Programs that start side by side on a busy machine take their time: the limit is for one that hangs. */
const PATIENCE = 90_000;
const book = writeBook();
afterAll(() => rmSync(book, { recursive: true, force: true }));

/** With nothing of our own environment. */
function start(
  args: readonly string[],
  env: Record<string, string> = {},
): ChildProcessWithoutNullStreams {
  const program = [join(ROOT, 'adapters', 'main.ts'), '--data', book, '--today', TODAY, ...args];
  return spawn(process.execPath, ['--import', 'tsx', ...program], { cwd: ROOT, env });
}

async function run(args: readonly string[], env: Record<string, string> = {}) {
  const child = start(args, env);
  child.stdin.end();
  const closed = once(child, 'close');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await closed;
  return { status, out, err };
}

describe.concurrent('the program', () => {
  test(
    'says in one line that it has started, answers, and ends when it is told to',
    async () => {
      const fake = await FakeDiscord.start();
      const child = start([], {
        DISCORD_TOKEN: 'a.test.token',
        DISCORD_APPLICATION_ID: APPLICATION,
        DISCORD_API_URL: fake.api,
      });
      const output = text(child.stdout);
      await fake.heard(({ method }) => method === 'PUT');
      const payload = slash('targets', [['regions', 'lanhai']]);
      fake.emit('INTERACTION_CREATE', payload);
      const answer = await fake.heard(({ path }) => path.includes(payload.token));
      expect(said(answer).text).toContain('## Targets · Lanhai');
      child.kill('SIGTERM');
      const [status] = await once(child, 'exit');
      expect(status).toBe(0);
      const lines = (await output).split('\n').filter((line) => line.includes('started'));
      expect(lines).toEqual([expect.stringMatching(/discord: started as nevplan in 0 servers$/)]);
      expect(await output).not.toContain('a.test.token');
      await fake.stop();
    },
    PATIENCE,
  );

  test(
    'in shards has the first process keep what a person sets up',
    async () => {
      const fake = await FakeDiscord.start();
      const state = mkdtempSync(join(tmpdir(), 'nevplan-shards-'));
      const child = start([], {
        DISCORD_TOKEN: 'a.test.token',
        DISCORD_APPLICATION_ID: APPLICATION,
        DISCORD_API_URL: fake.api,
        DISCORD_SHARDS: '1',
        NEVPLAN_STATE: state,
      });
      const output = text(child.stdout);
      await fake.heard(({ method }) => method === 'PUT');
      const payload = slash('settings language', [['language', 'zh']]);
      fake.emit('INTERACTION_CREATE', payload);
      const answer = await fake.heard(({ path }) => path.includes(payload.token));
      expect(said(answer).text).toContain('您的语言：中文');
      child.kill('SIGTERM');
      const [status] = await once(child, 'exit');
      expect(status).toBe(0);
      expect(await output).toContain('discord: started in 1 process');
      const kept = readFileSync(join(state, 'state.json'), 'utf8');
      expect(kept).toContain('"language":"zh"');
      rmSync(state, { recursive: true });
      await fake.stop();
    },
    PATIENCE,
  );

  test(
    'does not start with half of its settings, and names what is missing',
    async () => {
      const { status, out, err } = await run([], { DISCORD_TOKEN: 'a.test.token' });
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toMatch(/^DISCORD_APPLICATION_ID is not set\. Copy it from/);
      expect(err).not.toContain('a.test.token');
    },
    PATIENCE,
  );

  test(
    'prints the body of a message for --as discord',
    async () => {
      const { status, out } = await run(['--as', 'discord', 'rank', 'nev-output', '2025']);
      const body: unknown = JSON.parse(out);
      expect(status).toBe(0);
      expect(messageFaults(body)).toEqual([]);
      expect(specificationFaults('MessageCreateRequest', body)).toEqual([]);
      expect(JSON.stringify(body)).toContain('Lanhai');
    },
    PATIENCE,
  );

  test(
    'prints what Discord must be told for “discord commands”, and how large it is',
    async () => {
      const { status, out, err } = await run(['discord', 'commands']);
      expect(status).toBe(0);
      expect((JSON.parse(out) as { name: string }[]).map(({ name }) => name)).toEqual([
        'nev',
        'Check this claim',
      ]);
      expect(err).toMatch(/^nev: \d+ of 8000 characters\n/);
    },
    PATIENCE,
  );
});
