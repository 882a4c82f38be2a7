// What was said and a metric lacks: what of it may stand there all the same, and what that costs.
import { isFleet, isShare } from '../words/feature-kinds.ts';
import {
  ADDING,
  AMISS,
  addsToFleet,
  hasAny,
  isCityFleet,
  isOfIndustry,
  type Rule,
  WORTH,
} from './cost-rules.ts';

/** Words that often stand in a question without belonging to the metric. */
export const LOOSE: Readonly<Record<string, number>> = {
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
  investment: AMISS,
  private: 1.2,
  highway: 1.4,
  'hydrogen-highway': 0.4,
};

/** What was said and a metric lacks. */
export const EXTRA: readonly Rule[] = [
  // "What part of Chongqing's cars are electric": of all cars there, not of the country's.
  {
    feature: 'vehicle',
    where: (own, said) => own.has('share-national') && said.has('nev') && said.has('share'),
    cost: AMISS,
  },
  // Of the country's cars, 智能网联新能源汽车 are not told apart from NEVs.
  {
    feature: 'icv',
    where: (own, said) => own.has('nev') && own.has('share-national') && said.has('share-national'),
    cost: 0.3,
  },
  // 产销20万辆 is one figure, filed as output.
  { feature: 'sales', where: (own, said) => own.has('output') && said.has('output'), cost: 1 },
  // Cars of this kind that are promoted are those that come into use.
  { feature: 'promotion', where: (own) => own.has('fuel-cell-vehicle'), cost: 0.1 },
  // A bus line is open to all.
  { feature: 'public', where: (own) => own.has('bus'), cost: 0 },
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
  { feature: 'energy-storage', where: (own) => own.has('battery'), cost: 0.2 },
  { feature: 'sales-share', where: (own) => own.has('l2') || own.has('l3'), cost: 0 },
  { feature: 'charging-pile', where: (own) => own.has('townships-with'), cost: 0 },
  { feature: 'charging-pile', where: (own) => own.has('charging-electricity'), cost: 0 },
  {
    feature: 'worth',
    where: (own) => ['investment', 'value-added', 'aftermarket', 'gdp'].some((one) => own.has(one)),
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
