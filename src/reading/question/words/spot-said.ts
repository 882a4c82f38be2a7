// Where a text names features, without what it denies and what is only a turn of phrase.
import type { Spot } from '../../../catalog/names.ts';
import { blankOut, covers, overlaps } from '../../spans.ts';
import type { TimeSpot } from '../../times/span.ts';
import { type FeatureSpot, spotFeatures } from './features.ts';

/** Where the features stand in a text made a key by toKey(), without those that it denies or that names cover. */
export function spotSaid(
  text: string,
  taken: readonly Spot[],
  { times }: { readonly times: readonly TimeSpot[] },
): FeatureSpot[] {
  const denied = [...text.matchAll(DENIED), ...text.matchAll(SAYINGS)].map(
    ({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }),
  );
  // In 27年产值 the 年 belongs to the year.
  return spotFeatures(withoutNewest(blankOut(text, times))).filter(
    (spot) =>
      !isInOtherWord(text, spot) &&
      !denied.some((one) => overlaps(one, spot)) &&
      !taken.some((name) => overlaps(spot, name) && !covers(spot, name)),
  );
}

/** 产 of 投产, 国产, 产业 or 产品 and 造 of 打造 or 改造 build nothing, and 拍卖 sells no cars. */
function isInOtherWord(text: string, { start, end }: FeatureSpot): boolean {
  if (text[start] === '卖' && text[start - 1] === '拍') return true;
  if (text.slice(start, end) === '造') return /[打改]$/.test(text.slice(0, start));
  if (text.slice(start, end) !== '产') return false;
  return /[投国资破停]$/.test(text.slice(0, start)) || /^[业品线]/.test(text.slice(end));
}

/** 最新 asks for the latest figure, not for what is new. */
function withoutNewest(text: string): string {
  return text.replace(/最新|新近|全新|占没占(?:到|上)?(?=\d)/g, (found) =>
    ' '.repeat(found.length),
  );
}

/** "Stations, not piles". */
const DENIED =
  /\bnot (just|only) (the )?[a-z]+( energy)?|不(只|单单?|光|仅仅?|限于?|止)(是|看|要)?[^，。]{1,6}|不(包|计)?含[^，。的]{1,6}(?=[的,，)）]|$)|\bnot (the )?[a-z]+( [a-z]+)?(?=\s*([,.)]|$))|(?<=[，,(（])不是[^，。]{1,8}|^(我(说|问|要)的)?不(是|要)[^，。]{1,8}(?=[，,]\s*(而?是|我?要|我?问)?[^，。]{2,})/g;

/** Made of words that name measures, and naming none. */
const SAYINGS =
  /\b(make|made|makes|making) (it|good)\b(?! (in|at|from|of)\b)|\bdeliver(ed|ing)? on\b|\bf[ae]ll(s|en)? short\b|\bhow close\b(?=.{0,60}\b(come|came|get|got|gotten|target|goal|mark)\b)|\b(come|came) close\b|(差|还有|离目标)多远/g;
