// The form of a rule on what words and metric do not share, and what both tables of them (missing-rules.ts, extra-rules.ts) go by.

/** What words name, or what a metric is made of. */
export type Features = ReadonlySet<string>;

/** What a feature costs that no rule and no table speaks of: no metric is meant that has or lacks it. */
export const AMISS = 1.7;

/** A rule on one feature that stands on one side only; the first that fits decides its cost. */
export interface Rule {
  readonly feature: string | ((feature: string) => boolean);
  /** Must hold of the other side (what was said for a missing feature, what the metric has for an extra one) and of its own. */
  readonly where: (other: Features, own: Features) => boolean;
  readonly cost: number | ((feature: string, other: Features) => number);
}

/** Whether any of the features is such a one. */
export function hasAny(features: Features, fits: (feature: string) => boolean): boolean {
  return [...features].some(fits);
}

/** "Worth a trillion yuan": any of these may be meant, output value first. */
export const WORTH: Readonly<Record<string, number>> = {
  'output-value': 0.2,
  scale: 0.4,
  revenue: 0.5,
};

/** What an industry has and vehicles have not: "the NEV revenue of Hefei" is that of its industry. */
export function isOfIndustry(feature: string): boolean {
  return feature in WORTH || ['worth', 'value-added', 'investment', 'firms'].includes(feature);
}

/** Vehicles of public fleets that a plan counts by themselves. */
export function isCityFleet(feature: string): boolean {
  return ['bus', 'nev-bus', 'taxi'].includes(feature);
}

/** What says that vehicles are added to those there are. */
export const ADDING: readonly string[] = ['added', 'new', 'sales', 'nevs-added'];

/** Of buses that are added a plan speaks as a part of the public fleet. */
export function addsToFleet(own: Features, said: Features): boolean {
  const added = own.has('public-fleet') && own.has('nevs-added');
  return added && ADDING.some((one) => said.has(one));
}
