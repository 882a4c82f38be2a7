// Which cues a text has, of the words in cue-words.ts: what it asks for, and what is left of it without them.
import { patternOf } from '../../word-patterns.ts';
import { CUE_WORDS, type Cue } from './cue-words.ts';

const CUES: ReadonlyMap<Cue, RegExp> = new Map(
  Object.entries(CUE_WORDS).map(([cue, patterns]) => [
    cue as Cue, // the keys of CUE_WORDS are the cues
    patternOf(patterns),
  ]),
);

/** What changes by so many percent or from year to year is the figure, not a goal that was revised. */
const CHANGE_OF_FIGURE =
  /(?<=\b(by what percent(age)?|by how many percent|yoy|y\/y|year on year|percentage)\b.{0,40})\bchanged?\b|\bchanged? (on|from|over|versus) (a|the) year( (earlier|before))?\b|(?<=\b(output|production|sales|exports|registrations|revenue) )changes?\b|\bchange in (?=([a-z]+ ){0,3}(output|production|sales|exports|registrations|revenue))|\bchanged?\b(?=.{0,40}\b(in percent|percent|per cent)\b)|\bchanges? (as|in) (a )?percent(age)?\b|\bpercent(age)? changes?\b/g;

/** "The share of cars sold": says of what it is a share, not that it was reached. */
const OF_CARS_SOLD =
  /(?<=\b(of|among) ([a-z]+ ){0,2}(cars|vehicles|autos) )(made|built|produced|sold|bought)\b/g;

/** "After which petrol cars can no longer be sold": what is allowed, not what was done. */
const ALLOWED =
  /\b(can|could|may|must|will|to)( no longer| not| still)? be (sold|bought|registered)\b/g;

/** "Before 2024" is a time, not what was planned before. */
const BEFORE_A_YEAR = /20\d\d年?[之以]前/g;

/** "More than three million" bounds a figure, and compares no two things. */
const MORE_THAN_A_NUMBER =
  /\b(more|less|fewer|higher|lower) than (?=(an? |about |around )?(\d|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|million|hundred|thousand)\b)/g;

/** "The actual figure, not the goal": what is denied is not asked for. */
const NOT_THE_GOAL =
  /\b(not|rather than|instead of) (just )?(a |the |its |their |any )?(goals?|targets?|plans?|planned|targeted|promised?)\b|(?:不要|(?<!是)不是|不看|不问|而非|而不是|并非|别给)(?:规划|计划)?(?:的)?(?:目标|规划|计划|指标)(?:值|数)?/g;
const NOT_THE_ACTUAL =
  /\b(not|rather than|instead of) (the |its )?(actuals?|actual figures?|results?|outcome)\b|(?:不要|(?<!是)不是|不看|不问|而非|而不是)(?:实际|已完成的?|完成)(?:数|值|情况)?/g;

/** Whether a text, made a key, says that it is not the goal that is wanted. */
export function deniesGoal(text: string): boolean {
  return text.search(NOT_THE_GOAL) >= 0;
}

/** Every cue in a text made a key by toKey(). */
export function cuesIn(text: string): ReadonlySet<Cue> {
  const found = new Set<Cue>();
  // "At least a million" ranks nothing.
  const plain = text
    .replace(/\bat (least|most)\b/g, ' ')
    .replace(/\bnewly (built|made|bought|sold|produced|delivered)\b/g, ' ')
    .replace(NOT_THE_GOAL, ' actual ')
    .replace(NOT_THE_ACTUAL, ' target ')
    .replace(CHANGE_OF_FIGURE, ' growth ')
    .replace(OF_CARS_SOLD, ' ')
    .replace(ALLOWED, ' ')
    .replace(BEFORE_A_YEAR, ' ')
    .replace(MORE_THAN_A_NUMBER, ' ');
  for (const [cue, pattern] of CUES) if (pattern.test(plain)) found.add(cue);
  return found;
}

/** The text without the words of these cues: what is left over says what the question is about. */
export function withoutCues(text: string, cues: Iterable<Cue>): string {
  let rest = text;
  for (const cue of cues) rest = rest.replace(everywhere(cue), (found) => ' '.repeat(found.length));
  return rest;
}

const everywhereByCue = new Map<Cue, RegExp>();

/** The pattern of a cue for all places of a text; compiled once. */
function everywhere(cue: Cue): RegExp {
  const known = everywhereByCue.get(cue);
  if (known !== undefined) return known;
  const pattern = new RegExp(CUES.get(cue)?.source ?? '(?!)', 'g');
  everywhereByCue.set(cue, pattern);
  return pattern;
}

/** What has yet to be met: asks for what falls due, not whether it was met. */
export const TO_DELIVER =
  /要(完成|兑现|实现|做到|交账)[^，。]{0,4}(哪些|什么|哪几)|\bstill (has|have) to (deliver|meet|reach)\b/;

/** When a goal was set, not when it is to be reached. */
export const WHEN_SET =
  /\b(come|came) out with|\b(set|announced?|stated?)\b|定的|定下|提的|提出|公布|宣布/;

/** Cars that are counted are a figure, though 补贴 or 试点 is said of them. */
export const COUNTS_CARS = /(?:多少|几)(?:万|千|百|十)?[辆台]/;
