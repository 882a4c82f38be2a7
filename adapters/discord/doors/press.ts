// A button, or a choice from a list: the words that it stands for are asked again, so that it works after a restart and shows today's data.
import { type Answering, ask, type Question, typedBy } from '../answering.ts';
import { askerOf, isAlone, languageOfLocale } from '../asker.ts';
import { FLAG } from '../body.ts';
import { type Press, QUESTION_ID, readCustomId } from '../custom-id.ts';
import { reportForm, wordsForm } from '../forms.ts';
import { guardedFor, notify, type Pressed, type Render, respond } from '../respond.ts';
import { SAY } from '../wording.ts';

/** Answers a button or a menu below an answer. */
export async function onPress(interaction: Pressed, answering: Answering): Promise<void> {
  await guardedFor(interaction, 'a button', answering, async () => {
    const locale = languageOfLocale(interaction.locale);
    // A post's button carries its occurrence behind that.
    if (interaction.customId.split(':')[0] === QUESTION_ID) {
      const form = wordsForm('ask', locale);
      if (form !== null) await interaction.showModal(form);
      return;
    }
    const id = interaction.isStringSelectMenu()
      ? (interaction.values[0] ?? '')
      : interaction.customId;
    const press = await readCustomId(id, answering.stored);
    if (press === null) return await notify(interaction, SAY.expired);
    await pressed(interaction, press, answering);
  });
}

async function pressed(interaction: Pressed, press: Press, answering: Answering): Promise<void> {
  const { act, part, remembered } = press;
  const asker = askerOf(interaction);
  const locale = languageOfLocale(interaction.locale);
  const question: Question = { ...remembered, asker, locale };
  const turn = (render: Render) => respond(interaction, question, render, answering);
  switch (act) {
    case 'ask':
      return await respond(
        interaction,
        typedBy(asker, remembered.words, locale, answering),
        { way: 'private' },
        answering,
      );
    case 'turn':
      return await turn({ way: isOwn(interaction) ? 'in-place' : 'private', part });
    case 'share':
      // Earlier versions offered it below orders, which would be carried out again.
      if (answering.bot.keeps(remembered.words)) return await notify(interaction, SAY.expired);
      return await turn({ way: 'open', sharedBy: interaction.user.id });
    case 'wrong': {
      const { facts, reply } = await ask(question, answering);
      const form = reportForm(facts, answering.bot.desk.catalog, reply.language);
      await (form === null ? notify(interaction, SAY.expired) : interaction.showModal(form));
      return;
    }
    default:
      act satisfies never;
  }
}

/** Whether the message with the button is seen by this person alone: then its page may be turned without asking anybody. */
function isOwn(interaction: Pressed): boolean {
  const flags = interaction.message.flags.bitfield;
  return isAlone(interaction) || (flags & FLAG.ephemeral) !== 0;
}
