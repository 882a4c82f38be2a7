// Long lists in pages: which rows a reply shows, and the words that show the next ones.
import type { Scribe } from '../command.ts';
import type { Query } from '../query.ts';
import { wordsOf } from '../reading/words-of.ts';
import type { Block } from '../reply.ts';

const ROWS_A_PAGE = 20;

export interface Page<T> {
  readonly items: readonly T[];
  /** Says what is left, with the words for it; nothing on the last page. */
  readonly more: Block[];
}

/** The page of a list that the query asks for; a page past the end is the last one. */
export function pageOf<T>(
  list: readonly T[],
  query: Query,
  scribe: Scribe,
  size = ROWS_A_PAGE,
): Page<T> {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const page = Math.min(query.page, pages);
  const end = page * size;
  const items = list.slice(end - size, end);
  if (pages === 1) return { items, more: [] };
  const next = page < pages ? page + 1 : 1;
  const words = wordsOf({ ...query, page: next }, scribe.desk, scribe.language);
  const from = end - size + 1;
  const to = Math.min(end, list.length);
  const text = scribe.say({
    en: `Rows ${from} to ${to} of ${list.length}. ${page < pages ? 'More' : 'From the start'}: ${words}`,
    zh: `第${from}—${to}条，共${list.length}条。${page < pages ? '下一页' : '回到开头'}：${words}`,
  });
  return { items, more: [{ type: 'more', text, words }] };
}
