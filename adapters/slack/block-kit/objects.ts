// Our own schemas of Block Kit: only what we send, with Slack's limits. The small objects that blocks are made of.
import * as z from 'zod';
import { LIMITS, lengthOf } from '../limits.ts';

/** A text of 1 to `most` characters, counted as Slack does. */
export function text(most: number, least = 1) {
  return z.string().refine((value) => within(lengthOf(value), least, most), {
    error: ({ input }) => `takes ${least} to ${most} characters, not ${lengthOf(String(input))}`,
  });
}

function within(length: number, least: number, most: number): boolean {
  return length >= least && length <= most;
}

export const id = text(LIMITS.id);
const url = text(LIMITS.url).regex(/^https?:\/\/\S+$/, 'is no web address');

/** Always with emoji off: in data ":100:" is no picture. */
export function plainText(most: number) {
  return z.strictObject({
    type: z.literal('plain_text'),
    text: text(most),
    emoji: z.literal(false),
  });
}

export const option = z.strictObject({
  text: plainText(LIMITS.options.label),
  value: text(LIMITS.options.value),
});

const style = z.strictObject({
  bold: z.boolean().exactOptional(),
  italic: z.boolean().exactOptional(),
});

const richElement = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text: text(LIMITS.text),
    style: style.exactOptional(),
  }),
  z.strictObject({ type: z.literal('link'), url, text: text(LIMITS.text).exactOptional() }),
  z.strictObject({ type: z.literal('user'), user_id: z.string().regex(/^[UW][A-Z0-9]+$/) }),
]);

const richSection = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(richElement).min(1),
});

export const richPart = z.discriminatedUnion('type', [
  richSection,
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.literal('bullet'),
    elements: z.array(richSection).min(1),
  }),
  z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(richElement).min(1) }),
]);

export type RichElement = z.infer<typeof richElement>;
export type RichSection = z.infer<typeof richSection>;
export type RichPart = z.infer<typeof richPart>;
