// Forms (modals): for words behind a command, for a digest, for a correction. What is sent becomes the words that one would have typed.
import type { Cited } from '../../src/answer.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Language, Wording } from '../../src/language.ts';
import { sayFact } from '../../src/wording/facts.ts';
import { type ModalBody, TYPE } from './body.ts';
import { LIMITS, shorten } from './limits.ts';
import { digestWords } from './tree/groups.ts';
import { FORM } from './wording.ts';

type Label = ModalBody['components'][number];
type SelectOption = { label: string; value: string; description?: string };

const SHORT = 1;
const PARAGRAPH = 2;
/** As much as the bot reads. */
const LONGEST_WORDS = 2_000;
const LONGEST_FIELD = 200;

/** Asks for what belongs behind some words, "report <fact id>"; null where Discord could not carry these. */
export function wordsForm(command: string, language: Language): ModalBody | null {
  const custom_id = `words:${command}`;
  if (custom_id.length > LIMITS.customId) return null;
  const say = (wording: Wording) => wording[language];
  const own = command === 'ask' ? FORM.ask : command === 'check' ? FORM.check : FORM.words;
  return {
    title: shorten(say(own.title), LIMITS.modalTitle),
    custom_id,
    components: [
      input('words', say(own.label), {
        style: PARAGRAPH,
        placeholder: say(own.placeholder),
        max: LONGEST_WORDS,
      }),
    ],
  };
}

/** The form in which a digest is made. */
export function digestForm(language: Language): ModalBody {
  const say = (wording: Wording) => wording[language];
  const { digest } = FORM;
  return {
    title: say(digest.title),
    custom_id: 'digest',
    components: [
      select(
        'when',
        say(digest.when),
        digest.schedules.map(({ label, value }) => ({ label: say(label), value })),
      ),
      input('time', say(digest.time), { value: '09:00', max: 5 }),
      input('zone', say(digest.zone), { value: 'Asia/Shanghai', max: 60 }),
      select(
        'language',
        say(digest.language),
        digest.languages.map(({ label, value }) => ({ label: say(label), value })),
      ),
      input('about', say(digest.about), {
        required: false,
        placeholder: say(digest.aboutPlaceholder),
        max: LONGEST_FIELD,
      }),
    ],
  };
}

/** Which figure, and what is wrong with it; null where there is none to choose. */
export function reportForm(
  facts: readonly Cited[],
  catalog: Catalog,
  language: Language,
): ModalBody | null {
  const say = (wording: Wording) => wording[language];
  const options = facts
    .filter(({ fact }) => fact.id.length <= LIMITS.selectText)
    .slice(0, LIMITS.selectOptions)
    .map(({ fact }) => ({
      label: shorten(sayFact(catalog, fact, language), LIMITS.selectText),
      value: fact.id,
      description: fact.id,
    }));
  if (options.length === 0) return null;
  return {
    title: say(FORM.report.title),
    custom_id: 'report',
    components: [
      select('fact', say(FORM.report.fact), options),
      input('words', say(FORM.report.words), {
        style: PARAGRAPH,
        placeholder: say(FORM.report.placeholder),
        max: LONGEST_WORDS,
      }),
    ],
  };
}

/** The words of a form that was sent; null where it is none of ours. */
export function readForm(customId: string, values: ReadonlyMap<string, string>): string | null {
  const [kind = '', ...rest] = customId.split(':');
  const words = values.get('words') ?? '';
  switch (kind) {
    case 'words':
      return `${rest.join(':')} ${words}`.trim();
    case 'digest':
      return digestWords('add', withSchedule(values));
    case 'report':
      return `report ${values.get('fact') ?? ''} ${words}`.trim();
    default:
      return null;
  }
}

function withSchedule(values: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const schedule = `${values.get('when') ?? 'daily'} ${values.get('time') ?? '09:00'}`;
  return new Map([...values, ['schedule', schedule]]);
}

function input(
  id: string,
  label: string,
  options: { style?: 1 | 2; placeholder?: string; value?: string; required?: boolean; max: number },
): Label {
  const { style = SHORT, placeholder, value, required = true, max } = options;
  return {
    type: TYPE.label,
    label: shorten(label, LIMITS.label),
    component: {
      type: TYPE.input,
      custom_id: id,
      style,
      required,
      max_length: max,
      ...(placeholder !== undefined && {
        placeholder: shorten(placeholder, LIMITS.inputPlaceholder),
      }),
      ...(value !== undefined && { value }),
    },
  };
}

/** The first option is chosen already. */
function select(id: string, label: string, options: readonly SelectOption[]): Label {
  return {
    type: TYPE.label,
    label: shorten(label, LIMITS.label),
    component: {
      type: TYPE.select,
      custom_id: id,
      options: options.map((option, at) => (at === 0 ? { ...option, default: true } : option)),
    },
  };
}
