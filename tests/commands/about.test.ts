// about on the invented book: counts, data version, what the bot does not do.
import { describe, expect, test } from 'vitest';
import { createBot, type Exchange } from '../../src/bot.ts';
import { asText } from '../../src/reply-text.ts';
import { bookBot, TODAY } from '../fixtures/book.ts';

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

  test('tells how it did when it was last put to the test, where that was kept', async () => {
    const { catalog } = bot.desk;
    const scorecard = () =>
      Promise.resolve({
        measured: '2026-11-20',
        sets: [
          { name: 'visible' as const, right: 1_200, wrong: 30, silent: 20, of: 1_250 },
          { name: 'held-out' as const, right: 90, wrong: 6, silent: 4, of: 100 },
        ],
      });
    const scored = createBot({ catalog, version: '0.0.0', today: () => TODAY, scorecard });
    expect(linesOf(await scored.ask('about'))).toContain(
      'Put to the test on 20 November 2026: of 1,250 questions seen while building, 1,200 answered rightly, 30 wrongly, 20 not; of 100 questions never looked at, 90 answered rightly, 6 wrongly, 4 not.',
    );
    expect(linesOf(await scored.ask('关于'))).toContain(
      '2026年11月20日测试：开发时见过的问题1250个，答对1200个，答错30个，未答20个；开发时没有看过的问题100个，答对90个，答错6个，未答4个。',
    );
    expect(asText((await bot.ask('about')).reply)).not.toContain('Put to the test');
  });

  test('leads on to words that are answered', async () => {
    for (const words of ['about', '关于']) {
      const { reply } = await bot.ask(words);
      for (const next of reply.next) expect((await bot.ask(next)).status).toBe('answered');
    }
  });

  // A command that takes no names finds every() of no kinds true: "It is none of the regions held here" (src/replies/unread.ts).
  test('does not take other words for a region', async () => {
    expect((await bot.ask('about foo')).reason).not.toBe('unknown-region');
  });
});
