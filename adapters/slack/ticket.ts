// What a button must know to put its question again, now or after a restart: the words, what they went on from, the language.
import * as z from 'zod';
import type { Exchange } from '../../src/bot.ts';
import type { Language } from '../../src/language.ts';
import { type Query, querySchema } from '../../src/query.ts';
import { isShareable } from '../../src/shareable.ts';
import { lengthOf } from './limits.ts';

export interface Ticket {
  readonly words: string;
  readonly language: Language;
  /** Null where the words stand by themselves. */
  readonly after: Query | null;
}

/** The ticket of an exchange that others may see; what changes something must never be done again by a button. */
export function ticketOf(exchange: Exchange, after: Query | null): Ticket | null {
  const { words, reply } = exchange;
  return isShareable(exchange) ? { words, language: reply.language, after } : null;
}

export interface Asked {
  readonly exchange: Exchange;
  /** What a button needs to ask this again; null where it must not. */
  readonly ticket: Ticket | null;
}

/** What the buttons below an answer go by. */
export interface Offered {
  readonly ticket: Ticket | null;
  /** Whether there are facts that somebody may doubt. */
  readonly statesFacts: boolean;
}

/** What the buttons below an answer need to know of it. */
export function offeredWith({ exchange, ticket }: Asked): Offered {
  return { ticket, statesFacts: exchange.facts.length > 0 };
}

/** Short names, since it must fit into a button. */
const schema = z.strictObject({
  w: z.string(),
  l: z.enum(['en', 'zh']),
  a: querySchema.nullable(),
});

/** Less than a button holds: up to three buttons of a message carry the ticket, and count as a part of its characters. */
const MOST = 1_100;

/** Null where a question is longer than a button should hold: then it cannot be shared by one. */
export function writeTicket({ words, language, after }: Ticket): string | null {
  const text = JSON.stringify({ w: words, l: language, a: after });
  return lengthOf(text) <= MOST ? text : null;
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
