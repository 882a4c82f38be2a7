// Questions typed in a hurry: whether a region is still the first, whose goal is bigger, what a goal of some year replaced, NEVs and nothing more.
import { describe, expect, test } from 'vitest';
import { asText } from '../src/reply-text.ts';
import { actual, type Book, bookBot, fileOf, target } from './fixtures/book.ts';

/** The book with eight more provinces, which share figures of January to November 2025 with Qingzhou and Lanhai. */
function more(book: Book): void {
  const blank = structuredClone(fileOf(book, 'lanhai'));
  const elevenMonths = (id: string, value: number) =>
    actual(`${id}-2025-01-to-2025-11-nev-output`, {
      value,
      period: '2025-01/2025-11',
      basis: 'built',
    });
  ['aozhou', 'bozhou', 'caozhou', 'dazhou', 'enzhou', 'fozhou', 'gazhou', 'huazhou'].forEach(
    (id, at) => {
      const en = id.charAt(0).toUpperCase() + id.slice(1);
      book.regions.set(id, {
        ...blank,
        region: { ...blank.region, id, names: { en, zh: `${en}省` }, aliases: [] },
        targets: [],
        actuals: [elevenMonths(id, 100_000 + at)],
      });
    },
  );
  fileOf(book, 'qingzhou').actuals.push(elevenMonths('qingzhou', 400_000));
  fileOf(book, 'qingzhou').targets.push(
    target('qingzhou-2030-nev-output', { due: '2030', value: 900_000 }),
  );
  fileOf(book, 'lanhai').actuals.push(elevenMonths('lanhai', 300_000));
}

const bot = bookBot(more);
const idsOf = async (words: string) => (await bot.ask(words)).facts.map(({ fact }) => fact.id);
const textOf = async (words: string) => asText((await bot.ask(words)).reply);

describe('whether a region is still the first', () => {
  test.each([
    "is lanhai still china's biggest NEV producer",
    'has anyone overtaken lanhai in NEV output',
    '岚海新能源汽车产量还是第一吗',
  ])('%s: its place by the latest figures that are held alike', async (words) => {
    const { facts, derived } = await bot.ask(words);
    expect(facts[0]?.fact.id).toBe('lanhai-2025-01-to-2025-11-nev-output');
    expect(derived).toMatchObject({ value: 2 });
  });

  test('who makes more is told by the same part of a year', async () => {
    const text = await textOf('who makes more NEVs, qingzhou or lanhai');
    expect(text).toContain('Qingzhou has the higher figure.');
    expect(text).toContain('No year was named: the latest figures that are held for them alike');
  });
});

describe('whose is bigger', () => {
  test.each([
    "is qingzhou's 2025 NEV output target bigger than lanhai's",
    '清州2025年新能源汽车产量目标比岚海高吗',
  ])('%s opens with who leads', async (words) => {
    expect(await textOf(words)).toMatch(/Qingzhou has the higher figure|清州较高/);
  });

  test.each([
    "is qingzhou's target bigger than lanhai's",
    'which province has the most ambitious 2025 target',
  ])('%s says nothing of what is compared: asked back', async (words) => {
    expect((await bot.ask(words)).status).toBe('unclear');
  });
});

test.each([
  "what did qingzhou's 2021 NEV output target replace",
  '清州2021年提的新能源汽车产量目标取代了哪个',
])('%s: the year is the one in which it was set', async (words) => {
  expect(await idsOf(words)).toEqual(['qingzhou-2025-nev-output', 'qingzhou-2025-nev-output-2019']);
});

describe('NEVs and nothing more', () => {
  test.each([
    'qingzhou NEVs, January to November 2025, not the whole year',
    '清州新能源汽车2025年1至11月的，不要全年',
  ])('%s: how many were built in just that time', async (words) => {
    expect(await idsOf(words)).toEqual(['qingzhou-2025-01-to-2025-11-nev-output']);
  });

  test('a number of nothing is asked back', async () => {
    expect((await bot.ask('how many does qingzhou have')).status).toBe('unclear');
  });
});

test.each([
  'what percent of its 300k NEV target did lanhai reach in 2025',
  'what percent of its 300k target did lanhai get to in 2025',
  '岚海2025年完成了30万目标的百分之几',
])('%s: a part of the goal, not a share of cars', async (words) => {
  expect((await bot.ask(words)).derived?.value).toBeCloseTo(118.33, 1);
});

test.each([
  'how many NEVs did qingzhou build back in 2023',
  "back in 2023, what was qingzhou's NEV output",
])('%s: a figure of that time, nothing that was replaced', async (words) => {
  expect((await idsOf(words))[0]).toBe('qingzhou-2023-nev-output');
});

describe('two regions together', () => {
  const ofBoth = actual('both-2022-nev-output', { value: 900_000, period: '2022' });
  const bot = bookBot((book) => {
    const blank = structuredClone(fileOf(book, 'yunxi'));
    const names = { en: 'Two Rivers Circle', zh: '双河经济圈' };
    const aliases = ['Lanhai-Qingzhou'];
    const region = { ...blank.region, id: 'two-rivers', level: 'cluster' as const, names, aliases };
    book.regions.set('two-rivers', {
      ...blank,
      region: { ...region, parent: 'china' },
      actuals: [ofBoth],
    });
  });

  test.each([
    'how many NEVs did qingzhou and lanhai make together in 2022',
    '清州和岚海2022年一共生产了多少辆新能源汽车',
  ])('%s: as it is stated of the cluster that is named after both', async (words) => {
    const { status, query } = await bot.ask(words);
    expect([status, query?.regions]).toEqual(['answered', ['two-rivers']]);
  });
});
