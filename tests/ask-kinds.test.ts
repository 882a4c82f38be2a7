// Kinds of question that set figures against each other, go on with a thread, or speak of what the vocabulary has no word for.
import { describe, expect, test } from 'vitest';
import type { Query } from '../src/query.ts';
import { toRecord } from '../src/record.ts';
import { actual, type Book, bookBot, fileOf, measure, plan, target } from './fixtures/book.ts';

/** The book with more years, a city of its own, a share and a metric that only its aliases name. */
function more(book: Book): void {
  const [output] = book.metrics;
  if (output === undefined) throw new Error('The book has no metric.');
  const named = (id: string, en: string, zh: string) => ({
    ...output,
    id,
    names: { en, zh },
    aliases: { en: [en.toLowerCase()], zh: [zh] },
  });
  const { counter: _counted, ...uncounted } = output;
  book.metrics.push(
    { ...named('nev-stock', 'NEVs on the road', '新能源汽车保有量'), family: 'stock', flow: false },
    {
      ...uncounted,
      ...named('nev-stock-share', 'NEV share of all vehicles on the road', '新能源汽车保有量占比'),
      family: 'stock',
      unit: 'percent',
      flow: false,
    } as (typeof book.metrics)[number], // a share counts nothing
    { ...named('kite-lift-vehicles', 'Kite-lift vehicles', '风筝车'), flow: false },
  );
  const qingzhou = fileOf(book, 'qingzhou');
  qingzhou.actuals.push(
    actual('qingzhou-2020-nev-output', { value: 102_000, period: '2020', basis: 'registered' }),
    actual('qingzhou-2025-nev-stock', { metric: 'nev-stock', value: 800_000, period: '2025' }),
    actual('qingzhou-2025-nev-stock-share', {
      metric: 'nev-stock-share',
      unit: 'percent',
      value: 12,
      period: '2025',
    }),
    actual('qingzhou-2026-01-to-2026-08-nev-output', {
      value: 410_000,
      period: '2026-01/2026-08',
      basis: 'built',
    }),
  );
  qingzhou.targets.push(
    target('qingzhou-2030-kites', { metric: 'kite-lift-vehicles', value: 900, due: '2030' }),
  );
  qingzhou.measures.push(
    measure('qingzhou-tolls-1', {
      statement: {
        en: 'Hydrogen lorries pay no tolls on the motorways of the province.',
        zh: '氢能货车在全省高速公路免收通行费。',
      },
    }),
  );
  qingzhou.plans.push(
    plan('qingzhou-2022-hydrogen-plan', {
      title: { en: 'Hydrogen plan of Qingzhou', zh: '清州氢能规划', zhIs: 'described' },
      announced: '2022-03-04',
      sources: ['gazette-2021'],
    }),
  );
}

const bot = bookBot(more);
const ask = async (words: string, after: Query | null = null) =>
  toRecord(await bot.ask(words, { after }), bot.desk.catalog);
const lead = async (words: string) => (await ask(words)).facts[0]?.id;

async function talk(...words: string[]) {
  let after: Query | null = null;
  let record = await ask('help');
  for (const one of words) {
    record = await ask(one, after);
    after = record.query ?? after;
  }
  return record;
}

describe('figures set against each other', () => {
  test.each([
    'how many times its 2020 NEV output did qingzhou build in 2023',
    '清州2023年新能源汽车产量是2020年的几倍',
  ])('%s is answered with the factor, the later year first', async (words) => {
    const { facts } = await ask(words);
    expect(facts.map(({ id }) => id).slice(0, 2)).toEqual([
      'qingzhou-2023-nev-output',
      'qingzhou-2020-nev-output',
    ]);
    expect(facts.at(-1)).toMatchObject({ kind: 'derived', value: 6, unit: 'ratio' });
  });

  test.each([
    'by how much did NEV output in qingzhou grow between 2020 and 2023',
    '清州新能源汽车产量2023年比2020年多多少',
  ])('%s asks for an amount; the percentage stands behind it', async (words) => {
    const { facts } = await ask(words);
    expect(facts.filter(({ kind }) => kind === 'derived')).toMatchObject([
      { value: 510_000, unit: 'vehicles' },
      { value: 500, unit: 'percent' },
    ]);
  });

  test.each([
    'how many provinces want more than 400,000 NEVs by 2025',
    '2025年新能源汽车产量目标超过40万辆的省有几个省',
  ])('%s is counted', async (words) => {
    const { facts } = await ask(words);
    expect(facts[0]?.id).toBe('qingzhou-2025-nev-output');
    expect(facts.at(-1)).toMatchObject({ kind: 'derived', value: 1 });
  });
});

describe('yes or no', () => {
  test.each([
    ['does qingzhou want 500,000 NEVs built by 2025?', 'Yes, as stated:'],
    ['is qingzhou going to build 900,000 NEVs by 2025?', 'No, less than that:'],
    ['is it true that qingzhou wants 500,000 NEVs by 2025?', 'Yes, as stated:'],
    ['is qingzhou’s 2025 NEV output target 200,000?', 'More than that:'],
    ['清州2025年新能源汽车产量目标是不是20万辆？', '高于这一数字：'],
    ['清州是不是计划2025年新能源汽车产量超过100万辆', '已不是：后来有新目标取代。'],
  ])('%s is answered with “%s” and the figure', async (words, answer) => {
    const { text, facts } = await ask(words);
    expect(text).toContain(answer);
    expect(facts[0]?.id).toBe('qingzhou-2025-nev-output');
  });
});

describe('a time', () => {
  test('that is not over is answered with the months so far, named as such', async () => {
    const { facts, text } = await ask('how many NEVs did qingzhou build so far this year');
    expect(facts[0]?.id).toBe('qingzhou-2026-01-to-2026-08-nev-output');
    expect(text).toContain('January to August 2026');
  });

  test('asked for as a whole year is never answered with a part of it', async () => {
    const { status } = await ask('NEV output of qingzhou in the full year 2021');
    expect(status).toBe('nothing');
  });

  test.each([
    'what did qingzhou say back in 2019 its NEV output goal for 2025 was',
    '清州2019年提的2025年新能源汽车产量目标后来改了吗',
  ])('%s: when it was said is not when it is due', async (words) => {
    const { query } = await ask(words);
    expect([query?.from, query?.to]).toEqual([2025, 2025]);
  });

  test.each([
    ['清州21到23年新能源汽车产量', [2021, 2023]],
    ['清州21、23年新能源汽车产量', [2021, 2023]],
  ])('%s is read as years of this century', async (words, years) => {
    const { query } = await ask(words);
    expect([query?.from, query?.to]).toEqual(years);
  });
});

describe('words that the vocabulary lacks', () => {
  test('are found in the names that the catalog has for a metric', async () => {
    expect(await lead('qingzhou lift kites 2030')).toBe('qingzhou-2030-kites');
  });

  test('never make a neighbour of a metric that was named plainly', async () => {
    const { status } = await ask('NEVs on the road in lanhai 2025');
    expect(status).toBe('nothing');
  });

  test.each(['does qingzhou waive tolls for hydrogen lorries?', '清州氢能货车免过路费吗'])(
    '%s finds the measure',
    async (words) => {
      expect(await lead(words)).toBe('qingzhou-tolls-1');
    },
  );

  test('with much else unread are not answered with a list of all targets', async () => {
    const { facts } = await ask('qingzhou wants gliders, balloons, airships and parachutes');
    expect(facts).toEqual([]);
  });
});

describe('a thread', () => {
  test.each([
    ['adds a region to a comparison', ['compare qingzhou lanhai nev-output', 'add yunxi']],
    ['adds it in Chinese', ['对比 清州 岚海 新能源汽车产量', '再加上云溪']],
  ])('%s', async (_what, words) => {
    expect((await talk(...words)).query?.regions).toEqual(['qingzhou', 'lanhai', 'yunxi']);
  });

  test('moves to the year after', async () => {
    const { query } = await talk('nev output of qingzhou in 2022', 'and the year after?');
    expect(query?.from).toBe(2023);
  });

  test('goes from NEVs to all vehicles', async () => {
    const { query } = await talk('nev output of qingzhou 2023', 'and all vehicles?');
    expect(query?.metrics).toEqual(['vehicle-output']);
  });

  test('asks who issued the plan that a target stands in', async () => {
    const { facts } = await talk('qingzhou nev output target 2025', 'who issued that?');
    expect(facts[0]?.id).toBe('qingzhou-2021-plan');
  });

  test('asks who drew up a plan that is named with its year', async () => {
    const { query } = await ask(
      'who drew up the 2021 plan to make qingzhou a world class car city',
    );
    expect(query?.command).toBe('plans');
  });

  test('drops the year that it only carried along, where the other side has nothing for it', async () => {
    const { facts } = await talk('qingzhou charging piles target 2027', 'and the actual number?');
    expect(facts[0]?.id).toBe('qingzhou-2023-charging-piles');
  });
});

describe('a claim', () => {
  test('of a stock and its share is judged part by part', async () => {
    const { claim, facts } = await ask(
      'check At the end of 2025 qingzhou had 800,000 NEVs on the road, accounting for 12% of all vehicles',
    );
    expect(claim).toBe('matches');
    expect(facts.map(({ id }) => id)).toEqual([
      'qingzhou-2025-nev-stock',
      'qingzhou-2025-nev-stock-share',
    ]);
  });

  test('of a growth matches where the source tells it beside the figure', async () => {
    const { claim } = await ask(
      'check Qingzhou built 90,600 NEVs in the first half of 2021, an increase of 2.5 times',
    );
    expect(claim).toBe('matches');
  });
});

describe('the answer opens with what was asked', () => {
  test.each([
    ['when was the plan of qingzhou published?', / · Qingzhou: /],
    ['清州的规划是什么时候发布的？', /• \d{4}年\S*发布 · 清州：/],
    ['when does qingzhou want 500,000 NEVs built?', /\n\nBy 2025, as a target:\n/],
    ['清州哪年要生产50万辆新能源汽车？', /目标时间是2025年：/],
  ])('%s', async (words, opening) => {
    const { text } = await ask(words);
    expect(text).toMatch(opening);
  });
});

test('the reading names the figure that regions must pass', async () => {
  const english = await ask('which provinces want more than 400,000 NEVs by 2025');
  expect(english.text).toMatch(/Read as: .* · more than 400,000/);
  const chinese = await ask('2025年新能源汽车产量目标超过40万辆的省有几个省');
  expect(chinese.text).toMatch(/理解为：.* · 超过40万辆/);
});

test('a list says first that none of its targets is the figure that was asked about', async () => {
  const { text, query } = await ask('does qingzhou want 123,456 by 2025?');
  expect(query?.command).toBe('targets');
  expect(text).toContain('No target of just that figure is held. What is held:');
});

describe('questions that leave open what is meant', () => {
  test.each(['清州超过岚海了吗', '清州超岚海没', 'Has Qingzhou passed Lanhai yet?'])(
    '"%s" asks back in what one region is past the other',
    async (words) => {
      const { status, query } = await ask(words);
      expect([status, query?.command]).toEqual(['unclear', 'compare']);
    },
  );

  test.each(['哪个省风筝车目标是900辆', 'Which province wants 900 kite-lift vehicles?'])(
    '"%s" is answered with whose figure it is, small as it is',
    async (words) => {
      expect(await lead(words)).toBe('qingzhou-2030-kites');
    },
  );
});

describe('when a goal was announced', () => {
  test.each([
    'when did Qingzhou announce its NEV output target for 2025',
    '清州2025年新能源汽车产量目标是什么时候公布的',
  ])('is answered by the document that it stands in, not by its due date: %s', async (words) => {
    const { facts, query } = await ask(words);
    expect(query?.command).toBe('plans');
    expect(facts[0]?.id).toBe('qingzhou-2021-plan');
  });
});

test.each(["how big is Qingzhou's charging target", '清州充电目标有多大'])(
  'how big a goal is, of a matter without a size, are its goals: %s',
  async (words) => {
    const { facts } = await ask(words);
    expect(facts.map(({ id }) => id)).toContain('qingzhou-2027-charging-piles');
  },
);

test.each(['Qingzhou NEV plan', '清州新能源汽车规划'])(
  'a plan of a region and no more are its documents: %s',
  async (words) => {
    const { query, facts } = await ask(words);
    expect(query?.command).toBe('plans');
    expect(facts.every(({ kind }) => kind === 'plan')).toBe(true);
  },
);

test('what stands in a plan is not its document', async () => {
  expect((await ask('清州规划里有哪些目标，列一下')).query?.command).toBe('targets');
});

describe('whether so many were reached', () => {
  test('a number that nobody promised is held against the figures', async () => {
    const { text, query } = await ask('did Qingzhou hit nine million NEVs');
    expect(query?.command).toBe('figure');
    expect(text).toContain('No, less than that:');
  });

  test('of two numbers the goal that stands is told, the replaced one beside it', async () => {
    const { query, facts } = await ask("Qingzhou's 2025 target: half a million or a million");
    expect(query?.command).toBe('figure');
    expect(facts[0]?.id).toBe('qingzhou-2025-nev-output');
  });

  test('a goal can be met or missed in any form of the word', async () => {
    for (const words of [
      'did Qingzhou miss its goals',
      'did Qingzhou pull off its goals',
      'is Qingzhou ahead of its NEV output goal',
    ])
      expect((await ask(words)).query?.command).toBe('progress');
  });
});

test('the gap between the targets of two regions asks back which', async () => {
  const { status } = await ask("gap between Qingzhou's and Lanhai's targets");
  expect(status).toBe('unclear');
});

test('how many targets of a family there are counts those alone, and says so first', async () => {
  const { text } = await ask('how many charging targets does Qingzhou have');
  expect(text).toMatch(/\d+ targets? stands? today:/);
});

test('who else has one is asked of all but the region that the thread spoke of', async () => {
  for (const words of ['who else has one', '还有哪些省']) {
    const { query, facts } = await talk('qingzhou NEV output target 2025', words);
    expect(query?.question?.besides).toEqual(['qingzhou']);
    expect(facts[0]?.id).toBe('lanhai-2025-nev-output');
  }
});
