// A figure that is named finds its metric by itself.
import type { FigureFact } from '../../../catalog/catalog.ts';
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
  const asksWhence = draft.question?.asks === 'source';
  const quoted = asksWhence && (!Number.isInteger(bound) || bound >= QUOTED);
  if (bound < LARGE && !quoted) return null;
  const { regions, from, to, company, place } = draft;
  const where = { regions, from, to, company, ...(place !== null && { place }) };
  // A company's figure is not that of its region.
  const ofOwner = [...catalog.targets(where), ...catalog.actuals(where)].filter(
    ({ company }) => draft.company !== null || company === undefined,
  );
  const exact = ofOwner.filter(({ value }) => value === bound);
  const held = exact.length > 0 ? exact : ofOwner.filter(({ value }) => isRounded(bound, value));
  const metrics = [...new Set(held.map(({ metric }) => metric))];
  // A round number that several metrics have names none of them.
  const metric = catalog.metrics.get(metrics[0] ?? '');
  if (metrics.length > 1 && asksWhence && metrics.length <= MOST_WHENCE)
    return { ...draft, metrics };
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
/** A smaller one may be asked after: who quotes it has read it somewhere. */
const QUOTED = 1_000;

/** What a figure that is named outright may leave unexplained of the words. */
const LITTLE = 0.65;

/** "1.794 million" for 1,794,100: rounded at its last digit; with fewer digits a figure is too common to be meant. */
function isRounded(said: number, value: FigureFact['value']): boolean {
  if (typeof value !== 'number') return false;
  const digits = String(said).replace(/0+$/, '');
  if (digits.includes('.') || digits.length < TELLING_DIGITS) return false;
  const unit = 10 ** (String(said).length - digits.length);
  return Math.round(value / unit) * unit === said;
}

const TELLING_DIGITS = 3;

/** So many figures of one size may be shown where it is asked where that size comes from. */
const MOST_WHENCE = 3;
