// What connects the bot to Slack: variables, manifest, markup, and what must never be logged.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSlackSettings } from '../../../adapters/slack/environment.ts';
import { fromMrkdwn, toMrkdwn, toMrkdwnWithin } from '../../../adapters/slack/escape.ts';
import { boltLogger, sayError } from '../../../adapters/slack/log.ts';
import { Seen } from '../../../adapters/slack/seen.ts';
import { readTicket, writeTicket } from '../../../adapters/slack/ticket.ts';
import { slackTool } from '../../../adapters/slack/tool.ts';
import { commands } from '../../../src/commands.ts';

describe('the variables', () => {
  const bot = { SLACK_BOT_TOKEN: 'xoxb-1' };

  test('mean nothing where none is set, and an empty one is not set', () => {
    expect(readSlackSettings({ PORT: '80' })).toBeNull();
    expect(readSlackSettings({ SLACK_BOT_TOKEN: ' ' })).toBeNull();
  });

  test('choose Socket Mode by the app token, also where both are set', () => {
    expect(
      readSlackSettings({ ...bot, SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 's' }),
    ).toEqual({
      botToken: 'xoxb-1',
      mode: { kind: 'socket', appToken: 'xapp-1' },
      apiUrl: 'https://slack.com/api/',
      host: '127.0.0.1',
      port: 3000,
    });
  });

  test('choose HTTP by the signing secret alone, at the address that is set', () => {
    const address = { HOST: '0.0.0.0', PORT: '8080', SLACK_API_URL: 'http://127.0.0.1:9/api' };
    expect(readSlackSettings({ ...bot, SLACK_SIGNING_SECRET: 's', ...address })).toEqual({
      botToken: 'xoxb-1',
      mode: { kind: 'http', signingSecret: 's' },
      apiUrl: 'http://127.0.0.1:9/api/',
      host: '0.0.0.0',
      port: 8080,
    });
  });

  test.each([
    ['a bot token alone', bot, /SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing/],
    ['an app token alone', { SLACK_APP_TOKEN: 'xapp-1' }, /^SLACK_BOT_TOKEN is missing/],
    ['a signing secret alone', { SLACK_SIGNING_SECRET: 's' }, /^SLACK_BOT_TOKEN is missing/],
    [
      'tokens that were swapped',
      { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' },
      /SLACK_BOT_TOKEN takes a bot token[\s\S]*SLACK_APP_TOKEN takes an app-level token/,
    ],
    [
      'a token of a person',
      { SLACK_BOT_TOKEN: 'xoxp-1', SLACK_APP_TOKEN: 'xapp-1' },
      /^SLACK_BOT_TOKEN takes a bot token, which begins with xoxb-.* Find it at api\.slack\.com/,
    ],
    [
      'a token in place of the signing secret',
      { ...bot, SLACK_SIGNING_SECRET: 'xapp-1' },
      /^SLACK_SIGNING_SECRET takes the signing secret/,
    ],
    [
      'a port in words',
      { ...bot, SLACK_APP_TOKEN: 'xapp-1', PORT: 'eighty' },
      /^PORT takes a number/,
    ],
    [
      'a port that is too high',
      { ...bot, SLACK_APP_TOKEN: 'xapp-1', PORT: '70000' },
      /^PORT takes a number/,
    ],
    [
      'an address that is none',
      { ...bot, SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: 'slack' },
      /^SLACK_API_URL takes a web address/,
    ],
  ])('stop the start over %s, and no value is told', (_what, environment, message) => {
    expect(() => readSlackSettings(environment)).toThrow(message);
    expect(() => readSlackSettings(environment)).not.toThrow(/xoxb-1|xapp-1/);
  });
});

describe('the manifest', () => {
  const manifest = (...args: string[]) => {
    const made = slackTool(['manifest', ...args], commands);
    if ('wrong' in made) throw new Error(made.wrong);
    return JSON.parse(made.text);
  };

  test('names the command, the shortcuts and the events that the doors listen to', () => {
    const { features, settings } = manifest();
    expect(features.slash_commands[0]).toMatchObject({ command: '/nev', should_escape: false });
    expect(features.slash_commands[0].usage_hint).toContain('targets | actuals');
    expect(
      features.shortcuts.map(({ callback_id }: { callback_id: string }) => callback_id),
    ).toEqual(['nev1.check', 'nev1.ask']);
    expect(settings.event_subscriptions.bot_events).toEqual([
      'app_home_opened',
      'app_mention',
      'message.im',
    ]);
    expect(features.app_home.messages_tab_read_only_enabled).toBe(false);
  });

  test('needs no address in Socket Mode, and four of them over HTTP', () => {
    expect(manifest().settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(manifest())).not.toContain('https://');
    const http = JSON.stringify(manifest('--http', 'https://bot.example'));
    expect(http.match(/https:\/\/bot\.example\/slack\/events/g)).toHaveLength(4);
    expect(manifest('--http', 'https://bot.example').settings.socket_mode_enabled).toBe(false);
  });

  test('keeps the lengths that Slack sets', () => {
    const { features, display_information } = manifest();
    expect(display_information.description.length).toBeLessThanOrEqual(140);
    expect(features.slash_commands[0].usage_hint.length).toBeLessThanOrEqual(1_000);
    expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
    expect(features.bot_user.display_name).toMatch(/^[a-z0-9._-]+$/);
  });

  test('asks for a scope for each Web API method that the code calls, and for no other', () => {
    const called = new Set(
      sources().flatMap((source) => [...source.matchAll(CALL)].map(([, name = '']) => name)),
    );
    called.delete('auth.test');
    const scopes = [...called].flatMap((name) => SCOPES_OF[name] ?? [`unknown: ${name}`]);
    const events = ['commands', 'app_mentions:read', 'im:history'];
    expect(manifest().oauth_config.scopes.bot.sort()).toEqual(
      [...new Set([...scopes, ...events])].sort(),
    );
  });

  test.each([
    [['other'], /^Usage/],
    [['manifest', '--https', 'x'], /Unknown option/],
    [['manifest', '--http', 'http://bot.example'], /https:\/\//],
  ])('says what is wrong with %j', (args, message) => {
    const made = slackTool(args, commands);
    expect('wrong' in made && made.wrong).toMatch(message);
  });
});

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'adapters', 'slack');
const sources = () =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(FOLDER, name), 'utf8'));

/** client.chat.postMessage(…), client.apiCall('…'). */
const CALL = /[cC]lient\s*\.(?:apiCall\(')?((?:assistant\.threads|[a-z]+)\.[a-zA-Z0-9]+)/g;

/** From the page of each method at docs.slack.dev/reference/methods. */
const SCOPES_OF: Record<string, string[]> = {
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'files.uploadV2': ['files:write'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.push': [],
  'views.update': [],
  'views.publish': [],
};

describe('markup', () => {
  test.each([
    ['<!channel> & <@U1>', '&lt;!channel&gt; &amp; &lt;@U1&gt;'],
    ['nev_output of https://a.example/b_c', 'nev_output of https://a.example/b_c'],
    ['*bold*', '\u200b*\u200bbold\u200b*\u200b'],
    [':100: at 10:30', ':\u200b100: at 10:30'],
  ])('of “%s” is disarmed', (text, mrkdwn) => {
    expect(toMrkdwn(text)).toBe(mrkdwn);
  });

  test.each([
    ['<@U0NEVPLAN> targets jiangsu', 'targets jiangsu'],
    ['is <https://a.example/b|this page> right?', 'is this page right?'],
    ['<https://a.example>', 'https://a.example'],
    ['<#C1|plans> and <!here>', 'plans and here'],
    ['a &lt;b&gt; &amp;amp;', 'a <b> &amp;'],
  ])('in “%s” is read', (mrkdwn, text) => {
    expect(fromMrkdwn(mrkdwn)).toBe(text);
  });

  test('is never live, whatever the text, and never longer than it may be', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 20, max: 200 }),
        (text, most) => {
          const cut = toMrkdwnWithin(text, most);
          expect(cut).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
          expect([...cut].length).toBeLessThanOrEqual(most);
          expect(cut).not.toBe('');
        },
      ),
    );
  });
});

test('a ticket is read as it was written; a long question gets none, and what is no ticket is none', () => {
  const ticket = { words: '江苏呢？', language: 'zh' as const, after: null };
  expect(readTicket(writeTicket(ticket) ?? '')).toEqual(ticket);
  expect(writeTicket({ ...ticket, words: 'x'.repeat(1_100) })).toBeNull();
  for (const text of ['', '{}', 'targets', '{"w":"x","l":"fr","a":null}'])
    expect(readTicket(text)).toBeNull();
});

describe('events that come again', () => {
  test('are known for ten minutes, by any of their keys', () => {
    let now = 0;
    const seen = new Seen({ now: () => now });
    expect(seen.isFirst('Ev1', 'C1 1.1')).toBe(true);
    expect(seen.isFirst('Ev2', 'C1 1.1')).toBe(false);
    expect(seen.isFirst('Ev2')).toBe(false);
    now = 10 * 60_000 + 1;
    expect(seen.isFirst('Ev1')).toBe(true);
  });
});

describe('the log', () => {
  test('has warnings and errors of the libraries, without tokens', () => {
    const lines: string[] = [];
    const logger = boltLogger((line) => lines.push(line));
    logger.debug('a token xoxb-1-2');
    logger.info('a token xoxb-1-2');
    logger.warn('invalid_auth for', 'xoxb-1234-abcd');
    logger.error(new Error('wss://slack.example/link?ticket=abc-def&app=1'));
    expect(lines).toHaveLength(2);
    expect(lines.join('\n')).toContain('invalid_auth for [secret]');
    expect(lines.join('\n')).not.toMatch(/xoxb-|abc-def/);
  });

  test('has an error on one line', () => {
    expect(sayError(new Error('two\nlines'))).not.toContain('\n');
    expect(sayError('words')).toBe('words');
  });
});

describe('what is drawn without a connection', () => {
  test.each(['show.ts', 'tool.ts', 'environment.ts', 'message.ts'])(
    '%s loads no Slack library',
    (file) => {
      expect([...reached(join(FOLDER, file))].filter((name) => name.includes('@slack'))).toEqual(
        [],
      );
    },
  );
});

/** Everything that a file imports when it runs, through all files of ours. */
function reached(file: string, found = new Set<string>()): Set<string> {
  const source = readFileSync(file, 'utf8');
  for (const [, what = '', from = ''] of source.matchAll(/^import ([\s\S]*?) from '([^']+)';/gm)) {
    if (what.startsWith('type ')) continue;
    const next = from.startsWith('.') ? join(dirname(file), from) : from;
    if (found.has(next)) continue;
    found.add(next);
    if (from.startsWith('.')) reached(next, found);
  }
  return found;
}
