// Holds the store of a bot: opened when somebody first needs it, so that a plain answer touches no state.
import type { Keeper, Store } from '../store.ts';

/** @param open called once; after it has failed it is called anew, since the state may have been given free. */
export function keeperOf(open: () => Promise<Store>): Keeper {
  let opening: Promise<Store> | null = null;
  let store: Store | null = null;
  return {
    get store() {
      return store;
    },
    async open() {
      opening ??= open();
      try {
        store = await opening;
        return store;
      } catch (error) {
        opening = null;
        throw error;
      }
    },
    async close() {
      await store?.close();
      store = null;
      opening = null;
    },
  };
}
