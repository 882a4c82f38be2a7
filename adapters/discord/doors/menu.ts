// "Check this claim" in the menu of a message: its text is judged, and only whoever asked sees how.
import type { MessageContextMenuCommandInteraction } from 'discord.js';
import { type Answering, typedBy } from '../answering.ts';
import { askerOf, languageOfLocale } from '../asker.ts';
import { guardedFor, notify, respond } from '../respond.ts';
import { SAY } from '../wording.ts';

/** Answers an entry of a message's context menu. */
export async function onMenu(
  interaction: MessageContextMenuCommandInteraction,
  answering: Answering,
): Promise<void> {
  await guardedFor(interaction, 'a message menu', answering, async () => {
    const said = withoutMentions(interaction.targetMessage.content);
    if (said === '') return await notify(interaction, SAY.noText);
    const locale = languageOfLocale(interaction.locale);
    const question = typedBy(askerOf(interaction), `check ${said}`, locale, answering);
    await respond(interaction, { ...question, after: null }, { way: 'private' }, answering);
  });
}

/** Names of people and channels are no part of a claim; in other people's servers we could not look them up either. */
function withoutMentions(content: string): string {
  return content.replace(/<(?:@[!&]?|#|a?:\w+:)\d+>/g, ' ').trim();
}
