// A Bolt app that hears signed requests: our bot, an echo that only says back what was said, or one that always says the same card.
// Tells its address, then serves.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import type { MessageBody } from '../../adapters/slack/block-kit/surfaces.ts';
import { createSlack } from '../../adapters/slack/connect.ts';
import { toMessage } from '../../adapters/slack/message.ts';
import { type Bot, createBot } from '../../src/bot.ts';
import { openCatalog } from '../../src/catalog/open.ts';
import { SECRET } from '../../tests/fixtures/slack/requests.ts';

type Card = MessageBody & { response_type: 'ephemeral' };

const [kind = 'echo', apiUrl = '', data = ''] = process.argv.slice(2);
process.send?.(kind === 'bot' ? await serveBot() : await serveBare(await answerOf(kind)));

async function openBot(): Promise<Bot> {
  const catalog = await openCatalog(data);
  return createBot({ catalog, version: 'bench', today: () => '2026-11-25' });
}

async function answerOf(bare: string): Promise<(said: string) => string | Card> {
  if (bare === 'echo') return (said) => said;
  const { reply } = await (await openBot()).ask('region jiangsu');
  const { body } = toMessage(reply, { ticket: null, statesFacts: false, isPrivate: true });
  const card: Card = { response_type: 'ephemeral', ...body };
  return () => card;
}

async function serveBare(answer: (said: string) => string | Card): Promise<string> {
  const receiver = new HTTPReceiver({
    signingSecret: SECRET,
    endpoints: '/slack/events',
    logLevel: LogLevel.ERROR,
  });
  const app = new App({
    authorize: async () => ({ botToken: 'xoxb-bench' }),
    receiver,
    convoStore: false,
    logLevel: LogLevel.ERROR,
  });
  app.command(/^\//, async ({ command, ack }) => await ack(answer(command.text)));
  const server = (await app.start({ host: '127.0.0.1', port: 0 })) as Server; // what HTTPReceiver.start() gives
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // listening on a port
}

async function serveBot(): Promise<string> {
  const bot = await openBot();
  const log: string[] = [];
  const platform = createSlack({
    bot,
    settings: {
      botToken: 'xoxb-bench',
      mode: { kind: 'http', signingSecret: SECRET },
      apiUrl,
      host: '127.0.0.1',
      port: 0,
    },
    log: (line) => log.push(line),
    now: Date.now,
  });
  await platform.start();
  return /health at (\S+)\/healthz/.exec(log.join('\n'))?.[1] ?? '';
}
