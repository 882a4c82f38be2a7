// Whole messages, modals and App Home, with the limits that hold over all their blocks together.
import * as z from 'zod';
import { LIMITS, lengthOf } from '../limits.ts';
import { type MessageBlock, messageBlock, viewBlock, weightOf } from './blocks.ts';
import { id, plainText, text } from './objects.ts';

/** The body of chat.postMessage less its channel. */
export const messageSchema = z.strictObject({
  text: text(LIMITS.message.text),
  blocks: z
    .array(messageBlock)
    .min(1)
    .max(LIMITS.message.blocks)
    .refine((blocks) => sum(blocks.map(weightOf)) <= LIMITS.message.characters, {
      error: `the blocks hold more than ${LIMITS.message.characters} characters together`,
    })
    .refine((blocks) => blocks.filter(isChart).length <= LIMITS.message.charts, {
      error: `a message takes ${LIMITS.message.charts} charts`,
    })
    .refine((blocks) => tableCharacters(blocks) <= LIMITS.table.characters, {
      error: `the tables of a message take ${LIMITS.table.characters} characters together`,
    }),
  unfurl_links: z.literal(false),
  unfurl_media: z.literal(false),
});

const blocks = z.array(viewBlock).min(1).max(LIMITS.view.blocks);

export const modalSchema = z.strictObject({
  type: z.literal('modal'),
  callback_id: text(LIMITS.view.callback),
  private_metadata: text(LIMITS.view.metadata, 0),
  title: plainText(LIMITS.view.title),
  close: plainText(LIMITS.view.button),
  submit: plainText(LIMITS.view.button).exactOptional(),
  blocks,
});

export const homeSchema = z.strictObject({
  type: z.literal('home'),
  callback_id: id,
  private_metadata: text(LIMITS.view.metadata, 0),
  blocks,
});

export type MessageBody = z.infer<typeof messageSchema>;
export type Modal = z.infer<typeof modalSchema>;
export type Home = z.infer<typeof homeSchema>;

/** @throws ZodError naming the place and the limit: a message that Slack would refuse is a fault of ours. */
export function checkMessage(body: MessageBody): MessageBody {
  return messageSchema.parse(body);
}

function isChart({ type }: MessageBlock): boolean {
  return type === 'data_visualization';
}

function tableCharacters(all: readonly MessageBlock[]): number {
  const cells = all.flatMap((block) => (block.type === 'data_table' ? block.rows.flat() : []));
  return sum(cells.map((cell) => lengthOf(cell.text)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
