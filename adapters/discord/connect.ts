// Discord as a platform of the bot: started and stopped, its commands told, digests posted.
import type { REST } from 'discord.js';
import type { Bot } from '../../src/bot.ts';
import type { Platform } from '../../src/platform.ts';
import type { DrawChart } from '../../src/reply.ts';
import { suggest } from '../../src/suggest.ts';
import type { Threads } from '../../src/threads.ts';
import type { Answering } from './answering.ts';
import type { StoredWords } from './custom-id.ts';
import { Gateway } from './gateway.ts';
import { type Poster, post, wasPosted } from './posting.ts';
import { sayError } from './refusals.ts';
import { differences, register, sayDifferences } from './register.ts';
import { askThrough } from './relay.ts';
import { postingRest } from './rest.ts';
import type { DiscordSettings } from './settings.ts';
import { Division, lineToFirst } from './sharding.ts';
import { wantedCommands } from './tree/wanted.ts';

export interface DiscordOptions {
  readonly bot: Bot;
  readonly settings: DiscordSettings;
  readonly threads: Threads;
  readonly stored: StoredWords;
  readonly drawChart: DrawChart | null;
  readonly log: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What the manager of shards said in the environment: this process is one of them. */
  readonly shard: boolean;
  /** Milliseconds after which an answer is announced; Discord waits three seconds. */
  readonly patience?: number;
}

const PATIENCE = 1_500;

/** Discord as a platform. Connects to nothing before it is started. */
export function createDiscord(options: DiscordOptions): Platform {
  const { settings, threads, stored, drawChart, log, now, patience = PATIENCE } = options;
  const bot = options.shard ? askThrough(lineToFirst(), options.bot) : options.bot;
  const answering: Answering = { bot, threads, stored, drawChart, log, patience };
  const rest = postingRest(settings);
  const poster = (): Poster => {
    // The library forgets the token once Discord has refused it; a later try may be right again.
    rest.setToken(settings.token);
    return { rest, application: settings.application, answering };
  };
  const gateway =
    settings.shards === null || options.shard
      ? new Gateway(settings, answering)
      : new Division(settings, settings.shards, rest, options.bot);
  /** What may wait until the bot answers. */
  let afterwards: Promise<void> = Promise.resolve();
  return {
    name: 'discord',
    async start() {
      await gateway.start();
      if (!options.shard) {
        log(`discord: started ${gateway.saying()}`);
        afterwards = tellCommands(settings, bot, rest, log);
      }
      // So that nobody's first letters wait for the index.
      setImmediate(() => suggest(bot.desk.catalog, ['fact'], '', { language: 'en' }));
    },
    async stop() {
      await afterwards;
      await gateway.stop();
      // The line to the manager of shards would keep this process alive.
      if (options.shard) process.disconnect?.();
    },
    post: (address, reply, occurrence) => post(address, reply, occurrence, poster()),
    wasPosted: (address, occurrence) => wasPosted(address, occurrence, now(), poster()),
  };
}

/** Registers what changed. A bot whose commands could not be told still answers those that are known. */
async function tellCommands(
  settings: DiscordSettings,
  bot: Bot,
  rest: REST,
  log: (line: string) => void,
): Promise<void> {
  const registrar = { rest, application: settings.application, guild: settings.guild };
  try {
    const wanted = await wantedCommands(bot, settings.guild);
    // Where Discord does not say what is registered, telling it once more does no harm.
    const changes = await differences(registrar, wanted).catch(() => null);
    if (changes?.length === 0) return;
    await register(registrar, wanted);
    log(`discord: commands registered${changes === null ? '' : `: ${sayDifferences(changes)}`}`);
  } catch (error) {
    log(`discord: the commands were not registered: ${sayError(error)}. Try: nev discord register`);
  }
}
