// A question for one figure that names the figure itself may ask whether it is so: then the answer opens with yes or no; asked of any
// year, with the year in which it first was.
import type { ActualFact } from '../../../catalog/catalog.ts';
import { isFullYear, isYearAlone, yearOf } from '../../../catalog/dates.ts';
import { figuresOf } from '../../../figures.ts';
import type { Query } from '../../../query.ts';
import { type Asked, asking, ofSide, type QuestionReading } from '../asked/asked.ts';
import { lastWholeYear } from '../held/whole-year.ts';
import { ASKS_WHETHER } from '../metric/unnamed/asks-for.ts';

/** The reading, asking whether it is so where the words do and any kind has read a figure with a number to hold it against. */
export function asWhether(reading: QuestionReading, { slots, context }: Asked): QuestionReading {
  if (!('query' in reading) || context.claim === true) return reading;
  const { query } = reading;
  const { command, question } = query;
  if (asksWhoLeads(query, slots.text)) return { query: asking(query, 'compare', 'compare') };
  const asks = question?.asks ?? 'list';
  const plain = command === 'figure' && question?.bound != null && OPEN.includes(asks);
  if (!plain || !ASKS_WHETHER.test(slots.text)) return reading;
  const when = AT_ANY_TIME.test(slots.text) && query.from === null && hasReached(query, context);
  if (when) return { query: asking(query, 'figure', 'when') };
  const meant = CAME_TO.test(slots.text) ? reachedSince(query, context) : query;
  return { query: asking(ofLastYear(meant, context), 'figure', 'whether') };
}

/** "去年有没有超120万": whether it came to that, though a goal of the year says so too. */
const CAME_TO =
  /有没有[^，。]{0,4}(超|过|到|破|达|够)|(超|过|破|达|到|够)了?[^，。不没有]{0,10}(没有?|了吗|没呢?)[\s?？]*$|^(did|has|have)\b/;

/** Of a year that is over what was reached: its goal alone does not tell. */
function reachedSince(query: Query, { today }: Asked['context']): Query {
  const isOver = query.to !== null && query.to < yearOf(today);
  return isOver && query.question?.of == null ? ofSide(query, 'actual') : query;
}

/** "Did Anhui overtake Guangdong": which of the two has more, though no word says that they are compared. */
function asksWhoLeads({ command, regions, question }: Query, text: string): boolean {
  const asks = question?.asks ?? 'list';
  const plain = asks === 'figure' || (asks === 'difference' && !HOW_FAR.test(text));
  if (command !== 'compare' || regions.length !== 2 || !plain) return false;
  return ASKS_WHETHER.test(text) && LEADS.test(text);
}

const HOW_FAR = /\bhow (much|many|far)\b|多少|几/;
const LEADS =
  /\b(outs(ell|old)|outproduced?|leapfrog(ged)?|eclipsed?|pass(ed)?|ahead of|beat(en)?)\b|超过|超越|赶超|反超|领先|高于|多于/;

/** What eleven months came to denies no number of a year: where they fall short of it, the last whole year is held against it. */
function ofLastYear(query: Query, { catalog, today }: Asked['context']): Query {
  const { from, metrics, question } = query;
  const flows = metrics.every((id) => catalog.metrics.get(id)?.flow === true);
  const value = question?.bound?.value;
  const open = from === null && question?.period == null && question?.of === 'actual' && flows;
  const { actuals } = figuresOf(query, catalog, today);
  if (!open || typeof value !== 'number' || !actuals.every((one) => isPartBelow(one, value)))
    return query;
  const last = lastWholeYear(query, catalog);
  return last === null ? query : { ...query, from: last, to: last };
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
    .some((actual) => isYearAlone(actual.period) && actual.value >= value);
}
