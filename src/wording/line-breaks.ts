// Where a line of English, Chinese or both may break: at blanks, between Chinese characters, never before closing punctuation.

/** A word with the blanks before it, or one Chinese character with the punctuation that may not begin a line. */
const PIECE =
  /\s*(?:[\p{Script=Han}\u3000-\u303f\uff01-\uff65“‘《（][，。、；：？！）》”’」』…]*|[^\s\p{Script=Han}\u3000-\u303f\uff01-\uff65]+[，。、；：？！）》”’」』…]*)/gu;

/** The parts of a text between which a line may break; joined they are the text again, less blanks at its end. */
export function pieces(text: string): string[] {
  return text.match(PIECE) ?? [];
}
