#!/usr/bin/env node
// The composition root: the only place that reads the environment and the arguments, and that may import everything.
import { existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { type Bot, createBot } from '../src/bot.ts';
import { BrokenCatalogError } from '../src/catalog/finding.ts';
import { openCatalog } from '../src/catalog/open.ts';
import { keeperOf } from '../src/state/keeper.ts';
import { StateError } from '../src/state/trouble.ts';
import type { Keeper } from '../src/store.ts';
import type { Kept } from './keep.ts';
import type { Printer } from './terminal/chat.ts';
import type { Show } from './terminal/once.ts';
import { type CommandLine, readCommandLine, USAGE } from './terminal/options.ts';

const WRONG_USE = 2;
const BROKEN_DATA = 3;
const NO_STATE = 4;
const USUAL_WIDTH = 100;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const root = packageRoot();
  process.stdout.on('error', leaveQuietly);
  const line = readCommandLine(args);
  if (line === 'help') return say(USAGE);
  if (line === 'version') return say(version(root));
  if ('wrong' in line) return complain(`${line.wrong}\n\n${USAGE}`, WRONG_USE);
  const data = line.data ?? process.env['NEVPLAN_DATA'] ?? join(root, 'data');
  const tool = /^data (check|stamp)$/.exec(line.words)?.[1];
  // Beside the data that it tells the changes of.
  const state = process.env['NEVPLAN_STATE'] || join(data, 'state');
  const curator = /^reports(?: (.*))?$/.exec(line.words);
  if (line.words === 'doctor') return await examine(data, state);
  try {
    if (tool !== undefined) return await dataTool(tool, root, data);
    const keep = keeping(state);
    const bot = await openBot(root, data, line.today, keep.keeper);
    if (curator !== null) return await listReports(bot, state, curator[1] ?? '');
    if (line.words === '' && !line.batch) return await start(bot, line, { ...keep, data, state });
    return await answer(bot, line, keep.keeper);
  } catch (error) {
    if (error instanceof BrokenCatalogError) return complain(error.message, BROKEN_DATA);
    if (error instanceof StateError) return complain(error.message, NO_STATE);
    throw error;
  }
}

async function openBot(
  root: string,
  data: string,
  today: string | undefined,
  keeper: Keeper,
): Promise<Bot> {
  const catalog = await openCatalog(data, validatedFingerprint(root));
  return createBot({
    catalog,
    version: version(root),
    today: () => today ?? localDay(new Date()),
    keeper,
  });
}

interface Keeping {
  readonly keeper: Keeper;
  /** Opens the state for digests to come by themselves. @throws StateError with the next step. */
  readonly open: () => Promise<Kept>;
}

/** The state is opened by the first who needs it, with all that this loads. */
function keeping(state: string): Keeping {
  let notice: string | null = null;
  const keeper = keeperOf(async () => {
    const { openStore } = await import('./keep.ts');
    const kept = await openStore(state);
    notice = kept.notice;
    return kept.store;
  });
  return { keeper, open: async () => ({ store: await keeper.open(), notice }) };
}

async function answer(bot: Bot, line: CommandLine, keeper: Keeper): Promise<number> {
  const { once } = await import('./terminal/once.ts');
  const { terminalAsker } = await import('./terminal/asker.ts');
  const show = await formOf(line, bot);
  const asker = terminalAsker(userName());
  try {
    return await once({ bot, line, asker, input: process.stdin, output: process.stdout, show });
  } finally {
    await keeper.close();
  }
}

async function listReports(bot: Bot, folder: string, words: string): Promise<number> {
  const { reports } = await import('./terminal/reports.ts');
  const { catalog } = bot.desk;
  return await reports({
    folder,
    catalog,
    words,
    print: (text) => process.stdout.write(`${text}\n`),
  });
}

async function examine(data: string, state: string): Promise<number> {
  const { clockCheck, dataCheck, doctor, stateCheck } = await import('./terminal/doctor.ts');
  const checks = [dataCheck(data), stateCheck(state), clockCheck(state, Date.now())];
  return await doctor(checks, (text) => process.stdout.write(`${text}\n`));
}

/** The owner of the process; containers need not know one. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'somebody';
  }
}

/** Loads only what the wanted form needs. */
async function formOf({ as, batch }: CommandLine, bot: Bot): Promise<Show> {
  switch (as) {
    case 'json': {
      const { toRecord } = await import('../src/record.ts');
      return (exchange) =>
        JSON.stringify(toRecord(exchange, bot.desk.catalog), null, batch ? 0 : 2);
    }
    case 'text': {
      const { toMessage } = await import('./terminal/message.ts');
      return ({ reply }) => toMessage(reply, { width: width(), colour: hasColour() });
    }
    default:
      return as satisfies never;
  }
}

/** Every platform whose tokens are set; with none, the chat in the terminal. */
async function start(bot: Bot, line: CommandLine, where: Where): Promise<number> {
  const { chat } = await import('./terminal/chat.ts');
  const { greeting } = await import('./terminal/greeting.ts');
  const { terminalAsker } = await import('./terminal/asker.ts');
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  await chat({
    bot,
    asker: terminalAsker(userName()),
    bring: interactive ? (print) => bringToTerminal(bot, where, print) : null,
    input: process.stdin,
    output: process.stdout,
    width,
    colour: hasColour(),
    interactive,
    greeting: greeting(bot, process.env),
    ...(line.language === undefined ? {} : { language: line.language }),
  });
  await where.keeper.close();
  return 0;
}

interface Where extends Keeping {
  /** The folders of the data and of the state. */
  readonly data: string;
  readonly state: string;
}

/** Digests in the terminal. Where another process keeps the state, the talk goes on without them, and says so. */
async function bringToTerminal(
  bot: Bot,
  { open, data, state }: Where,
  { show, note }: Printer,
): Promise<() => Promise<void>> {
  const { terminalPlatform } = await import('./terminal/platform.ts');
  const { bringDigests } = await import('./keep.ts');
  try {
    const platforms = [terminalPlatform({ print: show })];
    return await bringDigests({ bot, kept: await open(), platforms, data, state, log: note });
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    note(error.message);
    return () => Promise.resolve();
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
