// Times as strangers type them. A row: the words, then what is found: `the spot → years · period · relation`.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toKey } from '../../src/catalog/names.ts';
import type { Metric } from '../../src/catalog/schema.ts';
import { withFullYears } from '../../src/reading/times/full-years.ts';
import { spotTimes } from '../../src/reading/times/spot-times.ts';
import { sayPeriod, sayYears } from '../../src/wording/dates.ts';
import { sayQuantity } from '../../src/wording/numbers.ts';

const TODAY = '2026-11-23';

function timesIn(words: string, today = TODAY): string[] {
  const text = toKey(words);
  return spotTimes(text, today).map(({ start, end, from, to, period, relation }) => {
    const years = from === to ? `${from}` : `${from ?? ''}..${to ?? ''}`;
    return `${text.slice(start, end)} → ${years} · ${period} · ${relation}`;
  });
}

describe('makes short and spelled years four digits', () => {
  test.each([
    ["anhui output '24", 'anhui output 2024'],
    ['anhui output FY24', 'anhui output FY 2024'],
    ['output in 24?', 'output in 2024?'],
    ['by 25, please', 'by 2025, please'],
    ['output 2022/23', 'output 2022-2023'],
    ['by twenty twenty-five', 'by 2025'],
    ['by twenty thirty', 'by 2030'],
    ['21年比20年多多少', '2021年比2020年多多少'],
    ['up by 25', 'up by 25'],
    ['in 24 provinces', 'in 24 provinces'],
    ['twenty stations', 'twenty stations'],
    ['2025/11', '2025/11'],
  ])('%s', (words, full) => {
    expect(withFullYears(words)).toBe(full);
  });
});

type Row = readonly [words: string, ...times: string[]];

describe('finds a year', () => {
  test.each<Row>([
    ['jiangsu 2025 target?', '2025 → 2025 · 2025 · in'],
    ['how many nevs did anhui make in 2023', 'in 2023 → 2023 · 2023 · in'],
    ["Hubei's 2025's goal", '2025s → 2025 · 2025 · in'],
    ['guangzhou output, year 2024', 'year 2024 → 2024 · 2024 · in'],
    ['henan sales FY2024', 'fy2024 → 2024 · 2024 · in'],
    ['sales 2025E', '2025e → 2025 · 2025 · in'],
    ['anhui-2023-nev-output', '2023 → 2023 · 2023 · in'],
    ['shanghai 1995 evs', '1995 → 1995 · 1995 · in'],
    ['江苏2025年新能源汽车产量目标是多少', '2025年 → 2025 · 2025 · in'],
    ['江蘇２０２５年目標', '2025年 → 2025 · 2025 · in'],
    ['成都2025新能源汽车保有量目标', '2025 → 2025 · 2025 · in'],
    ['江苏2025多少', '2025 → 2025 · 2025 · in'],
    ['2024年中国新能源汽车产量', '2024年 → 2024 · 2024 · in'],
    ['浙江25年计划造多少新能源车啊', '25年 → 2025 · 2025 · in'],
    ['江苏二〇二五年目标', '二〇二五年 → 2025 · 2025 · in'],
    ['江苏二零三零年目标', '二零三零年 → 2030 · 2030 · in'],
    ['2025年度目标', '2025年度 → 2025 · 2025 · in'],
    ['在2024年的产量', '在2024年 → 2024 · 2024 · in'],
    ['24年呢', '24年 → 2024 · 2024 · in'],
    ['湖北21年比20年多生产了多少辆', '21年 → 2021 · 2021 · in', '20年 → 2020 · 2020 · in'],
    ['江苏21、22年产量', '21 → 2021 · 2021 · in', '22年 → 2022 · 2022 · in'],
    ['output in 2025,300000 vehicles of them electric', 'in 2025 → 2025 · 2025 · in'],
  ])('%s', (words, ...times) => {
    expect(timesIn(words)).toEqual(times);
  });
});

describe('hears whether it is by, before, since or after', () => {
  test.each<Row>([
    ['nevs by 2025', 'by 2025 → 2025 · 2025 · by'],
    ['output through November 2025', 'through november 2025 → 2025 · 2025-01/2025-11 · by'],
    ['output of recent years', 'recent years → 2023..2025 · null · in'],
    ['近几年产量', '近几年 → 2023..2025 · null · in'],
    ['这两年产量', '这两年 → 2024..2025 · null · in'],
    ['within three years', 'within three years → 2026..2029 · null · in'],
    ['targets for the 2030s', 'the 2030s → 2030..2039 · null · in'],
    ['2020年代末', '2020年代末 → 2030 · 2030 · by'],
    ['output ytd', 'ytd → 2026 · 2026 · in'],
    ['nevs by the year 2025', 'by the year 2025 → 2025 · 2025 · by'],
    ['until 2025', 'until 2025 → 2025 · 2025 · by'],
    ['no later than 2027', 'no later than 2027 → 2027 · 2027 · by'],
    ['goals up to 2030', 'up to 2030 → 2030 · 2030 · by'],
    ['by the end of 2027', 'by the end of 2027 → 2027 · 2027 · by'],
    ['by end-2027', 'by end 2027 → 2027 · 2027 · by'],
    ['before 2025', 'before 2025 → ..2024 · null · before'],
    ['before June 2025', 'before june 2025 → ..2025 · null · before'],
    ['since 2020', 'since 2020 → 2020.. · null · since'],
    ['from 2024 onwards', 'from 2024 onwards → 2024.. · null · since'],
    ['2023 to date', '2023 to date → 2023.. · null · since'],
    ['after 2025', 'after 2025 → 2026.. · null · after'],
    ['post-2025 plans', 'post 2025 → 2026.. · null · after'],
    ['up 30% from 2023', 'from 2023 → 2023 · 2023 · in'],
    ['compared to 2023', '2023 → 2023 · 2023 · in'],
    ['growth over 2023', '2023 → 2023 · 2023 · in'],
    ['as of October 2025', 'as of october 2025 → 2025 · 2025-10 · in'],
    ['江苏到2025年要造多少', '到2025年 → 2025 · 2025 · by'],
    ['到2025年底', '到2025年底 → 2025 · 2025 · by'],
    ['达到2025年的水平', '2025年 → 2025 · 2025 · in'],
    ['2025年前建成', '2025年前 → 2025 · 2025 · by'],
    ['2025年前10万辆', '2025年前 → 2025 · 2025 · by'],
    ['2025年前三名的省', '2025年 → 2025 · 2025 · in'],
    ['2030年前', '2030年前 → 2030 · 2030 · by'],
    ['2025年以前', '2025年以前 → ..2024 · null · before'],
    ['2025年之后', '2025年之后 → 2026.. · null · after'],
    ['2025年后', '2025年后 → 2026.. · null · after'],
    ['2025年前后', '2025年前后 → 2025 · 2025 · in'],
    ['自2020年以来', '自2020年以来 → 2020.. · null · since'],
    ['从2021年起', '从2021年起 → 2021.. · null · since'],
    ['2023年至今', '2023年至今 → 2023.. · null · since'],
    ['截至2025年10月，海南', '截至2025年10月 → 2025 · 2025-10 · in'],
    ['到25年要到多少座', '到25年 → 2025 · 2025 · by'],
    [
      'built in january and february 2025',
      'in january and february 2025 → 2025 · 2025-01/2025-02 · in',
    ],
    ['2025年1月和2月产量', '2025年1月和2月 → 2025 · 2025-01/2025-02 · in'],
    ['2025年一二月份产量', '2025年一二月份 → 2025 · 2025-01/2025-02 · in'],
  ])('%s', (words, ...times) => {
    expect(timesIn(words)).toEqual(times);
  });
});

describe('finds a span of years', () => {
  test.each<Row>([
    ['2023-2025', '2023-2025 → 2023..2025 · null · in'],
    ['2023—2025', '2023-2025 → 2023..2025 · null · in'],
    ['lanzhou nevs in 2013-2015', 'in 2013-2015 → 2013..2015 · null · in'],
    ['2023 to 2025', '2023 to 2025 → 2023..2025 · null · in'],
    ['from 2023 through 2025', 'from 2023 through 2025 → 2023..2025 · null · in'],
    ['between 2023 and 2025', 'between 2023 and 2025 → 2023..2025 · null · in'],
    ['2021-25', '2021-25 → 2021..2025 · null · in'],
    ['2025-2023', '2025-2023 → 2023..2025 · null · in'],
    ['2021至2025年', '2021至2025年 → 2021..2025 · null · in'],
    ['从2021年到2025年', '从2021年到2025年 → 2021..2025 · null · in'],
    ['全国产量2021到2025一共', '2021到2025 → 2021..2025 · null · in'],
    ['21-25年', '21-25年 → 2021..2025 · null · in'],
    ['23年到25年', '23年到25年 → 2023..2025 · null · in'],
    ['2020和2021两年', '2020 → 2020 · 2020 · in', '2021 → 2021 · 2021 · in'],
    [
      '2020, 2021 and 2022',
      '2020 → 2020 · 2020 · in',
      '2021 → 2021 · 2021 · in',
      '2022 → 2022 · 2022 · in',
    ],
    ['June 2024 to May 2025', 'june 2024 to may 2025 → 2024..2025 · null · in'],
    ['2025年1月至2025年11月', '2025年1月至2025年11月 → 2025 · 2025-01/2025-11 · in'],
  ])('%s', (words, ...times) => {
    expect(timesIn(words)).toEqual(times);
  });
});

describe('finds a part of a year', () => {
  test.each<Row>([
    ['anhui h1 2021', 'h1 2021 → 2021 · 2021-H1 · in'],
    ['anhui 2021 H1', '2021 h1 → 2021 · 2021-H1 · in'],
    ['2021-H1', '2021 h1 → 2021 · 2021-H1 · in'],
    ['1H25', '1h25 → 2025 · 2025-H1 · in'],
    ["Q3'24", 'q324 → 2024 · 2024-Q3 · in'],
    ['in the first half of 2021', 'in the first half of 2021 → 2021 · 2021-H1 · in'],
    ['first six months of 2024', 'first six months of 2024 → 2024 · 2024-H1 · in'],
    ['2nd half 2024', '2nd half 2024 → 2024 · 2024-H2 · in'],
    ['first half of last year', 'first half of last year → 2025 · 2025-H1 · in'],
    ['2021年上半年安徽', '2021年上半年 → 2021 · 2021-H1 · in'],
    ['蔚来2021上半年交付', '2021上半年 → 2021 · 2021-H1 · in'],
    ['21年上半年', '21年上半年 → 2021 · 2021-H1 · in'],
    ['去年下半年', '去年下半年 → 2025 · 2025-H2 · in'],
    ['BYD西安2025 H1产了多少', '2025 h1 → 2025 · 2025-H1 · in'],
    ['Q3 2024', 'q3 2024 → 2024 · 2024-Q3 · in'],
    ['third quarter of 2024', 'third quarter of 2024 → 2024 · 2024-Q3 · in'],
    ['2024年第三季度', '2024年第三季度 → 2024 · 2024-Q3 · in'],
    ['2024年三季度', '2024年三季度 → 2024 · 2024-Q3 · in'],
    ['first three quarters of 2024', 'first three quarters of 2024 → 2024 · 2024-01/2024-09 · in'],
    ['2024年前三季度', '2024年前三季度 → 2024 · 2024-01/2024-09 · in'],
    ['Q1-Q3 2024', 'q1 q3 2024 → 2024 · 2024-01/2024-09 · in'],
    ['January to November 2025', 'january to november 2025 → 2025 · 2025-01/2025-11 · in'],
    ['Jan-Nov 2025', 'jan nov 2025 → 2025 · 2025-01/2025-11 · in'],
    ['Jan.-Nov. 2025', 'jan.-nov. 2025 → 2025 · 2025-01/2025-11 · in'],
    ['2025年1-11月', '2025年1-11月 → 2025 · 2025-01/2025-11 · in'],
    ['2025年1月至11月', '2025年1月至11月 → 2025 · 2025-01/2025-11 · in'],
    ['2025年一至十一月', '2025年一至十一月 → 2025 · 2025-01/2025-11 · in'],
    ['first 11 months of 2025', 'first 11 months of 2025 → 2025 · 2025-01/2025-11 · in'],
    ['first eleven months of 2025', 'first eleven months of 2025 → 2025 · 2025-01/2025-11 · in'],
    ['辽宁2025年前10个月增长', '2025年前10个月 → 2025 · 2025-01/2025-10 · in'],
    ['May 2024', 'may 2024 → 2024 · 2024-05 · in'],
    ['in October of 2024', 'in october of 2024 → 2024 · 2024-10 · in'],
    ['on Oct 31st, 2025', 'oct 31st, 2025 → 2025 · 2025-10 · in'],
    ['31 October 2025', '31 october 2025 → 2025 · 2025-10 · in'],
    ['2024年5月', '2024年5月 → 2024 · 2024-05 · in'],
    ['2024年5月31日', '2024年5月31日 → 2024 · 2024-05 · in'],
    ['2024-05', '2024-05 → 2024 · 2024-05 · in'],
    ['2024-05-31', '2024-05-31 → 2024 · 2024-05 · in'],
    ['2024-01/2024-11', '2024-01/2024-11 → 2024 · 2024-01/2024-11 · in'],
    ['2024.05', '2024.05 → 2024 · 2024-05 · in'],
    ['海南去年10月新能源占比', '去年10月 → 2025 · 2025-10 · in'],
    ['北京2024年年中保有量', '2024年年中 → 2024 · 2024-06 · in'],
    ['by mid-2024', 'by mid 2024 → 2024 · 2024-06 · by'],
    ['at the end of 2024', 'at the end of 2024 → 2024 · 2024 · in'],
    ['2024 year-end', '2024 year end → 2024 · 2024 · in'],
    ['上海2024年底平均', '2024年底 → 2024 · 2024 · in'],
    ['2024年1-12月', '2024年1-12月 → 2024 · 2024 · in'],
  ])('%s', (words, ...times) => {
    expect(timesIn(words)).toEqual(times);
  });
});

describe('counts from today', () => {
  test.each<Row>([
    ['what did anhui make last year', 'last year → 2025 · 2025 · in'],
    ["last year's output", 'last years → 2025 · 2025 · in'],
    ['targets due this year', 'this year → 2026 · 2026 · in'],
    ['by next year', 'by next year → 2027 · 2027 · by'],
    ['the year before last', 'the year before last → 2024 · 2024 · in'],
    ['重庆去年造的车', '去年 → 2025 · 2025 · in'],
    ['安徽明年到期的目标', '明年 → 2027 · 2027 · in'],
    ['前年产量', '前年 → 2024 · 2024 · in'],
    ['目前年产多少'],
    ['今年底', '今年底 → 2026 · 2026 · in'],
    ['last month', 'last month → 2026 · 2026-10 · in'],
    ['上个月', '上个月 → 2026 · 2026-10 · in'],
    ['last quarter', 'last quarter → 2026 · 2026-Q3 · in'],
    ['上季度', '上季度 → 2026 · 2026-Q3 · in'],
    ['by year-end', 'by year end → 2026 · 2026 · by'],
    ['by the end of the year', 'by the end of the year → 2026 · 2026 · by'],
    ['年底多少', '年底 → 2026 · 2026 · in'],
    ['上半年产量', '上半年 → 2026 · 2026-H1 · in'],
    ['下半年产量', '下半年 → 2025 · 2025-H2 · in'],
    ['first half output', 'first half → 2026 · 2026-H1 · in'],
    ['头俩月', '头俩月 → 2026 · 2026-01/2026-02 · in'],
    ['前11个月', '前11个月 → 2025 · 2025-01/2025-11 · in'],
    ['1至11月', '1至11月 → 2025 · 2025-01/2025-11 · in'],
    ['前三季度', '前三季度 → 2026 · 2026-01/2026-09 · in'],
    ['10月产量', '10月 → 2026 · 2026-10 · in'],
    ['in December', 'in december → 2025 · 2025-12 · in'],
    ['due in December', 'in december → 2026 · 2026-12 · in'],
    ['due in March', 'in march → 2027 · 2027-03 · in'],
    ['what fell due in March', 'in march → 2026 · 2026-03 · in'],
    ['this December', 'december → 2026 · 2026-12 · in'],
    ['12月到期', '12月 → 2026 · 2026-12 · in'],
    ['the next five years', 'the next five years → 2027..2031 · null · in'],
    ['over the next 5 years', 'the next 5 years → 2027..2031 · null · in'],
    ['未来三年', '未来三年 → 2027..2029 · null · in'],
    ['in the last three years', 'in the last three years → 2023..2025 · null · in'],
    ['近三年产量', '近三年 → 2023..2025 · null · in'],
    ['过去5年', '过去5年 → 2021..2025 · null · in'],
    ['three years ago', 'three years ago → 2023 · 2023 · in'],
    ['a year ago', 'a year ago → 2025 · 2025 · in'],
    ['三年前', '三年前 → 2023 · 2023 · in'],
    ['by the end of this decade', 'by the end of this decade → 2030 · 2030 · by'],
    ['end of the decade', 'end of the decade → 2030 · 2030 · by'],
  ])('%s', (words, ...times) => {
    expect(timesIn(words)).toEqual(times);
  });

  test('in January the last month and quarter lie in the year before', () => {
    expect(timesIn('last month or last quarter', '2026-01-05')).toEqual([
      'last month → 2025 · 2025-12 · in',
      'last quarter → 2025 · 2025-Q4 · in',
    ]);
  });

  test('a half-year counts from the first day after it', () => {
    expect(timesIn('上半年', '2026-06-30')).toEqual(['上半年 → 2025 · 2025-H1 · in']);
    expect(timesIn('上半年', '2026-07-01')).toEqual(['上半年 → 2026 · 2026-H1 · in']);
  });

  test('a part of a year without its year takes the year named elsewhere', () => {
    expect(timesIn('2021年安徽新能源汽车上半年产量')).toEqual([
      '2021年 → 2021 · 2021 · in',
      '上半年 → 2021 · 2021-H1 · in',
    ]);
    expect(timesIn('output in the first half, anhui, 2021')).toEqual([
      'in the first half → 2021 · 2021-H1 · in',
      '2021 → 2021 · 2021 · in',
    ]);
    expect(timesIn('2030年目标，上半年产量')[1]).toBe('上半年 → 2026 · 2026-H1 · in');
  });
});

describe("finds China's five-year plans", () => {
  test.each<Row>([
    ['广东十四五目标', '十四五 → 2021..2025 · null · plan'],
    ['“十五五”规划建议', '十五五”规划 → 2026..2030 · null · plan'],
    ['十四五期间哪个省', '十四五期间 → 2021..2025 · null · plan'],
    ['广东十四五末营收目标', '十四五末 → 2025 · 2025 · by'],
    ['第十四个五年规划', '第十四个五年规划 → 2021..2025 · null · plan'],
    ['during its 14th five-year plan', '14th five year plan → 2021..2025 · null · plan'],
    ['the 14th Five-Year Plan period', 'the 14th five year plan period → 2021..2025 · null · plan'],
    ['14th FYP goals', '14th fyp → 2021..2025 · null · plan'],
    ['fourteenth five year plan', 'fourteenth five year plan → 2021..2025 · null · plan'],
    [
      'by the end of the 15th five-year plan',
      'by the end of the 15th five year plan → 2030 · 2030 · by',
    ],
    [
      '14th five-year plan (2021-2025)',
      '14th five year plan → 2021..2025 · null · plan',
      '2021-2025 → 2021..2025 · null · in',
    ],
  ])('%s', (words, ...times) => {
    expect(timesIn(words)).toEqual(times);
  });
});

describe('leaves alone what is no time', () => {
  test.each([
    'by 25',
    'wuhan 25 stations',
    'jiangsu has 2035 piles',
    'more than 2035 charging piles',
    '2035 vehicles',
    '2025 GWh',
    'RMB 2025',
    '$2030',
    '2025%',
    '2,025 vehicles',
    '江苏2025辆',
    '2025个充电桩',
    '2025家企业',
    '2025万辆',
    'at least 2000 charging piles',
    'model 12025',
    '本世纪末',
    '本世纪20年代',
    'guangdong h2 price',
    'targets may change',
    'a quarter of cars',
    'five year warranty',
    '三年行动计划',
    'year on year',
    'top 10',
    'l3 and q7 and su7',
  ])('%s', (words) => {
    expect(timesIn(words)).toEqual([]);
  });
});

describe('holds for any text', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          ...'2025|25|1|11|-|~|年|月|前|后|底|到|至|自|上半年|第|三|季度|个|十四五|近|未来|去年|by|before|since|from|to|and|between|the|end of|first|half|quarter|of|q3|h1|may|jan|last|next|year|years|ago|month|decade|14th|five|plan|fyp|vehicles|辆|万|%|.|,|/'.split(
            '|',
          ),
          ' ',
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join('')),
  );

  test('spots lie inside the text, from the left, without overlap, the same each time', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const text = toKey(typed);
        const spots = spotTimes(text, TODAY);
        let free = 0;
        for (const { start, end } of spots) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          free = end;
        }
        expect(free).toBeLessThanOrEqual(text.length);
        expect(spotTimes(text, TODAY)).toEqual(spots);
      }),
      { numRuns: 3000 },
    );
  });

  test('years are in order and a period lies in its year', () => {
    fc.assert(
      fc.property(words, (typed) => {
        for (const { from, to, period, relation } of spotTimes(toKey(typed), TODAY)) {
          expect(from === null && to === null).toBe(false);
          if (from !== null && to !== null) expect(from).toBeLessThanOrEqual(to);
          if (period !== null) {
            expect([from, to]).toEqual([Number(period.slice(0, 4)), Number(period.slice(0, 4))]);
            expect(['in', 'by']).toContain(relation);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('where spots stand does not depend on the day', () => {
    const places = (typed: string, today: string) =>
      spotTimes(toKey(typed), today).map(({ start, end }) => [start, end]);
    fc.assert(
      fc.property(words, (typed) => {
        expect(places(typed, '2031-02-28')).toEqual(places(typed, TODAY));
      }),
    );
  });

  test('reads back every period and year as the bot writes them', () => {
    const year = fc.integer({ min: 2009, max: 2035 });
    const part = fc.constantFrom(
      '',
      '-H1',
      '-H2',
      '-Q1',
      '-Q2',
      '-Q3',
      '-Q4',
      '-05',
      '-12',
      '/01/11',
      '/01/02',
      '/03/08',
    );
    const language = fc.constantFrom('en' as const, 'zh' as const);
    fc.assert(
      fc.property(year, part, language, (inYear, ending, speech) => {
        const [, from, to] = ending.split('/');
        const period =
          from === undefined ? `${inYear}${ending}` : `${inYear}-${from}/${inYear}-${to}`;
        for (const said of [sayPeriod(period, speech), period])
          expect(spotTimes(toKey(said), TODAY)).toEqual([
            expect.objectContaining({
              start: 0,
              end: toKey(said).length,
              from: inYear,
              to: inYear,
              period,
            }),
          ]);
      }),
    );
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 10 }), language, (from, more, speech) => {
        const said = sayYears({ from, to: from + more }, speech) ?? '';
        expect(spotTimes(toKey(said), TODAY)).toEqual([
          expect.objectContaining({ from, to: from + more, period: null }),
        ]);
      }),
    );
    const metric = { unit: 'year' } as Metric; // sayQuantity reads nothing but the unit here
    fc.assert(
      fc.property(year, language, (value, speech) => {
        const said = toKey(sayQuantity(value, metric, speech));
        expect(spotTimes(said, TODAY).map(({ period }) => period)).toEqual([`${value}`]);
      }),
    );
  });

  /** The best of five, in milliseconds of this process: others may be busy beside it. */
  const timeOf = (text: string, times: number) =>
    Math.min(
      ...[1, 2, 3, 4, 5].map(() => {
        const started = process.cpuUsage().user;
        for (let time = 0; time < times; time++) spotTimes(text, TODAY);
        return (process.cpuUsage().user - started) / 1_000;
      }),
    );

  // Eight times the text takes about eight times as long; what grows with the square takes 64 times.
  test.each([
    '2',
    '2025',
    '2025-',
    '2025年',
    '1-',
    '十',
    '10月 ',
    'jan ',
    'first ',
    '前十',
    '2025年前1',
    'end of the ',
    'between ',
    'last ',
    ' ',
  ])('forty thousand characters of "%s" are read in linear time', (part) => {
    // As many characters both times, so that neither is too short to be measured: 24 times as long for eight times the text.
    const short = timeOf(part.repeat(5_000 / part.length), 8);
    const long = timeOf(part.repeat(40_000 / part.length), 1);
    expect(long < 20 ? 0 : long / short).toBeLessThan(24 / 8);
  });
});
