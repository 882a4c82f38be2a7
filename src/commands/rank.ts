// rank <metric> [years] [targets or actuals] [provinces, cities or both]: regions in order, who is above or below a figure.
import { type Cited, cite } from '../answer.ts';
import type { FigureFact } from '../catalog/catalog.ts';
import { monthsIn } from '../catalog/dates.ts';
import { defineCommand, type Scribe } from '../command.ts';
import { countOf, type Derived, placeOf } from '../derived.ts';
import { nothing } from '../nearest-facts.ts';
import type { Query } from '../query.ts';
import {
  isRank,
  keepsBound,
  leastToRank,
  levelOf,
  ownPlace,
  placed,
  type Ranked,
  standingFor,
  withinTop,
} from '../ranking.ts';
import { wordsOf } from '../reading/words-of.ts';
import { cautionBlocks } from '../replies/cautions.ts';
import { chartBlocks } from '../replies/charts.ts';
import { doubtsBlock } from '../replies/fact-lines.ts';
import { pageOf } from '../replies/pages.ts';
import { boundPart, queryParts } from '../replies/queries.ts';
import { type Place, rankedName, rankTable } from '../replies/rank-tables.ts';
import { chosenTime, missingBlocks, SIDE_NAMES } from '../replies/standings.ts';
import type { Block } from '../reply.ts';
import {
  heldRows,
  missingRows,
  type Side,
  type Standing,
  type StandingRow,
} from '../side-by-side.ts';
import { regionName } from '../wording/facts.ts';
import { lowerEnd } from '../wording/scales.ts';

interface Ranking {
  readonly places: readonly Place[];
  readonly standing: Standing;
  readonly missing: readonly StandingRow[];
  readonly counted: boolean;
  /** The place of the region that was asked about; null where all were. */
  readonly own: Place | null;
  /** How many stand below the places that were asked for. */
  readonly beyond: number;
}

const ROWS_A_PAGE = 31;

export const rank = defineCommand<Ranking>({
  name: 'rank',
  cues: { en: ['ranking', 'top'], zh: ['排名', '排行'] },
  summary: {
    en: 'regions in order by a metric; who has no figure is named',
    zh: '按指标给各地区排序，并列出没有数据的地区',
  },
  options: [
    { kind: 'metric', required: true },
    { kind: 'years', required: false },
    { kind: 'side', required: false },
    { kind: 'level', required: false },
  ],
  examples: {
    en: ['rank nev-output 2023', 'rank nev-output 2025 targets', 'rank hydrogen stations cities'],
    zh: ['排名 新能源汽车产量 2023', '排名 新能源汽车产量 2025 目标', '排名 加氢站 城市'],
  },

  answer(query, desk) {
    const { catalog } = desk;
    const standing = standingFor(query, desk);
    const least = query.question?.asks === 'least' || isRank(query, catalog.metrics);
    const all = heldRows(standing.rows)
      .map(({ fact }) => fact)
      .filter((fact) => keepsBound(fact, query))
      .sort((a, b) => (least ? 1 : -1) * (lowerEnd(a) - lowerEnd(b)))
      .map((fact) => cite(catalog, fact));
    if (all.length < leastToRank(query, desk)) return nothing(query, catalog, standing.side);
    const places = withinTop(placed(all), query);
    const ordered = places.map(({ cited }) => cited);
    const own = ownPlace(places, query);
    if (own === undefined || isOfFewMonths(own, query))
      return nothing(query, catalog, standing.side);
    const counted = query.question?.asks === 'count';
    const missing = missingRows(standing.rows);
    return {
      status: 'answered',
      facts: own === null ? ordered : [own.cited, ...ordered.filter((one) => one !== own.cited)],
      derived: derivedOf(own, ordered, counted),
      found: { places, standing, missing, counted, own, beyond: all.length - places.length },
    };
  },

  reply({ found: { places, standing, missing, counted, own, beyond } }, query, scribe) {
    const { say, desk, language } = scribe;
    const { items, more } = pageOf(places, query, scribe, ROWS_A_PAGE);
    const shown = items.map(({ cited }) => cited);
    const year = standing.year === null ? {} : { from: standing.year, to: standing.year };
    const title = [
      say({ en: 'Ranking', zh: '排名' }),
      ...queryParts({ ...query, ...year }, desk.catalog, language),
      say(SIDE_NAMES[standing.side]),
      ...boundPart(query, desk.catalog, language),
      ...besidesPart(query, scribe),
    ].join(' · ');
    return {
      title,
      blocks: [
        ...countBlock(places.length, counted, query, scribe),
        ...placeBlock(own, places.length, scribe),
        ...chosenTime(standing, scribe),
        ...onlyPromised(query, standing, scribe),
        rankTable(items, scribe),
        ...more,
        ...beyondBlock(beyond, scribe),
        ...cautionBlocks(shown, scribe),
        ...missingBlocks(missing, standing, scribe),
        ...chartOf(shown, title, scribe),
        ...doubtsBlock(shown, scribe, 2),
      ],
      next: nextOf(query, standing, shown[0], scribe),
    };
  },
});

/** "without Guangdong": an order that leaves a region out says so. */
function besidesPart({ question }: Query, { say, desk: { catalog } }: Scribe): string[] {
  const left = question?.besides ?? [];
  if (left.length === 0) return [];
  const en = left.map((id) => regionName(catalog, id, 'en')).join(', ');
  const zh = left.map((id) => regionName(catalog, id, 'zh')).join('、');
  return [say({ en: `without ${en}`, zh: `不含${zh}` })];
}

/** Who has the most was asked, and no more is held than who promised the most. */
function onlyPromised({ question }: Query, { side }: Standing, { say }: Scribe): Block[] {
  const open = question?.asks === 'most' && question.of === null;
  if (!open || side === 'actual') return [];
  const text = {
    en: 'What was reached is not stated of enough of them to rank them; these are their targets.',
    zh: '已有的实际数据不足以排名，以下为目标。',
  };
  return [{ type: 'text', text: say(text) }];
}

function derivedOf(
  own: Place | null,
  ordered: readonly Cited<FigureFact>[],
  counted: boolean,
): Derived | null {
  if (own !== null) return placeOf(own.cited, own.place);
  return counted ? countOf(ordered) : null;
}

/** "Hubei: 5th of 12 with a figure": those without one may stand anywhere. */
/** "Which place is it in China": two months of some year put nobody in a place. */
function isOfFewMonths(own: Place | null, { from }: Query): boolean {
  const fact = own?.cited.fact;
  return from === null && fact?.kind === 'actual' && monthsIn(fact.period) < HALF_A_YEAR;
}

const HALF_A_YEAR = 6;

function placeBlock(own: Place | null, held: number, { say, desk, language }: Scribe): Block[] {
  if (own === null) return [];
  const name = regionName(desk.catalog, own.cited.fact.region, language);
  const [en, zh] = own.shared ? [', shared', '（并列）'] : ['', ''];
  const text = say({
    en: `${name}: place ${own.place}${en} of the ${held} for which a figure is held.`,
    zh: `${name}：在有数据的${held}个地区中排第${own.place}${zh}。`,
  });
  return [{ type: 'text', text }];
}

const COUNTED: Record<
  Ranked,
  { readonly one: string; readonly many: string; readonly zh: string }
> = {
  province: { one: 'province', many: 'provinces', zh: '个省份' },
  city: { one: 'city', many: 'cities', zh: '个城市' },
  all: { one: 'region', many: 'regions', zh: '个地区' },
  company: { one: 'company', many: 'companies', zh: '家企业' },
};

/** "12 provinces have such a figure:" of what the table lists. */
function countBlock(count: number, counted: boolean, query: Query, { say }: Scribe): Block[] {
  if (!counted) return [];
  const { one, many, zh } = COUNTED[levelOf(query)];
  const en = count === 1 ? `One ${one} has` : `${count} ${many} have`;
  return [
    { type: 'text', text: say({ en: `${en} such a figure:`, zh: `共${count}${zh}有此数据：` }) },
  ];
}

/** "The first five": whoever stands below them is counted. */
function beyondBlock(beyond: number, { say }: Scribe): Block[] {
  if (beyond === 0) return [];
  return [
    {
      type: 'text',
      text: say({
        en: beyond === 1 ? 'One more stands below these.' : `${beyond} more stand below these.`,
        zh: `其后还有${beyond}个。`,
      }),
    },
  ];
}

function chartOf(shown: readonly Cited<FigureFact>[], title: string, scribe: Scribe): Block[] {
  const side = shown[0]?.fact.kind ?? 'actual';
  return chartBlocks(
    {
      kind: 'bars',
      title,
      categories: shown.map(({ fact }) => rankedName(scribe.desk.catalog, fact, scribe.language)),
      series: [
        { name: scribe.say(SIDE_NAMES[side]), role: side, figures: shown.map(({ fact }) => fact) },
      ],
    },
    scribe,
  );
}

/** The other side of the same year, and the source of the first. */
function nextOf(
  query: Query,
  { side, year }: Standing,
  first: Cited<FigureFact> | undefined,
  { say, desk, language }: Scribe,
): string[] {
  const other: Side = side === 'target' ? 'actual' : 'target';
  const { question: _, ...plain } = query;
  const asked: Query = { ...plain, command: 'rank', side: other, page: 1, from: year, to: year };
  return [
    // The command puts all regions in order, never those of one province.
    ...(query.regions.length > 0 ? [] : [wordsOf(asked, desk, language)]),
    ...(first === undefined ? [] : [`${say({ en: 'source', zh: '出处' })} ${first.fact.id}`]),
  ];
}
