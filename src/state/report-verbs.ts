// Reports for the curator, and the answer to those who made them.
import { occurrenceId } from '../occurrence.ts';
import type { Store } from '../store.ts';
import { nextId } from './counters.ts';
import type { Engine } from './engine.ts';
import type { NoticeIntent, Report } from './records.ts';
import type { Draft } from './state.ts';

/** Open reports of one person: enough for a careful reader, too few to flood the curator. */
const MOST_OPEN_REPORTS = 30;

type ReportVerbs = Pick<Store, 'reports' | 'report' | 'addReport' | 'closeReport'>;

/** The part of the store that keeps corrections. */
export function reportVerbs(engine: Engine): ReportVerbs {
  return {
    reports: () => engine.state.reports.values(),
    report: (id) => engine.state.reports.get(id) ?? null,
    addReport: (made) =>
      engine.change((draft) => {
        const key = JSON.stringify(made.who);
        const open = [...draft.rows('reports').values()].filter(
          ({ who, closed }) => closed === null && JSON.stringify(who) === key,
        );
        if (open.length >= MOST_OPEN_REPORTS) return null;
        return draft.put('reports', { ...made, id: nextId(draft, 'reports'), closed: null });
      }),
    closeReport: (id, answer, at) => engine.change((draft) => close(draft, id, answer, at)),
  };
}

/** The reporter hears of it with the closing itself: neither is kept without the other. */
function close(draft: Draft, id: string, answer: string | null, at: number): Report | null {
  const report = draft.rows('reports').get(id);
  if (report === undefined || report.closed !== null) return null;
  if (report.who !== null) draft.put('intents', closingNotice(report, answer, at));
  return draft.put('reports', { ...report, closed: { at, answer } });
}

function closingNotice(report: Report, answer: string | null, at: number): NoticeIntent {
  const { id, fact, words, who, language } = report;
  if (who === null) throw new Error(`Nobody can be told of the report ${id}.`);
  const { platform, workspace, person } = who;
  return {
    kind: 'notice',
    occurrence: occurrenceId('report', id, String(at)),
    address: { platform, workspace, to: { person } },
    language,
    at,
    title: { en: `Your report ${id} is closed`, zh: `您的纠错${id}已处理` },
    text: {
      en: `You wrote about ${fact}: “${words}”. ${answer === null ? 'The curator has dealt with it. Thank you.' : `The curator’s answer: ${answer}`}`,
      zh: `您就${fact}写道：“${words}”。${answer === null ? '数据维护者已处理，谢谢。' : `维护者的答复：${answer}`}`,
    },
    next: [{ en: `source ${fact}`, zh: `出处 ${fact}` }],
  };
}
