// "How much did it grow": the rate that a source states, or which two figures it is worked out of.
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

const GROWTH_OF: Readonly<Record<string, string>> = {
  'nev-output': 'nev-output-growth',
  'vehicle-output': 'vehicle-output-growth',
  'company-nev-output': 'company-nev-output-growth',
  'auto-value-added': 'auto-value-added-growth',
  'nev-value-added': 'nev-value-added-growth',
};

const LEVEL_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(GROWTH_OF).map(([level, rate]) => [rate, level]),
);

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
