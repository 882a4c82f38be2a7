// INTERIM: being replaced.
export interface TimeSpot {
  readonly start: number;
  readonly end: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly period: string | null;
  readonly relation: 'in' | 'by' | 'since' | 'before' | 'after' | 'plan';
}
export function spotTimes(text: string, today: string): TimeSpot[] {
  const spots: TimeSpot[] = [];
  const now = Number(today.slice(0, 4));
  for (const m of text.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)年?/g)) {
    const year = Number(m[1]);
    spots.push({
      start: m.index,
      end: m.index + m[0].length,
      from: year,
      to: year,
      period: String(year),
      relation: 'in',
    });
  }
  for (const m of text.matchAll(/last year|去年/g))
    spots.push({
      start: m.index,
      end: m.index + m[0].length,
      from: now - 1,
      to: now - 1,
      period: String(now - 1),
      relation: 'in',
    });
  return spots;
}
