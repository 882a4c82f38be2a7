// Comparisons in a reply: figures of one metric with what follows from them, or tables of the headline metrics.
import { type Cited, cite } from '../answer.ts';
import type { FigureFact } from '../catalog/catalog.ts';
import type { Scribe } from '../command.ts';
import { mixesBases } from '../counting.ts';
import type { Derived } from '../derived.ts';
import type { Block } from '../reply.ts';
import { heldRows, type Standing, type StandingRow } from '../side-by-side.ts';
import { sayPeriod } from '../wording/dates.ts';
import { regionName } from '../wording/facts.ts';
import { cautionBlocks, NOT_ONE_SERIES, nestedBlocks } from './cautions.ts';
import { chartBlocks } from './charts.ts';
import { comparisonTable } from './comparison-tables.ts';
import { derivedBlocks } from './derived.ts';
import { doubtsBlock, factLine } from './fact-lines.ts';
import { chosenTime, missingBlocks, SIDE_NAMES, withoutFigure } from './standings.ts';

export type Comparison =
  | {
      readonly kind: 'one-metric';
      readonly facts: readonly Cited<FigureFact>[];
      /** Regions for which nothing comparable is held. */
      readonly missing: readonly StandingRow[];
      /** Null where one region's years or metrics stand side by side. */
      readonly standing: Standing | null;
      readonly derived: Derived | null;
      /** Whether a question asked for the derived figure. */
      readonly worksOut: boolean;
    }
  | {
      readonly kind: 'headlines';
      /** A row for each metric that at least two of the regions have for one year. */
      readonly actuals: readonly Standing[];
      readonly targets: readonly Standing[];
      readonly facts: readonly Cited<FigureFact>[];
    };

/** Tables of what was reached and what was promised, a row a metric, with what makes their columns hard to compare. */
export function headlineBlocks(
  { actuals, targets, facts }: Extract<Comparison, { kind: 'headlines' }>,
  scribe: Scribe,
): Block[] {
  const { say } = scribe;
  const [first] = actuals.length > 0 ? actuals : targets;
  return [
    ...comparisonTable(say({ en: 'Reached', zh: '实际' }), actuals, scribe),
    ...comparisonTable(say({ en: 'Promised', zh: '目标' }), targets, scribe),
    {
      type: 'text',
      text: say({
        en: 'For each metric the year for which most of these regions have a figure; – where none is held for it.',
        zh: '各指标均取数据最齐的年份；“–”表示该年没有数据。',
      }),
    },
    ...tablesCautions(actuals, targets, scribe),
    ...(first === undefined ? [] : standingChart(first, scribe)),
    ...doubtsBlock(facts, scribe, 2),
  ];
}

/** A row never mixes metrics or years; its regions may still be counted in two ways, or lie in each other. */
function tablesCautions(
  actuals: readonly Standing[],
  targets: readonly Standing[],
  scribe: Scribe,
): Block[] {
  const mixed = actuals.some(({ rows }) =>
    mixesBases(heldRows(rows).map(({ fact }) => cite(scribe.desk.catalog, fact))),
  );
  const regions = (actuals[0] ?? targets[0])?.rows.map(({ region }) => region) ?? [];
  return [
    ...(mixed ? [{ type: 'text' as const, text: scribe.say(NOT_ONE_SERIES) }] : []),
    ...nestedBlocks(regions, scribe),
  ];
}

/** The figures of one metric with what was worked out of them, and who has none. */
export function metricBlocks(
  { facts, missing, standing, derived, worksOut }: Extract<Comparison, { kind: 'one-metric' }>,
  scribe: Scribe,
): Block[] {
  return [
    ...(standing === null ? [] : chosenTime(standing, scribe)),
    ...(derived === null ? [] : derivedBlocks(derived, scribe)),
    { type: 'facts', heading: null, lines: facts.map((cited) => factLine(cited, scribe)) },
    ...cautionBlocks(facts, scribe, worksOut),
    ...(standing === null
      ? withoutFigure(regionsWithout(missing, facts), scribe)
      : missingBlocks(missing, standing, scribe)),
    ...(standing === null ? [] : standingChart(standing, scribe)),
    ...doubtsBlock(facts, scribe),
  ];
}

/** Regions that have no figure at all: the years or metrics of one region are not named here. */
function regionsWithout(
  missing: readonly StandingRow[],
  facts: readonly Cited<FigureFact>[],
): string[] {
  const held = new Set(facts.map(({ fact }) => fact.region));
  return missing.map(({ region }) => region).filter((region) => !held.has(region));
}

function standingChart({ rows, side, year, part }: Standing, scribe: Scribe): Block[] {
  const { desk, language, say } = scribe;
  const held = heldRows(rows);
  const metric = held[0]?.fact.metric;
  if (metric === undefined) return [];
  const name = desk.catalog.metrics.get(metric)?.names[language] ?? metric;
  const when = part ?? year?.toString();
  return chartBlocks(
    {
      kind: 'bars',
      title: [
        name,
        ...(when === undefined ? [] : [sayPeriod(when, language)]),
        say(SIDE_NAMES[side]),
      ].join(' · '),
      categories: held.map(({ region }) => regionName(desk.catalog, region, language)),
      series: [{ name: say(SIDE_NAMES[side]), role: side, figures: held.map(({ fact }) => fact) }],
    },
    scribe,
  );
}
