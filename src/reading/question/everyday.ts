// English ways of speaking that no list of words holds, since the words stand apart: "ship … abroad", "how many could … build".
// Applied before the other rules of said-features.ts.
import { isFleet, isShare } from './metric-cost.ts';
import { join, type Said } from './said-rule.ts';

type Rule = (features: Said, text: string) => void;

const RULES: readonly Rule[] = [
  outOfFactories,
  soFar,
  builtFacilities,
  ableToBuild,
  abroad,
  worthOfExports,
  byMakers,
  byWhatPercent,
  retail,
  oneInHowMany,
  ofTheVehicles,
  howElectric,
  electrification,
  registeredInAll,
  putOnRoad,
  howManyMore,
  endOfFuelCars,
  sizeOfFleet,
  gigawattHours,
  kilowatts,
  electricityCharged,
  tonnesOfHydrogen,
  serviceAreas,
  shareOfValue,
  testRoads,
  economy,
  manufacturingCount,
  carsThereAre,
  privateBuyers,
  passengerCarsAllowed,
  localised,
  partsPerVehicle,
  firmsBroughtIn,
  shareOfCarMaking,
  shareOfCarsHere,
  onHydrogen,
];

/** Adds to the features of a text in key form what its everyday turns of phrase mean. */
export function addEveryday(features: Said, text: string): void {
  for (const rule of RULES) rule(features, text);
}

const OUT_OF_FACTORIES =
  /\b(came|come|comes|coming|left|leave|leaves|leaving|out) .{0,30}\b(factory|factories|plants|assembly lines?|production lines?)\b|\b(came|come|comes|rolled|roll) off .{0,25}\blines?\b/;

/** "Left the factories of Anhui", "came out of its plants". */
function outOfFactories(features: Said, text: string): void {
  if (OUT_OF_FACTORIES.test(text) && isOfVehicles(features)) features.add('output');
}

function isOfVehicles(features: Said): boolean {
  return ['nev', 'vehicle', 'icv'].some((one) => features.has(one));
}

/** "Built to date": in all years; the year to date is one year. */
function soFar(features: Said, text: string): void {
  const counted = features.has('output') || features.has('sales');
  if (counted && /(?<!\byear |\b20\d\d )\bto date\b|\bsince day one\b|\blifetime\b/.test(text))
    features.add('cumulative');
}

const FACILITIES = [
  'charging-pile',
  'charging-station',
  'swap-station',
  'hydrogen-station',
  'supercharging-station',
  'supercharging-pile',
  'smart-road',
];

/** "Stations built": they are put up where they stand, not made to be sold. */
function builtFacilities(features: Said, text: string): void {
  if (/\b(output|production|manufactur[a-z]+|makes?|making|produc[a-z]+)\b/.test(text)) return;
  if (FACILITIES.some((one) => features.has(one))) features.delete('output');
}

const ABLE_TO_BUILD =
  /\b(able to|capable of) ([a-z]+ )?(make|making|build|building|produce|producing|turn out|assemble|manufacture)\b|\bhow (many|much) .{1,40}\b(can|could) (?!you\b|i\b|we\b).{1,40}\b(make|build|produce|turn out|assemble|manufacture)\b/;

/** "How many could its plants build a year" asks what they can do, not what they did. */
function ableToBuild(features: Said, text: string): void {
  if (ABLE_TO_BUILD.test(text) && features.has('output')) join(features, 'capacity', 'output');
}

const ABROAD =
  /\b(ship|ships|shipped|shipping|shipments?|send|sends|sent|sell|sells|sold|sales|leave|left|went|go|deliver(ed|ies)?)\b.{0,40}\b(abroad|overseas|outside (china|the country)|(foreign|overseas|other) (countries|markets|buyers))\b|\b(overseas|foreign)\b.{0,25}\b(shipments|sales|deliveries)\b/;

/** "Ship EVs abroad", "sold to other countries". */
function abroad(features: Said, text: string): void {
  if (ABROAD.test(text)) join(features, 'exports', 'sales', 'shipments', 'deliveries');
}

/** "What were the exports worth". */
function worthOfExports(features: Said): void {
  // "Export value" names both at once.
  if (features.has('value')) join(features, 'exports-value', 'value', 'exports');
  if (features.has('exports') && (features.has('worth') || features.has('revenue')))
    join(features, 'exports-value', 'exports', 'worth', 'revenue');
}

const BY_MAKERS =
  /\b(makers|carmakers|automakers|manufacturers|(car|auto|ev|nev) (companies|firms))\b.{0,20}\b(sell|sells|sold|sales)\b|\b(sales|deliveries|sold)\b.{0,40}\b(makers|carmakers|automakers|manufacturers)\b/;

/** "How many did its automakers sell": wherever the buyers are. */
function byMakers(features: Said, text: string): void {
  if (!BY_MAKERS.test(text) || /\bhow many ([a-z]+ ){0,2}[a-z]*(makers|manufacturers)\b/.test(text))
    return;
  join(features, 'maker-sales', 'makers', 'firms', 'sales', 'deliveries');
}

const PERCENT_OF_GROWTH =
  /\b(by what|by how many|up what|down what|in) (percent|per cent|percentage|pct)\b|\b(percent|percentage) (change|increase|decrease|rise|drop)\b/;

/** "By what percentage did it change" asks for a growth, "did it grow, in percent" for no share either. */
function byWhatPercent(features: Said, text: string): void {
  if (/\b(by|up|down) what (percent|per cent|percentage|pct)\b/.test(text)) features.add('growth');
  if (features.has('growth') && PERCENT_OF_GROWTH.test(text)) features.delete('share');
}

/** Retail sales are sales, but their growth is counted in money. */
function retail(features: Said): void {
  if (!features.has('retail')) return;
  if (features.has('growth')) join(features, 'retail-growth', 'retail', 'growth', 'sales');
  else if (features.has('sales-share') || features.has('share')) features.delete('retail');
  else join(features, 'sales', 'retail');
}

/** "One in how many Chinese cars". */
function oneInHowMany(features: Said, text: string): void {
  if (/\bone in (how many|every)\b/.test(text)) features.add('share');
}

const OF_THE_VEHICLES =
  /\b(?:of|among|amongst) (?:every |each |the |all |its |their )*(?:\d+ |five |ten |hundred )?(new )?(?:cars|vehicles|autos|automobiles)(?: [a-z]+){0,3}? (newly )?(built|made|produced|manufactured|assembled|sold|bought|purchased|registered|licensed)\b/;

const SHARE_BY_VERB: Readonly<Record<string, string>> = {
  sold: 'sales-share',
  bought: 'sales-share',
  purchased: 'sales-share',
  registered: 'registration-share',
  licensed: 'registration-share',
};

const HOW_MANY_OF = /\bhow many\b.{0,40}\b(of|were|was|are|is)\b/;

/** "What part of the cars Anhui built were electric", "of every ten cars sold how many are NEVs". */
function ofTheVehicles(features: Said, text: string): void {
  const found = OF_THE_VEHICLES.exec(text);
  if (found === null || !features.has('nev')) return;
  if (!features.has('share') && !HOW_MANY_OF.test(text)) return;
  const [, isNew, newly, verb = ''] = found;
  const whole = SHARE_BY_VERB[verb] ?? 'share-own';
  const share =
    whole === 'registration-share' && isNew === undefined && newly === undefined
      ? 'stock-share'
      : whole;
  join(features, share, 'share', 'output', 'sales', 'registrations', 'vehicle');
}

/** "How electric was its car production". */
function howElectric(features: Said, text: string): void {
  if (!/\bhow (electric|electrified|green)\b/.test(text) || !features.has('nev')) return;
  if (features.has('output')) join(features, 'share-own', 'output', 'vehicle');
  else if (features.has('sales')) join(features, 'sales-share', 'sales', 'vehicle');
  else if (features.has('stock')) join(features, 'stock-share', 'stock', 'vehicle');
  else features.add('share');
}

/** "Electrification of heavy trucks": how many of them are electric, in percent. */
function electrification(features: Said, text: string): void {
  const ofFleet = [...features].some(
    (one) => isFleet(one) || one === 'public-fleet' || one === 'official-car',
  );
  if (ofFleet && /\belectrification\b/.test(text)) join(features, 'nev-share', 'nev', 'share');
}

/** "All registered vehicles" are those on the roads; "newly registered" are not. */
function registeredInAll(features: Said, text: string): void {
  if (
    !features.has('registrations') ||
    /\bnew|\bfirst time\b/.test(text.replace(/new energy/g, ''))
  )
    return;
  if (/\b(total|all)\b.{0,15}\bregistered\b|\bregistered\b.{0,20}\b(in total|in all)\b/.test(text))
    join(features, 'stock', 'registrations');
}

const PUTS_ON_ROAD =
  /\b(deploy|deploys|deployed|deploying|deployment|put into service|went into service|go into service)\b|\bput(ting)? ([a-z]+ )?on (the|its) (roads|streets)\b|\b(join|joined|joining|hit|hits|hitting)\b.{0,25}\b(roads?|streets)\b/;
const IN_ALL = /\b(in all|in total|total|cumulative|cumulatively|altogether)\b/;
const MEASURES_OF_VEHICLES = ['output', 'sales', 'exports', 'capacity', 'registrations', 'icv'];

/** "Deploy 30,000 NEVs" brings them onto the road, year by year or in all. */
function putOnRoad(features: Said, text: string): void {
  const ofNevs =
    features.has('nev') &&
    ![...MEASURES_OF_VEHICLES, ...FACILITIES].some((one) => features.has(one));
  if (!ofNevs || !PUTS_ON_ROAD.test(text)) return;
  const feature = IN_ALL.test(text) ? 'promotion' : 'nevs-added';
  join(features, feature, 'added', 'new', 'stock', 'cumulative', 'vehicle');
}

/** "How many more stations" are to be added; more than somewhere else is a comparison. */
function howManyMore(features: Said, text: string): void {
  const ofFacilities = FACILITIES.some((one) => features.has(one));
  if (ofFacilities && /\bhow many more\b/.test(text) && !/\bthan\b/.test(text))
    features.add('added');
}

const FUEL_CARS =
  /\b(gas|gasoline|petrol|fuel|ice|combustion|internal combustion|fossil fuel)( powered| engine| driven)? (cars?|vehicles?|engines?|autos?|sales|models)\b/;
const ENDS =
  /\b(stop|stops|stopping|(?<!\b(at|by) (the )?|year )end|ends|ending|ban|bans|banned|banning|halt|halts|cease|ceases|phase|phases|phased|phasing|off sale|no longer|outlaw|outlaws|outlawed|quit)\b/;

/** "When will Hainan stop selling gas cars". */
function endOfFuelCars(features: Said, text: string): void {
  if (FUEL_CARS.test(text) && ENDS.test(text))
    join(features, 'fuel-ban', 'sales', 'vehicle', 'nev');
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

function isOfCharging(text: string): boolean {
  return /\bcharg(e|ed|es|ing)\b/.test(text);
}

/** "How many kW of public charging". */
function kilowatts(features: Said, text: string): void {
  if (!/\b(kw|kilowatts?|mw|megawatts?)\b/.test(text) || !isOfCharging(text)) return;
  join(features, 'power', 'charging-pile');
  features.add('charging');
}

const ELECTRICITY_CHARGED =
  /\b(kwh|electricity|power (use|used|consumed|consumption)|consumption)\b.{0,30}\bcharg(ed|ing)\b|\bcharging\b.{0,15}\b(consumption|consumed?)\b/;

/** "KWh charged by EVs", "power consumption of EV charging". */
function electricityCharged(features: Said, text: string): void {
  if (ELECTRICITY_CHARGED.test(text) && !features.has('energy-use'))
    join(features, 'charging-electricity', 'power', 'charging-pile');
}

/** "Tonnes of hydrogen to supply", "tonnes it can make". */
function tonnesOfHydrogen(features: Said, text: string): void {
  if (!features.has('hydrogen') || features.has('price')) return;
  if (/\b(supply(?! chain)|supplies|supplied|available|availability)\b/.test(text))
    join(features, 'hydrogen-supply', 'hydrogen');
  else if (features.has('capacity') || features.has('output'))
    join(features, 'hydrogen-production', 'hydrogen', 'output');
}

/** "What share of the service areas have chargers". */
function serviceAreas(features: Said, text: string): void {
  const charging = features.has('charging-pile') || isOfCharging(text);
  const share =
    features.has('share') ||
    /\bin percent\b|\b(all|every|each) (the |its )?(service|rest)\b/.test(text);
  if (!features.has('highway') || !charging || !share) return;
  if (features.has('parking') || features.has('charging-space')) return;
  join(features, 'coverage', 'share', 'charging-pile', 'charging-station');
  features.add('charging');
}

/** "NEV proportion of the car industry's output value". */
function shareOfValue(features: Said, text: string): void {
  const ofIndustry = features.has('auto-industry') || features.has('vehicle');
  if (!features.has('share') || !features.has('output-value') || !ofIndustry) return;
  if (features.has('nev') && !/\b(china|national|country|nation)s?\b/.test(text))
    join(features, 'share-of-value', 'share', 'output-value', 'vehicle', 'auto-industry');
}

const SELF_DRIVING = /\b(self driving|autonomous|driverless|unmanned|automated)\b/;

/** "How many km of road are open to self-driving", "square km". */
function testRoads(features: Said, text: string): void {
  if (!SELF_DRIVING.test(text)) return;
  if (/\b(square|sq) (km|kilomet[a-z]+)\b/.test(text)) join(features, 'driving-area', 'smart-road');
  else if (/\b(km|kilomet[a-z]+)\b/.test(text) && /\broads?\b/.test(text))
    join(features, 'smart-road', 'stock');
}

/** "How big is its economy"; the fuel economy is another matter. */
function economy(features: Said, text: string): void {
  if (/(?<!\b(fuel|digital|altitude|hydrogen|circular|marine|platform) )\beconomy\b/.test(text))
    join(features, 'gdp', 'worth');
}

/** "Car manufacturing numbers": how many cars, not how big the industry is. */
function manufacturingCount(features: Said, text: string): void {
  if (!features.has('auto-industry')) return;
  if (!/\b(manufacturing|making) (numbers|volumes?|count|tally)\b/.test(text)) return;
  join(features, 'output', 'auto-industry');
  features.add('vehicle');
}

/** "How many cars are there in Tibet": those on its roads. */
function carsThereAre(features: Said, text: string): void {
  const ofCars = features.size === 1 && (features.has('vehicle') || features.has('nev'));
  if (ofCars && THERE_ARE.test(text)) features.add('stock');
}

const THERE_ARE =
  /\bhow many ([a-z]+ ){1,3}((are|were) there|(does|do|did) [a-z ]{2,30} have)\b|\b(count|number) of ([a-z]+ ){1,3}(in|on)\b/;

const BUYERS =
  /\b(private|individual|household) (car )?(buyers?|purchases?|purchasers?)\b|\b(bought|purchased) by (individuals|private)|\b(new|newly bought|newly purchased) private cars\b|\bprivate cars (newly )?(bought|purchased|sold)\b/;

/** "What share of private buyers": of the cars that people buy for themselves. */
function privateBuyers(features: Said, text: string): void {
  const ofBuyers = features.has('share') || features.has('sales-share');
  if (!ofBuyers || !BUYERS.test(text) || FACILITIES.some((one) => features.has(one))) return;
  join(features, 'share-private', 'share', 'sales-share', 'private', 'sales', 'vehicle', 'new');
  if (features.has('bev')) features.delete('nev');
}

/** "How many passenger cars does Beijing allow". */
function passengerCarsAllowed(features: Said, text: string): void {
  const bounded = /\b(allow|allows|allowed|permit|permits|permitted|at most|maximum|upper limit)\b/;
  if (/\bpassenger cars\b/.test(text) && bounded.test(text) && !features.has('nev'))
    join(features, 'passenger-car-cap', 'vehicle');
}

/** "How localised is the supply of parts". */
function localised(features: Said, text: string): void {
  if (features.has('components') && /\blocal(ly|i[sz]ed|i[sz]ation)\b/.test(text))
    join(features, 'local-parts-share', 'components', 'share', 'nev', 'output');
}

/** "Yuan of parts per yuan of vehicles". */
function partsPerVehicle(features: Said, text: string): void {
  if (/\bparts\b.{0,12}\bper\b.{0,12}\b(vehicles?|cars?)\b/.test(text))
    join(features, 'parts-ratio', 'components', 'vehicle', 'worth');
}

/** "How many companies should it bring in". */
function firmsBroughtIn(features: Said, text: string): void {
  if (
    features.has('firms') &&
    /\bhow many\b.{0,50}\b(bring in|bringing in|brought in|attract|attracting|lure)\b/.test(text)
  )
    join(features, 'attracted', 'firms');
}

const OF_A_WHOLE = /\b(china|national|nation|country|province|provincial)s?\b/;

/** "How much of its auto production was new energy": NEVs are the part, the cars that it makes the whole. */
function shareOfCarMaking(features: Said, text: string): void {
  const ofMaking = features.has('output')
    ? features.has('vehicle')
    : features.has('auto-industry') && /\bmanufacturing\b/.test(text);
  const inMoney =
    features.has('output-value') || features.has('revenue') || features.has('value-added');
  if (!features.has('share') || !features.has('nev') || !ofMaking || inMoney) return;
  if (OF_A_WHOLE.test(text) || /\bgrowth\b/.test(text)) return;
  join(features, 'share-own', 'share', 'output', 'vehicle', 'auto-industry');
}

/** "What percent of the vehicles in Hainan are electric": of those that are there. */
function shareOfCarsHere(features: Said, text: string): void {
  const ofCars = ['share', 'vehicle', 'nev'].every((one) => features.has(one));
  if (!ofCars || features.size > 3) return;
  if (/\bof (all )?(the )?(vehicles|cars) in\b/.test(text) && /\b(are|is|were|was)\b/.test(text))
    join(features, 'stock-share', 'share', 'vehicle');
}

/** "Vehicles running on hydrogen". */
function onHydrogen(features: Said, text: string): void {
  if (
    features.has('hydrogen') &&
    /\b(run|runs|running|powered|driven) (on|by) (hydrogen|h2)\b/.test(text)
  )
    join(features, 'fuel-cell-vehicle', 'hydrogen', 'vehicle', 'stock');
}
