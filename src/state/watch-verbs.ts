// Watches: what people want to hear of as soon as it changes.
import type { Store } from '../store.ts';
import { countersOf, nextId } from './counters.ts';
import type { Engine } from './engine.ts';
import { sameAddress } from './state.ts';

const MOST_WATCHES_A_PLACE = 50;
type WatchVerbs = Pick<Store, 'watch' | 'watches' | 'addWatch' | 'removeWatch' | 'passWatches'>;

/** The part of the store that keeps watches. */
export function watchVerbs(engine: Engine): WatchVerbs {
  return {
    watch: (id) => engine.state.watches.get(id) ?? null,
    watches: () => engine.state.watches.values(),
    addWatch: (made) =>
      engine.change((draft) => {
        const there = [...draft.rows('watches').values()].filter(({ address }) =>
          sameAddress(address, made.address),
        );
        if (there.length >= MOST_WATCHES_A_PLACE) return null;
        const seen = countersOf(draft.rows('counters')).changes;
        return draft.put('watches', { ...made, id: nextId(draft, 'watches'), seen, fell: false });
      }),
    removeWatch: (id) =>
      engine.change((draft) => {
        const there = draft.rows('watches').has(id);
        draft.remove('watches', id);
        return there;
      }),
    passWatches: (ids, seen) =>
      engine.change((draft) => {
        for (const id of ids) {
          const watch = draft.rows('watches').get(id);
          if (watch !== undefined && watch.seen < seen) draft.put('watches', { ...watch, seen });
        }
      }),
  };
}
