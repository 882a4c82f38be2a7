// export on the invented book: the facts of another command as a file, every row with its source.
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/bot.ts';
import { asText } from '../../src/reply-text.ts';
import { actual, bookBot, fileOf, target } from '../fixtures/book.ts';

const bot = bookBot();
const fileFrom = ({ reply }: Exchange) => {
  const [file] = reply.files;
  if (file === undefined) throw new Error('The reply has no file.');
  return file;
};
const rowsFrom = (exchange: Exchange): Record<string, string>[] =>
  parse(fileFrom(exchange).text, { bom: true, columns: true, record_delimiter: '\r\n' });

describe('a table', () => {
  test('has a row for each fact, with title, publisher, date, address and place of its source', async () => {
    const exchange = await bot.ask('export targets qingzhou nev-output');
    expect(fileFrom(exchange)).toMatchObject({
      name: 'nevplan-targets-qingzhou-nev-output.csv',
      mediaType: 'text/csv; charset=utf-8',
    });
    expect(rowsFrom(exchange)).toMatchObject([
      {
        Id: 'qingzhou-2025-nev-output',
        Region: 'Qingzhou',
        Metric: 'NEV production',
        Comparator: 'exactly',
        Value: '500000',
        Unit: 'vehicles',
        Due: '2025',
        Plan: 'Plan qingzhou-2021-plan',
        Doubts: 'No page says in words that the million was withdrawn.',
        'Source title': 'The goal is halved',
        Publisher: 'Qingzhou Gazette',
        Published: '2021-11-18',
        Address: 'https://gazette.example/2021',
        'Place in the source': 'paragraph 1',
      },
      { Id: 'qingzhou-2025-nev-output-2019', Comparator: 'more than', Value: '1000000' },
    ]);
  });

  test('has Chinese columns for Chinese words', async () => {
    expect(rowsFrom(await bot.ask('导出 目标 清州 大型整车企业数量'))).toMatchObject([
      {
        地区: '清州',
        限定: '区间',
        数值: '2',
        区间上限: '3',
        来源标题: 'A million by 2025',
        来源位置: 'paragraph 1',
      },
    ]);
  });

  test('holds all rows where the reply would page, and the verdicts where there are some', async () => {
    const many = bookBot((book) => {
      for (let number = 1; number <= 45; number++)
        fileOf(book, 'lanhai').targets.push(
          target(`lanhai-${number}`, { due: '2030', value: number }),
        );
    });
    expect(rowsFrom(await many.ask('export targets lanhai'))).toHaveLength(46);
    expect(rowsFrom(await bot.ask('export progress qingzhou nev-output'))[0]).toMatchObject({
      Kind: 'verdict',
      Verdict: 'met',
    });
  });

  test('names further sources of a fact', async () => {
    const two = bookBot((book) => {
      fileOf(book, 'lanhai').actuals.push(
        actual('twice', {
          metric: 'nev-sales',
          also: [{ source: 'daily-2024', locator: 'title' }],
        }),
      );
    });
    expect(rowsFrom(await two.ask('export actuals lanhai nev-sales'))[0]?.['Further sources']).toBe(
      'Lanhai Daily, 2024-02-01, 岚海新能源汽车, title',
    );
  });
});

test('JSON has the query and the facts as the command line gives them', async () => {
  const file = fileFrom(await bot.ask('export targets qingzhou charging-piles as json'));
  expect(file.name).toBe('nevplan-targets-qingzhou-charging-piles.json');
  expect(JSON.parse(file.text)).toMatchObject({
    query: { command: 'targets', regions: ['qingzhou'], metrics: ['charging-piles'] },
    made: '2026-11-23',
    facts: [
      {
        id: 'qingzhou-2027-charging-piles',
        comparator: '~',
        sources: [{ locator: 'paragraph 1' }],
      },
    ],
  });
});

test.each(['export targets qingzhou as ics', '导出 目标 清州 日历'])(
  'a calendar has an event for each target: %s',
  async (words) => {
    const calendar = new ICAL.Component(ICAL.parse(fileFrom(await bot.ask(words)).text));
    const uids = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).uid);
    expect(uids).toContain('qingzhou-2027-charging-piles@nevplan');
    expect(uids).toHaveLength(5);
  },
);

describe('the words behind it', () => {
  test.each([
    ['export which provinces have a nev output target above 400,000 for 2025', 1],
    ['export rank nev-output 2025 targets', 2],
    ['export compare qingzhou lanhai nev-output 2025 targets', 2],
    ['export timeline qingzhou', 6],
    ['export due qingzhou 2027', 1],
    ['export qingzhou', 8],
  ])('may be any command or question: %s', async (words, rows) => {
    expect(rowsFrom(await bot.ask(words))).toHaveLength(rows);
  });

  test('are answered as themselves where they cannot be read', async () => {
    const alone = await bot.ask('targets qingzhu');
    expect(await bot.ask('export targets qingzhu')).toMatchObject({
      status: 'unclear',
      choices: alone.choices,
    });
  });

  test.each(['export', '导出', 'export as json'])(
    'are asked for where there are none: %s',
    async (words) => {
      expect((await bot.ask(words)).status).toBe('unclear');
    },
  );

  test.each(['export help', 'export targets qingzhou 1999', 'export export targets qingzhou'])(
    'without facts give no file: %s',
    async (words) => {
      const { status, reply } = await bot.ask(words);
      expect([status, reply.files]).toEqual(['nothing', []]);
    },
  );
});

test('the reply says how many rows there are and shows the first', async () => {
  const { reply } = await bot.ask('export targets qingzhou');
  const lines = asText(reply).split('\n');
  expect(lines).toContain(
    '5 rows of targets · Qingzhou, each with source title, publisher, date, address and place in the source.',
  );
  expect(lines).toContain('• Qingzhou: NEV production, target 500,000 by 2025 † [1 ¶1]');
  expect(lines).toContain('Attached: nevplan-targets-qingzhou.csv');
  expect(reply.next).toEqual(['export targets qingzhou as json']);
});
