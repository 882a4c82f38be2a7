// sources on the invented book: the pages that the facts stand on, most cited first.
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/bot.ts';
import { asText } from '../../src/reply-text.ts';
import { actual, bookBot, fileOf, source } from '../fixtures/book.ts';

const bot = bookBot();
const linesOf = ({ reply }: Exchange) => asText(reply).split('\n');
const pagesOf = (exchange: Exchange) =>
  linesOf(exchange)
    .filter((line) => line.startsWith('• '))
    .map((line) => line.slice(2));

describe('the list', () => {
  test('has the most cited page first, with kind, number of facts and address', async () => {
    const exchange = await bot.ask('sources');
    expect(exchange).toMatchObject({ status: 'answered', facts: [] });
    expect(exchange.reply.blocks).toEqual([
      {
        type: 'text',
        text: '4 sources: trade press 4. 1 of them read in machine translation.',
      },
      {
        type: 'facts',
        heading: null,
        lines: [
          {
            text: 'Qingzhou Gazette, 6 August 2019, “A million by 2025”',
            cites: [],
            details: ['trade press · 5 facts · https://gazette.example/2019'],
          },
          {
            text: 'Qingzhou Gazette, 18 November 2021, “The goal is halved”',
            cites: [],
            details: ['trade press · 4 facts · https://gazette.example/2021'],
          },
          {
            text: 'Lanhai Daily, 1 February 2024, “岚海新能源汽车” (machine translation)',
            cites: [],
            details: ['trade press · 3 facts · no link'],
          },
          {
            text: 'Statistics bureau, 3 February 2026, “Output in 2025”',
            cites: [],
            details: ['trade press · 1 fact · https://bureau.example/2026'],
          },
        ],
      },
    ]);
  });

  test('is told in Chinese, for the region asked for only', async () => {
    const exchange = await bot.ask('来源 清州');
    expect(exchange.reply.title).toBe('来源 · 清州');
    const lines = linesOf(exchange);
    expect(lines).toContain('共3个来源：行业媒体 3。其中1个为机器翻译。');
    expect(lines).toContain('• 岚海日报，2024年2月1日，《岚海新能源汽车》（机器翻译）');
    expect(lines).toContain('  行业媒体 · 2个条目 · 无链接');
    expect(pagesOf(exchange)).toHaveLength(3);
  });

  test('counts a page once for a fact that cites it twice, and every page that a fact cites', async () => {
    const twice = bookBot((book) => {
      fileOf(book, 'yunxi').actuals.push(
        actual('yunxi-2023-nev-output', {
          also: [
            { source: 'gazette-2019', locator: 'paragraph 9' },
            { source: 'bureau-2026', locator: 'paragraph 1' },
          ],
        }),
      );
    });
    const lines = linesOf(await twice.ask('sources yunxi'));
    expect(lines).toContain('  trade press · 1 fact · https://gazette.example/2019');
    expect(lines).toContain('  trade press · 1 fact · https://bureau.example/2026');
  });

  test('counts the kinds of publisher', async () => {
    const official = bookBot((book) => {
      for (const each of book.sources) if (each.id === 'bureau-2026') each.kind = 'government';
    });
    expect(linesOf(await official.ask('sources'))[3]).toBe(
      '4 sources: government 1, trade press 3. 1 of them read in machine translation.',
    );
    expect(linesOf(await official.ask('来源'))[3]).toBe(
      '共4个来源：政府 1，行业媒体 3。其中1个为机器翻译。',
    );
  });

  test('keeps to a place without a file where one is named', async () => {
    const exchange = await bot.ask('sources lake town');
    expect(exchange.query).toMatchObject({ regions: ['qingzhou'], place: 'lake-town' });
    expect(pagesOf(exchange)).toEqual(['Qingzhou Gazette, 6 August 2019, “A million by 2025”']);
  });
});

test.each([
  ['sources yunxi', 'Rows 1 to 20 of 22. More: sources yunxi page 2', 20],
  ['来源 云溪 第2页', '第21—22条，共22条。回到开头：来源 云溪', 2],
])('pages by twenty: %s', async (words, text, pages) => {
  const long = bookBot((book) => {
    for (let number = 1; number <= 22; number++) {
      book.sources.push(source(`page-${number}`, { title: `Page ${number}` }));
      fileOf(book, 'yunxi').actuals.push(
        actual(`yunxi-${number}`, { period: `20${number + 10}`, source: `page-${number}` }),
      );
    }
  });
  const exchange = await long.ask(words);
  expect(pagesOf(exchange)).toHaveLength(pages);
  const more = exchange.reply.blocks.find((block) => block.type === 'more');
  expect(more?.text).toBe(text);
  expect((await long.ask(more?.words ?? '')).query?.page).toBe(pages === 20 ? 2 : 1);
});

describe('where there is nothing to list', () => {
  test.each([
    ['sources yunxi', 'No source held here states this: Yunxi.', 'region Yunxi'],
    ['来源 云溪', '现有来源均未说明：云溪。', '地区 云溪'],
  ])('says so: %s', async (words, sentence, next) => {
    const exchange = await bot.ask(words);
    expect(exchange).toMatchObject({ status: 'nothing', reason: 'no-such-fact' });
    expect(linesOf(exchange)).toContain(sentence);
    expect(exchange.reply.next).toEqual([next]);
  });

  test('offers the nearest region for a misspelt one, and the choice runs', async () => {
    const exchange = await bot.ask('sources qingzhuo');
    expect(exchange).toMatchObject({ status: 'unclear', choices: ['sources Qingzhou'] });
    expect((await bot.ask('sources Qingzhou')).status).toBe('answered');
  });

  test('asks back between two places of one name', async () => {
    expect((await bot.ask('来源 fuchang')).choices).toEqual(['来源 富昌', '来源 福昌']);
  });
});
