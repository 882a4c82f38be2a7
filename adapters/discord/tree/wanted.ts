// The commands as they should be registered: from the bot's table to what Discord takes. Needs no token and no library.
import type { Bot } from '../../../src/bot.ts';
import { type AppCommand, appCommands } from './commands.ts';
import { treeOf } from './leaves.ts';

/** @param guild the server they are for; null for all. */
export async function wantedCommands({ desk }: Bot, guild: string | null): Promise<AppCommand[]> {
  const { toTraditional } = await import('./traditional.ts');
  return appCommands(treeOf(desk.commands), toTraditional, guild === null ? 'global' : 'guild');
}
