// "Which province in China", "which city of Qingzhou": what is put in order, and what is only the frame that it is asked in.
import { describe, expect, test } from 'vitest';
import { toRecord } from '../src/record.ts';
import { actual, type Book, bookBot, fileOf, target } from './fixtures/book.ts';

/** The book with a figure of the country and of a city, and with a goal that more regions have than figures. */
function more(book: Book): void {
  fileOf(book, 'china').actuals.push(
    actual('china-2023-nev-output', { value: 9_000_000, period: '2023' }),
  );
  fileOf(book, 'yunxi').actuals.push(
    actual('yunxi-2023-nev-output', { value: 120_000, period: '2023', basis: 'registered' }),
  );
  const yunxi = structuredClone(fileOf(book, 'yunxi'));
  book.regions.set('xicheng', {
    ...yunxi,
    region: {
      ...yunxi.region,
      id: 'xicheng',
      names: { en: 'Xicheng', zh: '溪城' },
      aliases: ['溪城市'],
    },
    actuals: [
      actual('xicheng-2023-nev-output', { value: 90_000, period: '2023', basis: 'registered' }),
    ],
  });
  fileOf(book, 'lanhai').actuals.push(
    actual('lanhai-2023-nev-output', { value: 310_000, period: '2023', basis: 'registered' }),
  );
}

async function record(words: string) {
  const bot = bookBot(more);
  return toRecord(await bot.ask(words), bot.desk.catalog);
}

describe('the country', () => {
  test.each([
    'ask which province in China makes the most NEVs',
    "ask China's biggest NEV producing province",
    "ask what is China's biggest province by NEV output",
    'ask what is the top province for NEV output',
    'ask rank Chinese provinces by NEV output',
    'ask 中国哪个省新能源汽车产量最高',
    'ask 全国新能源汽车产量最高的省',
  ])('is only the frame in which provinces are asked for: %s', async (words) => {
    const { query, facts } = await record(words);
    expect(query?.command).toBe('rank');
    expect(facts.map(({ id }) => id)).toEqual([
      'qingzhou-2023-nev-output',
      'lanhai-2023-nev-output',
    ]);
  });

  test.each(['ask NEV output of China in 2023', 'ask 全国2023年新能源汽车产量'])(
    'is what is asked about where no province is: %s',
    async (words) => {
      expect((await record(words)).facts.map(({ id }) => id)).toEqual(['china-2023-nev-output']);
    },
  );
});

describe('the cities of a province', () => {
  test.each([
    'ask which city in Qingzhou makes the most NEVs',
    'ask 清州哪个城市新能源汽车产量最高',
    'ask 清州省2个地市哪个新能源汽车产量最高',
  ])('are put in order among themselves: %s', async (words) => {
    const { facts, query } = await record(words);
    expect(facts.map(({ id }) => id)).toEqual(['yunxi-2023-nev-output', 'xicheng-2023-nev-output']);
    expect(query).toMatchObject({ command: 'rank', regions: ['qingzhou'] });
  });

  test('of which one alone has a figure are not said to be led by it', async () => {
    const { status, text } = await record('ask which province has the most charging piles');
    expect(status).toBe('nothing');
    expect(text).toContain('Qingzhou: Charging piles, more than 125,000');
  });

  test('are never answered for by the figure of the province', async () => {
    expect((await record('ask which city in Lanhai makes the most NEVs')).status).toBe('nothing');
    expect((await record('ask 岚海哪个城市新能源汽车产量最高')).status).toBe('nothing');
  });
});

test('who has the most is asked of what there is, though more have promised something', async () => {
  const bot = bookBot((book) => {
    more(book);
    for (const region of ['qingzhou', 'lanhai'])
      fileOf(book, region).targets.push(
        target(`${region}-2030-nev-output`, { value: 2_000_000, due: '2030' }),
      );
  });
  const exchange = await bot.ask('ask which province makes the most NEVs');
  expect(exchange.facts.map(({ fact }) => fact.kind)).toEqual(['actual', 'actual']);
});

test.each([
  ['ask which province makes the most commercial vehicles', 'commercial'],
  ['ask 哪个省乘用车产量最高', '乘用车'],
])(
  'a kind of vehicle that no figure is of is not answered by all vehicles: %s',
  async (words, kind) => {
    const { status, text } = await record(words);
    expect(status).not.toBe('answered');
    expect(text).toContain(kind);
  },
);

test('whether a region is the biggest of the country is no comparison with the country', async () => {
  const { query } = await record("ask is Qingzhou still China's biggest NEV producer?");
  expect(query?.regions).toEqual(['qingzhou']);
});

test('an order that a figure narrows names the figure', async () => {
  const bot = bookBot(more);
  const titleOf = async (words: string) => (await bot.ask(words)).reply.title;
  expect(await titleOf('ask which provinces built more than 300,000 NEVs in 2023')).toContain(
    'more than 300,000',
  );
  expect(await titleOf('ask 2023年新能源汽车产量超过30万辆的省份有哪些')).toContain('超过30万辆');
});

describe('goals for any of many years', () => {
  const bot = bookBot((book) => {
    fileOf(book, 'lanhai').targets.push(target('lanhai-2027-nev-output', { due: '2027' }));
    fileOf(book, 'qingzhou').targets.push(target('qingzhou-2030-nev-output', { due: '2030' }));
  });

  test.each([
    'ask which provinces have NEV output targets for 2027 or later?',
    'ask which provinces have NEV output targets after 2026',
    'ask 哪些省有2026年以后的新能源汽车产量目标',
  ])('are all listed, whatever their year: %s', async (words) => {
    const { query, facts } = toRecord(await bot.ask(words), bot.desk.catalog);
    expect(query?.command).toBe('targets');
    expect(facts.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['lanhai-2027-nev-output', 'qingzhou-2030-nev-output']),
    );
  });
});
