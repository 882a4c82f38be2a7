// What stands in for a metric that is not held as it was asked for: a running total that states the figure, a share of a fleet that nobody
// counts. Called by settle-metric.ts.
import type { FigureFact } from '../../../catalog/catalog.ts';
import type { Metric } from '../../../catalog/schema.ts';
import type { Query } from '../../../query.ts';
import { type Asked, isSubset } from '../asked/asked.ts';
import { hasData, statesFigure } from '../held/held.ts';
import { featuresOf, spotFeatures } from '../words/features.ts';

/** "When had it built 2 million in total": where only a running total states the figure, it is meant. */
export function reachedElsewhere(
  { draft, context }: Asked,
  fitting: readonly Metric[],
): Query | null {
  const { catalog } = context;
  if (draft.question?.asks !== 'when' || draft.regions.length === 0) return null;
  if (fitting.some((metric) => statesFigure(metric, draft, catalog))) return null;
  const totals = fitting.flatMap(({ id }) => catalog.metrics.get(`${id}-cumulative`) ?? []);
  const total = totals.find((metric) => statesFigure(metric, draft, catalog));
  return total === undefined ? null : { ...draft, metrics: [total.id] };
}

/** "New buses electric in 2023": where nobody counts them, the share that is stated. */
export function shareOfFleet({ slots, draft, context: { catalog } }: Asked): Query | null {
  const { features } = slots.metric;
  if (!['bus', 'nev-bus', 'taxi'].some((one) => features.has(one)) || COUNTED.test(slots.text))
    return null;
  const said = new Set([...features, 'nev-share'].map((one) => (one === 'nev-bus' ? 'bus' : one)));
  const share = [...catalog.metrics.values()].find(
    (metric) =>
      featuresOf(metric).size === said.size &&
      isSubset(featuresOf(metric), said) &&
      hasData(metric, draft, catalog),
  );
  return share === undefined ? null : { ...draft, metrics: [share.id] };
}

const COUNTED = /\b(how many|number of|count of)\b|多少|几/;

/** "The pure electric share in 2035": a share of all cars, whose scope names the drive that the words do. */
export function shareOfScope({ slots, draft, context: { catalog } }: Asked): Query | null {
  const said = [...slots.metric.features].filter((one) => one !== 'share');
  const isShare = slots.metric.features.has('share') && said.length > 0;
  if (!isShare || draft.regions.length !== 1 || draft.place !== null) return null;
  const side = draft.question?.of;
  const facts = [
    ...(side === 'actual' ? [] : catalog.targets(draft)),
    ...(side === 'target' ? [] : catalog.actuals(draft)),
  ];
  const metrics = new Set(
    facts.filter((fact) => isShareOf(fact, said)).map(({ metric }) => metric),
  );
  const [metric, ...others] = metrics;
  return metric === undefined || others.length > 0 ? null : { ...draft, metrics: [metric] };
}

function isShareOf({ unit, scope }: FigureFact, said: readonly string[]): boolean {
  if (unit !== 'percent' || scope === undefined) return false;
  const named = new Set(spotFeatures(scope.zh).map(({ feature }) => feature));
  return said.every((feature) => named.has(feature));
}

const ANY_DRIVERLESS = /无人车|\b(?:unmanned|driverless) (?:cars?|vehicles?)\b/;

/** 无人车 drive people or deliver and sweep: where only the small ones are counted, they are meant. */
export function driverlessCars({ slots, draft, context: { catalog } }: Asked): Query | null {
  const small = catalog.metrics.get('low-speed-autonomous-vehicles');
  if (small === undefined || !ANY_DRIVERLESS.test(slots.text)) return null;
  return draft.regions.length === 1 && hasData(small, draft, catalog)
    ? { ...draft, metrics: [small.id] }
    : null;
}

const HOW_BIG = /多大的?(?:产业)?规模|规模[^，。\d]{0,4}多大/;

/** "产业规模多大": where no size is held, what the industry makes or earns. */
export function sizeOtherwise({ slots, draft, context: { catalog } }: Asked): Query | null {
  const id = slots.metric.choices[0]?.metric.id ?? '';
  if (!id.endsWith('-scale') || !HOW_BIG.test(slots.text)) return null;
  const metrics = ['output-value', 'revenue']
    .flatMap((kind) => catalog.metrics.get(id.replace(/scale$/, kind)) ?? [])
    .filter((metric) => hasData(metric, draft, catalog))
    .map((metric) => metric.id);
  return metrics.length === 0 ? null : { ...draft, metrics };
}
