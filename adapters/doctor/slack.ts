// Slack, for `nev doctor`: the variables, the tokens and their scopes, the port, and whether the clocks agree.
import * as z from 'zod';
import { readSlackSettings, type SlackSettings } from '../slack/environment.ts';
import { addressOf, close, HEALTH_PATH, serveHealth } from '../slack/health.ts';
import { SCOPES } from '../slack/manifest.ts';
import { type Check, type Outcome, ok, wrong } from './check.ts';
import { type Answered, request, unreachable } from './request.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const answer = z.object({
  ok: z.boolean(),
  error: z.string().optional(),
  team: z.string().optional(),
  user: z.string().optional(),
});

/** Slack refuses to be answered by a bot whose clock is further off (docs.slack.dev/authentication/verifying-requests-from-slack). */
const MOST_OFF_MS = 5 * 60_000;

/** Whether Slack takes the tokens, which scopes are missing, and whether the clock is near to Slack's. */
export function slackCheck(environment: Environment, now: () => number): Check {
  return {
    name: { en: 'Slack', zh: 'Slack' },
    async run() {
      const settings = readSlackSettings(environment);
      if (settings === null) return { state: 'off', said: OFF };
      const answered = await ask(settings, 'auth.test', settings.botToken);
      if (answered === null) return unreachable(settings.apiUrl, 'SLACK_API_URL');
      return (
        refused(answered, 'SLACK_BOT_TOKEN') ??
        scopesMissing(answered) ??
        clockOff(answered, now()) ??
        (await socketRefused(settings)) ??
        wellAnswered(answered, settings)
      );
    },
  };
}

const OFF = {
  en: 'not set up; with SLACK_BOT_TOKEN and SLACK_APP_TOKEN it would be',
  zh: '未设置；设置 SLACK_BOT_TOKEN 和 SLACK_APP_TOKEN 后启用',
};

async function ask({ apiUrl }: SlackSettings, method: string, token: string) {
  const headers = { authorization: `Bearer ${token}` };
  return await request(`${apiUrl}${method}`, { method: 'POST', headers });
}

function refused({ status, body }: Answered, variable: string): Outcome | null {
  const read = answer.safeParse(body);
  if (read.data?.ok === true) return null;
  const why = read.data?.error ?? `HTTP ${status}`;
  if (why === 'missing_scope')
    return wrong(
      { en: `${variable} lacks a scope.`, zh: `${variable} 缺少权限范围。` },
      variable === 'SLACK_APP_TOKEN'
        ? {
            en: 'Make an app-level token with connections:write under Basic Information.',
            zh: '请在 Basic Information 中新建带 connections:write 的应用级令牌。',
          }
        : REINSTALL,
    );
  return wrong(
    { en: `Slack refuses ${variable} (${why}).`, zh: `Slack 拒绝了 ${variable}（${why}）。` },
    variable === 'SLACK_APP_TOKEN'
      ? {
          en: 'Copy it again from Basic Information → App-Level Tokens.',
          zh: '请从 Basic Information → App-Level Tokens 重新复制。',
        }
      : {
          en: 'Copy it again from OAuth & Permissions, after installing the app.',
          zh: '请先安装应用，再从 OAuth & Permissions 重新复制。',
        },
  );
}

const REINSTALL = {
  en: 'Paste the manifest of “nev slack manifest” under App Manifest, then reinstall the app.',
  zh: '请将“nev slack manifest”的输出粘贴到 App Manifest，然后重新安装应用。',
};

/** Slack names the scopes of the token beside each answer. */
function scopesMissing({ headers }: Answered): Outcome | null {
  const given = headers.get('x-oauth-scopes')?.split(/\s*,\s*/);
  if (given === undefined) return null;
  const missing = Object.entries(SCOPES).filter(([scope]) => !given.includes(scope));
  if (missing.length === 0) return null;
  const names = missing.map(([scope]) => scope);
  return wrong(
    {
      en: `Scopes are missing: ${missing.map(([scope, use]) => `${scope} (${use})`).join(', ')}.`,
      zh: `缺少权限范围：${names.join('、')}。`,
    },
    REINSTALL,
  );
}

function clockOff({ headers }: Answered, now: number): Outcome | null {
  const off = now - Date.parse(headers.get('date') ?? '');
  if (!(Math.abs(off) > MOST_OFF_MS)) return null;
  const minutes = Math.round(Math.abs(off) / 60_000);
  return wrong(
    {
      en: `This machine’s clock is ${minutes} minutes ${off > 0 ? 'ahead of' : 'behind'} Slack’s: signed requests would be refused.`,
      zh: `本机时钟比 Slack ${off > 0 ? '快' : '慢'}${minutes}分钟，带签名的请求会被拒绝。`,
    },
    {
      en: 'Set the clock (timedatectl set-ntp true).',
      zh: '请校准时钟（timedatectl set-ntp true）。',
    },
  );
}

/** Opening a socket only fetches an address; nothing is connected. */
async function socketRefused(settings: SlackSettings): Promise<Outcome | null> {
  const { mode } = settings;
  if (mode.kind !== 'socket') return null;
  const answered = await ask(settings, 'apps.connections.open', mode.appToken);
  return answered === null ? null : refused(answered, 'SLACK_APP_TOKEN');
}

function wellAnswered({ body }: Answered, { mode }: SlackSettings): Outcome {
  const { team = 'unknown', user = 'unknown' } = answer.parse(body);
  const way = mode.kind === 'socket' ? 'Socket Mode' : 'HTTP';
  return ok(
    `signed in as ${user} in the workspace ${team}, ${way}, all scopes given`,
    `已以 ${user} 登录工作区 ${team}，${way}，权限范围齐全`,
  );
}

/** Where the bot listens: for Slack’s requests, and for /healthz. */
export function portCheck(environment: Environment): Check {
  return {
    name: { en: 'port', zh: '端口' },
    async run() {
      const settings = readSettings(environment);
      if (settings === null)
        return {
          state: 'off',
          said: { en: 'nothing listens without Slack', zh: '未启用 Slack，无需监听' },
        };
      const { host, port } = settings;
      try {
        const server = await serveHealth(host, port);
        const at = addressOf(server);
        await close(server);
        return ok(`${at} is free`, `${at} 可用`);
      } catch (error) {
        return (await isOurs(host, port))
          ? ok(`the bot answers at ${host}, port ${port}`, `机器人正在 ${host} 端口 ${port} 上应答`)
          : wrong(
              {
                en: error instanceof Error ? error.message : String(error),
                zh: `无法监听 ${host} 端口 ${port}。`,
              },
              {
                en: '“ss -ltnp” shows who listens there.',
                zh: '请将 HOST 和 PORT 改为空闲的地址；“ss -ltnp”可查看占用者。',
              },
            );
      }
    },
  };
}

/** What is wrong with the variables is told by the check of Slack. */
function readSettings(environment: Environment): SlackSettings | null {
  try {
    return readSlackSettings(environment);
  } catch {
    return null;
  }
}

async function isOurs(host: string, port: number): Promise<boolean> {
  const at = host.includes(':') ? `[${host}]` : host;
  const answered = await request(`http://${at}:${port}${HEALTH_PATH}`, {});
  return z.object({ ok: z.literal(true) }).safeParse(answered?.body).success;
}
