// "Private EVs of Beijing": the words of the metric that also name a scope which a fact at hand has. They are kept in the query, so that
// the fact of that scope leads and not the one of the whole region.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Query } from '../../../query.ts';
import type { QuestionReading } from '../asked.ts';

/** The reading with the scope that the words name among those of its facts. `content` is what the words say besides names and times. */
export function scoped(
  reading: QuestionReading,
  content: string,
  catalog: Catalog,
): QuestionReading {
  return 'query' in reading ? { query: withScope(reading.query, content, catalog) } : reading;
}

function withScope(query: Query, content: string, catalog: Catalog): Query {
  if (query.question === undefined || query.metrics.length !== 1) return query;
  const metric = catalog.metrics.get(query.metrics[0] ?? '');
  if (metric === undefined) return query;
  const said = new Set(wordsOf(content).map(stem));
  const own = new Set(wordsOf([metric.names.en, ...metric.aliases.en].join(' ')).map(stem));
  const named = scopesOf(query, catalog)
    .flatMap(wordsOf)
    .filter((word) => said.has(stem(word)) && !own.has(stem(word)) && !UNTELLING.has(stem(word)));
  if (named.length === 0) return query;
  const about = [...new Set([...wordsIn(query.question.about), ...named])].join(' ');
  return { ...query, question: { ...query.question, about } };
}

function scopesOf(query: Query, catalog: Catalog): string[] {
  const where = { regions: query.regions, metrics: query.metrics, company: query.company };
  return [...catalog.targets(where), ...catalog.actuals(where)].flatMap(
    ({ scope }) => scope?.en ?? [],
  );
}

function wordsIn(about: string | null): string[] {
  return about === null ? [] : about.split(' ');
}

/** Shorter words tell no scope apart. */
const SHORTEST = 4;

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length >= SHORTEST);
}

/** Words that nearly every scope or metric has. */
const UNTELLING: ReadonlySet<string> = new Set(
  'car vehicle electric energy electrified only with without from year city region industry firm maker new station pile charging highway'.split(
    ' ',
  ),
);

/** People say "personal" and "lorries" of what a source calls private and trucks. */
const SAME: Readonly<Record<string, string>> = {
  personal: 'private',
  personally: 'private',
  individual: 'private',
  household: 'private',
  privately: 'private',
  lorry: 'truck',
  lorrie: 'truck',
  cab: 'taxi',
  truck: 'truck',
  buse: 'bus',
};

function stem(word: string): string {
  const single = word.replace(/s$/, '');
  return SAME[single] ?? single;
}
