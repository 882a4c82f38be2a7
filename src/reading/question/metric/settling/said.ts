// The steps that go by what was said, before it is asked which of the metrics have data.
import type { Metric } from '../../../../catalog/schema.ts';
import type { Query } from '../../../../query.ts';
import { type Asked, asking, type QuestionReading } from '../../asked/asked.ts';
import type { MetricChoice } from '../../choices/metrics.ts';
import { hasData, statedAlone, statesFigure } from '../../held/held.ts';
import { isShare } from '../../words/feature-kinds.ts';
import { featuresOf } from '../../words/features.ts';
import { TOLD, toldBeside } from '../told-beside.ts';
import { eitherSide, isOfSubject } from '../with-thread.ts';
import { withoutMetric } from '../without-metric.ts';
import { type Fit, TIE } from './fit.ts';

/** "…, up 30%" speaks of the figure before it, whatever else could grow. */
export function ofFigureBefore({ asked, choices }: Fit): QuestionReading | null {
  const { from, metric } = asked.slots;
  const ofPart = [...metric.features].every((one) => one === 'growth' || one === 'share');
  const goesOn = from !== null && choices.length > 0 && ofPart && metric.features.size > 0;
  return goesOn ? withoutMetric(asked) : null;
}

/** Two metrics that are put side by side: those of them that are held. */
export function sideBySide({ asked: { slots, draft, context } }: Fit): QuestionReading | null {
  const held = slots.metric.either.filter(({ metric }) => hasData(metric, draft, context.catalog));
  if (held.length === 0) return null;
  const named = held.filter(({ metric }) => statesFigure(metric, draft, context.catalog));
  const meant = held.length > 1 && named.length > 0 ? named : held;
  return { query: { ...draft, metrics: meant.map(({ metric }) => metric.id) } };
}

/** No metric was named: the one before it goes on, where the words are of its subject. */
export function noneNamed({ asked, choices }: Fit): QuestionReading | null {
  const { slots, draft, context } = asked;
  if (choices.length > 0) return null;
  // "A million NEVs by 2025" speaks of NEVs built; a claim never borrows the metric of the one before it.
  if (context.claim && [...slots.metric.features].join() === 'nev')
    return { query: { ...draft, metrics: ['nev-output'] } };
  const before = context.claim ? [] : (slots.from?.metrics ?? []);
  if (before.length > 0 && isOfSubject(slots.from, asked))
    return { query: eitherSide({ ...draft, metrics: [...before] }, asked) };
  return withoutMetric(asked);
}

/**
 * A rank or a share of the whole that no figure states is told beside another, or by nothing: the other figure alone would be no
 * answer.
 */
export function toldOnly({ asked }: Fit): QuestionReading | null {
  const { slots, draft, context } = asked;
  const told = TOLD.find((one) => slots.metric.features.has(one));
  if (told === undefined || draft.command !== 'figure' || context.claim) return null;
  if (draft.regions.length !== 1 || draft.company !== null) return null;
  const toOrder = ({ metric: { id } }: MetricChoice) => ({
    ...asking(draft, 'rank', 'place'),
    metrics: [id.replace(/-rank$/, '')],
  });
  const best = slots.metric.choices[0]?.cost ?? 0;
  const named = slots.metric.choices.filter(
    ({ metric, cost }) => cost <= best + TIE && featuresOf(metric).has(told),
  );
  if (named.some(({ metric }) => hasData(metric, draft, context.catalog))) return null;
  const query = toldBeside(asked, told);
  if (query !== null) return { query };
  // "Is Anhui number one": in what, nothing says.
  if (told === 'rank' && slots.metric.features.size === 1 && slots.from === null)
    return { unanswerable: { kind: 'choices', queries: slots.metric.choices.map(toOrder) } };
  return told === 'rank'
    ? { query: { ...draft, metrics: named.slice(0, 1).map(({ metric }) => metric.id) } }
    : null;
}

/** "Shanghai's share target": of every held metric of that kind the asker says which is meant. */
export function openFigure({ asked }: Fit): QuestionReading | null {
  const queries = ofKind(asked);
  return queries.length > 1 ? { unanswerable: { kind: 'choices', queries } } : null;
}

/** One of these alone names many metrics: the asker says which is meant, where more than one is held. */
const KINDS_OF_FIGURE = ['share', 'output-value', 'revenue', 'scale', 'worth', 'growth'];
/** A share, or so many of one for each of the other. */
const MAY_BE_RATIO = /比例|\bratios?\b/;
/** A metric that costs less stands in the words by its name. */
const BY_NAME = 0.2;

function ofKind({ slots, draft, context: { catalog, claim } }: Asked): Query[] {
  const [feature, ...others] = slots.metric.features;
  const alone = feature !== undefined && others.length === 0 && KINDS_OF_FIGURE.includes(feature);
  if (!alone || claim || draft.regions.length !== 1 || slots.left !== '') return [];
  // "Lithium revenue" is the name of one metric, and no longer open.
  const [best, next] = slots.metric.choices;
  if (best !== undefined && best.cost < BY_NAME && (next?.cost ?? 9) > best.cost + TIE) return [];
  const wanted = feature === 'share' ? isShare : (one: string) => one === feature;
  const isRatio = ({ unit }: Metric) => unit === 'ratio' && MAY_BE_RATIO.test(slots.text);
  const held = [...catalog.metrics.values()].filter(
    (metric) =>
      ([...featuresOf(metric)].some(wanted) || isRatio(metric)) && hasData(metric, draft, catalog),
  );
  return statedAlone(held, draft, catalog).map(({ id }) => ({ ...draft, metrics: [id] }));
}
