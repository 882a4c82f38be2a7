// What the environment says about Discord, checked before anything is loaded or connected.
import * as z from 'zod';
import type { Language, Wording } from '../../src/language.ts';
import { SetupError } from '../../src/setup-error.ts';

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

const PORTAL = 'https://discord.com/developers/applications';

const NEXT_STEP: Readonly<Record<string, Wording>> = {
  DISCORD_TOKEN: {
    en: `Copy it from the page “Bot” of your application, ${PORTAL}.`,
    zh: `请从应用的“Bot”页面复制：${PORTAL}。`,
  },
  DISCORD_APPLICATION_ID: {
    en: `Copy it from “General Information” of your application, ${PORTAL}.`,
    zh: `请从应用的“General Information”页面复制：${PORTAL}。`,
  },
  DISCORD_GUILD_ID: {
    en: 'Copy it from the menu of your server (developer mode on), or leave it out.',
    zh: '请开启开发者模式后从服务器菜单复制，或不填。',
  },
  DISCORD_API_URL: { en: 'Leave it out to use Discord itself.', zh: '使用 Discord 本身时不填。' },
  DISCORD_SHARDS: { en: 'Leave it out below 2,000 servers.', zh: '服务器不足2000个时不填。' },
};

/** What is wrong with a value, behind the variable's name. */
const WRONG = {
  missing: { en: 'is not set', zh: '未设置' },
  id: { en: 'must be an id: digits only', zh: '应为编号，只含数字' },
  token: {
    en: 'must be a bot token, without “Bot” before it, and no id',
    zh: '应为机器人令牌，前面不带“Bot”，也不是编号',
  },
  address: {
    en: 'must be an address such as http://127.0.0.1:8080/api',
    zh: '应为网址，例如 http://127.0.0.1:8080/api',
  },
  shards: { en: 'must be “auto” or a number from 1', zh: '应为“auto”或从1起的数字' },
} satisfies Readonly<Record<string, Wording>>;

const id = z.string({ error: 'missing' }).regex(/^\d{1,20}$/, 'id');

const environment = z.object({
  DISCORD_TOKEN: z.string({ error: 'missing' }).regex(/^(?!\d+$)[\w.-]+$/, 'token'),
  DISCORD_APPLICATION_ID: id,
  DISCORD_GUILD_ID: id.optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'address' })
    .default('https://discord.com/api'),
  DISCORD_SHARDS: z
    .string()
    .regex(/^(auto|[1-9]\d{0,3})$/, 'shards')
    .transform((shards) => (shards === 'auto' ? shards : Number(shards)))
    .optional(),
});

/**
 * @returns null where nothing is set for Discord.
 * @throws SetupError with a line for each variable that is missing or wrong, and its next step. Values are not repeated: one is a secret.
 */
export function readDiscordSettings(
  variables: Readonly<Record<string, string | undefined>>,
): DiscordSettings | null {
  const set = Object.keys(environment.shape).filter((name) => (variables[name] ?? '') !== '');
  if (set.length === 0) return null;
  const parsed = environment.safeParse(
    Object.fromEntries(set.map((name) => [name, variables[name]])),
  );
  if (!parsed.success) throw wrongValues(parsed.error.issues);
  const { data } = parsed;
  return {
    token: data.DISCORD_TOKEN,
    application: data.DISCORD_APPLICATION_ID,
    guild: data.DISCORD_GUILD_ID ?? null,
    api: data.DISCORD_API_URL.replace(/\/+$/, ''),
    shards: data.DISCORD_SHARDS ?? null,
  };
}

function wrongValues(issues: readonly z.core.$ZodIssue[]): SetupError {
  const lines = (language: Language) => issues.map((issue) => sayIssue(issue, language)).join('\n');
  return new SetupError({ en: lines('en'), zh: lines('zh') });
}

function sayIssue({ path, message }: z.core.$ZodIssue, language: Language): string {
  const name = String(path[0]);
  const why = Object.entries(WRONG).find(([kind]) => kind === message)?.[1][language] ?? message;
  const next = NEXT_STEP[name]?.[language] ?? '';
  return language === 'zh' ? `${name} ${why}。${next}` : `${name} ${why}. ${next}`.trim();
}
