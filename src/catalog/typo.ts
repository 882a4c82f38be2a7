// Whether two words differ by one slip of the finger.

const SHORTEST = 4;
const LONG = 8;
/** Words whose lengths differ by more are never a slip apart. */
export const MOST_TYPOS = 2;

/**
 * One letter missing, added, wrong, or two neighbours swapped; two such slips in words of eight letters or more.
 * Words shorter than four letters never match: too many are one letter apart.
 */
export function oneTypoAway(a: string, b: string): boolean {
  return slipsBetween(a, b) !== null;
}

/** How many slips lie between two words; null where they are too many, or a word too short. */
export function slipsBetween(a: string, b: string): number | null {
  if (Math.min(a.length, b.length) < SHORTEST) return null;
  const most = Math.min(a.length, b.length) >= LONG ? MOST_TYPOS : 1;
  if (Math.abs(a.length - b.length) > most) return null;
  const slips = distance(a, b, most);
  return slips <= most ? slips : null;
}

/** Edit distance with swaps of neighbours (optimal string alignment); gives up above `most`. */
function distance(a: string, b: string, most: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + same,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    beforePrevious = previous;
    previous = row;
  }
  return previous[b.length] ?? most + 1;
}
