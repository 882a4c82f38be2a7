// What the curator asks of a state that another process holds: left as a file beside it, taken up by that process.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Store } from '../store.ts';
import { codeOf } from './trouble.ts';

const FOLDER = 'requests';

const requestSchema = z.strictObject({
  close: z.string(),
  answer: z.string().max(1_000).nullable(),
});

export type StateRequest = z.infer<typeof requestSchema>;

/** Leaves a request; complete from its first moment, since it is renamed into place. */
export async function leaveRequest(folder: string, request: StateRequest): Promise<void> {
  const requests = join(folder, FOLDER);
  await mkdir(requests, { recursive: true, mode: 0o700 });
  const name = join(requests, randomUUID());
  await writeFile(`${name}.tmp`, JSON.stringify(request), { mode: 0o600 });
  await rename(`${name}.tmp`, `${name}.json`);
}

export interface TakeOptions {
  readonly folder: string;
  readonly store: Store;
  readonly now: () => number;
  readonly log: (line: string) => void;
}

/** Carries out what was left, and takes it away. One that cannot be read is named, and taken away too. */
export async function takeRequests({ folder, store, now, log }: TakeOptions): Promise<void> {
  for (const path of await listRequests(folder)) {
    const request = await readRequest(path);
    if (request === null) log(`${path} is no request that the bot knows, and is left out.`);
    else await store.closeReport(request.close, request.answer, now());
    await unlink(path).catch(() => undefined);
  }
}

async function listRequests(folder: string): Promise<string[]> {
  const requests = join(folder, FOLDER);
  try {
    const names = await readdir(requests);
    return names.filter((name) => name.endsWith('.json')).map((name) => join(requests, name));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function readRequest(path: string): Promise<StateRequest | null> {
  try {
    return requestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}
