// Words that name one metric and no other: 双积分, 小巨人, 产能利用率. What else a question says of whom or what is then only beside the point,
// so that a name outright is not lost for a word too many; a measure of another kind (its output, its growth) still rules the metric out.
import type { Metric } from '../../../catalog/schema.ts';
import { featuresOf } from '../words/features.ts';
import { missingCost } from './metric-cost.ts';

const TELLING: ReadonlySet<string> = new Set(
  (
    'credit-ratio plate-quota gdp little-giant champion specialised-sme utilisation charging-space radius evs-served orderly dc-gun ' +
    'hydrogen-project hydrogen-equipment fuel-cell-engine hydrogen-supply test-licence driving-area smart-road l4-trips data-collection ' +
    'cv2x low-speed roadside outlet tech-center innovation-center provincial-innovation industry-base parts-cluster icv-cluster ' +
    'ten-billion future-factory energy-use bidirectional recycling trade-ins passenger-car-cap parts-ratio aftermarket auto-services ' +
    'local-parts-share supercharging-pile hydrogen-highway lithium-salt million-family townships-with charging-electricity'
  ).split(' '),
);

/** What is said of a figure as such: another of these makes another metric. */
const MEASURES: ReadonlySet<string> = new Set(
  (
    'output sales capacity stock exports exports-value growth revenue output-value value-added price rank registrations ' +
    'share-national share-province share-own investment cumulative added battery hydrogen fuel-cell'
  ).split(' '),
);

/** What a word beside the name costs. */
const BESIDE = 0.15;

/** The cost of a metric that a telling word names; infinite where none does, or where a measure of another kind is asked for. */
export function costByTelling(metric: Metric, said: ReadonlySet<string>): number {
  const own = featuresOf(metric);
  if (![...said].some((one) => TELLING.has(one) && own.has(one))) return Number.POSITIVE_INFINITY;
  const extra = [...said].filter((one) => !own.has(one));
  if (extra.some((one) => MEASURES.has(one) || TELLING.has(one))) return Number.POSITIVE_INFINITY;
  return missingCost(own, said) + extra.length * BESIDE;
}
