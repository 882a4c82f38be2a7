// The platforms whose tokens are set: opened and started together. Only the libraries of those are loaded.
import { join } from 'node:path';
import type { Bot } from '../src/bot.ts';
import type { Platform } from '../src/platform.ts';
import { drawingIn } from './answer-form.ts';
import type { DiscordSettings } from './discord/settings.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Setting {
  readonly bot: Bot;
  readonly environment: Environment;
  readonly root: string;
  /** The folder of the state. */
  readonly state: string;
  readonly log: (line: string) => void;
}

/** @throws Error that names what is missing or wrong, and the next step. */
export async function startPlatforms(setting: Setting): Promise<readonly Platform[]> {
  const opened = await Promise.all([
    // A shard of Discord's is a part of this program, started by it: the rest runs in the first process.
    isShard(setting.environment) ? null : openSlack(setting),
    openDiscord(setting),
  ]);
  const platforms = opened.filter((platform) => platform !== null);
  await startAll(platforms);
  return platforms;
}

/** Set by discord.js's manager of shards in each process that it starts. */
export function isShard(environment: Environment): boolean {
  return process.send !== undefined && Boolean(environment['SHARDING_MANAGER']);
}

/** All or none: a bot that is half there would be missed in the other half. */
async function startAll(platforms: readonly Platform[]): Promise<void> {
  const outcomes = await Promise.allSettled(platforms.map((platform) => platform.start()));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed === undefined) return;
  const started = platforms.filter((_, at) => outcomes[at]?.status === 'fulfilled');
  await Promise.all(started.map((platform) => platform.stop()));
  throw failed.reason;
}

async function openSlack({ bot, environment, log }: Setting): Promise<Platform | null> {
  const { readSlackSettings } = await import('./slack/environment.ts');
  const settings = readSlackSettings(environment);
  if (settings === null) return null;
  const { createSlack } = await import('./slack/connect.ts');
  return createSlack({ bot, settings, log, now: Date.now });
}

async function openDiscord(setting: Setting): Promise<Platform | null> {
  const { bot, environment, root, state, log } = setting;
  const settings = await discordSettings(environment);
  if (settings === null) return null;
  const [{ createDiscord }, { forgetOldWords, storeWordsIn }, { Threads }] = await Promise.all([
    import('./discord/connect.ts'),
    import('./discord/stored-words.ts'),
    import('../src/threads.ts'),
  ]);
  const words = join(state, 'discord-words');
  await forgetOldWords(words, Date.now());
  return createDiscord({
    bot,
    settings,
    threads: new Threads({ now: Date.now }),
    stored: storeWordsIn(words),
    drawChart: drawingIn(root),
    log,
    now: Date.now,
    shard: isShard(environment),
  });
}

/** @throws Error naming each variable that is missing or wrong. */
export async function discordSettings(environment: Environment): Promise<DiscordSettings | null> {
  const { readDiscordSettings } = await import('./discord/settings.ts');
  return readDiscordSettings(environment);
}
