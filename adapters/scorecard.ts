// The scorecard as `npm run scorecard -- --keep` wrote it beside this file.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Scorecard } from '../src/scorecard.ts';

const count = z.int().nonnegative();

const scorecardSchema: z.ZodType<Scorecard> = z.strictObject({
  measured: z.iso.date(),
  sets: z.array(
    z.strictObject({
      name: z.enum(['visible', 'held-out']),
      right: count,
      wrong: count,
      silent: count,
      of: count,
    }),
  ),
});

/** Where the scorecard of the package lies. */
export function scorecardPath(root: string): string {
  return join(root, 'adapters', 'scorecard.json');
}

/** @returns null where none was kept. @throws ZodError where the file is not what the scorecard writes. */
export function readScorecard(root: string): Scorecard | null {
  const path = scorecardPath(root);
  if (!existsSync(path)) return null;
  return scorecardSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
