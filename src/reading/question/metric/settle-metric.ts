// Which metric of those that the words fit is meant: the one best fit; among equal ones the one that has data; else the asker decides.
import type { Asked, QuestionReading } from '../asked/asked.ts';
import { fitOf, type Step } from './settling/fit.ts';
import {
  askedVaguely,
  goalsOfMatter,
  heldElsewhere,
  onlyOneHeld,
  toldInWords,
} from './settling/none-held.ts';
import { noneNamed, ofFigureBefore, openFigure, sideBySide, toldOnly } from './settling/said.ts';
import {
  bothHeld,
  figureReached,
  lookalike,
  ofHolders,
  ofHomes,
  theOneLeft,
} from './settling/several-held.ts';
import { atAnyTime, inHeldYear, onEitherSide, unpromised } from './settling/wider.ts';

/** In the order in which one outweighs another: what was said, what is asked wider, what answers where nothing is held, and which of several. */
const STEPS: readonly Step[] = [
  ofFigureBefore,
  sideBySide,
  noneNamed,
  toldOnly,
  openFigure,
  atAnyTime,
  onEitherSide,
  inHeldYear,
  unpromised,
  bothHeld,
  goalsOfMatter,
  heldElsewhere,
  toldInWords,
  onlyOneHeld,
  askedVaguely,
  figureReached,
  ofHolders,
  ofHomes,
  lookalike,
  theOneLeft,
];

/** Settles the metric: the one best fit; among equal ones the one that has data; else the asker decides. */
export function withMetric(asked: Asked): QuestionReading {
  const fit = fitOf(asked);
  for (const step of STEPS) {
    const outcome = step(fit);
    if (outcome !== null) return 'again' in outcome ? withMetric(outcome.again) : outcome;
  }
  return { unanswerable: { kind: 'outside' } };
}
