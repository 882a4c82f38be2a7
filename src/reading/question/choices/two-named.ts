// "Car output and NEV output in 2025", 汽车产量和新能源汽车产量: two measures that the words join, each named in full.
import type { Metric } from '../../../catalog/schema.ts';
import type { FeatureSpot } from '../words/features.ts';
import type { MetricChoice } from './metrics.ts';

/** What stands between the two. */
const JOINS = / and | plus | & | ?\+ ?|以及|和|与|及|加(?!起来|在|总|氢|快)|、|，|,/g;
/** Words that set the two against each other, or of which both are only part. */
const NOT_BOTH =
  /\b(of (every|each|all)|between|compared?|versus|vs|than|difference|gap|ratio|share|percent\w*|proportion|growth|add(ed)?|sum|combined|together|total)\b|比|差|合计|之和|一共|总共|占/;
/** A measure that fits worse is not named in full. */
const IN_FULL = 0.1;

type Best = (features: ReadonlySet<string>) => MetricChoice | undefined;

/**
 * The two measures, the first one first; empty where the words name one alone or set the two against each other. `best` finds the metric that fits some features best.
 */
export function twoNamed(
  text: string,
  spots: readonly FeatureSpot[],
  features: ReadonlySet<string>,
  best: Best,
): readonly MetricChoice[] {
  const beside = PART_TOO.flatMap(({ said, without }) => (said.test(text) ? [without] : []))[0];
  if (beside !== undefined) return withItsPart(features, beside, best);
  const read = new Set(spots.map(({ feature }) => feature));
  // A measure that only several words together name ("went abroad") would be left out of both.
  const isMissed = [...features].some((one) => MEASURES.has(one) && !read.has(one));
  return isMissed || NOT_BOTH.test(text) ? [] : joined(text, spots, best);
}

/** "How many were sold, and what share was that", "of which how many public": a count and its share, its rank or its part. */
function withItsPart(
  features: ReadonlySet<string>,
  without: (feature: string) => readonly string[],
  best: Best,
): readonly MetricChoice[] {
  const whole = best(new Set([...features].flatMap(without)));
  const part = best(features);
  const both = isInFull(whole) && isInFull(part) && whole.metric !== part.metric;
  return both ? [whole, part] : [];
}

const COUNT_OF: Readonly<Record<string, string>> = {
  'sales-share': 'sales',
  'stock-share': 'stock',
  'registration-share': 'registrations',
  'share-own': 'output',
};

/** What of the words only the second of the two has. */
const PART_TOO: readonly { said: RegExp; without: (feature: string) => readonly string[] }[] = [
  {
    said: /\bhow many .{2,80}\band (what|which) (share|percentage|percent|proportion|part|slice)\b|多少.{1,30}(占比|渗透率|比例|比重)(又?是)?(多少|几成)|(产量|销量|保有量)(和|与|及|以及|、)(占比|渗透率|比重)/,
    without: (one) => [COUNT_OF[one] ?? one],
  },
  {
    said: /\bhow many .{2,80}\band (where|what|which) .{0,20}(put|place|rank|stand)|多少.{0,12}[,，].{0,10}(第几|排名?)/,
    without: (one) => (one === 'rank' ? [] : [one]),
  },
  {
    said: /\b(of|among) (which|them|those|these),? (how many|what number)\b.{0,20}\bpublic\b|其中.{0,6}公[共用].{0,8}(多少|几)/,
    without: (one) => (one === 'public' ? [] : [one]),
  },
  {
    said: /\b(total|overall|all cars|all vehicles) (and|plus) (the )?(nevs?|evs?|new energy)\b|总(销量|产量|量)(和|与|及|、)(其中的?)?新能源/,
    without: (one) => [one === 'nev' ? 'vehicle' : one],
  },
];

/** "整车和零部件产值合计": the two whose sum is asked for; null where the words add up nothing, or name one alone. */
export function twoToAdd(
  text: string,
  spots: readonly FeatureSpot[],
  best: Best,
): readonly [Metric, Metric] | null {
  if (!ADDED_UP.test(text)) return null;
  const [first, second] = joined(text, spots, best);
  return first === undefined || second === undefined ? null : [first.metric, second.metric];
}

const ADDED_UP =
  /\b(add(ed)?( up)?|sum|combined|together|total|altogether)\b|合计|之和|一共|总共|加起来|合起来|共计|总计|相加/;

/** A pasted page joins words a hundred times, a question does not. */
const MOST_JOINTS = 6;

function joined(text: string, spots: readonly FeatureSpot[], best: Best): readonly MetricChoice[] {
  for (const { index, 0: joint } of [...text.matchAll(JOINS)].slice(0, MOST_JOINTS)) {
    const before = namedIn(spots, ({ end }) => end <= index + 1);
    const then = namedIn(spots, ({ start }) => start >= index + joint.length - 1);
    const first = alone(before, then, best);
    // "Output and where it ranked": the rank is that of the output.
    const whole = [...then].join() === 'rank' ? new Set([...before, ...then]) : then;
    const second = first === undefined ? undefined : alone(whole, before, best);
    if (isInFull(first) && isInFull(second) && first.metric !== second.metric)
      return [first, second];
  }
  return [];
}

/** "整车和零部件产值", "piles that are public and those that are private": what is measured may be said once, with either of the two. */
function alone(
  named: ReadonlySet<string>,
  other: ReadonlySet<string>,
  best: Best,
): MetricChoice | undefined {
  const choice = best(named);
  if (isInFull(choice) || named.size === 0) return choice;
  return best(new Set([...named, ...[...other].filter((one) => MEASURES.has(one))]));
}

const MEASURES: ReadonlySet<string> = new Set([
  'share',
  'nev-share',
  'coverage',
  'output',
  'sales',
  'stock',
  'exports',
  'capacity',
  'revenue',
  'output-value',
  'charging-pile',
]);

function namedIn(
  spots: readonly FeatureSpot[],
  lies: (spot: FeatureSpot) => boolean,
): ReadonlySet<string> {
  return new Set(spots.filter(lies).map(({ feature }) => feature));
}

function isInFull(choice: MetricChoice | undefined): choice is MetricChoice {
  return choice !== undefined && choice.cost <= IN_FULL;
}
