// Marks, bars and lines as shapes.
import type { Box, Shape } from './scene.ts';
import { COLOURS, type Mark, type SeriesLook } from './style.ts';

/** Half the width of a mark, in points. */
export const MARK_RADIUS = 6;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A mark around a point; hollow ones are filled with paper, so that no line shines through. */
export function markShape({ x, y }: Point, look: SeriesLook, hollow: boolean): Shape {
  return {
    type: 'path',
    path: outline(look.mark, x, y),
    fill: hollow ? COLOURS.paper : look.colour,
    stroke: hollow ? look.colour : COLOURS.paper,
    strokeWidth: hollow ? 2.5 : 1.5,
    dashed: false,
  };
}

function outline(mark: Mark, x: number, y: number): string {
  const r = MARK_RADIUS;
  switch (mark) {
    case 'circle':
      return `M${n(x - r)} ${n(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    case 'square':
      return `M${n(x - 5)} ${n(y - 5)}h10v10h-10Z`;
    case 'triangle':
      return `M${n(x)} ${n(y - r)}L${n(x + r)} ${n(y + 5)}H${n(x - r)}Z`;
    case 'diamond':
      return `M${n(x)} ${n(y - r - 1)}L${n(x + r)} ${n(y)}L${n(x)} ${n(y + r + 1)}L${n(x - r)} ${n(y)}Z`;
    case 'cross':
      return `M${n(x - 2)} ${n(y - r)}h4v4h4v4h-4v4h-4v-4h-4v-4h4Z`;
    default:
      return mark satisfies never;
  }
}

/** A line through points, dashed for what is only promised. */
export function lineShape(
  points: readonly Point[],
  colour: string,
  { width = 2.5, dashed = false } = {},
): Shape {
  const path = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');
  return { type: 'path', path, fill: null, stroke: colour, strokeWidth: width, dashed };
}

/** A filled box without an outline. */
export function rectShape(box: Box, fill: string): Shape {
  return { type: 'rect', box, fill };
}

/** A coordinate as SVG writes it: two decimals are finer than a pixel. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
