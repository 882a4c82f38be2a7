// compare <regions> [metric] [years]: figures side by side, and what follows from them: difference, ratio, growth, sum.
// Without a metric: the headline ones, a table of metrics by regions.
import { cite, type Nothing } from '../answer.ts';
import { type Desk, defineCommand, type Scribe } from '../command.ts';
import { headlines, oneMetric, operationOf } from '../comparing.ts';
import { nothing } from '../nearest-facts.ts';
import { partRows } from '../parts.ts';
import type { Query } from '../query.ts';
import { wordsOf } from '../reading/words-of.ts';
import { type Comparison, headlineBlocks, metricBlocks } from '../replies/comparisons.ts';
import { leadingBlock } from '../replies/leading-line.ts';
import { queryParts } from '../replies/queries.ts';
import { SIDE_NAMES } from '../replies/standings.ts';
import type { Block } from '../reply.ts';
import { heldRows, type Standing } from '../side-by-side.ts';
import { sayPeriod } from '../wording/dates.ts';
import { metricName, regionName } from '../wording/facts.ts';
import { listed } from '../wording/lists.ts';

/** More columns are not read, and no chat shows them. */
const MOST_REGIONS = 6;

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
    const blocks = [
      ...tooFew(query, scribe),
      ...tooMany(left, scribe),
      ...whoLeads(found, query, scribe),
    ];
    return found.kind === 'headlines'
      ? {
          title,
          blocks: [...blocks, ...headlineBlocks(found, scribe)],
          next: nextMetrics(found.actuals, query, scribe),
        }
      : {
          title: [title, ...sideOf(found.standing, scribe)].join(' · '),
          blocks: [...blocks, ...metricBlocks(found, scribe), ...missingParts(query, scribe)],
          next: nextOf(found, query, scribe),
        };
  },
});

/** Who has more was asked, and all of them have a figure. */
function whoLeads(found: Comparison, { question }: Query, scribe: Scribe): Block[] {
  const asked = question?.asks === 'compare' && found.kind === 'one-metric';
  return asked && found.missing.length === 0 ? leadingBlock(found.facts, scribe) : [];
}

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

/** Figures that were asked for one by one and are not held. */
function missingParts(query: Query, { say, desk, language }: Scribe): Block[] {
  if (query.question?.asks !== 'figure') return [];
  const rows = partRows(query, desk.catalog, desk.today);
  const missing = (query.parts ?? []).filter((_, at) => rows[at]?.fact === undefined);
  return missing.map(({ metric, year, period, side }): Block => {
    const name = metricName(desk.catalog, metric, language);
    const when = period ?? year?.toString();
    const parts = [
      name,
      ...(when === undefined ? [] : [sayPeriod(when, language)]),
      ...(side === null ? [] : [say(SIDE_NAMES[side])]),
    ].join(' · ');
    return {
      type: 'text',
      text: say({
        en: `No source held here states: ${parts}.`,
        zh: `现有来源均未说明：${parts}。`,
      }),
    };
  });
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
    const metric = heldRows(rows)[0]?.fact.metric;
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
