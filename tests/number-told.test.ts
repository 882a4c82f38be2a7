// A number that no figure states and a measure does: money that is put into something or paid out, and things that are counted.
import { describe, expect, test } from 'vitest';
import { toRecord } from '../src/record.ts';
import { type Book, bookBot, fileOf, measure } from './fixtures/book.ts';

function works(book: Book): void {
  const told = (id: string, en: string, zh: string, parts = {}) =>
    measure(id, { statement: { en, zh }, ...parts });
  fileOf(book, 'lanhai').measures.push(
    told(
      'lanhai-kites-1',
      'Stellar builds a kite works for 3 billion yuan with about 4,000 staff.',
      '星辰投资30亿元建设风筝厂，约有员工4000人。',
      { companies: ['stellar'] },
    ),
    told('lanhai-kites-2', 'Stellar plans a lighthouse.', '星辰计划建灯塔。', {
      companies: ['stellar'],
    }),
    told(
      'lanhai-kites-3',
      'A ferry pier can get up to 2 million yuan.',
      '渡轮码头最高可获200万元奖励。',
    ),
    told(
      'lanhai-plant-1',
      'The Stellar plant can make over 300,000 cars a year.',
      '星辰工厂年产能超过30万辆。',
      { companies: ['stellar'] },
    ),
    told('lanhai-kites-4', 'Eight ferry piers and 40 ferries.', '8座渡轮码头和40艘渡轮。'),
  );
}

async function ask(words: string) {
  const bot = bookBot(works);
  const { status, facts } = toRecord(await bot.ask(`ask ${words}`), bot.desk.catalog);
  return { status, lead: facts[0]?.id ?? null };
}

describe('money', () => {
  test.each([
    'how much is Stellar putting into Lanhai',
    'what did Stellar invest in its Lanhai kite works',
    '星辰汽车在岚海投了多少钱',
  ])('that a company spends is told by the measure that states an amount: %s', async (words) => {
    expect(await ask(words)).toEqual({ status: 'answered', lead: 'lanhai-kites-1' });
  });

  test.each(['how much can a ferry pier get in Lanhai', '岚海建渡轮码头能拿多少钱'])(
    'that somebody is paid is told by the measure that pays it: %s',
    async (words) => {
      expect(await ask(words)).toEqual({ status: 'answered', lead: 'lanhai-kites-3' });
    },
  );

  test.each([
    'how much is Stellar putting into its Lanhai lighthouse',
    'how much can a charging pile get in Lanhai',
    '岚海充电桩能拿多少补贴',
  ])('that no measure states is not held: %s', async (words) => {
    expect(await ask(words)).toMatchObject({ status: 'nothing' });
  });
});

describe('a count', () => {
  test.each(['how many people work at Stellar in Lanhai', '星辰汽车在岚海有多少员工'])(
    'of what the measure counts is told by it: %s',
    async (words) => {
      expect(await ask(words)).toEqual({ status: 'answered', lead: 'lanhai-kites-1' });
    },
  );

  test('of anything else is not held', async () => {
    expect(await ask('how many lighthouses does Stellar have in Lanhai')).toMatchObject({
      status: 'nothing',
    });
  });
});

describe('a name', () => {
  test.each(['who supplies the ferry piers of Lanhai', '岚海的渡轮码头由谁供应'])(
    'of who makes something is not told by a sentence that leaves it out: %s',
    async (words) => {
      expect(await ask(words)).not.toMatchObject({ lead: 'lanhai-kites-3' });
    },
  );
});

describe('the most that is paid', () => {
  test.each(['which province pays the most for a ferry pier', '哪个省渡轮码头补贴最高'])(
    'is an order that measures do not give: %s',
    async (words) => {
      expect(await ask(words)).toMatchObject({ status: 'nothing' });
    },
  );

  test.each(['how much at most can a ferry pier get in Lanhai', '岚海渡轮码头最高可获多少奖励'])(
    'by one region is an amount: %s',
    async (words) => {
      expect(await ask(words)).toEqual({ status: 'answered', lead: 'lanhai-kites-3' });
    },
  );
});

describe('what a maker can build', () => {
  test.each(['星辰岚海工厂年产能多少', "what is the capacity of Stellar's Lanhai plant"])(
    'is told by the measure that states a capacity: %s',
    async (words) => {
      expect(await ask(words)).toEqual({ status: 'answered', lead: 'lanhai-plant-1' });
    },
  );
});
