// Schedules against a second implementation (the Temporal polyfill), and the fields of cron against croner.
import { Temporal } from '@js-temporal/polyfill';
import { Cron } from 'croner';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCron } from '../../src/cron.ts';
import { cronTrouble, latestDue, nextAfter, nextTimes } from '../../src/digests/schedule.ts';
import { dayAt, readZone } from '../../src/digests/zones.ts';
import type { Schedule } from '../../src/state/records.ts';
import { dailyInstants, shiftingZones, WINDOWS } from './temporal-twin.ts';

const at = (text: string) => Date.parse(text);
const iso = (instant: number | undefined) =>
  instant === undefined ? null : new Date(instant).toISOString();
const daily = (time: string): Schedule => ({ kind: 'daily', time });

describe('a clock that is put forward', () => {
  test.each([
    ['Europe/Berlin', '02:30', '2026-03-29', '2026-03-29T01:00:00.000Z'],
    ['Australia/Lord_Howe', '02:10', '2026-10-04', '2026-10-03T15:30:00.000Z'],
    ['Asia/Beirut', '00:30', '2026-03-29', '2026-03-28T22:00:00.000Z'],
    ['America/New_York', '02:00', '2026-03-08', '2026-03-08T07:00:00.000Z'],
  ])('%s at %s: the first minute after the gap', (zone, time, day, expected) => {
    const due = nextAfter(daily(time), zone, at(`${day}T00:00:00Z`) - 86_400_000 + 3_600_000 * 2);
    const times = nextTimes(daily(time), zone, at(`${day}T00:00:00Z`) - 2 * 86_400_000, 4);
    expect(due).not.toBeNull();
    expect(times.find(({ local }) => local === `${day}T${time}`)?.at).toBe(at(expected));
  });

  test('a day that a zone skips falls to the first minute of the next one', () => {
    const times = nextTimes(daily('09:00'), 'Pacific/Apia', at('2011-12-29T00:00:00Z'), 4);
    expect(times.map(({ local, at: instant }) => [local, iso(instant)])).toEqual([
      ['2011-12-29T09:00', '2011-12-29T19:00:00.000Z'],
      ['2011-12-30T09:00', '2011-12-30T10:00:00.000Z'],
      ['2011-12-31T09:00', '2011-12-30T19:00:00.000Z'],
      ['2012-01-01T09:00', '2011-12-31T19:00:00.000Z'],
    ]);
  });

  test('two times that fall to the same minute are one', () => {
    const hourly: Schedule = { kind: 'cron', fields: '0 2,3 * * *' };
    const times = nextTimes(hourly, 'Europe/Berlin', at('2026-03-28T12:00:00Z'), 3);
    expect(times.map(({ at: instant }) => iso(instant))).toEqual([
      '2026-03-29T01:00:00.000Z',
      '2026-03-30T00:00:00.000Z',
      '2026-03-30T01:00:00.000Z',
    ]);
  });
});

test('an hour that is repeated counts once, the first time', () => {
  const times = nextTimes(daily('02:30'), 'Europe/Berlin', at('2026-10-24T12:00:00Z'), 2);
  expect(times.map(({ at: instant }) => iso(instant))).toEqual([
    '2026-10-25T00:30:00.000Z',
    '2026-10-26T01:30:00.000Z',
  ]);
});

describe('each kind of schedule', () => {
  test.each<[Schedule, string[]]>([
    [{ kind: 'weekdays', time: '09:00' }, ['2026-11-27T09:00', '2026-11-30T09:00']],
    [{ kind: 'weekly', days: ['mon'], time: '08:15' }, ['2026-11-30T08:15', '2026-12-07T08:15']],
    [
      { kind: 'weekly', days: ['thu', 'sun'], time: '00:00' },
      ['2026-11-29T00:00', '2026-12-03T00:00'],
    ],
    [{ kind: 'monthly', day: 28, time: '23:59' }, ['2026-11-28T23:59', '2026-12-28T23:59']],
    [{ kind: 'cron', fields: '0 9 29 2 *' }, ['2028-02-29T09:00', '2032-02-29T09:00']],
    [{ kind: 'cron', fields: '0 9 1 * fri' }, ['2026-11-27T09:00', '2026-12-01T09:00']],
  ])('%j', (schedule, expected) => {
    const times = nextTimes(schedule, 'Asia/Shanghai', at('2026-11-26T04:00:00Z'), 2);
    expect(times.map(({ local }) => local)).toEqual(expected);
  });
});

describe('cron lines', () => {
  test.each([
    ['0 9 * *', 'unreadable'],
    ['0 9 * * * *', 'unreadable'],
    ['60 9 * * *', 'unreadable'],
    ['0 9 * * 1#2', 'unreadable'],
    ['0 9 L * *', 'unreadable'],
    ['0 9 5-3 * *', 'unreadable'],
    ['0 9 */0 * *', 'unreadable'],
    ['*/30 * * * *', 'too-often'],
    ['0,15 9 * * *', 'too-often'],
    ['0 9 30 2 *', 'never'],
    ['0 9 31 2,4,6 *', 'never'],
    ['0 9 * * mon-fri', null],
    ['5 */2 1-7 jan,JUL *', null],
  ])('%s: %s', (text, trouble) => {
    expect(cronTrouble(text)).toBe(trouble);
  });

  const field = (least: number, most: number) =>
    fc.oneof(
      fc.constant('*'),
      fc.integer({ min: least, max: most }).map(String),
      fc.integer({ min: 2, max: 9 }).map((step) => `*/${step}`),
      fc
        .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }))
        .map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
      fc
        .uniqueArray(fc.integer({ min: least, max: most }), { minLength: 2, maxLength: 3 })
        .map((list) => list.join(',')),
    );

  test('name the same times as croner reads in them', () => {
    const line = fc
      .tuple(fc.integer({ min: 0, max: 59 }), field(0, 23), field(1, 28), field(1, 12), field(0, 6))
      // croner and POSIX differ over "*/2" as a day beside a weekday: which of the two counts as "any" is left out.
      .filter(([, , day, , weekday]) => !(day.startsWith('*/') || weekday.startsWith('*/')))
      .map((fields) => fields.join(' '));
    fc.assert(
      fc.property(
        line,
        fc.integer({ min: at('2026-01-01'), max: at('2028-01-01') }),
        (text, from) => {
          const theirs = new Cron(text, { timezone: 'UTC', paused: true }).nextRuns(
            3,
            new Date(from),
          );
          const ours = nextTimes({ kind: 'cron', fields: text }, 'UTC', from, 3);
          expect(ours.map((due) => due.at)).toEqual(theirs.map((date) => date.getTime()));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a line is read alike in any case and spacing', () => {
    expect(readCron('  0   9 * JAN MON ')).toEqual(readCron('0 9 * 1 1'));
  });
});

describe('over 400 days', () => {
  const zones = shiftingZones();

  test('some zones shift, and so there is something to test', () => {
    expect(zones.length).toBeGreaterThan(100);
  });

  // A few zones here, each with its own quirk; npm run torture takes all of them, at many times of day.
  const QUIRKS = [
    ['Australia/Lord_Howe', WINDOWS.now],
    ['Africa/Casablanca', WINDOWS.now],
    ['Asia/Beirut', WINDOWS.now],
    ['America/Nuuk', WINDOWS.now],
    ['Europe/London', WINDOWS.now],
    ['Pacific/Apia', WINDOWS.apia],
  ] as const;
  test.each(QUIRKS)('%s: each day once, and when the Temporal polyfill says', (zone, start) => {
    for (const time of ['00:30', '02:00', '02:15', '23:30']) {
      const expected = dailyInstants(zone, time, start, 400);
      const times = nextTimes(daily(time), zone, (expected[0] ?? 0) - 1, expected.length);
      expect(times.map((due) => due.at)).toEqual(expected);
    }
  });

  test('the latest time due is the one before the next', () => {
    const schedule = fc.constantFrom<Schedule>(
      daily('02:30'),
      { kind: 'weekly', days: ['sun'], time: '02:30' },
      { kind: 'monthly', day: 28, time: '02:30' },
      { kind: 'cron', fields: '7 * * * *' },
      { kind: 'cron', fields: '0 9 29 2 *' },
    );
    const zone = fc.constantFrom(...zones);
    const time = fc.integer({ min: at('2025-01-01'), max: at('2028-01-01') });
    fc.assert(
      fc.property(schedule, zone, time, (one, where, upTo) => {
        const latest = latestDue(one, where, { after: at('2023-01-01'), upTo });
        if (latest === null) return;
        expect(latest.at).toBeLessThanOrEqual(upTo);
        expect(nextAfter(one, where, latest.at)?.at).toBeGreaterThan(upTo);
      }),
      { numRuns: 60 },
    );
  });
});

describe('zones', () => {
  test.each([
    ['Asia/Shanghai', 'Asia/Shanghai'],
    ['asia/shanghai', 'Asia/Shanghai'],
    ['Berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['北京时间', 'Asia/Shanghai'],
    ['utc', 'UTC'],
    ['Mars/Olympus', null],
    ['nowhere', null],
  ])('%s is read as %s', (typed, zone) => {
    expect(readZone(typed)).toBe(zone);
  });

  test('the day is the one of the zone', () => {
    expect(dayAt(at('2026-11-24T23:00:00Z'), 'Asia/Shanghai')).toBe('2026-11-25');
    expect(
      Temporal.Instant.fromEpochMilliseconds(at('2026-11-24T23:00:00Z'))
        .toZonedDateTimeISO('Asia/Shanghai')
        .toPlainDate()
        .toString(),
    ).toBe('2026-11-25');
  });
});
