// The form "Ask": a question in free words, or a choice from lists. It stands in for autocomplete, which Slack has not.
import type { Command } from '../../../src/command.ts';
import { inLanguage, type Language } from '../../../src/language.ts';
import { actionId } from '../action-ids.ts';
import type { Modal } from '../block-kit/surfaces.ts';
import { LIMITS } from '../limits.ts';
import { plain } from '../parts/rich-text.ts';
import { field, type Kept, modal, option } from '../views.ts';
import { WORDS } from '../wording.ts';
import type { Filled } from './filled.ts';

const MOST_REGIONS = 6;
const W = WORDS.form;

/** The form for a question of any kind. */
export function askForm(commands: readonly Command[], language: Language, kept: Kept): Modal {
  const say = (wording: { en: string; zh: string }) => inLanguage(wording, language);
  const typed = plain(say(W.type), LIMITS.input.placeholder);
  return {
    ...modal('ask', say(WORDS.home.ask), language, [], kept),
    submit: plain(say(W.ask), LIMITS.view.button),
    blocks: [
      field(
        'question',
        say(W.question),
        { type: 'plain_text_input', action_id: actionId('pick', 'question'), max_length: 1_000 },
        { hint: say(W.questionHint), optional: true },
      ),
      { type: 'divider' },
      field(
        'command',
        say(W.command),
        {
          type: 'static_select',
          action_id: actionId('pick', 'command'),
          options: choosable(commands).map(({ name, summary }) =>
            option(inLanguage(summary, language), name),
          ),
        },
        { optional: true },
      ),
      field(
        'regions',
        say(W.regions),
        {
          type: 'multi_external_select',
          action_id: actionId('pick', 'regions'),
          placeholder: typed,
          min_query_length: 0,
          max_selected_items: MOST_REGIONS,
        },
        { optional: true },
      ),
      field(
        'metric',
        say(W.metric),
        {
          type: 'external_select',
          action_id: actionId('pick', 'metric'),
          placeholder: typed,
          min_query_length: 0,
        },
        { optional: true },
      ),
      field(
        'years',
        say(W.years),
        { type: 'plain_text_input', action_id: actionId('pick', 'years'), max_length: 40 },
        { hint: say(W.yearsHint), optional: true },
      ),
    ],
  };
}

/** The commands that regions, metrics and years are enough for. */
function choosable(commands: readonly Command[]): Command[] {
  const listed = new Set(['regions', 'region', 'metric', 'years']);
  return commands.filter(
    ({ hidden, options }) =>
      !hidden &&
      options.some(({ kind }) => listed.has(kind)) &&
      options.every(({ kind, required }) => !required || listed.has(kind)),
  );
}

/** The words that the form stands for, or what is missing in which field. */
export function askWords(
  filled: Filled,
  commands: readonly Command[],
  language: Language,
): { readonly words: string } | { readonly errors: Readonly<Record<string, string>> } {
  const question = filled.text('question');
  if (question !== '') return { words: question };
  const name = filled.choice('command');
  const command = choosable(commands).find((one) => one.name === name);
  const [regions, metric, years] = [
    filled.choices('regions'),
    filled.choice('metric'),
    filled.text('years'),
  ];
  const nothing = command === undefined && regions.length === 0 && metric === null;
  if (nothing) return { errors: { question: inLanguage(W.empty, language) } };
  const missing = command === undefined ? {} : missingIn(command, regions, metric, language);
  if (Object.keys(missing).length > 0) return { errors: missing };
  return { words: [name, ...regions, metric, years].filter(Boolean).join(' ') };
}

function missingIn(
  { options }: Command,
  regions: readonly string[],
  metric: string | null,
  language: Language,
): Record<string, string> {
  const needs = (...kinds: string[]) =>
    options.some(({ kind, required }) => required && kinds.includes(kind));
  const single = options.some(({ kind }) => kind === 'region');
  return {
    ...(needs('regions', 'region') && regions.length === 0
      ? { regions: inLanguage(W.needsRegion, language) }
      : {}),
    ...(single && regions.length > 1 ? { regions: inLanguage(W.tooManyRegions, language) } : {}),
    ...(needs('metric') && metric === null ? { metric: inLanguage(W.needsMetric, language) } : {}),
  };
}
