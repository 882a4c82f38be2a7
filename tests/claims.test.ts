// Claims on the invented book: what a sentence is held against, and that a like number of something else never bears it out.
import { describe, expect, test } from 'vitest';
import type { ActualFact, TargetFact } from '../src/catalog/catalog.ts';
import { agreement, type Bound } from '../src/claim-agreement.ts';
import { toRecord } from '../src/record.ts';
import { actual, bookBot, fileOf, openBook } from './fixtures/book.ts';

const bot = bookBot((book) => {
  const [opinions] = fileOf(book, 'qingzhou').plans;
  if (opinions !== undefined)
    opinions.title = { en: 'NEV industry opinions', zh: '新能源汽车产业意见', zhIs: 'official' };
});
const check = async (words: string) => {
  const { claim, facts } = toRecord(await bot.ask(`check ${words}`), bot.desk.catalog);
  return [claim, facts[0]?.id];
};

describe('a claim is held against what it names alone', () => {
  test.each([
    ['Qingzhou sold 612,000 NEVs in 2023', 'not-stated'],
    ['清州2023年新能源汽车销量61.2万辆', 'not-stated'],
    ['Lanhai plans 300,000 charging piles by 2025', 'not-stated'],
    ['Qingzhou plans 500,000 public charging piles by 2025', 'not-stated'],
    ['Qingzhou built 90,600 NEVs in 2021', 'not-stated'],
    ['清州2021年新能源汽车产量9.06万辆', 'not-stated'],
    ['Lanhai built 500,000 charging piles in 2025', 'not-stated'],
    ['Qingzhou and Lanhai together built a million NEVs in 2023', 'not-stated'],
  ])('%s: %s', async (words, verdict) => {
    expect((await check(words))[0]).toBe(verdict);
  });
});

describe('a second claim is never passed over', () => {
  test.each([
    ['Qingzhou wants 500,000 NEVs by 2025, while Lanhai wants 300,000', 'matches'],
    ['Qingzhou wants 500,000 NEVs by 2025 and Lanhai aims for 900,000', 'differs'],
    ['清州2025年新能源汽车产量目标50万辆，岚海要达到90万辆', 'differs'],
    ['Lanhai built 355,000 NEVs in 2025, the most in China', 'not-stated'],
    ['岚海2025年新能源汽车产量35.5万辆，全国最多', 'not-stated'],
  ])('%s: %s', async (words, verdict) => {
    expect((await check(words))[0]).toBe(verdict);
  });
});

test('a company that is only named at the end is not the one whose figure is judged', async () => {
  const withPlant = bookBot((book) => {
    fileOf(book, 'qingzhou').actuals.push(
      actual('qingzhou-2023-stellar-output', {
        metric: 'company-nev-output',
        value: 200_000,
        company: 'stellar',
      }),
    );
    const output = book.metrics.find(({ id }) => id === 'nev-output');
    if (output !== undefined)
      book.metrics.push({
        ...output,
        id: 'company-nev-output',
        names: { en: 'NEVs built by one company', zh: '单个企业新能源汽车产量' },
        aliases: { en: [], zh: [] },
      });
  });
  const { text, claim } = toRecord(
    await withPlant.ask('check Qingzhou built 612,000 NEVs in 2023 and hosted Stellar'),
    withPlant.desk.catalog,
  );
  expect(claim).toBe('not-stated');
  expect(text).toContain('“Qingzhou built 612,000 NEVs in 2023”: Matches');
  expect(text).toContain('“hosted Stellar”: Not stated');
});

describe('a sentence that tells of a revision is not out of date', () => {
  test.each([
    ['Qingzhou cut its 2025 NEV output target from 1 million to 500,000', 'matches'],
    ['清州把2025年新能源汽车产量目标从100万辆下调到50万辆', 'matches'],
    ['清州原计划2025年新能源汽车产量100万辆以上，后下调为50万辆', 'matches'],
    ['清州2025年新能源汽车产量目标超过100万辆', 'superseded'],
  ])('%s: %s', async (words, verdict) => {
    expect(await check(words)).toEqual([verdict, 'qingzhou-2025-nev-output']);
  });
});

test('a number that is stated of part of the year claimed is shown first, and bears nothing out', async () => {
  const early = bookBot((book) => {
    fileOf(book, 'qingzhou').actuals.push(
      actual('qingzhou-2025-11-nev-output', { value: 433_000, period: '2025-01/2025-11' }),
    );
  });
  const record = toRecord(
    await early.ask('check 清州2025年新能源汽车产量43.3万辆'),
    early.desk.catalog,
  );
  expect([record.claim, record.facts[0]?.id]).toEqual([
    'not-stated',
    'qingzhou-2025-11-nev-output',
  ]);
});

describe('a claim is judged as it is worded', () => {
  test.each([
    ['Qingzhou built roughly 600,000 NEVs in 2023', 'matches'],
    ['清州2023年新能源汽车产量近62万辆', 'matches'],
    ['Qingzhou built more than 620,000 NEVs in 2023', 'differs'],
    ['Qingzhou built between 600,000 and 650,000 NEVs in 2023', 'matches'],
    ['清州2023年新能源汽车产量没有达到65万辆', 'matches'],
    ['Qingzhou had 150,000 charging piles in 2023', 'not-stated'],
    ['Qingzhou had 300,000 charging piles in 2023', 'differs'],
    ['Qingzhou had fewer than 100,000 charging piles in 2023', 'differs'],
    ['Lanhai missed its target of 400,000 NEVs in 2025', 'differs'],
    ['Qingzhou was the first province to build 600,000 NEVs, in 2023', 'not-stated'],
    ['清州2023年率先成为新能源汽车产量突破60万辆的省份', 'not-stated'],
    ['岚海2025年完成了新能源汽车产量40万辆的目标', 'differs'],
  ])('%s: %s', async (words, verdict) => {
    expect((await check(words))[0]).toBe(verdict);
  });
});

describe('what is said to have become of a goal is judged by the verdict on it', () => {
  const counted = (value: number, basis: 'built' | 'registered') =>
    bookBot((book) => {
      fileOf(book, 'lanhai').actuals = [
        actual('lanhai-2025-nev-output', { value, period: '2025', basis }),
      ];
    });
  const short = counted(285_000, 'registered');
  test.each([
    ['Lanhai missed its 2025 NEV output target', 'matches'],
    ['Lanhai missed its 2025 target by 5%', 'matches'],
    ['Lanhai missed its 2025 target by 12%', 'differs'],
    ['Lanhai fell 15,000 vehicles short of its 2025 NEV output target', 'matches'],
    ['Lanhai built 285,000 NEVs in 2025, short of its 300,000 goal', 'matches'],
    ['Lanhai beat its target of 300,000 NEVs in 2025', 'differs'],
    ['岚海2025年新能源汽车产量28.5万辆，没有完成目标', 'matches'],
    ['岚海2025年没完成30万辆的新能源汽车产量目标，差了1.5万辆', 'matches'],
    ['岚海2025年超额完成新能源汽车产量目标', 'differs'],
  ])('%s: %s', async (words, verdict) => {
    const { claim } = toRecord(await short.ask(`check ${words}`), short.desk.catalog);
    expect(claim).toBe(verdict);
  });
  test('a goal that was set for another way of counting has neither been met nor missed', async () => {
    const other = counted(355_000, 'built');
    const exchange = await other.ask('check 岚海2025年完成了新能源汽车产量30万辆的目标');
    expect(toRecord(exchange, other.desk.catalog).claim).toBe('not-stated');
  });
});

describe('what a later part makes of the figure before it is worked out', () => {
  const years = bookBot((book) => {
    fileOf(book, 'qingzhou').actuals.push(
      actual('qingzhou-2022-nev-output', { value: 153_000, period: '2022', basis: 'registered' }),
    );
  });
  test.each([
    ['Qingzhou built 612,000 NEVs in 2023, four times as many as in 2022', 'matches'],
    ['Qingzhou built 612,000 NEVs in 2023, nine times as many as in 2022', 'differs'],
    ['Qingzhou built 612,000 NEVs in 2023, four times as many as in 2020', 'not-stated'],
    ['清州2023年新能源汽车产量61.2万辆，是上年的四倍', 'matches'],
    ['清州2023年新能源汽车产量61.2万辆，是2022年的九倍', 'differs'],
  ])('%s: %s', async (words, verdict) => {
    const { claim } = toRecord(await years.ask(`check ${words}`), years.desk.catalog);
    expect(claim).toBe(verdict);
  });
});

describe('a figure that others make is worked out as the answer to a question would be', () => {
  const both = bookBot((book) => {
    fileOf(book, 'lanhai').actuals = [
      actual('lanhai-2023-nev-output', { value: 306_000, period: '2023', basis: 'registered' }),
    ];
  });
  test.each([
    ['Qingzhou built 306,000 more NEVs than Lanhai in 2023', 'matches'],
    ['Qingzhou built 150,000 more NEVs than Lanhai in 2023', 'differs'],
    ['清州2023年新能源汽车产量比岚海多30.6万辆', 'matches'],
    ['清州、岚海2023年新能源汽车产量合计91.8万辆', 'matches'],
    ['清州、岚海2023年新能源汽车产量合计120万辆', 'differs'],
    ['Qingzhou built 306,000 more NEVs than Lanhai in 2022', 'not-stated'],
  ])('%s: %s', async (words, verdict) => {
    const { claim } = toRecord(await both.ask(`check ${words}`), both.desk.catalog);
    expect(claim).toBe(verdict);
  });
});

describe('an order of two regions is judged by both figures', () => {
  const two = bookBot((book) => {
    fileOf(book, 'lanhai').actuals.push(
      actual('lanhai-2023-nev-output', { value: 153_000, period: '2023', basis: 'registered' }),
    );
    for (const one of fileOf(book, 'qingzhou').actuals)
      if (one.id === 'qingzhou-2023-nev-output') one.basis = 'registered';
  });
  test.each([
    ['Qingzhou built more NEVs than Lanhai in 2023', 'matches'],
    ['Qingzhou ranked ahead of Lanhai in NEV output in 2023', 'matches'],
    ['Qingzhou built fewer NEVs than Lanhai in 2023', 'differs'],
    ['清州2023年新能源汽车产量高于岚海', 'matches'],
    ['岚海2023年新能源汽车产量比清州多', 'differs'],
    ['岚海2023年新能源汽车产量排在清州之后', 'matches'],
    ['Qingzhou built more NEVs than Lanhai in 2022', 'not-stated'],
    ['Qingzhou NEV output grew faster than that of Lanhai in 2023', 'not-stated'],
  ])('%s: %s', async (words, verdict) => {
    const { claim } = toRecord(await two.ask(`check ${words}`), two.desk.catalog);
    expect(claim).toBe(verdict);
  });
});

describe('the size of what is counted must be the one that is stated', () => {
  test.each([
    ['Qingzhou wants two to three makers with more than 300,000 cars a year by 2025', 'matches'],
    ['Qingzhou wants two to three makers with more than 500,000 cars a year by 2025', 'not-stated'],
    ['清州到2025年要有2至3家年产30万辆以上的整车企业', 'matches'],
    ['清州到2025年要有2至3家年产50万辆以上的整车企业', 'not-stated'],
  ])('%s: %s', async (words, verdict) => {
    expect((await check(words))[0]).toBe(verdict);
  });
});

describe('a denial is turned round', () => {
  test.each([
    ['Qingzhou did not build 612,000 NEVs in 2023', 'differs'],
    ['Qingzhou did not build 700,000 NEVs in 2023', 'matches'],
    ['Qingzhou has no NEV output target for 2025', 'differs'],
    ['清州没有提出2025年新能源汽车产量目标', 'differs'],
    ['Lanhai has no charging pile target for 2025', 'not-stated'],
    ['Qingzhou wants no fewer than 500,000 NEVs built by 2025', 'matches'],
  ])('%s: %s', async (words, verdict) => {
    expect((await check(words))[0]).toBe(verdict);
  });
});

describe('every figure of a sentence counts', () => {
  test.each([
    ['Qingzhou built 612,000 NEVs in 2023, 40% of the national total', 'not-stated'],
    ['Qingzhou and Lanhai plan 500,000 and 300,000 NEVs by 2025 respectively', 'matches'],
    ['清州和岚海2025年新能源汽车产量目标分别为50万辆和40万辆', 'differs'],
    ['Qingzhou (its 2025 goal: 500,000 NEVs) built 612,000 NEVs in 2023', 'matches'],
    ['QINGZHOU (Xinhua) — Lanhai built 355,000 NEVs in 2025', 'matches'],
  ])('%s: %s', async (words, verdict) => {
    expect((await check(words))[0]).toBe(verdict);
  });
});

describe('a claimed place is judged by what is told beside the figure', () => {
  const ranked = bookBot((book) => {
    const [region] = fileOf(book, 'qingzhou').actuals.filter(
      ({ id }) => id === 'qingzhou-2023-nev-output',
    );
    const [output] = book.metrics;
    if (region === undefined || output === undefined) throw new Error('no such row');
    region.change = { en: 'second in China', zh: '居全国第二' };
    book.metrics.push({
      ...output,
      id: 'nev-output-rank',
      names: { en: 'Rank by NEV production', zh: '新能源汽车产量排名' },
      aliases: { en: ['output rank'], zh: ['产量排名'] },
      unit: 'rank',
    });
  });
  test.each([
    ['Qingzhou built 612,000 NEVs in 2023, ranked second in China', 'matches'],
    ['清州2023年新能源汽车产量61.2万辆，居全国第二', 'matches'],
    ['清州2023年新能源汽车产量61.2万辆，居全国第一', 'differs'],
    ['清州2023年新能源汽车产量61.2万辆，居全国城市第二', 'not-stated'],
  ])('%s: %s', async (words, verdict) => {
    const { claim } = toRecord(await ranked.ask(`check ${words}`), ranked.desk.catalog);
    expect(claim).toBe(verdict);
  });
});

describe('a claim of when a document came out', () => {
  test.each([
    ['Qingzhou published its NEV industry opinions in August 2019', 'matches'],
    ['清州2019年8月印发新能源汽车产业意见', 'matches'],
    ['清州2020年印发新能源汽车产业意见', 'differs'],
    ['Lanhai issued a hydrogen plan in 2022', 'not-stated'],
  ])('%s: %s', async (words, verdict) => {
    expect((await check(words))[0]).toBe(verdict);
  });
});

describe('two figures agree', () => {
  const catalog = openBook();
  const [built] = catalog.actuals({ regions: ['qingzhou'], metrics: ['nev-output'], from: 2023 });
  const [piles] = catalog.actuals({ regions: ['qingzhou'], metrics: ['charging-piles'] });
  const [makers] = catalog.targets({ regions: ['qingzhou'], metrics: ['large-nev-makers'] });
  const is = (fact: ActualFact | TargetFact | undefined, bound: Bound) =>
    fact === undefined ? 'no fact' : agreement(bound, fact);

  test.each<[Bound, string]>([
    [{ comparator: '=', value: 612_000 }, 'same'],
    [{ comparator: '=', value: 610_000 }, 'same'],
    [{ comparator: '=', value: 630_000 }, 'other'],
    [{ comparator: '~', value: 630_000 }, 'same'],
    [{ comparator: '>', value: 600_000 }, 'same'],
    [{ comparator: '>', value: 615_000 }, 'other'],
    [{ comparator: '<', value: 612_000 }, 'other'],
    [{ comparator: 'range', value: { min: 600_000, max: 620_000 } }, 'same'],
  ])('612,000 counted, %o claimed: %s', (bound, found) => {
    expect(is(built, bound)).toBe(found);
  });

  test.each<[Bound, string]>([
    [{ comparator: '=', value: 125_000 }, 'same'],
    [{ comparator: '=', value: 150_000 }, 'open'],
    [{ comparator: '<', value: 125_000 }, 'other'],
    [{ comparator: '>', value: 100_000 }, 'same'],
    [{ comparator: '=', value: 400_000 }, 'other'],
  ])('more than 125,000 counted, %o claimed: %s', (bound, found) => {
    expect(is(piles, bound)).toBe(found);
  });

  test.each<[Bound, string]>([
    [{ comparator: 'range', value: { min: 2, max: 3 } }, 'same'],
    [{ comparator: '>=', value: 2 }, 'same'],
    [{ comparator: '=', value: 5 }, 'other'],
  ])('two or three promised, %o claimed: %s', (bound, found) => {
    expect(is(makers, bound)).toBe(found);
  });
});

describe('a growth that stands beside the figure', () => {
  const grown = bookBot((book) => {
    fileOf(book, 'lanhai').actuals.push(
      actual('lanhai-2022-nev-output', {
        value: 210_000,
        period: '2022',
        basis: 'registered',
        change: { en: 'up 29.3%; third in the country', zh: '增长29.3%；居全国第三' },
      }),
    );
  });
  test.each([
    ['Lanhai built 210,000 NEVs in 2022, up 29.3%', 'matches'],
    ['Lanhai built 210,000 NEVs in 2022, up 29 percent', 'matches'],
    ['岚海2022年新能源汽车产量21万辆，同比增长29%', 'matches'],
    ['Lanhai built 210,000 NEVs in 2022, up 92 percent', 'not-stated'],
  ])('%s: %s', async (words, verdict) => {
    const { claim } = toRecord(await grown.ask(`check ${words}`), grown.desk.catalog);
    expect(claim).toBe(verdict);
  });
});

describe('how far a figure is above another one', () => {
  const withYears = bookBot((book) => {
    const figure = (region: string, year: string, value: number) =>
      fileOf(book, region).actuals.push(
        actual(`${region}-${year}`, { value, period: year, basis: 'registered' }),
      );
    figure('qingzhou', '2022', 500_000);
    figure('lanhai', '2023', 412_000);
  });
  test.each([
    ['Qingzhou built 612,000 NEVs in 2023, 112,000 more than in 2022', 'matches'],
    ['Qingzhou built 612,000 NEVs in 2023, 112,000 more than a year earlier', 'matches'],
    ['Qingzhou built 612,000 NEVs in 2023, 112,000 fewer than in 2022', 'differs'],
    ['清州2023年新能源汽车产量61.2万辆，比2022年增加20万辆', 'differs'],
    ['清州2023年新能源汽车产量61.2万辆，比岚海多20万辆', 'matches'],
    ['Qingzhou built 612,000 NEVs in 2023, up from 500,000 in 2022', 'matches'],
  ])('%s: %s', async (words, verdict) => {
    const { claim } = toRecord(await withYears.ask(`check ${words}`), withYears.desk.catalog);
    expect(claim).toBe(verdict);
  });
});
