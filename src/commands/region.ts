// region <region>: the card. Headline targets with verdicts, latest actuals, plans, priorities, cities, makers.
import { cite } from '../answer.ts';
import {
  type ActualFact,
  type Catalog,
  isPart,
  type MeasureFact,
  type PlanFact,
  type TargetFact,
} from '../catalog/catalog.ts';
import { byEnd, isPast, monthsOf } from '../catalog/dates.ts';
import { headlineRank } from '../catalog/headlines.ts';
import { defineCommand } from '../command.ts';
import { ownerOf } from '../owners.ts';
import { type Card, regionCard } from '../replies/region-card.ts';
import { judge } from '../verdict.ts';

// One screen: the rest is a word away, in the next steps below the card.
const TARGETS = 5;
const ACTUALS = 4;
const PLANS = 2;
const OF_PLACE = 8;

export const region = defineCommand<Card>({
  name: 'region',
  cues: { en: ['card', 'province', 'city'], zh: ['地区', '省份', '城市', '概况'] },
  summary: {
    en: 'the card of a region: headline targets with verdicts, latest actuals, plans, priorities',
    zh: '一个地区的概况：主要目标及完成情况、最新数据、规划、重点',
  },
  options: [{ kind: 'region', required: true }],
  examples: {
    en: ['region jiangsu', 'region xian', 'region yangtze river delta'],
    zh: ['地区 江苏', '地区 西安', '地区 皖'],
  },

  answer(query, { catalog, today }) {
    const id = query.regions[0] ?? '';
    const region = catalog.regions.get(id);
    if (region === undefined) return { status: 'nothing', reason: 'unknown-region', nearest: [] };
    const card: Card = {
      region,
      place: query.place === null ? null : (catalog.places.get(query.place) ?? null),
      targets: headlineTargets(catalog, id, today).map((target) => {
        const verdict = judge(target, catalog, today);
        return {
          cited: cite(catalog, target),
          verdict,
          actual: verdict.actual === null ? null : cite(catalog, verdict.actual),
        };
      }),
      actuals: latestActuals(catalog, id).map((actual) => cite(catalog, actual)),
      plans: newestPlans(catalog, id).map((plan) => cite(catalog, plan)),
      ofPlace:
        query.place === null
          ? []
          : factsOfPlace(catalog, query.place).map((fact) => cite(catalog, fact)),
    };
    const facts = [
      ...card.ofPlace,
      ...card.targets.map(({ cited }) => cited),
      ...card.actuals,
      ...card.plans,
    ];
    return { status: 'answered', facts, found: card };
  },

  reply: ({ found }, { question }, scribe) => regionCard(found, question?.asks === 'who', scribe),
});

/** For each metric the target that falls due next, or the last one that did; headline metrics first. */
function headlineTargets(catalog: Catalog, id: string, today: string): TargetFact[] {
  const current = catalog
    .targets({ regions: [id] })
    .filter(
      (target) =>
        !isPart(target) &&
        ownerOf(target, catalog) === 'region' &&
        target.due !== null &&
        catalog.replacementOf(target) === undefined,
    );
  const chosen = new Map<string, TargetFact>();
  for (const target of current) {
    const other = chosen.get(target.metric);
    if (other === undefined || nearer(target, other, today)) chosen.set(target.metric, target);
  }
  return [...chosen.values()]
    .sort(
      (a, b) => headlineRank(a.metric) - headlineRank(b.metric) || byEnd(b.due ?? '', a.due ?? ''),
    )
    .slice(0, TARGETS);
}

function nearer(a: TargetFact, b: TargetFact, today: string): boolean {
  const [left, right] = [a.due ?? '', b.due ?? ''];
  const [leftPast, rightPast] = [isPast(left, today), isPast(right, today)];
  if (leftPast !== rightPast) return rightPast;
  return leftPast ? byEnd(left, right) > 0 : byEnd(left, right) < 0;
}

/** For each metric the latest year or half-year and more; a single month says little, and counts only where there is nothing else. */
function latestActuals(catalog: Catalog, id: string): ActualFact[] {
  const byMetric = new Map<string, ActualFact[]>();
  for (const actual of catalog.actuals({ regions: [id] }).filter((actual) => !isPart(actual))) {
    byMetric.set(actual.metric, [...(byMetric.get(actual.metric) ?? []), actual]);
  }
  const latest = [...byMetric.values()].flatMap((actuals) => {
    const sorted = actuals.sort((a, b) => byEnd(b.period, a.period));
    return (
      sorted.find((actual) => !catalog.metrics.get(actual.metric)?.flow || isLong(actual.period)) ??
      sorted[0] ??
      []
    );
  });
  return latest
    .sort((a, b) => headlineRank(a.metric) - headlineRank(b.metric) || byEnd(b.period, a.period))
    .slice(0, ACTUALS);
}

const HALF_YEAR = 6;

function isLong(period: string): boolean {
  const { from, to } = monthsOf(period);
  return to - from + 1 >= HALF_YEAR;
}

function newestPlans(catalog: Catalog, id: string): PlanFact[] {
  const plans = catalog.plans({ regions: [id] });
  return plans.sort((a, b) => ((a.announced ?? '') < (b.announced ?? '') ? 1 : -1)).slice(0, PLANS);
}

function factsOfPlace(catalog: Catalog, place: string): (TargetFact | ActualFact | MeasureFact)[] {
  return [
    ...catalog.targets({ place }),
    ...catalog.actuals({ place }),
    ...catalog.measures({ place }),
  ].slice(0, OF_PLACE);
}
