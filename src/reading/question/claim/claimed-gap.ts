// "…, nearly 300,000 more than in 2022", "…，比全国高15.3个百分点": by how much the figure of the part before is above another one, that of another
// year or that of another region.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Metric } from '../../../catalog/schema.ts';
import type { Part, Query, Question } from '../../../query.ts';
import { wordsBefore } from '../../match.ts';
import type { QuantitySpot } from '../../quantities/figure.ts';
import { partOf, setAgainst } from '../kinds/parts.ts';
import type { Slots } from '../slots/slots.ts';
import { featuresOf } from '../words/features.ts';
import type { Before } from './claim-onwards.ts';
import { figureClaimed, TURNED } from './claimed-figure.ts';
import { asMultiple } from './claimed-multiple.ts';

type Bound = NonNullable<Question['bound']>;

const COMPARES = /\b(than|above|below|ahead of|behind|on|from|over)\b|比|较|[高低多少]于|[高多]出/;
const MORE = /\b(more|higher|above|up|ahead|greater|larger|bigger)\b|多|高|增|升|涨|领先/;
const LESS = /\b(fewer|less|lower|below|down|behind|smaller)\b|少|低|减|降|跌|落后/;
const YEAR_BEFORE =
  /\b(a|the) (year (before|earlier|ago)|previous year|prior year)\b|上年|上一年|前一年/;

/** "Down from 235 billion in 2022": the other figure itself. */
const LED_FROM = /(\b(from|to)|[从由自至到为])\W*$/;
const WHOLE_YEAR = /全年|整年|\b(full|whole|entire) year|\b(all|the whole) of 20\d\d/;

/** The query that works the gap out, with the gap that is claimed; null where the part claims something else. */
export function gapClaimed(
  { before, level }: Before,
  slots: Slots,
  catalog: Catalog,
): Query | null {
  const { text, quantities } = slots;
  const [quantity, ...others] = quantities;
  if (quantity === undefined || others.length > 0) return null;
  const of = quantity.kind === 'points' ? before : (level ?? before);
  const metric = catalog.metrics.get(of.metrics[0] ?? '');
  if (metric === undefined || metric.growth || of.metrics.length > 1) return null;
  if (of.regions.length !== 1 || of.company !== null || of.place !== null) return null;
  const parts = isOfSame(metric, slots) ? partsApart(of, metric, slots) : null;
  if (parts === null) return null;
  // Part of a year against a whole one is a multiple, and no growth.
  const times = quantity.kind === 'times' && parts[0].period !== parts[1].period;
  const bound = times ? asMultiple(quantity, text) : amountOf(quantity, metric, slots);
  if (bound === null) return null;
  const query = setAgainst(parts, times ? 'times' : 'difference', of);
  const years = parts.flatMap(({ year }) => year ?? []);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return query.question ? { ...query, from, to, question: { ...query.question, bound } } : null;
}

/** How much more, below zero where it is less; null where the words tell neither. */
function amountOf(quantity: QuantitySpot, metric: Metric, slots: Slots): Bound | null {
  const [more, less] = [MORE.test(slots.text), LESS.test(slots.text)];
  const level = LED_FROM.test(wordsBefore(slots.text, quantity.start, 0));
  if (more === less || level || !COMPARES.test(slots.text)) return null;
  const points = quantity.kind === 'points' ? quantity : null;
  const bound = metric.unit === 'percent' ? points : figureClaimed(metric, slots);
  if (bound === null || !less || typeof bound.value !== 'number') return bound;
  return { comparator: TURNED[bound.comparator], value: -bound.value };
}

/** Nothing is named that the figure before is not of. */
function isOfSame(metric: Metric, { metric: { features } }: Slots): boolean {
  const own = featuresOf(metric);
  return [...features].every((one) => own.has(one) || MOVES.has(one));
}

const MOVES: ReadonlySet<string> = new Set(['growth', 'added']);

/** The figure before and the one that it is set against: of another year, or of the one other region that is named. */
function partsApart(of: Query, metric: Metric, slots: Slots): [Part, Part] | null {
  const [region = ''] = of.regions;
  const own = { ...partOf(of, { region, metric: metric.id }), side: of.question?.of ?? 'actual' };
  const others = slots.regions.filter((id) => id !== region);
  const year = earlierYear(of, slots);
  if (others.length === 0 && year !== null)
    return [own, { ...own, year, period: samePart(own.period, year, slots) }];
  const [other] = others;
  return others.length === 1 && other !== undefined && slots.times.length === 0
    ? [own, { ...own, region: other }]
    : null;
}

function earlierYear({ from, to }: Query, { times, text }: Slots): number | null {
  if (to === null || from !== to) return null;
  if (YEAR_BEFORE.test(text)) return to - 1;
  const [year, ...others] = new Set(times.flatMap((time) => [time.from, time.to]));
  return year != null && others.length === 0 && year < to ? year : null;
}

/** The same months of the other year, unless all of it is meant. */
function samePart(period: string | null, year: number, { text }: Slots): string | null {
  return WHOLE_YEAR.test(text) ? null : (period?.replaceAll(/\d{4}/g, String(year)) ?? null);
}
