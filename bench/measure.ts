// How things are measured: one beside the other in turn, so that whatever else the machine does falls on both.

/** One line of the table. */
export interface Row {
  readonly part: string;
  readonly what: string;
  readonly ours: string;
  readonly baseline: string;
  /** Ours beside the baseline; null where there is none to set it beside. */
  readonly ratio: number | null;
  readonly goal: Goal | null;
  readonly met: boolean | null;
}

export interface Goal {
  readonly at: 'most' | 'least';
  readonly value: number;
}

export const atMost = (value: number): Goal => ({ at: 'most', value });
export const atLeast = (value: number): Goal => ({ at: 'least', value });

export function row(
  part: string,
  what: string,
  { ours, baseline }: { readonly ours: string; readonly baseline: string },
  ratio: number | null,
  goal: Goal | null,
): Row {
  const met =
    goal === null || ratio === null
      ? null
      : goal.at === 'most'
        ? ratio <= goal.value
        : ratio >= goal.value;
  return { part, what, ours, baseline, ratio, goal, met };
}

/** A part that cannot be measured here, and why. */
export function skipped(part: string, why: string): Row {
  return {
    part,
    what: `skipped: ${why}`,
    ours: '',
    baseline: '',
    ratio: null,
    goal: null,
    met: null,
  };
}

type Act = () => unknown;

/** Runs each act once a round, in turn. @returns the times of each, in milliseconds. */
export async function inTurn(rounds: number, acts: readonly Act[]): Promise<number[][]> {
  const times: number[][] = acts.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, act] of acts.entries()) {
      const began = performance.now();
      await act();
      times[at]?.push(performance.now() - began);
    }
  }
  return times;
}

export function median(times: readonly number[]): number {
  return quantile(times, 0.5);
}

export function p99(times: readonly number[]): number {
  return quantile(times, 0.99);
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The median of what each round says: a round in which the machine was busy with something else counts no more than another. */
export function medianRatio(ours: readonly number[], baseline: readonly number[]): number {
  return median(ours.map((time, at) => time / (baseline[at] ?? Number.NaN)));
}

/** Milliseconds, in the unit in which they are read best. */
export function say(ms: number): string {
  if (ms < 0.001) return `${(ms * 1e6).toPrecision(3)} ns`;
  if (ms < 1) return `${(ms * 1000).toPrecision(3)} µs`;
  return ms < 1000 ? `${ms.toPrecision(3)} ms` : `${(ms / 1000).toPrecision(3)} s`;
}
