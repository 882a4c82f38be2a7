// Figures that no source states and that two stated ones make: what is left of all cars, the pace between two goals, how many times as much.
import { describe, expect, test } from 'vitest';
import { toRecord } from '../src/record.ts';
import { actual, type Book, bookBot, fileOf, target } from './fixtures/book.ts';

function figures(book: Book): void {
  fileOf(book, 'qingzhou').actuals.push(
    actual('qingzhou-2023-vehicle-output', {
      metric: 'vehicle-output',
      value: 1_000_000,
      period: '2023',
      basis: 'registered',
    }),
    actual('qingzhou-2020-nev-output', { value: 102_000, period: '2020', basis: 'registered' }),
  );
  fileOf(book, 'lanhai').actuals.push(
    actual('lanhai-2023-nev-output', { value: 306_000, period: '2023', basis: 'registered' }),
  );
  fileOf(book, 'qingzhou').targets.push(
    target('qingzhou-2030-nev-output', { value: 1_000_000, due: '2030' }),
  );
}

async function record(words: string) {
  const bot = bookBot(figures);
  const { facts, text } = toRecord(await bot.ask(words), bot.desk.catalog);
  return { inputs: facts.filter(({ kind }) => kind !== 'derived').map(({ id }) => id), text };
}

describe('cars that are no NEVs', () => {
  test.each([
    'ask how many non-NEV vehicles did Qingzhou make in 2023',
    'ask 清州2023年非新能源汽车产量',
  ])('are all cars less the NEVs: %s', async (words) => {
    const { inputs, text } = await record(words);
    expect(inputs).toEqual(['qingzhou-2023-vehicle-output', 'qingzhou-2023-nev-output']);
    expect(text).toMatch(/388,000|38\.8万/);
  });
});

describe('a whole without a part of it', () => {
  const withCountry = () =>
    bookBot((book) => {
      figures(book);
      fileOf(book, 'china').actuals.push(
        actual('china-2023-nev-output', { value: 9_612_000, period: '2023' }),
      );
    });
  test.each(['ask 全国除清州外2023年新能源汽车产量', 'ask 除了清州，全国2023年造了多少新能源车'])(
    'is the one less the other: %s',
    async (words) => {
      const bot = withCountry();
      const { text } = toRecord(await bot.ask(words), bot.desk.catalog);
      expect(text).toContain('900万辆（961.2万辆 − 61.2万辆）');
    },
  );

  test('is asked back where the part is not held for that time', async () => {
    const bot = withCountry();
    const words = 'ask How many NEVs did China build in 2023 excluding Lanhai City';
    const { facts } = toRecord(await bot.ask(words), bot.desk.catalog);
    expect(facts.map(({ id }) => id)).not.toEqual(['china-2023-nev-output']);
  });
});

test('the pace between two goals is their difference over the years between', async () => {
  const words = 'ask 清州新能源汽车产量从2025年目标到2030年目标平均每年要增加多少';
  const { inputs, text } = await record(words);
  expect(inputs).toEqual(['qingzhou-2025-nev-output', 'qingzhou-2030-nev-output']);
  expect(text).toContain('2025—2030年平均每年：10万辆（(100万辆 − 50万辆) ÷ 5）。');
});

describe('how many times as much', () => {
  test.each([
    ['ask 清州2023年新能源汽车产量是岚海的几倍', '清州是岚海的2倍（61.2万辆 ÷ 30.6万辆）。'],
    ['ask 清州2023年产量是2020年的几倍', '2023年是2020年的6倍（61.2万辆 ÷ 10.2万辆）。'],
    [
      "ask how many times Lanhai's 2023 NEV output is Qingzhou's",
      'Lanhai has 0.5 times as much as Qingzhou',
    ],
  ])('names whose figure is held against whose: %s', async (words, line) => {
    expect((await record(words)).text).toContain(line);
  });
});
