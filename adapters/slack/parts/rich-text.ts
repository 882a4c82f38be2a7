// Rich text: Slack shows it as it stands, without markup, mentions or emoji, so that nothing in it needs escaping.
import type { MessageBlock } from '../block-kit/blocks.ts';
import type { RichElement, RichPart, RichSection } from '../block-kit/objects.ts';
import { clip, LIMITS } from '../limits.ts';

export type RichText = Extract<MessageBlock, { type: 'rich_text' }>;
export type PlainText = { type: 'plain_text'; text: string; emoji: false };

/** Text without any marks, cut to so much; Slack refuses an empty one. */
export function plain(text: string, most: number): PlainText {
  return { type: 'plain_text', text: clip(text === '' ? '–' : text, most), emoji: false };
}

/** Small and grey: what is about the answer. */
export function note(text: string): MessageBlock & { type: 'context' } {
  return { type: 'context', elements: [plain(text, LIMITS.text)] };
}

/** Words that Slack shows as they are, whatever marks stand in them. */
export function said(text: string, style?: { bold?: true; italic?: true }): RichElement {
  const shown = clip(text === '' ? '–' : text, LIMITS.text);
  return { type: 'text', text: shown, ...(style === undefined ? {} : { style }) };
}

/** A line. */
export function section(...elements: RichElement[]): RichSection {
  return { type: 'rich_text_section', elements };
}

/** A block of such parts. */
export function richText(...elements: RichPart[]): RichText {
  return { type: 'rich_text', elements };
}

/** Lines with bullets. */
export function bullets(elements: RichSection[]): RichPart {
  return { type: 'rich_text_list', style: 'bullet', elements };
}

/** A heading, where there is one, and the lines below it. */
export function listed(heading: string | null, lines: RichSection[]): RichText[] {
  const parts = [
    ...(heading === null ? [] : [section(said(heading, { bold: true }))]),
    ...(lines.length === 0 ? [] : [bullets(lines)]),
  ];
  return parts.length === 0 ? [] : [richText(...parts)];
}
