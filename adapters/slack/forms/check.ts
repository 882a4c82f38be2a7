// The form "Check a claim", for a message shortcut on a message without words.
import { inLanguage, type Language } from '../../../src/language.ts';
import { actionId } from '../action-ids.ts';
import type { Modal } from '../block-kit/surfaces.ts';
import { LIMITS } from '../limits.ts';
import { plain } from '../parts/rich-text.ts';
import { field, type Kept, modal } from '../views.ts';
import { WORDS } from '../wording.ts';
import type { Filled } from './filled.ts';

/** The form for a sentence to be checked. */
export function checkForm(language: Language, kept: Kept): Modal {
  const { check, claim } = WORDS.form;
  return {
    ...modal('check', inLanguage(check, language), language, [], kept),
    submit: plain(inLanguage(WORDS.form.ask, language), LIMITS.view.button),
    blocks: [
      field('claim', inLanguage(claim, language), {
        type: 'plain_text_input',
        action_id: actionId('pick', 'claim'),
        multiline: true,
        max_length: 1_000,
      }),
    ],
  };
}

/** The words that the filled form stands for. */
export function checkWords(filled: Filled): string {
  return `check ${filled.text('claim')}`;
}
