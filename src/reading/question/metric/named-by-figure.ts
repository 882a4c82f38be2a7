// A figure that is named finds its metric by itself.
import type { Query } from '../../../query.ts';
import type { Context } from '../asked/asked.ts';
import { extraCost } from '../choices/metric-cost.ts';
import { featuresOf } from '../words/features.ts';

/** "310 billion yuan from smart EVs": where no metric is named, the figure itself finds it. */
export function namedByFigure(
  draft: Query,
  features: ReadonlySet<string>,
  { catalog }: Pick<Context, 'catalog'>,
): Query | null {
  const bound = draft.question?.bound?.value;
  if (typeof bound !== 'number') return null;
  // "Who says 34.6%" quotes a figure; a small round one is more likely a number of something.
  const quoted = draft.question?.asks === 'source' && !Number.isInteger(bound);
  if (bound < LARGE && !quoted) return null;
  const where = { regions: draft.regions, from: draft.from, to: draft.to, company: draft.company };
  // A company's figure is not that of its region.
  const held = [...catalog.targets(where), ...catalog.actuals(where)].filter(
    ({ value, company }) => value === bound && (draft.company !== null || company === undefined),
  );
  const metrics = [...new Set(held.map(({ metric }) => metric))];
  // A round number that several metrics have names none of them.
  const metric = catalog.metrics.get(metrics[0] ?? '');
  if (metric === undefined || metrics.length > 1) return null;
  // A figure of cars is none of the firms that the words count.
  return extraCost(featuresOf(metric), features) <= LITTLE ? { ...draft, metrics } : null;
}

/** "Half a million or a million": the one metric of which the region has, or had, a goal or a figure of each. */
export function namedByEither(
  draft: Query,
  quantities: readonly { readonly value: unknown }[],
  { catalog }: Pick<Context, 'catalog'>,
): Query | null {
  const values = quantities.map(({ value }) => value);
  const large = values.every((value) => typeof value === 'number' && value >= LARGE);
  if (values.length !== 2 || !large || draft.company !== null) return null;
  const where = { regions: draft.regions, from: draft.from, to: draft.to, company: null };
  const held = [...catalog.targets(where), ...catalog.actuals(where)];
  const metrics = [...new Set(held.map(({ metric }) => metric))].filter((id) =>
    values.every((value) => held.some((fact) => fact.metric === id && fact.value === value)),
  );
  return metrics.length === 1 ? { ...draft, metrics } : null;
}

const LARGE = 10_000;

/** What a figure that is named outright may leave unexplained of the words. */
const LITTLE = 0.65;
