#!/usr/bin/env node
// The composition root: the only file that reads the environment and the arguments. What is asked for is told apart here; each part
// of it loads what it needs when it is needed.
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type Bot, createBot, type ReloadableBot } from '../src/bot.ts';
import { BrokenCatalogError } from '../src/catalog/finding.ts';
import { openCatalog } from '../src/catalog/open.ts';
import type { Language } from '../src/language.ts';
import { keeperOf } from '../src/state/keeper.ts';
import { StateError } from '../src/state/trouble.ts';
import type { Keeper } from '../src/store.ts';
import { packageRoot, snapshotIn, versionOf } from './installation.ts';
import type { Kept } from './keep.ts';
import type { Printer } from './terminal/chat.ts';
import { type CommandLine, readCommandLine, USAGE } from './terminal/options.ts';

const WRONG_USE = 2;
const BROKEN_DATA = 3;
const NO_STATE = 4;
const USUAL_WIDTH = 100;
const PNG_ON_TERMINAL =
  'A picture is no text for a terminal; write it to a file: nev … --as png > chart.png';

const environment: Readonly<Record<string, string | undefined>> = process.env;

process.exitCode = await main(process.argv.slice(2));

/** The folders that the program works with. */
interface Folders {
  readonly root: string;
  readonly data: string;
  readonly state: string;
}

interface Keeping {
  readonly keeper: Keeper;
  /** Opens the state for digests to come by themselves. @throws StateError with the next step. */
  readonly open: () => Promise<Kept>;
}

async function main(args: readonly string[]): Promise<number> {
  const root = packageRoot();
  process.stdout.on('error', leaveQuietly);
  if (args[0] === 'slack') return await slackTool(args.slice(1));
  const line = readCommandLine(args);
  if (line === 'help') return say(USAGE);
  if (line === 'version') return say(versionOf(root));
  if ('wrong' in line) return complain(`${line.wrong}\n\n${USAGE}`, WRONG_USE);
  if (line.as === 'png' && process.stdout.isTTY) return complain(PNG_ON_TERMINAL, WRONG_USE);
  const data = line.data ?? environment['NEVPLAN_DATA'] ?? join(root, 'data');
  // Beside the data that it tells the changes of.
  const state = environment['NEVPLAN_STATE'] || join(data, 'state');
  try {
    return await run(line, { root, data, state });
  } catch (error) {
    if (error instanceof BrokenCatalogError) return complain(error.message, BROKEN_DATA);
    if (error instanceof StateError) return complain(error.message, NO_STATE);
    throw error;
  }
}

async function run(line: CommandLine, folders: Folders): Promise<number> {
  const { words } = line;
  if (words === 'doctor') return await examine(folders, line.language);
  if (words === 'alive') {
    const { alive } = await import('./doctor/alive.ts');
    return await alive(folders.state, Date.now(), say);
  }
  const tool = /^data (check|stamp)$/.exec(words)?.[1];
  if (tool !== undefined) return await dataTool(tool, folders);
  const keeping = keepIn(folders.state);
  const bot = await openBot(folders, line.today, keeping.keeper);
  const discord = /^discord (commands|register)$/.exec(words)?.[1];
  if (discord !== undefined) return await discordTool(discord, bot);
  const curator = /^reports(?: (.*))?$/.exec(words);
  if (curator !== null) return await listReports(bot, folders.state, curator[1] ?? '');
  return words === '' && !line.batch
    ? await start(bot, line, folders, keeping)
    : await answer(bot, line, folders, keeping.keeper);
}

async function openBot(
  { root, data }: Folders,
  today: string | undefined,
  keeper: Keeper,
): Promise<ReloadableBot> {
  const catalog = await openCatalog(data, snapshotIn(root));
  return createBot({
    catalog,
    version: versionOf(root),
    scorecard: async () => (await import('./scorecard.ts')).readScorecard(root),
    today: () => today ?? localDay(new Date()),
    keeper,
  });
}

/** The state is opened by the first who needs it, with all that this loads. */
function keepIn(state: string): Keeping {
  let notice: string | null = null;
  const keeper = keeperOf(async () => {
    const { openStore } = await import('./keep.ts');
    const kept = await openStore(state);
    notice = kept.notice;
    return kept.store;
  });
  return { keeper, open: async () => ({ store: await keeper.open(), notice }) };
}

async function answer(
  bot: Bot,
  line: CommandLine,
  { root }: Folders,
  keeper: Keeper,
): Promise<number> {
  const [{ once }, { terminalAsker }, { formOf }] = await Promise.all([
    import('./terminal/once.ts'),
    import('./terminal/asker.ts'),
    import('./answer-form.ts'),
  ]);
  const show = await formOf(line, bot, root, { width, colour: hasColour() });
  const { stdin: input, stdout: output, stderr: aside } = process;
  try {
    return await once({ bot, line, asker: terminalAsker(userName()), input, output, aside, show });
  } finally {
    await keeper.close();
  }
}

/** Every platform whose tokens are set, with digests; with none, the chat in the terminal. */
async function start(
  bot: ReloadableBot,
  line: CommandLine,
  folders: Folders,
  keeping: Keeping,
): Promise<number> {
  const { isShard, startPlatforms } = await import('./platforms.ts');
  const setting = { bot, environment, root: folders.root, state: folders.state, log };
  // Listened for from the first moment: whoever sees "started" may at once say stop.
  const toldToStop = signalToStop();
  let platforms: Awaited<ReturnType<typeof startPlatforms>>;
  try {
    platforms = await startPlatforms(setting);
  } catch (error) {
    // Each says what is missing or wrong, and the next step.
    return complain(error instanceof Error ? error.message : String(error), WRONG_USE);
  }
  if (platforms.length === 0) return await talk(bot, line, folders, keeping);
  const stopPlatforms = () => Promise.all(platforms.map((platform) => platform.stop()));
  try {
    const { bringDigests } = await import('./keep.ts');
    const { data, state } = folders;
    const stop = isShard(environment)
      ? () => keeping.keeper.close()
      : await bringDigests({ bot, kept: await keeping.open(), platforms, data, state, log });
    await toldToStop;
    await stop();
  } finally {
    await stopPlatforms();
  }
  return 0;
}

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once. */
async function signalToStop(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}

async function talk(
  bot: ReloadableBot,
  line: CommandLine,
  folders: Folders,
  keeping: Keeping,
): Promise<number> {
  const [{ chat }, { greeting }, { terminalAsker }] = await Promise.all([
    import('./terminal/chat.ts'),
    import('./terminal/greeting.ts'),
    import('./terminal/asker.ts'),
  ]);
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  await chat({
    bot,
    asker: terminalAsker(userName()),
    bring: interactive ? (print) => bringToTerminal(bot, folders, keeping, print) : null,
    input: process.stdin,
    output: process.stdout,
    width,
    colour: hasColour(),
    interactive,
    greeting: greeting(bot),
    ...(line.language === undefined ? {} : { language: line.language }),
  });
  await keeping.keeper.close();
  return 0;
}

/** Digests in the terminal. Where another process keeps the state, the talk goes on without them, and says so. */
async function bringToTerminal(
  bot: ReloadableBot,
  { data, state }: Folders,
  { open }: Keeping,
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

async function listReports(bot: Bot, folder: string, words: string): Promise<number> {
  const { reports } = await import('./terminal/reports.ts');
  return await reports({ folder, catalog: bot.desk.catalog, words, print: say });
}

async function examine(
  { root, data, state }: Folders,
  language: Language | undefined,
): Promise<number> {
  const [{ doctor }, machine, slack, { discordCheck }, { readSnapshot }] = await Promise.all([
    import('./doctor/doctor.ts'),
    import('./doctor/machine.ts'),
    import('./doctor/slack.ts'),
    import('./doctor/discord.ts'),
    import('../src/catalog/snapshot.ts'),
  ]);
  const checks = [
    machine.nodeCheck(versionOf(root)),
    machine.dataCheck(data, readSnapshot(snapshotIn(root))?.fingerprint),
    machine.stateCheck(state, Date.now()),
    machine.clockCheck(state, Date.now()),
    slack.slackCheck(environment, Date.now),
    slack.portCheck(environment),
    discordCheck(environment),
  ];
  return await doctor(checks, language ?? 'en', say);
}

async function slackTool(args: readonly string[]): Promise<number> {
  const [{ slackTool: manifest }, { commands }] = await Promise.all([
    import('./slack/tool.ts'),
    import('../src/commands.ts'),
  ]);
  const done = manifest(args, commands);
  return 'wrong' in done ? complain(done.wrong, WRONG_USE) : say(done.text);
}

async function discordTool(tool: string, bot: Bot): Promise<number> {
  const { printCommands, registerCommands } = await import('./discord/setup.ts');
  const printing = { print: say, tell: (text: string) => complain(text, 0) };
  if (tool === 'commands') return await printCommands(bot, printing);
  const { discordSettings } = await import('./platforms.ts');
  try {
    return await registerCommands(bot, await discordSettings(environment), printing);
  } catch (error) {
    return complain(error instanceof Error ? error.message : String(error), WRONG_USE);
  }
}

async function dataTool(tool: string, { root, data }: Folders): Promise<number> {
  const { checkData, stampData } = await import('./terminal/data-check.ts');
  if (tool === 'check') return await checkData(data, say);
  await stampData(snapshotIn(root), data);
  return 0;
}

/** The owner of the process; containers need not know one. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'somebody';
  }
}

function width(): number {
  // A terminal that does not know its size reports 0.
  return process.stdout.columns || USUAL_WIDTH;
}

/** https://no-color.org: colours only on a terminal, and never with NO_COLOR. */
function hasColour(): boolean {
  return process.stdout.isTTY === true && !environment['NO_COLOR'];
}

function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function log(line: string): void {
  process.stdout.write(`${new Date().toISOString()} ${line}\n`);
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
