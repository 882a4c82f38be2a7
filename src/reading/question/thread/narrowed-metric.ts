// "Only the public ones", "and all vehicles?": the metric of the thread, made another by the words.
import type { Catalog } from '../../../catalog/catalog.ts';
import { isSubset, type Thread } from '../asked/asked.ts';
import { featuresOf } from '../words/features.ts';

/** "And all vehicles?", after NEVs, or the other way round. */
function otherKind(
  before: ReadonlySet<string>,
  said: ReadonlySet<string>,
): ReadonlySet<string> | null {
  const [kind, ...others] = said;
  if (others.length > 0 || (kind !== 'nev' && kind !== 'vehicle')) return null;
  const other = kind === 'nev' ? 'vehicle' : 'nev';
  return before.has(other) ? new Set([...[...before].filter((one) => one !== other), kind]) : null;
}

/** "Only the public ones": the metric of the thread, with what the words add to it. */
export function narrowedBy({ from, metric }: Thread, catalog: Catalog): string | null {
  const before =
    from?.metrics.length === 1 ? catalog.metrics.get(from.metrics[0] ?? '') : undefined;
  if (before === undefined || metric.features.size === 0) return null;
  const wanted =
    otherKind(featuresOf(before), metric.features) ??
    new Set([...featuresOf(before), ...metric.features]);
  const found = [...catalog.metrics.values()].find((one) => {
    const own = featuresOf(one);
    return own.size === wanted.size && isSubset(own, wanted);
  });
  return found?.id ?? null;
}
