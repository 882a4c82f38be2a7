// Everyday English for shares and growth: "of every ten cars sold how many", "how electric". Part of everyday.ts.
import { isFleet, isShare } from './feature-kinds.ts';
import { FACILITIES, isOfCharging, join, type Said, type TextRule } from './said-rule.ts';

/** In the order in which they are applied. */
export const SHARE_RULES: readonly TextRule[] = [
  byWhatPercent,
  inPercent,
  partOfWhole,
  retail,
  oneInHowMany,
  ofTheVehicles,
  inTen,
  howElectric,
  electrification,
  serviceAreas,
  shareOfValue,
  privateBuyers,
  localised,
  shareOfCarMaking,
  shareOfCarsHere,
];

const PERCENT_OF_GROWTH =
  /\b(by what|by how many|up what|down what|up how many|down how many|in) (percent|per cent|percentage|pct)\b|\b(percent|percentage) (change|increase|decrease|rise|drop)\b|\bchanges? (as|in) (a )?percent(age)?\b/;

/** "Bigger in 2021 than in 2020, in percent": the change, not a share. */
const MORE_THAN_IN =
  /\b(bigger|larger|higher|lower|smaller|more)\b.{0,60}\bthan (in )?20\d\d\b.{0,12}\b(percent|percentage)\b/;

/** "…, up 2.5 times": what is told of the figure before. */
const UP_SO_MANY_TIMES = /\b(up|down) (by )?\d[\d.]{0,6} ?(times|fold|x)\b/;

/** "By what percentage did it change" asks for a growth, "did it grow, in percent" for no share either. */
function byWhatPercent(features: Said, text: string): void {
  if (/\b(by|up|down) (what|how many) (percent|per cent|percentage|pct|%)/.test(text))
    features.add('growth');
  if (/\b(percent(age)? changes?|changes? (as|in) (a )?percent(age)?)\b/.test(text))
    features.add('growth');
  if (UP_SO_MANY_TIMES.test(text)) features.add('growth');
  if (MORE_THAN_IN.test(text)) join(features, 'growth', 'share');
  if (features.has('growth') && PERCENT_OF_GROWTH.test(text)) features.delete('share');
}

const NO_SHARE = ['growth', 'coverage', 'utilisation', 'credit-ratio', 'local-parts-share'];

/** "…, what pct", "in percent": a share, where nothing else is a percentage. */
function inPercent(features: Said, text: string): void {
  const known = [...features].some((one) => isShare(one) || NO_SHARE.includes(one));
  const asked =
    /(?<!\d ?)(\b(pct|percent|per cent|percentage)\b|(?<![\d.] ?)%)(?! (up|down|higher|lower|change|growth|rise))/;
  if (features.size > 0 && !known && asked.test(text)) features.add('share');
}

const PART_OF_WHOLE =
  /(?<!\bas )(?<!\bas a )\b(part|chunk|bit|cut|piece) of (?!(the|its|a|this|our) ([a-z]+ ){0,2}(plan|programme|program|scheme|push|policy))|\b(per|out of|of|in|among) ((every|each|all) )?(100|hundred|ten|10) (new )?(cars|vehicles|autos|automobiles)\b|\bas (a )?part of (the|all|its) ([a-z]+ ){0,3}(fleet|cars|vehicles|output|production|sales)\b|\b(half|third|quarter|fifth|sixth|eighth|tenth) of (all )?(the )?(national|countrys|chinas?|nations)\b|\bhalf (of )?(nevs?|evs?|electric) (in|of) (its|their)\b|\b(nevs?|evs?) at (half|a third|a quarter|\d+%|\d+ percent) of (its |all )?(car |vehicle )?(output|production|sales)\b|\b(vs|versus|against|over|relative to|out of) (the |its |their )?(total|all|overall|whole)\b/;

/** "Its part of the country's NEVs", "EVs per hundred cars", "EVs against all cars". */
function partOfWhole(features: Said, text: string): void {
  if (features.size > 0 && !features.has('growth') && PART_OF_WHOLE.test(text))
    features.add('share');
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
  if (/\bone (in|out of|of) (how many|every)\b/.test(text)) features.add('share');
}

const OF_THE_VEHICLES =
  /\b(?:of|among|amongst) (?:every |each |the |all |its |their )*(?:\d+ |five |ten |hundred |thousand )?(new )?(?:cars|vehicles|autos|automobiles)(?: [a-z]+){0,3}? (newly )?(built|made|produced|manufactured|assembled|sold|bought|purchased|registered|licensed)\b/;

const SHARE_BY_VERB: Readonly<Record<string, string>> = {
  sold: 'sales-share',
  bought: 'sales-share',
  purchased: 'sales-share',
  registered: 'registration-share',
  licensed: 'registration-share',
};

const OF_EVERY = /\bof (every|each) (\d+|five|ten|hundred|thousand)\b/;

const HOW_MANY_OF = /\bhow many\b.{0,40}\b(of|were|was|are|is)\b/;

/** "How many cars in ten built in Jilin were NEVs", "how many in every hundred cars sold". */
const IN_TEN =
  /\bhow many (?:new )?(?:(?:cars|vehicles|autos) )?(?:in|out of|per) (?:every |each |a )?(?:5|10|20|100|five|ten|twenty|hundred)\b(?: new)?(?: cars| vehicles| autos)?(?: that)?(?: (?:are|is|were|was|get|got))?(?: newly)? (built|made|produced|manufactured|assembled|sold|bought|purchased|registered)\b/;

/** "How many Jilin-built cars in ten were NEVs". */
const BUILT_IN_TEN =
  /\bhow many (?:[a-z]+ )?(built|made|produced|sold|registered) (?:new )?(?:cars|vehicles|autos) (?:in|out of|per) (?:every |each |a )?(?:5|10|20|100|five|ten|twenty|hundred)\b/;

function inTen(features: Said, text: string): void {
  const verb = (IN_TEN.exec(text) ?? BUILT_IN_TEN.exec(text))?.[1];
  if (verb === undefined || !(features.has('nev') || /\belectric\b/.test(text))) return;
  join(
    features,
    SHARE_BY_VERB[verb] ?? 'share-own',
    'share',
    'output',
    'sales',
    'registrations',
    'vehicle',
  ).add('nev');
}

/** "What part of the cars Anhui built were electric", "of every ten cars sold how many are NEVs". */
function ofTheVehicles(features: Said, text: string): void {
  const found = OF_THE_VEHICLES.exec(text);
  if (found === null || !features.has('nev')) return;
  if (!features.has('share') && !HOW_MANY_OF.test(text) && !OF_EVERY.test(text)) return;
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
  if (!/\bhow (much |far )?(electric|electrified|green)\b/.test(text)) return;
  if (features.has('nev-bus')) join(features, 'bus', 'nev-bus').add('nev');
  if ([...features].some(isFleet)) join(features, 'nev-share', 'nev', 'share');
  if (!features.has('nev')) return;
  if (features.has('output')) join(features, 'share-own', 'output', 'vehicle');
  else if (features.has('sales')) join(features, 'sales-share', 'sales', 'vehicle');
  else if (features.has('stock')) join(features, 'stock-share', 'stock', 'vehicle');
  else features.add('share');
}

const OUTPUT_ELECTRIFIED = /\belectrification of (its |the )?([a-z]+ ){0,2}(output|production)\b/;

/** "Electrification of heavy trucks": how many of them are electric, in percent. */
function electrification(features: Said, text: string): void {
  const ofFleet = [...features].some(
    (one) => isFleet(one) || one === 'public-fleet' || one === 'official-car',
  );
  if (ofFleet && /\belectrification\b/.test(text)) join(features, 'nev-share', 'nev', 'share');
  else if (OUTPUT_ELECTRIFIED.test(text) && features.has('output'))
    join(features, 'share-own', 'output', 'share', 'vehicle').add('nev');
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

const BUYERS =
  /\b(private|individual|household|personal) (new )?(cars? |vehicles? |auto )?(buyers?|purchases?|purchasers?|customers?)\b|\b(privately|personally) (bought|purchased) (new )?(cars?|vehicles?)\b|\b(bought|purchased) by (individuals|private)|\b(new|newly bought|newly purchased) private cars\b|\bprivate cars (newly )?(bought|purchased|sold)\b/;

/** "What share of private buyers": of the cars that people buy for themselves. */
function privateBuyers(features: Said, text: string): void {
  const ofBuyers =
    features.has('share') ||
    features.has('sales-share') ||
    /\b(half|a (third|quarter)) of\b/.test(text);
  if (!ofBuyers || !BUYERS.test(text) || FACILITIES.some((one) => features.has(one))) return;
  join(features, 'share-private', 'share', 'sales-share', 'private', 'sales', 'vehicle', 'new');
  if (features.has('bev')) features.delete('nev');
}

/** "How localised is the supply of parts". */
function localised(features: Said, text: string): void {
  if (features.has('components') && /\blocal(ly|i[sz]ed|i[sz]ation)\b/.test(text))
    join(features, 'local-parts-share', 'components', 'share', 'nev', 'output');
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
