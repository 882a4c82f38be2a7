// What the provinces' targets come to beside the national one, in words, with the arithmetic.
import type { Cited } from '../answer.ts';
import type { TargetFact } from '../catalog/catalog.ts';
import { yearOf } from '../catalog/dates.ts';
import type { Metric } from '../catalog/schema.ts';
import type { Scribe } from '../command.ts';
import { NEW_COUNTING } from '../counting.ts';
import type { Language } from '../language.ts';
import { type Block, sayCites } from '../reply.ts';
import { regionName, sayFigureOf } from '../wording/facts.ts';
import { listed } from '../wording/lists.ts';
import { sayQuantity } from '../wording/numbers.ts';
import { lowerEnd } from '../wording/scales.ts';
import { doubtMark, shortFactLine } from './fact-lines.ts';

export interface Total {
  /** Ranges at their lower and at their upper ends. */
  readonly low: number;
  readonly high: number;
  /** Some targets are "more than" or "at least", some "about". */
  readonly open: boolean;
  readonly about: boolean;
}

export interface Rollup {
  readonly metric: Metric;
  /** The largest first. */
  readonly provinces: readonly Cited<TargetFact>[];
  readonly missing: readonly string[];
  readonly national: readonly Cited<TargetFact>[];
  /** National targets of the same year for neighbouring metrics, shown where there is none for this one. */
  readonly neighbours: readonly Cited<TargetFact>[];
  readonly cities: readonly Cited<TargetFact>[];
  /** Null where figures of the metric do not add up to anything: shares, ranks, rates. */
  readonly total: Total | null;
}

/** The result, how complete it is, and what to be careful about: a sentence each. */
export function sayRollup(sum: Rollup, scribe: Scribe): string[] {
  return [
    sum.total === null ? sayBesides(sum, scribe) : sayTotal(sum, sum.total, scribe),
    ...countingCaution(sum, scribe),
  ];
}

function sayTotal(sum: Rollup, total: Total, { say }: Scribe): string {
  const { provinces, missing, metric, national } = sum;
  const all = provinces.length + missing.length;
  const amount = (language: Language) => sayAmounts(total, metric, language);
  const [goal] = national;
  const head = {
    en: `${provinces.length} of ${all} provinces ${provinces.length === 1 ? 'states' : 'state'} a target; together ${amount('en')}`,
    zh: `${all}个省级地区中有${provinces.length}个提出目标，合计${amount('zh')}`,
  };
  if (goal === undefined)
    return say({
      en: `${head.en}. No national target for this is held.`,
      zh: `${head.zh}。没有收录对应的全国目标。`,
    });
  const whole = lowerEnd(goal.fact);
  const share = Number(((total.low / whole) * 100).toFixed(1));
  const arithmetic = (language: Language) =>
    `${sayQuantity(total.low, metric, language)} ÷ ${sayQuantity(whole, metric, language)} = ${share}%`;
  return say({
    en: `${head.en}: ${share}% of the national target (${arithmetic('en')}).`,
    zh: `${head.zh}，相当于全国目标的${share}%（${arithmetic('zh')}）。`,
  });
}

function sayAmounts({ low, high, open, about }: Total, metric: Metric, language: Language): string {
  const [least, most] = [low, high].map((value) => sayQuantity(value, metric, language));
  const words =
    language === 'zh'
      ? open
        ? '至少'
        : about
          ? '约'
          : ''
      : open
        ? 'at least '
        : about
          ? 'about '
          : '';
  if (low === high) return `${words}${least}`;
  return language === 'zh' ? `${words}${least}至${most}` : `${words}${least} to ${most}`;
}

/** Shares do not add up: how many lie above the national one says more. */
function sayBesides({ provinces, missing, national }: Rollup, { say }: Scribe): string {
  const all = provinces.length + missing.length;
  const [goal] = national;
  const head = {
    en: `${provinces.length} of ${all} provinces ${provinces.length === 1 ? 'states' : 'state'} a target. Figures of this kind do not add up`,
    zh: `${all}个省级地区中有${provinces.length}个提出目标。此类指标不能相加`,
  };
  if (goal === undefined)
    return say({
      en: `${head.en}, and no national target for this is held.`,
      zh: `${head.zh}，也没有收录对应的全国目标。`,
    });
  const whole = lowerEnd(goal.fact);
  const above = provinces.filter(({ fact }) => lowerEnd(fact) > whole).length;
  const level = provinces.filter(({ fact }) => lowerEnd(fact) === whole).length;
  const below = provinces.length - above - level;
  return say({
    en: `${head.en}; by their numbers ${above} above the national target, ${level} level with it, ${below} below.`,
    zh: `${head.zh}；按数字与全国目标相比，${above}个更高，${level}个持平，${below}个更低。`,
  });
}

/** Goals set before and after the change of counting do not add up to one thing. */
function countingCaution(
  { provinces, metric }: Rollup,
  { say, desk: { catalog } }: Scribe,
): string[] {
  const counted = catalog
    .actuals({ metrics: [metric.id] })
    .some(({ basis }) => basis !== undefined);
  if (!counted) return [];
  const setIn = provinces
    .flatMap(({ fact }) => catalog.plan(fact.plan)?.announced ?? [])
    .map(yearOf);
  const [before, after] = [
    setIn.some((year) => year < NEW_COUNTING),
    setIn.some((year) => year >= NEW_COUNTING),
  ];
  if (before && after)
    return [
      say({
        en: `Careful: some of these goals were set before ${NEW_COUNTING}, when vehicles were counted where the maker is registered, others after it, when they are counted where they are built.`,
        zh: `注意：部分目标在${NEW_COUNTING}年以前提出，当时按企业注册地统计；其余在其后提出，按生产地统计。`,
      }),
    ];
  if (!before) return [];
  return [
    say({
      en: `These goals were set before ${NEW_COUNTING}, when vehicles were counted where the maker is registered.`,
      zh: `这些目标在${NEW_COUNTING}年以前提出，当时按企业注册地统计。`,
    }),
  ];
}

/** The national target that the sum stands beside; without one, those for neighbouring metrics, named as such. */
export function nationalBlock(
  national: readonly Cited<TargetFact>[],
  neighbours: readonly Cited<TargetFact>[],
  scribe: Scribe,
): Block[] {
  const { say } = scribe;
  const lines = (list: readonly Cited<TargetFact>[]) =>
    list.map((cited) => shortFactLine(cited, scribe));
  if (national.length > 0)
    return [
      {
        type: 'facts',
        heading: say({ en: 'National target', zh: '全国目标' }),
        lines: lines(national),
      },
    ];
  if (neighbours.length === 0) return [];
  return [
    {
      type: 'facts',
      heading: say({
        en: 'National targets for other metrics, which these are not part of',
        zh: '全国其他指标的目标（口径不同，不可对照）',
      }),
      lines: lines(neighbours),
    },
  ];
}

/** A sum has no places: the table of a ranking less its first column. */
export function withoutRanks(table: Extract<Block, { type: 'table' }>, { say }: Scribe): Block {
  return {
    ...table,
    heading: say({ en: 'Counted', zh: '计入' }),
    columns: table.columns.slice(1),
    rows: table.rows.map((row) => row.slice(1)),
  };
}

/** Who has no target, and which cities are not added since their provinces count them. */
export function leftOut({ missing, cities }: Rollup, scribe: Scribe): Block[] {
  const { say, desk, language, notes } = scribe;
  const names = missing.map((id) => regionName(desk.catalog, id, language));
  const held = cities.map((cited) => {
    const name = regionName(desk.catalog, cited.fact.region, language);
    const figure = `${sayFigureOf(desk.catalog, cited.fact, language)}${doubtMark(cited, scribe)}`;
    return `${name} ${figure} ${sayCites(notes.citeFirst(cited))}`;
  });
  const texts = [
    ...(names.length === 0
      ? []
      : [
          say({
            en: `Missing, no target held: ${names.join(', ')}.`,
            zh: `缺（没有收录目标）：${names.join('、')}。`,
          }),
        ]),
    ...(held.length === 0
      ? []
      : [
          say({
            en: `Not added, since they lie in provinces: ${listed(held, 'en')}.`,
            zh: `以下城市属于各省，不另计入：${listed(held, 'zh')}。`,
          }),
        ]),
  ];
  return texts.map((text) => ({ type: 'text', text }));
}
