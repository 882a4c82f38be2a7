// Full text over facts: which facts words find, in both languages and through typos, and in what order.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Catalog } from '../../src/catalog/catalog.ts';
import { SearchIndex } from '../../src/catalog/search.ts';
import {
  actual,
  type Book,
  book,
  fileOf,
  measure,
  openBook,
  plan,
  target,
} from '../fixtures/book.ts';

const index = new SearchIndex(openBook());
const found = (words: string, by = index) => by.search(words).map(({ fact }) => fact.id);
const after = (change: (book: Book) => void) => new SearchIndex(openBook(change));

const HYDROGEN = 'qingzhou-hydrogen-1';
const PILES = ['qingzhou-2023-charging-piles', 'qingzhou-2027-charging-piles'];

describe('words find', () => {
  test.each([
    ['hydrogen buses', HYDROGEN],
    ['Hydrogen in Yunxi', HYDROGEN],
    ['Lake Town', HYDROGEN],
    ['Stellar', HYDROGEN],
    ['auto industry revenue', 'qingzhou-2025-revenue'],
    ['makers above 300,000', 'qingzhou-2025-makers'],
    ['up 2.5 times', 'qingzhou-2021-h1-nev-output'],
    ['Lanhai 2025 target', 'lanhai-2025-nev-output'],
    ['NEV production in Lanhai', 'lanhai-2025-nev-output-2'],
    ['氢能公交', HYDROGEN],
    ['湖镇', HYDROGEN],
    ['星辰汽车', HYDROGEN],
    ['氫能公交', HYDROGEN],
    ['汽车产业营业收入', 'qingzhou-2025-revenue'],
    ['增长2.5倍', 'qingzhou-2021-h1-nev-output'],
    ['岚海 目标', 'lanhai-2025-nev-output'],
    ['Qingzhou 氢能', HYDROGEN],
    ['清州 hydrogen', HYDROGEN],
    ['Lanhai目标2025', 'lanhai-2025-nev-output'],
  ])('%s: first of all %s', (words, best) => {
    expect(found(words)[0]).toBe(best);
  });

  test.each(['charging piles', 'Charging pile', 'CHARGERS', '充电桩', '充電樁', 'charging 充电桩'])(
    'the charging piles, and nothing before them: %s',
    (words) => {
      expect(found(words).slice(0, 2).sort()).toEqual(PILES);
    },
  );

  test.each([
    ['a plan by its title', 'opinions', 'qingzhou-2019-opinions'],
    ['a plan by its summary in Chinese', '主要内容', 'qingzhou-2021-plan'],
    ['a plan by its issuer', 'provincial government', 'qingzhou-2019-opinions'],
    ['a plan by a year of its period', '2035', 'qingzhou-2021-plan'],
  ])('%s', (_what, words, id) => {
    expect(found(words)).toContain(id);
  });

  test('a note, a scope, a place and a company of a figure', () => {
    const richer = after((book) => {
      fileOf(book, 'lanhai').actuals.push(
        actual('a', {
          note: { en: 'Provisional.', zh: '初步' },
          scope: { en: 'Tractors', zh: '拖拉机' },
        }),
        actual('b', { place: 'lake-town', metric: 'nev-sales' }),
        actual('c', { company: 'stellar', metric: 'company-nev-output' }),
      );
    });
    expect(found('provisional', richer)).toEqual(['a']);
    expect(found('初步', richer)).toEqual(['a']);
    expect(found('tractors', richer)).toEqual(['a']);
    expect(found('sales in Lake Town', richer)[0]).toBe('b');
    expect(found('NEVs built by Stellar', richer)[0]).toBe('c');
  });
});

describe('a word that nobody wrote', () => {
  test.each([
    ['a letter missing', 'hydrgen'],
    ['a letter too many', 'hydroogen'],
    ['a wrong letter', 'hydrogan'],
    ['two letters swapped', 'hydorgen'],
    ['a wrong first letter', 'jydrogen'],
    ['two slips in a long word', 'hydrgenn'],
    ['only its beginning', 'hydro'],
  ])('is read with %s: %s', (_what, words) => {
    expect(found(words)[0]).toBe(HYDROGEN);
  });

  test('is read with two letters swapped in a short word: Lahnai', () => {
    expect(found('lahnai')).toEqual(found('lanhai'));
    expect(found('lahnia')).toEqual([]);
  });

  test.each(['nevx', 'hyxrxgxn', 'stelxxr', 'hyd', 'lak', '2O25', '2026', '1999'])(
    'is not read where it is too far off, too short or a number: %s',
    (words) => {
      expect(found(words)).toEqual([]);
    },
  );

  test('counts less than the word itself', () => {
    const [right] = index.search('hydrogen');
    const [wrong] = index.search('hydrogan');
    expect(wrong?.fact).toEqual(right?.fact);
    expect(wrong?.score).toBeLessThan(right?.score ?? 0);
  });
});

describe('a plural', () => {
  test.each([
    ['maker', 'makers'],
    ['hydrogen bus line', 'hydrogen bus lines'],
    ['fuel cell', 'fuel cells'],
  ])('finds what the singular finds: %s, %s', (one, many) => {
    expect(found(many)).toEqual(found(one));
    expect(found(one)).not.toEqual([]);
  });

  const inStatements = (one: string, many: string) =>
    after((book) => {
      fileOf(book, 'lanhai').measures.push(
        measure('one', { statement: { en: `A ${one}.`, zh: '其一。' } }),
        measure('two', { statement: { en: `Two ${many}.`, zh: '其二。' } }),
      );
    });

  test.each([
    ['tractor', 'tractors'],
    ['city', 'cities'],
  ])('and its singular find both: %s, %s', (one, many) => {
    const both = inStatements(one, many);
    expect(found(one, both).sort()).toEqual(['one', 'two']);
    expect(found(many, both).sort()).toEqual(['one', 'two']);
  });

  // Words whose singular ends in -s or whose plural ends in -is: neither may be cut too short nor stay whole.
  test.each([
    ['bus', 'buses'],
    ['taxi', 'taxis'],
  ])('of %s is %s', (one, many) => {
    const both = inStatements(one, many);
    expect(found(one, both)).toEqual(expect.arrayContaining(['one', 'two']));
    expect(found(many, both)).toEqual(expect.arrayContaining(['one', 'two']));
  });
});

describe('the order', () => {
  test('puts a target that was replaced behind the one that replaced it', () => {
    const renewed = after((book) => {
      fileOf(book, 'lanhai').targets.push(
        target('a-first', { metric: 'nev-sales', plan: 'qingzhou-2019-opinions' }),
        target('z-later', {
          metric: 'nev-sales',
          plan: 'qingzhou-2021-plan',
          supersedes: 'a-first',
        }),
      );
    });
    for (const words of ['nev sales target', '新能源汽车销量', 'sales Lanhai 2025'])
      expect(found(words, renewed).slice(0, 2)).toEqual(['z-later', 'a-first']);
  });

  test('puts what has all the words before what has some of them', () => {
    const hits = found('hydrogen revenue Qingzhou 2025');
    expect(hits[0]).toBe('qingzhou-2025-revenue');
    expect(hits.indexOf(HYDROGEN)).toBeLessThan(hits.indexOf('qingzhou-2019-opinions'));
    expect(found('Stellar 2025 target')[0]).toBe('lanhai-2025-nev-output');
  });

  test('puts what is about a word before what mentions it, whichever is longer', () => {
    const mixed = after((book) => {
      fileOf(book, 'lanhai').measures.push(
        measure('mentions', { topic: 'charging', statement: { en: 'Tractors.', zh: '拖拉机。' } }),
      );
      fileOf(book, 'lanhai').plans.push(
        plan('is-about', {
          title: {
            en: 'A plan for tractors on farms and in forests',
            zh: '农林拖拉机规划',
            zhIs: 'described',
          },
        }),
      );
    });
    expect(found('tractors', mixed)).toEqual(['is-about', 'mentions']);
  });

  test('puts a draft behind the plan that replaced it', () => {
    const drafted = after((book) => {
      const titled = { title: { en: 'Tractor plan', zh: '拖拉机规划', zhIs: 'official' as const } };
      fileOf(book, 'lanhai').plans.push(
        plan('a-draft', titled),
        plan('b-plan', { ...titled, supersedes: 'a-draft' }),
      );
    });
    expect(found('拖拉机规划', drafted).slice(0, 2)).toEqual(['b-plan', 'a-draft']);
  });

  test('puts the rarer of two words first', () => {
    expect(found('Qingzhou Lanhai')[0]).toMatch(/^lanhai/);
  });

  test('puts equals in the order of their ids, however the files were read', () => {
    const twins = book();
    for (const id of ['c', 'a', 'b'])
      fileOf(twins, 'lanhai').plans.push(
        plan(id, { title: { en: 'Twin', zh: '双生', zhIs: 'described' } }),
      );
    const turned = { ...twins, regions: new Map([...twins.regions].reverse()) };
    const [one, other] = [twins, turned].map(
      (files) => new SearchIndex(new Catalog(files, 'book')),
    );
    expect(found('twin', one)).toEqual(['a', 'b', 'c']);
    for (const words of ['twin', 'Qingzhou NEV 2025', '新能源汽车', 'plan target'])
      expect(found(words, other)).toEqual(found(words, one));
  });

  test('does not depend on letters, blanks, marks, or on saying a word twice', () => {
    const plain = index.search('qingzhou hydrogen');
    expect(index.search('  QINGZHOU -- Hydrogen?!')).toEqual(plain);
    expect(index.search('hydrogen in the Qingzhou, hydrogen')).toEqual(plain);
  });
});

describe('no hit', () => {
  test.each([
    'zzzz qqqq',
    '',
    '   ',
    '?!',
    '什么样呢',
    'the of and',
    '😀',
    '__proto__',
    'constructor',
  ])('comes of %j', (words) => {
    expect(index.search(words)).toEqual([]);
  });

  test('comes of an empty catalog', () => {
    const empty = { ...book(), regions: new Map() };
    expect(new SearchIndex(new Catalog(empty, 'book')).search('hydrogen 氢能')).toEqual([]);
  });
});

test('any words: nothing is thrown, scores are positive and fall, no fact comes twice', () => {
  const known = [
    'Qingzhou',
    '清州',
    'hydrogn',
    '氢',
    'NEV',
    '2025',
    'target',
    'the',
    '产量',
    '-',
    "'",
    '\ud800',
  ];
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...known)).map((some) => some.join(' ')),
    fc.array(fc.constantFrom(...known)).map((some) => some.join('')),
  );
  fc.assert(
    fc.property(words, (any) => {
      const hits = index.search(any);
      const scores = hits.map(({ score }) => score);
      expect(scores.every((score) => score > 0 && Number.isFinite(score))).toBe(true);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(new Set(hits.map(({ fact }) => fact.id)).size).toBe(hits.length);
      expect(index.search(any, 3)).toEqual(hits.slice(0, 3));
    }),
    { numRuns: 1_000 },
  );
});
