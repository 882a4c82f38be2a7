// The one metric of those held for the region and time that the words can mean, where the vocabulary alone leads to nothing: "components
// by 2030" of a region that has one figure on components. All that the words say must fit it, and it alone, else the asker is asked.
import type { Metric } from '../../../catalog/schema.ts';
import type { Query } from '../../../query.ts';
import type { Asked, QuestionReading } from '../asked/asked.ts';
import { answersIn } from '../choices/asked-unit.ts';
import { extraCost, isOfAllYears } from '../choices/metric-cost.ts';
import { hasData, statedAlone } from '../held/held.ts';
import { featuresOf } from '../words/features.ts';

/** What may stay unexplained of the words. */
const LITTLE = 0.65;
/** Features that many metrics have: alone they choose none. */
const COMMON: ReadonlySet<string> = new Set([
  'nev',
  'vehicle',
  'output',
  'share',
  'added',
  'growth',
  'stock',
]);
const MOST_CHOICES = 5;

/** The query with that metric, or the choices; null where nothing that is held fits. */
export function onlyHeld({ slots, draft, context: { catalog } }: Asked): QuestionReading | null {
  const { features } = slots.metric;
  const tells = [...features].some((feature) => !COMMON.has(feature));
  if (draft.company === null ? draft.regions.length !== 1 || !tells : draft.from === null && !tells)
    return null;
  const held = [...catalog.metrics.values()].filter(
    (metric) =>
      featuresOf(metric).has('company') === (draft.company !== null) &&
      extraCost(featuresOf(metric), features) <= LITTLE &&
      fitsUnit(metric, slots) &&
      answersIn(metric.unit, slots.text) &&
      !(draft.from !== null && isOfAllYears(metric, features)) &&
      hasData(metric, draft, catalog),
  );
  const queries: Query[] = statedAlone(held, draft, catalog).map(({ id }) => ({
    ...draft,
    metrics: [id],
  }));
  const [only, ...others] = queries;
  if (only === undefined || others.length >= MOST_CHOICES) return null;
  return others.length === 0 ? { query: only } : { unanswerable: { kind: 'choices', queries } };
}

/** Money asks for a metric in money. */
function fitsUnit({ unit }: Metric, { metric, quantities }: Asked['slots']): boolean {
  const money = metric.features.has('worth') || quantities.some(({ kind }) => kind === 'money');
  return !money || unit === 'CNY';
}
