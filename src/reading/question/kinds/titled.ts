// Whether one document is asked for by its title, or by what it is about: which it is, who issued it, and when.
import { toKey } from '../../../catalog/names.ts';
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

/** Whether who issued a document, or when, is asked of one that the words name nearly by its title: "who approved the pilot for public fleets". */
export function asksOfTitle(asked: Asked): boolean {
  const { slots, draft, context } = asked;
  const { text, matter, cues } = slots;
  if (context.claim === true || namesGoal(text)) return false;
  if (!cues.has('who') && !(cues.has('when') && !WANTED_BY.test(text))) return false;
  const whole = namesWholeTitle(asked);
  if (!TITLED.test(text) && !whole) return false;
  if (draft.question?.bound != null && !A_VERSION.test(text)) return false;
  if (whole) return true;
  const statements = statementsOf(context.catalog);
  const terms = statements.terms(matter);
  if (terms.reduce((sum, { share }) => sum + share, 0) < OF_A_TITLE) return false;
  const [plan] = statements.rank(terms, context.catalog.plans({ regions: draft.regions }));
  return (plan?.matched ?? 0) >= WHOLE_TITLE;
}

/** A document that no word calls one, by its whole name: 成渝氢走廊. */
function namesWholeTitle({ slots: { text }, draft, context: { catalog } }: Asked): boolean {
  if (draft.regions.length !== 1) return false;
  const plans = catalog.plans({ regions: draft.regions });
  return plans.some(({ title }) => [title.en, title.zh].some((one) => text.includes(toKey(one))));
}

/** So many words at least, or so many Chinese characters by half: 稳增长. */
const OF_A_TITLE = 1.5;
/** What documents are called, also those that other words than plan name. */
const TITLED =
  /\b(plan|opinions|guidelines?|regulations?|rules|roadmap|notice|agreement|deal|accord|draft|pilot|law)\b(?! to\b)|规划|方案|行动计划|意见|条例|通知|协议|路线图|试点|指引|指南|纲要|草案/;
/** A time that a document states for what is done under it. */
const WANTED_BY =
  /\bwhen (will|should|must|can|is .{0,30} to|do|does)\b|(何时|什么时候|啥时候|哪年)(能|会|要|才)/;
/** The second roadmap is no number of anything. */
const A_VERSION = /\broadmap \d\.0\b|路线图 ?\d\.0/;
/** "What does the plan say on level 3" asks for what stands in it. */
const SAYS_OF =
  /\b(say|says|said) (on|about|of)\b|(规划|方案|意见)(里|中)?对.{1,16}(怎么说|怎么讲)/;

/** The plan itself is asked for: a measure that says the same is none. */
const WHETHER_A_PLAN =
  /\b(is|was) there (a|an|any)\b|\b(any|which|what) ([a-z-]+ ){0,3}(plans?|documents?)\b|(有没有|有无|哪[个份部项]).{0,16}(规划|方案|计划|意见|条例|文件)|(规划|方案|计划|意见|条例)是哪[一]?[个份部项]/;

const A_PLAN =
  /\b(plan|opinions|guidelines?|regulations?|roadmap)\b(?! to\b)|规划|方案|行动计划|意见|条例|哪[一]?[份个]文件|\b(which|what) document\b/;
const WHOLE_TITLE = 0.9;
