// Facts as tables: one row a figure, with its source and paragraph in the last column. What all rows share stands above them.
import type { Cited } from '../answer.ts';
import type { ActualFact, FigureFact, TargetFact } from '../catalog/catalog.ts';
import { yearOf } from '../catalog/dates.ts';
import type { Scribe } from '../command.ts';
import type { Wording } from '../language.ts';
import type { Block, Cell, Column } from '../reply.ts';
import type { Verdict } from '../verdict.ts';
import { sayDue, sayPeriod } from '../wording/dates.ts';
import {
  capital,
  metricOf,
  nameFigure,
  regionName,
  sayFigureOf,
  sayOwner,
} from '../wording/facts.ts';
import { columnScaleOf, lowerEnd, type Scale, sayInScale } from '../wording/scales.ts';
import { doubtMark } from './fact-lines.ts';
import { figureTitle } from './standings.ts';
import { sayVerdictShort } from './verdicts.ts';

const TITLES = {
  region: { en: 'Region', zh: '地区' },
  due: { en: 'Due', zh: '期限' },
  target: { en: 'Target', zh: '目标' },
  period: { en: 'Period', zh: '时间' },
  actual: { en: 'Actual', zh: '实际' },
  figure: { en: 'Figure', zh: '数值' },
  verdict: { en: 'Outcome', zh: '结果' },
  source: { en: 'Source', zh: '来源' },
} satisfies Record<string, Wording>;

type Name = keyof typeof TITLES;
type Row = Partial<Record<Name, Cell>>;

/** Due, what, figure, source; the region in front where there is more than one; the outcome where any is known. */
export function targetTable(
  targets: readonly Cited<TargetFact>[],
  scribe: Scribe,
  verdicts?: ReadonlyMap<string, Verdict>,
): Block {
  const { catalog } = scribe.desk;
  const scale = sharedScale(targets, scribe);
  const rows = targets.map((cited): Row => {
    const target = cited.fact;
    const owner = sayOwner(catalog, target, scribe.language);
    const name = nameFigure(catalog, target, scribe.language);
    const verdict = verdicts?.get(target.id);
    return {
      region: { text: regionName(catalog, target.region, scribe.language) },
      due: { text: target.due === null ? '–' : sayDue(target.due, scribe.language) },
      target: {
        text:
          owner === null ? name : scribe.say({ en: `${name}: ${owner}`, zh: `${name}：${owner}` }),
      },
      figure: {
        text: `${figureText(target, scale, scribe)}${replacedMark(target, scribe)}${doubtMark(cited, scribe)}`,
      },
      ...(verdict === undefined ? {} : { verdict: { text: sayVerdictShort(verdict, scribe) } }),
      source: { text: '', cites: scribe.notes.citeFirst(cited) },
    };
  });
  const told = targets.some(
    ({ fact }) => (verdicts?.get(fact.id)?.name ?? 'unknown') !== 'unknown',
  );
  const outcome: Name[] = told ? ['verdict'] : [];
  return table(['region', 'due', 'target', 'figure', ...outcome, 'source'], rows, scale, scribe);
}

/** Period, what, figure, source; the region in front where there is more than one. */
export function actualTable(actuals: readonly Cited<ActualFact>[], scribe: Scribe): Block {
  const { catalog } = scribe.desk;
  const scale = sharedScale(actuals, scribe);
  const rows = actuals.map(
    (cited): Row => ({
      region: { text: regionName(catalog, cited.fact.region, scribe.language) },
      period: { text: capital(sayPeriod(cited.fact.period, scribe.language)) },
      actual: { text: nameFigure(catalog, cited.fact, scribe.language) },
      figure: { text: `${figureText(cited.fact, scale, scribe)}${doubtMark(cited, scribe)}` },
      source: { text: '', cites: scribe.notes.citeFirst(cited) },
    }),
  );
  return table(['region', 'period', 'actual', 'figure', 'source'], rows, scale, scribe);
}

/** The unit that all figures share, so that it is said once above them; null where they are of several metrics. */
function sharedScale(figures: readonly Cited<FigureFact>[], scribe: Scribe): Scale | null {
  const [first] = figures;
  const metrics = new Set(figures.map(({ fact }) => fact.metric));
  const dollars = figures.some(({ fact }) => fact.usd !== undefined);
  if (first === undefined || metrics.size > 1 || dollars) return null;
  const values = figures.map(({ fact }) => lowerEnd(fact));
  const metric = metricOf(scribe.desk.catalog, first.fact);
  return metric.growth ? null : columnScaleOf(values, metric, scribe.language);
}

function figureText(figure: FigureFact, scale: Scale | null, { desk, language }: Scribe): string {
  return scale === null
    ? sayFigureOf(desk.catalog, figure, language)
    : sayInScale(figure, scale, language);
}

function replacedMark(target: TargetFact, scribe: Scribe): string {
  const { catalog } = scribe.desk;
  const later = catalog.replacementOf(target);
  if (later === undefined) return '';
  const announced = catalog.plan(later.plan)?.announced ?? null;
  const year = announced === null ? '' : yearOf(announced);
  return scribe.say({
    en: ` (replaced${year === '' ? '' : ` in ${year}`})`,
    zh: `（${year === '' ? '' : `${year}年`}已被取代）`,
  });
}

/** The region and the name stand in the title already where all rows share them. */
function table(
  names: readonly Name[],
  rows: readonly Row[],
  scale: Scale | null,
  scribe: Scribe,
): Block {
  const shared = (name: Name) => new Set(rows.map((row) => row[name]?.text)).size === 1;
  const shown = names.filter(
    (name) => !((name === 'region' || name === 'target' || name === 'actual') && shared(name)),
  );
  const columns = shown.map((name): Column => {
    const aligned = name === 'figure' && scale !== null;
    return {
      title: aligned ? figureTitle(scale, scribe) : scribe.say(TITLES[name]),
      align: aligned ? 'right' : 'left',
    };
  });
  return {
    type: 'table',
    heading: null,
    columns,
    rows: rows.map((row) => shown.map((name) => row[name] ?? { text: '' })),
  };
}
