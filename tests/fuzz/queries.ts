// What a button may carry besides words: queries that were valid once, or never, in the shape that the border lets through.
import { type Query, querySchema } from '../../src/query.ts';
import type { Chance } from './chance.ts';
import type { Sayings } from './sayings.ts';
import { TRAPS } from './strings.ts';

const { command, side, level, as, question } = querySchema.shape;
const QUESTION = question.unwrap().shape;

/** A query that the schema takes; its names may be of nothing that there is. */
export function drawQuery(chance: Chance, sayings: Sayings): Query {
  const orNull = <T>(make: () => T): T | null => (chance.percent(70) ? null : make());
  const name = () => (chance.percent(75) ? sayings.name(chance) : chance.pick(TRAPS));
  const year = () => (chance.percent(80) ? 2010 + chance.below(30) : 1900 + chance.below(301));
  return {
    command: chance.pick(command.options),
    regions: chance.some(0, 3, name),
    place: orNull(name),
    metrics: chance.some(0, 2, name),
    topic: orNull(name),
    company: orNull(name),
    from: orNull(year),
    to: orNull(year),
    text: chance.percent(50) ? null : sayings.draw(chance),
    page: chance.percent(80) ? 1 : 1 + chance.below(10 ** (1 + chance.below(15))),
    ...(chance.percent(20) ? { side: chance.pick(side.unwrap().options) } : {}),
    ...(chance.percent(20) ? { level: chance.pick(level.unwrap().options) } : {}),
    ...(chance.percent(20) ? { within: 1 + chance.below(600) } : {}),
    ...(chance.percent(10) ? { as: chance.pick(as.unwrap().options) } : {}),
    ...(chance.percent(30) ? { question: drawQuestion(chance, name) } : {}),
  };
}

function drawQuestion(chance: Chance, name: () => string): NonNullable<Query['question']> {
  const value = () => chance.pick([0, -1, 0.5, 20, 500_000, 1e15, { min: 5, max: 1 }]);
  return {
    asks: chance.pick(QUESTION.asks.options),
    of: chance.pick(['target', 'actual', null]),
    period: chance.pick([null, '2025', '2025-H1', '2025-Q3', '2025-01/2025-11', '0000', '第九']),
    bound: chance.percent(60)
      ? null
      : { comparator: chance.pick(['>', '>=', '=', '~', '<=', '<', 'range']), value: value() },
    level: chance.pick(['province', 'city', null]),
    about: chance.percent(70) ? null : name(),
  };
}
