// timeline [regions] [metric] [years]: what was announced, what was revised, what fell or falls due, in order.
import { type Cited, cite } from '../answer.ts';
import { type Catalog, isPart, type PlanFact, type TargetFact } from '../catalog/catalog.ts';
import { monthsOf, yearOf } from '../catalog/dates.ts';
import { type Desk, defineCommand } from '../command.ts';
import type { Query } from '../query.ts';
import { doubtsBlock } from '../replies/fact-lines.ts';
import { pageOf } from '../replies/pages.ts';
import { queryParts } from '../replies/queries.ts';
import { type Event, eventTable, undatedBlock } from '../replies/timelines.ts';
import { judge } from '../verdict.ts';

interface Timeline {
  readonly events: readonly Event[];
  readonly from: number | null;
  readonly to: number | null;
  /** Plans that belong here and whose date no source tells. */
  readonly undated: number;
}

const NEAREST = 5;

export const timeline = defineCommand<Timeline>({
  name: 'timeline',
  cues: { en: ['chronology', 'calendar'], zh: ['时间线', '时间表', '大事记'] },
  summary: {
    en: 'announcements, revised targets and due dates, in order',
    zh: '规划发布、目标修订和到期时间，按先后排列',
  },
  options: [
    { kind: 'regions', required: false },
    { kind: 'metric', required: false },
    { kind: 'years', required: false },
  ],
  examples: {
    en: ['timeline jiangsu', 'timeline anhui 2021-2025', 'timeline shanghai nev-output'],
    zh: ['时间线 江苏', '时间线 安徽 2021-2025', '时间线 上海 新能源汽车产量'],
  },

  answer(query, desk) {
    const span = spanOf(query, desk.today);
    const { events, undated } = eventsOf({ ...query, ...span }, desk);
    if (events.length === 0) {
      const { events: others } = eventsOf({ ...query, from: null, to: null }, desk);
      const nearest = others.slice(-NEAREST).map(({ cited }) => cited);
      return { status: 'nothing', reason: 'no-such-fact', nearest };
    }
    const verdicts = new Map(
      events.flatMap((event) =>
        event.kind === 'due' ? [[event.cited.fact.id, event.verdict] as const] : [],
      ),
    );
    const facts = new Map<string, Cited>(events.map(({ cited }) => [cited.fact.id, cited]));
    return {
      status: 'answered',
      facts: [...facts.values()],
      verdicts,
      found: { events, undated, ...span },
    };
  },

  reply({ found }, query, scribe) {
    const { say, desk, language } = scribe;
    const { items, more } = pageOf(found.events, query, scribe);
    const parts = queryParts({ ...query, from: found.from, to: found.to }, desk.catalog, language);
    return {
      title: [say({ en: 'Timeline', zh: '时间线' }), ...parts].join(' · '),
      blocks: [
        eventTable(items, scribe),
        ...more,
        ...undatedBlock(found.undated, scribe),
        ...doubtsBlock(
          items.map(({ cited }) => cited),
          scribe,
          2,
        ),
      ],
      next: query.regions.slice(0, 1).flatMap((id) => {
        const name = desk.catalog.regions.get(id)?.names[language] ?? id;
        return [
          say({ en: `due ${name}`, zh: `到期 ${name}` }),
          say({ en: `progress ${name}`, zh: `进展 ${name}` }),
        ];
      }),
    };
  },
});

/** Of everybody's events only those around today; of a region's all. */
function spanOf({ regions, metrics, from, to }: Query, today: string): Pick<Query, 'from' | 'to'> {
  if (from !== null || regions.length > 0 || metrics.length > 0) return { from, to };
  const year = yearOf(today);
  return { from: year - 1, to: year + 1 };
}

function eventsOf(query: Query, { catalog, today }: Desk): { events: Event[]; undated: number } {
  const targets = catalog.targets({
    regions: query.regions,
    metrics: query.metrics,
    place: query.place,
    company: query.company,
  });
  const plans = plansOf(query, targets, catalog);
  const announced = plans.flatMap((plan): Event[] =>
    plan.announced === null
      ? []
      : [{ kind: 'announced', date: plan.announced, cited: cite(catalog, plan) }],
  );
  const events = [
    ...announced,
    ...targets.flatMap((target) => revision(target, catalog)),
    ...targets.flatMap((target) => dueOf(target, catalog, today)),
  ];
  return {
    events: events
      .filter(({ date }) => isWithin(date, query))
      .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    undated: query.from === null ? plans.length - announced.length : 0,
  };
}

/** The plans of the regions; where a metric is named, those that set a target for it. */
function plansOf(
  { regions, metrics, company }: Query,
  targets: readonly TargetFact[],
  catalog: Catalog,
): PlanFact[] {
  const plans = catalog.plans({ regions });
  if (metrics.length === 0 && company === null) return plans;
  const setting = new Set(targets.map(({ plan }) => plan));
  return plans.filter(({ id }) => setting.has(id));
}

/** A target that took another one's place, on the day on which its plan was announced. */
function revision(target: TargetFact, catalog: Catalog): Event[] {
  const earlier = catalog.target(target.supersedes);
  const date = catalog.plan(target.plan)?.announced ?? null;
  if (earlier === undefined || date === null) return [];
  return [{ kind: 'revised', date, cited: cite(catalog, target), earlier }];
}

function dueOf(target: TargetFact, catalog: Catalog, today: string): Event[] {
  if (target.due === null || catalog.replacementOf(target) !== undefined) return [];
  const verdict = judge(target, catalog, today);
  return [{ kind: 'due', date: target.due, cited: cite(catalog, target), verdict }];
}

function isWithin(date: string, { from, to }: Query): boolean {
  const year = yearOf(date);
  return (from === null || year >= from) && (to === null || year <= to);
}

const KIND_ORDER: readonly Event['kind'][] = ['announced', 'revised', 'due'];

/** A date that is told by its year or month: announcements stand at its beginning, due dates at its end. */
function orderOf({ kind, date, cited }: Event): string {
  const { to } = monthsOf(date.slice(0, 'YYYY-MM'.length));
  const day =
    kind === 'due'
      ? `${date.slice(0, 4)}-${String(to).padStart(2, '0')}-99`
      : date.padEnd('YYYY-MM-DD'.length, '-00');
  const part = 'metric' in cited.fact && isPart(cited.fact) ? 1 : 0;
  return `${day} ${KIND_ORDER.indexOf(kind)} ${part}`;
}
