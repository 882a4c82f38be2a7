// "Which province in China", 全国哪个省: the country is only the frame in which provinces or cities are asked for.

/** The words without China where it says no more than that all provinces, or all cities, are meant. */
export function withoutFrame(words: string): string {
  if (!ASKS_WHICH.test(words)) return words;
  return words.replace(FRAME, ' ');
}

const ASKS_WHICH =
  /\b(which|what|how many|number of|list|name|rank(ed|ing)?|top|(bigg|larg|small|great|high|low)est|leading|number one)\b.{0,32}\b(provinces?|cit(y|ies)|producers?)\b|\banywhere in china\b|(哪|多少|几)一?个?些?座?(省|市|城市)|各(省|市|城市)|最.{1,4}的(省|市|城市)|前.{1,4}(省|市|城市)|第一的(省|市|城市)|\b(who|whose|which|where)\b.{0,40}\bdetroit\b/i;

const FRAME =
  /\banywhere\s+in\s+china\b|\b(in|across|throughout|within|of)\s+(all\s+of\s+|the\s+whole\s+of\s+|mainland\s+)?china\b(?!['’])|\b(of\s+)?china['’]?s\b(?=\s+([a-z-]+\s+){0,4}(provinces?|cit(y|ies)|producers?)\b)|\bchinese\b(?=\s+([a-z-]+\s+){0,2}(provinces?|cit(y|ies))\b)|(全国(?!第)|中国|我国)(范围内?|境内)?(?=.{0,24}(哪|多少|几)一?个?些?座?(省|市|城市)|各(省|市|城市)|.{0,24}最.{1,4}的(省|市|城市)|.{0,24}前.{1,4}(省|市|城市)|.{1,24}第一的(省|市|城市))|\bchina['’]s(?= (own )?detroit\b)/gi;
