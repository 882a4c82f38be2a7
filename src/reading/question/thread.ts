// Slots → the draft of a Query: regions, times, side, bound; what a follow-up leaves out comes from the question before it.
import type { Catalog } from '../../catalog/catalog.ts';
import type { Query, Question } from '../../query.ts';
import { blankQuery } from '../blank-query.ts';
import { type Context, isSubset, sideOfCommand, type Thread } from './asked.ts';
import { featuresOf } from './features.ts';
import type { Slots } from './slots.ts';

const CONTINUES =
  /^(and|what about|how about|or|also|same for|source|then)\b|^(那|那么|还有|再)|呢$|\bit\b|它/;

/** A short question that continues the thread takes what it does not say from the question before. */
export function continued(
  slots: Slots,
  { after, claim, catalog }: Context,
): Slots & { readonly from: Query | null } {
  if (after === null || claim) return { ...national(slots, catalog), from: after };
  // "Which province …" asks anew, of all of them.
  if (slots.cues.has('which-regions') && !slots.cues.has('who') && slots.regions.length === 0)
    return { ...slots, from: null };
  const hasSubject =
    slots.metric.choices.length > 0 || slots.topics.length > 0 || slots.quantities.length > 0;
  const continues = CONTINUES.test(slots.text) || slots.regions.length === 0 || !hasSubject;
  return { ...slots, from: continues ? after : null };
}

/** "Add Guangdong", "compare it with Anhui": the regions of the question before stay. */
const JOINS = /它|两者|加上|再加|算上|也加|\bit\b|\bthem\b|^(and )?(add|plus|include)\b/;

/** Whose goal it is, where no region is named. */
const NATIONAL =
  /\b(central (govt|government|authorities)|national(ly)?|nationwide|countrywide|the country|the nation|state council|miit)\b|国家|中央|国务院|工信部|公安部|全国/;

function national(slots: Slots, { regions }: Catalog): Slots {
  const open = slots.regions.length + slots.companies.length === 0;
  return open && NATIONAL.test(slots.text) && regions.has('china')
    ? { ...slots, regions: ['china'] }
    : slots;
}

/** All that the words (and the thread) say, before the command and the metric are settled. */
export function draftOf(slots: Thread, { today }: Context): Query {
  const { from: before } = slots;
  const time = timeOf(slots, today);
  const own = slots.regions.length > 0;
  const regions = own
    ? before !== null && JOINS.test(slots.text)
      ? [...before.regions, ...slots.regions]
      : slots.regions
    : (before?.regions ?? []);
  const sameTime = slots.times.length === 0 && before !== null;
  const moved = sameTime ? yearsOn(slots.text) : 0;
  const question: Question = {
    asks: 'figure',
    of: sideOf(slots, time.to, today) ?? before?.question?.of ?? sideOfCommand(before),
    period: sameTime ? (before.question?.period ?? null) : time.period,
    bound: boundOf(slots),
    level: levelOf(slots),
    about: slots.left === '' ? null : slots.left,
  };
  return {
    ...blankQuery('figure'),
    regions: [...new Set(regions)],
    place: own ? slots.place : (before?.place ?? null),
    company: slots.companies[0] ?? (own ? null : (before?.company ?? null)),
    topic: null,
    from: sameTime ? later(before.to, moved, before.from) : time.from,
    to: sameTime ? later(before.to, moved, before.to) : time.to,
    question,
  };
}

/** "And the year after": how many years later than in the question before. */
function yearsOn(text: string): number {
  if (
    /\b(year after|following year|next year|year later)\b|次年|第二年|后一年|下一年|再下一年/.test(
      text,
    )
  )
    return 1;
  return /\b(year before|previous year|preceding year|year earlier)\b|前一年|上一年/.test(text)
    ? -1
    : 0;
}

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
  const [only, ...others] = times;
  const open = times.some(({ relation }) => relation === 'since' || relation === 'after');
  return {
    from: Math.min(...years),
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

/** Promised or reached: by the words, else by whether the year lies ahead. */
export function sideOf(
  { cues, text, times }: Slots,
  to: number | null,
  today: string,
): Question['of'] {
  const promised = cues.has('target');
  // What lies ahead can only be promised.
  if (to !== null && to > Number(today.slice(0, 4))) return 'target';
  const reached = cues.has('actual') || cues.has('latest');
  if (promised && reached && /实际[^，。]{0,6}(?:多少|几)/.test(text)) return 'actual';
  if (promised && reached)
    return /\b(was|were) [a-z ]{2,24} to |supposed to|meant to|\bto be\b|\bwill\b|\bmust\b|\bshould\b|target|goal|aim|want|planned|promised|pledged|has to be|have to be|plans? to|going for|目标|计划|规划|力争|指标|要求/.test(
      text,
    )
      ? 'target'
      : 'actual';
  if (promised) return 'target';
  if (reached) return 'actual';
  const parts = times.filter(({ period }) => period !== null && period.length > 4);
  // "By June" may be promised or counted, "in June" was counted.
  if (parts.length > 0) return parts.every(({ relation }) => relation === 'by') ? null : 'actual';
  return times.some(({ relation }) => relation === 'by') && !THEN.test(text) ? 'target' : null;
}

/** "Had deployed by 2020", "were there by 2023": what there was by then may have been reached. */
const THEN = /\bhad (?!to\b)|\b(was|were) there\b/;

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
