// The numbers of a derived figure: its value in words, and the arithmetic that leads to it: "1,047,000 − 687,000".
import { monthsIn } from '../catalog/dates.ts';
import type { Scribe } from '../command.ts';
import { type Derived, yearsBetween } from '../derived.ts';
import { metricOf } from '../wording/facts.ts';
import { sayCount, sayQuantity } from '../wording/numbers.ts';
import { sayPoints } from '../wording/rates.ts';

/** The number of one of the inputs; the middle of a range. */
export function numberOf({ inputs }: Derived, at: number): number {
  const value = inputs[at]?.fact.value ?? 0;
  return typeof value === 'object' ? (value.min + value.max) / 2 : value;
}

/** The result with its unit. */
export function sayValue(
  { operation, value, unit, inputs }: Derived,
  language: 'en' | 'zh',
  { desk: { catalog } }: Scribe,
): string {
  const [first] = inputs;
  if (operation === 'growth' || unit === 'percent')
    return first?.fact.unit === 'percent' && operation !== 'growth' && operation !== 'ratio'
      ? sayPoints(value, language)
      : `${value}%`;
  if (unit === 'ratio' || first === undefined) return sayCount(value, language);
  return sayQuantity(value, metricOf(catalog, first.fact), language);
}

/** What was done with the inputs, each in its unit. */
export function arithmetic(
  derived: Derived,
  language: 'en' | 'zh',
  { desk: { catalog } }: Scribe,
): string {
  const numbers = derived.inputs.map(({ fact }, at) =>
    sayQuantity(numberOf(derived, at), metricOf(catalog, fact), language),
  );
  const [a = '', b = ''] = numbers;
  const [first, second] = derived.inputs;
  switch (derived.operation) {
    case 'sum':
      return numbers.join(' + ');
    case 'average':
      return `(${numbers.join(' + ')}) ÷ ${numbers.length}`;
    case 'difference':
      return numberOf(derived, 0) >= numberOf(derived, 1) ? `${a} − ${b}` : `${b} − ${a}`;
    case 'growth':
      return `${b} ÷ ${a} − 1`;
    case 'growth-a-year':
      return first === undefined || second === undefined
        ? ''
        : `(${b} ÷ ${a})^(1/${yearsBetween(first.fact, second.fact)}) − 1`;
    case 'amount-a-year':
      return first === undefined || second === undefined
        ? ''
        : `(${b} − ${a}) ÷ ${yearsBetween(first.fact, second.fact)}`;
    case 'amount-a-month':
      return first?.fact.kind === 'actual' ? `${a} ÷ ${monthsIn(first.fact.period)}` : '';
    case 'times':
    case 'ratio':
      return `${a} ÷ ${b}`;
    case 'count':
    case 'place':
      return numbers.join(', ');
    default:
      return derived.operation satisfies never;
  }
}
