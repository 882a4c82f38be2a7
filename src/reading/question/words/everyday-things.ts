// English turns of phrase for what is rarely counted: fleets, private cars, values of industries, cars of any drive. Part of everyday.ts.
import type { Span } from '../../spans.ts';
import { isFleet } from './feature-kinds.ts';
import { join, type Said, type TextRule } from './said-rule.ts';
import { THINGS } from './things.ts';

/** Finds the rare things of a text in key form. */
export const THING_RULES: readonly TextRule[] = [
  fleetOf,
  industryValue,
  sharesOfTownships,
  countedThings,
  privateCars,
  newlyThere,
  hydrogenWords,
  industryGrowth,
  anyDrive,
  throughPort,
];

/** Where the text says the rare things that its features name: all the words that were heard together. */
export function spotThings(text: string, features: ReadonlySet<string>): Span[] {
  return THINGS.filter(
    ({ feature, says, unless }) =>
      features.has(feature) && says.every((words) => words.test(text)) && !unless?.test(text),
  ).flatMap(({ says }) =>
    says.flatMap((words) =>
      [...text.matchAll(new RegExp(words.source, 'g'))].map(({ index, 0: { length } }) => ({
        start: index,
        end: index + length,
      })),
    ),
  );
}

function countedThings(features: Said, text: string): void {
  for (const { feature, says, unless, instead = [] } of THINGS) {
    if (!says.every((words) => words.test(text)) || unless?.test(text)) continue;
    join(features, feature, ...instead);
    if (feature === 'large' || feature === 'new') features.add('makers');
  }
}

/** "The bus fleet": the buses, whatever is asked of them. */
export function fleetOf(features: Said): void {
  if (features.has('nev-bus') && features.has('share'))
    join(features, 'bus', 'nev-bus', 'share').add('nev-share');
  if (features.has('stock') && [...features].some(isFleet)) features.delete('stock');
}

const OF_MONEY = [
  'output-value',
  'revenue',
  'scale',
  'worth',
  'value-added',
  'exports',
  'exports-value',
  'value',
  'investment',
];
const INDUSTRIES = [
  'battery',
  'hydrogen',
  'hydrogen-industry',
  'components',
  'nev-industry',
  'auto-industry',
  'icv-industry',
  'fuel-cell',
  'fuel-cell-industry',
];

/** "Battery value 2025": what an industry is worth. */
function industryValue(features: Said, text: string): void {
  if (!/\bvalue\b(?! (chain|added))/.test(text) || OF_MONEY.some((one) => features.has(one)))
    return;
  // "Hydrogen output … value": what was made is told in yuan, not in tonnes.
  if (features.has('hydrogen-production') && !features.has('capacity'))
    join(features, 'hydrogen-industry', 'hydrogen-production').add('output-value');
  else if (INDUSTRIES.some((one) => features.has(one))) features.add('worth');
}

/** "What share of the townships have a charger". */
function sharesOfTownships(features: Said): void {
  if (!features.has('township') || !features.has('share')) return;
  if (!features.has('charging-pile') && !features.has('charging-station')) return;
  join(features, 'coverage', 'share', 'charging-pile', 'charging-station').add('charging');
}

/** "Privately owned EVs": those that there are. */
function privateCars(features: Said): void {
  if (features.size === 2 && features.has('private') && features.has('nev'))
    join(features, 'stock', 'private');
}

const NEWLY_THERE =
  /\bnewly (in use|on the roads?|in service|put into)\b|\bnew(ly)? ([a-z]+ ){0,3}(in use|into use|on the roads?)\b/;

/** "NEVs newly in use" are those of the period; plates that are given out are registrations. */
function newlyThere(features: Said, text: string): void {
  if (features.has('nev') && NEWLY_THERE.test(text))
    join(features, 'nevs-added', 'nev', 'stock', 'new', 'added');
  if (features.has('registrations')) features.delete('plate-quota');
  if (features.has('plate-quota') && features.has('share'))
    join(features, 'registration-share', 'plate-quota', 'share', 'new', 'vehicle');
}

/** "When should the price fall below 30 yuan" asks for no growth; "fuel cell commercial vehicles" are fuel-cell vehicles. */
function hydrogenWords(features: Said, text: string): void {
  if (features.has('price')) join(features, 'price', 'growth', 'worth');
  if (
    ['output-value', 'revenue', 'scale', 'worth', 'output', 'firms'].some((one) =>
      features.has(one),
    )
  )
    return;
  const ofCells =
    features.has('fuel-cell') || (features.has('hydrogen') && HYDROGEN_FLEET.test(text));
  if (features.has('heavy-truck') && (ofCells || features.has('hydrogen')))
    join(features, 'fuel-cell-heavy-truck', 'heavy-truck', 'hydrogen', 'fuel-cell', 'large');
  else if (ofCells && (features.has('vehicle') || features.has('stock')))
    join(features, 'fuel-cell-vehicle', 'fuel-cell', 'hydrogen', 'vehicle', 'stock');
}

const HYDROGEN_FLEET = /\b(hydrogen|h2)( [a-z]+){0,2} (vehicles|cars|trucks?|fleet)\b/;

const GROWS = /\b(grow(s|th|ing)?|expand(s|ed|ing)?|expansion|increase[sd]?|rise|climb)\b/;

/** "How fast should its EV business expand": the industry grows, not the number of cars. */
function industryGrowth(features: Said, text: string): void {
  const ofNevs = features.has('nev') || features.has('nev-industry');
  if (
    !ofNevs ||
    !GROWS.test(text) ||
    !/\b(nev|ev|electric car|new energy vehicle|electric vehicle)s? (business|industry|sector|trade|economy)\b/.test(
      text,
    )
  )
    return;
  if (
    ['output', 'value-added', 'output-value', 'revenue', 'sales', 'stock'].some((one) =>
      features.has(one),
    )
  )
    return;
  join(features, 'nev-industry', 'nev', 'worth', 'scale', 'gdp');
  features.add('growth');
}

const ANY_DRIVE =
  /\b(all|any|every|whatever) (kinds?|types?|drives?|drivetrains?|fuels?|powertrains?)\b|\b(regardless|irrespective) of .{0,12}(fuel|power|drive|engine)|\b(petrol|gasoline|ice|combustion|fuel)( cars| ones)? (and|or|plus|&) (electric|evs?|nevs?|new energy)\b|\b(electric|evs?|nevs?|new energy)( cars| ones)? (and|or|plus|&) (petrol|gasoline|ice|combustion|fuel)\b|\b(includ[a-z]+|incl) (ice|petrol|combustion|gasoline)|\b(not (just|only)|beyond) (the )?(evs?|nevs?|new energy|electric)/;

/** "Cars of any drive", "EVs and petrol cars together": all vehicles. */
function anyDrive(features: Said, text: string): void {
  if (ANY_DRIVE.test(text) && !features.has('share') && !features.has('charging-pile'))
    join(features, 'vehicle', 'nev', 'fuel-ban');
}

/** "Shipped out through its port". */
function throughPort(features: Said, text: string): void {
  const isOf = features.has('nev') || features.has('vehicle') || features.has('battery');
  if (
    isOf &&
    /\b(ship(s|ped|ping)?|sent|sail(s|ed)?|went|loaded)\b.{0,25}\b(through|via|from|out of|at) ([a-z]+ ){0,2}ports?\b/.test(
      text,
    )
  )
    join(features, 'exports', 'sales', 'shipments', 'output');
}
