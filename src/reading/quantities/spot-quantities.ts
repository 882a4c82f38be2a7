// Quantities in words: 120万辆, "more than 1.1 trillion yuan", 两三家, "half a million", 七成以上. Texts come as toKey() makes them.
// What times take for a time is no quantity. Nor are digits inside words (L3, 5G, level 3), durations (3 years), days, and numbers of plans.

import { matchAt } from '../match.ts';
import { spotTimes } from '../times/spot-times.ts';
import { compared } from './comparator.ts';
import type { Measured, QuantitySpot } from './figure.ts';
import { readRange } from './range.ts';
import { readRank, readShare } from './special-form.ts';

const CUE =
  /(?<![a-z\d]|\d[.,]|\blevel )(?:\d|\.(?=\d))|(?<![a-z])(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|zero|half|million|billion|trillion|twice|between|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|rank|place|came|comes|coming|no|nr|number|top|rmb|cny|usd?)|[$¥#第前翻半人零一二两三四五六七八九十百千万亿几]/g;
/** What is no quantity is passed over as a whole, so that no part of it is taken for one. */
const PASSED_OVER =
  /[a-z\d零〇一二两三四五六七八九几十百千万亿][a-z\d零〇一二两三四五六七八九几十百千万亿.,:/⁄-]*/y;

/** Every quantity in a text made a key by toKey(), from the left, without overlap. */
export function spotQuantities(text: string): QuantitySpot[] {
  const open = withoutTimes(text);
  const spots: QuantitySpot[] = [];
  let free = 0;
  for (const { index } of open.matchAll(CUE)) {
    if (index < free) continue;
    const measured = readSpecial(open, index) ?? readRange(open, index);
    const spot = measured === null ? null : compared(open, measured, spots.at(-1)?.end ?? 0);
    if (spot !== null) {
      spots.push(spot);
      free = spot.end;
    } else if (/[\d零〇一二两三四五六七八九几十百千万亿]/.test(open[index] ?? '')) {
      free = index + (matchAt(PASSED_OVER, open, index)?.[0].length ?? 1);
    }
  }
  return spots;
}

const SPECIAL_AT =
  /[a-z#第前翻半零一二两三四五六七八九十百千万]|\d{1,4}(?:st|nd|rd|th|成|分之| in )/y;

/** Shares and ranks; most digits begin neither. */
function readSpecial(text: string, at: number): Measured | null {
  if (matchAt(SPECIAL_AT, text, at) === null) return null;
  return readShare(text, at) ?? readRank(text, at);
}

/** The text with every time made unreadable, places kept. Any day will do: where times stand does not depend on it. */
function withoutTimes(text: string): string {
  let open = '';
  let at = 0;
  for (const { start, end } of spotTimes(text, '2000-01-01')) {
    open += text.slice(at, start) + '\0'.repeat(end - start);
    at = end;
  }
  return open + text.slice(at);
}
