// The doors over HTTP: signed requests into the real receiver, Slack's side on loopback.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTicket } from '../../../adapters/slack/ticket.ts';
import { keepingBot } from '../../commands/keeping.ts';
import { bookBot } from '../../fixtures/book.ts';
import { type Office, openOffice } from '../../fixtures/slack/office.ts';
import { buttonCalled, buttonsIn, seenIn } from '../../fixtures/slack/seen.ts';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
});

afterEach(async () => {
  await office.close();
  expect(office.slack.complaints).toEqual([]);
});

const PLAIN = 'ask what is the NEV output target of Qingzhou for 2025?';
const WITH_TABLE = 'targets qingzhou';

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>; // the bot's own answer
}

describe('the receiver', () => {
  test('refuses a wrong signature, and asks the bot nothing', async () => {
    const response = await office.requests.command(PLAIN, {}, { secret: 'another-secret' });
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('');
  });

  test('refuses a timestamp of ten minutes ago', async () => {
    const at = Math.floor(Date.now() / 1000) - 600;
    expect((await office.requests.command(PLAIN, {}, { at })).status).toBe(401);
  });

  test('tells that it is well, and knows no other path', async () => {
    expect((await fetch(`${office.address}/healthz`)).status).toBe(200);
    expect((await fetch(`${office.address}/else`)).status).toBe(404);
  });

  test('says one line when it has started, with the workspace and without a token', () => {
    const started = office.log.filter((line) => line.includes('started'));
    expect(started).toHaveLength(1);
    expect(started[0]).toContain('Gazette T0GAZETTE');
    expect(office.log.join('\n')).not.toMatch(/xoxb-|a-signing-secret/);
  });
});

describe('/nev', () => {
  test('answers inside the acknowledgement, to the asker alone', async () => {
    const body = await bodyOf(await office.requests.command(PLAIN));
    expect(body['response_type']).toBe('ephemeral');
    expect(seenIn(body)).toContain('500,000');
    expect(office.slack.of('response')).toEqual([]);
  });

  test('sends tables through the response_url, where Slack can refuse them', async () => {
    const response = await office.requests.command(WITH_TABLE);
    expect(await response.text()).toBe('');
    const { args } = await office.slack.heard('response');
    expect(args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(JSON.stringify(args)).toContain('"data_table"');
  });

  test('sends the same once more in plain blocks, where the workspace takes no tables', async () => {
    office.slack.answer('response', { status: 400, body: 'invalid_blocks' });
    await office.requests.command(WITH_TABLE);
    const native = await office.slack.heard('response');
    const plain = await office.slack.heard('response');
    expect(JSON.stringify(plain.args)).not.toContain('data_table');
    expect(plain.args['text']).toBe(native.args['text']);
    expect(seenIn(plain.args)).toContain('500,000');
  });

  test('falls back to an ephemeral post where the response_url has expired', async () => {
    const expired = { status: 404, body: { ok: false, error: 'expired_url' } };
    office.slack.answer('response', expired);
    await office.requests.command(WITH_TABLE);
    const { args } = await office.slack.heard('chat.postEphemeral');
    expect(args).toMatchObject({ channel: 'C0PLANS', user: 'U0READER' });
    expect(seenIn(args)).toContain('500,000');
  });

  test('waits as long as Slack asks when it is told to slow down', async () => {
    office.slack.answer('response', { status: 429, headers: { 'retry-after': '1' }, body: '' });
    await office.requests.command(WITH_TABLE);
    await office.slack.heard('response');
    const begun = performance.now();
    const { args } = await office.slack.heard('response');
    expect(performance.now() - begun).toBeGreaterThan(900);
    expect(seenIn(args)).toContain('500,000');
  });

  test('alone opens help, with buttons that ask and that open forms', async () => {
    await office.requests.command('');
    const { args } = await office.slack.heard('response');
    const labels = buttonsIn(args).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['Choose from lists', 'New digest']));
    expect(seenIn(args)).toContain('Ask in your own words');
  });

  test('reads the entities that Slack puts into what was typed', async () => {
    const body = await bodyOf(await office.requests.command('search &lt;b&gt; &amp; c'));
    expect(seenIn(body)).not.toContain('&amp;');
  });

  test('pings nobody, links nothing and styles nothing, whatever is asked', async () => {
    const words = '<!channel> <@U0OTHER> *bold* _i_ `c` <https://evil.example|here> :100:';
    const body = await bodyOf(await office.requests.command(words));
    expect(String(body['text'])).not.toMatch(/<[!@#h]|(?<!\u200b)\*|:100:/);
    const markup = JSON.stringify(body['blocks']).match(
      /"type":"(mrkdwn|user|link|usergroup|broadcast|emoji)"/g,
    );
    expect(markup).toBeNull();
  });

  test('speaks the language of the Slack profile, and asks for it once', async () => {
    office.slack.people.set('U0READER', { locale: 'zh-CN', tz: 'Asia/Shanghai' });
    const first = await bodyOf(await office.requests.command('nonsense'));
    const second = await bodyOf(await office.requests.command('nonsense'));
    expect(seenIn(first)).toContain('没有看出');
    expect(seenIn(second)).toBe(seenIn(first));
    expect(office.slack.of('users.info')).toHaveLength(1);
  });

  test('answers in English where Slack does not tell the language', async () => {
    office.slack.answer('users.info', { body: { ok: false, error: 'missing_scope' } });
    expect(seenIn(await bodyOf(await office.requests.command(PLAIN)))).toContain('by 2025');
  });

  test('answers 200 at once, each with its own', { timeout: 30_000 }, async () => {
    const places = ['Qingzhou', 'Lanhai'];
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const place = places[index % 2] ?? '';
        const words = `ask what is the NEV output target of ${place} for 2025?`;
        const user_id = `U${index}`;
        return [place, seenIn(await bodyOf(await office.requests.command(words, { user_id })))];
      }),
    );
    for (const [place = '', seen = ''] of answers)
      expect(seen).toContain(`${place}: NEV production`);
  });

  test('keeps the talks of two workspaces apart, though the ids of person and channel are the same', async () => {
    const one = { team_id: 'T1' };
    const other = { team_id: 'T2' };
    await office.requests.command('ask NEV output of Qingzhou in 2023', one);
    const follow = await bodyOf(await office.requests.command('and Lanhai?', one));
    const alone = await bodyOf(await office.requests.command('and Lanhai?', other));
    expect(seenIn(follow)).toMatch(/Read as: .*Lanhai · NEV production · 2023/);
    expect(seenIn(alone)).not.toMatch(/NEV production · 2023/);
  });

  test('apologises once, with the id under which the log has the fault', async () => {
    await office.close();
    const bot = bookBot();
    const broken = {
      desk: bot.desk,
      keeps: bot.keeps,
      ask: () => Promise.reject(new Error('the book is torn xoxb-1-2')),
    };
    office = await openOffice({ bot: broken });
    const body = await bodyOf(await office.requests.command(PLAIN));
    const id = /Reference (\w+);/.exec(seenIn(body))?.[1] ?? 'none';
    const told = office.log.filter((line) => line.includes(id));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('the book is torn');
    expect(told[0]).not.toContain('xoxb-1-2');
  });
});

describe('mentions and direct messages', () => {
  test('answers a mention in its thread, for all to see', async () => {
    expect((await office.requests.event('app-mention')).status).toBe(200);
    const { args } = await office.slack.heard('chat.postMessage');
    expect(args).toMatchObject({ channel: 'C0PLANS', thread_ts: '1700000001.000200' });
    expect(args).toMatchObject({ unfurl_links: false, unfurl_media: false });
    expect(seenIn(args)).toContain('500,000');
    expect(buttonsIn(args).map(({ label }) => label)).not.toContain('Share with everyone here');
  });

  test('answers an event once, however often Slack sends it', async () => {
    await office.requests.event('app-mention');
    await office.slack.heard('chat.postMessage');
    const retry = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
    expect((await office.requests.event('app-mention', {}, { headers: retry })).status).toBe(200);
    await office.stop();
    expect(office.slack.of('chat.postMessage')).toHaveLength(1);
  });

  test('answers one mention once, though it comes as two kinds of event', async () => {
    const event = { channel: 'D0READER', ts: '1700000001.000200' };
    await office.requests.event('app-mention', { event });
    await office.slack.heard('chat.postMessage');
    await office.requests.event('message-im', { event });
    await office.stop();
    expect(office.slack.of('chat.postMessage')).toHaveLength(1);
  });

  test('answers a direct message where it was said, without a thread', async () => {
    await office.requests.event('message-im');
    const { args } = await office.slack.heard('chat.postMessage');
    expect(args['channel']).toBe('D0READER');
    expect(args).not.toHaveProperty('thread_ts');
  });

  test('goes on in the thread of a mention, for the same person only', async () => {
    const thread = (text: string, ts: string, user = 'U0READER') =>
      office.requests.event('app-mention', {
        event_id: `Ev${ts}`,
        event: { text: `<@U0NEVPLAN> ${text}`, ts, thread_ts: '1700000001.000200', user },
      });
    await thread('NEV output of Qingzhou in 2023', '1700000001.1');
    await office.slack.heard('chat.postMessage');
    await thread('and Lanhai?', '1700000001.2');
    expect(seenIn((await office.slack.heard('chat.postMessage')).args)).toContain(
      'Lanhai · NEV production · 2023',
    );
    await thread('and Lanhai?', '1700000001.3', 'U0OTHER');
    expect(seenIn((await office.slack.heard('chat.postMessage')).args)).not.toContain(
      'NEV production · 2023',
    );
  });

  test.each([
    ['what a bot said', { bot_id: 'B1' }],
    ['an edited message', { subtype: 'message_changed' }],
    ['a message in a channel that mentions nobody', { channel_type: 'channel' }],
  ])('passes over %s', async (_what, event) => {
    await office.requests.event('message-im', { event });
    await office.requests.event('message-im', { event_id: 'Ev2', event: { ts: '9.9' } });
    await office.slack.heard('chat.postMessage');
    await office.stop();
    expect(office.slack.of('chat.postMessage')).toHaveLength(1);
  });

  test('sends a mention’s table again in plain blocks where Slack refuses it', async () => {
    office.slack.answer('chat.postMessage', { body: { ok: false, error: 'invalid_blocks' } });
    await office.requests.event('app-mention');
    await office.slack.heard('chat.postMessage');
    const { args } = await office.slack.heard('chat.postMessage');
    expect(JSON.stringify(args)).not.toContain('data_table');
  });

  test('logs where it may not post, and stays up', async () => {
    office.slack.answer('chat.postMessage', { body: { ok: false, error: 'not_in_channel' } });
    await office.requests.event('app-mention');
    await office.slack.heard('chat.postMessage');
    await office.stop();
    expect(office.log.join('\n')).toContain('cannot answer in C0PLANS');
  });
});

describe('buttons', () => {
  async function answered(words = PLAIN) {
    return await bodyOf(await office.requests.command(words));
  }

  /** What the asker sees, by whichever way it comes. */
  async function shownTo(words: string): Promise<Record<string, unknown>> {
    const inside = await (await office.requests.command(words)).text();
    return inside === '' ? (await office.slack.heard('response')).args : JSON.parse(inside);
  }

  async function press(button: { action_id: string; value: string }, changes = {}) {
    const actions = [{ ...button, type: 'button', block_id: 'b' }];
    return await office.requests.interaction('press-in-private', { actions, ...changes });
  }

  test('a next question is asked again by its words, for the presser alone', async () => {
    const [next] = buttonsIn(await answered()).filter(({ action_id }) =>
      action_id.includes('.next'),
    );
    expect(next?.label).toBe(next?.value);
    await press(next ?? { action_id: '', value: '' });
    const { args } = await office.slack.heard('response');
    expect(args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(seenIn(args)).toContain('500,000');
  });

  test('Share posts the answer for all, names who asked, and takes the private copy away', async () => {
    await press(buttonCalled('Share with everyone here', await answered()));
    const { args } = await office.slack.heard('response');
    expect(args).toMatchObject({ response_type: 'in_channel' });
    expect(JSON.stringify(args['blocks'])).toContain('{"type":"user","user_id":"U0READER"}');
    expect(seenIn(args)).toContain(PLAIN);
    expect(buttonsIn(args).map(({ label }) => label)).not.toContain('Share with everyone here');
    expect((await office.slack.heard('response')).args).toEqual({ delete_original: true });
  });

  test('Share works after a restart, and shares what went before: the question with its context', async () => {
    await answered('ask NEV output of Qingzhou in 2023');
    const share = buttonCalled(
      'Share with everyone here',
      await answered('and in the first half of 2021?'),
    );
    expect(readTicket(share.value)?.after).not.toBeNull();
    await office.close();
    office = await openOffice();
    await press(share);
    expect(seenIn((await office.slack.heard('response')).args)).toContain('90,600');
  });

  test('Share says what to do where the bot may not post', async () => {
    office.slack.answer('response', { status: 404, body: 'used_url' });
    office.slack.answer('chat.postMessage', { body: { ok: false, error: 'not_in_channel' } });
    await press(buttonCalled('Share with everyone here', await answered()));
    await office.slack.heard('response');
    expect(seenIn((await office.slack.heard('response')).args)).toContain('/invite');
  });

  test.each([
    'define nev-output',
    'coverage',
    'sources lanhai',
    'help rank',
    'check Lanhai wants 9 NEVs by 2031',
  ])('an answer without figures can be shared too, with nothing to correct: %s', async (words) => {
    const labels = buttonsIn(await shownTo(words)).map(({ label }) => label);
    expect(labels).toContain('Share with everyone here');
    expect(labels).not.toContain('Something is wrong');
  });

  test('what is kept is never shared, since a button would do it again', async () => {
    await office.close();
    office = await openOffice({ bot: keepingBot().bot });
    for (const words of ['digest add daily 09:00 dm', 'digest list', 'settings lang en']) {
      const labels = buttonsIn(await shownTo(words)).map(({ label }) => label);
      expect(labels).not.toContain('Share with everyone here');
    }
  });

  test('Right says thank you', async () => {
    await press(buttonCalled('Right', await answered()));
    expect(seenIn((await office.slack.heard('response')).args)).toContain('Thank you');
  });

  test('Something is wrong opens a form with the figures that were shown', async () => {
    await press(buttonCalled('Something is wrong', await answered()));
    const { args } = await office.slack.heard('views.open');
    expect(JSON.stringify(args['view'])).toContain('"value":"qingzhou-2025-nev-output"');
  });

  test.each([
    ['an earlier version', 'nev0.words.next0'],
    ['another app', 'approve'],
    ['a kind that is no more', 'nev1.vote.0'],
  ])('a button of %s gets a polite word', async (_what, action_id) => {
    expect((await press({ action_id, value: 'x' })).status).toBe(200);
    expect(seenIn((await office.slack.heard('response')).args)).toContain('earlier version');
  });

  test('a ticket that cannot be read gets the same polite word', async () => {
    await press({ action_id: 'nev1.share.0', value: '{"w":1}' });
    expect(seenIn((await office.slack.heard('response')).args)).toContain('earlier version');
  });

  test('a public message answers a presser in private, in the same thread', async () => {
    const container = { thread_ts: '1700000001.000200', is_ephemeral: false };
    await press({ action_id: 'nev1.words.next0', value: PLAIN }, { container });
    const { args } = await office.slack.heard('response');
    expect(args).toMatchObject({ response_type: 'ephemeral', thread_ts: '1700000001.000200' });
  });

  test('in direct messages the answer is an ordinary message', async () => {
    const where = { channel: { id: 'D0READER' }, container: { is_ephemeral: false } };
    await press({ action_id: 'nev1.words.next0', value: PLAIN }, where);
    const { args } = await office.slack.heard('chat.postMessage');
    expect(args['channel']).toBe('D0READER');
  });
});

describe('files', () => {
  const withFile = () => {
    const bot = bookBot();
    const files = [{ name: 'targets.csv', mediaType: 'text/csv', text: 'id,值' }];
    return {
      desk: bot.desk,
      keeps: bot.keeps,
      ask: async (...said: Parameters<typeof bot.ask>) => {
        const exchange = await bot.ask(...said);
        return { ...exchange, reply: { ...exchange.reply, files } };
      },
    };
  };

  beforeEach(async () => {
    await office.close();
    office = await openOffice({ bot: withFile() });
  });

  test('of a private answer go to the asker’s own messages', async () => {
    const body = await bodyOf(await office.requests.command(PLAIN));
    expect(seenIn(body)).toContain('Attached: targets.csv');
    expect((await office.slack.heard('upload')).args['text']).toContain('id,值');
    const { args } = await office.slack.heard('files.completeUploadExternal');
    expect(args['channel_id']).toBe('D0READER');
  });

  test('of a mention go into its thread', async () => {
    await office.requests.event('app-mention');
    const { args } = await office.slack.heard('files.completeUploadExternal');
    expect(args).toMatchObject({ channel_id: 'C0PLANS', thread_ts: '1700000001.000200' });
  });

  test('that Slack does not take are apologised for', async () => {
    office.slack.answer('files.getUploadURLExternal', {
      body: { ok: false, error: 'missing_scope' },
    });
    await office.requests.command(PLAIN);
    expect(seenIn((await office.slack.heard('response')).args)).toContain('Sorry');
  });
});

test('the whole of an answer comes as a file by its button', async () => {
  const button = {
    action_id: 'nev1.file.0',
    value: JSON.stringify({ w: PLAIN, l: 'en', a: null }),
  };
  await office.requests.interaction('press-in-private', {
    actions: [{ ...button, type: 'button' }],
  });
  expect((await office.slack.heard('upload')).args['text']).toContain('Sources');
  expect(seenIn((await office.slack.heard('response')).args)).toContain('in your messages with me');
});

test('a stop waits for what was begun', async () => {
  const asked = office.requests.command(WITH_TABLE);
  const response = await asked;
  await office.stop();
  expect(response.status).toBe(200);
  expect(office.slack.of('response')).toHaveLength(1);
});
