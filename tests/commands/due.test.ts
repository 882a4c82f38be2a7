// due on the invented book: months ahead, years, what is just past, the calendar.
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/bot.ts';
import { asText } from '../../src/reply-text.ts';
import { bookBot, fileOf, target } from '../fixtures/book.ts';

const idsOf = ({ facts }: Exchange) => facts.map(({ fact }) => fact.id);
const bot = bookBot((book) => {
  const due = (id: string, date: string | null) => target(id, { due: date, metric: 'nev-sales' });
  fileOf(book, 'lanhai').targets.push(
    due('nov-2026', '2026-11'),
    due('end-2026', '2026'),
    due('may-2027', '2027-05'),
    due('june-2027', '2027-06'),
    due('end-2028', '2028'),
    due('oct-2026', '2026-10'),
    due('oct-2025', '2025-10'),
    due('undated', null),
  );
});

// Today is 23 November 2026: 2025 ended within the twelve months before it, October 2025 did not.
const PAST = ['oct-2026', 'lanhai-2025-nev-output'];

describe('what falls due', () => {
  test.each([
    ['due lanhai 6 months', ['nov-2026', 'end-2026', 'may-2027', ...PAST]],
    ['due lanhai within 7 months', ['nov-2026', 'end-2026', 'may-2027', 'june-2027', ...PAST]],
    ['due lanhai', ['nov-2026', 'end-2026', 'may-2027', 'june-2027', ...PAST]],
    ['due lanhai 3 years', ['nov-2026', 'end-2026', 'may-2027', 'june-2027', 'end-2028', ...PAST]],
    ['到期 岚海 7个月', ['nov-2026', 'end-2026', 'may-2027', 'june-2027', ...PAST]],
    ['到期 岚海 未来半年', ['nov-2026', 'end-2026', 'may-2027', ...PAST]],
    ['到期 岚海 三年内', ['nov-2026', 'end-2026', 'may-2027', 'june-2027', 'end-2028', ...PAST]],
    ['due lanhai 2027', ['may-2027', 'june-2027']],
    ['due lanhai 2025', ['lanhai-2025-nev-output', 'oct-2025']],
  ])('comes the next first, then what is just past, the last first: %s', async (words, ids) => {
    expect(idsOf(await bot.ask(words))).toEqual(ids);
  });

  test('never is a target that was replaced', async () => {
    expect(idsOf(await bot.ask('due qingzhou 2025'))).not.toContain(
      'qingzhou-2025-nev-output-2019',
    );
  });

  test('stands in two tables, with the outcome where one is known', async () => {
    const { reply } = await bot.ask('due qingzhou nev-output');
    expect(reply.blocks[0]).toMatchObject({
      heading: 'Past due',
      columns: [
        { title: 'Due' },
        { title: 'Figure (NEVs)' },
        { title: 'Outcome' },
        { title: 'Source' },
      ],
      rows: [[{ text: '2025' }, { text: '500,000 †' }, { text: 'met in 2023' }, {}]],
    });
    expect((await bot.ask('到期 岚海 2027')).reply.blocks[0]).toMatchObject({
      heading: '即将到期',
    });
  });

  test('says how far it looks', async () => {
    expect((await bot.ask('due lanhai')).reply.title).toBe(
      'Falling due · Lanhai · within 13 months',
    );
    expect((await bot.ask('到期 岚海 6个月')).reply.title).toBe('到期目标 · 岚海 · 6个月内');
  });

  test('where there is nothing, the next ones there are come nearest', async () => {
    const { status, reply } = await bot.ask('due lanhai 2031');
    expect(status).toBe('nothing');
    expect(asText(reply)).toContain('• Lanhai: NEV sales, target 1 by November 2026');
  });
});

test('the calendar has the last day of each due date, and ids that stay', async () => {
  const { reply } = await bot.ask('due lanhai 6 months');
  expect(reply.files.map(({ name, mediaType }) => [name, mediaType])).toEqual([
    ['nevplan-due-lanhai-6-months.ics', 'text/calendar; charset=utf-8'],
  ]);
  const events = new ICAL.Component(ICAL.parse(reply.files[0]?.text ?? ''))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
  expect(events.map(({ uid, startDate }) => [uid, startDate.toString()])).toEqual([
    ['nov-2026@nevplan', '2026-11-30'],
    ['end-2026@nevplan', '2026-12-31'],
    ['may-2027@nevplan', '2027-05-31'],
    ['oct-2026@nevplan', '2026-10-31'],
    ['lanhai-2025-nev-output@nevplan', '2025-12-31'],
  ]);
  expect(events[0]?.summary).toBe('Due: Lanhai: NEV sales, target 1 by November 2026');
  expect(events[0]?.description).toContain('Qingzhou Gazette, 6 August 2019, “A million by 2025”');
});
