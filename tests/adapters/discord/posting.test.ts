// Posts: what Discord does with a message is told as a value, and a message is never made twice.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Address } from '../../../src/platform.ts';
import type { Reply } from '../../../src/reply.ts';
import { bookBot } from '../../fixtures/book.ts';
import { faultsOf } from '../../fixtures/discord/contract.ts';
import {
  type Answer,
  APPLICATION,
  FakeDiscord,
  message,
} from '../../fixtures/discord/fake-discord.ts';
import { said, Talk } from '../../fixtures/discord/talk.ts';

const CHANNEL: Address = { platform: 'discord', workspace: '400', to: { channel: '600' } };
const PERSON: Address = { platform: 'discord', workspace: null, to: { person: '300' } };
const OCCURRENCE = 'd1-20261123T0900';
const DAY = 24 * 60 * 60 * 1000;

let talk: Talk;
let reply: Reply;
beforeAll(async () => {
  talk = await Talk.start();
  reply = (await bookBot().ask('targets lanhai')).reply;
});
afterAll(() => talk.stop());
afterEach(() => {
  expect(talk.fake.told.flatMap(faultsOf)).toEqual([]);
  talk.fake.told.length = 0;
  talk.fake.history = [];
});

const posts = () =>
  talk.fake.told.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));

describe('a post', () => {
  test('to a channel is one message with an enforced nonce, waking nobody', async () => {
    expect(await talk.discord.post(CHANNEL, reply, OCCURRENCE)).toEqual({
      kind: 'posted',
      receipt: '5000',
    });
    const [post] = posts();
    expect(post?.path).toBe('/channels/600/messages');
    expect(post?.body).toMatchObject({
      nonce: OCCURRENCE,
      enforce_nonce: true,
      allowed_mentions: { parse: [] },
    });
    expect(post && said(post).text).toContain('## Targets · Lanhai');
  });

  test('to a person goes through the channel of their direct messages', async () => {
    await talk.discord.post(PERSON, reply, OCCURRENCE);
    expect(talk.fake.told.map(({ path }) => path)).toEqual([
      '/users/@me/channels',
      '/channels/777/messages',
    ]);
    expect(talk.fake.told[0]?.body).toEqual({ recipient_id: '300' });
  });

  test('that is too long for one message brings the whole of it as a file', async () => {
    const blocks = Array.from({ length: 30 }, (_, at) => ({
      type: 'text' as const,
      text: `${at} ${'long '.repeat(100)}`,
    }));
    await talk.discord.post(CHANNEL, { ...reply, blocks }, OCCURRENCE);
    const [post] = posts();
    const [file] = post?.files ?? [];
    expect(file?.name).toBe('nevplan.txt');
    expect(String(file?.bytes)).toContain('29 long long');
    expect(post && said(post).text).toContain('The whole text is in the file below.');
  });

  test('with files of its own brings them', async () => {
    const files = [{ name: 'nevplan.csv', mediaType: 'text/csv', text: 'a,b\n' }];
    await talk.discord.post(CHANNEL, { ...reply, files }, OCCURRENCE);
    expect(posts()[0]?.files).toEqual([{ name: 'nevplan.csv', bytes: Buffer.from('a,b\n') }]);
  });

  test('whose occurrence is too long for a nonce is refused before it is sent', async () => {
    expect(await talk.discord.post(CHANNEL, reply, 'x'.repeat(26))).toMatchObject({
      kind: 'refused',
    });
    expect(posts()).toEqual([]);
  });

  const refusal = (status: number, code: number): Answer => ({
    status,
    body: { code, message: 'No' },
  });
  test.each<[string, Answer, unknown]>([
    ['the channel is gone', refusal(404, 10_003), { kind: 'lost' }],
    ['the bot was removed', refusal(403, 50_001), { kind: 'lost' }],
    ['the bot may not write', refusal(403, 50_013), { kind: 'lost' }],
    ['messages are closed', refusal(403, 50_007), { kind: 'lost' }],
    ['the body is wrong', refusal(400, 50_035), { kind: 'refused' }],
    ['the token was taken back', refusal(401, 0), { kind: 'later', afterMs: 600_000 }],
    [
      'there are too many',
      {
        status: 429,
        headers: { 'retry-after': '3' },
        body: { retry_after: 3, global: false, message: 'slow' },
      },
      { kind: 'later', afterMs: 3_050 },
    ],
  ])('where %s', async (_case, answer, outcome) => {
    talk.fake.instead.push({ path: /POST .*messages$/, answer });
    // Each case in a channel of its own: a rate limit is remembered by channel.
    const address: Address = { ...CHANNEL, to: { channel: `${1_000 + answer.status}` } };
    expect(await talk.discord.post(address, reply, OCCURRENCE)).toMatchObject(outcome as object); // a part of it
    expect(posts()).toHaveLength(1);
  });

  test('that got no answer may stand there or not', async () => {
    for (let times = 0; times < 2; times++)
      talk.fake.instead.push({ path: /POST .*messages$/, answer: { status: 0, cut: true } });
    expect(await talk.discord.post(CHANNEL, reply, OCCURRENCE)).toMatchObject({ kind: 'unsure' });
  });

  test('that Discord failed at may stand there or not', async () => {
    for (let times = 0; times < 2; times++)
      talk.fake.instead.push({ path: /POST .*messages$/, answer: { status: 502 } });
    expect(await talk.discord.post(CHANNEL, reply, OCCURRENCE)).toMatchObject({ kind: 'unsure' });
  });

  test('that could not be sent at all is tried later', async () => {
    const gone = await FakeDiscord.start();
    const other = Talk.prepare({}, gone);
    await gone.stop();
    expect(await other.discord.post(CHANNEL, reply, OCCURRENCE)).toEqual({
      kind: 'later',
      afterMs: 30_000,
    });
  });
});

describe('whether a post stands there already', () => {
  const others = (count: number) =>
    Array.from({ length: count }, () =>
      message({ id: String(BigInt(Date.now() - 1_420_070_400_000) << 22n), author: { id: '1' } }),
    );

  test('is found by the button that it carries', async () => {
    await talk.discord.post(CHANNEL, reply, OCCURRENCE);
    const components = posts().map(({ body }) => (body as { components: unknown }).components); // as posted
    talk.fake.history = [...others(3), message({ components, author: { id: APPLICATION } })];
    expect(await talk.discord.wasPosted(CHANNEL, OCCURRENCE)).toBe('yes');
    expect(await talk.discord.wasPosted(CHANNEL, 'd1-20261122T0900')).toBe('no');
  });

  test('is known where the whole channel was seen, and not where it is too long', async () => {
    const patient = await Talk.start({ now: Date.now });
    patient.fake.history = others(99);
    expect(await patient.discord.wasPosted(CHANNEL, OCCURRENCE)).toBe('no');
    patient.fake.history = others(100);
    expect(await patient.discord.wasPosted(CHANNEL, OCCURRENCE)).toBe('unknown');
    await patient.stop();
    const later = await Talk.start({ now: () => Date.now() + 2 * DAY });
    later.fake.history = others(100);
    expect(await later.discord.wasPosted(CHANNEL, OCCURRENCE)).toBe('no');
    await later.stop();
  });

  test('is unknown where the history may not be read', async () => {
    talk.fake.instead.push({
      path: /GET .*messages/,
      answer: { status: 403, body: { code: 50_001, message: 'Missing Access' } },
    });
    expect(await talk.discord.wasPosted(CHANNEL, OCCURRENCE)).toBe('unknown');
  });
});
