// The part of the composition root that keeps: opens the state when it is needed, and brings digests once platforms are started.
import type { ReloadableBot } from '../src/bot.ts';
import { watchData } from '../src/catalog/edited.ts';
import { noteChanges } from '../src/changes.ts';
import { systemClock } from '../src/digests/clock.ts';
import { Rounds } from '../src/digests/rounds.ts';
import type { Platform } from '../src/platform.ts';
import { createStore } from '../src/state/create-store.ts';
import { openState } from '../src/state/open.ts';
import { takeRequests } from '../src/state/requests.ts';
import type { Store } from '../src/store.ts';

export interface Kept {
  readonly store: Store;
  /** What went wrong with the state file and was made good; null where nothing did. */
  readonly notice: string | null;
}

/** @throws StateError with the next step. */
export async function openStore(folder: string): Promise<Kept> {
  const { engine, notice } = await openState({ folder, now: Date.now });
  return { store: createStore(engine), notice };
}

export interface BringOptions {
  readonly bot: ReloadableBot;
  readonly kept: Kept;
  /** Started already. */
  readonly platforms: readonly Platform[];
  /** The folders of the data and of the state. */
  readonly data: string;
  readonly state: string;
  readonly log: (line: string) => void;
}

const REQUESTS_EVERY_MS = 15_000;

/** Brings digests, watches and notices, and picks up edited data. @returns what ends it and gives the state up. */
export async function bringDigests({
  bot,
  kept: { store, notice },
  platforms,
  data,
  state,
  log,
}: BringOptions): Promise<() => Promise<void>> {
  if (notice !== null) log(notice);
  await noteChanges(bot.desk.catalog, store, Date.now());
  const rounds = new Rounds({
    store,
    desk: () => bot.desk,
    platforms,
    clock: systemClock,
    log,
    recovered: notice !== null,
  });
  rounds.start();
  const stopWatching = watchData({
    folder: data,
    current: () => bot.desk.catalog.fingerprint,
    onBroken: log,
    async onData(catalog) {
      bot.adopt(catalog);
      await noteChanges(catalog, store, Date.now());
      log(`The data were edited and are in use: version ${catalog.fingerprint.slice(0, 12)}.`);
    },
  });
  const stopTaking = every(
    REQUESTS_EVERY_MS,
    async () => {
      await takeRequests({ folder: state, store, now: Date.now, log });
    },
    log,
  );
  return async () => {
    stopWatching();
    stopTaking();
    await rounds.stop();
    await store.close();
  };
}

function every(ms: number, act: () => Promise<void>, log: (line: string) => void): () => void {
  const timer = setInterval(() => {
    act().catch((error: unknown) => log(error instanceof Error ? error.message : String(error)));
  }, ms);
  timer.unref();
  return () => clearInterval(timer);
}
