// The marks, the question files, and that a held-out question is never shown.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/open.ts';
import { toRecord } from '../../src/record.ts';
import { bookBot, openBook } from '../fixtures/book.ts';
import { answerOf, baselines } from './baselines.ts';
import { cardOf, sayCard, sayMarkdown, tally } from './card.ts';
import { parseQuestions, type Question, readQuestions } from './question.ts';
import { type Answered, citationsOf, definedMetrics, numbersIn, score } from './score.ts';

const QUESTIONS = join(import.meta.dirname, '..', 'questions');
const METRICS = openBook().metrics;

function question(parts: Partial<Question> = {}): Question {
  return {
    words: 'ask qingzhou nev output 2023',
    lang: 'en',
    kind: 'look-up',
    status: 'answered',
    reason: null,
    facts: ['wanted'],
    accept: [],
    never: [],
    value: null,
    claim: null,
    before: null,
    why: 'one row.',
    ...parts,
  };
}

function fact(id: string, parts: Partial<Answered['facts'][number]> = {}) {
  return {
    id,
    kind: 'actual' as const,
    region: 'qingzhou',
    metric: 'nev-output',
    value: 612_000,
    place: null,
    scope: null,
    company: null,
    ...parts,
  };
}

/** An answer that shows these facts; a bare id is a fact like any other. */
function shows(...facts: (string | Answered['facts'][number])[]): Answered {
  const rows = facts.map((one) => (typeof one === 'string' ? fact(one) : one));
  return { status: 'answered', reason: null, facts: rows, text: 'Qingzhou' };
}

const NOTHING: Answered = { status: 'nothing', reason: 'no-such-fact', facts: [], text: '' };
const UNCLEAR: Answered = { status: 'unclear', reason: 'ambiguous', facts: [], text: '' };

function markOf(asked: Partial<Question>, answer: Answered): string {
  const { mark, otherReason } = score(question(asked), answer, METRICS);
  return otherReason ? `${mark}, other reason` : mark;
}

describe('where an answer is expected', () => {
  test.each<[string, Partial<Question>, Answered, string]>([
    ['the fact leads', {}, shows('wanted'), 'right'],
    ['the bot says nothing', {}, NOTHING, 'silent'],
    ['the bot asks back', {}, UNCLEAR, 'silent'],
    ['another fact leads', {}, shows('other', 'wanted'), 'wrong'],
    ['no fact is shown', {}, shows(), 'wrong'],
    ['an accepted fact leads', { accept: ['also'] }, shows('also', 'wanted'), 'right'],
    ['only an accepted fact is shown', { accept: ['also'] }, shows('also'), 'wrong'],
    ['a forbidden fact leads', { never: ['old'] }, shows('old', 'wanted'), 'wrong'],
    ['a forbidden fact follows', { never: ['old'] }, shows('wanted', 'old'), 'right'],
    ['both of two facts are shown', { facts: ['a', 'b'] }, shows('b', 'x', 'a'), 'right'],
    ['one of two facts is missing', { facts: ['a', 'b'] }, shows('a', 'x'), 'wrong'],
    [
      'the second fact stands in the fourth place',
      { facts: ['a', 'b'] },
      shows('a', 'x', 'y', 'b'),
      'wrong',
    ],
    [
      'the second fact stands behind four accepted ones and one other',
      { facts: ['a', 'b'], accept: ['1', '2', '3', '4'] },
      shows('a', '1', '2', '3', '4', 'x', 'b'),
      'right',
    ],
    [
      'the figure worked out stands before its inputs',
      {},
      shows(fact('difference:wanted', { kind: 'derived' }), 'wanted'),
      'right',
    ],
  ])('%s', (_, asked, answer, expected) => {
    expect(markOf(asked, answer)).toBe(expected);
  });
});

test('tells a trap from any other fact that leads', () => {
  const whyOf = (first: string) =>
    score(question({ never: ['old'] }), shows(first, 'wanted'), METRICS).why;
  expect(whyOf('old')).toBe('leads with old, which must not');
  expect(whyOf('other')).toBe('leads with other');
});

describe('a number that has to be worked out', () => {
  const derived = (value: number) => fact('sum:wanted', { kind: 'derived', value });

  test.each<[string, Partial<Question>, Answered, string]>([
    [
      'is right within half a percent',
      { value: 1_000 },
      shows('wanted', derived(1_004.9)),
      'right',
    ],
    ['is wrong beyond half a percent', { value: 1_000 }, shows('wanted', derived(1_006)), 'wrong'],
    [
      'is wrong though the expected one stands in the text',
      { value: 1_000 },
      { ...shows('wanted', derived(2_000)), text: '1,000' },
      'wrong',
    ],
    [
      'is found in the text where nothing was worked out',
      { value: 87.2 },
      { ...shows('wanted'), text: 'up 87.2% on the year' },
      'right',
    ],
    [
      'is wrong where it stands nowhere',
      { value: 87.2 },
      { ...shows('wanted'), text: 'up 18.7% on the year' },
      'wrong',
    ],
    [
      'of a difference may have either sign',
      { kind: 'difference', value: -10 },
      shows('wanted', derived(10)),
      'right',
    ],
    ['of a growth may not', { kind: 'growth', value: -10 }, shows('wanted', derived(10)), 'wrong'],
    ['does not excuse a missing fact', { value: 5 }, shows('other', derived(5)), 'wrong'],
  ])('%s', (_, asked, answer, expected) => {
    expect(markOf(asked, answer)).toBe(expected);
  });

  test.each<[string, number[]]>([
    ['612,000 NEVs', [612_000]],
    ['1.1 trillion yuan', [1.1e12]],
    ['产量达到1.1万亿元', [1.1e12]],
    ['约70万辆', [700_000]],
    ['more than 5 hydrogen stations', [5]],
    ['• Qingzhou: 40 [1 ¶8] [2]', [40]],
    ['40 in all\n\nSources\n[1] Gazette, 2019-08-06\n\nNext: source 7', [40]],
    ['共40座\n\n来源\n[1] 公报 2019', [40]],
    ['none', []],
  ])('"%s" states its numbers and not those of its sources', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });
});

describe('where nothing is to be answered', () => {
  const unanswerable: Partial<Question> = { status: 'nothing', reason: 'no-such-fact', facts: [] };
  const ambiguous: Partial<Question> = {
    status: 'unclear',
    reason: 'ambiguous',
    facts: [],
    accept: ['output', 'sales', 'sales-2'],
  };
  const output = fact('output');
  const sales = fact('sales', { metric: 'nev-sales' });

  test.each<[string, Partial<Question>, Answered, string]>([
    ['nothing said is right', unanswerable, NOTHING, 'right'],
    [
      'nothing said for another reason is counted apart',
      unanswerable,
      { ...NOTHING, reason: 'outside-scope' },
      'right, other reason',
    ],
    ['asking back is right, for another reason', unanswerable, UNCLEAR, 'right, other reason'],
    ['an answer is wrong', unanswerable, shows('near'), 'wrong'],
    [
      'an accepted fact shown as the answer is wrong',
      { ...unanswerable, accept: ['near'] },
      shows('near'),
      'wrong',
    ],
    [
      'two accepted facts shown as the answer are wrong where there is no answer',
      { ...unanswerable, accept: ['output', 'sales'] },
      shows(output, sales),
      'wrong',
    ],
    ['asking back is right', ambiguous, UNCLEAR, 'right'],
    ['two readings shown first are right', ambiguous, shows(output, sales), 'right'],
    ['one reading is wrong', ambiguous, shows(output), 'wrong'],
    [
      'one reading from two sources is wrong',
      ambiguous,
      shows(sales, { ...sales, id: 'sales-2' }),
      'wrong',
    ],
    [
      'a second reading behind another fact is wrong',
      ambiguous,
      shows(output, 'x', sales),
      'wrong',
    ],
    ['two facts that fit no reading are wrong', ambiguous, shows('x', 'y'), 'wrong'],
  ])('%s', (_, asked, answer, expected) => {
    expect(markOf(asked, answer)).toBe(expected);
  });
});

describe('a claim', () => {
  const matches: Partial<Question> = { kind: 'claim', words: 'check it', claim: 'matches' };
  const unstated: Partial<Question> = {
    ...matches,
    claim: 'not-stated',
    status: 'nothing',
    reason: 'no-such-fact',
    facts: [],
  };

  test.each<[string, Partial<Question>, Answered, string]>([
    ['judged as expected is right', matches, { ...shows('wanted'), claim: 'matches' }, 'right'],
    ['judged otherwise is wrong', matches, { ...shows('wanted'), claim: 'differs' }, 'wrong'],
    ['not judged is wrong', matches, shows('wanted'), 'wrong'],
    [
      'judged as expected on another fact is wrong',
      matches,
      { ...shows('other'), claim: 'matches' },
      'wrong',
    ],
    ['that nothing states may be met with nothing', unstated, NOTHING, 'right'],
    [
      'that nothing states may be met with "not stated" beside the nearest facts',
      unstated,
      { ...shows('near'), claim: 'not-stated' },
      'right',
    ],
    [
      'that nothing states and that is judged is wrong',
      unstated,
      { ...NOTHING, claim: 'differs' },
      'wrong',
    ],
    [
      'that nothing states and that is answered is wrong',
      unstated,
      { ...shows('near'), claim: 'matches' },
      'wrong',
    ],
  ])('%s', (_, asked, answer, expected) => {
    expect(markOf(asked, answer)).toBe(expected);
  });
});

describe('a definition', () => {
  const both: Partial<Question> = {
    kind: 'definition',
    facts: [],
    why: 'metrics nev-output and nev-sales, both to be defined; not charging-piles.',
  };
  const says = (text: string): Answered => ({ ...shows(), text });

  test('reads the metrics from the words behind "metric"', () => {
    expect(definedMetrics(question(both), METRICS)).toEqual(['nev-output', 'nev-sales']);
  });

  test.each<[string, Answered, string]>([
    ['names both in English', says('NEV production is … NEV sales are …'), 'right'],
    ['names them in either language', says('新能源汽车产量：… nev sales: …'), 'right'],
    ['names only one', says('NEV production is …'), 'wrong'],
    ['is not given', NOTHING, 'silent'],
  ])('that %s', (_, answer, expected) => {
    expect(markOf(both, answer)).toBe(expected);
  });
});

describe('citations', () => {
  test('of a real answer all count, of nothing none', async () => {
    const bot = bookBot();
    const shown = toRecord(await bot.ask('targets qingzhou'), bot.desk.catalog);
    const none = toRecord(await bot.ask('targets lanhai 1999'), bot.desk.catalog);
    expect(shown.facts.length).toBeGreaterThan(2);
    expect(citationsOf(shown)).toEqual({ shown: shown.facts.length, cited: shown.facts.length });
    expect(citationsOf(none)).toEqual({ shown: 0, cited: 0 });
  });

  test('need a place in the source, unless a plan is cited or a figure is worked out', async () => {
    const bot = bookBot();
    const record = toRecord(await bot.ask('targets lanhai'), bot.desk.catalog);
    const cited = (kind: 'target' | 'plan' | 'derived', hasSource: boolean) => {
      const facts = record.facts.map((one) => ({
        ...one,
        kind,
        sources: hasSource ? one.sources.map((source) => ({ ...source, locator: null })) : [],
      }));
      return citationsOf({ ...record, facts }).cited;
    };
    expect(record.facts).toHaveLength(1);
    expect([cited('target', true), cited('plan', true), cited('derived', true)]).toEqual([0, 1, 1]);
    expect([cited('plan', false), cited('derived', false)]).toEqual([0, 0]);
  });
});

describe('the baselines', () => {
  const catalog = openBook();

  test.each(baselines(catalog))(
    '$name finds a fact in English and in unspaced Chinese',
    ({ bestHit }) => {
      expect(bestHit('Lanhai NEV production target')).toMatch(/^lanhai-/);
      expect(bestHit('清州充电桩')).toMatch(/^qingzhou-.*charging-piles$/);
      expect(bestHit('zzzzzzqqqq')).toBeNull();
    },
  );

  test('are marked by the rules of the bot, and silent only without a hit', () => {
    const asked = { facts: ['qingzhou-2023-nev-output'] };
    expect(markOf(asked, answerOf('qingzhou-2023-nev-output', catalog))).toBe('right');
    expect(markOf(asked, answerOf('lanhai-2025-nev-output', catalog))).toBe('wrong');
    expect(markOf(asked, answerOf(null, catalog))).toBe('silent');
    const nothing: Partial<Question> = { status: 'nothing', reason: 'no-such-fact', facts: [] };
    expect(markOf(nothing, answerOf('qingzhou-2023-nev-output', catalog))).toBe('wrong');
  });
});

describe('a card', () => {
  const marked = (kind: Question['kind'], lang: Question['lang'], answer: Answered) => ({
    question: question({ kind, lang }),
    mark: score(question(), answer, METRICS),
    got: '',
    citations: { shown: 2, cited: 1 },
  });
  const card = cardOf(
    'visible',
    [
      marked('look-up', 'en', shows('wanted')),
      marked('look-up', 'zh', shows('other')),
      marked('rank', 'zh', NOTHING),
    ],
    { 'Fuse.js': tally([score(question(), NOTHING, METRICS)]) },
  );

  test('counts by kind and by language', () => {
    expect(card.bot).toEqual({ right: 1, wrong: 1, silent: 1, of: 3, otherReason: 0 });
    expect(card.kinds).toMatchObject({ 'look-up': { right: 1, wrong: 1 }, rank: { silent: 1 } });
    expect(card.languages).toMatchObject({ en: { right: 1, of: 1 }, zh: { right: 0, of: 2 } });
    expect(card.citations).toEqual({ shown: 6, cited: 3 });
  });

  test('prints each row with right, wrong, silent and of', () => {
    const rows = sayCard(card)
      .split('\n')
      .map((line) => line.trim().split(/\s+/).join(' '));
    expect(rows).toContain('look-up 1 1 0 2');
    expect(rows).toContain('zh 0 1 1 2');
    expect(rows).toContain('all 1 1 1 3');
    expect(rows).toContain('Fuse.js 0 0 1 1');
    expect(rows).toContain('facts shown with source and place: 3 of 6');
  });

  test('gives the table of the README', () => {
    expect(sayMarkdown([card])).toContain('| visible | Nevplan | 1 | 1 | 1 | 3 |');
    expect(sayMarkdown([card])).toContain('| visible | Fuse.js | 0 | 0 | 1 | 1 |');
  });
});

describe('a question file', () => {
  const parse = (...parts: object[]) =>
    parseQuestions(JSON.stringify(parts.map((one) => ({ ...question(), ...one }))), 'some.json');

  test('that is in order is read as it stands', () => {
    expect(parse({})).toEqual([question()]);
  });

  test.each<[string, object, string]>([
    ['words without "ask" or "check"', { words: 'anhui 2025' }, 'words'],
    ['an unknown kind', { kind: 'riddle' }, 'kind'],
    ['an unknown field', { hint: 'secret' }, 'hint'],
    ['a reason for an answer', { reason: 'no-such-fact' }, 'reason'],
    ['no reason for nothing', { status: 'nothing', facts: [] }, 'reason'],
    [
      'an unclear question that is not ambiguous',
      { status: 'unclear', reason: 'no-such-fact', facts: [] },
      'reason',
    ],
    ['facts where nothing is expected', { status: 'nothing', reason: 'no-such-fact' }, 'facts'],
    ['no facts where an answer is expected', { facts: [] }, 'facts'],
    ['a fact that must not lead', { never: ['wanted'] }, 'never'],
    ['a fact that is accepted as well', { accept: ['wanted'] }, 'accept'],
    ['a claim that is asked', { claim: 'matches' }, 'claim'],
    ['a checked sentence without a verdict', { words: 'check it' }, 'claim'],
    [
      'a value where nothing is expected',
      { status: 'nothing', reason: 'no-such-fact', facts: [], value: 3 },
      'value',
    ],
    ['a follow-up to nothing', { kind: 'follow-up' }, 'before'],
  ])('with %s is refused with number and field', (_, broken, field) => {
    expect(() => parse({}, broken)).toThrow('some.json is no question file');
    expect(() => parse({}, broken)).toThrow(new RegExp(`question 2.*${field}`));
  });

  test('that is refused is not quoted', () => {
    expect(() => parseQuestions('[{"words": "ask a secret" oops]', 'some.json')).toThrow(
      /^some\.json is no question file: it is not valid JSON\.$/,
    );
    const messageOf = (run: () => unknown) => {
      try {
        run();
      } catch (error) {
        return String(error);
      }
      return '';
    };
    const message = messageOf(() => parse({ words: 'secret', kind: 'secret', facts: 'secret' }));
    expect(message).toContain('question 1, words');
    expect(message).not.toContain('secret');
  });
});

describe('the question set', () => {
  const FILES = [
    'english',
    'chinese',
    'more-english',
    'more-chinese',
    'strangers-english',
    'strangers-chinese',
    'newcomers-english',
    'newcomers-chinese',
    'daily-english',
    'daily-chinese',
    'everyday-chinese',
    'everyday-english',
    'held-out-english',
    'held-out-chinese',
  ];
  const read = (file: string) => readQuestions(join(QUESTIONS, `${file}.json`));

  test.each(FILES)('%s names only facts and metrics that the catalog holds', async (file) => {
    const catalog = await openCatalog(join(import.meta.dirname, '..', '..', 'data'));
    // By number, so that a failure shows nothing of a held-out question.
    const broken = read(file).flatMap((one, index) => {
      const unknown = [...one.facts, ...one.accept, ...one.never].some((id) => !catalog.fact(id));
      const undefinable =
        one.kind === 'definition' &&
        one.facts.length === 0 &&
        definedMetrics(one, catalog.metrics).length === 0;
      return unknown || undefinable ? [index + 1] : [];
    });
    expect(broken).toEqual([]);
  });

  test('stays hidden where it is held out, whatever is printed or written', async () => {
    const root = join(import.meta.dirname, '..', '..');
    const json = join(mkdtempSync(join(tmpdir(), 'nevplan-scorecard-')), 'card.json');
    const script = join(import.meta.dirname, 'scorecard.ts');
    const args = ['--import', 'tsx', script, '--bot-only', '--wrong', '--json', json];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: root });
    const output = stdout + stderr + readFileSync(json, 'utf8');
    const visible = new Set(
      [
        ...read('english'),
        ...read('chinese'),
        ...read('more-english'),
        ...read('more-chinese'),
      ].map(({ words }) => words),
    );
    const hidden = [...read('held-out-english'), ...read('held-out-chinese')]
      .map(({ words }) => words)
      .filter((words) => !visible.has(words));
    expect(output).toContain('The held-out questions');
    expect(hidden.length).toBeGreaterThan(100);
    // A count, for the same reason.
    expect(hidden.filter((words) => output.includes(words)).length).toBe(0);
  }, 240_000);
});
