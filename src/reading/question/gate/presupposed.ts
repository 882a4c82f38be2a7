// "Why did Hainan scrap its ban": a question that takes for granted that something was given up. Part of the gate: it is answered by no measure that
// does not say so, else the answer would seem to grant it.
import type { MeasureFact } from '../../../catalog/catalog.ts';
import { patternOf } from '../../word-patterns.ts';

const GIVEN_UP = patternOf({
  words: `
    abolish(ed|es|ing)? | repeal(ed|s|ing)? | revok(e|ed|es|ing) | cancel(l?ed|s|l?ing)? | ditch(ed|es|ing)?
    | ax(e|ed|es|ing) | shelv(e|ed|es|ing) | abandon(ed|s|ing)? | withdr(aw|ew|awn|aws|awing)
    | (give|gave|given|giving) up( on)? | (back|backed|backing) (out of|away from) | call(ed|ing)? off
    | walk(ed|ing)? away from | (scrap|scrapped|scrapping|drop|dropped|dropping) (its|the|their|that|this|all)`,
  anywhere: '取消 | 废除 | 废止 | 撤销 | 撤回 | 放弃 | 叫停 | 作废 | 搁置',
});

const ASKS_WHY =
  /\b(why|how come|what made|what led|reasons? (for|why|that)|what was the reason)\b|为什么|为何|为啥|咋就|怎么(就|会|突然|又)|原因/;

/** The words by which a question takes for granted that something was given up; undefined where it asks for no reason of it. */
export function givenUp(text: string): string | undefined {
  return ASKS_WHY.test(text) ? GIVEN_UP.exec(text)?.[0] : undefined;
}

/** The words that ask for the cause of what a figure tells, the verb alone where one says it; undefined where there are none. */
export function asksForCause(text: string): string | undefined {
  const found = CAUSE.exec(text);
  return found?.groups?.['verb'] ?? found?.[0];
}

const DRIVES =
  'drives?|driv(?:e|ing)|drove|driven|fuel(?:s|l?ed|l?ing)?|propel(?:s|led|ling)?|push(?:es|ed|ing)?|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|spur(?:s|red|ring)?|power(?:s|ed|ing)?';
const MOVES =
  'gr[eo]w|ris(?:e|en)|rose|jump|surge|soar|climb|increase|fall|fell|drop|decline|slump|shrink|slow';
const CAUSE = new RegExp(
  String.raw`\bwhat (made|caused|led to|(was|is|s) behind|explains)\b|\bwhat( (is|was|are|were|has|will|would|should|s))?( (expected|set|likely|going|supposed|due|meant) to| been)? (?<verb>${DRIVES})\b.{0,60}\b(growth|rise|increase|jump|surge|gains?|demand|sales|output|nevs?|evs?|fall|drop|decline|slump)\b|\bwhy (did|do|does|has|have|is|was|are|were)\b.{0,60}\b(${MOVES})(s|d|ed|n|ing|ping)?\b|\bthe reasons? (for|why|behind|that|please|it|its)\b|什么原因|原因(是|在|何在)|(是)?啥原因|什么导致|因为(什么|啥)|为什么(?=.{0,30}(增|涨|降|跌|下滑|高|低))|(靠|由)(什么|啥)[^，。]{0,6}(拉动|带动|推动|驱动|增长)|(什么|啥|哪些因素)(会|将|在)?(拉动|带动|推动|驱动)`,
);

/** Whether the measure says that something is given up. */
export function saysGivenUp({ statement: { en, zh } }: MeasureFact): boolean {
  return SAID_GIVEN_UP.test(`${en} ${zh ?? ''}`.toLowerCase());
}

const SAID_GIVEN_UP = new RegExp(
  `${GIVEN_UP.source}|\\b(scrap|drop|lift|end|stop)(ped|ed|s)?\\b|\\breach(es|ed)? its limit\\b|\\bin place of\\b`,
);
