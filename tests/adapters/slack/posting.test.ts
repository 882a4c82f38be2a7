// Digests and notices through the Platform port: what Slack does with a post, as a value.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSlack } from '../../../adapters/slack/connect.ts';
import type { Address, Platform } from '../../../src/platform.ts';
import type { Reply } from '../../../src/reply.ts';
import { bookBot } from '../../fixtures/book.ts';
import { seenIn } from '../../fixtures/slack/seen.ts';
import { type Answer, Workspace } from '../../fixtures/slack/workspace.ts';

const OCCURRENCE = 'd1-20261123T0900';
const CHANNEL: Address = { platform: 'slack', workspace: 'T0GAZETTE', to: { channel: 'C0PLANS' } };
const PERSON: Address = { platform: 'slack', workspace: 'T0GAZETTE', to: { person: 'U0READER' } };

let slack: Workspace;
let platform: Platform;
let log: string[];
let reply: Reply;

beforeEach(async () => {
  slack = await Workspace.open();
  log = [];
  const bot = bookBot();
  ({ reply } = await bot.ask('targets qingzhou'));
  platform = createSlack({
    bot,
    settings: {
      botToken: 'xoxb-test-token',
      mode: { kind: 'http', signingSecret: 'secret' },
      apiUrl: slack.apiUrl,
      host: '127.0.0.1',
      port: 0,
    },
    log: (line) => log.push(line),
    now: () => Date.UTC(2026, 10, 23),
  });
});

afterEach(async () => {
  await slack.close();
  expect(slack.complaints).toEqual([]);
});

const refusing = (error: string): Answer => ({ body: { ok: false, error } });

describe('a post', () => {
  test('stands in the channel, with the occurrence in its metadata and no buttons to share', async () => {
    expect(await platform.post(CHANNEL, reply, OCCURRENCE)).toEqual({
      kind: 'posted',
      receipt: '1700000000.000100',
    });
    const { args } = await slack.heard('chat.postMessage');
    expect(args['channel']).toBe('C0PLANS');
    expect(args['metadata']).toEqual({
      event_type: 'nevplan_post',
      event_payload: { occurrence: OCCURRENCE },
    });
    expect(seenIn(args)).toContain('500,000');
    expect(seenIn(args)).not.toContain('Share');
  });

  test('to a person goes into their own messages', async () => {
    await platform.post(PERSON, reply, OCCURRENCE);
    expect((await slack.heard('conversations.open')).args['users']).toBe('U0READER');
    expect((await slack.heard('chat.postMessage')).args['channel']).toBe('D0READER');
  });

  test('goes again in plain blocks where the workspace takes no tables', async () => {
    slack.answer('chat.postMessage', refusing('invalid_blocks'));
    expect((await platform.post(CHANNEL, reply, OCCURRENCE)).kind).toBe('posted');
    await slack.heard('chat.postMessage');
    expect(JSON.stringify((await slack.heard('chat.postMessage')).args)).not.toContain(
      'data_table',
    );
  });

  test.each<[string, Answer, object]>([
    [
      'later, as long as Slack asks',
      { status: 429, headers: { 'retry-after': '30' }, body: '' },
      { kind: 'later', afterMs: 30_000 },
    ],
    [
      'later, in a minute where Slack names no time',
      { status: 429, body: '' },
      { kind: 'later', afterMs: 60_000 },
    ],
    [
      'later, after a fault of Slack’s',
      refusing('internal_error'),
      { kind: 'later', afterMs: 60_000 },
    ],
    [
      'lost, without the channel',
      refusing('channel_not_found'),
      { kind: 'lost', why: 'channel_not_found' },
    ],
    ['lost, in an archive', refusing('is_archived'), { kind: 'lost', why: 'is_archived' }],
    [
      'lost, where the bot was removed',
      refusing('not_in_channel'),
      { kind: 'lost', why: 'not_in_channel' },
    ],
    [
      'lost, with a token that was taken back',
      refusing('token_revoked'),
      { kind: 'lost', why: 'token_revoked' },
    ],
    ['refused, too long', refusing('msg_too_long'), { kind: 'refused', why: 'msg_too_long' }],
    [
      'unsure, without a word of Slack’s',
      { status: 503, body: '' },
      { kind: 'unsure', why: 'HTTP 503' },
    ],
  ])('is %s', async (_what, answer, posted) => {
    slack.answer('chat.postMessage', answer);
    expect(await platform.post(CHANNEL, reply, OCCURRENCE)).toEqual(posted);
    expect(slack.of('chat.postMessage')).toHaveLength(1);
  });

  test('is unsure where the connection breaks', async () => {
    await slack.close();
    expect((await platform.post(CHANNEL, reply, OCCURRENCE)).kind).toBe('unsure');
    slack = await Workspace.open();
  });

  test('brings its files below it, and stands though they fail', async () => {
    const file = { name: 'due.ics', mediaType: 'text/calendar', text: 'BEGIN:VCALENDAR' };
    await platform.post(CHANNEL, { ...reply, files: [file] }, OCCURRENCE);
    expect((await slack.heard('upload')).args['text']).toContain('BEGIN:VCALENDAR');
    const { args } = await slack.heard('files.completeUploadExternal');
    expect(args).toMatchObject({ channel_id: 'C0PLANS', thread_ts: '1700000000.000100' });
    slack.answer('files.getUploadURLExternal', refusing('missing_scope'));
    expect((await platform.post(CHANNEL, { ...reply, files: [file] }, OCCURRENCE)).kind).toBe(
      'posted',
    );
    expect(log.join('\n')).toContain('due.ics');
  });
});

describe('whether an occurrence was posted', () => {
  const history = (...occurrences: string[]): Answer => ({
    body: {
      ok: true,
      messages: [
        { text: 'somebody said something' },
        ...occurrences.map((occurrence) => ({
          metadata: { event_type: 'nevplan_post', event_payload: { occurrence } },
        })),
      ],
    },
  });

  test.each<[string, Answer, string]>([
    ['yes, where it stands in the channel', history('other', OCCURRENCE), 'yes'],
    ['no, where others stand there', history('other'), 'no'],
    [
      'unknown, where older messages were not read',
      { body: { ok: true, messages: [], has_more: true } },
      'unknown',
    ],
    ['unknown, without the scope', refusing('missing_scope'), 'unknown'],
    [
      'unknown, at the rate limit',
      { status: 429, headers: { 'retry-after': '60' }, body: '' },
      'unknown',
    ],
  ])('is %s', async (_what, answer, told) => {
    slack.answer('conversations.history', answer);
    expect(await platform.wasPosted(CHANNEL, OCCURRENCE)).toBe(told);
    const { args } = await slack.heard('conversations.history');
    expect(args).toMatchObject({ channel: 'C0PLANS', include_all_metadata: true });
    expect(Number(args['oldest'])).toBe(Date.UTC(2026, 10, 22) / 1000);
  });
});
