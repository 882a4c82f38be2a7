// "Car output and NEV output in 2025", 汽车产量和新能源汽车产量: two measures that the words join, each named in full.
import type { FeatureSpot } from '../words/features.ts';
import type { MetricChoice } from './metrics.ts';

/** What stands between the two. */
const JOINS = / and | plus | & |以及|和|与|及|、|，|,/g;
/** Words that set the two against each other, or of which both are only part. */
const NOT_BOTH =
  /\b(between|compared?|versus|vs|than|difference|gap|ratio|share|percent\w*|proportion|growth|add(ed)?|sum|combined|together|total)\b|比|差|合计|之和|一共|总共|占/;
/** A measure that fits worse is not named in full. */
const IN_FULL = 0.1;

type Best = (features: ReadonlySet<string>) => MetricChoice | undefined;

/**
 * The two measures, the first one first; empty where the words name one alone or set the two against each other. `best` finds the metric that fits some features best.
 */
export function twoNamed(
  text: string,
  spots: readonly FeatureSpot[],
  best: Best,
): readonly MetricChoice[] {
  if (NOT_BOTH.test(text)) return [];
  for (const { index, 0: joint } of text.matchAll(JOINS)) {
    const before = namedIn(spots, ({ end }) => end <= index + 1);
    const first = best(before);
    const then = namedIn(spots, ({ start }) => start >= index + joint.length - 1);
    // "Output and where it ranked": the rank is that of the output.
    const whole = [...then].join() === 'rank' ? new Set([...before, ...then]) : then;
    const second = first === undefined ? undefined : best(whole);
    if (isInFull(first) && isInFull(second) && first.metric !== second.metric)
      return [first, second];
  }
  return [];
}

function namedIn(
  spots: readonly FeatureSpot[],
  lies: (spot: FeatureSpot) => boolean,
): ReadonlySet<string> {
  return new Set(spots.filter(lies).map(({ feature }) => feature));
}

function isInFull(choice: MetricChoice | undefined): choice is MetricChoice {
  return choice !== undefined && choice.cost <= IN_FULL;
}
