// The figures that a reader of a region's card looks for first, in this order.

const HEADLINE_METRICS: readonly string[] = [
  'nev-output',
  'nev-output-share-of-own',
  'nev-output-share-of-national',
  'nev-sales-share',
  'nev-sales',
  'nev-stock',
  'vehicle-output',
  'nev-capacity',
  'vehicle-capacity',
  'nev-industry-output-value',
  'nev-chain-output-value',
  'nev-industry-revenue',
  'nev-industry-scale',
  'auto-industry-output-value',
  'auto-industry-revenue',
  'auto-industry-scale',
  'battery-output-value',
  'battery-output',
  'charging-piles',
  'public-charging-piles',
  'swap-stations',
  'hydrogen-stations',
  'fuel-cell-vehicles',
  'nev-promotion-cumulative',
  'nev-exports',
];

/** The place of a metric among them; all others share the last one. */
export function headlineRank(metric: string): number {
  const at = HEADLINE_METRICS.indexOf(metric);
  return at === -1 ? HEADLINE_METRICS.length : at;
}
