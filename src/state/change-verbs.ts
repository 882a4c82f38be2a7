// The catalog as it was last seen, and what has changed in it since.
import type { CatalogNews, Store } from '../store.ts';
import { countersOf } from './counters.ts';
import type { Engine } from './engine.ts';
import type { Change } from './records.ts';
import type { Draft } from './state.ts';

/** About a full exchange of the data; older changes are of no news value. */
const CHANGES_KEPT = 3_000;

type ChangeVerbs = Pick<Store, 'seenFingerprint' | 'seenFacts' | 'see' | 'lastChange' | 'changes'>;

/** The part of the store that keeps what the catalog was, and what changed. */
export function changeVerbs(engine: Engine): ChangeVerbs {
  const counters = () => countersOf(engine.state.counters);
  return {
    seenFingerprint: () => counters().fingerprint,
    seenFacts: () => engine.state.seen,
    lastChange: () => counters().changes,
    see: (news) => engine.change((draft) => see(draft, news)),
    changes(after, to) {
      const found: Change[] = [];
      const first = Math.max(after + 1, counters().changes - CHANGES_KEPT + 1);
      for (let number = first; number <= to; number++) {
        const change = engine.state.changes.get(String(number));
        if (change !== undefined) found.push(change);
      }
      return found;
    },
  };
}

function see(draft: Draft, { fingerprint, changes, seen, gone }: CatalogNews): void {
  const counters = countersOf(draft.rows('counters'));
  let number = counters.changes;
  for (const change of changes) draft.put('changes', { ...change, number: ++number });
  for (const old of draft.rows('changes').keys()) {
    if (Number(old) <= number - CHANGES_KEPT) draft.remove('changes', old);
  }
  for (const fact of seen) draft.put('seen', fact);
  for (const id of gone) draft.remove('seen', id);
  draft.put('counters', { ...counters, changes: number, fingerprint });
}
