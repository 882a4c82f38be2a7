// The last resort before silence or a question back: what no figure here states, and one measure tells wholly ("the largest phosphate reserves").

import { toldBest } from '../../../statements/told-best.ts';
import type { Asked, QuestionReading } from '../asked/asked.ts';
import { steps } from './in-words.ts';
import { isSilent } from './number-told.ts';
import { HOW_MUCH } from './told-share.ts';

/** The same reading; where it would find nothing or ask back, the measures of which the first speaks of all that the words do. */
export function whollyTold(reading: QuestionReading, asked: Asked): QuestionReading {
  const { slots, context } = asked;
  if (context.claim === true || slots.from !== null || wantsFigure(asked)) return reading;
  const ofSteps = 'query' in reading && reading.query.command === 'measures';
  if (ofSteps || !isSilent(reading, asked)) return reading;
  const told = steps(asked);
  if (!('query' in told)) return reading;
  const best = toldBest(told.query, context.catalog);
  const tells = best.matched >= ALL && best.worth >= TELLING && best.speaksOf(slots.left);
  return tells ? told : reading;
}

/** A time, a number or a metric that is well named: only a figure answers. */
function wantsFigure({ slots: { metric, text, times } }: Asked): boolean {
  const named = (metric.choices[0]?.cost ?? TOUCHED) < TOUCHED;
  return named || times.length > 0 || HOW_MUCH.test(text);
}

const TOUCHED = 0.6;

const ALL = 0.95;
const TELLING = 4.5;
