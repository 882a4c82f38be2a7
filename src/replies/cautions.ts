// What a reader must know before figures are set side by side. Each caution is worded here and nowhere else.
import type { Cited } from '../answer.ts';
import type { FigureFact } from '../catalog/catalog.ts';
import { yearOf } from '../catalog/dates.ts';
import type { Scribe } from '../command.ts';
import { mixesBases } from '../counting.ts';
import type { Wording } from '../language.ts';
import type { Block } from '../reply.ts';
import { sameBasis } from '../verdict.ts';
import { metricName, regionName } from '../wording/facts.ts';
import { listed } from '../wording/lists.ts';

/** Figures before and after the change of counting in 2025. */
export const NOT_ONE_SERIES: Wording = {
  en: 'Careful: these are not one series. Until 2024 vehicles were counted where the maker is registered, from 2025 where they are built.',
  zh: '注意：统计口径不同，不是同一序列。2024年及以前按企业注册地统计，2025年起按生产地统计。',
};

/**
 * All that makes figures less than alike: ways of counting, metrics, a region inside another. Where one is worked out of the
 * others (cars for each charging pile), that the metrics differ is what was asked for.
 */
export function cautionBlocks(
  figures: readonly Cited<FigureFact>[],
  scribe: Scribe,
  worksOut = false,
): Block[] {
  const found = [
    ...(mixesBases(figures) || meansOtherCounting(figures, scribe) ? [NOT_ONE_SERIES] : []),
    ...(worksOut ? [] : unlikeMetrics(figures, scribe)),
    ...unlikeTimes(figures, scribe),
    ...nested(
      figures.map(({ fact }) => fact.region),
      scribe,
    ),
  ];
  return textsOf(found, scribe);
}

/** A goal of before the change of counting beside what was counted after it. */
function meansOtherCounting(
  figures: readonly Cited<FigureFact>[],
  { desk: { catalog } }: Scribe,
): boolean {
  const targets = figures.flatMap(({ fact }) => (fact.kind === 'target' ? [fact] : []));
  return figures.some(
    ({ fact }) =>
      fact.kind === 'actual' && targets.some((target) => !sameBasis(fact, target, catalog)),
  );
}

/** For tables whose rows are each of one metric and year: what is left to say is that a region lies in another. */
export function nestedBlocks(regions: readonly string[], scribe: Scribe): Block[] {
  return textsOf(nested(regions, scribe), scribe);
}

function textsOf(found: readonly Wording[], { say }: Scribe): Block[] {
  return found.map((wording) => ({ type: 'text', text: say(wording) }));
}

function unlikeMetrics(figures: readonly Cited<FigureFact>[], { desk }: Scribe): Wording[] {
  const metrics = [...new Set(figures.map(({ fact }) => fact.metric))];
  if (metrics.length < 2) return [];
  const names = (language: 'en' | 'zh') =>
    listed(
      metrics.map((id) => metricName(desk.catalog, id, language)),
      language,
    );
  return [
    {
      en: `Careful: different metrics (${names('en')}); neither stands for the other.`,
      zh: `注意：指标不同（${names('zh')}），不能互相替代。`,
    },
  ];
}

/** Figures of several regions that are not of one time; one region's own years are set side by side on purpose. */
function unlikeTimes(
  figures: readonly Cited<FigureFact>[],
  { desk: { catalog } }: Scribe,
): Wording[] {
  const several = <T>(of: (fact: FigureFact) => T) =>
    new Set(figures.map(({ fact }) => of(fact))).size > 1;
  if (!several(({ region }) => region) || several(({ metric }) => metric)) return [];
  if (several((fact) => yearOfFigure(fact))) return [NOT_ONE_YEAR];
  // What is there at some day of a year compares well enough; half of a year's output does not.
  const isFlow = figures.some(({ fact }) => catalog.metrics.get(fact.metric)?.flow);
  return isFlow && several((fact) => (fact.kind === 'target' ? fact.due : fact.period))
    ? [NOT_ONE_PERIOD]
    : [];
}

function yearOfFigure(fact: FigureFact): number | null {
  const date = fact.kind === 'target' ? fact.due : fact.period;
  return date === null ? null : yearOf(date);
}

const NOT_ONE_YEAR: Wording = {
  en: 'Careful: these are not of one year; no year has figures of all of them.',
  zh: '注意：年份不同，没有各地区都有数据的年份。',
};
const NOT_ONE_PERIOD: Wording = {
  en: 'Careful: these are not of one period; a part of a year does not compare with a whole one.',
  zh: '注意：时段不同，部分时段的数据与全年数据不可比。',
};

/** A city beside its province: the one is a part of the other. */
function nested(regions: readonly string[], { desk: { catalog } }: Scribe): Wording[] {
  const shown = new Set(regions);
  const inside = [...shown].flatMap((id) => {
    const parent = catalog.regions.get(id)?.parent ?? null;
    return parent !== null && parent !== 'china' && shown.has(parent) ? [{ id, parent }] : [];
  });
  return inside.map(({ id, parent }) => ({
    en: `Careful: ${regionName(catalog, id, 'en')} lies in ${regionName(catalog, parent, 'en')}; its figures are part of the province's.`,
    zh: `注意：${regionName(catalog, id, 'zh')}属于${regionName(catalog, parent, 'zh')}，其数据已包含在内。`,
  }));
}
