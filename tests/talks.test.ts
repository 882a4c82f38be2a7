// What a talk goes on from after an answer that is no single figure: an order, a checked sentence, measures, documents; and in which language.
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../src/bot.ts';
import type { Query } from '../src/query.ts';
import { inTalk } from '../src/spoken-of.ts';
import { actual, bookBot, fileOf } from './fixtures/book.ts';

/** Both provinces have a figure of one year. */
const bot = bookBot((book) => {
  fileOf(book, 'lanhai').actuals.push(actual('lanhai-2023-nev-output', { value: 20_000 }));
});

async function talk(...words: string[]): Promise<Exchange> {
  let after: Query | null = null;
  let exchange = await bot.ask('help');
  for (const one of words) {
    exchange = await bot.ask(one, { after });
    const { query, facts } = exchange;
    after = query === null ? after : inTalk(query, after, facts);
  }
  return exchange;
}

const lead = async (...words: string[]) => (await talk(...words)).facts[0]?.fact.id;

describe('after an order of regions', () => {
  const order = 'rank nev-output 2023';

  test('its places keep their order', async () => {
    const { query, facts } = await talk(order);
    const regions = facts.map(({ fact }) => fact.region);
    expect(query === null ? [] : inTalk(query, null, facts).spokenOf).toEqual(regions);
  });

  test.each(['ask and the second one?', "ask who's second", 'ask 第二名呢', 'ask the last one'])(
    '“%s” asks for that place alone',
    async (words) => {
      const { facts } = await talk(order);
      expect(await lead(order, words)).toBe(facts[1]?.fact.id);
    },
  );

  test.each(['ask add them up', 'ask 加起来多少'])(
    '“%s” adds up what was listed',
    async (words) => {
      const { query } = await talk(order, words);
      expect([query?.command, query?.question?.asks, query?.regions.length]).toEqual([
        'compare',
        'sum',
        2,
      ]);
    },
  );

  test.each(['ask where is lanhai on that list', 'ask 岚海排第几'])(
    '“%s” asks for the place of one',
    async (words) => {
      const { query } = await talk(order, words);
      expect([query?.command, query?.question?.asks, query?.metrics]).toEqual([
        'rank',
        'place',
        ['nev-output'],
      ]);
    },
  );
});

describe('after a sentence was checked', () => {
  test.each(['ask what was it then', 'ask 那实际是多少'])(
    '“%s” is asked of the figure that it claimed',
    async (words) => {
      const { query } = await talk('check Qingzhou built 900,000 NEVs in 2023', words);
      expect([query?.regions, query?.metrics, query?.from]).toEqual([
        ['qingzhou'],
        ['nev-output'],
        2023,
      ]);
    },
  );
});

describe('words that name nothing of their own', () => {
  test.each(['ask source?', 'source please', 'ask 来源呢'])(
    'after measures “%s” shows them with their sources again',
    async (words) => {
      const first = await talk('measures qingzhou');
      const again = await talk('measures qingzhou', words);
      expect(again.query?.command).toBe('measures');
      expect(again.facts.map(({ fact }) => fact.id)).toEqual(
        first.facts.map(({ fact }) => fact.id),
      );
    },
  );

  test.each(['ask when did that come out?', 'ask 谁定的', 'ask 最早的是哪份'])(
    'after documents “%s” asks of them',
    async (words) => {
      const { query } = await talk('plans qingzhou', words);
      expect([query?.command, query?.regions]).toEqual(['plans', ['qingzhou']]);
    },
  );

  test.each(["ask and what's that per car", 'ask 每月多少'])(
    '“%s” is not answered with the same figure',
    async (words) => {
      expect((await talk('ask qingzhou nev output 2023', words)).status).not.toBe('answered');
    },
  );
});

describe('another language', () => {
  test.each([
    ['ask in Chinese please', 'ask qingzhou nev output 2023', /产量/],
    ['用英文说', 'ask 清州2023年新能源汽车产量', /NEV production/],
    ['英文呢', 'ask 清州2023年新能源汽车产量', /NEV production/],
  ])('“%s” says the same again in it', async (words, before, title) => {
    const first = await talk(before);
    const again = await talk(before, words);
    expect(again.facts).toEqual(first.facts);
    expect(again.reply.title).toMatch(title);
  });

  test('is for one answer where a question asks for it, and for good where the settings do', async () => {
    const asked = await talk('ask qingzhou nev output 2023, in Chinese please');
    expect(asked.reply.title).toMatch(/产量/);
    expect((await talk('settings language english')).query?.command).toBe('settings');
  });
});
