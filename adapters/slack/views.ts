// Modals: an answer, a notice, and what every form has in common.
import * as z from 'zod';
import { inLanguage, type Language } from '../../src/language.ts';
import { VERSION } from './action-ids.ts';
import { isNative, type ViewBlock } from './block-kit/blocks.ts';
import type { Filled, Option } from './block-kit/elements.ts';
import type { Modal } from './block-kit/surfaces.ts';
import { clip, LIMITS } from './limits.ts';
import { toPlainMessage } from './message.ts';
import { plain } from './parts/rich-text.ts';
import type { Place } from './reception.ts';
import { type Asked, offeredWith } from './ticket.ts';
import { WORDS } from './wording.ts';

export type FormName = (typeof FORMS)[number];

const FORMS = ['answer', 'ask', 'check', 'report', 'digest'] as const;

/** The id by which a form is known when it comes back. */
export function callbackId(form: FormName): string {
  return `${VERSION}.${form}`;
}

/** Null for a form of another version. */
export function readCallbackId(id: string): FormName | null {
  return FORMS.find((form) => callbackId(form) === id) ?? null;
}

const keptSchema = z.strictObject({
  /** Where the form was opened; null in App Home and from a global shortcut. */
  channel: z.string().nullable(),
  thread: z.string().nullable(),
});

/** What a modal keeps of the place that it was opened from. */
export type Kept = z.infer<typeof keptSchema>;

export const NOWHERE: Kept = { channel: null, thread: null };

function writeKept({ channel, thread }: Kept): string {
  return JSON.stringify({ channel, thread });
}

/** Where the form was opened; nowhere for what an earlier version kept. */
export function readKept(metadata: string): Kept {
  try {
    return keptSchema.parse(JSON.parse(metadata));
  } catch {
    return NOWHERE;
  }
}

/** A modal outside of any channel talks with the person alone, under the person's own id. */
export function placeIn(kept: Kept, who: Pick<Place, 'workspace' | 'person'>): Place {
  const { channel, thread } = kept;
  return {
    ...who,
    channel: channel ?? who.person,
    thread,
    direct: channel === null || isDirect(channel),
  };
}

/** Ids of direct messages begin with a D. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

/** The answer in a modal: no charts or sortable tables there. It can be shared where the modal was opened from a channel. */
export function answerView(asked: Asked, kept: Kept): Modal {
  const { reply } = asked.exchange;
  const options = { ...offeredWith(asked), isPrivate: kept.channel !== null };
  const { body } = toPlainMessage(reply, options);
  const blocks = body.blocks.filter((block): block is ViewBlock & typeof block => !isNative(block));
  return modal(
    'answer',
    inLanguage(WORDS.form.answer, reply.language),
    reply.language,
    blocks,
    kept,
  );
}

/** A short text in place of a form. */
export function noticeView(text: string, language: Language): Modal {
  const blocks: ViewBlock[] = [{ type: 'section', text: plain(text, LIMITS.text) }];
  return modal('answer', inLanguage(WORDS.form.answer, language), language, blocks, NOWHERE);
}

/** A form, or an answer, within what Slack takes. */
export function modal(
  form: FormName,
  title: string,
  language: Language,
  blocks: ViewBlock[],
  kept: Kept,
): Modal {
  return {
    type: 'modal',
    callback_id: callbackId(form),
    private_metadata: writeKept(kept),
    title: plain(title, LIMITS.view.title),
    close: plain(inLanguage(WORDS.form.close, language), LIMITS.view.button),
    blocks,
  };
}

/** A field of a form; its name is both block and action, so that what was filled in is found by it. */
export function field(
  name: string,
  label: string,
  element: Filled,
  extra: { readonly hint?: string; readonly optional?: true } = {},
): ViewBlock {
  return {
    type: 'input',
    block_id: name,
    label: plain(label, LIMITS.input.label),
    element,
    optional: extra.optional ?? false,
    ...(extra.hint === undefined ? {} : { hint: plain(extra.hint, LIMITS.input.label) }),
  };
}

/** A choice, cut to what Slack takes. */
export function option(label: string, value: string): Option {
  return {
    text: plain(label, LIMITS.options.label),
    value: clip(value, LIMITS.options.value),
  };
}
