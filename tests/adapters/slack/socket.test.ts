// Socket Mode: the same doors through a local WebSocket, and a health page of its own.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSlack } from '../../../adapters/slack/connect.ts';
import { readSlackSettings } from '../../../adapters/slack/environment.ts';
import { bookBot } from '../../fixtures/book.ts';
import { type Office, openOffice } from '../../fixtures/slack/office.ts';
import { payload } from '../../fixtures/slack/requests.ts';
import { buttonsIn, seenIn } from '../../fixtures/slack/seen.ts';
import { Workspace } from '../../fixtures/slack/workspace.ts';

let office: Office;

beforeEach(async () => {
  office = await openOffice({ mode: 'socket' });
});

afterEach(async () => {
  await office.close();
  expect(office.slack.complaints).toEqual([]);
});

const WORDS = 'ask what is the NEV output target of Qingzhou for 2025?';

function envelope(type: string, content: Record<string, unknown>, id = 'E1') {
  return { type, envelope_id: id, payload: content, accepts_response_payload: true };
}

async function command(text: string) {
  const content = payload('command', { text, response_url: office.slack.responseUrl });
  return await office.slack.send(envelope('slash_commands', content));
}

describe('through a socket', () => {
  test('a command is answered inside its acknowledgement', async () => {
    const { envelope_id, payload: answer } = await command(WORDS);
    expect(envelope_id).toBe('E1');
    expect(seenIn(answer)).toContain('500,000');
  });

  test('a command with a table is acknowledged first and answered through the response_url', async () => {
    expect((await command('targets qingzhou'))['payload']).toEqual({});
    expect(seenIn((await office.slack.heard('response')).args)).toContain('500,000');
  });

  test('a mention is answered once, though it comes twice', async () => {
    const content = payload('app-mention');
    await office.slack.send(envelope('events_api', content));
    await office.slack.heard('chat.postMessage');
    await office.slack.send({ ...envelope('events_api', content, 'E2'), retry_attempt: 1 });
    await office.stop();
    expect(office.slack.of('chat.postMessage')).toHaveLength(1);
  });

  test('a button is acknowledged and answered', async () => {
    const [button] = buttonsIn((await command(WORDS))['payload']);
    expect(button?.label).toBe('Share with everyone here');
    const content = payload('press-in-private', {
      response_url: office.slack.responseUrl,
      actions: [{ ...button, type: 'button' }],
    });
    await office.slack.send(envelope('interactive', content));
    expect((await office.slack.heard('response')).args).toMatchObject({
      response_type: 'in_channel',
    });
  });

  test('health is told on the address that was set, and nothing else is', async () => {
    expect((await fetch(`${office.address}/healthz`)).status).toBe(200);
    expect((await fetch(`${office.address}/slack/events`, { method: 'POST' })).status).toBe(404);
  });

  test('the app token opens the socket, the bot token speaks', async () => {
    await command(WORDS);
    expect(office.slack.of('apps.connections.open')[0]?.token).toBe('xapp-test-token');
    expect(office.slack.of('users.info')[0]?.token).toBe('xoxb-test-token');
  });

  test('a stop leaves the socket only when what was begun is acknowledged', async () => {
    const release = office.slack.hold('users.info');
    const acknowledged = command(WORDS);
    await office.slack.heard('users.info');
    const stopped = office.stop();
    release();
    expect(seenIn((await acknowledged)['payload'])).toContain('500,000');
    await stopped;
  });

  test('a stop waits for the answer and then leaves the socket', async () => {
    await command('targets qingzhou');
    await office.stop();
    expect(office.slack.of('response')).toHaveLength(1);
    await expect(fetch(`${office.address}/healthz`)).rejects.toThrow();
  });
});

test('an app token without its scope stops the start with the next step, instead of being tried for hours', async () => {
  const slack = await Workspace.open();
  slack.answer('apps.connections.open', { body: { ok: false, error: 'missing_scope' } });
  const settings = readSlackSettings({
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_APP_TOKEN: 'xapp-1',
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
  });
  if (settings === null) throw new Error('The settings of the test say that Slack is off.');
  const platform = createSlack({ bot: bookBot(), settings, now: Date.now, log: () => {} });
  await expect(platform.start()).rejects.toThrow(
    /missing_scope\. Check SLACK_APP_TOKEN: .*connections:write/,
  );
  await slack.close();
});
