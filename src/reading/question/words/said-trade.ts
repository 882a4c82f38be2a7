// What is sold abroad and what industries are worth. Part of said-features.ts.
import { join, type Said } from './said-rule.ts';

const SOLD_ABROAD =
  /(卖|销|发|运|出口).{0,6}(到|往|去|给)了?(国外|海外|境外|外国|老外)|(往|向|在)(国外|海外|境外|外国).{0,3}(卖|销|发|运)/;

/** "Sold to other countries" is no sale at home. */
export function soldAbroad(features: Said, text: string): void {
  if (SOLD_ABROAD.test(text)) join(features, 'exports', 'sales');
}

const SUM_OF_MONEY =
  /多少(个)?(亿|钱)|几(百|千|十)?(个)?亿|值多少|金额|创汇|[挣赚](了|回|到)?(多少|几)/;

/** Exports in money, not in cars. */
export function exportsValue(features: Said, text: string): void {
  if (!features.has('exports')) return;
  if (
    ['value', 'worth', 'exports-value'].some((one) => features.has(one)) ||
    SUM_OF_MONEY.test(text)
  )
    join(features, 'exports-value', 'exports', 'value', 'worth');
}

/** "Add how much output value": the increase, not the whole. */
export function outputValueIncrease(features: Said, text: string): void {
  if (features.has('output-value') && (features.has('added') || /多出|净增/.test(text)))
    join(features, 'output-value-increase', 'output-value', 'added');
}

/** "NEVs together with batteries": one output value of both. */
export function withBatteries(features: Said, text: string): void {
  const ofNevs = features.has('nev') || features.has('nev-industry');
  if (!ofNevs || !features.has('battery') || !features.has('output-value')) return;
  if (!/[加和与及、]/.test(text) || /分别|各(是|有|为)?多少/.test(text)) return;
  join(features, 'nev', 'nev-industry');
  features.add('and');
}

/** "Retail sales up": money taken, not cars sold. */
export function retailGrowth(features: Said, text: string): void {
  if (/零售/.test(text) && features.has('growth'))
    join(features, 'retail-growth', 'growth', 'sales');
}
