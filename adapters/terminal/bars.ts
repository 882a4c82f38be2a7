// A chart as bars of block characters: an eighth of a column is the finest that a terminal can show.

import { visible } from '../../src/catalog/fold.ts';
import { fitBars } from '../../src/charts/bar-scale.ts';
import { inOrder, isDrawn } from '../../src/charts/order.ts';
import { labelsSayAll, sayUnit, sayValue, soleName } from '../../src/charts/wording.ts';
import type { Language } from '../../src/language.ts';
import type { Chart, ChartSeries } from '../../src/reply.ts';
import { displayWidth, pad, wrap } from './layout.ts';

export interface BarOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly language: Language;
  /** Right below a table with the same figures: no values again, targets as marks on the bars. */
  readonly compact: boolean;
}

/** A value of one series in one category. */
interface Lane {
  readonly value: number | null;
  readonly label: string;
  /** Whether there is a value, or words in its place. */
  readonly said: boolean;
  readonly glyph: Glyph;
  /** Marks of other series on the same line. */
  readonly marks: readonly { readonly value: number; readonly sign: string }[];
}

/** Bars are filled; what is promised beside them is a thin line with a sign at its end. */
interface Glyph {
  readonly sign: string;
  readonly form: 'bar' | 'stem';
}

interface Row {
  readonly name: string;
  readonly lanes: readonly Lane[];
}

/** Where zero stands in the columns of the bars, and columns for one of the unit. */
interface Scale {
  readonly zero: number;
  readonly perUnit: number;
  readonly columns: number;
  /** A longer label stands below its bar. */
  readonly widestLabel: number;
}

const FILLS = ['█', '▓', '▒', '░'];
const SIGNS = ['◆', '▲', '■', '●'];
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const STEM = '╌';
/** Names wrap at this share of the width; a word that is wider still sends them above their bars. */
const SHARE_OF_NAMES = 0.36;
const LEAST_BAR_COLUMNS = 16;
/** What labels may take of the columns, on both sides of zero together. */
const SHARE_OF_LABELS = 0.6;

/** The line that says whose each sign is and what is counted. */
export function keyLines(chart: Chart, { width, language, compact }: BarOptions): string[] {
  const [only, ...others] = signed(chart);
  const names =
    only !== undefined && others.length === 0
      ? // Below a table the title is not shown, which might have said the name.
        [compact ? only.series.name : soleName(chart)]
      : signed(chart).map(({ series, glyph }) => `${glyph.sign} ${series.name}`);
  const parts = [names.join('   '), labelsSayAll(chart) ? '' : sayUnit(chart, language)].filter(
    Boolean,
  );
  const line = visible(parts.join('   '));
  if (displayWidth(line) <= width) return line === '' ? [] : [line];
  return parts.flatMap((part) => wrap(part, width));
}

/** The bars, one or more lines a category, none wider than the terminal. */
export function barLines(chart: Chart, options: BarOptions): string[] {
  const rows = rowsOf(chart, options);
  const names = rows.map(({ name }) => wrap(name, Math.floor(options.width * SHARE_OF_NAMES)));
  const nameColumns = Math.max(0, ...names.flat().map(displayWidth));
  const beside = options.width - nameColumns - 1;
  // Where a name leaves too little room beside it, it stands above its bars.
  const above = nameColumns > options.width * SHARE_OF_NAMES || beside < LEAST_BAR_COLUMNS;
  const columns = above ? options.width - 2 : beside;
  const scale = scaleOf(rows, columns);
  return rows.flatMap(({ name, lanes }, at) => {
    const drawn = lanes.flatMap((lane) => laneLines(lane, scale));
    return above
      ? [...wrap(name, options.width), ...drawn.map((line) => `  ${line}`)]
      : sideBySide(names[at] ?? [], drawn, nameColumns);
  });
}

function sideBySide(name: readonly string[], drawn: readonly string[], columns: number): string[] {
  return Array.from({ length: Math.max(name.length, drawn.length) }, (_, at) =>
    `${pad(name[at] ?? '', columns)} ${drawn[at] ?? ''}`.trimEnd(),
  );
}

/** Each series with its sign, what happened before what was promised. */
function signed(chart: Chart): { series: ChartSeries; glyph: Glyph }[] {
  return inOrder(chart).map(({ series, form, nth }) => {
    const signs = form === 'bar' ? FILLS : SIGNS;
    return { series, glyph: { form, sign: signs[nth % signs.length] ?? '' } };
  });
}

function rowsOf(chart: Chart, { language, compact }: BarOptions): Row[] {
  const drawn = signed(chart);
  return chart.categories.map((category, at) => {
    const lanes = drawn.map(({ series, glyph: own }): Lane => {
      const value = series.values[at] ?? null;
      const words = series.labels[at] ?? null;
      const label = visible(words ?? sayValue(value, language));
      return { value, glyph: own, label, said: value !== null || words !== null, marks: [] };
    });
    const kept = lanes.filter((lane) => isDrawn(lane.glyph.form, lane, lanes));
    return { name: visible(category), lanes: compact ? compacted(lanes) : kept };
  });
}

/** Only the bars, without their values; the signs of targets stand on the first. */
function compacted(lanes: readonly Lane[]): Lane[] {
  const marks = lanes.flatMap(({ glyph: { form, sign }, value }) =>
    form === 'stem' && value !== null ? [{ value, sign }] : [],
  );
  return lanes
    .filter(({ glyph: { form } }) => form === 'bar')
    .map((lane, nth) => ({
      ...lane,
      // The table above says "no figure" too: here it would stand where a mark may have to.
      label: lane.value === null && marks.length === 0 ? lane.label : '',
      marks: nth === 0 ? marks : [],
    }));
}

function scaleOf(rows: readonly Row[], columns: number): Scale {
  const lanes = rows.flatMap((row) => row.lanes);
  const sides = lanes.some(({ value }) => (value ?? 0) < 0) ? 2 : 1;
  const widestLabel = (columns * SHARE_OF_LABELS) / sides;
  const extents = lanes.flatMap(({ value, label, marks }) => [
    { value: value ?? 0, beyond: isLong(label, widestLabel) ? 2 : displayWidth(label) + 2 },
    ...marks.map((mark) => ({ value: mark.value, beyond: 1 })),
  ]);
  const { zero, perUnit } = fitBars(extents, 0, columns);
  return { zero: Math.floor(zero), perUnit: Math.max(0, perUnit), columns, widestLabel };
}

function isLong(label: string, widest: number): boolean {
  return displayWidth(label) > widest;
}

function laneLines(lane: Lane, scale: Scale): string[] {
  const { label } = lane;
  const line = withMarks(lane, scale);
  if (label === '') return [line];
  if (isLong(label, scale.widestLabel)) return [line, ...wrap(label, scale.columns)];
  if ((lane.value ?? 0) >= 0) return [line === '' ? label : `${line} ${label}`];
  const said = `${label} ${line.trimStart()}`;
  return [pad(said, scale.zero, 'right')];
}

/** The bar or stem, blanks before it up to zero, marks of other series on it or behind it. */
function withMarks(lane: Lane, { zero, perUnit }: Scale): string {
  const cells = [...barCells(lane, zero, perUnit)];
  for (const { value, sign } of lane.marks) {
    const at = Math.max(0, zero + Math.round(value * perUnit));
    while (cells.length <= at) cells.push(' ');
    cells[at] = sign;
  }
  return cells.join('');
}

function barCells({ value, glyph: { form, sign } }: Lane, zero: number, perUnit: number): string {
  const start = ' '.repeat(zero);
  if (value === null || value === 0) return start;
  const length = Math.abs(value) * perUnit;
  if (form === 'stem') {
    const stem = STEM.repeat(Math.round(length));
    return value > 0 ? `${start}${stem}${sign}` : `${start.slice(stem.length + 1)}${sign}${stem}`;
  }
  if (value < 0) {
    const bar = sign.repeat(Math.max(1, Math.round(length)));
    return start.slice(bar.length) + bar;
  }
  return start + (sign === '█' ? fineBar(length) : sign.repeat(Math.max(1, Math.round(length))));
}

/** To the eighth of a column; what is not zero is seen. */
function fineBar(length: number): string {
  const eighths = Math.max(1, Math.round(length * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}
