// Whether one document is asked for by what it is about.
import { statementsOf } from '../../../statements/statements.ts';
import type { Asked } from '../asked/asked.ts';
import { namesGoal } from '../asked/traits.ts';
import { bestOf, wantsNumber } from '../told/told-share.ts';

/** Whether one document is asked for by what it is about, with no word of who or when: "talent plan for connected cars". */
export function asksForPlan(asked: Asked): boolean {
  const { slots, draft, context } = asked;
  const { text, matter } = slots;
  if (!A_PLAN.test(text) || SAYS_OF.test(text)) return false;
  if (namesGoal(text) || wantsNumber(asked)) return false;
  if (draft.regions.length !== 1) return false;
  const statements = statementsOf(context.catalog);
  const terms = statements.terms(matter);
  if (terms.reduce((sum, { share }) => sum + share, 0) < 2) return false;
  const [plan] = statements.rank(terms, context.catalog.plans({ regions: draft.regions }));
  const best = plan?.matched ?? 0;
  const told = bestOf(terms, asked, statements);
  return best >= WHOLE_TITLE && (best > told || (best === told && WHETHER_A_PLAN.test(text)));
}

/** "What does the plan say on level 3" asks for what stands in it. */
const SAYS_OF =
  /\b(say|says|said) (on|about|of)\b|(规划|方案|意见)(里|中)?对.{1,16}(怎么说|怎么讲)/;

/** The plan itself is asked for: a measure that says the same is none. */
const WHETHER_A_PLAN =
  /\b(is|was) there (a|an|any)\b|\b(any|which|what) ([a-z-]+ ){0,3}(plans?|documents?)\b|(有没有|有无|哪[个份部项]).{0,16}(规划|方案|计划|意见|条例|文件)|(规划|方案|计划|意见|条例)是哪[一]?[个份部项]/;

const A_PLAN =
  /\b(plan|opinions|guidelines?|regulations?|roadmap)\b(?! to\b)|规划|方案|行动计划|意见|条例|哪[一]?[份个]文件|\b(which|what) document\b/;
const WHOLE_TITLE = 0.9;
