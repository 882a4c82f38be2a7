// The measures that a query asks for: all of a topic, or those that speak of a question's words, the best first.
import type { Catalog, MeasureFact } from '../catalog/catalog.ts';
import type { Query } from '../query.ts';
import { namesWhatIsAsked } from './named-outright.ts';
import { OF_ITS_CITY, reachOf } from './reach.ts';
import { areOfTopic, isOfOthers, mattersOf, type Required, requiredOf } from './required.ts';
import { type Statements, statementsOf, type Told } from './statements.ts';
import type { Term } from './terms.ts';
import { withoutMoney } from './wanted-money.ts';
import { asksNumber, numberFits } from './wanted-number.ts';

/**
 * For a question: the measures that speak of its words, those first that speak of the most. Where the words speak of nothing
 * but regions, companies and a topic, all of those; where they speak of what no measure does, none.
 */
export function measuresFor(query: Query, catalog: Catalog): MeasureFact[] {
  const { question } = query;
  if (question === undefined) return listed(query, catalog);
  const statements = statementsOf(catalog);
  const said = statements.terms(mattersIn(question.about ?? ''));
  if (isOpen(query) && question.asks === 'where') {
    const narrow = said.map((term) => narrowedMatter(term, statements));
    const found = speakingOf(narrow, query, catalog);
    if (found.length > 0) return found;
  }
  return speakingOf(said, query, catalog);
}

/** Those that speak of the terms. */
function speakingOf(terms: readonly Term[], query: Query, catalog: Catalog): MeasureFact[] {
  const { question, topic } = query;
  const about = question?.about ?? '';
  const statements = statementsOf(catalog);
  const isNamed = topic !== null || query.place !== null || query.company !== null;
  if (terms.length === 0)
    return isNamed
      ? listed(query, catalog)
          .filter((one) => numberFits(one, about) && namesWhatIsAsked(one, query, catalog))
          .sort((a, b) => yearsFit(b, about) - yearsFit(a, about))
      : [];
  if (isForTopic(query) && areOfTopic(terms, topic, catalog)) {
    const ofTopic = listed(query, catalog);
    if (ofTopic.length > 0) return ofTopic;
  }
  const ofReports = WORK_REPORT.test(about);
  const inReach = reachOf(query, catalog).filter(
    ({ measure }) => !ofReports || catalog.plan(measure.plan)?.type === 'work-report',
  );
  const near = new Map(inReach.map((one) => [one.measure, one.near]));
  const required = requiredOf(terms, query, catalog);
  const told = statements
    .rank(terms, [...near.keys()])
    .filter((one) => isEnough(one, near.get(one.statement) ?? 0, query, required, statements))
    .filter(({ statement }) => namesWhatIsAsked(statement, query, catalog));
  // "What does the work report say": all of it, where its words name nothing that it says.
  if (ofReports && told.length === 0 && query.regions.length > 0)
    return ofYear([...near.keys()], about, catalog);
  const ranked = byWorth(told, near, query);
  const least = (ranked[0]?.worth ?? 0) * BESIDE;
  return ranked.filter(({ worth }) => worth >= least).map(({ measure }) => measure);
}

function isOpen({ regions, place, company }: Query): boolean {
  return regions.length === 0 && place === null && company === null;
}

/** Put to all regions, a thing of its own is meant by its own name: robotaxis are not all that drives itself. */
function narrowedMatter(term: Term, statements: Statements): Term {
  return mattersOf([term]).length > 0 ? statements.narrowed(term) : term;
}

/** Those of the reports of the year that is named; of the last of them where none is. */
function ofYear(measures: readonly MeasureFact[], words: string, catalog: Catalog): MeasureFact[] {
  const yearOfPlan = ({ plan }: MeasureFact) => catalog.plan(plan)?.announced?.slice(0, 4) ?? '';
  const year = /\b20\d\d/.exec(words)?.[0] ?? measures.map(yearOfPlan).toSorted().at(-1);
  return measures.filter((one) => yearOfPlan(one) === year);
}

/** Measures are asked for as such, of regions: "steps on batteries". Where, who or what for is asked of some of them. */
function isForTopic({ regions, place, company, question }: Query): boolean {
  const ofRegions = regions.length > 0 && place === null && company === null;
  return ofRegions && question?.asks === 'list' && AS_SUCH.test(question.about ?? '');
}

const AS_SUCH =
  /措施|政策|举措|办法|方面|做了|动作|布局|\b(measures?|polic(y|ies)|steps|doing|done|anything|does .{1,40} do)\b/;

/** The words without those that only ask: which reports say it, what moves there are. */
export function mattersIn(about: string): string {
  return withoutMoney(about).replace(WORK_REPORT, ' ').replace(ONLY_ASKS, ' ');
}

const ONLY_ASKS = /有(什么|哪些|啥|何|没有)?(布局|动作|部署)/;

/** The yearly reports of governments, in which steps are named in a sentence each. */
export const WORK_REPORT = /\bwork reports?\b|\btwo sessions\b|工作报告|两会/;

/** The same measures, those first that speak of something that the question does. */
export function nearestFirst(
  measures: readonly MeasureFact[],
  { question }: Query,
  catalog: Catalog,
): MeasureFact[] {
  const statements = statementsOf(catalog);
  const told = statements.rank(statements.terms(question?.about ?? ''), measures);
  return [...new Set([...told.map(({ statement }) => statement), ...measures])];
}

/**
 * All of the regions, places, companies and topic; regions as they were asked for, within one as its file has them. Where
 * nothing is asked for but a company, those first that name it beside the fewest others.
 */
function listed(query: Query, catalog: Catalog): MeasureFact[] {
  const { regions, company, question } = query;
  const isOfCompany = company !== null && !question?.about;
  const rank = (id: string) => (regions.includes(id) ? regions.indexOf(id) : regions.length);
  const others = ({ companies }: MeasureFact) => (isOfCompany ? companies.length : 0);
  return catalog
    .measures(query)
    .sort((a, b) => rank(a.region) - rank(b.region) || others(a) - others(b));
}

function isEnough(
  { statement, matched }: Told<MeasureFact>,
  near: number,
  query: Query,
  required: Required,
  statements: Statements,
): boolean {
  const speaksOf = (term: Term) => statements.speaksOf(statement, term);
  if (!numberFits(statement, query.question?.about ?? '')) return false;
  // The number of a region is not that of one of its cities.
  if (near <= OF_ITS_CITY && asksNumber(query.question?.about ?? '')) return false;
  const beside = query.regions.length > 0 ? BESIDE_TOPIC : 1;
  const onTopic = statement.topic === query.topic || required.topic.some(speaksOf);
  if (required.topic.length > 0 && !onTopic && matched < beside) return false;
  if (!required.drives.every(speaksOf)) return false;
  if (matched < NEARLY_ALL && !isOfOthers(statement, required, statements)) return false;
  if (near < NEAR) return matched >= NEARLY_ALL;
  if (matched >= ALL_BUT_MONEY && query.company === null) return true;
  return matched >= leastOf(query) && required.matters.every(speaksOf);
}

/** What share of the words a measure must speak of. */
function leastOf({ company, place, question }: Query): number {
  if (HOW_MUCH.test(question?.about ?? '')) return ENOUGH_FOR_NUMBER;
  return company === null && place !== null ? ENOUGH_OF_PLACE : ENOUGH;
}

const ENOUGH = 0.5;
/** Less of one that names the place that was asked of; more where a number is asked for, which the words around it must fit. */
const ENOUGH_OF_PLACE = 0.35;
const ENOUGH_FOR_NUMBER = 0.6;
const HOW_MUCH = /\bhow (much|many)\b|多少|(?<!哪)几/;
/** One that says nothing of money, where money is asked for, must speak of all the rest. */
const ALL_BUT_MONEY = 0.6;
/** One that is not of the regions that were named, nor of a part of them, must speak of nearly all. */
const NEAR = 0.6;
const NEARLY_ALL = 0.75;

/** The years that the words name; a measure that tells of all of them is meant before one of other years. */
function yearsFit({ statement: { en } }: MeasureFact, about: string): number {
  const years = about.match(YEARS) ?? [];
  return years.length > 0 && years.every((year) => en.includes(year)) ? OF_ITS_YEAR : 1;
}

const YEARS = /(?:19|20)\d\d/g;
const OF_ITS_YEAR = 1.5;

function byWorth(
  told: readonly Told<MeasureFact>[],
  near: ReadonlyMap<MeasureFact, number>,
  query: Query,
): { measure: MeasureFact; worth: number }[] {
  const best = told[0]?.score ?? 0;
  const most = Math.max(0, ...told.map(({ matched }) => matched));
  return told
    .map(({ statement, score, matched }) => {
      const ofTopic = statement.topic === query.topic ? best * OF_TOPIC : 0;
      const fit =
        fitOf(statement, query, matched >= most * NEARLY_AS_MUCH) *
        yearsFit(statement, query.question?.about ?? '');
      const worth = (score * (1 + matched) + ofTopic) * (near.get(statement) ?? 0) * fit;
      return { measure: statement, worth };
    })
    .sort((a, b) => b.worth - a.worth);
}

/** How well the measure fits what is asked for: several regions at once, and where something is. */
function fitOf(
  { region, cities, companies }: MeasureFact,
  { regions, question }: Query,
  speaksOfAll: boolean,
): number {
  const named = regions.filter((id) => id === region || cities.includes(id)).length;
  const asksWhere = speaksOfAll && question?.asks === 'where' && regions.includes(region);
  const places = asksWhere ? Math.min(MANY, cities.length) : 0;
  const asksWho = speaksOfAll && WHICH_COMPANIES.test(question?.about ?? '');
  const makers = asksWho ? Math.min(MANY, companies.length) : 0;
  return (1 + NAMED_TOO * Math.max(0, named - 1)) * (1 + NAMES_ONE * (places + makers));
}

/** What the right topic is worth beside the words, as a part of the best score. */
const OF_TOPIC = 0.5;
const NAMED_TOO = 0.3;
/** "Where" wants the measures that name cities, "which makers" those that name companies, and many of them. */
const NAMES_ONE = 0.4;
const WHICH_COMPANIES =
  /\b(who|which) (makes?|builds?|supplies|supply|produces?)\b|\b(which|what|list of( the)?|name the) ([a-z]+ )?(companies|firms|makers|car ?makers|auto ?makers|brands|suppliers|manufacturers)\b|(哪些|哪几家|哪家|什么).{0,8}(企业|公司|车企|厂商|厂家|品牌|供应商)|谁在?(造|生产|供应|制造)/;
const MANY = 4;
/** What speaks of less than so much of what the best does is no better for naming cities. */
const NEARLY_AS_MUCH = 0.58;
/** What speaks of so much is meant, though the topic was touched by a word. */
const BESIDE_TOPIC = 0.65;
/** What stands beside the best measure speaks of nearly as much. */
const BESIDE = 0.4;
