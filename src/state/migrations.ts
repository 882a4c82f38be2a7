// Files of earlier versions are lifted step by step. The version of the schema is one more than the number of steps.

/** A state as JSON, of the version before the step. */
export type RawState = Readonly<Record<string, unknown>>;
export type Migration = (raw: RawState) => RawState;

/** The first lifts version 1 to 2. A step is never changed after it was released. */
export const migrations: readonly Migration[] = [];

/** @returns the state in the newest version; its "version" must be at most that. */
export function migrate(raw: RawState, version: number, steps: readonly Migration[]): RawState {
  return steps.slice(version - 1).reduce((state, step) => step(state), raw);
}
