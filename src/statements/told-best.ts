// The measure that answers a query first, and how much of the question's words it tells.
import type { Catalog, MeasureFact } from '../catalog/catalog.ts';
import type { Query } from '../query.ts';
import { mattersIn, measuresFor } from './asked-measures.ts';
import { PLAIN_CHINESE, PLAIN_ENGLISH } from './plain-words.ts';
import { statementsOf } from './statements.ts';

export interface BestTold {
  /** Null where no measure answers. */
  readonly measure: MeasureFact | null;
  /** What share of what the words tell it speaks of, 0 to 1. */
  readonly share: number;
  /** The same of words that tell too little for a share. */
  readonly matched: number;
  /** How much the words tell that it is asked by: the rarer, the more. */
  readonly worth: number;
  /** All that answer, this one first. */
  readonly found: readonly MeasureFact[];
  /** Whether it speaks of all that the words do; not of words that tell nothing. */
  speaksOf(words: string): boolean;
}

/** The measure that leads the answer to a question in words. */
export function toldBest(query: Query, catalog: Catalog): BestTold {
  const found = measuresFor(query, catalog);
  const [measure] = found;
  if (measure === undefined)
    return { measure: null, share: 0, matched: 0, worth: 0, found, speaksOf: () => false };
  const statements = statementsOf(catalog);
  const terms = statements.terms(mattersIn(query.question?.about ?? ''));
  const [told] = statements.rank(terms, [measure]);
  const speaksOf = (words: string) => {
    const named = statements.terms(words);
    const unread = [...words].map((one, at) =>
      named.some(({ start, end }) => at >= start && at < end) ? ' ' : one,
    );
    return isPlain(unread.join('')) && named.every((term) => statements.speaksOf(measure, term));
  };
  const matched = told?.matched ?? 0;
  const worth = statements.worthOf(terms);
  const share = worth < LEAST_WORDS ? 0 : matched;
  return { measure, share, matched, worth, found, speaksOf };
}

/** One common word is told by chance. */
const LEAST_WORDS = 2.5;

/** Nothing is left but words that tell nothing. */
function isPlain(words: string): boolean {
  return words
    .split(/\s+/)
    .every((word) => word === '' || PLAIN_ENGLISH.has(word) || isPlainHan(word));
}

/** Nothing but plain words one after another: 必须用; single characters alone may be a name, 三元. */
function isPlainHan(run: string): boolean {
  let at = 0;
  let longest = 0;
  while (at < run.length) {
    const plain = PLAIN_CHINESE.find((word) => run.startsWith(word, at));
    if (plain === undefined) return false;
    at += plain.length;
    longest = Math.max(longest, plain.length);
  }
  return longest > 1 || run.length === 1;
}
