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
  if (asked.context.claim === true || !isSilent(reading, asked)) return reading;
  const { text, left } = asked.slots;
  const ofPlant = isOfPlant(asked);
  if (!asksForMoney(text) && !ofPlant && !isCount(asked, reading)) return reading;
  const told = steps(asked);
  if (!('query' in told)) return reading;
  const { measure, share, matched, speaksOf } = toldBest(told.query, asked.context.catalog);
  if (measure === null || !namesYears([measure], asked)) return reading;
  const { place, company } = told.query;
  const named = place !== null || company !== null;
  const ofMoney = asksForMoney(text);
  if (ofMoney && company !== null && matched === 0) return told;
  const least = speaksOf(left) ? TOLD : TOLD_OF_ALL;
  const enough = (named ? matched : share) >= least || (ofPlant && left === '');
  const states = ofPlant ? CAPACITY.test(measure.statement.en) : countsWhatIsAsked(measure, text);
  return enough && (ofMoney || states) ? told : reading;
}

/** What one maker can build is hardly ever a figure: "the plant can make over a million cars a year". */
function isOfPlant({ slots: { metric }, draft: { company } }: Asked): boolean {
  return company !== null && metric.features.has('capacity') && !metric.features.has('battery');
}

const CAPACITY =
  /\bcapacity\b.{0,30}\b\d+(?:,\d{3}| million)|\bcan (?:make|build) .{0,30}\ba year\b|\d,\d{3} [a-z ]{0,20}\ba year\b/;

const TOLD = 0.75;
/** Of what was asked, the measure leaves a word out: it must tell nearly all that tells. */
const TOLD_OF_ALL = 0.9;

/** Nothing is found, or the words fit several metrics, of which a count is none. */
export function isSilent(reading: QuestionReading, { context: { catalog } }: Asked): boolean {
  return 'query' in reading
    ? findsNothing(reading.query, catalog)
    : SILENT.includes(reading.unanswerable.kind);
}

const SILENT: readonly string[] = ['choices', 'no-subject'];

/** Whether the query would find neither figure nor measure. */
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
function isCount({ slots: { metric, text, left } }: Asked, reading: QuestionReading): boolean {
  const byMetric = (metric.choices[0]?.cost ?? TOUCHED) < TOUCHED && left === '';
  const isNarrowed = 'query' in reading && reading.query.question?.unheld !== undefined;
  if (byMetric && !isNarrowed) return false;
  const ofCars = !OTHER_UNIT.test(text) && [...metric.features].some(isMeasure);
  return asksHowMany(text) && !ofCars;
}

const TOUCHED = 0.6;
const OTHER_UNIT = /(多少|几)[套吨座个家]/;
