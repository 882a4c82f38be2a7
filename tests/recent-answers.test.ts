// Answers that are not made again: when the same one is given, and when never.
import { expect, test } from 'vitest';
import { toMessage as toDiscord } from '../adapters/discord/message.ts';
import { toMessage as toSlack } from '../adapters/slack/message.ts';
import type { Asker } from '../src/asker.ts';
import { createBot } from '../src/bot.ts';
import { createStore } from '../src/state/create-store.ts';
import { memoryEngine } from '../src/state/open.ts';
import { openBook, TODAY } from './fixtures/book.ts';

function openBot() {
  let day = TODAY;
  const store = createStore(memoryEngine());
  const keeper = { store, open: async () => store, close: async () => {} };
  const bot = createBot({ catalog: openBook(), version: '0.0.0', today: () => day, keeper });
  return { bot, store, setDay: (next: string) => (day = next) };
}

const asker: Asker = {
  platform: 'slack',
  workspace: 'T1',
  person: 'U1',
  channel: 'C1',
  direct: false,
  timeZone: null,
  mayManage: async () => true,
};

test('the same words have the same answer, which is not made again', async () => {
  const { bot } = openBot();
  const first = await bot.ask('region lanhai');
  expect(await bot.ask('region lanhai')).toBe(first);
});

test.each([
  ['other words', 'region qingzhou', {}],
  ['another language', 'region lanhai', { language: 'zh' as const }],
  ['another locale', 'region lanhai', { locale: 'zh' as const }],
])('%s have an answer of their own', async (_case, words, options) => {
  const { bot } = openBot();
  const first = await bot.ask('region lanhai');
  const other = await bot.ask(words, options);
  expect(other.reply).not.toEqual(first.reply);
});

test('a follow-up is answered from what it goes on from', async () => {
  const { bot } = openBot();
  const [one, other] = [await bot.ask('targets lanhai'), await bot.ask('actuals lanhai')];
  const after = async (query: typeof one.query) =>
    (await bot.ask('what about qingzhou?', { after: query })).reply;
  expect(await after(one.query)).not.toEqual(await after(other.query));
});

test('other data and another day are looked at anew', async () => {
  const { bot, setDay } = openBot();
  const first = await bot.ask('region lanhai');
  setDay('2031-01-01');
  const later = await bot.ask('region lanhai');
  expect(later).not.toBe(first);
  bot.adopt(openBook());
  expect(await bot.ask('region lanhai')).not.toBe(later);
});

test('a channel that is about other regions gets another answer from then on', async () => {
  const { bot, store } = openBot();
  const before = await bot.ask('due', { asker });
  await store.setSettings({
    of: { platform: 'slack', workspace: 'T1', channel: 'C1' },
    language: null,
    regions: ['qingzhou'],
  });
  const then = await bot.ask('due', { asker });
  expect(then.query?.regions).toEqual(['qingzhou']);
  expect(before.query?.regions).toEqual([]);
  expect((await bot.ask('due', { asker: { ...asker, channel: 'C2' } })).query?.regions).toEqual([]);
});

test('what is kept for people is looked at each time', async () => {
  const { bot } = openBot();
  const empty = await bot.ask('watch list', { asker });
  await bot.ask('watch add lanhai', { asker });
  expect((await bot.ask('watch list', { asker })).reply).not.toEqual(empty.reply);
});

test('a reply is drawn once for each way to show it', async () => {
  const { reply } = await openBot().bot.ask('region lanhai');
  const hidden = { ticket: null, statesFacts: false, isPrivate: true };
  const open = { ticket: null, statesFacts: false, isPrivate: true, sharedBy: 'U1' };
  expect(toSlack(reply, hidden)).toBe(toSlack(reply, { ...hidden }));
  const words = 'region lanhai';
  const ticket = { words, language: 'en' as const, after: null };
  expect(toSlack(reply, { ...open, ticket })).not.toEqual(toSlack(reply, { ...hidden, ticket }));
  expect(toDiscord(reply, { again: null })).toBe(toDiscord(reply, { again: null }));
  const again = { words, language: null, after: null };
  expect(toDiscord(reply, { again, sharedBy: '1' })).not.toEqual(toDiscord(reply, { again }));
});
