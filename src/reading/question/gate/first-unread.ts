// The first word of a question that narrows it and that nothing has read. Part of the gate.
import type { Query, Question } from '../../../query.ts';
import type { Asked } from '../asked/asked.ts';
import { unborneOf } from './borne-words.ts';
import { listedWords } from './narrowing-spots.ts';
import { isReadTogether } from './read-together.ts';

/** The mean is worked out: its words ask for it. */
const AVERAGED: ReadonlySet<Question['asks'] | undefined> = new Set([
  'average',
  'growth-a-year',
  'amount-a-year',
  'amount-a-month',
]);
const OF_AVERAGE = /average|mean|month|per year|a year|平均|[年月]均|每个?[年月]/;

/** The first of the words that neither a fact bears nor any rule has read; undefined where there is none. */
export function firstUnread(
  words: readonly string[],
  query: Query,
  asked: Asked,
  told: boolean,
): string | undefined {
  const unborne = unborneOf(words, query, asked.context.catalog, told);
  if (unborne.length === 0) return undefined;
  const known = new Set(listedWords(asked.slots));
  const averaged = AVERAGED.has(query.question?.asks);
  if (averaged) return unborne.find((word) => !OF_AVERAGE.test(word) && known.has(word));
  return unborne.find((word) => known.has(word) || !isReadTogether(word, asked));
}
