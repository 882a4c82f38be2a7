// What a thread keeps, what it never keeps, and how a question back is answered in it.
import { describe, expect, test } from 'vitest';
import type { Query } from '../src/query.ts';
import { blankQuery } from '../src/reading/blank-query.ts';
import { toRecord } from '../src/record.ts';
import { inTalk } from '../src/spoken-of.ts';
import { actual, type Book, bookBot, fileOf, target } from './fixtures/book.ts';

/** The book with public charging piles beside all of them. */
function withPublicPiles(book: Book): void {
  const piles = book.metrics.find(({ id }) => id === 'charging-piles');
  if (piles === undefined) throw new Error('The book has no charging piles.');
  book.metrics.push({
    ...piles,
    id: 'public-charging-piles',
    names: { en: 'Public charging piles', zh: '公共充电桩数量' },
    aliases: { en: ['public chargers'], zh: ['公共桩'] },
  });
  const { targets, actuals } = fileOf(book, 'qingzhou');
  targets.push(
    target('qingzhou-2027-public-charging-piles', {
      metric: 'public-charging-piles',
      unit: 'count',
      value: 60_000,
      due: '2027',
    }),
  );
  actuals.push(
    actual('qingzhou-2022-nev-output', { value: 300_000, period: '2022', basis: 'registered' }),
    actual('qingzhou-2025-03-nev-output', { value: 51_000, period: '2025-03', basis: 'built' }),
  );
}

const bot = bookBot(withPublicPiles);

async function talk(...words: string[]) {
  let after: Query | null = null;
  let exchange = await bot.ask('help');
  for (const one of words) {
    exchange = await bot.ask(`ask ${one}`, { after });
    after = exchange.query ?? after;
  }
  return toRecord(exchange, bot.desk.catalog);
}

const lead = async (...words: string[]) => (await talk(...words)).facts[0]?.id;

describe('regions that a talk comes to one after the other', () => {
  const after = (region: string, spokenOf: string[]): Query => ({
    ...blankQuery('figure'),
    regions: [region],
    metrics: ['nev-output'],
    ...(spokenOf.length > 0 && { spokenOf }),
  });

  test('are kept with the last one, each once; several at once begin anew', () => {
    const [first, second, third] = [after('qingzhou', []), after('lanhai', []), after('yunxi', [])];
    const talked = inTalk(third, inTalk(second, first));
    expect(talked.spokenOf).toEqual(['qingzhou', 'lanhai']);
    expect(inTalk(first, talked).spokenOf).toEqual(['lanhai', 'yunxi']);
    expect(inTalk({ ...first, regions: ['qingzhou', 'lanhai'] }, talked).spokenOf).toBeUndefined();
  });

  test.each(['compare them', 'which of the two built more?', '两者对比', '这两个省哪个高'])(
    'are all meant by “%s”, and the answer keeps no more than it was asked',
    async (words) => {
      const { query } = await bot.ask(`ask ${words}`, { after: after('lanhai', ['qingzhou']) });
      expect([query?.command, query?.regions.toSorted()]).toEqual([
        'compare',
        ['lanhai', 'qingzhou'],
      ]);
      expect(query?.question?.bound ?? null).toBeNull();
      expect(query?.spokenOf).toBeUndefined();
    },
  );

  test('are not meant where one is', async () => {
    const { query } = await bot.ask('ask what is the most it has built?', {
      after: after('lanhai', ['qingzhou']),
    });
    expect(query?.regions).toEqual(['lanhai']);
  });
});

describe('a follow-up', () => {
  test.each([
    ['qingzhou charging piles target 2027', 'only the public ones'],
    ['清州2027年充电桩目标', '公共的呢'],
  ])('that names half a metric is completed by the thread: %s, %s', async (...words) => {
    expect(await lead(...words)).toBe('qingzhou-2027-public-charging-piles');
  });

  test.each([
    ['did qingzhou meet its 2025 nev output target', 'and lanhai?'],
    ['清州2025年新能源汽车产量目标完成了吗', '岚海呢'],
  ])('judges the next region as well: %s, %s', async (...words) => {
    const { query } = await talk(...words);
    expect([query?.command, query?.regions]).toEqual(['progress', ['lanhai']]);
  });

  test.each([
    ['which province builds the most NEVs in 2025', 'and in 2023?'],
    ['2025年哪个省新能源汽车产量最高', '2023年呢'],
  ])('ranks again: %s, %s', async (...words) => {
    const { query } = await talk(...words);
    expect([query?.command, query?.from]).toEqual(['rank', 2023]);
  });

  test.each([
    ['qingzhou nev output 2023', 'how much is that more than the year before'],
    ['清州2023年新能源汽车产量', '比上一年多多少'],
    ['qingzhou nev output 2023', 'compared with 2022?'],
  ])('sets two years against each other: %s, %s', async (...words) => {
    const { query } = await talk(...words);
    expect([query?.command, query?.from, query?.to]).toEqual(['compare', 2022, 2023]);
  });

  test('puts a part of a year in the year spoken of', async () => {
    expect(await lead('qingzhou nev output 2021', 'first half?')).toBe(
      'qingzhou-2021-h1-nev-output',
    );
  });

  test.each([
    ['qingzhou nev output 2023', 'how many did the whole country make?', 'china'],
    ['qingzhou nev output 2023', 'how does that compare with lanhai?', 'qingzhou,lanhai'],
  ])('keeps the year and the metric: %s, %s', async (first, then, regions) => {
    const { query } = await talk(first, then);
    expect([query?.regions.join(), query?.metrics.join(), query?.from]).toEqual([
      regions,
      'nev-output',
      2023,
    ]);
  });

  test('of a part of the year asks for no goal', async () => {
    const { query } = await talk('qingzhou nev output target 2025', 'in March they managed?');
    expect(query?.question?.of).not.toBe('target');
  });

  test.each([
    'qingzhou nev output in the first half of this year, i mean 2021',
    '清州今年上半年新能源汽车产量，我是说2021年',
  ])('keeps the part of a year that was taken back: %s', async (words) => {
    expect(await lead(words)).toBe('qingzhou-2021-h1-nev-output');
  });

  test.each([
    ['qingzhou nev output target 2025', 'what was it before?'],
    ['清州2025年新能源汽车产量目标', '之前呢'],
  ])('asks for the goal that was replaced: %s, %s', async (...words) => {
    expect(await lead(...words)).toBe('qingzhou-2025-nev-output-2019');
  });
});

describe('a follow-up without a metric', () => {
  test.each([
    ['qingzhou nev output 2023', 'two years later?', 2025],
    ['清州2023年新能源汽车产量', '再过两年呢', 2025],
    ['qingzhou nev output 2022', 'and the next year?', 2023],
  ] as const)('moves the year: %s, %s', async (first, then, year) => {
    expect((await talk(first, then)).query?.from).toBe(year);
  });

  test.each([
    ['how many NEVs did qingzhou build in 2023', 'who announced it?'],
    ['清州2023年实际生产了多少新能源汽车', '谁公布的'],
  ])('asks who said a figure that was reached: %s, %s', async (...words) => {
    expect(await lead(...words)).toBe('qingzhou-2023-nev-output');
  });

  test('is answered with what was reached, where only the thread spoke of goals', async () => {
    expect(await lead('qingzhou nev output target 2025', 'and in 2023?')).toBe(
      'qingzhou-2023-nev-output',
    );
  });

  test.each([
    ['lanhai nev output target 2025', 'did they make it?'],
    ['岚海2025年新能源汽车产量目标', '差了多少'],
  ])('asks what came of a goal: %s, %s', async (...words) => {
    expect((await talk(...words)).query?.command).toBe('progress');
  });
});

describe('a subject of its own takes nothing from the thread', () => {
  test.each([
    ['qingzhou charging piles target 2027', 'nev output target of lanhai in 2025'],
    ['清州2027年充电桩目标', '岚海2025年新能源汽车产量目标'],
  ])('%s, %s', async (...words) => {
    expect(await lead(...words)).toBe('lanhai-2025-nev-output');
  });

  test.each([
    ['qingzhou charging piles target 2027', 'and the parachutes?'],
    ['清州2027年充电桩目标', '降落伞呢'],
    ['qingzhou nev output 2023', 'nev output of atlantis province 2023'],
  ])('even where it is not understood: %s, %s', async (...words) => {
    expect((await talk(...words)).facts).toEqual([]);
  });

  test('a list of plans is not narrowed to the metric and year before', async () => {
    const alone = await talk('which plans does qingzhou have');
    const after = await talk('qingzhou charging piles 2023', 'which plans does qingzhou have');
    expect(after.facts.map(({ id }) => id)).toEqual(alone.facts.map(({ id }) => id));
  });
});

describe('a place that is not known', () => {
  test.each(['nev output of atlantis province 2023', '玄武省2023年新能源汽车产量'])(
    'is not taken for another one: %s',
    async (words) => {
      expect((await talk(words)).status).toBe('unclear');
    },
  );
});

describe('a question back', () => {
  test.each([
    ['qingzhou charging target 2027', 'the second one'],
    ['清州2027年充电目标', '第二个'],
    ['qingzhou charging target 2027', 'public'],
  ])('is answered by number or by word: %s, %s', async (...words) => {
    expect((await talk(words[0] ?? '')).status).toBe('unclear');
    expect(await lead(...words)).toBe('qingzhou-2027-public-charging-piles');
  });
});

describe('a part of a year without its year', () => {
  test('is one of the latest year that has a figure for it', async () => {
    expect(await lead('qingzhou nev output in march')).toBe('qingzhou-2025-03-nev-output');
  });

  test('named with its year is of no other', async () => {
    expect((await talk('qingzhou nev output in march 2024')).facts).toEqual([]);
  });
});
