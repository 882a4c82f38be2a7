// What is new: the newest documents of regions, and their newest figures below. Reached through ask.
import { type Cited, cite } from '../answer.ts';
import type { ActualFact, Catalog, PlanFact } from '../catalog/catalog.ts';
import { byEnd } from '../catalog/dates.ts';
import { defineCommand, type Scribe } from '../command.ts';
import type { Query } from '../query.ts';
import { doubtsBlock, factLine, shortFactLine } from '../replies/fact-lines.ts';
import { queryParts } from '../replies/queries.ts';
import type { Block } from '../reply.ts';
import { sayDate } from '../wording/dates.ts';

interface News {
  readonly plans: readonly Cited<PlanFact>[];
  readonly figures: readonly Cited<ActualFact>[];
  /** Set where the newest document is older than what was asked for: the day since when there is none. */
  readonly noneSince: string | null;
}

const DOCUMENTS = 5;
const FIGURES = 3;
/** So many months back is new, where the words say nothing else. */
const LATELY = 6;

export const news = defineCommand<News>({
  name: 'news',
  hidden: true,
  cues: { en: ['updates'], zh: ['动态', '动向'] },
  summary: {
    en: 'the newest documents and figures',
    zh: '最新的文件和数据',
  },
  options: [
    { kind: 'regions', required: false },
    { kind: 'topic', required: false },
  ],
  examples: { en: ['news beijing', 'news'], zh: ['动态 北京', '动态'] },

  answer(query, { catalog, today }) {
    const dated = catalog
      .plans({ regions: query.regions, topic: query.topic })
      .filter(({ announced }) => announced !== null && announced <= today)
      .sort((a, b) => ((a.announced ?? '') < (b.announced ?? '') ? 1 : -1));
    const plans = dated.slice(0, DOCUMENTS).map((plan) => cite(catalog, plan));
    const figures = newestFigures(query, catalog).map((actual) => cite(catalog, actual));
    if (plans.length + figures.length === 0)
      return { status: 'nothing', reason: 'no-such-fact', nearest: [] };
    const since = monthsBefore(today, query.within ?? LATELY);
    const newest = dated[0]?.announced ?? null;
    const noneSince = newest === null || newest < since.slice(0, newest.length) ? since : null;
    return {
      status: 'answered',
      facts: [...plans, ...figures],
      found: { plans, figures, noneSince },
    };
  },

  reply({ found: { plans, figures, noneSince } }, query, scribe) {
    const { say, desk, language } = scribe;
    return {
      title: [
        say({ en: 'What is new', zh: '最新动态' }),
        ...queryParts(query, desk.catalog, language),
      ].join(' · '),
      blocks: [
        ...(noneSince === null ? [] : [sayNone(noneSince, plans.length > 0, scribe)]),
        ...section(
          { en: 'Newest documents', zh: '最新文件' },
          plans.map((plan) => factLine(plan, scribe)),
          scribe,
        ),
        ...section(
          { en: 'Newest figures', zh: '最新数据' },
          figures.map((figure) => shortFactLine(figure, scribe)),
          scribe,
        ),
        ...doubtsBlock([...plans, ...figures], scribe),
      ],
      next: [
        [say({ en: 'plans', zh: '规划' }), ...queryParts(query, desk.catalog, language)].join(' '),
      ],
    };
  },
});

/** The figures with the latest periods: of a topic none, since figures have no topic, and of all regions none. */
function newestFigures({ regions, topic }: Query, catalog: Catalog): ActualFact[] {
  if (regions.length === 0 || topic !== null) return [];
  return catalog
    .actuals({ regions })
    .filter(({ scope, company }) => scope === undefined && company === undefined)
    .sort((a, b) => byEnd(b.period, a.period))
    .slice(0, FIGURES);
}

/** The day so many months before a day, by the calendar's months. */
function monthsBefore(today: string, months: number): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString().slice(0, 10);
}

function sayNone(since: string, hasOlder: boolean, { say }: Scribe): Block {
  const text = hasOlder
    ? say({
        en: `No document dated after ${sayDate(since, 'en')} is held; these are the newest.`,
        zh: `未收录${sayDate(since, 'zh')}之后发布的文件，以下为所收录的最新文件。`,
      })
    : say({ en: 'No dated document is held.', zh: '未收录注明日期的文件。' });
  return { type: 'text', text };
}

function section(
  heading: { en: string; zh: string },
  lines: Extract<Block, { type: 'facts' }>['lines'],
  { say }: Scribe,
): Block[] {
  return lines.length === 0 ? [] : [{ type: 'facts', heading: say(heading), lines }];
}
