// Which of a claim's quantities is claimed of the metric, told in the metric's own unit: 300 GW of charging power are 300,000,000 kW, and a
// number of piles is never held against cars. Also what is claimed in words alone: doubled, topped the list.
import type { Metric } from '../../../catalog/schema.ts';
import type { Question } from '../../../query.ts';
import { wordsBefore } from '../../match.ts';
import type { QuantitySpot } from '../../quantities/figure.ts';
import type { Slots } from '../slots/slots.ts';

type Bound = NonNullable<Question['bound']>;
type Said = Pick<Slots, 'text' | 'quantities'>;

/** The figure that the words claim of the metric; null where none of their quantities can be one of it. */
export function figureClaimed(metric: Metric, said: Said): Bound | null {
  return figuresClaimed(metric, said)[0] ?? null;
}

/** All figures in the words that can be one of the metric, in their order. */
export function figuresClaimed(metric: Metric, said: Said): readonly Bound[] {
  if (metric.unit === 'rank') return [placeClaimed(said) ?? []].flat();
  if (metric.growth === true) return [growthClaimed(said) ?? []].flat();
  const told = said.quantities.flatMap((quantity) => {
    const factor = factorTo(metric.unit, quantity, said.text);
    return factor === null ? [] : [scaled(quantity, factor)];
  });
  const whole = told.length === 0 && metric.unit === 'percent' && isWhole(said.text);
  return whole ? [{ comparator: '=', value: HUNDRED }] : told;
}

const HUNDRED = 100;

const WHOLE =
  /\b(all|every|fully|entirely|completely)\b|全部|全面|全数|全覆盖|都(?=是|要|得|用|换|改|将)|百分之百/;

/** "All buses are electric" says 100 percent. */
export function isWhole(text: string): boolean {
  return WHOLE.test(text);
}

function scaled({ comparator, value }: QuantitySpot, factor: number): Bound {
  const times = (one: number) => Number((one * factor).toPrecision(15));
  return typeof value === 'object'
    ? { comparator, value: { min: times(value.min), max: times(value.max) } }
    : { comparator, value: times(value) };
}

const POWER: Readonly<Record<string, number>> = { kW: 1, MW: 1e3, GW: 1e6 };
const ENERGY: Readonly<Record<string, number>> = { kWh: 1, MWh: 1e3, GWh: 1e6, TWh: 1e9 };
/** What is counted as such; "plants" and "provinces" are never cars. */
const CARS = /^(units?|sets?|[台部套]|个)$/;
const OF_ITS_OWN = new Set([
  'km',
  'km2',
  'tonnes',
  'TEU',
  'ratio',
  'CNY/kg',
  'kWh/100km',
  'kW',
  'MW',
  'GW',
]);

const PER_KG = /每(公斤|千克|kg)|[/一](公斤|千克|kg)|\b(per|a) (kg|kilo|kilogram)\b|\/ ?kg/;

/** By what a quantity is to be multiplied to be one of the unit; null where it cannot be one. */
function factorTo(
  unit: Metric['unit'],
  { kind, unit: said }: QuantitySpot,
  text: string,
): number | null {
  for (const scale of [POWER, ENERGY]) {
    const [from, to] = [scale[said ?? ''], scale[unit]];
    if (from !== undefined && to !== undefined) return from / to;
  }
  if (kind === 'percent') return unit === 'percent' ? 1 : null;
  if (kind === 'money' && unit === 'CNY/kg') return said === unit || PER_KG.test(text) ? 1 : null;
  if (kind === 'money') return unit === said || (said === null && unit === 'CNY') ? 1 : null;
  if (kind === 'vehicles') return unit === 'vehicles' || unit === 'ratio' ? 1 : null;
  if (kind !== 'plain') return null;
  if (said !== null && OF_ITS_OWN.has(said)) return said === unit ? 1 : null;
  if (unit === 'percent') return null;
  const bare = said === null || CARS.test(said);
  return bare || unit === 'count' || unit === 'ratio' ? 1 : null;
}

const TOPS =
  /\b(tops|topped|leads|led|heads|headed) (the )?(list|table|ranking|rankings|nation|country|field|league)\b|\bfirst in (the (country|nation)|china)\b|\b(ranks?|ranked|ranking|came|placed|finished) first\b|\b(the )?(largest|biggest) (nev|ev|car|auto|vehicle|new energy vehicle)s? (producer|maker|producing (province|city))\b|\b(the )?(most|largest|biggest|highest) (of any|among (all )?(provinces|cities)|in (the (country|nation)|china))\b|\bmore than any other (province|city|region)\b|首位|榜首|居首|全国最[多大高]|第一(?![季批期阶辆座个批步大产汽])|夺冠|冠军/;

/** "Topped the list" says that it was the first. */
export function isTop(text: string): boolean {
  return TOPS.test(text);
}

const FIRST_TO =
  /\b(first|only) ([a-z]+ ){0,3}(city|province|region|municipality|country|place|company|carmaker|automaker|maker|one)( in [a-z]+)?,? (to|that|with|where|which|whose)\b|\b(first|only) to (pass|reach|hit|break|top|exceed|cross|have|build|make|sell)\b|首个|率先|首座|首家|唯一|第一个/i;

/** "The first city to pass two million": before all others, which its own figure does not tell. */
export function claimsToBeFirst(text: string): boolean {
  return FIRST_TO.test(text);
}

/** "Out of the first ten" is any later place. */
const FALLEN_OUT =
  /\b(out of|outside|left|lost its place in) the (top|first)\b|(跌出|掉出|跌落|退出|不在|未进|没进|无缘)[^，。]{0,6}前/;

function placeClaimed({ text, quantities }: Said): Bound | null {
  const place = quantities.find(({ kind }) => kind === 'rank');
  if (place !== undefined && typeof place.value === 'number' && FALLEN_OUT.test(text))
    return { comparator: '>=', value: place.value + 1 };
  if (place !== undefined) return { comparator: place.comparator, value: place.value };
  return isTop(text) ? { comparator: '=', value: 1 } : null;
}

/** "Doubled" is a growth of 100 percent; said loosely unless it was more than that, or less. */
const MULTIPLIED =
  /(?:(more than|over|not quite|almost|nearly|about|roughly) )?\b(doubl|tripl|trebl|quadrupl)(?:ed|ing|es?)\b|(超|逾|近|约|接近|不到|超过)?(?:翻了?([一两二三]?)番|增长了?(一倍|两倍|三倍)|翻倍)/;
const TIMES: Readonly<Record<string, number>> = { doubl: 2, tripl: 3, trebl: 3, quadrupl: 4 };
const DOUBLINGS: Readonly<Record<string, number>> = { '': 1, 一: 1, 两: 2, 二: 2, 三: 3 };
const ADDED_ONCE: Readonly<Record<string, number>> = { 一倍: 100, 两倍: 200, 三倍: 300 };
const UP = new Set(['more than', 'over', '超', '逾', '超过']);
const DOWN = new Set(['not quite', '不到']);

/** Whether the words tell a growth without a number. */
export function isMultiplied(text: string): boolean {
  return MULTIPLIED.test(text);
}

/** The growth that the words claim, in percent, below zero where it fell. */
export function growthClaimed({ text, quantities }: Said): Bound | null {
  const percent = quantities.find(({ kind }) => kind === 'percent');
  if (percent !== undefined) return fallen(percent, text);
  const multiplied = MULTIPLIED.exec(text);
  if (multiplied === null) {
    const times = quantities.find(({ kind }) => kind === 'times');
    return times !== undefined
      ? timesAsMuch(times)
      : quantities.length === 0
        ? movedOnly(text)
        : null;
  }
  const [, english = '', word, chinese = '', doublings, once = ''] = multiplied;
  const value =
    word === undefined
      ? (ADDED_ONCE[once] ?? (2 ** (DOUBLINGS[doublings ?? ''] ?? 1) - 1) * 100)
      : ((TIMES[word] ?? 2) - 1) * 100;
  const how = english || chinese;
  return { comparator: UP.has(how) ? '>' : DOWN.has(how) ? '<' : '~', value };
}

/** 增长1.4倍 is a growth of 140 percent, and hardly ever more exact than its two digits. */
function timesAsMuch({ comparator, value, unit }: QuantitySpot): Bound {
  if (typeof value === 'object' || unit !== 'times') return { comparator, value };
  return { comparator: comparator === '=' ? '~' : comparator, value: value * HUNDRED };
}

const ROSE =
  /\b(rose|grew|increased|climbed|jumped|surged|soared|expanded|were up|was up)\b|增长|上升|增加|上涨|提高/;
const SANK =
  /\b(fell|declined|dropped|decreased|shrank|slid|slipped|contracted|plunged|tumbled|slumped|were down|was down)\b|下降|下滑|减少|回落|下跌|萎缩/;

/** "Exports fell": a growth below zero, whatever it was. */
function movedOnly(text: string): Bound | null {
  const [rose, sank] = [ROSE.test(text), SANK.test(text)];
  return rose === sank ? null : { comparator: rose ? '>' : '<', value: 0 };
}

/** Whether the words tell only that something rose or fell. */
export function isMoved({ text, quantities }: Said): boolean {
  return quantities.length === 0 && movedOnly(text) !== null;
}

const FELL =
  /(?:\b(?:down|off|lower|fell|fallen|falls?|falling|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shr[aiu]nk|shed|lost|slip(?:s|ped)?|slid|sank|sunk|dip(?:s|ped)?|tumbled|plunged|plummeted|contracted|slumped|reduced)\b[a-z ]{0,24}|(?:下降|下滑|减少|降低|下跌|缩水|萎缩|负增长|降幅|跌)[^\d，。]{0,6})$/;
/** What a comparator becomes below zero: "more than 5% less" is less than −5%. */
export const TURNED: Readonly<Record<Bound['comparator'], Bound['comparator']>> = {
  '>': '<',
  '>=': '<=',
  '<': '>',
  '<=': '>=',
  '=': '=',
  '~': '~',
  range: 'range',
};

/** "Fell by more than 5%" is less than −5%. */
function fallen({ comparator, value, start }: QuantitySpot, text: string): Bound {
  if (typeof value === 'object' || value <= 0 || !FELL.test(wordsBefore(text, start, 0)))
    return { comparator, value };
  return { comparator: TURNED[comparator], value: -value };
}
