// What the words add up of one region: two measures (public and private piles together), or the parts of which one measure is held.

import type { FigureFact } from '../../../catalog/catalog.ts';
import type { Metric } from '../../../catalog/schema.ts';
import { figuresOf } from '../../../figures.ts';
import { type Asked, asking, type QuestionReading, spansYears } from '../asked/asked.ts';
import { withMetric } from '../metric/settle-metric.ts';
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

/** Buses and taxis to be added: the sum of the parts, where the words name each of those that are held; null otherwise. */
export function partsAddedUp(asked: Asked): QuestionReading | null {
  const { slots, draft, context } = asked;
  const one = draft.regions.length === 1 && slots.companies.length === 0 && draft.place === null;
  const timed = draft.from !== null && draft.from === draft.to;
  if (!slots.cues.has('sum') || !one || !timed || context.claim === true) return null;
  const reading = withMetric(asked);
  if (!('query' in reading) || reading.query.metrics.length !== 1) return null;
  const { query } = reading;
  const { targets, actuals } = figuresOf(query, context.catalog, context.today);
  const facts = targets.length > 0 ? targets : actuals;
  const both = targets.length > 0 && actuals.length > 0;
  const scopes = new Set(facts.map(({ scope }) => scope?.zh));
  const apart = facts.length > 1 && scopes.size === facts.length && !both;
  if (!apart || !facts.every((fact) => isAddable(fact) && isNamed(fact, slots.text))) return null;
  return { query: asking(query, 'compare', 'sum') };
}

function isAddable({ unit, comparator }: FigureFact): boolean {
  return ADDABLE.has(unit) && comparator !== 'range';
}

/** Whether the words name the part that a figure is of: "taxis", 出租. */
function isNamed({ scope }: FigureFact, text: string): boolean {
  const english = scope?.en.match(/[a-z]{4,}/g) ?? [];
  const [chinese = ''] = scope?.zh.replace(/^仅/, '').match(/\p{Script=Han}{2}/u) ?? [];
  return english.some((word) => text.includes(word)) || (chinese !== '' && text.includes(chinese));
}
