// English words that a slip of the finger made of words of the vocabulary.
import { slipsBetween } from '../../../catalog/typo.ts';
import { HARMLESS } from '../words/harmless-words.ts';
import { VOCABULARY } from '../words/vocabulary.ts';

/** The words as typed, with those of `left` (that nothing has read) put right where only one word can be meant. */
export function withWordsMeant(words: string, left: string): string {
  return left.split(' ').reduce((text, word) => {
    const meant = meantBy(word);
    return meant === null ? text : text.replace(new RegExp(`\\b${word}\\b`, 'i'), meant);
  }, words);
}

/** The one word of the vocabulary that is a slip of the finger away. */
function meantBy(word: string): string | null {
  if (!/^[a-z]{5,}$/.test(word) || VOCABULARY.has(word) || HARMLESS.has(word)) return null;
  // Slips are rare at the first letter, and another ending makes another word, not a slip.
  const near = [...VOCABULARY, ...ASKING].flatMap((one) => {
    const slips = one[0] === word[0] && !isOtherForm(word, one) ? slipsBetween(word, one) : null;
    // Two slips in a short word are more likely another word: "shipping" is no "swapping".
    return slips === null || (slips > 1 && word.length < TWO_SLIPS) ? [] : [{ one, slips }];
  });
  const fewest = Math.min(...near.map(({ slips }) => slips));
  const [meant, ...others] = near.filter(({ slips }) => slips === fewest);
  return others.length === 0 ? (meant?.one ?? null) : null;
}

/** Words of asking that are no part of a metric, and that are mistyped as often. */
const ASKING = ['target', 'targets', 'planned', 'actual', 'compare'] as const;

/** Letters that a word has in which two slips are forgiven. */
const TWO_SLIPS = 10;

function isOtherForm(word: string, other: string): boolean {
  const stem = (text: string) => text.replace(/(iers?|ied|ies|ers?|ing|ed|es|ally|ly|al|s|y)$/, '');
  return stem(word) === stem(other);
}
