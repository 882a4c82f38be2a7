// Memory of a process with both adapters and the real data, beside one with the two bare libraries.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { atMost, inTurn, median, medianRatio, type Row, row } from '../measure.ts';
import { compiled } from '../programs/compiled.ts';

const ROUNDS = 5;
const ROOT = join(import.meta.dirname, '..', '..');

export async function* memory(): AsyncGenerator<Row> {
  const program = await compiled('memory-of');
  const ours: number[] = [];
  const bare: number[] = [];
  await inTurn(ROUNDS, [
    async () => ours.push(await bytesOf(program, 'ours')),
    async () => bare.push(await bytesOf(program, 'bare')),
  ]);
  const said = { ours: megabytes(median(ours)), baseline: megabytes(median(bare)) };
  yield row(
    'memory',
    'both adapters and the data, beside Bolt and discord.js alone',
    said,
    medianRatio(ours, bare),
    atMost(1.15),
  );
}

async function bytesOf(program: string, kind: string): Promise<number> {
  const child = fork(program, [kind, ROOT], { execArgv: ['--expose-gc'] });
  const exit = once(child, 'exit');
  const [{ bytes }] = (await once(child, 'message')) as [{ bytes: number }]; // what the program sends
  child.kill();
  await exit;
  return bytes;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}
