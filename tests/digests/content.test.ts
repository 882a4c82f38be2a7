// What a digest says: with one thing to tell, with sixty, with none; in both languages; with sources for every figure.
import { describe, expect, test } from 'vitest';
import { compose, forDigest } from '../../src/digests/compose.ts';
import type { Reply } from '../../src/reply.ts';
import { asText } from '../../src/reply-text.ts';
import type { Focus } from '../../src/state/records.ts';
import { actual, type Book, fileOf, measure, plan, target } from '../fixtures/book.ts';
import { EVERYTHING, Setting } from './setting.ts';

async function news(
  change: (book: Book) => void,
  {
    focus = EVERYTHING,
    language = 'en',
    since = '2026-11-18',
    today = '2026-11-25',
  }: { focus?: Focus; language?: 'en' | 'zh'; since?: string | null; today?: string } = {},
): Promise<{ reply: Reply; nothing: boolean }> {
  const setting = new Setting();
  await setting.begin();
  await setting.edit(change);
  await setting.end();
  const { store, bot } = setting;
  const changes = store.changes(0, store.lastChange());
  const composed = compose({ focus, language, since, today, changes }, bot.desk);
  return { reply: forDigest(composed, 'd1'), nothing: composed.nothing };
}

const raise = (book: Book) => {
  for (const one of fileOf(book, 'lanhai').targets) one.value = 320_000;
};
const headings = ({ blocks }: Reply) =>
  blocks.flatMap((block) => ('heading' in block && block.heading !== null ? [block.heading] : []));

describe('one thing to tell', () => {
  test('is told with what was stated before, its source, and questions to go on with', async () => {
    const { reply } = await news(raise);
    expect(asText(reply)).toBe(
      [
        'NEV digest · all regions · 25 November 2026',
        '',
        'Since 18 November 2026: 1 change.',
        '',
        'What changed',
        '• Changed · Lanhai: NEV production, target at least 320,000 by 2025 [1 ¶1]',
        '  Before: Lanhai: NEV production, target at least 300,000 by 2025',
        '  Stated without naming a document',
        '',
        'Sources',
        '[1] Lanhai Daily, 1 February 2024, “岚海新能源汽车” (machine translation)',
        '',
        'Next: plans lanhai | digest show d1',
      ].join('\n'),
    );
  });

  test('is told in Chinese', async () => {
    const { reply } = await news(raise, { language: 'zh' });
    const lines = asText(reply).split('\n');
    expect(lines.slice(0, 7)).toEqual([
      '新能源汽车简报 · 全国各地 · 2026年11月25日',
      '',
      '2026年11月18日以来：1项变化。',
      '',
      '最新变化',
      '• 更新 · 岚海：到2025年新能源汽车产量目标至少32万辆 [1 第1段]',
      '  此前：岚海：到2025年新能源汽车产量目标至少30万辆',
    ]);
  });

  test.each<[string, (book: Book) => void, string]>([
    [
      'added',
      (book) => fileOf(book, 'lanhai').plans.push(plan('lanhai-new', {})),
      'New · Lanhai: Plan lanhai-new',
    ],
    [
      'removed',
      (book) => fileOf(book, 'lanhai').targets.pop(),
      'No longer listed · Lanhai: NEV production, target at least 300,000 by 2025',
    ],
  ])('that was %s says so', async (_name, change, line) => {
    const { reply } = await news(change);
    expect(asText(reply)).toContain(`• ${line}`);
  });

  test('a mended note or source is counted, not told', async () => {
    const { reply, nothing } = await news((book) => {
      raise(book);
      for (const one of fileOf(book, 'qingzhou').targets) one.locator = 'paragraph 9';
    });
    expect(nothing).toBe(false);
    expect(reply.blocks[0]).toMatchObject({
      text: 'Since 18 November 2026: 1 change, 5 entries mended in their details.',
    });
    expect(asText(reply)).not.toContain('¶9');
  });
});

test('nothing to tell is said in one line', async () => {
  const { reply, nothing } = await news(() => undefined);
  expect(nothing).toBe(true);
  expect(reply.blocks[0]).toEqual({ type: 'text', text: 'Since 18 November 2026: nothing new.' });
});

describe('sixty things to tell', () => {
  const sixty = (book: Book) => {
    for (let number = 0; number < 30; number++)
      fileOf(book, 'qingzhou').targets.push(
        target(`q-target-${number}`, {
          metric: 'charging-piles',
          unit: 'count',
          value: number + 1,
          due: '2040',
        }),
      );
    for (let number = 0; number < 15; number++)
      fileOf(book, 'lanhai').measures.push(measure(`l-measure-${number}`, {}));
    for (let number = 0; number < 15; number++)
      fileOf(book, 'lanhai').actuals.push(
        actual(`l-actual-${number}`, {
          metric: 'nev-sales',
          period: `20${10 + number}`,
          value: number + 1,
        }),
      );
  };

  test('are told by the weightiest, the rest counted, with words for all of them', async () => {
    const { reply } = await news(sixty);
    expect(reply.blocks[0]).toMatchObject({
      text: 'Since 18 November 2026: 45 changes, 15 new figures.',
    });
    const [changed] = reply.blocks.filter((block) => block.type === 'facts');
    expect(changed?.lines).toHaveLength(8);
    expect(reply.blocks[2]).toEqual({
      type: 'more',
      text: 'And 22 targets, 15 measures more. All of them: digest changes d1',
      words: 'digest changes d1',
    });
    expect(headings(reply)).toEqual(['What changed', 'New figures', 'In focus: Lanhai']);
    expect(asText(reply).length).toBeLessThan(4_500);
    expect(asText(reply)).toContain('And 9 more.');
  });

  test('in Chinese as well', async () => {
    const { reply } = await news(sixty, { language: 'zh' });
    expect(reply.blocks[2]).toMatchObject({
      text: '另有22项目标、15条措施。全部变化：简报 变化 d1',
    });
  });
});

describe('what falls due', () => {
  const due = (date: string) => (book: Book) => {
    fileOf(book, 'qingzhou').targets.push(
      target('q-soon', { metric: 'nev-sales', due: date, value: 5 }),
    );
  };

  test.each([
    ['within three months, once', '2027-02', '2026-11-25', '2026-12-02', ['Falling due soon']],
    ['not again before it is within one', '2027-02', '2026-12-05', '2026-12-12', []],
    ['within one month, once more', '2027-02', '2027-01-25', '2027-02-01', ['Falling due soon']],
    [
      'when its date has passed, with the verdict',
      '2026-11',
      '2026-11-28',
      '2026-12-05',
      ['Just fell due'],
    ],
    ['and not later', '2026-11', '2026-12-05', '2026-12-12', []],
  ])('is told %s', async (_name, date, since, today, expected) => {
    const setting = new Setting();
    setting.bot.adopt((await import('../fixtures/book.ts')).openBook(due(date)));
    const { reply } = compose(
      { focus: EVERYTHING, language: 'en', since, today, changes: [] },
      setting.bot.desk,
    );
    expect(headings(reply).filter((heading) => /due/.test(heading))).toEqual(expected);
  });

  test('a verdict stands below a target that fell due, with the figure that decides and its source', async () => {
    const { reply } = await news(() => undefined, { since: '2025-12-25', today: '2026-01-02' });
    expect(asText(reply)).toMatch(
      /• Qingzhou: NEV production, target 500,000 by 2025 † \[1 ¶1\]\n {2}Met in 2023, two years early: 612,000 \[2 ¶2\]/,
    );
  });

  test('one region with many targets does not fill the list', async () => {
    const { reply } = await news(() => undefined, { since: '2025-12-25', today: '2026-01-02' });
    const fell = reply.blocks.find(
      (block) => block.type === 'facts' && block.heading === 'Just fell due',
    );
    const regions = fell?.type === 'facts' ? fell.lines.map(({ text }) => text.split(':')[0]) : [];
    expect(regions).toEqual(['Qingzhou', 'Lanhai', 'Qingzhou', 'Qingzhou']);
  });
});

describe('a focus', () => {
  const both = (book: Book) => {
    raise(book);
    fileOf(book, 'qingzhou').measures.push(measure('q-charging', { topic: 'charging' }));
    fileOf(book, 'yunxi').targets.push(target('y-target', { due: '2040' }));
  };
  const told = async (focus: Partial<Focus>) => {
    const { reply } = await news(both, { focus: { ...EVERYTHING, ...focus } });
    const changed = reply.blocks.find(
      (block) => block.type === 'facts' && block.heading === 'What changed',
    );
    return changed?.type === 'facts' ? changed.lines.map(({ text }) => text.split(':')[0]) : [];
  };

  test.each<[Partial<Focus>, string[]]>([
    [{ regions: ['lanhai'] }, ['Changed · Lanhai']],
    [{ regions: ['qingzhou'] }, ['New · Yunxi', 'New · Qingzhou']],
    [{ topics: ['charging'] }, ['New · Qingzhou']],
    [{ regions: ['lanhai'], topics: ['charging'] }, []],
    [{ metrics: ['nev-output'] }, ['Changed · Lanhai', 'New · Yunxi']],
    [{ regions: ['china'] }, []],
  ])('%j lets through %j', async (focus, expected) => {
    expect(await told(focus)).toEqual(expected);
  });
});

describe('the region of the week', () => {
  const series = (book: Book) => {
    for (const region of ['qingzhou', 'lanhai'])
      for (const year of [2021, 2022, 2024])
        fileOf(book, region).actuals.push(
          actual(`${region}-${year}`, {
            period: String(year),
            value: year * 100,
            basis: 'registered',
          }),
        );
  };

  test('takes turns, with a chart whose figures stand in the text too', async () => {
    const setting = new Setting();
    setting.bot.adopt((await import('../fixtures/book.ts')).openBook(series));
    const inWeek = (today: string) =>
      compose(
        { focus: EVERYTHING, language: 'en', since: today, today, changes: [] },
        setting.bot.desk,
      ).reply;
    const [first, second, third] = ['2026-11-25', '2026-12-02', '2026-12-09'].map(inWeek);
    expect(
      [first, second].map((reply) => headings(reply ?? inWeek('2026-11-25')).at(-1)).sort(),
    ).toEqual(['In focus: Lanhai', 'In focus: Qingzhou']);
    expect(third?.blocks.slice(1)).toEqual(first?.blocks.slice(1));
    const lanhai = [first, second].find(
      (reply) => reply !== undefined && headings(reply).includes('In focus: Lanhai'),
    );
    const chart = lanhai?.blocks.find((block) => block.type === 'chart');
    expect(chart).toMatchObject({
      chart: {
        kind: 'bars',
        categories: ['2021', '2022', '2024', '2025'],
        series: [
          { role: 'actual', values: [202.1, 202.2, 202.4, 355] },
          { role: 'target', values: [null, null, null, 300] },
        ],
        notes: [expect.stringContaining('not one series')],
      },
    });
  });
});
