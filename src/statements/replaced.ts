// Which documents replaced another: told by the words, and by the documents themselves.
import type { Catalog, PlanFact } from '../catalog/catalog.ts';
import { statementsOf } from './statements.ts';

/** Asks which document replaced another. */
export const REPLACES =
  /\b(replac(e|es|ed|ing)|supersed(e|es|ed)|took the place of|successor|predecessor|preced(es|ed)|followed on|(what |which ([a-z]+ ){1,3})(came|comes|went) (before|after)|(came|come|comes) in place of|stands? in for|(still|no longer) (in force|valid|current))\b|取代|替代了|代替了|接替|前身|换成了?(什么|啥|哪)|替代没|(被|由).{1,16}(替代|代替)|新的?替代|还(算数|有效|管用)|作废|失效|废止|之[前后]的?(那?[一]?[份版个])?(是|叫)(哪|什么|啥)/;

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
  const named = plans.filter((plan) => takesPart(plan, among) && speaks(plan));
  return ASKS_FOR_THE_NEW.test(words) ? withSuccessors(named, among) : named;
}

/** What took a document's place is asked, or whether anything did. */
const ASKS_FOR_THE_NEW =
  /\b(came|come|comes) (in place of|after)|followed on|\b(has|have|had|was|were|is|been) (since |later |now |it )?(been )?(replaced|superseded)|\b(what|which( \w+)?|something|anything) (has |have |later )?(replaced|supersed)|\bsuccessor|\bstill (in force|valid|current)|\bno longer|被|换成|替代没|新的?替代|还(算数|有效|管用)|作废|失效|废止|之后的?(那?[一]?[份版个])?(是|叫)/;

/** Each of the documents behind the one that took its place. */
function withSuccessors(named: readonly PlanFact[], among: readonly PlanFact[]): PlanFact[] {
  const chain = named.flatMap((plan) => [
    ...among.filter(({ supersedes }) => supersedes === plan.id),
    plan,
  ]);
  return [...new Set(chain)];
}

function takesPart({ id, supersedes }: PlanFact, among: readonly PlanFact[]): boolean {
  return supersedes !== null || among.some((other) => other.supersedes === id);
}
