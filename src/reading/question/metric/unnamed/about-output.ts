// NEVs alone are named, or cars: what is asked of them is how many are built.
import type { Query } from '../../../../query.ts';
import { type Asked, asking, ofSide, type QuestionReading } from '../../asked/asked.ts';
import { hasData, statesFigure } from '../../held/held.ts';
import { WHEN_SET } from '../../slots/cues.ts';
import type { Slots } from '../../slots/slots.ts';
import { ASKS_WHETHER, HOW_MUCH } from './asks-for.ts';

/** Where the figure that is named stands with one of these alone, that one is meant. */
const COUNTS_OF_NEVS = ['nev-stock', 'nev-sales', 'nevs-added', 'nev-promotion-cumulative'];

/** "Did it meet its NEV goal", "when does it want a million NEVs", "has it made a million": of NEVs alone, how many are built. */
export function aboutOutput({ slots, draft, context: { catalog } }: Asked): QuestionReading | null {
  const { cues, metric } = slots;
  const bounded = draft.question?.bound != null;
  const judged = draft.command === 'progress' || draft.command === 'history';
  const counted = slots.quantities.some(countsVehicles);
  const ofVehicles = [...metric.features].join() === 'vehicle';
  const ofNevs = metric.features.has('nev') || (counted && metric.features.size === 0);
  const asks =
    judged ||
    (bounded && (cues.has('when') || asksOfVehicles(slots))) ||
    (slots.from !== null && HOW_MUCH.test(slots.text));
  if (!asks || !(ofVehicles || ofNevs)) return null;
  const outputs = (ofVehicles ? ['vehicle-output', 'nev-output'] : ['nev-output']).flatMap(
    (id) => catalog.metrics.get(id) ?? [],
  );
  const counts = COUNTS_OF_NEVS.flatMap((id) => catalog.metrics.get(id) ?? []).filter((one) =>
    statesFigure(one, draft, catalog),
  );
  const onlyReached = draft.command === 'progress' && bounded && !cues.has('target');
  const open = onlyReached ? ofSide(draft, null) : draft;
  const output =
    outputs.find((one) => statesFigure(one, draft, catalog)) ??
    (ofVehicles || counts.length > 1 ? undefined : counts[0]) ??
    outputs.find((one) => hasData(one, open, catalog));
  if (output === undefined) return null;
  const when = WHEN_SET.test(slots.text) ? ofSide(draft, 'target') : draft;
  if (onlyReached && !statesFigure(output, draft, catalog))
    return { query: { ...reachedOrNot(open), metrics: [output.id] } };
  const asked = judged ? draft : asking(when, 'figure', cues.has('when') ? 'when' : 'figure');
  return { query: { ...asked, metrics: [output.id] } };
}

/** "Has it made a million NEVs": whether so many of them, by name. */
function asksOfVehicles({ quantities, metric, text }: Slots): boolean {
  const named = metric.features.size > 0 || quantities.some(({ kind }) => kind === 'vehicles');
  return named && quantities.some(countsVehicles) && ASKS_WHETHER.test(text);
}

/** A number that nobody promised was reached or not: the figures tell. */
function reachedOrNot(draft: Query): Query {
  return asking(ofSide(draft, 'actual'), 'figure', 'whether');
}

/** A number of vehicles by its unit, or by its size where none is said: "when did it reach 500k". */
export function countsVehicles({ kind, value }: Slots['quantities'][number]): boolean {
  if (kind === 'vehicles') return true;
  return kind === 'plain' && typeof value === 'number' && value >= FEWEST && value < MOST;
}

const FEWEST = 10_000;
const MOST = 100_000_000;
