// "And the private ones?": words of a follow-up that name half a metric are completed by the metric of the thread. All that they say must
// be in the metric that is found; what it has besides, and what it lacks of the thread's metric, make it less likely.

import type { Catalog } from '../../../catalog/catalog.ts';
import type { Metric } from '../../../catalog/schema.ts';
import type { Query } from '../../../query.ts';
import { isSubset } from '../asked/asked.ts';
import { extraCost, missingCost } from '../choices/metric-cost.ts';
import type { MetricChoice, MetricReading } from '../choices/metrics.ts';
import { isShare } from '../words/feature-kinds.ts';
import { featuresOf } from '../words/features.ts';

/** A metric named so well by the words alone needs no thread. */
const WHOLE = 0.2;
/** What of the words a metric may leave unexplained. */
const LITTLE = 0.3;
/** Each feature of the thread's metric that is given up. */
const DROPPED = 0.35;
const OTHER_FAMILY = 0.2;
/** Words that say more than the metric of the thread has ask for another one. */
const UNCHANGED = 0.5;
/** Completed so badly, the words speak of something else. */
const WORST = 1.3;
const TIE = 0.1;

/** Growths and shares by themselves are read as parts of the thread's figure. */
const PARTS: ReadonlySet<string> = new Set(['growth', 'share']);

const KINDS: ReadonlySet<string> = new Set(['nev', 'vehicle']);

/** What narrows a metric or says how it is counted, and names none, whatever it is an alias of. */
const MODIFIERS: ReadonlySet<string> = new Set([
  ...[...KINDS, 'added', 'new', 'public', 'private', 'rank', 'growth'],
  ...['output', 'sales', 'stock', 'capacity', 'exports', 'registrations'],
  ...['output-value', 'revenue', 'scale', 'worth', 'value-added'],
]);

const INDUSTRY = /-industry$/;
const COUNTS: ReadonlySet<string> = new Set([
  ...['nev', 'vehicle', 'output', 'sales', 'stock', 'capacity', 'exports', 'registrations'],
]);

/** Two features, one from the thread, that are one in the names of the metrics. */
const TOGETHER: readonly (readonly [said: string, before: string, both: string])[] = [
  ['heavy-truck', 'fuel-cell-vehicle', 'fuel-cell-heavy-truck'],
  ['fuel-cell-vehicle', 'fuel-cell-heavy-truck', 'fuel-cell-vehicle'],
];

/** The reading of the words with the metrics that the thread makes of them; the same reading where it makes none. */
export function completedBy(
  { metrics, company, topic }: Query,
  said: MetricReading,
  catalog: Catalog,
): MetricReading {
  const { features, choices } = said;
  const before = metrics.flatMap((id) => catalog.metrics.get(id) ?? []);
  const grown = grownFigure(before, features, catalog);
  if (grown !== null) return { ...said, choices: [grown], whole: [grown] };
  if (features.size === 0 || isSubset(features, PARTS)) return said;
  // "And how many cars?", after a sum of money, is no turn of the same figure.
  const counted = before.some((metric) => [...KINDS].some((kind) => featuresOf(metric).has(kind)));
  if (before.length === 0) return ofTopic(topic, said);
  if (isSubset(features, KINDS) && !counted) return said;
  // An industry has a value; what is built, sold or driven are vehicles.
  const ofIndustry = before.some((metric) =>
    [...featuresOf(metric)].some((one) => INDUSTRY.test(one)),
  );
  if (ofIndustry && isSubset(features, COUNTS)) return said;
  const ofShare = features.has('stock') && before.some((metric) => hasShare(featuresOf(metric)));
  const whole = !ofShare && !isSubset(features, MODIFIERS);
  if (whole && (choices[0]?.cost ?? WORST) <= WHOLE) return said;
  const completed = [...catalog.metrics.values()]
    .filter((metric) => featuresOf(metric).has('company') === (company !== null))
    .map((metric) => ({ metric, cost: cheapest(metric, before, features) }))
    .filter(({ cost }) => cost <= WORST)
    .sort((a, b) => a.cost - b.cost);
  const best = completed[0]?.cost ?? WORST;
  const found = completed.filter(({ cost }) => cost <= best + TIE);
  return found.length === 0 ? said : { ...said, either: [], choices: asNamed(found) };
}

/** "How many stations?", after steps for hydrogen: of several kinds of station those of that matter. */
function ofTopic(topic: string | null, said: MetricReading): MetricReading {
  const choices = said.choices.filter(({ metric }) => metric.family === topic);
  return choices.length === 0 ? said : { ...said, either: [], choices };
}

/** "And the growth?": where no metric tells it, it is worked out of the figure itself. */
function grownFigure(
  before: readonly Metric[],
  features: ReadonlySet<string>,
  { metrics }: Catalog,
): MetricChoice | null {
  const [metric, ...others] = before;
  if (metric === undefined || others.length > 0 || [...features].join() !== 'growth') return null;
  const told = metrics.has(`${metric.id}-growth`) || featuresOf(metric).has('growth');
  return told ? null : { metric, cost: 0 };
}

/** "And Geely?": of the next company the same is asked, of all its vehicles or of its NEVs, whichever is held. */
export function ofCompanies({ metrics }: Query, catalog: Catalog): readonly MetricChoice[] {
  const [id, ...others] = metrics;
  if (id === undefined || others.length > 0) return [];
  const other = id.startsWith('company-nev-')
    ? id.replace('company-nev-', 'company-vehicle-')
    : id.replace('company-vehicle-', 'company-nev-');
  return [id, other].flatMap((one, at) => {
    const metric = catalog.metrics.get(one);
    return metric === undefined || one === undefined ? [] : [{ metric, cost: at * NEXT }];
  });
}

/** More than a tie, less than what a company's figures may differ by. */
const NEXT = 0.5;

/** Completed, they are as good as named. */
function asNamed(found: readonly MetricChoice[]): MetricChoice[] {
  const best = found[0]?.cost ?? 0;
  return found.map(({ metric, cost }) => ({ metric, cost: cost - best }));
}

function cheapest(metric: Metric, before: readonly Metric[], said: ReadonlySet<string>): number {
  return Math.min(...before.map((one) => costAfter(metric, one, said)));
}

function costAfter(metric: Metric, before: Metric, words: ReadonlySet<string>): number {
  const own = featuresOf(metric);
  const thread = kept(featuresOf(before), words);
  const said = joined(words, thread);
  const extra = extraCost(own, said);
  if (extra > LITTLE) return Number.POSITIVE_INFINITY;
  const dropped = [...thread].filter((one) => !own.has(one) && !isPartOf(one, own)).length;
  return (
    extra +
    missingCost(own, new Set([...said, ...thread, before.family])) +
    (metric === before && extra > 0 ? UNCHANGED : 0) +
    dropped * DROPPED +
    (metric.family === before.family ? 0 : OTHER_FAMILY)
  );
}

/** "All vehicles?" takes the place of NEVs, unless the vehicles are what they are a share of. */
function kept(thread: ReadonlySet<string>, said: ReadonlySet<string>): ReadonlySet<string> {
  const share = said.has('share') || hasShare(said);
  const other = said.has('vehicle') && !said.has('nev') ? 'nev' : said.has('nev') ? 'vehicle' : '';
  return share ? thread : new Set([...thread].filter((one) => one !== other));
}

function joined(said: ReadonlySet<string>, thread: ReadonlySet<string>): ReadonlySet<string> {
  const words = new Set(said);
  for (const [one, before, both] of TOGETHER)
    if (words.has(one) && thread.has(before)) {
      words.delete(one);
      words.add(both);
    }
  // After a share, "and of the cars on the road?" asks for another share.
  if (hasShare(thread) && words.has('stock')) {
    words.delete('stock');
    words.delete('vehicle');
    words.add('stock-share');
  }
  return words;
}

/** What is in the metric under another name: the sales of a share of sales. */
function isPartOf(feature: string, own: ReadonlySet<string>): boolean {
  return own.has(`${feature}-share`) || (feature === 'output' && own.has('share-own'));
}

function hasShare(features: ReadonlySet<string>): boolean {
  return [...features].some(isShare);
}
