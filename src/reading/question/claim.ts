// A sentence that claims figures → one query for each claim, with the figure that is claimed.
import type { Catalog } from '../../catalog/catalog.ts';
import type { Query } from '../../query.ts';
import type { Context } from './asked.ts';
import { claimsFigure, onwards, partsOf } from './claim-parts.ts';
import { figureClaimed, growthClaimed, isMultiplied, isTop } from './claimed-figure.ts';
import { isDenied } from './denied.ts';
import { documentClaimed } from './document-claim.ts';
import { readQuestion } from './read-question.ts';
import { readSlots, type Slots } from './slots.ts';

export interface Claim {
  /** The words of the claim, as they stand in the sentence. */
  readonly words: string;
  /** What the figure is claimed of; null where the words do not tell. */
  readonly query: Query | null;
  /** The sentence says that it is not so. */
  readonly denied: boolean;
  /** False where the words name another metric than the one that is held: a like figure bears them out, another denies nothing. */
  readonly sure: boolean;
}

type Understood = Pick<Claim, 'query' | 'sure'>;

const NOT_UNDERSTOOD: Understood = { query: null, sure: false };

/** The claims of a sentence, one for each figure; parts that name no region or time take them from the part before. */
export function readClaims(words: string, context: Context): Claim[] {
  const sentence = words.replace(DATELINE, '');
  const dated = documentClaimed(sentence, context);
  if (dated !== null) return [{ words: sentence, query: dated, denied: false, sure: true }];
  const said = (words: string) => readSlots(words, context.catalog, context.today);
  const parts = partsOf(sentence)
    .slice(0, MOST_PARTS)
    .map((words) => ({ words, slots: said(words) }))
    .filter(({ slots }) => claimsFigure(slots));
  const whole = understood(sentence, said(sentence), context, null);
  const alone = [claim(sentence, said(sentence), whole)];
  if (parts.length < 2) return alone;
  const claims: Claim[] = [];
  let before: Query | null = null;
  let level: Query | null = null;
  for (const { words, slots } of parts) {
    const after: Query | null = before ?? whole.query;
    const spoken = withCompany(words, slots, after, context.catalog);
    const read: Understood = understood(spoken, slots, { ...context, after }, level);
    if (read.query === null && isBare(slots)) continue;
    if (read.query !== null) before = read.query;
    if (read.query !== null && !isRelative(read.query, context.catalog)) level = read.query;
    claims.push(claim(words, slots, read));
  }
  // Pieces that mean nothing alone: the sentence is one claim.
  return claims.some(({ query }) => query !== null) ? claims : alone;
}

/** More is no sentence. */
const MOST_PARTS = 24;

/** "HANGZHOU (Xinhua) —", 新华社杭州1月5日电: where it was written, not what it is about. */
const DATELINE =
  /^\s*(?:[A-Z][A-Z' ]{2,24}(?:,[^—–-]{0,24})?\s*(?:\([^)]{2,24}\))?\s*[—–-]+\s+|(?:据?(?:新华社|中新社|中新网|人民网|央视网?)[^，。]{0,12}电[，：:\s]*(?:[（(][^）)]{0,20}[）)])?))/;

/** "Three departments", "two steps": a number in passing, not a claim that was not understood. */
function isBare({ quantities, metric }: Slots): boolean {
  const passing = quantities.every(({ kind }) => kind === 'plain' || kind === 'dollars');
  return metric.features.size === 0 && passing;
}

/** "(Total sales: 3.45 million)": of the company that the part before names. */
function withCompany(words: string, slots: Slots, after: Query | null, catalog: Catalog): string {
  const own = slots.companies.length + slots.regions.length > 0;
  const name = own ? undefined : catalog.companies.get(after?.company ?? '')?.names.en;
  return name === undefined ? words : `${name} ${words}`;
}

/** A share, a growth or a place: what a later part goes on from is what it is one of. */
function isRelative({ metrics }: Query, catalog: Catalog): boolean {
  const { unit } = catalog.metrics.get(metrics[0] ?? '') ?? {};
  return unit === 'percent' || unit === 'rank';
}

function claim(words: string, slots: Slots, read: Understood): Claim {
  return { words, ...read, denied: isDenied(slots) };
}

/** Only what a figure can be checked against: one metric; a choice of metrics is settled by whoever judges. */
function understood(
  words: string,
  slots: Slots,
  context: Context,
  level: Query | null,
): Understood {
  const { catalog } = context;
  const further = level === null ? null : onwards(level, slots, catalog);
  if (further !== null) return { query: fitted(further, slots, catalog), sure: true };
  const reading = readQuestion(words, { ...context, claim: true });
  if ('query' in reading)
    return reading.query.metrics.length > 0
      ? { query: fitted(reading.query, slots, catalog), sure: true }
      : NOT_UNDERSTOOD;
  if (reading.unanswerable.kind !== 'choices') return NOT_UNDERSTOOD;
  const [first, ...others] = reading.unanswerable.queries;
  const metrics = reading.unanswerable.queries.flatMap((query) => query.metrics);
  if (first === undefined || metrics.length === 0) return NOT_UNDERSTOOD;
  const query = fitted({ ...first, metrics: [...new Set(metrics)] }, slots, catalog);
  // Where the words name no metric, the nearest ones are a guess, unless the unit leaves one of them.
  const named = others.length > 0 && slots.metric.choices.length > 0;
  return { query, sure: named || isTold(query.metrics, catalog) };
}

const COMMON_UNITS: ReadonlySet<string | undefined> = new Set([
  'vehicles',
  'count',
  'percent',
  'CNY',
]);

/** Only one metric has the unit, and few have it at all: yuan a kilogram. */
function isTold(metrics: readonly string[], catalog: Catalog): boolean {
  const [only = '', ...others] = metrics;
  return others.length === 0 && !COMMON_UNITS.has(catalog.metrics.get(only)?.unit);
}

/** The query with the figure that can be one of its metrics, in their unit, and of the region that it is claimed of. */
function fitted(query: Query, slots: Slots, catalog: Catalog): Query {
  const placed = settledTime(
    settledSide(settledRegion(query, slots, catalog), slots),
    slots,
    catalog,
  );
  const named = standing(placed, slots).map((id) => inWords(id, slots, catalog));
  const grows = placed.question?.asks === 'growth';
  const claimed = (id: string) => {
    const metric = catalog.metrics.get(id);
    const bound = grows ? growthClaimed(slots) : metric ? figureClaimed(metric, slots) : null;
    return bound === null ? [] : [{ id, bound }];
  };
  const own = named.flatMap(claimed);
  // "Output jumped to a million" names no growth rate.
  const bounds =
    own.length > 0 ? own : named.map((id) => id.replace(/-growth$/, '')).flatMap(claimed);
  const bound = bounds[0]?.bound ?? null;
  return {
    ...placed,
    metrics: bounds.length > 0 ? bounds.map(({ id }) => id) : named,
    ...(placed.question && { question: { ...placed.question, bound } }),
  };
}

/** "Topped the list for output" claims a place, "output doubled" a growth. */
function inWords(id: string, { text, quantities }: Slots, catalog: Catalog): string {
  const open = quantities.every(({ kind }) => kind === 'times' || kind === 'rank');
  const turned = !open ? id : isTop(text) ? `${id}-rank` : isMultiplied(text) ? `${id}-growth` : id;
  return catalog.metrics.has(turned) ? turned : id;
}

const AT_END = /\b(at|by) (the )?(year )?end\b|\bas of\b|截至|[年月]底|[年月]末/;

/** "Had 30,000 NEVs": those that there were. */
const HAD =
  /\b(had|has|have|there (are|were)|counts|counted|boasts|boasted)\b|截至|截止|有(?!望)|拥有|保有/;

/** Cars registered "at the end of 2021", or put on the road "by 2020", may be those of the year and those of all years. */
function standing({ metrics, question }: Query, { text, times, metric }: Slots): readonly string[] {
  const [only = '', ...others] = metrics;
  if (others.length > 0) return metrics;
  const ofNevs = only === 'nev-output' && [...metric.features].join() === 'nev';
  if (ofNevs && question?.of !== 'target' && HAD.test(text)) return ['nev-stock'];
  if (only === 'nev-registrations' && AT_END.test(text)) return ['nev-stock', only];
  const by = times.some(({ relation }) => relation === 'by');
  return only === 'nevs-added' && by ? ['nev-promotion-cumulative', only] : metrics;
}

const OF_PARENT = /-share-of-(own|national|province)$/;

/** "Ranked fourth in China": China is the whole; "占广东的22.3%": so is the province of a city. */
function settledRegion(query: Query, { text }: Slots, catalog: Catalog): Query {
  const own = query.regions.filter((id) => id !== 'china');
  const [first, ...others] = own;
  if (first === undefined) return query;
  const parent = catalog.regions.get(first)?.parent ?? null;
  if (others.length !== 1 || parent === null || others[0] !== parent)
    return { ...query, regions: own };
  const metrics = query.metrics.map((id) =>
    OF_PARENT.test(id) && SHARE_OF.test(text) ? id.replace(OF_PARENT, '-share-of-province') : id,
  );
  return { ...query, regions: [first], metrics: [...new Set(metrics)] };
}

const SHARE_OF = /占|\bof\b/;

const FULFILLED =
  /\b(met|hit|beat|exceeded|surpassed|achieved|fulfilled|missed|reached|overshot|undershot|smashed|cleared|topped|blew past|blown past|short of)\b.{0,24}\b(goals?|targets?)\b|(完成|超额|提前|实现|未达|达成).{0,8}(目标|任务)/;
const CAME_ABOUT =
  /\b(built|made|produced|sold|exported|delivered|turned out|rolled out|churned out|cranked out|assembled|manufactured|registered|making|building|producing|selling|rose|grew|jumped|climbed|surged|soared|fell(?! short)|dropped|came to|totall?ed|stood at)\b|(生产|销售|出口|交付)了/;

/** "Met its goal and built a million" tells what came about. */
function settledSide(query: Query, { text }: Slots): Query {
  const { question } = query;
  if (question === undefined) return query;
  const reached = CAME_ABOUT.test(text) && (question.of === null || FULFILLED.test(text));
  if (reached) return { ...query, question: { ...question, of: 'actual' } };
  const meant = question.of === null && TO_COME.test(text);
  return meant ? { ...query, question: { ...question, of: 'target' } } : query;
}

/** 要在2023年把…建到 (not 需要在), 规定; "the plan is for", "eyeing". */
const TO_COME =
  /(?<![需主重只])要(在|于|把|将|让|使)|规定|要求|明确|\bplans? (is|was|are|calls?|foresees?|envisages?|sets?|requires?)\b|\bcalls? for\b|\b(ey(es|ed|eing)|vow(s|ed)?|envisages?|foresees?|slated|shoot(s|ing) for|gunning for|guid(es|ed|ing) (for|to)|guidance|seeks? to|seeking to|looks? to|looking to)\b/;

/** "From 2030 on no fuel cars are sold" claims the year 2030. */
function settledTime(query: Query, { times }: Slots, catalog: Catalog): Query {
  const isYear = catalog.metrics.get(query.metrics[0] ?? '')?.unit === 'year';
  const years = times.flatMap(({ from, to }) => [from ?? to ?? []].flat());
  if (!isYear || years.length === 0) return query;
  const year = Math.max(...years);
  return { ...query, from: year, to: year };
}
