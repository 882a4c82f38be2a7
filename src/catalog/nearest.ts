// Guesses at what a misspelt word meant. Fuse.js orders them; they are only ever offered, never taken.
import { createRequire } from 'node:module';
import type Fuse from 'fuse.js';
import type { Named, NameKind, Names } from './names.ts';
import { toKey } from './names.ts';

// With its defaults Fuse.js offers Tianjin for "Texas"; 0.34 lets about one letter in three be wrong.
const THRESHOLD = 0.34;
const MOST = 3;
/** No name is longer; Fuse.js takes seconds over a pattern of thousands of characters. */
const LONGEST = 60;

const indexes = new WeakMap<Names, Map<string, Fuse<{ key: string; named: Named }>>>();

/** Up to three things whose name looks like the word, best first; none where nothing is close. */
export function nearest(names: Names, word: string, kinds: readonly NameKind[]): Named[] {
  const key = toKey(word).slice(0, LONGEST);
  const found = new Map<string, Named>();
  for (const { item } of indexOf(names, kinds).search(key, { limit: 30 })) {
    if (Math.abs(item.key.length - key.length) > Math.max(2, key.length / 2)) continue;
    found.set(`${item.named.kind} ${item.named.id}`, item.named);
    if (found.size === MOST) break;
  }
  return [...found.values()];
}

const require = createRequire(import.meta.url);

/** Loaded when the first guess is wanted: most answers need none. */
function fuse(): typeof Fuse {
  return require('fuse.js') as typeof Fuse; // what the package exports, by its own types
}

function indexOf(names: Names, kinds: readonly NameKind[]): Fuse<{ key: string; named: Named }> {
  const byKinds = indexes.get(names) ?? new Map<string, Fuse<{ key: string; named: Named }>>();
  indexes.set(names, byKinds);
  const id = [...kinds].sort().join(' ');
  const index =
    byKinds.get(id) ??
    new (fuse())(
      [...names.spellings(new Set(kinds))].map(([key, named]) => ({ key, named })),
      { keys: ['key'], threshold: THRESHOLD, ignoreLocation: true, includeScore: true },
    );
  byKinds.set(id, index);
  return index;
}
