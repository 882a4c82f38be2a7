// One answer of the command line, from the start of the process to its end, beside a Node that does nothing.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { atMost, inTurn, median, medianRatio, type Row, row, say, skipped } from '../measure.ts';
import { built } from '../programs/built.ts';

const ROUNDS = 21;
const ANSWERS = [
  ['region', 'jiangsu'],
  ['ask', 'how many NEVs did Anhui build in 2023?'],
  ['安徽2023年新能源汽车产量'],
];

export async function* cold(): AsyncGenerator<Row> {
  const program = built();
  if (program === null) return yield skipped('cold', 'no dist/; run npm run build');
  const run = (args: readonly string[]) => {
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: join(import.meta.dirname, '..', '..'),
    });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  };
  for (const words of ANSWERS) {
    const [ours = [], bare = []] = await inTurn(ROUNDS, [
      () => run([program, ...words]),
      () => run(['-e', '0']),
    ]);
    const said = { ours: say(median(ours)), baseline: say(median(bare)) };
    yield row(
      'cold',
      `nev ${words.join(' ')}, beside node -e 0`,
      said,
      medianRatio(ours, bare),
      atMost(1.6),
    );
  }
}
