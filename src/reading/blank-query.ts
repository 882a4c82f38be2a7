// Where every reading begins: a query that asks for nothing yet.
import type { CommandName, Query } from '../query.ts';

/** The query of a command to which nothing else was said. */
export function blankQuery(command: CommandName): Query {
  return {
    command,
    regions: [],
    place: null,
    metrics: [],
    topic: null,
    company: null,
    from: null,
    to: null,
    text: null,
    page: 1,
  };
}
