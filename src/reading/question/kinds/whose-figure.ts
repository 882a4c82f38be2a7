// "Which province set a target of 1.2 million?", 哪个省提出120万辆: whose figure it is, and of what, is told by the figures that are held.
import type { Catalog, FigureFact } from '../../../catalog/catalog.ts';
import { yearOf } from '../../../catalog/dates.ts';
import type { Query } from '../../../query.ts';
import { type Asked, type Kind, type QuestionReading, withBound } from '../asked/asked.ts';
import { hasMetric, isOfAll, NAMED } from '../asked/traits.ts';
import { isShare } from '../words/feature-kinds.ts';
import { promised, recast } from './recast.ts';

/** One of them is asked for, not all that want as much. */
const ONE =
  /\b(which|what) (province|city|region|municipality|place)\b|\bwho\b|哪[个座]?(省|市|城市|地区|地方)|哪里|哪儿|谁家?(的|定|提|要|想|打算|计划)|\bwhose\b/;
/** Smaller figures stand by chance with many metrics, unless the words name theirs. */
const TELLING = 10_000;
const MOST_CHOICES = 5;

export const WHOSE_FIGURE: Kind = {
  like: 'which province set a target of 1.2 million',
  fits: (asked) => readingOf(asked) !== null,
  read: (asked) => readingOf(asked) ?? { query: asked.draft },
};

function readingOf(asked: Asked): QuestionReading | null {
  const { slots, draft, context } = asked;
  const { comparator, value } = draft.question?.bound ?? {};
  const exact = comparator === '=' && typeof value === 'number';
  const telling = exact && (value >= TELLING || hasMetric(asked));
  if (!telling || !isOfAll(asked) || slots.companies.length > 0 || context.claim === true)
    return null;
  if (!ONE.test(slots.text) || [...slots.metric.features].some(isShare)) return null;
  const stating = figuresOf(asked, value, context.catalog);
  const ways = [...new Set(stating.map(({ metric }) => metric))];
  if (ways.length === 0 || ways.length > MOST_CHOICES) return null;
  const queries = ways.flatMap((metric) => rankedByYear(asked, metric, value, stating));
  const [only, ...others] = queries;
  if (only === undefined) return null;
  // An order is of one year: goals of several stand in a list.
  const several = others.length > 0 || stating.some(({ region }) => region === 'china');
  if (several && ways.length === 1 && stating.every(isGoal)) {
    const list = promised(recast(asked, 'targets', 'list'));
    return { query: { ...list.draft, metrics: ways } };
  }
  return others.length === 0 ? { query: only } : { unanswerable: { kind: 'choices', queries } };
}

function isGoal({ kind }: FigureFact): boolean {
  return kind === 'target';
}

/** The figures of whole regions that state just this value, of the metrics that the words name, if they name any. */
function figuresOf({ slots, draft }: Asked, value: number, catalog: Catalog): FigureFact[] {
  const { from, to, question } = draft;
  const named = slots.metric.choices.filter(({ cost }) => cost <= NAMED);
  const metrics = named.map(({ metric }) => metric.id);
  const where = { ...(metrics.length > 0 && { metrics }), from, to };
  const held: FigureFact[] = [
    ...(question?.of === 'actual' ? [] : catalog.targets(where)),
    ...(question?.of === 'target' ? [] : catalog.actuals(where)),
  ];
  const stating = held.filter(
    (fact) => fact.value === value && fact.company === undefined && fact.place === undefined,
  );
  // The country stands in no order of regions; where nobody else says so, it is meant.
  const regional = stating.filter(({ region }) => region !== 'china');
  return regional.length > 0 ? regional : stating;
}

/** The rankings of the years that these figures are of, each cut down to the figure. */
function rankedByYear(
  asked: Asked,
  metric: string,
  value: number,
  stating: readonly FigureFact[],
): Query[] {
  const own = stating.filter((fact) => fact.metric === metric);
  const dates = own.map((fact) => (fact.kind === 'target' ? fact.due : fact.period));
  const years = [...new Set(dates.flatMap((date) => (date === null ? [] : [yearOf(date)])))];
  const query = { ...recast(asked, 'rank', 'filter').draft, metrics: [metric] };
  const exact = withBound(query, { comparator: 'range', value: { min: value, max: value } });
  return years.length === 0 ? [exact] : years.map((year) => ({ ...exact, from: year, to: year }));
}
