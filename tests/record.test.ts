// The JSON form of an answer, on the invented book: what scripts depend on.
import { expect, test } from 'vitest';
import { toRecord } from '../src/record.ts';
import { bookBot } from './fixtures/book.ts';

const bot = bookBot();
const recordOf = async (words: string) => toRecord(await bot.ask(words), bot.desk.catalog);

const FIELDS = ['words', 'status', 'reason', 'query', 'facts', 'choices', 'text'];

test('holds the promised fields and no others where no file came with the answer', async () => {
  for (const words of ['targets lanhai', 'targets nowhere', 'NEV output target of Qingzhou'])
    expect(Object.keys(await recordOf(words))).toEqual(FIELDS);
});

test('names the verdict of a claim besides', async () => {
  const { claim } = await recordOf('check Lanhai wants 300,000 NEVs by 2025');
  expect(claim).toBe('matches');
});

test.each([
  ['export targets lanhai', 'nevplan-targets-lanhai.csv', 'text/csv; charset=utf-8'],
  ['export targets lanhai as json', 'nevplan-targets-lanhai.json', 'application/json'],
  ['due', 'nevplan-due.ics', 'text/calendar; charset=utf-8'],
])('names the files that came with the answer: %s', async (words, name, mediaType) => {
  expect((await recordOf(words)).files).toEqual([{ name, mediaType }]);
});
