// Words that narrow a question to what no fact is about, on the invented book: never dropped, and never found where there are none.
import { describe, expect, test } from 'vitest';
import { toRecord } from '../../src/record.ts';
import { bookBot } from '../fixtures/book.ts';

const bot = bookBot();
const ask = async (words: string) => toRecord(await bot.ask(words), bot.desk.catalog);

describe('a question narrowed to what no fact is about', () => {
  test.each([
    ['a kind of vehicle', 'ask SUV output of Qingzhou in 2023'],
    ['a kind of vehicle', '问 清州2023年SUV产量'],
    ['a drive', 'ask plug-in hybrids built in Qingzhou in 2023'],
    ['a drive', '问 清州2023年插电混动产量'],
    ['a way of counting', 'ask NEV output of Qingzhou per capita in 2023'],
    ['a way of counting', '问 清州2023年人均新能源汽车产量'],
    ['a kind of vehicle', '问 清州2023年商用车产量'],
    ['a state', 'ask second-hand NEV output of Qingzhou 2023'],
    ['a part of the region', 'ask NEV output in the Willow district of Qingzhou 2023'],
    ['a part of the region', '问 清州柳林区2023年新能源汽车产量'],
    ['a name that nobody knows', 'ask Zentauri’s NEV output in Qingzhou in 2023'],
    ['an unknown word before the metric', 'ask zibbo NEV output of Qingzhou 2023'],
    ['an unknown word after the metric', '问 清州2023年新能源汽车产量蓝皮榜'],
    ['an unknown word after “of”', 'ask NEV output of zentauri in Qingzhou 2023'],
    ['whom it is for', 'ask NEVs built for the army in Qingzhou in 2023'],
    ['a part of the region', '问 清州柳林有多少充电桩'],
    ['a part that the region owns', 'ask NEV output in Qingzhou’s Willowdale in 2023'],
    ['one drive of them', 'ask battery-electric output of Qingzhou in 2023'],
    ['one drive of them', '问 清州2023年纯电动汽车产量'],
    ['one use of them', 'ask commercial vehicle NEV output of Qingzhou in 2023'],
    ['one use of them', '问 清州2023年新能源商用车产量'],
    ['a cause', 'ask what drove the NEV output of Qingzhou in 2023'],
    ['a cause', '问 清州2023年新能源汽车产量是什么原因'],
    ['a cause', 'ask what is expected to drive NEV output in Qingzhou in 2023'],
    ['a cause', 'ask why did NEV output grow in Qingzhou in 2023'],
    ['firms of a thing', 'ask how many companies make charging piles in Qingzhou'],
    ['firms of a thing', '问 清州有多少家充电桩企业'],
    ['all cars, not NEVs', "ask what was Qingzhou's share of national car output in 2023"],
    ['all cars, not NEVs', '问 2023年清州汽车产量占全国多少'],
    ['districts', 'ask which district of Qingzhou has the NEV output of 2023'],
    ['Latin letters among Chinese', '问 清州2023年zibbo新能源汽车产量'],
  ])('is not answered with the general figure: %s: %s', async (_what, words) => {
    const { status, reason } = await ask(words);
    expect([status, reason]).toEqual(['nothing', 'no-such-fact']);
  });

  test('names the word as it was typed, and shows the general figure as the nearest', async () => {
    const { text, facts } = await ask('ask SUV output of Qingzhou in 2023');
    expect(text).toContain('“SUV”');
    expect(text).toContain('The nearest that is stated');
    expect(facts).toEqual([]);
    expect((await ask('问 清州2023年SUV产量')).text).toContain('没有针对“SUV”的数据');
  });

  test('stays narrowed in its thread', async () => {
    const before = await bot.ask('ask SUV output of Qingzhou in 2024');
    const { status } = await bot.ask('ask and 2023?', { after: before.query });
    expect(status).toBe('nothing');
  });

  test('lets no claim be judged by the general figure', async () => {
    const { claim } = await ask('check Qingzhou built 700,000 SUVs in 2023');
    expect(claim).toBe('not-stated');
  });

  test('is never answered by what the words do not name: no metric, and a word that nobody knows', async () => {
    const { status } = await ask('ask advertising budget of Stellar for 2024');
    expect(status).not.toBe('answered');
  });

  test('grants nothing that is taken for granted', async () => {
    expect((await ask('ask why did Qingzhou abandon its charging plans')).status).toBe('nothing');
    expect((await ask('问 清州为什么取消了充电规划')).status).toBe('nothing');
  });

  test('does not list all targets for a goal of something else', async () => {
    const { status } = await ask('ask tourism target of Qingzhou 2025');
    expect(status).toBe('nothing');
  });
});

describe('what is no NEV', () => {
  test.each([
    'ask how many non-NEV cars did Qingzhou make in 2023',
    'ask how many cars that are not NEVs did Qingzhou make in 2023',
    '问 清州2023年非新能源汽车产量',
    '问 清州2023年不是新能源的车造了多少辆',
  ])('%s is not answered by the NEVs', async (words) => {
    const { facts } = await ask(words);
    expect(facts.map(({ id }) => id)).not.toContain('qingzhou-2023-nev-output');
  });
});

describe('words that narrow nothing', () => {
  test.each([
    'ask hi, doing a deck for my boss: what was the NEV output of Qingzhou in 2023?',
    'ask ballpark NEV output of Qingzhou in 2023, for a memo',
    'ask reported NEV output of Qingzhou, 2023',
    'ask how many NEVs rolled out of the factories in Qingzhou in 2023',
    'ask Qingzhou: NEV output, the official 2023 figure',
    'ask I am a student: what was the NEV output of Qingzhou in 2023?',
    'ask According to Xinhua, what was the NEV output of Qingzhou in 2023?',
    'ask as an insurance analyst I need the NEV output of Qingzhou in 2023',
    'ask WHAT WAS THE NEV OUTPUT OF QINGZHOU IN 2023',
    'ask What Was The NEV Output Of Qingzhou In 2023',
    'ask NEV output of Qingzhou in 2023, the actual figure and not the goal',
    '问 清州2023年新能源汽车产量，要实际的，不要目标',
    '问 领导急要，清州2023年新能源汽车产量是多少',
    '问 我在写一篇关于江湖往事的论文，清州2023年新能源汽车产量多少',
    '问 据新华社报道，清州2023年新能源汽车产量是多少',
    '问 我是保险公司的，清州2023年新能源汽车产量是多少',
    '问 清州2023年新能源汽车产量冲到多少',
    '问 清州2023年新能源汽车产量的官方数据来着',
  ])('%s is answered', async (words) => {
    const { facts } = await ask(words);
    expect(facts[0]?.id).toBe('qingzhou-2023-nev-output');
  });
});
