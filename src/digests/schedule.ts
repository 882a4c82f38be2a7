// When a digest is due. A schedule names times on the clock of a zone; each of them happens once, whatever the clock does.

import { type CronFields, readCron } from '../cron.ts';
import type { Schedule, Weekday } from '../state/records.ts';
import { instantOf, sayWall, wallTimeAt } from './zones.ts';

export interface Due {
  /** The time that the schedule names: YYYY-MM-DDTHH:MM on the zone's clock. */
  readonly local: string;
  /** When that is, milliseconds since 1970: after a gap in the clock where the time is left out. */
  readonly at: number;
}

export const WEEKDAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 29 February can be eight years away (1896 to 1904, 2096 to 2104); a schedule without a day in that time has none. */
const LONGEST_WAIT_DAYS = 8 * 366 + 1;

/** The first time after an instant; null where the schedule names a day that no calendar has. */
export function nextAfter(schedule: Schedule, zone: string, after: number): Due | null {
  const fields = fieldsOf(schedule);
  const { year, month, day } = wallTimeAt(after, zone);
  // A day early, since a time that is left out before midnight happens on the day after.
  const start = Date.UTC(year, month - 1, day) - DAY;
  for (let count = 0; count < LONGEST_WAIT_DAYS; count++) {
    const found = firstOn(new Date(start + count * DAY), fields, zone, after);
    if (found !== null) return found;
  }
  return null;
}

/** The next few times after an instant. */
export function nextTimes(schedule: Schedule, zone: string, after: number, count: number): Due[] {
  const times: Due[] = [];
  for (let due = nextAfter(schedule, zone, after); due !== null && times.length < count; ) {
    times.push(due);
    due = nextAfter(schedule, zone, due.at);
  }
  return times;
}

/** How far back to look for the latest time: few steps for each kind of schedule. */
const SPANS = [2 * DAY, 40 * DAY, 400 * DAY, Number.POSITIVE_INFINITY] as const;

/** The latest time after one instant and up to another; null where there was none. */
export function latestDue(
  schedule: Schedule,
  zone: string,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Due | null {
  for (const span of SPANS) {
    let latest: Due | null = null;
    let due = nextAfter(schedule, zone, Math.max(after, upTo - span));
    while (due !== null && due.at <= upTo) {
      latest = due;
      due = nextAfter(schedule, zone, due.at);
    }
    if (latest !== null || upTo - span <= after) return latest;
  }
  return null;
}

function firstOn(date: Date, fields: CronFields, zone: string, after: number): Due | null {
  if (!isDay(date, fields)) return null;
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  for (const hour of fields.hours) {
    for (const minute of fields.minutes) {
      const wall = { year, month, day, hour, minute };
      const at = instantOf(wall, zone);
      if (at > after) return { local: sayWall(wall), at };
    }
  }
  return null;
}

function isDay(date: Date, { days, months, weekdays, eitherDay }: CronFields): boolean {
  if (!months.has(date.getUTCMonth() + 1)) return false;
  const [ofMonth, ofWeek] = [days.has(date.getUTCDate()), weekdays.has(date.getUTCDay())];
  return eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
}

/** @throws Error for a cron line that cannot be read, which is never kept. */
function fieldsOf(schedule: Schedule): CronFields {
  const text = cronOf(schedule);
  const fields = readCron(text);
  if (fields === null) throw new Error(`The kept schedule “${text}” cannot be read.`);
  return fields;
}

/** Every schedule is a cron line; the presets only say it more kindly. */
function cronOf(schedule: Schedule): string {
  if (schedule.kind === 'cron') return schedule.fields;
  const [hour, minute] = schedule.time.split(':').map(Number);
  const time = `${minute} ${hour}`;
  switch (schedule.kind) {
    case 'daily':
      return `${time} * * *`;
    case 'weekdays':
      return `${time} * * 1-5`;
    case 'weekly':
      return `${time} * * ${schedule.days.map((day) => WEEKDAYS.indexOf(day)).join(',')}`;
    case 'monthly':
      return `${time} ${schedule.day} * *`;
    default:
      return schedule satisfies never;
  }
}

export type CronTrouble = 'unreadable' | 'too-often' | 'never';

/** Why a cron line is not taken as a schedule; null where it is. */
export function cronTrouble(text: string): CronTrouble | null {
  const fields = readCron(text);
  if (fields === null) return 'unreadable';
  // A channel that is posted to more than once an hour stops reading.
  if (fields.minutes.length > 1) return 'too-often';
  return nextAfter({ kind: 'cron', fields: text }, 'UTC', 0) === null ? 'never' : null;
}
