// A ranking as a table: place, region, figure in one unit, source.
import type { Cited } from '../answer.ts';
import type { Catalog, FigureFact } from '../catalog/catalog.ts';
import type { Scribe } from '../command.ts';
import type { Language } from '../language.ts';
import type { Block } from '../reply.ts';
import { companyName, metricOf, sayTimeOf } from '../wording/facts.ts';
import { columnScaleOf, lowerEnd, sayInScale } from '../wording/scales.ts';
import { areOfSeveralTimes } from './charts.ts';
import { doubtMark } from './fact-lines.ts';
import { exactRegionName } from './queries.ts';
import { figureTitle } from './standings.ts';

export interface Place {
  readonly cited: Cited<FigureFact>;
  /** 1 for the first; shared by figures as large as each other. */
  readonly place: number;
  readonly shared: boolean;
}

/** Whose place it is: the region's, or the company's where companies are in order. */
export function rankedName(
  catalog: Catalog,
  { region, company }: FigureFact,
  language: Language,
): string {
  return company === undefined
    ? exactRegionName(catalog, region, language)
    : companyName(catalog, company, language);
}

/** The places in order, in one unit; each with its time where these differ. */
export function rankTable(places: readonly Place[], scribe: Scribe): Block {
  const { say, desk, language } = scribe;
  const [first] = places;
  const scale =
    first === undefined
      ? { by: 1, unit: '' }
      : columnScaleOf(
          places.map(({ cited }) => lowerEnd(cited.fact)),
          metricOf(desk.catalog, first.cited.fact),
          language,
        );
  const timed = areOfSeveralTimes(places.map(({ cited }) => cited.fact));
  return {
    type: 'table',
    heading: null,
    columns: [
      { title: say({ en: 'Rank', zh: '名次' }), align: 'right' },
      {
        title:
          first?.cited.fact.company === undefined
            ? say({ en: 'Region', zh: '地区' })
            : say({ en: 'Company', zh: '企业' }),
        align: 'left',
      },
      { title: figureTitle(scale, scribe), align: 'right' },
      ...(timed ? [{ title: say({ en: 'When', zh: '时间' }), align: 'left' as const }] : []),
      { title: say({ en: 'Source', zh: '来源' }), align: 'left' },
    ],
    rows: places.map(({ cited, place, shared }) => [
      { text: `${place}${shared ? '=' : ''}` },
      {
        text: `${rankedName(desk.catalog, cited.fact, language)}${doubtMark(cited, scribe)}`,
      },
      { text: sayInScale(cited.fact, scale, language) },
      ...(timed ? [{ text: sayTimeOf(desk.catalog, cited.fact, language) }] : []),
      { text: '', cites: scribe.notes.citeFirst(cited) },
    ]),
  };
}
