// Revised goals of all regions at once, and a comparison that says for whom nothing is held.
import { describe, expect, test } from 'vitest';
import { toRecord } from '../src/record.ts';
import { asText } from '../src/reply-text.ts';
import { bookBot, fileOf, target } from './fixtures/book.ts';

const bot = bookBot((book) => {
  fileOf(book, 'lanhai').targets.push(
    target('lanhai-2026-first', { due: '2026', value: 300_000 }),
    target('lanhai-2026', { due: '2026', value: 400_000, supersedes: 'lanhai-2026-first' }),
  );
});
const idsOf = async (words: string) => (await bot.ask(words)).facts.map(({ fact }) => fact.id);

describe('revisions of all regions', () => {
  test.each(['has any region cut its target?', '哪个地区下调了目标'])(
    '%s shows what was lowered, and nothing that was raised',
    async (words) => {
      const ids = await idsOf(words);
      expect(ids).toContain('qingzhou-2025-nev-output');
      expect(ids).not.toContain('lanhai-2026');
    },
  );

  test.each(['has any region raised its target?', '哪些地方上调了目标'])(
    '%s shows what was raised',
    async (words) => {
      expect(await idsOf(words)).toEqual(['lanhai-2026']);
    },
  );
});

test.each([
  ['auto industry revenue of qingzhou and lanhai', 'No figure held for: Lanhai.'],
  ['清州和岚海的汽车产业营业收入', '没有数据的地区：岚海。'],
])('%s says for whom nothing is held', async (words, missing) => {
  const { reply } = await bot.ask(words);
  expect(asText(reply)).toContain(missing);
});

describe('a claim that a goal was revised', () => {
  test.each([
    ['Lanhai raised its 2026 NEV output target from 300,000 to 400,000', 'matches'],
    ['Lanhai lifted its 2026 NEV output goal to 400,000 from 300,000', 'matches'],
    ['岚海2026年新能源汽车产量目标从30万辆提高到40万辆', 'matches'],
    ['岚海将2026年新能源汽车产量目标由30万辆下调至40万辆', 'differs'],
    ['Lanhai raised its 2026 NEV output target from 300,000 to 900,000', 'differs'],
    ['Lanhai raised its 2026 NEV output target from 100,000 to 400,000', 'not-stated'],
  ])('%s: %s', async (words, verdict) => {
    const { claim } = toRecord(await bot.ask(`check ${words}`), bot.desk.catalog);
    expect(claim).toBe(verdict);
  });
});
