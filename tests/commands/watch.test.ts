// watch …: what is waited for, by whom, where.
import { describe, expect, test } from 'vitest';
import { asText } from '../../src/reply-text.ts';
import type { Watch } from '../../src/state/records.ts';
import { directly, keepingBot, manager, member } from './keeping.ts';

const NOTHING = { regions: [], metrics: [], topics: [], companies: [] };

describe('what is watched', () => {
  test.each<[string, Partial<Watch>]>([
    ['watch add qingzhou', { focus: { ...NOTHING, regions: ['qingzhou'] }, plan: null, due: null }],
    [
      'watch qingzhou nev-output dm',
      {
        focus: { ...NOTHING, regions: ['qingzhou'], metrics: ['nev-output'] },
        address: { platform: 'slack', workspace: 'T1', to: { person: 'U1' } },
      },
    ],
    ['watch add Stellar', { focus: { ...NOTHING, companies: ['stellar'] } }],
    ['watch add hydrogen', { focus: { ...NOTHING, topics: ['hydrogen'] } }],
    ['watch add qingzhou-2021-plan', { focus: NOTHING, plan: 'qingzhou-2021-plan' }],
    ['watch add due 2027', { focus: NOTHING, due: '2027' }],
    [
      'watch add lanhai due 2025-06',
      { focus: { ...NOTHING, regions: ['lanhai'] }, due: '2025-06' },
    ],
    ['关注 添加 清州', { focus: { ...NOTHING, regions: ['qingzhou'] }, language: 'zh' }],
    ['关注 清州 氢能 私信', { focus: { ...NOTHING, regions: ['qingzhou'], topics: ['hydrogen'] } }],
    ['关注 添加 2027年到期 清州', { focus: { ...NOTHING, regions: ['qingzhou'] }, due: '2027' }],
    ['关注 添加 岚海 2025年6月到期', { due: '2025-06' }],
  ])('%s', async (words, expected) => {
    const { store, say } = keepingBot();
    const { reply } = await say(words);
    expect(asText(reply)).toContain('w1');
    expect(store.watch('w1')).toMatchObject(expected);
  });

  test.each([
    ['watch add', 'Watch what?'],
    ['watch add atlantis', 'Watch what?'],
    ['关注 添加', '关注什么？'],
    ['watch add Fuchang', 'Watch what?'],
    ['watch remove w9', 'There is no watch w9 here'],
    ['watch remove', 'Which watch?'],
  ])('%s: %s', async (words, title) => {
    const { store, say } = keepingBot();
    const { status, reply } = await say(words);
    expect([status, reply.title]).toEqual(['unclear', title]);
    expect([...store.watches()]).toEqual([]);
  });
});

test('a watch is listed and removed', async () => {
  const { store, say } = keepingBot();
  expect(asText((await say('watch')).reply)).toContain('None yet.');
  await say('watch add qingzhou');
  expect(asText((await say('watch list')).reply)).toContain(
    '• w1: Qingzhou · in this channel · you',
  );
  expect(asText((await say('关注 列表')).reply)).toContain('• w1：清州 · 本频道 · 您');
  expect((await say('watch list', manager({ channel: 'C2' }))).reply.blocks).toHaveLength(1);
  expect((await say('watch remove w1')).reply.title).toBe('Watch w1 is removed');
  expect([...store.watches()]).toEqual([]);
});

test('in a channel only those who may manage it add or remove one', async () => {
  const { store, say } = keepingBot();
  const { status, choices } = await say('watch add qingzhou', member());
  expect([status, choices]).toEqual(['unclear', ['watch add qingzhou dm']]);
  await say('watch add qingzhou');
  expect((await say('watch remove w1', member())).status).toBe('unclear');
  await say('watch add qingzhou', directly({ person: 'U2' }));
  expect([...store.watches()].map(({ address }) => address.to)).toEqual([
    { channel: 'C1' },
    { person: 'U2' },
  ]);
});
