// The form behind "Something is wrong": which figure, and what it should say. It composes the words of `report`.
import type { Exchange } from '../../../src/bot.ts';
import type { Catalog } from '../../../src/catalog/catalog.ts';
import { inLanguage, type Language } from '../../../src/language.ts';
import { toRecord } from '../../../src/record.ts';
import { actionId } from '../action-ids.ts';
import type { Modal } from '../block-kit/surfaces.ts';
import { LIMITS } from '../limits.ts';
import { plain } from '../parts/rich-text.ts';
import { field, type Kept, modal, option } from '../views.ts';
import { WORDS } from '../wording.ts';
import type { Filled } from './filled.ts';

const W = WORDS.report;

/** Null where the answer holds no fact that could be wrong: the data have changed since. */
export function reportForm(
  exchange: Exchange,
  catalog: Catalog,
  language: Language,
  kept: Kept,
): Modal | null {
  const facts = toRecord(exchange, catalog).facts.filter(
    ({ id, kind }) => kind !== 'derived' && id.length <= LIMITS.options.value,
  );
  const texts = new Map(facts.map(({ id, text }) => [id, text]));
  const options = [...texts].slice(0, LIMITS.options.most).map(([id, text]) => option(text, id));
  const [first] = options;
  if (first === undefined) return null;
  return {
    ...modal('report', inLanguage(W.title, language), language, [], kept),
    submit: plain(inLanguage(W.send, language), LIMITS.view.button),
    blocks: [
      field('fact', inLanguage(W.fact, language), {
        type: 'static_select',
        action_id: actionId('pick', 'fact'),
        options,
        initial_option: first,
      }),
      field('words', inLanguage(W.words, language), {
        type: 'plain_text_input',
        action_id: actionId('pick', 'words'),
        multiline: true,
        max_length: 1_000,
      }),
    ],
  };
}

/** The words that the filled form stands for. */
export function reportWords(filled: Filled): string {
  return `report ${filled.choice('fact') ?? ''} ${filled.text('words')}`;
}
