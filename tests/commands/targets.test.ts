// targets on the invented book: order, replaced targets, doubts, pages, places, and what is said where nothing is stated.
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/bot.ts';
import { asText } from '../../src/reply-text.ts';
import { type Book, bookBot, fileOf, plan, target } from '../fixtures/book.ts';

const bot = bookBot();
const idsOf = ({ facts }: Exchange) => facts.map(({ fact }) => fact.id);
const linesOf = ({ reply }: Exchange) => asText(reply).split('\n');

const QINGZHOU = [
  'qingzhou-2025-nev-output',
  'qingzhou-2025-nev-output-2019',
  'qingzhou-2027-charging-piles',
  'qingzhou-2025-revenue',
  'qingzhou-2025-makers',
];

describe('the list', () => {
  test('stands by metric, the current target before the one that it replaced', async () => {
    const exchange = await bot.ask('targets qingzhou');
    expect(exchange.status).toBe('answered');
    expect(idsOf(exchange)).toEqual(QINGZHOU);
  });

  test('cites the page that states each target', async () => {
    const { facts } = await bot.ask('targets qingzhou');
    expect(
      facts.map(({ citations }) =>
        citations.map(({ source, locator }) => `${source.id}, ${locator}`),
      ),
    ).toEqual([
      ['gazette-2021, paragraph 1'],
      ['gazette-2019, paragraph 1'],
      ['gazette-2021, paragraph 1'],
      ['gazette-2019, paragraph 1'],
      ['gazette-2019, paragraph 1'],
    ]);
  });

  test.each([
    ['targets lanhai qingzhou', ['lanhai-2025-nev-output', ...QINGZHOU]],
    ['目标 岚海和清州', ['lanhai-2025-nev-output', ...QINGZHOU]],
    ['targets', [...QINGZHOU, 'lanhai-2025-nev-output']],
    ['targets qingzhou charging', ['qingzhou-2027-charging-piles']],
    ['targets qingzhou 2026-2030', ['qingzhou-2027-charging-piles']],
    ['目标 清州 充电桩', ['qingzhou-2027-charging-piles']],
    ['targets nev-output 2025', [...QINGZHOU.slice(0, 2), 'lanhai-2025-nev-output']],
  ])('follows regions as asked, metric and years: %s', async (words, ids) => {
    expect(idsOf(await bot.ask(words))).toEqual(ids);
  });

  test('is a table where there are more than four, with the region only where there are several', async () => {
    const one = await bot.ask('targets qingzhou');
    expect(one.reply.blocks[0]).toMatchObject({
      type: 'table',
      columns: [{ title: 'Due' }, { title: 'Target' }, { title: 'Figure' }, { title: 'Source' }],
    });
    const two = await bot.ask('目标');
    expect(two.reply.blocks[0]).toMatchObject({
      type: 'table',
      columns: [
        { title: '地区' },
        { title: '期限' },
        { title: '目标' },
        { title: '数值' },
        { title: '来源' },
      ],
    });
  });

  test('tells the comparators, ranges and dollars of the sources', async () => {
    const lines = linesOf(await bot.ask('targets'));
    expect(lines).toContain('Qingzhou · 2027 · Charging piles · about 200,000 · [1 ¶1]');
    expect(lines).toContain(
      'Qingzhou · 2025 · Auto industry revenue · more than 1.1 trillion yuan ($170 billion in the source) · [2 ¶1]',
    );
    expect(lines).toContain('Qingzhou · 2025 · Makers above 300,000 a year · 2 to 3 · [2 ¶1]');
    expect(lines).toContain('Lanhai · 2025 · NEV production · at least 300,000 · [3 ¶1]');
  });

  test('tells them in Chinese', async () => {
    const exchange = await bot.ask('目标 清州');
    expect(exchange.reply.title).toBe('目标 · 清州');
    expect(exchange.reply.reading).toBe('理解为：目标 · 清州');
    const lines = linesOf(exchange);
    expect(lines).toContain('2027年 · 充电桩数量 · 约20万个 · [1 第1段]');
    expect(lines).toContain('2025年 · 年产30万辆以上的整车企业 · 2—3家 · [2 第1段]');
    expect(exchange.reply.next).toEqual(['实际 清州', '出处 qingzhou-2025-nev-output']);
  });

  test('puts a target without a year last, and says that none is stated', async () => {
    const undated = bookBot((book) => {
      fileOf(book, 'lanhai').targets.unshift(target('lanhai-some-day', { due: null, value: 7 }));
    });
    const exchange = await undated.ask('targets lanhai');
    expect(idsOf(exchange)).toEqual(['lanhai-2025-nev-output', 'lanhai-some-day']);
    expect(linesOf(exchange)).toContain(
      '• Lanhai: NEV production, target 7 (no year stated) [2 ¶1]',
    );
    expect(idsOf(await undated.ask('targets lanhai 2025'))).toEqual(['lanhai-2025-nev-output']);
  });

  test.each([
    ['targets lanhai', '  Stated without naming a document'],
    ['目标 岚海', '  来源未指明文件'],
  ])('says where no document stands behind a target: %s', async (words, line) => {
    expect(linesOf(await bot.ask(words))).toContain(line);
  });
});

describe("a goal that is not the region's own", () => {
  const narrow = bookBot((book) => {
    fileOf(book, 'lanhai').plans.push(plan('lanhai-roadmap', { type: 'expert-roadmap' }));
    fileOf(book, 'lanhai').targets.push(
      target('lanhai-stellar', { company: 'stellar', value: 20_000 }),
      target('lanhai-experts', { plan: 'lanhai-roadmap', metric: 'nev-sales', value: 30_000 }),
      target('lanhai-fuchang', { place: 'fuchang-lanhai', value: 10_000, due: '2024' }),
    );
  });

  test("stands behind the region's own and is named", async () => {
    const exchange = await narrow.ask('targets lanhai');
    expect(idsOf(exchange)).toEqual([
      'lanhai-2025-nev-output',
      'lanhai-fuchang',
      'lanhai-stellar',
      'lanhai-experts',
    ]);
    const lines = linesOf(exchange);
    expect(lines).toContain(
      "• Lanhai: NEV production (Stellar Motors), target 20,000 by 2025 (the company's own goal) [2 ¶1]",
    );
    expect(lines).toContain(
      "• Lanhai: NEV sales, target 30,000 by 2025 (experts' roadmap, not the government's goal) [2 ¶1]",
    );
    expect(lines).toContain('• Lanhai: NEV production (Fuchang), target 10,000 by 2024 [2 ¶1]');
  });

  test('is named in Chinese', async () => {
    const lines = linesOf(await narrow.ask('目标 岚海'));
    expect(lines).toContain(
      '• 岚海：到2025年新能源汽车产量（星辰汽车）目标为2万辆（企业自身目标） [2 第1段]',
    );
    expect(lines).toContain(
      '• 岚海：到2025年新能源汽车销量目标为3万辆（专家路线图目标，非政府目标） [2 第1段]',
    );
  });

  test('is found by the name of the company and of the place', async () => {
    expect(idsOf(await narrow.ask('targets stellar'))).toEqual(['lanhai-stellar']);
    expect(idsOf(await narrow.ask('目标 福昌'))).toEqual(['lanhai-fuchang']);
  });
});

describe('a replaced target', () => {
  test('is marked in a table, with the year', async () => {
    expect(linesOf(await bot.ask('targets qingzhou'))).toContain(
      '2025 · NEV production · more than 1 million (replaced in 2021) † · [2 ¶1]',
    );
    expect(linesOf(await bot.ask('目标 清州'))).toContain(
      '2025年 · 新能源汽车产量 · 超过100万辆（2021年已被取代） † · [2 第1段]',
    );
  });

  test('tells what replaced it, and the newer one what it replaced', async () => {
    const exchange = await bot.ask('targets qingzhou nev-output 2025');
    expect(exchange.reply.blocks[0]).toMatchObject({
      type: 'facts',
      lines: [
        {
          text: 'Qingzhou: NEV production, target 500,000 by 2025 †',
          details: [
            'Plan qingzhou-2021-plan (announced 18 November 2021)',
            'Replaces: more than 1 million NEVs (6 August 2019) [2 ¶1]',
          ],
        },
        {
          text: 'Qingzhou: NEV production, target more than 1 million by 2025 †',
          details: [
            'Plan qingzhou-2019-opinions (announced 6 August 2019)',
            'Replaced by: 500,000 NEVs (18 November 2021) [1 ¶1]',
          ],
        },
      ],
    });
  });

  test('tells it in Chinese', async () => {
    const lines = linesOf(await bot.ask('目标 清州 产量 2025'));
    expect(lines).toContain('  取代了：超过100万辆（2019年8月6日） [2 第1段]');
    expect(lines).toContain('  已被取代，新目标：50万辆（2021年11月18日） [1 第1段]');
  });
});

describe('doubts', () => {
  test('stand below the figures that they are about, and nowhere else', async () => {
    const doubted = await bot.ask('targets qingzhou nev-output');
    expect(doubted.reply.blocks.at(-1)).toEqual({
      type: 'doubts',
      lines: ['No page says in words that the million was withdrawn.'],
    });
    const clear = await bot.ask('targets lanhai');
    expect(clear.reply.blocks.map(({ type }) => type)).toEqual(['facts']);
    expect(asText(clear.reply)).not.toContain('†');
  });

  test.each([
    [
      'targets qingzhou nev-output',
      '1 more doubt about figures marked †: see one with “source <fact id>”.',
    ],
    ['目标 清州 产量', '标有†的数据另有1条存疑说明，可用“出处 <条目编号>”查看。'],
  ])('past the third are counted: %s', async (words, line) => {
    const many = bookBot((book) => {
      for (const number of [3, 4, 5]) {
        fileOf(book, 'qingzhou').doubts.push({
          id: `qingzhou-doubt-${number}`,
          facts: ['qingzhou-2025-nev-output'],
          text: { en: `Doubt number ${number}.`, zh: `存疑${number}。` },
        });
      }
    });
    const exchange = await many.ask(words);
    expect(exchange.reply.blocks.find(({ type }) => type === 'doubts')).toMatchObject({
      lines: { length: 3 },
    });
    expect(linesOf(exchange)).toContain(line);
  });
});

describe('pages', () => {
  const many = bookBot(fillWith45);

  function fillWith45(book: Book): void {
    for (let number = 1; number <= 45; number++) {
      fileOf(book, 'lanhai').targets.push(
        target(`lanhai-piles-${number}`, {
          metric: 'charging-piles',
          unit: 'count',
          value: number,
          due: '2030',
        }),
      );
    }
  }

  const rowsOf = ({ reply }: Exchange) =>
    reply.blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
  const moreOf = ({ reply }: Exchange) =>
    reply.blocks.find((block) => block.type === 'more') ?? { text: '', words: '' };

  test.each(['targets lanhai charging-piles', '目标 岚海 充电桩数量'])(
    'follow each other by the words of "more", and hold every row once: %s',
    async (start) => {
      const shown: string[] = [];
      let words = start;
      for (let page = 1; page <= 3; page++) {
        const exchange = await many.ask(words);
        expect(exchange.query?.page).toBe(page);
        shown.push(
          ...rowsOf(exchange).map((row) => Number.parseInt(row[1]?.text ?? '', 10).toString()),
        );
        words = moreOf(exchange).words;
      }
      expect(shown).toEqual(Array.from({ length: 45 }, (_, index) => String(index + 1)));
      expect((await many.ask(words)).query?.page).toBe(1);
    },
  );

  test.each([
    [
      'targets lanhai charging-piles',
      'Rows 1 to 20 of 45. More: targets lanhai charging-piles page 2',
    ],
    [
      'targets lanhai charging-piles page 3',
      'Rows 41 to 45 of 45. From the start: targets lanhai charging-piles',
    ],
    ['目标 岚海 充电桩数量', '第1—20条，共45条。下一页：目标 岚海 充电桩数量 第2页'],
    ['目标 岚海 充电桩数量 第3页', '第41—45条，共45条。回到开头：目标 岚海 充电桩数量'],
  ])('say where one stands: %s', async (words, line) => {
    expect(moreOf(await many.ask(words)).text).toBe(line);
  });

  test('past the end show the last one', async () => {
    const exchange = await many.ask('targets lanhai charging-piles page 99');
    expect(rowsOf(exchange)).toHaveLength(5);
  });

  test('keep all facts in the answer', async () => {
    expect((await many.ask('targets lanhai charging-piles page 2')).facts).toHaveLength(45);
  });

  test('are not spoken of where one holds everything', async () => {
    expect(moreOf(await bot.ask('targets')).words).toBe('');
  });
});

describe('where nothing is stated', () => {
  test('says so, and gives the same metric of other years first, then what was reached', async () => {
    const exchange = await bot.ask('targets qingzhou nev-output 2030');
    expect(exchange).toMatchObject({ status: 'nothing', reason: 'no-such-fact', facts: [] });
    expect(exchange.reply.title).toBe('No source states this');
    const lines = linesOf(exchange);
    expect(lines).toContain(
      'No source held here states a target: Qingzhou · NEV production · 2030.',
    );
    const [target, ...actuals] = lines.filter((line) => line.startsWith('• '));
    expect(target).toBe('• Qingzhou: NEV production, target 500,000 by 2025 † [1 ¶1]');
    expect(actuals[0]).toBe('• Qingzhou: NEV production, 612,000 in 2023 [3 ¶2]');
    expect(lines).toContain('† Doubt: No page says in words that the million was withdrawn.');
    expect(exchange.reply.next).toEqual(['region Qingzhou']);
  });

  test('says so in Chinese', async () => {
    const exchange = await bot.ask('目标 清州 产量 2030');
    expect(exchange.reply.title).toBe('没有来源说明');
    const lines = linesOf(exchange);
    expect(lines).toContain('现有来源均未说明目标：清州 · 新能源汽车产量 · 2030年。');
    expect(lines).toContain('最接近的内容');
    expect(exchange.reply.next).toEqual(['地区 清州']);
  });

  test('never offers a replaced target as the nearest', async () => {
    expect(asText((await bot.ask('targets qingzhou nev-output 2030')).reply)).not.toContain(
      'Replaced by',
    );
  });

  test.each([
    ['targets lake town', 'Lake Town has no file of its own; it lies in Qingzhou.'],
    ['目标 湖镇', '湖镇没有单独收录，属于清州。'],
  ])('leads from a place to its province, and says so: %s', async (words, line) => {
    const exchange = await bot.ask(words);
    expect(exchange).toMatchObject({ status: 'nothing', query: { place: 'lake-town' } });
    expect(linesOf(exchange)).toContain(line);
    expect(linesOf(exchange).some((each) => /^• (Qingzhou|清州)/.test(each))).toBe(true);
  });
});

describe('words that are not clear', () => {
  test.each([
    ['targets qingzhu', ['targets Qingzhou']],
    ['目标 大型整车数量', ['目标 大型整车企业数量']],
    ['targets chargrs', ['targets Charging piles', 'targets charging']],
  ])('are answered with names that run: %s', async (words, choices) => {
    const exchange = await bot.ask(words);
    expect(exchange).toMatchObject({ status: 'unclear', reason: 'ambiguous', choices });
    for (const choice of choices) expect((await bot.ask(choice)).status).toBe('answered');
  });

  test('are told, with an example, where nothing is near', async () => {
    const exchange = await bot.ask('targets zzzzzz');
    expect(exchange).toMatchObject({ status: 'nothing', reason: 'outside-scope', choices: [] });
    expect(exchange.reply.title).toBe('I do not know “zzzzzz”');
    expect(linesOf(exchange)).toContain('For example: targets jiangsu nev-output 2025');
  });

  test.each(['targets fuchang', '目标 Fuchang'])(
    'ask back between two places of one name, and each choice is answered: %s',
    async (words) => {
      const twins = bookBot((book) => {
        fileOf(book, 'qingzhou').targets.push(target('q', { place: 'fuchang-qingzhou', value: 1 }));
        fileOf(book, 'lanhai').targets.push(target('l', { place: 'fuchang-lanhai', value: 2 }));
      });
      const exchange = await twins.ask(words);
      expect(exchange.status).toBe('unclear');
      expect(exchange.choices.map((choice) => choice.split(' ')[1])).toEqual(['富昌', '福昌']);
      const ids = await Promise.all(
        exchange.choices.map(async (choice) => idsOf(await twins.ask(choice))),
      );
      expect(ids).toEqual([['q'], ['l']]);
    },
  );

  // A query holds one place: the first of two is dropped without a word (src/reading/read.ts, place()).
  test('are not half read: of two places neither is dropped silently', async () => {
    const { reply } = await bot.ask('targets 湖镇 富昌');
    expect(asText(reply)).toContain('湖镇');
  });

  // The choice keeps the command and the corrected name only (src/replies/unread.ts, commandWith()).
  test('keep in the choice what was understood', async () => {
    const { choices } = await bot.ask('targets qingzhu nev-output 2025');
    expect((await bot.ask(choices[0] ?? '')).query).toMatchObject({
      regions: ['qingzhou'],
      metrics: ['nev-output'],
      from: 2025,
    });
  });
});
