// company on the invented book: its own goals and figures, and who names it.
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/bot.ts';
import { asText } from '../../src/reply-text.ts';
import { actual, bookBot, fileOf, plan, target } from '../fixtures/book.ts';

const linesOf = ({ reply }: Exchange) => asText(reply).split('\n');
const bot = bookBot((book) => {
  const file = fileOf(book, 'lanhai');
  file.region = { ...file.region, automakers: ['stellar'] };
  file.plans.push(
    plan('lanhai-stellar-plan', {
      summary: { en: 'Wants Stellar Motors to grow.', zh: '支持星辰汽车。' },
    }),
    plan('lanhai-other', { summary: { en: 'Stellarators and constellations.', zh: '其他。' } }),
  );
  file.targets.push(
    target('own-goal', { company: 'stellar', metric: 'company-nev-output', value: 90_000 }),
  );
  file.actuals.push(
    actual('own-figure', { company: 'stellar', metric: 'company-nev-output', value: 80_000 }),
  );
});

describe('a company', () => {
  test.each(['company stellar', '企业 星辰汽车', 'maker Stellar Motors'])(
    'is told by its goals, figures, measures and plans: %s',
    async (words) => {
      const { facts } = await bot.ask(words);
      expect(facts.map(({ fact }) => fact.id)).toEqual([
        'own-goal',
        'own-figure',
        'qingzhou-hydrogen-1',
        'lanhai-stellar-plan',
      ]);
    },
  );

  test('has its goals named as its own, and stands in lists of makers', async () => {
    const lines = linesOf(await bot.ask('company stellar'));
    expect(lines[0]).toBe('Stellar Motors 星辰汽车');
    expect(lines).toContain('Home: Qingzhou.');
    expect(lines).toContain('Among the makers of: Lanhai.');
    expect(lines).toContain('The company’s own goals, never counted as a region’s');
    expect(lines.some((line) => line.includes("(the company's own goal)"))).toBe(true);
  });

  test('is told in Chinese', async () => {
    const lines = linesOf(await bot.ask('企业 星辰汽车'));
    expect(lines).toContain('总部所在地：清州。');
    expect(lines).toContain('列入以下地区的主要企业：岚海。');
    expect(lines).toContain('企业自身目标，不计入地区目标');
  });

  test('of which much is held shows five, and the words for all', async () => {
    const many = bookBot((book) => {
      for (let year = 2015; year < 2024; year++)
        fileOf(book, 'lanhai').actuals.push(
          actual(`in-${year}`, {
            company: 'stellar',
            metric: 'company-nev-output',
            period: String(year),
          }),
        );
    });
    const { reply } = await many.ask('company stellar');
    const more = reply.blocks.find(({ type }) => type === 'more');
    expect(more).toMatchObject({ text: '5 of 9 shown. All: actuals stellar' });
    expect((await many.ask('actuals stellar')).facts).toHaveLength(9);
  });

  test.each([
    ['company', 'unclear'],
    ['company zzz', 'nothing'],
    ['company qingzhou', 'nothing'],
  ])('must be named: %s', async (words, status) => {
    expect((await bot.ask(words)).status).toBe(status);
  });
});
