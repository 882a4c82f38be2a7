// How well the features that words name fit those of a metric. 0 is a perfect fit. Near metrics are never swapped: a feature that the
// question names and a metric lacks ("public", "added", "share"), or the other way round, costs more than any metric may that is meant.
import type { Metric } from '../../../catalog/schema.ts';
import { featuresOf } from '../words/features.ts';

type Features = ReadonlySet<string>;

/** A metric that fits worse than this is not meant. */
export const WORST = 1.55;
const AMISS = 1.7;

/** What a question may leave out since it goes without saying, and what that costs: "output" means that of NEVs. */
const IMPLIED: Readonly<Record<string, number>> = {
  nev: 0.3,
  company: 0.2,
  industry: 0.3,
  auto: 0.3,
  of: 0,
  in: 0,
  'nev-industry': 0.9,
  'auto-industry': 0.9,
  vehicles: 0.2,
  vehicle: 0.55,
  service: 0.2,
  scale: 0.6,
  end: 0,
  year: 0,
  points: 0.2,
  new: 0.3,
  planned: 0.9,
  gwh: 0,
  and: 0.1,
  added: 1.5,
  length: 0.1,
  large: 0.2,
  share: 0.1,
};

/** Words that often stand in a question without belonging to the metric. */
const LOOSE: Readonly<Record<string, number>> = {
  vehicle: 0.25,
  added: 0.7,
  nev: 0.5,
  firms: 0.6,
  service: 0.5,
  cumulative: 0.5,
  sales: 1.2,
  growth: 0.4,
  rank: 0.9,
  hydrogen: 1.3,
  makers: 0.5,
  models: 0.5,
  new: 0.15,
  'fuel-cell': 0.4,
  bev: 0.3,
  large: 0.5,
  promotion: 0.6,
  power: 0.4,
  investment: 0.9,
  private: 1.2,
  highway: 1.4,
  'hydrogen-highway': 0.4,
};

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

export function isShare(feature: string): boolean {
  return SHARES.has(feature);
}

/** "Worth a trillion yuan": any of these may be meant, output value first. */
const WORTH: Readonly<Record<string, number>> = {
  'output-value': 0.2,
  scale: 0.4,
  revenue: 0.5,
};

const FLEETS: ReadonlySet<string> = new Set([
  'heavy-truck',
  'bus',
  'nev-bus',
  'taxi',
  'ride-hailing',
  'methanol',
  'fuel-cell-vehicle',
  'fuel-cell-heavy-truck',
]);

/** Vehicles of which a number is always a number in use. */
export function isFleet(feature: string): boolean {
  return FLEETS.has(feature);
}

/** Percentages of a whole that their name does not call a share. */
const BY_NATURE: ReadonlySet<string> = new Set([
  'high-end',
  'charging-space',
  'coverage',
  'utilisation',
  'credit-ratio',
]);

function isCounted(feature: string): boolean {
  return (
    isFleet(feature) ||
    feature.endsWith('-station') ||
    ['charging-pile', 'stock', 'orderly'].includes(feature)
  );
}

/** What an industry has and vehicles have not: "the NEV revenue of Hefei" is that of its industry. */
function isOfIndustry(feature: string): boolean {
  return feature in WORTH || ['worth', 'value-added', 'investment', 'firms'].includes(feature);
}

/** Vehicles of public fleets that a plan counts by themselves. */
function isCityFleet(feature: string): boolean {
  return ['bus', 'nev-bus', 'taxi'].includes(feature);
}

const ADDING: readonly string[] = ['added', 'new', 'sales', 'nevs-added'];

/** Of buses that are added a plan speaks as a part of the public fleet. */
function addsToFleet(own: Features, said: Features): boolean {
  const added = own.has('public-fleet') && own.has('nevs-added');
  return added && ADDING.some((one) => said.has(one));
}

/** A rule on one feature that stands on one side only; the first that fits decides its cost. */
interface Rule {
  readonly feature: string | ((feature: string) => boolean);
  /** Must hold of the other side (what was said for a missing feature, what the metric has for an extra one) and of its own. */
  readonly where: (other: Features, own: Features) => boolean;
  readonly cost: number | ((feature: string, other: Features) => number);
}

const hasAny = (features: Features, fits: (feature: string) => boolean) => [...features].some(fits);

/** What a metric has and nobody said. */
const MISSING: readonly Rule[] = [
  { feature: isShare, where: (said) => said.has('share'), cost: 0.3 },
  {
    feature: (one) => one.endsWith('-station'),
    where: (said) => said.has('station'),
    cost: 0.3,
  },
  {
    feature: 'maker-sales',
    where: (said) => said.has('sales'),
    cost: (_one, said) => (said.has('makers') ? 0.1 : 0.25),
  },
  // "The car industry's revenue"; cars alone are no industry.
  {
    feature: 'auto-industry',
    where: (said) => said.has('vehicle') && !said.has('nev'),
    cost: (_one, said) => (said.size > 1 ? 0.3 : 1.2),
  },
  {
    feature: 'nev-industry',
    where: (said) => said.has('nev'),
    cost: (_one, said) => (hasAny(said, isOfIndustry) ? 0.3 : 1.2),
  },
  // "Hydrogen value", "the fuel cell business's revenue": money is made by an industry.
  {
    feature: 'hydrogen-industry',
    where: (said) => said.has('hydrogen') && hasAny(said, isOfIndustry),
    cost: 0.2,
  },
  {
    feature: 'fuel-cell-industry',
    where: (said) =>
      (said.has('fuel-cell') || said.has('fuel-cell-vehicle')) && hasAny(said, isOfIndustry),
    cost: 0.2,
  },
  {
    feature: 'icv-industry',
    where: (said) => said.has('icv') && hasAny(said, isOfIndustry),
    cost: 0.1,
  },
  { feature: 'added', where: (said) => said.has('new'), cost: 0.4 },
  // "The value added of the car industry" is said of the industry, the metric names cars alone.
  { feature: 'auto', where: (said) => said.has('auto-industry'), cost: 0 },
  {
    feature: 'nev',
    where: (said, own) =>
      said.has('nev-industry') && (own.has('value-added') || own.has('investment')),
    cost: 0,
  },
  {
    feature: 'hydrogen',
    where: (said, own) => said.has('hydrogen-industry') && own.has('firms'),
    cost: 0.1,
  },
  { feature: 'charging', where: (said) => said.has('power'), cost: 0.1 },
  {
    feature: (one) => one in WORTH,
    where: (said) => said.has('worth'),
    cost: (one) => WORTH[one] ?? AMISS,
  },
  {
    feature: 'output',
    where: (_said, own) => hasAny(own, (one) => /^share-(national|own|province)$/.test(one)),
    cost: 0.1,
  },
  // Of a value added mostly its growth is told.
  { feature: 'growth', where: (_said, own) => own.has('value-added'), cost: 1 },
  // Of NEVs as such, what grows is how many are built.
  {
    feature: 'output',
    where: (said, own) => own.has('growth') && said.has('growth') && said.has('nev'),
    cost: 0.5,
  },
  { feature: 'output', where: (said, own) => own.has('rank') && said.has('rank'), cost: 0.2 },
  { feature: 'stock', where: (_said, own) => own.has('stock-share'), cost: 0.1 },
  {
    feature: (one) => ['township', 'charging', 'coverage'].includes(one),
    where: (said, own) => said.has('townships-with') && own.has('coverage'),
    cost: 0,
  },
  {
    feature: (one) => ['makers', 'large', 'nev'].includes(one),
    where: (said, own) =>
      own.has('large') &&
      own.has('makers') &&
      ((said.has('brands') && said.has('large')) || said.has('global-brand')),
    cost: 0.05,
  },
  {
    feature: (one) => one === 'hydrogen-production' || one === 'capacity',
    where: (said, own) => said.has('green-hydrogen') && own.has('hydrogen-production'),
    cost: 0.05,
  },
  // "The cumulative number of Xpeng": of those that it has built.
  {
    feature: 'output',
    where: (said, own) => said.has('cumulative') && own.has('cumulative') && own.has('company'),
    cost: 0.3,
  },
  // "Superchargers" are counted by sites or one by one.
  { feature: 'supercharging-station', where: (said) => said.has('supercharger'), cost: 0.1 },
  { feature: 'supercharging-pile', where: (said) => said.has('supercharger'), cost: 0.25 },
  // "Electric taxis to be added".
  {
    feature: (one) => one === 'public-fleet' || one === 'nevs-added',
    where: (said, own) => addsToFleet(own, said) && hasAny(said, isCityFleet),
    cost: 0.2,
  },
  // Of a company's batteries only running totals are held.
  {
    feature: 'cumulative',
    where: (_said, own) => own.has('company') && own.has('battery'),
    cost: 0.4,
  },
  // "Number one in commercial vehicles": of vehicles without more, they are made.
  { feature: 'output', where: (said, own) => said.has('rank') && own.has('rank'), cost: 0.4 },
  // What a company hands over is what it has sold.
  {
    feature: 'sales',
    where: (said, own) => said.has('deliveries') && own.has('company'),
    cost: 0.3,
  },
];

/** What was said and a metric lacks. */
const EXTRA: readonly Rule[] = [
  // "Tonnes of green hydrogen": what is made, or what can be made.
  {
    feature: 'green-hydrogen',
    where: (own) => own.has('hydrogen-production') && own.has('capacity'),
    cost: 0.1,
  },
  {
    feature: 'supercharger',
    where: (own) => own.has('supercharging-station') || own.has('supercharging-pile'),
    cost: 0,
  },
  // Some swap stations are for heavy trucks only, which their scope says.
  { feature: 'heavy-truck', where: (own) => own.has('swap-station'), cost: 0.3 },
  // Buses and taxis are the public fleet, or a part of it.
  { feature: isCityFleet, where: addsToFleet, cost: 0.1 },
  {
    feature: (one) => one === 'nev' || ADDING.includes(one),
    where: (own, said) => addsToFleet(own, said) && hasAny(said, isCityFleet),
    cost: 0,
  },
  // "Townships covered" may be counted or a percentage: one of the two is held.
  {
    feature: 'townships-with',
    where: (own) => own.has('township') && own.has('coverage'),
    cost: 0.2,
  },
  {
    feature: 'hydrogen',
    where: (own, said) => own.has('hydrogen-industry') && hasAny(said, isOfIndustry),
    cost: 0.1,
  },
  {
    feature: (one) => one === 'fuel-cell' || one === 'fuel-cell-vehicle',
    where: (own, said) => own.has('fuel-cell-industry') && hasAny(said, isOfIndustry),
    cost: 0.1,
  },
  // A maker of the first rank and its brand are spoken of alike.
  {
    feature: (one) => one === 'brands' || one === 'global-brand',
    where: (own, said) =>
      own.has('large') && own.has('makers') && (said.has('large') || said.has('global-brand')),
    cost: 0.1,
  },
  // These are shares by nature.
  { feature: 'share', where: (own) => hasAny(own, (one) => BY_NATURE.has(one)), cost: 0 },
  { feature: 'nev', where: (own) => own.has('high-end'), cost: 0.1 },
  // Stations that are counted are open to all.
  { feature: 'public', where: (own) => own.has('charging-station'), cost: 0.5 },
  // New taxis are not the taxis that there are.
  {
    feature: 'new',
    where: (own) => own.has('nev-share') || own.has('clean'),
    cost: 0.5,
  },
  // "How large is the fleet": of what is counted, its scale is its number.
  { feature: 'scale', where: (own) => hasAny(own, isCounted), cost: 0.3 },
  { feature: 'makers', where: (own) => own.has('maker-sales'), cost: 0 },
  { feature: 'auto-industry', where: (own) => own.has('auto') && own.has('value-added'), cost: 0 },
  {
    feature: 'nev-industry',
    where: (own) => own.has('nev') && (own.has('value-added') || own.has('investment')),
    cost: 0,
  },
  {
    feature: 'hydrogen-industry',
    where: (own) => own.has('hydrogen') && own.has('firms'),
    cost: 0,
  },
  { feature: 'dedicated', where: (own) => own.has('parking'), cost: 0 },
  { feature: 'share', where: (own) => hasAny(own, isShare), cost: 0 },
  { feature: 'share', where: (own) => own.has('high-end'), cost: 0 },
  // Firms that are counted are no sum of money.
  {
    feature: 'firms',
    where: (own, said) =>
      hasAny(own, (one) => one in WORTH) &&
      !hasAny(said, (one) => one !== 'firms' && isOfIndustry(one)),
    cost: AMISS,
  },
  { feature: 'deliveries', where: (own) => own.has('company') && own.has('sales'), cost: 0.3 },
  {
    feature: (one) => one === 'hydrogen' || one === 'hydrogen-industry',
    where: (own) => own.has('carbon'),
    cost: 0.2,
  },
  { feature: 'dedicated', where: (own) => own.has('private'), cost: 0.3 },
  { feature: 'heavy-truck', where: (own) => own.has('swap-station'), cost: 0.3 },
  { feature: 'energy-storage', where: (own) => own.has('battery'), cost: 0.2 },
  { feature: 'sales-share', where: (own) => own.has('l2') || own.has('l3'), cost: 0 },
  { feature: 'charging-pile', where: (own) => own.has('townships-with'), cost: 0 },
  { feature: 'charging-pile', where: (own) => own.has('charging-electricity'), cost: 0 },
  {
    feature: 'worth',
    where: (own) => ['investment', 'value-added', 'aftermarket', 'gdp'].some((one) => own.has(one)),
    cost: 0,
  },
  {
    feature: 'nev-industry',
    where: (own) => own.has('nev') && (own.has('value-added') || own.has('investment')),
    cost: 0,
  },
  { feature: 'auto-industry', where: (own) => own.has('auto'), cost: 0 },
  { feature: 'vehicle', where: (own) => own.has('auto'), cost: 0.1 },
  { feature: 'worth', where: (own) => hasAny(own, (one) => one in WORTH), cost: 0 },
  { feature: 'sales', where: (own) => own.has('maker-sales'), cost: 0 },
  { feature: 'nev', where: (own) => own.has('nev-industry'), cost: 0 },
  { feature: 'new', where: (own) => own.has('added'), cost: 0 },
  { feature: 'vehicle', where: (own) => own.has('auto-industry'), cost: 0 },
  { feature: 'vehicle', where: (own) => own.has('nev-industry'), cost: 0.1 },
  { feature: 'icv', where: (own) => own.has('icv-industry'), cost: 0 },
  {
    feature: 'icv',
    where: (own) => ['smart-road', 'nev-industry', 'icv-industry'].some((one) => own.has(one)),
    cost: 0.2,
  },
  {
    feature: 'station',
    where: (own) => hasAny(own, (one) => one.endsWith('-station')),
    cost: 0,
  },
  { feature: 'stock', where: (own) => hasAny(own, isFleet), cost: 0.3 },
  {
    feature: 'output',
    where: (own) =>
      ['output-value', 'share-own', 'share-national', 'vehicle-making'].some((one) => own.has(one)),
    cost: 0.1,
  },
  { feature: 'icv', where: (own) => own.has('l2') || own.has('l3'), cost: 0.2 },
  // What is said of NEVs is not said of all vehicles.
  { feature: 'nev', where: (own) => own.has('vehicle') || own.has('auto-industry'), cost: 1.2 },
];

function costBy(
  rules: readonly Rule[],
  usual: Readonly<Record<string, number>>,
  feature: string,
  other: Features,
  own: Features,
): number {
  const rule = rules.find(
    (one) =>
      (typeof one.feature === 'string' ? one.feature === feature : one.feature(feature)) &&
      one.where(other, own),
  );
  if (rule === undefined) return usual[feature] ?? AMISS;
  return typeof rule.cost === 'number' ? rule.cost : rule.cost(feature, other);
}

/** What the words leave out of a metric; once past WORST, not counted to the end. */
export function missingCost(own: Features, said: Features): number {
  let cost = 0;
  for (const feature of own)
    if (feature !== 'company' && !said.has(feature)) {
      cost += costBy(MISSING, IMPLIED, feature, said, own);
      if (cost > WORST) return cost;
    }
  return cost;
}

/** What of the words a metric leaves unexplained: 0 where it has all of it. */
export function extraCost(own: Features, said: Features): number {
  let cost = 0;
  for (const feature of said)
    if (!own.has(feature)) cost += costBy(EXTRA, LOOSE, feature, own, said);
  return cost;
}

/** How far the words and the metric are apart, on both sides; beyond WORST not counted to the end, since it is then not meant. */
export function costOf(metric: Metric, said: Features): number {
  const own = featuresOf(metric);
  const missing = missingCost(own, said);
  return missing > WORST ? missing : missing + extraCost(own, said);
}

/** What is measured of a thing: what is sent abroad is not what is made, whatever the thing. */
const MEASURES = [
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

/** Whether the words name a measure and the metric is of none that they name: a capacity is never answered by an output value. */
export function isOfOtherMeasure(metric: Metric, said: Features): boolean {
  const named = MEASURES.filter((one) => said.has(one));
  return named.length > 0 && !named.some((one) => featuresOf(metric).has(one));
}
