// What is asked of one document: which is meant by its matter, years and kind, and what of it.
import { describe, expect, test } from 'vitest';
import { asText } from '../src/reply-text.ts';
import { bookBot, fileOf, plan, target } from './fixtures/book.ts';

const bot = bookBot((book) => {
  const { plans, targets } = fileOf(book, 'lanhai');
  plans.push(
    plan('lanhai-2021-hydrogen', {
      title: {
        en: 'Hydrogen industry plan (2021-2025)',
        zh: '岚海氢能产业规划（2021—2025年）',
        zhIs: 'official',
      },
      announced: '2021-05-04',
      period: { from: 2021, to: 2025 },
      type: 'five-year-plan',
    }),
    plan('lanhai-2024-hydrogen-draft', {
      title: {
        en: 'Hydrogen action plan (2024-2027), draft for comment',
        zh: '岚海氢能行动方案（2024—2027年）（征求意见稿）',
        zhIs: 'official',
      },
      announced: '2024-02-01',
      period: { from: 2024, to: 2027 },
    }),
    plan('lanhai-2024-hydrogen', {
      title: {
        en: 'Hydrogen action plan (2024-2027)',
        zh: '岚海氢能行动方案（2024—2027年）',
        zhIs: 'official',
      },
      announced: '2024-09-10',
      period: { from: 2024, to: 2027 },
      supersedes: 'lanhai-2024-hydrogen-draft',
    }),
    plan('lanhai-2023-charging', {
      title: {
        en: 'Implementation plan for charging infrastructure',
        zh: '岚海充电基础设施实施方案',
        zhIs: 'official',
      },
      announced: '2023-03',
      period: { from: 2023, to: 2026 },
      type: 'implementation-plan',
    }),
  );
  targets.push(target('lanhai-2027-nev-output', { plan: 'lanhai-2024-hydrogen', due: '2027' }));
});

const idsOf = async (...thread: string[]) => {
  let after = null;
  let facts: string[] = [];
  for (const words of thread) {
    const exchange = await bot.ask(words, { after });
    after = exchange.query;
    facts = exchange.facts.map(({ fact }) => fact.id);
  }
  return facts;
};

describe('a document is found by its matter, years and kind', () => {
  test.each([
    ['which ministry signed the Lanhai hydrogen plan for 2021 to 2025', 'lanhai-2021-hydrogen'],
    ['岚海2021到2025氢能规划是谁签发的', 'lanhai-2021-hydrogen'],
    ['who put their name to the hydrogen action plan of Lanhai', 'lanhai-2024-hydrogen'],
    ['Lanhai charging scheme - publication date pls', 'lanhai-2023-charging'],
    ['岚海充电实施方案管哪几年', 'lanhai-2023-charging'],
    ['title of the Lanhai hydrogen document of September 2024', 'lanhai-2024-hydrogen'],
    ['岚海氢能那份征求意见稿哪天发的', 'lanhai-2024-hydrogen-draft'],
  ])('%s', async (words, id) => {
    expect((await idsOf(words))[0]).toBe(id);
  });

  test.each(['when was the methanol plan of Lanhai issued', '岚海甲醇规划哪天发的'])(
    'and none where no document is of that matter: %s',
    async (words) => {
      expect((await bot.ask(words)).status).toBe('nothing');
    },
  );

  test('its line opens with what was asked', async () => {
    const { reply } = await bot.ask('岚海充电实施方案管哪几年');
    expect(asText(reply)).toContain('到2026年止');
  });
});

describe('what became of a document', () => {
  test.each([
    'what did the hydrogen action plan of Lanhai replace',
    'was the hydrogen draft of Lanhai ever finalised',
    '岚海氢能征求意见稿后来正式印发了没',
  ])('%s shows both ends of the replacement', async (words) => {
    expect((await idsOf(words)).toSorted()).toEqual([
      'lanhai-2024-hydrogen',
      'lanhai-2024-hydrogen-draft',
    ]);
  });

  test('nothing where it replaced none', async () => {
    expect(await idsOf('what did the charging plan of Lanhai replace')).toEqual([]);
  });
});

describe('which documents there are', () => {
  test.each(['the most recent plan from Lanhai', '岚海最新的氢能文件'])(
    '%s leads with the newest',
    async (words) => {
      expect((await idsOf(words))[0]).toBe('lanhai-2024-hydrogen');
    },
  );

  test.each(['which provinces have a charging plan', '哪些省出过充电规划'])(
    '%s names those of all regions',
    async (words) => {
      expect(await idsOf(words)).toContain('lanhai-2023-charging');
    },
  );
});

describe('what stands in a document', () => {
  test.each([
    ['ask targets in the hydrogen action plan of Lanhai'],
    ['岚海氢能行动方案里写了哪些目标'],
    ['who issued the hydrogen action plan of Lanhai', 'which targets stand in it?'],
  ])('%s are the goals that it set', async (...thread) => {
    expect(await idsOf(...thread)).toEqual(['lanhai-2027-nev-output']);
  });

  test('"it" is the document that was spoken of', async () => {
    const ids = await idsOf('when was the hydrogen action plan of Lanhai issued', 'who issued it');
    expect(ids[0]).toBe('lanhai-2024-hydrogen');
  });
});
