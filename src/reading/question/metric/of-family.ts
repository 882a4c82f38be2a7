// A whole family of metrics is named ("charging"): the one that is held answers, of several the asker says which is meant.

import type { Metric } from '../../../catalog/schema.ts';
import { type Asked, asking, isSubset, type QuestionReading } from '../asked/asked.ts';
import { namesGoal } from '../asked/traits.ts';
import { isOfOtherMeasure } from '../choices/metric-cost.ts';
import { hasData, metricsOfFamilies, onlyParts, statedAlone, statesFigure } from '../held/held.ts';
import { steps } from '../told/in-words.ts';
import { isFleet } from '../words/feature-kinds.ts';
import { featuresOf } from '../words/features.ts';
import { ASKS_FOR_ALL, HOW_BIG_A_GOAL } from './unnamed/asks-for.ts';

/** "Guangdong charging target 2025": one metric of the family answers, several are offered. */
export function family(asked: Asked): QuestionReading {
  const {
    slots,
    draft,
    context: { catalog },
  } = asked;
  const fleets = [...slots.metric.features].filter(isFleet);
  const metrics = [...catalog.metrics.values()].filter(
    (metric) =>
      slots.families.includes(metric.family) &&
      isSubset(new Set(fleets), featuresOf(metric)) &&
      // Batteries sent abroad are not those made.
      !isOfOtherMeasure(metric, slots.metric.features) &&
      hasData(metric, draft, catalog),
  );
  const all =
    [ASKS_FOR_ALL, ASKS_WHETHER_ANY, HOW_BIG_A_GOAL].some((one) => one.test(slots.text)) ||
    (slots.cues.has('list') && namesGoal(slots.text));
  if (metrics.length > 0 && all && draft.question?.of !== 'actual') {
    return { query: { ...asking(draft, 'targets', 'list'), metrics: metrics.map(({ id }) => id) } };
  }
  const wholes = metrics.filter((metric) => !onlyParts(metric, draft, catalog));
  const fitting = statedAlone(wholes.length > 0 ? wholes : metrics, draft, catalog);
  // What became of them is told of each.
  if (draft.command === 'progress' && fitting.length > 1)
    return { query: { ...draft, metrics: fitting.map(({ id }) => id) } };
  const queries = fitting.map((metric) => ({ ...draft, metrics: [metric.id] }));
  const [only] = fitting;
  const states = only !== undefined && statesFigure(only, draft, catalog);
  if (queries.length === 1 && only !== undefined && (states || hasSaid(only, asked)))
    return { query: { ...draft, metrics: [only.id] } };
  if (queries.length === 0) return noneHeld(asked) ?? steps(asked);
  return { unanswerable: { kind: 'choices', queries } };
}

/** A goal is asked for and none is held for that time: what else is held of the matter is nearer than what is done about it. */
function noneHeld({ slots, draft, context: { catalog } }: Asked): QuestionReading | null {
  if (!namesGoal(slots.text) || draft.regions.length !== 1 || slots.left !== '') return null;
  const { question: _, ...ever } = { ...draft, from: null, to: null };
  const metrics = metricsOfFamilies(slots.families, catalog).filter((id) => {
    const metric = catalog.metrics.get(id);
    return metric !== undefined && hasData(metric, ever, catalog);
  });
  return metrics.length === 0 ? null : { query: { ...asking(draft, 'targets', 'list'), metrics } };
}

/** "Does Sichuan have battery targets", "plans for hydrogen": those that there are answer. */
const ASKS_WHETHER_ANY =
  /\bany\b|\b(does|do|did|has|have|is there|are there)\b.{0,40}\b(targets?|goals?|plans?)\b|\bplans? (for|on)\b|有.{0,10}(目标|规划|计划)(吗|没|么)|有没有.{0,12}(目标|规划|计划)|是否有/;

/** Whether the one metric of a family has anything of what was said: of robotaxis the figure on public fleets does not speak. */
function hasSaid(metric: Metric, { slots }: Asked): boolean {
  const { features } = slots.metric;
  if (features.size === 0) return true;
  return slots.left === '' && [...featuresOf(metric)].some((one) => features.has(one));
}
