// The store on each of its engines.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createStore } from '../../src/state/create-store.ts';
import { memoryEngine, openState } from '../../src/state/open.ts';
import { emptyState } from '../../src/state/state.ts';
import { storeContract } from './store-contract.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

storeContract('memory', () => {
  const tables = emptyState();
  return { open: () => Promise.resolve(createStore(memoryEngine(tables))) };
});

storeContract('a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nevplan-state-'));
  folders.push(folder);
  return {
    async open() {
      const { engine } = await openState({ folder, now: Date.now });
      return createStore(engine);
    },
  };
});
