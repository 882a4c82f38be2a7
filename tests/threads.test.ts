// What a talk goes on from, and that nobody goes on from another's.
import { describe, expect, test } from 'vitest';
import { blankQuery } from '../src/reading/blank-query.ts';
import { type Talk, Threads } from '../src/threads.ts';
import { bookBot } from './fixtures/book.ts';

const asker = { platform: 'slack', workspace: 'T1', person: 'U1', channel: 'C1' } as const;
const talk: Talk = { asker, thread: '171.1' };
const query = { ...blankQuery('targets'), regions: ['qingzhou'] };

describe('a talk', () => {
  test('goes on from what was last understood in it', () => {
    const threads = new Threads({ now: () => 0 });
    threads.keep(talk, blankQuery('about'));
    threads.keep(talk, query);
    expect(threads.after(talk)).toEqual(query);
  });

  test.each<[string, Talk]>([
    ['person', { ...talk, asker: { ...asker, person: 'U2' } }],
    ['channel', { ...talk, asker: { ...asker, channel: 'C2' } }],
    ['workspace', { ...talk, asker: { ...asker, workspace: 'T2' } }],
    ['platform', { ...talk, asker: { ...asker, platform: 'discord' } }],
    ['thread', { ...talk, thread: null }],
  ])('never goes on from that of another %s', (_what, other) => {
    const threads = new Threads({ now: () => 0 });
    threads.keep(talk, query);
    expect(threads.after(other)).toBeNull();
  });

  test('stands alone again after half an hour', () => {
    let now = 0;
    const threads = new Threads({ now: () => now });
    threads.keep(talk, query);
    now = 30 * 60 * 1000;
    expect(threads.after(talk)).toEqual(query);
    now += 1;
    expect(threads.after(talk)).toBeNull();
  });

  test('is forgotten when so many others came after it', () => {
    const threads = new Threads({ now: () => 0, most: 2 });
    const talks = ['1', '2', '3'].map((thread) => ({ asker, thread }));
    for (const one of talks) threads.keep(one, query);
    expect(talks.map((one) => threads.after(one) !== null)).toEqual([false, true, true]);
  });
});

describe('what a talk goes on from', () => {
  test.each([
    ['a region', { regions: ['atlantis'] }],
    ['a metric', { metrics: ['airships'] }],
    ['a company', { company: 'nobody' }],
    ['words that hide something', { text: 'buses\u202e' }],
  ])('is let go where the data hold %s of it no more', async (_what, gone) => {
    const bot = bookBot();
    const { reply } = await bot.ask('and 2030?', { after: { ...query, ...gone } });
    expect(reply).toEqual((await bot.ask('and 2030?')).reply);
    expect(reply).not.toEqual((await bot.ask('and 2030?', { after: query })).reply);
  });
});
