// Lists of facts as whole replies: figures one by one or as a table, and what is told in lines. Long ones go in pages.
import type { Cited } from '../answer.ts';
import type { FigureFact, MeasureFact, PlanFact } from '../catalog/catalog.ts';
import type { Draft, Scribe } from '../command.ts';
import type { Wording } from '../language.ts';
import type { Query } from '../query.ts';
import type { Block, FactLine } from '../reply.ts';
import { doubtsBlock, factLine } from './fact-lines.ts';
import { pageOf } from './pages.ts';
import { queryParts } from './queries.ts';

/** So few are told one by one, with plan, notes and what they replaced; more become a table. */
export const TOLD_ONE_BY_ONE = 4;

interface List {
  readonly title: Wording;
  /** The command that one may want next for the same region. */
  readonly other: Wording;
}

export interface FigureList<F extends FigureFact> extends List {
  readonly table: (figures: readonly Cited<F>[], scribe: Scribe) => Block;
  readonly above?: readonly Block[];
  /** What belongs below the figures of all pages: a chart. */
  readonly below?: readonly Block[];
}

/** Targets or actuals. */
export function figureList<F extends FigureFact>(
  { table, above = [], below = [], ...list }: FigureList<F>,
  found: readonly Cited<F>[],
  query: Query,
  scribe: Scribe,
): Draft {
  const { items, more } = pageOf(found, query, scribe);
  const block = found.length <= TOLD_ONE_BY_ONE ? linesOf(items, scribe) : table(items, scribe);
  return {
    title: titleOf(list, query, scribe),
    blocks: [...above, block, ...more, ...below, ...doubtsBlock(items, scribe)],
    next: [
      ...nextOf(list, query, scribe),
      `${scribe.say({ en: 'source', zh: '出处' })} ${items[0]?.fact.id ?? ''}`,
    ],
  };
}

export interface LineList<F extends MeasureFact | PlanFact> extends List {
  readonly rowsAPage: number;
  readonly above?: readonly Block[];
  /** How each line is told; with all that is known beside it where nothing is said. */
  readonly line?: (cited: Cited<F>, scribe: Scribe) => FactLine;
}

/** Measures or plans. */
export function lineList<F extends MeasureFact | PlanFact>(
  { rowsAPage, above = [], line = factLine, ...list }: LineList<F>,
  found: readonly Cited<F>[],
  query: Query,
  scribe: Scribe,
): Draft {
  const { items, more } = pageOf(found, query, scribe, rowsAPage);
  return {
    title: titleOf(list, query, scribe),
    blocks: [
      ...above,
      { type: 'facts', heading: null, lines: items.map((cited) => line(cited, scribe)) },
      ...more,
      ...doubtsBlock(items, scribe),
    ],
    next: nextOf(list, query, scribe),
  };
}

function linesOf(facts: readonly Cited[], scribe: Scribe): Block {
  return { type: 'facts', heading: null, lines: facts.map((cited) => factLine(cited, scribe)) };
}

function titleOf({ title }: List, query: Query, { say, desk, language }: Scribe): string {
  return [say(title), ...queryParts(query, desk.catalog, language)].join(' · ');
}

function nextOf({ other }: List, { regions }: Query, { say, desk, language }: Scribe): string[] {
  return regions
    .slice(0, 1)
    .map((id) => `${say(other)} ${desk.catalog.regions.get(id)?.names[language] ?? id}`);
}
