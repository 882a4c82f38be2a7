// Slots → the draft of a Query: regions, times, side, bound; what a follow-up leaves out comes from the question before it.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Query, Question } from '../../../query.ts';
import { blankQuery } from '../../blank-query.ts';
import type { TimeSpot } from '../../times/span.ts';
import { type Context, isSubset, sideOfCommand, type Thread } from '../asked.ts';
import { isHeldIn } from '../metric/held.ts';
import { placeByPart } from '../slots/partly-named-place.ts';
import type { Slots } from '../slots/slots.ts';
import { featuresOf } from '../words/features.ts';
import { yearsOn } from './years-on.ts';

/** "Add Guangdong", "vs Anhui": the regions of the question before stay. */
const JOINS =
  /加上|再加|算上|也加|^(and )?(add|plus|include)\b|^(and |so )?(vs|versus|against|compared? (to|with)|compare with)\b|^(那|那么)?(跟|和|与|同|比)[^，。]{1,12}(比|相比|对比|比较|差多少)/;
/** "Compare it with Anhui": what is "it" is one of the two. */
const THE_ONE_BEFORE = /它|两者|\bit\b|\bthem\b/;

function joins({ text, cues }: Slots): boolean {
  const sets = cues.has('compare') || cues.has('difference') || cues.has('sum');
  return JOINS.test(text) || (sets && THE_ONE_BEFORE.test(text));
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
  const moved = sameTime ? yearsOn(slots.text) : 0;
  const question: Question = {
    asks: 'figure',
    of: sideOf(slots, time.to, today) ?? sideBefore(before),
    period: sameTime ? (before.question?.period ?? null) : time.period,
    bound: (claim === true ? placeClaimed(slots) : null) ?? boundOf(slots),
    level: levelOf(slots),
    about: slots.left === '' ? null : slots.left,
  };
  const place = slots.place ?? placeByPart(slots.left, slots.regions, catalog);
  return {
    ...blankQuery('figure'),
    regions: [...new Set(regions)],
    place: own ? place : (before?.place ?? null),
    company: slots.companies[0] ?? (own ? null : (before?.company ?? null)),
    topic: null,
    ...(withYearBefore(slots, time) ?? {
      from: sameTime ? later(before.to, moved, before.from) : time.from,
      to: sameTime ? later(before.to, besideYear(slots) ? 0 : moved, before.to) : time.to,
    }),
    question,
  };
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

/** The side that the thread speaks of; what was judged has both. */
function sideBefore(before: Query | null): Question['of'] {
  if (before?.command === 'progress') return null;
  return before?.question?.of ?? sideOfCommand(before);
}

/** "Compared with 2023": the year of the thread is set against the one that is named. */
function withYearBefore(
  { cues, from: before, regions }: Thread,
  { from, to }: Pick<Query, 'from' | 'to'>,
): Pick<Query, 'from' | 'to'> | null {
  const year = before?.to ?? null;
  const sets = cues.has('compare') || cues.has('difference');
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
function besideYear({ cues, text }: Slots): boolean {
  return cues.has('difference') || cues.has('times') || MORE.test(text);
}

const MORE =
  /\b(more|less|fewer|higher|lower|up|down)\b.{0,30}\b(than|from|on|over|versus|vs)\b|比.{0,8}(多|少|高|低)/;

function later(year: number | null, moved: number, same: number | null): number | null {
  return moved === 0 || year === null ? same : year + moved;
}

/** Asks for the whole of a year: a part of it is no answer. */
const FULL_YEAR = /\b(full|whole|entire) year\b|全年/;

function timeOf(
  { times, text }: Slots,
  today: string,
): { from: number | null; to: number | null; period: string | null } {
  const years = times.flatMap(({ from, to }) => [from, to]).filter((year) => year !== null);
  if (years.length === 0) return { from: null, to: null, period: null };
  const precise = times.filter(({ period }) => (period?.length ?? 0) > YEAR_ALONE);
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
    to: open ? Math.max(Number(today.slice(0, 4)) + 20, ...years) : Math.max(...years),
    period:
      FULL_YEAR.test(text) && years.length > 0
        ? String(Math.max(...years))
        : others.length === 0 &&
            only?.period !== undefined &&
            only.period !== null &&
            only.period.length > 4
          ? only.period
          : null,
  };
}

const YEAR_ALONE = 4;

/** "2025, January to November": the year beside its part names no other time. */
function isYearOf({ period, from, to }: TimeSpot, precise: readonly TimeSpot[]): boolean {
  const [only, ...others] = precise;
  if (only === undefined || others.length > 0) return false;
  return period === only.period || (from === only.from && to === only.to);
}

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
    return /\b(was|were) [a-z ]{2,24} to |supposed to|meant to|\bto be\b|\bwill\b|\bmust\b|\bshould\b|target|goal|aim|want|planned|promise|pledge|has to be|have to be|plans? to|going for|pencil|shoot(s|ing)? for|is after|are after|\beye(s|d|ing)?\b|gunning|banking on|envisag|foresee|foresaw|earmark|slated|looking to|pushing for|striv|\bset to\b|\bwould\b|going to|\bplan(ned)? for\b|long term|long run|eventually|ultimately|seek|sought|vow|call(s|ed)? for|pledge|intend|sights|envision|目标|计划|规划|力争|指标|承诺|盘算|打算|预计|拟|想要|争取|要求/.test(
      text,
    )
      ? 'target'
      : 'actual';
  const parts = times.filter(({ period }) => period !== null && period.length > 4);
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
  if (cues.has('cities') && !/省/.test(text)) return 'city';
  return cues.has('provinces') ? 'province' : null;
}

/** "And all vehicles?", after NEVs, or the other way round. */
function otherKind(
  before: ReadonlySet<string>,
  said: ReadonlySet<string>,
): ReadonlySet<string> | null {
  const [kind, ...others] = said;
  if (others.length > 0 || (kind !== 'nev' && kind !== 'vehicle')) return null;
  const other = kind === 'nev' ? 'vehicle' : 'nev';
  return before.has(other) ? new Set([...[...before].filter((one) => one !== other), kind]) : null;
}

/** "Only the public ones": the metric of the thread, with what the words add to it. */
export function narrowedBy({ from, metric }: Thread, catalog: Catalog): string | null {
  const before =
    from?.metrics.length === 1 ? catalog.metrics.get(from.metrics[0] ?? '') : undefined;
  if (before === undefined || metric.features.size === 0) return null;
  const wanted =
    otherKind(featuresOf(before), metric.features) ??
    new Set([...featuresOf(before), ...metric.features]);
  const found = [...catalog.metrics.values()].find((one) => {
    const own = featuresOf(one);
    return own.size === wanted.size && isSubset(own, wanted);
  });
  return found?.id ?? null;
}
