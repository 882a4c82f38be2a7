// Folding: two spellings that a person takes for the same word become the same string.

import traditionalPairs from 'opencc-js/dict/TSCharacters';
import { hasHan } from '../language.ts';

const DIACRITICS = /\p{M}+/gu;
const APOSTROPHES = /['’‘`´ʼ＇]/g;
const DASHES = /[‐‑‒–—―−－﹣]/g;

let simplified: Map<string, string> | undefined;

/** Traditional characters made simplified, one by one. */
export function toSimplified(text: string): string {
  simplified ??= new Map(
    traditionalPairs.split('|').map((pair) => pair.split(' ', 2) as [string, string]), // each entry is "T S"
  );
  let folded = '';
  for (const character of text) folded += simplified.get(character) ?? character;
  return folded;
}

/**
 * Lower case, full-width forms made plain, accents and apostrophes removed, every dash a "-", white space
 * made one blank, traditional characters made simplified. "Xi’an" and "XIAN", "廣東" and "广东" fold alike.
 */
export function fold(text: string): string {
  const plain = text
    .replace(APOSTROPHES, '')
    .normalize('NFKC')
    .replace(APOSTROPHES, '')
    .replace(DASHES, '-')
    .normalize('NFD')
    .replace(DIACRITICS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
  return hasHan(plain) ? toSimplified(plain) : plain;
}

// C0 and C1 controls, lone surrogates, zero-width and bidirectional marks: nothing that a person means to say.
const UNSPEAKABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is what this is for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text on one line, without characters that cannot be seen or would turn it around. */
export function visible(text: string): string {
  return text.replace(/[\n\r\v\f\u0085\u2028\u2029]/g, ' ').replace(UNSPEAKABLE, '');
}

/** What a person typed, made visible, its white space made single blanks. */
export function clean(words: string): string {
  return visible(words).replace(/\s+/g, ' ').trim();
}
