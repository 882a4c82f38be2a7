// Chinese as an equal: Chinese words find Chinese texts, traditional ones too, and what is shown of the catalog is Chinese.
import { describe, expect, test } from 'vitest';
import { asText } from '../src/reply-text.ts';
import { bookBot, fileOf, measure, target } from './fixtures/book.ts';

const bot = bookBot((book) => {
  const qingzhou = fileOf(book, 'qingzhou');
  qingzhou.measures.push(
    measure('qingzhou-battery-1', {
      topic: 'charging',
      statement: { en: 'Backs new cells with grants.', zh: '对固态电池项目给予补助。' },
    }),
  );
  const [, second] = qingzhou.plans;
  if (second !== undefined) {
    second.title = { en: 'Roads ahead', zh: '清州省产业发展规划', zhIs: 'official' };
    second.issuer = { en: 'Qingzhou cabinet', zh: '清州省人民政府' };
  }
  const scoped = { metric: 'charging-piles', unit: 'count', due: '2026' } as const;
  fileOf(book, 'lanhai').targets.push(
    target('lanhai-2026-piles', { ...scoped, value: 9000 }),
    target('lanhai-2026-piles-islands', {
      ...scoped,
      value: 700,
      scope: { en: 'on islands', zh: '离岛景区' },
    }),
  );
});
const idsOf = async (words: string) => (await bot.ask(words)).facts.map(({ fact }) => fact.id);

describe('Chinese words find Chinese texts', () => {
  test.each([
    ['清州有没有支持固态电池', ['qingzhou-battery-1']],
    ['清州对固态电池有什么补助', ['qingzhou-battery-1']],
    ['清州有沒有支持固態電池', ['qingzhou-battery-1']],
    ['清州哪些城市开展氢能公交试运行', ['qingzhou-hydrogen-1']],
    ['清州哪些城市開展氫能公交試運行', ['qingzhou-hydrogen-1']],
    ['星辰汽车参与了哪些措施', ['qingzhou-hydrogen-1']],
    ['湖镇有什么措施', ['qingzhou-hydrogen-1']],
  ])('in a question about measures: %s', async (words, ids) => {
    expect(await idsOf(words)).toEqual(ids);
  });

  test.each([
    ['搜索 固态电池', 'qingzhou-battery-1'],
    ['搜索 固態電池', 'qingzhou-battery-1'],
    ['搜索 氢能公交', 'qingzhou-hydrogen-1'],
    ['搜索 产业发展规划', 'qingzhou-2021-plan'],
    ['搜索 离岛景区', 'lanhai-2026-piles-islands'],
  ])('in a search: %s', async (words, id) => {
    expect((await idsOf(words))[0]).toBe(id);
  });

  test('in a question for who issued a plan', async () => {
    expect((await idsOf('清州省产业发展规划是谁发布的'))[0]).toBe('qingzhou-2021-plan');
  });

  test.each([
    ['岚海2026年离岛景区充电桩目标', 'lanhai-2026-piles-islands'],
    ['岚海2026年充电桩目标', 'lanhai-2026-piles'],
  ])('in what a figure covers: %s', async (words, id) => {
    expect(await idsOf(words)).toEqual([id]);
  });
});

describe('what a reply shows', () => {
  test('is a document’s own title in book marks, and our description without', async () => {
    const own = asText((await bot.ask('规划 清州')).reply);
    expect(own).toContain('《清州省产业发展规划》（行动计划');
    expect(own).toContain('取代了：规划qingzhou-2019-opinions');
    expect(own).toContain('发布机关：清州省人民政府');
  });

  test('is simplified where the question was not', async () => {
    const { reply } = await bot.ask('清州有沒有支持固態電池');
    expect(asText(reply)).toContain('• 清州：对固态电池项目给予补助。');
  });
});
