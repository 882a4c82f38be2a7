// Which metric a question means: by its names and aliases, and by the features that its words name. Near metrics are never
// swapped: a feature that the question names and a metric lacks ("public", "added", "share") rules that metric out.
import type { Catalog } from '../../catalog/catalog.ts';
import type { Spot } from '../../catalog/names.ts';
import type { Metric } from '../../catalog/schema.ts';
import type { QuantitySpot } from '../quantities.ts';
import { type FeatureSpot, featuresOf, spotFeatures } from './features.ts';
import type { Slots } from './slots.ts';

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
  /** The same without the words of a share: what it would be the share of. */
  readonly whole: readonly MetricChoice[];
  readonly features: ReadonlySet<string>;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** A metric that fits worse than this is not meant. */
const WORST = 1.55;

/** Features that a question leaves out when they go without saying: "output" means that of NEVs. */
const IMPLIED: Readonly<Record<string, number>> = {
  nev: 0.3,
  company: 0.2,
  industry: 0.3,
  auto: 0.3,
  of: 0,
  in: 0,
  'nev-industry': 0.9,
  'auto-industry': 0.9,
  vehicles: 0.2,
  vehicle: 0.55,
  service: 0.2,
  scale: 0.6,
  end: 0,
  year: 0,
  points: 0.2,
  new: 0.3,
  planned: 0.9,
  gwh: 0,
  added: 1.5,
  length: 0.1,
  large: 0.2,
  'auto-value': 0.3,
  share: 0.1,
};
const MISSING = 1.7;
const EXTRA = 1.7;

/** Words that often stand in a question without belonging to the metric. */
const LOOSE: Readonly<Record<string, number>> = {
  vehicle: 0.25,
  added: 0.7,
  nev: 0.5,
  firms: 0.6,
  service: 0.5,
  cumulative: 0.5,
  sales: 1.2,
  growth: 0.4,
  rank: 0.4,
  hydrogen: 1.3,
  makers: 0.5,
  models: 0.5,
  new: 0.15,
  'fuel-cell': 0.4,
  bev: 0.3,
  large: 0.5,
  promotion: 0.6,
  power: 0.4,
  investment: 0.9,
  private: 1.2,
  highway: 1.4,
};

const SHARES = [
  'share-national',
  'share-own',
  'share-province',
  'sales-share',
  'stock-share',
  'registration-share',
  'share-private',
  'share-output',
  'nev-share',
  'share-of-value',
  'local-parts-share',
];

/** Reads the metric out of a text made a key by toKey(). `names` are the metric names found in it, `taken` what other names cover. */
export function readMetric(
  text: string,
  names: readonly Spot[],
  taken: readonly Spot[],
  { quantities, times }: Pick<Slots, 'quantities' | 'times'>,
  catalog: Catalog,
): MetricReading {
  const denied = [...text.matchAll(DENIED)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const spots = spotFeatures(blanked(text, times)).filter(
    (spot) =>
      !denied.some((one) => overlaps(one, spot)) &&
      !taken.some((name) => overlaps(spot, name) && !contains(spot, name)),
  );
  // China's own share of something is not its share of China.
  const national =
    taken.length > 0 && taken.every(({ named }) => named.some(({ id }) => id === 'china'));
  const ofCity = taken.some(({ named }) =>
    named.some(({ id }) => catalog.regions.get(id)?.level === 'city'),
  );
  const said = new Set(spots.map(({ feature }) => feature));
  const ofRegion = taken.some(({ named }) =>
    named.some(({ kind }) => kind === 'region' || kind === 'place'),
  );
  addUnit(said, quantities, ofRegion);
  if (COUNTS_FIRMS.test(text) && (said.has('makers') || said.has('firms')))
    for (const one of ['output', 'sales', 'capacity']) said.delete(one);
  const features = combined(said, text, {
    national,
    ofCity,
  });
  const ofCompany = taken.some((spot) => spot.named.every(({ kind }) => kind === 'company'));
  const kindred = [...catalog.metrics.values()].filter(
    // A company's figure is never given for a region's, nor the other way round.
    (metric) => featuresOf(metric).has('company') === ofCompany,
  );
  const fitting = (wanted: ReadonlySet<string>, named: readonly Spot[]) =>
    wanted.size === 0 && named.length === 0
      ? []
      : kindred
          .map((metric) => ({ metric, cost: costOf(metric, wanted, spots, named) }))
          .filter(({ cost }) => cost <= WORST)
          .sort((a, b) => a.cost - b.cost);
  const whole = new Set(
    [...features].filter(
      (one) => !['share', 'growth', 'added', 'new'].includes(one) && !SHARES.includes(one),
    ),
  );
  return {
    either: eitherOf(features, text, catalog),
    choices: fitting(features, names),
    whole: whole.size === features.size ? [] : fitting(whole, []),
    features,
    spans: [...spots, ...names],
  };
}

function costOf(
  metric: Metric,
  features: ReadonlySet<string>,
  spots: readonly FeatureSpot[],
  names: readonly Spot[],
): number {
  const own = new Set(featuresOf(metric));
  own.delete('company');
  const named = names.filter(
    (spot) =>
      spot.named.some(({ id }) => id === metric.id) &&
      !spots.some((feature) => cuts(spot, feature)),
  );
  const byName =
    named.length === 0
      ? Number.POSITIVE_INFINITY
      : 0.15 + extras(combinedOutside(spots, named), own);
  const byFeatures =
    features.size === 0 ? Number.POSITIVE_INFINITY : missing(own, features) + extras(features, own);
  return Math.min(byName, byFeatures);
}

/** "Worth a trillion yuan": any of these may be meant, output value first. */
const WORTH: Readonly<Record<string, number>> = {
  'output-value': 0.2,
  scale: 0.4,
  revenue: 0.5,
  'exports-value': 0.2,
};

/** Of these a number is always a number in use. */
const FLEETS: ReadonlySet<string> = new Set([
  'heavy-truck',
  'bus',
  'nev-bus',
  'taxi',
  'ride-hailing',
  'methanol',
  'fuel-cell-vehicle',
  'fuel-cell-heavy-truck',
]);

/** Of each group two may be asked for in one breath. */
const SIDE_BY_SIDE: readonly (readonly string[])[] = [
  ['output', 'capacity', 'sales', 'stock', 'exports', 'revenue', 'output-value', 'registrations'],
  ['public', 'private'],
  ['charging-pile', 'charging-station', 'swap-station', 'hydrogen-station'],
];

const SETS_APART =
  /\bor\b(?! (more|less|above|below|fewer|so)\b)|还是|站桩|分别|各(有|是)?多少|\brespectively\b|\bboth\b|\bas well as\b|(output|production|capacity|sales|exports|revenue|public|private|piles|stations) and |(产量|销量|产能|出口|公共|桩|站)(和|与|以及|、)/;

/** The best fit for each of two measures between which the words put "or". */
function eitherOf(
  features: ReadonlySet<string>,
  text: string,
  catalog: Catalog,
): readonly MetricChoice[] {
  const measures = SIDE_BY_SIDE.map((group) => group.filter((one) => features.has(one))).find(
    (group) => group.length === 2,
  );
  const named = /站桩/.test(text) ? ['charging-pile', 'charging-station'] : measures;
  if (named === undefined || !SETS_APART.test(text)) return [];
  return named.flatMap((measure) => {
    const alone = new Set([...features].filter((one) => one === measure || !named.includes(one)));
    const fits = [...catalog.metrics.values()]
      .filter((metric) => !featuresOf(metric).has('company'))
      .map((metric) => ({
        metric,
        cost: missing(featuresOf(metric), alone) + extras(alone, featuresOf(metric)),
      }))
      .sort((a, b) => a.cost - b.cost);
    const best = fits[0]?.cost ?? WORST;
    return fits.filter(({ cost }) => cost <= Math.min(best + 0.7, WORST));
  });
}

/** The features outside a name found whole: inside it the name has said all. */
function combinedOutside(
  spots: readonly FeatureSpot[],
  named: readonly Spot[],
): ReadonlySet<string> {
  return new Set(
    spots
      .filter((spot) => !named.some((name) => overlaps(spot, name)))
      .map(({ feature }) => feature),
  );
}

function missing(own: ReadonlySet<string>, features: ReadonlySet<string>): number {
  let cost = 0;
  for (const feature of own) {
    if (features.has(feature)) continue;
    if (SHARES.includes(feature) && features.has('share')) cost += 0.3;
    else if (feature.endsWith('-station') && features.has('station')) cost += 0.3;
    else if (feature === 'maker-sales' && features.has('sales')) cost += 0.25;
    else if (feature === 'auto-industry' && features.has('vehicle') && !features.has('nev'))
      cost += features.size > 1 ? 0.3 : 1.2;
    else if (feature === 'nev-industry' && features.has('nev'))
      cost += features.size > 1 ? 0.3 : 1.2;
    else if (feature === 'added' && features.has('new')) cost += 0.4;
    else if (features.has('worth') && feature in WORTH) cost += WORTH[feature] ?? 0;
    else if (
      feature === 'output' &&
      (own.has('share-national') || own.has('share-own') || own.has('share-province'))
    )
      cost += 0.1;
    else if (feature === 'stock' && own.has('stock-share')) cost += 0.1;
    else cost += IMPLIED[feature] ?? MISSING;
  }
  return cost;
}

/** How much of what the words say a metric leaves unexplained: 0 where it has all of it. */
export function unexplained(
  metric: Metric,
  features: ReadonlySet<string>,
  ofCompany: boolean,
): number {
  const own = featuresOf(metric);
  return own.has('company') !== ofCompany ? Number.POSITIVE_INFINITY : extras(features, own);
}

function extras(features: ReadonlySet<string>, own: ReadonlySet<string>): number {
  let cost = 0;
  for (const feature of features) {
    if (own.has(feature)) continue;
    if (feature === 'share' && SHARES.some((share) => own.has(share))) continue;
    if (feature === 'worth' && [...own].some((one) => one in WORTH)) continue;
    if (feature === 'sales' && own.has('maker-sales')) continue;
    if (feature === 'nev' && own.has('nev-industry')) continue;
    if (feature === 'new' && own.has('added')) continue;
    if (feature === 'vehicle' && own.has('auto-industry')) continue;
    if (feature === 'icv' && (own.has('smart-road') || own.has('nev-industry'))) {
      cost += 0.2;
      continue;
    }
    if (feature === 'station' && [...own].some((one) => one.endsWith('-station'))) continue;
    if (feature === 'stock' && [...own].some((one) => FLEETS.has(one))) cost += 0.3;
    else if (
      feature === 'output' &&
      (own.has('output-value') || own.has('share-own') || own.has('share-national'))
    )
      cost += 0.1;
    else if (feature === 'vehicle' && own.has('nev-industry')) cost += 0.1;
    // What is said of NEVs is not said of all vehicles.
    else if (feature === 'nev' && (own.has('vehicle') || own.has('auto-industry'))) cost += 1.2;
    else cost += LOOSE[feature] ?? EXTRA;
  }
  return cost;
}

/** "Two or three makers of 300,000 cars each": the firms are counted, not their cars. */
const COUNTS_FIRMS =
  /[几两三\d](个|家)|多少家|\bhow many ([a-z]+ ){0,4}(makers|carmakers|firms|companies|manufacturers|leaders)\b|\d ([a-z]+ ){0,5}(makers|carmakers|manufacturers|firms|companies|enterprises)\b/;

/** The text without what is read elsewhere, places kept: in 27年产值 the 年 belongs to the year. */
function blanked(text: string, spots: readonly { start: number; end: number }[]): string {
  let rest = text;
  for (const { start, end } of spots)
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

/** "Stations, not piles". */
const DENIED =
  /\bnot (just|only) (the )?[a-z]+( energy)?|不(只|光|限于|止)(是|看)?[^，。]{1,6}|\bnot (the )?[a-z]+( [a-z]+)?(?=\s*([,.)]|$))|(?<=[，,(（])不是[^，。]{1,8}/g;

/** "All taxis electric" is a share of 100 percent. */
const WHOLE_FLEET = /\b(all|every|fully|entirely|completely)\b|全部|全面|所有|都(要|得|是|换|改)/;

const ON_ROADS = /\bon [a-z ]{0,15}(roads?|streets)\b/;

const HOW_MANY_THERE_ARE =
  /有多少|有几辆|how many (nevs|evs|electric (cars|vehicles)) (are|were|is|do|does|has|have)|多少辆新能源/;

/** A percentage is the share of something, and "the top three" a rank; of no region a rank is asked of all. */
function addUnit(
  features: Set<string>,
  quantities: readonly QuantitySpot[],
  ofRegion: boolean,
): void {
  const percents = ['growth', 'coverage', 'utilisation', 'credit-ratio', 'local-parts-share'];
  const known = [...SHARES, ...percents].some((one) => features.has(one));
  if (quantities.some(({ kind }) => kind === 'percent') && !known) features.add('share');
  if (!ofRegion) features.delete('rank');
  else if (quantities.some(({ kind }) => kind === 'rank')) features.add('rank');
}

/** "share … own", "share … of China": two words apart that say one thing. */
function combined(
  features: Set<string>,
  text: string,
  { national, ofCity }: { readonly national: boolean; readonly ofCity: boolean },
): ReadonlySet<string> {
  const join = (feature: string, ...parts: readonly string[]) => {
    for (const part of parts) features.delete(part);
    features.add(feature);
  };
  if (
    features.has('nev') &&
    [...FLEETS, 'public-fleet'].some((one) => features.has(one)) &&
    (features.has('share') || WHOLE_FLEET.test(text))
  )
    join('nev-share', 'nev', 'share');
  for (const kind of ['hydrogen', 'charging'])
    if (features.has(kind) && features.has('station')) join(`${kind}-station`, kind, 'station');
  if (ON_ROADS.test(text)) features.add('stock');
  if (features.has('share')) {
    if (
      /\bof (what|all (that )?it) |\bown\b|本省|本市|自身|全省汽车|of (the )?(cars|vehicles) (built|made|produced)/.test(
        text,
      )
    )
      join('share-own', 'share');
    else if (/占.{0,6}(全省|省(内|里)?的?)/.test(text))
      join(ofCity ? 'share-province' : 'share-own', 'share');
    else if (!national && /\b(china|national|nation|country)s?\b|全国/.test(text))
      join('share-national', 'share');
    else if (features.has('sales')) join('sales-share', 'share', 'sales');
    else if (features.has('stock')) join('stock-share', 'share', 'stock');
  }
  if (
    features.has('township') &&
    (features.has('charging-pile') || features.has('charging-station')) &&
    /every|each|all |cover|每个|所有|全覆盖|乡乡/.test(text)
  ) {
    features.delete('charging-station');
    join('coverage', 'charging-pile');
    features.add('charging');
  }
  if (features.has('growth') && /百分之几|几个点/.test(text)) features.delete('share');
  if (features.has('ratio'))
    for (const one of ['charging-pile', 'nev', 'vehicle']) features.delete(one);
  if (features.has('radius')) {
    for (const other of ['public', 'charging-pile', 'charging-station', 'private'])
      features.delete(other);
    features.add('charging');
  }
  if (features.has('local-parts-share'))
    for (const other of ['components', 'nev', 'share']) features.delete(other);
  const counted = ['nev', 'vehicle'].every((one) => !features.has(one) || features.size <= 2);
  if (features.has('nev') && features.size === 1 && counted && HOW_MANY_THERE_ARE.test(text))
    features.add('stock');
  if (features.has('private-pile')) {
    join('charging-pile', 'private-pile');
    features.add('private');
  }
  if (features.has('exports') && features.has('value')) join('exports-value', 'exports', 'value');
  if (features.has('nev') && features.has('bus')) join('nev-bus', 'bus', 'nev');
  return features;
}

/** "新能源销量占比": the words of the share begin inside the name of the sales, so the name is not meant. */
function cuts(name: Spot, feature: FeatureSpot): boolean {
  return feature.start >= name.start && feature.start < name.end && feature.end > name.end;
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function contains(
  outer: { start: number; end: number },
  inner: { start: number; end: number },
): boolean {
  return (
    outer.start <= inner.start &&
    outer.end >= inner.end &&
    outer.end - outer.start > inner.end - inner.start
  );
}
