// Everyday English for chargers, stations, roads and what flows through them. Part of everyday.ts.
import { isShare } from './feature-kinds.ts';
import { FACILITIES, isOfCharging, join, type Said, type TextRule } from './said-rule.ts';

/** In the order in which they are applied. */
export const PLACE_RULES: readonly TextRule[] = [
  builtFacilities,
  howManyMore,
  putUp,
  sizeOfFleet,
  gigawattHours,
  kilowatts,
  electricityCharged,
  tonnesOfHydrogen,
  testRoads,
];

/** "Stations built": they are put up where they stand, not made to be sold. */
function builtFacilities(features: Said, text: string): void {
  if (/\b(output|production|manufactur[a-z]+|makes?|making|produc[a-z]+)\b/.test(text)) return;
  if (FACILITIES.some((one) => features.has(one))) features.delete('output');
}

/** "How many more stations" are to be added; more than somewhere else is a comparison. */
function howManyMore(features: Said, text: string): void {
  const ofFacilities = FACILITIES.some((one) => features.has(one));
  if (ofFacilities && /\bhow many more\b/.test(text) && !/\bthan\b/.test(text))
    features.add('added');
}

const PUTS_UP =
  /(?<!^|\b(?:please|you|lets|now|then) )\badds?\b(?! up)|\b(install|installs|installing|put up|puts up|putting up|put in place)\b(?!.{0,40}\b(in total|altogether|in all)\b)/;

/** "How many chargers did it promise to add", "did it install": those that come new, not all that there are. */
function putUp(features: Said, text: string): void {
  if (FACILITIES.some((one) => features.has(one)) && PUTS_UP.test(text)) features.add('added');
}

const COUNTED = [...FACILITIES, 'stock', 'fuel-cell-vehicle', 'nev-bus', 'bus', 'taxi'];
const IN_MONEY = /\b(yuan|money|worth|value|rmb|cny)\b/;

/** "How big is the fleet" counts vehicles, not yuan; "how big a share" asks for a percentage. */
function sizeOfFleet(features: Said, text: string): void {
  const counted = [...features].some(
    (one) => COUNTED.includes(one) || isShare(one) || one === 'share',
  );
  if (features.has('worth') && !IN_MONEY.test(text) && counted) features.delete('worth');
}

/** GWh are those of batteries. */
function gigawattHours(features: Said, text: string): void {
  if (/\bgwh\b/.test(text) && !features.has('energy-storage') && !isOfCharging(text))
    features.add('battery');
}

/** "How many kW of public charging". */
function kilowatts(features: Said, text: string): void {
  if (!/\b(kw|kilowatts?|mw|megawatts?)\b/.test(text) || !isOfCharging(text)) return;
  join(features, 'power', 'charging-pile');
  features.add('charging');
}

const ELECTRICITY_CHARGED =
  /\b(juice|power|electricity|energy|current)\b.{0,40}\b(draw|drew|drawn|take|took|use|used|consumed?|suck(ed)?)\b.{0,25}\b(chargers?|piles?|plugs)\b|\b(kwh|electricity|power (use|used|consumed|consumption)|consumption)\b.{0,30}\bcharg(e|ed|ing)\b|\bcharging\b.{0,15}\b(consumption|consumed?)\b/;

/** "KWh charged by EVs", "power consumption of EV charging". */
function electricityCharged(features: Said, text: string): void {
  if (ELECTRICITY_CHARGED.test(text) && !features.has('energy-use'))
    join(features, 'charging-electricity', 'power', 'charging-pile', 'nev');
}

/** "Tonnes of hydrogen to supply", "tonnes it can make". */
function tonnesOfHydrogen(features: Said, text: string): void {
  if (!features.has('hydrogen') || features.has('price')) return;
  if (/\b(supply(?! chain)|supplies|supplied|available|availability)\b/.test(text))
    join(features, 'hydrogen-supply', 'hydrogen');
  else if (features.has('capacity') || features.has('output'))
    join(features, 'hydrogen-production', 'hydrogen', 'output');
}

const SELF_DRIVING = /\b(self driving|autonomous|driverless|unmanned|automated)\b/;

/** "How many km of road are open to self-driving", "square km". */
function testRoads(features: Said, text: string): void {
  if (!SELF_DRIVING.test(text)) return;
  if (/\b(square|sq) (km|kilomet[a-z]+)\b/.test(text))
    join(features, 'driving-area', 'smart-road', 'share', 'autonomous');
  else if (/\b(km|kilomet[a-z]+)\b/.test(text) && /\broads?\b/.test(text))
    join(features, 'smart-road', 'stock');
}
