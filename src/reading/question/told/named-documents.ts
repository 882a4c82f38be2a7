// Which document some words name: the matter, the years and the kind of document that a title and its dates bear out.
import type { Catalog, PlanFact } from '../../../catalog/catalog.ts';
import { type NameKind, toKey } from '../../../catalog/names.ts';
import { mattersOf } from '../../../statements/required.ts';
import { statementsOf } from '../../../statements/statements.ts';
import { statedTokens, type Term } from '../../../statements/terms.ts';
import type { Asked } from '../asked/asked.ts';
import { withoutFrame } from '../asked/asked-of-document.ts';
import type { Slots } from '../slots/slots.ts';
import { nicknamesOf } from './nicknames.ts';

export interface NamedDocument {
  readonly plan: PlanFact;
  /** What share of the matter that the words name it speaks of, 0 to 1. */
  readonly matched: number;
  /** How much of its title stands in the words as it is, 0 to 1. */
  readonly literal: number;
  readonly worth: number;
}

/** The documents that the words name, of the regions that are meant, best first; none where no title bears the words out. */
export function namedDocuments({ slots, draft, context: { catalog } }: Asked): NamedDocument[] {
  const { regions, place } = draft;
  const among = catalog.plans({ regions });
  const words = wordsOf(slots, among, catalog);
  // "That plan", of no region: nothing says which.
  if (words.terms.length + regions.length === 0) return [];
  return among
    .filter((plan) => place === null || titleOf(plan, catalog).places.includes(place))
    .map((plan) => borneOut(plan, words, catalog))
    .filter(({ matched, isTitled }) => matched >= ENOUGH && isTitled)
    .sort((a, b) => b.worth - a.worth);
}

/** What the words say of a document that could tell it from another. */
export function termsOfDocument({ matter }: Pick<Slots, 'matter'>, catalog: Catalog): Term[] {
  return statementsOf(catalog).terms(withoutFrame(matter));
}

interface Words extends Pick<Slots, 'text' | 'times'> {
  readonly terms: readonly Term[];
  /** How much a term tells. */
  readonly worthOf: (terms: readonly Term[]) => number;
  /** Ids of what is named. */
  readonly named: ReadonlySet<string>;
}

function wordsOf(slots: Slots, among: readonly PlanFact[], catalog: Catalog): Words {
  const statements = statementsOf(catalog);
  const heard = (term: Term) => among.some((plan) => statements.speaksOf(plan, term));
  const terms = termsOfDocument(slots, catalog).filter(
    (term) => !/^\d/.test(term.tokens[0] ?? '') || heard(term),
  );
  const matters = new Set(mattersOf(terms).map(({ term }) => term));
  // Words that are no matter and that no document has may be a turn of phrase.
  const worths = new Map(
    terms.map((term) => {
      const counts = matters.has(term) || heard(term);
      return [term, statements.worth(term) * (counts ? 1 : TURN_OF_PHRASE)];
    }),
  );
  return {
    text: slots.text,
    times: slots.times,
    terms,
    worthOf: (some) => some.reduce((sum, term) => sum + (worths.get(term) ?? 0), 0),
    named: new Set(slots.names.flatMap((spot) => spot.named.map(({ id }) => id))),
  };
}

/** How well the document is what the words name. */
function borneOut(plan: PlanFact, words: Words, catalog: Catalog) {
  const { text, terms, worthOf } = words;
  const { tokens, runs, places } = titleOf(plan, catalog);
  const told = terms.filter((term) => statementsOf(catalog).speaksOf(plan, term));
  const titled = told.filter((term) => term.tokens.some((token) => tokens.has(token)));
  const isCalled = nicknamesOf(plan).some((name) => text.includes(name));
  const literal = isCalled ? 1 : Math.max(...runs.map((some) => shareIn(text, some)));
  const worth =
    (SOMETHING + worthOf(told) + worthOf(titled)) *
    (1 + literal) *
    fitOfKind(plan, text) *
    fitOfDates(plan, words) *
    (plan.region === NATION ? OF_THE_NATION : 1) *
    (places.every((place) => words.named.has(place)) ? 1 : OF_A_PART);
  return {
    plan,
    matched: isCalled || terms.length === 0 ? 1 : worthOf(told) / worthOf(terms),
    isTitled: titled.length > 0 || terms.length === 0 || literal >= BY_TITLE,
    literal,
    worth,
  };
}

const ENOUGH = 0.4;
const BY_TITLE = 0.3;
/** Words without any matter tell documents apart by their dates and kinds. */
const SOMETHING = 1;
const TURN_OF_PHRASE = 0.4;
/** A document of a city that the words do not name, beside those of its province. */
const OF_A_PART = 0.5;
const NATION = 'china';
/** With no region named, "the NEV plan" is the national one before others with the same words. */
const OF_THE_NATION = 1.2;

/** What documents of a kind are called. */
const CALLED: readonly (readonly [RegExp, (plan: PlanFact) => boolean])[] = [
  [/\b(opinions|guid(eline|ance)s?|views)\b|意见/, ({ type }) => type === 'opinions'],
  [/\b(regulations?|laws?|rules)\b|条例|法规/, ({ type }) => type === 'regulation'],
  [
    /\b(five year|fyp)\b|十[三四五]五/,
    (plan) => plan.type === 'five-year-plan' || isOfFiveYears(plan),
  ],
  [/\baction (plan|programme|scheme)\b|行动(计划|方案)/, ({ type }) => type === 'action-plan'],
  [/\bimplementation plan\b|实施方案/, ({ type }) => type === 'implementation-plan'],
  [/\bwork reports?\b|工作报告/, ({ type }) => type === 'work-report'],
  [/\bmeasures\b|若干(政策)?措施|条措施/, ({ type }) => type === 'measures'],
  [/\broadmap\b|路线图/, ({ title }) => /roadmap/i.test(title.en)],
  [/\b(three|3) year\b|三年/, ({ title }) => /three-year/i.test(title.en)],
];
const OF_KIND = 1.4;

/** "The five-year NEV plan" may be any document for five years. */
function isOfFiveYears({ period }: PlanFact): boolean {
  return period?.to != null && period.from !== null && period.to - period.from === 4;
}

/** "Roadmap 2.0". */
const VERSION = /\b\d\.0\b/;
const DRAFT = /\bdrafts?\b|征求意见|草案|意见稿/;

/** How well the document is of the kind that is named; who says nothing of a draft means what came of it. */
function fitOfKind(plan: PlanFact, text: string): number {
  const isDraft = /draft/i.test(plan.title.en);
  const asDraft = DRAFT.test(text) ? (isDraft ? OF_KIND : 1) : isDraft ? 1 / OF_KIND : 1;
  const [version] = VERSION.exec(text) ?? [];
  const asVersion =
    version === undefined ? 1 : plan.title.en.includes(version) ? OF_KIND : 1 / OF_KIND;
  return CALLED.reduce(
    (fit, [said, is]) => (said.test(text) && is(plan) ? fit * OF_KIND : fit),
    asDraft * asVersion,
  );
}

const YEAR = /(?<!\d)20\d\d(?!\d)/g;
const MONTH = /^\d{4}-\d\d$/;

/** How well its dates are those that are named: the years that it covers, the year or the month in which it appeared. */
function fitOfDates({ announced, period }: PlanFact, { text, times }: Words): number {
  const spoken = times.flatMap(({ from, to, relation }) => (relation === 'in' ? [from, to] : []));
  const years = new Set([...text.matchAll(YEAR)].map(([year]) => year).concat(spoken.map(String)));
  const [from, to] = [...years];
  if (from === undefined) return 1;
  const ends = [period?.from, period?.to].map(String);
  if (ends[0] === from && ends[1] === to) return BOTH_ENDS;
  const month = times.find((time) => MONTH.test(time.period ?? ''))?.period;
  if (month != null && announced?.startsWith(month)) return BOTH_ENDS;
  if ([...years].some((year) => announced?.startsWith(year))) return OF_YEAR;
  return ends.some((year) => years.has(year)) ? ONE_END : 1;
}

const BOTH_ENDS = 4;
const OF_YEAR = 2;
const ONE_END = 1.6;

interface Title {
  readonly tokens: ReadonlySet<string>;
  /** Two words of it, or three characters, side by side: in English and in Chinese. */
  readonly runs: readonly (readonly string[])[];
  /** Parts of its region that it names. */
  readonly places: readonly string[];
}

const PLACES: ReadonlySet<NameKind> = new Set(['place']);
const TITLES = new WeakMap<PlanFact, Title>();

function titleOf(plan: PlanFact, { names }: Catalog): Title {
  const known = TITLES.get(plan);
  if (known !== undefined) return known;
  const { en, zh } = plan.title;
  const { issuer } = plan;
  // A region is autonomous, its cars are not.
  const said = en.replace(/autonomous (?=region|prefecture)/i, '');
  const title = {
    tokens: statedTokens([said, zh ?? '', issuer.en, issuer.zh ?? '']),
    runs: runsOf(en, zh ?? ''),
    places: names.spot(toKey(en), PLACES).flatMap(({ named: [first] }) => first?.id ?? []),
  };
  TITLES.set(plan, title);
  return title;
}

function shareIn(text: string, runs: readonly string[]): number {
  return runs.filter((run) => text.includes(run)).length / Math.max(runs.length, 1);
}

function runsOf(en: string, zh: string): string[][] {
  const words = toKey(en)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2);
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  const chars = [...toKey(zh.replace(/（[^）]*）/g, ''))].join('');
  const triples = [...chars].slice(2).map((_, at) => chars.slice(at, at + 3));
  return [pairs, triples];
}
