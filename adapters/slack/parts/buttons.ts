// Buttons: each carries words, or a ticket that holds them.
import { actionId } from '../action-ids.ts';
import type { MessageBlock } from '../block-kit/blocks.ts';
import type { Button } from '../block-kit/elements.ts';
import { LIMITS, lengthOf } from '../limits.ts';
import { plain } from './rich-text.ts';

export type Actions = Extract<MessageBlock, { type: 'actions' }>;

/** Buttons that ask their words. Words that do not fit into a button are left out: they stand in the text as well. */
export function wordButtons(words: readonly string[], mark: string, label?: string): Button[] {
  return words
    .filter((one) => one !== '' && lengthOf(one) <= LIMITS.button.value)
    .slice(0, LIMITS.actions)
    .map((one, index) => button(actionId('words', `${mark}${index}`), label ?? one, one));
}

/** A button with a label that fits. */
export function button(action_id: string, label: string, value: string): Button {
  return { type: 'button', action_id, text: plain(label, LIMITS.button.label), value };
}

/** Buttons side by side, as many as Slack takes; none for none. */
export function row(elements: Actions['elements']): Actions[] {
  return elements.length === 0
    ? []
    : [{ type: 'actions', elements: elements.slice(0, LIMITS.actions) }];
}
