// Questions in free words at 2,000, 20,000 and 100,000 facts, beside MiniSearch with fuzzy matching, Fuse.js and a bare Map.get.
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { type Bot, createBot } from '../../src/bot.ts';
import type { Catalog, FigureFact } from '../../src/catalog/catalog.ts';
import { catalogOf, dice, textsOf } from '../catalogs.ts';
import { atLeast, atMost, median, p99, type Row, row, say } from '../measure.ts';

const SIZES = [2_000, 20_000, 100_000];
const QUESTIONS = 400;
const ROUNDS = 5;
/** The others take from 50 milliseconds to seconds: a few are enough. */
const OF_MINISEARCH = 12;
const OF_FUSE = 2;
const TODAY = '2026-11-25';

interface Asked {
  readonly words: string;
  readonly key: string;
}

export async function* ask(): AsyncGenerator<Row> {
  const sized = SIZES.map((size) => {
    const catalog = catalogOf(size);
    const bot = createBot({ catalog, version: 'bench', today: () => TODAY });
    return { size, catalog, bot, questions: questionsOf(catalog), times: [] as number[] };
  });
  for (const { bot, questions } of sized) await askAll(bot, questions, []);
  for (let round = 0; round < ROUNDS; round++)
    for (const { bot, questions, times } of sized) await askAll(bot, questions, times);
  const [small] = sized;
  for (const { size, catalog, questions, times } of sized) {
    const facts = `${size.toLocaleString('en')} facts`;
    const ours = median(times);
    if (size > 2_000) {
      const beside = { ours: say(p99(times)), baseline: say(p99(small?.times ?? [])) };
      const goal = size === 100_000 ? atMost(2.5) : null;
      const ratio = p99(times) / p99(small?.times ?? []);
      yield row('ask', `${facts}: p99 beside p99 at 2,000`, beside, ratio, goal);
    }
    const mini = miniSearchTimes(catalog, questions);
    const goal = size === 100_000 ? atLeast(1000) : null;
    const said = { ours: say(ours), baseline: say(mini) };
    yield row(
      'ask',
      `${facts}: so many times faster than MiniSearch, fuzzy`,
      said,
      mini / ours,
      goal,
    );
    const fuse = fuseTimes(catalog, questions);
    const fused = { ours: say(ours), baseline: say(fuse) };
    yield row('ask', `${facts}: so many times faster than Fuse.js`, fused, fuse / ours, null);
    const map = mapTimes(catalog, questions);
    yield row(
      'ask',
      `${facts}: beside Map.get`,
      { ours: say(ours), baseline: say(map) },
      ours / map,
      null,
    );
  }
}

async function askAll(bot: Bot, questions: readonly Asked[], times: number[]): Promise<void> {
  for (const { words } of questions) {
    const began = performance.now();
    const { status } = await bot.ask(words);
    times.push(performance.now() - began);
    if (status !== 'answered') throw new Error(`“${words}” was not answered: ${status}.`);
  }
}

/** What people ask most: one figure of one region, in either language. Each question is put to a figure that is held. */
function questionsOf(catalog: Catalog): Asked[] {
  const roll = dice();
  const targets = catalog.targets({}).filter(asksWell);
  const actuals = catalog.actuals({}).filter(asksWell);
  return Array.from({ length: QUESTIONS }, (_, at) => {
    const facts = at % 2 === 0 ? targets : actuals;
    const fact = facts[Math.floor(roll() * facts.length)];
    if (fact === undefined) throw new Error('The catalog has no figure to ask for.');
    return { words: wordsOf(fact, at, catalog), key: keyOf(fact) };
  });
}

const METRICS = [
  'nev-output',
  'nev-sales',
  'nev-stock',
  'charging-piles',
  'hydrogen-stations',
  'fuel-cell-vehicles',
];

function asksWell(fact: FigureFact): boolean {
  const year = fact.kind === 'target' ? fact.due : fact.period;
  return (
    METRICS.includes(fact.metric) &&
    /^\d{4}$/.test(year ?? '') &&
    fact.scope === undefined &&
    fact.place === undefined &&
    fact.company === undefined
  );
}

function wordsOf(fact: FigureFact, at: number, { regions, metrics }: Catalog): string {
  const { en, zh } = regions.get(fact.region)?.names ?? { en: '', zh: '' };
  const names = metrics.get(fact.metric)?.names ?? { en: '', zh: '' };
  if (fact.kind === 'target') {
    return at % 4 === 0
      ? `what is the target of ${en} for ${names.en} in ${fact.due}?`
      : `${zh}${fact.due}年${names.zh}目标是多少？`;
  }
  return at % 4 === 1
    ? `${names.en} of ${en} in ${fact.period}, actual figure`
    : `${zh}${fact.period}年${names.zh}实际是多少？`;
}

function keyOf(fact: FigureFact): string {
  return `${fact.region} ${fact.metric} ${fact.kind === 'target' ? fact.due : fact.period}`;
}

function miniSearchTimes(catalog: Catalog, questions: readonly Asked[]): number {
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  index.addAll(textsOf(catalog));
  return median(
    timesOf(questions.slice(0, OF_MINISEARCH), ({ words }) => index.search(words, { fuzzy: 0.2 })),
  );
}

function fuseTimes(catalog: Catalog, questions: readonly Asked[]): number {
  const index = new Fuse(textsOf(catalog), { keys: ['text'], ignoreLocation: true });
  return median(
    timesOf(questions.slice(0, OF_FUSE), ({ words }) => index.search(words, { limit: 10 })),
  );
}

function mapTimes(catalog: Catalog, questions: readonly Asked[]): number {
  const figures = new Map(
    [...catalog.targets({}), ...catalog.actuals({})].map((fact) => [keyOf(fact), fact]),
  );
  const began = performance.now();
  for (const { key } of questions) figures.get(key);
  return (performance.now() - began) / questions.length;
}

function timesOf<T>(list: readonly T[], act: (item: T) => unknown): number[] {
  return list.map((item) => {
    const began = performance.now();
    act(item);
    return performance.now() - began;
  });
}
