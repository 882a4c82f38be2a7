import type { Catalog } from '../catalog.ts';
import { about, type Rule, type RuleFinding } from './rule.ts';

const WHOLE_NUMBERS = new Set(['vehicles', 'count', 'rank', 'year']);

export const units: Rule = {
  name: 'units',
  why: 'A figure is in the unit of its metric, and the number can be one of that unit: no share above 100 percent, no half vehicle.',
  level: 'sense',
  *check(catalog: Catalog): Generator<RuleFinding> {
    for (const figure of [...catalog.targets({}), ...catalog.actuals({})]) {
      const metric = catalog.metrics.get(figure.metric);
      if (metric === undefined) continue;
      if (figure.unit !== metric.unit) yield about(figure, 'unit', metric.unit, figure.unit);
      for (const value of typeof figure.value === 'object'
        ? Object.values(figure.value)
        : [figure.value]) {
        if (metric.unit === 'percent' && !metric.growth && (value < 0 || value > 100)) {
          // Growth of value added and the like is given as a percentage without being marked as growth only by mistake.
          yield about(figure, 'value', '0 to 100 percent', String(value));
        }
        if (WHOLE_NUMBERS.has(metric.unit) && !Number.isInteger(value))
          yield about(figure, 'value', 'a whole number', String(value));
        if (metric.unit === 'year' && (value < 2000 || value > 2100))
          yield about(figure, 'value', 'a year', String(value));
        if (metric.unit === 'rank' && value < 1)
          yield about(figure, 'value', 'a rank from 1', String(value));
      }
    }
    for (const { id, unit, counter } of catalog.files.metrics) {
      if ((unit === 'count' || unit === 'vehicles') && counter === undefined) {
        yield {
          file: 'metrics.json',
          place: `${id}, counter`,
          expected: 'what is counted, in both languages',
          found: 'nothing',
          facts: [],
        };
      }
    }
  },
};
