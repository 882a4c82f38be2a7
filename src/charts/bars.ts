// Bars that lie: names have room beside them, and thirty-one regions stand below each other.
import type { Language } from '../language.ts';
import { sayCount } from '../wording/numbers.ts';
import { fitBars } from './bar-scale.ts';
import { lineShape, MARK_RADIUS, markShape, rectShape } from './marks.ts';
import { isDrawn } from './order.ts';
import type { Part, Shape, TextLine } from './scene.ts';
import type { DrawnSeries } from './series.ts';
import { COLOURS, LEADING, LEFT, OVERHANG, RIGHT, SIZES } from './style.ts';
import { roundTicks } from './ticks.ts';
import { breakLines, heightOf, setLine, setLines, type Typeface, widestOf } from './type.ts';

/** A value of one series in one category: a bar or a stem, and its label. */
interface Lane {
  readonly series: DrawnSeries;
  readonly value: number | null;
  readonly said: boolean;
  readonly lines: readonly string[];
  readonly labelWidth: number;
  readonly height: number;
}

interface Row {
  readonly name: readonly string[];
  readonly lanes: readonly Lane[];
  readonly height: number;
}

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the value 0 stands. */
  readonly zero: number;
  /** Points for one of the unit; 0 where there is nothing to draw. */
  readonly perUnit: number;
}

const WIDEST_NAME = 220;
const LEAST_TICK_DISTANCE = 100;
const NAME_GAP = 14;
/** From the end of a bar to its label. */
const LABEL_GAP = 7;
/** A bar that is not zero is seen, however small beside the others. */
const THINNEST = 2;

/** All categories from top to bottom, below an axis of round numbers. */
export function bars(
  categories: readonly string[],
  series: readonly DrawnSeries[],
  look: { readonly language: Language; readonly top: number },
  face: Typeface,
): Part {
  const left = LEFT + nameWidth(categories, face) + NAME_GAP;
  const rows = measureRows(categories, series, left, face);
  const top = look.top + SIZES.small * LEADING + 6;
  const gap = rowGap(rows.length, series.length);
  const bottom = top + rows.reduce((sum, { height }) => sum + height + gap, 0);
  const plot: Plot = { left, top, bottom, ...fitBars(rows.flatMap(laneExtents), left, RIGHT) };
  const axis = axisPart(rows, plot, look.language, face);
  let y = top + gap / 2;
  const placed = rows.map((row) => {
    const part = placeRow(row, y, plot, face);
    y += row.height + gap;
    return part;
  });
  return {
    shapes: [...axis.shapes, zeroLine(plot), ...placed.flatMap(({ shapes }) => shapes)],
    texts: [...axis.texts, ...placed.flatMap(({ texts }) => texts)],
    bottom,
  };
}

function nameWidth(categories: readonly string[], face: Typeface): number {
  const lines = categories.flatMap((name) => breakLines(name, SIZES.label, WIDEST_NAME, face));
  return widestOf(lines, SIZES.label, face);
}

/** Two bars may be thick; sixty must not make a scroll of it. */
function laneHeight(lanes: number): number {
  if (lanes <= 6) return 30;
  return lanes <= 16 ? 24 : 19;
}

function rowGap(rows: number, lanes: number): number {
  if (rows <= 10) return lanes > 1 ? 16 : 10;
  return lanes > 1 ? 11 : 6;
}

function measureRows(
  categories: readonly string[],
  series: readonly DrawnSeries[],
  left: number,
  face: Typeface,
): Row[] {
  const pitch = laneHeight(categories.length * series.length);
  const signs = series.some(({ points }) => points.some(({ value }) => (value ?? 0) < 0)) ? 2 : 1;
  const widest = ((RIGHT - left) * 0.6) / signs;
  return categories.map((category, at) => {
    const name = breakLines(category, SIZES.label, WIDEST_NAME, face);
    const row = series.map((one): Lane => {
      const { value = null, label = '', said = false } = one.points[at] ?? {};
      const lines = breakLines(label, SIZES.value, widest, face);
      return {
        series: one,
        value,
        said,
        lines,
        labelWidth: widestOf(lines, SIZES.value, face),
        height: Math.max(pitch, heightOf(lines, SIZES.value)),
      };
    });
    const lanes = row.filter((lane) => isDrawn(lane.series.form, lane, row));
    const height = lanes.reduce((sum, lane) => sum + lane.height, 0);
    return { name, lanes, height: Math.max(height, heightOf(name, SIZES.label)) };
  });
}

function laneExtents({ lanes }: Row): { value: number; beyond: number }[] {
  return lanes.map(({ series, value, labelWidth }) => ({
    value: value ?? 0,
    beyond: labelGap(series, value) + labelWidth,
  }));
}

function labelGap({ form }: DrawnSeries, value: number | null): number {
  return LABEL_GAP + (form === 'stem' && value !== null ? MARK_RADIUS : THINNEST);
}

function axisPart(rows: readonly Row[], plot: Plot, language: Language, face: Typeface): Part {
  const { top, bottom, zero, perUnit } = plot;
  const values = rows.flatMap(({ lanes }) => lanes.map(({ value }) => value ?? 0));
  const style = { size: SIZES.small, colour: COLOURS.muted };
  const label = (value: number): TextLine =>
    setLine(
      sayCount(value, language),
      { x: zero + value * perUnit, top: top - SIZES.small * LEADING - 2, anchor: 'middle' },
      style,
      face,
    );
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const widest = (step: number) =>
    Math.max(...[low, high].map((end) => label(Math.trunc(end / step) * step).box.width));
  const ticks =
    perUnit === 0
      ? []
      : roundTicks(
          low,
          high,
          (step) => step * perUnit >= Math.max(LEAST_TICK_DISTANCE, widest(step) + 30),
        );
  const inside = ticks
    .map(label)
    .filter(({ box }) => box.x >= LEFT && box.x + box.width <= RIGHT + OVERHANG);
  return {
    shapes: ticks
      .filter((tick) => tick !== 0)
      .map((tick) =>
        rectShape(
          { x: zero + tick * perUnit - 0.5, y: top, width: 1, height: bottom - top },
          COLOURS.grid,
        ),
      ),
    texts: ticks.length > 1 ? inside : [],
    bottom,
  };
}

function zeroLine({ zero, top, bottom }: Plot): Shape {
  return rectShape({ x: zero - 1, y: top, width: 1.5, height: bottom - top }, COLOURS.axis);
}

function placeRow(row: Row, top: number, plot: Plot, face: Typeface): Part {
  const nameTop = top + (row.height - heightOf(row.name, SIZES.label)) / 2;
  const texts = setLines(row.name, { x: LEFT, top: nameTop }, { size: SIZES.label }, face);
  const used = row.lanes.reduce((sum, { height }) => sum + height, 0);
  const shapes: Shape[] = [];
  let y = top + (row.height - used) / 2;
  for (const lane of row.lanes) {
    shapes.push(...laneShapes(lane, y, plot));
    texts.push(...laneLabel(lane, y, plot, face));
    y += lane.height;
  }
  return { shapes, texts, bottom: top + row.height };
}

function laneShapes({ series, value, height }: Lane, top: number, plot: Plot): Shape[] {
  if (value === null) return [];
  const { form, look } = series;
  const length = barLength(value, plot);
  const middle = top + height / 2;
  if (form === 'stem') {
    const end = { x: plot.zero + length, y: middle };
    return [
      lineShape([{ x: plot.zero, y: middle }, end], look.colour, { width: 3 }),
      markShape(end, look, true),
    ];
  }
  const thickness = Math.min(height, 30) * 0.74;
  const box = {
    x: plot.zero + Math.min(0, length),
    y: middle - thickness / 2,
    width: Math.abs(length),
    height: thickness,
  };
  return [rectShape(box, look.colour)];
}

/** In points, to the left for values below zero. */
function barLength(value: number, { perUnit }: Plot): number {
  const length = value * perUnit;
  return value === 0 ? 0 : Math.sign(value) * Math.max(THINNEST, Math.abs(length));
}

function laneLabel(lane: Lane, top: number, plot: Plot, face: Typeface): TextLine[] {
  const { series, value, lines, height } = lane;
  const backwards = (value ?? 0) < 0;
  const length = value === null ? 0 : value * plot.perUnit;
  const x = plot.zero + length + (backwards ? -1 : 1) * labelGap(series, value);
  const place = {
    x,
    top: top + (height - heightOf(lines, SIZES.value)) / 2,
    anchor: backwards ? ('end' as const) : ('start' as const),
  };
  const colour = value === null ? COLOURS.muted : COLOURS.ink;
  return setLines(lines, place, { size: SIZES.value, colour, rimmed: true }, face);
}
