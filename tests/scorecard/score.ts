// One question and what was answered → a mark. Pure: no bot, no clock, so that the baselines are marked by the same rules.
import type { Metric } from '../../src/catalog/schema.ts';
import type { ExchangeRecord } from '../../src/record.ts';
import type { Question } from './question.ts';

export interface Mark {
  readonly mark: 'right' | 'wrong' | 'silent';
  /** Right to answer nothing, but for another reason than the expected one. */
  readonly otherReason: boolean;
  /** What is amiss, for --wrong; empty where nothing is. */
  readonly why: string;
}

type FactRecord = ExchangeRecord['facts'][number];

type Shown = Pick<
  FactRecord,
  'id' | 'kind' | 'region' | 'metric' | 'value' | 'place' | 'scope' | 'company'
>;

/** As much of an exchange's record as a mark depends on. */
export type Answered = Pick<ExchangeRecord, 'status' | 'reason' | 'claim' | 'text'> & {
  readonly facts: readonly Shown[];
};

export type Metrics = ReadonlyMap<string, Pick<Metric, 'names'>>;

const RIGHT: Mark = { mark: 'right', otherReason: false, why: '' };

/** Marks one answer. `metrics` are those of the catalog, for definitions. */
export function score(question: Question, answer: Answered, metrics: Metrics): Mark {
  if (question.status !== 'answered') return scoreSilence(question, answer);
  if (answer.status !== 'answered')
    return { mark: 'silent', otherReason: false, why: `${answer.status}, ${answer.reason}` };
  const amiss =
    question.kind === 'definition' && question.facts.length === 0
      ? amissInDefinition(question, answer, metrics)
      : (amissInFacts(question, answer.facts) ??
        amissInValue(question, answer) ??
        amissInClaim(question, answer));
  return amiss === null ? RIGHT : wrong(amiss);
}

function wrong(why: string): Mark {
  return { mark: 'wrong', otherReason: false, why };
}

/** Nothing or a question back is expected. */
function scoreSilence(question: Question, answer: Answered): Mark {
  const amiss = amissInClaim(question, answer);
  if (answer.status === 'answered') {
    const saysNotStated = question.claim === 'not-stated' && amiss === null;
    const showsReadings =
      question.status === 'unclear' && leadsWithTwoReadings(question, answer.facts);
    return saysNotStated || showsReadings ? RIGHT : wrong('answered what has no one answer');
  }
  if (amiss !== null && answer.claim !== undefined) return wrong(amiss);
  return answer.reason === question.reason
    ? RIGHT
    : { mark: 'right', otherReason: true, why: `for the reason ${answer.reason}` };
}

/** The facts that lead are accepted ones, and they differ in what they are about, not only in their source. */
function leadsWithTwoReadings({ accept }: Question, facts: readonly Shown[]): boolean {
  const end = facts.findIndex(({ id }) => !accept.includes(id));
  const leading = end < 0 ? facts : facts.slice(0, end);
  const readings = leading.map(({ kind, region, metric, place, scope, company }) =>
    [kind, region, metric, place, scope, company].join('|'),
  );
  return new Set(readings).size >= 2;
}

/** Ids may stand this far down even where fewer are asked for. */
const LEAST_ROOM = 3;

function amissInFacts({ facts, accept, never }: Question, shown: readonly Shown[]): string | null {
  // What the bot works out stands beside the facts, and has no id that a question could name.
  const ids = shown.filter(({ kind }) => kind !== 'derived').map(({ id }) => id);
  const [first] = ids;
  if (first === undefined) return 'no fact shown';
  if (never.includes(first)) return `leads with ${first}, which must not`;
  if (!facts.includes(first) && !accept.includes(first)) return `leads with ${first}`;
  const room = Math.max(facts.length + accept.length, LEAST_ROOM);
  const leading = ids.filter((id) => !accept.includes(id)).slice(0, room);
  const missing = facts.filter((id) => !leading.includes(id));
  return missing.length === 0 ? null : `without ${missing.join(', ')}`;
}

function amissInValue({ value, kind }: Question, { facts, text }: Answered): string | null {
  if (value === null) return null;
  const derived = facts.filter((fact) => fact.kind === 'derived').map((fact) => fact.value);
  // "A is 10 lower" and "−10" are the same difference; the sign of a growth is half of the answer.
  const same = (found: number) =>
    kind === 'difference' ? near(Math.abs(found), Math.abs(value)) : near(found, value);
  if (derived.length > 0)
    return derived.some((one) => typeof one === 'number' && same(one))
      ? null
      : `works out ${derived.join(', ')}, not ${value}`;
  return numbersIn(text).some((found) => near(found, Math.abs(value)))
    ? null
    : `the number ${value} is not in the text`;
}

const TOLERANCE = 0.005;

function near(found: number, expected: number): boolean {
  return Math.abs(found - expected) <= Math.abs(expected) * TOLERANCE;
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};
const NUMBER =
  /(?<![\d.])(\d[\d,]*(?:\.\d+)?)(?:\s*(thousand|million|billion|trillion|万亿|百万|千万|亿|万|千(?![瓦克米])))?/g;
const CITES = /\[\d[^\]]*\]/g;
/** From here on a reply lists its sources and what to ask next: their numbers answer nothing. */
const BACK_MATTER = /\n\n(Sources|来源)\n[\s\S]*$/;

/** The numbers that a reply's plain text states, magnitudes worked in, without those of citations. */
export function numbersIn(text: string): number[] {
  const body = text.replace(BACK_MATTER, '').replace(CITES, '');
  return [...body.matchAll(NUMBER)].map(
    ([, digits = '', magnitude = '']) =>
      Number(digits.replaceAll(',', '')) * (MAGNITUDES[magnitude] ?? 1),
  );
}

function amissInClaim({ claim }: Question, answer: Answered): string | null {
  if (claim === null || answer.claim === claim) return null;
  return `judged ${answer.claim ?? 'not at all'}, not ${claim}`;
}

function amissInDefinition(
  question: Question,
  { text }: Answered,
  metrics: Metrics,
): string | null {
  const said = text.toLowerCase();
  const missing = definedMetrics(question, metrics).filter((id) => {
    const names = metrics.get(id)?.names;
    return (
      names !== undefined && ![names.en, names.zh].some((name) => said.includes(name.toLowerCase()))
    );
  });
  return missing.length === 0 ? null : `does not name ${missing.join(', ')}`;
}

const IDS_AFTER_METRIC = /\bmetrics?\s+([a-z0-9-]+(?:(?:,\s*(?:and\s+)?|\s+and\s+)[a-z0-9-]+)*)/g;

/** The metrics that a definition is about, told in its `why`: "metrics nev-stock and nev-sales". */
export function definedMetrics({ why }: Question, metrics: Metrics): string[] {
  return [...why.matchAll(IDS_AFTER_METRIC)]
    .flatMap(([, list = '']) => list.split(/,\s*|\s+/))
    .filter((id) => metrics.has(id));
}

export interface Citations {
  readonly shown: number;
  readonly cited: number;
}

/** How many facts of an answer are shown, and how many of them name a source and the place in it. */
export function citationsOf({ facts }: Pick<ExchangeRecord, 'facts'>): Citations {
  return { shown: facts.length, cited: facts.filter(isCited).length };
}

function isCited({ kind, sources }: FactRecord): boolean {
  const asAWhole = kind === 'plan' || kind === 'derived';
  return sources.some(({ locator }) => asAWhole || locator !== null);
}
