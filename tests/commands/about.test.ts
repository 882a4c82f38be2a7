// about on the invented book: counts, data version, what the bot does not do.
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/bot.ts';
import { asText } from '../../src/reply-text.ts';
import { bookBot } from '../fixtures/book.ts';

const bot = bookBot();
const linesOf = ({ reply }: Exchange) => asText(reply).split('\n');

describe('about', () => {
  test('counts what the catalog holds', async () => {
    const exchange = await bot.ask('about');
    expect(exchange).toMatchObject({ status: 'answered', facts: [], reply: { reading: null } });
    expect(exchange.reply.title).toBe('Nevplan 0.0.0');
    const { counts } = bot.desk.catalog;
    expect(counts).toEqual({
      regions: 4,
      plans: 2,
      targets: 6,
      actuals: 4,
      measures: 1,
      sources: 4,
      metrics: 9,
      doubts: 2,
    });
    const [, , told] = linesOf(exchange);
    for (const [kind, count] of Object.entries(counts)) {
      expect(told).toContain(`${count} ${kind.slice(0, -1)}`);
    }
  });

  test('counts in Chinese', async () => {
    expect(linesOf(await bot.ask('关于'))).toContain(
      '收录4个地区：2份规划、6项目标、4项实际数据、1条措施，来自4个来源；9个指标，2条存疑说明。',
    );
  });

  test.each([
    ['about', 'Data version book, newest source of 3 February 2026.'],
    ['版本', '数据版本book，最新来源为2026年2月3日。'],
  ])('tells the version of the data and its newest source: %s', async (words, line) => {
    expect(linesOf(await bot.ask(words))).toContain(line);
  });

  test('leaves out the newest source where no source has a whole date', async () => {
    const undated = bookBot((book) => {
      for (const source of book.sources) source.published = '2021';
    });
    expect(linesOf(await undated.ask('about'))).toContain('Data version book.');
    expect(linesOf(await undated.ask('关于'))).toContain('数据版本book。');
  });

  test.each([
    ['about', 'It makes no estimates and no forecasts'],
    ['关于', '不做估算和预测'],
  ])('says what it does not do: %s', async (words, sentence) => {
    expect(asText((await bot.ask(words)).reply)).toContain(sentence);
  });

  test('leads on to words that are answered', async () => {
    for (const words of ['about', '关于']) {
      const { reply } = await bot.ask(words);
      for (const next of reply.next) expect((await bot.ask(next)).status).toBe('answered');
    }
  });

  // A command that takes no names finds every() of no kinds true: "It is none of the regions held here" (src/replies/no-answer.ts).
  test('does not take other words for a region', async () => {
    expect((await bot.ask('about foo')).reason).not.toBe('unknown-region');
  });
});
