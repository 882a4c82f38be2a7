// Two things in one sentence: a whole and its part, the parts of a plan and their sum, two claims under one verb; and words that say not in what.
import { describe, expect, test } from 'vitest';
import { toRecord } from '../../src/record.ts';
import { actual, bookBot, fileOf, target } from '../fixtures/book.ts';

const bot = bookBot((book) => {
  const pile = book.metrics.find(({ id }) => id === 'charging-piles');
  if (pile !== undefined)
    book.metrics.push({
      ...pile,
      id: 'public-charging-piles',
      names: { en: 'Public charging piles', zh: '公共充电桩数量' },
      aliases: { en: ['public chargers'], zh: ['公共充电桩'] },
    });
  for (const id of ['nev-output', 'vehicle-output']) {
    const ordered = book.metrics.find((one) => one.id === id);
    if (ordered !== undefined)
      book.metrics.push({
        ...ordered,
        id: `${id}-rank`,
        names: { en: `Rank by ${ordered.names.en}`, zh: `${ordered.names.zh}排名` },
        aliases: { en: [], zh: [] },
        unit: 'rank',
      });
  }
  const region = fileOf(book, 'qingzhou');
  const [plan] = region.plans;
  const of = { plan: plan?.id ?? null, due: '2028' };
  region.targets.push(
    target('qingzhou-2028-piles', {
      ...of,
      metric: 'charging-piles',
      value: 200_000,
      unit: 'count',
    }),
    target('qingzhou-2028-public-piles', {
      ...of,
      metric: 'public-charging-piles',
      value: 30_000,
      unit: 'count',
    }),
    target('qingzhou-2028-cars', {
      ...of,
      value: 400_000,
      scope: { en: 'passenger cars only', zh: '仅乘用车' },
    }),
    target('qingzhou-2028-trucks', {
      ...of,
      value: 100_000,
      scope: { en: 'commercial vehicles only', zh: '仅商用车' },
    }),
  );
  fileOf(book, 'lanhai').actuals.push(
    actual('lanhai-2024-01-to-2024-02-vehicle-output', {
      metric: 'vehicle-output',
      value: 50_000,
      period: '2024-01/2024-02',
    }),
  );
});

const ask = async (words: string) => toRecord(await bot.ask(words), bot.desk.catalog);
const ids = ({ facts }: Awaited<ReturnType<typeof ask>>) => facts.map(({ id }) => id);

test.each([
  'ask how many charging piles does Qingzhou plan by 2028, of which how many public',
  'ask 清州2028年充电桩目标多少，其中公共多少',
])('the whole stands beside its part: %s', async (words) => {
  expect(ids(await ask(words))).toEqual(['qingzhou-2028-piles', 'qingzhou-2028-public-piles']);
});

describe('the parts of one plan', () => {
  test('are added up for who asks for the sum', async () => {
    const { facts, text } = await ask('ask 清州2028年新能源汽车产量目标一共多少');
    expect(facts.some(({ kind, value }) => kind === 'derived' && value === 500_000)).toBe(true);
    expect(text).toContain('合计：50万辆');
  });

  test.each([
    ['check Qingzhou plans half a million NEVs by 2028', 'matches'],
    ['check 清州2028年新能源汽车目标50万辆', 'matches'],
    ['check Qingzhou plans 600,000 NEVs by 2028', 'not-stated'],
    ['check 清州目标是2028年新能源乘用车40万辆、商用车10万辆', 'matches'],
    ['check 清州目标是2028年新能源乘用车40万辆、商用车20万辆', 'differs'],
  ])('bear out what is claimed of them: %s', async (words, verdict) => {
    expect((await ask(words)).claim).toBe(verdict);
  });
});

test.each([
  'ask is Qingzhou number one?',
  'ask 清州和岚海哪个强',
  'ask which province is the most advanced in EVs',
])('what says not in what is asked back: %s', async (words) => {
  expect((await ask(words)).status).toBe('unclear');
});

test('two months give nobody a place', async () => {
  expect((await ask('ask 岚海汽车产量全国第几')).status).toBe('nothing');
});
