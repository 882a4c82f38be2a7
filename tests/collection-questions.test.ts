// Questions on the collection itself: what is new in it, what is doubtful, what it covers.
import { expect, test } from 'vitest';
import { toRecord } from '../src/record.ts';
import { bookBot, fileOf, plan } from './fixtures/book.ts';

const bot = bookBot((book) => {
  fileOf(book, 'qingzhou').plans.push(
    plan('qingzhou-newest', {
      title: { en: 'Kite plan', zh: '风筝规划', zhIs: 'described' },
      announced: '2025-06-01',
    }),
  );
});

async function ask(words: string) {
  return toRecord(await bot.ask(words), bot.desk.catalog);
}

test.each(['what is new in Qingzhou?', '清州最近有什么新动向'])(
  '%s: the newest document leads',
  async (words) => {
    const record = await ask(words);
    expect(record.query?.command).toBe('news');
    expect(record.facts[0]?.id).toBe('qingzhou-newest');
  },
);

test.each(['what are the doubts on the numbers of Qingzhou?', '清州的数据有哪些疑点'])(
  '%s: the doubts lead, also those about no figure',
  async (words) => {
    const record = await ask(words);
    expect(record.query?.command).toBe('doubts');
    expect(record.text).toMatch(/million was withdrawn|百万目标已撤回/);
    expect(record.text).toMatch(/Not found: a figure|未找到2025年/);
    expect(record.facts.map(({ id }) => id)).toContain('qingzhou-2025-nev-output-2019');
  },
);

test.each([
  'which regions do you cover?',
  '你收录了哪些城市',
  'how many facts do you have about qingzhou?',
  '清州你有多少条数据',
])('%s: what is held', async (words) => {
  expect((await ask(words)).query?.command).toBe('coverage');
});

test('what is wrong with a policy is no question for doubts', async () => {
  expect((await ask("what is wrong with Qingzhou's kite model?")).query?.command).not.toBe(
    'doubts',
  );
});
