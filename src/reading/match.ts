// Matching at one place of a text, for readers that go through it from the left.

/** The match of a sticky pattern that begins just there. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Enough for any relation or comparator; patterns on it end with $. */
const LOOK_BACK = 32;

/** The words just before a place, not beyond `free`. */
export function wordsBefore(text: string, at: number, free: number): string {
  return text.slice(Math.max(free, at - LOOK_BACK), at);
}
