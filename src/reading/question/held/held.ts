// What the catalog holds of a metric for the regions, company and years of a query.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Metric } from '../../../catalog/schema.ts';
import type { CommandName, Query } from '../../../query.ts';

/** Whether the catalog holds the metric for the regions and years, on the side that is asked for. */
export function hasData(
  metric: Metric,
  { regions, from, to, question, company, place }: Query,
  catalog: Catalog,
): boolean {
  const where = { regions, metrics: [metric.id], from, to, company, place };
  if (question?.of !== 'actual' && catalog.targets(where).length > 0) return true;
  return question?.of !== 'target' && catalog.actuals(where).length > 0;
}

/** The ids of all metrics of the families. */
export function metricsOfFamilies(families: readonly string[], { metrics }: Catalog): string[] {
  return [...metrics.values()]
    .filter(({ family }) => families.includes(family))
    .map(({ id }) => id);
}

/** "Hydrogen stations?" of no region: where several have a figure, the asker says which is meant. */
export function regionsHolding(
  metrics: readonly Metric[],
  draft: Query,
  catalog: Catalog,
): Query[] {
  const [metric] = metrics;
  const open = draft.regions.length === 0 && draft.company === null;
  if (metric === undefined || !open || !FOR_ONE_REGION.has(draft.command)) return [];
  return [...catalog.regions.keys()]
    .map((region) => ({ ...draft, regions: [region], metrics: [metric.id] }))
    .filter((query) => hasData(metric, query, catalog))
    .sort((a, b) => Number(b.regions.includes('china')) - Number(a.regions.includes('china')));
}

const FOR_ONE_REGION: ReadonlySet<CommandName> = new Set(['figure', 'history']);

/** "BYD's output": its plants stand in several regions, and no figure here is that of the whole company. */
export function companyRegions(
  metrics: readonly Metric[],
  draft: Query,
  catalog: Catalog,
): Query[] {
  const { company, regions, from, to } = draft;
  const [metric] = metrics;
  if (company === null || regions.length > 0 || metric === undefined) return [];
  const where = { metrics: [metric.id], company, from, to };
  const side = draft.question?.of;
  const held = [
    ...(side === 'actual' ? [] : catalog.targets(where)),
    ...(side === 'target' ? [] : catalog.actuals(where)),
  ];
  const homes = [...new Set(held.map(({ region }) => region))];
  return homes.map((region) => ({ ...draft, regions: [region], metrics: [metric.id] }));
}

/** Whether all figures of the metric are of a part of the region. */
export function onlyParts(metric: Metric, draft: Query, catalog: Catalog): boolean {
  const where = { ...draft, metrics: [metric.id] };
  return [...catalog.targets(where), ...catalog.actuals(where)].every(
    ({ scope, place }) => scope !== undefined || place !== undefined,
  );
}

/** Whether a fact of the metric states just the figure that the question names. */
export function statesFigure(metric: Metric, draft: Query, catalog: Catalog): boolean {
  const bound = draft.question?.bound?.value;
  if (typeof bound !== 'number') return false;
  const where = { ...draft, metrics: [metric.id] };
  return [...catalog.targets(where), ...catalog.actuals(where)].some(
    ({ value }) => value === bound,
  );
}

/** Of several metrics that fit, the one alone of which a fact states just the figure of the question; else all of them. */
export function statedAlone(
  metrics: readonly Metric[],
  draft: Query,
  catalog: Catalog,
): readonly Metric[] {
  const stated = metrics.filter((metric) => statesFigure(metric, draft, catalog));
  return stated.length === 1 ? stated : metrics;
}

/** Whether any figure of the company is held under these regions. */
export function isHeldIn(company: string, regions: readonly string[], catalog: Catalog): boolean {
  const where = { company, regions };
  return catalog.targets(where).length + catalog.actuals(where).length > 0;
}
