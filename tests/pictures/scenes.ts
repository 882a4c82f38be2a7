// What the pictures show: questions put to the bot over the real data, and the messages that the adapters make of its replies.
import { join } from 'node:path';
import { openDrawing } from '../../adapters/charts/png.ts';
import { offersFor } from '../../adapters/discord/answering.ts';
import { type Message, toBody, toMessage } from '../../adapters/discord/message.ts';
import { bodyOfExchange } from '../../adapters/slack/show.ts';
import { type Bot, createBot } from '../../src/bot.ts';
import { openCatalog } from '../../src/catalog/open.ts';
import type { DrawChart, Reply } from '../../src/reply.ts';
import { discordPage, type Pictures, type SlashCommand } from './discord-page.ts';
import { slackPage } from './slack-page.ts';

/** One day for all, so that the same data give the same pictures. */
const TODAY = '2026-11-23';

interface Scene {
  /** The name of the PNG. */
  readonly name: string;
  /** The HTML of the page. */
  readonly page: () => Promise<string>;
}

/** @param root the folder of package.json */
export async function scenesIn(root: string): Promise<readonly Scene[]> {
  const catalog = await openCatalog(join(root, 'data'));
  const bot = createBot({ catalog, version: '0', today: () => TODAY });
  const draw = openDrawing(join(root, 'adapters', 'charts', 'fonts'));
  const slack = (words: string) => async () =>
    slackPage(words, bodyOfExchange(await bot.ask(words)));
  const discord = (words: string, command: SlashCommand) => () =>
    discordScene(words, command, bot, draw);
  return [
    { name: 'slack', page: slack('Did Anhui meet its target for NEV production in 2024?') },
    { name: 'slack-chart', page: slack('compare jiangsu, anhui, zhejiang nev-output 2023') },
    {
      name: 'discord',
      page: discord('rank nev-output 2023', {
        name: 'nev rank',
        options: [
          ['metric', 'nev-output'],
          ['years', '2023'],
        ],
      }),
    },
    {
      name: 'discord-chinese',
      page: discord('ask 重庆2024年新能源汽车产量目标完成了吗？', {
        name: 'nev 问',
        options: [['内容', '重庆2024年新能源汽车产量目标完成了吗？']],
      }),
    },
  ];
}

async function discordScene(
  words: string,
  command: SlashCommand,
  bot: Bot,
  draw: DrawChart,
): Promise<string> {
  const exchange = await bot.ask(words);
  const again = { words, language: null, after: null };
  const message = toMessage(exchange.reply, { again, offers: offersFor(exchange, true, bot) });
  const pictures = await drawn(message, exchange.reply, draw);
  return discordPage(command, toBody(message), pictures, exchange.reply.language);
}

async function drawn({ files }: Message, { language }: Reply, draw: DrawChart): Promise<Pictures> {
  const charts = files.filter((file) => file.kind === 'chart');
  return new Map(
    await Promise.all(
      charts.map(
        async ({ name, chart, sources }) =>
          [name, await draw(chart, { language, sources })] as const,
      ),
    ),
  );
}
