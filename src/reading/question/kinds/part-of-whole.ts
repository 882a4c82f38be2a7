// What part of a whole a figure is, where no source states the share: which two figures make it.
import type { Metric } from '../../../catalog/schema.ts';
import { figuresOf } from '../../../figures.ts';
import type { Part, Query } from '../../../query.ts';
import type { Asked } from '../asked/asked.ts';
import { areHeld, onOneSide, partOf, setAgainst } from './parts.ts';

/** A share → the metrics of its part and of its whole, where both are of the same region. */
const WITHIN: Readonly<Record<string, readonly [part: string, whole: string]>> = {
  'nev-output-share-of-own': ['nev-output', 'vehicle-output'],
  'nev-sales-share': ['nev-sales', 'vehicle-sales'],
  'nev-stock-share': ['nev-stock', 'vehicle-stock'],
  'company-nev-sales-share': ['company-nev-sales', 'company-vehicle-sales'],
};

const OF_REGION = /-share-of-(national|province)$/;

/** Whether a source states the one metric of the query for its region, time and side. */
export function isStated(query: Query, { context }: Asked): boolean {
  const { targets, actuals } = figuresOf(query, context.catalog, context.today);
  return targets.length + actuals.length > 0;
}

/** The two figures whose ratio is the share that the query asks for; null where they are not both held. */
export function shareQuery(query: Query, asked: Asked): Query | null {
  const [metric = '', ...others] = query.metrics;
  const open = query.from === null || query.from !== query.to;
  if (others.length > 0 || open) return null;
  const within = WITHIN[metric];
  const made =
    within === undefined
      ? OF_REGION.test(metric)
        ? ofParent(query, metric.replace(OF_REGION, ''), asked)
        : null
      : within.map((id) => partOf(query, { metric: id, ...subjectOf(query) }));
  return made === null ? null : ratioOf(made, query, asked);
}

function subjectOf({ regions, company }: Query): Pick<Part, 'region' | 'company'> {
  return company === null
    ? { region: regions[0] ?? null, company: null }
    : { region: regions[0] ?? null, company };
}

/** The region beside the country, or beside the province that it lies in. */
function ofParent(query: Query, metric: string, { context: { catalog } }: Asked): Part[] | null {
  const region = query.regions.find((id) => id !== 'china') ?? null;
  const national = /-share-of-national$/.test(query.metrics[0] ?? '');
  const whole = national ? 'china' : catalog.regions.get(region ?? '')?.parent;
  // The country is no province that a province could be a part of.
  if (!national && whole === 'china') return null;
  if (region === null || whole == null || whole === region || query.company !== null) return null;
  return [region, whole].map((id) => partOf(query, { metric, region: id }));
}

/** The ratio of a part and its whole, both held and of one side; null otherwise. */
export function ratioOf(parts: readonly Part[], query: Query, asked: Asked): Query | null {
  const whole = onOneSide(parts, asked);
  return areHeld(whole, asked) ? setAgainst(whole, 'ratio', query) : null;
}

/** Of two regions, the one that lies in the other first: what part of it it is. Null where neither does. */
export function partFirst(
  regions: readonly string[],
  { context: { catalog } }: Asked,
): readonly [string, string] | null {
  const [a = '', b = '', ...others] = regions;
  if (others.length > 0 || b === '') return null;
  const isCluster = (id: string) => catalog.regions.get(id)?.level === 'cluster';
  const liesIn = (one: string, other: string) =>
    other === 'china' ||
    catalog.regions.get(one)?.parent === other ||
    (isCluster(other) && !isCluster(one) && one !== 'china');
  if (liesIn(a, b)) return [a, b];
  return liesIn(b, a) ? [b, a] : null;
}

/** The share of the country or the province that a source states for the part, at the time that is asked about. */
export function statedShareOf(
  [part, whole]: readonly [string, string],
  metric: Metric,
  query: Query,
  asked: Asked,
): Query | null {
  const id = `${metric.id}-share-of-${whole === 'china' ? 'national' : 'province'}`;
  if (!asked.context.catalog.metrics.has(id)) return null;
  const share = { ...query, command: 'figure' as const, regions: [part], metrics: [id] };
  return isStated(share, asked) ? share : null;
}
