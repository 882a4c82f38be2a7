// Slack's own chart, drawn plainly: columns or lines, every value told.
import type { DataVisualization } from '../../adapters/slack/block-kit/blocks.ts';
import { type Html, html } from './html.ts';

const [WIDTH, HEIGHT] = [560, 150];
const [TOP, BOTTOM] = [34, 24];
const WIDEST_BAR = 72;
const COLOURS = ['#1264a3', '#e8912d', '#2bac76', '#cd2553', '#6b4fbb', '#5c7080'];

type Series = DataVisualization['chart']['series'];

interface Plot {
  readonly series: Series;
  readonly categories: readonly string[];
  /** The middle of a category. */
  readonly x: (category: number) => number;
  readonly y: (value: number) => number;
}

export function slackChart({ title, chart }: DataVisualization): Html {
  const { series, axis_config } = chart;
  const plot = plotOf(series, axis_config.categories);
  const drawn = series.map((_, at) => (chart.type === 'bar' ? bars(plot, at) : line(plot, at)));
  return html`<figure>
<figcaption><b>${title}</b> <span>${axis_config.y_label ?? ''}</span></figcaption>
<svg viewBox="0 0 ${WIDTH} ${TOP + HEIGHT + BOTTOM}">
<line x1="0" x2="${WIDTH}" y1="${plot.y(0)}" y2="${plot.y(0)}" stroke="#bbb"/>
${axis_config.categories.map((name, at) => label(plot.x(at), TOP + HEIGHT + 18, name))}
${drawn}
</svg>
<div class="legend">${series.map(({ name }, at) => html`<span><i style="background:${colour(at)}"></i>${name}</span>`)}</div>
</figure>`;
}

function plotOf(series: Series, categories: readonly string[]): Plot {
  const values = series.flatMap(({ data }) => data.map(({ value }) => value));
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const span = most - least || 1;
  const step = WIDTH / categories.length;
  return {
    series,
    categories,
    x: (category) => (category + 0.5) * step,
    y: (value) => TOP + HEIGHT * ((most - value) / span),
  };
}

function bars({ series, categories, x, y }: Plot, at: number): Html {
  const width = Math.min(WIDEST_BAR, (WIDTH / categories.length) * 0.7) / series.length;
  const drawn = (series[at]?.data ?? []).map(({ value }, category) => {
    const left = x(category) + (at - series.length / 2) * width;
    const [top, foot] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
    return html`<rect x="${left}" y="${top}" width="${width}" height="${foot - top}" rx="3" fill="${colour(at)}"/>
${label(left + width / 2, top - 6, String(value))}`;
  });
  return html`${drawn}`;
}

function line({ series, x, y }: Plot, at: number): Html {
  const data = series[at]?.data ?? [];
  const points = data.map(({ value }, category) => `${x(category)},${y(value)}`).join(' ');
  return html`<polyline points="${points}" fill="none" stroke="${colour(at)}" stroke-width="2"/>
${data.map(({ value }, category) => label(x(category), y(value) - 6, String(value)))}`;
}

function label(x: number, y: number, text: string): Html {
  return html`<text x="${x}" y="${y}">${text}</text>`;
}

function colour(series: number): string {
  return COLOURS[series % COLOURS.length] ?? '';
}
