// Chart → PNG, for platforms that draw none of their own. Loaded when the first chart is asked for, never before.
import { join } from 'node:path';
import { type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import { layOutChart } from '../../src/charts/layout.ts';
import { toSvg } from '../../src/charts/svg.ts';
import type { DrawChart } from '../../src/reply.ts';
import { openFont } from './font.ts';

const FILE = 'NotoSansSC-Regular.ttf';
const PIXELS_PER_POINT = 2;

/** No text is left to resvg, hence no font is given to it. */
const OPTIONS: ResvgRenderOptions = {
  font: { loadSystemFonts: false },
  fitTo: { mode: 'zoom', value: PIXELS_PER_POINT },
};

/**
 * @param fonts the folder of the font that the project ships
 * @throws Error naming the file where the font cannot be read
 */
export function openDrawing(fonts: string): DrawChart {
  const face = openFont(join(fonts, FILE));
  return async (chart, look) => {
    const svg = toSvg(layOutChart(chart, look, face), face);
    return (await renderAsync(svg, OPTIONS)).asPng();
  };
}
