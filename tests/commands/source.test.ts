// source on the invented book: everything known about one fact, and its citation ready to copy.
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/bot.ts';
import { asText } from '../../src/reply-text.ts';
import { actual, bookBot, fileOf } from '../fixtures/book.ts';

const bot = bookBot();
const idsOf = ({ facts }: Exchange) => facts.map(({ fact }) => fact.id);
const linesOf = ({ reply }: Exchange) => asText(reply).split('\n');

describe('a target', () => {
  test("is told with plan, what it replaced, the source's words, the metric, a citation and its doubts", async () => {
    const exchange = await bot.ask('source qingzhou-2025-nev-output');
    expect(exchange.status).toBe('answered');
    expect(idsOf(exchange)).toEqual(['qingzhou-2025-nev-output']);
    expect(exchange.reply).toMatchObject({
      title: 'qingzhou-2025-nev-output',
      blocks: [
        {
          type: 'facts',
          heading: null,
          lines: [
            {
              text: 'Qingzhou: NEV production, target 500,000 by 2025 †',
              cites: [{ number: 1, locator: '¶1' }],
              details: [
                'Plan qingzhou-2021-plan (announced 18 November 2021)',
                'Replaces: more than 1 million NEVs (6 August 2019) [2 ¶1]',
                "In the source's terms: NEVs produced",
                'NEV production: NEV production of the region in the period.',
              ],
            },
          ],
        },
        {
          type: 'facts',
          heading: 'To copy',
          lines: [
            {
              text: 'Qingzhou Gazette, 18 November 2021, “The goal is halved”, paragraph 1, https://gazette.example/2021',
            },
          ],
        },
        { type: 'doubts', lines: ['No page says in words that the million was withdrawn.'] },
      ],
      next: ['targets Qingzhou NEV production', 'actuals Qingzhou NEV production'],
    });
  });

  test('is told in Chinese', async () => {
    const exchange = await bot.ask('出处 qingzhou-2025-nev-output');
    const lines = linesOf(exchange);
    expect(lines).toContain('• 清州：到2025年新能源汽车产量目标为50万辆 † [1 第1段]');
    expect(lines).toContain('  取代了：超过100万辆（2019年8月6日） [2 第1段]');
    expect(lines).toContain('  新能源汽车产量：报告期内该地区的新能源汽车产量。');
    expect(lines).toContain('引文');
    expect(lines).toContain(
      '• 清州公报，2021年11月18日，《The goal is halved》，第1段，https://gazette.example/2021',
    );
    expect(exchange.reply.next).toEqual(['目标 清州 新能源汽车产量', '实际 清州 新能源汽车产量']);
  });

  test('that was replaced tells by what', async () => {
    expect(linesOf(await bot.ask('source qingzhou-2025-nev-output-2019'))).toContain(
      '  Replaced by: 500,000 NEVs (18 November 2021) [2 ¶1]',
    );
  });

  test('is found in capitals too', async () => {
    expect(idsOf(await bot.ask('source QINGZHOU-2025-NEV-OUTPUT'))).toEqual([
      'qingzhou-2025-nev-output',
    ]);
  });

  test('leads on to words that are answered', async () => {
    const { reply } = await bot.ask('source qingzhou-2025-nev-output');
    for (const words of reply.next) expect((await bot.ask(words)).status).toBe('answered');
  });
});

describe('an actual', () => {
  test('tells what is to be known of a source without an address', async () => {
    const lines = linesOf(await bot.ask('source qingzhou-2023-nev-output'));
    expect(lines).toContain(
      '• Lanhai Daily, 1 February 2024, “岚海新能源汽车” (machine translation), paragraph 2',
    );
    expect(lines).toContain(
      '  About the source: Only a copy on another site was seen, so no link is given.',
    );
  });

  test('has a citation to copy for each page that states it', async () => {
    const twice = bookBot((book) => {
      fileOf(book, 'yunxi').actuals.push(
        actual('yunxi-2023-nev-output', {
          also: [{ source: 'bureau-2026', locator: 'paragraphs 3-4' }],
        }),
      );
    });
    const exchange = await twice.ask('source yunxi-2023-nev-output');
    expect(exchange.facts[0]?.citations).toHaveLength(2);
    expect(exchange.reply.blocks[1]).toMatchObject({
      heading: 'To copy',
      lines: [
        { text: expect.stringMatching(/paragraph 2, https:\/\/gazette\.example\/2019$/) },
        { text: expect.stringMatching(/paragraphs 3-4, https:\/\/bureau\.example\/2026$/) },
      ],
    });
  });
});

describe('what is no figure', () => {
  test.each([
    [
      'source qingzhou-hydrogen-1',
      '• Qingzhou Gazette, 6 August 2019, “A million by 2025”, paragraph 3, https://gazette.example/2019',
      'region Qingzhou',
    ],
    [
      '出处 qingzhou-hydrogen-1',
      '• 清州公报，2019年8月6日，《A million by 2025》，第3段，https://gazette.example/2019',
      '地区 清州',
    ],
  ])('is cited, and leads to the card of its region: %s', async (words, line, next) => {
    const exchange = await bot.ask(words);
    expect(idsOf(exchange)).toEqual(['qingzhou-hydrogen-1']);
    expect(linesOf(exchange)).toContain(line);
    expect(exchange.reply.next).toEqual([next]);
  });

  test('tells a plan with its issuer and what it replaced', async () => {
    const exchange = await bot.ask('source qingzhou-2021-plan');
    expect(idsOf(exchange)).toEqual(['qingzhou-2021-plan']);
    expect(linesOf(exchange)).toContain('  Replaces: Plan qingzhou-2019-opinions');
  });

  // A plan has no locator: the citation reads "…”, , https://…" (src/commands/source.ts passes '').
  test.each(['source qingzhou-2021-plan', '出处 qingzhou-2021-plan'])(
    'cites a plan without an empty place in the source: %s',
    async (words) => {
      expect(asText((await bot.ask(words)).reply)).not.toMatch(/, ,|，，/);
    },
  );
});

describe('an id that no fact has', () => {
  test('is answered with the facts whose ids come nearest, a slip of the finger first', async () => {
    const exchange = await bot.ask('source qingzhou-2025-nev-outptu');
    expect(exchange).toMatchObject({ status: 'nothing', reason: 'no-such-fact', facts: [] });
    const lines = linesOf(exchange);
    expect(lines).toContain('There is no fact with the id qingzhou-2025-nev-outptu.');
    expect(lines.find((line) => line.startsWith('• '))).toBe(
      '• Qingzhou: NEV production, target 500,000 by 2025 † [1 ¶1]',
    );
    expect(lines.filter((line) => line.startsWith('• '))).toHaveLength(5);
  });

  test('is answered in Chinese', async () => {
    expect(linesOf(await bot.ask('出处 qingzhou-2025'))).toContain(
      '没有编号为qingzhou-2025的条目。',
    );
  });

  test('is answered with nothing where nothing is near', async () => {
    expect((await bot.ask('source xyz')).reply.blocks).toEqual([
      { type: 'text', text: 'There is no fact with the id xyz.' },
    ]);
  });

  test.each([
    ['source', 'Which fact? Replies and lists give the ids.', 'Usage: source <fact id>'],
    ['出处', '哪个条目？编号见各回复。', '用法：出处 <条目编号>'],
  ])('is asked for where none is given: %s', async (words, title, usage) => {
    const exchange = await bot.ask(words);
    expect(exchange).toMatchObject({ status: 'unclear', reason: 'ambiguous' });
    expect(exchange.reply.title).toBe(title);
    expect(linesOf(exchange)).toContain(usage);
  });
});
