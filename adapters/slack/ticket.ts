// What a button must know to put its question again, now or after a restart: the words, what they went on from, the language.
import { z } from 'zod';
import type { Exchange } from '../../src/bot.ts';
import type { Language } from '../../src/language.ts';
import { type Query, querySchema } from '../../src/query.ts';
import { LIMITS, lengthOf } from './limits.ts';

export interface Ticket {
  readonly words: string;
  readonly language: Language;
  /** Null where the words stand by themselves. */
  readonly after: Query | null;
}

/**
 * The ticket of an exchange that brought facts. What brought none (help, settings, digests) is neither shared nor doubted,
 * and what changes something must never be done again by a button: such commands answer without facts.
 */
export function ticketOf(exchange: Exchange, after: Query | null): Ticket | null {
  const { words, facts, reply } = exchange;
  return facts.length === 0 ? null : { words, language: reply.language, after };
}

/** Short names, since a button holds 2,000 characters. */
const schema = z.strictObject({
  w: z.string(),
  l: z.enum(['en', 'zh']),
  a: querySchema.nullable(),
});

/** Null where a question is longer than a button holds. */
export function writeTicket({ words, language, after }: Ticket): string | null {
  const text = JSON.stringify({ w: words, l: language, a: after });
  return lengthOf(text) <= LIMITS.button.value ? text : null;
}

/** Null for what an earlier version may have written. */
export function readTicket(text: string): Ticket | null {
  try {
    const { w, l, a } = schema.parse(JSON.parse(text));
    return { words: w, language: l, after: a };
  } catch {
    return null;
  }
}
