// Questions for how a figure went over the years, and how much it grew since one of them.
import { describe, expect, test } from 'vitest';
import { toRecord } from '../src/record.ts';
import { actual, type Book, bookBot, fileOf } from './fixtures/book.ts';

/** The book with four years of output, the last of them not over. */
function years(book: Book): void {
  fileOf(book, 'qingzhou').actuals.push(
    actual('qingzhou-2020-nev-output', { value: 102_000, period: '2020', basis: 'registered' }),
    actual('qingzhou-2022-nev-output', { value: 306_000, period: '2022', basis: 'registered' }),
    actual('qingzhou-2026-nev-output-months', {
      value: 90_000,
      period: '2026-01/2026-02',
      basis: 'built',
    }),
  );
}

async function record(words: string) {
  const bot = bookBot(years);
  return toRecord(await bot.ask(words), bot.desk.catalog);
}

describe('a trend', () => {
  test.each([
    'ask how has NEV output of Qingzhou changed over the years',
    'ask NEV output of Qingzhou by year',
    'ask Qingzhou NEV output trend',
    'ask 清州历年新能源汽车产量',
    'ask 清州新能源汽车产量变化趋势',
  ])('is what was reached, year by year: %s', async (words) => {
    const { query, facts } = await record(words);
    expect(query?.command).toBe('actuals');
    expect(facts.every(({ kind }) => kind === 'actual')).toBe(true);
    expect(facts.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'qingzhou-2023-nev-output',
        'qingzhou-2022-nev-output',
        'qingzhou-2020-nev-output',
      ]),
    );
  });

  test.each([
    'ask how has the NEV output target of Qingzhou changed',
    'ask 清州产量目标有什么变化',
  ])('of goals is their history: %s', async (words) => {
    expect((await record(words)).query?.command).toBe('history');
  });
});

describe('the goal that came first', () => {
  test.each([
    "ask what was Qingzhou's first NEV output goal for 2025",
    "ask Qingzhou's original NEV output target for 2025",
    'ask 清州2025年新能源汽车产量目标原来是多少',
  ])('is read out before the one that stands: %s', async (words) => {
    const { facts, text } = await record(words);
    expect(facts[0]?.id).toBe('qingzhou-2025-nev-output-2019');
    const [old, current] = [text.indexOf('[1'), text.indexOf('[2')];
    const said = /more than 1 million|超过?100万|100万/.exec(text)?.index ?? -1;
    expect(said).toBeGreaterThan(0);
    expect(said).toBeLessThan(old);
    expect(old).toBeLessThan(current);
  });
});

describe('what changed, of something that nobody set a goal for', () => {
  const counted = bookBot((book) => {
    const piles = (period: string, value: number) =>
      actual(`lanhai-${period}-piles`, { metric: 'charging-piles', unit: 'count', period, value });
    fileOf(book, 'lanhai').actuals.push(piles('2022', 1_000), piles('2023', 2_000));
  });

  test.each(['ask how have the charging piles of Lanhai changed', 'ask 岚海充电桩数量有什么变化'])(
    'is what there was, year by year: %s',
    async (words) => {
      const { query, facts } = toRecord(await counted.ask(words), counted.desk.catalog);
      expect(query?.command).toBe('actuals');
      expect(facts.map(({ id }) => id)).toEqual(['lanhai-2023-piles', 'lanhai-2022-piles']);
    },
  );
});

describe('growth since a year', () => {
  test.each([
    'ask how much has the NEV output of Qingzhou grown since 2020',
    'ask 清州新能源汽车产量2020年以来增长了多少',
  ])('ends with the last whole year that is held: %s', async (words) => {
    const { facts, text } = await record(words);
    expect(facts.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['qingzhou-2020-nev-output', 'qingzhou-2023-nev-output']),
    );
    expect(facts.map(({ id }) => id)).not.toContain('qingzhou-2026-nev-output-months');
    expect(text).toContain('500%');
  });

  test('of a year that is over and not held is not told by another', async () => {
    const { status } = await record('ask growth of NEV output of Qingzhou from 2020 to 2024');
    expect(status).toBe('nothing');
  });
});

describe('what was reached at one time and the goal for another', () => {
  test.each([
    'ask what was the NEV output of Qingzhou in 2023 and what is the goal for 2025?',
    'ask 清州2023年新能源汽车产量多少，2025年目标呢',
  ])('are both answered, in the order of the words: %s', async (words) => {
    const { facts } = await record(words);
    expect(facts.map(({ id }) => id)).toEqual([
      'qingzhou-2023-nev-output',
      'qingzhou-2025-nev-output',
    ]);
  });

  test('of which one is not held, the other stands with a word on what is missing', async () => {
    const { facts, text } = await record('ask Qingzhou 2024 NEV output and 2025 goal');
    expect(facts.map(({ id }) => id)).toEqual(['qingzhou-2025-nev-output']);
    expect(text).toContain('No source held here states: NEV production · 2024 · actuals.');
  });

  test('are not answered with what stands between the two', async () => {
    const { status, text } = await record('ask Lanhai 2023 NEV output and 2027 goal');
    expect(status).toBe('nothing');
    expect(text).toContain('states either of the two');
  });

  test('are not meant by two years of one thing', async () => {
    const { query } = await record('ask Qingzhou 2024 and 2025 NEV output targets');
    expect(query?.parts).toBeUndefined();
  });
});

test('the average of regions is worked out of all of them, in whole cars', async () => {
  const bot = bookBot((book) => {
    years(book);
    fileOf(book, 'lanhai').actuals.push(actual('l-2023', { period: '2023', value: 250_001 }));
  });
  const asked = 'ask average NEV output of Qingzhou and Lanhai in 2023';
  const { text } = toRecord(await bot.ask(asked), bot.desk.catalog);
  expect(text).toContain('On average: 431,001 NEVs ((612,000 NEVs + 250,001 NEVs) ÷ 2).');
});

describe('when something came about', () => {
  test.each([
    'ask when did Qingzhou start building NEVs',
    'ask when did NEV output of Qingzhou take off',
    'ask 清州什么时候开始造新能源汽车',
  ])('is not the year of the figure that is held: %s', async (words) => {
    const { status, facts } = await record(words);
    expect(status).not.toBe('answered');
    expect(facts).toEqual([]);
  });

  test('of a number that is named is the year of the first figure that has it', async () => {
    const { facts } = await record('ask when did NEV output of Qingzhou pass 300,000');
    expect(facts[0]?.id).toBe('qingzhou-2022-nev-output');
  });
});
