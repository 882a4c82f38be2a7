// What somebody may be typing: names and fact ids to choose from while the word is not finished yet (autocomplete, choosers).
// From memory, and only ever offered: whatever is sent in the end is read again like any other words.
import type { Catalog, Fact } from './catalog/catalog.ts';
import type { Named, NameKind } from './catalog/names.ts';
import { toKey } from './catalog/names.ts';
import { toPinyin } from './catalog/pinyin.ts';
import { oneTypoAway } from './catalog/typo.ts';
import { inLanguage, type Language, languageOf } from './language.ts';
import { sayFact } from './wording/facts.ts';

export type SuggestKind = 'region' | 'metric' | 'topic' | 'company' | 'fact';

export interface Suggestion {
  readonly kind: SuggestKind;
  readonly id: string;
  /** What it is, in the language asked for. */
  readonly label: string;
  /** The same in the other language; null where there is nothing more to say. */
  readonly detail: string | null;
  /** The words that are read as just this. */
  readonly words: string;
}

export interface SuggestOptions {
  readonly language: Language;
  /** 25, the most that Discord takes, unless told. */
  readonly most?: number;
}

const MOST = 25;
/** Names are shorter; a longer text is no beginning of one. */
const LONGEST = 60;

/**
 * The things of these kinds whose name, in English, Chinese or pinyin, looks like what was typed, the best first; for nothing typed
 * those that the catalog holds most about.
 */
export function suggest(
  catalog: Catalog,
  kinds: readonly SuggestKind[],
  typed: string,
  { language, most = MOST }: SuggestOptions,
): Suggestion[] {
  // A letter more, and off again: so that a dash at the end counts as one inside a name does.
  const key = toKey(`${typed.slice(0, LONGEST)}x`)
    .slice(0, -1)
    .trimStart();
  const shown = languageOf(typed) === 'zh' ? 'zh' : language;
  const { things, facts } = indexOf(catalog);
  const found = best(
    things.filter(({ kind }) => kinds.includes(kind)),
    (thing) => distanceOf(thing, key),
    most,
  ).map((thing) => toSuggestion(thing, catalog, shown));
  if (!kinds.includes('fact') || found.length === most) return found;
  return [...found, ...suggestFacts(facts, key, catalog, shown, most - found.length)];
}

/**
 * The same for a list: the last name is completed, and the words hold the names before it too.
 * "anhui, ji" → "anhui, jiangsu".
 */
export function suggestNext(
  catalog: Catalog,
  kinds: readonly SuggestKind[],
  typed: string,
  options: SuggestOptions,
): Suggestion[] {
  const [, before = '', last = ''] = /^(.*[,，、;；]\s*)?(.*)$/su.exec(typed) ?? [];
  const named = new Set(
    before
      .split(/[,，、;；]/)
      .flatMap((name) => catalog.names.lookUp(name))
      .map(({ id }) => id),
  );
  const language = languageOf(typed) === 'zh' ? 'zh' : options.language;
  return suggest(catalog, kinds, last, { language, most: MOST + named.size })
    .filter(({ id }) => !named.has(id))
    .slice(0, options.most ?? MOST)
    .map((one) => ({
      ...one,
      label: before + one.label,
      detail: before === '' ? one.detail : null,
      words: before + one.words,
    }));
}

interface Thing {
  readonly kind: Exclude<SuggestKind, 'fact'>;
  readonly id: string;
  /** Folded spellings, Latin and Chinese. */
  readonly keys: readonly string[];
  readonly pinyin: readonly string[];
  readonly initials: readonly string[];
  /** How many facts speak of it. */
  readonly weight: number;
}

interface FactLook {
  readonly fact: Fact;
  /** Everything that it may be looked for by, folded. */
  readonly text: string;
}

interface Index {
  /** Those with the most facts first. */
  readonly things: readonly Thing[];
  readonly facts: readonly FactLook[];
}

/** A catalog that was opened anew has its own. */
const indexes = new WeakMap<Catalog, Index>();

function indexOf(catalog: Catalog): Index {
  const index = indexes.get(catalog) ?? buildIndex(catalog);
  indexes.set(catalog, index);
  return index;
}

const KINDS: ReadonlySet<NameKind> = new Set(['region', 'metric', 'topic', 'company']);

function buildIndex(catalog: Catalog): Index {
  const weights = weigh(catalog);
  const spellings = new Map<string, { named: Named; keys: string[] }>();
  for (const [key, named] of catalog.names.spellings(KINDS)) {
    const entry = spellings.get(`${named.kind} ${named.id}`);
    if (entry === undefined) spellings.set(`${named.kind} ${named.id}`, { named, keys: [key] });
    else entry.keys.push(key);
  }
  const things = [...spellings].map(([name, { named, keys }]): Thing => {
    const sounds = keys.filter((key) => languageOf(key) === 'zh').map(toPinyin);
    return {
      kind: named.kind as Thing['kind'], // one of KINDS
      id: named.id,
      keys,
      pinyin: sounds.map(({ full }) => full),
      initials: sounds.map(({ initials }) => initials),
      weight: weights.get(name) ?? 0,
    };
  });
  things.sort((a, b) => b.weight - a.weight);
  return { things, facts: [...catalog.facts()].map((fact) => lookOf(fact, catalog)) };
}

function weigh(catalog: Catalog): Map<string, number> {
  const weights = new Map<string, number>();
  const count = (kind: NameKind, id: string | undefined) => {
    if (id !== undefined) weights.set(`${kind} ${id}`, (weights.get(`${kind} ${id}`) ?? 0) + 1);
  };
  for (const fact of catalog.facts()) {
    count('region', fact.region);
    if (fact.kind === 'target' || fact.kind === 'actual') {
      count('metric', fact.metric);
      count('company', fact.company);
    }
    if (fact.kind === 'measure') {
      count('topic', fact.topic);
      for (const company of fact.companies) count('company', company);
    }
  }
  for (const { automakers } of catalog.regions.values())
    for (const company of automakers) count('company', company);
  return weights;
}

function lookOf(fact: Fact, catalog: Catalog): FactLook {
  const region = catalog.regions.get(fact.region)?.names;
  const metric = 'metric' in fact ? catalog.metrics.get(fact.metric)?.names : undefined;
  const parts = [fact.id, region?.en, region?.zh, metric?.en, metric?.zh];
  return { fact, text: ` ${toKey(parts.filter((part) => part !== undefined).join(' '))}` };
}

/** How far a name is from what was typed; null where it is something else. */
function distanceOf({ keys, pinyin, initials }: Thing, typed: string): number | null {
  if (typed === '') return 0;
  if (keys.includes(typed)) return 0;
  if (keys.some((key) => key.startsWith(typed))) return 1;
  if (keys.some((key) => key.includes(` ${typed}`))) return 2;
  const sound = typed.replaceAll(' ', '');
  const spoken = /^[a-z0-9]{2,}$/.test(sound);
  if (spoken && pinyin.some((full) => full.startsWith(sound))) return 3;
  if (spoken && initials.some((letters) => letters.startsWith(sound))) return 4;
  if (keys.some((key) => key.includes(typed))) return 5;
  if (spoken && sound.length > 3 && pinyin.some((full) => full.includes(sound))) return 6;
  return keys.some((key) => oneTypoAway(key, typed)) ? 7 : null;
}

/** The nearest, in the order given where two are equally near. */
function best<T>(all: readonly T[], distance: (one: T) => number | null, most: number): T[] {
  const byDistance: T[][] = [];
  for (const one of all) {
    const far = distance(one);
    if (far === null) continue;
    byDistance[far] ??= [];
    byDistance[far].push(one);
  }
  return byDistance.flat().slice(0, most);
}

function toSuggestion({ kind, id }: Thing, catalog: Catalog, language: Language): Suggestion {
  const names = namesOf(kind, id, catalog);
  const other = language === 'zh' ? names?.en : names?.zh;
  const label = names === undefined ? id : inLanguage(names, language);
  return {
    kind,
    id,
    label,
    detail: other === undefined || other === null || other === label ? null : other,
    words: language === 'zh' && leadsTo(kind, id, label, catalog) ? label : id,
  };
}

function namesOf(kind: Thing['kind'], id: string, catalog: Catalog) {
  switch (kind) {
    case 'region':
      return catalog.regions.get(id)?.names;
    case 'metric':
      return catalog.metrics.get(id)?.names;
    case 'topic':
      return catalog.topics.get(id)?.names;
    case 'company':
      return catalog.companies.get(id)?.names;
    default:
      return kind satisfies never;
  }
}

/** Whether a name means this thing and no other: then the words of a Chinese reader can be Chinese too. */
function leadsTo(kind: NameKind, id: string, name: string, catalog: Catalog): boolean {
  const named = catalog.names.lookUp(name);
  return named.length === 1 && named[0]?.kind === kind && named[0].id === id;
}

/** Facts in which each word that was typed begins a word, or in Chinese stands anywhere. */
function suggestFacts(
  looks: readonly FactLook[],
  key: string,
  catalog: Catalog,
  language: Language,
  most: number,
): Suggestion[] {
  const parts = key
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((part) => (languageOf(part) === 'zh' ? part : ` ${part}`));
  const found: Suggestion[] = [];
  for (const { fact, text } of looks) {
    if (found.length === most) break;
    if (!parts.every((part) => text.includes(part))) continue;
    const label = sayFact(catalog, fact, language);
    found.push({ kind: 'fact', id: fact.id, label, detail: fact.id, words: fact.id });
  }
  return found;
}
