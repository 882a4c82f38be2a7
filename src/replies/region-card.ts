// The card of a region in words: headline targets with verdicts, latest actuals, newest plans, priorities, cities, makers.
import type { Cited } from '../answer.ts';
import type { ActualFact, PlanFact, TargetFact } from '../catalog/catalog.ts';
import type { Place, Region } from '../catalog/schema.ts';
import type { Draft, Scribe } from '../command.ts';
import { inLanguage, type Wording } from '../language.ts';
import type { Block, FactLine } from '../reply.ts';
import type { Verdict } from '../verdict.ts';
import { sayDue } from '../wording/dates.ts';
import {
  companyName,
  nameFigure,
  placeName,
  planTitle,
  regionName,
  sayAnnounced,
  sayFigureOf,
  sayWhen,
} from '../wording/facts.ts';
import { doubtMark, doubtsBlock, factLine } from './fact-lines.ts';
import { exactRegionName } from './queries.ts';
import { sayVerdict } from './verdicts.ts';

export interface Card {
  readonly region: Region;
  /** Set where a part of the region was asked for that has no file of its own. */
  readonly place: Place | null;
  readonly targets: readonly {
    readonly cited: Cited<TargetFact>;
    readonly verdict: Verdict;
    readonly actual: Cited<ActualFact> | null;
  }[];
  readonly actuals: readonly Cited<ActualFact>[];
  readonly plans: readonly Cited<PlanFact>[];
  readonly ofPlace: readonly Cited[];
}

const NAMES = 8;

/** The whole reply: every section in its place, those that hold nothing left out; of who builds cars there only that, and what was built. */
export function regionCard(card: Card, asksWho: boolean, scribe: Scribe): Draft {
  const { say, language, desk } = scribe;
  const name = regionName(desk.catalog, card.region.id, language);
  const judged = card.targets.flatMap(({ cited, actual }) =>
    actual === null ? [cited] : [cited, actual],
  );
  const targets = asksWho && card.region.automakers.length > 0 ? [] : judged;
  const shown = [...card.ofPlace, ...targets, ...card.actuals];
  return {
    title: title(card, scribe),
    blocks: [
      ...aboutPlace(card, scribe),
      ...(asksWho ? whoBuilds(card, scribe) : sections(card, scribe)),
      ...(shown.length + card.plans.length === 0
        ? [
            {
              type: 'text' as const,
              text: say({ en: 'No figure is held for it yet.', zh: '尚未收录数据。' }),
            },
          ]
        : []),
      ...doubtsBlock(shown, scribe, 1),
    ],
    next: [
      say({ en: `targets ${name}`, zh: `目标 ${name}` }),
      say({ en: `actuals ${name}`, zh: `实际 ${name}` }),
      say({ en: `measures ${name}`, zh: `措施 ${name}` }),
      say({ en: `progress ${name}`, zh: `进展 ${name}` }),
      say({ en: `timeline ${name}`, zh: `时间线 ${name}` }),
    ],
  };
}

function sections(card: Card, scribe: Scribe): Block[] {
  const targets = card.targets.map((one) => targetLine(one, scribe));
  const actuals = card.actuals.map((cited) => actualLine(cited, scribe));
  const plans = card.plans.map((cited) => planLine(cited, scribe));
  return [
    ...section({ en: 'Headline targets', zh: '主要目标' }, targets, scribe),
    ...section({ en: 'Latest actuals', zh: '最新实际' }, actuals, scribe),
    ...section({ en: 'Newest plans', zh: '最新规划' }, plans, scribe),
    ...summary(card, scribe),
    ...makers(card, scribe),
  ];
}

function whoBuilds(card: Card, scribe: Scribe): Block[] {
  const named = makers(card, scribe);
  if (named.length === 0) return sections(card, scribe);
  const actuals = card.actuals.map((cited) => actualLine(cited, scribe));
  return [...named, ...section({ en: 'Latest actuals', zh: '最新实际' }, actuals, scribe)];
}

function title({ region, place }: Card, { desk, language }: Scribe): string {
  const name = exactRegionName(desk.catalog, region.id, language);
  const other = language === 'zh' ? region.names.en : region.names.zh;
  const level = LEVELS[region.level][language];
  const whole = name.includes(other) ? `${name} · ${level}` : `${name} ${other} · ${level}`;
  return place === null ? whole : `${placeName(desk.catalog, place.id, language)} → ${whole}`;
}

const LEVELS: Record<Region['level'], Wording> = {
  country: { en: 'country', zh: '全国' },
  province: { en: 'province', zh: '省' },
  municipality: { en: 'municipality', zh: '直辖市' },
  'autonomous-region': { en: 'autonomous region', zh: '自治区' },
  city: { en: 'city', zh: '城市' },
  cluster: { en: 'cluster of regions', zh: '城市群' },
};

function aboutPlace(card: Card, scribe: Scribe): Block[] {
  if (card.place === null) return [];
  const { say, desk, language } = scribe;
  const place = placeName(desk.catalog, card.place.id, language);
  const region = regionName(desk.catalog, card.region.id, language);
  const intro = say({
    en: `${place} has no file of its own; it lies in ${region}, whose card follows.`,
    zh: `${place}没有单独收录，属于${region}，以下为${region}的概况。`,
  });
  const heading = { en: `What names ${place}`, zh: `涉及${place}的内容` };
  return [
    { type: 'text', text: intro },
    ...section(
      heading,
      card.ofPlace.map((cited) => factLine(cited, scribe)),
      scribe,
    ),
  ];
}

function section(heading: Wording, lines: readonly FactLine[], { say }: Scribe): Block[] {
  return lines.length === 0 ? [] : [{ type: 'facts', heading: say(heading), lines }];
}

function targetLine({ cited, verdict }: Card['targets'][number], scribe: Scribe): FactLine {
  const { desk, language, say } = scribe;
  const target = cited.fact;
  const figure = sayFigureOf(desk.catalog, target, language) + doubtMark(cited, scribe);
  const name = nameFigure(desk.catalog, target, language);
  const due = sayDue(target.due, language);
  return {
    text: say({ en: `${name}: ${figure} by ${due}`, zh: `${name}：到${due}${figure}` }),
    cites: scribe.notes.citeFirst(cited),
    outcome: sayVerdict(verdict, target, scribe),
    details: [],
  };
}

function actualLine(cited: Cited<ActualFact>, scribe: Scribe): FactLine {
  const { desk, language, say } = scribe;
  const figure = sayFigureOf(desk.catalog, cited.fact, language) + doubtMark(cited, scribe);
  const name = nameFigure(desk.catalog, cited.fact, language);
  const when = sayWhen(desk.catalog, cited.fact, language);
  return {
    text: say({ en: `${name}: ${figure} ${when}`, zh: `${name}：${when}${figure}` }),
    cites: scribe.notes.citeFirst(cited),
    details: [],
  };
}

function planLine(cited: Cited<PlanFact>, scribe: Scribe): FactLine {
  const { language, say } = scribe;
  const announced = sayAnnounced(cited.fact, language);
  const name = planTitle(cited.fact, language);
  return {
    text: say({ en: `${name} (${announced})`, zh: `${name}（${announced}）` }),
    cites: scribe.notes.citeFirst(cited),
    details: [],
  };
}

/** Priorities (topics by the number of measures), cities that measures name. */
function summary({ region }: Card, { desk: { catalog }, language, say }: Scribe): Block[] {
  const measures = catalog.measures({ regions: [region.id] });
  const topics = mostCommon(measures.map(({ topic }) => topic)).map((id) =>
    inLanguage(catalog.topics.get(id)?.names ?? { en: id, zh: id }, language),
  );
  const cities = mostCommon(measures.flatMap((measure) => measure.cities)).filter(
    (id) => id !== region.id,
  );
  const parts: (readonly [Wording, readonly string[]])[] = [
    [{ en: 'Priorities', zh: '重点' }, topics.slice(0, 6)],
    [
      { en: 'Cities named', zh: '提及的城市' },
      cities.slice(0, NAMES).map((id) => placeName(catalog, id, language)),
    ],
  ];
  return parts.flatMap(([heading, names]) => namesLine(heading, names, say));
}

function makers({ region }: Card, { desk: { catalog }, language, say }: Scribe): Block[] {
  const names = region.automakers.slice(0, NAMES).map((id) => companyName(catalog, id, language));
  return namesLine({ en: 'Carmakers', zh: '主要车企' }, names, say);
}

function namesLine(heading: Wording, names: readonly string[], say: Scribe['say']): Block[] {
  if (names.length === 0) return [];
  const en = `${heading.en}: ${names.join(', ')}`;
  const zh = `${heading.zh}：${names.join('、')}`;
  return [{ type: 'text', text: say({ en, zh }) }];
}

function mostCommon(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
