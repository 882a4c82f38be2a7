// Parts of a comparison that names each figure by itself: how a reading makes them, and whether they are held.
import type { FigureFact } from '../../../catalog/catalog.ts';
import { figureOfPart } from '../../../parts.ts';
import type { Part, Query, Question } from '../../../query.ts';
import { type Asked, asking, ofSide } from '../asked/asked.ts';

/** A part of the draft's own year, period and side, about one region or one company. */
export function partOf(
  { from, to, question }: Query,
  of: Pick<Part, 'metric'> & Partial<Part>,
): Part {
  return {
    region: null,
    company: null,
    year: from !== null && from === to ? from : null,
    period: question?.period ?? null,
    side: question?.of ?? null,
    ...of,
  };
}

/** The figure of a part; undefined where none is held. */
export function heldPart(part: Part, { draft, context }: Asked): FigureFact | undefined {
  return figureOfPart(part, draft, context.catalog, context.today);
}

/** When a figure falls due, or what time it is of: those of one time can be set against each other. */
export function timeOf(fact: FigureFact): string | null {
  return fact.kind === 'target' ? fact.due : fact.period;
}

/** Whether each of the parts has a figure. */
export function areHeld(parts: readonly Part[], asked: Asked): boolean {
  return parts.every((part) => heldPart(part, asked) !== undefined);
}

/** The query that sets the parts against each other. */
export function setAgainst(parts: readonly Part[], asks: Question['asks'], draft: Query): Query {
  const once = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  const sides = new Set(parts.map(({ side }) => side));
  const [side = null] = sides;
  return {
    ...ofSide(asking(draft, 'compare', asks), sides.size === 1 ? side : null),
    regions: once(parts.map(({ region }) => region)),
    company: parts[0]?.company ?? null,
    metrics: once(parts.map(({ metric }) => metric)),
    parts: [...parts],
  };
}

/** One side for all parts that leave it open: what was reached where all of them have that, else what was promised. */
export function onOneSide(parts: readonly Part[], asked: Asked): readonly Part[] {
  if (parts.every(({ side }) => side !== null)) return parts;
  const of = (side: 'actual' | 'target') =>
    parts.map((part) => ({ ...part, side: part.side ?? side }));
  const reached = of('actual');
  return areHeld(reached, asked) ? reached : of('target');
}
