// compare on the invented book: one year and one side, what is missing, what to be careful about, headline metrics.
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/bot.ts';
import type { Actual } from '../../src/catalog/schema.ts';
import { asText } from '../../src/reply-text.ts';
import { actual, type Book, bookBot, fileOf, target } from '../fixtures/book.ts';

const linesOf = ({ reply }: Exchange) => asText(reply).split('\n');
const idsOf = ({ facts }: Exchange) => facts.map(({ fact }) => fact.id);
const textOf = ({ reply }: Exchange) => asText(reply);

/** Both provinces have 2022 and 2023; Lanhai alone has 2024. */
function fill(book: Book): void {
  fileOf(book, 'qingzhou').actuals.push(actual('q-2022', { period: '2022', value: 500_000 }));
  fileOf(book, 'lanhai').actuals.push(
    actual('l-2022', { period: '2022', value: 200_000 }),
    actual('l-2023', { period: '2023', value: 250_000 }),
    actual('l-2024', { period: '2024', value: 280_000 }),
  );
}
const bot = bookBot(fill);

describe('targets without a metric', () => {
  test.each(['compare qingzhou lanhai 2025 targets', 'ask Qingzhou vs Lanhai 2025 targets'])(
    'are never shown as reached: %s',
    async (words) => {
      const { reply, facts } = await bot.ask(words);
      const headings = reply.blocks.flatMap((one) => (one.type === 'table' ? [one.heading] : []));
      expect(headings).toEqual(['Promised']);
      expect(new Set(facts.map(({ fact }) => fact.kind))).toEqual(new Set(['target']));
    },
  );
});

describe('one metric', () => {
  test('is taken of the latest year for which all have a figure, and the reply says which years there are', async () => {
    const exchange = await bot.ask('compare qingzhou lanhai nev-output');
    expect(idsOf(exchange)).toEqual(['qingzhou-2023-nev-output', 'l-2023']);
    expect(exchange.reply.title).toBe('Qingzhou · Lanhai · NEV production · actuals');
    expect(linesOf(exchange)).toContain(
      'No year was named: 2023 is the latest for which all of them have a figure; also held: 2025 (1), 2024 (1) and 2022 (2).',
    );
  });

  test('of two regions comes with the difference', async () => {
    expect(linesOf(await bot.ask('compare qingzhou lanhai nev-output'))).toContain(
      'Qingzhou is 362,000 NEVs ahead of Lanhai (612,000 NEVs − 250,000 NEVs).',
    );
    expect(linesOf(await bot.ask('对比 清州 岚海 产量 2022'))).toContain(
      '清州比岚海高30万辆（50万辆 − 20万辆）。',
    );
  });

  test('is taken of the side that is said', async () => {
    const exchange = await bot.ask('compare qingzhou lanhai nev-output 2025 targets');
    expect(idsOf(exchange)).toEqual(['qingzhou-2025-nev-output', 'lanhai-2025-nev-output']);
    expect(exchange.reply.next[0]).toBe('compare qingzhou lanhai nev-output 2025 actuals');
  });

  test('never puts a target beside an actual', async () => {
    const kinds = (await bot.ask('compare qingzhou lanhai nev-output 2025')).facts.map(
      ({ fact }) => fact.kind,
    );
    expect(new Set(kinds).size).toBe(1);
  });

  test('is drawn', async () => {
    const { reply } = await bot.ask('对比 清州 岚海 产量 2023');
    expect(reply.blocks.find(({ type }) => type === 'chart')).toEqual({
      type: 'chart',
      chart: {
        kind: 'bars',
        title: '新能源汽车产量 · 2023年 · 实际',
        unit: '万辆',
        categories: ['清州', '岚海'],
        series: [
          { name: '实际', role: 'actual', values: [61.2, 25], labels: ['61.2万辆', '25万辆'] },
        ],
        alt: '柱状图：新能源汽车产量 · 2023年 · 实际（万辆）。清州 61.2万辆，岚海 25万辆。',
        notes: [],
      },
    });
  });

  test('of a year of which no two have all is taken of the longest part that both have, and says so', async () => {
    const halves = bookBot((book) => {
      fileOf(book, 'qingzhou').actuals.push(
        actual('q-2024-q1', { period: '2024-Q1', value: 100_000 }),
        actual('q-2024-h1', { period: '2024-H1', value: 300_000 }),
      );
      fileOf(book, 'lanhai').actuals.push(
        actual('l-2024', { period: '2024', value: 280_000 }),
        actual('l-2024-q1', { period: '2024-Q1', value: 60_000 }),
        actual('l-2024-h1', { period: '2024-H1', value: 130_000 }),
      );
    });
    const exchange = await halves.ask('compare qingzhou lanhai nev-output 2024');
    expect(idsOf(exchange)).toEqual(['q-2024-h1', 'l-2024-h1']);
    expect(linesOf(exchange)).toContain(
      'Figures of the whole of 2024 are not held for two of them; these are of the first half of 2024.',
    );
    expect(textOf(await halves.ask('清州和岚海2024年新能源汽车产量哪个高'))).toContain(
      '没有两个地区都有2024年全年数据，以下为2024年上半年的数据。',
    );
    const { status } = await halves.ask(
      'ask how many more NEVs than lanhai did qingzhou build in 2024?',
    );
    expect(status).toBe('nothing');
  });

  test('of one figure is not drawn', async () => {
    const { reply } = await bot.ask('compare qingzhou lanhai nev-output 2024');
    expect(reply.blocks.some(({ type }) => type === 'chart')).toBe(false);
  });
});

describe('what is missing', () => {
  test('is named', async () => {
    const exchange = await bot.ask('compare lanhai qingzhou nev-output 2024');
    expect(idsOf(exchange)).toEqual(['l-2024']);
    expect(linesOf(exchange)).toContain('No figure held for: Qingzhou.');
    expect(linesOf(await bot.ask('对比 岚海 清州 产量 2024'))).toContain('没有数据的地区：清州。');
  });

  test('is shown as a part of the year where that is all there is, and never compared', async () => {
    const exchange = await bot.ask('compare lanhai qingzhou nev-output 2021');
    expect(exchange.status).toBe('nothing');
    const part = bookBot((book) => {
      fill(book);
      fileOf(book, 'qingzhou').actuals.push(
        actual('q-2024', { period: '2024-01/2024-11', value: 700_000 }),
      );
    });
    const other = await part.ask('compare lanhai qingzhou nev-output 2024');
    expect(idsOf(other)).toEqual(['l-2024']);
    const lines = linesOf(other);
    expect(
      lines[lines.indexOf('Only a part of 2024 or of the figure is stated; not comparable') + 1],
    ).toMatch(/^• Qingzhou: NEV production, 700,000 from January to November 2024/);
  });

  test('is all of it where no region has the metric', async () => {
    expect((await bot.ask('compare qingzhou lanhai nev-sales')).status).toBe('nothing');
  });
});

describe('warns', () => {
  test('of two ways of counting and of unlike years, where no year has both', async () => {
    const text = textOf(await bookBot().ask('compare qingzhou lanhai nev-output'));
    expect(text.match(/not one series/g)).toHaveLength(1);
    expect(text).toContain('not of one year');
  });

  test('of a part of a year beside a whole one, which a question may bring together', async () => {
    const part = bookBot((book) => {
      const { actuals } = fileOf(book, 'lanhai');
      actuals.splice(0, actuals.length, actual('l-h1', { period: '2025-H1', value: 150_000 }));
      fileOf(book, 'qingzhou').actuals.push(
        actual('q-2025', { period: '2025', value: 700_000, basis: 'built' }),
      );
    });
    const text = textOf(await part.ask('did Qingzhou build more NEVs than Lanhai?'));
    expect(text).toContain('a part of a year does not compare with a whole one');
  });

  test('of a city inside its province', async () => {
    const inside = bookBot((book) => {
      fileOf(book, 'yunxi').actuals.push(actual('y-2023', { value: 100_000 }));
    });
    expect(linesOf(await inside.ask('compare qingzhou yunxi nev-output'))).toContain(
      "Careful: Yunxi lies in Qingzhou; its figures are part of the province's.",
    );
    expect(linesOf(await inside.ask('对比 清州 云溪 产量'))).toContain(
      '注意：云溪属于清州，其数据已包含在内。',
    );
  });

  test('of nothing where figures are alike, and takes no part of a region for the region', async () => {
    const parts = bookBot((book) => {
      fill(book);
      fileOf(book, 'qingzhou').actuals = [
        actual('q-town', { value: 9, place: 'lake-town' }),
        actual('q-cars', { value: 8, scope: { en: 'passenger cars', zh: '乘用车' } }),
        actual('q-stellar', { value: 7, company: 'stellar' }),
      ];
    });
    const exchange = await parts.ask('compare lanhai qingzhou nev-output 2023');
    expect(idsOf(exchange)).toEqual(['l-2023']);
    expect(textOf(await bot.ask('compare qingzhou lanhai nev-output'))).not.toContain('Careful');
  });
});

describe('without a metric', () => {
  const rich = bookBot((book) => {
    fill(book);
    for (const id of ['qingzhou', 'lanhai']) {
      const file = fileOf(book, id);
      const share = { metric: 'nev-output-share-of-national', unit: 'percent' as const };
      file.actuals.push(actual(`${id}-share`, { ...share, value: id === 'lanhai' ? 4.5 : 11 }));
      file.targets.push(
        target(`${id}-piles`, {
          metric: 'charging-piles',
          unit: 'count',
          due: '2027',
          comparator: '>',
          value: 90_000,
        }),
      );
    }
  });

  test('the headline metrics that both have are a table, promised and reached apart', async () => {
    const { reply } = await rich.ask('compare qingzhou lanhai');
    expect(reply.blocks[0]).toMatchObject({
      type: 'table',
      heading: 'Reached',
      columns: [{ title: 'Metric' }, { title: 'Qingzhou', align: 'right' }, { title: 'Lanhai' }],
      rows: [
        [{ text: 'NEV production (2023, NEVs)' }, { text: '612,000' }, { text: '250,000' }],
        [{ text: "Share of China's NEV production (2023, %)" }, { text: '11' }, { text: '4.5' }],
      ],
    });
    expect(reply.blocks[1]).toMatchObject({ type: 'table', heading: 'Promised' });
  });

  test('figures keep their comparators and each cell its source', async () => {
    const { reply } = await rich.ask('对比 清州 岚海');
    const promised = reply.blocks[1];
    expect(promised).toMatchObject({
      heading: '目标',
      rows: [
        [{ text: '新能源汽车产量（2025年，万辆）' }, { text: '50 †' }, { text: '≥30' }],
        [{ text: '充电桩数量（2027年，万个）' }, { text: '≈20' }, { text: '>9' }],
      ],
    });
    const cells = promised?.type === 'table' ? promised.rows.flatMap((row) => row.slice(1)) : [];
    expect(cells.every(({ cites = [] }) => cites.length === 1)).toBe(true);
  });
});

describe('how many', () => {
  test.each([
    ['compare qingzhou', 'Name two to six regions to set them side by side: compare anhui jiangsu'],
    ['对比 清州 产量', '请给出两到六个地区，例如：对比 安徽 江苏'],
  ])('one asks for another: %s', async (words, line) => {
    const exchange = await bot.ask(words);
    if (exchange.status === 'answered') expect(linesOf(exchange)).toContain(line);
    else expect(exchange.status).toBe('nothing');
  });

  test('seven are six, and the seventh is named', async () => {
    const seven = bookBot((book) => {
      for (const letter of 'abcdefg') {
        const file = structuredClone(fileOf(book, 'yunxi'));
        file.region = {
          ...file.region,
          id: `town-${letter}`,
          names: { en: `Town ${letter.toUpperCase()}${letter}`, zh: `镇${letter}` },
          aliases: [],
        };
        file.actuals.push(actual(`town-${letter}-2023`, { value: 10 }));
        book.regions.set(file.region.id, file);
      }
    });
    const ids = [...'abcdefg'].map((letter) => `town-${letter}`).join(' ');
    const exchange = await seven.ask(`compare ${ids} nev-output`);
    expect(exchange.facts).toHaveLength(6);
    expect(linesOf(exchange)).toContain(
      'Six regions at most stand side by side; left out: Town Gg.',
    );
  });
});

describe('who has more, where a question asks for that', () => {
  const made = (qingzhou: Partial<Actual>, lanhai: Partial<Actual>) =>
    bookBot((book) => {
      const common = { period: '2024', basis: 'registered' } as const;
      fileOf(book, 'qingzhou').actuals.push(actual('q-2024', { ...common, ...qingzhou }));
      fileOf(book, 'lanhai').actuals.push(actual('l-2024', { ...common, ...lanhai }));
    });
  const WORDS = 'ask who built more NEVs in 2024, Qingzhou or Lanhai';

  test('is said first', async () => {
    const bot = made({ value: 700_000 }, { value: 400_000 });
    expect(linesOf(await bot.ask(WORDS))).toContain('Qingzhou has the higher figure.');
    expect(linesOf(await bot.ask('2024年清州和岚海谁造的新能源汽车多'))).toContain('清州较高。');
  });

  test('and so is that both have as many', async () => {
    const bot = made({ value: 400_000 }, { value: 400_000 });
    expect(linesOf(await bot.ask(WORDS))).toContain('Both have the same figure.');
  });

  test.each<[string, Partial<Actual>]>([
    ['"more than 400,000" may be any number above', { value: 400_000, comparator: '>' }],
    ['they were counted in two ways', { value: 400_000, basis: 'built' }],
  ])('is not said where %s', async (_why, lanhai) => {
    const lines = linesOf(await made({ value: 700_000 }, lanhai).ask(WORDS));
    expect(lines.some((line) => line.includes('higher figure'))).toBe(false);
  });
});
