// Questions and claims in free words, on the invented book: what is asked, of what, and what is never answered.
import { assert, constantFrom, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { querySchema } from '../src/query.ts';
import { readQuestion } from '../src/reading/question/read-question.ts';
import { toRecord } from '../src/record.ts';
import { asText } from '../src/reply-text.ts';
import { bookBot, fileOf, openBook, TODAY } from './fixtures/book.ts';

const bot = bookBot();
const ask = async (words: string) => toRecord(await bot.ask(words), bot.desk.catalog);
const ids = async (words: string) => (await ask(words)).facts.map(({ id }) => id);

describe('a question for a figure', () => {
  test.each([
    ['ask what is the NEV output target of Qingzhou for 2025?', 'qingzhou-2025-nev-output'],
    ['qingzhou 2025 nev output goal??', 'qingzhou-2025-nev-output'],
    ['请问清州2025年新能源汽车产量目标是多少', 'qingzhou-2025-nev-output'],
    ['清州25年新能源车产量目標', 'qingzhou-2025-nev-output'],
    ['how many NEVs did Qingzhou build in 2023', 'qingzhou-2023-nev-output'],
    ['清州2023年造了多少新能源车', 'qingzhou-2023-nev-output'],
    ['qingzhou nev output H1 2021', 'qingzhou-2021-h1-nev-output'],
    ['清州2021年上半年新能源汽车产量', 'qingzhou-2021-h1-nev-output'],
    ['auto revenue target qingzhou', 'qingzhou-2025-revenue'],
    ['chargers in qingzhou by 2027', 'qingzhou-2027-charging-piles'],
    ['latest nev output of lanhai', 'lanhai-2025-nev-output-2'],
  ])('%s leads with the fact', async (words, fact) => {
    expect((await ids(words))[0]).toBe(fact);
  });

  test('never gives a replaced target as the current one, and names what it replaced', async () => {
    const { facts, text } = await ask('ask qingzhou nev output target 2025');
    expect(facts.map(({ id }) => id)).toEqual(['qingzhou-2025-nev-output']);
    expect(text).toContain('Replaces: more than 1 million NEVs (6 August 2019)');
  });

  test('never takes a part of a year for the year', async () => {
    const { status, facts, text } = await ask('ask nev output of qingzhou in 2021');
    expect(status).toBe('nothing');
    expect(facts).toEqual([]);
    expect(text).toContain('first half of 2021');
  });

  test('never swaps a near metric: sales are not output', async () => {
    const { status, reason } = await ask('ask how many NEVs were sold in Qingzhou in 2023');
    expect([status, reason]).toEqual(['nothing', 'no-such-fact']);
  });

  test('tells in one line how it was read', async () => {
    const { text } = await ask('ask qingzhou nev output target 2025');
    expect(text).toContain('Read as: target · Qingzhou · NEV production · 2025');
  });
});

describe('other kinds of question', () => {
  test('what was planned before leads with the earlier target and shows the difference', async () => {
    const { facts, text } = await ask(
      'ask what was the 2025 nev output target of qingzhou before it was cut',
    );
    expect(facts[0]?.id).toBe('qingzhou-2025-nev-output-2019');
    expect(text).toContain('1 million NEVs − 500,000 NEVs');
  });

  test('was it met is answered with a verdict, the target and the actual', async () => {
    const { facts } = await ask('ask did qingzhou meet its 2025 nev output target');
    expect(facts[0]).toMatchObject({
      id: 'qingzhou-2025-nev-output',
      kind: 'verdict',
      verdict: 'met',
    });
    expect(facts[1]?.id).toBe('qingzhou-2023-nev-output');
  });

  test('a difference shows both inputs, the arithmetic and the derived figure', async () => {
    const { facts, text } = await ask(
      'ask difference between the 2025 nev output targets of qingzhou and lanhai',
    );
    expect(facts.at(-1)).toMatchObject({ kind: 'derived', value: 200_000, unit: 'vehicles' });
    expect(text).toContain('500,000 NEVs − 300,000 NEVs');
  });

  test('a comparison across the change of counting says so', async () => {
    const { text } = await bot
      .ask('compare qingzhou lanhai nev-output')
      .then((exchange) => toRecord(exchange, bot.desk.catalog));
    expect(text).toContain('not one series');
  });

  test.each([
    ['which province wants the most NEVs produced in 2025', 'qingzhou-2025-nev-output'],
    ['哪个省2025年新能源汽车产量目标最低', 'lanhai-2025-nev-output'],
  ])('%s leads with the winner', async (words, winner) => {
    expect((await ids(words))[0]).toBe(winner);
  });

  test('a bound keeps only who is above it', async () => {
    expect(await ids('which provinces have a nev output target above 400,000 for 2025')).toEqual([
      'qingzhou-2025-nev-output',
    ]);
  });

  test('what falls due this year is told by year', async () => {
    expect(await ids('what falls due in qingzhou in 2027')).toEqual([
      'qingzhou-2027-charging-piles',
    ]);
  });

  test('what is done on a topic leads with the measure', async () => {
    expect((await ids('what is qingzhou doing about hydrogen'))[0]).toBe('qingzhou-hydrogen-1');
    expect((await ids('清州在氢能方面有什么举措'))[0]).toBe('qingzhou-hydrogen-1');
  });

  test('a definition names its neighbours and gives no figure', async () => {
    const { status, facts, text } = await ask('ask what does NEV sales mean');
    expect([status, facts.length]).toEqual(['answered', 0]);
    expect(text).toContain('NEV sales of the region in the period.');
  });
});

describe('what is not answered', () => {
  test.each([
    ['ask how many EVs did Norway sell in 2024', 'unknown-region'],
    ['挪威新能源渗透率多少', 'unknown-region'],
    ['ask what is the weather in qingzhou', 'outside-scope'],
    ['ask who is the mayor of qingzhou', 'outside-scope'],
    ['帮我写个清州新能源的ppt', 'outside-scope'],
    ['ask nev output of qingzhou in 1999', 'no-such-fact'],
  ])('%s is answered with nothing, for the right reason', async (words, reason) => {
    const record = await ask(words);
    expect([record.status, record.reason, record.facts]).toEqual(['nothing', reason, []]);
  });

  test.each([
    [
      'ask how many EVs did Norway sell in 2024',
      'I hold figures on China, its 2 provinces and one city.',
      'I hold figures on China, its 3 provinces, one city and one cluster of regions.',
    ],
    [
      '挪威新能源渗透率多少',
      '收录范围是全国、2个省级地区和1个城市。',
      '收录范围是全国、3个省级地区、1个城市和1个城市群。',
    ],
  ])('what is held is counted, so that a new region is told: %s', async (words, held, more) => {
    const grown = bookBot((book) => {
      for (const [id, level] of [
        ['hongshan', 'province'],
        ['river-delta', 'cluster'],
      ] as const) {
        const file = structuredClone(fileOf(book, 'lanhai'));
        const names = { en: id, zh: id };
        file.region = { ...file.region, id, level, names, aliases: [] };
        book.regions.set(id, { ...file, targets: [], actuals: [], measures: [], doubts: [] });
      }
    });
    expect((await ask(words)).text).toContain(held);
    expect(asText((await grown.ask(words)).reply)).toContain(more);
  });

  test('two places of one name are asked back, each choice by its own name', async () => {
    const { status, choices } = await ask('ask nev output of fuchang');
    expect(status).toBe('unclear');
    expect(choices).toEqual(['region 富昌', 'region 福昌']);
  });

  test('a misspelt region is never guessed', async () => {
    const { status, choices } = await ask('ask nev output target of qinzhou 2025');
    expect(status).toBe('unclear');
    expect(choices).toContain('targets qingzhou nev-output 2025');
  });
});

describe('a thread', () => {
  const talk = async (...words: string[]) => {
    let after = null;
    let last = null;
    for (const one of words) {
      last = await bot.ask(one, { after });
      after = last.query ?? after;
    }
    return last?.facts.map(({ fact }) => fact.id) ?? [];
  };

  test('goes on with another region', async () => {
    expect(await talk('qingzhou nev output target 2025', 'what about lanhai?')).toEqual([
      'lanhai-2025-nev-output',
    ]);
    expect(await talk('清州2025年新能源汽车产量目标', '那岚海呢')).toEqual([
      'lanhai-2025-nev-output',
    ]);
  });

  test('is not gone on with by somebody else: without it the words are unclear', async () => {
    expect((await bot.ask('and 2027?')).status).not.toBe('answered');
  });
});

describe('a claim', () => {
  test.each([
    ['check Qingzhou wants 500,000 NEVs built by 2025', 'matches', 'qingzhou-2025-nev-output'],
    ['核对 清州计划到2025年新能源汽车年产量达到50万辆', 'matches', 'qingzhou-2025-nev-output'],
    [
      'check Qingzhou aims to build more than a million NEVs by 2025',
      'superseded',
      'qingzhou-2025-nev-output',
    ],
    ['check Qingzhou built 700,000 NEVs in 2023', 'differs', 'qingzhou-2023-nev-output'],
    [
      'check Qingzhou wants at most 1.1 trillion yuan of auto revenue by 2025',
      'differs',
      'qingzhou-2025-revenue',
    ],
  ])('%s is judged %s', async (words, claim, lead) => {
    const record = await ask(words);
    expect([record.claim, record.facts[0]?.id]).toEqual([claim, lead]);
  });

  test('about what no source states is not stated', async () => {
    const record = await ask('check Lanhai will have 5,000 chargers by 2030');
    expect([record.status, record.claim]).toEqual(['nothing', 'not-stated']);
  });

  test('of two figures is judged one by one', async () => {
    const record = await ask(
      'check Qingzhou built 612,000 NEVs in 2023, and Lanhai built 400,000 NEVs in 2025',
    );
    expect(record.claim).toBe('differs');
    expect(record.facts.map(({ id }) => id)).toEqual([
      'qingzhou-2023-nev-output',
      'lanhai-2025-nev-output-2',
    ]);
  });
});

describe('for any words at all', () => {
  const catalog = openBook();
  const piece = constantFrom(
    'qingzhou',
    '岚海',
    'nev output',
    '产量',
    'target',
    '目标',
    '2025',
    'h1 2021',
    'more than',
    '超过',
    '120万辆',
    '1.2m',
    'which province',
    '最多',
    'met',
    '完成',
    'before',
    '多少',
    'compare',
    'and',
    '，',
    '?',
    'hydrogen',
    'share',
    'stellar',
    'lake town',
    'growth',
    'source',
    'when',
    'who',
    '哪些城市',
    '%',
    '__proto__',
    '🚗',
    '十四五',
    'last year',
  );

  test('reading never throws, and gives a query that the schema knows', () => {
    const words = tuple(piece, piece, piece, piece, string({ unit: 'binary', maxLength: 30 })).map(
      (parts) => parts.join(' '),
    );
    assert(
      property(words, (text) => {
        const reading = readQuestion(text, { catalog, today: TODAY, after: null });
        if ('query' in reading) querySchema.parse(reading.query);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    'what is the NEV output target of Qingzhou for 2025',
    'how many NEVs did Qingzhou build in 2023',
    'did qingzhou meet its 2025 nev output target',
  ])('polite words change nothing: %s', async (question) => {
    const plain = await ids(`ask ${question}`);
    for (const polite of [
      `Hi, ${question}? Thanks!`,
      `please tell me ${question}`,
      `${question}, thank you`,
    ]) {
      expect(await ids(`ask ${polite}`)).toEqual(plain);
    }
  });
});

test.each([
  ["what's the NEV output target of Qingzhou?", 'what is the NEV output target of Qingzhou?'],
  ['What’s new in Qingzhou', 'What is new in Qingzhou'],
  [
    "what's the difference between output value and value added",
    'what is the difference between output value and value added',
  ],
  ["who's first in NEV output", 'who is first in NEV output'],
])('“%s” is read as “%s”', async (short, long) => {
  const bot = bookBot();
  expect((await bot.ask(`ask ${short}`)).query).toEqual((await bot.ask(`ask ${long}`)).query);
});

test('the difference of a region’s goals for two years is no definition', async () => {
  const bot = bookBot();
  const words =
    "ask what's the difference between Qingzhou's goals for NEV output in 2025 and 2027";
  expect((await bot.ask(words)).query?.command).not.toBe('define');
});
