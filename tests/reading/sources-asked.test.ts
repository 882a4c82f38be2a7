import { expect, test } from 'vitest';
import { toRecord } from '../../src/record.ts';
import { bookBot } from '../fixtures/book.ts';

async function recordOf(words: string) {
  const bot = bookBot();
  return toRecord(await bot.ask(words), bot.desk.catalog);
}

test.each([
  'ask which document sets out the charging pile goal of Qingzhou for 2027',
  'ask what document gives the charging pile target of Qingzhou for 2027',
  'ask 哪份文件提出清州2027年充电桩数量目标',
])('the document of a goal is asked for as its source: %s', async (words) => {
  const { facts, query } = await recordOf(words);
  expect(facts.map(({ id }) => id)).toContain('qingzhou-2027-charging-piles');
  expect(query?.question?.asks).toBe('source');
});
