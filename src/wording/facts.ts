// A fact in words: one line that can stand alone, and the details that belong below it.
import type {
  ActualFact,
  Catalog,
  Fact,
  FigureFact,
  MeasureFact,
  PlanFact,
  TargetFact,
} from '../catalog/catalog.ts';
import type { Metric, Plan } from '../catalog/schema.ts';
import { inLanguage, type Language, type Wording } from '../language.ts';
import { type Owner, ownerOf } from '../owners.ts';
import { inBookMarks } from './citations.ts';
import { sayDate, sayDue, sayPeriod, sayYears, withArticle } from './dates.ts';
import { sayAmount, sayAmountOf, sayDollars } from './numbers.ts';

const PLAN_TYPES: Record<Plan['type'], Wording> = {
  'five-year-plan': { en: 'five-year plan', zh: '五年规划' },
  'action-plan': { en: 'action plan', zh: '行动计划' },
  'implementation-plan': { en: 'implementation plan', zh: '实施方案' },
  opinions: { en: 'opinions', zh: '意见' },
  'work-report': { en: 'work report', zh: '政府工作报告' },
  measures: { en: 'measures', zh: '政策措施' },
  regulation: { en: 'regulation', zh: '法规' },
  'expert-roadmap': { en: "experts' roadmap, not the government's", zh: '专家路线图，非政府文件' },
};

function sayPlanType(plan: Plan, language: Language): string {
  return PLAN_TYPES[plan.type][language];
}

/** The name of a region; the id where it is unknown, as for the other names below. */
export function regionName(catalog: Catalog, id: string, language: Language): string {
  const region = catalog.regions.get(id);
  return region === undefined ? id : region.names[language];
}

/** The name of a place without a file of its own. */
export function placeName(catalog: Catalog, id: string, language: Language): string {
  const names = catalog.places.get(id)?.names ?? catalog.regions.get(id)?.names;
  return names === undefined ? id : inLanguage(names, language);
}

/** The name of a company. */
export function companyName(catalog: Catalog, id: string, language: Language): string {
  const company = catalog.companies.get(id);
  return company === undefined ? id : inLanguage(company.names, language);
}

/** The metric of a figure. @throws Error where the figure names one that is not held, which the rules on data forbid. */
export function metricOf(catalog: Catalog, figure: FigureFact): Metric {
  const metric = catalog.metrics.get(figure.metric);
  if (metric === undefined)
    throw new Error(`The fact ${figure.id} names the unknown metric ${figure.metric}.`);
  return metric;
}

/** The name of a metric. */
export function metricName(catalog: Catalog, id: string, language: Language): string {
  return catalog.metrics.get(id)?.names[language] ?? id;
}

/** The name of a metric beside the company that the figure is of: "of one company" would say so twice. */
export function besideCompany(name: string): string {
  return name
    .replace(/^单个(企业|运营商)/, '')
    .replace(/ (of|by) one (company|operator)(?!')/, '')
    .replace(/\bone (company|operator)'s /, '');
}

/**
 * What a figure measures: the metric's name, or for things that are counted one by one the source's own wording (what counts as a
 * "large maker" differs from plan to plan); always with the company, part or share of the region that it is limited to.
 */
export function nameFigure(catalog: Catalog, figure: FigureFact, language: Language): string {
  const metric = metricOf(catalog, figure);
  const counted = metric.family === 'firms';
  const own = counted ? capital(inLanguage(figure.label, language)) : metric.names[language];
  const name = figure.company === undefined ? own : besideCompany(own);
  const limits = [
    figure.company && companyName(catalog, figure.company, language),
    figure.place && placeName(catalog, figure.place, language),
    figure.scope && inLanguage(figure.scope, language),
  ].filter((limit) => limit !== undefined && limit !== '');
  if (limits.length === 0) return name;
  return language === 'zh' ? `${name}（${limits.join('，')}）` : `${name} (${limits.join(', ')})`;
}

/** The text as a sentence begins with it; Chinese stays as it is. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The figure with comparator and unit, and the dollars beside it where the source gives them. */
export function sayFigure(catalog: Catalog, figure: FigureFact, language: Language): string {
  return withDollars(sayAmount(figure, metricOf(catalog, figure), language), figure, language);
}

/** The same beside the name of what is measured: "Hydrogen stations: more than 50", not "more than 50 hydrogen stations". */
export function sayFigureOf(catalog: Catalog, figure: FigureFact, language: Language): string {
  return withDollars(sayAmountOf(figure, metricOf(catalog, figure), language), figure, language);
}

function withDollars(amount: string, figure: FigureFact, language: Language): string {
  if (figure.usd === undefined) return amount;
  const dollars = sayDollars(figure.usd, language);
  return language === 'zh'
    ? `${amount}（原文折合${dollars}）`
    : `${amount} (${dollars} in the source)`;
}

/** One line that can stand alone. */
export function sayFact(catalog: Catalog, fact: Fact, language: Language): string {
  switch (fact.kind) {
    case 'target':
      return sayTarget(catalog, fact, language);
    case 'actual':
      return sayActual(catalog, fact, language);
    case 'measure':
      return sayMeasure(catalog, fact, language);
    case 'plan':
      return sayPlan(catalog, fact, language);
    default:
      return fact satisfies never;
  }
}

function sayTarget(catalog: Catalog, target: TargetFact, language: Language): string {
  const region = regionName(catalog, target.region, language);
  const name = nameFigure(catalog, target, language);
  const figure = sayFigureOf(catalog, target, language);
  const owner = sayOwner(catalog, target, language);
  // Where the figure is itself a year (the end of fuel car sales), that year is not said twice.
  const isYear = target.unit === 'year';
  if (language === 'zh') {
    const due = target.due === null || isYear ? '' : `到${sayDue(target.due, 'zh')}`;
    const verb = opensWithComparator(catalog, target) ? '目标' : '目标为';
    return `${region}：${due}${name}${verb}${figure}${owner === null ? '' : `（${owner}）`}`;
  }
  const due = target.due === null ? ' (no year stated)' : ` by ${sayDue(target.due, 'en')}`;
  return `${region}: ${name}, target ${figure}${isYear ? '' : due}${owner === null ? '' : ` (${owner})`}`;
}

/** 目标超过100万辆, but 目标为50万辆 and 目标为增长超过24%. */
function opensWithComparator(catalog: Catalog, target: TargetFact): boolean {
  const isPlain = target.comparator === '=' || target.comparator === 'range';
  return !isPlain && !metricOf(catalog, target).growth;
}

/** Whose goal it is, where it is not the region's own. */
export function sayOwner(catalog: Catalog, target: TargetFact, language: Language): string | null {
  return OWNERS[ownerOf(target, catalog)]?.[language] ?? null;
}

const OWNERS: Record<Owner, Wording | null> = {
  region: null,
  company: { en: "the company's own goal", zh: '企业自身目标' },
  experts: {
    en: "experts' roadmap, not the government's goal",
    zh: '专家路线图目标，非政府目标',
  },
};

function sayActual(catalog: Catalog, actual: ActualFact, language: Language): string {
  const region = regionName(catalog, actual.region, language);
  const name = nameFigure(catalog, actual, language);
  const figure = sayFigureOf(catalog, actual, language);
  const period = sayWhen(catalog, actual, language);
  return language === 'zh'
    ? `${region}：${period}${name}${figure}`
    : `${region}: ${name}, ${figure} ${period}`;
}

/** "in 2024", "in the first half of 2021", "at the end of 2024" (for what is counted at a date). */
export function sayWhen(catalog: Catalog, actual: ActualFact, language: Language): string {
  const period = sayPeriod(actual.period, language);
  const atDate = !metricOf(catalog, actual).flow;
  if (language === 'zh') return atDate ? `${period}末` : period;
  if (atDate) return `at the end of ${withArticle(period)}`;
  if (/^[A-Z][a-z]+ to /.test(period)) return `from ${period}`;
  return `in ${withArticle(period)}`;
}

/** A figure's time as it stands in a column: "end of June 2024", "first half of 2025", 2024年末. */
export function sayTimeOf(catalog: Catalog, figure: FigureFact, language: Language): string {
  if (figure.kind === 'target') return sayDue(figure.due, language);
  const period = sayPeriod(figure.period, language);
  if (metricOf(catalog, figure).flow) return period;
  return language === 'zh' ? `${period}末` : `end of ${period}`;
}

function sayMeasure(catalog: Catalog, measure: MeasureFact, language: Language): string {
  const region = regionName(catalog, measure.region, language);
  const statement = inLanguage(measure.statement, language);
  return language === 'zh' ? `${region}：${statement}` : `${region}: ${statement}`;
}

/** A plan in one line. @param dated false where its date stands in front already. */
export function sayPlan(
  catalog: Catalog,
  plan: PlanFact,
  language: Language,
  dated = true,
): string {
  const region = regionName(catalog, plan.region, language);
  const title = planTitle(plan, language);
  const facts = [
    sayPlanType(plan, language),
    dated ? sayAnnounced(plan, language) : null,
    sayCovered(plan.period, language),
  ].filter(Boolean);
  return language === 'zh'
    ? `${region}：${title}（${facts.join('，')}）`
    : `${region}: ${title} (${facts.join(', ')})`;
}

/** Beside the date of its announcement, the years that a plan is for: a bare year would read like another date. */
function sayCovered(period: Plan['period'], language: Language): string | null {
  const years = sayYears(period, language);
  if (period?.from == null || period.to == null || years === null) return years;
  if (language === 'en') return `for ${years}`;
  return period.from === period.to ? `${years}度` : years;
}

/** A plan's title; in Chinese its own in book marks where a source shows it, else our description without. */
export function planTitle({ title }: Plan, language: Language): string {
  const words = inLanguage(title, language);
  const isOwn = language === 'zh' && title.zhIs === 'official';
  return isOwn ? inBookMarks(words) : words;
}

/** When the plan appeared, or that no source tells. */
export function sayAnnounced(plan: Plan, language: Language): string {
  if (plan.announced === null) return language === 'zh' ? '发布日期不详' : 'date not known';
  const date = sayDate(plan.announced, language);
  return language === 'zh' ? `${date}发布` : `announced ${date}`;
}
