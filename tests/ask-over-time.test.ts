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
