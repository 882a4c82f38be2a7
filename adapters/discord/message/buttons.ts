// The buttons below a reply: words to choose from, pages, sharing, forms, and what one may ask next.
import type { Wording } from '../../../src/language.ts';
import type { Reply } from '../../../src/reply.ts';
import { type Button, type Row, STYLE, TYPE } from '../body.ts';
import { type Act, CHOICE_ID, type CustomIds, QUESTION_ID, type Remembered } from '../custom-id.ts';
import { LIMITS, shorten } from '../limits.ts';
import { SAY } from '../wording.ts';

export interface Offers {
  /** For a private reply in a channel. */
  readonly share: boolean;
  /** Where corrections are taken and the reply states facts. */
  readonly wrong: boolean;
}

export interface ButtonContext {
  readonly reply: Reply;
  readonly ids: CustomIds;
  /** Null for posts that no words led to. */
  readonly again: Remembered | null;
  readonly offers: Offers;
  readonly part: number;
  readonly parts: number;
}

/** At most four rows, the most telling first. */
export function buttonRows(context: ButtonContext): Row[] {
  const choices = wordsToChoose(context.reply);
  const next = context.reply.next.filter((words) => !choices.includes(words));
  return [
    ...choiceRow(choices, context),
    ...row(pageButtons(context)),
    ...row(askButtons([...new Set(next)].slice(0, LIMITS.buttonsInRow), context)),
  ];
}

function wordsToChoose({ blocks }: Reply): string[] {
  const words = blocks.flatMap((block) => (block.type === 'choices' ? block.words : []));
  return [...new Set(words)].slice(0, LIMITS.selectOptions);
}

/** Few short choices are buttons; more are a list to open. */
function choiceRow(words: readonly string[], context: ButtonContext): Row[] {
  const { ids, reply } = context;
  if (words.length === 0) return [];
  const short = words.every(({ length }) => length <= LIMITS.buttonLabel);
  if (words.length <= LIMITS.buttonsInRow && short) return row(askButtons(words, context));
  const options = words.map((said) => ({
    label: shorten(said, LIMITS.selectText),
    value: ids.of({ act: 'ask', part: 1, remembered: typed(said) }),
  }));
  const placeholder = SAY.choose[reply.language];
  return [
    {
      type: TYPE.row,
      components: [{ type: TYPE.select, custom_id: CHOICE_ID, placeholder, options }],
    },
  ];
}

/** As if it had been typed by whoever presses: the bot finds the language. */
function typed(words: string): Remembered {
  return { words, language: null, after: null };
}

function askButtons(words: readonly string[], { ids }: ButtonContext): Button[] {
  return words.map((said) => ({
    type: TYPE.button,
    style: STYLE.secondary,
    label: shorten(said, LIMITS.buttonLabel),
    custom_id: ids.of({ act: 'ask', part: 1, remembered: typed(said) }),
  }));
}

function pageButtons({ reply, ids, again, offers, part, parts }: ButtonContext): Button[] {
  const { language } = reply;
  const button = (label: Wording, custom_id: string): Button => ({
    type: TYPE.button,
    style: STYLE.secondary,
    label: label[language],
    custom_id,
  });
  const press = (label: Wording, act: Act, remembered: Remembered, to = 1) =>
    button(label, ids.of({ act, part: to, remembered }));
  const more = reply.blocks.find((block) => block.type === 'more');
  const same = again === null ? null : { ...again, language };
  const buttons: Button[] = [];
  if (same !== null && part > 1) buttons.push(press(SAY.back, 'turn', same, part - 1));
  if (same !== null && part < parts) buttons.push(press(SAY.forward, 'turn', same, part + 1));
  if (more !== undefined && part === parts)
    buttons.push(press(SAY.moreRows, 'turn', { words: more.words, language, after: null }));
  if (same !== null && offers.share) buttons.push(press(SAY.share, 'share', same));
  if (same !== null && offers.wrong) buttons.push(press(SAY.wrong, 'wrong', same));
  buttons.push(button(SAY.question, QUESTION_ID));
  return buttons;
}

function row(buttons: readonly Button[]): Row[] {
  return buttons.length === 0 ? [] : [{ type: TYPE.row, components: [...buttons] }];
}
