// Whether a question asks for what was promised or for what was reached.
import { isFinerThanYear } from '../../../catalog/dates.ts';
import type { Query, Question } from '../../../query.ts';
import { sideOfCommand } from '../asked/asked.ts';
import type { Slots } from '../slots/slots.ts';

/** Promised or reached: by the words, else by whether the year lies ahead. */
export function sideOf(
  { cues, text, times }: Slots,
  to: number | null,
  today: string,
): Question['of'] {
  const promised = cues.has('target');
  const thisYear = Number(today.slice(0, 4));
  const begun = times.filter(({ to: end, from }) => end === null && (from ?? 0) <= thisYear);
  // What lies ahead can only be promised; "since 2022" has begun.
  if (to !== null && to > thisYear && begun.length === 0) return 'target';
  const reached = cues.has('actual') || cues.has('latest');
  if (promised && reached && /实际[^，。]{0,6}(?:多少|几)/.test(text)) return 'actual';
  if (promised && reached)
    return /\b(was|were) [a-z ]{2,24} to |supposed to|meant to|\bexpect|\bhop(e[sd]?|ing)\b|\bto be\b|\bwill\b|\bmust\b|\bshould\b|target|goal|aim|want|planned|promise|pledge|has to be|have to be|plans? to|going for|pencil|shoot(s|ing)? for|is after|are after|\beye(s|d|ing)?\b|gunning|banking on|envisag|foresee|foresaw|earmark|slated|looking to|pushing for|striv|\bset to\b|\bwould\b|going to|\bplan(ned)? for\b|\bdid [a-z ]{2,20} (set|name|announce)\b|long term|long run|eventually|ultimately|seek|sought|vow|call(s|ed)? for|pledge|intend|sights|envision|目标|计划|规划|力争|指标|承诺|盘算|打算|预计|拟|想要|争取|要求/.test(
      text,
    )
      ? 'target'
      : 'actual';
  const parts = times.filter(({ period }) => isFinerThanYear(period));
  if (promised && !(parts.length > 0 && !PLANS.test(text))) return 'target';
  // "Stations newly built by 2025": what was to be there by then may be a promise or have come true.
  const byThen = times.some(({ relation }) => relation === 'by');
  if (reached && byThen && !cues.has('latest') && !CAME_TRUE.test(text)) return null;
  if (reached || begun.some(({ relation }) => relation === 'since')) return 'actual';
  // "By June" may be promised or counted, "in June" was counted.
  if (parts.length > 0) return parts.every(({ relation }) => relation === 'by') ? null : 'actual';
  return times.some(({ relation }) => relation === 'by') && !THEN.test(text) ? 'target' : null;
}

/** Words that speak of what happened, and not of what something is like. */
const CAME_TRUE =
  /\b(did|has|have|had|was|were|actual|actually|reached|achieved|grew|rose|passed|came to|full year|whole year)\b|\p{Script=Han}/u;

/** What names a goal in so many words; "will do" does not. */
const PLANS = /\b(target|goal|aim|plan)|目标|计划|规划|力争|指标/;

/** "Had deployed by 2020", "were there by 2023": what there was by then may have been reached. */
const THEN = /\bhad (?!to\b)|\b(was|were) there\b/;

/** The side that the thread speaks of; what was judged has both. */
export function sideBefore(before: Query | null): Question['of'] {
  if (before?.command === 'progress') return null;
  return before?.question?.of ?? sideOfCommand(before);
}
