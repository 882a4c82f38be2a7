// The real program against a local Slack: from the variables to the started line, a command, and a clean stop.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { messageSchema } from '../../../adapters/slack/block-kit/surfaces.ts';
import { TODAY, writeBook } from '../../fixtures/book.ts';
import { Requests, SECRET } from '../../fixtures/slack/requests.ts';
import { seenIn } from '../../fixtures/slack/seen.ts';
import { Workspace } from '../../fixtures/slack/workspace.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const book = writeBook();
let slack: Workspace;
let child: ChildProcess | undefined;

beforeEach(async () => {
  slack = await Workspace.open();
});

afterEach(async () => {
  if (child?.exitCode === null) child.kill('SIGKILL');
  await slack.close();
});

afterAll(() => rmSync(book, { recursive: true, force: true }));

function run(args: readonly string[], env: Record<string, string> = {}) {
  const program = ['--import', 'tsx', join(ROOT, 'adapters', 'main.ts')];
  const started = spawn(process.execPath, [...program, '--data', book, '--today', TODAY, ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = started;
  return started;
}

async function ended(program: ReturnType<typeof run>) {
  const closed = once(program, 'close');
  const [out, err] = await Promise.all([text(program.stdout), text(program.stderr)]);
  const [status] = await closed;
  return { out, err, status };
}

test('starts with its variables, answers, and stops at SIGTERM with all answered', async () => {
  const program = run([], {
    SLACK_BOT_TOKEN: 'xoxb-secret-token',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
    HOST: '127.0.0.1',
    PORT: '0',
  });
  let out = '';
  program.stdout.on('data', (said: Buffer) => {
    out += said.toString();
  });
  while (!out.includes('\n')) await once(program.stdout, 'data');
  expect(out).toMatch(/^\S+ Slack started: workspace Gazette T0GAZETTE, HTTP .*\n$/);
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0] ?? '';
  const answer = await new Requests(address, slack).command('targets qingzhou');
  expect(answer.status).toBe(200);
  const exited = once(program, 'exit');
  program.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
  expect(seenIn((await slack.heard('response')).args)).toContain('500,000');
  expect(out).not.toContain('secret');
});

test('stops the start over half-set variables, naming the missing one', async () => {
  const { status, err } = await ended(run([], { SLACK_BOT_TOKEN: 'xoxb-secret-token' }));
  expect(status).toBe(2);
  expect(err).toMatch(/SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing/);
  expect(err).not.toContain('secret-token');
});

test('stops the start where Slack does not know the token, and says what to check', async () => {
  slack.answer('auth.test', { body: { ok: false, error: 'invalid_auth' } });
  const { status, err } = await ended(
    run([], {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 's',
      SLACK_API_URL: slack.apiUrl,
      PORT: '0',
    }),
  );
  expect(status).toBe(2);
  expect(err).toMatch(/invalid_auth\. Check SLACK_BOT_TOKEN/);
});

test('prints the body of chat.postMessage with --as slack', async () => {
  const { status, out } = await ended(run(['--as', 'slack', 'targets', 'qingzhou']));
  expect(status).toBe(0);
  const body: unknown = JSON.parse(out);
  expect(messageSchema.safeParse(body).error?.issues).toBeUndefined();
  expect(seenIn(body)).toContain('500,000');
});
