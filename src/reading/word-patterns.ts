// Long lists of patterns, written so that they can be read: set apart by " | ", English in key form (lower case, no apostrophes).

/** Patterns that something is known by: `words` as whole words, `anywhere` also inside others, as Chinese has no blanks. */
export interface WordPatterns {
  readonly words?: string;
  readonly anywhere?: string;
}

/** One regular expression of all of them. */
export function patternOf({ words, anywhere }: WordPatterns): RegExp {
  const whole = words === undefined ? [] : [`\\b(${joined(words)})\\b`];
  return new RegExp([...whole, ...(anywhere === undefined ? [] : [joined(anywhere)])].join('|'));
}

function joined(list: string): string {
  return list
    .trim()
    .split(/\s+\|\s+/)
    .join('|');
}
