// Which of two is ahead, how a named goal stands today, what the terms mean and why figures differ: what the first line of a reply must tell.
import { describe, expect, test } from 'vitest';
import { toRecord } from '../src/record.ts';
import { actual, bookBot, fileOf, target } from './fixtures/book.ts';

const bot = bookBot((book) => {
  fileOf(book, 'lanhai').actuals.push(
    actual('lanhai-2023-nev-output', { value: 700_000, period: '2023' }),
  );
  fileOf(book, 'qingzhou').targets.push(
    target('qingzhou-2025-charging-piles', {
      metric: 'charging-piles',
      unit: 'count',
      value: 150_000,
    }),
  );
});

async function ask(words: string) {
  return toRecord(await bot.ask(words), bot.desk.catalog);
}

describe('whether one is ahead of another', () => {
  test.each([
    ["did Lanhai overtake Qingzhou's NEV output in 2023?", 'Lanhai has the higher figure.'],
    ['is Qingzhou ahead of Lanhai in NEV output of 2023?', 'Lanhai has the higher figure.'],
    ['岚海2023年新能源汽车产量超过清州了吗', '岚海较高。'],
  ])('%s', async (words, line) => {
    const { text, facts } = await ask(words);
    expect(text).toContain(line);
    expect(facts.map(({ id }) => id)).toContain('qingzhou-2023-nev-output');
  });
});

describe('a goal that is named, and what there is now', () => {
  test.each([
    'Qingzhou wants 150,000 charging piles by 2025, how many are there now?',
    '清州2025年充电桩目标15万个，现在建了多少',
  ])('%s: both are told', async (words) => {
    const ids = (await ask(words)).facts.map(({ id }) => id);
    expect(ids).toEqual(['qingzhou-2025-charging-piles', 'qingzhou-2023-charging-piles']);
  });
});

describe('what is meant by an NEV', () => {
  test.each([
    'what is an NEV?',
    'are hybrids NEVs?',
    'what does NEV include here',
    '什么是新能源汽车',
    '插混算新能源车吗',
  ])('%s is defined', async (words) => {
    const { query } = await ask(words);
    expect([query?.command, query?.metrics]).toEqual(['define', ['nev-output']]);
  });
});

test.each(["why is Qingzhou's number different from Lanhai's", '清州的数据为什么和岚海的不一样'])(
  '%s: the doubts are told',
  async (words) => {
    expect((await ask(words)).query?.command).toBe('doubts');
  },
);
