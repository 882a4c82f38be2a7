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

interface Spelling {
  readonly key: string;
  readonly named: Named;
  /** Its place among all: of two that are as near, the first is offered first. */
  readonly order: number;
}

/** By length, since a word is only ever compared with names about as long: over all of them a long word would take 100 ms. */
type Index = ReadonlyMap<number, Fuse<Spelling>>;

const indexes = new WeakMap<Names, Map<string, Index>>();

/** Up to three things whose name looks like the word, best first; none where nothing is close. */
export function nearest(names: Names, word: string, kinds: readonly NameKind[]): Named[] {
  const key = toKey(word).slice(0, LONGEST);
  const longer = Math.max(2, key.length / 2);
  const matches = [...indexOf(names, kinds)]
    .filter(([length]) => Math.abs(length - key.length) <= longer)
    .flatMap(([, fuse]) => fuse.search(key))
    .sort((a, b) => (a.score ?? 0) - (b.score ?? 0) || a.item.order - b.item.order);
  const found = new Map<string, Named>();
  for (const { item } of matches) {
    found.set(`${item.named.kind} ${item.named.id}`, item.named);
    if (found.size === MOST) break;
  }
  return [...found.values()];
}

function indexOf(names: Names, kinds: readonly NameKind[]): Index {
  const byKinds = indexes.get(names) ?? new Map<string, Index>();
  indexes.set(names, byKinds);
  const id = [...kinds].sort().join(' ');
  const index = byKinds.get(id) ?? build([...names.spellings(new Set(kinds))]);
  byKinds.set(id, index);
  return index;
}

const require = createRequire(import.meta.url);

/** Loaded when the first guess is wanted: most answers need none. */
function fuse(): typeof Fuse {
  return require('fuse.js') as typeof Fuse; // what the package exports, by its own types
}

function build(spellings: readonly (readonly [string, Named])[]): Index {
  const byLength = new Map<number, Spelling[]>();
  for (const [order, [key, named]] of spellings.entries()) {
    const alike = byLength.get(key.length) ?? [];
    alike.push({ key, named, order });
    byLength.set(key.length, alike);
  }
  const options = { keys: ['key'], threshold: THRESHOLD, ignoreLocation: true, includeScore: true };
  const Engine = fuse();
  return new Map([...byLength].map(([length, list]) => [length, new Engine(list, options)]));
}
