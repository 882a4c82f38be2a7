// The writers of files: CSV as spreadsheets read it, calendars as RFC 5545 has them.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type CsvCell, toCsv } from '../src/export-csv.ts';
import { type CalendarEvent, toCalendar } from '../src/export-ics.ts';

/** As a strict reader finds it: every row as long as the header. */
const readCsv = (text: string): string[][] =>
  parse(text, { bom: true, record_delimiter: '\r\n', relax_column_count: false });

/** What people and data files may say. A row that is empty but for one cell is a blank line to some readers. */
const said = fc.string({ unit: 'binary', maxLength: 40 });

describe('a table', () => {
  test('begins with the UTF-8 mark and ends each line with CRLF', () => {
    expect(toCsv(['Id', '数值'], [['a', 1]])).toBe('\ufeffId,数值\r\na,1\r\n');
  });

  test('keeps commas, quotes, line breaks and every script', () => {
    const cells = ['a,b', 'say "hi"', 'two\nlines', '新能源汽车🚗', ' blanks '];
    expect(readCsv(toCsv(cells, [cells]))).toEqual([cells, cells]);
  });

  test('holds numbers bare and nothing as nothing', () => {
    expect(toCsv(['a', 'b', 'c'], [[-3.2, null, 1_047_000]])).toContain('\r\n-3.2,,1047000\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '=HYPERLINK("http://x")'])(
    'never lets a spreadsheet run %j',
    (cell) => {
      expect(readCsv(toCsv(['x'], [[cell]]))[1]?.[0]).toBe(`'${cell}`);
    },
  );

  test('reads back as it was written, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(said, said, fc.integer()), { maxLength: 8 }), (rows) => {
        const read = readCsv(toCsv(['a', 'b', 'c'], rows));
        const plain = (cell: CsvCell) => String(cell);
        expect(
          read
            .slice(1)
            .map((row) =>
              row.map((cell, at) =>
                at < 2 ? cell.replace(/^'(?=\s*[=+\-@\t\r＝＋－＠])/u, '') : cell,
              ),
            ),
        ).toEqual(
          rows.map((row) =>
            row.map((cell, at) =>
              at < 2 ? plain(cell).replace(/^'(?=\s*[=+\-@\t\r＝＋－＠])/u, '') : plain(cell),
            ),
          ),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('a calendar', () => {
  const event = (parts: Partial<CalendarEvent> = {}): CalendarEvent => ({
    uid: 'qingzhou-2025-nev-output@nevplan',
    day: '2025-12-31',
    summary: 'Due: NEV production',
    description: 'A page',
    url: 'https://gazette.example/2021',
    categories: ['Qingzhou'],
    ...parts,
  });
  const read = (text: string) =>
    new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
  const calendar = (events: readonly CalendarEvent[]) =>
    toCalendar({ name: '到期', made: '2026-11-23', events });

  test('has an all-day event for each thing, which blocks no time', () => {
    const text = calendar([event(), event({ uid: 'other@nevplan', day: '2028-02-29' })]);
    const [first, second] = read(text);
    expect([first?.uid, first?.startDate.toString(), first?.endDate.toString()]).toEqual([
      'qingzhou-2025-nev-output@nevplan',
      '2025-12-31',
      '2026-01-01',
    ]);
    expect([second?.startDate.toString(), second?.endDate.toString()]).toEqual([
      '2028-02-29',
      '2028-03-01',
    ]);
    expect(first?.startDate.isDate).toBe(true);
    expect(text.match(/TRANSP:TRANSPARENT/g)).toHaveLength(2);
    expect(text).toContain('DTSTAMP:20261123T000000Z\r\n');
  });

  test('keeps what must be escaped, and no line is longer than 75 octets or breaks a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const summary = text.replace(/[\p{Cc}\p{Cs}\ufffd]/gu, ' ');
        const whole = calendar([
          event({ summary, description: `one; two, three\\four\n${summary}` }),
        ]);
        const [found] = read(whole);
        expect(found?.summary).toBe(summary);
        expect(found?.description).toBe(`one; two, three\\four\n${summary}`);
        for (const line of whole.split('\r\n'))
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(whole).not.toMatch(/\ufffd/);
      }),
      { numRuns: 200 },
    );
  });

  test('without events is a calendar all the same', () => {
    expect(read(calendar([]))).toEqual([]);
  });
});
