// A claim's query, once the metric is read: the figure that can be one of it, and the region, side and year that the claim speaks of.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Query, Question } from '../../../query.ts';
import { hasData } from '../held/held.ts';
import type { Slots } from '../slots/slots.ts';
import { settledSide } from './claim-side.ts';
import { figureClaimed, growthClaimed, isMoved, isMultiplied, isTop } from './claimed-figure.ts';

/** The query with the figure that can be one of its metrics, in their unit, and of the region that it is claimed of. */
export function fitted(query: Query, slots: Slots, catalog: Catalog): Query {
  const placed = settledTime(
    settledSide(settledRegion(query, slots, catalog), slots),
    slots,
    catalog,
  );
  const named = standing(placed, slots, catalog).map((id) => inWords(id, slots, catalog));
  const rate = named.some((id) => catalog.metrics.get(id)?.growth === true);
  const grows = placed.question?.asks === 'growth' || isMoved(slots);
  const claimed = (id: string) => {
    const metric = catalog.metrics.get(id);
    const bound = metric === undefined ? null : figureClaimed(metric, slots);
    return bound === null ? [] : [{ id, bound }];
  };
  const own = !rate && grows ? [] : named.flatMap(claimed);
  // "Output jumped to a million" names no growth rate.
  const figures =
    own.length > 0 || !rate ? own : named.map((id) => id.replace(/-growth$/, '')).flatMap(claimed);
  const growth =
    figures.length === 0 && !rate && (grows || tellsGrowth(slots)) ? growthClaimed(slots) : null;
  const bound = growth ?? figures[0]?.bound ?? null;
  const asks = growth === null ? ('figure' as const) : ('growth' as const);
  return {
    ...placed,
    metrics: figures.length > 0 ? figures.map(({ id }) => id) : named,
    ...(placed.question && {
      question: { ...placed.question, bound, asks, ...among(named, slots, catalog) },
    }),
  };
}

const AMONG_CITIES = /\bcit(y|ies)\b|城市/;
const AMONG_PROVINCES = /\bprovinces?\b|省份|各省/;

/** "First among Chinese cities": of a place, whom it is a place among. */
function among(
  metrics: readonly string[],
  { text }: Slots,
  catalog: Catalog,
): Pick<Question, 'level'> | undefined {
  if (!metrics.some((id) => catalog.metrics.get(id)?.unit === 'rank')) return undefined;
  return {
    level: AMONG_CITIES.test(text) ? 'city' : AMONG_PROVINCES.test(text) ? 'province' : null,
  };
}

/** "Exports tripled", "exports up 20%": a growth of what no growth rates are kept of. */
function tellsGrowth(slots: Slots): boolean {
  return slots.metric.features.has('growth') || isMultiplied(slots.text);
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

/** "Wants to have two million NEVs". */
const TO_HAVE = /\b(to|will|would|should|must|shall) have\b|拥有|保有/;

/** "One in eight vehicles is an NEV": of those made, sold, registered or there, it does not say which. */
export function isOpenShare({ metric: { features } }: Slots): boolean {
  const said = ['nev', 'vehicle', 'share'];
  return features.size === said.length && said.every((one) => features.has(one));
}

/** "Three lunar stations": words that nothing reads, and no time, may tell of something else than the figure that is held. */
export function isOfElse({ left, times }: Slots, query: Query | null): boolean {
  const timed = times.length > 0 || query?.from != null || query?.to != null;
  return !timed && left.split(' ').some((word) => word !== '' && !TELLS_NOTHING.has(word));
}

/** What is set up at which level says nothing of another thing. */
const TELLS_NOTHING: ReadonlySet<string> = new Set(
  'establish establishes establishing set up found create creates state level grade'.split(' '),
);

const SHARES = [
  'nev-stock-share',
  'nev-sales-share',
  'nev-registration-share',
  'nev-output-share-of-own',
];

/** Cars registered "at the end of 2021", or put on the road "by 2020", may be those of the year and those of all years. */
function standing(query: Query, slots: Slots, catalog: Catalog): readonly string[] {
  const { metrics, question } = query;
  const { text, times, metric } = slots;
  if (isOpenShare(slots)) return SHARES.filter((id) => catalog.metrics.has(id));
  const [only = '', ...others] = metrics;
  if (others.length > 0) return metrics;
  const stock = catalog.metrics.get('nev-stock');
  const isHeld = stock !== undefined && hasData(stock, query, catalog);
  const ofNevs = only === 'nev-output' && [...metric.features].join() === 'nev';
  if (ofNevs && question?.of === 'target' && TO_HAVE.test(text) && isHeld) return ['nev-stock'];
  if (ofNevs && question?.of !== 'target' && HAD.test(text)) return ['nev-stock'];
  if (only === 'nev-registrations' && AT_END.test(text)) return ['nev-stock', only];
  const by = times.some(({ relation }) => relation === 'by');
  return only === 'nevs-added' && by ? ['nev-promotion-cumulative', only] : metrics;
}

const OF_PARENT = /-share-of-(own|national|province)$/;

/** "Ranked fourth in China": China is the whole; "占广东的22.3%": so is the province of a city. */
function settledRegion(query: Query, { text }: Slots, catalog: Catalog): Query {
  const own = query.regions.filter((id) => id !== 'china');
  // Where nobody is named, the country is meant.
  const open = query.regions.length === 0 && query.company === null && catalog.regions.has('china');
  if (own.length === 0) return open ? { ...query, regions: ['china'] } : query;
  const parentOf = (id: string) => catalog.regions.get(id)?.parent ?? null;
  const part = own.length === 2 ? own.find((id) => own.includes(parentOf(id) ?? '')) : undefined;
  if (part === undefined) return { ...query, regions: own };
  const metrics = query.metrics.map((id) =>
    OF_PARENT.test(id) && SHARE_OF.test(text) ? id.replace(OF_PARENT, '-share-of-province') : id,
  );
  return { ...query, regions: [part], metrics: [...new Set(metrics)] };
}

const SHARE_OF = /占|\bof\b/;

/**
 * "From 2030 on no fuel cars are sold" claims the year 2030; beside the one year that it speaks of, "the 2023-24 plan" only names
 * a document.
 */
function settledTime(query: Query, { times }: Slots, catalog: Catalog): Query {
  const isYear = catalog.metrics.get(query.metrics[0] ?? '')?.unit === 'year';
  const single = [...new Set(times.flatMap(({ from, to }) => (from === to ? (from ?? []) : [])))];
  const [only, ...others] = single;
  if (!isYear && only !== undefined && others.length === 0 && times.length > 1)
    return { ...query, from: only, to: only };
  const years = times.flatMap(({ from, to }) => from ?? to ?? []);
  if (!isYear || years.length === 0) return query;
  const year = Math.max(...years);
  return { ...query, from: year, to: year };
}

const COMMON_UNITS: ReadonlySet<string | undefined> = new Set([
  'vehicles',
  'count',
  'percent',
  'CNY',
]);

/** Only one metric has the unit, and few have it at all: yuan a kilogram. */
export function isTold(metrics: readonly string[], catalog: Catalog): boolean {
  const [only = '', ...others] = metrics;
  return others.length === 0 && !COMMON_UNITS.has(catalog.metrics.get(only)?.unit);
}
