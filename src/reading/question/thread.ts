// Slots → the draft of a Query: regions, times, side, bound; what a follow-up leaves out comes from the question before it.
import type { Catalog } from '../../catalog/catalog.ts';
import type { Query, Question } from '../../query.ts';
import { blankQuery } from '../blank-query.ts';
import { spotTimes } from '../times/spot-times.ts';
import { type Context, isSubset, sideOfCommand, type Thread } from './asked.ts';
import { featuresOf } from './features.ts';
import type { Slots } from './slots.ts';
import { completedBy, ofCompanies } from './thread-metric.ts';

const CONTINUES =
  /^(and|what about|how about|or|also|same for|source|then)\b|^(那|那么|还有|再)|呢$|\bit\b|它/;

/** A short question that continues the thread takes what it does not say from the question before. */
export function continued(slots: Slots, { after, claim, catalog, today }: Context): Thread {
  if (after === null || claim) return { ...national(slots, catalog), from: after };
  // "Which province …" asks anew, of all of them.
  if (
    slots.cues.has('which-regions') &&
    !slots.cues.has('who') &&
    !slots.cues.has('source') &&
    slots.regions.length === 0
  )
    return goesOnAbout(slots, after)
      ? inThread(slots, { ...after, regions: [], place: null, company: null }, { catalog, today })
      : { ...slots, from: null };
  const hasSubject =
    slots.metric.choices.length > 0 || slots.topics.length > 0 || slots.quantities.length > 0;
  const continues =
    CONTINUES.test(slots.text) ||
    slots.regions.length === 0 ||
    !hasSubject ||
    ofWhole(slots, after, catalog) !== slots;
  return continues ? inThread(slots, after, { catalog, today }) : { ...slots, from: null };
}

/** The words of a follow-up, read with what was asked before: half a metric is completed, a part of a year gets its year. */
function inThread(
  slots: Slots,
  after: Query,
  { catalog, today }: Pick<Context, 'catalog' | 'today'>,
): Thread {
  const within = ofWhole(slots, after, catalog);
  const said = withThreadWords(within, after, catalog);
  const metric = slots.cues.has('definition')
    ? slots.metric
    : isNextCompany(slots, after)
      ? { ...said, choices: ofCompanies(after, catalog) }
      : completedBy(after, said, catalog);
  const times = timesAfter(slots, after.to, today);
  const choice = chosen(slots.text, after, catalog);
  return choice === null
    ? { ...within, metric, times, from: after }
    : { ...within, metric: choice, times, quantities: [], from: after };
}

function isNextCompany({ companies, regions, metric, topics }: Slots, { company }: Query): boolean {
  return (
    company !== null &&
    companies.length === 1 &&
    regions.length + metric.features.size + topics.length === 0
  );
}

/** "As a share of Jiangsu", after its city; 全国第几, after a province: the region named is the whole, the thread's is the part. */
function ofWhole(slots: Slots, { regions }: Query, catalog: Catalog): Slots {
  const [whole, ...others] = slots.regions;
  const [part, ...parts] = regions;
  const { features } = slots.metric;
  const isPart = features.has('share') || features.has('rank') || RANK.test(slots.text);
  if (whole === undefined || part === undefined || others.length + parts.length > 0 || !isPart)
    return slots;
  const level = whole === 'china' ? 'national' : 'province';
  if (level === 'province' && catalog.regions.get(part)?.parent !== whole) return slots;
  if (whole === part || slots.place !== null) return slots;
  const said = [...features].filter((one) => one !== 'share');
  const share = features.has('share') ? [`share-${level}`] : [];
  const metric = {
    ...slots.metric,
    either: [],
    choices: [],
    features: new Set([...said, ...share]),
  };
  return { ...slots, regions: [], metric };
}

const RANK = /\brank(ed|ing|s)?\b|第几|排名|名次|排第|排几/;
const ALL_TOLD =
  /\b(overall|altogether|all together|all told|in total)\b|总(销|产|出口|保有|登记)?量|整体|全部车/;

/** What only a thread can mean: "rank?" of the region before, and all vehicles in a "total" after NEVs. */
function withThreadWords(
  { text, metric }: Slots,
  { regions, metrics }: Query,
  catalog: Catalog,
): Slots['metric'] {
  const before = metrics.flatMap((id) => catalog.metrics.get(id) ?? []);
  const ofNevs = before.length > 0 && before.every((one) => featuresOf(one).has('nev'));
  const rank = regions.length === 1 && RANK.test(text) ? ['rank'] : [];
  const all = ofNevs && ALL_TOLD.test(text) ? ['vehicle'] : [];
  return { ...metric, features: new Set([...metric.features, ...rank, ...all]) };
}

/** A part of a year is one of the year spoken of before, and "more than last year" sets that year against the one before it. */
function timesAfter({ text, times }: Slots, year: number | null, today: string): Slots['times'] {
  if (year === null || times.length === 0) return times;
  if (times.length === 1 && YEAR_BEFORE.test(text)) return [];
  const starts = new Set(times.map(({ start }) => start));
  return spotTimes(text, today, year).filter(({ start }) => starts.has(start));
}

const YEAR_BEFORE =
  /\b(than|from|on|over|versus|vs) (the )?last year\b|[比较](去年|上年|上一年|前一年)|[上前]一年/;

const ORDINALS: readonly RegExp[] = [
  /^(the )?(first|1st|1|former|top)( (one|option|choice))?\W*$|^(选)?(第一|前)(个|项|种|者)?\W*$|^[1一]\W*$/,
  /^(the )?(second|2nd|2)( (one|option|choice))?\W*$|^(选)?第二(个|项|种)?\W*$|^[2二]\W*$/,
  /^(the )?(third|3rd|3)( (one|option|choice))?\W*$|^(选)?第三(个|项|种)?\W*$|^[3三]\W*$/,
  /^(the )?(fourth|4th|4)( (one|option|choice))?\W*$|^(选)?第四(个|项|种)?\W*$|^[4四]\W*$/,
  /^(the )?(fifth|5th|5)( (one|option|choice))?\W*$|^(选)?第五(个|项|种)?\W*$|^[5五]\W*$/,
];
const LAST =
  /^(the )?(last|latter)( (one|option|choice))?\W*$|^(选)?(最后|后)(一)?(个|项|种|者)\W*$/;

/** "The second one", of several metrics that were offered or answered with. */
function chosen(text: string, { metrics }: Query, catalog: Catalog): Slots['metric'] | null {
  if (metrics.length < 2) return null;
  const at = LAST.test(text)
    ? metrics.length - 1
    : ORDINALS.findIndex((ordinal) => ordinal.test(text.trim()));
  const metric = catalog.metrics.get(metrics[at] ?? '');
  if (metric === undefined) return null;
  const choices = [{ metric, cost: 0 }];
  return { either: [], choices, whole: [], features: new Set(featuresOf(metric)), spans: [] };
}

/** "Which province had the most?": of what, only the thread says. */
function goesOnAbout({ metric, topics, families, cues }: Slots, { metrics }: Query): boolean {
  const said = metric.features.size + topics.length + families.length;
  return said === 0 && metrics.length === 1 && (cues.has('most') || cues.has('least'));
}

/** "Add Guangdong", "compare it with Anhui": the regions of the question before stay. */
const JOINS =
  /它|两者|加上|再加|算上|也加|\bit\b|\bthem\b|^(and )?(add|plus|include)\b|^(and |so )?(vs|versus|against|compared? (to|with)|compare with)\b|^(那|那么)?(跟|和|与|同|比)[^，。]{1,12}(比|相比|对比|比较|差多少)/;

/** Whose goal it is, where no region is named. */
export const NATIONAL =
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
    of: sideOf(slots, time.to, today) ?? sideBefore(before),
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
    to: sameTime ? later(before.to, besideYear(slots) ? 0 : moved, before.to) : time.to,
    question,
  };
}

/** The side that the thread speaks of; what was judged has both. */
function sideBefore(before: Query | null): Question['of'] {
  if (before?.command === 'progress') return null;
  return before?.question?.of ?? sideOfCommand(before);
}

/** "And the year after": how many years later than in the question before. */
function yearsOn(text: string): number {
  if (
    /\b(year after|following year|next year|year later)\b|次年|第二年|后一年|下一年|再下一年/.test(
      text,
    )
  )
    return 1;
  return /\b(year before|previous year|preceding year|prior year|year earlier|last year|one year back)\b|前一年|上一年|上年/.test(
    text,
  )
    ? -1
    : 0;
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
  const thisYear = Number(today.slice(0, 4));
  const begun = times.filter(({ to: end, from }) => end === null && (from ?? 0) <= thisYear);
  // What lies ahead can only be promised; "since 2022" has begun.
  if (to !== null && to > thisYear && begun.length === 0) return 'target';
  const reached = cues.has('actual') || cues.has('latest');
  if (promised && reached)
    return /\b(was|were) [a-z ]{2,24} to |supposed to|meant to|\bto be\b|\bwill\b|\bmust\b|\bshould\b|target|goal|aim|want|planned|promised|pledged|has to be|have to be|plans? to|going for|pencil|shoot(s|ing)? for|is after|are after|\beye(s|d|ing)?\b|gunning|banking on|envisag|foresee|foresaw|earmark|slated|looking to|pushing for|striv|\bset to\b|seek|sought|vow|call(s|ed)? for|pledge|intend|sights|envision|目标|计划|规划|力争|指标|承诺|盘算|打算|预计|拟|想要|争取/.test(
      text,
    )
      ? 'target'
      : 'actual';
  const ofPart = times.some(({ period }) => period !== null && period.length > 4);
  if (promised && !(ofPart && !PLANS.test(text))) return 'target';
  if (times.some(({ period }) => period !== null && period.length > 4)) return 'actual';
  if (reached || begun.some(({ relation }) => relation === 'since')) return 'actual';
  return times.some(({ relation }) => relation === 'by') && !THEN.test(text) ? 'target' : null;
}

/** What names a goal in so many words; "will do" does not. */
const PLANS = /\b(target|goal|aim|plan)|目标|计划|规划|力争|指标/;

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
