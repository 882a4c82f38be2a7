// The five fields of cron (minute hour day month weekday), read into the days and minutes that they name.

export interface CronFields {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  /** 0 is Sunday. */
  readonly weekdays: ReadonlySet<number>;
  /** Where both a day of the month and a weekday are named, either will do: POSIX crontab, and what people expect of cron. */
  readonly eitherDay: boolean;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');

interface Field {
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
}

const MINUTE: Field = { least: 0, most: 59 };
const HOUR: Field = { least: 0, most: 23 };
const DAY: Field = { least: 1, most: 31 };
const MONTH: Field = { least: 1, most: 12, names: MONTHS };
/** 7 is Sunday too. */
const WEEKDAY: Field = { least: 0, most: 7, names: WEEKDAYS };

/** Null where the text is no cron line, or uses what only some crons know (L, W, #). */
export function readCron(text: string): CronFields | null {
  const [minute, hour, day, month, weekday, ...others] = text.trim().toLowerCase().split(/\s+/);
  if (minute === undefined || hour === undefined || day === undefined) return null;
  if (month === undefined || weekday === undefined || others.length > 0) return null;
  const lists = [
    readField(minute, MINUTE),
    readField(hour, HOUR),
    readField(day, DAY),
    readField(month, MONTH),
    readField(weekday, WEEKDAY),
  ] as const;
  const [minutes, hours, days, months, weekdays] = lists;
  if (!minutes || !hours || !days || !months || !weekdays) return null;
  return {
    minutes,
    hours,
    days: new Set(days),
    months: new Set(months),
    weekdays: new Set(weekdays.map((number) => number % 7)),
    eitherDay: !isAny(day) && !isAny(weekday),
  };
}

function isAny(text: string): boolean {
  return text === '*' || text === '?';
}

/** In order, without repeats; null where it cannot be read. */
function readField(text: string, field: Field): number[] | null {
  const found = new Set<number>();
  for (const part of text.split(',')) {
    const range = readPart(part, field);
    if (range === null) return null;
    for (let number = range.from; number <= range.to; number += range.step) found.add(number);
  }
  return [...found].sort((a, b) => a - b);
}

const PART = /^(\*|\?|\w+)(?:-(\w+))?(?:\/(\d+))?$/;

function readPart(part: string, field: Field): { from: number; to: number; step: number } | null {
  const [, start = '', end, every] = PART.exec(part) ?? [];
  const step = every === undefined ? 1 : Number(every);
  if (step < 1) return null;
  if (isAny(start)) {
    const to = field === WEEKDAY ? 6 : field.most;
    return end === undefined ? { from: field.least, to, step } : null;
  }
  const from = readNumber(start, field);
  const last = end === undefined ? from : readNumber(end, field);
  if (from === null || last === null) return null;
  // "fri-sun" goes on to the 7 that is Sunday as well.
  const to = field === WEEKDAY && last === 0 && from > 0 ? 7 : last;
  if (to < from || (end === undefined && every !== undefined)) return null;
  return { from, to, step };
}

function readNumber(text: string, { least, most, names = [] }: Field): number | null {
  const named = names.indexOf(text.slice(0, 3));
  if (named >= 0 && /^[a-z]+$/.test(text)) return named + (least === 1 ? 1 : 0);
  if (!/^\d{1,2}$/.test(text)) return null;
  const number = Number(text);
  return number >= least && number <= most ? number : null;
}
