// Questions for figures that are rare, narrower than what is held, or of a part of a region: on the invented book.
import { describe, expect, test } from 'vitest';
import { answersIn, askedUnits } from '../../src/reading/question/choices/asked-unit.ts';
import { placeByPart } from '../../src/reading/question/slots/partly-named-place.ts';
import { readSlots } from '../../src/reading/question/slots/slots.ts';
import { addEveryday } from '../../src/reading/question/words/everyday.ts';
import { spotTimes } from '../../src/reading/times/spot-times.ts';
import { toRecord } from '../../src/record.ts';
import { actual, bookBot, fileOf, openBook, TODAY } from '../fixtures/book.ts';

const bot = bookBot((book) => {
  const { actuals } = fileOf(book, 'qingzhou');
  actuals.push(
    actual('qingzhou-2023-private', {
      value: 200_000,
      period: '2023',
      source: 'daily-2024',
      scope: { en: 'private cars', zh: '私人汽车' },
    }),
    actual('qingzhou-2024-01-to-2024-10', {
      value: 500_000,
      period: '2024-01/2024-10',
      source: 'daily-2024',
    }),
    actual('qingzhou-2022-08', { value: 60_000, period: '2022-08', source: 'daily-2024' }),
  );
});
const ask = async (words: string) => toRecord(await bot.ask(words), bot.desk.catalog);
const first = async (words: string) => (await ask(words)).facts[0]?.id;

describe('which fact leads', () => {
  test('the scope that the words name, though the metric has taken them', async () => {
    expect(await first('private NEV output of Qingzhou in 2023')).toBe('qingzhou-2023-private');
    expect(await first('NEV output of Qingzhou in 2023')).toBe('qingzhou-2023-nev-output');
  });

  test('most of a year where the year is not whole, a month never', async () => {
    expect(await first('NEV output of Qingzhou in 2024')).toBe('qingzhou-2024-01-to-2024-10');
    expect((await ask('NEV output of Qingzhou in 2022')).status).toBe('nothing');
  });

  test('"through October" begins in January', async () => {
    expect(await first('NEV output of Qingzhou through October 2024')).toBe(
      'qingzhou-2024-01-to-2024-10',
    );
    expect(spotTimes('thru oct 2024', TODAY)[0]?.period).toBe('2024-01/2024-10');
    expect(spotTimes('in oct 2024', TODAY)[0]?.period).toBe('2024-10');
  });

  test('every figure of a metric is listed where all are asked for', async () => {
    const { facts } = await ask('every NEV output figure of Qingzhou');
    expect(facts.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['qingzhou-2025-nev-output', 'qingzhou-2023-nev-output']),
    );
  });

  test('a month alone is answered where one figure is held for it', async () => {
    expect(await first('Qingzhou NEVs in August 2022')).toBe('qingzhou-2022-08');
  });
});

describe('what narrows a metric', () => {
  test.each([
    ['hybrid NEV output of Qingzhou in 2023', 'No source held here has this for “hybrid”'],
    ['清州2023年插混新能源汽车产量', '现有来源没有针对“插混”的数据'],
  ])('%s is not answered with the whole', async (words, said) => {
    const { status, reason, text, facts } = await ask(words);
    expect([status, reason]).toEqual(['nothing', 'no-such-fact']);
    expect(text).toContain(said);
    expect(facts).toEqual([]);
  });

  test('several kinds together are the whole', async () => {
    expect(await first('Qingzhou NEV output in 2023, BEVs and plug-in hybrids')).toBe(
      'qingzhou-2023-nev-output',
    );
  });

  test('words that a kind only resembles narrow nothing', async () => {
    expect(await first('how many NEVs did Qingzhou make in 2023, and what was used')).toBe(
      'qingzhou-2023-nev-output',
    );
  });
});

describe('the unit that is asked for', () => {
  test.each([
    ['how many tonnes of hydrogen', ['tonnes']],
    ['square km open to self driving', ['km2']],
    ['kwh per 100 km', ['kWh/100km']],
    ['氢气供应多少吨', ['tonnes']],
    ['how many cars', null],
  ])('%s', (text, units) => {
    expect(askedUnits(text)).toEqual(units);
  });

  test('things that are counted are no money', () => {
    expect(answersIn('CNY', 'number of battery plants')).toBe(false);
    expect(answersIn('count', 'number of battery plants')).toBe(true);
    expect(answersIn('CNY', 'how many billion yuan')).toBe(true);
  });
});

describe('a place named by a part of its name', () => {
  const catalog = openBook(({ places }) => {
    places.push({
      id: 'harbour-zone',
      names: { en: 'Qingzhou Harbour Development Zone', zh: '清州港口开发区' },
      province: 'qingzhou',
    });
  });

  test('is found by words that stand in no other name', () => {
    expect(placeByPart('harbour zone', ['qingzhou'], catalog)).toBe('harbour-zone');
  });

  test.each([['zone'], ['harbour tunnel'], ['']])('is not found by %j', (left) => {
    expect(placeByPart(left, ['qingzhou'], catalog)).toBeNull();
  });
});

describe('rare things by all of their words', () => {
  function said(text: string, ...features: string[]): string[] {
    const found = new Set(features);
    addEveryday(found, text);
    return [...found].sort();
  }

  test.each([
    ['clusters for key parts with global clout', ['components'], ['parts-cluster']],
    ['suppliers it wants to draw in', ['firms'], ['new-parts']],
    ['old school parts makers to convert', ['components', 'makers'], ['upgraded-parts']],
    ['big league parts suppliers', ['components', 'firms', 'large'], ['leading-parts']],
    ['automakers of global weight', ['makers'], ['large', 'makers']],
    ['how many km to the nearest charger', ['charging-pile'], ['radius']],
    ['where did it place for car making', ['output', 'vehicle'], ['output', 'rank', 'vehicle']],
    ['h2 refuelling points', ['hydrogen'], ['hydrogen-station']],
    ['privately owned evs', ['nev', 'private'], ['nev', 'stock']],
    ['how fast should its ev business grow', ['nev'], ['growth', 'nev-industry']],
    ['battery value', ['battery'], ['battery', 'worth']],
    ['what did its ev exports bring in', ['exports', 'nev'], ['exports-value', 'nev']],
    ['how many cars share one charger', ['charging-pile', 'share', 'vehicle'], ['ratio']],
    ['most cars its plants could make', ['output', 'vehicle'], ['capacity', 'vehicle']],
    ['electrification of its output', ['output'], ['nev', 'share-own']],
    ['evs out of every hundred cars', ['nev', 'vehicle'], ['nev', 'share', 'vehicle']],
    [
      'what share of townships has a charger',
      ['charging-pile', 'share', 'township'],
      ['charging', 'coverage', 'township'],
    ],
  ])('%s', (text, features, meant) => {
    expect(said(text, ...features)).toEqual(meant);
  });

  test.each([
    ['cluster revenue of its parts firms in yuan', ['components', 'firms']],
    ['how many makers', ['makers']],
    ['battery value chain', ['battery']],
    ['electric buses', ['nev-bus']],
  ])('%s says nothing else', (text, features) => {
    expect(said(text, ...features)).toEqual([...features].sort());
  });
});

describe('slips of the finger', () => {
  test('another word of the same stem is no slip', () => {
    const { text } = readSlots('tonnes of hydrogen supplied in Qingzhou', openBook(), TODAY);
    expect(text).toContain('supplied');
  });
});
