// Watches as they arrive: one message a change, no more than five a day in a place, and each thing once.
import { describe, expect, test } from 'vitest';
import { asText } from '../../src/reply-text.ts';
import type { NewWatch } from '../../src/store.ts';
import { type Book, fileOf, target } from '../fixtures/book.ts';
import { DIRECT, EVERYTHING, OWNER, Setting } from './setting.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

async function running(...watches: Partial<NewWatch>[]): Promise<Setting> {
  const setting = new Setting({ start: '2026-11-25T02:00:00Z' });
  await setting.begin();
  for (const watch of watches)
    await setting.store.addWatch({
      address: DIRECT,
      owner: OWNER,
      language: 'en',
      zone: 'Asia/Shanghai',
      focus: EVERYTHING,
      plan: null,
      due: null,
      made: setting.clock.now(),
      ...watch,
    });
  await setting.clock.pass(1_000);
  return setting;
}

const lanhai = { focus: { ...EVERYTHING, regions: ['lanhai'] } };
const raised = (value: number) => (book: Book) => {
  for (const one of fileOf(book, 'lanhai').targets) one.value = value;
};
const many = (count: number) => (book: Book) => {
  for (let number = 0; number < count; number++)
    fileOf(book, 'lanhai').targets.push(target(`l-${number}`, { due: '2040', value: number + 1 }));
};

test('a change is told at once, with what was stated before, and once', async () => {
  const setting = await running(lanhai);
  await setting.edit(raised(320_000));
  await setting.clock.pass(5_000);
  expect(setting.slack.posts.map(({ reply }) => asText(reply))).toEqual([
    [
      'Watch · Lanhai',
      '',
      '• Changed · Lanhai: NEV production, target at least 320,000 by 2025 [1 ¶1]',
      '  Before: Lanhai: NEV production, target at least 300,000 by 2025',
      '  Stated without naming a document',
      '',
      'Sources',
      '[1] Lanhai Daily, 1 February 2024, “岚海新能源汽车” (machine translation)',
      '',
      'Next: source lanhai-2025-nev-output | watch remove w1',
    ].join('\n'),
  ]);
  await setting.clock.pass(2 * DAY);
  expect(setting.slack.posts).toHaveLength(1);
});

describe('only what is watched is told', () => {
  const change = (book: Book) => {
    raised(320_000)(book);
    for (const one of fileOf(book, 'qingzhou').targets.filter(
      ({ plan }) => plan === 'qingzhou-2019-opinions',
    ))
      one.value = one.value === 1_000_000 ? 1_100_000 : one.value;
    for (const one of fileOf(book, 'qingzhou').actuals.slice(0, 1))
      one.note = { en: 'Mended.', zh: '已更正。' };
  };
  test.each<[string, Partial<NewWatch>, string[]]>([
    ['a region', lanhai, ['Watch · Lanhai']],
    [
      'a metric',
      { focus: { ...EVERYTHING, metrics: ['nev-output'] } },
      ['Watch · NEV production', 'Watch · NEV production'],
    ],
    ['a plan', { plan: 'qingzhou-2019-opinions' }, ['Watch · Plan qingzhou-2019-opinions']],
    ['another metric', { focus: { ...EVERYTHING, metrics: ['nev-sales'] } }, []],
    ['a company', { focus: { ...EVERYTHING, companies: ['stellar'] } }, []],
  ])('%s', async (_name, watch, titles) => {
    const setting = await running(watch);
    await setting.edit(change);
    await setting.clock.pass(10_000);
    expect(setting.slack.titlesIn('U1')).toEqual(titles);
  });
});

test('what two watches of a place wait for is told once', async () => {
  const setting = await running(lanhai, { focus: { ...EVERYTHING, metrics: ['nev-output'] } });
  await setting.edit(raised(320_000));
  await setting.clock.pass(10_000);
  expect(setting.slack.titlesIn('U1')).toEqual(['Watch · Lanhai; NEV production']);
});

test('a fifth message takes all that is left, and what comes later that day waits for the next morning', async () => {
  const setting = await running(lanhai);
  await setting.edit(many(20));
  await setting.clock.pass(30_000);
  const lines = () =>
    setting.slack.posts.map(
      ({ reply }) =>
        reply.blocks.flatMap((block) => (block.type === 'facts' ? block.lines : [])).length,
    );
  expect(lines()).toEqual([1, 1, 1, 1, 12]);
  expect(setting.slack.posts.at(-1)?.reply.blocks.at(-1)).toEqual({
    type: 'text',
    text: 'And 4 targets more.',
  });
  await setting.edit((book) => {
    many(20)(book);
    raised(320_000)(book);
  });
  await setting.clock.passTo('2026-11-26T00:50:00Z');
  expect(setting.slack.posts).toHaveLength(5);
  await setting.clock.passTo('2026-11-26T02:10:00Z');
  expect(setting.slack.posts.length).toBeGreaterThan(5);
  expect(new Date(setting.slack.posts[5]?.at ?? 0).toISOString()).toMatch(/^2026-11-26T01:/);
});

test('a due date that passes is told once, with verdicts', async () => {
  const setting = await running({ due: '2026-11', focus: EVERYTHING });
  setting.bot.adopt(
    (await import('../fixtures/book.ts')).openBook((book) => {
      fileOf(book, 'lanhai').targets.push(target('l-soon', { due: '2026-11', value: 300_000 }));
    }),
  );
  await setting.clock.passTo('2026-12-03T00:00:00Z');
  expect(setting.slack.posts.map(({ reply }) => reply.title)).toEqual([
    'Watch · due November 2026',
  ]);
  expect(asText(setting.slack.posts[0]?.reply ?? (await setting.bot.ask('help')).reply)).toContain(
    'Outcome unknown',
  );
});

test('a place that is lost ends its watches and tells their owner', async () => {
  const setting = await running({ ...lanhai, address: { ...DIRECT, to: { channel: 'C1' } } });
  setting.slack.outcomes.push({ kind: 'lost', why: 'is_archived' });
  await setting.edit(raised(320_000));
  await setting.clock.pass(10_000);
  expect([...setting.store.watches()]).toEqual([]);
  expect(setting.slack.titlesIn('U1')).toEqual(['Watch w1 has ended']);
});
