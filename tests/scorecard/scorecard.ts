// The scorecard: every question put to the bot and to the baselines, marked, counted, printed. Run by tsx.
// It reports and judges nothing: the exit status is 0 however the answers are. Held-out questions leave here as counts only.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scorecardPath } from '../../adapters/scorecard.ts';
import { type Bot, createBot, type Exchange } from '../../src/bot.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { openCatalog } from '../../src/catalog/open.ts';
import type { Query } from '../../src/query.ts';
import { toRecord } from '../../src/record.ts';
import type { Scorecard, ScoredSet } from '../../src/scorecard.ts';
import { inTalk } from '../../src/spoken-of.ts';
import { answerOf, type Baseline, baselines } from './baselines.ts';
import {
  type Card,
  cardOf,
  type Marked,
  sayCard,
  sayMarkdown,
  sayWrong,
  type Tally,
  tally,
} from './card.ts';
import { kinds, languages, type Question, readQuestions } from './question.ts';
import { type Answered, citationsOf, type Mark, score } from './score.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TODAY = '2026-11-23';
interface ScoredFiles {
  readonly name: ScoredSet['name'];
  readonly heldOut: boolean;
  readonly files: readonly string[];
}

const SETS: readonly ScoredFiles[] = [
  {
    name: 'visible',
    heldOut: false,
    files: [
      'english',
      'chinese',
      'more-english',
      'more-chinese',
      'strangers-english',
      'strangers-chinese',
      'newcomers-english',
      'newcomers-chinese',
      'daily-english',
      'investors-english',
      'daily-chinese',
      'everyday-chinese',
      'everyday-english',
      'threads-english',
      'threads-chinese',
      'talks-english',
      'talks-chinese',
      'late-english',
      'figures-chinese',
      'beyond-english',
      'beyond-chinese',
      'derived-chinese',
      'derived-english',
      'figures-english',
      'claims-english',
      'claims-chinese',
      'articles-english',
      'articles-chinese',
      'steps-english',
      'steps-chinese',
      'heard-english',
      'heard-chinese',
      'told-english',
      'told-chinese',
      'matters-english',
      'matters-chinese',
      'doings-english',
      'doings-chinese',
      'fresh-english',
      'traps-english',
      'traps-chinese',
      'plain-english',
      'plain-talk-english',
      'outsiders-chinese',
      'outsiders-english',
      'fresh-chinese',
      'chat-english',
      'chat-chinese',
      'judged-english',
      'judged-chinese',
      'plain-chinese',
      'readers-chinese',
      'analysts-chinese',
      'late-chinese',
      'reporters-english',
      'seeds-english',
      'everyone-english',
      'papers-english',
      'seeds-chinese',
      'everyone-chinese',
      'papers-chinese',
      'numbers-english',
      'numbers-chinese',
      'plainer-chinese',
      'plainer-english',
      'desk-english',
      'desk-chinese',
      'hands-english',
      'hands-chinese',
      'filings-english',
      'filings-chinese',
    ],
  },
  { name: 'held-out', heldOut: true, files: ['held-out-english', 'held-out-chinese'] },
];

const USAGE = `Usage: tsx tests/scorecard/scorecard.ts [options]
  --kind look-up   this kind of question only
  --lang en        this language only (en, zh, mixed)
  --wrong          lists the visible questions that are wrong or silent
  --bot-only       leaves out the baselines, which take a minute
  --markdown       the table for the README and nothing else
  --keep           keeps the counts for the README and for about (adapters/scorecard.json)
  --json FILE      writes the numbers to a file`;

interface Options {
  readonly kind: string | undefined;
  readonly lang: string | undefined;
  readonly wrong: boolean;
  readonly botOnly: boolean;
  readonly markdown: boolean;
  readonly keep: boolean;
  readonly json: string | undefined;
}

async function main(options: Options): Promise<void> {
  const catalog = await openCatalog(join(ROOT, 'data'));
  const bot = createBot({ catalog, version: version(), today: () => TODAY });
  const engines = options.botOnly ? [] : baselines(catalog);
  const cards: Card[] = [];
  for (const { name, files, heldOut } of SETS) {
    const questions = files
      .flatMap((file) => readQuestions(join(ROOT, 'tests', 'questions', `${file}.json`)))
      .filter((question) => isWanted(question, options));
    const marked = await markAll(questions, bot);
    const card = cardOf(name, marked, markBaselines(questions, engines, catalog));
    cards.push(card);
    if (!options.markdown) say(sayCard(card));
    if (options.wrong && !heldOut) say(sayWrong(marked));
  }
  if (options.markdown) say(sayMarkdown(cards));
  if (options.keep) keep(cards);
  if (options.json !== undefined)
    writeFileSync(
      options.json,
      `${JSON.stringify({ today: TODAY, catalog: catalog.fingerprint, sets: cards }, null, 2)}\n`,
    );
}

function keep(cards: readonly Card[]): void {
  const scorecard: Scorecard = {
    measured: new Date().toISOString().slice(0, 10),
    sets: cards.map(({ set: name, bot: { right, wrong, silent, of } }) => ({
      name,
      right,
      wrong,
      silent,
      of,
    })),
  };
  writeFileSync(scorecardPath(ROOT), `${JSON.stringify(scorecard, null, 2)}\n`);
}

function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: {
        kind: { type: 'string' },
        lang: { type: 'string' },
        wrong: { type: 'boolean', default: false },
        'bot-only': { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
        json: { type: 'string' },
      },
    });
    const { kind, lang, wrong, 'bot-only': botOnly, markdown, keep, json } = values;
    mustBeOneOf('--kind', kind, kinds);
    mustBeOneOf('--lang', lang, languages);
    if (keep && (kind !== undefined || lang !== undefined))
      throw new Error('--keep is for all questions, not for some of them');
    return { kind, lang, wrong, botOnly, markdown, keep, json };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function mustBeOneOf(option: string, given: string | undefined, known: readonly string[]): void {
  if (given !== undefined && !known.includes(given))
    throw new Error(`${option} takes one of ${known.join(', ')}, not ${given}`);
}

function isWanted({ kind, lang }: Question, wanted: Options): boolean {
  return (
    (wanted.kind === undefined || kind === wanted.kind) &&
    (wanted.lang === undefined || lang === wanted.lang)
  );
}

async function markAll(questions: readonly Question[], bot: Bot): Promise<Marked[]> {
  const marked: Marked[] = [];
  for (const question of questions) marked.push(await markOne(question, bot));
  return marked;
}

async function markOne(question: Question, bot: Bot): Promise<Marked> {
  const { catalog } = bot.desk;
  try {
    const record = toRecord(await askInThread(question, bot), catalog);
    const mark = score(question, record, catalog.metrics);
    return { question, mark, got: sayAnswer(record), citations: citationsOf(record) };
  } catch (error) {
    // The bot must answer whatever is typed; a throw is a wrong answer, not the end of the run.
    const mark: Mark = { mark: 'wrong', otherReason: false, why: `threw: ${error}` };
    return { question, mark, got: 'an error', citations: { shown: 0, cited: 0 } };
  }
}

/** The question after the earlier words of its thread, each going on from the one before. */
async function askInThread({ words, before }: Question, bot: Bot): Promise<Exchange> {
  let after: Query | null = null;
  for (const earlier of before ?? []) {
    const { query, facts } = await bot.ask(earlier, { after });
    after = query === null ? after : inTalk(query, after, facts);
  }
  return await bot.ask(words, { after });
}

/** The baselines read the words of the whole thread, without "ask" and "check". */
function markBaselines(
  questions: readonly Question[],
  engines: readonly Baseline[],
  catalog: Catalog,
): Record<string, Tally> {
  const markOf = (question: Question, { bestHit }: Baseline) => {
    const thread = [...(question.before ?? []), question.words];
    const words = thread.map((one) => one.replace(/^(ask|check) /, '')).join(' ');
    return score(question, answerOf(bestHit(words), catalog), catalog.metrics);
  };
  return Object.fromEntries(
    engines.map((engine) => [
      engine.name,
      tally(questions.map((question) => markOf(question, engine))),
    ]),
  );
}

const IDS_SHOWN = 6;

function sayAnswer({ status, reason, claim, facts }: Answered): string {
  const ids = facts.slice(0, IDS_SHOWN).map(({ id }) => id);
  const more = facts.length > IDS_SHOWN ? [`… ${facts.length} in all`] : [];
  return [status, reason, claim, [...ids, ...more].join(', ')].filter(Boolean).join(' ');
}

function version(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  }; // our own file
  return version;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  await main(readOptions());
} catch (error) {
  // A fault is told, and is no failure of a run whose exit status promises nothing; the tests read the same files.
  say(error instanceof Error ? error.message : String(error));
}
