// A query in words: the one line that tells the asker how they were understood.
import type { Catalog } from '../catalog/catalog.ts';
import type { Command, Scribe } from '../command.ts';
import { inLanguage, type Language } from '../language.ts';
import type { Query } from '../query.ts';
import { LEVELS, optionWords } from '../reading/words-of.ts';
import type { Block } from '../reply.ts';
import type { VerdictName } from '../verdict.ts';
import { sayPeriod, sayYearSpan } from '../wording/dates.ts';
import { echo } from '../wording/echo.ts';
import { besideCompany, companyName, metricName, placeName, regionName } from '../wording/facts.ts';
import { sayAmountOf } from '../wording/numbers.ts';
import { VERDICTS } from './verdict-names.ts';

/** Regions whose English names differ by one letter: always shown with their Chinese name. */
const EASILY_CONFUSED = new Set(['shanxi', 'shaanxi']);

/** A region's name where it must not be taken for another: "Shanxi (山西)"; the Chinese names are not alike. */
export function exactRegionName(catalog: Catalog, id: string, language: Language): string {
  const name = regionName(catalog, id, language);
  const isClear = language === 'zh' || !EASILY_CONFUSED.has(id);
  return isClear ? name : `${name} (${regionName(catalog, id, 'zh')})`;
}

const METRICS_SHOWN = 3;

/** The first three metrics and how many there are: "A · B · C · and 19 more metrics", "A · B · C等22项指标". */
function firstOf(metrics: readonly string[], language: Language): string[] {
  const shown = metrics.slice(0, METRICS_SHOWN);
  const more = metrics.length - shown.length;
  if (more === 0) return shown;
  if (language === 'en')
    return [...shown, more === 1 ? 'and one more metric' : `and ${more} more metrics`];
  return [...shown.slice(0, -1), `${shown.at(-1)}等${metrics.length}项指标`];
}

/** The companies that a query names, each once. */
function companiesOf({ company, parts = [] }: Query): string[] {
  const named = parts.flatMap((part) => part.company ?? []);
  return [...new Set(company === null ? named : [company, ...named])];
}

/** The parts of a query in words: regions, place, metrics, topic, company, years, free words. */
export function queryParts(query: Query, catalog: Catalog, language: Language): string[] {
  const names = query.metrics.map((id) => metricName(catalog, id, language));
  const metrics = companiesOf(query).length === 0 ? names : names.map(besideCompany);
  const topic = query.topic === null ? undefined : catalog.topics.get(query.topic);
  return [
    ...query.regions.map((id) => exactRegionName(catalog, id, language)),
    ...(query.place === null ? [] : [placeName(catalog, query.place, language)]),
    ...firstOf(metrics, language),
    ...(topic === undefined ? [] : [inLanguage(topic.names, language)]),
    ...companiesOf(query).map((id) => companyName(catalog, id, language)),
    ...[whenOf(query, language)].filter((when) => when !== null),
    ...(query.text === null
      ? []
      : [query.command === 'search' ? `“${echo(query.text)}”` : echo(query.text)]),
  ];
}

/** The part of a year that is asked about, or the years. */
function whenOf({ from, to, question }: Query, language: Language): string | null {
  const period = question?.verdict === undefined ? (question?.period ?? null) : null;
  return period === null ? sayYearSpan(from, to, language) : sayPeriod(period, language);
}

/** "Read as: targets · Jiangsu · NEV production · 2025". */
export function sayReading(
  query: Query,
  command: Command,
  catalog: Catalog,
  language: Language,
): string {
  const name = nameOf(query, command, language);
  const parts = [
    name,
    ...queryParts(query, catalog, language),
    ...optionWords(query, command, language),
    ...narrowedTo(query, command, catalog, language),
  ];
  return language === 'zh' ? `理解为：${parts.join(' · ')}` : `Read as: ${parts.join(' · ')}`;
}

/** Of which regions, the figure that facts are held against, and the regions left out: "cities", "more than 1 million", "without Guangdong". */
function narrowedTo(
  query: Query,
  command: Command,
  catalog: Catalog,
  language: Language,
): string[] {
  const { regions, question } = query;
  const level = regions.length === 0 ? (question?.level ?? null) : null;
  const told = command.options.some(({ kind }) => kind === 'level');
  const besides = (question?.besides ?? []).map((id) => regionName(catalog, id, language));
  return [
    ...(level === null || told ? [] : [LEVELS[level][language]]),
    ...boundPart(query, catalog, language),
    ...(question?.top === undefined
      ? []
      : [language === 'zh' ? `前${question.top}` : `top ${question.top}`]),
    ...(question?.verdict === undefined ? [] : [onlySo(question.verdict, language)]),
    ...(besides.length === 0
      ? []
      : [language === 'zh' ? `不含${besides.join('、')}` : `without ${besides.join(', ')}`]),
  ];
}

/** The figure that facts are held against: "more than 1 million"; in an order a plain number is the least that counts. */
export function boundPart(
  { command, metrics, question }: Query,
  catalog: Catalog,
  language: Language,
): string[] {
  const [id = '', ...others] = metrics;
  const metric = others.length === 0 ? catalog.metrics.get(id) : undefined;
  const bound = question?.bound ?? null;
  if (bound === null || metric === undefined || metric.unit === 'year') return [];
  const least = command === 'rank' && (bound.comparator === '=' || bound.comparator === '~');
  const comparator = least ? '>=' : bound.comparator;
  return [sayAmountOf({ ...bound, comparator, unit: metric.unit }, metric, language)];
}

/** "Only those missed", of targets. */
function onlySo(verdict: VerdictName, language: Language): string {
  const name = inLanguage(VERDICTS[verdict], language);
  return language === 'zh' ? `仅${name}的` : `only ${name}`;
}

/** A question for a figure is told by the side that it was taken to ask for. */
function nameOf({ command: asked, question }: Query, command: Command, language: Language): string {
  if (asked !== 'figure') return language === 'zh' ? command.cues.zh[0] : command.name;
  if (question?.of === 'target') return language === 'zh' ? '目标' : 'target';
  if (question?.of === 'actual') return language === 'zh' ? '实际' : 'actual';
  return language === 'zh' ? '实际或目标' : 'actual or target';
}

/** A city without a file of its own leads to its province, and the reply says so. */
export function placeNotice(
  { place, regions: [region] }: Query,
  { desk: { catalog }, say }: Scribe,
): Block[] {
  if (place === null || region === undefined) return [];
  const names = (language: Language) =>
    [placeName(catalog, place, language), regionName(catalog, region, language)] as const;
  const [[placeEn, regionEn], [placeZh, regionZh]] = [names('en'), names('zh')];
  const text = say({
    en: `${placeEn} has no file of its own; it lies in ${regionEn}.`,
    zh: `${placeZh}没有单独收录，属于${regionZh}。`,
  });
  return [{ type: 'text', text }];
}
