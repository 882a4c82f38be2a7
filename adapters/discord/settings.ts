// What the environment says about Discord, checked before anything is loaded or connected.
import { z } from 'zod';

export interface DiscordSettings {
  readonly token: string;
  readonly application: string;
  /** Commands are registered in this server alone, at once: for development. */
  readonly guild: string | null;
  /** Where the REST interface stands, without its version. */
  readonly api: string;
  /** Into how many processes the servers are divided; null for one. */
  readonly shards: number | 'auto' | null;
}

const NEXT_STEP: Record<string, string> = {
  DISCORD_TOKEN:
    'Copy it from the page “Bot” of your application, https://discord.com/developers/applications.',
  DISCORD_APPLICATION_ID:
    'Copy it from “General Information” of your application, https://discord.com/developers/applications.',
  DISCORD_GUILD_ID: 'Copy it from the menu of your server (developer mode on), or leave it out.',
  DISCORD_API_URL: 'Leave it out to use Discord itself.',
  DISCORD_SHARDS: 'Leave it out below 2,000 servers.',
};

const id = z.string({ error: 'is not set' }).regex(/^\d{1,20}$/, 'must be an id: digits only');

const environment = z.object({
  DISCORD_TOKEN: z
    .string({ error: 'is not set' })
    .regex(/^(?!\d+$)[\w.-]+$/, 'must be a bot token, without “Bot” before it, and no id'),
  DISCORD_APPLICATION_ID: id,
  DISCORD_GUILD_ID: id.optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as http://127.0.0.1:8080/api' })
    .default('https://discord.com/api'),
  DISCORD_SHARDS: z
    .string()
    .regex(/^(auto|[1-9]\d{0,3})$/, 'must be “auto” or a number from 1')
    .transform((shards) => (shards === 'auto' ? shards : Number(shards)))
    .optional(),
});

/**
 * @returns null where nothing is set for Discord.
 * @throws Error with a line for each variable that is missing or wrong, and its next step. Values are not repeated: one is a secret.
 */
export function readDiscordSettings(
  variables: Readonly<Record<string, string | undefined>>,
): DiscordSettings | null {
  const set = Object.keys(environment.shape).filter((name) => (variables[name] ?? '') !== '');
  if (set.length === 0) return null;
  const parsed = environment.safeParse(
    Object.fromEntries(set.map((name) => [name, variables[name]])),
  );
  if (!parsed.success) throw new Error(parsed.error.issues.map(sayIssue).join('\n'));
  const { data } = parsed;
  return {
    token: data.DISCORD_TOKEN,
    application: data.DISCORD_APPLICATION_ID,
    guild: data.DISCORD_GUILD_ID ?? null,
    api: data.DISCORD_API_URL.replace(/\/+$/, ''),
    shards: data.DISCORD_SHARDS ?? null,
  };
}

function sayIssue({ path, message }: { path: PropertyKey[]; message: string }): string {
  const name = String(path[0]);
  return `${name} ${message}. ${NEXT_STEP[name] ?? ''}`.trim();
}
