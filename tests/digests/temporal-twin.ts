// The second implementation of clock time: the Temporal polyfill, asked for each day anew.
import { Temporal } from '@js-temporal/polyfill';

/** Where the 400 days begin. */
export const WINDOWS = { now: '2026-01-01', apia: '2011-06-01' } as const;

/** Every IANA zone whose offset changes within the 400 days. */
export function shiftingZones(start: string = WINDOWS.now, days = 400): string[] {
  const begin = Date.parse(start);
  return Intl.supportedValuesOf('timeZone').filter((zone) => {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    const offset = (day: number) => format.format(begin + day * 86_400_000).split(', ')[1];
    const first = offset(0);
    for (let day = 7; day < days; day += 7) if (offset(day) !== first) return true;
    return false;
  });
}

/** When a time of day happens on each day: in a gap the end of the gap, of two the first; a time that falls to the same minute as the one before it is that one. */
export function dailyInstants(zone: string, time: string, start: string, days: number): number[] {
  const instants = new Set<number>();
  let date = Temporal.PlainDate.from(start);
  for (let count = 0; count < days; count++, date = date.add({ days: 1 })) {
    instants.add(instantOn(date, time, zone));
  }
  return [...instants];
}

function instantOn(date: Temporal.PlainDate, time: string, zone: string): number {
  const wall = date.toPlainDateTime(time);
  const first = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(wall)) return first.epochMilliseconds;
  // In a gap "earlier" lies before it: the end of the gap is the next change of the zone's offset.
  const end = first.getTimeZoneTransition('next');
  if (end === null) throw new Error(`No change of offset in ${zone} after ${first.toString()}`);
  return end.epochMilliseconds;
}
