// One check of `nev doctor`: a name, and what came of it in both languages.
import type { Wording } from '../../src/language.ts';

export interface Outcome {
  /** `off`: not set up, which is no fault. `unasked`: could not be looked at from here. */
  readonly state: 'ok' | 'wrong' | 'off' | 'unasked';
  /** What was found, or what is wrong. */
  readonly said: Wording;
  /** What to do about it. */
  readonly next?: Wording;
}

export interface Check {
  readonly name: Wording;
  /** A throw counts as wrong: its message must tell the next step. */
  readonly run: () => Promise<Outcome>;
}

/** All is well, in both languages. */
export function ok(en: string, zh: string): Outcome {
  return { state: 'ok', said: { en, zh } };
}

/** Something is not, and what to do next. */
export function wrong(said: Wording, next: Wording): Outcome {
  return { state: 'wrong', said, next };
}
