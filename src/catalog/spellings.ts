// Every spelling of every region, place, metric, topic and company, gathered from the files: what names.ts looks words up in.
import { hasHan } from '../language.ts';
import { type Named, type NameKind, toKey } from './names.ts';
import type { CatalogFiles, Metric } from './schema.ts';

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

/** All spellings, in the order of the files, folded. */
export function spellingsOf(files: CatalogFiles): Map<string, Named[]> {
  const spellings = new Map<string, Named[]>();
  for (const [kind, id, words] of namesIn(files)) {
    for (const key of words.map(toKey)) if (key !== '') add(spellings, key, kind, id);
  }
  return spellings;
}

function* namesIn(
  files: CatalogFiles,
): Generator<readonly [kind: NameKind, id: string, spellings: readonly string[]]> {
  for (const [id, { region }] of files.regions)
    yield ['region', id, [id, ...inBoth(region.names), ...region.aliases]];
  for (const { id, names, aliases = [] } of files.places)
    yield [
      'place',
      id,
      [id, ...inBoth(names), ...aliases, ...withSuffix(names.zh), ...asZone(names.zh)],
    ];
  for (const { id, names, aliases } of files.metrics)
    yield ['metric', id, [id, ...inBoth(names), ...aliases.en, ...aliases.zh]];
  for (const [family, words] of Object.entries(FAMILY_WORDS))
    yield ['family', family, [family, ...words]];
  for (const { id, names, aliases } of files.topics)
    yield ['topic', id, [id, ...inBoth(names), ...aliases.en, ...aliases.zh]];
  for (const { id, names, aliases } of files.companies)
    yield ['company', id, [id, ...inBoth(names), ...aliases]];
}

function inBoth({ en, zh }: { readonly en: string; readonly zh: string | null }): string[] {
  return zh === null ? [en] : [en, zh];
}

function add(spellings: Map<string, Named[]>, key: string, kind: NameKind, id: string): void {
  const entry = { kind, id, short: key.length === 1 };
  const named = spellings.get(key);
  if (named === undefined) spellings.set(key, [entry]);
  else if (!named.some((other) => other.kind === kind && other.id === id)) named.push(entry);
}

/** 武汉经济技术开发区 is called 武汉经开区. */
function asZone(name: string | null): string[] {
  const [, city] = /^(\p{Script=Han}{2,4})经济技术开发区$/u.exec(name ?? '') ?? [];
  return city === undefined ? [] : [`${city}经开区`, `${city}经开`, `${city}开发区`];
}

/** 无锡 is also typed 无锡市. */
function withSuffix(name: string | null): string[] {
  return name === null || !hasHan(name) || /[市区州盟县]$/.test(name) ? [] : [`${name}市`];
}
