// What the lists of a form offer while somebody types: names of the catalog, in both languages, from one character on.
import type { Catalog } from '../../src/catalog/catalog.ts';
import { toKey } from '../../src/catalog/names.ts';
import type { Language } from '../../src/language.ts';
import type { Option } from './block-kit/elements.ts';
import { LIMITS } from './limits.ts';
import { option } from './views.ts';

export type NameList = 'regions' | 'metric' | 'about';

interface Name {
  /** What the bot reads: an id, which names one thing only. */
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  /** Every spelling, folded. */
  readonly keys: readonly string[];
}

/** By catalog, since another one may take its place while the bot runs. */
const lists = new WeakMap<Catalog, Map<NameList, readonly Name[]>>();

/** The names that fit what was typed, the nearest first: whole names, then beginnings, then parts. All, for no words. */
export function offer(
  catalog: Catalog,
  list: NameList,
  typed: string,
  language: Language,
): Option[] {
  const key = toKey(typed);
  return namesIn(catalog, list)
    .map((name) => ({ name, rank: rankOf(name, key) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, LIMITS.options.most)
    .map(({ name }) => option(labelOf(name, language), name.id));
}

function rankOf({ keys }: Name, key: string): number {
  if (key === '' || keys.includes(key)) return 0;
  if (keys.some((one) => one.startsWith(key))) return 1;
  return keys.some((one) => one.includes(key)) ? 2 : 3;
}

function labelOf({ en, zh }: Name, language: Language): string {
  const both = language === 'zh' ? [zh, en] : [en, zh];
  return [...new Set(both.filter(Boolean))].join(' ');
}

function namesIn(catalog: Catalog, list: NameList): readonly Name[] {
  const known = lists.get(catalog) ?? new Map<NameList, readonly Name[]>();
  lists.set(catalog, known);
  const names = known.get(list) ?? makeNames(catalog, list);
  known.set(list, names);
  return names;
}

function makeNames(catalog: Catalog, list: NameList): Name[] {
  const regions = [...catalog.regions.values()].map(({ id, names, aliases }) =>
    name(id, names, aliases),
  );
  const metrics = [...catalog.metrics.values()].map(({ id, names, aliases }) =>
    name(id, names, [...aliases.en, ...aliases.zh]),
  );
  if (list === 'regions') return regions;
  if (list === 'metric') return metrics;
  const topics = [...catalog.topics.values()].map(({ id, names, aliases }) =>
    name(id, names, [...aliases.en, ...aliases.zh]),
  );
  const companies = [...catalog.companies.values()].map(({ id, names, aliases }) =>
    name(id, names, aliases),
  );
  return [...regions, ...topics, ...metrics, ...companies];
}

function name(
  id: string,
  names: { readonly en: string; readonly zh: string | null },
  aliases: readonly string[],
): Name {
  const { en, zh } = names;
  const keys = [id, en, zh ?? '', ...aliases].map(toKey).filter(Boolean);
  return { id, en, zh: zh ?? '', keys: [...new Set(keys)] };
}
