// Several metrics of several regions: a row for each metric with its year and unit, a column for each region.
import { cite } from '../answer.ts';
import type { Scribe } from '../command.ts';
import type { Block, Cell, Column } from '../reply.ts';
import { heldRows, type Standing } from '../side-by-side.ts';
import { metricOf, regionName } from '../wording/facts.ts';
import { columnScaleOf, lowerEnd, sayInScale } from '../wording/scales.ts';
import { doubtMark } from './fact-lines.ts';

/** The table; none where no two regions have a figure of one metric. */
export function comparisonTable(
  heading: string,
  standings: readonly Standing[],
  scribe: Scribe,
): Block[] {
  const [first] = standings;
  if (first === undefined) return [];
  const { say, desk, language } = scribe;
  const columns: Column[] = [
    { title: say({ en: 'Metric', zh: '指标' }), align: 'left' },
    ...first.rows.map(
      ({ region }): Column => ({
        title: regionName(desk.catalog, region, language),
        align: 'right',
      }),
    ),
  ];
  return [{ type: 'table', heading, columns, rows: standings.map((one) => rowOf(one, scribe)) }];
}

function rowOf({ rows, year }: Standing, scribe: Scribe): Cell[] {
  const { desk, language, say } = scribe;
  const facts = heldRows(rows).map(({ fact }) => fact);
  const [first] = facts;
  if (first === undefined) return [];
  const metric = metricOf(desk.catalog, first);
  const scale = columnScaleOf(facts.map(lowerEnd), metric, language);
  const name = metric.names[language];
  // "Hydrogen stations (2025, hydrogen stations)" would say the unit twice.
  const told = name.toLowerCase().includes(scale.unit.toLowerCase());
  const unit = told ? [] : [scale.unit];
  const detail = [...(year === null ? [] : [say({ en: String(year), zh: `${year}年` })]), ...unit];
  const title = say({
    en: `${name} (${detail.join(', ')})`,
    zh: `${name}（${detail.join('，')}）`,
  });
  return [
    { text: title },
    ...rows.map(({ fact }): Cell => {
      if (fact === undefined) return { text: '–' };
      const cited = cite(desk.catalog, fact);
      return {
        text: `${sayInScale(fact, scale, language)}${doubtMark(cited, scribe)}`,
        cites: scribe.notes.citeFirst(cited).map(({ number }) => ({ number, locator: null })),
      };
    }),
  ];
}
