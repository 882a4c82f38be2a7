// Any spelling that the catalog knows (Anhui, 安徽, 皖, NIO, 充电桩, "NEV output") → what it names. Exact only:
// a guess never decides; nearest.ts makes the guesses.
import { fold } from './fold.ts';
import type { CatalogFiles, Metric } from './schema.ts';

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

/** The words for a whole family of metrics ("jiangsu hydrogen" means every figure on hydrogen). */
const FAMILY_WORDS: Partial<Record<Metric['family'], readonly string[]>> = {
  production: ['production figures', '生产'],
  sales: ['sales figures', '销售'],
  trade: ['trade', '外贸'],
  'industry-value': ['industry value', 'industry size', '产业规模'],
  capacity: ['capacities', '产能情况'],
  battery: ['battery', 'batteries', 'power batteries', '电池', '动力电池'],
  charging: ['charging', 'charging infrastructure', '充电', '充换电', '充电设施建设'],
  hydrogen: ['hydrogen', 'hydrogen energy', 'fuel cell', 'fuel cells', '氢能', '氢', '燃料电池'],
  connected: [
    'connected',
    'connected vehicles',
    'intelligent connected vehicles',
    'self driving',
    'autonomous driving',
    '车联网',
    '自动驾驶',
    '智能网联',
    '智能网联汽车',
  ],
  firms: ['firms', 'companies', '企业'],
  fleet: ['fleet', 'fleets', 'public fleet', 'public transport', '公共领域', '公交'],
};

const LATIN_OR_DIGIT = /[a-z0-9]/;
const HAN = /\p{Script=Han}/u;

/** Folded, and "-" between words made a blank: "nev-output" and "NEV output" are one key; "2023-2025" stays. */
export function toKey(text: string): string {
  return fold(text).replace(/(?<=[a-z])-(?=[a-z0-9])|(?<=\d)-(?=[a-z])/g, ' ');
}

export class Names {
  readonly #named = new Map<string, Named[]>();
  /** Keys by their first character, longest first. */
  readonly #buckets = new Map<string, string[]>();

  constructor(files: CatalogFiles) {
    for (const [id, { region }] of files.regions) {
      this.#add('region', id, [id, region.names.en, region.names.zh, ...region.aliases]);
    }
    for (const place of files.places) {
      this.#add('place', place.id, [
        place.id,
        place.names.en,
        place.names.zh,
        ...(place.aliases ?? []),
        ...withSuffix(place.names.zh),
      ]);
    }
    for (const metric of files.metrics) {
      const { names, aliases } = metric;
      this.#add('metric', metric.id, [metric.id, names.en, names.zh, ...aliases.en, ...aliases.zh]);
    }
    for (const [family, words] of Object.entries(FAMILY_WORDS))
      this.#add('family', family, [family, ...words]);
    for (const { id, names, aliases } of files.topics) {
      this.#add('topic', id, [id, names.en, names.zh, ...aliases.en, ...aliases.zh]);
    }
    for (const { id, names, aliases } of files.companies) {
      this.#add('company', id, [
        id,
        names.en,
        ...(names.zh === null ? [] : [names.zh]),
        ...aliases,
      ]);
    }
    for (const bucket of this.#buckets.values()) bucket.sort((a, b) => b.length - a.length);
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
    const first = text[start] ?? '';
    if (LATIN_OR_DIGIT.test(first) && LATIN_OR_DIGIT.test(text[start - 1] ?? '')) return undefined;
    for (const key of this.#buckets.get(first) ?? []) {
      if (!text.startsWith(key, start) || endsInsideWord(text, start + key.length)) continue;
      const named = (this.#named.get(key) ?? []).filter(({ kind }) => kinds.has(kind));
      if (named.length > 0) return { start, end: start + key.length, named };
    }
    return undefined;
  }

  #add(kind: NameKind, id: string, spellings: readonly (string | null)[]): void {
    for (const spelling of spellings) {
      const key = spelling === null ? '' : toKey(spelling);
      if (key === '') continue;
      const named = this.#named.get(key);
      if (named?.some((other) => other.kind === kind && other.id === id)) continue;
      const entry = { kind, id, short: key.length === 1 };
      if (named === undefined) {
        this.#named.set(key, [entry]);
        const bucket = this.#buckets.get(key[0] ?? '');
        if (bucket === undefined) this.#buckets.set(key[0] ?? '', [key]);
        else bucket.push(key);
      } else {
        named.push(entry);
      }
    }
  }
}

/** 无锡 is also typed 无锡市. */
function withSuffix(name: string | null): string[] {
  return name === null || !HAN.test(name) || /[市区州盟县]$/.test(name) ? [] : [`${name}市`];
}

function endsInsideWord(text: string, end: number): boolean {
  return LATIN_OR_DIGIT.test(text[end - 1] ?? '') && LATIN_OR_DIGIT.test(text[end] ?? '');
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
    !HAN.test(before) || spots[index - 1]?.end === spot.start || BESIDE_SHORT.has(before);
  const afterFits =
    !HAN.test(after) || spots[index + 1]?.start === spot.end || BESIDE_SHORT.has(after);
  return beforeFits && afterFits;
}

/** Characters that join or follow names: 皖和粤, 皖的目标, 皖与苏. */
const BESIDE_SHORT = new Set(['和', '与', '及', '的', '、', '省', '在', '比', '两', '三', '等']);
