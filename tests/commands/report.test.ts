// report and forget: what people leave with the bot, and take back.
import { describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { asText } from '../../src/reply-text.ts';
import { keeperOf } from '../../src/state/keeper.ts';
import { NotSavedError, StateError } from '../../src/state/trouble.ts';
import { openBook, TODAY } from '../fixtures/book.ts';
import { directly, keepingBot, manager, NOW } from './keeping.ts';

describe('report', () => {
  test('keeps the fact, the words and who said them', async () => {
    const { store, say } = keepingBot();
    const { reply } = await say('report LANHAI-2025-nev-output: the page says 310,000');
    expect(reply.title).toBe('Report r1 is kept, thank you');
    expect(store.report('r1')).toEqual({
      id: 'r1',
      fact: 'lanhai-2025-nev-output',
      words: 'the page says 310,000',
      who: { platform: 'slack', workspace: 'T1', person: 'U1' },
      language: 'en',
      at: NOW,
      closed: null,
    });
  });

  test('tells the reporter, in their language, when it is closed', async () => {
    const { store, say } = keepingBot();
    await say('纠错 lanhai-2025-nev-output 来源写的是31万辆');
    await store.closeReport('r1', '已更正', NOW);
    const { composeNotice } = await import('../../src/digests/watch-message.ts');
    const [notice] = store.intents();
    if (notice?.kind !== 'notice') throw new Error('No notice was left.');
    expect(asText(composeNotice(notice))).toBe(
      '您的纠错r1已处理\n\n您就lanhai-2025-nev-output写道：“来源写的是31万辆”。维护者的答复：已更正\n\n接着看：出处 lanhai-2025-nev-output',
    );
  });

  test.each([
    ['report', 'Which fact? Replies and lists give the ids.'],
    ['report nonsense it is wrong', 'There is no fact with the id nonsense'],
    ['report lanhai-2025-nev-output', 'What is wrong with lanhai-2025-nev-output?'],
    ['纠错 胡说', '没有编号为胡说的事实'],
  ])('%s: %s', async (words, title) => {
    const { store, say } = keepingBot();
    const { status, reply } = await say(words);
    expect([status, reply.title]).toEqual(['unclear', title]);
    expect([...store.reports()]).toEqual([]);
  });
});

describe('forget', () => {
  test('alone tells what is kept, and takes out nothing', async () => {
    const { store, say } = keepingBot();
    await say('digest add daily 9:00 dm');
    const { reply } = await say('forget');
    expect(asText(reply)).toContain('your digests (1) and watches (0) by direct message');
    expect(reply.next).toEqual(['forget me']);
    expect(store.digest('d1')).not.toBeNull();
  });

  test('me takes out what is mine, and leaves what is the channel’s without my name', async () => {
    const { store, say } = keepingBot();
    await say('digest add daily 9:00 dm');
    await say('digest add daily 9:00');
    await say('settings lang zh');
    const { reply } = await say('忘记 我', directly());
    expect(asText(reply)).toBe(
      '已删除\n\n• 删除设置：1项\n• 删除私信简报：1份\n• 删除私信关注：0项\n• 从属于频道或数据维护者的1条记录中删除了您的编号',
    );
    expect([...store.digests()]).toMatchObject([{ id: 'd2', owner: null, acts: [{ who: null }] }]);
    expect((await say('targets lanhai')).reply.language).toBe('en');
    expect(asText((await say('digest show d2')).reply)).toContain(
      'by somebody who asked to be forgotten',
    );
  });
});

describe('where nothing can be kept', () => {
  const botWith = (open: () => Promise<never>) =>
    createBot({ catalog: openBook(), version: '0', today: () => TODAY, keeper: keeperOf(open) });

  test.each([
    ['digest list', 'Not saved', 'Another process (pid 4711)'],
    ['简报', '未能保存', '另一个进程（pid 4711）'],
  ])('since another process keeps: %s', async (words, title, text) => {
    const bot = botWith(() => Promise.reject(new StateError('in-use', 'in use', 4711)));
    const { status, reply } = await bot.ask(words, { asker: manager() });
    expect([status, reply.title]).toEqual(['nothing', title]);
    expect(asText(reply)).toContain(text);
    expect((await bot.ask('targets lanhai', { asker: manager() })).status).toBe('answered');
  });

  test.each([
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk is read-only'],
    ['EIO', 'the disk reports EIO'],
  ])('since the disk refuses: %s', async (code, text) => {
    const { bot, store } = keepingBot();
    store.addReport = () =>
      Promise.reject(new NotSavedError(Object.assign(new Error(code), { code })));
    const { status, reply } = await bot.ask('report lanhai-2025-nev-output wrong', {
      asker: manager(),
    });
    expect([status, reply.title]).toEqual(['nothing', 'Not saved']);
    expect(asText(reply)).toContain(text);
  });
});
