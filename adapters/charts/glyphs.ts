// The outlines of a TrueType font as SVG path data (https://learn.microsoft.com/typography/opentype/spec/glyf).
// resvg could set text itself, but reads the whole font again for each picture and draws nothing for what it lacks.

interface Point {
  readonly x: number;
  readonly y: number;
  /** Off-curve points pull a quadratic curve. */
  readonly on: boolean;
}

type Contour = readonly Point[];

export interface GlyphTables {
  readonly glyf: Buffer;
  readonly loca: Buffer;
  /** From "head": whether offsets are written halved in two bytes. */
  readonly shortOffsets: boolean;
}

/** The outline in font units, y upwards: relative commands from the origin of the glyph to that of the next one. */
export function glyphPath(tables: GlyphTables, glyph: number, advance: number): string {
  const pen = new Pen();
  for (const contour of contours(tables, glyph)) trace(contour, pen);
  pen.move({ x: advance, y: 0 });
  return pen.path;
}

/** Writes relative commands, so that glyphs follow each other by joining their texts. */
class Pen {
  path = '';
  #x = 0;
  #y = 0;

  move(to: { x: number; y: number }): void {
    this.#write('m', to);
  }

  line(to: Point): void {
    this.#write('l', to);
  }

  curve(pull: Point, to: Point): void {
    this.path += `q${pull.x - this.#x} ${pull.y - this.#y}`;
    this.#write(' ', to);
  }

  /** Ends a contour: the pen stands where the contour began. */
  close(start: Point): void {
    this.path += 'z';
    this.#x = start.x;
    this.#y = start.y;
  }

  #write(command: string, { x, y }: { x: number; y: number }): void {
    this.path += `${command}${x - this.#x} ${y - this.#y}`;
    this.#x = x;
    this.#y = y;
  }
}

function trace(contour: Contour, pen: Pen): void {
  const first = contour.findIndex(({ on }) => on);
  const [one, other] = [contour[0], contour.at(-1)];
  if (one === undefined || other === undefined) return;
  const start = contour[first] ?? midpoint(one, other);
  const rest = [...contour.slice(first + 1), ...contour.slice(0, Math.max(first, 0)), start];
  pen.move(start);
  let pull: Point | null = null;
  for (const point of rest) {
    if (point.on) {
      if (pull === null) pen.line(point);
      else pen.curve(pull, point);
      pull = null;
    } else {
      if (pull !== null) pen.curve(pull, midpoint(pull, point));
      pull = point;
    }
  }
  pen.close(start);
}

function midpoint(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true };
}

function contours(tables: GlyphTables, glyph: number): Contour[] {
  const { glyf, loca, shortOffsets } = tables;
  const offset = (at: number) =>
    shortOffsets ? 2 * loca.readUInt16BE(2 * at) : loca.readUInt32BE(4 * at);
  const data = glyf.subarray(offset(glyph), offset(glyph + 1));
  if (data.length === 0) return [];
  const count = data.readInt16BE(0);
  return count >= 0 ? simpleContours(data, count) : compositeContours(tables, data);
}

const HEADER = 10;
const ON_CURVE = 1;
const REPEATED = 8;
const X_AXIS = { short: 2, same: 16 } as const;
const Y_AXIS = { short: 4, same: 32 } as const;

function simpleContours(data: Buffer, count: number): Contour[] {
  const ends = Array.from({ length: count }, (_, at) => data.readUInt16BE(HEADER + 2 * at));
  const instructions = HEADER + 2 * count;
  const total = (ends.at(-1) ?? -1) + 1;
  const { flags, next } = readFlags(
    data,
    instructions + 2 + data.readUInt16BE(instructions),
    total,
  );
  const across = readAxis(data, next, flags, X_AXIS);
  const up = readAxis(data, across.next, flags, Y_AXIS);
  const points = flags.map((flag, at) => ({
    x: across.places[at] ?? 0,
    y: up.places[at] ?? 0,
    on: (flag & ON_CURVE) !== 0,
  }));
  return ends.map((end, at) => points.slice(at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end + 1));
}

function readFlags(data: Buffer, from: number, total: number): { flags: number[]; next: number } {
  const flags: number[] = [];
  let next = from;
  while (flags.length < total) {
    const flag = data.readUInt8(next++);
    const times = flag & REPEATED ? data.readUInt8(next++) + 1 : 1;
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  return { flags, next };
}

/** Coordinates are written as steps from point to point: one byte with a sign in the flag, two bytes, or none. */
function readAxis(
  data: Buffer,
  from: number,
  flags: readonly number[],
  { short, same }: typeof X_AXIS | typeof Y_AXIS,
): { places: number[]; next: number } {
  let next = from;
  let place = 0;
  const places = flags.map((flag) => {
    if (flag & short) place += (flag & same ? 1 : -1) * data.readUInt8(next++);
    else if (!(flag & same)) {
      place += data.readInt16BE(next);
      next += 2;
    }
    return place;
  });
  return { places, next };
}

const WORDS = 0x1;
const OFFSETS = 0x2;
const MORE = 0x20;
const SCALED = 0x8 | 0x40 | 0x80;

/** A glyph made of others, each moved to its place. */
function compositeContours(tables: GlyphTables, data: Buffer): Contour[] {
  const all: Contour[] = [];
  let at = HEADER;
  let flags = MORE;
  while (flags & MORE) {
    flags = data.readUInt16BE(at);
    const part = data.readUInt16BE(at + 2);
    if (flags & SCALED || !(flags & OFFSETS))
      throw new Error(
        `glyph ${part}: expected parts that are moved only, found one that is scaled or anchored; make the font again as fonts/README.md says`,
      );
    const wide = (flags & WORDS) !== 0;
    const dx = wide ? data.readInt16BE(at + 4) : data.readInt8(at + 4);
    const dy = wide ? data.readInt16BE(at + 6) : data.readInt8(at + 5);
    at += wide ? 8 : 6;
    all.push(
      ...contours(tables, part).map((contour) =>
        contour.map(({ x, y, on }) => ({ x: x + dx, y: y + dy, on })),
      ),
    );
  }
  return all;
}
