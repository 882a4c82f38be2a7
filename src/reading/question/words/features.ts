// What words say about a metric, broken into features: "public chargers added" = public + charging-piles + added. A metric has the
// features that its id is made of, so that a question finds it without a phrase for every way to ask.
import type { Metric } from '../../../catalog/schema.ts';
import { isInsideWord } from '../../../catalog/word-edges.ts';
import { WORDS } from './vocabulary.ts';

export interface FeatureSpot {
  readonly start: number;
  readonly end: number;
  readonly feature: string;
}

/** Parts of ids that are one feature though they are written with dashes; longest first. */
const COMPOUNDS: readonly (readonly [string, string])[] = [
  ['evs-per-charging-pile', 'ratio'],
  ['fuel-cell-engine', 'fuel-cell-engine'],
  ['hydrogen-highways', 'hydrogen-highway'],
  ['hydrogen-demonstration-projects', 'hydrogen-project'],
  ['hydrogen-stations-planned', 'stations-planned'],
  ['hydrogen-supply', 'hydrogen-supply'],
  ['hydrogen-production', 'hydrogen-production'],
  ['green-hydrogen-output', 'green-hydrogen'],
  ['fuel-cell-vehicles-daily-traffic', 'daily-traffic'],
  ['fuel-cell-vehicles-subsidised', 'subsidised'],
  ['fuel-cell-industry', 'fuel-cell-industry'],
  ['new-energy-industry', 'new-energy-industry'],
  ['energy-storage', 'energy-storage'],
  ['lithium-salt', 'lithium-salt'],
  ['low-speed-autonomous-vehicles', 'low-speed'],
  ['autonomous-vehicles', 'autonomous'],
  ['autonomous-driving-area', 'driving-area'],
  ['icv-road-facilities', 'roadside'],
  ['icv-test-licences', 'test-licence'],
  ['l4-passenger-trips', 'l4-trips'],
  ['driverless-freight', 'driverless-freight'],
  ['data-collection-vehicles', 'data-collection'],
  ['global-nev-brands', 'global-brand'],
  ['million-unit-product-families', 'million-family'],
  ['parts-champion-firms', 'champion'],
  ['little-giant-firms', 'little-giant'],
  ['specialised-smes', 'specialised-sme'],
  ['firms-attracted', 'attracted'],
  ['recycling-firms', 'recycling'],
  ['nev-service-outlets', 'outlet'],
  ['enterprise-tech-centers', 'tech-center'],
  ['provincial-innovation-centers', 'provincial-innovation'],
  ['innovation-centers', 'innovation-center'],
  ['nev-industry-bases', 'industry-base'],
  ['ten-billion-clusters', 'ten-billion'],
  ['future-factories', 'future-factory'],
  ['bidirectional-charging-piles', 'bidirectional'],
  ['highway-charging-space-share', 'charging-space'],
  ['townships-with-charging', 'townships-with'],
  ['evs-served-by-charging', 'evs-served'],
  ['orderly-charging-capacity', 'orderly'],
  ['urban-dc-charging-guns-added', 'dc-gun'],
  ['auto-and-transport', 'auto-and-transport'],
  ['auto-services', 'auto-services'],
  ['supporting-services', 'supporting-services'],
  ['vehicle-making', 'vehicle-making'],
  ['high-end-nev-share', 'high-end'],
  ['leading-parts-firms', 'leading-parts'],
  ['new-parts-firms', 'new-parts'],
  ['upgraded-parts-firms', 'upgraded-parts'],
  ['icv-leading-firms', 'icv-leading'],
  ['hydrogen-leading-firms', 'hydrogen-leading'],
  ['parts-clusters', 'parts-cluster'],
  ['icv-clusters', 'icv-cluster'],
  ['cv2x-vehicles', 'cv2x'],
  ['ev-energy-use', 'energy-use'],
  ['nev-parking-spaces', 'parking'],
  ['smart-car', 'of'],
  ['share-of-new-private-cars', 'share-private'],
  ['share-of-private-purchases', 'share-private'],
  ['share-of-auto-output-value', 'share-of-value'],
  ['nev-share', 'nev-share'],
  ['share-of-national', 'share-national'],
  ['share-of-province', 'share-province'],
  ['share-of-own', 'share-own'],
  ['share-of-output', 'share-output'],
  ['retail-sales-growth', 'retail-growth'],
  ['clean-energy', 'clean'],
  ['registration-share', 'registration-share'],
  ['sales-share', 'sales-share'],
  ['stock-share', 'stock-share'],
  ['maker-sales', 'maker-sales'],
  ['output-value-increase', 'output-value-increase'],
  ['output-value', 'output-value'],
  ['value-added', 'value-added'],
  ['exports-value', 'exports-value'],
  ['local-parts-share', 'local-parts-share'],
  ['charging-piles', 'charging-pile'],
  ['charging-pile', 'charging-pile'],
  ['charging-stations', 'charging-station'],
  ['supercharging-stations', 'supercharging-station'],
  ['supercharging-piles', 'supercharging-pile'],
  ['swap-stations', 'swap-station'],
  ['hydrogen-stations', 'hydrogen-station'],
  ['fuel-cell-heavy-trucks', 'fuel-cell-heavy-truck'],
  ['fuel-cell-vehicles', 'fuel-cell-vehicle'],
  ['fuel-cell-vehicle', 'fuel-cell-vehicle'],
  ['fuel-cell', 'fuel-cell'],
  ['heavy-trucks', 'heavy-truck'],
  ['heavy-truck', 'heavy-truck'],
  ['ride-hailing', 'ride-hailing'],
  ['hydrogen-equipment', 'hydrogen-equipment'],
  ['charging-electricity', 'charging-electricity'],
  ['passenger-car-cap', 'passenger-car-cap'],
  ['capacity-utilisation', 'utilisation'],
  ['auto-aftermarket', 'aftermarket'],

  ['nev-buses', 'nev-bus'],
  ['public-fleet', 'public-fleet'],
  ['official-car', 'official-car'],
  ['smart-road-length', 'smart-road'],
  ['auto-industry', 'auto-industry'],
  ['nev-industry', 'nev-industry'],
  ['nev-chain', 'nev-industry'],
  ['icv-industry', 'icv-industry'],
  ['hydrogen-industry', 'hydrogen-industry'],
  ['battery-industry', 'battery'],
  ['lithium-carbonate', 'lithium-carbonate'],
  ['promotion-cumulative', 'promotion'],
  ['nevs-added', 'nevs-added'],
  ['trade-ins', 'trade-ins'],
  ['fuel-car-sales-end-year', 'fuel-ban'],
  ['parts-to-vehicle-value-ratio', 'parts-ratio'],
  ['plate-quota', 'plate-quota'],
  ['credit-ratio', 'credit-ratio'],
  ['investment', 'investment'],
  ['carbon-reduction', 'carbon'],
];

/** By their first part: an id is only compared with the compounds that it can hold. */
const COMPOUNDS_BY_PART = new Map<string, number[]>();
for (const [at, [compound]] of COMPOUNDS.entries()) {
  const part = compound.split('-', 1)[0] ?? '';
  const places = COMPOUNDS_BY_PART.get(part);
  if (places === undefined) COMPOUNDS_BY_PART.set(part, [at]);
  else places.push(at);
}

/** The compounds whose first part the id has, in the order of the list. */
function compoundsLike(id: string): (readonly [string, string])[] {
  const places = new Set(id.split('-').flatMap((part) => COMPOUNDS_BY_PART.get(part) ?? []));
  return [...places].sort((a, b) => a - b).flatMap((at) => [COMPOUNDS[at] ?? ['', '']]);
}

const features = new WeakMap<Metric, ReadonlySet<string>>();

/** The features of a metric, read from its id. */
export function featuresOf(metric: Metric): ReadonlySet<string> {
  const known = features.get(metric);
  if (known !== undefined) return known;
  const found = new Set<string>();
  let rest = `-${metric.id}-`;
  for (const [compound, feature] of compoundsLike(metric.id)) {
    if (!rest.includes(`-${compound}-`)) continue;
    found.add(feature);
    rest = rest.replace(`-${compound}-`, '--');
  }
  for (const part of rest.split('-')) if (part !== '') found.add(part === 'nevs' ? 'nev' : part);
  features.set(metric, found);
  return found;
}

interface Entry {
  readonly words: string;
  readonly feature: string;
}

const entries: ReadonlyMap<string, readonly Entry[]> = byFirstCharacter();

function byFirstCharacter(): Map<string, Entry[]> {
  const buckets = new Map<string, Entry[]>();
  for (const [feature, list] of WORDS) {
    for (const words of list) {
      const first = words[0] ?? '';
      const bucket = buckets.get(first);
      if (bucket === undefined) buckets.set(first, [{ words, feature }]);
      else bucket.push({ words, feature });
    }
  }
  for (const bucket of buckets.values()) bucket.sort((a, b) => b.words.length - a.words.length);
  return buckets;
}

/** The features that a text made a key by toKey() names: from the left, the longest words first. */
export function spotFeatures(text: string): FeatureSpot[] {
  const spots: FeatureSpot[] = [];
  let at = 0;
  while (at < text.length) {
    const spot = featureAt(text, at);
    if (spot !== undefined) spots.push(spot);
    at = spot?.end ?? at + 1;
  }
  return spots;
}

function featureAt(text: string, start: number): FeatureSpot | undefined {
  if (isInsideWord(text, start)) return undefined;
  for (const { words, feature } of entries.get(text.charAt(start)) ?? []) {
    const end = start + words.length;
    if (text.startsWith(words, start) && !isInsideWord(text, end)) return { start, end, feature };
  }
  return undefined;
}
