// What the bot is measured against: two off-the-shelf search engines that answer with their best hit.
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Catalog, Fact } from '../../src/catalog/catalog.ts';
import { sayFact } from '../../src/wording/facts.ts';
import type { Answered } from './score.ts';

export interface Baseline {
  readonly name: string;
  /** The id of the best hit; null where there is none, its only way to be silent. */
  readonly bestHit: (words: string) => string | null;
}

interface Page {
  readonly id: string;
  readonly text: string;
}

/** Both engines over the same pages, a page being a fact in both languages with the names of what it is about. */
export function baselines(catalog: Catalog): Baseline[] {
  const pages = [...catalog.facts()].map((fact) => ({ id: fact.id, text: textOf(fact, catalog) }));
  return [fuse(pages), miniSearch(pages)];
}

function textOf(fact: Fact, catalog: Catalog): string {
  const region = catalog.regions.get(fact.region);
  const metric = 'metric' in fact ? catalog.metrics.get(fact.metric) : undefined;
  return [
    sayFact(catalog, fact, 'en'),
    sayFact(catalog, fact, 'zh'),
    ...(region === undefined ? [] : [region.names.en, region.names.zh, ...region.aliases]),
    ...(metric === undefined
      ? []
      : [metric.names.en, metric.names.zh, ...metric.aliases.en, ...metric.aliases.zh]),
  ].join(' ');
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Without this, neither engine finds a word in unspaced Chinese. */
function segment(text: string): string[] {
  return [...WORDS.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.toLowerCase());
}

/** The settings that scored best on the visible questions of those that were tried; Fuse.js as it comes is right less often. */
function fuse(pages: readonly Page[]): Baseline {
  const engine = new Fuse(pages, {
    keys: ['text'],
    useTokenSearch: true,
    tokenize: segment,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: 0.2,
  });
  return {
    name: 'Fuse.js',
    bestHit: (words) => engine.search(words, { limit: 1 })[0]?.item.id ?? null,
  };
}

function miniSearch(pages: readonly Page[]): Baseline {
  const engine = new MiniSearch<Page>({ fields: ['text'], tokenize: segment });
  engine.addAll(pages);
  return {
    name: 'MiniSearch',
    bestHit: (words) => {
      const [hit] = engine.search(words, { fuzzy: 0.2, prefix: true });
      return typeof hit?.id === 'string' ? hit.id : null;
    },
  };
}

/** The best hit in the form in which the bot's answers are marked. Its text is the fact's own line in both languages. */
export function answerOf(id: string | null, catalog: Catalog): Answered {
  const fact = id === null ? undefined : catalog.fact(id);
  if (fact === undefined) return { status: 'nothing', reason: 'no-such-fact', facts: [], text: '' };
  const figure = fact.kind === 'target' || fact.kind === 'actual' ? fact : null;
  const shown = {
    id: fact.id,
    kind: fact.kind,
    region: fact.region,
    metric: figure?.metric ?? null,
    value: figure?.value ?? null,
    place: figure?.place ?? null,
    scope: figure?.scope?.en ?? null,
    company: figure?.company ?? null,
  };
  const text = `${sayFact(catalog, fact, 'en')}\n${sayFact(catalog, fact, 'zh')}`;
  return { status: 'answered', reason: null, facts: [shown], text };
}
