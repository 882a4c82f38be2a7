// What kind of thing a feature is: a share, a fleet, a measure.

const SHARES: ReadonlySet<string> = new Set([
  'share-national',
  'share-own',
  'share-province',
  'sales-share',
  'stock-share',
  'registration-share',
  'share-private',
  'share-output',
  'nev-share',
  'share-of-value',
  'local-parts-share',
]);

/** Whether the feature is a share of something. */
export function isShare(feature: string): boolean {
  return SHARES.has(feature);
}

const FLEETS: ReadonlySet<string> = new Set([
  'heavy-truck',
  'bus',
  'nev-bus',
  'taxi',
  'ride-hailing',
  'methanol',
  'fuel-cell-vehicle',
  'fuel-cell-heavy-truck',
  'autonomous',
  'low-speed',
]);

/** Vehicles of which a number is always a number in use. */
export function isFleet(feature: string): boolean {
  return FLEETS.has(feature);
}

/** What is measured of a thing: what is sent abroad is not what is made, whatever the thing. */
export const MEASURES = [
  'output',
  'sales',
  'capacity',
  'utilisation',
  'exports',
  'exports-value',
  'growth',
  'revenue',
  'output-value',
  'value-added',
  'price',
  'rank',
  'registrations',
  'investment',
];

/** Whether a feature is a measure of what there is or what was done, as output and sales are. */
export function isMeasure(feature: string): boolean {
  return MEASURES.includes(feature);
}
