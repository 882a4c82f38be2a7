// "广州那个90%是说啥", "what is the 90% in Guangzhou's plan": a number is quoted, and asked is of what it is.
import type { FigureFact } from '../../../catalog/catalog.ts';
import type { Query } from '../../../query.ts';
import { type Asked, asking, type Kind, ofSide } from '../asked/asked.ts';
import { extraCost } from '../choices/metric-cost.ts';
import { featuresOf } from '../words/features.ts';

export const WHAT_FIGURE: Kind = {
  like: 'what is the 90% in its plan',
  fits: (asked) => queryOf(asked) !== null,
  read: (asked) => ({ query: queryOf(asked) ?? asked.draft }),
};

const ASKED_AFTER =
  /^(辆|座|个|台|家)?(这个|那个)?(数|指标|目标)?(到底|究竟|具体|说|讲|指|是|的){1,5}(什么|啥|哪个指标|哪一?项)(指标|数|目标|意思|东西)?[\s?？吗呀啊]*$/;
const ASKED_BEFORE = /^what( is|s| does| was) (the|that|this) $/;

/** Figures of so many metrics that state the number may be shown; of more it says nothing. */
const MOST = 3;
/** What of the words the metric of such a figure may leave unexplained. */
const LITTLE = 0.65;

/** The metrics of the one region that is named of which a figure is just this number; null where it is not asked, or none is. */
function queryOf({ slots, draft, context: { catalog, claim } }: Asked): Query | null {
  const [quantity, ...others] = slots.quantities;
  const { comparator, value } = draft.question?.bound ?? {};
  const plain = others.length === 0 && comparator === '=' && typeof value === 'number';
  if (quantity === undefined || !plain || claim === true) return null;
  if (draft.regions.length !== 1 || draft.company !== null || slots.cues.has('history'))
    return null;
  const after = ASKED_AFTER.test(slots.text.slice(quantity.end));
  if (!after && !ASKED_BEFORE.test(slots.text.slice(0, quantity.start))) return null;
  const { regions, from, to } = draft;
  const stating = [
    ...catalog.targets({ regions, from, to }),
    ...catalog.actuals({ regions, from, to }),
  ].filter(
    (fact) =>
      fact.value === value &&
      fact.company === undefined &&
      (fact.unit === 'percent') === (quantity.kind === 'percent'),
  );
  const metrics = metricsOf(stating, slots.metric.features, catalog.metrics);
  if (metrics.length === 0 || metrics.length > MOST) return null;
  return { ...ofSide(asking(draft, 'figure', 'figure'), null), metrics };
}

/** Those that the words speak of, if they speak of any of them. */
function metricsOf(
  facts: readonly FigureFact[],
  said: ReadonlySet<string>,
  all: Asked['context']['catalog']['metrics'],
): string[] {
  const ids = [...new Set(facts.map(({ metric }) => metric))];
  const spoken = ids.filter((id) => {
    const metric = all.get(id);
    return metric !== undefined && extraCost(featuresOf(metric), said) <= LITTLE;
  });
  return spoken.length > 0 ? spoken : ids;
}
