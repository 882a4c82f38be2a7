// timeline on the invented book: plans, revisions and due dates in order.
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/bot.ts';
import { asText } from '../../src/reply-text.ts';
import { bookBot, fileOf, plan, target } from '../fixtures/book.ts';

const bot = bookBot();
const rowsOf = ({ reply }: Exchange) =>
  reply.blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.map((row) => row.slice(0, -1).map(({ text }) => text)) : [],
  );

test('announcements, revisions and due dates stand in order, with outcomes', async () => {
  const exchange = await bot.ask('timeline qingzhou');
  expect(rowsOf(exchange)).toEqual([
    ['6 August 2019', 'Announced: Plan qingzhou-2019-opinions'],
    ['18 November 2021', 'Announced: Plan qingzhou-2021-plan'],
    [
      '18 November 2021',
      'Revised: NEV production by 2025, 500,000 in place of more than 1 million †',
    ],
    ['2025', 'Due: NEV production, 500,000: met in 2023 †'],
    ['2025', 'Due: Makers above 300,000 a year, 2 to 3'],
    [
      '2025',
      'Due: Auto industry revenue, more than 1.1 trillion yuan ($170 billion in the source)',
    ],
    ['2027', 'Due: Charging piles, about 200,000'],
  ]);
  expect(exchange.facts.every(({ citations }) => citations.length > 0)).toBe(true);
});

test('they are told in Chinese', async () => {
  expect(rowsOf(await bot.ask('时间线 清州 2021-2025')).slice(0, 3)).toEqual([
    ['2021年11月18日', '发布：规划qingzhou-2021-plan'],
    ['2021年11月18日', '修订：到2025年新能源汽车产量由超过100万辆改为50万辆 †'],
    ['2025年', '到期：新能源汽车产量50万辆，2023年已完成 †'],
  ]);
});

describe('what belongs to it', () => {
  test('is what lies in the years', async () => {
    expect(rowsOf(await bot.ask('timeline qingzhou 2021')).map(([when]) => when)).toEqual([
      '18 November 2021',
      '18 November 2021',
    ]);
  });

  test('is, for a metric, the plans that set targets for it', async () => {
    expect(rowsOf(await bot.ask('timeline qingzhou charging-piles'))).toEqual([
      ['18 November 2021', 'Announced: Plan qingzhou-2021-plan'],
      ['2027', 'Due: Charging piles, about 200,000'],
    ]);
  });

  test('without region and years is what lies around today, with the region in a column', async () => {
    const { reply } = await bot.ask('timeline');
    expect(reply.title).toBe('Timeline · 2025 to 2027');
    expect(reply.blocks[0]).toMatchObject({
      columns: [{ title: 'When' }, { title: 'Region' }, {}, {}],
    });
  });

  test("names a company's own goal as the company's", async () => {
    const own = bookBot((book) => {
      fileOf(book, 'lanhai').targets.push(target('own', { company: 'stellar', value: 7 }));
    });
    expect(rowsOf(await own.ask('timeline lanhai')).at(-1)?.[1]).toBe(
      "Due: NEV production (Stellar Motors), 7 (the company's own goal)",
    );
  });

  test('counts the plans that have no date', async () => {
    const undated = bookBot((book) => {
      fileOf(book, 'qingzhou').plans.push(plan('some-day', { announced: null }));
    });
    expect(asText((await undated.ask('timeline qingzhou')).reply)).toContain(
      'Left out: 1 plan whose date no source tells.',
    );
  });

  test('a later plan that says the same again restates the target', async () => {
    const again = bookBot((book) => {
      const file = fileOf(book, 'lanhai');
      file.plans.push(plan('first', { announced: '2020' }), plan('second', { announced: '2022' }));
      file.targets.push(
        target('one', { plan: 'first', due: '2030', value: 5 }),
        target('two', { plan: 'second', due: '2030', value: 5, supersedes: 'one' }),
      );
    });
    expect(rowsOf(await again.ask('timeline lanhai 2022')).at(-1)?.[1]).toBe(
      'Restated: NEV production by 2030, 5',
    );
    expect(rowsOf(await again.ask('时间线 岚海 2022')).at(-1)?.[1]).toBe(
      '重申：到2030年新能源汽车产量5辆',
    );
  });

  test('an announcement told by its year alone comes before the days of that year, a due date after them', async () => {
    const mixed = bookBot((book) => {
      const file = fileOf(book, 'lanhai');
      file.plans.push(
        plan('in-2021', { announced: '2021' }),
        plan('in-may', { announced: '2021-05' }),
        plan('on-3-may', { announced: '2021-05-03' }),
      );
      file.targets.push(target('due-2021', { due: '2021', value: 3 }));
    });
    expect(rowsOf(await mixed.ask('timeline lanhai 2021')).map(([when]) => when)).toEqual([
      '2021',
      'May 2021',
      '3 May 2021',
      '2021',
    ]);
  });

  test('nothing in the years is said, with the last events there are', async () => {
    const { status, reply } = await bot.ask('timeline qingzhou 2040');
    expect(status).toBe('nothing');
    expect(asText(reply)).toContain('Charging piles, target about 200,000 by 2027');
  });
});
