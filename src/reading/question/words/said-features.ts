// The features that a text names, once its words are put together: "share … own", "on the road", "the top three".
import type { QuantitySpot } from '../../quantities/figure.ts';
import { addEveryday } from './everyday.ts';
import { fleetOf } from './everyday-things.ts';
import type { FeatureSpot } from './features.ts';
import { chargingPower, homePiles, stations, townshipCoverage } from './said-charging.ts';
import { unitsAimedAt } from './said-companies.ts';
import type { Said } from './said-rule.ts';
import {
  localParts,
  ofChinasNevs,
  outOfHundred,
  shareOfValue,
  shareOfWhat,
} from './said-shares.ts';
import {
  exportsValue,
  outputValueIncrease,
  retailGrowth,
  soldAbroad,
  withBatteries,
} from './said-trade.ts';
import { addUnits, grownFromYearBefore, toBeRanked, upOrDown } from './said-units.ts';
import {
  allPowers,
  countFirms,
  electricBuses,
  howManyThereAre,
  madeAndSold,
  moreVehicles,
  onRoads,
  partsFirms,
  publicServices,
  soFar,
  wholeFleet,
} from './said-vehicles.ts';
import { addSpokenChinese } from './spoken-chinese.ts';

/** Whom the text is about, as far as it changes what a share or a rank can be of. */
export interface Subject {
  /** A region or a place is named. */
  readonly region: boolean;
  /** Nothing but China is named: its own share of something is not its share of China. */
  readonly national: boolean;
  readonly city: boolean;
  /** A city is named and its province as well. */
  readonly withProvince: boolean;
  readonly company: boolean;
}

/** The features of a text, put together. */
export function saidFeatures(
  spots: readonly FeatureSpot[],
  text: string,
  subject: Subject,
  { quantities }: { readonly quantities: readonly QuantitySpot[] },
): ReadonlySet<string> {
  const features = new Set(spots.map(({ feature }) => feature));
  addEveryday(features, text);
  addSpokenChinese(features, text);
  addUnits(features, quantities, subject, text);
  for (const rule of RULES) rule(features, text, subject);
  return features;
}

type Rule = (features: Said, text: string, subject: Subject) => void;

const RULES: readonly Rule[] = [
  toBeRanked,
  countFirms,
  allPowers,
  publicServices,
  grownFromYearBefore,
  outOfHundred,
  soFar,
  wholeFleet,
  stations,
  onRoads,
  ofChinasNevs,
  shareOfWhat,
  townshipCoverage,
  withoutPartsOf,
  homePiles,
  soldAbroad,
  exportsValue,
  outputValueIncrease,
  shareOfValue,
  withBatteries,
  moreVehicles,
  partsFirms,
  chargingPower,
  retailGrowth,
  howManyThereAre,
  electricBuses,
  localParts,
  upOrDown,
  madeAndSold,
  unitsAimedAt,
  fleetOf,
];

/** What a feature is made of is not said besides: cars per pile speaks of cars and piles. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  ratio: ['charging-pile', 'nev', 'vehicle'],
  radius: ['public', 'charging-pile', 'charging-station', 'private'],
  'evs-served': ['charging-pile', 'charging-station', 'nev', 'vehicle', 'stock'],
  'energy-use': ['charging-electricity', 'nev', 'bev', 'new', 'vehicle'],
  bidirectional: ['charging-pile'],
  recycling: ['battery', 'firms'],
  'l4-trips': ['autonomous', 'taxi'],
  'daily-traffic': ['hydrogen-highway', 'vehicle'],
  subsidised: ['fuel-cell-vehicle'],
  'local-parts-share': ['components', 'nev', 'share', 'output'],
};

function withoutPartsOf(features: Said): void {
  for (const [whole, parts] of Object.entries(PARTS)) {
    if (!features.has(whole)) continue;
    for (const part of parts) features.delete(part);
    if (whole === 'radius') features.add('charging');
  }
}
