// Tells how much memory a process holds: with the two libraries alone, or with our bot on both and the real data, after some questions.
import { join } from 'node:path';
import { App, HTTPReceiver } from '@slack/bolt';
import { Client, GatewayIntentBits } from 'discord.js';

const [kind, root = ''] = process.argv.slice(2);
/** Held until the end, so that nothing of it is collected. */
const held = kind === 'ours' ? await ours() : bare();
globalThis.gc?.();
await new Promise((resolve) => setTimeout(resolve, 200));
globalThis.gc?.();
process.send?.({ bytes: process.memoryUsage().rss, held: held.length });

function bare(): unknown[] {
  const receiver = new HTTPReceiver({ signingSecret: 'bench' });
  return [
    new App({ authorize: async () => ({ botToken: 'xoxb-bench' }), receiver }),
    new Client({ intents: [GatewayIntentBits.Guilds] }),
  ];
}

async function ours(): Promise<unknown[]> {
  const [{ createBot }, { openCatalog }, { createSlack }, { createDiscord }, { Threads }] =
    await Promise.all([
      import('../../src/bot.ts'),
      import('../../src/catalog/open.ts'),
      import('../../adapters/slack/connect.ts'),
      import('../../adapters/discord/connect.ts'),
      import('../../src/threads.ts'),
    ]);
  const catalog = await openCatalog(join(root, 'data'), join(root, 'dist', 'catalog.json'));
  const bot = createBot({ catalog, version: 'bench', today: () => '2026-11-25' });
  const common = { bot, log: () => {}, now: Date.now };
  const slack = createSlack({
    ...common,
    settings: {
      botToken: 'xoxb-bench',
      mode: { kind: 'http', signingSecret: 'bench' },
      apiUrl: 'http://127.0.0.1:9/api/',
      host: '127.0.0.1',
      port: 0,
    },
  });
  const discord = createDiscord({
    ...common,
    settings: {
      token: 'a.bench.token',
      application: '900',
      guild: null,
      api: 'http://127.0.0.1:9/api',
      shards: null,
    },
    threads: new Threads({ now: Date.now }),
    stored: { keep: async () => {}, find: async () => null },
    drawChart: null,
    shard: false,
  });
  for (const words of [
    'region jiangsu',
    'ask how many NEVs did Anhui build in 2023?',
    '排名 nev-output 2023',
  ])
    await bot.ask(words);
  return [bot, slack, discord];
}
