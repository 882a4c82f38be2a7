// Chart → PNG, for platforms that draw none of their own. Loaded when the first chart is asked for, never before.
import { join } from 'node:path';
import { type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import { layOutChart } from '../../src/charts/layout.ts';
import { toSvg } from '../../src/charts/svg.ts';
import type { DrawChart } from '../../src/reply.ts';
import { openFont } from './font.ts';

const FAMILY = 'Noto Sans SC';
const FILE = 'NotoSansSC-Regular.ttf';
const PIXELS_PER_POINT = 2;

/**
 * @param fonts the folder of the font that the project ships
 * @throws Error naming the file where the font cannot be read
 */
export function openDrawing(fonts: string): DrawChart {
  const file = join(fonts, FILE);
  const face = openFont(file, FAMILY);
  const options: ResvgRenderOptions = {
    // resvg takes fonts of the system unless files are named, and draws nothing for what they lack.
    font: { loadSystemFonts: false, fontFiles: [file], defaultFontFamily: FAMILY },
    fitTo: { mode: 'zoom', value: PIXELS_PER_POINT },
  };
  return async (chart, look) => {
    const svg = toSvg(layOutChart(chart, look, face), FAMILY);
    return (await renderAsync(svg, options)).asPng();
  };
}
