// words → Query for the commands with options, in both languages; what cannot be read; and Query → words → Query.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../src/catalog/fold.ts';
import type { Language } from '../src/language.ts';
import { type CommandName, type Query, querySchema } from '../src/query.ts';
import { commandAt } from '../src/reading/command-words.ts';
import { read } from '../src/reading/read.ts';
import type { Reading } from '../src/reading/reading.ts';
import { wordsOf } from '../src/reading/words-of.ts';
import { bookBot } from './fixtures/book.ts';

const { desk } = bookBot();
const { catalog, commands } = desk;

const readWords = (words: string): Reading => read(words, catalog, commands);
const queryOf = (words: string): Query | undefined => {
  const reading = readWords(words);
  return 'query' in reading ? reading.query : undefined;
};
const unreadOf = (words: string) => {
  const reading = readWords(words);
  return 'unread' in reading ? reading.unread : undefined;
};

/** The query of a command to which only this was said. */
function query(command: CommandName, said: Partial<Query> = {}): Query {
  return {
    command,
    regions: [],
    place: null,
    metrics: [],
    topic: null,
    company: null,
    from: null,
    to: null,
    text: null,
    page: 1,
    ...said,
  };
}

describe('a command', () => {
  test.each<[string, CommandName, string]>([
    ['targets qingzhou', 'targets', 'qingzhou'],
    ['TARGETS qingzhou', 'targets', 'qingzhou'],
    ['goal qingzhou', 'targets', 'qingzhou'],
    ['目标 清州', 'targets', '清州'],
    ['目標 清州', 'targets', '清州'],
    ['目标：清州', 'targets', '清州'],
    ['目标，清州', 'targets', '清州'],
    ['targets: qingzhou', 'targets', 'qingzhou'],
    ['/targets qingzhou', 'targets', 'qingzhou'],
    ['/nev targets qingzhou', 'targets', 'qingzhou'],
    ['举措 清州', 'measures', '清州'],
    ['find hydrogen buses', 'search', 'hydrogen buses'],
    ['?', 'help', ''],
  ])('stands first, by its name or a cue: %s', (words, name, rest) => {
    const found = commandAt(words, commands);
    expect(found?.command.name).toBe(name);
    expect(found?.rest).toBe(rest);
  });

  test.each(['qingzhou targets', 'targetsqingzhou', '', 'constructor', '__proto__ qingzhou'])(
    'is not found anywhere else: "%s"',
    (words) => {
      expect(commandAt(words, commands)).toBeUndefined();
    },
  );

  test('is help where nothing is said', () => {
    expect(queryOf('')).toEqual(query('help'));
  });

  test.each(['hello', 'Hi!', 'good morning', '你好', '您好！'])('is help for %s', (words) => {
    expect(queryOf(words)?.command).toBe('help');
  });

  test('a question that begins with a greeting is a question', () => {
    expect(queryOf('hi, what is the target of Lanhai for 2025?')?.command).not.toBe('help');
  });
});

describe('regions and places', () => {
  test.each<[string, Partial<Query>]>([
    ['targets qingzhou', { regions: ['qingzhou'] }],
    ['targets Qingzhou Province', { regions: ['qingzhou'] }],
    ["targets qingzhou's", { regions: ['qingzhou'] }],
    ['targets qingzhou’s', { regions: ['qingzhou'] }],
    ['targets qíngzhōu', { regions: ['qingzhou'] }],
    ['目标 清州', { regions: ['qingzhou'] }],
    ['目标 清州省', { regions: ['qingzhou'] }],
    ['目标 清', { regions: ['qingzhou'] }],
    ['目标 清岚', { regions: ['qingzhou', 'lanhai'] }],
    ['目标 清和岚', { regions: ['qingzhou', 'lanhai'] }],
    ['目标 雲溪', { regions: ['yunxi'] }],
    ['目标 云溪市', { regions: ['yunxi'] }],
    ['目标 全国', { regions: ['china'] }],
    ['targets lanhai, qingzhou and china', { regions: ['lanhai', 'qingzhou', 'china'] }],
    ['targets 清州 lanhai', { regions: ['qingzhou', 'lanhai'] }],
    ['targets qingzhou 清州', { regions: ['qingzhou'] }],
    // A place without a file of its own leads to its province.
    ['targets lake town', { regions: ['qingzhou'], place: 'lake-town' }],
    ['targets Lake-Town', { regions: ['qingzhou'], place: 'lake-town' }],
    ['目标 湖镇', { regions: ['qingzhou'], place: 'lake-town' }],
    ['目标 富昌市', { regions: ['qingzhou'], place: 'fuchang-qingzhou' }],
    ['目标 福昌', { regions: ['lanhai'], place: 'fuchang-lanhai' }],
  ])('%s', (words, said) => {
    expect(queryOf(words)).toEqual(query('targets', said));
  });

  test.each<[string, Partial<Query>]>([
    ['qingzhou', { regions: ['qingzhou'] }],
    ['清', { regions: ['qingzhou'] }],
    ['please show me qingzhou', { regions: ['qingzhou'] }],
    ['请问清州', { regions: ['qingzhou'] }],
    ['湖镇', { regions: ['qingzhou'], place: 'lake-town' }],
  ])('alone open the card: %s', (words, said) => {
    expect(queryOf(words)).toEqual(query('region', said));
  });
});

describe('metrics, topics and companies', () => {
  test.each<[string, Partial<Query>]>([
    ['targets nev-output', { metrics: ['nev-output'] }],
    ['targets NEV output', { metrics: ['nev-output'] }],
    ['targets NEV production', { metrics: ['nev-output'] }],
    ['目标 新能源汽车产量', { metrics: ['nev-output'] }],
    ['目标 新能源汽車產量', { metrics: ['nev-output'] }],
    ['目标 产量', { metrics: ['nev-output'] }],
    // The longest name wins: vehicles of all kinds, shares and growth are other metrics.
    ['目标 整车产量', { metrics: ['vehicle-output'] }],
    ['目标 产量增速', { metrics: ['nev-output-growth'] }],
    ['目标 新能源汽车产量占全国比重', { metrics: ['nev-output-share-of-national'] }],
    ['targets national share', { metrics: ['nev-output-share-of-national'] }],
    ['targets nev-output nev-sales', { metrics: ['nev-output', 'nev-sales'] }],
    ['目标 产量和销量', { metrics: ['nev-output', 'nev-sales'] }],
    // The word for a family is every metric of it.
    ['targets charging', { metrics: ['charging-piles'] }],
    ['目标 充电', { metrics: ['charging-piles'] }],
    [
      'targets production',
      {
        metrics: [
          'nev-output',
          'vehicle-output',
          'nev-output-share-of-national',
          'nev-output-growth',
          'company-nev-output',
        ],
      },
    ],
    ['targets stellar', { company: 'stellar' }],
    ['目标 星辰汽车 产量', { company: 'stellar', metrics: ['nev-output'] }],
  ])('%s', (words, said) => {
    expect(queryOf(words)).toEqual(query('targets', said));
  });

  // The "'s" is cut off the words before names are looked for (src/reading/read.ts): no name that has one is ever found.
  test("a name with 's in it is found: targets share of China's NEV production", () => {
    expect(queryOf("targets share of China's NEV production")).toEqual(
      query('targets', { metrics: ['nev-output-share-of-national'] }),
    );
  });

  test.each<[string, Partial<Query>]>([
    ['measures hydrogen', { topic: 'hydrogen' }],
    ['measures hydrogen and fuel cells', { topic: 'hydrogen' }],
    ['措施 氢能', { topic: 'hydrogen' }],
    ['措施 清州 充电设施', { regions: ['qingzhou'], topic: 'charging' }],
    ['措施 星辰汽车', { company: 'stellar' }],
  ])('a word that is a metric elsewhere is a topic of measures: %s', (words, said) => {
    expect(queryOf(words)).toEqual(query('measures', said));
  });
});

describe('what a command takes besides names', () => {
  test.each<[string, CommandName, Partial<Query>]>([
    [
      'rank nev-output 2025 targets',
      'rank',
      { metrics: ['nev-output'], from: 2025, to: 2025, side: 'target' },
    ],
    ['rank actuals nev-output', 'rank', { metrics: ['nev-output'], side: 'actual' }],
    ['rank nev-output of all cities', 'rank', { metrics: ['nev-output'], level: 'city' }],
    ['rank nev-output provinces and cities', 'rank', { metrics: ['nev-output'], level: 'all' }],
    ['排名 各省 产量 实际', 'rank', { metrics: ['nev-output'], side: 'actual', level: 'province' }],
    ['排名 产量 省市', 'rank', { metrics: ['nev-output'], level: 'all' }],
    [
      'compare qingzhou lanhai targets',
      'compare',
      { regions: ['qingzhou', 'lanhai'], side: 'target' },
    ],
    ['due qingzhou 18 months', 'due', { regions: ['qingzhou'], within: 18 }],
    ['due in the next 2 years', 'due', { within: 24 }],
    ['due 2027', 'due', { from: 2027, to: 2027 }],
    ['到期 清州 两年内', 'due', { regions: ['qingzhou'], within: 24 }],
    ['company stellar', 'company', { company: 'stellar' }],
    ['企业 星辰汽车', 'company', { company: 'stellar' }],
    ['export targets qingzhou', 'export', { text: 'targets qingzhou', as: 'csv' }],
    ['export targets qingzhou as JSON', 'export', { text: 'targets qingzhou', as: 'json' }],
    ['导出 目标 清州 excel', 'export', { text: '目标 清州', as: 'csv' }],
    ['导出 到期 清州 日历', 'export', { text: '到期 清州', as: 'ics' }],
  ])('%s', (words, command, said) => {
    expect(queryOf(words)).toEqual(query(command, said));
  });

  test.each<[CommandName, Partial<Query>]>([
    ['rank', { metrics: ['nev-output'], from: 2025, to: 2025, side: 'target', level: 'all' }],
    ['rank', { metrics: ['nev-output'], level: 'city', side: 'actual', page: 2 }],
    ['compare', { regions: ['qingzhou', 'lanhai'], side: 'actual' }],
    ['due', { regions: ['qingzhou'], within: 18, page: 3 }],
    ['company', { company: 'stellar' }],
    ['rollup', { metrics: ['nev-output'], from: 2025, to: 2025 }],
    ['timeline', { regions: ['qingzhou'], from: 2021, to: 2025, page: 2 }],
    ['export', { text: 'targets qingzhou', as: 'json' }],
  ])('is in the words of buttons, in both languages: %s %j', (command, said) => {
    for (const language of ['en', 'zh'] as const)
      expect(queryOf(wordsOf(query(command, said), desk, language))).toEqual(query(command, said));
  });

  test('is nothing to a command that does not take it', () => {
    expect(unreadOf('actuals qingzhou 18 months')?.kind).toBe('unknown-words');
  });
});

describe('years', () => {
  test.each<[string, number, number]>([
    ['targets 2025', 2025, 2025],
    ['targets by 2025', 2025, 2025],
    ['targets in 2025', 2025, 2025],
    ['targets before 2025', 2025, 2025],
    ['目标 2025年', 2025, 2025],
    ['目标 2025年底', 2025, 2025],
    ['targets 2023-2025', 2023, 2025],
    ['targets 2023–2025', 2023, 2025],
    ['targets 2023 to 2025', 2023, 2025],
    ['targets from 2023 until 2025', 2023, 2025],
    ['targets 2025-2023', 2023, 2025],
    ['目标 2021至2025年', 2021, 2025],
    ['目标 2021年到2025年', 2021, 2025],
    ['目标 2021—2025', 2021, 2025],
    ['目标 ２０２５', 2025, 2025],
    ['targets 2023, 2025', 2023, 2025],
    ['目标 十四五', 2021, 2025],
    ['目标 十四五期间', 2021, 2025],
    ['目标 十五五规划', 2026, 2030],
    ['targets 14th five-year plan', 2021, 2025],
    ['targets 14th Five Year Plan', 2021, 2025],
    ['targets the 13th 5-year plan period', 2016, 2020],
    ['targets 15th FYP', 2026, 2030],
  ])('%s', (words, from, to) => {
    expect(queryOf(words)).toEqual(query('targets', { from, to }));
  });

  // English has "by" before a year, Chinese has no 到 (src/reading/years.ts), though replies themselves say 到2025年.
  test('目标 到2025年', () => {
    expect(queryOf('目标 到2025年')).toEqual(query('targets', { from: 2025, to: 2025 }));
  });

  // China's first plan began in 1953; "99th" gives 2446 to 2450, which no query may hold (src/reading/years.ts).
  test('of a five-year plan far away make no query that its schema refuses', () => {
    const read = queryOf('targets 99th five-year plan');
    expect(read === undefined || querySchema.safeParse(read).success).toBe(true);
  });
});

describe('pages', () => {
  test.each<[string, Query]>([
    ['targets page 2', query('targets', { page: 2 })],
    [
      'targets qingzhou 2025 Page 3',
      query('targets', { regions: ['qingzhou'], from: 2025, to: 2025, page: 3 }),
    ],
    ['目标 第2页', query('targets', { page: 2 })],
    ['目标 清州 第 12 页', query('targets', { regions: ['qingzhou'], page: 12 })],
    ['search hydrogen page 2', query('search', { text: 'hydrogen', page: 2 })],
    ['搜索 氢能第2页', query('search', { text: '氢能', page: 2 })],
    ['targets page 0', query('targets')],
    ['search front page', query('search', { text: 'front page' })],
  ])('%s', (words, expected) => {
    expect(queryOf(words)).toEqual(expected);
  });
});

describe('all of it together', () => {
  test.each<[string, Query]>([
    [
      'targets of qingzhou and lanhai on chargers from 2023 to 2030, please',
      query('targets', {
        regions: ['qingzhou', 'lanhai'],
        metrics: ['charging-piles'],
        from: 2023,
        to: 2030,
      }),
    ],
    [
      '实际 请问清州和岚海的新能源汽车产量2021至2025年有哪些',
      query('actuals', {
        regions: ['qingzhou', 'lanhai'],
        metrics: ['nev-output'],
        from: 2021,
        to: 2025,
      }),
    ],
    ['plans qingzhou 2021', query('plans', { regions: ['qingzhou'], from: 2021, to: 2021 })],
    ['coverage lanhai', query('coverage', { regions: ['lanhai'] })],
    ['来源 岚海', query('sources', { regions: ['lanhai'] })],
    ['about', query('about')],
  ])('%s', (words, expected) => {
    expect(queryOf(words)).toEqual(expected);
  });

  test('has the same meaning in any order', () => {
    const expected = query('targets', {
      regions: ['qingzhou'],
      metrics: ['nev-output'],
      from: 2025,
      to: 2025,
    });
    expect(queryOf('targets qingzhou nev-output 2025')).toEqual(expected);
    expect(queryOf('targets 2025 nev-output qingzhou')).toEqual(expected);
    expect(queryOf('目标 2025年清州新能源汽车产量')).toEqual(expected);
  });

  test.each<[string, string]>([
    ['search the NEV plans of Qingzhou', 'the NEV plans of Qingzhou'],
    ['source Qingzhou-2025', 'Qingzhou-2025'],
    ['help targets', 'targets'],
  ])('free words stay as they were typed: %s', (words, text) => {
    expect(queryOf(words)).toMatchObject({ text });
  });
});

describe('words that cannot be read', () => {
  test.each<[string, CommandName, string]>([
    ['targets qingzhuu', 'targets', 'qingzhuu'],
    ['targets the zzzz of qingzhou xxxx', 'targets', 'zzzz xxxx'],
    ['目标 胡说八道', 'targets', '胡说八道'],
    ['region texas', 'region', 'texas'],
    ['measures nev-sales', 'measures', 'nev sales'],
    ['plans qingzhou qqqq', 'plans', 'qqqq'],
    ['targets constructor', 'targets', 'constructor'],
  ])('are told as they stand, without what was understood: %s', (words, command, left) => {
    expect(unreadOf(words)).toMatchObject({
      kind: 'unknown-words',
      words: left,
      command: { name: command },
    });
  });

  test.each<[string, string]>([
    ['region', 'region'],
    ['地区', 'region'],
    ['search', 'text'],
    ['搜索', 'text'],
    ['source', 'fact'],
    ['出处', 'fact'],
  ])('are missing: %s', (words, option) => {
    expect(unreadOf(words)).toMatchObject({ kind: 'missing', option });
  });

  test.each(['region qingzhou lanhai', '地区 清州和岚海'])('are too many: %s', (words) => {
    expect(unreadOf(words)).toMatchObject({
      kind: 'too-many',
      option: 'region',
      named: [{ id: 'qingzhou' }, { id: 'lanhai' }],
    });
  });

  test.each(['targets fuchang', 'region Fuchang', 'measures fuchang hydrogen', '来源 fuchang'])(
    'mean two places: %s',
    (words) => {
      expect(unreadOf(words)).toMatchObject({
        kind: 'two-meanings',
        words: 'fuchang',
        named: [{ id: 'fuchang-qingzhou' }, { id: 'fuchang-lanhai' }],
      });
    },
  );

  test('never take a short name out of a longer word for a region', () => {
    for (const words of ['目标 清洁', '目标 山岚']) {
      expect(unreadOf(words)).toMatchObject({ kind: 'unknown-words' });
    }
  });
});

describe('any query', () => {
  const regions = fc.shuffledSubarray([...catalog.regions.keys()]);
  const metrics = fc.subarray([...catalog.metrics.keys()]);
  const topic = fc.option(fc.constantFrom(...catalog.topics.keys()));
  const company = fc.option(fc.constantFrom(...catalog.companies.keys()));
  const page = fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 9_999 }));
  const years = fc.oneof(
    fc.constant({ from: null, to: null }),
    fc
      .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1900, max: 2099 }))
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  );
  const facts = fc.constantFrom(...[...catalog.facts()].map(({ id }) => id));

  const queries = fc.oneof(
    fc
      .record({
        command: fc.constantFrom<CommandName>('targets', 'actuals'),
        regions,
        metrics,
        company,
        years,
        page,
      })
      .map(({ years: span, ...said }) => query(said.command, { ...said, ...span })),
    fc.record({ regions, topic, company, page }).map((said) => query('measures', said)),
    fc
      .record({ regions, years, page })
      .map(({ years: span, ...said }) => query('plans', { ...said, ...span })),
    fc
      .record({ command: fc.constantFrom<CommandName>('sources', 'coverage'), regions, page })
      .map((said) => query(said.command, said)),
    fc
      .constantFrom(...catalog.regions.keys())
      .map((region) => query('region', { regions: [region] })),
    fc.record({ text: facts }).map((said) => query('source', said)),
    fc
      .record({ text: fc.constantFrom('hydrogen buses', '氢能 公交', '清州 hydrogen'), page })
      .map((said) => query('search', said)),
    fc
      .record({ text: fc.option(fc.constantFrom(...commands.map(({ name }) => name))) })
      .map((said) => query('help', said)),
    fc.constant(query('about')),
    // A place stands for its province.
    fc
      .record({ command: fc.constantFrom<CommandName>('targets', 'actuals'), metrics, years, page })
      .map(({ years: span, ...said }) =>
        query(said.command, { ...said, ...span, regions: ['qingzhou'], place: 'lake-town' }),
      ),
  );
  const languages = fc.constantFrom<Language>('en', 'zh');

  test('is read back from its words, in both languages', () => {
    fc.assert(
      fc.property(queries, languages, (asked, language) => {
        expect(queryOf(wordsOf(asked, desk, language))).toEqual(asked);
      }),
      { numRuns: 1_000 },
    );
  });

  // Names holds no ids of places, so that the words say "fuchang-qingzhou" and both Fuchangs are found in them: the next page of such
  // a list asks back (in data/: suzhou-anhui, taizhou-zhejiang, yulin-guangxi and nine more; hainan-qinghai is even read as Hainan).
  test.each<Language>(['en', 'zh'])(
    'of a place that shares its name is read back from its words in %s',
    (language) => {
      const asked = query('targets', { regions: ['qingzhou'], place: 'fuchang-qingzhou', page: 2 });
      expect(queryOf(wordsOf(asked, desk, language))).toEqual(asked);
    },
  );

  // The place is said first: regions [lanhai, qingzhou] come back as [qingzhou, lanhai].
  test('of a region and a place is read back in its order', () => {
    const asked = queryOf('targets lanhai lake town');
    expect(asked?.regions).toEqual(['lanhai', 'qingzhou']);
    expect(asked && queryOf(wordsOf(asked, desk, 'en'))).toEqual(asked);
  });

  test('that read() returns is one that its schema allows', () => {
    const names = [
      ...commands.flatMap(({ name, cues }) => [name, ...cues.en, ...cues.zh]),
      ...[...catalog.regions.values()].flatMap(({ names: { en, zh } }) => [en, zh]),
      ...[...catalog.metrics.values()].flatMap(({ names: { en, zh } }) => [en, zh]),
      ...['hydrogen', '氢能', 'stellar', '2025', '1900-2099', '2021至2025年', '十四五', '15th fyp'],
      ...[
        'page 0',
        'page 9999',
        '第3页',
        'more than 1 million',
        '超过100万辆',
        'H1 2023',
        '上半年',
      ],
      ...['most', 'which', 'when', '多少', '哪个', '是否', '比', 'and', '和', '?'],
    ];
    const words = fc
      .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...names) }, fc.string()), {
        maxLength: 7,
      })
      .map((parts) => clean(parts.join(' ')));
    fc.assert(
      fc.property(words, (said) => {
        const reading = readWords(said);
        if ('query' in reading) {
          expect(querySchema.safeParse(reading.query)).toMatchObject({ success: true });
          expect(reading.command.name).toBe(reading.query.command);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
