// The unit in which the answer is wanted, where the words name it: "tonnes of hydrogen", "how many km of road". A metric of another unit
// is then not meant, however well its other words fit.
import type { Metric } from '../../../catalog/schema.ts';

type Unit = Metric['unit'];

/** What names a unit, and the units that it can stand for. The first that fits counts. */
const UNITS: readonly (readonly [RegExp, readonly Unit[]])[] = [
  [/\b(sq|square) (km|kms|kilomet[a-z]+)\b|\bkm2\b|平方公里/, ['km2']],
  [/\bper (100|hundred) ?(km|kilomet[a-z]+)\b|百公里/, ['kWh/100km']],
  [/\b(per|a|each) (kg|kilo|kilogram(me)?)\b|每公斤|一公斤/, ['CNY/kg']],
  [/\b(km|kms|kilomet[a-z]+|pipelines?)\b(?!\/h)|(?<!百)公里/, ['km']],
  [/(?<!\b(per|a) )\b(tonnes?|tons|kt)\b|多少(万)?吨|几(万)?吨/, ['tonnes']],
  [/\bgwh\b|\bgigawatt hours?\b|吉瓦时/, ['GWh']],
  [/\bkwh\b(?!\/)|\bkilowatt hours?\b|千瓦时|多少度/, ['kWh', 'kWh/100km']],
  [/\b(kw|mw|kilowatts?|megawatts?)\b|(?<![吉])千瓦(?!时)/, ['kW']],
  [/\bteus?\b|标箱/, ['TEU']],
];

/** The units that the answer can have by the words of a text in key form; null where they name none. */
export function askedUnits(text: string): readonly Unit[] | null {
  return UNITS.find(([words]) => words.test(text))?.[1] ?? null;
}

const HOW_MANY =
  /\b(how many|number of|count of)\b(?! ([a-z]+ )?(percent|percentage|points|yuan|times|billion|million yuan|trillion|years|months))/;

/** "What did Tibet spend on chargers": money, not how many there are. */
const SPENDS =
  /\b(what|how much)\b.{0,60}\b(spend|spends|spending|spent|invest|invests|invested|pay out|paid out)\b/;

const COUNTS: readonly Unit[] = ['vehicles', 'count', 'TEU'];

/** Whether a metric of this unit can answer: one in another unit, or in money where things are counted, cannot. */
export function answersIn(unit: Unit, text: string): boolean {
  if (SPENDS.test(text) && unit !== 'CNY') return false;
  const asked = askedUnits(text);
  if (asked !== null) return asked.includes(unit);
  return !HOW_MANY.test(text) || COUNTS.includes(unit);
}
