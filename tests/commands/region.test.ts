// region on the invented book: the card, its verdicts and doubts, and places that have no file of their own.
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/bot.ts';
import { asText } from '../../src/reply-text.ts';
import { actual, type Book, bookBot, fileOf, target } from '../fixtures/book.ts';

const bot = bookBot();
const idsOf = ({ facts }: Exchange) => facts.map(({ fact }) => fact.id);
const linesOf = ({ reply }: Exchange) => asText(reply).split('\n');

const CARD = [
  'qingzhou-2025-nev-output',
  'qingzhou-2025-revenue',
  'qingzhou-2027-charging-piles',
  'qingzhou-2025-makers',
  'qingzhou-2023-nev-output',
  'qingzhou-2023-charging-piles',
  'qingzhou-2021-plan',
  'qingzhou-2019-opinions',
];

describe('the card', () => {
  test('holds the current targets, headline metrics first, then the latest actuals and the newest plans', async () => {
    const exchange = await bot.ask('region qingzhou');
    expect(exchange.status).toBe('answered');
    expect(exchange.reason).toBeNull();
    expect(idsOf(exchange)).toEqual(CARD);
  });

  test('cites source and paragraph of each figure, and a plan by its source alone', async () => {
    const { facts } = await bot.ask('region qingzhou');
    expect(facts.map(({ citations: [{ source, locator }] }) => `${source.id}, ${locator}`)).toEqual(
      [
        'gazette-2021, paragraph 1',
        'gazette-2019, paragraph 1',
        'gazette-2021, paragraph 1',
        'gazette-2019, paragraph 1',
        'daily-2024, paragraph 2',
        'daily-2024, paragraph 2',
        'gazette-2021, null',
        'gazette-2019, null',
      ],
    );
  });

  test('is told in English', async () => {
    const { reply } = await bot.ask('region qingzhou');
    expect(reply.title).toBe('Qingzhou 清州 · province');
    expect(reply.reading).toBe('Read as: region · Qingzhou');
    expect(reply.blocks).toMatchObject([
      {
        type: 'facts',
        heading: 'Headline targets',
        lines: [
          { text: 'NEV production: 500,000 † by 2025', cites: [{ number: 1, locator: '¶1' }] },
          {
            text: 'Auto industry revenue: more than 1.1 trillion yuan ($170 billion in the source) by 2025',
            outcome: 'Outcome unknown: no source states it',
          },
          {
            text: 'Charging piles: about 200,000 by 2027',
            outcome: 'Not due yet; nearest figure: more than 125,000 at the end of 2023 [2 ¶2]',
          },
          { text: 'Makers above 300,000 a year: 2 to 3 by 2025' },
        ],
      },
      {
        type: 'facts',
        heading: 'Latest actuals',
        lines: [
          { text: 'NEV production: 612,000 in 2023' },
          { text: 'Charging piles: more than 125,000 at the end of 2023' },
        ],
      },
      {
        type: 'facts',
        heading: 'Newest plans',
        lines: [
          { text: 'Plan qingzhou-2021-plan (announced 18 November 2021)' },
          { text: 'Plan qingzhou-2019-opinions (announced 6 August 2019)' },
        ],
      },
      { type: 'text', text: 'Priorities: Hydrogen and fuel cells' },
      { type: 'text', text: 'Cities named: Yunxi, Lake Town' },
      { type: 'doubts', lines: ['No page says in words that the million was withdrawn.'] },
    ]);
    expect(reply.sources.map(({ number, url }) => [number, url])).toEqual([
      [1, 'https://gazette.example/2021'],
      [2, null],
      [3, 'https://gazette.example/2019'],
    ]);
    expect(reply.next).toEqual([
      'targets Qingzhou',
      'actuals Qingzhou',
      'measures Qingzhou',
      'progress Qingzhou',
      'timeline Qingzhou',
    ]);
  });

  test('is told in Chinese', async () => {
    const exchange = await bot.ask('地区 清州');
    expect(idsOf(exchange)).toEqual(CARD);
    expect(exchange.reply.title).toBe('清州 Qingzhou · 省');
    expect(exchange.reply.reading).toBe('理解为：地区 · 清州');
    const lines = linesOf(exchange);
    expect(lines).toContain('主要目标');
    expect(lines).toContain('• 新能源汽车产量：到2025年50万辆 † [1 第1段]');
    expect(lines).toContain(
      '• 汽车产业营业收入：到2025年超过1.1万亿元（原文折合1700亿美元） [3 第1段]',
    );
    expect(lines).toContain('• 年产30万辆以上的整车企业：到2025年2—3家 [3 第1段]');
    expect(lines).toContain('• 充电桩数量：2023年末超过12.5万个 [2 第2段]');
    expect(lines).toContain('提及的城市：云溪、湖镇');
    expect(lines).toContain('† 存疑：没有页面明说百万目标已撤回。');
    expect(exchange.reply.next).toEqual([
      '目标 清州',
      '实际 清州',
      '措施 清州',
      '进展 清州',
      '时间线 清州',
    ]);
  });

  test.each(['qingzhou', '清', '清州', '清州省', 'QINGZHOU  province', '清州的'])(
    'opens for the name alone: %s',
    async (name) => {
      expect(idsOf(await bot.ask(name))).toEqual(CARD);
    },
  );

  test('leaves out a target that a later one replaced', async () => {
    expect(idsOf(await bot.ask('region qingzhou'))).not.toContain('qingzhou-2025-nev-output-2019');
  });

  test('leaves out goals of a company and of a part of the region', async () => {
    const narrow = bookBot((book) => {
      fileOf(book, 'lanhai').targets.push(
        target('lanhai-stellar', { metric: 'nev-sales', company: 'stellar', value: 9 }),
        target('lanhai-part', { metric: 'vehicle-output', place: 'fuchang-lanhai', value: 9 }),
      );
    });
    expect(idsOf(await narrow.ask('region lanhai'))).toEqual([
      'lanhai-2025-nev-output',
      'lanhai-2025-nev-output-2',
    ]);
  });

  test('shows of several dues of one metric the next one to come', async () => {
    const later = bookBot((book) => {
      fileOf(book, 'lanhai').targets.push(
        target('lanhai-2035', { due: '2035', value: 9 }),
        target('lanhai-2030', { due: '2030', value: 8 }),
      );
    });
    const ids = idsOf(await later.ask('region lanhai'));
    expect(ids[0]).toBe('lanhai-2030');
    expect(ids).not.toContain('lanhai-2035');
    expect(ids).not.toContain('lanhai-2025-nev-output');
  });

  test('prefers a half-year to a later month among the actuals', async () => {
    const monthly = bookBot((book) => {
      fileOf(book, 'yunxi').actuals.push(
        actual('yunxi-half', { period: '2026-H1', value: 600 }),
        actual('yunxi-month', { period: '2026-09', value: 100 }),
      );
    });
    expect(idsOf(await monthly.ask('region yunxi'))).toEqual(['yunxi-half']);
  });

  test.each([
    ['region yunxi', 'No figure is held for it yet.'],
    ['地区 云溪', '尚未收录数据。'],
  ])('says so where nothing is held: %s', async (words, sentence) => {
    const exchange = await bot.ask(words);
    expect(exchange.status).toBe('answered');
    expect(exchange.facts).toEqual([]);
    expect(linesOf(exchange)).toContain(sentence);
  });
});

describe('verdicts on the card', () => {
  const reached = (value: number) =>
    bookBot((book) => {
      fileOf(book, 'qingzhou').actuals.push(
        actual('qingzhou-2025-nev-output-actual', {
          period: '2025',
          value,
          source: 'bureau-2026',
          basis: 'registered',
        }),
      );
    });

  test.each([
    ['region qingzhou', 700_000, '  Met: 700,000 in 2025 [2 ¶2]'],
    ['地区 清州', 700_000, '  已完成：2025年70万辆 [2 第2段]'],
    ['region qingzhou', 400_000, '  Missed: 400,000 in 2025 [2 ¶2], 20% short'],
    ['地区 清州', 400_000, '  未完成：2025年40万辆 [2 第2段]，差20%'],
  ])('%s, with %d reached, says%s', async (words, value, line) => {
    expect(linesOf(await reached(value).ask(words))).toContain(line);
  });

  test.each([
    [
      'region lanhai',
      '  Outcome unknown: since 2025 vehicles are counted where they are built; nearest figure: 355,000 in 2025 [2 ¶2]',
    ],
    [
      '地区 岚海',
      '  完成情况不明：2025年起按生产地统计，口径不同；最近的数据：2025年35.5万辆 [2 第2段]',
    ],
  ])('never judge across the change of counting in 2025: %s', async (words, line) => {
    expect(linesOf(await bot.ask(words))).toContain(line);
  });

  // The card marks the deciding figure with † but lists the doubts of its other figures only (src/commands/region.ts, `shown`).
  test('come with the doubt about the figure that decided them', async () => {
    const doubted = bookBot((book) => {
      const file = fileOf(book, 'yunxi');
      file.targets.push(target('yunxi-2023', { due: '2023', value: 5 }));
      file.actuals.push(
        actual('yunxi-2023-actual', { period: '2023', value: 6 }),
        actual('yunxi-2024-actual', { period: '2024', value: 7 }),
      );
      file.doubts.push({
        id: 'yunxi-doubt',
        facts: ['yunxi-2023-actual'],
        text: { en: 'Another page says 5.', zh: '另有页面称5。' },
      });
    });
    const lines = linesOf(await doubted.ask('region yunxi'));
    expect(lines).toContain('  Met: 6 in 2023 † [1 ¶2]');
    expect(lines).toContain('† Doubt: Another page says 5.');
  });
});

describe('a place without a file', () => {
  test('leads to its province, says so, and puts first what names it', async () => {
    const exchange = await bot.ask('region lake town');
    expect(exchange.query).toMatchObject({ regions: ['qingzhou'], place: 'lake-town' });
    expect(idsOf(exchange)).toEqual(['qingzhou-hydrogen-1', ...CARD]);
    expect(exchange.reply.title).toBe('Lake Town → Qingzhou 清州 · province');
    expect(exchange.reply.blocks.slice(0, 2)).toMatchObject([
      {
        type: 'text',
        text: 'Lake Town has no file of its own; it lies in Qingzhou, whose card follows.',
      },
      {
        type: 'facts',
        heading: 'What names Lake Town',
        lines: [{ text: 'Qingzhou: Hydrogen buses run on trial in Yunxi and Lake Town.' }],
      },
    ]);
  });

  test('leads to its province in Chinese too', async () => {
    const exchange = await bot.ask('湖镇');
    expect(linesOf(exchange)).toContain('湖镇没有单独收录，属于清州，以下为清州的概况。');
    expect(linesOf(exchange)).toContain('涉及湖镇的内容');
  });

  test.each([
    ['region fuchang', ['region 富昌', 'region 福昌'], '“fuchang” can mean several things'],
    ['地区 Fuchang', ['地区 富昌', '地区 福昌'], '“fuchang”有多种含义'],
  ])('that shares its name asks back with the Chinese names: %s', async (words, choices, title) => {
    const exchange = await bot.ask(words);
    expect(exchange).toMatchObject({
      status: 'unclear',
      reason: 'ambiguous',
      query: null,
      choices,
    });
    expect(exchange.reply.title).toBe(title);
    expect(exchange.reply.blocks).toMatchObject([{ type: 'choices', words: choices }]);
    const places = await Promise.all(choices.map(async (choice) => (await bot.ask(choice)).query));
    expect(places).toMatchObject([{ place: 'fuchang-qingzhou' }, { place: 'fuchang-lanhai' }]);
  });

  // Without a command the two meanings are dropped and the words searched for: "No source states this" (src/reading/read.ts).
  test('that shares its name asks back without a command too', async () => {
    expect(await bot.ask('Fuchang')).toMatchObject({ status: 'unclear', reason: 'ambiguous' });
  });
});

describe('words that name no one region', () => {
  test.each([
    ['region', 'Which region?', 'Usage: region <region>'],
    ['地区', '哪个地区？', '用法：地区 <地区>'],
  ])('ask which where none is named: %s', async (words, title, usage) => {
    const exchange = await bot.ask(words);
    expect(exchange).toMatchObject({ status: 'unclear', reason: 'ambiguous' });
    expect(exchange.reply.title).toBe(title);
    expect(linesOf(exchange)).toContain(usage);
    expect(exchange.choices.length).toBeGreaterThan(0);
  });

  test('offer the nearest name for a misspelt one, and the choice runs', async () => {
    const exchange = await bot.ask('region qingzhu');
    expect(exchange).toMatchObject({ status: 'unclear', choices: ['region Qingzhou'] });
    expect(idsOf(await bot.ask('region Qingzhou'))).toEqual(CARD);
  });

  test('say that it is no region where nothing is near, with one example', async () => {
    const exchange = await bot.ask('region texas');
    expect(exchange).toMatchObject({ status: 'nothing', reason: 'unknown-region', choices: [] });
    expect(exchange.reply.title).toBe('I do not know “texas”');
    expect(linesOf(exchange)).toContain('For example: region jiangsu');
  });

  test('say so in Chinese', async () => {
    const exchange = await bot.ask('地区 火星');
    expect(exchange).toMatchObject({ status: 'nothing', reason: 'unknown-region' });
    expect(exchange.reply.title).toBe('没有看懂“火星”');
  });

  test('offer each of two regions, and each choice runs', async () => {
    const exchange = await bot.ask('region qingzhou lanhai');
    expect(exchange).toMatchObject({
      status: 'unclear',
      choices: ['region Qingzhou', 'region Lanhai'],
    });
    for (const choice of exchange.choices) expect((await bot.ask(choice)).status).toBe('answered');
  });

  test('never confuse Shanxi and Shaanxi: each is shown with its Chinese name', async () => {
    const twins = bookBot((book) => {
      addRegion(book, 'shanxi', 'Shanxi', '山西');
      addRegion(book, 'shaanxi', 'Shaanxi', '陕西');
    });
    expect((await twins.ask('region shanxi')).reply.reading).toBe(
      'Read as: region · Shanxi (山西)',
    );
    expect((await twins.ask('region shaanxi')).reply.reading).toBe(
      'Read as: region · Shaanxi (陕西)',
    );
    const between = await twins.ask('region shaanxxi');
    expect(between.status).toBe('unclear');
    expect([...between.choices].sort()).toEqual(['region Shaanxi', 'region Shanxi']);
  });
});

function addRegion(book: Book, id: string, en: string, zh: string): void {
  const file = structuredClone(fileOf(book, 'yunxi'));
  book.regions.set(id, {
    ...file,
    region: { ...file.region, id, names: { en, zh }, aliases: [] },
  });
}
