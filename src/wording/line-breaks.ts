// Where a line of English, Chinese or both may break: at blanks and between Chinese characters, never before closing punctuation,
// behind opening punctuation, inside a citation or between a figure and the mark of its doubt.

const CITATION = String.raw`\[\d+ [^\]\s][^\]]{0,11}\]`;
const OPENING = '[“‘《〈（「『【\\[(<]*';
const CLOSING = '[，。、；：？！）》〉”’」』】…\\])>]*';
const CHINESE = '[\\p{Script=Han}\\u3001-\\u303f\\uff01-\\uff65“‘]';
const WORD = '[^\\s\\p{Script=Han}\\u3000-\\u303f\\uff01-\\uff65“]+';

/** A word or one Chinese character with the blanks before it, and with the marks that may not be parted from it. */
const PIECE = new RegExp(
  `\\s*(?:${CITATION}|${OPENING}(?:${CHINESE}|${WORD})${CLOSING})(?: †)?`,
  'gu',
);

/** The parts of a text between which a line may break; joined they are the text again, less blanks at its end. */
export function pieces(text: string): string[] {
  return text.match(PIECE) ?? [];
}
