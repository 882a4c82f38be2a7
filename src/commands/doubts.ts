// What is doubtful about a region's figures, as the curators noted it: the doubts first, the figures in question below. Reached through ask.
import { type Cited, cite } from '../answer.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Doubt } from '../catalog/schema.ts';
import { defineCommand } from '../command.ts';
import { inLanguage } from '../language.ts';
import type { Query } from '../query.ts';
import { pageOf } from '../replies/pages.ts';
import { queryParts } from '../replies/queries.ts';
import { type Block, sayCites } from '../reply.ts';
import { sayFact } from '../wording/facts.ts';

interface Doubted {
  readonly doubt: Doubt;
  readonly facts: readonly Cited[];
}

interface Doubts {
  readonly doubted: readonly Doubted[];
  /** None is noted about the metric or the topic that was named: those of the region are shown. */
  readonly ofRegion: boolean;
}

const DOUBTS_A_PAGE = 6;

export const doubts = defineCommand<Doubts>({
  name: 'doubts',
  hidden: true,
  cues: { en: ['doubt', 'discrepancies'], zh: ['疑点', '存疑'] },
  summary: {
    en: 'what is doubtful about the figures of a region, as noted',
    zh: '某地区数据的存疑说明',
  },
  options: [
    { kind: 'regions', required: true },
    { kind: 'metric', required: false },
  ],
  examples: { en: ['doubts shenzhen'], zh: ['疑点 深圳'] },

  answer(query, { catalog }) {
    const all = query.regions.flatMap((region) => catalog.doubtsOf(region));
    const meant = all.filter((doubt) => isAbout(doubt, query, catalog));
    const shown = meant.length > 0 ? meant : all;
    const doubted = shown.map((doubt) => ({
      doubt,
      facts: doubt.facts.flatMap((id) => {
        const fact = catalog.fact(id);
        return fact === undefined ? [] : [cite(catalog, fact)];
      }),
    }));
    const facts = [
      ...new Map(doubted.flatMap((one) => one.facts).map((cited) => [cited.fact.id, cited])),
    ];
    return {
      status: 'answered',
      facts: facts.map(([, cited]) => cited),
      found: { doubted, ofRegion: meant.length === 0 && all.length > 0 },
    };
  },

  reply({ found: { doubted, ofRegion } }, query, scribe) {
    const { say, desk, language } = scribe;
    const { items, more } = pageOf(doubted, query, scribe, DOUBTS_A_PAGE);
    const none = { en: 'No doubt is noted about this.', zh: '对此没有存疑说明。' };
    const others = {
      en: 'No doubt is noted about just this; these are about other figures of the region.',
      zh: '对此没有专门的存疑说明，以下涉及该地区的其他数据。',
    };
    const said: Block[] =
      doubted.length === 0
        ? [{ type: 'text', text: say(none) }]
        : [
            ...(ofRegion ? [{ type: 'text' as const, text: say(others) }] : []),
            {
              type: 'facts',
              heading: null,
              lines: items.map(({ doubt, facts }) => ({
                text: inLanguage(doubt.text, language),
                cites: [],
                details: facts.map(
                  (cited) =>
                    `${sayFact(desk.catalog, cited.fact, language)} ${sayCites(scribe.notes.cite(cited))}`,
                ),
              })),
            },
          ];
    return {
      title: [
        say({ en: 'Doubts', zh: '存疑说明' }),
        ...queryParts(query, desk.catalog, language),
      ].join(' · '),
      blocks: [...said, ...more],
      next: query.regions.slice(0, 1).map((id) => {
        const name = desk.catalog.regions.get(id)?.names[language] ?? id;
        return `${say({ en: 'coverage', zh: '覆盖' })} ${name}`;
      }),
    };
  },
});

/** Whether it is about a figure of the metrics, or speaks of the topic; where neither is named it is. */
function isAbout({ facts, text }: Doubt, { metrics, topic }: Query, catalog: Catalog): boolean {
  const { names, aliases } = catalog.topics.get(topic ?? '') ?? {};
  if (metrics.length > 0) {
    const ofMetrics = facts.some((id) => {
      const fact = catalog.fact(id);
      return fact !== undefined && 'metric' in fact && metrics.includes(fact.metric);
    });
    if (ofMetrics || topic === null) return ofMetrics;
  }
  if (topic === null) return true;
  const words = [names?.en.toLowerCase(), ...(aliases?.en ?? [])].flatMap((word) => word ?? []);
  const han = [names?.zh, ...(aliases?.zh ?? [])].flatMap((word) => word ?? []);
  return (
    words.some((word) => text.en.toLowerCase().includes(word)) ||
    han.some((word) => text.zh.includes(word))
  );
}
