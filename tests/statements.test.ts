// What measures and plans say: which words find them, when a question is put to them, and when nothing is said.
import { describe, expect, test } from 'vitest';
import { toRecord } from '../src/record.ts';
import { statementsOf } from '../src/statements/statements.ts';
import { statedTokens, termsOf } from '../src/statements/terms.ts';
import { type Book, bookBot, fileOf, measure, openBook, plan } from './fixtures/book.ts';

/** The book with steps on money, charging and methanol. */
function more(book: Book): void {
  const qingzhou = fileOf(book, 'qingzhou');
  qingzhou.measures.push(
    measure('qingzhou-subsidies-1', {
      statement: {
        en: 'Owners who scrap a petrol car for an NEV get 6,000 yuan of subsidy.',
        zh: '报废燃油车换购新能源汽车的车主补贴6000元。',
      },
    }),
    measure('qingzhou-charging-1', {
      statement: {
        en: 'Every new housing estate must fit its parking spaces for charging piles.',
        zh: '新建住宅小区的停车位须具备安装充电桩的条件。',
      },
    }),
    measure('qingzhou-methanol-1', {
      statement: {
        en: 'Methanol lorries are built in Yunxi.',
        zh: '云溪生产甲醇重卡。',
      },
    }),
  );
  qingzhou.plans.push(
    plan('qingzhou-2022-battery-plan', {
      title: {
        en: 'Battery recycling plan of Qingzhou',
        zh: '清州动力电池回收方案',
        zhIs: 'described',
      },
      announced: '2022-03-04',
      sources: ['gazette-2021'],
    }),
  );
}

const bot = bookBot(more);
const ask = async (words: string) =>
  toRecord(await bot.ask(words, { after: null }), bot.desk.catalog);
const none = () => false;

describe('a statement is found by other words for the same matter', () => {
  const catalog = openBook(more);
  const statements = statementsOf(catalog);
  const best = (words: string) =>
    statements.rank(statements.terms(words), catalog.measures({}))[0]?.statement.id;

  test.each([
    ['cash for junking a gasoline car', 'qingzhou-subsidies-1'],
    ['handouts', 'qingzhou-subsidies-1'],
    ['老旧车换新有奖励吗', 'qingzhou-subsidies-1'],
    ['do flats need plug in points where cars park', 'qingzhou-charging-1'],
    ['小区车位充电', 'qingzhou-charging-1'],
    ['甲醇卡车', 'qingzhou-methanol-1'],
    ['methanol trucks', 'qingzhou-methanol-1'],
  ])('%s', (words, id) => {
    expect(best(words)).toBe(id);
  });

  test('what no statement speaks of lowers the share that is matched', () => {
    const [known] = statements.rank(statements.terms('methanol lorries'), catalog.measures({}));
    const [other] = statements.rank(
      statements.terms('methanol trolleybuses'),
      catalog.measures({}),
    );
    expect(known?.matched).toBe(1);
    expect(other?.matched).toBeLessThan(0.6);
  });
});

describe('terms', () => {
  test('grammar and politeness tell nothing, in either language', () => {
    expect(termsOf('please tell me what they are going to do about it', none)).toEqual([]);
    expect(termsOf('请问他们有哪些措施', none)).toEqual([]);
  });

  test('a longer name is read before a shorter one', () => {
    expect(termsOf('fast charging', none).flatMap(({ tokens }) => tokens)).toEqual([
      '~fast charging',
    ]);
    expect(termsOf('换电站', none).flatMap(({ tokens }) => tokens)).toEqual(['~swap']);
  });

  test('a plain character stays where the statements make a word of it', () => {
    const words = (isPair: (pair: string) => boolean) =>
      termsOf('一湾', isPair).flatMap(({ tokens }) => tokens);
    expect(words(none)).toEqual([]);
    expect(words((pair) => pair === '一湾')).toContain('一湾');
  });

  test('stated texts have their concepts in both languages', () => {
    expect(statedTokens(['Robotaxis run without a driver'])).toContain('~robotaxi');
    expect(statedTokens(['推广换电重卡'])).toContain('~swap');
  });
});

describe('a question is put to the measures', () => {
  test.each([
    'do people in qingzhou get cash for junking a gasoline car',
    '清州老旧燃油车换新有没有奖励',
  ])('%s, which no metric counts', async (words) => {
    const { facts, query } = await ask(words);
    expect(query?.command).toBe('measures');
    expect(facts[0]?.id).toBe('qingzhou-subsidies-1');
  });

  test('where a metric is touched and leaves what is asked unread', async () => {
    const { facts } = await ask('must new flats in qingzhou be wired for charging');
    expect(facts[0]?.id).toBe('qingzhou-charging-1');
  });

  test('a number of a metric stays with the figure', async () => {
    const { facts } = await ask('how many charging piles did qingzhou have in 2023');
    expect(facts[0]?.id).toBe('qingzhou-2023-charging-piles');
  });

  test.each([
    'what does qingzhou do for trolleybuses',
    'subsidies for ammonia ships in qingzhou',
    '清州对无轨电车有什么补贴',
  ])('%s: a measure on something near is no answer', async (words) => {
    const { status } = await ask(words);
    expect(status).toBe('nothing');
  });
});

describe('a document is found by what it is about', () => {
  test.each([
    'who issued the battery recycling plan of qingzhou',
    '清州电池回收方案是谁出的',
    'battery recycling plan qingzhou',
  ])('%s', async (words) => {
    const { facts, query } = await ask(words);
    expect(query?.command).toBe('plans');
    expect(facts[0]?.id).toBe('qingzhou-2022-battery-plan');
  });
});

describe('where a company is at home', () => {
  test.each(['where is Stellar headquartered', '星辰汽车总部在哪'])('%s', async (words) => {
    const { query } = await ask(words);
    expect(query).toMatchObject({ command: 'company', company: 'stellar' });
  });
});
