// Where a word may begin or end. Chinese has no blanks, so that only a Latin letter or a digit holds on to another.

/** Whether a Latin word or a number runs on across this place of a text made a key by toKey(). */
export function isInsideWord(text: string, at: number): boolean {
  return isLatinOrDigit(text.charCodeAt(at)) && isLatinOrDigit(text.charCodeAt(at - 1));
}

/** By code, since this is asked at every character of every question. */
function isLatinOrDigit(code: number): boolean {
  return (code >= A && code <= Z) || (code >= ZERO && code <= NINE);
}

const [A, Z, ZERO, NINE] = [0x61, 0x7a, 0x30, 0x39];
