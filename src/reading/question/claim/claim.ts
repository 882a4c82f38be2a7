// A sentence that claims figures → one query for each claim, with the figure that is claimed.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { ClaimedOutcome } from '../../../claimed-outcome.ts';
import type { ClaimedRevision } from '../../../claimed-revision.ts';
import type { Query, Question } from '../../../query.ts';
import type { Context } from '../asked/asked.ts';
import { hasData } from '../held/held.ts';
import { readQuestion } from '../read-question.ts';
import { readSlots, type Slots } from '../slots/slots.ts';
import { fitted, isOfElse, isOpenShare, isTold } from './claim-fit.ts';
import { ofEachCompany } from './claim-of-each.ts';
import { type Before, ofLikeSubject, onwards } from './claim-onwards.ts';
import { claimsFigure, partsOf, withFigures, withoutAsides, withTime } from './claim-parts.ts';
import { onSideOf } from './claim-side.ts';
import { sharedOut } from './claim-spread.ts';
import { withoutTail } from './claim-tail.ts';
import { figureClaimed, figuresClaimed } from './claimed-figure.ts';
import { gapClaimed } from './claimed-gap.ts';
import { multipleAlone, multipleOf } from './claimed-multiple.ts';
import { orderClaimed } from './claimed-order.ts';
import { outcomeClaimed, tellsOutcome } from './claimed-outcome.ts';
import { resultClaimed } from './claimed-result.ts';
import { revisionClaimed } from './claimed-revision.ts';
import { withoutSizes } from './claimed-threshold.ts';
import { isDenied } from './denied.ts';
import { documentClaimed } from './document-claim.ts';

export interface Claim {
  /** The words of the claim, as they stand in the sentence. */
  readonly words: string;
  /** What the figure is claimed of; null where the words do not tell. */
  readonly query: Query | null;
  /** The sentence says that it is not so. */
  readonly denied: boolean;
  /** False where the words name another metric than the one that is held: a like figure bears them out, another denies nothing. */
  readonly sure: boolean;
  /** Other figures that the words name for the same: none of them may be amiss. */
  readonly besides: readonly NonNullable<Question['bound']>[];
  /** What is said to have become of the goal that the query names; null where a figure is claimed. */
  readonly outcome: ClaimedOutcome | null;
  /** What is said to have become of the number of a goal, as `outcome`. */
  readonly revision: ClaimedRevision | null;
  /** Reads the words as a question whose answer is worked out: what they may claim as well. A second reading, for where the first tells nothing. */
  result(): Query | null;
  /** How large what is counted has to be: the fact must name the same size. */
  readonly sizes: readonly number[];
}

type Understood = Pick<Claim, 'query' | 'sure'>;

const NOT_UNDERSTOOD: Understood = { query: null, sure: false };

/** The claims of a sentence, one for each figure; parts that name no region or time take them from the part before. */
export function readClaims(words: string, context: Context): Claim[] {
  const whole = withoutAsides(words.replace(DATELINE, ''));
  const { words: sentence, sizes } = withoutSizes(whole, context.today);
  const said = (text: string) => readSlots(text, context.catalog, context.today);
  const parted = withoutTail(sentence, said);
  const claims = claimsOf(parted?.head ?? sentence, context);
  const last = parted === null ? [] : [{ words: parted.tail, ...NOT_UNDERSTOOD, ...PLAIN }];
  return [...claims, ...last].map((claim) => ({ ...claim, sizes }));
}

const PLAIN = {
  denied: false,
  besides: [],
  outcome: null,
  revision: null,
  result: () => null,
} as const;

function claimsOf(sentence: string, context: Context): Omit<Claim, 'sizes'>[] {
  const said = (words: string) => readSlots(words, context.catalog, context.today);
  const each = ofEachCompany(sentence, said(sentence));
  if (each !== null) return each.flatMap((one) => claimsOf(one, context));
  const only =
    documentClaimed(sentence, context) ?? orderClaimed(sentence, said(sentence), context);
  if (only !== null) return [{ words: sentence, query: only, sure: true, ...PLAIN }];
  const parts = withTime(withFigures(partsOf(sentence).slice(0, MOST_PARTS), said), said);
  const whole = understood(sentence, said(sentence), context, null);
  const revision = revisionClaimed(whole.query, said(sentence), context.catalog);
  if (revision !== null) return [{ words: sentence, ...whole, ...PLAIN, revision }];
  const shared = whole.query && sharedOut(whole.query, said(sentence), context.catalog);
  if (shared)
    return shared.map((query) => ({
      words: sentence,
      ...whole,
      query,
      ...PLAIN,
    }));
  const single = [
    asOutcome(sentence, said(sentence), null, context) ??
      withResult(claim(sentence, said(sentence), whole, context.catalog), '', context),
  ];
  if (parts.length < 2) return single;
  const claims: Omit<Claim, 'sizes'>[] = [];
  let before: Query | null = null;
  let level: Query | null = null;
  for (const { words, spoken: timed, slots } of parts) {
    const after: Query | null = before ?? whole.query;
    const gap: Query | null = before && gapClaimed({ before, level }, slots, context.catalog);
    const outcome: Omit<Claim, 'sizes'> | null = gap
      ? { words, ...NOT_UNDERSTOOD, ...PLAIN, result: () => gap }
      : asOutcome(words, slots, level, context);
    if (outcome !== null) {
      claims.push(outcome);
      level ??= outcome.query;
      before ??= outcome.query;
      continue;
    }
    const spoken = withCompany(timed, slots, after, context.catalog);
    const inThread: Context = { ...context, after };
    const alone: Understood = understood(
      spoken,
      slots,
      inThread,
      before === null ? null : { before, level },
    );
    const read: Understood = isOfNothing(alone, context.catalog)
      ? (underHead(sentence, timed, inThread) ??
        ofLikeSubject(before, words, slots, context.catalog) ??
        alone)
      : alone.query === null
        ? alone
        : { ...alone, query: onSideOf(before, alone.query) };
    if (read.query === null && isBare(slots)) continue;
    if (read.query !== null) before = read.query;
    if (read.query !== null && !isRelative(read.query, context.catalog)) level = read.query;
    const head = slots.regions.length > 0 ? '' : `${parts[0]?.words ?? ''}，`;
    claims.push(withResult(claim(words, slots, read, context.catalog), head, context));
  }
  // Pieces that mean nothing alone: the sentence is one claim.
  return claims.some(({ query }) => query !== null) ? claims : single;
}

/** "…, short of its goal": of the goal for what the part before is of. */
function asOutcome(
  words: string,
  slots: Slots,
  before: Query | null,
  context: Context,
): Omit<Claim, 'sizes'> | null {
  const found = outcomeClaimed(slots, before, context);
  if (found !== null) return { words, sure: true, ...PLAIN, ...found };
  // What became of a goal that is not held nobody can tell.
  return tellsOutcome(slots.text) ? { words, ...NOT_UNDERSTOOD, ...PLAIN } : null;
}

function withResult(
  claim: Omit<Claim, 'sizes'>,
  head: string,
  context: Context,
): Omit<Claim, 'sizes'> {
  const slots = () => readSlots(claim.words, context.catalog, context.today);
  return { ...claim, result: () => resultClaimed(slots(), head, context) };
}

/** More is no sentence. */
const MOST_PARTS = 24;

/** "HANGZHOU (Xinhua) —", 新华社杭州1月5日电: where it was written, not what it is about. */
const DATELINE =
  /^\s*(?:[A-Z][A-Z' ]{2,24}(?:,[^—–-]{0,24})?\s*(?:\([^)]{2,24}\))?\s*[—–-]+\s+|(?:据?(?:新华社|中新社|中新网|人民网|央视网?)[^，。]{0,12}电[，：:\s]*(?:[（(][^）)]{0,20}[）)])?))/;

/** "Three departments", "two steps": a number in passing, not a claim that was not understood. */
function isBare({ quantities, metric, regions }: Slots): boolean {
  const passing = quantities.every(({ kind }) => kind === 'plain' || kind === 'dollars');
  return metric.features.size === 0 && passing && regions.length === 0;
}

/** Nothing at all is held of what the part seems to claim. */
function isOfNothing({ query }: Understood, catalog: Catalog): boolean {
  if (query === null) return true;
  const metrics = query.metrics.flatMap((id) => catalog.metrics.get(id) ?? []);
  return !metrics.some((metric) => hasData(metric, query, catalog));
}

/** "Hydrogen goals for 2030: 70 stations, 30 billion yuan": the head says what each of the figures is of. */
const HEAD = /^([^:：,，]{2,40})[:：]/;

function underHead(sentence: string, words: string, context: Context): Understood | null {
  const head = HEAD.exec(sentence)?.[1];
  if (head === undefined || words.startsWith(head)) return null;
  if (claimsFigure(readSlots(head, context.catalog, context.today))) return null;
  const spoken = `${head} ${words}`;
  const read = understood(spoken, readSlots(spoken, context.catalog, context.today), context, null);
  return isOfNothing(read, context.catalog) ? null : read;
}

/** "(Total sales: 3.45 million)": of the company that the part before names. */
function withCompany(words: string, slots: Slots, after: Query | null, catalog: Catalog): string {
  const own = slots.companies.length + slots.regions.length > 0;
  const name = own ? undefined : catalog.companies.get(after?.company ?? '')?.names.en;
  return name === undefined ? words : `${name} ${words}`;
}

/** A share, a growth or a place: what a later part goes on from is what it is one of. */
function isRelative({ metrics }: Query, catalog: Catalog): boolean {
  const { unit } = catalog.metrics.get(metrics[0] ?? '') ?? {};
  return unit === 'percent' || unit === 'rank';
}

function claim(
  words: string,
  slots: Slots,
  read: Understood,
  catalog: Catalog,
): Omit<Claim, 'sizes'> {
  const metric = catalog.metrics.get(read.query?.metrics[0] ?? '');
  const figures = metric === undefined ? [] : figuresClaimed(metric, slots);
  const denied = isDenied(slots);
  // What is denied is told by the words that deny it, not by a figure.
  const sure = read.sure && (denied || !isOfElse(slots, read.query));
  return { words, ...PLAIN, ...read, sure, denied, besides: figures.slice(1) };
}

/** Only what a figure can be checked against: one metric; a choice of metrics is settled by whoever judges. */
function understood(
  words: string,
  slots: Slots,
  context: Context,
  earlier: Before | null,
): Understood {
  const { catalog } = context;
  const multiple = earlier === null ? null : multipleOf(earlier.level, slots, catalog);
  if (multiple !== null) return { query: multiple, sure: true };
  const further = earlier === null ? null : onwards(earlier, slots, catalog);
  if (further !== null) return { query: fitted(further, slots, catalog), sure: true };
  // "Sold 42,000 trucks" is not said of the trucks there are.
  if ((slots.metric.choices[0]?.cost ?? 0) > NAMED) return NOT_UNDERSTOOD;
  const reading = readQuestion(words, { ...context, claim: true });
  if ('query' in reading) {
    const query = ofMetricBefore(reading.query, slots, context);
    const { metrics, question } = query;
    const alone = multipleAlone(query, slots, catalog);
    if (alone !== null && question?.unheld === undefined) return { query: alone, sure: true };
    // Of what no fact is about no figure can be judged.
    return metrics.length > 0 && question?.unheld === undefined
      ? { query: fitted(query, slots, catalog), sure: !isOpenShare(slots) }
      : NOT_UNDERSTOOD;
  }
  if (reading.unanswerable.kind !== 'choices') return NOT_UNDERSTOOD;
  const [first, ...others] = reading.unanswerable.queries;
  const metrics = reading.unanswerable.queries.flatMap((query) => query.metrics);
  if (first === undefined || metrics.length === 0) return NOT_UNDERSTOOD;
  const query = fitted({ ...first, metrics: [...new Set(metrics)] }, slots, catalog);
  // Where the words name no metric, the nearest ones are a guess, unless the unit leaves one of them.
  const named = others.length > 0 && slots.metric.choices.length > 0;
  return { query, sure: named || isTold(query.metrics, catalog) };
}

/** "…, while Chongqing wants 20 by 2026": a region and a number alone are of what the part before is of. */
function ofMetricBefore(query: Query, slots: Slots, { after, catalog }: Context): Query {
  const { metric, topics, left } = slots;
  const named = query.metrics.length + metric.features.size + topics.length > 0 || left !== '';
  const [only, ...others] = (after?.metrics ?? []).flatMap((id) => catalog.metrics.get(id) ?? []);
  if (named || only === undefined || others.length > 0) return query;
  if (query.regions.length === 0 || figureClaimed(only, slots) === null) return query;
  return { ...query, command: 'figure', metrics: [only.id] };
}

const NAMED = 1.1;
