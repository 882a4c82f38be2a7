// A form that was sent: what was filled in becomes words, read like any others.
import type { ModalSubmitInteraction } from 'discord.js';
import { type Answering, typedBy } from '../answering.ts';
import { askerOf, languageOfLocale } from '../asker.ts';
import { readForm } from '../forms.ts';
import { guardedFor, notify, respond } from '../respond.ts';
import { SAY } from '../wording.ts';

/** Answers a form that was sent. */
export async function onSubmit(
  interaction: ModalSubmitInteraction,
  answering: Answering,
): Promise<void> {
  await guardedFor(interaction, 'a form', answering, async () => {
    const words = readForm(interaction.customId, valuesOf(interaction));
    if (words === null) return await notify(interaction, SAY.expired);
    const locale = languageOfLocale(interaction.locale);
    const question = typedBy(askerOf(interaction), words, locale, answering);
    await respond(interaction, question, { way: 'private' }, answering);
  });
}

function valuesOf({ fields }: ModalSubmitInteraction): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [id, field] of fields.fields) {
    const value = 'values' in field ? field.values[0] : 'value' in field ? field.value : undefined;
    if (typeof value === 'string' && value.trim() !== '') values.set(id, value.trim());
  }
  return values;
}
