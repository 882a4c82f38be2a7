// A claim that no figure settles may be what a measure tells in words: "Beijing wants two computing clusters of 10,000 cards". It matches
// where a measure of each region that is named has nearly all of its words and all of its numbers and years; else nothing is said of it.
import type { ClaimVerdict } from './answer.ts';
import type { Catalog, FigureFact, MeasureFact } from './catalog/catalog.ts';
import type { JudgedClaim } from './judged-claim.ts';
import { reachOf } from './statements/reach.ts';
import { type Statements, statementsOf } from './statements/statements.ts';
import type { Term } from './statements/terms.ts';

/** What a sentence claims, taken apart. */
export interface ToldClaim {
  /** What it is about, without names and times. */
  readonly words: string;
  /** Of these, what names no metric. */
  readonly beside: string;
  readonly regions: readonly string[];
  readonly place: string | null;
  readonly company: string | null;
  readonly numbers: readonly number[];
  readonly years: readonly number[];
  /** Says that something is not so. */
  readonly denies: boolean;
}

/** How a text's numbers are read; handed in, since reading stands above. */
export type NumbersIn = (text: string) => readonly number[];

export interface JudgedTelling extends JudgedClaim {
  readonly verdict: ClaimVerdict;
  /** The measures have the subject and more of the words than any figure of the regions. */
  readonly closer: boolean;
}

/** A measure that may be what is claimed. */
interface Telling {
  readonly measure: MeasureFact;
  /** What share of the words it has. */
  readonly share: number;
  /** It has a matter that goes by a name of its own and that few measures have. */
  readonly named: boolean;
}

/** So much of the words a measure must have, where numbers are claimed as well and where words are all there is. */
const WITH_NUMBERS = 0.6;
const BY_WORDS = 0.7;
/** Of what has no name of its own nearly all of the words. */
const ALL = 0.9;
/** So few statements speak of a rare matter, and so much tells another rare word. */
const FEW = 20;
const RARE = 3.6;
/** What a city does its province may have done; what lies further off it has not. */
const NEAR = 0.9;

const NOT_STATED: JudgedTelling = { verdict: 'not-stated', facts: [], closer: false };

/** Judges a claim by what measures tell. Never says that a claim without numbers differs: other words are no other facts. */
export function judgeTold(claim: ToldClaim, catalog: Catalog, numbersIn: NumbersIn): JudgedTelling {
  const terms = statementsOf(catalog).terms(claim.words);
  if (claim.denies || terms.length === 0) return NOT_STATED;
  const wheres = claim.regions.length > 0 ? claim.regions.map((region) => [region]) : [[]];
  const told = wheres.map((regions) => tellingsOf(claim, terms, regions, catalog));
  // "Guangzhou, Shenzhen and Zhaoqing are key cities": one sentence may tell it of all of them.
  const ofAll = told[0]?.find(
    (one) =>
      !claim.regions.includes(one.measure.region) && told.every((some) => isAmong(one, some)),
  );
  const tellings =
    ofAll !== undefined && wheres.length > 1
      ? [ofAll]
      : told.map((some) => bestOf(some, claim, catalog, numbersIn));
  const found = tellings.filter((telling) => telling !== undefined);
  if (found.length < tellings.length) return NOT_STATED;
  const facts = [...new Set(found.map(({ measure }) => measure))];
  const closer = isCloser(claim, terms, found, catalog);
  if (facts.every((fact) => hasNumbers(claim, fact, catalog, numbersIn)))
    return { verdict: 'matches', facts, closer };
  return wheres.length === 1 ? { verdict: 'differs', facts, closer } : NOT_STATED;
}

function isCloser(
  { regions, place, company }: ToldClaim,
  terms: readonly Term[],
  tellings: readonly Telling[],
  catalog: Catalog,
): boolean {
  if (!tellings.every(({ named }) => named)) return false;
  const where = { regions, place, company };
  const statements = statementsOf(catalog);
  const figures = [...catalog.targets(where), ...catalog.actuals(where)];
  const shares = figures.map((one) => statements.shareOf(terms, textsOf(one, catalog)));
  return Math.max(0, ...shares) < Math.min(...tellings.map(({ share }) => share));
}

function textsOf({ metric, label, scope }: FigureFact, { metrics }: Catalog): string[] {
  return [metrics.get(metric)?.names, label, scope].flatMap((text) =>
    text === undefined ? [] : [text.en, text.zh],
  );
}

function isAmong({ measure }: Telling, others: readonly Telling[]): boolean {
  return others.some((other) => other.measure === measure);
}

/** Of several measures that tell what is claimed the one that has its numbers. */
function bestOf(
  tellings: readonly Telling[],
  claim: ToldClaim,
  catalog: Catalog,
  numbersIn: NumbersIn,
): Telling | undefined {
  const numbered = tellings.filter(
    ({ measure }) => claim.numbers.length === 0 || numbersIn(bothTexts(measure)).length > 0,
  );
  const same = numbered.find(({ measure }) => hasNumbers(claim, measure, catalog, numbersIn));
  return same ?? numbered[0];
}

/** The measures of these regions that tell what is claimed, the best first. */
function tellingsOf(
  claim: ToldClaim,
  terms: readonly Term[],
  regions: string[],
  catalog: Catalog,
): Telling[] {
  const { place, company } = claim;
  const statements = statementsOf(catalog);
  const beside = statements.terms(claim.beside);
  const where = { regions, place, company };
  const reached = reachOf(where, catalog).filter(({ near }) => near >= NEAR);
  const own = reached.filter(({ near }) => near === 1).map(({ measure }) => measure);
  const beyond = reached.filter(({ near }) => near < 1).map(({ measure }) => measure);
  return [...statements.rank(terms, own), ...statements.rank(terms, beyond)]
    .map(({ statement, matched }): Telling => {
      const named = isNamed(beside, statement, statements);
      return { measure: statement, share: matched, named };
    })
    .filter((telling) => isEnough(telling, claim, regions))
    .filter(({ measure }) => isOfYears(claim, measure, catalog));
}

function isEnough(
  { share, named }: Telling,
  { numbers, company }: ToldClaim,
  regions: readonly string[],
): boolean {
  if (regions.length === 0 && company === null && !named) return false;
  if (!named) return share >= ALL;
  return share >= (numbers.length > 0 ? WITH_NUMBERS : BY_WORDS);
}

function isNamed(terms: readonly Term[], measure: MeasureFact, statements: Statements): boolean {
  const isRare = (term: Term) =>
    statements.isRareMatter(term, FEW) || (term.share === 1 && statements.worth(term) >= RARE);
  return terms.some((term) => isRare(term) && statements.speaksOf(measure, term));
}

function hasNumbers(
  { numbers, words }: ToldClaim,
  measure: MeasureFact,
  catalog: Catalog,
  numbersIn: NumbersIn,
): boolean {
  const stated = new Set(numbersIn(bothTexts(measure)));
  if (!numbers.every((number) => stated.has(number))) return false;
  // "Phosphate first, lithium third": of several numbers the one that stands by the claim's words.
  const [number] = numbers;
  if (number === undefined || numbers.length > 1 || stated.size < 2) return true;
  return TEXTS.some((language) =>
    nearestParts(words, measure.statement[language], statementsOf(catalog)).some((part) =>
      numbersIn(part).includes(number),
    ),
  );
}

const TEXTS = ['en', 'zh'] as const;
const PARTS = /[,;，；、。]|\band\b/;

/** The parts of a sentence that have the most of the words; none where none has any. */
function nearestParts(words: string, sentence: string, statements: Statements): string[] {
  const terms = statements.terms(words);
  const parts = sentence
    .split(PARTS)
    .map((part) => ({ part, has: statements.shareOf(terms, [part]) }));
  const most = Math.max(...parts.map(({ has }) => has));
  return most === 0 ? [] : parts.filter(({ has }) => has === most).map(({ part }) => part);
}

function bothTexts({ statement: { en, zh } }: MeasureFact): string {
  return `${en}\n${zh}`;
}

/** A year that is claimed stands in the measure or is one of its plan or its source. */
function isOfYears({ years }: ToldClaim, measure: MeasureFact, catalog: Catalog): boolean {
  if (years.length === 0) return true;
  const plan = catalog.plan(measure.plan);
  const known = [
    ...(bothTexts(measure).match(/(?:19|20)\d\d/g) ?? []),
    plan?.announced?.slice(0, 4),
    plan?.period?.from,
    plan?.period?.to,
    catalog.sources.get(measure.source)?.published?.slice(0, 4),
  ].map(String);
  return years.every((year) => known.includes(String(year)));
}
