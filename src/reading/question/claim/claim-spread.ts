// "Output and sales were 12.89 and 12.87 million respectively", 2026年、2027年分别为48%和58%: one claim for each of the figures.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Query } from '../../../query.ts';
import type { Slots } from '../slots/slots.ts';
import { figuresClaimed } from './claimed-figure.ts';

const RESPECTIVELY = /\brespectively\b|分别|依次/;
const MADE_AND_SOLD = /产销|\b(output|production) and sales\b|\b(made|built|produced) and sold\b/;

/** A query for each figure, as years, regions, or output and sales share them out; null where nothing is shared out. */
export function sharedOut(query: Query, slots: Slots, catalog: Catalog): Query[] | null {
  const { text, times, regions } = slots;
  const [only = ''] = query.metrics;
  const metric = catalog.metrics.get(only);
  if (metric === undefined || query.question === undefined || !RESPECTIVELY.test(text)) return null;
  const bounds = figuresClaimed(metric, slots);
  const years = [
    ...new Set(times.flatMap(({ from, to }) => (from !== null && from === to ? [from] : []))),
  ];
  const parts: readonly Partial<Query>[] =
    years.length > 1
      ? years.map((year) => ({ from: year, to: year, metrics: [only] }))
      : regions.length > 1
        ? regions.map((region) => ({ regions: [region], metrics: [only] }))
        : outputAndSales(only, text, catalog);
  if (bounds.length < 2 || parts.length !== bounds.length) return null;
  const { question } = query;
  return parts.flatMap((part, at) => {
    const bound = bounds[at];
    return bound === undefined ? [] : [{ ...query, ...part, question: { ...question, bound } }];
  });
}

function outputAndSales(metric: string, text: string, catalog: Catalog): readonly Partial<Query>[] {
  if (!MADE_AND_SOLD.test(text)) return [];
  const ids = ['output', 'sales'].map((one) => metric.replace(/(output|sales)$/, one));
  return ids.every((id) => catalog.metrics.has(id)) ? ids.map((id) => ({ metrics: [id] })) : [];
}
