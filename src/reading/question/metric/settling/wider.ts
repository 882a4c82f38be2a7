// Nothing is held for just what the question seems to ask: what only the thread or a turn of phrase narrowed is left out of it again.
import type { Metric } from '../../../../catalog/schema.ts';
import type { Query } from '../../../../query.ts';
import { type Context, ofSide } from '../../asked/asked.ts';
import { hasData } from '../../held/held.ts';
import { sideOf } from '../../thread/side.ts';
import { inYearHeld } from '../unsaid-year.ts';
import type { Again, Fit } from './fit.ts';

/** "And what came of it?": only the thread named the time, and for it this side is not held. */
export function atAnyTime({ asked, tied, fitting }: Fit): Again | null {
  const { slots, draft, context } = asked;
  if (fitting.length > 0 || slots.from === null || slots.times.length > 0) return null;
  if (sideOf(slots, draft.to, context.today) === null) return null;
  const ever = { ...draft, from: null, to: null };
  return isAnyHeld(tied, ever, context)
    ? { again: { ...asked, draft: ever, slots: { ...slots, from: null } } }
    : null;
}

/** Only the thread spoke of targets (or of actuals): the other side answers where it alone is held. */
export function onEitherSide({ asked, fitting }: Fit): Again | null {
  const { slots, draft, context } = asked;
  if (fitting.length > 0 || slots.from === null || draft.question?.of == null) return null;
  return sideOf(slots, draft.to, context.today) === null
    ? { again: { ...asked, draft: ofSide(draft, null) } }
    : null;
}

/** A year that was not said is one for which something is held. */
export function inHeldYear({ asked, tied, fitting }: Fit): Again | null {
  if (fitting.length > 0) return null;
  const ids = tied.map(({ id }) => id);
  const dated = inYearHeld(asked, ids);
  return dated !== null && dated.from !== asked.draft.from
    ? { again: { ...asked, draft: dated } }
    : null;
}

/** "By late 2025" alone made it a promise: where none is held, what there was by then answers. */
export function unpromised({ asked, tied, fitting }: Fit): Again | null {
  const { slots, draft, context } = asked;
  if (fitting.length > 0 || draft.question?.of !== 'target' || slots.cues.has('target'))
    return null;
  const open = ofSide(draft, null);
  return isAnyHeld(tied, open, context) ? { again: { ...asked, draft: open } } : null;
}

function isAnyHeld(metrics: readonly Metric[], query: Query, { catalog }: Context): boolean {
  return metrics.some((metric) => hasData(metric, query, catalog));
}
