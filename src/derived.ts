// Figures that the bot works out itself: always with their inputs, each cited, and the arithmetic shown.
import type { Cited } from './answer.ts';
import type { FigureFact } from './catalog/catalog.ts';
import { monthsIn, yearOf } from './catalog/dates.ts';

export type Operation =
  | 'difference'
  | 'ratio'
  | 'times'
  | 'growth'
  | 'growth-a-year'
  | 'amount-a-year'
  | 'amount-a-month'
  | 'sum'
  | 'average'
  | 'count'
  | 'place';

export interface Derived {
  readonly operation: Operation;
  /** In the order of the arithmetic; for a count the facts that were counted. */
  readonly inputs: readonly Cited<FigureFact>[];
  readonly value: number;
  /** percent for growth, and for a ratio of like things; ratio for unlike things; else the unit of the inputs. */
  readonly unit: FigureFact['unit'];
  /** The same inputs worked out in another way: how much a figure grew by, beside the percentage. */
  readonly beside?: Derived;
}

/** The middle of a range, the number of any other figure. */
function numberOf({ value }: FigureFact): number {
  return typeof value === 'object' ? (value.min + value.max) / 2 : value;
}

/** One figure out of others. Null where the arithmetic makes no sense (one input for two, nought below the line). */
export function derive(
  operation: Exclude<Operation, 'count' | 'place'>,
  inputs: readonly Cited<FigureFact>[],
): Derived | null {
  const [first, second] = inputs;
  if (operation === 'amount-a-month')
    return first === undefined || second !== undefined ? null : aMonth(first);
  if (first === undefined || second === undefined) return null;
  const [a, b] = [numberOf(first.fact), numberOf(second.fact)];
  const unit = first.fact.unit;
  switch (operation) {
    case 'sum':
      return {
        operation,
        inputs,
        value: inputs.reduce((sum, { fact }) => sum + numberOf(fact), 0),
        unit,
      };
    case 'average':
      return {
        operation,
        inputs,
        value: whole(
          inputs.reduce((sum, { fact }) => sum + numberOf(fact), 0) / inputs.length,
          unit,
        ),
        unit,
      };
    case 'difference':
      return { operation, inputs: [first, second], value: tidy(Math.abs(a - b)), unit };
    case 'growth':
      return a === 0
        ? null
        : { operation, inputs: [first, second], value: tidy((b / a - 1) * 100), unit: 'percent' };
    case 'growth-a-year': {
      const years = yearsBetween(first.fact, second.fact);
      const rate = ((b / a) ** (1 / years) - 1) * 100;
      return a <= 0 || b <= 0 || years < 1
        ? null
        : { operation, inputs: [first, second], value: tidy(rate), unit: 'percent' };
    }
    case 'amount-a-year': {
      const years = yearsBetween(first.fact, second.fact);
      return years < 1
        ? null
        : { operation, inputs: [first, second], value: whole((b - a) / years, unit), unit };
    }
    case 'times':
      return b === 0
        ? null
        : { operation, inputs: [first, second], value: tidy(a / b), unit: 'ratio' };
    case 'ratio': {
      if (b === 0) return null;
      const alike = first.fact.unit === second.fact.unit;
      return {
        operation,
        inputs: [first, second],
        value: tidy(alike ? (a / b) * 100 : a / b),
        unit: alike ? 'percent' : 'ratio',
      };
    }
    default:
      return operation satisfies never;
  }
}

/** What was counted over several months, a month; null of a promise, which falls due on a day. */
function aMonth(input: Cited<FigureFact>): Derived | null {
  const { fact } = input;
  const months = fact.kind === 'actual' ? monthsIn(fact.period) : 0;
  if (months < 2) return null;
  const value = whole(numberOf(fact) / months, fact.unit);
  return { operation: 'amount-a-month', inputs: [input], value, unit: fact.unit };
}

/** How far two figures of one thing are apart, in whole years; 0 where either is not dated. */
export function yearsBetween(first: FigureFact, second: FigureFact): number {
  const [from, to] = [first, second].map((fact) =>
    fact.kind === 'target' ? fact.due : fact.period,
  );
  return from == null || to == null ? 0 : yearOf(to) - yearOf(from);
}

/** The place of one figure in an order of several, from 1. */
export function placeOf(own: Cited<FigureFact>, place: number): Derived {
  return { operation: 'place', inputs: [own], value: place, unit: 'rank' };
}

/** How many figures there are; its inputs are all of them. */
export function countOf(inputs: readonly Cited<FigureFact>[]): Derived {
  return { operation: 'count', inputs, value: inputs.length, unit: 'count' };
}

/** No part of a car is built: what is counted is told in whole ones. */
function whole(value: number, unit: FigureFact['unit']): number {
  return unit === 'vehicles' || unit === 'count' ? Math.round(value) : tidy(value);
}

/** Two decimals say more than the inputs know. */
function tidy(value: number): number {
  return Number(value.toFixed(2));
}
