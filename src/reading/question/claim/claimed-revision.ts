// "Raised its goal from 600,000 to 1.2 million", 从100万辆下调到50万辆: two figures of one goal, the one that was set first and the one after it.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { ClaimedRevision } from '../../../claimed-revision.ts';
import type { Query } from '../../../query.ts';
import { wordsBefore } from '../../match.ts';
import { directionIn } from '../kinds/revisions.ts';
import type { Slots } from '../slots/slots.ts';
import { figuresClaimed } from './claimed-figure.ts';

const FROM = /(\bfrom|\binstead of|由|从|自|原来的|原定的?|原先的)\W*$/;
const OF_GOAL = /\b(targets?|goals?|aims?|ambitions?|plans?)\b|目标|计划|规划/;

/** What the words claim to have become of the number of one goal; null where they claim something else. */
export function revisionClaimed(
  query: Query | null,
  slots: Slots,
  catalog: Catalog,
): ClaimedRevision | null {
  const { text, quantities } = slots;
  const metric = catalog.metrics.get(query?.metrics[0] ?? '');
  const ofOne = query !== null && query.regions.length === 1 && query.from === query.to;
  if (metric === undefined || !ofOne || !OF_GOAL.test(text)) return null;
  const [first, second, ...others] = figuresClaimed(metric, slots);
  if (first === undefined || second === undefined || others.length > 0) return null;
  const [one, two] = quantities.map(({ start }) => FROM.test(wordsBefore(text, start, 0)));
  if (quantities.length !== 2 || one === two) return null;
  const way = directionIn(text) ?? null;
  return one ? { earlier: first, later: second, way } : { earlier: second, later: first, way };
}
