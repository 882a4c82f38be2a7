// Where a fault of ours, or of Slack's, is caught: once for each door, logged with an id, answered with one short apology.
import { randomUUID } from 'node:crypto';
import type { Language } from '../../src/language.ts';
import { type Reception, sayFault } from './reception.ts';
import { apology } from './wording.ts';

export interface Fault {
  readonly door: string;
  readonly person: string | null;
  readonly words: string;
  /** Says the apology where the answer would have stood. */
  readonly apologise: (text: string, language: Language) => Promise<unknown>;
}

/** Runs the work of a door; never rejects. */
export async function guarded(
  reception: Reception,
  { door, person, words, apologise }: Fault,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const id = randomUUID().slice(0, 8);
    reception.log(sayFault(id, door, words, error));
    try {
      const language = person === null ? 'en' : await reception.languageOf(person);
      await apologise(apology(id, language), language);
    } catch (second) {
      reception.log(sayFault(id, `${door}, apologising`, words, second));
    }
  }
}
