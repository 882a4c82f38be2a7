// Where the values of a line chart stand: beside their points, over no other text and, if it can be, over no line.
import { type Box, overlap, type TextLine } from './scene.ts';
import { setLine, type Typeface } from './type.ts';

/** A label that wants a place beside a point. Earlier ones choose first. */
export interface Candidate {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** Whether it is the last of its series, for which a reader looks. */
  readonly last: boolean;
  /** Of the mark at the point. */
  readonly radius: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Ground {
  /** Inside which labels stay. */
  readonly area: Box;
  readonly segments: readonly (readonly [Point, Point])[];
  readonly size: number;
  readonly face: Typeface;
}

/**
 * The labels that found a place, after those that had one already.
 * A label that would cover another one or a mark is left out: its figure stands in the reply too.
 */
export function placeLabels(
  candidates: readonly Candidate[],
  placed: readonly TextLine[],
  ground: Ground,
): TextLine[] {
  const texts = inRoom(placed, ground.area);
  for (const candidate of candidates) {
    if (!candidate.last && isCovered(candidate, candidates)) continue;
    const best = places(candidate, ground)
      .filter(({ box }) => isFree(box, candidate, texts, candidates, ground.area))
      .map((text) => ({ text, crossed: crossings(text.box, ground.segments) }))
      .filter(({ crossed }) => candidate.last || crossed <= MOST_CROSSINGS)
      .reduce<{ text: TextLine; crossed: number } | null>(
        (least, one) => (least === null || one.crossed < least.crossed ? one : least),
        null,
      );
    if (best !== null) texts.push(best.text);
  }
  return texts;
}

/** Texts that stand already, less those that would cover an earlier one. */
function inRoom(texts: readonly TextLine[], area: Box): TextLine[] {
  const kept: TextLine[] = [];
  for (const text of texts) {
    if (contains(area, text.box) && !kept.some(({ box }) => overlap(box, text.box)))
      kept.push(text);
  }
  return kept;
}

const AIR = 4;
/** More lines than this behind a figure make it unreadable; the last figure of a series is shown all the same. */
const MOST_CROSSINGS = 1;

/** Above, below, and at the four corners, in the order in which a reader would look. */
function places({ x, y, label, radius }: Candidate, { size, face }: Ground): TextLine[] {
  const away = radius + 2;
  const { height } = setLine(label, { x, top: 0 }, { size }, face).box;
  const [above, below] = [y - away - height, y + away];
  const style = { size, rimmed: true };
  return (
    [
      { x, top: above, anchor: 'middle' },
      { x, top: below, anchor: 'middle' },
      { x: x + away, top: above + radius, anchor: 'start' },
      { x: x - away, top: above + radius, anchor: 'end' },
      { x: x + away, top: below - radius, anchor: 'start' },
      { x: x - away, top: below - radius, anchor: 'end' },
      { x: x + away + 2, top: y - height / 2, anchor: 'start' },
      { x: x - away - 2, top: y - height / 2, anchor: 'end' },
    ] as const
  ).map((at) => setLine(label, at, style, face));
}

function isFree(
  box: Box,
  own: Candidate,
  texts: readonly TextLine[],
  marks: readonly Candidate[],
  area: Box,
): boolean {
  return (
    contains(area, box) &&
    !texts.some((text) => overlap(text.box, box)) &&
    !marks.some((mark) => mark !== own && overlap(markBox(mark), box))
  );
}

/** Two marks on one spot: nobody could tell whose figure it is. */
function isCovered(own: Candidate, marks: readonly Candidate[]): boolean {
  return marks.some(
    (mark) => mark !== own && Math.hypot(mark.x - own.x, mark.y - own.y) < own.radius,
  );
}

/** With some air: a label as near to another mark as to its own would be read as the other's. */
function markBox({ x, y, radius }: Candidate): Box {
  const reach = radius + AIR;
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function crossings(box: Box, segments: Ground['segments']): number {
  return segments.filter(([from, to]) => crosses(box, from, to)).length;
}

/** Clips the segment to the box (Liang and Barsky): something is left where they meet. */
function crosses({ x, y, width, height }: Box, from: Point, to: Point): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  for (const [step, room] of [
    [-dx, from.x - x],
    [dx, x + width - from.x],
    [-dy, from.y - y],
    [dy, y + height - from.y],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}
