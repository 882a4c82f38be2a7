// A message in free words: the question beside a quoted passage, or two questions of which the second is left for later.
import type { Catalog } from '../catalog/catalog.ts';
import type { Query } from '../query.ts';
import { besidePassage } from './beside-question.ts';
import { namesItsSubject, withoutIntroduction } from './introduced.ts';
import { readQuestion } from './question/read-question.ts';
import type { Thread } from './reading.ts';
import { areTwo, partedQuestions } from './two-questions.ts';

/** What is asked, by itself where the asker also speaks of themselves and the question names its own subject. */
export function readWithIntroduction(words: string, catalog: Catalog, thread: Thread) {
  const whole = readQuestion(words, { catalog, ...thread });
  const core = thread.after === null ? withoutIntroduction(words) : null;
  const reading = core === null ? whole : readQuestion(core, { catalog, ...thread });
  if (!('query' in reading)) return whole;
  return namesItsSubject(reading.query, 'query' in whole ? whole.query : null) ? reading : whole;
}

/** What is asked beside a quoted passage, where that names region and metric by itself. */
export function readBesidePassage(words: string, catalog: Catalog, thread: Thread) {
  const beside = besidePassage(words);
  if (beside === null) return null;
  const reading = readQuestion(beside, { catalog, ...thread, after: null });
  const asks = 'query' in reading && reading.query.command === 'figure';
  const named = asks && reading.query.regions.length > 0 && reading.query.metrics.length > 0;
  return named && !reading.query.question?.about ? reading : null;
}

/** Two questions for different figures; null where the words ask for one thing, or are read as one. */
export function readTwo(
  words: string,
  whole: Query | null,
  catalog: Catalog,
  thread: Thread,
): { query: Query; other: Query } | null {
  const parts = partedQuestions(words);
  if (parts === null) return null;
  const first = readQuestion(parts[0], { catalog, ...thread });
  if (!('query' in first)) return null;
  const second = readQuestion(parts[1], { catalog, ...thread, after: first.query });
  if (!('query' in second) || !areTwo(first.query, second.query, whole)) return null;
  return { query: first.query, other: second.query };
}
