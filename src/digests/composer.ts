// Intent → Reply. Digests with the same content share one Reply, and those that share it are posted after each other, so that only
// a few are held at a time.
import type { Desk } from '../command.ts';
import type { Reply } from '../reply.ts';
import type { DigestIntent, Intent } from '../state/records.ts';
import type { Store } from '../store.ts';
import { breathing } from './breath.ts';
import { type Composed, compose, forDigest } from './compose.ts';
import { composeNotice, composeWatch } from './watch-message.ts';

/** More contents than are ever in the making at once. */
const CONTENTS_HELD = 64;

/** Makes replies of intents. */
export class Composer {
  readonly #store: Store;
  readonly #desk: () => Desk;
  readonly #held = new Map<string, Composed>();

  constructor(store: Store, desk: () => Desk) {
    this.#store = store;
    this.#desk = desk;
  }

  /** Null where there is nothing to tell, and the digest is to be quiet then. */
  compose(intent: Intent): Reply | null {
    switch (intent.kind) {
      case 'digest':
        return this.#digest(intent);
      case 'watch':
        return composeWatch(intent, this.#store, this.#desk());
      case 'notice':
        return composeNotice(intent);
      default:
        return intent satisfies never;
    }
  }

  /** In an order in which the same contents come after each other. */
  async sorted(intents: readonly DigestIntent[]): Promise<DigestIntent[]> {
    const groups = new Map<string, DigestIntent[]>();
    const breathe = breathing();
    for (const intent of intents) {
      const key = this.#keyOf(intent);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [intent]);
      else group.push(intent);
      await breathe();
    }
    return [...groups.values()].flat();
  }

  #digest(intent: DigestIntent): Reply | null {
    const digest = this.#store.digest(intent.digest);
    if (digest === null) return null;
    const composed = this.#content(intent);
    // The first one always comes: people want to see that it does. So does one that was asked for by hand.
    const quiet =
      composed.nothing && digest.quiet === 'skip' && intent.since !== null && intent.due !== null;
    return quiet ? null : forDigest(composed, digest.id);
  }

  #content(intent: DigestIntent): Composed {
    const key = this.#keyOf(intent);
    const held = this.#held.get(key);
    if (held !== undefined) return held;
    const { language, from, to, since, today } = intent;
    const focus = this.#store.digest(intent.digest)?.focus;
    if (focus === undefined) throw new Error(`The digest ${intent.digest} is gone.`);
    const composed = compose(
      { focus, language, since, today, changes: this.#store.changes(from, to) },
      this.#desk(),
    );
    this.#held.set(key, composed);
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= CONTENTS_HELD) break;
      this.#held.delete(oldest);
    }
    return composed;
  }

  /** All that the content depends on. */
  #keyOf({ digest, language, from, to, since, today }: DigestIntent): string {
    const focus = this.#store.digest(digest)?.focus ?? null;
    const { fingerprint } = this.#desk().catalog;
    return JSON.stringify([fingerprint, language, focus, from, to, since, today]);
  }
}
