// Figures by region and by metric, so that a question touches those it is about and not all there are.
import type { FigureFact, Where } from './catalog.ts';

interface Entry<F> {
  readonly fact: F;
  /** Its place among all figures: answers keep the order of the files. */
  readonly at: number;
}

export class FigureIndex<F extends FigureFact> {
  readonly #all: Entry<F>[] = [];
  readonly #byRegion = new Map<string, Entry<F>[]>();
  readonly #byMetric = new Map<string, Entry<F>[]>();
  readonly #byBoth = new Map<string, Entry<F>[]>();

  get size(): number {
    return this.#all.length;
  }

  push(fact: F): void {
    const entry = { fact, at: this.#all.length };
    this.#all.push(entry);
    keep(this.#byRegion, fact.region, entry);
    keep(this.#byMetric, fact.metric, entry);
    keep(this.#byBoth, bothOf(fact.region, fact.metric), entry);
  }

  /** The figures of the regions and metrics asked for, in the order of the files; the rest of `where` is left to the caller. */
  near({ regions = [], metrics = [] }: Where): F[] {
    return this.#entries(regions, metrics).map(({ fact }) => fact);
  }

  #entries(regions: readonly string[], metrics: readonly string[]): readonly Entry<F>[] {
    if (regions.length > 0 && metrics.length > 0) {
      const keys = regions.flatMap((region) => metrics.map((metric) => bothOf(region, metric)));
      return inOrder(keys, this.#byBoth);
    }
    if (regions.length > 0) return inOrder(regions, this.#byRegion);
    return metrics.length > 0 ? inOrder(metrics, this.#byMetric) : this.#all;
  }
}

/** Ids are slugs, which a blank cannot stand in. */
function bothOf(region: string, metric: string): string {
  return `${region} ${metric}`;
}

function keep<E>(map: Map<string, E[]>, key: string, entry: E): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}

function inOrder<F>(
  keys: readonly string[],
  map: ReadonlyMap<string, readonly Entry<F>[]>,
): readonly Entry<F>[] {
  const [only = '', ...others] = new Set(keys);
  if (others.length === 0) return map.get(only) ?? [];
  return [only, ...others].flatMap((key) => map.get(key) ?? []).sort((a, b) => a.at - b.at);
}
