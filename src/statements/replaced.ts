// Which documents replaced another: told by the words, and by the documents themselves.
import type { Catalog, PlanFact } from '../catalog/catalog.ts';
import { statementsOf } from './statements.ts';

/** Asks which document replaced another. */
export const REPLACES =
  /\b(replac(e|es|ed|ing)|supersed(e|es|ed)|took the place of|successor|predecessor)\b|取代|替代了|代替了|接替|前身/;

/** Those of the documents that replaced another or were replaced, and that speak of what the words tell them apart by. */
export function ofReplacement(
  plans: readonly PlanFact[],
  among: readonly PlanFact[],
  words: string,
  catalog: Catalog,
): PlanFact[] {
  const statements = statementsOf(catalog);
  const telling = statements.terms(words).filter((term) => {
    const many = among.filter((plan) => statements.speaksOf(plan, term)).length;
    return many > 0 && many < among.length;
  });
  const speaks = (plan: PlanFact) =>
    telling.length === 0 || telling.some((term) => statements.speaksOf(plan, term));
  return plans.filter((plan) => takesPart(plan, among) && speaks(plan));
}

function takesPart({ id, supersedes }: PlanFact, among: readonly PlanFact[]): boolean {
  return supersedes !== null || among.some((other) => other.supersedes === id);
}
