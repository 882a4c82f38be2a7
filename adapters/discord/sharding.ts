// Many servers, several processes: discord.js's own manager starts this very program again, once for each shard.
// https://discordjs.guide/sharding · Discord wants it from 2,500 servers on.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { type REST, ShardingManager } from 'discord.js';
import { z } from 'zod';
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
  await manager.spawn();
  return {
    count,
    async stop() {
      manager.respawn = false;
      await Promise.all([...manager.shards.values()].map(({ process: child }) => ended(child)));
    },
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

/** Where the servers are divided among processes, this one only starts them and posts. */
export class Division {
  readonly #settings: DiscordSettings;
  readonly #count: number | 'auto';
  readonly #rest: REST;
  #shards: Shards | null = null;

  constructor(settings: DiscordSettings, count: number | 'auto', rest: REST) {
    this.#settings = settings;
    this.#count = count;
    this.#rest = rest;
  }

  async start(): Promise<void> {
    this.#shards = await startShards(this.#settings, this.#count, this.#rest);
  }

  async stop(): Promise<void> {
    await this.#shards?.stop();
  }

  saying(): string {
    return `in ${this.#shards?.count ?? 0} processes`;
  }
}
