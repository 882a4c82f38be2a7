// English ways of speaking that no list of words holds, since the words stand apart: "ship … abroad", "how many could … build".
// Applied before the other rules of said-features.ts.

import { PLACE_RULES } from './everyday-places.ts';
import { SHARE_RULES } from './everyday-shares.ts';
import { THING_RULES } from './everyday-things.ts';
import { FACILITIES, join, type Said, type TextRule } from './said-rule.ts';

const RULES: readonly TextRule[] = [
  outOfFactories,
  soFar,
  ableToBuild,
  abroad,
  worthOfExports,
  byMakers,
  registeredInAll,
  putOnRoad,
  endOfFuelCars,
  economy,
  manufacturingCount,
  moneyOfMaking,
  carsThereAre,
  passengerCarsAllowed,
  partsPerVehicle,
  firmsBroughtIn,
  onHydrogen,
  sizeOfCluster,
  kindOfMoney,
  aYear,
];

/** Adds to the features of a text in key form what its everyday turns of phrase mean. */
export function addEveryday(features: Said, text: string): void {
  for (const rule of [...PLACE_RULES, ...RULES, ...SHARE_RULES, ...THING_RULES])
    rule(features, text);
}

const OUT_OF_FACTORIES =
  /\b(left|leave|leaves|leaving|out of|came off|off)\b.{0,30}\blines\b|\b(came|come|comes|coming|left|leave|leaves|leaving|out) .{0,30}\b(factory|factories|plants|assembly lines?|production lines?)\b|\b(came|come|comes|rolled|roll) off .{0,25}\blines?\b|\b(vehicles?|cars?|n?evs?|autos?) (had )?(came|come|comes|coming) out of\b/;

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
  // "Has it ever built a million in a year": of one year that may be any.
  else if (OF_ANY_YEAR.test(text)) join(features, 'output', 'cumulative');
}

const OF_ANY_YEAR = /\bever (built|made)\b.{0,40}\b(in|within) (a|any|one|a single) year\b/;

const ABLE_TO_BUILD =
  /\b(can|could) (?!you\b|i\b|we\b)(?!.{0,40}\bexpect).{0,40}\b(make|build|produce|turn out|assemble|manufacture)\b|\b(able to|capable of) ([a-z]+ )?(make|making|build|building|produce|producing|turn out|assemble|manufacture)\b|\bhow (many|much) .{1,40}\b(can|could) (?!you\b|i\b|we\b).{1,40}\b(make|build|produce|turn out|assemble|manufacture)\b/;

/** "How many could its plants build a year" asks what they can do, not what they did. */
function ableToBuild(features: Said, text: string): void {
  if (ABLE_TO_BUILD.test(text) && features.has('output')) join(features, 'capacity', 'output');
}

const ABROAD =
  /\b(left|leave|leaving) (the country|china|its shores)\b|\b(ship|ships|shipped|shipping|shipments?|send|sends|sent|sell|sells|sold|sales|leave|left|went|go|deliver(ed|ies)?)\b.{0,40}\b(abroad|overseas|outside (china|the country)|(foreign|overseas|other) (countries|markets|buyers))\b|\bshipped (a |an )?([a-z]+ ){0,2}(number|amount|lot) of .{0,40}\b(abroad|overseas)\b|\b(overseas|foreign)\b.{0,25}\b(shipments|sales|deliveries)\b/;

/** "Ship EVs abroad", "sold to other countries". */
function abroad(features: Said, text: string): void {
  if (ABROAD.test(text)) join(features, 'exports', 'sales', 'shipments', 'deliveries');
}

const EARNS =
  /\b(bring|brought|brings|rake|raked|pull|pulled) in\b|\b(fetch(ed)?|gross(ed)?|net(ted)?)\b/;

/** "What were the exports worth", "what did they bring in". */
function worthOfExports(features: Said, text: string): void {
  // "Export value" names both at once.
  if (features.has('value')) join(features, 'exports-value', 'value', 'exports');
  if (features.has('exports') && EARNS.test(text)) join(features, 'exports-value', 'exports');
  if (features.has('exports') && (features.has('worth') || features.has('revenue')))
    join(features, 'exports-value', 'exports', 'worth', 'revenue');
}

const BY_MAKERS =
  /\b(makers|carmakers|automakers|manufacturers|(car|auto|ev|nev) (companies|firms))\b.{0,20}\b(sell|sells|sold|sales)\b|\b(sales|deliveries|sold)\b.{0,40}\b(makers|carmakers|automakers|manufacturers)\b|(造车的|造车企业|车厂|汽车厂|整车厂).{0,12}(卖|销量|销售)/;

const NOT_BY_MAKERS =
  /\bnot (by |of |from )?((the|its|their|local) ){0,2}(makers|carmakers|automakers|manufacturers)\b/;

/** "How many did its automakers sell": wherever the buyers are. */
function byMakers(features: Said, text: string): void {
  if (
    !BY_MAKERS.test(text) ||
    NOT_BY_MAKERS.test(text) ||
    /\bhow many ((?!did|do|does)[a-z]+ ){0,2}[a-z]*(makers|manufacturers)\b/.test(text)
  )
    return;
  join(features, 'maker-sales', 'makers', 'firms', 'sales', 'deliveries');
  if (/造车|车厂|汽车厂|整车厂/.test(text)) features.delete('output');
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

const FUEL_CARS =
  /\b(gas|gasoline|petrol|fuel|ice|combustion|internal combustion|fossil fuel)( powered| engine| driven)? (cars?|vehicles?|engines?|autos?|sales|models)\b/;
/** What has an end, or is forbidden. */
export const ENDS =
  /禁|停|\b(stop|stops|stopping|(?<!\b(at|by) (the )?|year )end|ends|ending|ban|bans|banned|banning|halt|halts|cease|ceases|phase|phases|phased|phasing|off sale|no longer|outlaw|outlaws|outlawed|quit)\b/;

/** A ban that names nothing is that of petrol cars, where its source is asked for. */
const SOURCE_OF_BAN =
  /\b(sources?|cite|citation|reference|evidence) (for|of|on|behind) .{0,30}\bban\W*$|\bban\b.{0,4}\b(come|comes|came) from\b|\b(document|plan|paper) (says|states|gives|sets out|contains|has) .{0,30}\bban\W*$/;

/** "When will Hainan stop selling gas cars". */
function endOfFuelCars(features: Said, text: string): void {
  if ((FUEL_CARS.test(text) && ENDS.test(text)) || SOURCE_OF_BAN.test(text))
    join(features, 'fuel-ban', 'sales', 'vehicle', 'nev');
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

/** "Income from car making": of the industry. */
function moneyOfMaking(features: Said, text: string): void {
  const ofMoney = features.has('revenue') || features.has('value-added');
  if (!ofMoney || !features.has('vehicle') || !CAR_MAKING.test(text)) return;
  join(features, 'auto-industry', 'output', 'vehicle');
}

const CAR_MAKING = /\b(car|auto|vehicle) ?(making|manufactur(e|ing))\b/;

/** "How many cars are there in Tibet": those on its roads. */
function carsThereAre(features: Said, text: string): void {
  const ofCars = features.size === 1 && (features.has('vehicle') || features.has('nev'));
  if (ofCars && THERE_ARE.test(text)) features.add('stock');
}

const THERE_ARE =
  /\bhow many (times as many )?([a-z]+ ){1,3}((are|were) there|(does|do|did) [a-z ]{2,30} have)\b|\b(count|number) of ([a-z]+ ){1,3}(in|on)\b/;

/** "How many passenger cars does Beijing allow". */
function passengerCarsAllowed(features: Said, text: string): void {
  const bounded =
    /\b(tolerate|accept|let in|put up with|allow|allows|allowed|permit|permits|permitted|at most|maximum|upper limit)\b/;
  if (/\bpassenger cars\b/.test(text) && bounded.test(text) && !features.has('nev'))
    join(features, 'passenger-car-cap', 'vehicle');
}

/** "Yuan of parts per yuan of vehicles". */
function partsPerVehicle(features: Said, text: string): void {
  if (/\bparts\b.{0,12}\b(per|for (each|every))\b.{0,14}\b(vehicles?|cars?)\b/.test(text))
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

/** "Vehicles running on hydrogen". */
function onHydrogen(features: Said, text: string): void {
  if (
    features.has('hydrogen') &&
    /\b(run|runs|running|powered|driven) (on|by) (hydrogen|h2)\b/.test(text)
  )
    join(features, 'fuel-cell-vehicle', 'hydrogen', 'vehicle', 'stock');
}

const CLUSTER = /\bclusters?\b|集群/;

/** "How big an auto cluster is it building": its size, in whatever it is counted; building one makes no cars. */
function sizeOfCluster(features: Said, text: string): void {
  const sized = features.has('worth') || features.has('scale');
  if (!CLUSTER.test(text) || !features.has('auto-industry') || !sized) return;
  join(features, 'scale', 'worth', 'output');
}

const WHICH_MONEY =
  /(产值|营收|营业收入|收入|增加值)还是(产值|营收|营业收入|收入|增加值)|\b(output value|output|revenue|turnover|value added),? or (output value|output|revenue|turnover|value added)\b/;
const MONEY_NAMED = /\d ?(万?亿|billion|trillion|bn|tn)/;

/** "Is the 310 billion output value or revenue": the figure tells which, so neither word narrows it. */
function kindOfMoney(features: Said, text: string): void {
  if (!WHICH_MONEY.test(text) || !MONEY_NAMED.test(text)) return;
  features.clear();
}

const A_YEAR = /\b\d[\d,.]*( (million|thousand))? (nevs|evs|vehicles|cars) (a|per|each) year\b/;

/** "1.55 million vehicles a year": those that are made. */
function aYear(features: Said, text: string): void {
  const [only, ...others] = features;
  if (others.length === 0 && (only === 'vehicle' || only === 'nev') && A_YEAR.test(text))
    features.add('output');
}
