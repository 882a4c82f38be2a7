// The whole program started for one platform, until it says so, beside a Node that only imports that platform's library.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { FakeDiscord } from '../../tests/fixtures/discord/fake-discord.ts';
import { Workspace } from '../../tests/fixtures/slack/workspace.ts';
import { atMost, inTurn, median, medianRatio, type Row, row, say, skipped } from '../measure.ts';
import { built } from '../programs/built.ts';

const ROUNDS = 9;
const ROOT = join(import.meta.dirname, '..', '..');

export async function* start(): AsyncGenerator<Row> {
  const program = built();
  if (program === null) return yield skipped('start', 'no dist/; run npm run build');
  const state = mkdtempSync(join(tmpdir(), 'nevplan-bench-'));
  const [slack, discord] = [await Workspace.open(), await FakeDiscord.start()];
  const common = { NEVPLAN_STATE: state, HOST: '127.0.0.1', PORT: '0' };
  const forSlack = {
    ...common,
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_SIGNING_SECRET: 'bench',
    SLACK_API_URL: slack.apiUrl,
  };
  const forDiscord = {
    ...common,
    DISCORD_TOKEN: 'a.bench.token',
    DISCORD_APPLICATION_ID: '900',
    DISCORD_API_URL: discord.api,
  };
  try {
    yield await beside('Slack', '@slack/bolt', () => untilStarted(program, forSlack));
    yield await beside('Discord', 'discord.js', () => untilStarted(program, forDiscord));
  } finally {
    await slack.close();
    await discord.stop();
    rmSync(state, { recursive: true });
  }
}

async function beside(name: string, library: string, started: () => Promise<number>): Promise<Row> {
  const own: number[] = [];
  const [, bare = []] = await inTurn(ROUNDS, [
    async () => own.push(await started()),
    () => importAlone(library),
  ]);
  const said = { ours: say(median(own)), baseline: say(median(bare)) };
  const what = `start with ${name} alone, beside importing ${library}`;
  return row('start', what, said, medianRatio(own, bare), atMost(1.25));
}

function importAlone(library: string): void {
  spawnSync(process.execPath, ['-e', `import('${library}').then(() => process.exit(0))`], {
    cwd: ROOT,
  });
}

/** Milliseconds from the start of the process to its word that it has started. */
async function untilStarted(program: string, env: Record<string, string>): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [program], { cwd: ROOT, env });
  const exit = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) if (/started/i.test(line)) break;
  const took = performance.now() - began;
  child.kill('SIGTERM');
  await exit;
  return took;
}
