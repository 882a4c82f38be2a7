#!/usr/bin/env node
// The composition root: the only place that reads the environment and the arguments, and that may import everything.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Bot, createBot } from '../src/bot.ts';
import { BrokenCatalogError } from '../src/catalog/finding.ts';
import { openCatalog } from '../src/catalog/open.ts';
import type { Platform } from '../src/platform.ts';
import type { DrawChart } from '../src/reply.ts';
import type { DiscordSettings } from './discord/settings.ts';
import type { Show } from './terminal/once.ts';
import { type CommandLine, readCommandLine, USAGE } from './terminal/options.ts';

const WRONG_USE = 2;
const BROKEN_DATA = 3;
const USUAL_WIDTH = 100;
const PNG_ON_TERMINAL =
  'A picture is no text for a terminal; write it to a file: nev … --as png > chart.png';
/** Read by adapters/slack/environment.ts, which tells what is missing. */
const SLACK_VARIABLES = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_API_URL',
  'HOST',
  'PORT',
] as const;

/** Read by adapters/discord/settings.ts, which tells what is missing. */
const DISCORD_VARIABLES = [
  'DISCORD_TOKEN',
  'DISCORD_APPLICATION_ID',
  'DISCORD_GUILD_ID',
  'DISCORD_API_URL',
  'DISCORD_SHARDS',
] as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const root = packageRoot();
  process.stdout.on('error', leaveQuietly);
  if (args[0] === 'slack') return await slackTool(args.slice(1));
  const line = readCommandLine(args);
  if (line === 'help') return say(USAGE);
  if (line === 'version') return say(version(root));
  if ('wrong' in line) return complain(`${line.wrong}\n\n${USAGE}`, WRONG_USE);
  const data = line.data ?? process.env['NEVPLAN_DATA'] ?? join(root, 'data');
  const tool = /^data (check|stamp)$/.exec(line.words)?.[1];
  try {
    if (tool !== undefined) return await dataTool(tool, root, data);
    const bot = await openBot(root, data, line.today);
    const discord = /^discord (commands|register)$/.exec(line.words)?.[1];
    if (discord !== undefined) return await discordTool(discord, bot);
    if (line.as === 'png' && process.stdout.isTTY) return complain(PNG_ON_TERMINAL, WRONG_USE);
    return line.words === '' && !line.batch
      ? await start(bot, line, root, data)
      : await answer(bot, line, root);
  } catch (error) {
    if (error instanceof BrokenCatalogError) return complain(error.message, BROKEN_DATA);
    throw error;
  }
}

async function openBot(root: string, data: string, today: string | undefined): Promise<Bot> {
  const catalog = await openCatalog(data, validatedFingerprint(root));
  return createBot({ catalog, version: version(root), today: () => today ?? localDay(new Date()) });
}

async function answer(bot: Bot, line: CommandLine, root: string): Promise<number> {
  const { once } = await import('./terminal/once.ts');
  const show = await formOf(line, bot, root);
  const { stdin: input, stdout: output, stderr: aside } = process;
  return await once({ bot, line, input, output, aside, show });
}

/** Loads only what the wanted form needs. */
async function formOf({ as, batch }: CommandLine, bot: Bot, root: string): Promise<Show> {
  switch (as) {
    case 'json': {
      const { toRecord } = await import('../src/record.ts');
      return (exchange) =>
        JSON.stringify(toRecord(exchange, bot.desk.catalog), null, batch ? 0 : 2);
    }
    case 'discord': {
      const { showAsDiscord } = await import('./discord/show.ts');
      return (exchange) => showAsDiscord(exchange, bot, batch ? 0 : 2);
    }
    case 'text': {
      const { toMessage } = await import('./terminal/message.ts');
      return ({ reply }) => toMessage(reply, { width: width(), colour: hasColour() });
    }
    case 'slack': {
      const { bodyOfExchange } = await import('./slack/show.ts');
      return (exchange) => JSON.stringify(bodyOfExchange(exchange), null, batch ? 0 : 2);
    }
    case 'png': {
      const { pictureOf } = await import('./terminal/picture.ts');
      return pictureOf(drawingIn(root));
    }
    default:
      return as satisfies never;
  }
}

/** The native code and the font are loaded when the first chart is drawn, and then kept. */
function drawingIn(root: string): DrawChart {
  let opened: Promise<DrawChart> | undefined;
  return async (chart, look) => {
    // The build copies no fonts: they stand beside the sources, wherever this file was compiled to.
    opened ??= import('./charts/png.ts').then(({ openDrawing }) =>
      openDrawing(join(root, 'adapters', 'charts', 'fonts')),
    );
    return (await opened)(chart, look);
  };
}

/** Every platform whose tokens are set; with none, the chat in the terminal. */
async function start(bot: Bot, line: CommandLine, root: string, data: string): Promise<number> {
  let platforms: readonly Platform[];
  try {
    platforms = await openPlatforms(bot, root, data);
    await startAll(platforms);
  } catch (error) {
    // Each says what is missing or wrong, and the next step.
    return complain(error instanceof Error ? error.message : String(error), WRONG_USE);
  }
  if (platforms.length === 0) return await talk(bot, line);
  await signalToStop();
  await Promise.all(platforms.map((platform) => platform.stop()));
  return 0;
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

/** Loads only the libraries of the platforms that are set up. */
async function openPlatforms(bot: Bot, root: string, data: string): Promise<Platform[]> {
  const opened = await Promise.all([
    // A shard of Discord's is a part of this program, started by it: the rest runs in the first process.
    isShard() ? null : openSlack(bot),
    openDiscord(bot, root, data),
  ]);
  return opened.filter((platform) => platform !== null);
}

async function openSlack(bot: Bot): Promise<Platform | null> {
  const { readSlackSettings } = await import('./slack/environment.ts');
  const settings = readSlackSettings(environmentOf(SLACK_VARIABLES));
  if (settings === null) return null;
  const { createSlack } = await import('./slack/connect.ts');
  return createSlack({ bot, settings, log, now: Date.now });
}

async function openDiscord(bot: Bot, root: string, data: string): Promise<Platform | null> {
  const settings = await discordSettings();
  if (settings === null) return null;
  const [{ createDiscord }, { forgetOldWords, storeWordsIn }, { Threads }] = await Promise.all([
    import('./discord/connect.ts'),
    import('./discord/stored-words.ts'),
    import('../src/threads.ts'),
  ]);
  const words = join(data, 'state', 'discord-words');
  await forgetOldWords(words, Date.now());
  return createDiscord({
    bot,
    settings,
    threads: new Threads({ now: Date.now }),
    stored: storeWordsIn(words),
    drawChart: drawingIn(root),
    log,
    now: Date.now,
    shard: isShard(),
  });
}

/** @throws Error naming each variable that is missing or wrong */
async function discordSettings(): Promise<DiscordSettings | null> {
  const { readDiscordSettings } = await import('./discord/settings.ts');
  return readDiscordSettings(environmentOf(DISCORD_VARIABLES));
}

/** Set by discord.js's manager of shards in each process that it starts. */
function isShard(): boolean {
  return process.send !== undefined && Boolean(process.env['SHARDING_MANAGER']);
}

function environmentOf(names: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once. */
async function signalToStop(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}

function log(line: string): void {
  process.stdout.write(`${new Date().toISOString()} ${line}\n`);
}

async function talk(bot: Bot, line: CommandLine): Promise<number> {
  const { chat } = await import('./terminal/chat.ts');
  const { greeting } = await import('./terminal/greeting.ts');
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  await chat({
    bot,
    input: process.stdin,
    output: process.stdout,
    width,
    colour: hasColour(),
    interactive,
    greeting: greeting(bot),
    ...(line.language === undefined ? {} : { language: line.language }),
  });
  return 0;
}

async function slackTool(args: readonly string[]): Promise<number> {
  const [{ slackTool: run }, { commands }] = await Promise.all([
    import('./slack/tool.ts'),
    import('../src/commands.ts'),
  ]);
  const done = run(args, commands);
  return 'wrong' in done ? complain(done.wrong, WRONG_USE) : say(done.text);
}

async function discordTool(tool: string, bot: Bot): Promise<number> {
  const { printCommands, registerCommands } = await import('./discord/setup.ts');
  const printing = { print: say, tell: (text: string) => complain(text, 0) };
  if (tool === 'commands') return await printCommands(bot, printing);
  try {
    return await registerCommands(bot, await discordSettings(), printing);
  } catch (error) {
    return complain(error instanceof Error ? error.message : String(error), WRONG_USE);
  }
}

async function dataTool(tool: string, root: string, data: string): Promise<number> {
  const { checkData, stampData } = await import('./terminal/data-check.ts');
  if (tool === 'check') return await checkData(data, (text) => process.stdout.write(`${text}\n`));
  await stampData(root, data);
  return 0;
}

/** The folder of package.json: the build puts this file one folder deeper than its source. */
function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error(
        `No package.json above ${import.meta.dirname}: is the installation complete?`,
      );
    folder = parent;
  }
  return folder;
}

function version(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  }; // our own file
  return version;
}

/** What `npm run build` wrote after the data had passed; without it the data are validated at each start. */
function validatedFingerprint(root: string): string | undefined {
  const stamp = join(root, 'dist', 'validated.json');
  if (!existsSync(stamp)) return undefined;
  const { fingerprint } = JSON.parse(readFileSync(stamp, 'utf8')) as { fingerprint: string }; // written by stampData()
  return fingerprint;
}

function width(): number {
  // A terminal that does not know its size reports 0.
  return process.stdout.columns || USUAL_WIDTH;
}

/** https://no-color.org: colours only on a terminal, and never with NO_COLOR. */
function hasColour(): boolean {
  return process.stdout.isTTY === true && !process.env['NO_COLOR'];
}

function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function complain(text: string, status: number): number {
  process.stderr.write(`${text}\n`);
  return status;
}

/** `nev … | head`: the reader has gone, which is no fault. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}
