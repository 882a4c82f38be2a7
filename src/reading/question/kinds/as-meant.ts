// What a question leaves unsaid, filled in before its kind is decided: the output of NEVs, the part that a share is of.
import type { Asked } from '../asked/asked.ts';
import { asksWhich, isOfAll, NAMED, standsAlone } from '../asked/traits.ts';
import { countsVehicles } from '../metric/unnamed/about-output.ts';
import { partFirst } from './part-of-whole.ts';

/** The question with what goes without saying. */
export function asMeant(asked: Asked): Asked {
  return ofThePart(withImpliedOutput(asked));
}

/** "One in how many Chinese cars comes from Hubei": a share of the country's is that of the part, and compares nothing. */
function ofThePart(asked: Asked): Asked {
  const [best] = asked.slots.metric.choices;
  const named = best === undefined ? null : partFirst(asked.draft.regions, asked);
  if (best === undefined || named === null) return asked;
  const [part, whole] = named;
  const suffix = `-share-of-${whole === 'china' ? 'national' : 'province'}`;
  return best.metric.id.endsWith(suffix)
    ? { ...asked, draft: { ...asked.draft, regions: [part] } }
    : asked;
}

/** "Which province wants the most NEVs": of NEVs alone, what is planned and counted is how many are built. */
function withImpliedOutput(asked: Asked): Asked {
  const { slots, context } = asked;
  const output = context.catalog.metrics.get('nev-output');
  const named = slots.metric.choices.some(({ cost }) => cost <= NAMED);
  if (output === undefined || named || !isOfNevsAlone(asked)) return asked;
  const grows = slots.metric.features.has('growth') && standsAlone(asked);
  if (!isRanking(asked) && !grows) return asked;
  const metric = { ...slots.metric, choices: [{ metric: output, cost: NAMED }] };
  return { ...asked, slots: { ...slots, metric } };
}

/** NEVs are named or counted, with nothing beside them but their growth. */
function isOfNevsAlone({ slots: { metric, quantities, companies } }: Asked): boolean {
  const counted = companies.length === 0 && quantities.some(countsVehicles);
  return (
    (metric.features.has('nev') || counted) &&
    [...metric.features].every((one) => one === 'nev' || one === 'vehicle' || one === 'growth')
  );
}

function isRanking(asked: Asked): boolean {
  const { cues, quantities, text } = asked.slots;
  return (
    isOfAll(asked) &&
    !OF_MERIT.test(text) &&
    asksWhich(asked) &&
    standsAlone(asked) &&
    (RANKS.some((cue) => cues.has(cue)) || quantities.length > 0)
  );
}

/** Who is the furthest on no one figure tells. */
const OF_MERIT = /\b(advanced|developed|mature|strong(est)?|best)\b|先进|发达|成熟|最[强好]|最厉害/;

const RANKS = ['most', 'least', 'count', 'sum'] as const;
