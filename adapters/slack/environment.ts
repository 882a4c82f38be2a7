// The variables that connect the bot to Slack. Half of them set is a mistake, told at the start with the variable's name.
import { z } from 'zod';

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

const schema = z.object({
  SLACK_BOT_TOKEN: optional.refine((token) => token === undefined || !token.startsWith('xapp-'), {
    error: 'is an app-level token (xapp-…), which belongs into SLACK_APP_TOKEN',
  }),
  SLACK_APP_TOKEN: optional.refine((token) => token === undefined || !token.startsWith('xoxb-'), {
    error: 'is a bot token (xoxb-…), which belongs into SLACK_BOT_TOKEN',
  }),
  SLACK_SIGNING_SECRET: optional,
  SLACK_API_URL: optional
    .pipe(
      z
        .url({ protocol: /^https?$/, error: 'takes a web address such as https://slack.com/api/' })
        .optional(),
    )
    .default('https://slack.com/api/'),
  HOST: optional.default('127.0.0.1'),
  PORT: optional
    .refine((port = '') => /^\d{0,5}$/.test(port) && Number(port) <= 65_535, {
      error: 'takes a number from 0 to 65535',
    })
    .transform((port) => Number(port ?? 3000)),
});

/** Where each is found, so that whoever reads the error knows the next step. */
const WHERE = {
  SLACK_BOT_TOKEN: 'api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token',
  SLACK_APP_TOKEN: 'Basic Information → App-Level Tokens, scope connections:write',
  SLACK_SIGNING_SECRET: 'Basic Information → App Credentials',
} as const;

/**
 * Null where Slack is not set up at all. With an app token the bot connects out (Socket Mode); with a signing secret
 * alone it waits for Slack's requests (HTTP).
 * @throws Error naming the variable, and where to find its value, where some are set and others are missing or wrong.
 */
export function readSlackSettings(
  environment: Readonly<Record<string, string | undefined>>,
): SlackSettings | null {
  const names = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'] as const;
  const set = names.filter((name) => (environment[name] ?? '').trim() !== '');
  if (set.length === 0) return null;
  const read = schema.safeParse(environment);
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
    throw new Error(lines.join('\n'));
  }
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL, HOST, PORT } =
    read.data;
  if (SLACK_BOT_TOKEN === undefined) {
    throw new Error(
      `SLACK_BOT_TOKEN is missing: ${set.join(' and ')} alone cannot answer. Find it at ${WHERE.SLACK_BOT_TOKEN}.`,
    );
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
  throw new Error(
    'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing beside SLACK_BOT_TOKEN. ' +
      `For Socket Mode set SLACK_APP_TOKEN (${WHERE.SLACK_APP_TOKEN}); ` +
      `for HTTP set SLACK_SIGNING_SECRET (${WHERE.SLACK_SIGNING_SECRET}).`,
  );
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
