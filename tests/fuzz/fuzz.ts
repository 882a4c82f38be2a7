// `npm run fuzz [-- --inputs N --seed TEXT --door NAME --at N]`: random and mutated inputs to every door. Exit status 1 where
// anything was found. The same seed draws the same inputs; --door and --at bring a single one back.
import { parseArgs } from 'node:util';
import nock from 'nock';
import { doors } from './doors.ts';
import { type Outcome, run } from './run.ts';

/** How many are printed in full. */
const FINDINGS = 20;
const WRONG = 3;

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    door: { type: 'string' },
    at: { type: 'string' },
  },
});

nock.disableNetConnect();
nock.enableNetConnect(/^127\.0\.0\.1(:\d+)?$/);
process.exitCode = await main();

async function main(): Promise<number> {
  const { inputs, seed, door, at } = values;
  const chosen = doors.filter(({ name }) => door === undefined || name === door);
  if (chosen.length === 0 || !/^\d+$/.test(inputs) || (at !== undefined && !/^\d+$/.test(at)))
    return wrongUse();
  print(`Seed ${seed}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`);
  const outcomes = await run({
    doors: chosen,
    seed,
    inputs: Number(inputs),
    ...(at === undefined ? {} : { only: Number(at) }),
    tell,
  });
  const sum = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const found = sum(({ findings }) => findings.length);
  const slow = sum(({ overLimit }) => overLimit);
  print(`\n${sum((one) => one.inputs)} inputs, ${found} findings, ${slow} over the time allowed`);
  return found + slow === 0 ? 0 : 1;
}

function tell({ door, inputs, seconds, medianMs, findings, slowest, overLimit }: Outcome): void {
  print(
    `\n${door}: ${inputs} inputs in ${seconds.toFixed(1)} s, median ${medianMs.toFixed(2)} ms of CPU; ${findings.length} findings, ${overLimit} over the time allowed`,
  );
  for (const { at, said, ms } of slowest) print(`  ${ms.toFixed(1)} ms at ${at}: ${said}`);
  for (const { at, said, wrong } of findings.slice(0, FINDINGS)) {
    print(`  FOUND at ${at}: ${said}`);
    for (const one of wrong.slice(0, WRONG)) print(`    ${one}`);
  }
}

function wrongUse(): number {
  const names = doors.map(({ name }) => name).join(', ');
  process.stderr.write(
    `Usage: npm run fuzz -- [--inputs N] [--seed TEXT] [--door NAME] [--at N]\nDoors: ${names}\n`,
  );
  return 2;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
