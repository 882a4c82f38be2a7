// The text that a question is read from: its words as a key (see toKey), without what says nothing of what is asked.
import type { Catalog } from '../../../catalog/catalog.ts';
import { toKey } from '../../../catalog/names.ts';
import type { Span } from '../../spans.ts';
import { withFullYears } from '../../times/full-years.ts';
import { withProvincesNamed } from '../words/group-provinces.ts';
import { withLongNames } from '../words/provinces-in-short.ts';

/** The key of the words: possessives, contractions and short names told in one way. */
export function askedText(words: string, catalog: Catalog): string {
  return withoutPossessives(
    withProvincesNamed(
      withLongNames(
        toKey(
          withFullYears(words)
            .replace(ATTRIBUTION, '')
            // "What's" asks what is; of a name the "'s" tells whose.
            .replace(/(?<=\b(?:what|who|where|when|how))['’]s\b/gi, ' is')
            .replace(/['’]s\b/g, ' ')
            .replace(/\b(?:rmb|cny)\s?(?=\d)/gi, '¥')
            .replace(/\bchinese\b/gi, 'china')
            // 第几段 is no place in an order.
            .replace(/第几(?=[段页条章节款])/g, '哪一')
            // 油车换电车 is a trade-in, and swaps no battery.
            .replace(/(?<=[油旧老]车)换成?(?=电动?[汽]?车|新能源)/g, '换购')
            // 几百亿 asks how many 亿, as 多少亿 does.
            .replace(/几[十百](?=[亿万])/g, '多少')
            // "GDP2030", "L2L3": two words written as one.
            .replace(/(?<=[a-z])(?=20[1-4]\d(?!\d))|(?<=\bl[2-4])(?=l[2-4])/gi, ' '),
        ),
      ),
    ),
    catalog,
  );
}

/** Where the asker has read it says nothing of what is asked; in 新华社 nothing is new. */
const ATTRIBUTION =
  /^\s*(?:ask |check |问|核对)?\s*(?:(?:据|根据)?(?:新华社|人民日报|央视|中新社|财新|澎湃|路透社?|彭博社?|媒体)[^，,]{0,6}[，,]|(?:[这那该]篇?|上面的?|原)?(?:文章|报道|新闻|材料|文)[里中上]?面?(?:说|称|写道?|提到|讲)(?:的是|了)?[，,：:]?|the (?:article|story|report|piece) (?:says|said|writes|mentions|claims)(?: that)?,?|according to (?:xinhua|reuters|bloomberg|caixin|yicai|cnevpost|gasgoo|the (?:press|media|ft|financial times)),|(?:according to|per) (?:our|the|my|their) (?:[a-z-]+ ){1,3}(?:bureau|office|desk|correspondent|stringer|newsroom),?)/i;
/** "I am with an insurance company, …": who asks is no matter of the question. */
const WHO_ASKS =
  /(?<=^|[，,。] ?)(我是|我们是?|作为|身为)[^，,。]{1,14}(?=[，,。])|\b(i am|im|i m|we are|as) (an? |the |with )[^,.]{1,30}(?=,)/g;

/** Where the words say who asks. */
export function askersIn(text: string): Span[] {
  return [...text.matchAll(WHO_ASKS)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** "beijings roads": the apostrophe is often left out. */
function withoutPossessives(text: string, { names }: Catalog): string {
  return text.replace(/\b([a-z]{3,})s\b/g, (word, stem: string) =>
    names.lookUp(stem).some(({ kind }) => kind === 'region' || kind === 'place')
      ? `${stem} `
      : word,
  );
}
