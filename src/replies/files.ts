// Facts as files that go with a reply: a table for spreadsheets, JSON for programs, a calendar of due dates.
import type { Cited } from '../answer.ts';
import type { TargetFact } from '../catalog/catalog.ts';
import { monthsOf } from '../catalog/dates.ts';
import type { Scribe } from '../command.ts';
import { type CsvCell, toCsv } from '../export-csv.ts';
import { type CalendarEvent, toCalendar } from '../export-ics.ts';
import type { FactRecord } from '../fact-record.ts';
import type { Wording } from '../language.ts';
import { inLanguage } from '../language.ts';
import type { Query } from '../query.ts';
import { wordsOf } from '../reading/words-of.ts';
import type { ReplyFile } from '../reply.ts';
import { sayCitation } from '../wording/citations.ts';
import { companyName, metricName, planTitle, regionName, sayFact } from '../wording/facts.ts';

const LONGEST_NAME = 60;

/** "nevplan-targets-jiangsu-2025.csv": by the words that lead to it, in letters that every system takes. */
function fileName(query: Query, ending: string, { desk }: Scribe): string {
  const words = wordsOf({ ...query, page: 1 }, desk, 'en');
  const slug = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, '');
  return `nevplan-${slug}.${ending}`;
}

type Field = readonly [Wording, (record: FactRecord, scribe: Scribe) => CsvCell];

const COMPARATORS: Record<string, Wording> = {
  '>': { en: 'more than', zh: '超过' },
  '>=': { en: 'at least', zh: '至少' },
  '=': { en: 'exactly', zh: '等于' },
  '~': { en: 'about', zh: '约' },
  '<=': { en: 'at most', zh: '不超过' },
  '<': { en: 'less than', zh: '低于' },
  range: { en: 'range', zh: '区间' },
};

/** The columns, in both languages; ids stay beside names, so that tables can be joined. */
const FIELDS: readonly Field[] = [
  [{ en: 'Id', zh: '编号' }, ({ id }) => id],
  [{ en: 'Kind', zh: '类型' }, ({ kind }) => kind],
  [{ en: 'Region id', zh: '地区编号' }, ({ region }) => region],
  [
    { en: 'Region', zh: '地区' },
    ({ region }, { desk, language }) => regionName(desk.catalog, region, language),
  ],
  [{ en: 'Metric id', zh: '指标编号' }, ({ metric }) => metric],
  [
    { en: 'Metric', zh: '指标' },
    ({ metric }, { desk, language }) =>
      metric === null ? null : metricName(desk.catalog, metric, language),
  ],
  [
    { en: 'Comparator', zh: '限定' },
    ({ comparator }, { language }) =>
      comparator === null ? null : (COMPARATORS[comparator]?.[language] ?? comparator),
  ],
  [
    { en: 'Value', zh: '数值' },
    ({ value }) => (typeof value === 'object' && value !== null ? value.min : value),
  ],
  [
    { en: 'Upper end of range', zh: '区间上限' },
    ({ value }) => (typeof value === 'object' && value !== null ? value.max : null),
  ],
  [{ en: 'Unit', zh: '单位' }, ({ unit }) => unit],
  [{ en: 'Due', zh: '期限' }, ({ due }) => due],
  [{ en: 'Period', zh: '时间' }, ({ period }) => period],
  [{ en: 'Verdict', zh: '结果' }, ({ verdict }) => verdict],
  [{ en: 'Counted by', zh: '统计口径' }, ({ basis }) => basis],
  [{ en: 'Part of the region', zh: '区内范围' }, ({ place }) => place],
  [{ en: 'Scope', zh: '口径范围' }, ({ scope }) => scope],
  [
    { en: 'Company', zh: '企业' },
    ({ company }, { desk, language }) =>
      company === null ? null : companyName(desk.catalog, company, language),
  ],
  [
    { en: 'Plan', zh: '规划' },
    ({ id }, { desk, language }) => {
      const fact = desk.catalog.fact(id);
      const plan =
        fact?.kind === 'target' || fact?.kind === 'measure'
          ? desk.catalog.plan(fact.plan)
          : undefined;
      return plan === undefined ? null : planTitle(plan, language);
    },
  ],
  [{ en: 'Confidence', zh: '可信度' }, ({ confidence }) => confidence],
  [
    { en: 'Doubts', zh: '存疑' },
    ({ id }, { desk, language }) =>
      desk.catalog
        .doubtsAbout(id)
        .map(({ text }) => inLanguage(text, language))
        .join(' | ') || null,
  ],
  [{ en: 'In words', zh: '表述' }, ({ text }) => text],
  [{ en: 'Source title', zh: '来源标题' }, ({ sources }) => sources[0]?.title ?? null],
  [{ en: 'Publisher', zh: '发布者' }, ({ sources }) => sources[0]?.publisher ?? null],
  [{ en: 'Published', zh: '发布日期' }, ({ sources }) => sources[0]?.published ?? null],
  [{ en: 'Address', zh: '网址' }, ({ sources }) => sources[0]?.url ?? null],
  [{ en: 'Place in the source', zh: '来源位置' }, ({ sources }) => sources[0]?.locator ?? null],
  [
    { en: 'Further sources', zh: '其他来源' },
    ({ sources }) =>
      sources
        .slice(1)
        .map(({ publisher, published, title, locator, url }) =>
          [publisher, published, title, locator, url].filter((part) => part !== null).join(', '),
        )
        .join(' | ') || null,
  ],
];

/** The facts as a CSV file with their citations, a row each, headed in the asker's language. */
export function csvFile(records: readonly FactRecord[], query: Query, scribe: Scribe): ReplyFile {
  const header = FIELDS.map(([title]) => scribe.say(title));
  const rows = records.map((record) => FIELDS.map(([, read]) => read(record, scribe)));
  return {
    name: fileName(query, 'csv', scribe),
    mediaType: 'text/csv; charset=utf-8',
    text: toCsv(header, rows),
  };
}

/** The facts as `--as json` gives them, with the query and the day that they answer. */
export function jsonFile(records: readonly FactRecord[], query: Query, scribe: Scribe): ReplyFile {
  const { desk } = scribe;
  const content = { query, made: desk.today, data: desk.catalog.fingerprint, facts: records };
  return {
    name: fileName(query, 'json', scribe),
    mediaType: 'application/json',
    text: `${JSON.stringify(content, null, 2)}\n`,
  };
}

/** One event for each target, on the last day of its due month or year; targets without a date have none. */
export function calendarFile(
  targets: readonly Cited<TargetFact>[],
  query: Query,
  scribe: Scribe,
): ReplyFile {
  const name = scribe.say({ en: 'NEV targets falling due', zh: '新能源汽车目标到期' });
  const events = targets.flatMap((cited) => {
    const { due } = cited.fact;
    return due === null ? [] : [eventOf(cited, lastDay(due), scribe)];
  });
  return {
    name: fileName(query, 'ics', scribe),
    mediaType: 'text/calendar; charset=utf-8',
    text: toCalendar({ name, made: scribe.desk.today, events }),
  };
}

function eventOf(
  { fact, citations }: Cited<TargetFact>,
  day: string,
  scribe: Scribe,
): CalendarEvent {
  const { desk, language, say } = scribe;
  const text = sayFact(desk.catalog, fact, language);
  const plan = desk.catalog.plan(fact.plan);
  const sources = citations.map(({ source, locator }) =>
    sayCitation(source, locator ?? '', language),
  );
  return {
    uid: `${fact.id}@nevplan`,
    day,
    summary: say({ en: `Due: ${text}`, zh: `到期：${text}` }),
    description: [
      ...(plan === undefined ? [] : [planTitle(plan, language)]),
      ...sources,
      say({ en: `Nevplan: source ${fact.id}`, zh: `Nevplan：出处 ${fact.id}` }),
    ].join('\n'),
    url: citations[0].source.url,
    categories: [regionName(desk.catalog, fact.region, language)],
  };
}

/** A due year or month ends with its last day. */
function lastDay(due: string): string {
  const { year, to } = monthsOf(due);
  return new Date(Date.UTC(year, to, 0)).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
