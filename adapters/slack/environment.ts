// The variables that connect the bot to Slack. Half of them set is a mistake, told at the start with the variable's name.
import * as z from 'zod';
import type { Language, Wording } from '../../src/language.ts';
import { SetupError } from '../../src/setup-error.ts';

export interface SlackSettings {
  readonly botToken: string;
  readonly mode:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string };
  /** Base of the Web API, with a slash at its end. */
  readonly apiUrl: string;
  readonly host: string;
  readonly port: number;
}

/** An empty variable is one that is not set. */
const optional = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();

/** What begins otherwise is another kind of token, or another secret. */
function token(beginning: RegExp, error: keyof typeof WRONG) {
  return optional.refine((value) => value === undefined || beginning.test(value), { error });
}

const schema = z.object({
  // Tokens that rotate begin with xoxe. (docs.slack.dev/authentication/using-token-rotation).
  SLACK_BOT_TOKEN: token(/^(xoxe\.)?xoxb-/, 'bot'),
  SLACK_APP_TOKEN: token(/^xapp-/, 'app'),
  SLACK_SIGNING_SECRET: token(/^(?!xox|xapp-)/, 'secret'),
  SLACK_API_URL: optional
    .pipe(z.url({ protocol: /^https?$/, error: 'address' }).optional())
    .default('https://slack.com/api/'),
  HOST: optional.default('127.0.0.1'),
  PORT: optional
    .refine((port = '') => /^\d{0,5}$/.test(port) && Number(port) <= 65_535, { error: 'port' })
    .transform((port) => Number(port ?? 3000)),
});

/** What is wrong with a value, behind the variable's name. */
const WRONG = {
  bot: {
    en: 'takes a bot token, which begins with xoxb-; app-level tokens (xapp-…) belong into SLACK_APP_TOKEN',
    zh: '应为以 xoxb- 开头的机器人令牌；应用级令牌（xapp-…）请填入 SLACK_APP_TOKEN',
  },
  app: {
    en: 'takes an app-level token, which begins with xapp-; bot tokens (xoxb-…) belong into SLACK_BOT_TOKEN',
    zh: '应为以 xapp- 开头的应用级令牌；机器人令牌（xoxb-…）请填入 SLACK_BOT_TOKEN',
  },
  secret: {
    en: 'takes the signing secret of the app, which is no token',
    zh: '应为应用的 Signing Secret，而不是令牌',
  },
  address: {
    en: 'takes a web address such as https://slack.com/api/',
    zh: '应为网址，例如 https://slack.com/api/',
  },
  port: { en: 'takes a number from 0 to 65535', zh: '应为0至65535之间的数字' },
} satisfies Readonly<Record<string, Wording>>;

/** Where each is found, so that whoever reads the error knows the next step. */
const WHERE: Readonly<Record<string, string>> = {
  SLACK_BOT_TOKEN: 'api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token',
  SLACK_APP_TOKEN: 'Basic Information → App-Level Tokens, scope connections:write',
  SLACK_SIGNING_SECRET: 'Basic Information → App Credentials',
};

/**
 * Null where Slack is not set up at all. With an app token the bot connects out (Socket Mode); with a signing secret
 * alone it waits for Slack's requests (HTTP).
 * @throws SetupError naming the variable, and where to find its value, where some are set and others are missing or wrong.
 */
export function readSlackSettings(
  environment: Readonly<Record<string, string | undefined>>,
): SlackSettings | null {
  const names = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'] as const;
  const set = names.filter((name) => (environment[name] ?? '').trim() !== '');
  if (set.length === 0) return null;
  const read = schema.safeParse(environment);
  if (!read.success) throw wrongValues(read.error.issues);
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL, HOST, PORT } =
    read.data;
  if (SLACK_BOT_TOKEN === undefined) {
    throw new SetupError({
      en: `SLACK_BOT_TOKEN is missing: ${set.join(' and ')} alone cannot answer. Find it at ${WHERE['SLACK_BOT_TOKEN']}.`,
      zh: `缺少 SLACK_BOT_TOKEN：只有 ${set.join(' 和 ')} 无法回答。位置：${WHERE['SLACK_BOT_TOKEN']}。`,
    });
  }
  const rest = {
    botToken: SLACK_BOT_TOKEN,
    apiUrl: withSlash(SLACK_API_URL),
    host: HOST,
    port: PORT,
  };
  if (SLACK_APP_TOKEN !== undefined)
    return { ...rest, mode: { kind: 'socket', appToken: SLACK_APP_TOKEN } };
  if (SLACK_SIGNING_SECRET !== undefined)
    return { ...rest, mode: { kind: 'http', signingSecret: SLACK_SIGNING_SECRET } };
  const [socket, http] = [WHERE['SLACK_APP_TOKEN'], WHERE['SLACK_SIGNING_SECRET']];
  throw new SetupError({
    en:
      'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing beside SLACK_BOT_TOKEN. ' +
      `For Socket Mode set SLACK_APP_TOKEN (${socket}); for HTTP set SLACK_SIGNING_SECRET (${http}).`,
    zh:
      '除 SLACK_BOT_TOKEN 外，还需 SLACK_APP_TOKEN 或 SLACK_SIGNING_SECRET。' +
      `用 Socket Mode 请设置 SLACK_APP_TOKEN（${socket}）；用 HTTP 请设置 SLACK_SIGNING_SECRET（${http}）。`,
  });
}

function wrongValues(issues: readonly z.core.$ZodIssue[]): SetupError {
  const lines = (language: Language) =>
    issues.map(({ path, message }) => {
      const name = path.join('.');
      const why = Object.entries(WRONG).find(([kind]) => kind === message)?.[1];
      return sayWrong(name, why?.[language] ?? message, language);
    });
  return new SetupError({ en: lines('en').join('\n'), zh: lines('zh').join('\n') });
}

function sayWrong(name: string, why: string, language: Language): string {
  const where = WHERE[name];
  if (language === 'zh') return `${name} ${why}。${where === undefined ? '' : `位置：${where}。`}`;
  return `${name} ${why}.${where === undefined ? '' : ` Find it at ${where}.`}`;
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
