// Long work in slices: other work comes in between, and nobody waits longer than a few milliseconds.
import { setImmediate as turn } from 'node:timers/promises';

const SLICE_MS = 4;

/** Call between the steps of long work. @returns a function that gives the others a turn when the slice is used up. */
export function breathing(): () => Promise<void> | null {
  let began = performance.now();
  return () => {
    if (performance.now() - began < SLICE_MS) return null;
    return turn().then(() => {
      began = performance.now();
    });
  };
}
