// What the parts of one goal come to: buses and taxis of one plan. Only for who asks for the sum or claims it, and only where the parts lie apart.
import type { Cited } from './answer.ts';
import type { FigureFact } from './catalog/catalog.ts';
import { type Derived, derive } from './derived.ts';

/** The sum of all figures, where each is of a scope of its own within one plan and year; null where two may count the same. */
export function partsAddedUp(cited: readonly Cited<FigureFact>[]): Derived | null {
  const facts = cited.map(({ fact }) => fact);
  const scopes = new Set(facts.map(({ scope }) => scope?.en ?? ''));
  const wholes = new Set(facts.map(wholeOf));
  const apart = !scopes.has('') && scopes.size === facts.length && wholes.size === 1;
  const sure = facts.every(({ confidence }) => confidence !== 'low');
  const counted = facts.every(({ unit }) => unit === 'count' || unit === 'vehicles');
  return apart && sure && counted ? derive('sum', cited) : null;
}

function wholeOf(fact: FigureFact): string {
  const { id, region, metric, source } = fact;
  // Goals of no plan in particular may overlap.
  const of = fact.kind === 'target' ? [fact.plan ?? id, fact.due] : [source, fact.period];
  return [fact.kind, region, metric, ...of].join('|');
}
