// The parts of a sentence that claims several things: where one claim ends and the next begins.

import type { Slots } from '../slots/slots.ts';
import { isMoved, isMultiplied, isTop, isWhole } from './claimed-figure.ts';
import { isGapAlone, tellsOutcome } from './claimed-outcome.ts';

/** A figure, in digits or in words. */
const FIGURE =
  '(?:\\d|\\bhalf\\b|\\b(?:a|one|two|three) (?:third|quarter|fifth|sixth|eighth|tenth)s?\\b|\\bdoubl|\\btripl|\\bfirst\\b|\\b(?:top|tops|topped|leading)\\b|\\b(?:most|largest|biggest|highest) (?:in|of any|among)\\b|more than any other|全国最[多大高]|[一二三四五六七八九两]成|过半|一半|[两二三四五六七八九十几]倍|\\b(?:twice|thrice|triple|double|times)\\b|第[一二三四五六七八九十]|首位|榜首|翻[一两]?番|同比|(?:完成|达成|实现|超额)[^，。]{0,12}(?:目标|任务)|\\b(?:beat|miss|exceed|overshot|surpass)[^,;]{0,30}\\b(?:goal|target)|\\b(?:up|down) (?:on|from)\\b)';
/** "…, and …", "；…", "并…": where one claim ends and the next begins. */
const BREAKS = new RegExp(
  [
    '[;；。]',
    `，(?=[^，]{0,40}${FIGURE})`,
    `、(?=[^、]{0,30}${FIGURE})`,
    `,\\s(?=\\D{0,40}${FIGURE})`,
    `\\b(?:and|while|with|versus|out of|vs)\\b(?=[^,;]{0,60}${FIGURE})`,
    '\\bafter(?= (?:a )?\\d[\\d.]{0,6}(?:%| percent) (?:growth|rise|increase|jump)\\b)',
    `(?:并|以及|同时|其中)(?=[^，。；]{0,40}${FIGURE})`,
    `(?<=\\s)[—–]+(?=\\s[^—–]{0,60}${FIGURE})`,
    `[(（](?=[^)）]{0,40}${FIGURE})`,
    `(?<=\\d[^:：(（]{0,40})[:：](?=[^:：]{0,60}${FIGURE})`,
    // "Up 64% to 2.9 million", 增长64%至293万辆: a growth and what it led to.
    '(?<=\\d ?(?:%|percent|per cent) )to\\b(?=[^,;%]{0,8}\\d[\\d.,]{0,12}(?! ?(?:[\\d.,%]|percent|per cent)))',
    '(?<=\\d%)(?:至|到|达到?)(?=[^，。；%]{0,4}\\d[\\d.]{0,12}(?![\\d.%]))',
    // "From 112,000 in 2021 to 700,000 in 2023" claims two figures.
    `(?<=\\bfrom [^;]{1,24} in [^,;]{4,10} )to\\b(?=[^;]{0,20}\\d)`,
    `(?<=从[^，。；]{4,24})(?:增至|增长到|增加到|提高到|提升到|提升至|升至|跃升至|扩大到|降至)(?=[^，。；]{0,20}\\d)`,
  ].join('|'),
  'gi',
);
/** "Between 500,000 and 600,000" is one figure. */
const INSIDE_RANGE = /\bbetween [^;]{1,24}$/i;
/** And so is "two out of five". */
const SOME = /\b(?:one|two|three|four|five|six|seven|eight|nine|\d) $/i;

/** "Guangdong, home to BYD and Xpeng, built …": what is said by the way. */
const ASIDE =
  /,\s(?:home (?:to|of)|led by|driven by|helped by|thanks to|including|such as)\b[^,—–\d]{1,60}(?=[,—–])/gi;

/** The sentence without what it says by the way. */
export function withoutAsides(sentence: string): string {
  return sentence.replace(ASIDE, '');
}

/** The parts between the breaks. */
export function partsOf(sentence: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { index, 0: found } of sentence.matchAll(BREAKS)) {
    const ahead = sentence.slice(Math.max(0, index - 40), index);
    if (INSIDE_RANGE.test(ahead) || (/^out of$/i.test(found) && SOME.test(ahead))) continue;
    parts.push(sentence.slice(start, index));
    start = index + found.length;
  }
  return [...parts, sentence.slice(start)].map((part) => part.trim()).filter((part) => part !== '');
}

/** Whether a part claims a figure, in digits or in words. */
export function claimsFigure({ quantities, text }: Pick<Slots, 'quantities' | 'text'>): boolean {
  return (
    isMoved({ quantities, text }) ||
    quantities.length > 0 ||
    isTop(text) ||
    isMultiplied(text) ||
    isWhole(text) ||
    tellsOutcome(text)
  );
}

/** A part that claims a figure. */
export interface Part {
  readonly words: string;
  /** The same with what it leaves to other parts to say. */
  readonly spoken: string;
  readonly slots: Slots;
}

/** The parts that claim a figure; one that claims none belongs to the part after it: "In 2025, …". */
export function withFigures(parts: readonly string[], said: (words: string) => Slots): Part[] {
  const found: Part[] = [];
  let open = '';
  for (const part of parts) {
    const last = found.at(-1);
    if (last !== undefined && open !== '' && isOfFigureBefore(open, part, said)) {
      const whole = `${last.words} and ${open}`;
      found.splice(-1, 1, { words: whole, spoken: whole, slots: said(whole) });
      open = '';
    }
    const words = open === '' ? part : `${open}, ${part}`;
    const slots = said(words);
    if (last !== undefined && tellsOutcome(last.slots.text) && isGapAlone(slots)) {
      const joined = `${last.words}，${words}`;
      found.splice(-1, 1, { words: joined, spoken: joined, slots: said(joined) });
    } else if (claimsFigure(slots)) found.push({ words, spoken: words, slots });
    open = claimsFigure(slots) ? '' : words;
  }
  return found;
}

/** "5,000 charging and swap stations and 150,000 piles": what has no figure before one that opens with its own belongs to the figure before it. */
function isOfFigureBefore(open: string, part: string, said: (words: string) => Slots): boolean {
  const { times, regions, companies } = said(open);
  return OPENS_WITH_FIGURE.test(part) && times.length + regions.length + companies.length === 0;
}

const OPENS_WITH_FIGURE =
  /^(?:at least |at most |more than |over |about |around |some |up to )?\d[\d,.]* ?(?:million |thousand |billion )?[a-z]/i;

/** "45,600 public piles and 49,700 private ones by 2021": the first time that is named counts for the parts before it. */
export function withTime(parts: readonly Part[], said: (words: string) => Slots): Part[] {
  const at = parts.findIndex(({ slots }) => slots.times.length > 0);
  const { text, times } = parts[at]?.slots ?? { text: '', times: [] };
  const [time] = times;
  if (time === undefined) return [...parts];
  return parts.map((part, index) => {
    const spoken = `${part.words} ${text.slice(time.start, time.end)}`;
    return index < at ? { words: part.words, spoken, slots: said(spoken) } : part;
  });
}
