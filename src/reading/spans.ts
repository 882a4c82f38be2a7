// Stretches of a text that something was read from: which overlap, and the text without them.

/** [start, end) in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether they share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether one holds the other and more. */
export function covers(outer: Span, inner: Span): boolean {
  return (
    outer.start <= inner.start &&
    outer.end >= inner.end &&
    outer.end - outer.start > inner.end - inner.start
  );
}

/** The text with the spans made blanks, so that places in it stay the same. */
export function blankOut(text: string, spans: readonly Span[]): string {
  let rest = text;
  for (const { start, end } of spans)
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}
