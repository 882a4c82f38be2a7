// Puts inputs into doors and counts: how many, what was found, which took longest. Bounded, and the same for the same seed.
import { Chance } from './chance.ts';
import type { Door, Input, OpenDoor } from './door.ts';

interface Finding {
  readonly door: string;
  /** Of the input at this place the same seed draws the same. */
  readonly at: number;
  readonly said: string;
  readonly wrong: readonly string[];
}

interface Slow {
  readonly door: string;
  readonly at: number;
  readonly said: string;
  /** CPU milliseconds: the least of several tries, so that neither the collector nor a busy machine counts. */
  readonly ms: number;
}

export interface Outcome {
  readonly door: string;
  readonly inputs: number;
  readonly seconds: number;
  readonly medianMs: number;
  readonly findings: readonly Finding[];
  /** The slowest, slowest first. */
  readonly slowest: readonly Slow[];
  /** Inputs over the door's limit. */
  readonly overLimit: number;
}

export interface RunOptions {
  readonly doors: readonly Door[];
  readonly seed: string;
  /** Over all doors, split by their shares. */
  readonly inputs: number;
  /** A single input of each door, to look at a finding again. */
  readonly only?: number;
  readonly tell?: (outcome: Outcome) => void;
}

const SLOWEST = 5;
const TRIES = 3;

export async function run({ doors, seed, inputs, only, tell }: RunOptions): Promise<Outcome[]> {
  const shares = doors.reduce((sum, { share }) => sum + share, 0);
  const outcomes: Outcome[] = [];
  for (const door of doors) {
    const many = Math.max(1, Math.round((inputs * door.share) / shares));
    const [from, to] = only === undefined ? [0, many] : [only, only + 1];
    const outcome = await through(door, seed, from, to);
    tell?.(outcome);
    outcomes.push(outcome);
  }
  return outcomes;
}

async function through(door: Door, seed: string, from: number, to: number): Promise<Outcome> {
  const open = await door.open();
  const started = performance.now();
  const findings: Finding[] = [];
  const times: number[] = [];
  let slowest: Slow[] = [];
  let overLimit = 0;
  for (let at = from; at < to; at++) {
    const { said, wrong, ms } = await putOnce(inputAt(open, door, seed, at));
    if (wrong.length > 0) findings.push({ door: door.name, at, said, wrong });
    times.push(ms);
    if (ms <= (slowest[SLOWEST - 1]?.ms ?? 0)) continue;
    const least = await leastOf(ms, () => putOnce(inputAt(open, door, seed, at)));
    if (least > door.mostMs) overLimit++;
    slowest = [...slowest, { door: door.name, at, said, ms: least }]
      .sort((a, b) => b.ms - a.ms)
      .slice(0, SLOWEST);
  }
  await open.close();
  return {
    door: door.name,
    inputs: to - from,
    seconds: (performance.now() - started) / 1000,
    medianMs: times.sort((a, b) => a - b)[times.length >> 1] ?? 0,
    findings,
    slowest,
    overLimit,
  };
}

function inputAt(open: OpenDoor, { name }: Door, seed: string, at: number): Input {
  return open.draw(new Chance(`${seed}/${name}/${at}`));
}

async function putOnce(
  input: Input,
): Promise<{ said: string; wrong: readonly string[]; ms: number }> {
  const { said } = input;
  const before = process.cpuUsage();
  const spent = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  try {
    const look = await input.put();
    const ms = spent();
    return { said, ms, wrong: look() };
  } catch (error) {
    const thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { said, ms: spent(), wrong: [`thrown: ${thrown}`] };
  }
}

async function leastOf(first: number, again: () => Promise<{ ms: number }>): Promise<number> {
  let least = first;
  for (let tries = 1; tries < TRIES; tries++) least = Math.min(least, (await again()).ms);
  return least;
}
