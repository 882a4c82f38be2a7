// Figures by metric, so that a question touches those it is about and not all there are.
import type { FigureFact } from './catalog.ts';

interface Entry<F> {
  readonly fact: F;
  /** Its place among all figures: answers keep the order of the files. */
  readonly at: number;
}

/** Figures of one side, in the order of the files. */
export class FigureIndex<F extends FigureFact> {
  readonly #all: F[] = [];
  readonly #byMetric = new Map<string, Entry<F>[]>();

  get size(): number {
    return this.#all.length;
  }

  push(fact: F): void {
    const entry = { fact, at: this.#all.length };
    this.#all.push(fact);
    const list = this.#byMetric.get(fact.metric);
    if (list === undefined) this.#byMetric.set(fact.metric, [entry]);
    else list.push(entry);
  }

  /** The figures of the metrics, in the order of the files; of no metric, all. */
  of(metrics: readonly string[] = []): readonly F[] {
    if (metrics.length === 0) return this.#all;
    const [only = '', ...others] = new Set(metrics);
    const entries =
      others.length === 0
        ? (this.#byMetric.get(only) ?? [])
        : [only, ...others]
            .flatMap((metric) => this.#byMetric.get(metric) ?? [])
            .sort((a, b) => a.at - b.at);
    return entries.map(({ fact }) => fact);
  }
}
