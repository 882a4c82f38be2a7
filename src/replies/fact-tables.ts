// Facts as tables: one row a figure, with its source and paragraph in the last column.
import type { Cited } from '../answer.ts';
import type { ActualFact, TargetFact } from '../catalog/catalog.ts';
import { yearOf } from '../catalog/dates.ts';
import type { Scribe } from '../command.ts';
import type { Wording } from '../language.ts';
import type { Block, Cell, Column } from '../reply.ts';
import { sayDue, sayPeriod } from '../wording/dates.ts';
import { capital, nameFigure, regionName, sayFigureOf, sayOwner } from '../wording/facts.ts';
import { doubtMark } from './fact-lines.ts';

const TITLES = {
  region: { en: 'Region', zh: '地区' },
  due: { en: 'Due', zh: '期限' },
  target: { en: 'Target', zh: '目标' },
  period: { en: 'Period', zh: '时间' },
  actual: { en: 'Actual', zh: '实际' },
  figure: { en: 'Figure', zh: '数值' },
  source: { en: 'Source', zh: '来源' },
} satisfies Record<string, Wording>;

/** Due, what, figure, source; the region in front where there is more than one. */
export function targetTable(targets: readonly Cited<TargetFact>[], scribe: Scribe): Block {
  const { catalog } = scribe.desk;
  const rows = targets.map((cited): readonly Cell[] => {
    const target = cited.fact;
    const owner = sayOwner(catalog, target, scribe.language);
    const name = nameFigure(catalog, target, scribe.language);
    const figure = `${sayFigureOf(catalog, target, scribe.language)}${replacedMark(target, scribe)}${doubtMark(cited, scribe)}`;
    return [
      { text: regionName(catalog, target.region, scribe.language) },
      { text: target.due === null ? '–' : sayDue(target.due, scribe.language) },
      {
        text:
          owner === null ? name : scribe.say({ en: `${name}: ${owner}`, zh: `${name}：${owner}` }),
      },
      { text: figure },
      { text: '', cites: scribe.notes.citeFirst(cited) },
    ];
  });
  return table(['region', 'due', 'target', 'figure', 'source'], rows, targets, scribe);
}

/** Period, what, figure, source; the region in front where there is more than one. */
export function actualTable(actuals: readonly Cited<ActualFact>[], scribe: Scribe): Block {
  const { catalog } = scribe.desk;
  const rows = actuals.map((cited): readonly Cell[] => [
    { text: regionName(catalog, cited.fact.region, scribe.language) },
    { text: capital(sayPeriod(cited.fact.period, scribe.language)) },
    { text: nameFigure(catalog, cited.fact, scribe.language) },
    { text: `${sayFigureOf(catalog, cited.fact, scribe.language)}${doubtMark(cited, scribe)}` },
    { text: '', cites: scribe.notes.citeFirst(cited) },
  ]);
  return table(['region', 'period', 'actual', 'figure', 'source'], rows, actuals, scribe);
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
  names: readonly (keyof typeof TITLES)[],
  rows: readonly (readonly Cell[])[],
  facts: readonly Cited[],
  scribe: Scribe,
): Block {
  const oneRegion = new Set(facts.map(({ fact }) => fact.region)).size === 1;
  const oneName = new Set(rows.map((row) => row[NAME]?.text)).size === 1;
  const shown = names.map((_, at) => !(at === REGION && oneRegion) && !(at === NAME && oneName));
  const keep = <T>(list: readonly T[]) => list.filter((_, at) => shown[at]);
  const columns = keep(names).map(
    (name): Column => ({ title: scribe.say(TITLES[name]), align: 'left' }),
  );
  return { type: 'table', heading: null, columns, rows: rows.map(keep) };
}

const REGION = 0;
const NAME = 2;
