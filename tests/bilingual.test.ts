// Each language by itself, on the real data: nobody meets a sentence of ours in the other one.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createBot } from '../src/bot.ts';
import { openCatalog } from '../src/catalog/open.ts';
import type { Language } from '../src/language.ts';
import type { Reply } from '../src/reply.ts';
import { asText } from '../src/reply-text.ts';
import { sayLocator } from '../src/wording/citations.ts';
import { TODAY } from './fixtures/book.ts';

const catalog = await openCatalog(join(import.meta.dirname, '..', 'data'));
const bot = createBot({ catalog, version: '0.0.0', today: () => TODAY });

const HAN = /\p{Script=Han}/u;
/** Three Latin words in a row, one of them in lower case: a sentence, not a name. */
const LATIN_WORDS = /[A-Za-z][A-Za-z'’-]*(?: [A-Za-z][A-Za-z'’-]*){2,}/g;
const LOWER_CASE = /(?:^| )[a-z]{2,}(?: |$)/;

/** Titles as pages print them, media and companies keep their own names in any reply; cards head with both names of a region or metric. */
const FOREIGN = [
  ...catalog.files.sources.flatMap(({ title, publisher }) => [
    ...(typeof title === 'string'
      ? [title, title.replaceAll('《', '〈').replaceAll('》', '〉')]
      : []),
    publisher.en,
    publisher.zh ?? '',
  ]),
  ...catalog.files.companies.map(({ names }) => names.en),
  ...[...catalog.regions.values(), ...catalog.files.metrics].flatMap(({ names }) => [
    names.en,
    names.zh,
  ]),
]
  .filter((name) => name !== '')
  .sort((a, b) => b.length - a.length);

/** What a reply says of itself: not the words of buttons, nor its reading, which repeat what was typed, nor ids. */
function ofOurs(reply: Reply, id?: string): string {
  const text = asText({ ...reply, reading: null, next: [] });
  const foreign = id === undefined ? FOREIGN : [id, ...FOREIGN];
  return foreign.reduce(
    (rest, name) => (rest.includes(name) ? rest.replaceAll(name, '') : rest),
    text,
  );
}

function foreignIn(reply: Reply, language: Language): string[] {
  const text = ofOurs(reply);
  if (language === 'en')
    return HAN.test(text) ? text.split('\n').filter((line) => HAN.test(line)) : [];
  return (text.replace(/“[^”]*”/g, '').match(LATIN_WORDS) ?? []).filter((words) =>
    LOWER_CASE.test(words),
  );
}

test.each(['en', 'zh'] as const)('the page of every fact is told in %s alone', async (language) => {
  const found: string[] = [];
  for (const { id } of catalog.facts()) {
    const { reply } = await bot.ask(`source ${id}`, { language });
    found.push(...foreignIn(reply, language).map((words) => `${id}: ${words}`));
  }
  expect(found).toEqual([]);
});

test('every region, topic and metric is told in either language alone', async () => {
  const words = [
    ...[...catalog.regions.keys()].flatMap((id) => [`region ${id}`, `coverage ${id}`]),
    ...catalog.files.topics.map(({ id }) => `measures ${id}`),
    ...catalog.files.metrics.map(({ id }) => `define ${id}`),
    'coverage',
    'about',
  ];
  const found: string[] = [];
  for (const one of words) {
    for (const language of ['en', 'zh'] as const) {
      const { reply } = await bot.ask(one, { language });
      found.push(...foreignIn(reply, language).map((foreign) => `${one}: ${foreign}`));
    }
  }
  expect(found).toEqual([]);
});

/** Half-width marks beside Chinese, blanks before 万, 亿 and counters, hyphens and commas in numbers. */
const WRONG_MARKS =
  /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}|\d [万亿年月日个辆座家元%]|\d[-–]\d|\d,\d{3}/u;

test('Chinese replies have Chinese marks', async () => {
  const found: string[] = [];
  for (const { id } of catalog.facts()) {
    const { reply } = await bot.ask(`source ${id}`, { language: 'zh' });
    const lines = ofOurs(reply, id).split('\n');
    found.push(...lines.filter((line) => WRONG_MARKS.test(withoutAddress(line))));
  }
  for (const id of catalog.regions.keys()) {
    const { reply } = await bot.ask(`region ${id}`, { language: 'zh' });
    const lines = ofOurs(reply).split('\n');
    found.push(...lines.filter((line) => WRONG_MARKS.test(withoutAddress(line))));
  }
  expect(found).toEqual([]);
});

/** Nor what a page says word for word. */
function withoutAddress(line: string): string {
  return line.replace(/https?:\S+|“[^”]*”/g, '');
}

test('every place in a source has a Chinese name', () => {
  const locators = [...catalog.facts()].flatMap((fact) =>
    fact.kind === 'plan'
      ? []
      : [fact.locator, ...('also' in fact ? (fact.also ?? []).map(({ locator }) => locator) : [])],
  );
  const untold = [...new Set(locators)].filter((locator) =>
    /[a-z]/i.test(sayLocator(locator, 'zh')),
  );
  expect(untold).toEqual([]);
});
