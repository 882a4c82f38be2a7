// Which metrics a question can mean, by their names and aliases and by the features that its words name: the best fits, best first.

import type { Catalog } from '../../../catalog/catalog.ts';
import type { Spot } from '../../../catalog/names.ts';
import type { Metric } from '../../../catalog/schema.ts';
import type { QuantitySpot } from '../../quantities/figure.ts';
import { overlaps, type Span } from '../../spans.ts';
import type { TimeSpot } from '../../times/span.ts';
import { isShare } from '../words/feature-kinds.ts';
import { type FeatureSpot, featuresOf } from '../words/features.ts';
import { type Subject, saidFeatures } from '../words/said-features.ts';
import { spotSaid } from '../words/spot-said.ts';
import { kindredMetrics } from './kindred.ts';
import { costOf, extraCost, WORST } from './metric-cost.ts';
import { costByTelling } from './telling.ts';
import { twoNamed, twoToAdd } from './two-named.ts';

export interface MetricChoice {
  readonly metric: Metric;
  /** 0 is a perfect fit; the more, the less of the question and the metric fit together. */
  readonly cost: number;
}

/** What the words say about the metric: the best fits, best first, and where in the text they say it. */
export interface MetricReading {
  /** "Output or capacity?": each of the two read by itself; empty where no such choice is put. */
  readonly either: readonly MetricChoice[];
  readonly choices: readonly MetricChoice[];
  /** Two measures that are named beside each other, in the order of the words: public and private piles. */
  readonly pair: readonly [Metric, Metric] | null;
  /** The same without the words of a share, a growth or an addition: what they are of. */
  readonly whole: readonly MetricChoice[];
  readonly features: ReadonlySet<string>;
  readonly spans: readonly Span[];
}

/** Reads the metric out of a text made a key by toKey(). `names` are the metric names found in it, `taken` what other names cover. */
export function readMetric(
  text: string,
  names: readonly Spot[],
  taken: readonly Spot[],
  said: { readonly quantities: readonly QuantitySpot[]; readonly times: readonly TimeSpot[] },
  catalog: Catalog,
): MetricReading {
  const spots = spotSaid(text, taken, said);
  const features = saidFeatures(spots, text, subjectOf(taken, catalog), said);
  const ofCompany = taken.some((spot) => spot.named.every(({ kind }) => kind === 'company'));
  const { ofCompanies, ofRegions } = kindredMetrics(catalog);
  const kindred = ofCompany ? ofCompanies : ofRegions;
  const whole = wholeOf(features);
  const either = eitherOf(features, text, catalog);
  const best = (named: ReadonlySet<string>) =>
    bestFirst(kindred, (metric) => costByFeatures(metric, named))[0];
  const isPlain = either.length === 0 && said.quantities.length === 0;
  return {
    either: isPlain ? twoNamed(text, spots, features, best) : either,
    choices: bestFirst(kindred, (metric) =>
      Math.min(
        costByName(metric, spots, names, features),
        costByFeatures(metric, features),
        costByTelling(metric, features),
      ),
    ),
    whole: [...features].every((one) => whole.has(one))
      ? []
      : bestFirst(kindred, (metric) => costByFeatures(metric, whole)),
    pair: pairOf(spots, measuresIn(features), kindred) ?? twoToAdd(text, spots, best),
    features,
    spans: [...spots, ...names],
  };
}

/** The features without a share, a growth or a rank; of a share of sales the sales stay. */
function wholeOf(features: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    [...features].flatMap((one) =>
      OF_SOMETHING.has(one) ? [] : isShare(one) ? (SHARE_OF[one] ?? []) : [one],
    ),
  );
}

/** What is measured: of a share of sales the sales, of a share that is a measure of its own that share. */
function measuresIn(features: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    [...features].flatMap((one) => SHARE_OF[one] ?? (OF_SOMETHING.has(one) ? [] : [one])),
  );
}

const SHARE_OF: Readonly<Record<string, string>> = {
  'sales-share': 'sales',
  'stock-share': 'stock',
  'registration-share': 'registrations',
};

const OF_SOMETHING: ReadonlySet<string> = new Set(['share', 'growth', 'added', 'new', 'rank']);

function subjectOf(taken: readonly Spot[], catalog: Catalog): Subject {
  const named = taken.map((spot) => spot.named);
  const regions = named.flatMap((one) => one.flatMap(({ id }) => catalog.regions.get(id) ?? []));
  return {
    region: named.some((one) => one.some(({ kind }) => kind === 'region' || kind === 'place')),
    national: named.length > 0 && named.every((one) => one.some(({ id }) => id === 'china')),
    city: regions.some(({ level }) => level === 'city'),
    company: named.some((one) => one.every(({ kind }) => kind === 'company')),
    withProvince: regions.some(
      ({ level, parent }) => level === 'city' && regions.some(({ id }) => id === parent),
    ),
  };
}

function bestFirst(metrics: readonly Metric[], cost: (metric: Metric) => number): MetricChoice[] {
  return metrics
    .map((metric) => ({ metric, cost: cost(metric) }))
    .filter((choice) => choice.cost <= WORST)
    .sort((a, b) => a.cost - b.cost);
}

/** The company metrics that features fit, best first: what "which carmaker" asks for, where no company is named. */
export function companyChoices(features: ReadonlySet<string>, catalog: Catalog): MetricChoice[] {
  const { ofCompanies } = kindredMetrics(catalog);
  const said = new Set([...features].filter((one) => one !== 'makers' && one !== 'maker-sales'));
  if (features.has('maker-sales')) said.add('sales');
  return bestFirst(ofCompanies, (metric) => costByFeatures(metric, said));
}

function costByFeatures(metric: Metric, features: ReadonlySet<string>): number {
  return features.size === 0 ? Number.POSITIVE_INFINITY : costOf(metric, features);
}

/** A name costs a little, since many are ordinary words. */
const NAMED = 0.15;

function costByName(
  metric: Metric,
  spots: readonly FeatureSpot[],
  names: readonly Spot[],
  features: ReadonlySet<string>,
): number {
  const named = names.filter(
    (name) =>
      name.named.some(({ id }) => id === metric.id) && !spots.some((spot) => cuts(name, spot)),
  );
  if (named.length === 0) return Number.POSITIVE_INFINITY;
  // Inside a name found whole the name has said all.
  const outside = spots.filter((spot) => !named.some((name) => overlaps(spot, name)));
  const said = outside.map(({ feature }) => feature);
  return NAMED + extraCost(featuresOf(metric), new Set([...said, ...putTogether(spots, features)]));
}

/** What only several words together say: "sold abroad" names exports, whatever "sold" may name. */
function putTogether(spots: readonly FeatureSpot[], features: ReadonlySet<string>): string[] {
  const single = new Set(spots.map(({ feature }) => feature));
  return [...features].filter((one) => (TURNED.has(one) || isShare(one)) && !single.has(one));
}

/** Measures that turn another one into themselves. */
const TURNED: ReadonlySet<string> = new Set([
  'exports',
  'exports-value',
  'capacity',
  'added',
  'rank',
  'firm-count',
]);

/**
 * "新能源销量占比": the words of the share begin inside the name of the sales, so the name is not meant; nor is it where a longer word
 * runs into it, as 汽车产业集群 does in 新能源汽车产业集群.
 */
function cuts(name: Span, feature: Span): boolean {
  const startsInside = feature.start >= name.start && feature.start < name.end;
  const startsBefore = feature.start < name.start && feature.end > name.start;
  return (startsInside && feature.end > name.end) || startsBefore;
}

/** Of each group two may be asked for in one breath. */
const SIDE_BY_SIDE: readonly (readonly string[])[] = [
  [
    'output',
    'capacity',
    'sales',
    'stock',
    'exports',
    'revenue',
    'output-value',
    'scale',
    'registrations',
  ],
  ['public', 'private'],
  ['charging-pile', 'charging-station', 'swap-station', 'hydrogen-station'],
];

const SETS_APART =
  /\bor\b(?! (more|less|above|below|fewer|so)\b)|还是|站桩|分别|各(有|是)?多少|\brespectively\b|\bboth\b|\bas well as\b|(output|production|capacity|sales|exports|revenue|public|private|piles|stations) and |(产量|销量|产能|出口|公共|桩|站)(和|与|以及|、)/;

const PAIRED: readonly (readonly string[])[] = [
  ...SIDE_BY_SIDE,
  ['taxi', 'bus', 'ride-hailing', 'public-fleet', 'official-car', 'nev-bus'],
  ['supercharging-station', 'charging-station'],
  ['nev', 'vehicle'],
];
/** A measure that fits worse is not the one that was named. */
const CLOSE = 0.8;

/** The two measures of one group that the words name, each read without the other. */
function pairOf(
  spots: readonly FeatureSpot[],
  features: ReadonlySet<string>,
  metrics: readonly Metric[],
): readonly [Metric, Metric] | null {
  const start = (one: string) => spots.find(({ feature }) => feature === one)?.start ?? Infinity;
  const named = PAIRED.map((group) => group.filter((one) => features.has(one))).find(
    (group) => group.length === 2,
  );
  if (named === undefined) return null;
  const [first, second] = named
    .toSorted((a, b) => start(a) - start(b))
    .map((measure) => {
      const alone = new Set([...features].filter((one) => one === measure || !named.includes(one)));
      return bestFirst(metrics, (metric) => costOf(metric, alone)).find(({ cost }) => cost <= CLOSE)
        ?.metric;
    });
  return first === undefined || second === undefined || first === second ? null : [first, second];
}

/** Fits that are so little worse than the best one are shown beside it. */
const BESIDE = 0.7;

/** The best fits for each of two measures between which the words put "or". */
function eitherOf(
  features: ReadonlySet<string>,
  text: string,
  catalog: Catalog,
): readonly MetricChoice[] {
  const two = SIDE_BY_SIDE.map((group) => group.filter((one) => features.has(one))).find(
    (group) => group.length === 2,
  );
  const named = /站桩/.test(text) ? ['charging-pile', 'charging-station'] : two;
  if (named === undefined || !SETS_APART.test(text)) return [];
  const { ofRegions } = kindredMetrics(catalog);
  return named.flatMap((measure) => {
    const alone = new Set([...features].filter((one) => one === measure || !named.includes(one)));
    const fits = bestFirst(ofRegions, (metric) => costOf(metric, alone));
    const best = fits[0]?.cost ?? WORST;
    return fits.filter(({ cost }) => cost <= best + BESIDE);
  });
}
