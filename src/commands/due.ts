// due [regions] [metric] [months or years]: targets falling due, the next first, and those just past with what came of them.
import { type Cited, cite } from '../answer.ts';
import { type Catalog, isPart, type TargetFact } from '../catalog/catalog.ts';
import { byEnd, isPast, monthsOf, yearOf } from '../catalog/dates.ts';
import { type Desk, defineCommand, type Scribe } from '../command.ts';
import { ownerOf } from '../owners.ts';
import type { Query } from '../query.ts';
import { doubtsBlock } from '../replies/fact-lines.ts';
import { targetTable } from '../replies/fact-tables.ts';
import { calendarFile } from '../replies/files.ts';
import { pageOf } from '../replies/pages.ts';
import { queryParts } from '../replies/queries.ts';
import type { Block } from '../reply.ts';
import { judge, type Verdict } from '../verdict.ts';

interface Dues {
  readonly ahead: readonly Cited<TargetFact>[];
  /** Those that fell due within the year before today, the last first. */
  readonly past: readonly Cited<TargetFact>[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Months looked ahead; null where years were named. */
  readonly within: number | null;
}

/** Figures for a year come out in the months after it: so long a target counts as just past. */
const JUST_PAST_MONTHS = 12;
const MONTHS = 12;
const NEAREST = 5;

export const due = defineCommand<Dues>({
  name: 'due',
  cues: { en: ['deadlines'], zh: ['到期'] },
  summary: {
    en: 'targets falling due, the next first, those just past with verdicts, and a calendar file',
    zh: '即将到期的目标，刚到期的附完成情况，并附日历文件',
  },
  options: [
    { kind: 'regions', required: false },
    { kind: 'metric', required: false },
    { kind: 'within', required: false },
    { kind: 'years', required: false },
  ],
  examples: {
    en: ['due 18 months', 'due anhui 2027', 'due guizhou 2026'],
    zh: ['到期 18个月', '到期 安徽 2027', '到期 贵州 2026'],
  },

  answer(query, desk) {
    const { catalog, today } = desk;
    const { ahead, past, within } = duesOf(query, desk);
    const all = ownFirst([...ahead, ...past], query, catalog);
    // A question for what falls due is not answered with what did.
    if (
      all.length === 0 ||
      (query.question !== undefined && within !== null && ahead.length === 0)
    ) {
      const later = current({ ...query, from: null, to: null }, catalog)
        .filter((target) => !isPast(target.due ?? '', today))
        .sort(byDue);
      const nearest = later.slice(0, NEAREST).map((target) => cite(catalog, target));
      return { status: 'nothing', reason: 'no-such-fact', nearest };
    }
    const verdicts = new Map(all.map((target) => [target.id, judge(target, catalog, today)]));
    const cited = (targets: readonly TargetFact[]) =>
      targets.map((target) => cite(catalog, target));
    const found = { ahead: cited(ahead), past: cited(past), verdicts, within };
    return { status: 'answered', facts: cited(all), found };
  },

  reply({ found }, query, scribe) {
    const { say, desk, language } = scribe;
    const { items, more } = pageOf([...found.ahead, ...found.past], query, scribe);
    const first = items[0]?.fact.id;
    return {
      title: [
        say({ en: 'Falling due', zh: '到期目标' }),
        ...queryParts(query, desk.catalog, language),
        ...sayWithin(found.within, scribe),
      ].join(' · '),
      blocks: [...sections(items, found, scribe), ...more, ...doubtsBlock(items, scribe, 2)],
      next: [
        ...query.regions
          .slice(0, 1)
          .map(
            (id) =>
              `${say({ en: 'progress', zh: '进展' })} ${desk.catalog.regions.get(id)?.names[language] ?? id}`,
          ),
        ...(first === undefined ? [] : [`${say({ en: 'source', zh: '出处' })} ${first}`]),
      ],
      files: [calendarFile([...found.ahead, ...found.past], query, scribe)],
    };
  },
});

/** What a region itself has promised answers a question for it before what its companies have. */
function ownFirst(
  targets: readonly TargetFact[],
  { regions, company, question }: Query,
  catalog: Catalog,
): readonly TargetFact[] {
  if (question === undefined || regions.length === 0 || company !== null) return targets;
  const isOwn = (target: TargetFact) => ownerOf(target, catalog) === 'region';
  return [...targets.filter(isOwn), ...targets.filter((target) => !isOwn(target))];
}

/** Named years are told whole; else so many months ahead, and the year behind. */
function duesOf(
  query: Query,
  { catalog, today }: Desk,
): { ahead: TargetFact[]; past: TargetFact[]; within: number | null } {
  const within = query.from === null ? (query.within ?? monthsToNextYearsEnd(today)) : null;
  const now = yearOf(today) * MONTHS + Number(today.slice(5, 7));
  const away = ({ due: date }: TargetFact) =>
    monthsOf(date ?? '').year * MONTHS + monthsOf(date ?? '').to - now;
  const inReach = current(query, catalog).filter(
    (target) => within === null || (away(target) <= within && away(target) >= -JUST_PAST_MONTHS),
  );
  const past = inReach.filter(({ due: date }) => isPast(date ?? '', today));
  const ahead = inReach.filter((target) => !past.includes(target));
  return { ahead: ahead.sort(byDue), past: past.sort((a, b) => byDue(b, a)), within };
}

/** How far it looks where nothing is said: this year's and next year's targets. */
function monthsToNextYearsEnd(today: string): number {
  return 2 * MONTHS - Number(today.slice(5, 7));
}

/** Dated targets that no later one has replaced. */
function current(
  { regions, metrics, from, to, place, company }: Query,
  catalog: Catalog,
): TargetFact[] {
  return catalog
    .targets({ regions, metrics, from, to, place, company })
    .filter((target) => target.due !== null && catalog.replacementOf(target) === undefined);
}

function byDue(a: TargetFact, b: TargetFact): number {
  return byEnd(a.due ?? '', b.due ?? '') || Number(isPart(a)) - Number(isPart(b));
}

function sections(
  items: readonly Cited<TargetFact>[],
  { past, verdicts }: Dues,
  scribe: Scribe,
): Block[] {
  const { say } = scribe;
  const behind = items.filter((cited) => past.includes(cited));
  const ahead = items.filter((cited) => !past.includes(cited));
  const section = (heading: string, list: readonly Cited<TargetFact>[]): Block[] => {
    if (list.length === 0) return [];
    const block = targetTable(list, scribe, verdicts);
    return [block.type === 'table' ? { ...block, heading } : block];
  };
  return [
    ...section(say({ en: 'Falling due', zh: '即将到期' }), ahead),
    ...section(say({ en: 'Past due', zh: '已到期' }), behind),
  ];
}

function sayWithin(within: number | null, { say }: Scribe): string[] {
  if (within === null) return [];
  return [
    say({ en: within === 1 ? 'within a month' : `within ${within} months`, zh: `${within}个月内` }),
  ];
}
