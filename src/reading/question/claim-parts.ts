// The parts of a sentence that claims several things, and what a later part says of the figure before it: "…, or 52% of all cars made there",
// "…，居全国第13位", "… by 2030 and 400 by 2035".
import type { Catalog } from '../../catalog/catalog.ts';
import type { Query } from '../../query.ts';
import { figureClaimed, isMultiplied, isTop, isWhole } from './claimed-figure.ts';
import { isShare } from './metric-cost.ts';
import type { Slots } from './slots.ts';

/** A figure, in digits or in words. */
const FIGURE =
  '(?:\\d|\\bhalf\\b|\\b(?:a|one) (?:third|quarter)\\b|\\bdoubl|\\btripl|\\bfirst\\b|\\b(?:top|tops|topped|leading)\\b|[一二三四五六七八九两]成|过半|一半|第[一二三四五六七八九十]|首位|榜首|翻[一两]?番)';
/** "…, and …", "；…", "并…": where one claim ends and the next begins. */
const BREAKS = new RegExp(
  [
    '[;；。]',
    `，(?=[^，]{0,40}${FIGURE})`,
    `、(?=[^、]{0,30}${FIGURE})`,
    `,\\s(?=\\D{0,40}${FIGURE})`,
    `\\b(?:and|while|with|versus)\\b(?=[^,;]{0,60}${FIGURE})`,
    `(?:并|以及|同时|其中)(?=[^，。；]{0,40}${FIGURE})`,
    `[(（](?=[^)）]{0,40}${FIGURE})`,
    `(?<=\\d[^:：(（]{0,40})[:：](?=[^:：]{0,60}${FIGURE})`,
    // "From 112,000 in 2021 to 700,000 in 2023" claims two figures.
    `(?<=\\bfrom [^;]{1,24} in [^,;]{4,10} )to\\b(?=[^;]{0,20}\\d)`,
    `(?<=从[^，。；]{4,24})(?:增至|增长到|增加到|提高到|提升到|提升至|升至|跃升至|扩大到|降至)(?=[^，。；]{0,20}\\d)`,
  ].join('|'),
  'gi',
);
/** "Between 500,000 and 600,000" is one figure. */
const INSIDE_RANGE = /\bbetween [^;]{1,24}$/i;

/** The parts between the breaks. */
export function partsOf(sentence: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { index, 0: found } of sentence.matchAll(BREAKS)) {
    if (INSIDE_RANGE.test(sentence.slice(Math.max(0, index - 40), index))) continue;
    parts.push(sentence.slice(start, index));
    start = index + found.length;
  }
  return [...parts, sentence.slice(start)].map((part) => part.trim()).filter((part) => part !== '');
}

/** Whether a part claims a figure, in digits or in words. */
export function claimsFigure({ quantities, text }: Pick<Slots, 'quantities' | 'text'>): boolean {
  return quantities.length > 0 || isTop(text) || isMultiplied(text) || isWhole(text);
}

/** The query of a part that speaks of the figure before it; null where it speaks of something else. */
export function onwards(before: Query, slots: Slots, catalog: Catalog): Query | null {
  const [metric = '', ...others] = before.metrics;
  if (others.length > 0 || slots.companies.length > 0 || !namesNoOther(slots, before)) return null;
  const id = partOf(metric, slots, before, catalog) ?? sameAgain(metric, slots, catalog);
  if (id === null) return null;
  // "Up on a year earlier" is said of the year of the figure itself.
  const time = id.endsWith('-growth') && !/\b20\d\d/.test(slots.text) ? {} : timeOf(slots, before);
  return { ...before, ...time, metrics: [id] };
}

/** No region but that of the figure before, and the country that it is a part of. */
function namesNoOther({ regions, place }: Slots, before: Query): boolean {
  return place === null && regions.every((id) => id === 'china' || before.regions.includes(id));
}

function timeOf({ times }: Slots, { from, to, question }: Query): Partial<Query> {
  const years = times.flatMap((time) => [time.from, time.to]).filter((year) => year !== null);
  if (years.length === 0) return { from, to };
  const year = Math.max(...years);
  const period =
    times.find((time) => time.period !== null && time.period.length > 4)?.period ?? null;
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
  /占|比重|比例|渗透率|\bof (all|its|the|total|their|chinas)\b|\bshare\b|\baccount/;

const GROWN =
  /\b(more|higher|up|above|increase|rise|lower|less|fewer|down|decrease)\b.{0,20}\b(year (earlier|before|ago)|year on year|last year|previous year|yoy)\b|同比|比上年|较上年|比去年|较去年/;

function partOf(metric: string, slots: Slots, before: Query, catalog: Catalog): string | null {
  const { text, quantities, metric: said } = slots;
  const features = [...said.features];
  const known = (id: string | undefined) =>
    id !== undefined && catalog.metrics.has(id) ? id : null;
  if (quantities.some(({ kind }) => kind === 'rank') || isTop(text)) return known(`${metric}-rank`);
  if (said.features.has('growth') || isMultiplied(text) || GROWN.test(text))
    return known(`${metric}-growth`);
  const shares = quantities.some(({ kind }) => kind === 'percent') && ONLY_SHARE.test(text);
  if (!shares || !features.every((one) => OF_WHOLE.has(one) || one === 'share' || isShare(one)))
    return null;
  if (OF_COUNTRY.test(text) && !before.regions.includes('china'))
    return known(`${metric}-share-of-national`);
  const city = before.regions.some((id) => catalog.regions.get(id)?.level === 'city');
  if (city && OF_PROVINCE.test(text)) return known(`${metric}-share-of-province`);
  return known(SHARES_OF[metric]);
}

/** "… and 400 by 2035": nothing is named, and the number can be one of the same. */
function sameAgain(metric: string, slots: Slots, catalog: Catalog): string | null {
  const named = slots.metric.features.size > 0 || slots.topics.length > 0 || slots.left !== '';
  const same = catalog.metrics.get(metric);
  return !named &&
    slots.times.length > 0 &&
    same !== undefined &&
    figureClaimed(same, slots) !== null
    ? metric
    : null;
}
