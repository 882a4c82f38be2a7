// A question for one figure that names the figure itself may ask whether it is so: then the answer opens with yes or no; asked of any
// year, with the year in which it first was.
import type { ActualFact } from '../../../catalog/catalog.ts';
import { isFullYear } from '../../../catalog/dates.ts';
import { figuresOf } from '../../../figures.ts';
import type { Query } from '../../../query.ts';
import { type Asked, asking, type QuestionReading } from '../asked/asked.ts';
import { ASKS_WHETHER } from '../metric/unnamed/asks-for.ts';

/** The reading, asking whether it is so where the words do and any kind has read a figure with a number to hold it against. */
export function asWhether(reading: QuestionReading, { slots, context }: Asked): QuestionReading {
  if (!('query' in reading) || context.claim === true) return reading;
  const { query } = reading;
  const { command, question } = query;
  const asks = question?.asks ?? 'list';
  const plain = command === 'figure' && question?.bound != null && OPEN.includes(asks);
  if (!plain || !ASKS_WHETHER.test(slots.text)) return reading;
  const when = AT_ANY_TIME.test(slots.text) && query.from === null && hasReached(query, context);
  if (when) return { query: asking(query, 'figure', 'when') };
  return { query: asking(ofLastYear(query, context), 'figure', 'whether') };
}

/** What eleven months came to denies no number of a year: where they fall short of it, the last whole year is held against it. */
function ofLastYear(query: Query, { catalog, today }: Asked['context']): Query {
  const { from, metrics, question } = query;
  const flows = metrics.every((id) => catalog.metrics.get(id)?.flow === true);
  const value = question?.bound?.value;
  const open = from === null && question?.period == null && question?.of === 'actual' && flows;
  const { actuals } = figuresOf(query, catalog, today);
  if (!open || typeof value !== 'number' || !actuals.every((one) => isPartBelow(one, value)))
    return query;
  const whole = catalog.actuals(query).filter(({ period }) => period.length === YEAR_ALONE);
  const last = Math.max(...whole.map(({ period }) => Number(period)));
  return whole.length === 0 ? query : { ...query, from: last, to: last };
}

function isPartBelow({ period, value }: ActualFact, bound: number): boolean {
  return !isFullYear(period) && value < bound;
}

const OPEN: readonly string[] = ['figure', 'whether'];
const AT_ANY_TIME =
  /\bever\b|\bin any (one |single |given )?(calendar )?year\b|\bat any (point|time)\b|曾经?|有过|任何一年|哪一?年(都|也)|过(吗|没有?)\W*$/;

/** Whether a figure of any whole year reaches the number that is named. */
function hasReached(query: Query, { catalog }: Asked['context']): boolean {
  const { comparator, value } = query.question?.bound ?? {};
  if (typeof value !== 'number' || comparator === '<' || comparator === '<=') return false;
  return catalog
    .actuals(query)
    .some((actual) => actual.period.length === YEAR_ALONE && actual.value >= value);
}

/** As the catalog writes a whole year. */
const YEAR_ALONE = 4;
