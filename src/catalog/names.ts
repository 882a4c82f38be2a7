// Any spelling that the catalog knows (Anhui, 安徽, 皖, NIO, 充电桩, "NEV output") → what it names. Exact only:
// a guess never decides; nearest.ts makes the guesses.
import { hasHan } from '../language.ts';
import { fold } from './fold.ts';
import { isInsideWord } from './word-edges.ts';

export type NameKind = 'region' | 'place' | 'metric' | 'family' | 'topic' | 'company';

export interface Named {
  readonly kind: NameKind;
  readonly id: string;
  /** A short name such as 皖, which counts only where it stands by itself: 苏 in 江苏 or 紫苏 is no region. */
  readonly short: boolean;
}

/** A name found in words: [start, end) in the folded text, and all that it may name. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly named: readonly Named[];
}

/** Folded, and "-" between words made a blank: "nev-output" and "NEV output" are one key; "2023-2025" stays. */
export function toKey(text: string): string {
  return fold(text).replace(/(?<=[a-z])-(?=[a-z0-9])|(?<=\d)-(?=[a-z])/g, ' ');
}

/** By spelling, made a key by toKey(): all that it may name. spellingsOf() finds them in the files of a catalog. */
export type Spellings = ReadonlyMap<string, readonly Named[]>;

/** All spellings of a catalog, to be looked up whole or spotted in a text; the longest that fits is taken. */
export class Names {
  readonly #named: Spellings;
  /** By first character: how long the spellings are that begin with it, the longest first, and what kinds they name. */
  readonly #lengths: ReadonlyMap<string, readonly Length[]>;

  constructor(spellings: Spellings) {
    this.#named = spellings;
    this.#lengths = lengthsOf(spellings);
  }

  /** All that exactly these words name. */
  lookUp(words: string): readonly Named[] {
    return this.#named.get(toKey(words)) ?? [];
  }

  /** Every spelling of the kinds asked for, folded, with what it names: the pool that guesses are made from. */
  *spellings(kinds: ReadonlySet<NameKind>): Generator<readonly [string, Named]> {
    for (const [key, named] of this.#named) {
      for (const one of named) if (kinds.has(one.kind)) yield [key, one];
    }
  }

  /** The names in a text already made a key by toKey(): from the left, the longest first, without overlap. */
  spot(text: string, kinds: ReadonlySet<NameKind>): Spot[] {
    const spots: Spot[] = [];
    let at = 0;
    while (at < text.length) {
      const spot = this.#spotAt(text, at, kinds);
      if (spot !== undefined) spots.push(spot);
      at = spot?.end ?? at + 1;
    }
    return spots.filter((spot, index) => !onlyShort(spot) || standsAlone(text, spots, index));
  }

  #spotAt(text: string, start: number, kinds: ReadonlySet<NameKind>): Spot | undefined {
    if (isInsideWord(text, start)) return undefined;
    for (const { length, kinds: some } of this.#lengths.get(text.charAt(start)) ?? []) {
      const end = start + length;
      if (end > text.length || isInsideWord(text, end)) continue;
      if (!some.some((kind) => kinds.has(kind))) continue;
      const named = this.#named.get(text.slice(start, end))?.filter(({ kind }) => kinds.has(kind));
      if (named !== undefined && named.length > 0) return { start, end, named };
    }
    return undefined;
  }
}

interface Length {
  readonly length: number;
  readonly kinds: readonly NameKind[];
}

function lengthsOf(spellings: Spellings): Map<string, Length[]> {
  const found = new Map<string, Map<number, Set<NameKind>>>();
  for (const [key, named] of spellings) {
    const alike = found.get(key.charAt(0)) ?? new Map<number, Set<NameKind>>();
    const kinds = alike.get(key.length) ?? new Set();
    for (const { kind } of named) kinds.add(kind);
    found.set(key.charAt(0), alike.set(key.length, kinds));
  }
  const longestFirst = (alike: Map<number, Set<NameKind>>) =>
    [...alike]
      .map(([length, kinds]) => ({ length, kinds: [...kinds] }))
      .sort((a, b) => b.length - a.length);
  return new Map([...found].map(([first, alike]) => [first, longestFirst(alike)]));
}

function onlyShort(spot: Spot): boolean {
  return spot.named.every(({ short }) => short);
}

/** Beside a one-character name no other Chinese character may stand, unless that belongs to a name as well (皖粤, 苏新能源汽车产量). */
function standsAlone(text: string, spots: readonly Spot[], index: number): boolean {
  const spot = spots[index];
  if (spot === undefined) return false;
  const before = text[spot.start - 1] ?? '';
  const after = text[spot.end] ?? '';
  const beforeFits =
    !hasHan(before) || spots[index - 1]?.end === spot.start || BESIDE_SHORT.has(before);
  const afterFits =
    !hasHan(after) || spots[index + 1]?.start === spot.end || BESIDE_SHORT.has(after);
  return beforeFits && afterFits;
}

/** Characters that join or follow names: 皖和粤, 皖的目标, 皖与苏. */
const BESIDE_SHORT = new Set(['和', '与', '及', '的', '、', '省', '在', '比', '两', '三', '等']);
