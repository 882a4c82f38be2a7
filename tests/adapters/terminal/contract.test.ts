// The terminal keeps the contract of all platforms: it is what the others are measured by.
import { toMessage } from '../../../adapters/terminal/message.ts';
import type { Bot } from '../../../src/bot.ts';
import { Threads } from '../../../src/threads.ts';
import { platformContract, type Speaker } from '../contract.ts';

platformContract('the terminal', async (bot: Bot): Promise<Speaker> => {
  const threads = new Threads({ now: () => 0 });
  return {
    // Wider than any row: where lines break is tested with the layout.
    async say(words, { person = 'someone', locale = 'en' } = {}) {
      const asker = { platform: 'terminal' as const, workspace: null, person, channel: 'terminal' };
      const after = threads.after({ asker, thread: null });
      const { reply, query } = await bot.ask(words, { locale, after });
      if (query !== null) threads.keep({ asker, thread: null }, query);
      return toMessage(reply, { width: 2_000, colour: false });
    },
    close: async () => {},
  };
});
