// The steps for metrics of which something is held: one answers, two are told together, of more the asker says which is meant.
import type { Metric } from '../../../../catalog/schema.ts';
import { found, type QuestionReading } from '../../asked/asked.ts';
import { companyRegions, regionsHolding, statesFigure } from '../../held/held.ts';
import { reachedElsewhere } from '../held-instead.ts';
import type { Fit } from './fit.ts';

/** Features that fit several metrics equally: the asker says which is meant. */
const GENERIC = ['share', 'station'];

/** Two that fit alike are told together. */
export function bothHeld({ asked: { slots, draft }, fitting }: Fit): QuestionReading | null {
  const isOfSomebody = draft.regions.length + slots.companies.length > 0;
  if (fitting.length !== 2 || !isOfSomebody || draft.command !== 'figure') return null;
  if (GENERIC.some((one) => slots.metric.features.has(one))) return null;
  return { query: { ...draft, metrics: fitting.map(({ id }) => id) } };
}

/** The figure that the question names is that of another metric. */
export function figureReached({ asked, fitting }: Fit): QuestionReading | null {
  return found(reachedElsewhere(asked, fitting));
}

/** No region was named: the one that states the figure, else the asker says which region is meant. */
export function ofHolders({ asked: { draft, context }, fitting }: Fit): QuestionReading | null {
  const holders = regionsHolding(fitting, draft, context.catalog);
  if (holders.length < 2) return null;
  const [named, ...others] = holders.filter((query) =>
    fitting.some((metric) => statesFigure(metric, query, context.catalog)),
  );
  return named !== undefined && others.length === 0
    ? { query: named }
    : { unanswerable: { kind: 'choices', queries: holders } };
}

/** A company is held in several regions: the asker says which is meant. */
export function ofHomes({ asked: { draft, context }, fitting }: Fit): QuestionReading | null {
  const queries = companyRegions(fitting, draft, context.catalog);
  return queries.length > 1 ? { unanswerable: { kind: 'choices', queries } } : null;
}

/** What is sold in a region and what its makers sell: where only the other is held, the asker is asked. */
export function lookalike({ asked: { draft }, tied, fitting }: Fit): QuestionReading | null {
  const [sole, ...others] = fitting;
  if (sole?.id !== 'nev-maker-sales' || others.length > 0 || tied[0]?.id !== 'nev-sales')
    return null;
  return { unanswerable: { kind: 'choices', queries: [{ ...draft, metrics: [sole.id] }] } };
}

/** The one metric that is left; of several the asker says which is meant. */
export function theOneLeft({ asked: { draft }, tied, fitting }: Fit): QuestionReading {
  const left: readonly Metric[] = fitting.length > 0 ? fitting : tied.slice(0, 1);
  const queries = left.map(({ id }) => ({ ...draft, metrics: [id] }));
  const [only, ...others] = queries;
  if (only === undefined) return { unanswerable: { kind: 'outside' } };
  return others.length === 0 ? { query: only } : { unanswerable: { kind: 'choices', queries } };
}
