// Questions whose figure the bot works out: which figures a ratio or a growth is made of.
import type { Catalog } from '../../../catalog/catalog.ts';
import { isFullYear } from '../../../catalog/dates.ts';
import type { Metric } from '../../../catalog/schema.ts';
import { figuresOf } from '../../../figures.ts';
import type { Query } from '../../../query.ts';
import { type Asked, asking, ofSide, type QuestionReading, spansYears } from '../asked/asked.ts';
import { hasData } from '../held/held.ts';
import { withMetric } from '../metric/settle-metric.ts';
import { toldBeside } from '../metric/told-beside.ts';
import { sinceSamePart } from './years-apart.ts';

/** Two metrics that are set against each other, or the one whose figures of two regions or years are. */
type Parts = { readonly metrics: readonly [string, string] } | 'regions' | 'years';

/** What a ratio is made of; null where the words name no two things. */
export function ratioOf({ slots: { metric, cues, text }, draft }: Asked): Parts | null {
  const { features } = metric;
  if (features.has('charging-pile') && (features.has('nev') || features.has('vehicle')))
    return {
      metrics: ['nev-stock', features.has('public') ? 'public-charging-piles' : 'charging-piles'],
    };
  if (draft.regions.length === 2) return 'regions';
  if (features.has('share-national') || features.has('share-province')) return null;
  if (cues.has('times') && spansYears(draft)) return 'years';
  const ofOwn =
    features.has('nev') &&
    (features.has('vehicle') || features.has('output')) &&
    /output|made|built|produc|产|造|生产/.test(text);
  return features.has('share-own') || (ofOwn && !cues.has('times'))
    ? { metrics: ['nev-output', 'vehicle-output'] }
    : null;
}

/** A ratio: the share of one in the other, or how many times the other it is. */
export function ratio(asked: Asked): QuestionReading {
  const { draft, slots } = asked;
  const parts = ratioOf(asked);
  const asks = slots.cues.has('times') ? 'times' : 'ratio';
  if (parts === null) return withMetric(asked);
  const share = statedShare(asked);
  if (share !== null) return { query: share };
  if (parts === 'regions' || parts === 'years') {
    const whole = slots.metric.whole.length > 0 ? slots.metric.whole : slots.metric.choices;
    return withMetric({
      ...asked,
      slots: { ...slots, metric: { ...slots.metric, choices: whole } },
      draft: openSide(asking(askedOfLast(draft, asked), 'compare', asks), asked),
    });
  }
  const { metrics } = parts;
  const perPile = carsPerPile(asked);
  if (metrics[0] === 'nev-stock' && perPile !== null) return { query: perPile };
  const stated = sharesStated(asked, metrics[1]);
  if (stated !== null) return { query: stated };
  return {
    query: {
      ...ofSide(asking(draft, 'compare', asks), draft.question?.of ?? 'actual'),
      metrics: [...metrics],
    },
  };
}

/** "What part of China's NEVs comes from Guangdong": a share that a source states outweighs two figures. */
export function statedShare({ slots, draft, context: { catalog } }: Asked): Query | null {
  const regions = draft.regions.filter((id) => !isWholeOf(id, draft.regions, catalog));
  const share = slots.metric.choices.find(
    ({ metric }) =>
      /-share-of-(national|province)$/.test(metric.id) &&
      hasData(metric, { ...draft, regions }, catalog),
  )?.metric;
  if (regions.length !== 1 || draft.regions.length !== 2 || share === undefined) return null;
  return { ...draft, command: 'figure', regions, metrics: [share.id] };
}

/** Whether one of the other regions lies in it. */
function isWholeOf(id: string, others: readonly string[], { regions }: Catalog): boolean {
  const parentOf = (one: string) => regions.get(one)?.parent ?? '';
  return others.some((one) => parentOf(one) === id || parentOf(parentOf(one)) === id);
}

/** "Anhui against Jiangsu, how many times bigger is Jiangsu": whoever is named again at the end is set against the other. */
function askedOfLast(draft: Query, { slots: { text }, context: { catalog } }: Asked): Query {
  const { end = '', start = '' } = OF_WHOM.exec(text)?.groups ?? {};
  const [first, second, third] = draft.regions;
  const names = catalog.regions.get(second ?? '')?.names;
  if (first === undefined || second === undefined || third !== undefined) return draft;
  if (names === undefined) return draft;
  const isMeant = end === names.en.toLowerCase().replace("'", '') || start.startsWith(names.zh);
  return isMeant ? { ...draft, regions: [second, first] } : draft;
}

const OF_WHOM =
  /\bhow many times [a-z]+ (is|was|are|were) (?<end>[a-z ]{2,30})(?=\W*$)|[,，:;](?<start>[^,，。]{2,16})是[^,，。]{2,16}的?(几|多少)倍/;

/** "How many times its target of 2025 did it build in 2023": one is a promise, the other is not. */
function openSide(query: Query, { slots: { cues } }: Asked): Query {
  return cues.has('target') && cues.has('actual') ? ofSide(query, null) : query;
}

/** Cars per pile as a plan or a report states it outweighs one that is worked out. */
function carsPerPile({ draft, context: { catalog } }: Asked): Query | null {
  const stated = catalog.metrics.get('evs-per-charging-pile');
  return stated !== undefined && hasData(stated, draft, catalog)
    ? { ...draft, metrics: [stated.id] }
    : null;
}

/** A share that a source states outweighs one that is worked out, unless both of its parts are held as well. */
function sharesStated({ draft, context: { catalog, today } }: Asked, whole: string): Query | null {
  const share = catalog.metrics.get('nev-output-share-of-own');
  if (whole !== 'vehicle-output' || share === undefined) return null;
  const side = draft.question?.of ?? 'actual';
  const asked = ofSide(draft, side);
  const partsHeld = ['nev-output', whole].every((id) => {
    const part = { ...asked, command: 'compare' as const, metrics: [id] };
    return figuresOf(part, catalog, today).actuals.length > 0;
  });
  return hasData(share, asked, catalog) && (side === 'target' || !partsHeld)
    ? { ...asked, metrics: [share.id] }
    : null;
}

const GROWTH_OF: Readonly<Record<string, string>> = {
  'nev-output': 'nev-output-growth',
  'vehicle-output': 'vehicle-output-growth',
  'company-nev-output': 'company-nev-output-growth',
  'auto-value-added': 'auto-value-added-growth',
  'nev-value-added': 'nev-value-added-growth',
};

/** "How much did its car industry grow": reports state that as growth of value added, hardly ever as two sizes. */
const RATE_OF_INDUSTRY: Readonly<Record<string, string>> = {
  'auto-industry-scale': 'auto-value-added-growth',
  'icv-industry-scale': 'icv-value-added-growth',
  'nev-industry-scale': 'nev-value-added-growth',
};

/** A growth rate as a source states it; where none does, computed from two years. */
export function growth(asked: Asked): QuestionReading {
  const { slots, draft, context } = asked;
  const increase = statedIncrease(asked);
  if (increase !== null) return { query: increase };
  const plain = slots.metric.choices.find(({ metric }) => !metric.growth)?.metric.id;
  const stated =
    slots.metric.choices.find(({ metric }) => metric.growth)?.metric ??
    context.catalog.metrics.get(GROWTH_OF[plain ?? ''] ?? RATE_OF_INDUSTRY[plain ?? ''] ?? '');
  const single = slots.times.length <= 1 && !spansYears(draft);
  const reached = ofSide(draft, 'actual');
  if (draft.regions.length > 1) return growthOfEach(asked, stated, plain);
  const later = statedOfLaterYear(asked, stated, plain);
  if (later !== null) return { query: later };
  if (stated !== undefined && single) {
    const query = { ...reached, metrics: [stated.id] };
    const whole = { ...query, command: 'compare' as const };
    if (figuresOf(whole, context.catalog, context.today).actuals.length > 0) return { query };
    const promised = { ...ofSide(draft, 'target'), metrics: [stated.id] };
    const open = draft.regions.length > 0 && draft.question?.of !== 'actual';
    if (open && hasData(stated, promised, context.catalog)) return { query: promised };
  }
  const level = plain ?? LEVEL_OF[stated?.id ?? ''];
  // A rate that is only aimed at is answered with the aim.
  const aimed = stated !== undefined && single && hasData(stated, draft, context.catalog);
  if (aimed && slots.cues.has('target')) return { query: { ...draft, metrics: [stated.id] } };
  if (level === undefined) {
    const onlyAimed =
      aimed && draft.regions.length > 0 && !hasData(stated, reached, context.catalog);
    return withMetric({ ...asked, draft: onlyAimed ? draft : reached });
  }
  const told = isComparable(asked, level) ? null : toldBeside(asked, 'growth');
  if (told !== null) return { query: told };
  const ofPart = sinceSamePart(asked, level);
  if (ofPart !== null) return ofPart;
  const year = draft.to;
  const years = single && year !== null ? { from: year - 1, to: year } : {};
  return {
    query: { ...ofSide(asking(draft, 'compare', 'growth'), 'actual'), metrics: [level], ...years },
  };
}

/** "2023 to 2024": where one of the two years is not held, the growth that a source states for the later one. */
function statedOfLaterYear(
  { draft, context: { catalog, today } }: Asked,
  stated: Metric | undefined,
  level: string | undefined,
): Query | null {
  const { from, to, regions } = draft;
  const adjacent = from !== null && to === from + 1 && regions.length === 1;
  if (!adjacent || stated === undefined || level === undefined) return null;
  if (areYearsHeld(regions, level, [from, to], catalog)) return null;
  const query = { ...ofSide(draft, 'actual'), from: to, metrics: [stated.id] };
  return figuresOf({ ...query, command: 'compare' }, catalog, today).actuals.length > 0
    ? query
    : null;
}

/** Growth of several regions: the rates as stated where all of them have one, else the asker takes one region after the other. */
function growthOfEach(
  asked: Asked,
  stated: Metric | undefined,
  plain: string | undefined,
): QuestionReading {
  const { draft, context } = asked;
  const reached = ofSide(draft, 'actual');
  const isStatedOf = (id: string) =>
    stated !== undefined &&
    hasData(stated, { ...reached, regions: [id], command: 'compare' }, context.catalog);
  if (stated !== undefined && draft.regions.every(isStatedOf))
    return { query: { ...asking(reached, 'compare', 'compare'), metrics: [stated.id] } };
  const level = plain ?? LEVEL_OF[stated?.id ?? ''];
  if (level === undefined) return withMetric({ ...asked, draft: reached });
  const years = draft.to !== null && draft.from === draft.to ? { from: draft.to - 1 } : {};
  const queries = draft.regions.map((id) => ({
    ...asking({ ...reached, regions: [id] }, 'compare', 'growth'),
    metrics: [level],
    ...years,
  }));
  return { unanswerable: { kind: 'choices', queries } };
}

/** "How much should its output value rise": a plan may name the amount itself. */
function statedIncrease({ slots, draft, context: { catalog } }: Asked): Query | null {
  if (draft.regions.length === 0 || !slots.metric.features.has('output-value')) return null;
  const held = [...catalog.metrics.values()].filter(
    (metric) =>
      metric.id.endsWith('-increase') &&
      [...slots.metric.features].every((one) => one !== 'icv' || metric.id.startsWith(one)) &&
      hasData(metric, draft, catalog),
  );
  const [only, ...others] = held;
  return only === undefined || others.length > 0 ? null : { ...draft, metrics: [only.id] };
}

/** Whether the year and the one before it are held, or no one year is asked for: then the growth can be worked out. */
function isComparable({ draft, slots, context: { catalog } }: Asked, level: string): boolean {
  const { regions, from, to, question } = draft;
  if (to === null || from !== to || regions.length !== 1) return true;
  if ((question?.period?.length ?? 0) > 4) return false;
  if (slots.cues.has('difference')) return true;
  return areYearsHeld(regions, level, [to - 1, to], catalog);
}

/** Whether a figure of each whole year is held. */
function areYearsHeld(
  regions: readonly string[],
  level: string,
  years: readonly number[],
  catalog: Catalog,
): boolean {
  return years.every((year) =>
    catalog
      .actuals({ regions, metrics: [level], from: year, to: year })
      .some(({ period }) => isFullYear(period)),
  );
}

const LEVEL_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(GROWTH_OF).map(([level, rate]) => [rate, level]),
);
