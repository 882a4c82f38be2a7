// Data that are edited while the bot runs: noticed, read anew when the editing pauses, taken only if they can be used.
import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from './catalog.ts';
import { BrokenCatalogError } from './finding.ts';
import { openCatalog } from './open.ts';

export interface EditedOptions {
  readonly folder: string;
  /** The fingerprint of the data in use. */
  readonly current: () => string;
  /** Takes other data that passed the checks. */
  readonly onData: (catalog: Catalog) => void | Promise<void>;
  /** Told what is wrong with data that did not; the good ones stay in use. */
  readonly onBroken: (message: string) => void;
  /** So long without another change before the folder is read: an editor writes several files. */
  readonly pauseMs?: number;
}

const PAUSE_MS = 500;

/** Watches until it is told to stop. */
export function watchData(options: EditedOptions): () => void {
  const { folder, pauseMs = PAUSE_MS, onBroken } = options;
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(() => readAnew(options));
    }, pauseMs);
  };
  const watchers: FSWatcher[] = [];
  for (const below of [folder, join(folder, 'regions')]) {
    try {
      const watcher = watch(below, { persistent: false }, (_event, name) => {
        // The state lies in a folder of its own below the data; editors leave other files about.
        if (name === null || name.endsWith('.json')) later();
      });
      watcher.on('error', (error) =>
        onBroken(`${below} is not watched any more: ${error.message}`),
      );
      watchers.push(watcher);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      onBroken(`${below} cannot be watched, so edits are seen at the next start: ${why}`);
    }
  }
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

async function readAnew({ folder, current, onData, onBroken }: EditedOptions): Promise<void> {
  try {
    const catalog = await openCatalog(folder);
    if (catalog.fingerprint !== current()) await onData(catalog);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const rest = error instanceof BrokenCatalogError ? ' The data in use stay as they are.' : '';
    onBroken(`${why}${rest}`);
  }
}
