// Scene → SVG text. The same scene gives the same text, byte for byte.
import { n } from './marks.ts';
import type { Scene, Shape, TextLine } from './scene.ts';
import { BASELINE, COLOURS } from './style.ts';
import type { Typeface } from './type.ts';

/** Strokes that make a heavier letter of a regular one, in sizes; the font that the project ships has one weight. */
const BOLD_STROKE = 0.028;
/** Points; half of it stands outside the letter. */
const RIM = 4;

/** The picture on an opaque card, so that it reads in a light and in a dark chat. Text is drawn as outlines: no font is needed to show it. */
export function toSvg({ width, height, shapes, texts }: Scene, face: Typeface): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}">`,
    `<rect width="100%" height="100%" fill="${COLOURS.paper}"/>`,
    ...shapes.map(shapeElement),
    ...texts.map((line) => textElement(line, face)),
    '</svg>',
  ].join('\n');
}

function shapeElement(shape: Shape): string {
  if (shape.type === 'rect') {
    const { x, y, width, height } = shape.box;
    return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${shape.fill}"/>`;
  }
  const { path, fill, stroke, strokeWidth, dashed } = shape;
  const line =
    stroke === null
      ? ''
      : ` stroke="${stroke}" stroke-width="${strokeWidth}" stroke-linejoin="round"${dashed ? ' stroke-dasharray="6 5"' : ''}`;
  return `<path d="${path}" fill="${fill ?? 'none'}"${line}/>`;
}

function textElement(line: TextLine, face: Typeface): string {
  const { text, box, size, colour } = line;
  const scale = size / face.unitsPerEm;
  const place = `translate(${n(box.x)} ${n(box.y + size * BASELINE)}) scale(${scale} ${-scale})`;
  return `<path transform="${place}" fill="${colour}"${textStroke(line, scale)} d="${face.outline(text)}"/>`;
}

/** Widths of strokes are in font units too. */
function textStroke({ bold, rimmed, size, colour }: TextLine, scale: number): string {
  if (bold) return ` stroke="${colour}" stroke-width="${n((size * BOLD_STROKE) / scale)}"`;
  if (rimmed)
    return ` stroke="${COLOURS.paper}" stroke-width="${n(RIM / scale)}" stroke-linejoin="round" paint-order="stroke"`;
  return '';
}
