// Questions that name no region and no metric: the goals of all regions, and what became of them.
import { describe, expect, test } from 'vitest';
import { toRecord } from '../src/record.ts';
import { actual, type Book, bookBot, fileOf, measure, target } from './fixtures/book.ts';

/** The book with one goal of 2022 that was met and one that was missed. */
function judged(book: Book): void {
  fileOf(book, 'lanhai').region.automakers = ['stellar'];
  // Words that a measure of another region has are no matter of their own.
  fileOf(book, 'qingzhou').measures.push(
    measure('qingzhou-parks-1', {
      statement: { en: 'Car plants get land first.', zh: '有哪些汽车厂来，先给哪些用地。' },
    }),
  );
  fileOf(book, 'qingzhou').targets.push(
    target('qingzhou-2022-nev-output', { value: 90_000, due: '2022' }),
    target('qingzhou-2023-nev-output-goal', {
      value: 700_000,
      due: '2023',
    }),
  );
  fileOf(book, 'qingzhou').actuals.push(
    actual('qingzhou-2022-nev-output', { value: 95_000, period: '2022', basis: 'registered' }),
  );
}

async function record(words: string) {
  const bot = bookBot(judged);
  return toRecord(await bot.ask(words), bot.desk.catalog);
}

describe('all regions at once', () => {
  test.each([
    'ask which targets were missed',
    'ask any goals missed?',
    'ask 哪些目标没完成',
    'ask 各地有哪些目标没有达标',
  ])('are asked which goals were missed: %s', async (words) => {
    const { status, query, facts } = await record(words);
    expect(status).toBe('answered');
    expect(query?.command).toBe('progress');
    expect(facts.map(({ id }) => id)).toContain('qingzhou-2023-nev-output-goal');
    expect(facts.map(({ id }) => id)).not.toContain('qingzhou-2022-nev-output');
  });

  test.each(['ask which targets have been met', 'ask 哪些目标已经完成了'])(
    'are asked which goals were met: %s',
    async (words) => {
      const ids = (await record(words)).facts.map(({ id }) => id);
      expect(ids).toContain('qingzhou-2022-nev-output');
      expect(ids).not.toContain('qingzhou-2023-nev-output-goal');
    },
  );

  test.each([
    'ask which targets are behind schedule',
    'ask who is behind on their goals?',
    'ask 哪些目标进度落后',
    'ask 哪些省目标进度滞后',
  ])('are asked which goals are behind: %s', async (words) => {
    const { query } = await record(words);
    expect(query?.command).toBe('progress');
    expect(query?.question?.verdict).toBe('behind');
  });

  test.each([
    'ask list all targets for 2027',
    'ask every target for 2027',
    'ask which goals are there for 2027?',
    'ask 2027年有哪些目标',
    'ask 各省2027年目标',
  ])('list their goals of a year: %s', async (words) => {
    const { facts } = await record(words);
    expect(facts.map(({ id }) => id)).toEqual(['qingzhou-2027-charging-piles']);
  });

  test.each([
    [
      'ask which provinces have NEV output targets',
      'Read as: targets · NEV production · provinces',
    ],
    ['ask 哪些省有新能源汽车产量目标', '理解为：目标 · 新能源汽车产量 · 省份'],
  ])('tell which of them have a goal of a metric, of whatever year: %s', async (words, reading) => {
    const { query, facts, text } = await record(words);
    expect(query?.command).toBe('targets');
    expect(facts.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['lanhai-2025-nev-output', 'qingzhou-2022-nev-output']),
    );
    expect(text).toContain(reading);
  });

  test.each(['ask which provinces have charging targets', 'ask 哪些省有充电目标'])(
    'tell which of them have goals on a matter: %s',
    async (words) => {
      const { facts, query } = await record(words);
      expect(query?.command).toBe('targets');
      expect(facts.map(({ id }) => id)).toEqual(['qingzhou-2027-charging-piles']);
    },
  );

  test('are not meant by one goal that is not named', async () => {
    expect((await record('ask what is the target for 2027?')).status).not.toBe('answered');
    expect((await record('ask 2027年的目标完成了吗')).status).not.toBe('answered');
  });

  test('of which none missed it are said so, with the goals that were looked at', async () => {
    const { status, text } = await record(
      'ask which provinces missed their 2025 NEV output target',
    );
    expect(status).toBe('nothing');
    expect(text).toContain('No source held here states that such a target was missed');
    expect(text).toContain('NEV production, target');
  });
});

test.each([
  ['ask which carmakers are in Lanhai', 'Carmakers: '],
  ['ask main carmakers of Lanhai', 'Carmakers: '],
  ['ask 岚海主要车企', '主要车企：'],
  ['ask 岚海有哪些汽车厂', '主要车企：'],
])('who makes cars in a region leads its card: %s', async (words, lead) => {
  const { text, query } = await record(words);
  expect(query?.command).toBe('region');
  expect(text.split('\n').filter((line) => line !== '')[2]).toContain(lead);
});

test.each(['ask Qingzhou targets vs actuals', 'ask 清州的目标和实际对比'])(
  'goals set against what was reached are judged: %s',
  async (words) => {
    const { query } = await record(words);
    expect(query).toMatchObject({ command: 'progress', regions: ['qingzhou'] });
  },
);

test('a tax that no measure speaks of is not answered by another one', async () => {
  const bot = bookBot((book) => {
    fileOf(book, 'qingzhou').measures.push(
      measure('qingzhou-plates-1', {
        statement: {
          en: 'Free plates for buyers who have paid income tax stay until the end of 2026.',
          zh: '缴过个人所得税的购车者，免费号牌延至2026年底。',
        },
      }),
    );
  });
  for (const words of ['ask when does the purchase tax exemption end', 'ask 购置税减免到什么时候'])
    expect((await bot.ask(words)).status, words).toBe('nothing');
});

describe('the goals of one region', () => {
  test.each([
    ['ask which targets did Qingzhou miss', 'Read as: progress · Qingzhou · only missed'],
    ['ask 清州哪些目标没完成', '理解为：进展 · 清州 · 仅未完成的'],
  ])('that were missed are those alone: %s', async (words, reading) => {
    const { facts, text } = await record(words);
    expect(facts.filter(({ kind }) => kind === 'verdict').map(({ id }) => id)).toEqual([
      'qingzhou-2023-nev-output-goal',
    ]);
    expect(text).toContain(reading);
  });

  test.each(['ask progress of Qingzhou', 'ask 清州进度怎么样', 'ask 清州目标完成情况'])(
    'are all judged: %s',
    async (words) => {
      const { query, facts } = await record(words);
      expect([query?.command, query?.question?.verdict]).toEqual(['progress', undefined]);
      expect(facts.length).toBeGreaterThan(2);
    },
  );

  test('one that it may have missed is judged', async () => {
    const { query } = await record('ask did Qingzhou miss its 2023 NEV output goal');
    expect(query?.command).toBe('progress');
  });
});
