// What belongs beside figures of several regions: which year and side, who has no comparable figure, and what there is instead.
import { cite } from '../answer.ts';
import type { FigureFact } from '../catalog/catalog.ts';
import { yearOf } from '../catalog/dates.ts';
import type { Scribe } from '../command.ts';
import type { Wording } from '../language.ts';
import type { Block, FactLine } from '../reply.ts';
import type { Side, Standing, StandingRow } from '../side-by-side.ts';
import { sayPeriod, withArticle } from '../wording/dates.ts';
import { regionName, sayFact } from '../wording/facts.ts';
import { listed } from '../wording/lists.ts';
import type { Scale } from '../wording/scales.ts';
import { doubtMark } from './fact-lines.ts';

export const SIDE_NAMES: Record<Side, Wording> = {
  target: { en: 'targets', zh: '目标' },
  actual: { en: 'actuals', zh: '实际' },
};

/** "Figure (million yuan)": the unit of a column, said once. */
export function figureTitle({ unit }: Scale, { say }: Scribe): string {
  const [en, zh] = unit === '' ? ['Figure', '数值'] : [`Figure (${unit})`, `数值（${unit}）`];
  return say({ en, zh });
}

const OTHER_YEARS = 4;

/** Which time was taken, where it is not the one that was asked for, and how many regions other years have. */
export function chosenTime(
  { chosen, year, years, rows, part }: Standing,
  { say, language }: Scribe,
): Block[] {
  if (part !== null)
    return [{ type: 'text', text: say(chosen ? latestPart(part) : onlyPart(part, year)) }];
  if (!chosen || year === null) return [];
  const count = years.find(([one]) => one === year)?.[1] ?? 0;
  const others = years.filter(([one]) => one !== year).slice(0, OTHER_YEARS);
  const list = listed(
    others.map(([one, regions]) =>
      language === 'zh' ? `${one}年（${regions}个）` : `${one} (${regions})`,
    ),
    language,
  );
  const all = count === rows.length;
  const why = all
    ? {
        en: 'the latest for which all of them have a figure',
        zh: `均有数据的最近年份${year}年`,
      }
    : {
        en: `the one for which most regions have a figure (${count})`,
        zh: `有数据的地区最多的${year}年（${count}个）`,
      };
  const more =
    others.length === 0 ? { en: '', zh: '' } : { en: `; also held: ${list}`, zh: `；另有${list}` };
  const text = say({
    en: `No year was named: ${year} is ${why.en}${more.en}.`,
    zh: `未指定年份，取${why.zh}${more.zh}。`,
  });
  return [{ type: 'text', text }];
}

/** No time was named: a part of a year that they share is later than any whole year. */
function latestPart(part: string): Wording {
  return {
    en: `No year was named: the latest figures that are held for them alike are of ${withArticle(sayPeriod(part, 'en'))}.`,
    zh: `未指定年份，取均有数据的最近时段：${sayPeriod(part, 'zh')}。`,
  };
}

/** No two have a figure of the whole year; what stands side by side is the longest part of it that most of them have. */
function onlyPart(part: string, year: number | null): Wording {
  const en = withArticle(sayPeriod(part, 'en'));
  return {
    en: `Figures of the whole of ${year} are not held for two of them; these are of ${en}.`,
    zh: `没有两个地区都有${year}年全年数据，以下为${sayPeriod(part, 'zh')}的数据。`,
  };
}

/** Those without a comparable figure: what is held for a part of the year as lines, the others by name. */
export function missingBlocks(
  missing: readonly StandingRow[],
  { year, side }: Standing,
  scribe: Scribe,
): Block[] {
  const { say } = scribe;
  const partial = missing.flatMap(({ nearest }) =>
    nearest !== undefined && side === 'actual' && isPartOf(nearest, year) ? [nearest] : [],
  );
  const others = missing.filter(
    ({ nearest }) => nearest === undefined || !partial.includes(nearest),
  );
  return [
    ...(partial.length === 0
      ? []
      : [
          {
            type: 'facts' as const,
            heading: say({
              en: `Only a part of ${year} or of the figure is stated; not comparable`,
              zh: `${year}年只有部分时段或部分口径的数据，不可比`,
            }),
            lines: partial.map((fact) => nearestLine(fact, scribe)),
          },
        ]),
    ...withoutFigure(
      others.map(({ region }) => region),
      scribe,
    ),
  ];
}

const NAMED_WITHOUT = 6;

/** The regions for which nothing is held: a few by name, a long list counted. */
export function withoutFigure(
  regions: readonly string[],
  { say, desk, language }: Scribe,
): Block[] {
  if (regions.length === 0) return [];
  // One left over would take no more room by its name.
  const shown = regions.length <= NAMED_WITHOUT + 1 ? regions.length : NAMED_WITHOUT;
  const names = regions.slice(0, shown).map((region) => regionName(desk.catalog, region, language));
  const more = regions.length - shown;
  const [en, zh] = more === 0 ? ['', ''] : [` and ${more} more`, `等${regions.length}个`];
  return [
    {
      type: 'text',
      text: say({
        en: `No figure held for: ${names.join(', ')}${en}.`,
        zh: `没有数据的地区：${names.join('、')}${zh}。`,
      }),
    },
  ];
}

function isPartOf(fact: FigureFact, year: number | null): boolean {
  const date = fact.kind === 'target' ? fact.due : fact.period;
  return date !== null && year !== null && yearOf(date) === year;
}

/** A figure that is not comparable, with its source; no notes below it. */
function nearestLine(fact: FigureFact, scribe: Scribe): FactLine {
  const cited = cite(scribe.desk.catalog, fact);
  return {
    text: sayFact(scribe.desk.catalog, fact, scribe.language) + doubtMark(cited, scribe),
    cites: scribe.notes.citeFirst(cited),
    details: [],
  };
}
