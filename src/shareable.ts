// What may be said to a whole channel: a button asks the words again for all, so they must change nothing.
import type { Exchange } from './bot.ts';
import { commands } from './commands.ts';

/** Orders: asked again, a digest would be made or sent twice; and what is kept of a person is nobody else's. */
const KEEPING: ReadonlySet<string> = new Set(
  commands.filter(({ keeps }) => keeps === true).map(({ name }) => name),
);

/** Whether an answer is worth showing to others: any that answers, with figures or without, and any verdict on a claim. */
export function isShareable({ status, claim, query }: Exchange): boolean {
  if (query === null || KEEPING.has(query.command)) return false;
  return status === 'answered' || claim !== null;
}
