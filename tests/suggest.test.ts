// What is offered while somebody types: names and fact ids, in English, Chinese and pinyin.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPinyin } from '../src/catalog/pinyin.ts';
import { type SuggestKind, suggest, suggestNext } from '../src/suggest.ts';
import { bookBot, openBook } from './fixtures/book.ts';

const catalog = openBook();
const idsFor = (kinds: readonly SuggestKind[], typed: string) =>
  suggest(catalog, kinds, typed, { language: 'en' }).map(({ id }) => id);

describe('a name that is being typed', () => {
  test.each<[SuggestKind, string, string]>([
    ['region', 'qing', 'qingzhou'],
    ['region', 'QINGZHOU', 'qingzhou'],
    ['region', '清', 'qingzhou'],
    ['region', 'lhs', 'lanhai'],
    ['region', 'Lanhia', 'lanhai'],
    ['metric', 'nev', 'nev-output'],
    ['metric', '充电', 'charging-piles'],
    ['metric', 'chongdianzhuang', 'charging-piles'],
    ['metric', 'xnyqcxl', 'nev-sales'],
    ['metric', 'xin neng yuan qi che xiao', 'nev-sales'],
    ['topic', '氫能', 'hydrogen'],
    ['company', 'xingchen', 'stellar'],
    ['company', 'motors', 'stellar'],
  ])('%s: "%s" offers %s first', (kind, typed, id) => {
    expect(idsFor([kind], typed)[0]).toBe(id);
  });

  test('offers what most is known about where nothing is typed yet', () => {
    expect(idsFor(['region'], '')).toEqual(['qingzhou', 'lanhai', 'china', 'yunxi']);
  });

  test('offers nothing where nothing is like it', () => {
    expect(idsFor(['region', 'metric', 'fact'], 'texas')).toEqual([]);
  });

  test('puts a name that begins so before one that only holds it', () => {
    expect(idsFor(['metric'], 'vehicle')).toEqual(['vehicle-output', 'large-nev-makers']);
  });

  test('is shown in Chinese to those who type Chinese, with words in Chinese', () => {
    const [first] = suggest(catalog, ['region'], '岚海', { language: 'en' });
    expect(first).toEqual({
      kind: 'region',
      id: 'lanhai',
      label: '岚海',
      detail: 'Lanhai',
      words: '岚海',
    });
  });

  test('is named by its id where its Chinese name means two things', () => {
    const twice = openBook((book) => {
      book.topics.push({
        id: 'output',
        names: { en: 'Output', zh: '新能源汽车产量' },
        aliases: { en: ['making'], zh: ['制造'] },
      });
    });
    const [first] = suggest(twice, ['metric'], '新能源汽车产量', { language: 'zh' });
    expect(first).toMatchObject({ label: '新能源汽车产量', words: 'nev-output' });
  });
});

describe('a fact', () => {
  test.each([
    ['its id', 'qingzhou-2025-nev'],
    ['words in any order', 'output qingzhou 2025'],
    ['Chinese words', '清州 新能源汽车产量 2025'],
  ])('is found by %s', (_case, typed) => {
    expect(idsFor(['fact'], typed)).toEqual([
      'qingzhou-2025-nev-output-2019',
      'qingzhou-2025-nev-output',
    ]);
  });

  test('says what it states, and is named by its id', () => {
    const [first] = suggest(catalog, ['fact'], 'lanhai 2025', { language: 'en' });
    expect(first).toMatchObject({
      label: 'Lanhai: NEV production, target at least 300,000 by 2025',
      words: 'lanhai-2025-nev-output',
    });
  });
});

describe('a list of names', () => {
  const wordsFor = (typed: string) =>
    suggestNext(catalog, ['region'], typed, { language: 'en' }).map(({ words }) => words);

  test('has its last name completed and the others kept', () => {
    expect(wordsFor('qingzhou, lan')).toEqual(['qingzhou, lanhai']);
    expect(wordsFor('清州、岚')).toEqual(['清州、岚海']);
  });

  test('is not offered a name twice', () => {
    expect(wordsFor('qingzhou, ')).not.toContain('qingzhou, qingzhou');
  });
});

test('whatever is typed, as many as were asked for at most, and each is read as what it says', async () => {
  const bot = bookBot();
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom('q', 'Lan', '清', 'c', 'yun xi', 'qingzhou, ', '云溪，'),
  );
  await fc.assert(
    fc.asyncProperty(typed, fc.integer({ min: 1, max: 25 }), async (words, most) => {
      const options = { language: 'en', most } as const;
      const all = suggest(bot.desk.catalog, ['region'], words, options);
      expect(all.length).toBeLessThanOrEqual(most);
      for (const { id, words: chosen } of all) {
        const { query } = await bot.ask(`region ${chosen}`);
        expect(query?.regions).toEqual([id]);
      }
    }),
  );
});

describe('pinyin', () => {
  test.each([
    ['新能源汽车产量', 'xinnengyuanqichechanliang', 'xnyqccl'],
    ['绿色', 'lvse', 'ls'],
    ['岚图', 'lantu', 'lt'],
    ['北汽a级', 'beiqiaji', 'bqaj'],
    ['啊座', 'azuo', 'az'],
    ['鼙鼓', 'gu', 'g'],
  ])('of %s is %s, in short %s', (text, full, initials) => {
    expect(toPinyin(text)).toEqual({ full, initials });
  });
});
