// measures on the invented book: the steps of a region in words, by topic, place and company.
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/bot.ts';
import { asText } from '../../src/reply-text.ts';
import { bookBot, fileOf, measure } from '../fixtures/book.ts';

const bot = bookBot((book) => {
  fileOf(book, 'qingzhou').measures.push(
    measure('qingzhou-charging-1', {
      plan: 'qingzhou-2021-plan',
      topic: 'charging',
      statement: { en: 'Every village gets a pile.', zh: '村村通充电桩。' },
      source: 'gazette-2021',
    }),
  );
  fileOf(book, 'lanhai').measures.push(measure('lanhai-hydrogen-1', {}));
});
const idsOf = ({ facts }: Exchange) => facts.map(({ fact }) => fact.id);
const linesOf = ({ reply }: Exchange) => asText(reply).split('\n');

describe('the list', () => {
  test.each([
    ['measures', ['qingzhou-hydrogen-1', 'qingzhou-charging-1', 'lanhai-hydrogen-1']],
    [
      'measures lanhai qingzhou',
      ['lanhai-hydrogen-1', 'qingzhou-hydrogen-1', 'qingzhou-charging-1'],
    ],
    ['measures hydrogen', ['qingzhou-hydrogen-1', 'lanhai-hydrogen-1']],
    ['措施 清州 氢能', ['qingzhou-hydrogen-1']],
    ['措施 充电设施', ['qingzhou-charging-1']],
    ['measures lake town', ['qingzhou-hydrogen-1']],
    ['measures stellar', ['qingzhou-hydrogen-1']],
    ['措施 星辰汽车', ['qingzhou-hydrogen-1']],
  ])('follows regions as asked, topic, place and company: %s', async (words, ids) => {
    const exchange = await bot.ask(words);
    expect(exchange.status).toBe('answered');
    expect(idsOf(exchange)).toEqual(ids);
  });

  test('cites the page and names the plan', async () => {
    const { facts, reply } = await bot.ask('measures qingzhou charging');
    expect(facts.map(({ citations: [{ source, locator }] }) => [source.id, locator])).toEqual([
      ['gazette-2021', 'paragraph 3'],
    ]);
    expect(reply.title).toBe('Measures · Qingzhou · Charging');
    expect(reply.blocks).toEqual([
      {
        type: 'facts',
        heading: null,
        lines: [
          {
            text: 'Qingzhou: Every village gets a pile.',
            cites: [{ number: 1, locator: '¶3' }],
            details: ['Plan qingzhou-2021-plan (announced 18 November 2021)'],
          },
        ],
      },
    ]);
    expect(reply.next).toEqual(['plans Qingzhou']);
  });

  test('is told in Chinese', async () => {
    const exchange = await bot.ask('措施 清州');
    expect(exchange.reply.reading).toBe('理解为：措施 · 清州');
    const lines = linesOf(exchange);
    expect(lines).toContain('• 清州：在云溪、湖镇开展氢能公交试运行。 [1 第3段]');
    expect(lines).toContain('• 清州：村村通充电桩。 [2 第3段]');
  });

  test('shows what is doubtful about a measure', async () => {
    const doubted = bookBot((book) => {
      fileOf(book, 'qingzhou').doubts.push({
        id: 'qingzhou-doubt-3',
        facts: ['qingzhou-hydrogen-1'],
        text: { en: 'The year is not told.', zh: '未写明年份。' },
      });
    });
    const lines = linesOf(await doubted.ask('measures hydrogen'));
    expect(lines).toContain(
      '• Qingzhou: Hydrogen buses run on trial in Yunxi and Lake Town. † [1 ¶3]',
    );
    expect(lines).toContain('† Doubt: The year is not told.');
  });

  // The measure stands in the file of Qingzhou and names Yunxi, which has a file of its own: only places without one are found.
  test('finds what a province does in a city that has a file of its own', async () => {
    const exchange = await bot.ask('measures yunxi');
    expect(asText(exchange.reply)).toContain('Hydrogen buses run on trial');
  });

  // A query holds one topic: the first of two is dropped without a word (src/reading/read.ts, place()).
  test('does not drop one of two topics silently', async () => {
    const exchange = await bot.ask('measures hydrogen charging');
    expect(asText(exchange.reply)).toContain('Hydrogen');
  });
});

test.each([
  ['measures lanhai', 'Rows 1 to 10 of 12. More: measures lanhai page 2', 10],
  ['措施 岚海', '第1—10条，共12条。下一页：措施 岚海 第2页', 10],
  ['measures lanhai page 2', 'Rows 11 to 12 of 12. From the start: measures lanhai', 2],
])('pages by ten: %s', async (words, text, lines) => {
  const long = bookBot((book) => {
    fileOf(book, 'lanhai').measures = Array.from({ length: 12 }, (_, index) =>
      measure(`lanhai-${index}`, { statement: { en: `Step ${index}.`, zh: `第${index}步。` } }),
    );
  });
  const { reply } = await long.ask(words);
  expect(reply.blocks[0]).toMatchObject({ type: 'facts', lines: { length: lines } });
  const more = reply.blocks[1];
  expect(more).toMatchObject({ type: 'more', text });
  const next = await long.ask(more?.type === 'more' ? more.words : '');
  expect(next.query).toMatchObject({ regions: ['lanhai'], page: lines === 10 ? 2 : 1 });
});

describe('where nothing is stated', () => {
  test.each([
    [
      'measures lanhai charging',
      'No source held here states a measure: Lanhai · Charging.',
      '• Lanhai: Does something. [1 ¶3]',
    ],
    ['措施 岚海 充电', '现有来源均未说明措施：岚海 · 充电。', '• 岚海：采取措施。 [1 第3段]'],
  ])('gives other measures of the region: %s', async (words, sentence, nearest) => {
    const exchange = await bot.ask(words);
    expect(exchange).toMatchObject({ status: 'nothing', reason: 'no-such-fact', facts: [] });
    expect(linesOf(exchange)).toContain(sentence);
    expect(linesOf(exchange)).toContain(nearest);
  });

  test('gives what is done in the place on other topics before what its province does', async () => {
    const lines = linesOf(await bot.ask('措施 湖镇 充电'));
    expect(lines).toContain('湖镇没有单独收录，属于清州。');
    expect(lines.filter((line) => line.startsWith('• '))).toEqual([
      '• 清州：在云溪、湖镇开展氢能公交试运行。 [1 第3段]',
    ]);
  });
});

test('of a company leads with what names it alone', async () => {
  const ofStellar = bookBot((book) => {
    const names = { en: 'Comet Cars', zh: '彗星汽车' };
    book.companies.push({ id: 'comet', names, aliases: [], home: 'lanhai' });
    fileOf(book, 'lanhai').measures.push(
      measure('lanhai-of-many', { companies: ['comet', 'stellar'] }),
      measure('lanhai-of-stellar', { companies: ['stellar'] }),
    );
  });
  expect(idsOf(await ofStellar.ask('measures lanhai stellar'))).toEqual([
    'lanhai-of-stellar',
    'lanhai-of-many',
  ]);
});

test('offers the topic that a misspelt word comes near to, and the choice runs', async () => {
  const exchange = await bot.ask('measures hydrgen');
  expect(exchange).toMatchObject({
    status: 'unclear',
    choices: ['measures Hydrogen and fuel cells'],
  });
  expect(idsOf(await bot.ask('measures Hydrogen and fuel cells'))).toEqual([
    'qingzhou-hydrogen-1',
    'lanhai-hydrogen-1',
  ]);
});

test('asks back between two places of one name', async () => {
  expect(await bot.ask('measures Fuchang')).toMatchObject({
    status: 'unclear',
    choices: ['measures 富昌', 'measures 福昌'],
  });
});
