// The metric that the words describe, found by the catalog's own words: names, aliases, the labels and scopes of the facts at hand.
// Asked only where the vocabulary of features.ts finds nothing that is held, and strict: most of what was said must stand there.
import type { Catalog, FigureFact } from '../../../catalog/catalog.ts';
import { tokensOf } from '../../../catalog/tokens.ts';
import type { Query } from '../../../query.ts';
import type { Asked } from '../asked/asked.ts';
import { answersIn } from '../choices/asked-unit.ts';
import { isOfAllYears, isOfOtherMeasure } from '../choices/metric-cost.ts';

/** So much of the weight of the words must be found, and so much more than for the next metric. */
const ENOUGH = 0.74;
const AHEAD = 0.12;

/** The query with the one metric that the facts at hand are described by; null where none is described well, or two are. */
export function byEvidence({ slots, draft, context: { catalog } }: Asked): Query | null {
  if (draft.regions.length === 0 && draft.company === null) return null;
  // What the vocabulary knows whole and nobody states is not stated: a neighbour would be a swap.
  if ((slots.metric.choices[0]?.cost ?? PLAIN) < PLAIN && slots.left === '') return null;
  const said = [...new Set(wordsIn(slots.content))];
  // One word alone, such as "growth", describes many things.
  if (said.length < 2 || said.every((token) => UNTELLING.has(token))) return null;
  const [best, next] = ranked(said, draft, catalog);
  if (best === undefined || !isEnough(best) || !fits(best.metric, slots, catalog)) return null;
  if (next !== undefined && best.share - next.share < AHEAD) return null;
  const metric = catalog.metrics.get(best.metric);
  if (metric === undefined || isOfOtherMeasure(metric, slots.metric.features)) return null;
  if (draft.from !== null && isOfAllYears(metric, slots.metric.features)) return null;
  return { ...draft, metrics: [best.metric] };
}

/** Most of what was said is found, or the better part of it and nearly all of the metric's own name. */
function isEnough({ share, named }: Fit): boolean {
  return share >= ENOUGH || (share >= HALF && named >= NAMED);
}

const HALF = 0.55;
const NAMED = 0.75;

/** Whether the metric is counted in what the words ask for. */
function fits(id: string, { text }: Asked['slots'], catalog: Catalog): boolean {
  const metric = catalog.metrics.get(id);
  return metric !== undefined && answersIn(metric.unit, text);
}

/** A metric that costs less was named in plain words. */
const PLAIN = 0.5;

/** Words that nearly every metric here has. */
const UNTELLING = new Set([
  'new',
  'energy',
  'nev',
  'vehicl',
  'number',
  '数量',
  '汽车',
  '新能',
  '能源',
]);

interface Fit {
  readonly metric: string;
  /** What share of the weight of the words the metric has, 0 to 1. */
  readonly share: number;
  /** What share of the metric's English name was said, 0 to 1. */
  readonly named: number;
}

function ranked(said: readonly string[], draft: Query, catalog: Catalog): Fit[] {
  const weights = weightsOf(catalog);
  // A word that no metric has weighs as much as one that a single metric has: it speaks of something else.
  const unknown = Math.log(1 + catalog.metrics.size);
  const weigh = (tokens: readonly string[]) =>
    tokens.reduce((sum, token) => sum + (weights.get(token) ?? unknown), 0);
  const whole = weigh(said);
  const fits = [...byMetric(factsFor(draft, catalog))].map(([metric, facts]) => {
    const own = wordsOf(metric, facts, catalog);
    const name = wordsIn(catalog.metrics.get(metric)?.names.en ?? '');
    return {
      metric,
      share: weigh(said.filter((token) => own.has(token))) / whole,
      named: weigh(name.filter((token) => said.includes(token))) / weigh(name),
    };
  });
  return fits.sort((a, b) => b.share - a.share);
}

function factsFor(draft: Query, catalog: Catalog): FigureFact[] {
  const { regions, company, place, from, to, question } = draft;
  const where = { regions, company, place, from, to };
  return [
    ...(question?.of === 'actual' ? [] : catalog.targets(where)),
    ...(question?.of === 'target' ? [] : catalog.actuals(where)),
  ].filter((fact) => company !== null || fact.company === undefined);
}

function byMetric(facts: readonly FigureFact[]): Map<string, FigureFact[]> {
  const groups = new Map<string, FigureFact[]>();
  for (const fact of facts) groups.set(fact.metric, [...(groups.get(fact.metric) ?? []), fact]);
  return groups;
}

function wordsOf(id: string, facts: readonly FigureFact[], catalog: Catalog): ReadonlySet<string> {
  const metric = catalog.metrics.get(id);
  if (metric === undefined) return new Set();
  const { names, aliases } = metric;
  const texts = [
    names.en,
    names.zh,
    ...aliases.en,
    ...aliases.zh,
    ...facts
      .flatMap(({ label, scope }) => [label, scope])
      .flatMap((text) => [text?.en ?? '', text?.zh ?? '']),
  ];
  return new Set(texts.flatMap(wordsIn));
}

/** The words of a text, those that mean the same made one. */
function wordsIn(text: string): string[] {
  return tokensOf(text).map((token) => SAME[token] ?? token);
}

/** Stems that people use for one another. */
const SAME: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'vehicl car auto automobil',
    'maker carmaker automaker manufactur produc',
    'firm company enterpris supplier',
    'highway motorway expressway freeway',
    'pil charger',
    'hydrogen h2',
    'truck lorry',
    'taxi cab',
    'centr center',
    'tech technology',
    'licenc licens permit',
    'nev ev',
    'driverl autonomou driv',
    'gun connector nozzl',
    'output production',
  ].flatMap((group) => {
    const [first = '', ...others] = group.split(' ');
    return others.map((other) => [other, first]);
  }),
);

const weights = new WeakMap<Catalog, ReadonlyMap<string, number>>();

/** The rarer a word is among the metrics, the more it tells. */
function weightsOf(catalog: Catalog): ReadonlyMap<string, number> {
  const known = weights.get(catalog);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const id of catalog.metrics.keys())
    for (const token of wordsOf(id, [], catalog)) counts.set(token, (counts.get(token) ?? 0) + 1);
  const made = new Map(
    [...counts].map(
      ([token, count]) => [token, Math.log(1 + catalog.metrics.size / count)] as const,
    ),
  );
  weights.set(catalog, made);
  return made;
}
