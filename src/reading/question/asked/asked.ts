// What a question says once its words are spotted, and what a question can come to: the values that the stages hand on.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Named } from '../../../catalog/names.ts';
import type { CommandName, Query, Question } from '../../../query.ts';
import type { Slots } from '../slots/slots.ts';

/** Why a question has no Query. */
export type Unanswerable =
  | { readonly kind: 'elsewhere'; readonly place: string }
  | { readonly kind: 'outside' }
  /** Names neither region nor metric that is known. */
  | { readonly kind: 'no-subject'; readonly words: string }
  /** No question at all: thanks, or who the bot is. */
  | { readonly kind: 'talk'; readonly of: 'self' | 'thanks' }
  /** Looks like a region's name and is none: what the question comes to with each name that it may be. */
  | { readonly kind: 'misspelt'; readonly words: string; readonly queries: readonly Query[] }
  | { readonly kind: 'twins'; readonly named: readonly Named[]; readonly query: Query }
  /** The words fit several queries. */
  | { readonly kind: 'choices'; readonly queries: readonly Query[] };

export type QuestionReading = { readonly query: Query } | { readonly unanswerable: Unanswerable };

export interface Context {
  readonly catalog: Catalog;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The query before it in the same thread, for "and 2030?". */
  readonly after: Query | null;
  /** The words claim a figure: whatever else they say, it is the figure that counts. */
  readonly claim?: true;
  /** Misspelt words stay as they are. */
  readonly exact?: true;
}

/** The slots of the words, and the query before them where they go on from it. */
export type Thread = Slots & { readonly from: Query | null };

/** All that is known when it is decided what is asked. */
export interface Asked {
  readonly slots: Thread;
  /** Regions, times, side and bound, before the command and the metric are settled. */
  readonly draft: Query;
  readonly context: Context;
}

/** A kind of question; the first that fits reads the rest. */
export interface Kind {
  /** What a question of this kind sounds like. */
  readonly like: string;
  fits(asked: Asked): boolean;
  read(asked: Asked): QuestionReading;
}

/** The reading of a query, where there is one. */
export function found(query: Query | null): QuestionReading | null {
  return query === null ? null : { query };
}

/** The draft with the command that answers it, and what is asked of its facts. */
export function asking(draft: Query, command: CommandName, asks: Question['asks']): Query {
  return draft.question === undefined
    ? { ...draft, command }
    : { ...draft, command, question: { ...draft.question, asks } };
}

/** The draft for what is promised, what is reached, or (null) both. */
export function ofSide(draft: Query, side: Question['of']): Query {
  return draft.question === undefined
    ? draft
    : { ...draft, question: { ...draft.question, of: side } };
}

/** Whether the query is for more years than one. */
export function spansYears({ from, to }: Query): boolean {
  return from !== null && to !== null && from !== to;
}

/** The side of what was asked before: a list of targets is followed by targets. */
export function sideOfCommand(query: Query | null): Question['of'] {
  if (query?.command === 'targets') return 'target';
  return query?.command === 'actuals' ? 'actual' : null;
}

/** Whether all of the one is in the other. */
export function isSubset(small: ReadonlySet<string>, large: ReadonlySet<string>): boolean {
  return [...small].every((item) => large.has(item));
}

/** The words without those of a share, a growth or a rank: what these are of. */
export function withWhole(asked: Asked): Asked {
  const { metric } = asked.slots;
  if (metric.whole.length === 0) return asked;
  return { ...asked, slots: { ...asked.slots, metric: { ...metric, choices: metric.whole } } };
}

/** The query with another figure that facts must keep to. */
export function withBound(query: Query, bound: Question['bound']): Query {
  return query.question === undefined
    ? query
    : { ...query, question: { ...query.question, bound } };
}
