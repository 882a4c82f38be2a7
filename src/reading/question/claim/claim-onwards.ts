// What a later part of a claim says of the figure before it: "…, or 52% of all cars made there", "…，居全国第13位", "… by 2030 and 400 by 2035".

import type { Catalog } from '../../../catalog/catalog.ts';
import { isFinerThanYear } from '../../../catalog/dates.ts';
import type { Query } from '../../../query.ts';
import { hasData } from '../held/held.ts';
import type { Slots } from '../slots/slots.ts';
import { isShare } from '../words/feature-kinds.ts';
import { featuresOf } from '../words/features.ts';
import { fitted } from './claim-fit.ts';
import { figureClaimed, isMultiplied, isTop } from './claimed-figure.ts';

/** What was claimed before a part: last of all, and last of what shares and growths can be of. */
export interface Before {
  readonly before: Query;
  readonly level: Query | null;
}

/** The query of a part that speaks of the figure before it; null where it speaks of something else. */
export function onwards({ before, level }: Before, slots: Slots, catalog: Catalog): Query | null {
  const other =
    slots.companies.some((id) => id !== before.company) || !namesNoOther(slots, before, catalog);
  if (other) return null;
  const ofWhole = isPlace(slots) || slots.metric.features.has('growth');
  const of = level ?? (ofWhole ? wholeOf(before) : null);
  const id =
    (of === null ? null : (otherKind(of, slots, catalog) ?? partOf(of, slots, catalog))) ??
    sameAgain(before.metrics, slots, catalog);
  if (id === null) return null;
  // "Up on a year earlier" is said of the year of the figure itself.
  const time = id.endsWith('-growth') && !/\b20\d\d/.test(slots.text) ? {} : timeOf(slots, before);
  return { ...before, ...time, metrics: [id] };
}

/** A place in an order is claimed. */
function isPlace({ quantities, text }: Slots): boolean {
  return quantities.some(({ kind }) => kind === 'rank') || isTop(text);
}

/** "8% of China's output, the fourth most", "after 69% growth": the place and the growth are those of the output. */
function wholeOf(before: Query): Query | null {
  const [metric = '', ...others] = before.metrics;
  const whole = metric.replace(/-share-of-(national|province)$/, '');
  return whole === metric || others.length > 0 ? null : { ...before, metrics: [whole] };
}

/** No region but that of the figure before, and what it is a part of. */
function namesNoOther({ regions, place }: Slots, before: Query, catalog: Catalog): boolean {
  const known = ['china', ...before.regions, ...parentsOf(before, catalog)];
  return place === null && regions.every((id) => known.includes(id));
}

function parentsOf({ regions }: Query, catalog: Catalog): readonly string[] {
  return regions.flatMap((id) => catalog.regions.get(id)?.parent ?? []);
}

const YEAR_BEFORE = /\b(a|the) (year (before|earlier|ago)|previous year)\b|上年|前一年|上一年/;

function timeOf({ times, text }: Slots, { from, to, question }: Query): Partial<Query> {
  if (YEAR_BEFORE.test(text) && to !== null)
    return {
      from: to - 1,
      to: to - 1,
      ...(question && { question: { ...question, period: null } }),
    };
  const years = times.flatMap((time) => [time.from, time.to]).filter((year) => year !== null);
  if (years.length === 0) return { from, to };
  const year = Math.max(...years);
  const period = times.find((time) => isFinerThanYear(time.period))?.period ?? null;
  return { from: year, to: year, ...(question && { question: { ...question, period } }) };
}

/** What a share, a place or a growth in a later part is one of. */
const SHARES_OF: Readonly<Record<string, string>> = {
  'nev-stock': 'nev-stock-share',
  'nev-sales': 'nev-sales-share',
  'nev-registrations': 'nev-registration-share',
  'nev-output': 'nev-output-share-of-own',
};
const OF_COUNTRY = /\b(china|national|nation|country)s?\b|全国/;
const OF_PROVINCE = /全省|省内|\bof the province/;
const OF_WHOLE: ReadonlySet<string> = new Set([
  'nev',
  'vehicle',
  'output',
  'stock',
  'sales',
  'registrations',
]);
const ONLY_SHARE =
  /占|比重|比例|渗透率|(%|percent|per cent|pct|half|third|quarter)s? of\b|\bshare\b|\baccount/;

/** "…, 1.7 million of them NEVs", 其中新能源: the same of NEVs alone, or of all vehicles. */
function otherKind({ metrics }: Query, slots: Slots, catalog: Catalog): string | null {
  const [feature, ...others] = slots.metric.features;
  const plain = others.length === 0 && (feature === 'nev' || feature === 'vehicle');
  if (!plain || HAS.test(slots.text)) return null;
  const other = feature === 'nev' ? 'vehicle' : 'nev';
  const found = metrics
    .map((id) => id.replace(new RegExp(`(^|-)${other}-`), `$1${feature}-`))
    .find((id) => id.includes(feature) && catalog.metrics.has(id));
  const metric = catalog.metrics.get(found ?? '');
  return metric !== undefined && figureClaimed(metric, slots) !== null ? metric.id : null;
}

const HAS = /\b(had|has|have|there (are|were))\b|拥有|保有/;

const GROWN =
  /\b(more|higher|up|above|increase|rise|lower|less|fewer|down|decrease)\b.{0,20}\b(year (earlier|before|ago)|year on year|last year|previous year|yoy)\b|同比|比上年|较上年|比去年|较去年/;

function partOf(before: Query, slots: Slots, catalog: Catalog): string | null {
  const [metric = '', ...rest] = before.metrics;
  if (rest.length > 0) return null;
  const { text, quantities, metric: said } = slots;
  const features = [...said.features];
  const known = (id: string | undefined) =>
    id !== undefined && catalog.metrics.has(id) ? id : null;
  if (isPlace(slots)) return known(`${metric}-rank`);
  if (said.features.has('growth') || isMultiplied(text) || GROWN.test(text))
    return known(`${metric}-growth`);
  // "…, worth 16 billion yuan", of what was exported.
  if (quantities[0]?.kind === 'money' && features.every((one) => one === 'worth'))
    return known(`${metric}-value`);
  const shares = quantities.some(({ kind }) => kind === 'percent') && ONLY_SHARE.test(text);
  if (!shares || !features.every((one) => OF_WHOLE.has(one) || one === 'share' || isShare(one)))
    return null;
  if (OF_COUNTRY.test(text) && !before.regions.includes('china'))
    return known(`${metric}-share-of-national`);
  const city = before.regions.some((id) => catalog.regions.get(id)?.level === 'city');
  const named = slots.regions.some((id) => parentsOf(before, catalog).includes(id));
  if (city && (named || OF_PROVINCE.test(text))) return known(`${metric}-share-of-province`);
  const ofNevs = metric === 'vehicle-output' && said.features.has('nev');
  return known(SHARES_OF[ofNevs ? 'nev-output' : metric]);
}

/** After the public piles "two million in total" are all piles. */
const IN_ALL = /\b(in total|in all|altogether|overall|all told)\b|总共|总计|共计|合计/;

/** "… and 400 by 2035", "…, or more than half": nothing is named, and the number can be one of the same. */
function sameAgain(
  [said = '', ...others]: readonly string[],
  slots: Slots,
  catalog: Catalog,
): string | null {
  const features = [...slots.metric.features].filter((one) => one !== 'share');
  const yearBefore = YEAR_BEFORE.test(slots.text);
  const named =
    features.length > 0 || slots.topics.length > 0 || (slots.left !== '' && !yearBefore);
  const level = ledTo(said, slots);
  const metric = IN_ALL.test(slots.text) ? level.replace(/^(public|private)-/, '') : level;
  const same = catalog.metrics.get(metric);
  if (named || others.length > 0 || same === undefined) return null;
  const goesOn = slots.times.length > 0 || yearBefore || same.unit === 'percent' || level !== said;
  return goesOn && figureClaimed(same, slots) !== null ? metric : null;
}

/** "Up 64% to 2.9 million": after a growth, a figure of what grew. */
function ledTo(said: string, { quantities }: Slots): string {
  const level = said.replace(/-growth$/, '');
  return quantities.some(({ kind }) => kind === 'percent') ? said : level;
}

/**
 * The part read as one of the same subject: "400,000 passenger cars and 100,000 trucks" of the same NEVs, "100 hydrogen stations and an
 * output value of 50 billion" of the one measure of the same family that is so named and held.
 */
export function ofLikeSubject(
  before: Query | null,
  words: string,
  slots: Slots,
  catalog: Catalog,
): { readonly query: Query; readonly sure: true } | null {
  const { features } = slots.metric;
  const family = catalog.metrics.get(before?.metrics[0] ?? '')?.family;
  if (before?.question === undefined || family === undefined || features.size === 0) return null;
  if ([...features].join() === 'vehicle') {
    const of = { ...before, question: { ...before.question, about: words } };
    return { query: fitted(of, slots, catalog), sure: true };
  }
  const [only, ...others] = [...catalog.metrics.values()].filter(
    (metric) =>
      metric.family === family &&
      [...features].every((one) => featuresOf(metric).has(one)) &&
      hasData(metric, before, catalog),
  );
  if (only === undefined || others.length > 0) return null;
  return { query: fitted({ ...before, metrics: [only.id] }, slots, catalog), sure: true };
}
