// The look of all charts: sizes in points (the picture has two pixels a point), colours that colour-blind readers can
// tell apart, and a mark of its own for each series.

export const WIDTH = 800;
export const LEFT = 28;
export const RIGHT = WIDTH - LEFT;
/** How far a centred label may reach beyond the right edge. */
export const OVERHANG = 14;

export const SIZES = { title: 23, label: 14.5, value: 14, small: 13 } as const;
/** From one line of a text to the next, in sizes; a Chinese character with its room above and below. */
export const LEADING = 1.3;
/** From the top of a line to its baseline, in sizes. */
export const BASELINE = 1;

export const COLOURS = {
  paper: '#ffffff',
  ink: '#1b2430',
  muted: '#5a6675',
  grid: '#e3e7ec',
  axis: '#8b96a3',
  accent: '#0b5ea8',
} as const;

export type Mark = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross';

export interface SeriesLook {
  readonly colour: string;
  readonly mark: Mark;
}

/** Blues and greens for what happened, warm colours for what was promised: dark and light alternate, so that they differ in grey too. */
const ACTUALS: readonly SeriesLook[] = [
  { colour: '#0b5ea8', mark: 'circle' },
  { colour: '#63b7e6', mark: 'square' },
  { colour: '#00755b', mark: 'triangle' },
  { colour: '#8a96a5', mark: 'cross' },
];
const TARGETS: readonly SeriesLook[] = [
  { colour: '#d1500a', mark: 'diamond' },
  { colour: '#7d3f98', mark: 'triangle' },
  { colour: '#e3a008', mark: 'square' },
];

/** The look of the nth series of its role. */
export function seriesLook(role: 'actual' | 'target', nth: number): SeriesLook {
  const looks = role === 'actual' ? ACTUALS : TARGETS;
  const look = looks[nth % looks.length];
  if (look === undefined) throw new Error(`No look for series ${nth}`);
  return look;
}
