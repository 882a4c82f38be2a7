// Discord, for `nev doctor`: the variables, the token, whether the application is the token's, and whether the bot is on its server.
import * as z from 'zod';
import { type DiscordSettings, readDiscordSettings } from '../discord/settings.ts';
import { type Check, type Outcome, ok, wrong } from './check.ts';
import { request, unreachable } from './request.ts';

const user = z.object({ id: z.string(), username: z.string() });
const application = z.object({ id: z.string() });

/** Whether Discord takes the token, whether it is that of the application, and whether the bot is on its server. */
export function discordCheck(environment: Readonly<Record<string, string | undefined>>): Check {
  return {
    name: { en: 'Discord', zh: 'Discord' },
    async run() {
      const settings = readDiscordSettings(environment);
      if (settings === null) return { state: 'off', said: OFF };
      const answered = await ask(settings, 'users/@me');
      if (answered === null) return unreachable(settings.api, 'DISCORD_API_URL');
      const self = user.safeParse(answered.body);
      if (!self.success) return refused(answered.status);
      return (
        (await wrongApplication(settings)) ??
        (await notOnServer(settings)) ??
        ok(`signed in as ${self.data.username}`, `已以 ${self.data.username} 登录`)
      );
    },
  };
}

const OFF = {
  en: 'not set up; with DISCORD_TOKEN and DISCORD_APPLICATION_ID it would be',
  zh: '未设置；设置 DISCORD_TOKEN 和 DISCORD_APPLICATION_ID 后启用',
};

async function ask({ api, token }: DiscordSettings, path: string) {
  return await request(`${api}/v10/${path}`, { headers: { authorization: `Bot ${token}` } });
}

function refused(status: number): Outcome {
  return status === 401
    ? wrong(
        { en: 'Discord refuses DISCORD_TOKEN.', zh: 'Discord 拒绝了 DISCORD_TOKEN。' },
        {
          en: 'Press “Reset Token” on the page “Bot” of your application, and copy the new one.',
          zh: '请在应用的“Bot”页面点“Reset Token”，并复制新令牌。',
        },
      )
    : wrong(
        {
          en: `Discord answers with HTTP ${status}.`,
          zh: `Discord 返回 HTTP ${status}。`,
        },
        {
          en: 'Try again in a few minutes; see discordstatus.com.',
          zh: '请稍后再试；可查看 discordstatus.com。',
        },
      );
}

async function wrongApplication(settings: DiscordSettings): Promise<Outcome | null> {
  const answered = await ask(settings, 'applications/@me');
  const found = application.safeParse(answered?.body).data?.id;
  if (found === undefined || found === settings.application) return null;
  return wrong(
    {
      en: 'DISCORD_APPLICATION_ID is of another application than DISCORD_TOKEN.',
      zh: 'DISCORD_APPLICATION_ID 与 DISCORD_TOKEN 不属于同一应用。',
    },
    { en: `Set it to ${found}.`, zh: `请设为 ${found}。` },
  );
}

async function notOnServer(settings: DiscordSettings): Promise<Outcome | null> {
  if (settings.guild === null) return null;
  const answered = await ask(settings, `guilds/${settings.guild}`);
  if (answered?.status !== 403 && answered?.status !== 404) return null;
  const invite = `https://discord.com/oauth2/authorize?client_id=${settings.application}&scope=bot+applications.commands`;
  return wrong(
    {
      en: 'The bot is not on the server of DISCORD_GUILD_ID.',
      zh: '机器人不在 DISCORD_GUILD_ID 对应的服务器上。',
    },
    { en: `Invite it: ${invite}`, zh: `邀请链接：${invite}` },
  );
}
