// The metrics of companies and those of regions: a company's figure is never given for a region's, nor the other way round.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Metric } from '../../../catalog/schema.ts';
import { featuresOf } from '../words/features.ts';

interface Kindred {
  readonly ofCompanies: readonly Metric[];
  readonly ofRegions: readonly Metric[];
}

const told = new WeakMap<Catalog, Kindred>();

/** Told apart once for a catalog: every question asks for them. */
export function kindredMetrics(catalog: Catalog): Kindred {
  const known = told.get(catalog);
  if (known !== undefined) return known;
  const [ofCompanies, ofRegions]: [Metric[], Metric[]] = [[], []];
  for (const metric of catalog.metrics.values())
    (featuresOf(metric).has('company') ? ofCompanies : ofRegions).push(metric);
  const kindred = { ofCompanies, ofRegions };
  told.set(catalog, kindred);
  return kindred;
}
