// A bot that keeps, in memory, with somebody who asks in a channel or by direct message.
import type { Asker } from '../../src/asker.ts';
import { type Bot, createBot } from '../../src/bot.ts';
import { createStore } from '../../src/state/create-store.ts';
import { keeperOf } from '../../src/state/keeper.ts';
import { memoryEngine } from '../../src/state/open.ts';
import type { Store } from '../../src/store.ts';
import { type Book, openBook, TODAY } from '../fixtures/book.ts';

export interface Keeping {
  readonly bot: Bot;
  readonly store: Store;
  say(words: string, asker?: Asker): ReturnType<Bot['ask']>;
}

/** Monday, 23 November 2026, noon in Shanghai. */
export const NOW = Date.parse(`${TODAY}T04:00:00Z`);

export function keepingBot(change?: (book: Book) => void): Keeping {
  const store = createStore(memoryEngine());
  const bot = createBot({
    catalog: openBook(change),
    version: '0.0.0',
    today: () => TODAY,
    now: () => NOW,
    keeper: keeperOf(() => Promise.resolve(store)),
  });
  return { bot, store, say: (words, asker = manager()) => bot.ask(words, { asker }) };
}

export function manager(parts: Partial<Asker> = {}): Asker {
  return {
    platform: 'slack',
    workspace: 'T1',
    person: 'U1',
    channel: 'C1',
    direct: false,
    timeZone: 'Asia/Shanghai',
    mayManage: () => Promise.resolve(true),
    ...parts,
  };
}

export const member = (parts: Partial<Asker> = {}) =>
  manager({ person: 'U2', mayManage: () => Promise.resolve(false), ...parts });

export const directly = (parts: Partial<Asker> = {}) =>
  manager({ channel: 'D1', direct: true, ...parts });
