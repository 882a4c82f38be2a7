// What a metric has and nobody said: what of it goes without saying, and what that costs.
import { isShare } from '../words/feature-kinds.ts';
import {
  AMISS,
  addsToFleet,
  hasAny,
  isCityFleet,
  isOfIndustry,
  type Rule,
  WORTH,
} from './cost-rules.ts';

/** What a question may leave out since it goes without saying, and what that costs: "output" means that of NEVs. */
export const IMPLIED: Readonly<Record<string, number>> = {
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

/** What a metric has and nobody said. */
export const MISSING: readonly Rule[] = [
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
  // "The cumulative number of Xpeng", "新能源累计破300万辆": of those that were built.
  {
    feature: 'output',
    where: (said, own) => said.has('cumulative') && own.has('cumulative') && !own.has('battery'),
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
  // "Number one in commercial vehicles": of vehicles without more, they are made.
  { feature: 'output', where: (said, own) => said.has('rank') && own.has('rank'), cost: 0.4 },
  // What a company hands over is what it has sold.
  {
    feature: 'sales',
    where: (said, own) => said.has('deliveries') && own.has('company'),
    cost: 0.3,
  },
];
