// Discord's REST interface for what no person waits for: posts and registration.
import { REST } from 'discord.js';
import type { DiscordSettings } from './settings.ts';

/** A rate limit is told at once, not waited out: the scheduler has better things to do. */
export function postingRest({ api, token }: Pick<DiscordSettings, 'api' | 'token'>): REST {
  return new REST({ api, version: '10', retries: 1, rejectOnRateLimit: () => true }).setToken(
    token,
  );
}
