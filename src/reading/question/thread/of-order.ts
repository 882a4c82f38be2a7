// "The second one", 加起来多少, "who set it", after an order of all regions: the places of the order that the words mean.
import type { Query } from '../../../query.ts';
import { patternOf } from '../../word-patterns.ts';
import type { Slots } from '../slots/slots.ts';

/** The words with the regions at those places; the same words where they name no place, or the question before put nothing in order. */
export function withPlacesNamed(slots: Slots, after: Query | null): Slots {
  const order =
    after?.command === 'rank' && after.regions.length === 0 ? after.spokenOf : undefined;
  const { regions, companies, metric, topics } = slots;
  if (order === undefined || regions.length + companies.length > 0) return slots;
  if (metric.features.size + topics.length > 0 && !ITS.test(slots.text)) return slots;
  const meant = placesNamed(slots, order.length) ?? allAdded(slots, order) ?? theFirst(slots);
  const named = meant.flatMap((place) => order[place - 1] ?? []);
  if (named.length === 0 || named.length < meant.length) return slots;
  // The places are said: they are no figure, and nobody is asked for the most.
  const quantities = slots.quantities.filter(({ kind }) => kind !== 'rank');
  const cues = new Set([...slots.cues].filter((cue) => !OF_ORDERS.has(cue)));
  const matter = besides(slots.matter);
  const rest =
    matter === ''
      ? { left: '', content: '', matter }
      : { left: besides(slots.left), content: besides(slots.content), matter };
  return { ...slots, ...rest, regions: named, quantities, cues };
}

/** What the words say besides the places. */
function besides(words: string): string {
  return words
    .replace(PLACE_WORDS, ' ')
    .replace(/[\s?？。！!]+/g, ' ')
    .trim();
}

const OF_ORDERS: ReadonlySet<string> = new Set(['most', 'least', 'which-regions', 'provinces']);

/** What is asked of a place besides the figure that it is for. */
const ITS = /\b(its|their|one)\b|的/;

/** The places that the words count, in their order; null where they count none. */
function placesNamed({ text }: Slots, last: number): number[] | null {
  const found = PLACES.flatMap((pattern, at) => {
    const start = text.search(pattern);
    return start < 0 ? [] : [{ start, place: at + 1 }];
  });
  const end = text.search(LAST);
  const all = end < 0 ? found : [...found, { start: end, place: last }];
  if (all.length === 0) return null;
  return all.sort((a, b) => a.start - b.start).map(({ place }) => place);
}

const ENGLISH = [
  'first|1st|top|leading',
  'second|2nd|runner up',
  'third|3rd',
  'fourth|4th',
  'fifth|5th',
] as const;
const CHINESE = ['一', '二', '三', '四', '五'] as const;
const WORDS = ['one|1', 'two|2', 'three|3', 'four|4', 'five|5'] as const;

const PLACES: readonly RegExp[] = ENGLISH.map((ordinal, at) =>
  patternOf({
    words: String.raw`(the|whos|who is|in) (${ordinal})( (place|placed))?(?=\W*$| (and|or|vs|had|has|is|was|did|does|wants|by|in|though|then)\b|,)
      | the (${ordinal}) (one|province|city|region)(?=\W*$|,? )
      | (${at === 1 ? 'runner up(?! (list|in|for))' : `${ordinal} place`})
      | (number|no) (${WORDS[at]})(?=\W*$| )`,
    anywhere: String.raw`排?第[${CHINESE[at]}${at + 1}](名|个|位|的|省)?(?=[^\d季年产段代批期轮季步]|$)(?!名?(以|之)) ${
      at === 0 ? String.raw`| 榜首 | 冠军 | \bthe (winner|leader)\b` : at === 1 ? '| 亚军' : ''
    }`,
  }),
);
const LAST =
  /\b(the|whos|who is) (last|bottom)( (one|place|placed|province))?(?=\W*$)|最后一?(名|个|位)|垫底的?/;

const PLACE_WORDS =
  /\b(whos|who is)(?= )|\b(between|and|runner up)\b|是(谁|哪个省?|哪)|最后一?(名|个|位)|垫底的?|\b(the )?(first|second|third|fourth|fifth|last|top|bottom|winner|leader)( (one|place|province|city|region)s?)?\b|\b(number|no) (one|two|three|four|five|\d)\b|\bone\b|第.(名|个|位)?呢?/g;

/** "All of them together": of the first three where so many are said, else of all. */
function allAdded({ cues, times, quantities }: Slots, order: readonly string[]): number[] | null {
  if (!(cues.has('sum') || cues.has('average')) || times.length > 0) return null;
  const top = quantities.find(
    ({ kind, comparator }) => kind === 'rank' && comparator === '<=',
  )?.value;
  const many = typeof top === 'number' ? top : order.length;
  return order.slice(0, many).map((_, at) => at + 1);
}

/** "Who set it?": what stands first is what was asked for. */
function theFirst({ cues, text, times }: Slots): number[] {
  const ofIt = cues.has('who') || cues.has('when') || cues.has('met');
  return ofIt && times.length === 0 && OF_IT.test(text) ? [1] : [];
}

const OF_IT =
  /\b(it|that|this)\b|谁[^，。]{0,4}的\W*$|^(那|它)?(已经)?(完成|达成|实现|兑现)[^，。们都]{0,4}\W*$|什么时候[^，。]{0,6}的?\W*$/;
