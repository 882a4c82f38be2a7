// The round numbers of an axis.

/**
 * Multiples of 1, 2 or 5 times a power of ten inside [low, high], zero among them when it is inside.
 * @param fits whether the labels of such a step have room beside each other; the smallest step that fits is taken
 */
export function roundTicks(
  low: number,
  high: number,
  fits: (step: number) => boolean,
): readonly number[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return [0];
  for (const step of roundSteps(span)) {
    if (fits(step)) return multiples(low, high, step);
  }
  return [0];
}

/** From a hundredth of the span to the whole of it, growing. */
function* roundSteps(span: number): Generator<number> {
  const first = Math.floor(Math.log10(span)) - 2;
  for (let power = first; power <= first + 3; power++) {
    for (const digit of [1, 2, 5]) {
      const step = Number(`${digit}e${power}`);
      if (step <= span) yield step;
    }
  }
}

function multiples(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step - EPSILON);
  const last = Math.floor(high / step + EPSILON);
  return Array.from({ length: last - first + 1 }, (_, at) =>
    // "3 * 0.1" is 0.30000000000000004; fifteen digits are what the data can hold.
    Number(((first + at) * step).toPrecision(15)),
  );
}

const EPSILON = 1e-9;
