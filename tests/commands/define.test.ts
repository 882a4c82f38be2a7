// define on the invented book: what a metric counts, and what one may ask next.
import { expect, test } from 'vitest';
import { asText } from '../../src/reply-text.ts';
import { bookBot } from '../fixtures/book.ts';

const bot = bookBot();

test.each([
  ['define nev-output', 'NEV production: ', 'rank nev-output'],
  ['定义 新能源汽车产量', '新能源汽车产量：', '排名 新能源汽车产量'],
])(
  'says what is counted, and offers the ranking in the asker’s language: %s',
  async (words, begin, next) => {
    const { reply } = await bot.ask(words);
    expect(asText(reply)).toContain(begin);
    expect(reply.next).toEqual([next]);
    const { status, query } = await bot.ask(next);
    expect([status, query?.command, query?.metrics]).toEqual(['answered', 'rank', ['nev-output']]);
  },
);
