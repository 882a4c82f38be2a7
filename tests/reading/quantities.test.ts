// Quantities as strangers type them. A row: the words, then what is found: `the spot → comparator value · kind · unit`.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toKey } from '../../src/catalog/names.ts';
import type { Metric } from '../../src/catalog/schema.ts';
import type { QuantitySpot } from '../../src/reading/quantities/figure.ts';
import { spotQuantities } from '../../src/reading/quantities/spot-quantities.ts';
import { spotTimes } from '../../src/reading/times/spot-times.ts';
import { sayCount, sayDollars, sayQuantity } from '../../src/wording/numbers.ts';

function quantitiesIn(words: string): string[] {
  const text = toKey(words);
  return spotQuantities(text).map(({ start, end, comparator, value, kind, unit }) => {
    const figure = typeof value === 'object' ? `${value.min}..${value.max}` : value;
    return `${text.slice(start, end)} → ${comparator} ${figure} · ${kind} · ${unit}`;
  });
}

/** Units without a word of their own behind the number. */
type Wordless = 'vehicles' | 'count' | 'ratio' | 'rank' | 'year';
type Row = readonly [words: string, ...quantities: string[]];

describe('reads English figures', () => {
  test.each<Row>([
    ['jiangsu wants 500,000 NEVs', '500,000 nevs → = 500000 · vehicles · nevs'],
    ['made 300000 vehicles', '300000 vehicles → = 300000 · vehicles · vehicles'],
    ['was 90,600 units', '90,600 units → = 90600 · plain · units'],
    ['1.2m nevs', '1.2m nevs → = 1200000 · vehicles · nevs'],
    ['1.2 mln cars', '1.2 mln cars → = 1200000 · vehicles · cars'],
    ['1 mn', '1 mn → = 1000000 · plain · null'],
    ['500k', '500k → = 500000 · plain · null'],
    ['120 wan', '120 wan → = 1200000 · plain · null'],
    ['120w', '120w → = 1200000 · plain · null'],
    ['.5 million', '.5 million → = 500000 · plain · null'],
    ['one point two million nevs', 'one point two million nevs → = 1200000 · vehicles · nevs'],
    ['half a million nevs', 'half a million nevs → = 500000 · vehicles · nevs'],
    ['a million nevs', 'a million nevs → = 1000000 · vehicles · nevs'],
    ['one and a half million', 'one and a half million → = 1500000 · plain · null'],
    ['a million and a half', 'a million and a half → = 1500000 · plain · null'],
    ['1.55 million new energy vehicles', '1.55 million → = 1550000 · vehicles · vehicles'],
    ['400,000 public charging piles', '400,000 → = 400000 · plain · piles'],
    ['one hundred thousand', 'one hundred thousand → = 100000 · plain · null'],
    [
      'two hundred and fifty thousand cars',
      'two hundred and fifty thousand cars → = 250000 · vehicles · cars',
    ],
    ['twenty-five stations', 'twenty five stations → = 25 · plain · stations'],
    ['two makers', 'two makers → = 2 · plain · makers'],
    ['a dozen firms', 'a dozen firms → = 12 · plain · firms'],
    ['two dozen', 'two dozen → = 24 · plain · null'],
    ['the million-NEV goal', 'million nev → = 1000000 · vehicles · nev'],
    ['310bn yuan', '310bn yuan → = 310000000000 · money · CNY'],
    ['a 310-billion-yuan output value', '310 billion yuan → = 310000000000 · money · CNY'],
    ['310 billion RMB', '310 billion rmb → = 310000000000 · money · CNY'],
    ['CNY 310 billion', 'cny 310 billion → = 310000000000 · money · CNY'],
    [
      'RMB 1.1 trillion ($170 billion)',
      'rmb 1.1 trillion → = 1100000000000 · money · CNY',
      '$170 billion → = 170000000000 · dollars · USD',
    ],
    ['¥35', '¥35 → = 35 · money · CNY'],
    ['US$5 million', 'us$5 million → = 5000000 · dollars · USD'],
    ['5 million US dollars', '5 million us dollars → = 5000000 · dollars · USD'],
    ['35 yuan per kg', '35 yuan per kg → = 35 · money · CNY/kg'],
    ['25 yuan a kilogram', '25 yuan a kilogram → = 25 · money · CNY/kg'],
    ['50%', '50% → = 50 · percent · percent'],
    ['22.64 percent', '22.64 percent → = 22.64 · percent · percent'],
    ['12 per cent', '12 per cent → = 12 · percent · percent'],
    ['up 24%', '24% → = 24 · percent · percent'],
    ['down 3.5%', '3.5% → = -3.5 · percent · percent'],
    ['at -3.5%', '-3.5% → = -3.5 · percent · percent'],
    ['one in five new cars', 'one in five → = 20 · percent · percent'],
    ['more than half?', 'more than half → > 50 · percent · percent'],
    ['half of all cars', 'half of → = 50 · percent · percent'],
    ['a quarter of cars', 'a quarter of → = 25 · percent · percent'],
    ['three quarters of new buses', 'three quarters of → = 75 · percent · percent'],
    ['two thirds', 'two thirds → = 66.6666666666667 · percent · percent'],
    ['a third of sales', 'a third of → = 33.3333333333333 · percent · percent'],
    ['21.6 percentage points', '21.6 percentage points → = 21.6 · points · points'],
    ['up 3.8 times', '3.8 times → = 3.8 · times · times'],
    ['2.5x', '2.5x → = 2.5 · times · times'],
    ['a fivefold rise', 'fivefold → = 5 · times · times'],
    ['10-fold', '10 fold → = 10 · times · times'],
    ['twice as many', 'twice → = 2 · times · times'],
    ['40 GWh of batteries', '40 gwh → = 40 · energy · GWh'],
    ['600kWh', '600kwh → = 600 · energy · kWh'],
    ['35 RMB/kg', '35 rmb/kg → = 35 · money · CNY/kg'],
    ['12 kWh per 100 km', '12 kwh per 100 km → = 12 · energy · kWh/100km'],
    ['480 kW', '480 kw → = 480 · plain · kW'],
    ['2,000 km²', '2,000 km2 → = 2000 · plain · km2'],
    ['3 km', '3 km → = 3 · plain · km'],
    ['120,000 tonnes', '120,000 tonnes → = 120000 · plain · tonnes'],
    ['2.5 to 1', '2.5 to 1 → = 2.5 · plain · ratio'],
    ['2.5:1', '2.5:1 → = 2.5 · plain · ratio'],
    ['ranked 5th', '5th → = 5 · rank · rank'],
    ['21st in China', '21st → = 21 · rank · rank'],
    ['ranking fourth in the country', 'ranking fourth → = 4 · rank · rank'],
    ['No. 3', 'no. 3 → = 3 · rank · rank'],
    ['top 5 provinces', 'top 5 → <= 5 · rank · rank'],
    ['jiangsu 2,025 stations', '2,025 stations → = 2025 · plain · stations'],
    ['jiangsu 2035 piles', '2035 piles → = 2035 · plain · piles'],
    ['2025 GWh', '2025 gwh → = 2025 · energy · GWh'],
    ['RMB 2025', 'rmb 2025 → = 2025 · money · CNY'],
    ['chongqing 2000 supercharging stations by 2025', '2000 → = 2000 · plain · stations'],
    ['1 000 000 vehicles', '1 000 000 vehicles → = 1000000 · vehicles · vehicles'],
    ['in 2025,300000 vehicles', '300000 vehicles → = 300000 · vehicles · vehicles'],
  ])('%s', (words, ...quantities) => {
    expect(quantitiesIn(words)).toEqual(quantities);
  });
});

describe('reads Chinese figures', () => {
  test.each<Row>([
    ['两万亿GDP', '两万亿 → = 2000000000000 · plain · null'],
    ['要100万NEV', '100万nev → = 1000000 · vehicles · nev'],
    ['江苏要造120万辆', '120万辆 → = 1200000 · vehicles · 辆'],
    ['江蘇１２０萬輛', '120万辆 → = 1200000 · vehicles · 辆'],
    ['120 万 辆', '120 万 辆 → = 1200000 · vehicles · 辆'],
    ['1.1万亿元', '1.1万亿元 → = 1100000000000 · money · CNY'],
    ['3,100亿', '3,100亿 → = 310000000000 · plain · null'],
    ['3100亿元人民币', '3100亿元人民币 → = 310000000000 · money · CNY'],
    ['1700亿美元', '1700亿美元 → = 170000000000 · dollars · USD'],
    ['一千二百万', '一千二百万 → = 12000000 · plain · null'],
    ['两万五千座', '两万五千座 → = 25000 · plain · 座'],
    ['两万五辆', '两万五辆 → = 25000 · vehicles · 辆'],
    ['一亿两千万元', '一亿两千万元 → = 120000000 · money · CNY'],
    ['1亿2000万元', '1亿2000万元 → = 120000000 · money · CNY'],
    ['两个亿', '两个亿 → = 200000000 · plain · null'],
    ['3万5', '3万5 → = 35000 · plain · null'],
    ['35块一公斤', '35块一公斤 → = 35 · money · CNY/kg'],
    ['近百家', '近百家 → ~ 100 · plain · 家'],
    ['百余家', '百余家 → > 100 · plain · 家'],
    ['20来个', '20来个 → ~ 20 · plain · 个'],
    ['增长一倍', '一倍 → = 1 · times · times'],
    ['5百万辆', '5百万辆 → = 5000000 · vehicles · 辆'],
    ['1.13百万辆', '1.13百万辆 → = 1130000 · vehicles · 辆'],
    ['三点五万辆', '三点五万辆 → = 35000 · vehicles · 辆'],
    ['百万辆', '百万辆 → = 1000000 · vehicles · 辆'],
    ['万亿级产业', '万亿 → = 1000000000000 · plain · null'],
    ['两三家', '两三家 → range 2..3 · plain · 家'],
    ['五六万辆', '五六万辆 → range 50000..60000 · vehicles · 辆'],
    ['三四十家', '三四十家 → range 30..40 · plain · 家'],
    ['十七八座', '十七八座 → range 17..18 · plain · 座'],
    ['十几家', '十几家 → range 11..19 · plain · 家'],
    ['十几万辆', '十几万辆 → range 110000..190000 · vehicles · 辆'],
    ['半数', '半数 → = 50 · percent · percent'],
    ['一半', '一半 → = 50 · percent · percent'],
    ['三成', '三成 → = 30 · percent · percent'],
    ['3成', '3成 → = 30 · percent · percent'],
    ['三成五', '三成五 → = 35 · percent · percent'],
    ['七成以上', '七成以上 → >= 70 · percent · percent'],
    ['占全国一成', '一成 → = 10 · percent · percent'],
    ['百分之五十', '百分之五十 → = 50 · percent · percent'],
    ['百分之22.64', '百分之22.64 → = 22.64 · percent · percent'],
    ['三分之一', '三分之一 → = 33.3333333333333 · percent · percent'],
    ['四分之三', '四分之三 → = 75 · percent · percent'],
    ['下降3.5%', '3.5% → = -3.5 · percent · percent'],
    ['3.2个百分点', '3.2个百分点 → = 3.2 · points · points'],
    ['涨了3个点', '3个点 → = 3 · points · points'],
    ['增长3.8倍', '3.8倍 → = 3.8 · times · times'],
    ['三点八倍', '三点八倍 → = 3.8 · times · times'],
    ['翻两番', '翻两番 → = 4 · times · times'],
    ['第五', '第五 → = 5 · rank · rank'],
    ['第3位', '第3位 → = 3 · rank · rank'],
    ['全国第一', '第一 → = 1 · rank · rank'],
    ['产量前三名', '前三名 → <= 3 · rank · rank'],
    ['60千瓦时', '60千瓦时 → = 60 · energy · kWh'],
    ['12千瓦时/百公里', '12千瓦时/百公里 → = 12 · energy · kWh/100km'],
    ['150万千瓦', '150万千瓦 → = 1500000 · plain · kW'],
    ['35元/公斤', '35元/公斤 → = 35 · money · CNY/kg'],
    ['2000平方公里', '2000平方公里 → = 2000 · plain · km2'],
    ['1.2比1', '1.2比1 → = 1.2 · plain · ratio'],
    ['十五座加氢站', '十五座 → = 15 · plain · 座'],
    ['2025个充电桩', '2025个 → = 2025 · plain · 个'],
    ['建成12条氢高速', '12条 → = 12 · plain · 条'],
  ])('%s', (words, ...quantities) => {
    expect(quantitiesIn(words)).toEqual(quantities);
  });
});

describe('reads ranges', () => {
  test.each<Row>([
    ['2-3', '2-3 → range 2..3 · plain · null'],
    ['2 to 3 makers', '2 to 3 makers → range 2..3 · plain · makers'],
    ['2 or 3 firms', '2 or 3 firms → range 2..3 · plain · firms'],
    ['two or three companies', 'two or three companies → range 2..3 · plain · companies'],
    ['between 2 and 3', 'between 2 and 3 → range 2..3 · plain · null'],
    [
      'between 1 and 1.2 million',
      'between 1 and 1.2 million → range 1000000..1200000 · plain · null',
    ],
    ['1 to 1.2 million NEVs', '1 to 1.2 million nevs → range 1000000..1200000 · vehicles · nevs'],
    ['500k to 1m', '500k to 1m → range 500000..1000000 · plain · null'],
    ['100k-150k', '100k 150k → range 100000..150000 · plain · null'],
    ['1 million-2 million', '1 million 2 million → range 1000000..2000000 · plain · null'],
    ['10-15%', '10-15% → range 10..15 · percent · percent'],
    ['30% to 50%', '30% to 50% → range 30..50 · percent · percent'],
    ['$5-6 billion', '$5-6 billion → range 5000000000..6000000000 · dollars · USD'],
    ['100万—120万辆', '100万-120万辆 → range 1000000..1200000 · vehicles · 辆'],
    ['100-120万辆', '100-120万辆 → range 1000000..1200000 · vehicles · 辆'],
    ['100至120万辆', '100至120万辆 → range 1000000..1200000 · vehicles · 辆'],
    ['2到3家', '2到3家 → range 2..3 · plain · 家'],
    ['两到三家', '两到三家 → range 2..3 · plain · 家'],
    ['about 2 to 3 makers', 'about 2 to 3 makers → range 2..3 · plain · makers'],
    ['from 500k to 1m', '500k → = 500000 · plain · null', '1m → = 1000000 · plain · null'],
    ['从50万到100万辆', '50万 → = 500000 · plain · null', '100万辆 → = 1000000 · vehicles · 辆'],
    ['2023-2025'],
    ['2021-25'],
  ])('%s', (words, ...quantities) => {
    expect(quantitiesIn(words)).toEqual(quantities);
  });
});

describe('keeps comparators', () => {
  test.each([
    ['more than 1 million', '>'],
    ['over 1 million', '>'],
    ['above 1 million', '>'],
    ['exceeds 1 million', '>'],
    ['exceeding the 1 million', '>'],
    ['passed 1 million', '>'],
    ['> 1 million', '>'],
    ['>1 million', '>'],
    ['upwards of 1 million', '>'],
    ['at least 1 million', '>='],
    ['no less than 1 million', '>='],
    ['no fewer than 1 million', '>='],
    ['a minimum of 1 million', '>='],
    ['1 million or more', '>='],
    ['1 million+', '>='],
    ['>=1 million', '>='],
    ['≥1 million', '>='],
    ['about 1 million', '~'],
    ['around 1 million', '~'],
    ['roughly 1 million', '~'],
    ['some 1 million', '~'],
    ['approx. 1 million', '~'],
    ['~1 million', '~'],
    ['nearly 1 million', '~'],
    ['almost 1 million', '~'],
    ['close to 1 million', '~'],
    ['1 million or so', '~'],
    ['at most 1 million', '<='],
    ['up to 1 million', '<='],
    ['no more than 1 million', '<='],
    ['not more than 1 million', '<='],
    ["doesn't exceed 1 million", '<='],
    ['not over 1 million', '<='],
    ['≤1 million', '<='],
    ['less than 1 million', '<'],
    ['under 1 million', '<'],
    ['below 1 million', '<'],
    ['fewer than 1 million', '<'],
    ['< 1 million', '<'],
    ['just under 1 million', '<'],
    ['100万以上', '>='],
    ['达到100万以上', '>='],
    ['不少于100万', '>='],
    ['不低于100万', '>='],
    ['至少100万', '>='],
    ['超过100万', '>'],
    ['超过了100万', '>'],
    ['突破100万', '>'],
    ['破百万', '>'],
    ['超100万', '>'],
    ['逾100万', '>'],
    ['100多万', '>'],
    ['100余万', '>'],
    ['约100万', '~'],
    ['大约100万', '~'],
    ['100万左右', '~'],
    ['近100万', '~'],
    ['接近100万', '~'],
    ['不超过100万', '<='],
    ['没超过100万', '<='],
    ['100万以内', '<='],
    ['至多100万', '<='],
    ['低于100万', '<'],
    ['不到100万', '<'],
    ['不足100万', '<'],
    ['没达到100万', '<'],
    ['100万以下', '<'],
  ])('%s', (words, comparator) => {
    const [spot] = spotQuantities(toKey(words));
    expect(spot).toMatchObject({
      start: 0,
      end: toKey(words).length,
      comparator,
      value: 1_000_000,
    });
  });

  test.each<Row>([
    ['有没有超过100万辆', '超过100万辆 → > 1000000 · vehicles · 辆'],
    ['签约100亿元', '100亿元 → = 10000000000 · money · CNY'],
    ['附近100家', '100家 → = 100 · plain · 家'],
    ['通过100万', '100万 → = 1000000 · plain · null'],
    [
      '500 public charging piles or more',
      '500 public charging piles or more → >= 500 · plain · piles',
    ],
    ['500k or more NEVs', '500k or more nevs → >= 500000 · vehicles · nevs'],
    ['20多个', '20多个 → > 20 · plain · 个'],
    ['十多家', '十多家 → > 10 · plain · 家'],
    ['超过半数', '超过半数 → > 50 · percent · percent'],
    ['过半', '过半 → > 50 · percent · percent'],
    ['more than half of', 'more than half of → > 50 · percent · percent'],
    ['at least 2000 charging piles', 'at least 2000 → >= 2000 · plain · piles'],
    ['more than 2035 charging piles', 'more than 2035 → > 2035 · plain · piles'],
    ['超过100亿元人民币以上', '超过100亿元人民币以上 → > 10000000000 · money · CNY'],
    ['exceed RMB 1.1 trillion', 'exceed rmb 1.1 trillion → > 1100000000000 · money · CNY'],
    ['到2025年10万辆以上', '10万辆以上 → >= 100000 · vehicles · 辆'],
    ['约2025年建成3座', '3座 → = 3 · plain · 座'],
    ['above 30% by 2025', 'above 30% → > 30 · percent · percent'],
  ])('%s', (words, ...quantities) => {
    expect(quantitiesIn(words)).toEqual(quantities);
  });
});

describe('leaves alone what is no quantity', () => {
  test.each([
    'jiangsu 2025',
    'by 2025',
    'by 25',
    '5 May',
    '500强',
    '好几万辆',
    '数百家',
    '多少百万',
    'several million',
    'tens of millions',
    'euro 6d and v2.0.1',
    'growth over 2023',
    '2025年',
    '25年呢',
    '2025年5月31日',
    '2024-05-31',
    'May 31',
    'june 2',
    'level 3 cars',
    'L3 and H1 and Q3 and 5G and SU7 and C919',
    '14th five-year plan',
    '第十四个五年规划',
    '十四五',
    'anhui-2023-nev-output',
    'first half of 2021',
    'first three quarters of 2024',
    'third quarter',
    '前10个月',
    '1-11月',
    '三季度',
    'the next five years',
    'in 3 years',
    '5-year warranty',
    'three-year action plan',
    '三年行动计划',
    '12 months',
    '三亚和十堰和四川和六安和九江',
    '一汽和五菱和三一和百度',
    '三元锂电池',
    '第一汽车集团',
    '第二产业',
    '第三方',
    '第一批',
    '二十大',
    '二手车',
    '三电系统',
    '几家',
    '几十万辆',
    '几万个',
    '多少万辆',
    '百公里电耗',
    '一个充电桩',
    '上海有一家',
    '万一',
    '完成',
    '上半年',
    'one of the provinces',
    'which one',
    'how many million vehicles',
    'v1.2.3',
    '17:28',
    '1/2',
    '010-12345678',
    'a',
    '二〇二五年',
  ])('%s', (words) => {
    expect(quantitiesIn(words)).toEqual([]);
  });
});

const KEYS =
  '1|2|12|100|2000|2025|1.5|.|,|-|~|:|/|%|$|万|亿|千|百|十|两|三|几|多|半|成|分之|点|第|前|年|月|个|辆|家|座|元|倍|以上|以下|左右|超过|不|近|约|至|到|million|bn|k|m|yuan|rmb|percent|times|fold|half|a|quarter|third|of|one|two|hundred|thousand|dozen|and|or|more|than|over|at least|about|to|between|vehicles|nevs|charging|piles|gwh|per|kg|th|five|year|plan|by|in|top';

describe('holds for any text', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(fc.constantFrom(...KEYS.split('|'), ' '), { maxLength: 20 })
      .map((parts) => parts.join('')),
  );

  test('spots lie inside the text, from the left, without overlap, the same each time', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const text = toKey(typed);
        const spots = spotQuantities(text);
        let free = 0;
        for (const { start, end } of spots) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          free = end;
        }
        expect(free).toBeLessThanOrEqual(text.length);
        expect(spotQuantities(text)).toEqual(spots);
      }),
      { numRuns: 3000 },
    );
  });

  test('a range goes up and has the comparator of a range; every figure is a number', () => {
    fc.assert(
      fc.property(words, (typed) => {
        for (const { comparator, value } of spotQuantities(toKey(typed))) {
          expect(typeof value === 'object').toBe(comparator === 'range');
          const [min, max] = typeof value === 'object' ? [value.min, value.max] : [value, Infinity];
          expect(Number.isFinite(min)).toBe(true);
          expect(min).toBeLessThan(max);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('no word is both a time and a quantity', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          words,
          fc.tuple(words, words).map(([a, b]) => `${a} ${b}`),
        ),
        (typed) => {
          const text = toKey(typed);
          const times = spotTimes(text, '2026-11-23');
          for (const { start, end } of spotQuantities(text))
            expect(times.filter((time) => time.start < end && start < time.end)).toEqual([]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  /** The best of five, in milliseconds of this process: others may be busy beside it. */
  const timeOf = (text: string, times: number) =>
    Math.min(
      ...[1, 2, 3, 4, 5].map(() => {
        const started = process.cpuUsage().user;
        for (let time = 0; time < times; time++) spotQuantities(text);
        return (process.cpuUsage().user - started) / 1_000;
      }),
    );

  // Eight times the text takes about eight times as long; what grows with the square takes 64 times.
  test.each([
    '1',
    '1 ',
    '1,',
    '1-',
    '1.5',
    '$',
    '12,345 ',
    '3万',
    '十',
    '一二',
    '2个',
    '三成',
    '第一',
    '点',
    '百 ',
    'one ',
    'a million ',
    'hundred ',
    'and a half ',
    'more than ',
    'new energy ',
    ' ',
    '\0',
  ])('forty thousand characters of "%s" are read in linear time', (part) => {
    // As many characters both times, so that neither is too short to be measured: 24 times as long for eight times the text.
    const short = timeOf(part.repeat(5_000 / part.length), 8);
    const long = timeOf(part.repeat(40_000 / part.length), 1);
    expect(long < 20 ? 0 : long / short).toBeLessThan(24 / 8);
  });
});

describe('reads back what the bot writes', () => {
  const language = fc.constantFrom('en' as const, 'zh' as const);
  /** Figures as sources print them: up to twelve digits that count, up to trillions. */
  const figure = fc
    .tuple(fc.integer({ min: 1, max: 999_999_999_999 }), fc.integer({ min: -4, max: 3 }))
    .map(([digits, exponent]) => Number(`${digits}e${exponent}`));

  const firstIn = (said: string): QuantitySpot | undefined => spotQuantities(toKey(said))[0];

  const counters = [
    { en: 'NEVs', zh: '辆' },
    { en: 'charging piles', zh: '个' },
    { en: 'hydrogen stations', zh: '座' },
    { en: 'NEV makers', zh: '家' },
    { en: 'vehicles a year', zh: '辆/年' },
    { en: 'new models a year', zh: '款/年' },
    { en: 'hydrogen highways', zh: '条' },
    { en: 'passenger trips', zh: '人次' },
    { en: 'EVs per charging pile', zh: '辆/桩' },
  ];
  /** What is said behind a number; the compiler asks for each unit of the data. */
  const READ: Record<Exclude<Metric['unit'], Wordless>, readonly [kind: string, unit: string]> = {
    CNY: ['money', 'CNY'],
    'CNY/kg': ['money', 'CNY/kg'],
    percent: ['percent', 'percent'],
    GWh: ['energy', 'GWh'],
    kWh: ['energy', 'kWh'],
    'kWh/100km': ['energy', 'kWh/100km'],
    kW: ['plain', 'kW'],
    km: ['plain', 'km'],
    km2: ['plain', 'km2'],
    tonnes: ['plain', 'tonnes'],
    TEU: ['plain', 'TEU'],
  };
  const read = Object.entries(READ) as [keyof typeof READ, readonly [string, string]][];
  const units = ['vehicles', 'count', ...read.map(([unit]) => unit)] as const;
  const metric = fc
    .record({
      unit: fc.constantFrom(...units),
      counter: fc.constantFrom(...counters),
      growth: fc.constantFrom(true, undefined),
    })
    .map((parts) => parts as Metric); // sayQuantity reads nothing else of a metric

  test.each(read)('the unit %s', (unit, [kind, name]) => {
    for (const speech of ['en', 'zh'] as const)
      expect(firstIn(sayQuantity(1250, { unit } as Metric, speech))).toMatchObject({
        value: 1250,
        kind,
        unit: name,
      });
  });

  test('any figure of any unit, exactly', () => {
    fc.assert(
      fc.property(figure, metric, language, (value, of, speech) => {
        expect(firstIn(sayQuantity(value, of, speech))).toMatchObject({ comparator: '=', value });
      }),
      { numRuns: 3000 },
    );
  });

  test('falls as negative growth', () => {
    const of = { unit: 'percent', growth: true } as Metric;
    fc.assert(
      fc.property(figure, language, (value, speech) => {
        expect(firstIn(sayQuantity(-value, of, speech))).toMatchObject({
          value: -value,
          kind: 'percent',
        });
      }),
    );
  });

  test('ratios of one and more', () => {
    const of = {
      unit: 'ratio',
      counter: { en: 'to 1 (parts to whole vehicles)', zh: '比1（零部件比整车）' },
    } as Metric;
    const ratio = fc.integer({ min: 100, max: 9_999 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(ratio, language, (value, speech) => {
        expect(firstIn(sayQuantity(value, of, speech))).toMatchObject({
          comparator: '=',
          value,
          unit: 'ratio',
        });
      }),
    );
  });

  test('ranks', () => {
    const of = { unit: 'rank' } as Metric;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), language, (value, speech) => {
        expect(firstIn(sayQuantity(value, of, speech))).toMatchObject({ value, kind: 'rank' });
      }),
    );
  });

  test('dollars and counts', () => {
    fc.assert(
      fc.property(figure, language, (value, speech) => {
        expect(firstIn(sayDollars(value, speech))).toMatchObject({ value, kind: 'dollars' });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 2100, max: 9_999_999 }), language, (value, speech) => {
        expect(firstIn(sayCount(value, speech))).toMatchObject({ value, kind: 'plain' });
      }),
    );
  });
});
