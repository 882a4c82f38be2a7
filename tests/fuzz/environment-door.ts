// The environment: every variable set, empty, half, or holding another one's value. Either there are settings to start with, or an
// error that names a variable and says what to do, and never repeats a secret.
import { readDiscordSettings } from '../../adapters/discord/settings.ts';
import { readSlackSettings } from '../../adapters/slack/environment.ts';
import type { Chance } from './chance.ts';
import type { Door } from './door.ts';
import { noise, shown, TRAPS } from './strings.ts';

/** Each with values that are right for it. */
const VARIABLES: Readonly<Record<string, readonly string[]>> = {
  SLACK_BOT_TOKEN: ['xoxb-secret1-value', ' xoxb-secret1-value '],
  SLACK_APP_TOKEN: ['xapp-secret2-value'],
  SLACK_SIGNING_SECRET: ['secret3value'],
  SLACK_API_URL: ['https://slack.com/api/', 'http://127.0.0.1:1/api'],
  HOST: ['127.0.0.1', '0.0.0.0', '::1'],
  PORT: ['0', '3000', '65535'],
  DISCORD_TOKEN: ['secret4.value.x', 'MTIz.secret4.x-y_z'],
  DISCORD_APPLICATION_ID: ['123456789012345678'],
  DISCORD_GUILD_ID: ['123456789012345678'],
  DISCORD_API_URL: ['https://discord.com/api', 'http://127.0.0.1:1/api/'],
  DISCORD_SHARDS: ['auto', '2'],
};
const NAMES = Object.keys(VARIABLES);
const ALL_VALUES = Object.values(VARIABLES).flat();
const READERS = { slack: readSlackSettings, discord: readDiscordSettings } as const;

export const environment: Door = {
  name: 'environment',
  share: 5,
  mostMs: 50,
  open: () =>
    Promise.resolve({
      draw(chance) {
        const variables = drawVariables(chance);
        return {
          said: shown(JSON.stringify(variables), 400),
          put() {
            const wrong = Object.values(READERS).flatMap((read) => wrongOf(read, variables));
            return Promise.resolve(() => wrong);
          },
        };
      },
      close: () => Promise.resolve(),
    }),
};

function drawVariables(chance: Chance): Record<string, string> {
  const most = chance.pick([20, 50, 90]);
  const set = NAMES.filter(() => chance.percent(most));
  return Object.fromEntries(set.map((name) => [name, drawValue(chance, name)]));
}

function drawValue(chance: Chance, name: string): string {
  const kind = chance.below(100);
  if (kind < 60) return chance.pick(VARIABLES[name] ?? []);
  if (kind < 70) return chance.pick(['', ' ', '\t\n']);
  if (kind < 85) return chance.pick(ALL_VALUES);
  return kind < 93 ? chance.pick(TRAPS) : noise(chance, 60);
}

function wrongOf(
  read: (variables: Record<string, string>) => unknown,
  variables: Record<string, string>,
): string[] {
  try {
    read(variables);
    return [];
  } catch (error) {
    const { message } = error as Error; // readers throw nothing else
    const secrets = ['secret1', 'secret2', 'secret3', 'secret4'].filter((one) =>
      message.includes(one),
    );
    return [
      ...message
        .split('\n')
        .filter((line) => !NAMES.some((name) => line.includes(name)))
        .map((line) => `names no variable: ${shown(line)}`),
      ...secrets.map((one) => `tells ${one}: ${shown(message)}`),
    ];
  }
}
