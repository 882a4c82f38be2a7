// plans [regions] [years]: the documents, newest first.
import { type Cited, cite } from '../answer.ts';
import type { Catalog, PlanFact } from '../catalog/catalog.ts';
import { searchIndexOf } from '../catalog/search.ts';
import { defineCommand, type Scribe } from '../command.ts';
import { figuresOf } from '../figures.ts';
import type { Query } from '../query.ts';
import { aspectOf } from '../reading/question/asked/asked-of-document.ts';
import { lineList } from '../replies/fact-lists.ts';
import { type PlanLead, planLine } from '../replies/plan-lines.ts';
import { placeNotice } from '../replies/queries.ts';
import type { Block } from '../reply.ts';
import { mattersOf } from '../statements/required.ts';
import { statementsOf, type Told } from '../statements/statements.ts';

const LINES_A_PAGE = 8;
const NEAREST = 5;

export const plans = defineCommand<readonly Cited<PlanFact>[]>({
  name: 'plans',
  cues: { en: ['plan', 'documents'], zh: ['规划', '计划', '文件'] },
  summary: {
    en: 'the documents: issuer, date, period, what each replaced',
    zh: '规划文件：发布机关、日期、期限、取代了哪份文件',
  },
  options: [
    { kind: 'regions', required: false },
    { kind: 'years', required: false },
  ],
  examples: {
    en: ['plans shanghai', 'plans jiangsu 2021', 'plans hainan 2025'],
    zh: ['规划 上海', '规划 江苏 2021', '规划 海南 2025'],
  },

  answer(query, { catalog, today }) {
    const found = askedFor(query, catalog, today);
    if (found.length === 0) {
      const others =
        query.regions.length === 0
          ? []
          : catalog.plans({ regions: query.regions }).sort(newestFirst);
      return {
        status: 'nothing',
        reason: 'no-such-fact',
        nearest: others.slice(0, NEAREST).map((plan) => cite(catalog, plan)),
      };
    }
    const cited = found.map((plan) => cite(catalog, plan));
    return { status: 'answered', facts: cited, found: cited };
  },

  reply({ found }, query, scribe) {
    const lead = leadOf(query);
    const list = {
      title: { en: 'Plans', zh: '规划' },
      other: { en: 'targets', zh: '目标' },
      rowsAPage: LINES_A_PAGE,
      above: [
        ...placeNotice(query, scribe),
        ...(query.question?.asks === 'count' ? [counted(found.length, scribe)] : []),
      ],
      ...(lead === null ? {} : { line: (plan: Cited<PlanFact>) => planLine(plan, lead, scribe) }),
    };
    return lineList(list, found, query, scribe);
  },
});

/** Those that the words named when they were read; else those of the targets that were spoken of, or of the words. */
function askedFor(query: Query, catalog: Catalog, today: string): PlanFact[] {
  if (query.plans !== undefined) return query.plans.flatMap((id) => catalog.plan(id) ?? []);
  const ofTargets = plansOfTargets(query, catalog, today);
  if (ofTargets.length > 0) return ofTargets;
  const listed = runningOut(
    catalog.plans(query).filter((plan) => isOfYear(plan, query)),
    query,
  );
  return inOrder(byWords(listed.sort(newestFirst), query, catalog), query);
}

/** "Who issued that?", after a question for a target: the plans that its targets stand in. */
function plansOfTargets(query: Query, catalog: Catalog, today: string): PlanFact[] {
  if (query.metrics.length === 0) return [];
  const { targets } = figuresOf(query, catalog, today);
  const plans = targets.flatMap(({ plan }) => catalog.plan(plan) ?? []);
  return [...new Set(plans)];
}

const ANNOUNCED = /\b(published|released|announced|issued|came out)\b|发布|出台|印发|公布/;

/** "Published in 2023": the year of the announcement, not one that the plan covers. */
function isOfYear({ announced }: PlanFact, { question, from, to }: Query): boolean {
  if (from === null || to === null || !ANNOUNCED.test(question?.about ?? '')) return true;
  const year = Number((announced ?? '').slice(0, 4));
  return year >= from && year <= to;
}

/** "Which plans expire in 2025": those whose period ends then, where any does. */
function runningOut(list: PlanFact[], { question }: Query): PlanFact[] {
  const words = question?.about ?? '';
  const years = yearsIn(words);
  if (!EXPIRY.test(words) || years.length === 0) return list;
  // A report of one year runs out with it, which nobody asks about.
  const ending = list.filter(
    ({ period }) => years.includes(String(period?.to ?? '')) && period?.from !== period?.to,
  );
  return ending.length > 0 ? ending : list;
}

function yearsIn(words: string): string[] {
  return [...words.matchAll(/(?:19|20)\d\d/g)].map(([year]) => year);
}

/** What a question wants to know of a plan stands first in its line. */
function leadOf({ question }: Query): PlanLead | null {
  if (question?.asks === 'who') return 'issuer';
  if (question?.asks !== 'when') return null;
  const words = question.about ?? '';
  return EXPIRY.test(words) || aspectOf(words) === 'period' ? 'end' : 'announced';
}

function counted(many: number, { say }: Scribe): Block {
  const text = say({
    en: many === 1 ? 'One document is held:' : `${many} documents are held:`,
    zh: `共收录${many}份文件：`,
  });
  return { type: 'text', text };
}

/** "Who issued the charging plan?": the plans that speak of the question's words; all of the region's where it names none. */
function byWords(all: PlanFact[], query: Query, catalog: Catalog): PlanFact[] {
  const asks = query.question?.asks;
  const words = query.question?.about ?? '';
  if (asks === 'list' && query.topic !== null) return bestFirst(all, words, catalog);
  if (asks !== 'who' && asks !== 'when') return all;
  const ofPeriod = all.filter((plan) => runsOver(plan, words));
  const list = ofPeriod.length > 0 ? ofPeriod : all;
  const years = yearsIn(words);
  const statements = statementsOf(catalog);
  const terms = statements.terms(words);
  const unheard = mattersOf(terms).some(
    ({ term, topics }) =>
      !all.some(
        (plan) =>
          statements.speaksOf(plan, term) || topics.some((topic) => plan.topics.includes(topic)),
      ),
  );
  if (unheard) return [];
  const hits = searchIndexOf(catalog).search(words);
  const found = new Map(hits.map(({ fact, score }) => [fact.id, score / (hits[0]?.score ?? 1)]));
  const worth = ({ statement, score, matched }: Told<PlanFact>) =>
    (score / best + (found.get(statement.id) ?? 0)) *
    matched *
    (EXPIRY.test(words) ? 1 - OLDER * (list.indexOf(statement) / list.length) : 1) *
    (years.some((year) => datesOf(statement).includes(year)) ? YEAR_NAMED : 1) *
    (query.regions.length === 0 && statement.region === NATION ? OF_THE_NATION : 1);
  const told = statements.rank(terms, list);
  const best = told[0]?.score ?? 1;
  const ranked = told
    .filter(({ matched }) => matched >= ENOUGH)
    .map((one) => ({ plan: one.statement, worth: worth(one) }))
    .sort((a, b) => b.worth - a.worth);
  if (ranked.length > 0) return ranked.slice(0, MOST_BY_WORDS).map(({ plan }) => plan);
  const ofYear = list.filter((plan) => years.some((year) => datesOf(plan).includes(year)));
  return ofYear.length > 0 ? ofYear : list;
}

/** All of them, those first that speak most of the words. */
function bestFirst(list: readonly PlanFact[], words: string, catalog: Catalog): PlanFact[] {
  const statements = statementsOf(catalog);
  const told = statements.rank(statements.terms(words), list).map(({ statement }) => statement);
  return [...new Set([...told, ...list])];
}

/** "The plan for 2021-2035": the first and the last year of the document are named, as in its title. */
function runsOver({ period }: PlanFact, words: string): boolean {
  const [from, to, ...more] = yearsIn(words);
  if (from === undefined || to === undefined || more.length > 0) return false;
  return String(period?.from) === from && String(period?.to) === to;
}

const MOST_BY_WORDS = 3;
/** What runs out is the newest; the oldest of the list has run out. */
const EXPIRY =
  /\bexpir|\bhow long\b|\buntil when\b|\b(run(s)?|ran) (out|until)\b|\bplans? (that )?ends?\b|到期|截止|期满|管到/;
const OLDER = 0.25;
/** What share of the words a plan must speak of. */
const ENOUGH = 0.4;
/** A plan whose year the question names is meant before others with the same words. */
const YEAR_NAMED = 2;
/** With no region named, "the NEV plan" is the national one before others with the same words. */
const OF_THE_NATION = 1.5;
const NATION = 'china';

function datesOf({ announced, period }: PlanFact): string {
  return [announced, period?.from, period?.to].join(' ');
}

/** "The earliest?": those whose date is known, the oldest first, before the others. */
function inOrder(list: PlanFact[], { question }: Query): PlanFact[] {
  if (question?.asks !== 'earlier') return list;
  const dated = list.filter(({ announced }) => announced !== null);
  return [...dated.toReversed(), ...list.filter(({ announced }) => announced === null)];
}

/** By announcement; plans whose date no source tells come last. */
function newestFirst(a: PlanFact, b: PlanFact): number {
  const [left, right] = [a.announced ?? '', b.announced ?? ''];
  if (left === right) return 0;
  return left < right ? 1 : -1;
}
