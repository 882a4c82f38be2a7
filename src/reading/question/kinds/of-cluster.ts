// "Sichuan and Chongqing together": two regions whose sum no two figures make, where a source states it of the cluster that they form.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Query } from '../../../query.ts';
import { type Asked, asking } from '../asked/asked.ts';
import { hasData } from '../held/held.ts';

/** The question for the figure of the cluster; null where each region has its own, or the cluster has none. */
export function statedOfCluster({ slots, draft, context: { catalog } }: Asked): Query | null {
  const [best] = slots.metric.choices;
  const cluster = clusterOf(draft.regions, catalog);
  if (best === undefined || cluster === undefined) return null;
  const isHeld = (regions: readonly string[]) =>
    hasData(best.metric, { ...draft, regions: [...regions] }, catalog);
  if (draft.regions.every((id) => isHeld([id])) || !isHeld([cluster])) return null;
  return { ...asking(draft, 'figure', 'figure'), regions: [cluster], metrics: [best.metric.id] };
}

/** The cluster that is named by its regions, such as Sichuan-Chongqing. */
function clusterOf(ids: readonly string[], { regions }: Catalog): string | undefined {
  const named = ids.map((id) => regions.get(id)?.names.en ?? '').toSorted();
  const clusters = [...regions.values()].filter(({ level }) => level === 'cluster');
  return clusters.find(({ names, aliases }) =>
    [names.en, ...aliases].some((name) => name.split('-').toSorted().join() === named.join()),
  )?.id;
}
