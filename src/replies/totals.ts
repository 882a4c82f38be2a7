// How many targets were met, missed and so on: one line below a list, or a table with a row for each region.
import type { Cited } from '../answer.ts';
import type { TargetFact } from '../catalog/catalog.ts';
import { levelRank } from '../catalog/levels.ts';
import type { Scribe } from '../command.ts';
import type { Wording } from '../language.ts';
import type { Query } from '../query.ts';
import type { Block, Column } from '../reply.ts';
import { VERDICT_NAMES, type Verdict, type VerdictName } from '../verdict.ts';
import { regionName } from '../wording/facts.ts';
import { pageOf } from './pages.ts';
import { headOf, VERDICTS } from './verdict-names.ts';

interface Judged {
  readonly target: Cited<TargetFact>;
  readonly verdict: Verdict;
}

/**
 * "21 targets: 1 met (1 early), 1 on pace, 19 unknown (7 not due yet). 2 of the verdicts rest on figures in doubt (†)."
 * Where all came out alike: "3 targets, all missed."
 */
export function sayTotals(judged: readonly Judged[], listed: number, scribe: Scribe): string {
  const { say } = scribe;
  const [alike, ...others] = VERDICT_NAMES.filter((name) => countOf(judged, name) > 0);
  if (judged.length > 1 && alike !== undefined && others.length === 0)
    return joined([sayAlike(judged, alike, scribe), ...beside(judged, listed, scribe)], scribe);
  const counts = (language: 'en' | 'zh') =>
    VERDICT_NAMES.filter((name) => countOf(judged, name) > 0).map((name) => {
      const count = countOf(judged, name);
      const part = partOf(judged, name)[language];
      return language === 'zh'
        ? `${VERDICTS[name].zh}${count}项${part}`
        : `${count} ${VERDICTS[name].en}${part}`;
    });
  const all = say({
    en: `${judged.length} target${judged.length === 1 ? '' : 's'}: ${counts('en').join(', ')}.`,
    zh: `共${judged.length}项目标：${counts('zh').join('，')}。`,
  });
  return joined([all, ...beside(judged, listed, scribe)], scribe);
}

function beside(judged: readonly Judged[], listed: number, scribe: Scribe): string[] {
  return [...doubtful(judged, scribe), ...notCounted(listed - judged.length, scribe)];
}

function joined(sentences: readonly string[], { language }: Scribe): string {
  return sentences.join(language === 'zh' ? '' : ' ');
}

/** "32 targets, all met (19 early)." */
function sayAlike(judged: readonly Judged[], name: VerdictName, { say }: Scribe): string {
  const { en, zh } = VERDICTS[name];
  const part = partOf(judged, name);
  return say({
    en: `${judged.length} targets, all ${en}${part.en}.`,
    zh: `共${judged.length}项目标，均${zh}${part.zh}。`,
  });
}

/** Of those that were met, how many early; of those that nobody can judge, how many only because their date is to come. */
function partOf(judged: readonly Judged[], name: VerdictName): Wording {
  const early = judged.filter(({ verdict }) => verdict.early > 0).length;
  if (name === 'met' && early > 0) return { en: ` (${early} early)`, zh: `（其中提前${early}项）` };
  const toCome = judged.filter(({ verdict }) => verdict.because === 'not-due').length;
  return name === 'unknown' && toCome > 0
    ? { en: ` (${toCome} not due yet)`, zh: `（其中尚未到期${toCome}项）` }
    : { en: '', zh: '' };
}

function countOf(judged: readonly Judged[], name: VerdictName): number {
  return judged.filter(({ verdict }) => verdict.name === name).length;
}

/** Verdicts other than "unknown" for which the target or the figure that decides is in doubt. */
function doubtful(judged: readonly Judged[], { desk: { catalog }, say }: Scribe): string[] {
  const inDoubt = (id: string | undefined) =>
    id !== undefined && catalog.doubtsAbout(id).length > 0;
  const count = judged.filter(
    ({ target, verdict }) =>
      verdict.name !== 'unknown' && (inDoubt(target.fact.id) || inDoubt(verdict.actual?.id)),
  ).length;
  if (count === 0) return [];
  return [
    say({
      en: `${count} of these verdicts ${count === 1 ? 'rests' : 'rest'} on a figure in doubt (†).`,
      zh: `其中${count}项判断涉及存疑数据（†）。`,
    }),
  ];
}

function notCounted(count: number, { say }: Scribe): string[] {
  if (count === 0) return [];
  return [
    say({
      en: `Not counted: ${count} goal${count === 1 ? '' : 's'} of companies or expert bodies.`,
      zh: `另有${count}项企业或专家机构的目标，不计入。`,
    }),
  ];
}

const REGIONS_A_PAGE = 31;

/** A row for each region, cities after provinces, whoever has kept most first; unknown ones are counted too, so that nobody looks better than is known. */
export function scoreboard(
  judged: readonly Judged[],
  query: Query,
  scribe: Scribe,
): { readonly block: Block; readonly more: Block[]; readonly next: string[] } {
  const { say, desk, language } = scribe;
  const byRegion = new Map<string, Judged[]>();
  for (const one of judged) {
    const { region } = one.target.fact;
    byRegion.set(region, [...(byRegion.get(region) ?? []), one]);
  }
  const level = (id: string) => levelRank(desk.catalog.regions.get(id));
  const rows = [...byRegion].sort(
    ([one, a], [other, b]) =>
      level(one) - level(other) ||
      countOf(b, 'met') - countOf(a, 'met') ||
      countOf(a, 'missed') - countOf(b, 'missed'),
  );
  const { items, more } = pageOf(rows, query, scribe, REGIONS_A_PAGE);
  // Of targets that came out one way alone, nothing is known of the other ways: a zero would be untrue.
  const only = query.question?.verdict;
  const names = only === undefined ? VERDICT_NAMES : [only];
  const columns: Column[] = [
    { title: say({ en: 'Region', zh: '地区' }), align: 'left' },
    ...names.map((name): Column => ({ title: say(headOf(name)), align: 'right' })),
  ];
  const [first] = items;
  return {
    block: {
      type: 'table',
      heading: say({ en: 'Targets by region', zh: '各地区目标数' }),
      columns,
      rows: items.map(([region, list]) => [
        { text: regionName(desk.catalog, region, language) },
        ...names.map((name) => ({ text: String(countOf(list, name)) })),
      ]),
    },
    more,
    next:
      first === undefined
        ? []
        : [
            `${say({ en: 'progress', zh: '进展' })} ${regionName(desk.catalog, first[0], language)}`,
          ],
  };
}
