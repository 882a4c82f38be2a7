// `nev doctor`, check by check: what is well is told, and what newcomers get wrong is told with the next step, in both languages.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { alive } from '../../adapters/doctor/alive.ts';
import type { Check } from '../../adapters/doctor/check.ts';
import { discordCheck } from '../../adapters/doctor/discord.ts';
import { doctor } from '../../adapters/doctor/doctor.ts';
import { clockCheck, dataCheck, stateCheck } from '../../adapters/doctor/machine.ts';
import { portCheck, slackCheck } from '../../adapters/doctor/slack.ts';
import { SCOPES } from '../../adapters/slack/manifest.ts';
import type { Language } from '../../src/language.ts';
import { fileOf, writeBook } from '../fixtures/book.ts';
import { FakeDiscord } from '../fixtures/discord/fake-discord.ts';
import { Workspace } from '../fixtures/slack/workspace.ts';

const NOW = Date.parse('2026-11-25T00:00:00Z');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'nevplan-doctor-'));
  folders.push(made);
  return made;
}

/** The line, and the exit status that it leads to. */
async function told(check: Check, language: Language = 'en') {
  const lines: string[] = [];
  const status = await doctor([check], language, (line) => lines.push(line));
  return { status, line: lines.join('\n') };
}

/** An address where nobody listens. */
const NOBODY = 'http://127.0.0.1:9/api/';

describe('Slack', () => {
  let slack: Workspace;
  const headers = { 'x-oauth-scopes': Object.keys(SCOPES).join(',') };
  const body = { ok: true, team: 'Gazette', user: 'nevplan' };
  beforeEach(async () => {
    slack = await Workspace.open();
  });
  afterEach(async () => await slack.close());

  const check = (variables: Record<string, string> = {}, now = Date.now) =>
    slackCheck(
      {
        SLACK_BOT_TOKEN: 'xoxb-secret',
        SLACK_APP_TOKEN: 'xapp-secret',
        SLACK_API_URL: slack.apiUrl,
        ...variables,
      },
      now,
    );

  test('is well where both tokens are taken and all scopes given', async () => {
    slack.answer('auth.test', { headers, body });
    expect(await told(check())).toEqual({
      status: 0,
      line: 'ok     Slack: signed in as nevplan in the workspace Gazette, Socket Mode, all scopes given',
    });
    expect(slack.calls.map(({ method, token }) => [method, token])).toEqual([
      ['auth.test', 'xoxb-secret'],
      ['apps.connections.open', 'xapp-secret'],
    ]);
  });

  test('is off, which is no fault, where nothing is set', async () => {
    const { status, line } = await told(slackCheck({}, Date.now));
    expect(status).toBe(0);
    expect(line).toMatch(/^off {4}Slack: not set up/);
  });

  test.each<[string, Record<string, string>, RegExp, RegExp]>([
    [
      'half of the variables',
      { SLACK_APP_TOKEN: '' },
      /SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing/,
      /还需 SLACK_APP_TOKEN 或 SLACK_SIGNING_SECRET/,
    ],
    [
      'a token of another kind',
      { SLACK_BOT_TOKEN: 'xoxp-secret' },
      /takes a bot token, which begins with xoxb-.*Find it at api\.slack\.com/,
      /应为以 xoxb- 开头的机器人令牌.*位置：api\.slack\.com/,
    ],
  ])('tells %s, and the next step', async (_what, variables, english, chinese) => {
    const { status, line } = await told(check(variables));
    expect(status).toBe(1);
    expect(line).toMatch(english);
    expect(line).not.toContain('secret');
    expect((await told(check(variables), 'zh')).line).toMatch(chinese);
  });

  test('tells a token that Slack does not know', async () => {
    slack.answer('auth.test', { body: { ok: false, error: 'invalid_auth' } });
    expect(await told(check())).toEqual({
      status: 1,
      line: 'wrong  Slack: Slack refuses SLACK_BOT_TOKEN (invalid_auth). Copy it again from OAuth & Permissions, after installing the app.',
    });
  });

  test('tells a missing scope, what it is for and how to get it', async () => {
    const some = Object.keys(SCOPES).filter((scope) => scope !== 'files:write');
    slack.answer('auth.test', { headers: { 'x-oauth-scopes': some.join(', ') }, body }, 2);
    const { status, line } = await told(check());
    expect(status).toBe(1);
    expect(line).toContain('Scopes are missing: files:write (exports, and answers');
    expect(line).toContain('reinstall the app');
    expect((await told(check(), 'zh')).line).toContain('缺少权限范围：files:write。');
  });

  test('tells an app token without its scope', async () => {
    slack.answer('auth.test', { headers, body });
    slack.answer('apps.connections.open', { body: { ok: false, error: 'missing_scope' } });
    expect((await told(check())).line).toContain('connections:write');
  });

  test('tells a clock that Slack would not trust', async () => {
    slack.answer('auth.test', { headers, body });
    const { status, line } = await told(check({}, () => Date.now() - 8 * 60_000));
    expect(status).toBe(1);
    expect(line).toContain('8 minutes behind Slack’s');
  });

  test('does not call a token wrong that nobody could be asked about', async () => {
    const { status, line } = await told(check({ SLACK_API_URL: NOBODY }));
    expect(status).toBe(0);
    expect(line).toMatch(/^\? {6}Slack: .*127\.0\.0\.1:9 cannot be reached/);
  });
});

describe('the port', () => {
  const variables = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' };

  test('is well where it is free', async () => {
    expect((await told(portCheck({ ...variables, PORT: '0' }))).line).toMatch(/is free$/);
  });

  test.each([
    ['is told where another program has it', '', 1, /EADDRINUSE.*Set HOST and PORT/],
    ['is well where the bot itself answers there', '{"ok":true}', 0, /the bot answers at/],
  ])('%s', async (_what, said, expected, pattern) => {
    const server = createServer((_request, response) => response.end(said));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { status, line } = await told(portCheck({ ...variables, PORT: port }));
    server.closeAllConnections();
    server.close();
    expect(status).toBe(expected);
    expect(line).toMatch(pattern);
  });
});

describe('Discord', () => {
  let fake: FakeDiscord;
  beforeEach(async () => {
    fake = await FakeDiscord.start();
  });
  afterEach(async () => await fake.stop());

  const check = (variables: Record<string, string> = {}) =>
    discordCheck({
      DISCORD_TOKEN: 'a.secret.token',
      DISCORD_APPLICATION_ID: '900',
      DISCORD_API_URL: fake.api,
      ...variables,
    });
  const answers = (path: RegExp, status: number, body: unknown) =>
    fake.instead.push({ path, answer: { status, body } });
  const self = () => answers(/^GET \/users\/@me$/, 200, { id: '900', username: 'nevplan' });

  test('is well where the token is taken and the application is its own', async () => {
    self();
    answers(/applications\/@me/, 200, { id: '900' });
    expect(await told(check())).toEqual({
      status: 0,
      line: 'ok     Discord: signed in as nevplan',
    });
  });

  test('tells half of the variables', async () => {
    const { status, line } = await told(check({ DISCORD_APPLICATION_ID: '' }), 'zh');
    expect(status).toBe(1);
    expect(line).toMatch(/^有误 {2}Discord：DISCORD_APPLICATION_ID 未设置。请从应用的/);
  });

  test('tells a token that Discord does not know', async () => {
    answers(/users\/@me/, 401, { message: '401: Unauthorized' });
    const { status, line } = await told(check());
    expect(status).toBe(1);
    expect(line).toMatch(/refuses DISCORD_TOKEN\. Press “Reset Token”/);
    expect(line).not.toContain('secret');
  });

  test('tells the id of another application, and the right one', async () => {
    self();
    answers(/applications\/@me/, 200, { id: '901' });
    expect((await told(check())).line).toMatch(/another application.*Set it to 901\.$/);
  });

  test('tells that the bot is not on the server, with the invitation', async () => {
    self();
    answers(/applications\/@me/, 200, { id: '900' });
    answers(/guilds\/42/, 404, { code: 10_004 });
    const { line } = await told(check({ DISCORD_GUILD_ID: '42' }));
    expect(line).toContain('oauth2/authorize?client_id=900');
  });

  test('does not call a token wrong that nobody could be asked about', async () => {
    const { status, line } = await told(check({ DISCORD_API_URL: NOBODY }));
    expect(status).toBe(0);
    expect(line).toMatch(/^\? /);
  });
});

describe('the data', () => {
  test('are counted, with their version', async () => {
    const book = writeBook();
    folders.push(book);
    const { status, line } = await told(dataCheck(book, undefined));
    expect(status).toBe(0);
    expect(line).toMatch(/^ok {5}data: \d+ regions, .* version [0-9a-f]{12}; valid/);
  });

  test('with a slip in them are told by file, record and field, in both languages', async () => {
    const book = writeBook((changed) => {
      const [first] = fileOf(changed, 'qingzhou').targets;
      if (first !== undefined) Object.assign(first, { unit: 'cars' });
    });
    folders.push(book);
    const { status, line } = await told(dataCheck(book, undefined));
    expect(status).toBe(1);
    expect(line).toMatch(/the first in regions\/qingzhou\.json, [a-z0-9-]+, unit: .*found "cars"/);
    expect(line).toContain('“nev data check”');
    expect((await told(dataCheck(book, undefined), 'zh')).line).toContain('无法使用');
  });
});

describe('the state', () => {
  test('that is still to be made is well where its folder can be', async () => {
    const at = join(folder(), 'data', 'state');
    const { status, line } = await told(stateCheck(at, NOW));
    expect(status).toBe(0);
    expect(line).toContain('schema version 1: digests 0');
    expect(line).toContain('no process holds it');
  });

  test('that cannot be written is told with the variable to set', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    const { status, line } = await told(stateCheck(join(file, 'state'), NOW));
    expect(status).toBe(1);
    expect(line).toMatch(/cannot be written \(ENOTDIR\)\. .*NEVPLAN_STATE/);
  });

  test('that is held is told with the process', async () => {
    const at = folder();
    const lock = { pid: 4711, host: 'elsewhere', token: 't', beat: NOW };
    writeFileSync(join(at, 'state.lock'), JSON.stringify(lock));
    expect((await told(stateCheck(at, NOW), 'zh')).line).toContain(
      '由 elsewhere 上的进程 4711 占用',
    );
  });

  test('that is not ours is left alone, which is told in Chinese, too', async () => {
    const at = folder();
    writeFileSync(join(at, 'state.json'), 'milk, eggs');
    const { status, line } = await told(stateCheck(at, NOW), 'zh');
    expect(status).toBe(1);
    expect(line).toContain('不是 Nevplan 的文件');
  });
});

describe('the clock', () => {
  test('is well where it shows a time that can be', async () => {
    const { status, line } = await told(clockCheck(folder(), NOW));
    expect(status).toBe(0);
    expect(line).toMatch(
      /^ok {5}clock: 2026-11-25T00:00:00\.000Z, this machine lives in .*\d{3} time zones/,
    );
  });

  test('that runs behind the program itself is told', async () => {
    const { status, line } = await told(clockCheck(folder(), Date.parse('1970-01-01')));
    expect(status).toBe(1);
    expect(line).toContain('Set the clock');
  });
});

describe('whether a bot runs', () => {
  const asked = async (at: string) => {
    const lines: string[] = [];
    return [await alive(at, NOW, (line) => lines.push(line)), lines.join()] as const;
  };

  test('is told by who holds the state', async () => {
    const at = folder();
    expect(await asked(at)).toEqual([1, expect.stringContaining('no bot is running')]);
    const lock = { pid: 4711, host: 'elsewhere', token: 't', beat: NOW - 5_000 };
    writeFileSync(join(at, 'state.lock'), JSON.stringify(lock));
    expect(await asked(at)).toEqual([0, expect.stringContaining('Process 4711 on elsewhere')]);
  });

  test('is not told by one that has given no sign of life for long', async () => {
    const at = folder();
    const lock = { pid: 4711, host: 'elsewhere', token: 't', beat: NOW - 3_600_000 };
    writeFileSync(join(at, 'state.lock'), JSON.stringify(lock));
    expect((await asked(at))[0]).toBe(1);
  });
});
