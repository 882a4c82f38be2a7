// Lines over time: years from left to right, as far apart as they are, and a value at each point where it has room.
import type { Language } from '../language.ts';
import { sayCount } from '../wording/numbers.ts';
import { type Candidate, placeLabels } from './label-places.ts';
import { lineShape, MARK_RADIUS, markShape, rectShape } from './marks.ts';
import type { Part, Shape, TextLine } from './scene.ts';
import { type DrawnPoint, type DrawnSeries, valuesOf } from './series.ts';
import { COLOURS, LEADING, LEFT, OVERHANG, RIGHT, SIZES } from './style.ts';
import { roundTicks } from './ticks.ts';
import { breakLines, heightOf, setLine, setLines, type Typeface, widestOf } from './type.ts';
import { sayNoFigure } from './wording.ts';

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (category: number) => number;
  readonly y: (value: number) => number;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly point: DrawnPoint;
}

const HEIGHT = 320;
/** Above the highest point, for its label. */
const HEADROOM = 30;
const LEAST_TICK_DISTANCE = 56;

/** The series over the categories, with an axis of round numbers at the left. */
export function lines(
  categories: readonly string[],
  series: readonly DrawnSeries[],
  look: { readonly language: Language; readonly top: number },
  face: Typeface,
): Part {
  const { plot, ticks } = layOutPlot(categories, series, look, face);
  const names = categoryNames(categories, plot, face);
  const runs = series.map(({ points }) => unbroken(points, plot));
  const candidates = candidatesOf(series, runs);
  const blanks = noFigures(categories, series, plot, look.language, face);
  const area = {
    x: plot.left,
    y: look.top,
    width: RIGHT + OVERHANG - plot.left,
    height: plot.bottom - look.top,
  };
  const segments = runs.flat().flatMap(segmentsOf);
  const labels = placeLabels(candidates, blanks, { area, segments, size: SIZES.value, face });
  return {
    shapes: [...ticks.map((tick) => gridLine(tick, plot)), ...seriesShapes(series, runs)],
    texts: [...axisNumbers(ticks, plot, look.language, face), ...names.texts, ...labels],
    bottom: names.bottom,
    unwritten: labels.length < candidates.length + blanks.length,
  };
}

/** All lines below all marks, so that no mark is struck through. */
function seriesShapes(
  series: readonly DrawnSeries[],
  runs: readonly (readonly Place[])[][],
): Shape[] {
  const strokes = series.flatMap(({ look, role }, at) =>
    (runs[at] ?? []).map((run) => lineShape(run, look.colour, { dashed: role === 'target' })),
  );
  const marks = series.flatMap(({ look, role }, at) =>
    (runs[at] ?? []).flat().map((place) => markShape(place, look, role === 'target')),
  );
  return [...strokes, ...marks];
}

function axisNumbers(
  ticks: readonly number[],
  plot: Plot,
  language: Language,
  face: Typeface,
): TextLine[] {
  const style = { size: SIZES.small, colour: COLOURS.muted };
  return ticks.map((tick) => {
    const top = plot.y(tick) - (SIZES.small * LEADING) / 2;
    return setLine(
      sayCount(tick, language),
      { x: plot.left - 10, top, anchor: 'end' },
      style,
      face,
    );
  });
}

function layOutPlot(
  categories: readonly string[],
  series: readonly DrawnSeries[],
  { language, top }: { readonly language: Language; readonly top: number },
  face: Typeface,
): { plot: Plot; ticks: readonly number[] } {
  const values = valuesOf(series);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const from = top + HEADROOM;
  const bottom = from + HEIGHT + (low < 0 ? HEADROOM : 0);
  const span = high - low;
  const perUnit = span === 0 ? 0 : HEIGHT / span;
  const ticks = roundTicks(low, high, (step) => step * perUnit >= LEAST_TICK_DISTANCE);
  const widest = widestOf(
    ticks.map((tick) => sayCount(tick, language)),
    SIZES.small,
    face,
  );
  const left = LEFT + widest + 10;
  const x = categoryPlaces(categories, left + 36, RIGHT - 36);
  return {
    plot: { left, top: from, bottom, x, y: (value) => from + (high - value) * perUnit },
    ticks,
  };
}

const YEAR = /^(\d{4})年?$/;

/** Years stand as far apart as they are; other categories evenly. */
function categoryPlaces(
  categories: readonly string[],
  left: number,
  right: number,
): (category: number) => number {
  const years = categories.map((name) => Number(YEAR.exec(name)?.[1]));
  const rising = years.every((year, at) => at === 0 || year > (years[at - 1] ?? year));
  const scale = rising && years.every(Number.isFinite) ? years : categories.map((_, at) => at);
  const [first = 0, last = 0] = [scale[0], scale.at(-1)];
  if (first === last) return () => (left + right) / 2;
  return (category) =>
    left + (((scale[category] ?? first) - first) / (last - first)) * (right - left);
}

function gridLine(tick: number, { left, y }: Plot): Shape {
  const zero = tick === 0;
  const box = { x: left, y: y(tick) - 0.5, width: RIGHT - left, height: zero ? 1.5 : 1 };
  return rectShape(box, zero ? COLOURS.axis : COLOURS.grid);
}

/** Below the plot, each in the room that it has; those without room are left out, the last one never. */
function categoryNames(categories: readonly string[], { x, bottom }: Plot, face: Typeface): Part {
  const style = { size: SIZES.label, colour: COLOURS.ink };
  const texts: TextLine[] = [];
  let limit = RIGHT + OVERHANG;
  for (let at = categories.length - 1; at >= 0; at--) {
    const middle = x(at);
    const room = Math.min(WIDEST_NAME, 2 * (limit - middle), 2 * (middle - LEFT));
    if (room < NARROWEST_NAME) continue;
    const name = breakLines(categories[at] ?? '', SIZES.label, room, face);
    const words = breakLines(categories[at] ?? '', SIZES.label, WIDEST_NAME, face);
    if (at < categories.length - 1 && name.length > MOST_NAME_LINES && name.length > words.length)
      continue;
    const placed = setLines(
      name,
      { x: middle, top: bottom + NAME_GAP, anchor: 'middle' },
      style,
      face,
    );
    texts.push(...placed);
    limit = Math.min(...placed.map(({ box }) => box.x)) - 10;
  }
  const bottoms = texts.map(({ box }) => box.y + box.height);
  return { shapes: [], texts, bottom: Math.max(bottom + NAME_GAP, ...bottoms) };
}

/** More than half a line: the lowest number of the axis reaches as far below the plot. */
const NAME_GAP = 10;
const WIDEST_NAME = 130;
const NARROWEST_NAME = 30;
const MOST_NAME_LINES = 3;

/** The stretches of a series without a gap: where no source states a figure, the line breaks. */
function unbroken(points: readonly DrawnPoint[], { x, y }: Plot): Place[][] {
  const runs: Place[][] = [[]];
  for (const [at, point] of points.entries()) {
    if (point.value === null) runs.push([]);
    else runs.at(-1)?.push({ x: x(at), y: y(point.value), point });
  }
  return runs.filter((run) => run.length > 0);
}

function segmentsOf(run: readonly Place[]): (readonly [Place, Place])[] {
  return run.slice(1).map((place, at) => [run[at] ?? place, place] as const);
}

/** Ends first, since they are what a reader looks for. */
function candidatesOf(
  series: readonly DrawnSeries[],
  runs: readonly (readonly (readonly Place[])[])[],
): Candidate[] {
  const all = series.flatMap((_, at) => {
    const places = (runs[at] ?? []).flat();
    return places.map((place, nth) => ({
      x: place.x,
      y: place.y,
      label: place.point.label,
      radius: MARK_RADIUS,
      last: nth === places.length - 1,
      rank: nth === places.length - 1 ? 0 : nth === 0 ? 1 : 2,
    }));
  });
  return all.toSorted((a, b) => a.rank - b.rank);
}

/** "No figure" above the axis, for a category in which no series has one. */
function noFigures(
  categories: readonly string[],
  series: readonly DrawnSeries[],
  { x, y }: Plot,
  language: Language,
  face: Typeface,
): TextLine[] {
  const style = { size: SIZES.small, colour: COLOURS.muted };
  const top = y(0) - heightOf([''], SIZES.small) - 4;
  return categories.flatMap((_, at) => {
    if (series.some(({ points }) => (points[at]?.value ?? null) !== null)) return [];
    return [setLine(sayNoFigure(language), { x: x(at), top, anchor: 'middle' }, style, face)];
  });
}
