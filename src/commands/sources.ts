// sources [regions]: the pages that the facts of a region stand on.
import { cite } from '../answer.ts';
import type { Catalog, Fact } from '../catalog/catalog.ts';
import type { Source } from '../catalog/schema.ts';
import { defineCommand, type Scribe } from '../command.ts';
import type { Wording } from '../language.ts';
import type { Query } from '../query.ts';
import { pageOf } from '../replies/pages.ts';
import { queryParts } from '../replies/queries.ts';
import { saySource } from '../wording/citations.ts';
import { sayCount } from '../wording/numbers.ts';

interface Used {
  readonly source: Source;
  /** How many facts of the regions asked for cite it. */
  readonly facts: number;
}

const KINDS: Record<Source['kind'], Wording> = {
  government: { en: 'government', zh: '政府' },
  'state-media': { en: 'state media', zh: '官方媒体' },
  'trade-press': { en: 'trade press', zh: '行业媒体' },
  'general-press': { en: 'general press', zh: '综合媒体' },
  research: { en: 'research', zh: '研究机构' },
  company: { en: 'company', zh: '企业' },
};

export const sources = defineCommand<readonly Used[]>({
  name: 'sources',
  cues: { en: ['bibliography', 'references'], zh: ['来源', '资料', '资料来源'] },
  summary: {
    en: 'the pages that the figures stand on, and how many facts cite each',
    zh: '数据来源列表，以及每个来源被引用的次数',
  },
  options: [{ kind: 'regions', required: false }],
  examples: { en: ['sources jiangsu', 'sources'], zh: ['来源 江苏', '来源'] },

  answer(query, { catalog }) {
    const found = used(catalog, query);
    if (found.length === 0) return { status: 'nothing', reason: 'no-such-fact', nearest: [] };
    return { status: 'answered', facts: [], found };
  },

  reply({ found }, query, scribe) {
    const { items, more } = pageOf(found, query, scribe);
    const title = [
      scribe.say({ en: 'Sources', zh: '来源' }),
      ...queryParts(query, scribe.desk.catalog, scribe.language),
    ];
    const kinds = countKinds(found, scribe);
    return {
      title: title.join(' · '),
      blocks: [
        { type: 'text', text: kinds },
        { type: 'facts', heading: null, lines: items.map((one) => sourceLine(one, scribe)) },
        ...more,
      ],
      next: [],
    };
  },
});

function sourceLine(
  { source, facts }: Used,
  scribe: Scribe,
): { text: string; cites: []; details: string[] } {
  const count = scribe.say({
    en: `${sayCount(facts, 'en')} fact${facts === 1 ? '' : 's'}`,
    zh: `${sayCount(facts, 'zh')}个条目`,
  });
  const kind = KINDS[source.kind][scribe.language];
  const details = [
    [kind, count, source.url ?? scribe.say({ en: 'no link', zh: '无链接' })].join(' · '),
  ];
  return { text: saySource(source, scribe.language), cites: [], details };
}

function countKinds(found: readonly Used[], scribe: Scribe): string {
  const parts = Object.entries(KINDS)
    .map(([kind, name]) => ({
      name,
      count: found.filter(({ source }) => source.kind === kind).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name[scribe.language]} ${count}`);
  const machine = found.filter(({ source }) => source.translation === 'machine').length;
  return scribe.say({
    en: `${found.length} sources: ${parts.join(', ')}. ${machine} of them read in machine translation.`,
    zh: `共${found.length}个来源：${parts.join('，')}。其中${machine}个为机器翻译。`,
  });
}

/** Most cited first, then the newest. */
function used(catalog: Catalog, query: Query): Used[] {
  const counts = new Map<Source, number>();
  for (const fact of catalog.facts()) {
    if (!asked(fact, query)) continue;
    const sources = new Set(cite(catalog, fact).citations.map(({ source }) => source));
    for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts]
    .map(([source, facts]) => ({ source, facts }))
    .sort(
      (a, b) =>
        b.facts - a.facts || (b.source.published ?? '').localeCompare(a.source.published ?? ''),
    );
}

function asked(fact: Fact, { regions, place }: Query): boolean {
  if (regions.length > 0 && !regions.includes(fact.region)) return false;
  if (place === null) return true;
  return (
    ('place' in fact && fact.place === place) ||
    (fact.kind === 'measure' && fact.cities.includes(place))
  );
}
