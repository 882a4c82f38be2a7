// The forms that a button or a shortcut opens by name.
import type { Modal } from '../block-kit/surfaces.ts';
import type { Reception } from '../reception.ts';
import type { Kept } from '../views.ts';
import { askForm } from './ask.ts';
import { checkForm } from './check.ts';
import { digestForm } from './digest.ts';

export type OpenableForm = 'ask' | 'check' | 'digest';

/** The form as this person gets it. */
export async function formView(
  form: OpenableForm,
  { bot, people }: Reception,
  person: string,
  kept: Kept,
): Promise<Modal> {
  const { language, timeZone } = await people.profile(person);
  switch (form) {
    case 'ask':
      return askForm(bot.desk.commands, language, kept);
    case 'check':
      return checkForm(language, kept);
    case 'digest':
      return digestForm({ language, timeZone, kept });
    default:
      return form satisfies never;
  }
}
