// The years of a draft, and the part of a year: those of the words, of the thread, or both beside one another.
import { isFinerThanYear } from '../../../catalog/dates.ts';
import type { Query } from '../../../query.ts';
import type { TimeSpot } from '../../times/span.ts';
import type { Thread } from '../asked/asked.ts';
import type { Slots } from '../slots/slots.ts';

/** "Compared with 2023": the year of the thread is set against the one that is named. */
export function withYearBefore(
  { cues, from: before, regions }: Thread,
  { from, to }: Pick<Query, 'from' | 'to'>,
): Pick<Query, 'from' | 'to'> | null {
  const year = before?.to ?? null;
  const sets = cues.has('compare') || cues.has('difference') || cues.has('times');
  if (
    !sets ||
    regions.length > 0 ||
    (before?.regions.length ?? 0) > 1 ||
    year === null ||
    from === null ||
    from !== to
  )
    return null;
  return { from: Math.min(year, from), to: Math.max(year, from) };
}

/** "How much more than the year before": both years are wanted. */
export function besideYear({ cues, text }: Slots): boolean {
  return cues.has('difference') || cues.has('times') || MORE.test(text);
}

const MORE =
  /\b(more|less|fewer|higher|lower|up|down)\b.{0,30}\b(than|from|on|over|versus|vs)\b|\b(up or down|higher or lower|more or (less|fewer))\b|比.{0,8}(多|少|高|低)|[升涨]还是[降跌]|[高多]还是[低少]/;

/** The year moved on by so many; `same` where nothing moves. */
export function later(year: number | null, moved: number, same: number | null): number | null {
  return moved === 0 || year === null ? same : year + moved;
}

/** Asks for the whole of a year: a part of it is no answer. */
export const FULL_YEAR =
  /(?<!\b(not|no|rather than|instead of) (just )?(for |of )?(the |a )?)\b(full|whole|entire) (year|yr)\b|(?<!不(是|要|看|算)?)全年/;

/** The years that are asked for, and the part of a year, where one is. */
export function timeOf(
  { times, text, cues }: Slots,
  today: string,
): { from: number | null; to: number | null; period: string | null } {
  const years = times.flatMap(({ from, to }) => [from, to]).filter((year) => year !== null);
  if (years.length === 0) return { from: null, to: null, period: null };
  const precise = times.filter(({ period }) => isFinerThanYear(period));
  const [only, ...others] = times.every((time) => isYearOf(time, precise)) ? precise : times;
  const before = times.find(({ relation }) => relation === 'before');
  const now = Number(today.slice(0, 4));
  const open = times.some(({ relation }) => relation === 'since' || relation === 'after');
  return {
    // "Before 2030": from now on until then.
    from:
      before !== undefined && (before.to ?? 0) >= now
        ? Math.min(now, ...years)
        : Math.min(...years),
    to: open ? Math.max(cues.has('target') ? now + AHEAD : now, ...years) : Math.max(...years),
    period:
      FULL_YEAR.test(text) && years.length > 0
        ? String(Math.max(...years))
        : others.length === 0 && isFinerThanYear(only?.period)
          ? only.period
          : null,
  };
}

/** How many years ahead goals are set. */
const AHEAD = 20;

/** "2025, January to November": the year beside its part names no other time. */
function isYearOf({ period, from, to }: TimeSpot, precise: readonly TimeSpot[]): boolean {
  const [only, ...others] = precise;
  if (only === undefined || others.length > 0) return false;
  return period === only.period || (from === only.from && to === only.to);
}
