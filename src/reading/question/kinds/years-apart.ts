// Two figures of one region from two times, set against each other: parts of years, two goals, two years in a comparison.
import { byEnd, isFinerThanYear, isYearAlone, monthsIn } from '../../../catalog/dates.ts';
import { type Asked, type QuestionReading, spansYears, withWhole } from '../asked/asked.ts';
import { operationOf } from './operation.ts';
import { areHeld, onOneSide, partOf, setAgainst } from './parts.ts';

/** Two times of which one at least is a part of a year; of a flow both are as long as each other. */
export function periodsApart(asked: Asked): QuestionReading | null {
  const { draft, slots, context } = asked;
  const asks = operationOf(asked);
  const [first, second, ...others] = slots.times;
  const [best] = withWhole(asked).slots.metric.choices;
  if (first === undefined || others.length > 0 || best === undefined) return null;
  if (asks === null || context.claim === true) return null;
  // Of what is counted on a day "June to August" names two of them.
  const ends = second === undefined && !best.metric.flow ? (first.period?.split('/') ?? []) : [];
  const periods = second === undefined ? ends : [first.period ?? '', second.period ?? ''];
  if (periods.length !== 2) return null;
  const parts = periods.some((one) => !isYearAlone(one)) && periods.every((one) => one !== '');
  if (!parts || draft.regions.length !== 1 || periods[0] === periods[1]) return null;
  if (best.metric.flow && monthsIn(periods[0] ?? '') !== monthsIn(periods[1] ?? '')) return null;
  const [region = null] = draft.regions;
  const figures = periods
    .toSorted(byEnd)
    .map((period) =>
      partOf(draft, { region, metric: best.metric.id, year: null, period, side: 'actual' }),
    );
  if (!areHeld(figures, asked)) return null;
  const later = asks === 'times' || asks === 'ratio';
  const made = later ? 'times' : asks === 'growth' ? 'growth' : 'difference';
  return { query: setAgainst(later ? figures.toReversed() : figures, made, draft) };
}

/** "Output of the first half, yoy": a part of a year grows from the same part of the year before, where both are held. */
export function sinceSamePart(asked: Asked, metric: string): QuestionReading | null {
  const { draft } = asked;
  const period = draft.question?.period ?? null;
  const [region = null] = draft.regions;
  if (!isFinerThanYear(period) || draft.regions.length !== 1) return null;
  const figures = [yearEarlier(period), period].map((one) =>
    partOf(draft, { region, metric, year: null, period: one, side: 'actual' }),
  );
  return areHeld(figures, asked) ? { query: setAgainst(figures, 'growth', draft) } : null;
}

/** The same part of the year before: every year in it is one less. */
function yearEarlier(period: string): string {
  return period.replace(/\b(?:19|20)\d\d\b/g, (year) => String(Number(year) - 1));
}

/** The goals of one region for two years, where nothing is said to be reached and both are held. */
export function twoGoals(asked: Asked): QuestionReading | null {
  const { draft, slots, context } = asked;
  const asks = operationOf(asked);
  const reached = slots.cues.has('actual') || REACHED.test(slots.text);
  const promised = draft.question?.of === 'target' && !reached;
  const paced = isPaced(asked);
  if (!promised || !spansYears(draft) || (slots.times.length !== 2 && !paced)) return null;
  if (draft.regions.length !== 1 || context.claim === true) return null;
  if (!paced && (asks === null || PERIODIC.has(asks))) return null;
  const [region = null] = draft.regions;
  const choices = [...slots.metric.choices, ...slots.metric.whole].filter(
    ({ metric }) => !metric.growth,
  );
  for (const { metric } of choices.slice(0, TRIED)) {
    const parts = [draft.from, draft.to].map((year) =>
      partOf(draft, { region, metric: metric.id, year, period: null }),
    );
    if (!areHeld(parts, asked)) continue;
    const later = asks === 'times' || asks === 'ratio';
    if (paced) return { query: setAgainst(parts, 'amount-a-year', draft) };
    const made = later ? 'times' : asks === 'growth' ? 'growth' : 'difference';
    return { query: setAgainst(later ? parts.toReversed() : parts, made, draft) };
  }
  return null;
}

/** How many a year lie between the two: an amount, not a rate. */
function isPaced(asked: Asked): boolean {
  const { text } = asked.slots;
  return (
    A_YEAR.test(text) && !/%|\bpercent\b|百分/.test(text) && operationOf(asked) !== 'growth-a-year'
  );
}

const A_YEAR =
  /\b(how many|how much|what)\b.{0,40}\b(a|per|each|every) year\b|\b(yearly|annual) (additions?|pace|increase|build)\b|(平均)?每年[^，。]{0,10}(多少|几)|年均[^，。]{0,8}(新增|增加|要建|建)[^，。]{0,4}(多少|几)/;

/** One of the two is what there was, not what was promised. */
const REACHED = /\b(count|stood|had|level|was at|outcome)\b|现有|实有|数量?(离|距|比|到)/;

/** The nearest metrics; one that fits worse is not meant. */
const TRIED = 3;

/** What is made of all years of a span, not of its ends. */
const PERIODIC: ReadonlySet<string> = new Set(['sum', 'average', 'growth-a-year']);

/** The best metric of one region in the first and the last year, where both are held. */
export function yearsApart(asked: Asked): QuestionReading | null {
  const { draft, slots } = asked;
  const [best] = slots.metric.choices;
  if (best === undefined || !spansYears(draft)) return null;
  const [region = null] = draft.regions;
  const parts = [draft.from, draft.to].map((year) =>
    partOf(draft, { region, metric: best.metric.id, year }),
  );
  const whole = onOneSide(parts, asked);
  return areHeld(whole, asked) ? { query: setAgainst(whole, 'difference', draft) } : null;
}
