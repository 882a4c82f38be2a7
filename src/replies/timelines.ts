// Events in order as a table: announcements, revisions, due dates with what came of them.
import type { Cited } from '../answer.ts';
import type { PlanFact, TargetFact } from '../catalog/catalog.ts';
import type { Scribe } from '../command.ts';
import type { Block, Cell, Column } from '../reply.ts';
import type { Verdict } from '../verdict.ts';
import { sayDate, sayDue } from '../wording/dates.ts';
import { nameFigure, planTitle, regionName, sayFigureOf, sayOwner } from '../wording/facts.ts';
import { doubtMark } from './fact-lines.ts';
import { sayVerdictShort } from './verdicts.ts';

export type Event =
  | { readonly kind: 'announced'; readonly date: string; readonly cited: Cited<PlanFact> }
  | {
      readonly kind: 'revised';
      readonly date: string;
      readonly cited: Cited<TargetFact>;
      readonly earlier: TargetFact;
    }
  | {
      readonly kind: 'due';
      readonly date: string;
      readonly cited: Cited<TargetFact>;
      readonly verdict: Verdict;
    };

/** When, where (if there are several regions), what, and the source. */
export function eventTable(events: readonly Event[], scribe: Scribe): Block {
  const { say, desk, language } = scribe;
  const several = new Set(events.map(({ cited }) => cited.fact.region)).size > 1;
  const column = (en: string, zh: string): Column => ({ title: say({ en, zh }), align: 'left' });
  return {
    type: 'table',
    heading: null,
    columns: [
      column('When', '时间'),
      ...(several ? [column('Region', '地区')] : []),
      column('What', '事项'),
      column('Source', '来源'),
    ],
    rows: events.map((event): readonly Cell[] => [
      { text: event.kind === 'due' ? sayDue(event.date, language) : sayDate(event.date, language) },
      ...(several ? [{ text: regionName(desk.catalog, event.cited.fact.region, language) }] : []),
      { text: `${sayEvent(event, scribe)}${doubtMark(event.cited, scribe)}` },
      { text: '', cites: scribe.notes.citeFirst(event.cited) },
    ]),
  };
}

function sayEvent(event: Event, scribe: Scribe): string {
  const { say, desk, language } = scribe;
  switch (event.kind) {
    case 'announced': {
      const title = planTitle(event.cited.fact, language);
      return say({ en: `Announced: ${title}`, zh: `发布：${title}` });
    }
    case 'revised': {
      const [name, figure, before] = [
        nameFigure(desk.catalog, event.cited.fact, language),
        sayFigureOf(desk.catalog, event.cited.fact, language),
        sayFigureOf(desk.catalog, event.earlier, language),
      ];
      const by = sayDue(event.cited.fact.due, language);
      // A later plan may only say the same again.
      if (figure === before)
        return say({
          en: `Restated: ${name} by ${by}, ${figure}`,
          zh: `重申：到${by}${name}${figure}`,
        });
      return say({
        en: `Revised: ${name} by ${by}, ${figure} in place of ${before}`,
        zh: `修订：到${by}${name}由${before}改为${figure}`,
      });
    }
    case 'due': {
      const name = nameFigure(desk.catalog, event.cited.fact, language);
      const figure = sayFigureOf(desk.catalog, event.cited.fact, language);
      const owner = sayOwner(desk.catalog, event.cited.fact, language);
      const whose = owner === null ? '' : language === 'zh' ? `（${owner}）` : ` (${owner})`;
      const short = sayVerdictShort(event.verdict, scribe);
      const outcome = short === '–' ? '' : language === 'zh' ? `，${short}` : `: ${short}`;
      return say({
        en: `Due: ${name}, ${figure}${whose}${outcome}`,
        zh: `到期：${name}${figure}${whose}${outcome}`,
      });
    }
    default:
      return event satisfies never;
  }
}

/** How many plans stand in no timeline, since no source tells their date; none where all do. */
export function undatedBlock(count: number, { say }: Scribe): Block[] {
  if (count === 0) return [];
  return [
    {
      type: 'text',
      text: say({
        en: `Left out: ${count} plan${count === 1 ? '' : 's'} whose date no source tells.`,
        zh: `另有${count}份规划发布日期不详，未列入。`,
      }),
    },
  ];
}
