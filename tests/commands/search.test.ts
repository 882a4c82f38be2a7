// search on the invented book: all kinds of fact, in both languages and through typos, best first.
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/bot.ts';
import { asText } from '../../src/reply-text.ts';
import { bookBot, fileOf } from '../fixtures/book.ts';

const bot = bookBot();
const idsOf = ({ facts }: Exchange) => facts.map(({ fact }) => fact.id);
const linesOf = ({ reply }: Exchange) => asText(reply).split('\n');

describe('the hits', () => {
  test.each([
    // by what a fact is about: metric and year, topic, place, company
    ['search piles 2027', 'qingzhou-2027-charging-piles'],
    ['search hydrogen', 'qingzhou-hydrogen-1'],
    ['搜索 氢能', 'qingzhou-hydrogen-1'],
    ['搜索 湖镇', 'qingzhou-hydrogen-1'],
    ['search stellar', 'qingzhou-hydrogen-1'],
    ['搜索 星辰', 'qingzhou-hydrogen-1'],
    // by its text, in either language, in both at once
    ['search trial buses', 'qingzhou-hydrogen-1'],
    ['搜索 公交', 'qingzhou-hydrogen-1'],
    ['搜索 清州 hydrogen', 'qingzhou-hydrogen-1'],
    // through typos, beginnings of words and traditional characters
    ['search hydrogn', 'qingzhou-hydrogen-1'],
    ['search hydro', 'qingzhou-hydrogen-1'],
    ['搜索 氫能', 'qingzhou-hydrogen-1'],
    ['search lanhia', 'lanhai-2025-nev-output-2'],
    // plans by their title
    ['search 2021-plan 2035', 'qingzhou-2021-plan'],
  ])('begin with the best: %s', async (words, id) => {
    const exchange = await bot.ask(words);
    expect(exchange.status).toBe('answered');
    expect(idsOf(exchange)[0]).toBe(id);
  });

  test('put what has all the words before what has some, and a replaced target behind its successor', async () => {
    expect(idsOf(await bot.ask('search qingzhou nev production target')).slice(0, 3)).toEqual([
      'qingzhou-2025-nev-output',
      'qingzhou-2025-nev-output-2019',
      'lanhai-2025-nev-output',
    ]);
  });

  test('of all kinds are cited', async () => {
    const { facts } = await bot.ask('search qingzhou');
    expect(new Set(facts.map(({ fact }) => fact.kind))).toEqual(
      new Set(['plan', 'target', 'actual', 'measure']),
    );
    expect(facts.find(({ fact }) => fact.kind === 'measure')?.citations).toMatchObject([
      { source: { id: 'gazette-2019' }, locator: 'paragraph 3' },
    ]);
  });

  test('are told as facts that can stand alone, each with its source', async () => {
    const { reply } = await bot.ask('search lanhai 2025');
    expect(reply.title).toBe('Search · lanhai 2025');
    expect(reply.reading).toBe('Read as: search · “lanhai 2025”');
    expect(reply.blocks[0]).toMatchObject({
      type: 'facts',
      lines: [
        { text: 'Lanhai: NEV production, 355,000 in 2025', cites: [{ number: 1, locator: '¶2' }] },
        { text: 'Lanhai: NEV production, target at least 300,000 by 2025' },
      ],
    });
    expect(reply.next).toEqual([
      'source lanhai-2025-nev-output-2',
      'source lanhai-2025-nev-output',
    ]);
  });

  test('are told in Chinese', async () => {
    const exchange = await bot.ask('搜索 充电桩');
    expect(exchange.reply.title).toBe('搜索 · 充电桩');
    expect(linesOf(exchange)).toContain('• 清州：2023年末充电桩数量超过12.5万个 [1 第2段]');
    expect(exchange.reply.next[0]).toBe('出处 qingzhou-2023-charging-piles');
  });

  test('that are doubted are marked', async () => {
    const doubted = bookBot((book) => {
      fileOf(book, 'qingzhou').doubts.push({
        id: 'qingzhou-doubt-3',
        facts: ['qingzhou-hydrogen-1'],
        text: { en: 'The year is not told.', zh: '未写明年份。' },
      });
    });
    expect(linesOf(await doubted.ask('search hydrogen'))).toContain(
      '• Qingzhou: Hydrogen buses run on trial in Yunxi and Lake Town. † [1 ¶3]',
    );
  });

  // Search marks a figure with † and never says what is doubtful about it (src/commands/search.ts writes no doubts).
  test('that are doubted come with the doubt', async () => {
    const { reply } = await bot.ask('search qingzhou nev production target');
    expect(reply.blocks.map(({ type }) => type)).toContain('doubts');
  });
});

describe('pages', () => {
  test.each([
    ['search qingzhou', 'Rows 1 to 8 of 11. More: search qingzhou page 2', 8],
    ['search qingzhou page 2', 'Rows 9 to 11 of 11. From the start: search qingzhou', 3],
    ['搜索 清州', '第1—8条，共11条。下一页：搜索 清州 第2页', 8],
    ['搜索 清州 第 2 页', '第9—11条，共11条。回到开头：搜索 清州', 3],
  ])('hold eight: %s', async (words, text, lines) => {
    const exchange = await bot.ask(words);
    expect(exchange.facts).toHaveLength(11);
    expect(exchange.reply.blocks.slice(0, 2)).toMatchObject([
      { type: 'facts', lines: { length: lines } },
      { type: 'more', text },
    ]);
  });

  test('lead to each other by the words of "more"', async () => {
    const first = await bot.ask('search qingzhou');
    const more = first.reply.blocks.find((block) => block.type === 'more');
    const second = await bot.ask(more?.words ?? '');
    expect(second.query).toMatchObject({ command: 'search', text: 'qingzhou', page: 2 });
  });
});

describe('without a hit', () => {
  test.each([
    ['search zzzz', 'No source held here states this: “zzzz”.'],
    ['搜索 火星', '现有来源均未说明：“火星”。'],
  ])('says so: %s', async (words, sentence) => {
    const exchange = await bot.ask(words);
    expect(exchange).toMatchObject({ status: 'nothing', reason: 'no-such-fact', facts: [] });
    expect(linesOf(exchange)).toContain(sentence);
  });

  test.each([
    ['search', 'Search for what?', 'search'],
    ['搜索', '搜索什么？', '搜索'],
  ])('asks for words where there are none: %s', async (words, title, start) => {
    const exchange = await bot.ask(words);
    expect(exchange).toMatchObject({ status: 'unclear', reason: 'ambiguous' });
    expect(exchange.reply.title).toBe(title);
    expect(exchange.choices.every((choice) => choice.startsWith(`${start} `))).toBe(true);
  });

  // The page is taken off after the check for missing words: "No source held here states this: ." (src/reading/read.ts).
  test('asks for words where there is only a page', async () => {
    expect((await bot.ask('search page 2')).status).toBe('unclear');
  });
});
