// "安徽2020年新能源产量全国第几", "山东上半年产量同比涨了多少": where no source states the rank, the share or the growth as a figure of its own,
// what stands beside the figure may tell it (居全国第四, 占全国11.4%, 增长107.1%). Then that figure answers, with these words.
import type { ActualFact, Catalog } from '../../../catalog/catalog.ts';
import { byEnd, yearOf } from '../../../catalog/dates.ts';
import type { Query } from '../../../query.ts';
import type { Asked } from '../asked/asked.ts';
import { costOf } from '../choices/metric-cost.ts';
import { featuresOf } from '../words/features.ts';

const TELLS = {
  rank: /居[^，。；]{0,10}(?:第|首位)|次于|全国(?:城市)?第/,
  growth: /增长|下降|增加|减少|翻番|增至|降至|同比/,
  'share-national': /占全国/,
  'share-province': /占(?:全省|本省|江苏|安徽|广东)/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Told = keyof typeof TELLS;

/** Those that may be told beside a figure, as the words ask for them. */
export const TOLD: readonly Told[] = ['rank', 'share-national', 'share-province'];

const NEAR = 0.5;

/** The query for the figure beside which it is told; null where the words do not ask for it, or nothing tells it. */
export function toldBeside(
  { slots, draft, context: { catalog } }: Asked,
  told: Told,
): Query | null {
  const { features } = slots.metric;
  if (!features.has(told) || draft.regions.length !== 1 || draft.company !== null) return null;
  const without = new Set([...features].filter((one) => one !== told));
  if (without.size === 0) return null;
  // Of cars as such, those that are built are ranked.
  if ([...without].every((one) => one === 'nev' || one === 'vehicle')) without.add('output');
  const metrics = [...catalog.metrics.values()]
    .map((metric) => ({ metric, cost: costOf(metric, without) }))
    .filter(({ metric, cost }) => cost <= NEAR && !featuresOf(metric).has('company'))
    .sort((a, b) => a.cost - b.cost)
    .map(({ metric: { id } }) => id);
  const fact = metrics
    .flatMap((id) => actualsOf(draft, id, catalog))
    .find((one) => tells(one, TELLS[told]));
  return fact === undefined ? null : about(draft, fact);
}

function actualsOf(draft: Query, metric: string, catalog: Catalog): ActualFact[] {
  const { regions, place, from, to, question } = draft;
  const actuals = catalog.actuals({ regions, metrics: [metric], place, from, to });
  const period = question?.period ?? null;
  return actuals
    .filter((one) => period === null || one.period === period)
    .sort((a, b) => byEnd(b.period, a.period));
}

function tells({ note, change }: ActualFact, words: RegExp): boolean {
  return [change, note].some((text) => text !== null && words.test(text.zh));
}

function about(draft: Query, { metric, period }: ActualFact): Query {
  const year = yearOf(period);
  const question = draft.question && { ...draft.question, of: 'actual' as const, period };
  return {
    ...draft,
    command: 'figure',
    metrics: [metric],
    from: year,
    to: year,
    ...(question && { question }),
  };
}
