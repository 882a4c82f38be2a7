// "…, nearly four times the 2021 figure", 是2023年的三倍: what a later part of a claim makes of the figure before it and that of an earlier year.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Query, Question } from '../../../query.ts';
import { spansYears } from '../asked/asked.ts';
import type { Slots } from '../slots/slots.ts';

type Bound = NonNullable<Question['bound']>;

const YEAR_BEFORE =
  /\b(a|the) (year (before|earlier|ago)|previous year|prior year)\b|\blast year\b|上一?年|前一年|去年/;

/** "Ten times more", 增长了3倍 are growths; a multiple is of another figure. */
const OF_ANOTHER =
  /\btimes (as (many|much|high|large|big)|that|those|what|the|its|as)\b|\btimes (20\d\d|more than (in )?20\d\d)\b|\b(double|twice|triple|quadruple)\b|是[^，。]{0,24}倍|为[^，。]{0,24}倍|相当于[^，。]{0,24}倍/;

const HUNDRED = 100;

/** The growth from the earlier year that the multiple comes to; null where the words claim none, or not of this figure. */
export function multipleOf(level: Query | null, slots: Slots, catalog: Catalog): Query | null {
  const times =
    slots.quantities.find(({ kind, unit }) => kind === 'times' && unit === 'times') ??
    inOneWord(slots.text);
  const [metric = '', ...others] = level?.metrics ?? [];
  if (level === null || times === undefined || others.length > 0) return null;
  if (!OF_ANOTHER.test(slots.text) || level.question === undefined) return null;
  const kept = catalog.metrics.get(metric);
  const earlier = earlierYear(level, slots);
  if (kept === undefined || kept.unit === 'percent' || kept.unit === 'rank' || earlier === null)
    return null;
  return {
    ...level,
    from: earlier,
    question: { ...level.question, asks: 'growth', bound: asGrowth(times, slots.text) },
  };
}

/** "Almost double the 2023 total". */
const IN_ONE_WORD =
  /\b(?:(almost|nearly|about|roughly|more than|over) )?(double|twice|triple|quadruple)\b/;
const WORTH: Readonly<Record<string, number>> = { double: 2, twice: 2, triple: 3, quadruple: 4 };
const HOW: Readonly<Record<string, Bound['comparator']>> = { 'more than': '>', over: '>', '': '=' };

function inOneWord(text: string): Bound | undefined {
  const [, how = '', word = ''] = IN_ONE_WORD.exec(text) ?? [];
  const value = WORTH[word];
  return value === undefined ? undefined : { comparator: HOW[how] ?? '~', value };
}

function earlierYear({ to }: Query, { times, text }: Slots): number | null {
  if (to === null) return null;
  const years = times.flatMap(({ from, to: end }) => (from === end ? (from ?? []) : []));
  const [earlier] = years.filter((year) => year < to);
  if (earlier !== undefined) return earlier;
  return YEAR_BEFORE.test(text) ? to - 1 : null;
}

/** Three times as many are 200 percent more. */
function asGrowth(said: Pick<Bound, 'comparator' | 'value'>, text: string): Bound {
  const { comparator, value } = asMultiple(said, text);
  const grown = (one: number) => Number(((one - 1) * HUNDRED).toPrecision(12));
  return typeof value === 'object'
    ? { comparator, value: { min: grown(value.min), max: grown(value.max) } }
    : { comparator, value: grown(value) };
}

/** A multiple as it may be meant: hardly ever more exact than its digits. */
export function asMultiple(
  { comparator, value }: Pick<Bound, 'comparator' | 'value'>,
  text: string,
): Bound {
  if (typeof value === 'object') return { comparator, value };
  if (AND_MORE.test(text)) return { comparator: 'range', value: { min: value, max: value + 1 } };
  if (comparator !== '=' && comparator !== '~') return { comparator, value };
  const off = Number.isInteger(value) ? OFF_WHOLE : OFF_TENTH;
  const below = comparator === '~' ? 2 * off : off;
  return { comparator: 'range', value: { min: value - below, max: value + off } };
}

/** 三倍多: three times and something. */
const AND_MORE = /倍(多|有余)/;

/** "Four times" may be 3.8 times, "3.4 times" hardly 3.3. */
const OFF_WHOLE = 0.25;
const OFF_TENTH = 0.06;

/** A sentence of one part that sets two years of one thing against each other: "output in 2024 was 3.4 times that of 2022". */
export function multipleAlone(query: Query | null, slots: Slots, catalog: Catalog): Query | null {
  if (query === null || !spansYears(query) || slots.quantities.length !== 1) return null;
  return multipleOf(query, slots, catalog);
}
