// A query that is offered for a click: the plain command that runs it.
import type { Query } from '../query.ts';

/** A choice runs as a plain command: what was only a question's turn of phrase is left out. */
export function runnable(query: Query): Query {
  const { question, ...plain } = query;
  if (query.command !== 'figure') return plain;
  return {
    ...plain,
    command:
      question?.of === 'target' ? 'targets' : question?.of === 'actual' ? 'actuals' : 'figure',
  };
}
