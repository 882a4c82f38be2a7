// What a shard asks, the first process answers: over a line that carries JSON, as between two processes.
import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { answerThrough, askThrough, type Line } from '../../../adapters/discord/relay.ts';
import type { Asker } from '../../../src/asker.ts';
import type { Bot } from '../../../src/bot.ts';
import { keepingBot } from '../../commands/keeping.ts';
import { bookBot } from '../../fixtures/book.ts';

/** Both ends, and what was sent. */
function lines() {
  const [up, down] = [new EventEmitter(), new EventEmitter()];
  const sent: string[] = [];
  const end = (from: EventEmitter, to: EventEmitter): Line => ({
    send: (message) => {
      const text = JSON.stringify(message);
      sent.push(text);
      setImmediate(() => to.emit('message', JSON.parse(text)));
    },
    onMessage: (hear) => void from.on('message', hear),
    onEnd: (hear) => void from.on('end', hear),
  });
  return { shard: end(down, up), first: end(up, down), sent, cut: () => down.emit('end') };
}

function relayed(answering: Bot) {
  const { shard, first, sent, cut } = lines();
  answerThrough(first, answering);
  return { bot: askThrough(shard, bookBot()), sent, cut };
}

const asker = (parts: Partial<Asker> = {}): Asker => ({
  platform: 'discord',
  workspace: 'S1',
  person: 'P1',
  channel: 'C1',
  direct: false,
  timeZone: null,
  mayManage: () => Promise.resolve(true),
  ...parts,
});

describe('a shard', () => {
  test.each(['progress qingzhou nev-output', 'targets nowhere', 'check Lanhai built 355,000', ''])(
    'answers as the first process does: “%s”',
    async (words) => {
      const own = await bookBot().ask(words);
      expect(await relayed(bookBot()).bot.ask(words)).toEqual(own);
    },
  );

  test('goes on from the question before, in the language that it is told', async () => {
    const { bot } = relayed(bookBot());
    const { query: after } = await bot.ask('targets lanhai 2025');
    const { query, reply } = await bot.ask('what about Qingzhou?', { after, language: 'zh' });
    expect([query?.regions, reply.language]).toEqual([['qingzhou'], 'zh']);
  });

  test('sets up a digest that the first process keeps, and honours a language that is kept', async () => {
    const { bot: keeping, store } = keepingBot();
    const { bot } = relayed(keeping);
    const made = await bot.ask('digest add daily 09:00 zone UTC', { asker: asker() });
    expect(made.status).toBe('answered');
    expect([...store.digests()].map(({ owner }) => owner?.person)).toEqual(['P1']);
    await bot.ask('settings lang zh', { asker: asker() });
    expect((await bot.ask('targets lanhai', { asker: asker() })).reply.language).toBe('zh');
  });

  test('asks who may manage the channel only where something is to be changed', async () => {
    let asked = 0;
    const mayManage = () => {
      asked += 1;
      return Promise.resolve(false);
    };
    const { bot: keeping, store } = keepingBot();
    const { bot } = relayed(keeping);
    await bot.ask('targets lanhai', { asker: asker({ mayManage }) });
    expect(asked).toBe(0);
    const refused = await bot.ask('digest add daily 09:00', { asker: asker({ mayManage }) });
    expect([asked, refused.status, [...store.digests()]]).toEqual([1, 'unclear', []]);
  });

  test('hears of a fault in the first process as of its own', async () => {
    const inner = bookBot();
    const { bot } = relayed({
      desk: inner.desk,
      keeps: inner.keeps,
      ask: () => Promise.reject(new Error('the book is torn')),
    });
    await expect(bot.ask('targets lanhai')).rejects.toThrow('the book is torn');
  });

  test('waits for no answer once the first process has ended', async () => {
    const inner = bookBot();
    const { bot, cut } = relayed({
      desk: inner.desk,
      keeps: inner.keeps,
      ask: () => new Promise(() => {}),
    });
    const answer = bot.ask('targets lanhai');
    setImmediate(cut);
    await expect(answer).rejects.toThrow('The first process has ended.');
  });

  test('minds nothing else that comes over the line', async () => {
    const { shard, first, sent } = lines();
    answerThrough(first, bookBot());
    const bot = askThrough(shard, bookBot());
    shard.send({ _ready: true });
    shard.send({ relay: 'question', id: 'x' });
    first.send({ relay: 'answer', id: 99, exchange: null });
    await bot.ask('about');
    expect(sent).toHaveLength(5);
  });
});
