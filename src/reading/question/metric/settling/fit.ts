// How the metrics that the words fit stand to one another: the best of them, those as good as it, and those of which something is held.
import type { Metric } from '../../../../catalog/schema.ts';
import type { QuantitySpot } from '../../../quantities/figure.ts';
import type { Asked, QuestionReading, Thread } from '../../asked/asked.ts';
import { askedUnits } from '../../choices/asked-unit.ts';
import type { MetricChoice } from '../../choices/metrics.ts';
import { hasData, statedAlone } from '../../held/held.ts';
import { isShare } from '../../words/feature-kinds.ts';

/** What the steps that settle a metric go by. */
export interface Fit {
  readonly asked: Asked;
  /** The metrics that the words fit, in the unit that was asked for, the best first. */
  readonly choices: readonly MetricChoice[];
  /** What the best of them costs; 0 where there is none. */
  readonly best: number;
  /** Those that fit as well as the best. */
  readonly tied: readonly Metric[];
  /** Those of the tied that have data, and are not told as a part of another. */
  readonly fitting: readonly Metric[];
}

/** The question read once more from the start, with less demanded of it. */
export interface Again {
  readonly again: Asked;
}

/** Settles the metric where it can, or leaves it to the next: null. */
export type Step = (fit: Fit) => QuestionReading | Again | null;

/** How far apart two fits may be and still count as equally good. */
export const TIE = 0.3;
/** A metric that costs more was only touched by the words. */
export const NAMED = 0.5;

const COMPANY_TIE = 1.2;
const WORTH_TIE = 0.5;
/** All that the words say is what the metric is made of. */
const EXACT = 0.05;

/** Weighs the metrics of a question against one another. */
export function fitOf(asked: Asked): Fit {
  const { slots, draft, context } = asked;
  const choices = ofUnit(slots);
  const best = choices[0]?.cost ?? 0;
  const reach = reachOf(choices, asked);
  const tied = choices.filter(({ cost }) => cost <= best + reach).map(({ metric }) => metric);
  const held = tied.filter((metric) => hasData(metric, draft, context.catalog));
  const fitting = context.claim ? held : statedAlone(held, draft, context.catalog);
  return { asked, choices, best, tied, fitting };
}

/** Of a company few kinds of figure are held: NEVs or all its vehicles, whichever there is. */
function reachOf([best]: readonly MetricChoice[], { slots, draft, context }: Asked): number {
  const isExact =
    best !== undefined && best.cost < EXACT && hasData(best.metric, draft, context.catalog);
  if (draft.company !== null && !isExact) return COMPANY_TIE;
  return isWorth(slots) ? WORTH_TIE : TIE;
}

/** "The value of its parts industry" leaves open how it is counted: output value, revenue or size. */
function isWorth({ metric: { features } }: Thread): boolean {
  return (
    features.has('worth') && !['output-value', 'revenue', 'scale'].some((one) => features.has(one))
  );
}

/** "A million" is no percentage and "50%" no number of cars: the unit that was said rules out the metrics of another. */
function ofUnit(slots: Thread): readonly MetricChoice[] {
  const { quantities, text } = slots;
  const { features } = slots.metric;
  const asked = askedUnits(text);
  const choices =
    asked === null || quantities.length > 0
      ? slots.metric.choices
      : slots.metric.choices.filter(({ metric }) => asked.includes(metric.unit));
  const [quantity, ...others] = quantities;
  // "Of every 100 cars built": the cars are the whole of a share.
  if (quantity?.kind === 'vehicles' && [...features].some(isShare)) return choices;
  const units = others.length > 0 || quantity === undefined ? undefined : UNITS[quantity.kind];
  if (units === undefined) return choices;
  const fitting = choices.filter(({ metric }) => units.includes(metric.unit));
  return fitting.length > 0 ? fitting : choices;
}

const UNITS: Partial<Record<QuantitySpot['kind'], readonly Metric['unit'][]>> = {
  money: ['CNY', 'CNY/kg'],
  percent: ['percent'],
  vehicles: ['vehicles', 'count'],
  energy: ['GWh', 'kWh', 'kW', 'kWh/100km'],
};
