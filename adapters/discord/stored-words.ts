// Stored words as files: one for each content, named by it. Nothing is ever changed, so that shards and restarts cannot disturb
// each other; the oldest go when nobody can press their buttons any more.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredWords } from './custom-id.ts';

const DAY = 24 * 60 * 60 * 1000;
/** People scroll back months at most. */
const KEPT_FOR = 180 * DAY;
const NAME = /^[\w-]{22}$/;

/** Words kept in a folder, which is made when it is first needed. */
export function storeWordsIn(folder: string): StoredWords {
  const known = new Set<string>();
  return {
    async keep(name, content) {
      if (known.has(name)) return;
      await mkdir(folder, { recursive: true });
      const unfinished = join(folder, `${name}.${randomUUID()}`);
      await writeFile(unfinished, content, { flush: true });
      await rename(unfinished, join(folder, name));
      known.add(name);
    },
    async find(name) {
      if (!NAME.test(name)) return null;
      return await readFile(join(folder, name), 'utf8').catch(absent);
    },
  };
}

/** Deletes what was kept longest ago, and what a crash left unfinished. @param now milliseconds since 1970 */
export async function forgetOldWords(folder: string, now: number): Promise<void> {
  for (const name of (await readdir(folder).catch(absent)) ?? []) {
    const path = join(folder, name);
    const age = now - ((await stat(path).catch(absent))?.mtimeMs ?? now);
    if (age > (NAME.test(name) ? KEPT_FOR : DAY)) await unlink(path).catch(absent);
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
