// "Hainan's penetration in October": a part of a year without its year is one of the latest year that has a figure for it.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Query } from '../../../query.ts';
import { spotTimes } from '../../times/spot-times.ts';
import type { Asked } from '../asked/asked.ts';

/** So many years back it is looked for; further where the figure itself tells which year is meant. */
const YEARS = 3;
const YEARS_OF_FIGURE = 8;

/** The draft moved to that year; null where the words name a year, or no year has such a figure. */
export function inYearHeld(
  { slots, draft, context }: Asked,
  metrics: readonly string[],
): Query | null {
  const { text, times } = slots;
  const { question } = draft;
  const [time, ...others] = times;
  if (time?.period == null || others.length > 0 || question?.period == null) return null;
  if (slots.from !== null) return null;
  const now = Number(context.today.slice(0, 4));
  const years = saidValue(draft) === null ? YEARS : YEARS_OF_FIGURE;
  for (let year = now; year > now - years; year -= 1) {
    const period = spotTimes(text, context.today, year)[0]?.period ?? null;
    // The words name their year.
    if (period === null || (year < now && period === time.period)) return null;
    const moved = { ...draft, from: year, to: year, question: { ...question, period } };
    if (isHeld(moved, period, metrics, context.catalog)) return moved;
  }
  return null;
}

/** "7% in the first half, which year was that": the figure whose time is asked for. */
function saidValue({ question }: Query): number | null {
  const value = question?.bound?.value;
  return question?.asks === 'when' && typeof value === 'number' ? value : null;
}

function isHeld(
  query: Query,
  period: string,
  metrics: readonly string[],
  catalog: Catalog,
): boolean {
  const { regions, company, place } = query;
  const said = saidValue(query);
  return catalog
    .actuals({ regions, company, place, metrics: [...metrics] })
    .some((actual) => actual.period === period && (said === null || actual.value === said));
}
