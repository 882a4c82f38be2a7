// rank <metric> [years]: regions in order, who is above or below a figure, how many there are.
import { type Cited, cite } from '../answer.ts';
import type { FigureFact } from '../catalog/catalog.ts';
import { yearOf } from '../catalog/dates.ts';
import type { Region } from '../catalog/schema.ts';
import { type Desk, defineCommand } from '../command.ts';
import { mixesBases } from '../counting.ts';
import { countOf } from '../derived.ts';
import { figureFor } from '../figures.ts';
import { nothing } from '../nearest-facts.ts';
import type { Query } from '../query.ts';
import { doubtsBlock } from '../replies/fact-lines.ts';
import { actualTable, targetTable } from '../replies/fact-tables.ts';
import { queryParts } from '../replies/queries.ts';
import { regionName } from '../wording/facts.ts';

interface Ranking {
  readonly rows: readonly Cited<FigureFact>[];
  readonly missing: readonly string[];
  readonly counted: boolean;
}

const SHOWN = 31;

export const rank = defineCommand<Ranking>({
  name: 'rank',
  cues: { en: ['ranking', 'top'], zh: ['排名', '排行'] },
  summary: {
    en: 'regions in order by a metric; who has no figure is named',
    zh: '按指标给各地区排序，并列出没有数据的地区',
  },
  options: [
    { kind: 'metric', required: true },
    { kind: 'years', required: false },
  ],
  examples: {
    en: ['rank nev-output 2023', 'rank hydrogen stations 2025'],
    zh: ['排名 新能源汽车产量 2023', '排名 加氢站 2025'],
  },

  answer(query, desk) {
    const { catalog } = desk;
    const regions = [...catalog.regions.values()].filter((region) =>
      isOfLevel(region, query.question?.level ?? 'province'),
    );
    const side = query.question?.of ?? sideWithMore(regions, query, desk);
    const asked = withSide(query, side);
    const found = regions.map(({ id }) => ({
      id,
      fact: figureFor(id, query.metrics[0] ?? '', asked, catalog, desk.today),
    }));
    const facts = found
      .flatMap(({ fact }) => (fact === undefined ? [] : [fact]))
      .filter((fact) => keepsBound(fact, query));
    if (facts.length === 0) return nothing(query, catalog, side ?? 'actual');
    const least = query.question?.asks === 'least';
    facts.sort((a, b) => (least ? 1 : -1) * (sizeOf(a) - sizeOf(b)));
    const rows = facts.map((fact) => cite(catalog, fact));
    const counted = query.question?.asks === 'count';
    const missing = found.filter(({ fact }) => fact === undefined).map(({ id }) => id);
    return {
      status: 'answered',
      facts: rows,
      derived: counted ? countOf(rows) : null,
      found: { rows, missing, counted },
    };
  },

  reply({ found: { rows, missing, counted } }, query, scribe) {
    const { say, desk, language } = scribe;
    const shown = rows.slice(0, SHOWN);
    const names = missing.map((id) => regionName(desk.catalog, id, language));
    return {
      title: [
        say({ en: 'Ranking', zh: '排名' }),
        ...queryParts(query, desk.catalog, language),
      ].join(' · '),
      blocks: [
        ...(counted
          ? [
              {
                type: 'text' as const,
                text: say({ en: `${rows.length} regions:`, zh: `共${rows.length}个：` }),
              },
            ]
          : []),
        tableOf(shown, scribe),
        ...(mixesBases(shown)
          ? [
              {
                type: 'text' as const,
                text: say({
                  en: 'Careful: not one series. Some figures count vehicles where the maker is registered, others where they are built.',
                  zh: '注意：口径不同，有的按企业注册地统计，有的按生产地统计。',
                }),
              },
            ]
          : []),
        ...(names.length === 0
          ? []
          : [
              {
                type: 'text' as const,
                text: say({
                  en: `No figure held for: ${names.join(', ')}.`,
                  zh: `没有数据的地区：${names.join('、')}。`,
                }),
              },
            ]),
        ...doubtsBlock(shown, scribe, 2),
      ],
      next: rows.slice(0, 1).map(({ fact }) => `${say({ en: 'source', zh: '出处' })} ${fact.id}`),
    };
  },
});

function tableOf(rows: readonly Cited<FigureFact>[], scribe: Parameters<typeof targetTable>[1]) {
  const targets = rows.flatMap(({ fact, citations }) =>
    fact.kind === 'target' ? [{ fact, citations }] : [],
  );
  const actuals = rows.flatMap(({ fact, citations }) =>
    fact.kind === 'actual' ? [{ fact, citations }] : [],
  );
  return targets.length >= actuals.length
    ? targetTable(targets, scribe)
    : actualTable(actuals, scribe);
}

function isOfLevel({ level }: Region, wanted: 'province' | 'city'): boolean {
  return wanted === 'city'
    ? level === 'city' || level === 'municipality'
    : level === 'province' || level === 'municipality' || level === 'autonomous-region';
}

/** One kind of figure only: never a target beside an actual. Where the words leave it open, the kind that more regions have. */
function sideWithMore(
  regions: readonly Region[],
  query: Query,
  { catalog, today }: Desk,
): 'target' | 'actual' {
  const [metric = ''] = query.metrics;
  const held = (side: 'target' | 'actual') =>
    regions.filter(
      ({ id }) => figureFor(id, metric, withSide(query, side), catalog, today) !== undefined,
    ).length;
  const over = query.to !== null && query.to < yearOf(today) && held('actual') > 1;
  return over || held('actual') >= held('target') ? 'actual' : 'target';
}

function withSide(query: Query, side: 'target' | 'actual' | null): Query {
  const { question } = query;
  const base = question ?? {
    asks: 'most' as const,
    of: null,
    period: null,
    bound: null,
    level: null,
    about: null,
  };
  // The bound filters the ranking; it does not choose among a region's targets.
  return { ...query, question: { ...base, of: side, bound: null } };
}

/** Ranges are ranked by their lower end. */
function sizeOf({ value }: FigureFact): number {
  return typeof value === 'object' ? value.min : value;
}

function keepsBound(fact: FigureFact, { question }: Query): boolean {
  const bound = question?.bound;
  if (bound == null || typeof bound.value !== 'number') return true;
  const size = sizeOf(fact);
  const open = fact.comparator === '>';
  switch (bound.comparator) {
    case '>':
      return size > bound.value || (open && size === bound.value);
    case '<':
      return size < bound.value;
    case '<=':
      return size <= bound.value;
    case '>=':
    case '=':
    case '~':
    case 'range':
      return size >= bound.value;
    default:
      return bound.comparator satisfies never;
  }
}
