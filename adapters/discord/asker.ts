// Who asks on Discord, in words of no platform.
import {
  type BaseInteraction,
  InteractionContextType,
  type Message,
  PermissionFlagsBits,
} from 'discord.js';
import type { Asker } from '../../src/asker.ts';
import type { Language } from '../../src/language.ts';

/** Either is enough to change what a channel gets. */
const MANAGING = [PermissionFlagsBits.ManageGuild, PermissionFlagsBits.ManageChannels] as const;

/** Who presses, picks or types a slash command, and where. */
export function askerOf(interaction: BaseInteraction): Asker {
  const direct = interaction.guildId === null;
  return {
    platform: 'discord',
    workspace: interaction.guildId,
    person: interaction.user.id,
    channel: interaction.channelId ?? interaction.user.id,
    direct,
    timeZone: null,
    mayManage: async () => direct || (interaction.memberPermissions?.any([...MANAGING]) ?? false),
  };
}

/** Who wrote a message, and where. */
export function authorOf(message: Message): Asker {
  const direct = message.guildId === null;
  return {
    platform: 'discord',
    workspace: message.guildId,
    person: message.author.id,
    channel: message.channelId,
    direct,
    timeZone: null,
    mayManage: async () => direct || mayManageHere(message),
  };
}

function mayManageHere({ channel, member }: Message): boolean {
  if (channel.isDMBased() || member === null) return false;
  return channel.permissionsFor(member).any([...MANAGING]);
}

/** Whether only this person sees what is said there: the bot's own direct messages. */
export function isAlone({ context, guildId }: BaseInteraction): boolean {
  return context === null ? guildId === null : context === InteractionContextType.BotDM;
}

/** 'zh-CN' and 'zh-TW' read Chinese; there is no third. */
export function languageOfLocale(locale: string | null | undefined): Language {
  return locale?.startsWith('zh') === true ? 'zh' : 'en';
}
