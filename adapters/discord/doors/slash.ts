// /nev <subcommand>: typed options → words, or the form that asks for them.
import type { ChatInputCommandInteraction } from 'discord.js';
import type { Language } from '../../../src/language.ts';
import { type Answering, typedBy } from '../answering.ts';
import { askerOf, languageOfLocale } from '../asker.ts';
import type { ModalBody } from '../body.ts';
import { digestForm, wordsForm } from '../forms.ts';
import { guardedFor, notify, respond } from '../respond.ts';
import { type Form, type Leaf, treeOf, type Values } from '../tree/leaves.ts';
import { SAY } from '../wording.ts';

/** Answers a slash command. */
export async function onSlash(
  interaction: ChatInputCommandInteraction,
  answering: Answering,
): Promise<void> {
  const leaf = leafOf(interaction, answering);
  const what = `/${interaction.commandName} ${leaf?.name.en ?? '(unknown)'}`;
  await guardedFor(interaction, what, answering, async () => {
    // Registered by another version: Discord shows the old tree for up to an hour.
    if (leaf === undefined) return await notify(interaction, SAY.unknownCommand);
    const composed = leaf.compose(valuesOf(interaction));
    const locale = languageOfLocale(interaction.locale);
    const form = typeof composed === 'string' ? null : formFor(composed, locale);
    if (form !== null) {
      await interaction.showModal(form);
      return;
    }
    const words = typeof composed === 'string' ? composed : wordsBefore(composed);
    const question = typedBy(askerOf(interaction), words, locale, answering);
    await respond(interaction, question, { way: 'private' }, answering);
  });
}

function formFor(form: Form, language: Language): ModalBody | null {
  return form.kind === 'digest' ? digestForm(language) : wordsForm(form.command, language);
}

/** Too long for a form: asked as they are, and the bot says what is missing. */
function wordsBefore(form: Form): string {
  return form.kind === 'digest' ? 'digest' : form.command;
}

function leafOf({ options }: ChatInputCommandInteraction, { bot }: Answering): Leaf | undefined {
  const group = options.getSubcommandGroup(false);
  const name = options.getSubcommand(false);
  return treeOf(bot.desk.commands).leaves.find(
    (leaf) => leaf.group === group && leaf.name.en === name,
  );
}

/** Text without blanks at its ends; what is empty then was not filled in. */
function valuesOf({ options }: ChatInputCommandInteraction): Values {
  const inside = options.data
    .flatMap((one) => one.options ?? [])
    .flatMap((one) => one.options ?? [one]);
  return new Map(
    inside.flatMap(({ name, value }): [string, string | boolean][] => {
      if (typeof value === 'boolean') return [[name, value]];
      const text = typeof value === 'string' ? value.trim() : '';
      return text === '' ? [] : [[name, text]];
    }),
  );
}
