// The blocks that we send. The types are inferred from the schemas, so that what is built is what is checked.
import * as z from 'zod';
import { LIMITS, lengthOf } from '../limits.ts';
import { filled, pressed } from './elements.ts';
import { id, plainText, richPart, text } from './objects.ts';

const block_id = id.exactOptional();

const header = z.strictObject({
  type: z.literal('header'),
  block_id,
  text: plainText(LIMITS.header),
});

const section = z.strictObject({
  type: z.literal('section'),
  block_id,
  text: plainText(LIMITS.text),
});

const context = z.strictObject({
  type: z.literal('context'),
  block_id,
  elements: z.array(plainText(LIMITS.text)).min(1).max(LIMITS.context),
});

const divider = z.strictObject({ type: z.literal('divider'), block_id });

const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id,
  elements: z.array(richPart).min(1),
});

const actions = z
  .strictObject({
    type: z.literal('actions'),
    block_id,
    elements: z.array(pressed).min(1).max(LIMITS.actions),
  })
  .refine(({ elements }) => distinct(elements.map(({ action_id }) => action_id)), {
    error: 'two elements have one action_id',
  });

const input = z.strictObject({
  type: z.literal('input'),
  block_id: id,
  label: plainText(LIMITS.input.label),
  hint: plainText(LIMITS.input.label).exactOptional(),
  optional: z.boolean().exactOptional(),
  dispatch_action: z.boolean().exactOptional(),
  element: filled,
});

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: text(LIMITS.table.characters) }),
  z.strictObject({
    type: z.literal('raw_number'),
    value: z.number(),
    text: text(LIMITS.table.characters),
  }),
]);

const dataTable = z
  .strictObject({
    type: z.literal('data_table'),
    block_id,
    caption: text(LIMITS.table.caption),
    page_size: z.int().min(1).max(100),
    /** The header first. */
    rows: z
      .array(z.array(cell).min(1).max(LIMITS.table.columns))
      .min(2)
      .max(LIMITS.table.rows + 1),
  })
  .refine(({ rows }) => rows.every((row) => row.length === rows[0]?.length), {
    error: 'the rows differ in length',
  })
  .refine(({ rows }) => rows[0]?.every(({ type }) => type === 'raw_text') === true, {
    error: 'a header takes raw_text',
  });

const chartLabel = text(LIMITS.chart.label);
const series = z.strictObject({
  name: chartLabel,
  data: z.array(z.strictObject({ label: chartLabel, value: z.number() })),
});

/** Not in @slack/types 3.2: docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
const dataVisualization = z
  .strictObject({
    type: z.literal('data_visualization'),
    block_id,
    title: text(LIMITS.chart.title),
    chart: z.strictObject({
      type: z.enum(['bar', 'line']),
      series: z.array(series).min(1).max(LIMITS.chart.series),
      axis_config: z.strictObject({
        categories: z.array(chartLabel).min(1).max(LIMITS.chart.categories),
        y_label: text(LIMITS.chart.axis).exactOptional(),
      }),
    }),
  })
  .refine(({ chart }) => distinct(chart.axis_config.categories), {
    error: 'two categories have one label',
  })
  .refine(({ chart }) => distinct(chart.series.map(({ name }) => name)), {
    error: 'two series have one name',
  })
  .refine(
    ({ chart: { series: all, axis_config } }) =>
      all.every(({ data }) =>
        same(
          data.map(({ label }) => label),
          axis_config.categories,
        ),
      ),
    { error: 'a series has not one value for each category' },
  );

export const messageBlock = z.discriminatedUnion('type', [
  header,
  section,
  context,
  divider,
  richText,
  actions,
  dataTable,
  dataVisualization,
]);

/** Charts and data tables are for messages only. */
export const viewBlock = z.discriminatedUnion('type', [
  header,
  section,
  context,
  divider,
  richText,
  actions,
  input,
]);

export type MessageBlock = z.infer<typeof messageBlock>;
export type ViewBlock = z.infer<typeof viewBlock>;
export type DataTable = z.infer<typeof dataTable>;
export type DataVisualization = z.infer<typeof dataVisualization>;
export type TableCell = z.infer<typeof cell>;

/** What Slack may refuse on some workspaces and plans. */
export function isNative({ type }: MessageBlock | ViewBlock): boolean {
  return type === 'data_table' || type === 'data_visualization';
}

/**
 * What a block takes of the characters of its message. Containers count (bolt-js #2867), so the JSON is measured; charts and
 * tables have limits of their own, which their containers alone would pass, and count by the characters that they show.
 */
export function weightOf(block: MessageBlock | ViewBlock): number {
  return lengthOf(isNative(block) ? stringsIn(block).join('') : JSON.stringify(block));
}

/** Every string in a value, in the order in which it stands there. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

function distinct(all: readonly string[]): boolean {
  return new Set(all).size === all.length;
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
