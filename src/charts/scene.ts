// A chart as data: every shape and every line of text with its place. What draws it decides nothing any more.

/** In points of the picture, from its left upper corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextLine {
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  readonly colour: string;
  readonly bold: boolean;
  /** Rimmed with paper, so that it reads on a line of the chart. */
  readonly rimmed: boolean;
}

export type Shape =
  | { readonly type: 'rect'; readonly box: Box; readonly fill: string }
  | {
      readonly type: 'path';
      /** SVG path data. */
      readonly path: string;
      readonly fill: string | null;
      readonly stroke: string | null;
      readonly strokeWidth: number;
      readonly dashed: boolean;
    };

/** A piece of the picture, and where the next one may begin. */
export interface Part {
  readonly shapes: readonly Shape[];
  readonly texts: readonly TextLine[];
  readonly bottom: number;
  /** Whether a value found no room. */
  readonly unwritten?: boolean;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly texts: readonly TextLine[];
}

/** Finer than any pixel: what rounding adds is no overlap. */
const ROUNDING = 1e-6;

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > ROUNDING && down > ROUNDING;
}
