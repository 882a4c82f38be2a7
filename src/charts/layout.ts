// Chart → Scene: title, unit and legend, the plot, notes and sources, one below the other.
import type { Language } from '../language.ts';
import type { Chart, SourceLine } from '../reply.ts';
import { bars } from './bars.ts';
import { foot, head } from './frame.ts';
import { lines } from './lines.ts';
import type { Scene } from './scene.ts';
import { drawnSeries } from './series.ts';
import { WIDTH } from './style.ts';
import type { Typeface } from './type.ts';
import { sayUnwritten } from './wording.ts';

export interface Look {
  readonly language: Language;
  readonly sources: readonly SourceLine[];
}

/** The whole picture, 800 points wide and as high as it needs. No two texts overlap and none is cut. */
export function layOutChart(drawn: Chart, look: Look, face: Typeface): Scene {
  const chart = speakable(drawn, face);
  const { language } = look;
  const series = drawnSeries(chart, language, face);
  const above = head(chart, series, language, face);
  const plot = { bars, line: lines }[chart.kind];
  const middle = plot(chart.categories, series, { language, top: above.bottom }, face);
  const sources = look.sources.map((one) => ({ ...one, text: face.drawable(one.text) }));
  const notes = middle.unwritten ? [...chart.notes, sayUnwritten(language)] : chart.notes;
  const below = foot(notes, sources, { language, top: middle.bottom }, face);
  const parts = [above, middle, below];
  return {
    width: WIDTH,
    height: Math.ceil(below.bottom),
    shapes: parts.flatMap(({ shapes }) => shapes),
    texts: parts.flatMap(({ texts }) => texts),
  };
}

/** The chart in characters that the font has. */
function speakable(chart: Chart, face: Typeface): Chart {
  return {
    ...chart,
    title: face.drawable(chart.title),
    unit: face.drawable(chart.unit),
    categories: chart.categories.map((name) => face.drawable(name)),
    notes: chart.notes.map((note) => face.drawable(note)),
  };
}
