// compare <regions> [metric] [years]: figures side by side, and what follows from them: difference, ratio, growth, sum.
// Without a metric: the headline ones, a table of metrics by regions.
import { type Cited, cite, type Nothing } from '../answer.ts';
import type { FigureFact } from '../catalog/catalog.ts';
import { headlineRank } from '../catalog/headlines.ts';
import { type Desk, defineCommand, type Scribe } from '../command.ts';
import { type Derived, derive, yearsBetween } from '../derived.ts';
import { figureFor } from '../figures.ts';
import { nothing } from '../nearest-facts.ts';
import { partRows } from '../parts.ts';
import type { Query } from '../query.ts';
import { wordsOf } from '../reading/words-of.ts';
import { type Comparison, headlineBlocks, metricBlocks } from '../replies/comparisons.ts';
import { queryParts } from '../replies/queries.ts';
import { SIDE_NAMES } from '../replies/standings.ts';
import type { Block } from '../reply.ts';
import { type Standing, type StandingRow, sideBySide } from '../side-by-side.ts';
import { regionName } from '../wording/facts.ts';
import { listed } from '../wording/lists.ts';

/** More columns are not read, and no chat shows them. */
const MOST_REGIONS = 6;
const ROWS_A_TABLE = 8;

export const compare = defineCommand<Comparison>({
  name: 'compare',
  cues: { en: ['versus', 'vs'], zh: ['对比', '比较'] },
  summary: {
    en: 'two to six regions side by side, on one metric or the headline ones, with what to be careful about',
    zh: '两到六个地区并列比较，可指定指标，也可看主要指标，并提示口径差异',
  },
  options: [
    { kind: 'regions', required: true },
    { kind: 'metric', required: false },
    { kind: 'years', required: false },
    { kind: 'side', required: false },
  ],
  examples: {
    en: ['compare anhui jiangsu nev-output 2023', 'compare jiangsu anhui zhejiang'],
    zh: ['对比 安徽 江苏 新能源汽车产量 2023', '对比 江苏 安徽 浙江'],
  },

  answer(query, desk) {
    const asked = { ...query, regions: query.regions.slice(0, regionsTaken(query)) };
    const comparison = asked.metrics.length === 0 ? headlines(asked, desk) : oneMetric(asked, desk);
    if (comparison === null) return withHeldParts(query, desk);
    const { facts } = comparison;
    const asks = query.question !== undefined && comparison.kind === 'one-metric';
    return {
      status: 'answered',
      facts,
      derived: asks ? comparison.derived : null,
      found: comparison,
    };
  },

  reply({ found }, query, scribe) {
    const { desk, language } = scribe;
    const title = queryParts(query, desk.catalog, language).join(' · ');
    const left = query.regions.slice(regionsTaken(query));
    const blocks = [...tooFew(query, scribe), ...tooMany(left, scribe)];
    return found.kind === 'headlines'
      ? {
          title,
          blocks: [...blocks, ...headlineBlocks(found, scribe)],
          next: nextMetrics(found.actuals, query, scribe),
        }
      : {
          title: [title, ...sideOf(found.standing, scribe)].join(' · '),
          blocks: [...blocks, ...metricBlocks(found, scribe)],
          next: nextOf(found, query, scribe),
        };
  },
});

/** Nothing to compare; of figures named one by one those that are held are the nearest there is. */
function withHeldParts(query: Query, { catalog, today }: Desk): Nothing {
  const found = nothing(query, catalog, query.question?.of ?? 'actual');
  const held = partRows(query, catalog, today).flatMap(({ fact }) => fact ?? []);
  return held.length === 0 ? found : { ...found, nearest: held.map((fact) => cite(catalog, fact)) };
}

/** A sum may be of any number; side by side stand six. */
function regionsTaken(query: Query): number {
  return operationOf(query) === 'none' ? MOST_REGIONS : query.regions.length;
}

function oneMetric(query: Query, desk: Desk): Comparison | null {
  const operation = operationOf(query);
  const { rows, standing } = rowsOf(query, desk);
  const facts = rows.flatMap(({ fact }) => (fact === undefined ? [] : [cite(desk.catalog, fact)]));
  if (facts.length < neededOf(operation, rows.length, query)) return null;
  // "How many times its target did it build": what was built stands first.
  if (operation === 'times' && query.parts === undefined)
    facts.sort((a, b) => Number(a.fact.kind === 'target') - Number(b.fact.kind === 'target'));
  const two = facts.length === 2 && query.metrics.length === 1 && areApart(query.regions, desk);
  const derived =
    operation === 'none'
      ? two && query.question === undefined
        ? derive('difference', facts)
        : null
      : workedOut(operation, facts);
  const missing = rows.filter(({ fact }) => fact === undefined);
  return { kind: 'one-metric', facts, missing, standing, derived, worksOut: operation !== 'none' };
}

/** All figures of a sum, both of a difference; of a mere comparison one, unless each was named by itself. */
function neededOf(operation: Operation, rows: number, { parts, question }: Query): number {
  if (operation === 'sum' || operation === 'average' || parts !== undefined) return rows;
  // A question that compares is not answered by one of two.
  return operation === 'none' && question?.asks !== 'compare' ? 1 : Math.min(2, rows);
}

/** What one thing grew by is told in its own unit and in percent, the one that was asked for first. */
function workedOut(
  operation: Exclude<Operation, 'none'>,
  facts: readonly Cited<FigureFact>[],
): Derived | null {
  const derived = derive(operation, facts);
  const other =
    operation === 'growth' ? 'difference' : operation === 'difference' ? 'growth' : null;
  if (derived === null || other === null || !areYearsOfOne(facts)) return derived;
  const beside = derive(other, facts);
  return beside === null ? derived : { ...derived, beside };
}

/** Two figures of one subject, metric and side, the earlier first; a percentage of percentages says little. */
function areYearsOfOne(facts: readonly Cited<FigureFact>[]): boolean {
  const [first, second] = facts.map(({ fact }) => fact);
  return (
    facts.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    first.kind === second.kind &&
    first.unit !== 'percent' &&
    first.metric === second.metric &&
    first.region === second.region &&
    first.company === second.company &&
    yearsBetween(first, second) > 0
  );
}

/** Two regions, neither inside the other: how far a province is ahead of its own city says nothing. */
function areApart([a = '', b = '', ...others]: readonly string[], { catalog }: Desk): boolean {
  const parent = (id: string) => catalog.regions.get(id)?.parent;
  return others.length === 0 && b !== '' && parent(a) !== b && parent(b) !== a;
}

interface Rows {
  readonly rows: readonly StandingRow[];
  readonly standing: Standing | null;
}

/** One row a region; or for one region one row a year, or a metric. */
function rowsOf(query: Query, { catalog, today }: Desk): Rows {
  if (query.parts !== undefined) return { rows: partRows(query, catalog, today), standing: null };
  const { regions, metrics, from, to } = query;
  const [metric = ''] = metrics;
  const [region = ''] = regions;
  if (regions.length > 1 && metrics.length === 1) {
    const standing = sideBySide(regions, query, catalog, today);
    const held = standing.rows.filter(({ fact }) => fact !== undefined).length;
    if (held > 1 || !standing.chosen) return { rows: standing.rows, standing };
    // No year has figures of two of them: each one's latest, and the reply warns of the years.
    const asked = {
      ...query,
      question: { ...BLANK_QUESTION, ...query.question, of: standing.side },
    };
    const rows = regions.map((id) => ({
      region: id,
      fact: figureFor(id, metric, asked, catalog, today),
      nearest: undefined,
    }));
    return { rows, standing: null };
  }
  const pick = (name: string, wanted: Query) => ({
    region,
    fact: figureFor(region, name, wanted, catalog, today),
    nearest: undefined,
  });
  if (metrics.length > 1) return { rows: metrics.map((name) => pick(name, query)), standing: null };
  if (from === null || to === null) return { rows: [pick(metric, query)], standing: null };
  const ends =
    operationOf(query) === 'sum' || operationOf(query) === 'average'
      ? Array.from({ length: to - from + 1 }, (_, at) => from + at)
      : operationOf(query) === 'times'
        ? [to, from]
        : [from, to];
  const rows = [...new Set(ends)].map((year) => pick(metric, { ...query, from: year, to: year }));
  return { rows, standing: null };
}

const BLANK_QUESTION = {
  asks: 'compare',
  period: null,
  bound: null,
  level: null,
  about: null,
} as const;

/** The headline metrics that at least two of the regions have for one year, promised and reached. */
function headlines(query: Query, { catalog, today }: Desk): Comparison | null {
  const where = { regions: query.regions };
  const held = new Set(
    [...catalog.targets(where), ...catalog.actuals(where)].map(({ metric }) => metric),
  );
  const metrics = [...catalog.metrics.keys()]
    .filter((metric) => held.has(metric))
    .sort((a, b) => headlineRank(a) - headlineRank(b));
  const rows = (side: 'actual' | 'target') =>
    metrics
      .map((metric) =>
        sideBySide(query.regions, { ...query, metrics: [metric], side }, catalog, today),
      )
      .filter(({ rows: row }) => row.filter(({ fact }) => fact !== undefined).length > 1)
      .slice(0, ROWS_A_TABLE);
  const actuals = query.side === 'target' ? [] : rows('actual');
  const targets = query.side === 'actual' ? [] : rows('target');
  const facts = [...actuals, ...targets].flatMap((standing) =>
    standing.rows.flatMap(({ fact }) => (fact === undefined ? [] : [cite(catalog, fact)])),
  );
  return facts.length === 0 ? null : { kind: 'headlines', actuals, targets, facts };
}

function sideOf(standing: Standing | null, { say }: Scribe): string[] {
  return standing === null ? [] : [say(SIDE_NAMES[standing.side])];
}

function tooFew({ regions, question, from, to }: Query, { say }: Scribe): Block[] {
  if (regions.length !== 1 || question !== undefined || from !== to) return [];
  return [
    {
      type: 'text',
      text: say({
        en: 'Name two to six regions to set them side by side: compare anhui jiangsu',
        zh: '请给出两到六个地区，例如：对比 安徽 江苏',
      }),
    },
  ];
}

function tooMany(left: readonly string[], { say, desk, language }: Scribe): Block[] {
  if (left.length === 0) return [];
  const names = listed(
    left.map((id) => regionName(desk.catalog, id, language)),
    language,
  );
  return [
    {
      type: 'text',
      text: say({
        en: `Six regions at most stand side by side; left out: ${names}.`,
        zh: `最多并列六个地区，未列入：${names}。`,
      }),
    },
  ];
}

/** The first metrics of the table, each by itself. */
function nextMetrics(
  standings: readonly Standing[],
  query: Query,
  { desk, language }: Scribe,
): string[] {
  return standings.slice(0, 2).flatMap(({ rows }) => {
    const metric = rows.find(({ fact }) => fact !== undefined)?.fact?.metric;
    return metric === undefined ? [] : [wordsOf({ ...query, metrics: [metric] }, desk, language)];
  });
}

/** The other side of the same regions, and the source of the first figure. */
function nextOf(
  { standing, facts }: Extract<Comparison, { kind: 'one-metric' }>,
  query: Query,
  { say, desk, language }: Scribe,
): string[] {
  const { question: _, ...plain } = query;
  const side = standing?.side === 'target' ? 'actual' : 'target';
  const other =
    standing === null ? [] : [wordsOf({ ...plain, command: 'compare', side }, desk, language)];
  const sources = facts
    .slice(0, 1)
    .map(({ fact }) => `${say({ en: 'source', zh: '出处' })} ${fact.id}`);
  return [...other, ...sources];
}

type Operation =
  | 'sum'
  | 'average'
  | 'difference'
  | 'ratio'
  | 'times'
  | 'growth'
  | 'growth-a-year'
  | 'none';

function operationOf({ question }: Query): Operation {
  switch (question?.asks) {
    case 'sum':
    case 'average':
    case 'difference':
    case 'ratio':
    case 'times':
    case 'growth':
    case 'growth-a-year':
      return question.asks;
    default:
      return 'none';
  }
}
