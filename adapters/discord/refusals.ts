// What Discord or we did wrong while something was being answered: one line for the log, and where possible one polite sentence.
import { randomUUID } from 'node:crypto';
import { DiscordAPIError } from 'discord.js';
import type { Wording } from '../../src/language.ts';
import { shorten } from './limits.ts';
import { sayFault } from './wording.ts';

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
export const REFUSED = {
  unknownChannel: 10_003,
  unknownUser: 10_013,
  unknownInteraction: 10_062,
  tooLarge: 40_005,
  alreadyAnswered: 40_060,
  missingAccess: 50_001,
  cannotMessage: 50_007,
  missingPermissions: 50_013,
  invalidForm: 50_035,
  noMutualServer: 50_278,
} as const;

/** Nobody waits any more: an answer would be refused as well. */
const TOO_LATE: ReadonlySet<number | string> = new Set([
  REFUSED.unknownInteraction,
  REFUSED.alreadyAnswered,
]);

export interface Handled {
  /** "/nev in 123", for the log. */
  readonly what: string;
  readonly log: (line: string) => void;
  /** Says one sentence to whoever waits; may fail in its turn. */
  readonly apologise: (wording: Wording) => Promise<unknown>;
}

/** Runs the work of a door; never throws. */
export async function guarded(work: () => Promise<void>, { what, log, apologise }: Handled) {
  try {
    await work();
  } catch (error) {
    const id = randomUUID().slice(0, 8);
    log(`discord: ${id} ${what}: ${sayError(error)}`);
    if (error instanceof DiscordAPIError && TOO_LATE.has(error.code)) return;
    await apologise(sayFault(id)).catch((second: unknown) => {
      log(`discord: ${id} ${what}: no apology either: ${sayError(second)}`);
    });
  }
}

/** Without the address that was asked: it holds the token of an interaction. */
export function sayError(error: unknown): string {
  if (error instanceof DiscordAPIError)
    return `Discord refused with ${error.status}, code ${error.code}: ${onOneLine(error.message)}`;
  if (error instanceof Error) return onOneLine(error.stack ?? error.message);
  return onOneLine(String(error));
}

const LONGEST_LINE = 1_000;

function onOneLine(text: string): string {
  return shorten(text.replace(/\s+/g, ' '), LONGEST_LINE);
}
