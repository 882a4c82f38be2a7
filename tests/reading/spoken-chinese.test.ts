// Chinese turns of phrase and mistyped words, feature by feature.
import { describe, expect, test } from 'vitest';
import { mendChinese } from '../../src/reading/question/words/mistyped-chinese.ts';
import { addSpokenChinese } from '../../src/reading/question/words/spoken-chinese.ts';

function said(text: string, ...features: string[]): string[] {
  const found = new Set(features);
  addSpokenChinese(found, text);
  return [...found].sort();
}

describe('Chinese turns of phrase', () => {
  test.each([
    ['一年出多少台车', ['vehicle'], ['output', 'vehicle']],
    ['一年最多能下线多少辆', ['output'], ['capacity']],
    ['电池做出来多少gwh', ['battery'], ['battery', 'output']],
    ['电池基地投产多少gwh', ['battery'], ['battery', 'capacity']],
    ['几家年产五十万辆的大厂', ['output', 'vehicle'], ['large', 'makers']],
    ['汽车销售服务收入', ['vehicle', 'sales', 'service', 'revenue'], ['auto-services', 'revenue']],
    ['新能源产业每年涨几个点', ['new-energy-industry', 'share'], ['growth', 'nev-industry']],
    ['新能源产业增速', ['new-energy-industry', 'growth'], ['growth', 'nev-industry']],
    ['新能源产业砸进去多少钱', ['new-energy-industry'], ['investment', 'nev-industry']],
    ['造的车里新能源占几成', ['nev', 'share', 'output', 'vehicle'], ['nev', 'share-own']],
    ['卖的车里有几成是电动', ['nev', 'share', 'sales', 'vehicle'], ['nev', 'sales-share']],
    ['产量跌了几成', ['output', 'share'], ['growth', 'output']],
    ['上牌的渗透率', ['registrations', 'sales-share'], ['registration-share']],
    ['还要添多少台公交', ['nev-bus', 'added'], ['added', 'nev', 'public-fleet']],
    ['绿氢产能', ['green-hydrogen', 'capacity'], ['capacity', 'hydrogen-production']],
    ['氢燃料的重卡', ['hydrogen', 'heavy-truck'], ['fuel-cell-heavy-truck']],
    ['氢能那个计划的加氢站', ['hydrogen-industry', 'hydrogen-station'], ['hydrogen-station']],
    ['目前新能源车占全省汽车的比例', ['nev', 'share', 'vehicle'], ['nev', 'stock-share']],
    ['卖车之后的汽车后市场', ['sales', 'aftermarket'], ['aftermarket']],
  ])('%s', (text, features, meant) => {
    expect(said(text, ...features)).toEqual(meant);
  });

  test.each([
    ['新能源产业产值', ['new-energy-industry', 'output-value']],
    ['到2025年能造多少', ['output']],
    ['造车新势力', ['output']],
    ['几家零部件企业', ['components', 'firms']],
    ['购买的私家车里有多少新能源', ['nev', 'private', 'share']],
    ['出口了多少台', ['exports']],
    ['氢能产值和加氢站', ['hydrogen-industry', 'hydrogen-station', 'output-value']],
    ['现在造的车占全省汽车的比例', ['nev', 'share', 'output']],
  ])('%s says nothing else', (text, features) => {
    expect(said(text, ...features)).toEqual([...features].sort());
  });
});

describe('mistyped Chinese words', () => {
  test.each([
    ['清州充电庄', '清州充电桩'],
    ['产能利用律', '产能利用率'],
    ['超冲站几座', '超充站几座'],
    ['加轻站', '加氢站'],
  ])('%s is read as %s', (typed, meant) => {
    expect(mendChinese(typed)).toBe(meant);
  });

  test.each(['充电站', '加氢站', '庄河', '冲进前三', '律师', 'charging piles'])(
    '%s stays',
    (text) => {
      expect(mendChinese(text)).toBe(text);
    },
  );
});
