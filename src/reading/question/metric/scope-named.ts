// "湖北商用车产量全国第几", "北京私家车里有多少新能源": words that no other part of the question keeps may name the scope of a fact (商用车,
// 私家车) or stand in its label (影响力较大). They are handed on with the query, so that this fact answers and not that of the whole region.
import type { Catalog } from '../../../catalog/catalog.ts';
import { sharesChinese, sharesWord } from '../../../figures.ts';
import type { Query } from '../../../query.ts';
import { type FeatureSpot, featuresOf, spotFeatures } from '../words/features.ts';

/** The query, with the words of the text that name a scope held for its metrics and regions. */
export function withScope(query: Query, text: string, catalog: Catalog): Query {
  const { regions, metrics, company, question } = query;
  if (metrics.length !== 1 || regions.length === 0 || question === undefined) return query;
  const own = new Set(metrics.flatMap((id) => [...featuresOfId(id, catalog)]));
  const words = besideMetric(text, own);
  const where = { regions, metrics, company };
  const facts = [...catalog.targets(where), ...catalog.actuals(where)];
  const ofScope = facts.some(({ scope }) => scope !== undefined && sharesChinese(words, scope.zh));
  const ofLabel =
    query.command === 'figure' && facts.some(({ label }) => sharesWord(words, label.zh));
  if (!ofScope && !ofLabel) return query;
  const about = [question.about, words].filter((one) => one !== null).join(' ');
  return { ...query, question: { ...question, about } };
}

function featuresOfId(id: string, { metrics }: Catalog): ReadonlySet<string> {
  const metric = metrics.get(id);
  return metric === undefined ? new Set() : featuresOf(metric);
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
