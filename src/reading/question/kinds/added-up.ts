// Two measures of one region that the words add up: public and private piles together, vehicles and parts in all.
import type { Metric } from '../../../catalog/schema.ts';
import type { Asked, QuestionReading } from '../asked/asked.ts';
import { spansYears } from '../asked/asked.ts';
import { featuresOf } from '../words/features.ts';
import { areHeld, onOneSide, partOf, setAgainst } from './parts.ts';

/** The sum of the two that are named; null where the words add up something else, or one of the two is not held. */
export function twoAddedUp(asked: Asked): QuestionReading | null {
  const { slots, draft, context } = asked;
  const { pair } = slots.metric;
  const [region, ...others] = draft.regions;
  const one = region !== undefined && others.length + slots.companies.length === 0;
  if (pair === null || !one || !slots.cues.has('sum') || context.claim === true) return null;
  if (draft.place !== null || spansYears(draft) || !canBeAdded(pair)) return null;
  const named = pair.map(({ id }) => partOf(draft, { region, metric: id }));
  const parts = onOneSide(named, asked);
  return areHeld(parts, asked) ? { query: setAgainst(parts, 'sum', draft) } : null;
}

/** What is built, sold and on the road are three counts of the same cars, and NEVs are counted among all vehicles. */
const OF_THE_SAME: readonly (readonly string[])[] = [
  ['output', 'sales', 'stock', 'exports', 'capacity', 'registrations', 'maker-sales'],
  ['revenue', 'output-value', 'scale'],
  ['nev', 'vehicle'],
];

/** Of one unit, and neither a part of the other nor another count of it. */
function canBeAdded([first, second]: readonly [Metric, Metric]): boolean {
  if (first.unit !== second.unit || !ADDABLE.has(first.unit)) return false;
  const [one, other] = [featuresOf(first), featuresOf(second)];
  const isPart = [...one].every((it) => other.has(it)) || [...other].every((it) => one.has(it));
  const alike = OF_THE_SAME.some((group) => {
    const apart = group.filter((it) => one.has(it) !== other.has(it));
    return apart.length > 1;
  });
  return !isPart && !alike;
}

const ADDABLE: ReadonlySet<string> = new Set(['count', 'vehicles', 'CNY', 'GWh', 'tonnes', 'kW']);
