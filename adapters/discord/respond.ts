// One interaction, answered within Discord's three seconds: at once where that is possible, announced first where a chart must be
// drawn or the bot takes its time. Who may see it is settled by the first answer and cannot be changed afterwards.
import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Exchange } from '../../src/bot.ts';
import type { Wording } from '../../src/language.ts';
import { type Answering, ask, offersFor, type Question, withPatience } from './answering.ts';
import { isAlone, languageOfLocale } from './asker.ts';
import { FLAG } from './body.ts';
import type { Remembered } from './custom-id.ts';
import { guarded, type Handled } from './refusals.ts';
import { noticeOf, type Payload, prepare } from './sending.ts';

export type Pressed = ButtonInteraction | StringSelectMenuInteraction;
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction
  | Pressed;

/** Below the question for whoever asked; for all in the channel; or in place of the message whose button was pressed. */
type Way = 'private' | 'open' | 'in-place';

export interface Render {
  readonly way: Way;
  readonly part?: number;
  readonly sharedBy?: string;
}

/** Asks and answers. */
export async function respond(
  interaction: Answerable,
  question: Question,
  { way, part, sharedBy }: Render,
  answering: Answering,
): Promise<void> {
  const line = new Line(interaction, way);
  const exchange = await withPatience(ask(question, answering), answering.patience, () =>
    line.announce(),
  );
  if (hasCharts(exchange) && answering.drawChart !== null) await line.announce();
  const payload = await prepare(
    exchange.reply,
    {
      again: rememberedOf(question),
      ...(part === undefined ? {} : { part }),
      ...(sharedBy === undefined ? {} : { sharedBy }),
      offers: offersFor(exchange, way !== 'open' && !isAlone(interaction), answering.bot),
      attachmentLimit: interaction.attachmentSizeLimit,
    },
    answering,
  );
  await line.say(payload);
}

function hasCharts({ reply }: Exchange): boolean {
  return reply.blocks.some(({ type }) => type === 'chart');
}

function rememberedOf({ words, language, after }: Question): Remembered {
  return { words, language, after };
}

/** One sentence of our own to whoever pressed or typed. */
export async function notify(interaction: Answerable, wording: Wording): Promise<void> {
  const text = wording[languageOfLocale(interaction.locale)];
  await new Line(interaction, 'private').say(noticeOf(text));
}

/** Runs the work of a door; whatever goes wrong is logged, and told to whoever waits. */
export async function guardedFor(
  interaction: Answerable,
  what: string,
  { log }: Answering,
  work: () => Promise<void>,
): Promise<void> {
  const handled: Handled = {
    what: `${what} in ${interaction.channelId ?? 'no channel'} of ${interaction.guildId ?? 'no server'}`,
    log,
    apologise: (wording) => notify(interaction, wording),
  };
  await guarded(work, handled);
}

/** The line to an interaction: what was said first decides how the rest is said. */
class Line {
  readonly #interaction: Answerable;
  readonly #way: Way;

  constructor(interaction: Answerable, way: Way) {
    this.#interaction = interaction;
    this.#way = way;
  }

  /** Discord shows that an answer is coming. */
  async announce(): Promise<void> {
    const interaction = this.#interaction;
    if (interaction.deferred || interaction.replied) return;
    if (this.#way === 'in-place' && isPressed(interaction)) await interaction.deferUpdate();
    else await interaction.deferReply({ flags: this.#visibility() });
  }

  async say(payload: Payload): Promise<void> {
    const interaction = this.#interaction;
    const reply = { ...payload, flags: payload.flags | this.#visibility() };
    if (interaction.replied || this.#wouldReplace()) await interaction.followUp(reply);
    else if (interaction.deferred) await interaction.editReply(payload);
    else if (this.#way === 'in-place' && isPressed(interaction)) await interaction.update(payload);
    else await interaction.reply(reply);
  }

  /** Where a page was to be turned, an edit would put this in the place of the page that stands there. */
  #wouldReplace(): boolean {
    return this.#way !== 'in-place' && this.#interaction.deferred && isPressed(this.#interaction);
  }

  #visibility(): number {
    return this.#way === 'open' || isAlone(this.#interaction) ? 0 : FLAG.ephemeral;
  }
}

function isPressed(interaction: Answerable): interaction is Pressed {
  return interaction.isMessageComponent();
}
