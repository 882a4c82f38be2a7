// A goal and the figure of a part of its year, both asked for in one sentence.
import { expect, test } from 'vitest';
import { toRecord } from '../../src/record.ts';
import { actual, bookBot, fileOf, target } from '../fixtures/book.ts';

const bot = bookBot((book) => {
  const region = fileOf(book, 'qingzhou');
  region.actuals.push(
    actual('qingzhou-2024-01-to-2024-08-nev-output', { value: 410_000, period: '2024-01/2024-08' }),
  );
  region.targets.push(target('qingzhou-2024-nev-output', { value: 700_000, due: '2024' }));
});

test.each([
  'what was the NEV output target of Qingzhou for 2024, and how many did it make from January to August 2024',
  '清州2024年新能源汽车产量目标是多少，2024年1到8月做到多少',
])('both are told: %s', async (words) => {
  const answer = toRecord(await bot.ask(`ask ${words}`), bot.desk.catalog);
  expect(answer.facts.map(({ id }) => id)).toEqual([
    'qingzhou-2024-nev-output',
    'qingzhou-2024-01-to-2024-08-nev-output',
  ]);
});
