// The last resort before silence: a number that no figure here states, and that a measure does ("the first phase is put at 10 billion yuan").
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Query } from '../../../query.ts';
import { toldBest } from '../../../statements/told-best.ts';
import { asksForMoney } from '../../../statements/wanted-money.ts';
import { countsWhatIsAsked } from '../../../statements/wanted-number.ts';
import type { Asked, QuestionReading } from '../asked/asked.ts';
import { asksHowMany } from '../asked/traits.ts';
import { hasData } from '../held/held.ts';
import { isMeasure } from '../words/feature-kinds.ts';
import { steps } from './in-words.ts';
import { namesYears } from './years-named.ts';

/** The same reading; where it would find no figure, the measures that state just the number that is asked for. */
export function numberTold(reading: QuestionReading, asked: Asked): QuestionReading {
  if (!('query' in reading) || asked.context.claim === true) return reading;
  if (!findsNothing(reading.query, asked.context.catalog)) return reading;
  const { text } = asked.slots;
  if (!asksForMoney(text) && !isCount(asked, reading.query)) return reading;
  const told = steps(asked);
  if (!('query' in told)) return reading;
  const { measure, share, matched, speaksOf } = toldBest(told.query, asked.context.catalog);
  if (measure === null || !namesYears([measure], asked)) return reading;
  const { place, company } = told.query;
  const named = place !== null || company !== null;
  const ofMoney = asksForMoney(text);
  if (ofMoney && company !== null && matched === 0) return told;
  const least = speaksOf(asked.slots.left) ? TOLD : TOLD_OF_ALL;
  const enough = (named ? matched : share) >= least;
  return enough && (ofMoney || countsWhatIsAsked(measure, text)) ? told : reading;
}

const TOLD = 0.75;
/** Of what was asked, the measure leaves a word out: it must tell nearly all that tells. */
const TOLD_OF_ALL = 0.9;

function findsNothing({ command, metrics, question, ...where }: Query, catalog: Catalog): boolean {
  if (question === undefined) return false;
  if (question.unheld !== undefined) return true;
  const query = { command, metrics, question, ...where };
  if (command === 'measures') return toldBest(query, catalog).measure === null;
  if (command !== 'figure') return false;
  return !metrics.some((id) => {
    const metric = catalog.metrics.get(id);
    return metric !== undefined && hasData(metric, query, catalog);
  });
}

/**
 * Things are counted, and no output, sales or stock of cars, which only a figure states; nor what a metric counts, of which a measure
 * would tell a part.
 */
function isCount({ slots: { metric, text } }: Asked, { question }: Query): boolean {
  const byMetric = (metric.choices[0]?.cost ?? TOUCHED) < TOUCHED;
  if (byMetric && question?.unheld === undefined) return false;
  const ofCars = !OTHER_UNIT.test(text) && [...metric.features].some(isMeasure);
  return asksHowMany(text) && !ofCars;
}

const TOUCHED = 0.6;
const OTHER_UNIT = /(多少|几)[套吨座个家]/;
