// coverage on the invented book: what is held for each region, what is blank, how old it is.
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/bot.ts';
import { asText } from '../../src/reply-text.ts';
import { actual, bookBot, fileOf, target } from '../fixtures/book.ts';

const bot = bookBot();
const linesOf = ({ reply }: Exchange) => asText(reply).split('\n');
const rowsOf = ({ reply }: Exchange) =>
  reply.blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : [],
  );

describe('the table', () => {
  test('counts what is held: the country, the provinces by name, the cities', async () => {
    const exchange = await bot.ask('coverage');
    expect(exchange).toMatchObject({ status: 'answered', facts: [] });
    expect(rowsOf(exchange)).toEqual([
      ['China', '0', '0', '0', '0', '0', '0', '–', '–'],
      ['Lanhai', '0', '1', '1', '0', '0', '0', '2025', '3 February 2026'],
      ['Qingzhou', '2', '5', '3', '0', '1', '2', '2023', '1 February 2024'],
      ['Yunxi', '0', '0', '0', '0', '0', '0', '–', '–'],
    ]);
  });

  test.each([
    ['coverage lanhai', 'Lanhai', '2024', '“others’” are those of companies and experts'],
    ['覆盖 岚海', '岚海', '2024年', '“企业等”为归在该地区的企业和专家的目标与实际'],
  ])('never counts what is a company’s as the region’s: %s', async (words, name, latest, said) => {
    const company = 'stellar';
    const owned = bookBot((book) => {
      const file = fileOf(book, 'lanhai');
      file.targets = [target('own', { company }), target('due-later', { company, due: '2030' })];
      file.actuals = [
        actual('own-figure', { company, period: '2026' }),
        actual('lanhai-figure', { period: '2024' }),
      ];
    });
    const exchange = await owned.ask(words);
    expect(rowsOf(exchange)[0]?.slice(0, 5)).toEqual([name, '0', '0', '1', '3']);
    expect(rowsOf(exchange)[0]?.[7]).toBe(latest);
    expect(asText(exchange.reply)).toContain(said);
  });

  test('names its columns and aligns the counts', async () => {
    const { reply } = await bot.ask('coverage');
    expect(reply.blocks[0]).toMatchObject({
      type: 'table',
      columns: [
        { title: 'Region', align: 'left' },
        { title: 'plans', align: 'right' },
        { title: 'targets', align: 'right' },
        { title: 'actuals', align: 'right' },
        { title: 'others’', align: 'right' },
        { title: 'measures', align: 'right' },
        { title: 'doubts', align: 'right' },
        { title: 'latest actual', align: 'left' },
        { title: 'newest source', align: 'left' },
      ],
    });
  });

  test('is told in Chinese', async () => {
    const exchange = await bot.ask('覆盖 岚海、清州');
    expect(exchange.reply.title).toBe('收录情况 · 岚海 · 清州');
    expect(rowsOf(exchange)).toEqual([
      ['岚海', '0', '1', '1', '0', '0', '0', '2025年', '2026年2月3日'],
      ['清州', '2', '5', '3', '0', '1', '2', '2023年', '2024年2月1日'],
    ]);
  });
});

describe('blanks and gaps', () => {
  test('are named by kind', async () => {
    const lines = linesOf(await bot.ask('coverage'));
    expect(lines).toContain('No plans held for: China, Lanhai, Yunxi.');
    expect(lines).toContain('No targets held for: China, Yunxi.');
    expect(lines).toContain('No measures held for: China, Lanhai, Yunxi.');
    expect(linesOf(await bot.ask('覆盖'))).toContain('未收录规划的地区：中国、岚海、云溪。');
  });

  test('are silent where nothing is blank', async () => {
    expect(asText((await bot.ask('coverage qingzhou')).reply)).not.toContain('held for');
  });

  test.each([
    ['coverage qingzhou', 'Known gaps', '• Not found: a figure for 2025.'],
    ['覆盖 清州', '已知空白', '• 未找到2025年的数据。'],
  ])('tell what was looked for and not found: %s', async (words, heading, gap) => {
    const lines = linesOf(await bot.ask(words));
    expect(lines).toContain(heading);
    expect(lines).toContain(gap);
    // A doubt about a fact is no gap.
    expect(lines.join('\n')).not.toMatch(/million was withdrawn|百万目标/);
  });
});

test.each([
  ['coverage', 'Rows 1 to 31 of 34. More: coverage page 2', 31],
  ['覆盖 第2页', '第32—34条，共34条。回到开头：覆盖', 3],
])('pages by thirty-one: %s', async (words, text, rows) => {
  const many = bookBot((book) => {
    for (let number = 1; number <= 30; number++) {
      const file = structuredClone(fileOf(book, 'yunxi'));
      const id = `town-${number}`;
      const names = { en: `Town ${number}`, zh: `镇${number}` };
      book.regions.set(id, { ...file, region: { ...file.region, id, names, aliases: [] } });
    }
  });
  const exchange = await many.ask(words);
  expect(rowsOf(exchange)).toHaveLength(rows);
  const more = exchange.reply.blocks.find((block) => block.type === 'more');
  expect(more?.text).toBe(text);
  expect((await many.ask(more?.words ?? '')).query?.page).toBe(rows === 31 ? 2 : 1);
});

describe('regions that are not held', () => {
  test('are told with the nearest name, which runs', async () => {
    const exchange = await bot.ask('coverage lanhei');
    expect(exchange).toMatchObject({ status: 'unclear', choices: ['coverage Lanhai'] });
    expect(rowsOf(await bot.ask('coverage Lanhai'))).toHaveLength(1);
  });

  test('are told plainly where nothing is near', async () => {
    expect(await bot.ask('覆盖 火星')).toMatchObject({
      status: 'nothing',
      reason: 'unknown-region',
    });
  });

  test('lead from a place to its province', async () => {
    const exchange = await bot.ask('coverage lake town');
    expect(rowsOf(exchange).map(([name]) => name)).toEqual(['Qingzhou']);
  });

  // The row is that of the province; the title and the reading alone name Lake Town, as if its counts followed.
  test('say so where a place leads to its province', async () => {
    expect(asText((await bot.ask('coverage lake town')).reply)).toContain(
      'Lake Town has no file of its own',
    );
  });
});
