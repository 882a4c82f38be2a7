// plans on the invented book: the documents, newest first, and what each replaced.
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/bot.ts';
import { asText } from '../../src/reply-text.ts';
import { bookBot, fileOf, plan } from '../fixtures/book.ts';

const bot = bookBot();
const idsOf = ({ facts }: Exchange) => facts.map(({ fact }) => fact.id);
const linesOf = ({ reply }: Exchange) => asText(reply).split('\n');

describe('the list', () => {
  test.each([
    ['plans', ['qingzhou-2021-plan', 'qingzhou-2019-opinions']],
    ['规划 清州', ['qingzhou-2021-plan', 'qingzhou-2019-opinions']],
    // A year in which a plan was announced or which its period covers.
    ['plans qingzhou 2020', ['qingzhou-2019-opinions']],
    ['plans qingzhou 2021', ['qingzhou-2021-plan', 'qingzhou-2019-opinions']],
    ['规划 清州 2030年', ['qingzhou-2021-plan']],
    ['plans 15th five-year plan', ['qingzhou-2021-plan']],
  ])('has the newest first, of the years asked for: %s', async (words, ids) => {
    const exchange = await bot.ask(words);
    expect(exchange.status).toBe('answered');
    expect(idsOf(exchange)).toEqual(ids);
  });

  test('puts a plan last whose date no source tells', async () => {
    const undated = bookBot((book) => {
      fileOf(book, 'qingzhou').plans.unshift(plan('qingzhou-undated', {}));
    });
    const exchange = await undated.ask('plans qingzhou');
    expect(idsOf(exchange).at(-1)).toBe('qingzhou-undated');
    expect(linesOf(exchange)).toContain(
      '• Qingzhou: Plan qingzhou-undated (action plan, date not known) [2]',
    );
  });

  test('tells type, date, period, issuer and what was replaced', async () => {
    const { reply, facts } = await bot.ask('plans qingzhou');
    expect(facts.map(({ citations }) => citations.map(({ source }) => source.id))).toEqual([
      ['gazette-2021'],
      ['gazette-2019'],
    ]);
    expect(reply.blocks).toEqual([
      {
        type: 'facts',
        heading: null,
        lines: [
          {
            text: 'Qingzhou: Plan qingzhou-2021-plan (action plan, announced 18 November 2021, for 2021 to 2035)',
            cites: [{ number: 1, locator: null }],
            details: [
              'What it wants.',
              'Issuer: Provincial government',
              'Replaces: Plan qingzhou-2019-opinions',
            ],
          },
          {
            text: 'Qingzhou: Plan qingzhou-2019-opinions (action plan, announced 6 August 2019, for 2019 to 2025)',
            cites: [{ number: 2, locator: null }],
            details: ['What it wants.', 'Issuer: Provincial government'],
          },
        ],
      },
    ]);
    expect(reply.next).toEqual(['targets Qingzhou']);
  });

  test('is told in Chinese, with the real title where a source shows it', async () => {
    const titled = bookBot((book) => {
      const [first] = fileOf(book, 'qingzhou').plans;
      if (first !== undefined)
        first.title = { en: 'Opinions', zh: '关于加快发展的意见', zhIs: 'official' };
    });
    const lines = linesOf(await titled.ask('规划 清州'));
    expect(lines).toContain(
      '• 清州：《关于加快发展的意见》（行动计划，2019年8月6日发布，2019—2025年） [2]',
    );
    expect(lines).toContain('  取代了：《关于加快发展的意见》');
    expect(lines).toContain('  发布机关：省政府');
  });

  test('shows what is doubtful about a plan', async () => {
    const doubted = bookBot((book) => {
      fileOf(book, 'qingzhou').doubts.push({
        id: 'qingzhou-doubt-3',
        facts: ['qingzhou-2021-plan'],
        text: { en: 'Two dates are told.', zh: '有两个日期。' },
      });
    });
    expect(linesOf(await doubted.ask('plans qingzhou'))).toContain('† Doubt: Two dates are told.');
    expect(linesOf(await doubted.ask('规划 清州'))).toContain('† 存疑：有两个日期。');
  });
});

test.each([
  ['plans lanhai', 'Rows 1 to 8 of 9. More: plans lanhai page 2', 8],
  ['规划 岚海 第2页', '第9—9条，共9条。回到开头：规划 岚海', 1],
])('pages by eight: %s', async (words, text, lines) => {
  const long = bookBot((book) => {
    fileOf(book, 'lanhai').plans = Array.from({ length: 9 }, (_, index) =>
      plan(`lanhai-${index}`, { announced: `201${index}` }),
    );
  });
  const { reply } = await long.ask(words);
  expect(reply.blocks[0]).toMatchObject({ type: 'facts', lines: { length: lines } });
  const more = reply.blocks[1];
  expect(more).toMatchObject({ type: 'more', text });
  const next = await long.ask(more?.type === 'more' ? more.words : '');
  expect(next.query?.page).toBe(lines === 8 ? 2 : 1);
});

describe('where nothing is stated', () => {
  test.each([
    ['plans qingzhou 2036', 'No source held here states a plan: Qingzhou · 2036.', '• Qingzhou: '],
    ['规划 清州 2036', '现有来源均未说明规划：清州 · 2036年。', '• 清州：'],
  ])('gives the other plans of the region: %s', async (words, sentence, start) => {
    const exchange = await bot.ask(words);
    expect(exchange).toMatchObject({ status: 'nothing', reason: 'no-such-fact', facts: [] });
    expect(linesOf(exchange)).toContain(sentence);
    expect(linesOf(exchange).filter((line) => line.startsWith(start))).toHaveLength(2);
  });

  test('gives nothing of other regions', async () => {
    const exchange = await bot.ask('plans lanhai');
    expect(exchange.status).toBe('nothing');
    expect(exchange.reply.blocks).toEqual([
      { type: 'text', text: 'No source held here states a plan: Lanhai.' },
    ]);
    expect(exchange.reply.next).toEqual(['region Lanhai']);
  });
});

test('offers the nearest region for a misspelt one, and the choice runs', async () => {
  expect((await bot.ask('plans qingzhuo')).choices).toEqual(['plans Qingzhou']);
  expect((await bot.ask('plans Qingzhou')).status).toBe('answered');
});

test('lead from a place without a file to its province, and say so', async () => {
  const { reply } = await bot.ask('plans lake town');
  expect(asText(reply)).toContain('Lake Town has no file of its own; it lies in Qingzhou.');
});
