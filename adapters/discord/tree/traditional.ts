// Simplified → traditional Chinese as it is written in Taiwan, for zh-TW. Loaded only where commands are registered or printed: the
// dictionaries of OpenCC are large. Phrases decide first, since 发 is 發 in 发布 and 髮 in 头发.
import simpleCharacters from 'opencc-js/dict/STCharacters';
import simplePhrases from 'opencc-js/dict/STPhrases';
import taiwanVariants from 'opencc-js/dict/TWVariants';

const phrases = toMap(simplePhrases);
const characters = toMap(simpleCharacters);
const variants = toMap(taiwanVariants);
const LONGEST = 6;

/** The text as it is written in Taiwan. */
export function toTraditional(text: string): string {
  let written = '';
  for (let at = 0; at < text.length; ) {
    const [from, to] = longestAt(text, at);
    written += to;
    at += from.length;
  }
  return [...written].map((character) => variants.get(character) ?? character).join('');
}

function longestAt(text: string, at: number): readonly [string, string] {
  for (let length = Math.min(LONGEST, text.length - at); length > 1; length--) {
    const phrase = text.slice(at, at + length);
    const found = phrases.get(phrase);
    if (found !== undefined) return [phrase, found];
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return [character, characters.get(character) ?? character];
}

function toMap(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    pairs.split('|').map((pair): readonly [string, string] => {
      const [from = '', to = ''] = pair.split(' ');
      return [from, to];
    }),
  );
}
