// kill −9 of a real process at every step between intent, post and receipt, then a second life that ends in good order.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface StepKills {
  readonly kills: number;
  readonly doubles: number;
  /** Neither a post nor a notice. */
  readonly silent: number;
  /** Told to the owner, since the platform could not tell. */
  readonly notices: number;
  /** Lives that did not die where they should: the torture would prove nothing. */
  readonly survived: number;
}

const WRITE_STEPS = ['open', 'sync', 'drop old copy', 'keep copy', 'rename', 'flush folder'];
const STEPS = [
  ...WRITE_STEPS.map((step) => `1:${step}`),
  'post',
  'posted',
  ...WRITE_STEPS.map((step) => `2:${step}`),
  'delivered',
];
const KINDS = ['tells', 'drops', 'blind'] as const;
const LIFE = join(import.meta.dirname, 'life.ts');

export async function killAtEachStep(): Promise<StepKills> {
  const total = { kills: 0, doubles: 0, silent: 0, notices: 0, survived: 0 };
  for (const kind of KINDS) {
    for (const step of STEPS) {
      const folder = mkdtempSync(join(tmpdir(), 'nevplan-steps-'));
      if ((await live(folder, step, kind)) !== 'SIGKILL') total.survived++;
      total.kills++;
      await live(folder, 'never', kind);
      const { posts, notices } = whatStands(folder);
      if (posts > 1) total.doubles++;
      if (posts + notices === 0) total.silent++;
      total.notices += notices;
      rmSync(folder, { recursive: true });
    }
  }
  return total;
}

async function live(folder: string, step: string, kind: string): Promise<string | null> {
  const child = spawn(process.execPath, ['--import', 'tsx', LIFE, folder, step, kind], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [, signal] = await once(child, 'exit');
  return typeof signal === 'string' ? signal : null;
}

function whatStands(folder: string): { posts: number; notices: number } {
  const path = join(folder, 'posts.txt');
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
  const to = (whom: string) => lines.filter((line) => line.startsWith(whom)).length;
  return { posts: to('channel'), notices: to('person') };
}
