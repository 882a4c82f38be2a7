// settings …: what a person and a channel have set, and what comes of it in every answer.
import { describe, expect, test } from 'vitest';
import { asText } from '../../src/reply-text.ts';
import { directly, keepingBot, manager, member } from './keeping.ts';

const other = manager({ person: 'U7' });

describe('the language', () => {
  test('is that of the words, then of the platform, where nothing is set', async () => {
    const { bot, say } = keepingBot();
    expect((await say('targets lanhai')).reply.language).toBe('en');
    expect((await say('目标 岚海')).reply.language).toBe('zh');
    expect(
      (await bot.ask('targets lanhai', { asker: manager(), locale: 'zh' })).reply.language,
    ).toBe('zh');
  });

  test('of a person holds for that person, everywhere, whatever the words are in', async () => {
    const { say } = keepingBot();
    const { reply } = await say('settings language zh');
    expect([reply.title, reply.language]).toEqual(['设置', 'zh']);
    expect((await say('targets lanhai', manager({ channel: 'C9' }))).reply.language).toBe('zh');
    expect((await say('targets lanhai', directly())).reply.language).toBe('zh');
    expect((await say('targets lanhai', other)).reply.language).toBe('en');
    await say('设置 语言 英文');
    expect((await say('目标 岚海')).reply.language).toBe('en');
    await say('settings lang auto');
    expect((await say('目标 岚海')).reply.language).toBe('zh');
  });

  test('of a channel holds for those who have set none', async () => {
    const { say } = keepingBot();
    await say('settings channel lang zh');
    expect((await say('targets lanhai', other)).reply.language).toBe('zh');
    expect((await say('targets lanhai', directly({ person: 'U7' }))).reply.language).toBe('en');
    await say('settings lang en', other);
    expect((await say('targets lanhai', other)).reply.language).toBe('en');
  });

  test('that a caller forces comes before all settings', async () => {
    const { bot, say } = keepingBot();
    await say('settings lang zh');
    expect(
      (await bot.ask('targets lanhai', { asker: manager(), language: 'en' })).reply.language,
    ).toBe('en');
  });
});

describe('the regions of a channel', () => {
  test('are asked about where the words name none, and the reply says so', async () => {
    const { say } = keepingBot();
    await say('settings channel regions lanhai');
    const { query, reply } = await say('targets');
    expect(query?.regions).toEqual(['lanhai']);
    expect(reply.reading).toBe('Read as: targets · Lanhai (the regions of this channel)');
    expect((await say('目标')).reply.reading).toBe('理解为：目标 · 岚海（本频道的默认地区）');
  });

  test.each([
    ['targets qingzhou', ['qingzhou']],
    ['targets all regions', []],
    ['目标 所有地区', []],
    ['rank nev-output 2025', []],
  ])('are left aside by words that say otherwise: %s', async (words, regions) => {
    const { say } = keepingBot();
    await say('设置 频道 地区 岚海');
    expect((await say(words)).query?.regions).toEqual(regions);
  });

  test('do not follow anybody into direct messages or another channel', async () => {
    const { say } = keepingBot();
    await say('settings channel regions lanhai');
    expect((await say('targets', directly())).query?.regions).toEqual([]);
    expect((await say('targets', manager({ channel: 'C2' }))).query?.regions).toEqual([]);
  });

  test('are taken back by "none"', async () => {
    const { say } = keepingBot();
    await say('settings channel regions lanhai, qingzhou');
    expect(asText((await say('settings')).reply)).toContain(
      'where a question names none: Lanhai, Qingzhou',
    );
    await say('settings channel regions none');
    expect((await say('targets')).query?.regions).toEqual([]);
  });
});

describe('what cannot be set', () => {
  test.each([
    ['settings blubb', 'Set what?'],
    ['settings lang klingon', 'Set what?'],
    ['settings channel regions atlantis', 'Those are not all regions'],
    ['settings channel regions hydrogen', 'Those are not all regions'],
    ['设置 频道 地区 火星', '其中有不是地区的内容'],
  ])('%s: %s', async (words, title) => {
    const { status, reply } = await keepingBot().say(words);
    expect([status, reply.title]).toEqual(['unclear', title]);
  });

  test('a channel by those who may not manage it, or where there is none', async () => {
    const { say } = keepingBot();
    expect((await say('settings channel lang zh', member())).status).toBe('unclear');
    expect((await say('settings channel lang zh', directly())).reply.title).toBe(
      'This is no channel',
    );
    expect((await say('targets lanhai')).reply.language).toBe('en');
  });
});
