// What stands around every chart: title, unit and legend above it, notes and sources below.
import type { Language } from '../language.ts';
import type { Chart, SourceLine } from '../reply.ts';
import { shortenSource } from '../wording/citations.ts';
import { lineShape, MARK_RADIUS, markShape, rectShape } from './marks.ts';
import type { Part, Shape, TextLine } from './scene.ts';
import type { DrawnSeries } from './series.ts';
import { COLOURS, LEADING, LEFT, RIGHT, SIZES } from './style.ts';
import { balanceLines, breakLines, fillLines, heightOf, setLines, type Typeface } from './type.ts';
import { sayAxis, soleName } from './wording.ts';

const CONTENT = RIGHT - LEFT;
const STRIPE = { width: 48, height: 6 };
const GAP = 8;

/** Title, unit and, where there is more than one series, the legend. */
export function head(
  chart: Chart,
  series: readonly DrawnSeries[],
  language: Language,
  face: Typeface,
): Part {
  const title = balanceLines(chart.title, SIZES.title, CONTENT, face);
  const titleTop = STRIPE.height + 16;
  const unitTop = titleTop + heightOf(title, SIZES.title) + 2;
  const unit = [soleName(chart), sayAxis(chart, language)]
    .filter(Boolean)
    .join(language === 'zh' ? '，' : face.drawable(' · '));
  const unitLines = unit === '' ? [] : breakLines(unit, SIZES.label, CONTENT, face);
  const texts = [
    ...setLines(title, { x: LEFT, top: titleTop }, { size: SIZES.title, bold: true }, face),
    ...setLines(
      unitLines,
      { x: LEFT, top: unitTop },
      { size: SIZES.label, colour: COLOURS.muted },
      face,
    ),
  ];
  const keys = legend(series, unitTop + heightOf(unitLines, SIZES.label) + GAP, face);
  const stripe = rectShape({ x: LEFT, y: 0, ...STRIPE }, COLOURS.accent);
  return {
    shapes: [stripe, ...keys.shapes],
    texts: [...texts, ...keys.texts],
    bottom: keys.bottom + GAP,
  };
}

const KEY_WIDTH = 30;
const KEY_GAP = 22;

function legend(series: readonly DrawnSeries[], top: number, face: Typeface): Part {
  if (series.length < 2) return { shapes: [], texts: [], bottom: top };
  const shapes: Shape[] = [];
  const texts: TextLine[] = [];
  let x = LEFT;
  let y = top;
  let bottom = top;
  for (const one of series) {
    const lines = breakLines(one.name, SIZES.label, CONTENT - KEY_WIDTH, face);
    const set = setLines(lines, { x: 0, top: 0 }, { size: SIZES.label }, face);
    const width = KEY_WIDTH + Math.max(...set.map(({ box }) => box.width));
    if (x > LEFT && x + width > RIGHT) {
      x = LEFT;
      y = bottom;
    }
    shapes.push(...key(one, x, y + (SIZES.label * LEADING) / 2 + 1));
    texts.push(...setLines(lines, { x: x + KEY_WIDTH, top: y }, { size: SIZES.label }, face));
    x += width + KEY_GAP;
    bottom = Math.max(bottom, y + heightOf(lines, SIZES.label) + 2);
  }
  return { shapes, texts, bottom };
}

/** The sample of a series: a bar, a stem with its mark, or a line with its mark. */
function key({ form, look, role }: DrawnSeries, x: number, y: number): Shape[] {
  if (form === 'bar')
    return [rectShape({ x, y: y - 6, width: KEY_WIDTH - GAP, height: 12 }, look.colour)];
  const end = x + KEY_WIDTH - GAP;
  const stem = lineShape(
    [
      { x, y },
      { x: end, y },
    ],
    look.colour,
    {
      dashed: form === 'line' && role === 'target',
    },
  );
  const at = form === 'stem' ? end - MARK_RADIUS : (x + end) / 2;
  return [stem, markShape({ x: at, y }, look, role === 'target')];
}

const MOST_SOURCE_LINES = 3;
/** Free paper below the last line. */
const BOTTOM = 22;

/** Notes and sources under a thin line. */
export function foot(
  notes: readonly string[],
  sources: readonly SourceLine[],
  look: { readonly language: Language; readonly top: number },
  face: Typeface,
): Part {
  const lines = [
    ...notes.flatMap((note) => breakLines(note, SIZES.small, CONTENT, face)),
    ...sourceLines(sources, look.language, face),
  ];
  if (lines.length === 0) return { shapes: [], texts: [], bottom: look.top + BOTTOM };
  const top = look.top + 14;
  const rule = rectShape({ x: LEFT, y: top, width: CONTENT, height: 1 }, COLOURS.grid);
  const style = { size: SIZES.small, colour: COLOURS.muted };
  return {
    shapes: [rule],
    texts: setLines(lines, { x: LEFT, top: top + 10 }, style, face),
    bottom: top + 10 + heightOf(lines, SIZES.small) + BOTTOM,
  };
}

/** As many sources as three lines hold, each without its title; how many more there are. */
function sourceLines(sources: readonly SourceLine[], language: Language, face: Typeface): string[] {
  if (sources.length === 0) return [];
  const set = (shown: number) =>
    fillLines(sayFirst(sources, shown, language), SIZES.small, CONTENT, face);
  for (let shown = sources.length; shown > 0; shown--) {
    const lines = set(shown);
    if (lines.length <= MOST_SOURCE_LINES) return lines;
  }
  return set(0);
}

/** "Sources: [1] China Daily, 5 March 2024; 3 more in the message", in parts that stay together. */
function sayFirst(
  sources: readonly SourceLine[],
  shown: number,
  language: Language,
): readonly string[] {
  const more = sources.length - shown;
  const named = sources
    .slice(0, shown)
    .map(({ number, text }) => `[${number}] ${shortenSource(text)}`);
  const parts = more === 0 ? named : [...named, sayMore(more, shown === 0, language)];
  const [lead, between] = language === 'zh' ? ['来源：', '；'] : ['Sources:', ';'];
  const blank = language === 'zh' ? '' : ' ';
  return [lead, ...parts.map((part, at) => blank + part + (at < parts.length - 1 ? between : ''))];
}

function sayMore(more: number, all: boolean, language: Language): string {
  if (language === 'zh') return `${all ? '共' : '另有'}${more}个，见正文`;
  return all ? `${more}, listed in the message` : `${more} more in the message`;
}
