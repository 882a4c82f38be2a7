// Schedules over 400 days in every zone that shifts, against the Temporal polyfill.
import { nextTimes } from '../../src/digests/schedule.ts';
import { dailyInstants, shiftingZones, WINDOWS } from '../digests/temporal-twin.ts';

export interface Zones {
  readonly zones: number;
  readonly days: number;
  readonly times: number;
  readonly differences: string[];
}

const DAYS = 400;
const TIMES = [
  '00:00',
  '00:30',
  '01:00',
  '01:30',
  '02:00',
  '02:15',
  '02:30',
  '03:00',
  '12:00',
  '23:00',
  '23:30',
  '23:59',
];

export function checkAllZones(): Zones {
  const differences: string[] = [];
  let times = 0;
  const zones = shiftingZones();
  const rows = [
    ...zones.map((zone) => [zone, WINDOWS.now] as const),
    ['Pacific/Apia', WINDOWS.apia] as const,
    ['Pacific/Fakaofo', WINDOWS.apia] as const,
  ];
  for (const [zone, start] of rows) {
    for (const time of TIMES) {
      const expected = dailyInstants(zone, time, start, DAYS);
      const found = nextTimes(
        { kind: 'daily', time },
        zone,
        (expected[0] ?? 0) - 1,
        expected.length,
      );
      times += expected.length;
      found.forEach(({ local, at }, index) => {
        if (at !== expected[index])
          differences.push(`${zone} ${local}: ${new Date(at).toISOString()}`);
      });
    }
  }
  return { zones: rows.length, days: DAYS, times, differences };
}
