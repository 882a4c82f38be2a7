// "Private EVs of Beijing", "湖北商用车产量全国第几": words that name the scope of a fact at hand (private, 商用车) or stand in its label
// (影响力较大). They are handed on with the query, so that this fact answers and not that of the whole region.
import type { Catalog, FigureFact } from '../../../catalog/catalog.ts';
import type { Metric } from '../../../catalog/schema.ts';
import { sharesChinese, sharesWord } from '../../../figures.ts';
import type { Query } from '../../../query.ts';
import type { Slots } from '../slots/slots.ts';
import { type FeatureSpot, featuresOf, spotFeatures } from '../words/features.ts';

/** The query with the words that name a scope, or the label of a fact, held for its metric; the same query where none does. */
export function withScope(
  query: Query,
  { text, content }: Pick<Slots, 'text' | 'content'>,
  catalog: Catalog,
): Query {
  const { regions, metrics, company, question } = query;
  const [id, ...others] = metrics;
  const metric = others.length === 0 ? catalog.metrics.get(id ?? '') : undefined;
  if (metric === undefined || question === undefined) return query;
  const where = { regions, metrics, company };
  const facts = [...catalog.targets(where), ...catalog.actuals(where)];
  const named = [...inEnglish(content, metric, facts), ...inChinese(text, metric, facts, query)];
  if (named.length === 0) return query;
  const about = [...new Set([...(question.about?.split(' ') ?? []), ...named])].join(' ');
  return { ...query, question: { ...question, about } };
}

/** Words of the scopes that the content has and that are none of the metric's own. */
function inEnglish(content: string, metric: Metric, facts: readonly FigureFact[]): string[] {
  const said = new Set(wordsOf(content).map(stem));
  const named = facts
    .flatMap(({ scope }) => wordsOf(scope?.en ?? ''))
    .filter((word) => said.has(stem(word)) && !UNTELLING.has(stem(word)));
  if (named.length === 0) return [];
  const own = new Set(wordsOf(metric.names.en).map(stem));
  return named.filter((word) => !own.has(stem(word)));
}

/** What the text says besides the metric, where a scope or a label has some of it: Chinese words cannot be told apart. */
function inChinese(
  text: string,
  metric: Metric,
  facts: readonly FigureFact[],
  { command, regions }: Query,
): string[] {
  if (regions.length === 0) return [];
  const words = besideMetric(text, featuresOf(metric));
  const ofScope = facts.some(({ scope }) => scope !== undefined && sharesChinese(words, scope.zh));
  const ofLabel = command === 'figure' && facts.some(({ label }) => sharesWord(words, label.zh));
  return ofScope || ofLabel ? [words] : [];
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

/** Said of nearly every metric, so that they name no scope. */
const PLAIN = ['nev', 'vehicle', 'auto-industry', 'nev-industry'];

/** The text without the words that say what the metric is; a single character such as 车 may end another word. */
function besideMetric(text: string, own: ReadonlySet<string>): string {
  const isOwn = ({ feature, start, end }: FeatureSpot) =>
    (own.has(feature) || PLAIN.includes(feature)) && end - start > 1;
  return spotFeatures(text.replace(/新能源(?=[乘商]用车)/g, '   '))
    .filter(isOwn)
    .reduce(
      (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
      text,
    );
}
