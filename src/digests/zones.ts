// Clock time in a time zone ⇄ instants. The zone data are those of Intl; a gap and a repeated hour are settled here, one way for all schedules.

/** What a clock on the wall shows. Months and days count from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, format);
  return format;
}

const SHOWN = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/;

/** The clock of a zone at an instant, as if it were UTC: milliseconds that can be reckoned with. */
function wallAt(instant: number, zone: string): number {
  const shown = SHOWN.exec(formatOf(zone).format(instant));
  if (shown === null) throw new Error(`Intl shows the time in ${zone} in an unknown form.`);
  const [, month, day, year, hour, minute, second] = shown;
  return Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
}

/** How far the zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  return wallAt(instant, zone) - Math.floor(instant / 1000) * 1000;
}

/** What the clocks of a zone show at an instant. */
export function wallTimeAt(instant: number, zone: string): WallTime {
  const wall = new Date(wallAt(instant, zone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  };
}

/**
 * The instant at which the clock of a zone shows a time. Of a time that is shown twice the first; for one that is left out
 * (the clock is put forward, or a day is skipped) the first minute after the gap.
 */
export function instantOf({ year, month, day, hour, minute }: WallTime, zone: string): number {
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  const [before, after] = [offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)];
  for (const offset of [Math.max(before, after), Math.min(before, after)]) {
    if (offsetAt(wall - offset, zone) === offset) return wall - offset;
  }
  return endOfGap(wall, zone);
}

/** The first minute at which the clock shows at least this time. */
function endOfGap(wall: number, zone: string): number {
  let [early, late] = [wall - DAY, wall + DAY];
  while (late - early > MINUTE) {
    const middle = Math.floor((early + late) / 2 / MINUTE) * MINUTE;
    if (wallAt(middle, zone) >= wall) late = middle;
    else early = middle;
  }
  return late;
}

/** YYYY-MM-DD in a zone. */
export function dayAt(instant: number, zone: string): string {
  const { year, month, day } = wallTimeAt(instant, zone);
  return `${year}-${two(month)}-${two(day)}`;
}

/** YYYY-MM-DDTHH:MM, without a zone. */
export function sayWall({ year, month, day, hour, minute }: WallTime): string {
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** What people in China and elsewhere type for a zone, besides its IANA name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  beijing: 'Asia/Shanghai',
  china: 'Asia/Shanghai',
  北京: 'Asia/Shanghai',
  北京时间: 'Asia/Shanghai',
  上海: 'Asia/Shanghai',
  中国: 'Asia/Shanghai',
  香港: 'Asia/Hong_Kong',
  台北: 'Asia/Taipei',
  新加坡: 'Asia/Singapore',
  东京: 'Asia/Tokyo',
  伦敦: 'Europe/London',
  纽约: 'America/New_York',
  gmt: 'UTC',
  z: 'UTC',
};

/** "asia/shanghai", "Berlin", 北京 → the IANA name; null where there is no such zone. */
export function readZone(words: string): string | null {
  const typed = words.trim().replaceAll(' ', '_').toLowerCase();
  const other = OTHER_NAMES[typed];
  if (other !== undefined) return other;
  if (typed.includes('/') || typed === 'utc') return canonical(typed);
  const city = Intl.supportedValuesOf('timeZone').find((name) =>
    name.toLowerCase().endsWith(`/${typed}`),
  );
  return city ?? null;
}

function canonical(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
