// compare <regions> [metric] [years]: figures side by side, and what follows from them: difference, ratio, growth, sum.
import { type Cited, cite } from '../answer.ts';
import type { Catalog, FigureFact } from '../catalog/catalog.ts';
import { type Desk, defineCommand } from '../command.ts';
import { type Derived, derive, mixesBases } from '../derived.ts';
import { figureFor, yearsOf } from '../figures.ts';
import { nothing } from '../nearest-facts.ts';
import type { Query } from '../query.ts';
import { derivedBlocks } from '../replies/derived.ts';
import { doubtsBlock, factLine } from '../replies/fact-lines.ts';
import { queryParts } from '../replies/queries.ts';
import { regionName } from '../wording/facts.ts';

interface Comparison {
  readonly facts: readonly Cited<FigureFact>[];
  /** Regions for which nothing comparable is held. */
  readonly missing: readonly string[];
  readonly derived: Derived | null;
}

export const compare = defineCommand<Comparison>({
  name: 'compare',
  cues: { en: ['versus', 'vs'], zh: ['对比', '比较'] },
  summary: {
    en: 'regions side by side on one metric, with the difference and what to be careful about',
    zh: '同一指标下多个地区并列比较，并提示口径差异',
  },
  options: [
    { kind: 'regions', required: true },
    { kind: 'metric', required: true },
    { kind: 'years', required: false },
  ],
  examples: {
    en: ['compare anhui jiangsu nev-output 2023', 'compare zhejiang henan nev-output 2025'],
    zh: ['对比 安徽 江苏 新能源汽车产量 2023', '对比 浙江 河南 新能源汽车产量 2025'],
  },

  answer(query, desk) {
    const rows = rowsOf(query, desk);
    const facts = rows.flatMap(({ fact }) =>
      fact === undefined ? [] : [cite(desk.catalog, fact)],
    );
    const missing = rows.filter(({ fact }) => fact === undefined).map(({ region }) => region);
    const operation = operationOf(query);
    const needed = operation === 'none' ? 1 : operation === 'sum' ? rows.length : 2;
    if (facts.length === 0 || (operation !== 'none' && facts.length < needed))
      return nothing(query, desk.catalog, query.question?.of ?? 'actual');
    // "How many times its target did it build": what was built stands first.
    if (operation === 'times')
      facts.sort((a, b) => Number(a.fact.kind === 'target') - Number(b.fact.kind === 'target'));
    const derived = operation === 'none' ? null : derive(operation, facts);
    return { status: 'answered', facts, derived, found: { facts, missing, derived } };
  },

  reply({ found: { facts, missing, derived } }, query, scribe) {
    const { say, desk, language } = scribe;
    const names = missing.map((id) => regionName(desk.catalog, id, language));
    return {
      title: queryParts(query, desk.catalog, language).join(' · '),
      blocks: [
        ...(derived === null ? [] : derivedBlocks(derived, scribe)),
        { type: 'facts', heading: null, lines: facts.map((cited) => factLine(cited, scribe)) },
        ...(derived === null && mixesBases(facts)
          ? [
              {
                type: 'text' as const,
                text: say({
                  en: 'Careful: not one series. Some of these count vehicles where the maker is registered, others where they are built.',
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
                  en: `No comparable figure for ${names.join(', ')}.`,
                  zh: `${names.join('、')}没有可比数据。`,
                }),
              },
            ]),
        ...doubtsBlock(facts, scribe),
      ],
      next: facts.slice(0, 2).map(({ fact }) => `${say({ en: 'source', zh: '出处' })} ${fact.id}`),
    };
  },
});

type Row = { readonly region: string; readonly fact: FigureFact | undefined };

/** One row a region; or for one region one row a year, or a metric. */
function rowsOf(query: Query, { catalog, today }: Desk): Row[] {
  const { regions, metrics, from, to } = query;
  const [metric = ''] = metrics;
  const [region = ''] = regions;
  const pick = (id: string, name: string, wanted: Query) => ({
    region: id,
    fact: figureFor(id, name, wanted, catalog, today),
  });
  if (regions.length > 1 && metrics.length < 2)
    return regions.map((id) => pick(id, metric, withYear(query, catalog)));
  if (metrics.length > 1) return metrics.map((name) => pick(region, name, query));
  if (from === null || to === null) return [pick(region, metric, query)];
  const ends =
    operationOf(query) === 'sum'
      ? Array.from({ length: to - from + 1 }, (_, at) => from + at)
      : operationOf(query) === 'times'
        ? [to, from]
        : [from, to];
  return [...new Set(ends)].map((year) => pick(region, metric, { ...query, from: year, to: year }));
}

/** Without a year: the latest for which all regions have a figure. */
function withYear(query: Query, catalog: Catalog): Query {
  if (query.from !== null || query.question?.of === 'target') return query;
  const [metric = ''] = query.metrics;
  const [first, ...others] = query.regions.map((id) => yearsOf(id, metric, catalog));
  const year = first?.find((one) => others.every((years) => years.includes(one)));
  return year === undefined ? query : { ...query, from: year, to: year };
}

function operationOf({
  question,
}: Query): 'sum' | 'difference' | 'ratio' | 'times' | 'growth' | 'none' {
  switch (question?.asks) {
    case 'sum':
    case 'difference':
    case 'ratio':
    case 'times':
    case 'growth':
      return question.asks;
    default:
      return 'none';
  }
}
