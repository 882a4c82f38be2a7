// How well the features that words name fit those of a metric. 0 is a perfect fit. Near metrics are never swapped: a feature that the
// question names and a metric lacks ("public", "added", "share"), or the other way round, costs more than any metric may that is meant.
import type { Metric } from '../../../catalog/schema.ts';
import { MEASURES } from '../words/feature-kinds.ts';
import { featuresOf } from '../words/features.ts';
import { AMISS, type Features, type Rule } from './cost-rules.ts';
import { EXTRA, LOOSE } from './extra-rules.ts';
import { IMPLIED, MISSING } from './missing-rules.ts';

/** A metric that fits worse than this is not meant. */
export const WORST = 1.55;

function costBy(
  rules: readonly Rule[],
  usual: Readonly<Record<string, number>>,
  feature: string,
  other: Features,
  own: Features,
): number {
  const rule = rulesFor(feature, rules).find((one) => one.where(other, own));
  if (rule === undefined) return usual[feature] ?? AMISS;
  return typeof rule.cost === 'number' ? rule.cost : rule.cost(feature, other);
}

const rulesByFeature = new Map<readonly Rule[], Map<string, readonly Rule[]>>();

/** The rules that speak of the feature, found once: every metric is weighed for every question. */
function rulesFor(feature: string, rules: readonly Rule[]): readonly Rule[] {
  const known = rulesByFeature.get(rules) ?? new Map<string, readonly Rule[]>();
  rulesByFeature.set(rules, known);
  const found = known.get(feature);
  if (found !== undefined) return found;
  const speaking = rules.filter((one) =>
    typeof one.feature === 'string' ? one.feature === feature : one.feature(feature),
  );
  known.set(feature, speaking);
  return speaking;
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

/** Whether the words name a measure and the metric is of none that they name: a capacity is never answered by an output value. */
export function isOfOtherMeasure(metric: Metric, said: Features): boolean {
  const named = MEASURES.filter((one) => said.has(one));
  return named.length > 0 && !named.some((one) => featuresOf(metric).has(one));
}

/** Whether the metric adds up all years though the words ask for what was made or sold: no answer for one year. */
export function isOfAllYears(metric: Metric, said: Features): boolean {
  const total = featuresOf(metric).has('cumulative') && !said.has('cumulative');
  return total && (said.has('output') || said.has('sales'));
}
