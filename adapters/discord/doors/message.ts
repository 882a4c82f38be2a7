// A mention in a channel, or a direct message: answered where it was said, as a reply to it. Without the privileged intent for content
// Discord tells us the words of just these. https://discord.com/developers/docs/events/gateway#message-content-intent
import { DiscordAPIError, type Message, PermissionFlagsBits } from 'discord.js';
import { type Answering, ask, offersFor, typedBy, withPatience } from '../answering.ts';
import { authorOf, languageOfLocale } from '../asker.ts';
import { guarded, REFUSED, sayError } from '../refusals.ts';
import { noticeOf, prepare } from '../sending.ts';
import { SAY } from '../wording.ts';

/** Answers a mention or a direct message. */
export async function onMessage(message: Message, answering: Answering): Promise<void> {
  if (message.author.bot || message.system || !isForUs(message)) return;
  const place = `a message in ${message.channelId} of ${message.guildId ?? 'no server'}`;
  // In a direct message there is no profile to ask, and in a server only what its owners chose.
  const locale = languageOfLocale(message.guild?.preferredLocale);
  const apologise = (wording: (typeof SAY)['expired']) =>
    message.reply({ ...noticeOf(wording[locale]), failIfNotExists: false });
  await guarded(() => answerMessage(message, locale, answering), {
    what: place,
    log: answering.log,
    apologise,
  });
}

async function answerMessage(
  message: Message,
  locale: 'en' | 'zh',
  answering: Answering,
): Promise<void> {
  const may = permissionsIn(message);
  if (!may.write) return await tellInPrivate(message, locale, answering);
  const question = typedBy(authorOf(message), wordsOf(message), locale, answering);
  const typing = async () => {
    if (message.channel.isSendable()) await message.channel.sendTyping();
  };
  const exchange = await withPatience(ask(question, answering), answering.patience, typing);
  const { words, language, after } = question;
  const payload = await prepare(
    exchange.reply,
    {
      again: { words, language, after },
      offers: offersFor(exchange, false, answering.bot),
      pictures: may.attach,
    },
    answering,
  );
  await message.reply({ ...payload, failIfNotExists: false });
}

function isForUs({ client, mentions, guildId }: Message): boolean {
  return guildId === null || mentions.users.has(client.user.id);
}

/** Without the mention of us; other mentions stay what they are. */
function wordsOf({ content, client }: Message): string {
  return content.replaceAll(new RegExp(`<@!?${client.user.id}>`, 'g'), ' ').trim();
}

function permissionsIn({ channel, client }: Message): { write: boolean; attach: boolean } {
  if (channel.isDMBased()) return { write: true, attach: true };
  const may = channel.permissionsFor(client.user);
  // Unknown as long as the server is not loaded: then Discord says no, if it must.
  if (may === null) return { write: true, attach: true };
  const send = channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return {
    write: may.has([PermissionFlagsBits.ViewChannel, send]),
    attach: may.has(PermissionFlagsBits.AttachFiles),
  };
}

async function tellInPrivate(
  { author, channelId }: Message,
  locale: 'en' | 'zh',
  { log }: Answering,
): Promise<void> {
  log(`discord: may not write in ${channelId}; told the person who asked there`);
  try {
    await author.send(noticeOf(SAY.mayNotWrite[locale]));
  } catch (error) {
    if (!(error instanceof DiscordAPIError && error.code === REFUSED.cannotMessage)) throw error;
    log(`discord: ${sayError(error)}`);
  }
}
