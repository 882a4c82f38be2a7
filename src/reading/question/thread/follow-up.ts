// Whether a question goes on with the thread, and what the thread makes of its words: half a metric, half a date, "the second one".
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Query } from '../../../query.ts';
import { spotTimes } from '../../times/spot-times.ts';
import type { Context, Thread } from '../asked/asked.ts';
import type { Slots } from '../slots/slots.ts';
import { featuresOf } from '../words/features.ts';
import { withPlacesNamed } from './of-order.ts';
import { ASKS_WHO_ELSE, asksOfOthers } from './others.ts';
import { OPENS, standsAlone } from './own-subject.ts';
import { withSpokenOf } from './spoken-of.ts';
import { joins } from './thread.ts';
import { completedBy, ofCompanies } from './thread-metric.ts';

/** A short question that continues the thread takes what it does not say from the question before. */
export function continued(said: Slots, { after, claim, catalog, today }: Context): Thread {
  const words = claim === true ? said : withSpokenOf(withPlacesNamed(said, after), after);
  if (after === null && !claim && asksOfOthers(words)) return { ...words, regions: [], from: null };
  const named = after === null || claim ? words : withCompanyBefore(words, after);
  const slots = after !== null && (claim || isOfNation(named)) ? named : national(named, catalog);
  if (after === null || claim) return { ...slots, from: after };
  if (asksOfAll(slots) && !asksOfThose(slots, after))
    return goesOnAbout(slots, after)
      ? inThread(slots, { ...after, regions: [], place: null, company: null }, { catalog, today })
      : { ...slots, from: null };
  const within = NATIONAL_GOAL.test(slots.text) ? slots : ofWhole(slots, after, catalog);
  const alone = within === slots && !OPENS.test(slots.text) && standsAlone(slots, after, catalog);
  return alone ? { ...slots, from: null } : inThread(within, after, { catalog, today });
}

/** "Its share of the national total": what is national is the whole, not whose figure it is. */
function isOfNation({ metric: { features }, text }: Slots): boolean {
  return features.has('share-national') && !NATIONAL_GOAL.test(text);
}

const NATIONAL_GOAL = /\bnational ([a-z]+ )?(goal|target|plan|aim)/;

/** "Which province …", "the provinces by output" ask anew, of all of them. */
function asksOfAll({ cues, regions, text }: Slots): boolean {
  if (regions.length > 0 || cues.has('source')) return false;
  const ranked = cues.has('most') || cues.has('least') || cues.has('count');
  const which = cues.has('which-regions') || (ranked && (cues.has('cities') || cues.has('where')));
  return (
    (which && !cues.has('who')) ||
    (cues.has('count') && !cues.has('list')) ||
    ALL_OF_THEM.test(text) ||
    ASKS_WHO_ELSE.test(text)
  );
}

const ALL_OF_THEM = /\b(provinces|cities|municipalities)\b|各省|各市|省份/;

/** Whose goal it is, where no region is named. */
export const NATIONAL =
  /\b(central (govt|government|authorities)|national(ly)?|nationwide|country ?wide|the (whole |entire )?(country|nation)|all of china|state council|miit)\b|国家|中央|国务院|工信部|公安部|全国/;

/** The yearly report of the premier, where no region's is named. */
const STATE_REPORT = /\bgovernment work report\b|\bthe premier\b|政府工作报告|总理/;

function national(slots: Slots, { regions }: Catalog): Slots {
  const { cues } = slots;
  const ofSome = cues.has('which-regions') || cues.has('provinces') || cues.has('cities');
  const open = slots.regions.length + slots.companies.length === 0;
  const ofNation = NATIONAL.test(slots.text) || (!ofSome && STATE_REPORT.test(slots.text));
  return open && ofNation && regions.has('china') ? { ...slots, regions: ['china'] } : slots;
}

/** A choice among what was offered speaks of nothing else. */
const SAID_ALL = { quantities: [], unread: [], left: '', content: '', matter: '' } as const;

/** The words of a follow-up, read with what was asked before: half a metric is completed, a part of a year gets its year. */
function inThread(
  slots: Slots,
  after: Query,
  { catalog, today }: Pick<Context, 'catalog' | 'today'>,
): Thread {
  const said = withThreadWords(slots, after, catalog);
  const metric = slots.cues.has('definition')
    ? slots.metric
    : isNextCompany(slots, after)
      ? { ...said, choices: ofCompanies(after, catalog) }
      : completedBy(slots.regions.length > 0 ? { ...after, company: null } : after, said, catalog);
  const times = timesAfter(slots, after.to, today);
  const choice = chosen(slots.text, after, catalog);
  return choice === null
    ? { ...slots, metric, times, from: after }
    : { ...slots, ...SAID_ALL, metric: choice, times, from: after };
}

/** "How is that vs Xpeng?", after another company: both are set side by side. */
function withCompanyBefore(slots: Slots, { company }: Query): Slots {
  const { companies, regions } = slots;
  const [next, ...others] = companies;
  const both = company !== null && next !== undefined && next !== company && others.length === 0;
  const apart = joins(slots) || slots.cues.has('compare') || slots.cues.has('difference');
  return both && apart && regions.length === 0 ? { ...slots, companies: [company, next] } : slots;
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
  const ranked = features.has('rank') || RANK.test(slots.text);
  const isPart = ranked || ([...features].some(isOfWhole) && OF_WHOLE.test(slots.text));
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

function isOfWhole(feature: string): boolean {
  return feature === 'share' || feature === 'share-national' || feature === 'share-province';
}

const OF_WHOLE = /\b(of|in|within|national|nationally|nationwide)\b|占/;
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
  /\b(than|from|on|over|versus|vs) (the )?last year\b|\bthe (next|following) year\b|[比较](去年|上年|上一年|前一年)|[上前下后]一年/;

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
  const features = new Set(featuresOf(metric));
  return { either: [], pair: null, choices, whole: [], features, spans: [] };
}

/** "So who is ahead?", after several were set side by side: one of those. */
function asksOfThose({ metric, topics, families, cues, text }: Slots, after: Query): boolean {
  const said = metric.features.size + topics.length + families.length;
  const sideBySide = after.command === 'compare' && after.regions.length > 1;
  return sideBySide && said === 0 && cues.has('compare') && !ASKS_WHO_ELSE.test(text);
}

/** "Which province had the most?", "who else has one": of what, only the thread says. */
function goesOnAbout({ metric, topics, families, cues, text }: Slots, { metrics }: Query): boolean {
  // "Which others" names no topic.
  const matters = topics.filter((topic) => topic !== 'other');
  const said = metric.features.size + matters.length + families.length;
  const which = cues.has('most') || cues.has('least') || ASKS_WHO_ELSE.test(text);
  return said === 0 && metrics.length === 1 && which;
}
