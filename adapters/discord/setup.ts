// `nev discord commands` prints what Discord must be told; `nev discord register` tells it, and shows the difference first.
import type { Bot } from '../../src/bot.ts';
import { LIMITS } from './limits.ts';
import type { DiscordSettings } from './settings.ts';
import { commandFaults, sizeOf } from './tree/size.ts';
import { wantedCommands } from './tree/wanted.ts';

export interface Printing {
  readonly print: (text: string) => void;
  /** Beside the output proper: sizes and what is being done. */
  readonly tell: (text: string) => void;
}

/** The body of PUT /applications/{id}/commands; how large it is beside Discord's limit is told besides. */
export async function printCommands(bot: Bot, { print, tell }: Printing): Promise<number> {
  const commands = await wantedCommands(bot, null);
  print(JSON.stringify(commands, null, 2));
  for (const command of commands)
    tell(`${command.name}: ${sizeOf(command)} of ${LIMITS.command} characters`);
  const faults = commands.flatMap(commandFaults);
  for (const fault of faults) tell(fault);
  return faults.length === 0 ? 0 : 1;
}

/**
 * Only what changed is told, and nothing is sent where nothing did.
 * @returns the exit status
 * @throws Error where nothing is set for Discord
 */
export async function registerCommands(
  bot: Bot,
  settings: DiscordSettings | null,
  { print }: Printing,
): Promise<number> {
  if (settings === null) throw new Error('DISCORD_TOKEN and DISCORD_APPLICATION_ID are not set.');
  const [{ postingRest }, { differences, register }] = await Promise.all([
    import('./rest.ts'),
    import('./register.ts'),
  ]);
  const { application, guild } = settings;
  const registrar = { rest: postingRest(settings), application, guild };
  const commands = await wantedCommands(bot, guild);
  const changes = await differences(registrar, commands);
  for (const change of changes) print(change);
  if (changes.length === 0) {
    print('The commands are registered as they should be.');
    return 0;
  }
  await register(registrar, commands);
  print(
    `${changes.length} differences; registered ${guild === null ? 'for all servers' : `in server ${guild}`}.`,
  );
  return 0;
}
