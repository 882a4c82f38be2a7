// What is wrong with how the bot was set up, told to whoever runs it: at the start in English, as logs are, by `nev doctor` in either
// language.
import type { Wording } from './language.ts';

/** Its message is the English wording. Never holds a value that was set: one is a secret. */
export class SetupError extends Error {
  readonly wording: Wording;

  constructor(wording: Wording) {
    super(wording.en);
    this.name = 'SetupError';
    this.wording = wording;
  }
}
