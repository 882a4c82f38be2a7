// Digests as they arrive: at their time, once, and never silently not.
import { describe, expect, test } from 'vitest';
import type { DigestIntent } from '../../src/state/records.ts';
import { fileOf } from '../fixtures/book.ts';
import { FakePlatform } from './fake-platform.ts';
import { CHANNEL, DIRECT, OWNER, Setting } from './setting.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

async function running(start?: string): Promise<Setting> {
  const setting = new Setting(start === undefined ? {} : { start });
  await setting.begin();
  return setting;
}

describe('a digest', () => {
  test('comes at its time, each day, and the log tells so', async () => {
    const setting = await running();
    const { id } = await setting.addDigest();
    await setting.clock.passTo('2026-11-25T00:59:59Z');
    expect(setting.slack.posts).toEqual([]);
    await setting.clock.passTo('2026-11-27T02:00:00Z');
    expect(setting.slack.posts.map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-11-25T01:00:00.000Z',
      '2026-11-26T01:00:00.000Z',
      '2026-11-27T01:00:00.000Z',
    ]);
    expect(setting.resultsOf(id)).toEqual([
      '2026-11-25T09:00 posted',
      '2026-11-26T09:00 posted',
      '2026-11-27T09:00 posted',
    ]);
    expect([...setting.store.intents()]).toEqual([]);
  });

  test('is named for the platform in at most 25 characters, otherwise each day', async () => {
    const setting = await running();
    await setting.addDigest();
    await setting.clock.pass(2 * DAY);
    const names = setting.slack.posts.map(({ occurrence }) => occurrence);
    expect(new Set(names).size).toBe(2);
    expect(names.every((name) => name.length <= 25)).toBe(true);
  });

  test('that has nothing new says so or is left out, as was chosen; the first always comes', async () => {
    const setting = await running();
    const { id: quiet } = await setting.addDigest({ quiet: 'skip' });
    const { id: saying } = await setting.addDigest({ quiet: 'say', address: DIRECT });
    await setting.clock.pass(2 * DAY);
    expect(setting.resultsOf(quiet)).toEqual([
      '2026-11-25T09:00 posted',
      '2026-11-26T09:00 nothing-new',
    ]);
    expect(setting.resultsOf(saying)).toEqual([
      '2026-11-25T09:00 posted',
      '2026-11-26T09:00 posted',
    ]);
    const last = setting.slack.posts.at(-1)?.reply.blocks[0];
    expect(last).toEqual({ type: 'text', text: 'Since 25 November 2026: nothing new.' });
  });

  test('tells each change once, however many days lie between', async () => {
    const setting = await running();
    await setting.addDigest({ quiet: 'skip' });
    await setting.clock.pass(DAY);
    await setting.edit((book) => {
      for (const target of fileOf(book, 'lanhai').targets) target.value = 320_000;
    });
    await setting.clock.pass(3 * DAY);
    expect(setting.slack.posts).toHaveLength(2);
    expect(setting.slack.posts[1]?.reply.blocks[1]).toMatchObject({
      heading: 'What changed',
      lines: [
        {
          text: 'Changed · Lanhai: NEV production, target at least 320,000 by 2025',
          details: [
            'Before: Lanhai: NEV production, target at least 300,000 by 2025',
            expect.any(String),
          ],
        },
      ],
    });
  });

  test('goes on with what it has not told when a post was not made', async () => {
    const setting = await running();
    const { id } = await setting.addDigest({ quiet: 'skip' });
    await setting.clock.pass(DAY);
    await setting.edit((book) => {
      for (const target of fileOf(book, 'lanhai').targets) target.value = 320_000;
    });
    setting.slack.outcomes.push({ kind: 'refused', why: 'msg_too_long' });
    await setting.clock.pass(2 * DAY);
    expect(setting.resultsOf(id).slice(1)).toEqual([
      '2026-11-26T09:00 refused',
      '2026-11-27T09:00 posted',
    ]);
    expect(JSON.stringify(setting.slack.posts.at(-1)?.reply)).toContain('320,000');
  });
});

describe('paused, resumed, changed, removed', () => {
  const act = (setting: Setting, did: 'paused' | 'resumed' | 'edited') =>
    ({ at: setting.clock.now(), who: OWNER, did, words: null }) as const;

  test('a pause is not made up for', async () => {
    const setting = await running();
    const { id } = await setting.addDigest();
    await setting.clock.pass(DAY);
    await setting.store.pauseDigest(id, act(setting, 'paused'));
    await setting.clock.pass(3 * DAY);
    await setting.store.resumeDigest(id, act(setting, 'resumed'));
    await setting.clock.pass(HOUR / 2);
    expect(setting.slack.posts).toHaveLength(1);
    await setting.clock.pass(DAY);
    expect(setting.resultsOf(id)).toEqual(['2026-11-25T09:00 posted', '2026-11-29T09:00 posted']);
  });

  test('another time holds from then on', async () => {
    const setting = await running();
    const { id } = await setting.addDigest();
    await setting.store.editDigest(
      id,
      { schedule: { kind: 'daily', time: '18:00' }, settledTo: setting.clock.now() },
      act(setting, 'edited'),
    );
    await setting.clock.pass(DAY);
    expect(setting.resultsOf(id)).toEqual(['2026-11-25T18:00 posted']);
  });

  test('a removed digest is silent', async () => {
    const setting = await running();
    const { id } = await setting.addDigest();
    await setting.store.removeDigest(id);
    await setting.clock.pass(2 * DAY);
    expect(setting.slack.tries).toEqual([]);
  });
});

describe('a bot that was down', () => {
  test.each([
    ['brings only the latest', '2026-11-28T05:00:00Z', ['2026-11-28T09:00 posted']],
    [
      'makes up for nothing older than twelve hours',
      '2026-11-28T14:00:00Z',
      ['2026-11-28T09:00 missed'],
    ],
  ])('%s', async (_name, back, results) => {
    const setting = new Setting();
    const { id } = await setting.addDigest();
    setting.clock.set(back);
    await setting.begin();
    await setting.clock.pass(HOUR);
    expect(setting.resultsOf(id)).toEqual(results);
  });

  test('takes up again what its platform was missing for', async () => {
    const setting = new Setting();
    const { id } = await setting.addDigest();
    await setting.begin({ platforms: [] });
    await setting.clock.pass(2 * HOUR);
    expect(setting.resultsOf(id)).toEqual([]);
    await setting.end();
    await setting.begin();
    await setting.clock.pass(HOUR);
    expect(setting.resultsOf(id)).toEqual(['2026-11-25T09:00 posted']);
  });
});

describe('a clock that is set', () => {
  test('back by hours repeats nothing', async () => {
    const setting = await running();
    const { id } = await setting.addDigest();
    await setting.clock.pass(2 * HOUR);
    setting.clock.set('2026-11-25T00:30:00Z');
    await setting.clock.pass(DAY);
    expect(setting.resultsOf(id)).toEqual(['2026-11-25T09:00 posted']);
    await setting.clock.pass(DAY);
    expect(setting.resultsOf(id)).toEqual(['2026-11-25T09:00 posted', '2026-11-26T09:00 posted']);
  });

  test('years ahead and back again does not silence it', async () => {
    const setting = await running();
    const { id } = await setting.addDigest();
    setting.clock.set('2040-01-02T02:00:00Z');
    await setting.clock.pass(HOUR);
    setting.clock.set('2026-11-26T00:00:00Z');
    await setting.end();
    await setting.begin();
    await setting.clock.pass(DAY);
    expect(setting.resultsOf(id)).toEqual(['2040-01-02T09:00 posted', '2026-11-26T09:00 posted']);
    expect(setting.logged.join()).toContain('the clock was ahead');
  });
});

describe('a platform that fails', () => {
  test('is given the time that it asks for', async () => {
    const setting = await running();
    await setting.addDigest();
    setting.slack.outcomes.push({ kind: 'later', afterMs: 90_000 }, { kind: 'later', afterMs: 0 });
    await setting.clock.pass(HOUR + 89_000);
    expect(setting.slack.tries).toEqual(['later']);
    await setting.clock.pass(2_000);
    expect(setting.slack.tries).toEqual(['later', 'later']);
    await setting.clock.pass(60_000);
    expect(setting.slack.tries).toEqual(['later', 'later', 'posted']);
  });

  test('is asked at growing pauses, and given up after twelve hours, aloud', async () => {
    const setting = await running();
    const { id } = await setting.addDigest({
      schedule: { kind: 'weekly', days: ['wed'], time: '09:00' },
    });
    for (let count = 0; count < 200; count++)
      setting.slack.outcomes.push({ kind: 'later', afterMs: 0 });
    await setting.clock.pass(13 * HOUR + HOUR / 2);
    expect(setting.slack.tries.length).toBeGreaterThan(20);
    expect(setting.slack.tries.length).toBeLessThan(80);
    setting.slack.outcomes.length = 0;
    await setting.clock.pass(HOUR);
    expect(setting.resultsOf(id)).toEqual(['2026-11-25T09:00 gave-up']);
    expect(setting.slack.titlesIn('U1')).toEqual([
      `Digest ${id} of 2026-11-25 09:00 was not posted`,
    ]);
    expect(setting.logged.join()).toContain('gave-up');
  });

  test('where nobody can be reached: the digest is paused and its owner told', async () => {
    const setting = await running();
    const { id } = await setting.addDigest();
    setting.slack.outcomes.push({ kind: 'lost', why: 'channel_not_found' });
    await setting.clock.pass(3 * DAY);
    expect(setting.resultsOf(id)).toEqual(['2026-11-25T09:00 lost']);
    expect(setting.store.digest(id)?.paused).toMatchObject({ why: 'lost' });
    expect(setting.slack.titlesIn('U1')).toEqual([`Digest ${id} of 2026-11-25 09:00 is paused`]);
    expect(setting.slack.tries).toEqual(['lost', 'posted']);
  });

  test('without an answer: looks whether the message stands there before it posts again', async () => {
    const setting = await running();
    const { id } = await setting.addDigest();
    setting.slack.outcomes.push('unsure-but-there');
    await setting.clock.pass(2 * HOUR);
    expect(setting.slack.posts).toHaveLength(1);
    expect(setting.slack.looked).toHaveLength(1);
    expect(setting.resultsOf(id)).toEqual(['2026-11-25T09:00 posted']);

    setting.slack.outcomes.push({ kind: 'unsure', why: 'socket hang up' });
    await setting.clock.pass(DAY);
    expect(setting.slack.posts).toHaveLength(2);
    expect(setting.slack.looked).toHaveLength(2);
  });

  test('without an answer, and that cannot tell: posts nothing twice, and tells the owner', async () => {
    const setting = await running();
    setting.slack.canTell = false;
    const { id } = await setting.addDigest();
    setting.slack.outcomes.push('unsure-but-there');
    await setting.clock.pass(2 * HOUR);
    expect(setting.resultsOf(id)).toEqual(['2026-11-25T09:00 unsure']);
    expect(setting.slack.titlesIn('C1')).toHaveLength(1);
    expect(setting.slack.titlesIn('U1')).toEqual([
      `Digest ${id} of 2026-11-25 09:00: did it arrive?`,
    ]);
  });

  test('that drops repeats itself is simply asked again', async () => {
    const setting = await running();
    setting.slack.canTell = false;
    setting.slack.dropsRepeatsFor = 60_000;
    const { id } = await setting.addDigest();
    setting.slack.outcomes.push('unsure-but-there');
    await setting.clock.pass(2 * HOUR);
    expect(setting.slack.tries).toEqual(['unsure', 'posted']);
    expect(setting.slack.posts).toHaveLength(1);
    expect(setting.resultsOf(id)).toEqual(['2026-11-25T09:00 posted']);
  });

  test('by throwing, which it promised not to do, is treated as one that gave no answer', async () => {
    const setting = new Setting();
    const throwing = new FakePlatform('slack', setting.clock.now);
    throwing.post = () => Promise.reject(new Error('boom'));
    throwing.canTell = false;
    await setting.begin({ platforms: [throwing] });
    const { id } = await setting.addDigest({ address: DIRECT });
    await setting.clock.pass(2 * HOUR);
    expect(setting.resultsOf(id)).toEqual(['2026-11-25T09:00 unsure']);
  });
});

describe('an earlier life', () => {
  const intent = (id: string): DigestIntent => ({
    kind: 'digest',
    occurrence: 'o-1',
    digest: id,
    address: CHANNEL,
    language: 'en',
    at: Date.parse('2026-11-25T01:00:00Z'),
    local: '2026-11-25T09:00',
    due: Date.parse('2026-11-25T01:00:00Z'),
    from: 0,
    to: 0,
    since: null,
    today: '2026-11-25',
  });

  test.each([
    ['before the post: it is made now', false, 1],
    ['after the post: it is not made again', true, 1],
  ])('that ended %s', async (_name, there, visible) => {
    const setting = new Setting();
    const { id } = await setting.addDigest();
    await setting.store.claim([intent(id)]);
    setting.clock.set('2026-11-25T01:05:00Z');
    if (there)
      await setting.slack.post(
        CHANNEL,
        setting.bot.desk && (await setting.bot.ask('help')).reply,
        'o-1',
      );
    await setting.begin();
    await setting.clock.pass(HOUR);
    expect(setting.slack.posts.filter(({ occurrence }) => occurrence === 'o-1')).toHaveLength(
      visible,
    );
    expect(setting.resultsOf(id)).toEqual(['2026-11-25T09:00 posted']);
  });

  test('whose last writes are lost: what it may have posted is looked for first', async () => {
    const setting = new Setting();
    await setting.addDigest();
    setting.clock.set('2026-11-25T01:05:00Z');
    await setting.begin({ recovered: true });
    await setting.clock.pass(HOUR);
    expect(setting.slack.looked).toHaveLength(1);
    expect(setting.slack.posts).toHaveLength(1);
  });

  test('that was stopped in good order gives back what it had not begun', async () => {
    const setting = await running();
    for (let count = 0; count < 3; count++) await setting.addDigest();
    await setting.clock.pass(HOUR);
    expect(setting.slack.posts).toHaveLength(1);
    await setting.end();
    expect([...setting.store.intents()]).toEqual([]);
    setting.slack.canTell = false;
    await setting.begin();
    await setting.clock.pass(HOUR);
    expect(setting.slack.titlesIn('C1')).toHaveLength(3);
  });
});

describe('many digests at the same minute', () => {
  test('come a second apart in one channel, and spread over the channels of a platform', async () => {
    const setting = await running();
    for (let count = 0; count < 3; count++) await setting.addDigest();
    for (let count = 0; count < 10; count++)
      await setting.addDigest({ address: { ...CHANNEL, to: { channel: `X${count}` } } });
    await setting.clock.pass(HOUR + 60_000);
    const times = (channel: string) =>
      setting.slack.posts
        .filter(({ address }) => Object.values(address.to).includes(channel))
        .map(({ at }) => at);
    const [first = 0, second = 0, third = 0] = times('C1');
    expect(second - first).toBeGreaterThanOrEqual(1_000);
    expect(third - second).toBeGreaterThanOrEqual(1_000);
    const starts = new Set(setting.slack.posts.map(({ at }) => at));
    expect(starts.size).toBeGreaterThan(10);
  });

  test('a channel that must wait holds up no other', async () => {
    const setting = await running();
    await setting.addDigest();
    await setting.addDigest({ address: { ...CHANNEL, to: { channel: 'C2' } } });
    setting.slack.outcomes.push({ kind: 'later', afterMs: 10 * 60_000 });
    await setting.clock.pass(HOUR + 60_000);
    expect(setting.slack.titlesIn('C2')).toHaveLength(1);
  });

  test('share one reply where they have the same content', async () => {
    const setting = await running();
    const replies = new Set<unknown>();
    for (let count = 0; count < 6; count++)
      await setting.addDigest({
        address: { ...CHANNEL, to: { channel: `X${count}` } },
        language: count % 2 === 0 ? 'en' : 'zh',
      });
    await setting.clock.pass(HOUR + 60_000);
    for (const { reply } of setting.slack.posts) replies.add(reply.blocks);
    expect(setting.slack.posts).toHaveLength(6);
    expect(replies.size).toBe(2);
  });
});

test('a digest that is sent by hand goes out at once, and its times stay', async () => {
  const setting = await running();
  const { id } = await setting.addDigest();
  const { sendNow } = await import('../../src/digests/claims.ts');
  const digest = setting.store.digest(id);
  if (digest === null) throw new Error('gone');
  await setting.store.claim([sendNow(digest, setting.store, setting.clock.now())]);
  await setting.clock.pass(1_000);
  expect(setting.resultsOf(id)).toEqual(['2026-11-25T08:00 posted']);
  await setting.clock.pass(HOUR);
  expect(setting.resultsOf(id)).toEqual(['2026-11-25T08:00 posted', '2026-11-25T09:00 posted']);
});
