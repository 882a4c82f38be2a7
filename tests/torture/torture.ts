// npm run torture [kills|steps|zones|many]: what takes too long for the tests of each day. Ends with status 1 where something was lost.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAllZones } from './all-zones.ts';
import { killAtRandom } from './random-kills.ts';
import { killAtEachStep } from './step-kills.ts';
import { postTenThousand } from './ten-thousand.ts';

const KILLS = Number(process.argv[3] ?? 500);

const tortures: Record<string, () => Promise<boolean>> = {
  async kills() {
    const folder = mkdtempSync(join(tmpdir(), 'nevplan-kills-'));
    const result = await killAtRandom({ times: KILLS, folder, seed: 2026 });
    rmSync(folder, { recursive: true });
    tell('random kills during writes', result);
    return result.lost === 0 && result.unusable === 0;
  },
  async steps() {
    const result = await killAtEachStep();
    tell('kills between intent, post and receipt', result);
    return result.doubles === 0 && result.silent === 0 && result.survived === 0;
  },
  async zones() {
    const result = checkAllZones();
    tell('schedules against Temporal', { ...result, differences: result.differences.length });
    for (const line of result.differences.slice(0, 20)) process.stdout.write(`  ${line}\n`);
    return result.differences.length === 0;
  },
  async many() {
    const result = await postTenThousand();
    tell('ten thousand digests at one minute', result);
    return result.posts === result.digests && result.doubles === 0;
  },
};

function tell(what: string, result: object): void {
  const parts = Object.entries(result).map(
    ([name, value]) => `${name} ${typeof value === 'number' ? Number(value.toFixed(2)) : value}`,
  );
  process.stdout.write(`${what}: ${parts.join(', ')}\n`);
}

const wanted = process.argv[2];
for (const [name, torture] of Object.entries(tortures)) {
  if (wanted !== undefined && wanted !== name) continue;
  if (!(await torture())) process.exitCode = 1;
}
