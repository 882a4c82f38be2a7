// A comparison whose figures are named one by one (two companies, a goal and what was reached, a part and its whole): the figure of each.
import type { Catalog, FigureFact } from './catalog/catalog.ts';
import { figuresOf } from './figures.ts';
import { BLANK_QUESTION, type Part, type Query } from './query.ts';
import type { StandingRow } from './side-by-side.ts';

/** The figure that stands for a part on a day (YYYY-MM-DD); undefined where none is held. */
export function figureOfPart(
  { region, company, metric, year, period, side }: Part,
  query: Query,
  catalog: Catalog,
  today: string,
): FigureFact | undefined {
  const question = { ...BLANK_QUESTION, about: query.question?.about ?? null, of: side, period };
  const { targets, actuals } = figuresOf(
    {
      ...query,
      command: 'compare',
      regions: region === null ? [] : [region],
      company,
      metrics: [metric],
      from: year,
      to: year,
      question,
    },
    catalog,
    today,
  );
  return actuals[0] ?? targets[0];
}

/** One row for each part of a query, in its order. */
export function partRows(query: Query, catalog: Catalog, today: string): StandingRow[] {
  return (query.parts ?? []).map((part) => ({
    region: part.region ?? '',
    fact: figureOfPart(part, query, catalog, today),
    nearest: undefined,
  }));
}
