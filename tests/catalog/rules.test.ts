// Each rule on data over the invented book: what it must find, as `npm run data` prints it, and what it must leave alone.
import { describe, expect, test } from 'vitest';
import { allFindings, findingsOf, rules } from '../../src/catalog/check.ts';
import { sayFinding } from '../../src/catalog/finding.ts';
import type { Rule } from '../../src/catalog/rules/rule.ts';
import type {
  Actual,
  Measure,
  Plan,
  RegionFile,
  Source,
  Target,
} from '../../src/catalog/schema.ts';
import {
  actual as actualRow,
  type Book,
  fileOf,
  measure as measureRow,
  openBook,
  plan as planRow,
  source as sourceRow,
  target as targetRow,
} from '../fixtures/book.ts';

const placeRow = { names: { en: 'Yunxi', zh: '云溪' }, province: 'qingzhou' };

type Change = (book: Book) => void;
type Good = readonly [what: string, ...changes: Change[]];

/** What is wrong, the changes that make it so, and the findings as printed, without the name of the rule. */
interface Bad {
  readonly what: string;
  readonly by: readonly Change[];
  readonly told: readonly string[];
}

// Rows put into Qingzhou's file.
const plan = (id: string, parts: Partial<Plan>) => inQingzhou('plans', planRow(id, parts));
const target = (id: string, parts: Partial<Target>) => inQingzhou('targets', targetRow(id, parts));
const actual = (id: string, parts: Partial<Actual>) => inQingzhou('actuals', actualRow(id, parts));
const measure = (id: string, parts: Partial<Measure>) =>
  inQingzhou('measures', measureRow(id, parts));
const doubt = (id: string, facts: string[], en = 'The two do not agree.') =>
  inQingzhou('doubts', { id, facts, text: { en, zh: '两者不一致。' } });

function inQingzhou<List extends 'plans' | 'targets' | 'actuals' | 'measures' | 'doubts'>(
  list: List,
  row: RegionFile[List][number],
): Change {
  return (book) => {
    const rows: RegionFile[List][number][] = fileOf(book, 'qingzhou')[list];
    rows.push(row);
  };
}

/** An actual of another region than Qingzhou. */
const actualOf =
  (region: string, id: string, parts: Partial<Actual>): Change =>
  (book) => {
    fileOf(book, region).actuals.push(actualRow(id, parts));
  };
const lanhai =
  (parts: Partial<RegionFile['region']>): Change =>
  (book) => {
    Object.assign(fileOf(book, 'lanhai').region, parts);
  };
const source =
  (id: string, parts: Partial<Source>): Change =>
  (book) => {
    book.sources.push(sourceRow(id, parts));
  };
/** The first row of a shared file with other fields, or put in again under another id. */
const first =
  (file: 'metrics' | 'companies' | 'places' | 'topics' | 'sources', parts: object): Change =>
  (book) => {
    Object.assign(book[file][0] ?? {}, parts);
  };
const again =
  (file: 'metrics' | 'companies' | 'places' | 'topics' | 'sources', parts: object): Change =>
  (book) => {
    const rows: object[] = book[file];
    rows.push({ ...rows[0], ...parts });
  };

const text = (en: string, zh = '文字') => ({ en, zh });
const chinaMade = (value: number) => actualOf('china', 'china-2023-nev-output', { value });
const SHARE = { metric: 'nev-output-share-of-national', unit: 'percent' } as const;
const share = (value: number, parts: Partial<Actual> = {}) =>
  actual('share', { ...SHARE, value, ...parts });
/** A later word on the makers of 2025, which the plan of 2019 set at two or three. */
const newMakers = (parts: Partial<Target>) =>
  target('new-makers', {
    plan: 'qingzhou-2021-plan',
    metric: 'large-nev-makers',
    unit: 'count',
    supersedes: 'qingzhou-2025-makers',
    ...parts,
  });

/** A target with a note in both languages, and a word list of one term. */
const note = (en: string, zh: string) => target('n', { due: '2030', note: { en, zh } });
const OWN_TITLE = { en: 'Plan', zh: '规划', zhIs: 'official' } as const;
const terms: Change = (book) => {
  book.glossary.push({
    en: ['swap station', 'ICV'],
    zh: '换电站',
    also: ['充换电'],
    not: ['交换站'],
    binding: true,
  });
};

const bad: Record<string, readonly Bad[]> = {
  'own-language': [
    {
      what: 'Chinese in an English text',
      by: [note('Output value (产值).', '产值。')],
      told: [
        'regions/qingzhou.json: n, note: expected English without Chinese characters; found 产值',
      ],
    },
    {
      what: 'an English sentence in a Chinese text',
      by: [note('As the page says.', '页面称as the page says。')],
      told: [
        'regions/qingzhou.json: n, note: expected Chinese without an English sentence; found as the page says',
      ],
    },
  ],
  'own-titles': [
    {
      what: 'a title of its own that no Chinese page shows',
      by: [plan('p', { title: OWN_TITLE })],
      told: [
        'regions/qingzhou.json: p, title.zhIs: expected described, or a source in Chinese; found official, from pages in en',
      ],
    },
  ],
  'same-numbers': [
    {
      what: 'a number that changed on the way',
      by: [note('300,000 cars.', '3万辆。')],
      told: [
        'regions/qingzhou.json: n, note: expected 300,000 of the English in the Chinese; found 3万辆。',
        'regions/qingzhou.json: n, note: expected 3万 of the Chinese in the English; found 300,000 cars.',
      ],
    },
    {
      what: 'a number that was left out, and one that was added',
      by: [note('By 2025.', '届时。'), source('s', { note: { en: 'A page.', zh: '第8页。' } })],
      told: [
        'regions/qingzhou.json: n, note: expected 2025 of the English in the Chinese; found 届时。',
        'sources.json: s, note: expected 8 of the Chinese in the English; found A page.',
      ],
    },
  ],
  glossary: [
    {
      what: 'a word that is not to be used',
      by: [terms, note('A place.', '交换站。')],
      told: ['regions/qingzhou.json: n, note: expected 换电站, not 交换站; found 交换站。'],
    },
    {
      what: 'a term that the Chinese does not have',
      by: [terms, note('Swap Stations and an ICV.', '设施。')],
      told: ['regions/qingzhou.json: n, note: expected 换电站 for "swap station"; found 设施。'],
    },
    {
      what: 'a name of a metric with a word that is not to be used',
      by: [terms, first('metrics', { names: { en: 'Stations', zh: '交换站数量' } })],
      told: ['metrics.json: nev-output, names: expected 换电站, not 交换站; found 交换站数量'],
    },
  ],
  'chinese-typography': (
    [
      ['一,二。', 'full-width ，；：？！'],
      ['一(二)。', 'full-width brackets （）'],
      ['称"一"。', 'quotation marks “” and ‘’'],
      ['一.二。', '。 or ……'],
      ['共 5座。', 'no blank beside a Chinese character or mark'],
      ['共5 %。', 'no blank before %'],
      ['共3-5座。', '— between two numbers'],
      ['共5,000座。', 'digits without commas, or 万 and 亿'],
      ['共５座。', 'half-width digits and %'],
      ['一，。', 'one mark at a time'],
      ['產量。', 'simplified characters'],
      ['产量', 'a full stop 。 at the end'],
    ] as const
  )
    .map(
      ([zh, expected]): Bad => ({
        what: `a note like ${zh}`,
        by: [note('x', zh)],
        told: [`regions/qingzhou.json: n, note: expected ${expected}; found ${zh}`],
      }),
    )
    .concat({
      what: 'a label that ends with a full stop',
      by: [target('t', { due: '2031', label: text('x', '产量。') })],
      told: ['regions/qingzhou.json: t, label: expected no mark at the end; found 产量。'],
    }),
  ids: [
    ...(['sources', 'metrics', 'topics', 'companies', 'places'] as const).map((file) => ({
      what: `an id twice in ${file}.json`,
      by: [again(file, {})],
      told: [
        `${file}.json: ${openBook().files[file][0]?.id}, id: expected an id used once; found the same id again`,
      ],
    })),
    {
      what: 'a region in a file of another name',
      by: [lanhai({ id: 'lanhae' })],
      told: [
        'regions/lanhai.json: region, id: expected "lanhai", as the file is called; found lanhae',
      ],
    },
    {
      what: 'a place that has a file of its own by now',
      by: [(book) => book.places.push({ ...placeRow, id: 'yunxi' })],
      told: [
        'places.json: yunxi: expected no place with a file of its own; found regions/yunxi.json: take the place out',
      ],
    },
    {
      what: 'one id in two files, even for two kinds of fact',
      by: [plan('lanhai-2025-nev-output', {})],
      told: [
        'regions/lanhai.json: lanhai-2025-nev-output, id: expected an id used once; found the same id in regions/qingzhou.json',
      ],
    },
    {
      what: 'an actual, a measure or a doubt whose id tells another place',
      by: [
        actual('qingzhou-2024-nev-sales', { metric: 'nev-sales', period: '2023' }),
        actual('qingzhou-2023-nev-output-two', {}),
        measure('lanhai-hydrogen-1', {}),
        doubt('qingzhou-doubt-last', []),
      ],
      told: [
        'regions/qingzhou.json: qingzhou-2024-nev-sales, id: expected qingzhou-2023-nev-sales, or qingzhou-2023-nev-sales-2 and so on; found qingzhou-2024-nev-sales',
        'regions/qingzhou.json: qingzhou-2023-nev-output-two, id: expected qingzhou-2023-nev-output, or qingzhou-2023-nev-output-2 and so on; found qingzhou-2023-nev-output-two',
        'regions/qingzhou.json: lanhai-hydrogen-1, id: expected an id that begins with qingzhou-; found lanhai-hydrogen-1',
        'regions/qingzhou.json: qingzhou-doubt-last, id: expected qingzhou-doubt-1 and so on; found qingzhou-doubt-last',
      ],
    },
  ],
  references: [
    {
      what: 'what a region names and nobody holds',
      by: [lanhai({ parent: 'atlantis', automakers: ['stellar', 'nobody'] })],
      told: [
        'regions/lanhai.json: region, parent: expected a region; found atlantis',
        'regions/lanhai.json: region, automakers: expected a company in companies.json; found nobody',
      ],
    },
    {
      what: 'what a plan names and nobody holds',
      by: [
        plan('p', {
          sources: ['gazette-2019', 'gone'],
          topics: ['hydrogen', 'gone'],
          supersedes: 'qingzhou-2025-makers',
        }),
      ],
      told: [
        'regions/qingzhou.json: p, source: expected a source in sources.json; found gone',
        'regions/qingzhou.json: p, topics: expected a topic in topics.json; found gone',
        'regions/qingzhou.json: p, supersedes: expected a plan; found qingzhou-2025-makers',
      ],
    },
    {
      what: 'what a figure names and nobody holds',
      by: [
        target('t', { source: 'gone', metric: 'gone', place: 'gone', plan: 'qingzhou-hydrogen-1' }),
        actual('a', { also: [{ source: 'gone', locator: 'table 1' }] }),
        actual('b', { metric: 'company-nev-output', company: 'nobody' }),
      ],
      told: [
        'regions/qingzhou.json: t, source: expected a source in sources.json; found gone',
        'regions/qingzhou.json: t, metric: expected a metric in metrics.json; found gone',
        'regions/qingzhou.json: t, place: expected a region, or a place in places.json; found gone',
        'regions/qingzhou.json: a, source: expected a source in sources.json; found gone',
        'regions/qingzhou.json: b, company: expected a company in companies.json; found nobody',
        'regions/qingzhou.json: t, plan: expected a plan; found qingzhou-hydrogen-1',
      ],
    },
    {
      what: 'a company’s metric without the company, and a company without its metric',
      by: [target('t', { company: 'stellar' }), actual('a', { metric: 'company-nev-output' })],
      told: [
        'regions/qingzhou.json: t, company: expected a company where the metric is a company’s, and only there; found stellar',
        'regions/qingzhou.json: a, company: expected a company where the metric is a company’s, and only there; found none',
      ],
    },
    {
      what: 'what a measure or a doubt names and nobody holds',
      by: [
        measure('m', {
          plan: 'p',
          source: 's',
          topic: 't',
          cities: ['yunxi', 'lake-town', 'c'],
          companies: ['stellar', 'd'],
        }),
        doubt('e', ['qingzhou-2025-makers', 'f']),
      ],
      told: [
        'regions/qingzhou.json: m, plan: expected a plan; found p',
        'regions/qingzhou.json: m, source: expected a source in sources.json; found s',
        'regions/qingzhou.json: m, topic: expected a topic in topics.json; found t',
        'regions/qingzhou.json: m, cities: expected a region, or a place in places.json; found c',
        'regions/qingzhou.json: m, companies: expected a company in companies.json; found d',
        'regions/qingzhou.json: e, facts: expected a fact; found f',
      ],
    },
    {
      what: 'what a shared row names and nobody holds, and a source that nothing cites',
      by: [
        first('metrics', { distinct_from: ['nev-sales', 'gone'] }),
        first('companies', { home: 'atlantis' }),
        first('places', { province: 'atlantis', city: 'poseidonis' }),
        source('unread', {}),
      ],
      told: [
        'metrics.json: nev-output, distinct_from: expected a metric that names this one as well; found nev-sales',
        'metrics.json: nev-output, distinct_from: expected a metric that names this one as well; found gone',
        'companies.json: stellar, home: expected a region; found atlantis',
        'places.json: lake-town: expected a region; found atlantis',
        'places.json: lake-town: expected a region; found poseidonis',
        'sources.json: unread: expected a source that some fact cites; found no fact that cites it',
      ],
    },
  ],
  names: [
    {
      what: 'a region called as another is, in other letters too',
      by: [lanhai({ aliases: ['清', '中國', 'ＱＩＮＧ’ZHOU'] })],
      told: [
        'regions/lanhai.json: lanhai, names or aliases: expected a region name of its own; found "清", which also names qingzhou',
        'regions/lanhai.json: lanhai, names or aliases: expected a region name of its own; found "中国", which also names china',
        'regions/lanhai.json: lanhai, names or aliases: expected a region name of its own; found "qingzhou", which also names qingzhou',
      ],
    },
    {
      what: 'a metric, a company and a topic called as others are',
      by: [
        again('metrics', { id: 'm', names: { en: 'M', zh: '产量' }, aliases: { en: [], zh: [] } }),
        again('companies', { id: 'c', names: { en: 'C', zh: null } }),
        again('topics', {
          id: 't',
          names: { en: 'T', zh: '题' },
          aliases: { en: [], zh: ['充电'] },
        }),
      ],
      told: [
        'metrics.json: m, names or aliases: expected a metric name of its own; found "产量", which also names nev-output',
        'companies.json: c, names or aliases: expected a company name of its own; found "stellar", which also names stellar',
        'topics.json: t, names or aliases: expected a topic name of its own; found "充电", which also names charging',
      ],
    },
  ],
  units: [
    {
      what: 'a figure in another unit than its metric',
      by: [target('t', { unit: 'count' })],
      told: ['regions/qingzhou.json: t, unit: expected vehicles; found count'],
    },
    {
      what: 'a share above 100 percent or below none',
      by: [target('t', { ...SHARE, value: -0.1 }), share(100.1)],
      told: [
        'regions/qingzhou.json: t, value: expected 0 to 100 percent; found -0.1',
        'regions/qingzhou.json: share, value: expected 0 to 100 percent; found 100.1',
      ],
    },
    {
      what: 'half a vehicle, at either end of a range too',
      by: [
        target('t', { comparator: 'range', value: { min: 0.5, max: 2.5 } }),
        actual('a', { value: 1.5 }),
      ],
      told: [
        'regions/qingzhou.json: t, value: expected a whole number; found 0.5',
        'regions/qingzhou.json: t, value: expected a whole number; found 2.5',
        'regions/qingzhou.json: a, value: expected a whole number; found 1.5',
      ],
    },
    {
      what: 'a year before 2000, a rank below one and half a rank',
      by: [
        again('metrics', { id: 'start', unit: 'year' }),
        again('metrics', { id: 'place', unit: 'rank' }),
        actual('a', { metric: 'start', unit: 'year', value: 1999 }),
        actual('b', { metric: 'place', unit: 'rank', value: 0 }),
        actual('c', { metric: 'place', unit: 'rank', value: 1.5 }),
      ],
      told: [
        'regions/qingzhou.json: a, value: expected a year; found 1999',
        'regions/qingzhou.json: b, value: expected a rank from 1; found 0',
        'regions/qingzhou.json: c, value: expected a whole number; found 1.5',
      ],
    },
    {
      what: 'a metric that does not say what it counts',
      by: [first('metrics', { counter: undefined })],
      told: [
        'metrics.json: nev-output, counter: expected what is counted, in both languages; found nothing',
      ],
    },
  ],
  supersession: [
    {
      what: 'a target that replaces something that is no target',
      by: [target('t', { due: '2030', supersedes: 'qingzhou-2019-opinions' })],
      told: [
        'regions/qingzhou.json: t, supersedes: expected the id of a target; found qingzhou-2019-opinions',
      ],
    },
    {
      what: 'two that replace the same target',
      by: [
        target('t', { plan: 'qingzhou-2021-plan', supersedes: 'qingzhou-2025-nev-output-2019' }),
      ],
      told: [
        'regions/qingzhou.json: t, supersedes: expected a target that only one replaces; found qingzhou-2025-nev-output-2019, which qingzhou-2025-nev-output replaces as well',
      ],
    },
    ...(
      [
        [{ due: '2027' }, 'large-nev-makers 2027'],
        [{ metric: 'charging-piles' }, 'charging-piles 2025'],
        [{ place: 'lake-town' }, 'large-nev-makers 2025 lake-town'],
        [{ company: 'stellar' }, 'large-nev-makers 2025 stellar'],
        [{ scope: text('buses') }, 'large-nev-makers 2025 buses'],
      ] as const
    ).map(([parts, subject]) => ({
      what: `a target that replaces one of another ${Object.keys(parts).join()}`,
      by: [newMakers(parts)],
      told: [
        `regions/qingzhou.json: new-makers, supersedes: expected a target for qingzhou ${subject}; found qingzhou-2025-makers, for qingzhou large-nev-makers 2025`,
      ],
    })),
    {
      what: 'a target that replaces one of another region',
      by: [target('t', { source: 'bureau-2026', supersedes: 'lanhai-2025-nev-output' })],
      told: [
        'regions/qingzhou.json: t, supersedes: expected a target for qingzhou nev-output 2025; found lanhai-2025-nev-output, for lanhai nev-output 2025',
      ],
    },
    {
      what: 'a target that replaces one of the same plan',
      by: [newMakers({ plan: 'qingzhou-2019-opinions' })],
      told: [
        'regions/qingzhou.json: new-makers, supersedes: expected a target of an earlier plan; found qingzhou-2025-makers, whose plan is not proven to be earlier',
      ],
    },
    {
      what: 'an order that no dates prove, where either plan has none',
      by: [
        plan('undated', {}),
        newMakers({ plan: 'undated' }),
        target('old', { plan: 'undated', metric: 'nev-sales' }),
        target('new', { plan: 'qingzhou-2021-plan', metric: 'nev-sales', supersedes: 'old' }),
      ],
      told: [
        'regions/qingzhou.json: new-makers, supersedes: expected a target of an earlier plan; found qingzhou-2025-makers, whose plan is not proven to be earlier',
        'regions/qingzhou.json: new, supersedes: expected a target of an earlier plan; found old, whose plan is not proven to be earlier',
      ],
    },
    {
      what: 'a target without a plan that replaces one of a later page',
      by: [
        target('old', { due: '2030', source: 'gazette-2019', supersedes: 'new' }),
        target('new', { due: '2030', source: 'gazette-2021' }),
      ],
      told: [
        'regions/qingzhou.json: old, supersedes: expected a target of an earlier plan; found new, whose plan is not proven to be earlier',
      ],
    },
    {
      what: 'targets that replace each other in a circle',
      by: [
        target('t', { due: '2030', plan: 'qingzhou-2019-opinions', supersedes: 'u' }),
        target('u', { due: '2030', plan: 'qingzhou-2021-plan', supersedes: 't' }),
      ],
      told: [
        'regions/qingzhou.json: t, supersedes: expected a target of an earlier plan; found u, whose plan is not proven to be earlier',
        'regions/qingzhou.json: t, supersedes: expected a chain with an end; found a circle',
        'regions/qingzhou.json: u, supersedes: expected a chain with an end; found a circle',
      ],
    },
    {
      what: 'a plan that replaces a later one',
      by: [plan('p', { announced: '2020', supersedes: 'qingzhou-2021-plan' })],
      told: [
        'regions/qingzhou.json: p, supersedes: expected an earlier plan; found qingzhou-2021-plan, announced 2021-11-18',
      ],
    },
  ],
  'spoken-again': [
    {
      what: 'three targets for the same thing and due date',
      by: [newMakers({ supersedes: null }), target('t', { metric: 'large-nev-makers' })],
      told: [
        'regions/qingzhou.json: qingzhou-2025-makers, supersedes: expected one target that stands, or a doubt that names them; found new-makers, t beside it',
      ],
    },
    {
      what: 'two targets that stand beside one that was replaced',
      by: [newMakers({}), target('t', { metric: 'large-nev-makers' })],
      told: [
        'regions/qingzhou.json: new-makers, supersedes: expected one target that stands, or a doubt that names them; found t beside it',
      ],
    },
  ],
  dues: [
    ...['2020', '2021-10'].map((due) => ({
      what: `a target due in ${due}, before its plan`,
      by: [target('t', { plan: 'qingzhou-2021-plan', due })],
      told: [
        `regions/qingzhou.json: t, due: expected a date after 2021-11-18, when its plan was announced; found ${due}`,
      ],
    })),
    ...['2025', '2024-Q2', '2024-03'].map((period) => ({
      what: `an actual of ${period}, after its page`,
      by: [actual('a', { source: 'daily-2024', period })],
      told: [
        `regions/qingzhou.json: a, period: expected a period that began before 2024-02-01, when its source was published; found ${period}`,
      ],
    })),
  ],
  'part-year': [
    {
      what: 'a half-year above its year',
      by: [actual('a', { value: 612_001, period: '2023-H1' })],
      told: [
        'regions/qingzhou.json: a, value: expected at most 612000, the figure of the whole year (qingzhou-2023-nev-output); found 612001',
      ],
    },
    ...[
      'made in the first half',
      'half-year output',
      'made in the first three quarters',
      'made in eleven months',
      'January-November output',
      'output by mid-year',
    ].map((label) => ({
      what: `a full-year figure labelled "${label}"`,
      by: [actual('a', { label: text(label), period: '2022' })],
      told: [
        'regions/qingzhou.json: a, period: expected the part of the year that the label tells; found 2022',
      ],
    })),
  ],
  arithmetic: [
    ...(
      [
        [9, '='],
        [5, '>'],
        [9, '<'],
      ] as const
    ).map(([value, comparator]) => ({
      what: `a share of the nation ${comparator} ${value} where its two numbers give 6.8`,
      by: [chinaMade(9_000_000), share(value, { comparator })],
      told: [
        `regions/qingzhou.json: share, value: expected the share that its two numbers give; found ${value}, but 612000 of 9000000 gives 6.8`,
      ],
    })),
    {
      what: 'a share that another page’s number gives, but not its own page’s',
      by: [
        actual('own', { value: 800_000 }),
        chinaMade(10_000_000),
        share(6.1, { source: 'gazette-2019' }),
      ],
      told: [
        'regions/qingzhou.json: share, value: expected the share that its two numbers give; found 6.1, but 800000 of 10000000 gives 8.0',
      ],
    },
    {
      what: 'a wrong share of the nation’s vehicles, and of the region’s own',
      by: [
        actual('q', { metric: 'vehicle-output', value: 1_224_000 }),
        actualOf('china', 'c', { metric: 'vehicle-output', value: 24_480_000 }),
        share(10, { metric: 'vehicle-output-share-of-national' }),
        actual('own', { metric: 'nev-output-share-of-own', unit: 'percent', value: 40 }),
      ],
      told: [
        'regions/qingzhou.json: share, value: expected the share that its two numbers give; found 10, but 1224000 of 24480000 gives 5.0',
        'regions/qingzhou.json: own, value: expected the share that its two numbers give; found 40, but 612000 of 1224000 gives 50.0',
      ],
    },
    ...[
      ['nev-output', 'vehicle-output'],
      ['nev-stock', 'vehicle-stock'],
      ['public-charging-piles', 'charging-piles'],
      ['private-charging-piles', 'charging-piles'],
      ['nev-exports', 'vehicle-exports'],
    ].map(([part = '', whole = '']) => ({
      what: `more ${part} than ${whole}`,
      by: [
        actual('part', { metric: part, value: 1_006, period: '2022' }),
        actual('whole', { metric: whole, value: 1_000, period: '2022' }),
      ],
      told: [
        'regions/qingzhou.json: part, value: expected at most 1000, the whole (whole); found 1006',
      ],
    })),
    {
      what: 'a city above its province',
      by: [actualOf('yunxi', 'a', { value: 700_000 })],
      told: [
        'regions/yunxi.json: a, value: expected at most 612000, the province (qingzhou-2023-nev-output); found 700000',
      ],
    },
  ],
  magnitude: [
    {
      what: 'a jump up within a year, and a fall',
      by: [
        actual('a', { value: 61_000, period: '2022' }),
        actual('b', { value: 61_000, period: '2024' }),
      ],
      told: [
        'regions/qingzhou.json: qingzhou-2023-nev-output, value: expected the order of magnitude of 61000 (a); found 612000',
        'regions/qingzhou.json: b, value: expected the order of magnitude of 612000 (qingzhou-2023-nev-output); found 61000',
      ],
    },
    {
      what: 'a target far above the latest actual, and one far below by the upper end of its range',
      by: [
        target('t', { value: 40_000_000, due: '2030' }),
        target('u', { comparator: 'range', value: { min: 1, max: 10_000 }, due: '2030' }),
      ],
      told: [
        'regions/qingzhou.json: t, value: expected the order of magnitude of 612000 (qingzhou-2023-nev-output); found 40000000',
        'regions/qingzhou.json: u, value: expected the order of magnitude of 612000 (qingzhou-2023-nev-output); found 10000',
      ],
    },
  ],
  addresses: [
    {
      what: 'an address in any text of a plan',
      by: [
        plan('p', {
          title: { ...text('See http://odd.example'), zhIs: 'described' },
          issuer: text('www.odd.example'),
          summary: { en: 'Fine.', zh: '见odd-host.cn。' },
        }),
      ],
      told: ['http:', 'www.', 'odd-host.cn'].map(
        (found) => `regions/qingzhou.json: p: expected no web address in a text; found ${found}`,
      ),
    },
    {
      what: 'an address in any text of a target',
      by: [
        target('t', { label: text('of odd.com'), note: text('odd.net'), scope: text('odd.org') }),
      ],
      told: ['odd.com', 'odd.net', 'odd.org'].map(
        (found) => `regions/qingzhou.json: t: expected no web address in a text; found ${found}`,
      ),
    },
    {
      what: 'an address in any text of an actual',
      by: [
        actual('a', { label: text('of odd.cc'), note: text('odd.top'), scope: text('odd.info') }),
        actual('b', { change: text('up, says Odd.io') }),
      ],
      told: ['a odd.cc', 'a odd.top', 'a odd.info', 'b Odd.io'].map(
        (found) =>
          `regions/qingzhou.json: ${found.replace(' ', ': expected no web address in a text; found ')}`,
      ),
    },
    {
      what: 'an address in a measure and in a doubt',
      by: [
        measure('m', { statement: text('HTTPS://odd.example') }),
        doubt('d', [], 'See odd.com.'),
      ],
      told: [
        'regions/qingzhou.json: m: expected no web address in a text; found HTTPS:',
        'regions/qingzhou.json: d: expected no web address in a text; found odd.com',
      ],
    },
    {
      what: 'an address in the note of a source, or for the publisher of one that is not linked',
      by: [source('s', { note: text('A copy of odd.com.'), publisher: text('Odd.cn') })],
      told: [
        'sources.json: s: expected no web address in a text; found Odd.cn',
        'sources.json: s: expected no web address in a text; found odd.com',
      ],
    },
  ],
};

const good: Record<string, readonly Good[]> = {
  'own-language': [
    ['names in Latin letters', note('As BYD says.', '据BYD和European Investment Bank。')],
    [
      'words of a page in quotation marks',
      note('It says “all of it”.', '原文为“all of it is here”。'),
    ],
    [
      'a publisher known by its English name only',
      source('s', { publisher: text('Asia Tech', 'News on the web') }),
    ],
  ],
  'own-titles': [
    [
      'a title that a Chinese page shows',
      source('s', { language: 'zh' }),
      plan('p', { title: OWN_TITLE, sources: ['gazette-2019', 's'] }),
    ],
    ['a description', plan('p', { title: { ...OWN_TITLE, zhIs: 'described' } })],
  ],
  'same-numbers': [
    ['a number in 万', note('300,000 cars.', '30万辆。')],
    ['a number in words', note('Three of twelve.', '12个中的3个。')],
    [
      'a document’s own title',
      plan('p', { title: { en: 'Plan of 2021', zh: '规划', zhIs: 'official' } }),
    ],
  ],
  glossary: [
    ['the term', terms, note('Swap stations.', '换电站。')],
    ['another right word for it', terms, note('A swap station.', '充换电设施。')],
    ['a word that only has the term in it', terms, note('Swap stationing.', '布局。')],
    [
      'a document’s own title',
      terms,
      plan('p', { title: { en: 'Swap station plan', zh: '方案', zhIs: 'official' } }),
    ],
  ],
  'chinese-typography': [
    [
      'numbers, years, ranges and names',
      note('x', '到2025年，BYD建成3—5座（15%）；“首台套”见《方案》。'),
    ],
    ['a label without a mark at its end', target('t', { due: '2031', label: text('x', '产量') })],
  ],
  ids: [
    ['a second actual of the same period', actual('qingzhou-2023-nev-output-2', {})],
    [
      'months in an id',
      actual('qingzhou-2023-01-to-2023-11-nev-output', { period: '2023-01/2023-11' }),
    ],
  ],
  references: [
    [
      'a place or a region as place',
      actual('a', { place: 'lake-town' }),
      actual('b', { place: 'yunxi' }),
    ],
    [
      'a source that is only a second one',
      source('second', {}),
      actual('a', { also: [{ source: 'second', locator: 'table 1' }] }),
    ],
    [
      'two metrics told apart from each other',
      again('metrics', { id: 'm', distinct_from: ['nev-output'] }),
      first('metrics', { distinct_from: ['m'] }),
    ],
  ],
  names: [
    ['three spellings of one region', lanhai({ aliases: ['LANHAI', '嵐海', 'Lan’hai'] })],
    ['a topic that is called as a metric is', first('topics', { id: 'chargers' })],
  ],
  units: [
    [
      'growth above 100 percent and below none',
      actual('a', { metric: 'nev-output-growth', unit: 'percent', value: 277.5 }),
      actual('b', { metric: 'nev-output-growth', unit: 'percent', value: -11.2 }),
    ],
    ['a share of none and of all', share(0), share(100)],
  ],
  supersession: [
    ['the same thing said by a later plan', newMakers({})],
    [
      'a chain of three',
      plan('p', { announced: '2023' }),
      newMakers({}),
      target('t', { plan: 'p', metric: 'large-nev-makers', supersedes: 'new-makers' }),
    ],
    [
      'pages that prove the order of targets without a plan',
      target('old', { due: '2030', source: 'gazette-2019' }),
      target('new', { due: '2030', source: 'gazette-2021', supersedes: 'old' }),
    ],
  ],
  'spoken-again': [
    ['a later target that replaces the earlier one', newMakers({})],
    ...[
      { due: '2026' },
      { metric: 'nev-sales' },
      { place: 'lake-town' },
      { company: 'stellar' },
      { scope: text('buses') },
    ].map(
      (parts): Good => [
        `a second target of another ${Object.keys(parts).join()}`,
        newMakers({ supersedes: null, ...parts }),
      ],
    ),
  ],
  dues: [
    [
      'a target due in the month or the year of its plan, or at no date',
      ...['2021-11', '2021', null].map((due) => target('t', { plan: 'qingzhou-2021-plan', due })),
    ],
    [
      'a plan without a date, or of a year only',
      plan('undated', {}),
      plan('rough', { announced: '2021' }),
      target('t', { plan: 'undated', due: '2001' }),
      target('u', { plan: 'rough', due: '2021-01' }),
    ],
    [
      'an actual of the month of its page',
      actual('a', { source: 'daily-2024', period: '2024-02' }),
    ],
  ],
  'part-year': [
    ['a part as large as its year', actual('a', { value: 612_000, period: '2023-H1' })],
    [
      'a larger part of another year, basis or scope',
      actual('a', { value: 700_000, period: '2024-H1' }),
      actual('b', { value: 700_000, period: '2023-H1', basis: 'built' }),
      actual('c', { value: 700_000, period: '2023-H1', scope: text('buses') }),
    ],
    [
      'a stock that shrank',
      again('metrics', { id: 'nev-stock', flow: false }),
      actual('a', { metric: 'nev-stock', value: 130_000, period: '2023-06' }),
      actual('b', { metric: 'nev-stock', value: 120_000, period: '2023' }),
    ],
    [
      'a part that is labelled as one',
      actual('a', { label: text('January-November output'), period: '2022-01/2022-11' }),
    ],
  ],
  arithmetic: [
    ['a rounded share', chinaMade(9_000_000), share(7)],
    ['a share "more than" a little less', chinaMade(9_000_000), share(6, { comparator: '>' })],
    ['a share "less than" a little more', chinaMade(9_000_000), share(8, { comparator: '<' })],
    [
      'a share without its numbers, or beside those of another year',
      chinaMade(9_000_000),
      share(40, { period: '2022' }),
    ],
    [
      'a whole on another basis, or of one company',
      actual('a', { metric: 'vehicle-output', value: 500_000, basis: 'built' }),
      actual('b', { metric: 'vehicle-output', value: 1, company: 'stellar' }),
    ],
    [
      'a part a hair above its whole, as two pages round',
      actual('a', { metric: 'vehicle-output', value: 610_000 }),
    ],
    ['a higher share of a city', share(7), actualOf('yunxi', 'a', { ...SHARE, value: 9 })],
    [
      'a city above one of two counts of its province',
      actual('b', { value: 800_000 }),
      actualOf('yunxi', 'a', { value: 700_000 }),
    ],
    ['a city on another basis', actualOf('yunxi', 'a', { value: 700_000, basis: 'built' })],
  ],
  magnitude: [
    ['growth by less than eight times', actual('a', { value: 77_000, period: '2022' })],
    ['growth by ten times in two years', actual('a', { value: 61_000, period: '2021' })],
    [
      'a half-year or a district beside the year of the region',
      actual('a', { value: 1_000, period: '2024-H1' }),
      actual('b', { value: 1_000, period: '2024', place: 'lake-town' }),
    ],
    ['a share that grew from 1 to 20 percent', share(1), share(20, { period: '2024' })],
    ['a target within sixty times', target('t', { value: 36_000_000, due: '2030' })],
    ['a target due before the first actual', target('t', { value: 1, due: '2022' })],
  ],
  addresses: [
    [
      'points in numbers and between sentences',
      measure('m', { statement: text('By 2025.Come again: 1.5 million, No.7, v2.0.') }),
    ],
    [
      'a publisher called by an address, where the page is linked',
      source('s', { publisher: text('Odd.com'), url: 'https://odd.example/' }),
    ],
  ],
};

describe.each(rules)('the rule $name', (rule) => {
  const badCases = bad[rule.name] ?? [];

  test('has a good and a bad case in this file', () => {
    expect(badCases.length).toBeGreaterThan(0);
    expect(good[rule.name]?.length ?? 0).toBeGreaterThan(0);
  });

  test('finds nothing in the invented book', () => {
    expect([...rule.check(openBook())]).toEqual([]);
  });

  const goodCases = (good[rule.name] ?? []).map(([what, ...by]) => ({ what, by }));
  test.each(goodCases)('leaves alone $what', ({ by }) => {
    expect([...rule.check(openBook(all(by)))]).toEqual([]);
  });

  test.each(badCases)('finds $what', ({ by, told }) => {
    const found = findingsOf(rule, openBook(all(by))).map(sayFinding);
    expect(found).toEqual(told.map((line) => `${line} [${rule.name}]`));
  });

  const settles = rule.level === 'sense';
  const aboutFacts = badCases.filter(({ by }) => faultsOf(rule, by).faults.length > 0);
  test.each(aboutFacts)(
    `a doubt ${settles ? 'settles' : 'never settles'} $what`,
    ({ by, told }) => {
      const { faults, aboutNoFact } = faultsOf(rule, by);
      const left = findingsOf(rule, openBook(all([...by, doubt('qingzhou-doubt-9', faults)])));
      expect(left).toHaveLength(settles ? aboutNoFact : told.length);
    },
  );

  test.each(aboutFacts)('accepted.json settles $what', ({ by }) => {
    const { faults, aboutNoFact } = faultsOf(rule, by);
    const left = findingsOf(rule, openBook(all([...by, accept(rule.name, faults)])));
    expect(left).toHaveLength(aboutNoFact);
  });
});

describe('settling a finding', () => {
  const ACTUAL = 'qingzhou-2022-nev-output';
  const FAULT = 'qingzhou-2023-nev-output';
  const jump = actual(ACTUAL, { value: 61_000, period: '2022', source: 'daily-2024' });
  const unproven = [
    target('old', { metric: 'nev-sales' }),
    target('new', { metric: 'nev-sales', supersedes: 'old' }),
  ];

  test('of sense works by a doubt that names the fact at fault', () => {
    expect(rulesThatSpeak(jump)).toEqual(['magnitude']);
    expect(rulesThatSpeak(jump, doubt('qingzhou-doubt-3', [FAULT]))).toEqual([]);
  });

  test('does not work by a doubt about a bystander or about no fact', () => {
    expect(rulesThatSpeak(jump, doubt('qingzhou-doubt-3', [ACTUAL]))).toEqual(['magnitude']);
    expect(rulesThatSpeak(jump, doubt('qingzhou-doubt-3', []))).toEqual(['magnitude']);
  });

  test('works by an entry in accepted.json for any fact concerned', () => {
    expect(rulesThatSpeak(jump, accept('magnitude', [FAULT]))).toEqual([]);
    expect(rulesThatSpeak(jump, accept('magnitude', [ACTUAL]))).toEqual([]);
  });

  test('of integrity works by accepted.json alone', () => {
    const doubted = doubt('qingzhou-doubt-3', ['old', 'new']);
    expect(rulesThatSpeak(...unproven)).toEqual(['supersession']);
    expect(rulesThatSpeak(...unproven, doubted)).toEqual(['supersession']);
    expect(rulesThatSpeak(...unproven, accept('supersession', ['new']))).toEqual([]);
  });

  test('does not work by an entry for another rule, which is then needless', () => {
    expect(rulesThatSpeak(jump, accept('units', [FAULT]))).toEqual(['magnitude', 'accepted']);
  });

  test('leaves no entry behind that settles nothing', () => {
    expect(allFindings(openBook(accept('magnitude', [FAULT])))).toEqual([
      {
        rule: 'accepted',
        file: 'accepted.json',
        place: FAULT,
        expected: 'a finding of the rule magnitude that this entry settles',
        found: 'none: take the entry out',
      },
    ]);
  });
});

function all(changes: readonly Change[]): Change {
  return (book) => {
    for (const change of changes) change(book);
  };
}

function accept(rule: string, facts: readonly string[]): Change {
  return (book) => {
    for (const fact of facts) book.accepted.push({ rule, fact, why: 'It is as the page says.' });
  };
}

/** The facts at fault (the first that each finding names), and how many findings are about other records than facts. */
function faultsOf(rule: Rule, by: readonly Change[]): { faults: string[]; aboutNoFact: number } {
  const raw = [...rule.check(openBook(all(by)))];
  const faults = raw.flatMap(({ facts }) => facts.slice(0, 1));
  return { faults, aboutNoFact: raw.length - faults.length };
}

function rulesThatSpeak(...changes: Change[]): string[] {
  return allFindings(openBook(all(changes))).map(({ rule }) => rule);
}
