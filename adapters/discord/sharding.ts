// Many servers, several processes: discord.js's own manager starts this very program again, once for each shard.
// https://discordjs.guide/sharding · Discord wants it from 2,500 servers on.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { type REST, type Shard, ShardingManager } from 'discord.js';
import * as z from 'zod';
import type { Bot } from '../../src/bot.ts';
import { answerThrough, type Line } from './relay.ts';
import type { DiscordSettings } from './settings.ts';

interface Shards {
  readonly count: number;
  /** Resolves when each has answered what it had begun. */
  stop(): Promise<void>;
}

const recommended = z.object({ shards: z.int().min(1) });

/** Resolves when all shards are ready. */
async function startShards(
  { token }: DiscordSettings,
  wanted: number | 'auto',
  rest: Pick<REST, 'get'>,
  bot: Bot,
): Promise<Shards> {
  // Asked here, since the manager would ask Discord itself, whatever DISCORD_API_URL says.
  const count =
    wanted === 'auto' ? recommended.parse(await rest.get('/gateway/bot')).shards : wanted;
  const manager = new ShardingManager(program(), {
    token,
    totalShards: count,
    shardArgs: process.argv.slice(2),
    execArgv: process.execArgv,
  });
  manager.on('shardCreate', (shard) => answerThrough(lineTo(shard), bot));
  await manager.spawn();
  return {
    count,
    async stop() {
      manager.respawn = false;
      await Promise.all([...manager.shards.values()].map(({ process: child }) => ended(child)));
    },
  };
}

/** A question whose shard has gone is of no use to anybody: that its answer cannot be sent is no fault. */
function lineTo(shard: Shard): Line {
  return {
    send: (message) => void shard.send(message).catch(() => undefined),
    onMessage: (hear) => void shard.on('message', hear),
    onEnd: (hear) => void shard.on('death', hear),
  };
}

/** In a shard: the line to the process that started it. */
export function lineToFirst(): Line {
  return {
    send: (message) => void process.send?.(message),
    onMessage: (hear) => void process.on('message', hear),
    onEnd: (hear) => void process.on('disconnect', hear),
  };
}

async function ended(child: ChildProcess | null): Promise<void> {
  if (child === null || child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

function program(): string {
  const [, file] = process.argv;
  if (file === undefined)
    throw new Error('The program that was started has no file: shards cannot be.');
  return file;
}

/** Where the servers are divided among processes, this one starts them, answers what they ask, and posts. */
export class Division {
  readonly #settings: DiscordSettings;
  readonly #count: number | 'auto';
  readonly #rest: REST;
  readonly #bot: Bot;
  #shards: Shards | null = null;

  constructor(settings: DiscordSettings, count: number | 'auto', rest: REST, bot: Bot) {
    this.#settings = settings;
    this.#count = count;
    this.#rest = rest;
    this.#bot = bot;
  }

  async start(): Promise<void> {
    this.#shards = await startShards(this.#settings, this.#count, this.#rest, this.#bot);
  }

  async stop(): Promise<void> {
    await this.#shards?.stop();
  }

  saying(): string {
    const count = this.#shards?.count ?? 0;
    return count === 1 ? 'in 1 process' : `in ${count} processes`;
  }
}
