// The stem of an English word, for every search in words.

/** Plurals and verb forms made one: "cities", "building", "merged"; no dictionary, so both sides must be cut alike. */
export function stem(word: string): string {
  if (word.length <= 3 || /(ss|us|sis)$/.test(word) || OF_THEIR_OWN.has(word)) return word;
  const singular = word
    .replace(/ies$/, 'y')
    .replace(/(us|ss|sh|ch|x)es$/, '$1')
    .replace(/(?<!u|s)s$/, '');
  const root = singular.replace(/(?<=[a-z]{3}[^aeiou])(ing|ed)$|(?<=[a-z]{4})(ing|ed)$/, '');
  return root.length < 5 ? root : root.replace(/([bdgmnprt])\1$/, '$1').replace(/e$/, '');
}

/** Nouns that only look like verb forms: parking is of no industrial park. */
const OF_THEIR_OWN: ReadonlySet<string> = new Set(['parking']);
