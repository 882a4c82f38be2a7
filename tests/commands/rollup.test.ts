// rollup on the invented book: what is added, what is not, and beside which national target.
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/bot.ts';
import { asText } from '../../src/reply-text.ts';
import { type Book, bookBot, fileOf, plan, target } from '../fixtures/book.ts';

const linesOf = ({ reply }: Exchange) => asText(reply).split('\n');
const piles = { metric: 'charging-piles', unit: 'count', due: '2027' } as const;
const fill = (book: Book) => {
  fileOf(book, 'lanhai').targets.push(target('lanhai-piles', { ...piles, value: 100_000 }));
  fileOf(book, 'yunxi').targets.push(target('yunxi-piles', { ...piles, value: 50_000 }));
  fileOf(book, 'china').targets.push(target('china-piles', { ...piles, value: 1_000_000 }));
};
const bot = bookBot(fill);

describe('the sum', () => {
  test('stands beside the national target with the arithmetic', async () => {
    const exchange = await bot.ask('rollup charging-piles 2027');
    expect(exchange.derived).toMatchObject({ operation: 'sum', value: 300_000, unit: 'count' });
    expect(linesOf(exchange)).toContain(
      '2 of 2 provinces state a target; together about 300,000 charging piles: 30% of the national target (300,000 charging piles ÷ 1 million charging piles = 30%).',
    );
    expect(linesOf(await bot.ask('汇总 充电桩 2027'))).toContain(
      '2个省级地区中有2个提出目标，合计约30万个，相当于全国目标的30%（30万个 ÷ 100万个 = 30%）。',
    );
  });

  test('never adds a city to its province, and names it', async () => {
    const exchange = await bot.ask('rollup charging-piles 2027');
    expect(exchange.facts.map(({ fact }) => fact.id)).toEqual([
      'qingzhou-2027-charging-piles',
      'lanhai-piles',
      'china-piles',
    ]);
    expect(linesOf(exchange)).toContain(
      'Not added, since they lie in provinces: Yunxi 50,000 [2 ¶1].',
    );
  });

  test('counts a municipality once, as the province that it is', async () => {
    const municipal = bookBot((book) => {
      fill(book);
      const file = fileOf(book, 'lanhai');
      file.region = { ...file.region, level: 'municipality' };
    });
    const exchange = await municipal.ask('rollup charging-piles 2027');
    expect(exchange.derived?.value).toBe(300_000);
    expect(linesOf(exchange)).toContain(
      'Not added, since they lie in provinces: Yunxi 50,000 [2 ¶1].',
    );
  });

  test('names who has none, and shows ranges from end to end', async () => {
    const ranged = bookBot((book) => {
      fileOf(book, 'qingzhou').targets.push(
        target('range', {
          ...piles,
          due: '2030',
          comparator: 'range',
          value: { min: 10, max: 30 },
        }),
      );
    });
    const lines = linesOf(await ranged.ask('rollup charging-piles 2030'));
    expect(lines).toContain(
      '1 of 2 provinces states a target; together 10 charging piles to 30 charging piles. No national target for this is held.',
    );
    expect(lines).toContain('Missing, no target held: Lanhai.');
  });

  test("leaves out companies, experts' roadmaps and what was replaced", async () => {
    const own = bookBot((book) => {
      fill(book);
      fileOf(book, 'china').plans.push(plan('roadmap', { type: 'expert-roadmap' }));
      fileOf(book, 'china').targets.push(target('experts', { plan: 'roadmap', value: 9_000_000 }));
      fileOf(book, 'lanhai').targets.push(target('own', { company: 'stellar', value: 7 }));
    });
    const { facts } = await own.ask('rollup nev-output 2025');
    expect(facts.map(({ fact }) => fact.id)).toEqual([
      'qingzhou-2025-nev-output',
      'lanhai-2025-nev-output',
    ]);
  });

  test('says when the goals were set, where the way of counting has changed since', async () => {
    expect(linesOf(await bot.ask('rollup nev-output 2025'))).toContain(
      'These goals were set before 2025, when vehicles were counted where the maker is registered.',
    );
  });
});

test('shares are not added: how many lie above the national one is told', async () => {
  const share = { metric: 'nev-output-share-of-national', unit: 'percent' } as const;
  const shares = bookBot((book) => {
    for (const [id, value] of [
      ['china', 20],
      ['qingzhou', 30],
      ['lanhai', 20],
    ] as const)
      fileOf(book, id).targets.push(target(`${id}-share`, { ...share, value }));
  });
  const exchange = await shares.ask('rollup nev-output-share-of-national 2025');
  expect(exchange.derived).toBeNull();
  expect(linesOf(exchange)).toContain(
    '2 of 2 provinces state a target. Figures of this kind do not add up; by their numbers 1 above the national target, 1 level with it, 0 below.',
  );
});

test('national targets for neighbouring metrics are shown as what they are', async () => {
  const near = bookBot((book) => {
    for (const metric of book.metrics)
      if (metric.id === 'nev-output') metric.distinct_from = ['nev-sales'];
    fileOf(book, 'china').targets.push(target('china-sales', { metric: 'nev-sales', value: 9 }));
  });
  const lines = linesOf(await near.ask('rollup nev-output 2025'));
  expect(lines).toContain('National targets for other metrics, which these are not part of');
  expect(lines.some((line) => line.startsWith('• China: NEV sales, target 9 by 2025'))).toBe(true);
});

test.each(['rollup charging-piles', 'rollup 2027', 'rollup'])(
  'needs metric and year: %s',
  async (words) => {
    expect((await bot.ask(words)).status).toBe('unclear');
  },
);

test('of what no province has promised is nothing', async () => {
  expect((await bot.ask('rollup nev-sales 2027')).status).toBe('nothing');
});
