// Names in words: any spelling the catalog knows, and nothing else. The last part reads the real data/, for names only.
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NameKind, Names, toKey } from '../../src/catalog/names.ts';
import { openCatalog } from '../../src/catalog/open.ts';
import { spellingsOf } from '../../src/catalog/spellings.ts';
import { book, openBook } from '../fixtures/book.ts';

const { names } = openBook();
const KINDS: readonly NameKind[] = ['region', 'place', 'metric', 'family', 'topic', 'company'];

/** What words name, as "kind id", sorted. */
const named = (all: Names, words: string) =>
  all
    .lookUp(words)
    .map(({ kind, id }) => `${kind} ${id}`)
    .sort();

/** The spots in a text, each as what it names. */
const spotted = (all: Names, text: string, kinds: readonly NameKind[] = KINDS) =>
  all.spot(toKey(text), new Set(kinds)).map((spot) =>
    spot.named
      .map(({ kind, id }) => `${kind} ${id}`)
      .sort()
      .join(', '),
  );

describe('a key', () => {
  test.each([
    ['NEV-Output', 'nev output'],
    ['nev  output ', 'nev output'],
    ['2023-2025', '2023-2025'],
    ['level-3', 'level 3'],
    ['14-th', '14 th'],
    ['Xi’an', 'xian'],
    ['ＱＩＮＧＺＨＯＵ', 'qingzhou'],
    ['Zhèjiāng', 'zhejiang'],
    ['廣東', '广东'],
    ['a—b', 'a b'],
    ['', ''],
  ])('of %j is %j', (words, key) => {
    expect(toKey(words)).toBe(key);
  });

  test.each(["Xi'an", 'Xi’an', 'Xi‘an', 'Xi`an', 'Xiʼan', 'Xi＇an', 'XIAN'])(
    'has no apostrophe: %s',
    (words) => {
      expect(toKey(words)).toBe('xian');
    },
  );

  // NFKC alone would make a blank and an accent of it: "xi an".
  test('has no apostrophe: Xi´an', () => {
    expect(toKey('Xi´an')).toBe('xian');
  });

  // opencc-js folds this rare one in two steps (薴 → 苧 → 苎), so its key is not yet the last one.
  const TWO_STEPS = '薴';
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'aA1-–—’´ É̈廣Ａ１．ﬁİßς') }),
  );

  test('of a key is the same key', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const words = any.replaceAll(TWO_STEPS, '');
        expect(toKey(toKey(words))).toBe(toKey(words));
      }),
      { numRuns: 2_000 },
    );
  });

  test('of a key is the same key for every other Chinese character', () => {
    const unstable: string[] = [];
    for (let code = 0x3400; code < 0xa000; code++) {
      const key = toKey(String.fromCodePoint(code));
      if (toKey(key) !== key) unstable.push(String.fromCodePoint(code));
    }
    expect(unstable).toEqual([TWO_STEPS]);
  });
});

describe('looking up', () => {
  test.each([
    ['Qingzhou', 'region qingzhou'],
    ['QINGZHOU  province', 'region qingzhou'],
    ['清州', 'region qingzhou'],
    ['清州省', 'region qingzhou'],
    ['清', 'region qingzhou'],
    ['嵐海', 'region lanhai'],
    ['全国', 'region china'],
    ['湖镇', 'place lake-town'],
    ['湖镇市', 'place lake-town'],
    ['nev-output', 'metric nev-output'],
    ['Output growth', 'metric nev-output-growth'],
    ['充电桩', 'metric charging-piles'],
    ['星辰汽车', 'company stellar'],
    ['stellar', 'company stellar'],
  ])('%s gives just the %s', (words, only) => {
    expect(named(names, words)).toEqual([only]);
  });

  test('a word of several kinds gives all of them', () => {
    expect(named(names, 'hydrogen')).toEqual(['family hydrogen', 'topic hydrogen']);
    expect(named(names, '充电')).toEqual(['family charging', 'topic charging']);
  });

  test('a name that two places share gives both', () => {
    expect(named(names, 'Fuchang')).toEqual(['place fuchang-lanhai', 'place fuchang-qingzhou']);
    expect(named(names, '富昌')).toEqual(['place fuchang-qingzhou']);
  });

  test.each([
    'Qingzhuo',
    'Qingzho',
    'Lanhai Qingzhou',
    '清 州',
    '',
    ' ',
    '__proto__',
    'constructor',
  ])('never guesses: %j gives nothing', (words) => {
    expect(named(names, words)).toEqual([]);
  });

  test('a company without a Chinese name is known by its English one', () => {
    const changed = book();
    changed.companies.push({
      id: 'lunar',
      names: { en: 'Lunar', zh: null },
      aliases: [],
      home: null,
    });
    expect(named(new Names(spellingsOf(changed)), 'LUNAR')).toEqual(['company lunar']);
  });
});

describe('spotting', () => {
  test.each([
    ['What does Qingzhou want by 2025?', ['region qingzhou']],
    ['Lanhai, then 清州', ['region lanhai', 'region qingzhou']],
    ['清州岚海', ['region qingzhou', 'region lanhai']],
    ['清州新能源汽车产量', ['region qingzhou', 'metric nev-output']],
    ['Stellar in Fuchang', ['company stellar', 'place fuchang-lanhai, place fuchang-qingzhou']],
    ['Qingzhou (Lanhai)', ['region qingzhou', 'region lanhai']],
    ['nothing at all', []],
    ['', []],
  ])('finds the names of %j in their order', (text, found) => {
    expect(spotted(names, text)).toEqual(found);
  });

  test('tells where each name stands in the key', () => {
    const text = toKey('By LANHAI and 清州。');
    const spots = names.spot(text, new Set(['region']));
    expect(spots.map(({ start, end }) => text.slice(start, end))).toEqual(['lanhai', '清州']);
  });

  test.each([
    ['Qingzhou Province', ['region qingzhou']],
    ['NEV production growth', ['metric nev-output-growth']],
    ['新能源汽车产量增速', ['metric nev-output-growth']],
    ['新能源汽车产量占全国比重', ['metric nev-output-share-of-national']],
    ['整车产量', ['metric vehicle-output']],
    ['charging piles', ['metric charging-piles']],
  ])('takes the longest name: %s', (text, found) => {
    expect(spotted(names, text)).toEqual(found);
  });

  test('takes a shorter name where the longest is of another kind', () => {
    expect(spotted(names, 'charging piles', ['topic'])).toEqual(['topic charging']);
    expect(spotted(names, 'hydrogen in Qingzhou', ['family'])).toEqual(['family hydrogen']);
    expect(spotted(names, 'hydrogen in Qingzhou', [])).toEqual([]);
  });

  test.each(['Lanhaiville', 'Newlanhai', 'lanhai2', '3lanhai', 'chargings'])(
    'sees no name inside a longer word: %s',
    (text) => {
      expect(spotted(names, text)).toEqual([]);
    },
  );

  test.each([
    ['清', ['region qingzhou']],
    ['清 2025', ['region qingzhou']],
    ['2025年目标：清', ['region qingzhou']],
    ['清省', ['region qingzhou']],
    ['清的目标', ['region qingzhou']],
    ['清和岚', ['region qingzhou', 'region lanhai']],
    ['清岚', ['region qingzhou', 'region lanhai']],
    ['清新能源汽车产量', ['region qingzhou', 'metric nev-output']],
  ])('reads a one-character name that stands alone or beside names: %s', (text, found) => {
    expect(spotted(names, text)).toEqual(found);
  });

  test.each(['清楚', '澄清', '山岚起', '清水和风', '的清晨'])(
    'takes a character inside another word for no name: %s',
    (text) => {
      expect(spotted(names, text)).toEqual([]);
    },
  );

  test('takes a one-character name beside a name of no asked kind for no name', () => {
    expect(spotted(names, '清新能源汽车产量', ['region'])).toEqual([]);
  });

  test('never throws, and its spots stand in order without overlap', () => {
    const pieces = [
      '清',
      '岚',
      '清州',
      'lanhai',
      ' ',
      '产量',
      'x',
      '和',
      '😀',
      '\ud800',
      '-',
      '2025',
    ];
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...pieces) })),
        (text) => {
          const key = toKey(text);
          let end = 0;
          for (const spot of names.spot(key, new Set(KINDS))) {
            expect(spot.start).toBeGreaterThanOrEqual(end);
            expect(names.lookUp(key.slice(spot.start, spot.end))).toEqual(spot.named);
            end = spot.end;
          }
          expect(end).toBeLessThanOrEqual(key.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('the pool of spellings holds the kinds asked for, each by its keys', () => {
  const pool = [...names.spellings(new Set<NameKind>(['company']))];
  expect(pool.map(([key]) => key).sort()).toEqual(['stellar', 'stellar motors', '星辰汽车']);
  expect(new Set(pool.map(([, { kind }]) => kind))).toEqual(new Set(['company']));
});

const real = await openCatalog(join(import.meta.dirname, '../../data'));
const regionsIn = (text: string) =>
  spotted(real.names, text, ['region']).map((found) => found.replace('region ', ''));

describe('in the real data', () => {
  test.each([
    ['皖', 'anhui'],
    ['粤', 'guangdong'],
    ["Xi'an", 'xian'],
    ['Xian', 'xian'],
    ['Xi’an', 'xian'],
    ['XI AN', 'xian'],
    ['西安', 'xian'],
    ['西安市', 'xian'],
    ['Inner Mongolia', 'inner-mongolia'],
    ['inner-mongolia', 'inner-mongolia'],
    ['内蒙', 'inner-mongolia'],
    ['內蒙古', 'inner-mongolia'],
    ['长三角', 'yangtze-river-delta'],
    ['長三角', 'yangtze-river-delta'],
    ['YRD', 'yangtze-river-delta'],
    ['廣東', 'guangdong'],
    ['江蘇省', 'jiangsu'],
    ['陝西', 'shaanxi'],
    ['Ｊｉａｎｇｓｕ', 'jiangsu'],
    ['aNhUi', 'anhui'],
    ['京津冀', 'beijing-tianjin-hebei'],
    ['China', 'china'],
  ])('%s is %s', (words, region) => {
    expect(named(real.names, words)).toEqual([`region ${region}`]);
    expect(regionsIn(words)).toEqual([region]);
  });

  test.each([
    ['江苏', ['jiangsu']],
    ['苏', ['jiangsu']],
    ['苏州', ['suzhou']],
    ['紫苏', []],
    ['皖粤', ['anhui', 'guangdong']],
    ['皖和粤的目标', ['anhui', 'guangdong']],
    ['皖与苏相比', ['anhui']],
    ['沪苏浙皖', ['yangtze-river-delta']],
    ['新能源', []],
    ['云计算', []],
    ['吉利', []],
    ['北京和天津', ['beijing', 'tianjin']],
  ])('%s holds the regions %j', (text, regions) => {
    expect(regionsIn(text)).toEqual(regions);
  });

  test('a name that a city with a file shares with another place gives both', () => {
    expect(named(real.names, 'Suzhou')).toEqual(['place suzhou-anhui', 'region suzhou']);
    expect(named(real.names, 'Yichun')).toEqual(['place yichun-heilongjiang', 'region yichun']);
  });

  const spellings = [...real.regions.values()].flatMap(({ id, names, aliases }) =>
    [id, names.en, names.zh, ...aliases].map((spelling): [string, string] => [spelling, id]),
  );

  test('Shanxi and Shaanxi share no spelling, and none is read as the other', () => {
    const keys = (region: string) =>
      spellings.flatMap(([spelling, id]) => (id === region ? [toKey(spelling)] : []));
    expect(keys('shanxi').filter((key) => keys('shaanxi').includes(key))).toEqual([]);
    for (const text of ['Shanxi', '山西', '晋']) expect(regionsIn(text)).toEqual(['shanxi']);
    for (const text of ['Shaanxi', '陕西', '陕', '秦'])
      expect(regionsIn(text)).toEqual(['shaanxi']);
    expect(regionsIn('Shaanxi or Shanxi? 山西、陕西')).toEqual([
      'shaanxi',
      'shanxi',
      'shanxi',
      'shaanxi',
    ]);
    for (const text of ['Shaanix', 'Shannxi', 'Shanx']) expect(regionsIn(text)).toEqual([]);
  });

  test('every spelling of every region is read back as just that region, in upper case too', () => {
    expect(spellings.length).toBeGreaterThan(250);
    for (const [spelling, id] of spellings) {
      expect([spelling, regionsIn(spelling)]).toEqual([spelling, [id]]);
      expect([spelling, regionsIn(spelling.toUpperCase())]).toEqual([spelling, [id]]);
    }
  });

  test('every spelling is read back from among other words', () => {
    const around = fc.constantFrom(
      '',
      'what does',
      'NEV targets of',
      '请问',
      '到2025年，',
      '(',
      '“',
      '？',
      '2030',
      'plz',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...spellings),
        around,
        around,
        ([spelling, id], before, after) => {
          expect(regionsIn(`${before} ${spelling} ${after}`)).toEqual([id]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('a Chinese name needs no blanks around it', () => {
    const long = spellings.filter(([spelling]) => /^\p{Script=Han}{2,}$/u.test(spelling));
    for (const [spelling, id] of long) expect(regionsIn(`请问${spelling}有什么目标`)).toEqual([id]);
  });
});
