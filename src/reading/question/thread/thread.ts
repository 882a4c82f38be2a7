// Slots → the draft of a Query: regions, times, side, bound; what a follow-up leaves out comes from the question before it.

import type { Catalog } from '../../../catalog/catalog.ts';
import { isFinerThanYear } from '../../../catalog/dates.ts';
import type { Query, Question } from '../../../query.ts';
import { blankQuery } from '../../blank-query.ts';
import type { Context, Thread } from '../asked/asked.ts';
import { isHeldIn } from '../held/held.ts';
import { placeByPart } from '../slots/partly-named-place.ts';
import type { Slots } from '../slots/slots.ts';
import { besideYear, FULL_YEAR, later, timeOf, withYearBefore } from './draft-times.ts';
import { onFromThen } from './on-from-then.ts';
import { sideBefore, sideOf } from './side.ts';
import { yearsOn } from './years-on.ts';

/** "Add Guangdong", "vs Anhui": the regions of the question before stay. */
const JOINS =
  /加上|再加|算上|也加|^(and )?(add|plus|include)\b|(?:^|[?.!;,] )(and |so )?(vs|versus|against|compared? (to|with)|compare (?:(?:that|this|it|those|them) )?(with|to|against))\b|^(那|那么)?(跟|和|与|同|比)[^，。]{1,12}(比|相比|对比|比较|差多少)/;
/** "Compare it with Anhui": what is "it" is one of the two. */
const THE_ONE_BEFORE = /它|两者|\b(it|them)\b/;
/** "How does that compare with Anhui", in the same year. */
const THAT_COMPARES = /\b(does|do|did) (that|this|those)\b/;

/** Whether the words set what they name beside what the thread spoke of. */
export function joins({ text, cues, times }: Slots): boolean {
  const sets = cues.has('compare') || cues.has('difference') || cues.has('sum');
  const both = THE_ONE_BEFORE.test(text) || (times.length === 0 && THAT_COMPARES.test(text));
  return JOINS.test(text) || (sets && both);
}

/** All that the words (and the thread) say, before the command and the metric are settled. */
export function draftOf(slots: Thread, { today, catalog, claim }: Context): Query {
  const { from: before } = slots;
  const time = timeOf(slots, today);
  const own = slots.regions.length > 0;
  const regions = own
    ? before !== null && joins(slots)
      ? [...before.regions, ...slots.regions]
      : slots.regions
    : regionsBefore(slots, before, catalog);
  const sameTime = slots.times.length === 0 && before !== null;
  const onward = onFromThen(slots, before, today);
  const question: Question = {
    asks: 'figure',
    // "Through April?", after a goal for the year, asks for what came of it.
    of: sideOf(slots, time.to, today) ?? (isFinerThanYear(time.period) ? null : sideBefore(before)),
    period: onward !== null ? null : sameTime ? periodOn(before, slots) : time.period,
    bound: (claim === true ? placeClaimed(slots) : null) ?? boundOf(slots),
    level: levelOf(slots),
    about: slots.left === '' ? null : slots.left,
  };
  const place = slots.place ?? placeByPart(slots.left, slots.regions, catalog);
  return {
    ...blankQuery('figure'),
    regions: [...new Set(regions)],
    ...(BOTH_LEVELS.test(slots.text) && { level: 'all' as const }),
    place: own ? place : (before?.place ?? null),
    company: slots.companies[0] ?? (own ? null : (before?.company ?? null)),
    topic: null,
    ...(onward ??
      withYearBefore(slots, time) ??
      (sameTime ? timeOn(before, slots) : { from: time.from, to: time.to })),
    question,
  };
}

/** The part of the year that the thread speaks of: the whole of it, where the words ask for that; none for a goal, which is one for the year. */
function periodOn({ to, question }: Query, { text, cues }: Slots): string | null {
  const period = question?.period ?? null;
  if (!isFinerThanYear(period)) return period;
  if (cues.has('target') && question?.of === 'actual') return null;
  return to !== null && FULL_YEAR.test(text) ? String(to) : period;
}

/** The time of the thread, moved by as many years as the words say; beside it, where both years are wanted. */
function timeOn({ from, to }: Query, slots: Slots): Pick<Query, 'from' | 'to'> {
  const moved = yearsOn(slots.text);
  const first = later(from, moved, from);
  const last = later(to, moved, to);
  if (!besideYear(slots) || first === null || last === null) return { from: first, to: last };
  return { from: Math.min(first, from ?? first), to: Math.max(last, to ?? last) };
}

/** Where the thread was, unless a company is named of which nothing is held there. */
function regionsBefore(
  { companies: [company] }: Slots,
  before: Query | null,
  catalog: Catalog,
): readonly string[] {
  if (before === null) return [];
  const elsewhere = company !== undefined && !isHeldIn(company, before.regions, catalog);
  return elsewhere ? [] : before.regions;
}

/** "Is fourth in the country": of a rank the place is the figure that is claimed. */
function placeClaimed({ quantities, metric }: Slots): Question['bound'] {
  if (metric.choices[0]?.metric.unit !== 'rank') return null;
  const place = quantities.find(({ kind }) => kind === 'rank');
  return place === undefined ? null : { comparator: place.comparator, value: place.value };
}

function boundOf({ quantities, text, cues, metric }: Slots): Question['bound'] {
  if (quantities.length > 1 && /\bor\b|还是/.test(text)) return null;
  // "3.8 times" bounds a growth, and nothing else.
  if (quantities.length === 0 && cues.has('when') && asksForAll(text, metric.features))
    return { comparator: '=', value: 100 };
  const quantity = quantities.find(
    ({ kind }) => kind !== 'rank' && (kind !== 'times' || cues.has('growth')),
  );
  return quantity === undefined ? null : { comparator: quantity.comparator, value: quantity.value };
}

const OF_VEHICLES: readonly string[] = ['nev-share', 'coverage', 'clean', 'share'];

/** "什么时候全换成新能源", "when will all buses be electric": all of them are 100 percent. */
function asksForAll(text: string, features: ReadonlySet<string>): boolean {
  return (
    /\b(all|every|fully|entirely)\b|全(部|面|换|改|用|都|覆盖)|百分百|一律|清一色/.test(text) &&
    OF_VEHICLES.some((one) => features.has(one))
  );
}

function levelOf({ cues, text }: Slots): Question['level'] {
  if (BOTH_LEVELS.test(text)) return null;
  if (cues.has('cities') && !/省/.test(text)) return 'city';
  return cues.has('provinces') ? 'province' : null;
}

/** Provinces and cities side by side. */
const BOTH_LEVELS =
  /\bprovinces (and|or) cities\b|\bcities (and|or) provinces\b|(?<![各三四几])省市(?!区)|省份?[和与、]城市/;
