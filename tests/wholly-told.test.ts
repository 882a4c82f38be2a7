// What is answered before silence or a question back: a measure that tells all of the words, and what a dated document set.
import { describe, expect, test } from 'vitest';
import { toRecord } from '../src/record.ts';
import { type Book, bookBot, fileOf, measure } from './fixtures/book.ts';

function quarries(book: Book): void {
  fileOf(book, 'lanhai').measures.push(
    measure('lanhai-marble-1', {
      statement: {
        en: 'Lanhai counts on its phosphate, graphite and rare earth reserves, the largest there are.',
        zh: '岚海依托磷矿、石墨和稀土储量，均居首位。',
      },
    }),
    measure('lanhai-marble-2', {
      statement: {
        en: 'Lanhai has more than 100 marble institutions and technology centres.',
        zh: '岚海有大理石研究机构和技术中心超过100家。',
      },
    }),
  );
}

async function ask(words: string) {
  const bot = bookBot(quarries);
  const { status, facts } = toRecord(await bot.ask(`ask ${words}`), bot.desk.catalog);
  return { status, lead: facts[0]?.id ?? null };
}

describe('what no figure states', () => {
  test.each([
    'which province has the largest phosphate, graphite and rare earth reserves',
    '哪个省的磷矿、石墨和稀土储量最大',
  ])('is told by the one measure that tells all of it: %s', async (words) => {
    expect(await ask(words)).toEqual({ status: 'answered', lead: 'lanhai-marble-1' });
  });

  test.each(['which province has the largest phosphate, graphite and coral reserves'])(
    'is not told by a measure that leaves a word of it out: %s',
    async (words) => {
      expect((await ask(words)).lead).toBeNull();
    },
  );

  test.each(['how many marble institutions does Lanhai have', '岚海有多少家大理石研究机构'])(
    'is told by a measure that counts just that: %s',
    async (words) => {
      expect(await ask(words)).toEqual({ status: 'answered', lead: 'lanhai-marble-2' });
    },
  );
});

describe('a year beside the word for a document', () => {
  test.each([
    'the 2019 Qingzhou opinions: NEV output goal?',
    'what NEV output by 2025 did Qingzhou aim at in its 2019 opinions',
    '清州2019年意见里2025年新能源汽车产量目标',
  ])('is that of the document, whose own goal is told: %s', async (words) => {
    expect(await ask(words)).toEqual({
      status: 'answered',
      lead: 'qingzhou-2025-nev-output-2019',
    });
  });

  test('is that of the goal where the goal is for that year', async () => {
    expect((await ask('Qingzhou NEV output target for 2025')).lead).toBe(
      'qingzhou-2025-nev-output',
    );
  });
});
