// How much of what the words speak of a measure tells, and how much a figure: what told.ts decides by.
import type { Catalog, MeasureFact } from '../../../catalog/catalog.ts';
import type { Query } from '../../../query.ts';
import { reachOf } from '../../../statements/reach.ts';
import { type Statements, statementsOf } from '../../../statements/statements.ts';
import type { Term } from '../../../statements/terms.ts';
import type { Asked } from '../asked/asked.ts';

/** A number or a time is asked for: a figure, if there is one. */
export function wantsNumber({ slots: { text, times, quantities } }: Asked): boolean {
  return times.length + quantities.length > 0 || HOW_MUCH.test(text);
}

/** The words for a number. */
export const HOW_MUCH =
  /\bhow (much|many)\b|\bnumber of\b|\bhalf\b|\bmajority\b|多少|(?<!哪)几|一半|过半/;

/** The words of the metric and of figures have been read; those of a longer term only where they are most of it. */
export function isRead({ start, end }: Term, { slots: { metric, quantities } }: Asked): boolean {
  const parts = [...metric.spans, ...quantities].map((span) =>
    Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
  );
  return Math.max(0, ...parts) > (end - start) / 2;
}

/** What share of the words the figures of the metrics that they touch speak of: one may be of just this scope. */
export function toldByFigures(
  terms: readonly Term[],
  asked: Asked,
  statements: Statements,
): number {
  const {
    slots,
    draft,
    context: { catalog },
  } = asked;
  const { regions, company } = draft;
  const metrics = slots.metric.choices.slice(0, CHOICES).map(({ metric }) => metric);
  if (metrics.length === 0) return 0;
  const where = { regions, company, metrics: metrics.map(({ id }) => id) };
  const figures = [...catalog.targets(where), ...catalog.actuals(where)].slice(0, FIGURES);
  const shares = figures.map(({ metric, label, scope }) =>
    statements.shareOf(terms, [
      ...both(label),
      ...both(scope),
      ...both(catalog.metrics.get(metric)?.names),
    ]),
  );
  return Math.max(0, ...shares);
}

const CHOICES = 3;
const FIGURES = 12;

function both(text: { en: string; zh: string } | null | undefined): string[] {
  return text == null ? [] : [text.en, text.zh];
}

/** A company that is named tells as much as a rare word, and all that is in reach is of it; a number of it is a figure. */
export function subject(asked: Asked): number {
  return asked.draft.company === null || wantsNumber(asked) ? 0 : OF_COMPANY;
}

const OF_COMPANY = 3;

/** The measures in reach of a query. */
export function inReach(query: Query, catalog: Catalog): MeasureFact[] {
  return reachOf(query, catalog).map(({ measure }) => measure);
}

/** What share of the words the measure speaks of that speaks of the most of them, 0 to 1. */
function mostOf(
  terms: readonly Term[],
  measures: readonly MeasureFact[],
  statements: Statements,
): number {
  return Math.max(0, ...statements.rank(terms, measures).map(({ matched }) => matched));
}

/** What share of the words the best measure in reach speaks of; a company that all of them are of tells as well. */
export function bestOf(terms: readonly Term[], asked: Asked, statements: Statements): number {
  const measures = inReach(asked.draft, asked.context.catalog);
  const best = mostOf(terms, measures, statements);
  const whole = statements.worthOf(terms);
  const own = measures.length === 0 ? 0 : subject(asked);
  return (best * whole + own) / (whole + subject(asked));
}

/** Where neither region nor topic is named, a measure must speak of nearly all of the words. */
export const TOLD_OF_ALL = 0.75;

/** What share of the words the best measure in reach speaks of, 0 to 1. One word alone, or words that tell little, are told by chance. */
export function bestTold(
  about: string,
  query: Query,
  catalog: Catalog,
  least = leastTold(query),
): number {
  const statements = statementsOf(catalog);
  const terms = statements.terms(about);
  const named = terms.some((term) => statements.isRareMatter(term, FEW));
  const tells = terms.length > 1 && statements.worthOf(terms) >= least;
  if (!named && !tells) return 0;
  return mostOf(terms, inReach(query, catalog), statements);
}

/** Fewer measures are in reach where a region or a company is named. */
function leastTold({ regions, company }: Query): number {
  return regions.length > 0 || company !== null ? LEAST_OF_NAMED : LEAST_TOLD;
}

const LEAST_TOLD = 6;
/** Where places are asked for, so much is enough: 新能源汽车聚集在哪两大三角洲. */
export const LEAST_OF_PLACES = 5;
const LEAST_OF_NAMED = 4;
/** A matter that goes by a name of its own, and of which so few statements speak, is enough alone. */
const FEW = 8;
