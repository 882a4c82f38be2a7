// INTERIM: being replaced.
export interface QuantitySpot {
  readonly start: number;
  readonly end: number;
  readonly comparator: '>' | '>=' | '=' | '~' | '<=' | '<' | 'range';
  readonly value: number | { readonly min: number; readonly max: number };
  readonly kind:
    | 'money'
    | 'dollars'
    | 'percent'
    | 'vehicles'
    | 'energy'
    | 'points'
    | 'times'
    | 'rank'
    | 'plain';
  readonly unit: string | null;
}
export function spotQuantities(text: string): QuantitySpot[] {
  const spots: QuantitySpot[] = [];
  for (const m of text.matchAll(
    /(over |more than |超过)?(\d[\d,.]*)\s*(万|亿|million|billion|%)/g,
  )) {
    const by = { 万: 1e4, 亿: 1e8, million: 1e6, billion: 1e9, '%': 1 }[m[3] ?? ''] ?? 1;
    spots.push({
      start: m.index,
      end: m.index + m[0].length,
      comparator: m[1] ? '>' : '=',
      value: Number((m[2] ?? '').replaceAll(',', '')) * by,
      kind: 'plain',
      unit: null,
    });
  }
  return spots;
}
