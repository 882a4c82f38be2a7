// The scale of lying bars: as long as they can be while every label has room behind the end of its own bar.

export interface BarExtent {
  readonly value: number;
  /** Points that the label takes beyond the end of the bar. */
  readonly beyond: number;
}

/**
 * The largest scale at which everything stays inside [left, right].
 * @returns where zero stands, and the points for one of the unit (0 where nothing has a length)
 */
export function fitBars(
  extents: readonly BarExtent[],
  left: number,
  right: number,
): { zero: number; perUnit: number } {
  const edge: BarExtent = { value: 0, beyond: 0 };
  const backward = [edge, ...extents.filter(({ value }) => value < 0)];
  const forward = [edge, ...extents.filter(({ value }) => value >= 0)];
  let perUnit = Number.POSITIVE_INFINITY;
  for (const one of backward) {
    for (const other of forward) {
      const reach = other.value - one.value;
      if (reach > 0)
        perUnit = Math.min(perUnit, (right - left - one.beyond - other.beyond) / reach);
    }
  }
  if (!Number.isFinite(perUnit)) perUnit = 0;
  const zero = Math.max(...backward.map(({ value, beyond }) => left + beyond - value * perUnit));
  return { zero, perUnit };
}
