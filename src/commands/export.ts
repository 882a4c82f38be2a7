// export <words of another command> [as csv, json or ics]: its facts as a file, every row with its source.
import type { Cited } from '../answer.ts';
import type { TargetFact } from '../catalog/catalog.ts';
import { type Desk, defineCommand, type Scribe } from '../command.ts';
import type { Derived } from '../derived.ts';
import { factRecords } from '../fact-record.ts';
import type { Wording } from '../language.ts';
import type { CommandName, Query } from '../query.ts';
import { read } from '../reading/read.ts';
import { shortFactLine } from '../replies/fact-lines.ts';
import { calendarFile, csvFile, jsonFile } from '../replies/files.ts';
import { queryParts } from '../replies/queries.ts';
import type { ReplyFile } from '../reply.ts';
import type { Verdict } from '../verdict.ts';

interface Exported {
  /** What the words behind "export" were read as. */
  readonly query: Query;
  readonly facts: readonly Cited[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly derived: Derived | null;
}

/** So many rows are shown, to see what the file holds before opening it. */
const SHOWN = 3;

export const exportFacts = defineCommand<Exported>({
  name: 'export',
  cues: { en: ['download', 'save'], zh: ['导出', '下载'] },
  summary: {
    en: 'the facts of any of these commands as a CSV, JSON or calendar file, every row with its source',
    zh: '把以上任一命令的结果导出为CSV、JSON或日历文件，每行附来源',
  },
  options: [{ kind: 'words', required: true }],
  examples: {
    en: [
      'export targets jiangsu',
      'export rank nev-output 2025 as json',
      'export due anhui 2027 as ics',
    ],
    zh: ['导出 目标 江苏', '导出 排名 新能源汽车产量 2025 json', '导出 到期 安徽 2027 日历'],
  },

  async answer(query, desk) {
    const inner = innerOf(query, desk);
    const outcome = inner === null ? null : await inner.command.run(inner.query, desk);
    if (inner === null || outcome === null || outcome.answer.status !== 'answered') {
      const nearest = outcome?.answer.status === 'nothing' ? outcome.answer.nearest : [];
      return { status: 'nothing', reason: 'no-such-fact', nearest };
    }
    const { facts: all, verdicts = new Map<string, Verdict>(), derived = null } = outcome.answer;
    const facts = query.as === 'ics' ? all.filter(isDated) : all;
    if (facts.length === 0)
      return { status: 'nothing', reason: 'no-such-fact', nearest: all.slice(0, SHOWN) };
    return {
      status: 'answered',
      facts,
      verdicts,
      derived,
      found: { query: inner.query, facts, verdicts, derived },
    };
  },

  reply({ found }, query, scribe) {
    const { say, desk, language } = scribe;
    const file = fileOf(found, query.as ?? 'csv', scribe);
    const command = desk.commands.find(({ name }) => name === found.query.command);
    const name = language === 'zh' ? command?.cues.zh[0] : command?.name;
    const parts = [name, ...queryParts(found.query, desk.catalog, language)].join(' · ');
    return {
      title: say({ en: `Export · ${file.name}`, zh: `导出 · ${file.name}` }),
      blocks: [
        { type: 'text', text: say(sayContent(found, query.as ?? 'csv', parts)) },
        {
          type: 'facts',
          heading: say({ en: 'It begins with', zh: '开头几行' }),
          lines: found.facts.slice(0, SHOWN).map((cited) => shortFactLine(cited, scribe)),
        },
      ],
      next: OTHER_FORMS[query.as ?? 'csv'].map(
        (as) =>
          `${say({ en: 'export', zh: '导出' })} ${query.text ?? ''} ${say({ en: `as ${as}`, zh: as })}`,
      ),
      files: [file],
    };
  },
});

function sayContent(
  { facts, derived }: Exported,
  as: NonNullable<Query['as']>,
  parts: string,
): Wording {
  if (as === 'ics') {
    const events = `${facts.length} event${facts.length === 1 ? '' : 's'}`;
    return {
      en: `${events} of ${parts}: one for each target, on the last day of its due date, with its source.`,
      zh: `${parts}：共${facts.length}个日程，每项目标一个，定在到期的最后一天，附来源。`,
    };
  }
  const rows = facts.length + (derived === null ? 0 : derived.beside === undefined ? 1 : 2);
  return {
    en: `${rows} row${rows === 1 ? '' : 's'} of ${parts}, each with source title, publisher, date, address and place in the source.`,
    zh: `${parts}：共${rows}行，每行附来源标题、发布者、日期、网址和原文位置。`,
  };
}

const OTHER_FORMS: Record<NonNullable<Query['as']>, readonly string[]> = {
  csv: ['json'],
  json: ['csv'],
  ics: ['csv'],
};

/** Commands that list no facts, and this one itself. */
const WITHOUT_FACTS: ReadonlySet<CommandName> = new Set(['export', 'help', 'about', 'ask']);

function innerOf(query: Query, { catalog, commands, today }: Desk) {
  const reading = read(query.text ?? '', catalog, commands, { today, after: null });
  return 'query' in reading && !WITHOUT_FACTS.has(reading.query.command) ? reading : null;
}

function fileOf(
  { facts, verdicts, derived, query }: Exported,
  as: NonNullable<Query['as']>,
  scribe: Scribe,
): ReplyFile {
  if (as === 'ics') return calendarFile(facts.filter(isDated), query, scribe);
  const records = factRecords(facts, verdicts, derived, scribe.desk.catalog, scribe.language);
  return as === 'json' ? jsonFile(records, query, scribe) : csvFile(records, query, scribe);
}

function isDated(cited: Cited): cited is Cited<TargetFact> {
  return cited.fact.kind === 'target' && cited.fact.due !== null;
}
